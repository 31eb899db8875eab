#include "answers/judging/json_line/read_key.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/compare/settled_number.hpp"
#include "answers/judging/json_line/choice_word.hpp"
#include "answers/judging/json_line/type_hint.hpp"
#include "answers/judging/stated_key.hpp"
#include "answers/judging/words/key_words.hpp"
#include "answers/reading/matching/locate_typed.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/shape_words.hpp"
#include "engine/syntax/answer_type.hpp"

namespace gradewright::judging {
namespace {

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

[[gnu::cold]] std::string read_text(const std::string& text, SettledTensor& key) {
  const auto read = read_stated_value({text});
  if (const auto* none = std::get_if<NotAKey>(&read)) {
    const std::string hint = type_hint(text);
    return "key: " + none->reason + (hint.empty() ? "" : "; or " + hint);
  }
  key = settled(std::get<ReadValue>(read));
  return {};
}

/// An object of named numbers, which brings the names of the cells.
[[gnu::cold]] std::string read_named(std::string_view object, Standard& standard) {
  standard.cell_names.clear();
  std::vector<SettledCell> cells;
  for (const auto& [name, text] : json_members(object)) {
    JsonText json(text);
    JsonValue cell(JsonValue::Texts::left_out);
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

/// The letters that options have when a line names none: I is also a word.
const std::vector<std::string>& usual_options() {
  static const std::vector<std::string> letters{"A", "B", "C", "D", "E", "F", "G", "H"};
  return letters;
}

[[gnu::cold]] std::string read_answer(const JudgeLine& line, PreparedItem& item) {
  const bool true_false = line.type() != "choice";
  item.type = true_false ? AnswerType::true_false : AnswerType::choice;
  item.answer = choice_word(line.key(), true_false);
  item.declaration = {};
  if (!true_false) {
    const bool letter = item.answer.size() == 1;
    item.declaration.options = letter && line.options().empty() ? usual_options() : line.options();
  }
  if (item.answer.empty() || (true_false && item.answer != "true" && item.answer != "false")) {
    return true_false ? "the key of a true_false must be true or false"
                      : "the key of a choice must be a string";
  }
  return {};
}

/// A whole number or a fraction, which nothing but itself equals.
[[gnu::cold]] std::string read_exact(const JudgeLine& line, PreparedItem& item) {
  if (line.rule() != nullptr && !std::holds_alternative<ExactRule>(*line.rule())) {
    return fmt::format("type {} is compared exactly; leave the rule out, or the type", line.type());
  }
  const SettledCell& key = item.standard.key[0];
  const bool whole = key.is_finite() && key.exact && key.decimal().is_integer();
  if (!key.is_finite() || (line.type() == "integer" && !whole)) {
    return fmt::format("key: {} is no {}", to_string(key), line.type());
  }
  item.standard.rule = ExactRule{};
  return {};
}

StatedAnswer stated(std::string_view json) {
  if (json.starts_with('[')) {
    std::vector<StatedAnswer> items;
    for (const std::string_view item : json_items(json)) {
      items.push_back(stated(item));
    }
    return {std::move(items)};
  }
  if (json.starts_with('{')) {
    StatedAnswer::Fields fields;
    for (const auto& [name, value] : json_members(json)) {
      fields.push_back({name, stated(value)});
    }
    return {std::move(fields)};
  }
  return {json.starts_with('"') ? json_string(json) : std::string(json)};
}

/// What a line says besides must belong to its type.
[[gnu::cold]] std::string misplaced_option(const JudgeLine& line, AnswerType type) {
  const bool choices = type == AnswerType::choices || type == AnswerType::choice;
  const bool quantity = type == AnswerType::quantity;
  const TypeOptions& asks = line.asks();
  const std::string_view misplaced = !choices && !line.options().empty()                 ? "options"
                                     : !quantity && !asks.unit.empty()                   ? "unit"
                                     : !quantity && asks.bytes_in_kilobyte != 1000       ? "bytes"
                                     : !quantity && asks.unit_may_be_left_out            ? "bare"
                                     : type != AnswerType::size && asks.square_as_number ? "square"
                                     : type != AnswerType::text && asks.exact_spelling   ? "spelling"
                                                                                         : "";
  if (line.form() != NumberForm::any && (is_read_as_typed(type) || line.asks_for_choice())) {
    return fmt::format("'form' makes no sense for type {}", to_string(type));
  }
  if (!misplaced.empty()) {
    return fmt::format("'{}' makes no sense for type {}", misplaced, to_string(type));
  }
  const auto takes_credit = [&](Credit credit) {
    switch (credit) {
      case Credit::per_member:
        return type == AnswerType::size || type == AnswerType::tuple || type == AnswerType::set ||
               type == AnswerType::list || type == AnswerType::interval;
      case Credit::per_field:
        return type == AnswerType::record;
      case Credit::per_option:
      case Credit::net_correct:
        return choices;
      default:
        return is_read_as_typed(type);
    }
  };
  if (line.credit() && !takes_credit(*line.credit())) {
    return fmt::format("this 'credit' makes no sense for type {}", to_string(type));
  }
  if (choices && line.credit() == Credit::per_option && line.options().empty()) {
    return "credit per_option needs the 'options'";
  }
  return {};
}

/// A key of a type that is no tensor of numbers, with what its responses are read by.
[[gnu::cold]] std::string read_typed_key(const JudgeLine& line, AnswerType type, PreparedItem& item) {
  ItemDeclaration& declaration = item.declaration;
  declaration = {};
  declaration.name = "the answer";
  declaration.type = type;
  declaration.options =
      line.options().empty() && type == AnswerType::choices ? usual_options() : line.options();
  declaration.field_names = line.names();
  declaration.unit = line.asks().unit;
  declaration.bytes_in_kilobyte = line.asks().bytes_in_kilobyte;
  item.typed.reset();
  item.typed_rule = {type, line.rule() != nullptr ? std::optional(*line.rule()) : std::nullopt, line.asks()};
  item.standard.credit =
      line.credit().value_or(type == AnswerType::record ? Credit::per_field : Credit::all_or_nothing);
  const JsonSide& key = line.key();
  if (key.form == JsonSide::Form::null || key.form == JsonSide::Form::boolean) {
    return fmt::format("key: not a value; write it as {}", ways_to_write(type));
  }
  const StatedAnswer answer = key.form == JsonSide::Form::text ? StatedAnswer{key.text} : stated(key.raw);
  if (const auto* fields = answer.fields()) {
    for (const auto& [name, value] : *fields) {
      declaration.field_names.push_back(name);
    }
  }
  auto read = read_stated(answer, declaration);
  if (const auto* none = std::get_if<NotAKey>(&read)) {
    return "key: " + none->reason;
  }
  declaration.decimal_comma = line.decimal_comma();  // of responses; a key is read as it is always
  item.typed = std::move(std::get<TypedKey>(read));
  if (const auto* quantity = std::get_if<QuantityKey>(&*item.typed); quantity && declaration.unit.empty()) {
    declaration.unit = quantity->unit.name;
  }
  return {};
}

}  // namespace

std::string read_key(const JudgeLine& line, PreparedItem& item) {
  const AnswerType declared =
      line.type().empty() ? AnswerType::number : answer_type_from(line.type()).value_or(AnswerType::number);
  if (line.has_type_options()) {
    if (std::string problem = misplaced_option(line, declared); !problem.empty()) {
      return problem;
    }
  }
  if (line.asks_for_choice()) {
    return read_answer(line, item);
  }
  if (is_read_as_typed(declared) || declared == AnswerType::formula) {
    item.type = declared;
    return read_typed_key(line, declared, item);
  }
  Standard& standard = item.standard;
  standard.credit = Credit::per_cell;
  standard.form = line.form();
  standard.key_as_typed = true;
  if (!line.names().empty() || !standard.cell_names.empty()) {
    standard.cell_names = line.names();
  }
  if (std::string problem = read_value_key(line, standard); !problem.empty()) {
    return problem;
  }
  const Shape& shape = standard.key.shape();
  if (shape.size() == 0) {
    return "key: no cells";
  }
  item.type = type_of_rank(shape.rank());
  const std::string_view type = line.type();
  const bool exactly = declared == AnswerType::integer || declared == AnswerType::rational;
  const int rank = type == "number" || exactly ? 0
                   : type == "vector"          ? 1
                   : type == "matrix"          ? 2
                                               : shape.rank();
  if (shape.rank() != rank) {
    return fmt::format("key: {} is no {}", in_words(shape), type);
  }
  const std::size_t names = standard.cell_names.size();
  if (names > 0 && shape != Shape{static_cast<Index>(names)}) {
    return fmt::format("{} names for a key that is {}", names, in_words(shape));
  }
  if (exactly) {
    return read_exact(line, item);
  }
  standard.rule = line.rule() != nullptr ? *line.rule() : default_rule(standard.key);
  if (std::holds_alternative<CompatibleRule>(standard.rule)) {
    standard.too_few_digits_credit = 0;  // its grader gives nothing for other digits
    standard.other_form_credit = 0;
  }
  return {};
}

}  // namespace gradewright::judging
