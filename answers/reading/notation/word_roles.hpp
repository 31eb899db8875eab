#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What a word can be beside a value. The words and their roles are one table, in word_roles.cpp, where a
/// word stands once with all that it can be; in small letters, but for units.
enum class WordRole : std::uint8_t {
  filler,         ///< says nothing of its own: "so", "answer", "we", "get"
  conclusion,     ///< begins what follows from something: "so", "hence"
  copula,         ///< leads from a name to its value: "is"
  copula_abroad,  ///< the same in other languages: "ist"
  adverb,         ///< stands behind such a verb: "is approximately"
  refusal,        ///< takes back, denies or doubts what stands beside it, or offers another: "not", "or"
  withdrawal,   ///< takes a value back in the reason that is given for it, or states another there: "changed"
  doubt,        ///< takes back, doubts or quotes a statement wherever it stands in its sentence: "redo"
  denial,       ///< denies what stands next to it: "nicht", "but"
  caption,      ///< of a caption under which no answer stands: "draft"
  aside,        ///< begins what is no answer: "given", "check"
  reason,       ///< a reason follows: "because"
  conjunction,  ///< joins two values: "and", "und"
  alternative,  ///< offers another value: "or", "oder"
  rounding,     ///< of a note on digits: "dp", "significant", "figures"
  digit_count,  ///< of those, the words that the number of digits stands before
  measure,      ///< is measured on data, so that a test of it is no try: "loss"
  points,       ///< what an answer is worth: "marks"
  ground,       ///< the last word of "by the chain rule"
  determiner,   ///< before an answer noun: "my final"
  answer_noun,  ///< what is stated: "the value is"
  outcome,      ///< of those, what is handed in: "expected output" is somebody else's
  label,        ///< a noun before a colon that names what is asked for: "loss", "number"
  beside_label,  ///< may stand beside such a noun: "training", "of the"
  qualifier,     ///< before the name of a value makes it a longer name: "training loss"
  other_label,   ///< of a label whose number is no answer: "attempt", "neighbour"
  somebody,      ///< a person, and no name of two letters: "me"
  bound_label,   ///< alone before a colon a bound, the question, or what a program says of itself: "error"
  no_answer,     ///< the name of nothing that is asked for: "dtype"
  verdict,       ///< says what something is, and is no name of a value: "correct"

  unit,           ///< a unit of data, time, rate or count as it is written: MB, ms, GFLOPs, parameters
  counting_unit,  ///< a unit that counts, whose number is the value by itself: "neurons"
  thing,          ///< another thing that is counted, of which none is a number of something else: "ways"
  counted_as,     ///< may stand before what is counted: "different"

  truth,              ///< says that something is true
  falsehood,          ///< says that something is false
  option_filler,      ///< before an option, says nothing of its own: "choose"
  option_noun,        ///< of those, what "correct" and "right" go with: "choice"
  after_verb,         ///< between "is" and the end of "A is the correct answer"
  option_withdrawal,  ///< takes back or doubts an option in the reason that is given for it
  condition,          ///< makes of an explanation behind an option a condition: "when"
  doubtful,           ///< makes of an explanation what somebody may think: "likely"
  praise,             ///< what is said of the option that is chosen: "best"

  // may stand before a value of one type alone
  record_filler,
  interval_filler,
  size_filler,
  quantity_filler,
  set_filler,
  list_filler,
  tuple_filler
};

/// Whether a word can be that.
bool plays(std::string_view word, WordRole role);

/// Whether a word can be any of that.
bool has_role(std::string_view word);

/// All words that can be that, in the order of the table.
std::vector<std::string_view> words_that_play(WordRole role);

}  // namespace gradewright::reading
