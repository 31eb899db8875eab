#include "engine/language/written_changes.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "engine/language/condition_parser.hpp"
#include "engine/language/conditions.hpp"
#include "engine/language/elaborator.hpp"
#include "engine/language/loop_values.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/statement_parser.hpp"
#include "engine/language/step_cursor.hpp"
#include "engine/syntax/print.hpp"

namespace gradewright::engine::notation {

namespace {

class ChangeWriter {
 public:
  explicit ChangeWriter(const Scope& scope) : elaborator_(scope) {}

  void write(const Block& block) {
    for (const Statement& statement : block) {
      elaborator_.work().claim_line(statement.span);
      std::visit([&](const auto& form) { write_form(form, statement.span); }, statement.form);
    }
  }

  std::string take() { return std::move(text_); }

 private:
  void write_form(const Assignment& assignment, const Span& span) {
    if (assignment.targets.size() != 1) {
      throw SourceError("a mistake changes one step a line", span);
    }
    std::string name = assignment.targets.front().name;
    for (const Syntax& place : assignment.targets.front().places) {
      name = elaborator_.numbered_name(name, place);
    }
    text_ += name + " = " + to_plain(assignment.value) + "\n";
  }

  void write_form(const Loop& loop, const Span& /*span*/) {
    for (const Value& value : loop_values(loop.range, elaborator_)) {
      if (value.expr() == nullptr || !(*value.expr())->shape.is_scalar()) {
        throw SourceError("a loop in a mistake goes through range(n) or a list of numbers", loop.range.span);
      }
      const double known = elaborator_.known_now(*value.expr(), loop.range.span)[0];
      write(with_options(loop.body, {{loop.variable, number(Decimal::from_double(known, 15))}}));
    }
  }

  void write_form(const Conditional& conditional, const Span& /*span*/) {
    for (const Branch& branch : conditional.branches) {
      if (holds(branch.condition, elaborator_)) {
        write(branch.body);
        return;
      }
    }
    write(conditional.otherwise);
  }

  template <class Form>
  static void write_form(const Form& /*form*/, const Span& span) {
    throw SourceError("a mistake changes steps, as in S = Q @ K.T", span);
  }

  Elaborator elaborator_;
  std::string text_;
};

bool is_plain(const Block& block) {
  return std::ranges::all_of(block, [](const Statement& statement) {
    const Assignment* line = std::get_if<Assignment>(&statement.form);
    return line != nullptr && line->targets.size() == 1 && line->targets.front().places.empty();
  });
}

}  // namespace

bool condition_holds(std::string_view source, const Scope& scope, const OptionValues& options) {
  StepCursor cursor(source);
  const Condition condition = read_condition(cursor);
  cursor.skip_newlines();
  if (!cursor.at_end()) {
    cursor.refuse("the end of the condition");
  }
  Elaborator elaborator(scope);
  return holds(with_options(condition, options), elaborator);
}

std::string written_changes(std::string_view source, const Scope& scope, const OptionValues& options) {
  const Block block = parse_statements(source);
  if (options.empty() && is_plain(block)) {
    return std::string(source);
  }
  ChangeWriter writer(scope);
  writer.write(with_options(block, options));
  return writer.take();
}

}  // namespace gradewright::engine::notation
