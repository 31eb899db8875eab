#include "engine/eval_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

#include "engine/notation/step_language.hpp"
#include "engine/notation/suggest.hpp"
#include "engine/work_limit.hpp"

namespace gradewright {

namespace {

namespace json = boost::json;

constexpr std::size_t most_bytes = std::size_t{4} << 20;
constexpr std::size_t most_levels = 32;

/// What is wrong with a line, for its error object.
struct BadLine : std::runtime_error {
  using std::runtime_error::runtime_error;
  std::string given;                             // the given that is wrong
  std::optional<notation::LineColumn> in_steps;  // the place in the steps that is wrong
};

Decimal decimal_of(const json::value& value) {
  if (value.is_int64()) {
    return value.get_int64();
  }
  if (value.is_uint64()) {
    return Decimal(static_cast<Int128>(value.get_uint64()), 0);
  }
  if (!value.is_double()) {
    throw BadLine(fmt::format("expected a number, found {}", json::serialize(value)));
  }
  // The shortest text that reads back as this double: what was typed, up to 17 digits.
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value.get_double()).ptr;
  const auto decimal = Decimal::parse({text.data(), static_cast<std::size_t>(end - text.data())});
  if (!decimal) {
    throw BadLine("a number is not finite or out of range");
  }
  return *decimal;
}

/// Collects nested arrays row-major; every array of one level must have the length of the first.
void collect(const json::value& value, std::size_t level, std::vector<Index>& extents,
             std::vector<Decimal>& cells) {
  if (!value.is_array()) {
    if (level != extents.size()) {
      throw BadLine("arrays and numbers are mixed at one level");
    }
    cells.push_back(decimal_of(value));
    return;
  }
  const json::array& items = value.get_array();
  const auto length = static_cast<Index>(items.size());
  if (level == extents.size() && cells.empty()) {
    extents.push_back(length);
  }
  if (level >= extents.size()) {
    throw BadLine("arrays and numbers are mixed at one level");
  }
  if (extents[level] != length) {
    throw BadLine(fmt::format("rows of {} and {} cells", extents[level], length));
  }
  for (const json::value& item : items) {
    collect(item, level + 1, extents, cells);
  }
}

Expr given_value(std::string_view name, const json::value& value, const notation::Scope& scope) {
  if (value.is_string()) {
    const json::string& text = value.get_string();
    return step(name, notation::elaborate(notation::parse_expression({text.data(), text.size()}), scope));
  }
  std::vector<Index> extents;
  std::vector<Decimal> cells;
  collect(value, 0, extents, cells);
  return given(name, Tensor<Decimal>(Shape(extents), std::move(cells)));
}

bool is_name(std::string_view text) {
  try {
    return std::holds_alternative<notation::Name>(notation::parse_expression(text).form);
  } catch (const notation::SourceError&) {
    return false;
  }
}

void add_givens(const json::value& givens, notation::Scope& scope) {
  if (!givens.is_object()) {
    throw BadLine("\"given\" must be an object of names and values");
  }
  for (const auto& [key, value] : givens.get_object()) {
    const std::string name(key);
    try {
      if (!is_name(name)) {
        throw BadLine(fmt::format("'{}' cannot be a name", name));
      }
      if (scope.find(name) != nullptr) {
        throw BadLine(fmt::format("'{}' is given twice", name));
      }
      scope.define(given_value(name, value, scope));
    } catch (const std::runtime_error& error) {  // BadLine, ShapeError or SourceError
      BadLine bad(error.what());
      bad.given = name;
      throw bad;
    }
  }
}

std::vector<Expr> steps_of(const json::value& steps, notation::Scope& scope) {
  if (!steps.is_string()) {
    throw BadLine("\"steps\" must be a string");
  }
  const std::string text(steps.get_string().data(), steps.get_string().size());
  try {
    return notation::add_steps(text, scope);
  } catch (const notation::SourceError& error) {
    BadLine bad(error.what());
    bad.in_steps = notation::line_column(text, error.where().offset);
    throw bad;
  }
}

std::vector<Expr> wanted(const json::value& want, const notation::Scope& scope) {
  if (!want.is_array()) {
    throw BadLine("\"want\" must be an array of names");
  }
  std::vector<std::string> known;
  for (const Expr& definition : scope.definitions()) {
    known.emplace_back(name_of(definition));
  }
  std::vector<Expr> result;
  for (const json::value& item : want.get_array()) {
    const std::string name = item.is_string()
                                 ? std::string(item.get_string().data(), item.get_string().size())
                                 : json::serialize(item);
    const Expr found = item.is_string() ? scope.find(name) : nullptr;
    if (found == nullptr) {
      throw BadLine(fmt::format("\"want\" names '{}', which is not defined{}", name,
                                notation::did_you_mean(name, known)));
    }
    result.push_back(found);
  }
  return result;
}

void refuse_unknown_members(const json::object& request) {
  const std::vector<std::string> known{"id", "given", "steps", "want"};
  for (const auto& member : request) {
    const std::string name(member.key());
    if (std::ranges::find(known, name) == known.end()) {
      throw BadLine(fmt::format("unknown member '{}'{}", name, notation::did_you_mean(name, known)));
    }
  }
}

std::vector<Expr> outputs_of(const json::object& request) {
  refuse_unknown_members(request);
  notation::Scope scope;
  if (const json::value* givens = request.if_contains("given")) {
    add_givens(*givens, scope);
  }
  std::vector<Expr> steps;
  if (const json::value* text = request.if_contains("steps")) {
    steps = steps_of(*text, scope);
  }
  const json::value* want = request.if_contains("want");
  std::vector<Expr> outputs = want != nullptr ? wanted(*want, scope) : std::move(steps);
  if (const auto reason = too_much_work(outputs)) {
    throw BadLine(*reason);
  }
  return outputs;
}

void write_error(JsonWriter& writer, const BadLine& error) {
  writer.key("error");
  writer.begin_object();
  writer.member("message", std::string_view(error.what()));
  if (!error.given.empty()) {
    writer.member("given", std::string_view(error.given));
  }
  if (error.in_steps) {
    writer.member("line", static_cast<std::int64_t>(error.in_steps->line));
    writer.member("column", static_cast<std::int64_t>(error.in_steps->column));
  }
  writer.end_object();
}

void write_values(JsonWriter& writer, const std::vector<Expr>& outputs) {
  const std::vector<SettledTensor> values = settle(outputs);
  writer.key("values");
  writer.begin_object();
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    writer.key(name_of(outputs[i]));
    write_value(writer, values[i]);
  }
  writer.end_object();
}

json::value parse_request(std::string_view line) {
  if (line.size() > most_bytes) {
    throw BadLine(fmt::format("the line has more than {} bytes", most_bytes));
  }
  json::error_code error;
  json::parse_options options;
  options.max_depth = most_levels;
  json::value request = json::parse({line.data(), line.size()}, error, {}, options);
  if (error) {
    throw BadLine(fmt::format("not JSON: {}", error.message()));
  }
  if (!request.is_object()) {
    throw BadLine("expected an object {\"id\", \"given\", \"steps\", \"want\"}");
  }
  return request;
}

}  // namespace

void write_value(JsonWriter& writer, const SettledTensor& value) {
  const auto write_axis = [&](const auto& self, int axis, Index first) -> void {
    if (axis == value.shape().rank()) {
      const SettledCell& cell = value[first];
      cell.kind == SettledCell::Kind::finite ? writer.value(cell.decimal) : writer.value(to_string(cell));
      return;
    }
    writer.begin_array();
    const Index step = value.shape().strides()[static_cast<std::size_t>(axis)];
    for (Index i = 0; i < value.shape()[axis]; ++i) {
      self(self, axis + 1, first + i * step);
    }
    writer.end_array();
  };
  write_axis(write_axis, 0, 0);
}

std::string eval_json_line(std::string_view line) {
  std::string id = "null";
  std::vector<Expr> outputs;
  std::optional<BadLine> bad;
  try {
    const json::value request = parse_request(line);
    if (const json::value* given_id = request.get_object().if_contains("id")) {
      id = json::serialize(*given_id);
    }
    outputs = outputs_of(request.get_object());
  } catch (const BadLine& error) {
    bad = error;
  }
  std::string text;
  JsonWriter writer(text);
  writer.begin_object();
  writer.key("id");
  writer.raw(id);
  bad ? write_error(writer, *bad) : write_values(writer, outputs);
  writer.end_object();
  return text;
}

}  // namespace gradewright
