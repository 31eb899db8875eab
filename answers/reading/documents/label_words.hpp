#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What a word before a number says in the label of a question.
enum class LabelWord : std::uint8_t {
  question,  ///< Question, Aufgabe, 問: the number is a question's
  answer,    ///< Answer, Lösung: what came before was the question
  number,    ///< No., Nr.: the number is a question's where a point or the number follows directly
  lead       ///< ad, zu, to: a number with a mark behind it is a question's
};

struct LabelWordMatch {
  LabelWord word = LabelWord::question;
  std::size_t length = 0;  ///< bytes; 0: no such word
};

/// The longest word of a label that `text` begins with, in English, German, French, Spanish, Portuguese,
/// Italian, Dutch, Polish, Czech, Swedish, Norwegian, Danish, Turkish, Russian, Chinese, Japanese or Korean,
/// in any case.
LabelWordMatch label_word(std::string_view text);

/// Whether a word in small letters is one like "question" but for a slip or two: "quesiton", "aufgbae"; not
/// its plural.
bool is_misspelt_label_word(std::string_view word);

/// The length of a word for a part with the blank behind it, as in "Question 1, part (a)"; 0 where none
/// stands.
std::size_t part_word(std::string_view text);

/// The length of what closes a number in Chinese and Japanese, as in 第1题; 0 where nothing does.
std::size_t number_suffix(std::string_view text);

/// The length of the part's share of points, or of the place of a question among all, that may stand in a
/// label: " (2 points)", " [3 marks]", " (5 Punkte)", " [/3]", " of 7"; 0 where none does.
std::size_t label_remark(std::string_view text);

}  // namespace gradewright::reading
