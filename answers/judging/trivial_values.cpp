#include "answers/judging/trivial_values.hpp"

#include <variant>

#include "answers/judging/prepared_item.hpp"
#include "engine/graph/settle.hpp"
#include "engine/syntax/answer_type.hpp"
#include "engine/text/joined.hpp"

namespace gradewright::judging {
namespace {

std::string zeros(std::size_t count) {
  return joined(std::vector<std::string>(count, "0"), ", ");
}

}  // namespace

std::vector<TrivialValue> trivial_values(const Question& question, const Item& item,
                                         const Standard& standard) {
  const Shape& shape = standard.key.shape();
  const SettledCell zero{Decimal(), true};
  std::vector<TrivialValue> values{
      {"", SettledTensor(shape, std::vector<SettledCell>(static_cast<std::size_t>(shape.size()), zero))}};
  for (const Expr& definition : question.scope.definitions()) {
    const Leaf* given = definition->leaf();
    if (given != nullptr && definition->shape == item.key->shape) {
      values.push_back({given->name, asked_cells(settle(definition), standard.cell_indices)});
    }
  }
  return values;
}

std::vector<std::string> blank_answers(const TypedKey& key, const Item& item) {
  const auto* members = std::get_if<MembersKey>(&key);
  switch (item.type) {
    case AnswerType::complex:
      return {"0"};
    case AnswerType::quantity:
      return {"0 " + item.asks.unit};
    case AnswerType::size:
      return {joined(std::vector<std::string>(std::get<SizeKey>(key).extents.size(), "0"), "x")};
    case AnswerType::tuple:
      return {"(" + zeros(members->members.size()) + ")"};
    case AnswerType::set:
      return {"{}", "{0}"};
    case AnswerType::list:
      return {"[]", "[" + zeros(members->members.size()) + "]"};
    case AnswerType::interval:
      return {"∅", "(-inf, inf)"};
    case AnswerType::record: {
      std::vector<std::string> fields;
      for (const auto& field : std::get<RecordKey>(key).fields) {
        fields.push_back(field.first + " = 0");
      }
      return {joined(fields, "; ")};
    }
    default:
      return {};
  }
}

}  // namespace gradewright::judging
