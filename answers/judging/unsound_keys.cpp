#include "answers/judging/unsound_keys.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "answers/judging/own_answer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/reading/matching/locate_typed.hpp"
#include "engine/syntax/answer_type.hpp"
#include "engine/text/joined.hpp"

namespace gradewright::judging {

namespace {

constexpr std::size_t most_shown = 4;

std::string first_cells(const SettledTensor& value) {
  std::vector<std::string> texts;
  for (const SettledCell& cell : value.cells()) {
    if (texts.size() == most_shown) {
      texts.emplace_back("...");
      break;
    }
    texts.push_back(to_string(cell));
  }
  return joined(texts, ", ");
}

}  // namespace

std::vector<UnsoundKey> unsound_keys(const Exam& exam) {
  std::vector<UnsoundKey> found;
  for (const Question& question : exam.questions) {
    for (const Item& item : question.items) {
      if (!item.key || item.type == AnswerType::formula || is_read_as_typed(item.type)) {
        continue;
      }
      const PreparedItem prepared = prepare(exam, question, item);
      const SettledTensor& key = prepared.standard.key;
      const bool finite = std::ranges::all_of(key.cells(), &SettledCell::is_finite);
      // A property is of the whole value.
      const SettledTensor answer =
          shown(prepared.property ? prepared.whole_key : key, prepared.standard.rule);
      if (finite && !passes(prepared, answer)) {
        found.push_back({question.id, item.name, first_cells(answer), item.place});
      }
    }
  }
  return found;
}

std::string in_words(const UnsoundKey& unsound) {
  return fmt::format(
      "the key of item '{}' of question {}, handed in as it is shown ({}), would not be right; leave room "
      "for "
      "rounding in what the item asks, or ask for more digits",
      unsound.item, unsound.question, unsound.shown);
}

}  // namespace gradewright::judging
