#include "answers/reading/documents/label_opening.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "answers/reading/documents/label_words.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Whether text recognition could have left `rest` of `word`: its end, or its end behind one wrong letter.
bool is_remainder(std::string_view rest, std::string_view word, std::size_t at_least) {
  if (rest.size() >= word.size()) {
    return false;
  }
  if (rest.size() >= at_least && word.ends_with(rest)) {
    return true;
  }
  return rest.size() > at_least && word.ends_with(rest.substr(1)) && rest.size() > 3;
}

bool read_question_word(LabelDraft& draft, const LabelWordMatch& match) {
  const std::size_t end = draft.cursor.at();
  while (draft.peek() == '.' || draft.peek() == ':' || draft.peek() == ' ' || draft.peek() == '#' ||
         draft.peek() == '*') {
    draft.cursor.advance(1);
  }
  if (draft.cursor.at() == end && (draft.peek() == '-' || draft.peek() == '_') && is_digit(draft.peek(1))) {
    draft.cursor.advance(1);
  }
  const std::string_view between = draft.cursor.line().substr(end, draft.cursor.at() - end);
  if (match.length == 1 && between.find(':') != std::string_view::npos) {
    return false;  // "Q: 64 KB" is an answer
  }
  const LabelWordMatch second = label_word(draft.cursor.rest());
  if (match.word == LabelWord::question && second.word == LabelWord::number && second.length > 0) {
    draft.cursor.advance(second.length);  // Question no. 1
    draft.cursor.advance(std::min(draft.cursor.rest().find_first_not_of(". "), draft.cursor.rest().size()));
  }
  const bool parenthesised = draft.peek() == '(';
  const bool number = is_digit(draft.peek()) || (parenthesised && is_digit(draft.peek(1)));
  switch (match.word) {
    case LabelWord::number:
      return draft.worded = is_digit(draft.peek()) && (draft.cursor.at() > end + 1 ||
                                                       draft.cursor.line()[draft.cursor.at() - 1] != ' ');
    case LabelWord::lead:
      return draft.led = number;
    default:
      return draft.worded = number || parenthesised ||
                            (match.length > 1 && draft.peek() != '\0' && !is_letter(draft.peek(1)));
  }
}

bool read_damaged_word(LabelDraft& draft) {
  const std::size_t colon_before = draft.peek() == ':' ? 1 : 0;
  const std::size_t n = draft.cursor.letters(colon_before);
  if (n == 0) {
    return false;
  }
  const std::string word = lower(draft.cursor.rest().substr(colon_before, n));
  draft.cursor.advance(colon_before + n);
  const bool colon = draft.cursor.looking_at(":") || draft.cursor.looking_at(" :");
  if (colon && (is_remainder(word, "solution", 2) || is_remainder(word, "answer", 2))) {
    draft.cursor.move_to(draft.cursor.line().find(':', draft.cursor.at()) + 1);
    return draft.label.solution = true;
  }
  while (draft.peek() == ' ') {
    draft.cursor.advance(1);
  }
  const bool numbered = is_digit(draft.peek());
  if (!numbered || (!is_remainder(word, "question", 3) && !is_remainder(word, "problem", 4) &&
                    !is_remainder(word, "exercise", 4) && !is_misspelt_label_word(word))) {
    return false;
  }
  draft.label.damaged_word = word;
  return draft.worded = true;
}

/// "Qu estion 3", "E x e r c i s e 2": a long word for a question that blanks have parted, before a number.
bool read_broken_word(LabelDraft& draft) {
  constexpr std::size_t most = 16;
  constexpr std::size_t shortest = 6;
  std::string word;
  std::size_t at = 0;
  std::size_t pieces = 0;
  while (word.size() < most && is_letter(draft.peek(at))) {
    const std::size_t n = draft.cursor.letters(at);
    word += lower(draft.cursor.rest().substr(at, n));
    at += n;
    at += draft.peek(at) == ' ' ? 1 : 0;
    ++pieces;
  }
  const LabelWordMatch match = label_word(word);
  if (pieces < 2 || !is_digit(draft.peek(at)) || word.size() < shortest || match.length != word.size() ||
      match.word != LabelWord::question) {
    return false;
  }
  draft.cursor.advance(at);
  draft.label.damaged_word = word;
  return draft.worded = true;
}

/// "Exercise" of "Solution to Exercise 1": a word for a question, before its number.
void read_word_of_answered(LabelDraft& draft) {
  const std::size_t start = draft.cursor.at();
  draft.cursor.advance(draft.peek() == ' ' ? 1 : 0);
  const LabelWordMatch match = label_word(draft.cursor.rest());
  draft.cursor.advance(match.length);
  const std::size_t gap = std::min(draft.cursor.rest().find_first_not_of(". "), draft.cursor.rest().size());
  const bool number = is_digit(draft.peek(gap)) || (draft.peek(gap) == '(' && is_digit(draft.peek(gap + 1)));
  if (match.length == 0 || match.word != LabelWord::question || !number) {
    draft.cursor.move_to(start);
    return;
  }
  draft.cursor.advance(gap);
  draft.worded = true;
}

bool read_answer_word(LabelDraft& draft) {
  draft.label.solution = true;
  if (draft.peek() == '.' && draft.peek(1) == ' ' && is_digit(draft.peek(2))) {
    draft.cursor.advance(1);  // Ans. 1
  }
  for (const std::string_view joint :
       {" to", " for", " of", " zu", " zur", " auf", " de la", " de l'", " de", " du", " del", " della",
        " dell'", " à la", " à l'", " a la", " do", " da", " van"}) {
    if (draft.cursor.looking_at(joint) && (joint.back() == '\'' || !is_letter(draft.peek(joint.size())))) {
      draft.cursor.advance(joint.size());
      break;
    }
  }
  read_word_of_answered(draft);
  draft.answer_colon = draft.cursor.looking_at(":") || draft.cursor.looking_at(" :");
  if (draft.answer_colon) {
    draft.cursor.move_to(draft.cursor.line().find(':', draft.cursor.at()) + 1);
  }
  return true;
}

}  // namespace

bool read_label_opening(LabelDraft& draft) {
  if (draft.peek() == 'A' && is_digit(draft.peek(1)) && !is_digit(draft.peek(3))) {  // A1a: to Q1a
    draft.cursor.advance(1);
    return draft.label.solution = true;
  }
  if (read_broken_word(draft)) {
    return true;
  }
  const LabelWordMatch match = label_word(draft.cursor.rest());
  const std::size_t start = draft.cursor.at();
  if (match.length > 0) {
    draft.cursor.advance(match.length);
    const bool read =
        match.word == LabelWord::answer ? read_answer_word(draft) : read_question_word(draft, match);
    if (!read) {
      draft.cursor.move_to(start);
    }
    return read;
  }
  const bool read = read_damaged_word(draft);
  if (!read) {
    draft.cursor.move_to(start);
  }
  return read;
}

}  // namespace gradewright::reading
