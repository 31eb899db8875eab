#pragma once

#include <optional>
#include <string>
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
  const YamlNode* statements = nullptr;  ///< of a group of true_false
  const YamlNode* fields = nullptr;      ///< of a record
  const YamlNode* rubric = nullptr;      ///< of a text that a person marks
  const YamlNode* penalty = nullptr;
};

/// Reads the fields of an item, each for itself.
void read_item_fields(const YamlNode& node, ItemReading& into);
/// Whether nothing ever computes an answer of this type: it is stated, or made of steps that have names of
/// their own.
bool is_always_stated(AnswerType type);
/// Whether an answer of this type may be stated instead of computed.
bool may_be_stated(AnswerType type);
/// What an item's type asks for besides its key must belong to the type, and be all that it needs.
void check_type_options(const ItemReading& into, const YamlNode& node);
/// Reads the names that a formula may use: each a name, or a name with the notations that stand for it.
std::vector<FormulaName> read_formula_names(const YamlNode& node);
/// What a computed formula may use must be there, and its indices must be those of a cell of its key.
void check_formula_options(const ItemReading& into, const YamlNode& node);
/// Completes an item whose answer is stated, or whose fields are steps.
void finish_stated(ItemReading& into, const YamlNode& node);

/// "a set", "an interval".
std::string with_article(std::string_view word);
/// Fails at the field when it is there: it belongs to another type of item.
void refuse_field(const YamlNode* node, std::string_view field, std::string_view type);
/// Completes a choice, choices or true_false item, or a group of true_false, from its options and answer.
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
