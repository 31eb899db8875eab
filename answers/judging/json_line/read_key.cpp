#include "answers/judging/json_line/read_key.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/compare/distance.hpp"
#include "answers/judging/json_line/choice_word.hpp"
#include "answers/reading/values/read_value.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/shape_words.hpp"

namespace gradewright::judging {
namespace {

/// A number that somebody gives as a key: whole when it is an integer, a fraction or has at most 12
/// significant digits, else rounded to 12, as computed keys are.
SettledCell settled(const WrittenNumber& number) {
  if (!number.is_finite()) {
    return {number.as_number(), false};
  }
  if (number.is_fraction()) {
    Decimal value = Distance(number, Decimal()).rounded();
    if (number.numerator().is_negative() != number.denominator().is_negative()) {
      value = -value;
    }
    if (Distance(number, value).at_most(0)) {
      return {value, true};
    }
    return {value, false, Rational(number.numerator()) / Rational(number.denominator())};
  }
  const Decimal value = number.numerator().normalised();
  if (value.digits() <= settled_digits || value.exponent() >= 0) {
    return {value, true};
  }
  return {value.rounded_to_significant(settled_digits).normalised(), false};
}

std::string read_tensor(const JsonValue& tensor, SettledTensor& key) {
  if (!tensor.problem().empty()) {
    return "key: " + tensor.problem();
  }
  const ReadValue& value = tensor.value();
  if (key.shape() != value.shape) {
    key = SettledTensor(value.shape);
  }
  for (std::size_t at = 0; at < value.cells.size(); ++at) {
    const ReadCell& cell = value.cells[at];
    if (cell.state != ReadCell::State::number) {
      return fmt::format("key: cell {} is {}", at + 1, cell.reason.empty() ? "blank" : cell.reason);
    }
    key.cells()[at] = settled(cell.number);
  }
  return {};
}

std::string read_text(const std::string& text, SettledTensor& key) {
  const auto read = read_value(text, Shape{});
  const auto* values = std::get_if<std::vector<ReadValue>>(&read);
  if (values == nullptr) {
    return "key: " + std::get<NotAValue>(read).reason + R"( (for a word say "type": "choice"))";
  }
  if (values->size() != 1) {
    return "key: it can be read in several ways";
  }
  const ReadValue& value = values->front();
  key = SettledTensor(value.shape);
  for (std::size_t at = 0; at < value.cells.size(); ++at) {
    const ReadCell& cell = value.cells[at];
    if (cell.state != ReadCell::State::number) {
      return fmt::format("key: cell {} cannot be read", at + 1);
    }
    key.cells()[at] = settled(cell.number);
  }
  return {};
}

/// An object of named numbers, which brings the names of the cells.
std::string read_named(std::string_view object, Standard& standard) {
  standard.cell_names.clear();
  std::vector<SettledCell> cells;
  for (const auto& [name, text] : json_members(object)) {
    JsonText json(text);
    JsonValue cell;
    cell.read(json);
    if (!cell.problem().empty() || !cell.value().shape.is_scalar() ||
        cell.value().cells.front().state != ReadCell::State::number) {
      return fmt::format("key: '{}' is not one number", name);
    }
    if (std::ranges::find(standard.cell_names, name) != standard.cell_names.end()) {
      return fmt::format("key: '{}' stands twice", name);
    }
    standard.cell_names.push_back(name);
    cells.push_back(settled(cell.value().cells.front().number));
  }
  const Shape shape{static_cast<Index>(cells.size())};
  standard.key = SettledTensor(shape, std::move(cells));
  return {};
}

std::string read_value_key(const JudgeLine& line, Standard& standard) {
  switch (line.key().form) {
    case JsonSide::Form::object:
      return read_named(line.key().raw, standard);
    case JsonSide::Form::tensor:
      return read_tensor(line.key().tensor, standard.key);
    case JsonSide::Form::text:
      return read_text(line.key().text, standard.key);
    default:
      return "key: not a value";
  }
}

AnswerType type_of_rank(int rank) {
  return rank == 0   ? AnswerType::number
         : rank == 1 ? AnswerType::vector
         : rank == 2 ? AnswerType::matrix
                     : AnswerType::tensor;
}

std::string read_answer(const JudgeLine& line, PreparedItem& item) {
  const bool true_false = line.type() != "choice";
  item.type = true_false ? AnswerType::true_false : AnswerType::choice;
  item.answer = choice_word(line.key(), true_false);
  if (item.answer.empty() || (true_false && item.answer != "true" && item.answer != "false")) {
    return true_false ? "the key of a true_false must be true or false"
                      : "the key of a choice must be a string";
  }
  return {};
}

}  // namespace

std::string read_key(const JudgeLine& line, PreparedItem& item) {
  if (line.asks_for_choice()) {
    return read_answer(line, item);
  }
  Standard& standard = item.standard;
  standard.cell_names = line.names();
  if (std::string problem = read_value_key(line, standard); !problem.empty()) {
    return problem;
  }
  const Shape& shape = standard.key.shape();
  if (shape.size() == 0) {
    return "key: no cells";
  }
  item.type = type_of_rank(shape.rank());
  const std::string_view type = line.type();
  const int rank = type == "number" ? 0 : type == "vector" ? 1 : type == "matrix" ? 2 : shape.rank();
  if (shape.rank() != rank) {
    return fmt::format("key: {} is no {}", in_words(shape), type);
  }
  const std::size_t names = standard.cell_names.size();
  if (names > 0 && shape != Shape{static_cast<Index>(names)}) {
    return fmt::format("{} names for a key that is {}", names, in_words(shape));
  }
  standard.rule = line.rule() != nullptr ? *line.rule() : default_rule(standard.key);
  return {};
}

}  // namespace gradewright::judging
