#include "answers/reading/documents/label_evidence.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "answers/reading/documents/exam_labels.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/option_wording.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

constexpr std::size_t longest_line = 160;
constexpr std::string_view truths[] = {"t", "f", "true", "false", "yes", "no", "wahr", "falsch"};

/// The first line of a text that is not blank.
std::string_view first_line(std::string_view text) {
  const std::size_t first = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  return text.substr(first, std::min(text.find('\n', first), text.size()) - first);
}

/// Whether a value may begin with the token, or what leads to one.
bool leads_to_value(const ResponseToken& token) {
  return token.kind == Kind::relation || token.kind == Kind::number || token.kind == Kind::open ||
         token.is_symbol("-") || token.is(Kind::word, "is") || token.is(Kind::word, "are");
}

using Numbered = ExamLabels::Numbered;

/// Whether a line begins with the name of an item of `own` and its value, and the name is none of `others`.
bool begins_with_name(std::string_view line, const Numbered& own,
                      const std::vector<const Numbered*>& others) {
  constexpr std::size_t longest_name = 10;
  const std::vector<ResponseToken> tokens = response_tokens(line.substr(0, longest_line));
  const auto is_edge = [](const ResponseToken& token) { return token.kind == Kind::edge; };
  std::size_t first = static_cast<std::size_t>(std::ranges::find_if_not(tokens, is_edge) - tokens.begin());
  first += first < tokens.size() && lower(tokens[first].text) == "the" ? 1 : 0;
  for (std::size_t last = first + 1; last < std::min(tokens.size(), first + longest_name); ++last) {
    const NameForm form = name_form(std::span(tokens).subspan(first, last - first));
    if (leads_to_value(tokens[last]) && own.items.contain(form) &&
        std::ranges::none_of(others,
                             [&](const Numbered* other) { return other->items_and_steps.contain(form); })) {
      return true;
    }
  }
  return false;
}

/// The words of a line that is nothing but short words: "B", "(A), (C)", "T F T".
std::vector<std::string> lone_words(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : line) {
    if (is_letter(c)) {
      word += c;
    } else if (std::string_view(" \t\r(),.;*_/&$").find(c) == std::string_view::npos) {
      return {};
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) {
    words.push_back(std::move(word));
  }
  return words;
}

/// Whether the words are options of the item, "ABD" too, or truths.
bool are_options(const std::vector<std::string>& words, const ItemDeclaration& item) {
  const auto is_option = [&](std::string_view word) { return among(item.options, word); };
  const auto is_letters = [&](const std::string& word) {
    return std::ranges::all_of(word, [&](const char& letter) { return is_option({&letter, 1}); });
  };
  switch (item.type) {
    case AnswerType::choice:
      return words.size() == 1 && is_option(words[0]);
    case AnswerType::choices:
      return std::ranges::all_of(words, [&](const std::string& word) {
        return is_option(word) || (words.size() == 1 && is_letters(word));
      });
    case AnswerType::true_false:
      return std::ranges::all_of(words, [](const std::string& word) { return among(truths, lower(word)); });
    default:
      return false;
  }
}

template <class Holds>
bool any_item(const std::vector<const QuestionDeclaration*>& questions, const Holds& holds) {
  return std::ranges::any_of(questions, [&](const QuestionDeclaration* question) {
    return std::ranges::any_of(question->items, holds);
  });
}

/// Whether a line is nothing but what an item of `own` is answered by, and no item of `others` takes words.
bool is_option(std::string_view line, const Numbered& own, const std::vector<const Numbered*>& others) {
  const std::vector<std::string> words = lone_words(line);
  return !words.empty() && std::ranges::none_of(others, [](const Numbered* other) {
    return any_item(other->questions, is_answered_by_words);
  }) && any_item(own.questions, [&](const ItemDeclaration& item) { return are_options(words, item); });
}

}  // namespace

bool LabelEvidence::speaks_for(const std::string& number, const std::string& current,
                               std::string_view behind) const {
  const auto own = exam_.by_number.find(number);
  if (own == exam_.by_number.end() || number == current || asked_ >= most) {
    return false;
  }
  ++asked_;
  std::vector<const Numbered*> others;
  for (const auto& [other, numbered] : exam_.by_number) {
    if (other != number && (current.empty() || other == current)) {
      others.push_back(&numbered);
    }
  }
  const std::string_view line = first_line(behind);
  return begins_with_name(line, own->second, others) || is_option(line, own->second, others);
}

bool LabelEvidence::is_option_of(const std::string& number, std::string_view text) const {
  const auto own = exam_.by_number.find(number);
  return own != exam_.by_number.end() && is_option(text, own->second, {});
}

std::vector<const QuestionDeclaration*> LabelEvidence::questions_at(
    const std::vector<std::string>& path) const {
  std::vector<const QuestionDeclaration*> found;
  if (const auto own = exam_.by_number.find(path[0]); own != exam_.by_number.end()) {
    std::ranges::copy_if(own->second.questions, std::back_inserter(found),
                         [&](const QuestionDeclaration* one) { return question_path(one->id) == path; });
  }
  return found;
}

bool LabelEvidence::offers(const std::vector<std::string>& path, std::string_view option) const {
  return any_item(questions_at(path), [&](const ItemDeclaration& item) {
    return std::ranges::any_of(item.options,
                               [&](const std::string& one) { return lower(one) == lower(option); });
  });
}

bool LabelEvidence::names_item(const std::vector<std::string>& path, std::string_view name) const {
  return any_item(questions_at(path), [&](const ItemDeclaration& item) {
    return lower(item.name) == lower(name) || among(item.aliases, name);
  });
}

bool LabelEvidence::words_option(const std::vector<std::string>& path, std::string_view option,
                                 std::string_view text) const {
  return std::ranges::any_of(questions_at(path), [&](const QuestionDeclaration* question) {
    return std::ranges::any_of(question->items, [&](const ItemDeclaration& item) {
      const std::vector<std::string> wordings = option_wordings(question->text, item.options);
      for (std::size_t i = 0; i < wordings.size(); ++i) {
        if (lower(item.options[i]) == lower(option) && begins_with_wording(text, wordings[i])) {
          return true;
        }
      }
      return false;
    });
  });
}

bool LabelEvidence::takes_number(const std::vector<std::string>& path) const {
  return any_item(questions_at(path), [](const ItemDeclaration& item) {
    const bool formal = item.type == AnswerType::interval || item.type == AnswerType::inequality ||
                        item.type == AnswerType::formula || item.type == AnswerType::equation;
    return !is_answered_by_words(item) && !formal && item.shape.is_scalar();
  });
}

std::span<const std::string> LabelEvidence::statements_of(const std::vector<std::string>& path) const {
  for (const QuestionDeclaration* question : questions_at(path)) {
    for (const ItemDeclaration& item : question->items) {
      if (item.type == AnswerType::true_false || item.type == AnswerType::choices) {
        return item.options;
      }
    }
  }
  return {};
}

}  // namespace gradewright::reading
