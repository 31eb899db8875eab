#pragma once

#include <boost/program_options/options_description.hpp>
#include <boost/program_options/positional_options.hpp>
#include <boost/program_options/variables_map.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cli/verbs.hpp"

namespace gradewright::cli {

/// What a verb accepts and how its help reads.
struct VerbOptions {
  std::string_view verb;     ///< as in the table of verbs
  std::string_view about;    ///< a paragraph for --help, wrapped there
  std::string_view example;  ///< one or more command lines, each with what it does
  boost::program_options::options_description visible{"Options"};
  boost::program_options::options_description hidden{};  ///< the positional ones
  boost::program_options::positional_options_description positional{};
};

/// Parses a verb's arguments. --help prints the help and returns none; --color and --quiet are added to every
/// verb. Throws UsageError with a suggestion for an unknown option.
std::optional<boost::program_options::variables_map> parse_options(VerbOptions& options,
                                                                   std::span<const std::string> arguments,
                                                                   Terminal& terminal);

}  // namespace gradewright::cli
