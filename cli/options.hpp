#pragma once

#include <cstddef>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/layer.hpp"
#include "cli/verbs.hpp"

namespace gradewright::cli {

/// An option of a verb: a switch, or one that takes a value.
struct Option {
  std::string_view spelling;    ///< its long name, and a letter where it has one: "output,o"
  std::string_view about;       ///< for the help
  std::string_view value = {};  ///< what the help calls its value, such as FILE; empty: a switch
  std::optional<std::string_view> otherwise = std::nullopt;  ///< the value where the option is not given
};

inline constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

/// What a verb accepts and how its help reads.
struct VerbOptions {
  std::string_view verb;     ///< as in the table of verbs
  std::string_view about;    ///< a paragraph for --help, wrapped there
  std::string_view example;  ///< one or more command lines, each with what it does
  std::vector<Option> options = {};
  std::size_t operands = 0;  ///< at most so many arguments that are no options, or any_number
};

/// The arguments of a verb, sorted out.
class Arguments {
 public:
  Arguments(std::map<std::string, std::string, std::less<>> values, std::vector<std::string> operands)
      : values_(std::move(values)), operands_(std::move(operands)) {}

  /// Whether the option was given, or has a value where it is not given.
  bool has(std::string_view option) const { return values_.contains(option); }
  /// The value of an option that has one; empty for a switch.
  const std::string& value(std::string_view option) const;
  const std::vector<std::string>& operands() const { return operands_; }

 private:
  std::map<std::string, std::string, std::less<>> values_;
  std::vector<std::string> operands_;
};

/// Sorts out a verb's arguments. --help prints the help and returns none; --color and --quiet are added to
/// every verb, and decide the colours of the terminal. Throws UsageError with a suggestion for an unknown
/// option.
std::optional<Arguments> parse_options(const VerbOptions& options, std::span<const std::string> arguments,
                                       Terminal& terminal);

}  // namespace gradewright::cli
