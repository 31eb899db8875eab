#include <fmt/core.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "cli/color.hpp"
#include "cli/kinds_option.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "engine/text/joined.hpp"
#include "problems/check_kind.hpp"
#include "problems/kinds.hpp"

namespace gradewright::cli {

namespace {

constexpr std::string_view about =
    "Lists the kinds of problems that an exam can use instead of writing steps, or shows one of them: its "
    "parameters, steps, items and mistakes, and an exam that uses it. A kind is a text file; --kinds adds "
    "those "
    "of a folder.";
constexpr std::string_view example =
    "  gradewright kinds                               the catalogue\n"
    "  gradewright kinds attention                     one kind\n"
    "  gradewright kinds attention --example           only its example, an exam that runs as it stands\n"
    "  gradewright kinds --kinds course/kinds --check  runs the tests that the kinds bring along";

/// Rows of a name and a text beside it.
using Rows = std::vector<std::pair<std::string, std::string>>;

void print_rows(const Rows& rows, std::string_view indent, std::ostream& out) {
  std::size_t width = 0;
  for (const auto& [name, text] : rows) {
    width = std::max(width, name.size());
  }
  for (const auto& [name, text] : rows) {
    out << fmt::format("{}{:<{}}  {}\n", indent, name, width, text);
  }
}

std::string default_of(const KindParameter& parameter) {
  if (parameter.optional) {
    return "may be left out";
  }
  if (!parameter.default_value) {
    return "must be given";
  }
  const std::string& text = parameter.default_value->text;
  return text.empty() ? "has a default" : fmt::format("default {}", text);
}

/// What may stand for a parameter: its shape, or its words.
std::string domain_of(const KindParameter& parameter) {
  if (!parameter.is_option()) {
    const std::string& shape = parameter.shape.text();
    return shape == "any" ? "" : shape == "number" ? ": a number" : ": " + shape;
  }
  const std::string words = joined(parameter.words, ", ");
  return parameter.whole ? fmt::format(": a whole number{}{}", words.empty() ? "" : ", ", words)
                         : fmt::format(": {}", words);
}

Rows parameter_rows(const Kind& kind) {
  Rows rows;
  for (const KindParameter& parameter : kind.parameters) {
    const std::string name =
        parameter.count.empty() ? parameter.name : fmt::format("{0}_1, {0}_2, ...", parameter.name);
    rows.emplace_back(
        name, fmt::format("{}{} ({})", parameter.meaning, domain_of(parameter), default_of(parameter)));
  }
  return rows;
}

Rows item_rows(const Kind& kind) {
  Rows rows;
  for (const KindItem& item : kind.items) {
    const std::string aliases = joined(item.aliases, ", ");
    rows.emplace_back(
        item.name, aliases.empty() ? item.meaning : fmt::format("{}; also called {}", item.meaning, aliases));
  }
  return rows;
}

Rows mistake_rows(const Kind& kind) {
  Rows rows;
  for (const KindMistake& mistake : kind.mistakes) {
    rows.emplace_back(mistake.name, mistake.feedback);
  }
  return rows;
}

void print_indented(std::string_view text, std::ostream& out) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out << (end == 0 ? "" : "  ") << text.substr(0, end) << '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void print_kind(const Kind& kind, std::ostream& out) {
  out << fmt::format("{}: {}\n", kind.name, kind.summary);
  if (!kind.source.empty()) {
    out << fmt::format("({})\n", kind.source);
  }
  out << "\nParameters, under `given`:\n";
  print_rows(parameter_rows(kind), "  ", out);
  if (!kind.seeded.empty()) {
    out << "With `seed: 1` beside the kind, those that are not given are made from it.\n";
  }
  out << "\nSteps:\n";
  print_indented(kind.steps.text, out);
  out << "\nSteps that an item can ask for:\n";
  print_rows(item_rows(kind), "  ", out);
  if (!kind.mistakes.empty()) {
    out << "\nMistakes that it knows:\n";
    print_rows(mistake_rows(kind), "  ", out);
  }
  if (kind.example) {
    out << "\nAn exam that uses it:\n\n" << kind.example->text;
  }
}

void print_catalogue(const Kinds& kinds, std::ostream& out) {
  Rows rows;
  for (const Kind* kind : kinds.all()) {
    rows.emplace_back(kind->name, kind->summary);
  }
  print_rows(rows, "", out);
}

/// The kinds that are named; all of them, or those of the folder, where none is.
std::vector<const Kind*> kinds_named(const Kinds& kinds, const Arguments& values) {
  std::vector<const Kind*> result;
  for (const std::string& name : values.operands()) {
    const Kind* kind = kinds.find(name);
    if (kind == nullptr) {
      throw UsageError(fmt::format("no kind is called '{}'{}", name, kinds.suggest(name)));
    }
    result.push_back(kind);
  }
  if (values.operands().empty()) {
    for (const Kind* kind : kinds.all()) {
      if (kind->of_folder || !values.has("kinds")) {
        result.push_back(kind);
      }
    }
  }
  return result;
}

ExitStatus check_kinds(const Kinds& kinds, const std::vector<const Kind*>& asked, Terminal& terminal) {
  ExitStatus status = done;
  for (const Kind* kind : asked) {
    const std::vector<std::string> faults = kind_faults(*kind, kinds);
    for (const std::string& fault : faults) {
      print_error(fault, terminal);
      status = bad_usage;
    }
    if (faults.empty()) {
      terminal.out << fmt::format("{}: {} test{}, {} mistake{}\n", kind->name, kind->tests.size(),
                                  kind->tests.size() == 1 ? "" : "s", kind->mistakes.size(),
                                  kind->mistakes.size() == 1 ? "" : "s");
    }
  }
  return status;
}

}  // namespace

int kinds_verb(std::span<const std::string> arguments, Terminal& terminal) {
  const VerbOptions options{"kinds",
                            about,
                            example,
                            {kinds_option,
                             {"example", "only the example of the kinds that are named"},
                             {"check",
                              "run the tests of the kinds that are named; without names all, or those "
                              "of the folder"}},
                            any_number};
  const auto values = parse_options(options, arguments, terminal);
  if (!values) {
    return done;
  }
  const Kinds kinds = kinds_asked(*values);
  const std::vector<const Kind*> asked = kinds_named(kinds, *values);
  if (values->has("check")) {
    return check_kinds(kinds, asked, terminal);
  }
  if (values->operands().empty()) {
    print_catalogue(kinds, terminal.out);
    return done;
  }
  const char* separator = "";
  for (const Kind* kind : asked) {
    terminal.out << separator;
    if (!values->has("example")) {
      print_kind(*kind, terminal.out);
    } else if (kind->example) {
      terminal.out << kind->example->text;
    }
    separator = "\n";
  }
  return done;
}

}  // namespace gradewright::cli
