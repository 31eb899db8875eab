#include <algorithm>
#include <optional>
#include <utility>

#include "answers/reading/values/ballot.hpp"
#include "answers/reading/values/ballot_words.hpp"
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

/// "T, F, T": one word of truth for each option, in their order; none for any other text, and where an option
/// is called by such a word.
std::optional<std::vector<std::size_t>> true_by_place(std::string_view text, const TypeContext& context) {
  const auto truth_of = [](std::string_view word) -> std::optional<bool> {
    if (word == "t" || word == "true") {
      return true;
    }
    return word == "f" || word == "false" ? std::optional(false) : std::nullopt;
  };
  if (context.options.size() < 2 || std::ranges::any_of(context.options, [&](const std::string& option) {
        return truth_of(lower(option)).has_value();
      })) {
    return std::nullopt;
  }
  std::vector<std::size_t> options;
  std::size_t place = 0;
  bool parted = true;
  for (const Token& token : ballot::tokens_of(text)) {
    if (const auto truth = token.kind == Token::Kind::word ? truth_of(lower(token.text)) : std::nullopt) {
      if (!parted && !token.space_before) {
        return std::nullopt;
      }
      if (*truth) {
        options.push_back(place);
      }
      ++place;
      parted = false;
      continue;
    }
    const bool parts = token.is(Sign::comma) || token.is(Sign::semicolon) || token.is(Sign::newline);
    const bool around = token.opens(Bracket::round) || token.opens(Bracket::square) ||
                        token.closes(Bracket::round) || token.closes(Bracket::square);
    const bool ends = token.is(Sign::period) && place == context.options.size();
    const bool skips = parts && parted && !token.is(Sign::newline);  // T, , T
    if (skips || !(parts || around || ends)) {
      return std::nullopt;
    }
    parted = parted || parts;
  }
  return place == context.options.size() ? std::optional(std::move(options)) : std::nullopt;
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
  if (const auto options = true_by_place(text, context)) {
    return words_of(*options, context);
  }
  auto read = chosen(text, context, true);
  if (auto* none = std::get_if<NotAValue>(&read)) {
    return std::move(*none);
  }
  return words_of(std::get<std::vector<std::size_t>>(read), context);
}

}  // namespace gradewright::reading
