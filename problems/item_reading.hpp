#pragma once

#include <optional>
#include <string_view>

#include "engine/syntax/answer_type.hpp"
#include "problems/layer.hpp"
#include "problems/question_reading.hpp"

namespace gradewright::problems {

/// An item while it is read: parts that need its key are kept until the key is known.
struct ItemReading {
  const QuestionReading& reading;
  Item item;
  std::optional<AnswerType> type;
  const YamlNode* name = nullptr;
  const YamlNode* type_node = nullptr;
  const YamlNode* rule = nullptr;
  const YamlNode* cells = nullptr;
  const YamlNode* accept = nullptr;
  const YamlNode* range = nullptr;
  const YamlNode* where = nullptr;
  const YamlNode* answer = nullptr;
};

/// Fails at the field when it is there: it belongs to another type of item.
void refuse_field(const YamlNode* node, std::string_view field, std::string_view type);
/// Completes a choice or true_false item from its options and answer.
void finish_choice(ItemReading& into, const YamlNode& node);
/// Reads the named cells; the key is known.
void read_cells(ItemReading& into);
/// Reads the further right answers, of the key's shape.
void read_accepted(ItemReading& into);
/// Checks that the property that a response must have makes sense, and that the key has it.
void check_where(const ItemReading& into);
/// The key must be a value that some response can equal and that the item itself counts as right, and the
/// rule must have a chance at every cell.
void check_key(const ItemReading& into);

}  // namespace gradewright::problems
