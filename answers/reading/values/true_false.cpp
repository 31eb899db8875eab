#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/ballot.hpp"
#include "answers/reading/values/ballot_language.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/typed_readers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// What says so beside the words of the roles truth and falsehood.
constexpr std::string_view true_phrases[] = {"np.True_",    "np.bool_(True)", "tensor(True)",
                                             "array(True)", "Array(True)",    "Array(True, dtype=bool)"};
constexpr std::string_view false_phrases[] = {"not true",        "not correct",
                                              "not right",       "isn't true",
                                              "isn\u2019t true", "isn't correct",
                                              "it is not true",  "it isn't true",
                                              "np.False_",       "np.bool_(False)",
                                              "tensor(False)",   "array(False)",
                                              "Array(False)",    "Array(False, dtype=bool)"};

const std::vector<OptionName>& names() {
  static const std::vector<OptionName> all = [] {
    std::vector<OptionName> result;
    const auto add = [&result](const auto& phrases, std::size_t option) {
      for (const std::string_view phrase : phrases) {
        result.push_back(option_name(phrase, option));
      }
    };
    add(words_that_play(WordRole::truth), 0);
    add(true_phrases, 0);
    add(words_that_play(WordRole::falsehood), 1);
    add(false_phrases, 1);
    return result;
  }();
  return all;
}

std::optional<bool> said(const Ballot::Mark& mark) {
  const bool is_true = mark.option == 0;
  if (mark.truth == std::optional<bool>(false)) {
    return std::nullopt;  // an open box, of which nothing follows
  }
  return is_true;
}

/// "No, it isn't." without what only says it again.
std::string_view without_echo(std::string_view text) {
  std::string_view rest = text;
  while (!rest.empty() && (is_space(rest.back()) || rest.back() == '.')) {
    rest.remove_suffix(1);
  }
  for (const std::string_view echo : {", it isn't", ", it isn\u2019t", ", it is not"}) {
    if (lower(rest) == "no" + std::string(echo)) {
      return rest.substr(0, rest.size() - echo.size());
    }
  }
  return text;
}

TypedReadings true_false_in(std::string_view text, bool translated) {
  auto read = ballot_of(without_echo(text), {names(), false, true, translated});
  if (auto* none = std::get_if<NotAValue>(&read)) {
    return std::move(*none);
  }
  const Ballot& ballot = std::get<Ballot>(read);
  std::optional<bool> truth = ballot.lone_tick;
  const bool any_box =
      std::ranges::any_of(ballot.marks, [](const Ballot::Mark& mark) { return mark.truth.has_value(); });
  for (const Ballot::Mark& mark : ballot.marks) {
    if (any_box && !mark.truth) {
      return NotAValue{"only one of true and false has a box"};
    }
    const std::optional<bool> next = said(mark);
    if (next && truth && next != truth) {
      return NotAValue{"says true and false"};
    }
    truth = next ? next : truth;
  }
  if (!truth) {
    return NotAValue{"says neither true nor false"};
  }
  return std::vector<TypedValue>{{WordsValue{{*truth ? "true" : "false"}}, {}}};
}

}  // namespace

TypedReadings true_false_value(std::string_view text, const TypeContext& /*context*/) {
  TypedReadings read = true_false_in(text, false);
  if (!std::holds_alternative<NotAValue>(read)) {
    return read;
  }
  // "Falso no" denies, or says it twice
  constexpr std::array<std::string_view, 7> denials{"no", "non", "nein", "não", "nee", "nej", "нет"};
  const std::vector<std::string> words = words_of(text);
  if (words.size() > 1 &&
      std::ranges::any_of(words, [&](const std::string& word) { return among(denials, word); })) {
    return read;
  }
  TypedReadings translated = true_false_in(in_english(text, {}), true);
  return std::holds_alternative<NotAValue>(translated) ? std::move(read) : std::move(translated);
}

}  // namespace gradewright::reading
