#include <algorithm>
#include <iterator>
#include <ranges>

#include "answers/judging/compare/compare_typed.hpp"
#include "answers/judging/compare/named_term.hpp"
#include "answers/judging/compare/term_families.hpp"
#include "answers/judging/compare/term_sentence.hpp"
#include "answers/judging/compare/term_translations.hpp"
#include "answers/judging/compare/turned_term.hpp"
#include "answers/reading/values/text_frame.hpp"
#include "answers/reading/values/unstyled.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::judging {
namespace {

bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

/// Small letters, one blank for white space within it, none around it.
std::string plainly_spelled(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    if (!is_space(c)) {
      plain += lower(c);
    } else if (!plain.empty() && plain.back() != ' ') {
      plain += ' ';
    }
  }
  if (plain.ends_with(' ')) {
    plain.pop_back();
  }
  return plain;
}

/// A spelling without the style around it, a full stop at its end and an article before it. "a" is no article
/// in a key: "A star" is a name.
std::string barely_spelled(std::string_view text, bool is_key) {
  std::string plain = plainly_spelled(reading::without_style(text));
  if (plain.size() > 1 && plain.ends_with('.') && !plain.ends_with("..")) {
    plain = plainly_spelled(reading::without_style(std::string_view(plain).substr(0, plain.size() - 1)));
  }
  for (const std::string_view article : {"the ", "a ", "an "}) {
    if (plain.starts_with(article) && (!is_key || article == "the ")) {
      return plainly_spelled(reading::without_style(std::string_view(plain).substr(article.size())));
    }
  }
  return plain;
}

}  // namespace

TypedComparison compare_choices(const WordsValue& value, const WordsKey& key) {
  TypedComparison comparison;
  for (const std::string& word : value.words) {
    if (!holds(key.options, word)) {
      comparison.remark = Remark::unknown_field;
      comparison.detail = word;
      comparison.is_open = true;
    }
  }
  for (const std::string& option : key.options) {
    const bool chosen = holds(value.words, option);
    const bool right = holds(key.words, option);
    if (holds(value.unanswered, option)) {
      ComparedPart& part = comparison.parts.emplace_back();
      part.name = option;
      part.expected = right ? option : "";
      continue;
    }
    comparison.agreeing += chosen == right ? 1 : 0;
    if (chosen || right) {
      ComparedPart& part = comparison.parts.emplace_back();
      part.outcome = chosen && right ? Outcome::correct : chosen ? Outcome::wrong : Outcome::missing;
      part.read = chosen ? option : "";
      part.expected = right ? option : "";
    }
  }
  comparison.options = key.options.size();
  return comparison;
}

namespace {

/// Whether a text is a spelling of the key with its words written together or joined by hyphens: "resetgate".
/// What a blank parts that the key does not is another: "a synchronous".
bool joins_words_of(std::string_view text, std::string_view key) {
  const auto is_joint = [](char c) { return c == ' ' || c == '-'; };
  std::size_t at = 0;
  for (const char c : text) {
    at += at < key.size() && is_joint(key[at]) && !is_joint(c) ? 1 : 0;
    if (at == key.size() || (key[at] != c && !(is_joint(key[at]) && is_joint(c)))) {
      return false;
    }
    ++at;
  }
  return at == key.size();
}

/// X and Y of "X (Y)", a thing by two names; nothing of other texts.
std::vector<std::string> both_names(std::string_view text) {
  const std::size_t open = text.find('(');
  if (open == std::string_view::npos || open == 0 || text.find(')') + 1 != text.size()) {
    return {};
  }
  return {barely_spelled(text.substr(0, open), false),
          barely_spelled(text.substr(open + 1, text.size() - open - 2), false)};
}

}  // namespace

TypedComparison compare_text(const WordsValue& value, const WordsKey& key, const TypeOptions& asks) {
  TypedComparison comparison;
  ComparedPart& part = comparison.parts.emplace_back();
  part.read = value.words.empty() ? "" : value.words.front();
  part.expected = key.words.front();
  const std::string plain = plainly_spelled(part.read);
  std::vector<std::string> insides{barely_spelled(part.read, false)};
  for (const std::string_view inside : reading::inside_text(part.read)) {
    insides.push_back(barely_spelled(inside, false));
  }
  std::vector<std::string> known;
  std::ranges::transform(key.words, std::back_inserter(known),
                         [](const std::string& word) { return barely_spelled(word, true); });
  const auto is_known = [&](const std::string& name) {
    return std::ranges::any_of(
        known, [&](const std::string& word) { return joins_words_of(name, word) || is_turned(name, word); });
  };
  const auto is_another = [&](const std::string& name) { return names_another_term(name, known); };
  const auto says = [&](const auto& is) {
    return std::ranges::any_of(insides, [&](const std::string& inside) {
      const std::vector<std::string> names = both_names(inside);
      return is(inside) || (!names.empty() && std::ranges::all_of(names, is));
    });
  };
  const bool spelled = std::ranges::any_of(key.words, [&](const std::string& word) {
    return plainly_spelled(word) == plain ||
           (asks.exact_spelling &&
            plainly_spelled(word) == plainly_spelled(reading::without_style(part.read)));
  });
  const auto is_slip = [&](const std::string& name) {
    return !is_another(name) &&
           std::ranges::any_of(known, [&](const std::string& word) { return is_slip_of(name, word); });
  };
  const auto is_translated = [&](const std::string& name) { return translates(name, known); };
  const bool accepted = spelled || (!asks.exact_spelling &&
                                    (says(is_known) || says(is_translated) || says_term(part.read, known) ||
                                     says(is_slip) || answers_with_term(part.read, known)));
  const bool is_wrong = asks.exact_spelling || says(is_another);
  part.outcome = accepted ? Outcome::correct : is_wrong ? Outcome::wrong : Outcome::needs_review;
  comparison.remark = accepted ? Remark::none : Remark::other_spelling;
  return comparison;
}

}  // namespace gradewright::judging
