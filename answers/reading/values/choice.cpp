#include <algorithm>
#include <optional>
#include <utility>

#include "answers/reading/values/ballot.hpp"
#include "answers/reading/values/ballot_language.hpp"
#include "answers/reading/values/ballot_truths.hpp"
#include "answers/reading/values/typed_readers.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Whether lines name an option twice but not the same options: "A, C" and then "A".
bool lines_differ(const std::vector<Ballot::Mark>& marks) {
  const auto on_line = [&marks](std::size_t option, std::size_t line) {
    return std::ranges::any_of(
        marks, [=](const Ballot::Mark& mark) { return mark.option == option && mark.line == line; });
  };
  const bool again = std::ranges::any_of(marks, [&](const Ballot::Mark& mark) {
    return mark.line != marks.front().line && on_line(mark.option, marks.front().line);
  });
  return again && !std::ranges::all_of(marks, [&](const Ballot::Mark& mark) {
           return on_line(mark.option, marks.front().line) && on_line(mark.option, marks.back().line);
         });
}

std::vector<OptionName> names_of(const TypeContext& context) {
  std::vector<OptionName> names;
  for (std::size_t i = 0; i < context.options.size(); ++i) {
    names.push_back(option_name(context.options[i], i));
  }
  return names;
}

/// The options that a text names or ticks, in the order of the exam, each once.
std::variant<std::vector<std::size_t>, NotAValue> chosen(std::string_view text, const TypeContext& context,
                                                         bool several, bool translated) {
  const std::vector<OptionName> names = names_of(context);
  auto read = ballot_of(text, {names, several, false, translated});
  if (auto* none = std::get_if<NotAValue>(&read)) {
    return std::move(*none);
  }
  const Ballot& ballot = std::get<Ballot>(read);
  if (lines_differ(ballot.marks)) {
    return NotAValue{"lines that name different options"};
  }
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
  const auto holds = [](const std::vector<std::size_t>& list, std::size_t option) {
    return std::ranges::find(list, option) != list.end();
  };
  const bool both = std::ranges::any_of(options, [&](std::size_t option) { return holds(refused, option); });
  if (both) {
    return NotAValue{"an option is called right and wrong"};
  }
  if (options.empty()) {
    return NotAValue{refused.empty() ? "names no option" : "says only which options are wrong"};
  }
  const bool tells_all = several && !refused.empty() && !ballot.boxes_lead;
  for (std::size_t i = 0; tells_all && i < context.options.size(); ++i) {
    if (!holds(options, i) && !holds(refused, i)) {
      return NotAValue{"nothing is said of " + context.options[i]};
    }
  }
  return options;
}

/// The options that are said to be true, where it is said of every option or of none that it is false.
std::variant<std::vector<std::size_t>, NotAValue> chosen(const Truths& truths, const TypeContext& context) {
  std::vector<std::size_t> options;
  std::vector<std::size_t> untold;
  bool any_false = false;
  for (std::size_t i = 0; i < truths.size(); ++i) {
    any_false = any_false || truths[i] == std::optional(false);
    if (!truths[i]) {
      untold.push_back(i);
    } else if (*truths[i]) {
      options.push_back(i);
    }
  }
  if (any_false && !untold.empty()) {
    return NotAValue{"nothing is said of " + context.options[untold.front()]};
  }
  if (options.empty() && !untold.empty()) {
    return NotAValue{"says only which options are wrong"};
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

TypedReadings words_or_none(std::variant<std::vector<std::size_t>, NotAValue> read,
                            const TypeContext& context) {
  if (auto* none = std::get_if<NotAValue>(&read)) {
    return std::move(*none);
  }
  return words_of(std::get<std::vector<std::size_t>>(read), context);
}

/// The options that are said to be true, and those that are said not to be answered.
TypedReadings words_with_gaps(const Truths& truths, const TypeContext& context) {
  WordsValue value;
  for (std::size_t i = 0; i < truths.size(); ++i) {
    if (truths[i].value_or(true)) {
      (truths[i] ? value.words : value.unanswered).push_back(context.options[i]);
    }
  }
  return std::vector<TypedValue>{{std::move(value), {}}};
}

TypedReadings choice_in(std::string_view text, const TypeContext& context, bool translated) {
  auto read = chosen(text, context, false, translated);
  if (std::holds_alternative<NotAValue>(read)) {
    if (const auto truths = truths_in_table(text, names_of(context))) {
      read = chosen(*truths, context);
    }
  }
  if (auto* none = std::get_if<NotAValue>(&read)) {
    return std::move(*none);
  }
  const auto& options = std::get<std::vector<std::size_t>>(read);
  if (options.size() > 1) {
    return NotAValue{"names several options"};
  }
  return words_of(options, context);
}

TypedReadings choices_in(std::string_view text, const TypeContext& context, bool translated) {
  const std::vector<OptionName> names = names_of(context);
  if (const auto truths = truths_by_place(text, names)) {
    return words_or_none(chosen(*truths, context), context);
  }
  auto read = chosen(text, context, true, translated);
  for (const auto& read_truths : {truths_in_table, truths_in_clauses, truths_by_label}) {
    if (std::holds_alternative<NotAValue>(read)) {
      if (const auto truths = read_truths(text, names)) {
        read = chosen(*truths, context);
      }
    }
  }
  if (std::holds_alternative<NotAValue>(read)) {
    if (const auto truths = truths_with_gaps(text, names)) {
      return words_with_gaps(*truths, context);
    }
  }
  return words_or_none(std::move(read), context);
}

/// "A, B e D" with "and" for the small letter between two options, which joins them in some languages and may
/// be an option itself; unchanged where none stands so.
std::string with_joint(std::string_view text) {
  constexpr std::string_view joints = "eyiu";
  for (std::size_t at = 2; at + 2 < text.size(); ++at) {
    const bool joint = joints.find(text[at]) != std::string_view::npos && text[at - 1] == ' ' &&
                       text[at + 1] == ' ' && is_letter(text[at - 2]) && is_letter(text[at + 2]);
    const bool before = at < 3 || !is_letter(text[at - 3]);
    const bool behind = at + 3 >= text.size() || !is_letter(text[at + 3]);
    if (joint && before && behind) {
      return std::string(text.substr(0, at)) + "and" + std::string(text.substr(at + 1));
    }
  }
  return std::string(text);
}

/// Whether a small letter stands alone in a text: its options may be written so.
bool holds_small_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool before = at > 0 && (is_letter(text[at - 1]) || !is_ascii(text[at - 1]));
    const bool behind = at + 1 < text.size() && (is_letter(text[at + 1]) || !is_ascii(text[at + 1]));
    if (is_letter(text[at]) && !is_capital(text[at]) && !before && !behind) {
      return true;
    }
  }
  return false;
}

/// A reading of the text, or else of the text in English.
template <class Read>
TypedReadings in_any_language(std::string_view text, const TypeContext& context, const Read& read) {
  TypedReadings readings = read(text, context, false);
  if (auto* read_as_written = std::get_if<std::vector<TypedValue>>(&readings)) {
    if (const std::string joined = with_joint(text); joined != text) {
      TypedReadings other = read(joined, context, false);
      if (auto* read_joined = std::get_if<std::vector<TypedValue>>(&other)) {
        if (text.find(',') != std::string_view::npos && !holds_small_letter(joined)) {
          return other;  // "A, B e D"
        }
        read_joined->insert(read_joined->end(), read_as_written->begin(), read_as_written->end());
        return other;
      }
    }
    return readings;
  }
  const std::string english = in_english(text, context.options);
  if (english == text) {
    return readings;
  }
  TypedReadings translated = read(english, context, true);
  return std::holds_alternative<NotAValue>(translated) ? std::move(readings) : std::move(translated);
}

}  // namespace

TypedReadings choice_value(std::string_view text, const TypeContext& context) {
  return in_any_language(text, context, choice_in);
}

TypedReadings choices_value(std::string_view text, const TypeContext& context) {
  return in_any_language(text, context, choices_in);
}

}  // namespace gradewright::reading
