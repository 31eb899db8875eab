#include "cli/options.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>
#include <boost/program_options/positional_options.hpp>
#include <boost/program_options/variables_map.hpp>
#include <cassert>
#include <ostream>
#include <utility>

#include "cli/color.hpp"
#include "engine/text/suggest.hpp"

namespace gradewright::cli {

namespace po = boost::program_options;

namespace {

/// The text in lines of at most 80 columns; a line end in it is a blank.
std::string wrapped(std::string_view text) {
  constexpr std::size_t most = 80;
  std::string out;
  std::size_t column = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    if (column > 0 && column + 1 + end > most) {
      out += '\n';
      column = 0;
    }
    out += column > 0 ? " " : "";
    column += (column > 0 ? 1 : 0) + end;
    out += text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

po::options_description described(const std::vector<Option>& options) {
  po::options_description result("Options");
  for (const Option& option : options) {
    const std::string spelling(option.spelling);
    const std::string about(option.about);
    if (option.value.empty()) {
      result.add_options()(spelling.c_str(), about.c_str());
      continue;
    }
    auto* value = po::value<std::string>()->value_name(std::string(option.value));
    if (option.otherwise) {
      value->default_value(std::string(*option.otherwise));
    }
    result.add_options()(spelling.c_str(), value, about.c_str());
  }
  return result;
}

/// The options as shells have to know them.
std::vector<KnownOption> known(const std::vector<Option>& options) {
  std::vector<KnownOption> out;
  for (const Option& option : options) {
    const std::size_t comma = std::min(option.spelling.find(','), option.spelling.size());
    const std::string_view letter = option.spelling.substr(std::min(comma + 1, option.spelling.size()));
    out.push_back({std::string(option.spelling.substr(0, comma)), std::string(letter),
                   std::string(option.value), std::string(option.about)});
  }
  return out;
}

void print_help(const VerbOptions& options, const po::options_description& described, Terminal& terminal) {
  const auto verb = std::ranges::find(verbs(), options.verb, &Verb::name);
  terminal.out << fmt::format("Usage: gradewright {}\n\n{}\n\n", verb->usage, wrapped(options.about))
               << described << fmt::format("\nExample:\n{}\n", options.example);
}

std::string unknown_option(const po::options_description& described, const std::string& given) {
  std::vector<std::string> known;
  for (const auto& option : described.options()) {
    known.push_back("--" + option->long_name());
  }
  return fmt::format("unknown option '{}'{}", given, notation::did_you_mean(given, known));
}

constexpr const char* operands_name = "operands";

Arguments sorted_out(const po::variables_map& parsed) {
  std::map<std::string, std::string, std::less<>> values;
  std::vector<std::string> operands;
  for (const auto& [name, value] : parsed) {
    if (name == operands_name) {
      operands = value.as<std::vector<std::string>>();
    } else {
      values.emplace(name, value.empty() ? std::string() : value.as<std::string>());
    }
  }
  return {std::move(values), std::move(operands)};
}

po::variables_map parsed(const po::options_description& described, std::size_t operands,
                         std::span<const std::string> arguments) {
  po::options_description all;
  po::positional_options_description positional;
  all.add(described);
  if (operands > 0) {
    all.add_options()(operands_name, po::value<std::vector<std::string>>());
    positional.add(operands_name, operands == any_number ? -1 : static_cast<int>(operands));
  }
  constexpr int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
  po::variables_map values;
  po::store(po::command_line_parser(std::vector<std::string>(arguments.begin(), arguments.end()))
                .options(all)
                .positional(positional)
                .style(style)
                .run(),
            values);
  return values;
}

}  // namespace

const std::string& Arguments::value(std::string_view option) const {
  const auto found = values_.find(option);
  assert(found != values_.end());
  return found->second;
}

std::optional<Arguments> parse_options(const VerbOptions& options, std::span<const std::string> arguments,
                                       Terminal& terminal) {
  std::vector<Option> visible = options.options;
  visible.push_back({"help,h", "show this help"});
  visible.push_back({"quiet,q", "print only what was asked for"});
  visible.push_back({"color", "auto, always (or nothing) or never", "arg", "auto"});
  if (terminal.options_asked != nullptr) {
    *terminal.options_asked = known(visible);
    return std::nullopt;
  }
  const po::options_description all = described(visible);
  try {
    Arguments result = sorted_out(parsed(all, options.operands, with_color_joined(arguments)));
    if (result.has("help")) {
      print_help(options, all, terminal);
      return std::nullopt;
    }
    choose_color(result.value("color"), terminal);
    return result;
  } catch (const po::unknown_option& error) {
    throw UsageError(unknown_option(all, error.get_option_name()));
  } catch (const po::error& error) {
    throw UsageError(error.what());
  }
}

}  // namespace gradewright::cli
