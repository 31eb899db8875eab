#include "engine/language/loop_values.hpp"

#include <fmt/core.h>

#include "engine/language/source_error.hpp"
#include "engine/language/step_tokens.hpp"
#include "engine/ops/layout.hpp"

namespace gradewright::engine::notation {

namespace {

void refuse_too_many(Index rounds, const Span& where) {
  if (rounds > StepLimits::lines_run) {
    throw SourceError(fmt::format("more than {} rounds of a loop", StepLimits::lines_run), where);
  }
}

/// Python's range: start, start + step, ... before stop.
std::vector<Value> whole_numbers(const Call& range, const Span& where, Elaborator& elaborator) {
  if (range.arguments.empty() || range.arguments.size() > 3 || !range.options.empty()) {
    throw SourceError(
        "range takes 1 to 3 whole numbers: range(stop), range(start, stop), range(start, stop, "
        "step)",
        where);
  }
  std::vector<Index> given;
  for (const Syntax& argument : range.arguments) {
    given.push_back(elaborator.integer(argument));
  }
  const Index start = given.size() == 1 ? 0 : given[0];
  const Index stop = given.size() == 1 ? given[0] : given[1];
  const Index step = given.size() == 3 ? given[2] : 1;
  if (step == 0) {
    throw SourceError("the step of a range is not 0", range.arguments[2].span);
  }
  // All of them are at most 2^53, so that nothing overflows.
  const Index distance = step > 0 ? stop - start : start - stop;
  const Index rounds = distance <= 0 ? 0 : (distance - 1) / (step > 0 ? step : -step) + 1;
  refuse_too_many(rounds, where);
  std::vector<Value> values;
  for (Index i = 0; i < rounds; ++i) {
    values.emplace_back().form = literal(Decimal(start + i * step));
  }
  return values;
}

}  // namespace

std::vector<Value> loop_values(const Syntax& range, Elaborator& elaborator) {
  const Call* call = std::get_if<Call>(&range.form);
  if (call != nullptr && call->function == "range" &&
      elaborator.names().scope().function("range") == nullptr) {
    return whole_numbers(*call, range.span, elaborator);
  }
  const Value whole = elaborator.value(range);
  if (const std::vector<Value>* list = whole.list()) {
    return *list;
  }
  const Expr tensor = Elaborator::tensor(whole, range.span);
  if (tensor->shape.is_scalar()) {
    throw SourceError(
        "a loop goes through range(n), a list or the first axis of a value, not through one number",
        range.span);
  }
  refuse_too_many(tensor->shape[0], range.span);
  std::vector<Value> values;
  for (Index i = 0; i < tensor->shape[0]; ++i) {
    values.emplace_back().form = at_place(range.span, [&] {
      return ops::select(tensor, {{.is_index = true, .index = i, .start = {}, .stop = {}, .step = 1}});
    });
  }
  return values;
}

}  // namespace gradewright::engine::notation
