#include "answers/reading/documents/label_evidence.hpp"

#include <algorithm>
#include <span>

#include "answers/reading/documents/question_label.hpp"
#include "answers/reading/matching/item_name.hpp"
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

/// Whether a line begins with one of `names` and its value, and the name is none of `others`.
bool begins_with_name(std::string_view line, const ItemNames& names, const ItemNames& others) {
  constexpr std::size_t longest_name = 10;
  const std::vector<ResponseToken> tokens = response_tokens(line.substr(0, longest_line));
  const auto is_edge = [](const ResponseToken& token) { return token.kind == Kind::edge; };
  std::size_t first = static_cast<std::size_t>(std::ranges::find_if_not(tokens, is_edge) - tokens.begin());
  first += first < tokens.size() && lower(tokens[first].text) == "the" ? 1 : 0;
  for (std::size_t last = first + 1; last < std::min(tokens.size(), first + longest_name); ++last) {
    const NameForm form = name_form(std::span(tokens).subspan(first, last - first));
    if (leads_to_value(tokens[last]) && names.contain(form) && !others.contain(form)) {
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

bool takes_words(const ItemDeclaration& item) {
  return item.type == AnswerType::choice || item.type == AnswerType::choices ||
         item.type == AnswerType::true_false || item.type == AnswerType::text;
}

}  // namespace

LabelEvidence::LabelEvidence(const std::vector<QuestionDeclaration>& questions) {
  for (const QuestionDeclaration& question : questions) {
    const std::vector<std::string> path = question_path(question.id);
    if (!path.empty()) {
      questions_[path[0]].push_back(&question);
    }
  }
}

bool LabelEvidence::speaks_for(const std::string& number, const std::string& current,
                               std::string_view behind) const {
  const auto own = questions_.find(number);
  if (own == questions_.end() || number == current || asked_ >= most) {
    return false;
  }
  ++asked_;
  std::vector<const QuestionDeclaration*> others;
  for (const auto& [other, questions] : questions_) {
    if (other != number && (current.empty() || other == current)) {
      others.insert(others.end(), questions.begin(), questions.end());
    }
  }
  const std::string_view line = first_line(behind);
  return begins_with_name(line, names_of(own->second), names_of(others, true)) ||
         is_option(line, own->second, others);
}

bool LabelEvidence::is_option_of(const std::string& number, std::string_view text) const {
  const auto own = questions_.find(number);
  return own != questions_.end() && is_option(text, own->second, {});
}

ItemNames LabelEvidence::names_of(const Questions& questions, bool of_steps) {
  std::vector<std::string> names;
  for (const QuestionDeclaration* question : questions) {
    for (const ItemDeclaration& item : question->items) {
      add_names(item, names);
    }
    if (of_steps) {
      names.insert(names.end(), question->other_names.begin(), question->other_names.end());
    }
  }
  return ItemNames(names);
}

bool LabelEvidence::is_option(std::string_view line, const Questions& own, const Questions& others) {
  const std::vector<std::string> words = lone_words(line);
  const auto any = [](const Questions& questions, const auto& holds) {
    return std::ranges::any_of(questions, [&](const QuestionDeclaration* question) {
      return std::ranges::any_of(question->items, holds);
    });
  };
  return !words.empty() && !any(others, takes_words) &&
         any(own, [&](const ItemDeclaration& item) { return are_options(words, item); });
}

}  // namespace gradewright::reading
