#include <fmt/core.h>

#include <istream>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "engine/graph/count.hpp"
#include "engine/graph/enclose.hpp"
#include "engine/graph/settle.hpp"
#include "engine/graph/work_limit.hpp"
#include "engine/graph/worked_steps.hpp"
#include "engine/graph/worked_steps_text.hpp"
#include "engine/language/eval_json.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"

namespace gradewright::cli {

namespace {

constexpr std::string_view about =
    "Evaluates an expression of the step language, to 12 significant digits. Arguments before the last "
    "define names.\n"
    "Without arguments it reads steps, NAME = EXPRESSION a line, and prints each. With --jsonl it reads "
    "objects\n"
    "{\"id\", \"given\", \"steps\", \"want\"}, one a line, and writes {\"id\", \"values\"} for each.";
constexpr std::string_view example =
    "  gradewright eval 'softmax([1, 2, 3])'\n"
    "  gradewright eval 'w = 3' 'J = (w * 2 - 5) ** 2' 'grad(J, w)'    prints 4\n"
    "  gradewright eval --steps 'X = [[1, 2], [3, 4]]' 'Y = X @ X.T'    shows the working\n"
    "  echo '{\"id\": 1, \"steps\": \"y = tanh(0.5)\"}' | gradewright eval --jsonl";

/// Whether an argument is steps, NAME = EXPRESSION, NAME[PLACE] = EXPRESSION or a block, and no expression.
bool is_definition(const std::string& argument) {
  for (const std::string_view word : {"def ", "for ", "if "}) {
    if (argument.starts_with(word)) {
      return true;
    }
  }
  constexpr std::string_view signs = "=<>!(['\"";
  std::size_t sign = argument.find_first_of(signs);
  while (sign != std::string::npos && sign > 0 && argument[sign] == '[') {
    const std::size_t close = argument.find(']', sign);
    sign = close == std::string::npos ? close : argument.find_first_of(signs, close);
  }
  return sign != std::string::npos && argument[sign] == '=' &&
         (sign + 1 == argument.size() || argument[sign + 1] != '=');
}

[[noreturn]] void refuse(const notation::SourceError& error, const std::string& source,
                         std::string_view file) {
  throw UsageError(notation::describe(error, source, file));
}

std::vector<Expr> add_definitions(const std::string& source, std::string_view file, notation::Scope& scope) {
  try {
    return notation::add_steps(source, scope, [&] {
      return notation::TextOrigin{std::string(file), std::make_shared<const std::string>(source), {}};
    });
  } catch (const notation::SourceError& error) {
    refuse(error, source, file);
  }
}

Expr add_expression(const std::string& source, std::string_view file, const notation::Scope& scope) {
  try {
    return notation::elaborate(notation::parse_expression(source), scope);
  } catch (const notation::SourceError& error) {
    refuse(error, source, file);
  }
}

/// What to print: one nameless expression, or the steps that were defined.
std::vector<Expr> outputs_of(const std::vector<std::string>& lines, notation::Scope& scope,
                             Terminal& terminal) {
  if (lines.empty()) {
    const std::string source{std::istreambuf_iterator<char>(terminal.in), {}};
    return add_definitions(source, "standard input", scope);
  }
  std::vector<Expr> outputs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string place = fmt::format("argument {}", i + 1);
    if (is_definition(lines[i])) {
      outputs = add_definitions(lines[i], place, scope);
    } else if (i + 1 < lines.size()) {
      throw UsageError(
          fmt::format("argument {} of {} is not NAME=EXPRESSION; only the last may be an expression", i + 1,
                      lines.size()));
    } else {
      outputs = {add_expression(lines[i], place, scope)};
    }
  }
  return outputs;
}

/// The value to 12 digits; a short fraction as itself too.
std::string shown(const SettledTensor& value, std::size_t indent) {
  return (short_fraction(value) ? exact_text(value[0]) + " ≈ " : "") + value_text(value, indent);
}

void print_values(const std::vector<Expr>& outputs, bool exact, Terminal& terminal) {
  const std::vector<SettledTensor> values = settle(outputs);
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const std::string_view name = outputs.size() > 1 ? name_of(outputs[i]) : std::string_view();
    const std::string heading = name.empty() ? std::string() : fmt::format("{} = ", name);
    terminal.out << heading
                 << (exact ? exact_value_text(values[i], heading.size()) : shown(values[i], heading.size()))
                 << '\n';
  }
}

void print_enclosures(const std::vector<Expr>& outputs, Terminal& terminal) {
  for (const Tensor<Interval>& enclosure : enclose(outputs)) {
    for (const Interval cell : enclosure.cells()) {
      terminal.out << fmt::format("[{:.17g}, {:.17g}]\n", cell.lo, cell.hi);
    }
  }
}

void print_cost(const std::vector<Expr>& outputs, Terminal& terminal) {
  const Cost total = cost(outputs);
  for (const FlopConvention& convention : flop_conventions()) {
    terminal.out << fmt::format("{:>14}  {} ({})\n", flops(total, convention), convention.name,
                                convention.description);
  }
}

int filter_lines(Terminal& terminal) {
  std::string line;
  while (terminal.out && std::getline(terminal.in, line)) {
    terminal.out << eval_json_line(line) << '\n';
  }
  return done;
}

}  // namespace

int eval_verb(std::span<const std::string> arguments, Terminal& terminal) {
  const VerbOptions options{
      "eval",
      about,
      example,
      {{"jsonl", "read and write JSON Lines"},
       {"steps", "show the working of every named step"},
       {"unfold", "show the steps inside of the calls of definitions, too"},
       {"exact", "show fractions whole, and mark what is not known exactly"},
       {"enclosure", "print an interval that surely contains the exact value, a line per cell"},
       {"cost", "print what one evaluation costs, under each convention"}},
      any_number};
  const auto values = parse_options(options, arguments, terminal);
  if (!values) {
    return done;
  }
  if (values->has("jsonl")) {
    return filter_lines(terminal);
  }
  notation::Scope scope;
  const std::vector<Expr> outputs = outputs_of(values->operands(), scope, terminal);
  if (const auto reason = too_much_work(outputs)) {
    throw UsageError(*reason);
  }
  if (values->has("cost")) {
    print_cost(outputs, terminal);
  } else if (values->has("enclosure")) {
    print_enclosures(outputs, terminal);
  } else if (values->has("steps") || values->has("unfold")) {
    const WrittenCalls calls = values->has("unfold") ? WrittenCalls() : scope.calls();
    terminal.out << steps_to_plain(worked_steps(outputs, {}, calls));
  } else {
    print_values(outputs, values->has("exact"), terminal);
  }
  return done;
}

}  // namespace gradewright::cli
