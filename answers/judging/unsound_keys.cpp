#include "answers/judging/unsound_keys.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include "answers/judging/compare/value_text.hpp"
#include "answers/judging/declare.hpp"
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

/// The key as it is shown, where handing that in would not be right.
std::optional<std::string> not_right(const PreparedItem& prepared) {
  const SettledTensor& key = prepared.standard.key;
  const bool finite = std::ranges::all_of(key.cells(), &SettledCell::is_finite);
  // A property is of the whole value.
  const SettledTensor answer = shown(prepared.property ? prepared.whole_key : key, prepared.standard.rule);
  return finite && !passes(prepared, answer) ? std::optional(first_cells(answer)) : std::nullopt;
}

/// The same of a type that is no tensor of numbers.
std::optional<std::string> typed_not_right(const PreparedItem& prepared, const ItemDeclaration& declaration) {
  if (!prepared.typed || std::holds_alternative<LeftToPersonKey>(*prepared.typed)) {
    return std::nullopt;
  }
  std::string answer = text_of(*prepared.typed, prepared.type, prepared.typed_rule.rule);
  return passes(prepared, declaration, answer) ? std::nullopt : std::optional(std::move(answer));
}

}  // namespace

std::vector<UnsoundKey> unsound_keys(const Exam& exam) {
  std::vector<UnsoundKey> found;
  for (const Question& question : exam.questions) {
    for (const Item& item : question.items) {
      const bool typed = is_read_as_typed(item.type);
      if (!typed && (!item.key || item.type == AnswerType::formula)) {
        continue;
      }
      const PreparedItem prepared = prepare(exam, question, item);
      const auto answer =
          typed ? typed_not_right(prepared, declaration_of(question, item)) : not_right(prepared);
      if (answer) {
        found.push_back({question.id, item.name, *answer, typed, item.place});
      }
    }
  }
  return found;
}

std::string in_words(const UnsoundKey& unsound) {
  if (unsound.is_typed) {
    return fmt::format(
        "the key of item '{}' of question {}, handed in as it is shown ({}), would not be read as right; "
        "write "
        "it in another way, or ask for it in another type",
        unsound.item, unsound.question, unsound.shown);
  }
  return fmt::format(
      "the key of item '{}' of question {}, handed in as it is shown ({}), would not be right; leave room "
      "for rounding in what the item asks, or ask for more digits",
      unsound.item, unsound.question, unsound.shown);
}

}  // namespace gradewright::judging
