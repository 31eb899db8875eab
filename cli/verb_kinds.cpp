#include <fmt/core.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "problems/kinds.hpp"

namespace gradewright::cli {

namespace {

constexpr std::string_view about =
    "Lists the kinds of problems that an exam can use instead of writing steps, or explains one of them.";
constexpr std::string_view example =
    "  gradewright kinds            the catalogue\n"
    "  gradewright kinds attention  its parameters, and the steps that items can ask for";

std::string default_of(const KindParameter& parameter) {
  if (parameter.optional) {
    return "may be left out";
  }
  return parameter.default_value.empty() ? "must be given"
                                         : fmt::format("default {}", parameter.default_value);
}

void print_kind(const Kind& kind, std::ostream& out) {
  out << fmt::format("{}: {}\n\nParameters, under `given`:\n", kind.name, kind.summary);
  std::size_t width = 0;
  for (const KindParameter& parameter : kind.parameters) {
    width = std::max(width, parameter.name.size());
  }
  for (const KindParameter& parameter : kind.parameters) {
    out << fmt::format("  {:<{}}  {} ({})\n", parameter.name, width, parameter.meaning,
                       default_of(parameter));
  }
  out << fmt::format("\nSteps that an item can ask for: {}\n", kind.results);
}

void print_catalogue(std::ostream& out) {
  std::size_t width = 0;
  for (const Kind& kind : kinds()) {
    width = std::max(width, kind.name.size());
  }
  for (const Kind& kind : kinds()) {
    out << fmt::format("{:<{}}  {}\n", kind.name, width, kind.summary);
  }
}

const Kind& kind_called(const std::string& name) {
  if (const Kind* kind = find_kind(name)) {
    return *kind;
  }
  throw UsageError(fmt::format("no kind is called '{}'{}", name, suggest_kind(name)));
}

}  // namespace

int kinds_verb(std::span<const std::string> arguments, Terminal& terminal) {
  const VerbOptions options{"kinds", about, example, {}, any_number};
  const auto values = parse_options(options, arguments, terminal);
  if (!values) {
    return done;
  }
  if (values->operands().empty()) {
    print_catalogue(terminal.out);
    return done;
  }
  const char* separator = "";
  for (const std::string& name : values->operands()) {
    terminal.out << separator;
    print_kind(kind_called(name), terminal.out);
    separator = "\n";
  }
  return done;
}

}  // namespace gradewright::cli
