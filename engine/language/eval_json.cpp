#include "engine/language/eval_json.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

#include "engine/graph/settle.hpp"
#include "engine/graph/work_limit.hpp"
#include "engine/language/constants.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/text/json_text.hpp"
#include "engine/text/suggest.hpp"
#include "engine/text/within_memory.hpp"

namespace gradewright::engine {

namespace {

constexpr std::size_t most_bytes = std::size_t{4} << 20;

/// The members of an object, each with the JSON text of its value, so that numbers are read as they were
/// typed.
using Members = std::vector<std::pair<std::string, std::string_view>>;

/// What is wrong with a line, for its error object.
struct BadLine : std::runtime_error {
  using std::runtime_error::runtime_error;
  std::string given;                             // the given that is wrong
  std::optional<notation::LineColumn> in_steps;  // the place in the steps that is wrong
};

bool is_string(std::string_view value) {
  return value.front() == '"';
}

Decimal decimal_of(std::string_view value) {
  if (std::string_view("-0123456789NI").find(value.front()) == std::string_view::npos) {
    throw BadLine(fmt::format("expected a number, found {}", value));
  }
  const auto decimal = Decimal::parse(value);
  if (!decimal) {
    throw BadLine(
        fmt::format("a number is not finite, out of range or has more than {} digits", Decimal::max_digits));
  }
  return *decimal;
}

/// Collects nested arrays row-major; every array of one level must have the length of the first.
void collect(std::string_view value, std::size_t level, std::vector<Index>& extents,
             std::vector<Number>& cells) {
  if (value.front() != '[') {
    if (level != extents.size()) {
      throw BadLine("arrays and numbers are mixed at one level");
    }
    cells.push_back(decimal_of(value));
    return;
  }
  const std::vector<std::string_view> items = json_items(value);
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
  for (const std::string_view item : items) {
    collect(item, level + 1, extents, cells);
  }
}

Expr given_value(std::string_view name, std::string_view value, const notation::Scope& scope) {
  if (is_string(value)) {
    return step(name, notation::elaborate(notation::parse_expression(json_string(value)), scope));
  }
  std::vector<Index> extents;
  std::vector<Number> cells;
  collect(value, 0, extents, cells);
  return given(name, Tensor<Number>(Shape(extents), std::move(cells)));
}

bool is_name(std::string_view text) {
  try {
    return std::holds_alternative<notation::Name>(notation::parse_expression(text).form);
  } catch (const notation::SourceError&) {
    return false;
  }
}

void add_givens(std::string_view givens, notation::Scope& scope) {
  if (givens.front() != '{') {
    throw BadLine("\"given\" must be an object of names and values");
  }
  for (const auto& [name, value] : json_members(givens)) {
    try {
      if (!is_name(name)) {
        throw BadLine(fmt::format("'{}' cannot be a name", name));
      }
      if (scope.find(name) != nullptr) {
        throw BadLine(fmt::format("'{}' is given twice", name));
      }
      const Expr defined = given_value(name, value, scope);
      const Step* computed = defined->step();
      if (notation::is_used_constant(name, scope.definitions()) ||
          (computed != nullptr && notation::is_used_constant(name, {&computed->body, 1}))) {
        throw BadLine(
            fmt::format("'{}' is used as the constant here or above; give it before, or another name", name));
      }
      scope.define(defined);
    } catch (const std::runtime_error& error) {  // BadLine, ShapeError or SourceError
      BadLine bad(error.what());
      bad.given = name;
      throw bad;
    }
  }
}

std::vector<Expr> steps_of(std::string_view steps, notation::Scope& scope) {
  if (!is_string(steps)) {
    throw BadLine("\"steps\" must be a string");
  }
  const std::string text = json_string(steps);
  try {
    return notation::add_steps(text, scope);
  } catch (const notation::SourceError& error) {
    BadLine bad(error.what());
    // Where the innermost place is that is in this text, not in the library.
    Span where = error.where();
    for (const notation::DefinitionPlace& place : error.inside()) {
      if (place.file.empty()) {
        where = place.span;
        break;
      }
    }
    bad.in_steps = notation::line_column(text, where.offset);
    throw bad;
  }
}

std::vector<Expr> wanted(std::string_view want, const notation::Scope& scope) {
  if (want.front() != '[') {
    throw BadLine("\"want\" must be an array of names");
  }
  std::vector<std::string> known;
  for (const Expr& definition : scope.definitions()) {
    known.emplace_back(name_of(definition));
  }
  std::vector<Expr> result;
  for (const std::string_view item : json_items(want)) {
    const std::string name = is_string(item) ? json_string(item) : std::string(item);
    const Expr found = is_string(item) ? scope.find(name) : nullptr;
    if (found == nullptr) {
      throw BadLine(fmt::format("\"want\" names '{}', which is not defined{}", name,
                                notation::did_you_mean(name, known)));
    }
    result.push_back(found);
  }
  return result;
}

void refuse_wrong_members(const Members& request) {
  const std::vector<std::string> known{"id", "given", "steps", "want"};
  for (auto member = request.begin(); member != request.end(); ++member) {
    const std::string& name = member->first;
    if (std::ranges::find(known, name) == known.end()) {
      throw BadLine(fmt::format("unknown member '{}'{}", name, notation::did_you_mean(name, known)));
    }
    if (std::any_of(request.begin(), member, [&](const auto& earlier) { return earlier.first == name; })) {
      throw BadLine(fmt::format("member '{}' stands twice", name));
    }
  }
}

std::optional<std::string_view> find(const Members& request, std::string_view name) {
  const auto found = std::ranges::find(request, name, &Members::value_type::first);
  return found != request.end() ? std::optional(found->second) : std::nullopt;
}

std::vector<Expr> outputs_of(const Members& request) {
  refuse_wrong_members(request);
  notation::Scope scope;
  if (const auto givens = find(request, "given")) {
    add_givens(*givens, scope);
  }
  std::vector<Expr> steps;
  if (const auto text = find(request, "steps")) {
    steps = steps_of(*text, scope);
  }
  const auto want = find(request, "want");
  std::vector<Expr> outputs = want ? wanted(*want, scope) : std::move(steps);
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
  if (std::ranges::any_of(values, has_exact_values)) {
    writer.key("exact");
    writer.begin_object();
    for (std::size_t i = 0; i < outputs.size(); ++i) {
      if (has_exact_values(values[i])) {
        writer.key(name_of(outputs[i]));
        write_exact_value(writer, values[i]);
      }
    }
    writer.end_object();
  }
}

Members parse_request(std::string_view line) {
  if (line.size() > most_bytes) {
    throw BadLine(fmt::format("the line has more than {} bytes", most_bytes));
  }
  JsonText json(line);
  const std::string_view request = json.value();
  if (!json.ok() || !json.at_end()) {
    throw BadLine("not JSON: " + json.problem());
  }
  if (request.front() != '{') {
    throw BadLine("expected an object {\"id\", \"given\", \"steps\", \"want\"}");
  }
  return json_members(request);
}

/// Nested arrays of what `write_cell` writes of each cell.
template <class WriteCell>
void write_cells(const SettledTensor& value, JsonWriter& writer, WriteCell write_cell) {
  const auto write_axis = [&](const auto& self, int axis, Index first) -> void {
    if (axis == value.shape().rank()) {
      write_cell(value[first]);
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

}  // namespace

void write_value(JsonWriter& writer, const SettledTensor& value) {
  write_cells(value, writer, [&](const SettledCell& cell) {
    cell.is_finite() ? writer.raw(to_string(cell)) : writer.value(to_string(cell));
  });
}

bool has_exact_values(const SettledTensor& value) {
  return std::ranges::any_of(value.cells(),
                             [](const SettledCell& cell) { return !cell.unrounded.is_open(); });
}

void write_exact_value(JsonWriter& writer, const SettledTensor& value) {
  write_cells(value, writer, [&](const SettledCell& cell) {
    const std::string text = exact_text(cell);
    text.empty() ? writer.null() : writer.value(text);
  });
}

namespace {

/// `id` is set as soon as it is known.
void answer(std::string_view line, std::string_view& id, std::string& text) {
  std::vector<Expr> outputs;
  std::optional<BadLine> bad;
  try {
    const Members request = parse_request(line);
    id = find(request, "id").value_or("null");
    outputs = outputs_of(request);
  } catch (const BadLine& error) {
    bad = error;
  }
  JsonWriter writer(text);
  writer.begin_object();
  writer.key("id");
  writer.raw(id);
  bad ? write_error(writer, *bad) : write_values(writer, outputs);
  writer.end_object();
}

}  // namespace

std::string eval_json_line(std::string_view line) {
  std::string_view id = "null";
  std::string text;
  if (!within_memory([&] { answer(line, id, text); })) {
    text.clear();
    JsonWriter writer(text);
    writer.begin_object();
    writer.key("id");
    writer.raw(id);
    write_error(writer, BadLine(too_much_memory));
    writer.end_object();
  }
  return text;
}

}  // namespace gradewright::engine
