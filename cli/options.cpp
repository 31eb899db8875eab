#include "cli/options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/program_options/parsers.hpp>
#include <boost/program_options/variables_map.hpp>
#include <ostream>
#include <vector>

#include "engine/notation/suggest.hpp"

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

void print_help(const VerbOptions& options, Terminal& terminal) {
  const auto verb = std::ranges::find(verbs(), options.verb, &Verb::name);
  terminal.out << fmt::format("Usage: gradewright {}\n\n{}\n\n", verb->usage, wrapped(options.about))
               << options.visible << fmt::format("\nExample:\n{}\n", options.example);
}

std::string unknown_option(const VerbOptions& options, const std::string& given) {
  std::vector<std::string> known;
  for (const auto& option : options.visible.options()) {
    known.push_back("--" + option->long_name());
  }
  return fmt::format("unknown option '{}'{}", given, notation::did_you_mean(given, known));
}

bool wants_color(const std::string& choice, const Terminal& terminal) {
  if (choice != "auto" && choice != "always" && choice != "never") {
    throw UsageError(fmt::format("--color takes auto, always or never, not '{}'", choice));
  }
  return choice == "always" || (choice == "auto" && terminal.out_is_terminal);
}

}  // namespace

std::optional<po::variables_map> parse_options(VerbOptions& options, std::span<const std::string> arguments,
                                               Terminal& terminal) {
  options.visible.add_options()                                                             //
      ("help,h", "show this help")                                                          //
      ("quiet,q", "print only what was asked for")                                          //
      ("color", po::value<std::string>()->default_value("auto"), "auto, always or never");  //
  po::options_description all;
  all.add(options.visible).add(options.hidden);
  try {
    constexpr int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    po::variables_map values;
    po::store(po::command_line_parser(std::vector<std::string>(arguments.begin(), arguments.end()))
                  .options(all)
                  .positional(options.positional)
                  .style(style)
                  .run(),
              values);
    if (values.count("help") != 0) {
      print_help(options, terminal);
      return std::nullopt;
    }
    po::notify(values);
    terminal.color = wants_color(values["color"].as<std::string>(), terminal);
    return values;
  } catch (const po::unknown_option& error) {
    throw UsageError(unknown_option(options, error.get_option_name()));
  } catch (const po::error& error) {
    throw UsageError(error.what());
  }
}

}  // namespace gradewright::cli
