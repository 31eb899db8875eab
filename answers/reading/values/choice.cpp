#include <algorithm>
#include <utility>

#include "answers/reading/values/ballot.hpp"
#include "answers/reading/values/typed_readers.hpp"

namespace gradewright::reading {
namespace {

/// The options that a text names or ticks, in the order of the exam, each once.
std::variant<std::vector<std::size_t>, NotAValue> chosen(std::string_view text, const TypeContext& context,
                                                         bool several) {
  std::vector<OptionName> names;
  for (std::size_t i = 0; i < context.options.size(); ++i) {
    names.push_back(option_name(context.options[i], i));
  }
  auto read = ballot_of(text, {names, several});
  if (auto* none = std::get_if<NotAValue>(&read)) {
    return std::move(*none);
  }
  const Ballot& ballot = std::get<Ballot>(read);
  std::vector<std::size_t> options;
  std::vector<std::size_t> refused;
  const bool any_truth =
      std::ranges::any_of(ballot.marks, [](const Ballot::Mark& mark) { return mark.truth.has_value(); });
  for (const Ballot::Mark& mark : ballot.marks) {
    if (mark.option >= context.options.size()) {
      return NotAValue{"an option that is not offered"};
    }
    if (any_truth && !mark.truth) {
      return NotAValue{"of some options it is said whether they are right, of others not"};
    }
    (mark.truth.value_or(true) ? options : refused).push_back(mark.option);
  }
  std::ranges::sort(options);
  options.erase(std::unique(options.begin(), options.end()), options.end());
  const bool both = std::ranges::any_of(options, [&refused](std::size_t option) {
    return std::ranges::find(refused, option) != refused.end();
  });
  if (both) {
    return NotAValue{"an option is called right and wrong"};
  }
  if (options.empty()) {
    return NotAValue{refused.empty() ? "names no option" : "says only which options are wrong"};
  }
  return options;
}

TypedReadings words_of(const std::vector<std::size_t>& options, const TypeContext& context) {
  WordsValue value;
  for (const std::size_t option : options) {
    value.words.push_back(context.options[option]);
  }
  return std::vector<TypedValue>{{std::move(value), {}}};
}

}  // namespace

TypedReadings choice_value(std::string_view text, const TypeContext& context) {
  auto read = chosen(text, context, false);
  if (auto* none = std::get_if<NotAValue>(&read)) {
    return std::move(*none);
  }
  const auto& options = std::get<std::vector<std::size_t>>(read);
  if (options.size() > 1) {
    return NotAValue{"names several options"};
  }
  return words_of(options, context);
}

TypedReadings choices_value(std::string_view text, const TypeContext& context) {
  auto read = chosen(text, context, true);
  if (auto* none = std::get_if<NotAValue>(&read)) {
    return std::move(*none);
  }
  return words_of(std::get<std::vector<std::size_t>>(read), context);
}

}  // namespace gradewright::reading
