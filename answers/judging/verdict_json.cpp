#include "answers/judging/verdict_json.hpp"

#include <boost/json.hpp>
#include <stdexcept>

namespace gradewright::judging {
namespace {

namespace json = boost::json;

void write_text(JsonWriter& out, std::string_view name, std::string_view text) {
  if (!text.empty()) {
    out.member(name, text);
  }
}

void write_number(JsonWriter& out, std::string_view name, const std::optional<Decimal>& number) {
  if (number) {
    out.member(name, *number);
  }
}

template <class Numbers>
void write_numbers(JsonWriter& out, std::string_view name, const Numbers& numbers) {
  out.key(name);
  out.begin_array();
  for (const Index number : numbers) {
    out.value(number);
  }
  out.end_array();
}

[[noreturn]] void reject(const std::string& what) {
  throw std::invalid_argument("not a verdict: " + what);
}

std::string text_of(const json::object& object, std::string_view name) {
  const json::value* found = object.if_contains(name);
  if (found == nullptr) {
    return {};
  }
  if (!found->is_string()) {
    reject(std::string(name) + " is not a string");
  }
  return std::string(found->get_string());
}

/// Numbers have at most 15 significant digits, which a double keeps.
std::optional<Decimal> number_of(const json::object& object, std::string_view name) {
  const json::value* found = object.if_contains(name);
  if (found == nullptr || found->is_null()) {
    return std::nullopt;
  }
  if (found->is_int64()) {
    return Decimal(found->get_int64());
  }
  if (!found->is_double()) {
    reject(std::string(name) + " is not a number");
  }
  return Decimal::from_double(found->get_double(), 15);
}

const json::array& array_of(const json::object& object, std::string_view name) {
  static const json::array none;
  const json::value* found = object.if_contains(name);
  if (found == nullptr) {
    return none;
  }
  if (!found->is_array()) {
    reject(std::string(name) + " is not an array");
  }
  return found->get_array();
}

std::vector<Index> indices_of(const json::object& object, std::string_view name) {
  std::vector<Index> indices;
  for (const json::value& entry : array_of(object, name)) {
    if (!entry.is_int64()) {
      reject(std::string(name) + " holds something that is not an integer");
    }
    indices.push_back(entry.get_int64());
  }
  return indices;
}

Outcome outcome_of(const json::object& object) {
  const auto outcome = outcome_from(text_of(object, "outcome"));
  if (!outcome) {
    reject("no known outcome");
  }
  return *outcome;
}

CellVerdict cell_of(const json::value& value) {
  if (!value.is_object()) {
    reject("a cell is not an object");
  }
  const json::object& object = value.get_object();
  CellVerdict cell;
  cell.outcome = outcome_of(object);
  cell.index = indices_of(object, "index");
  cell.name = text_of(object, "name");
  cell.read = text_of(object, "read");
  cell.expected = text_of(object, "expected");
  cell.error = number_of(object, "error");
  cell.limit = number_of(object, "limit");
  cell.note = text_of(object, "note");
  return cell;
}

Verdict verdict_of(const json::object& object) {
  Verdict verdict;
  verdict.question = text_of(object, "question");
  verdict.item = text_of(object, "item");
  verdict.outcome = outcome_of(object);
  verdict.points = number_of(object, "points");
  verdict.max_points = number_of(object, "max_points").value_or(Decimal());
  verdict.rule = text_of(object, "rule");
  verdict.reason = text_of(object, "reason");
  verdict.mistake = text_of(object, "mistake");
  verdict.feedback = text_of(object, "feedback");
  verdict.shape = Shape(indices_of(object, "shape"));
  for (const json::value& cell : array_of(object, "cells")) {
    verdict.cells.push_back(cell_of(cell));
  }
  verdict.source = text_of(object, "source");
  const std::vector<Index> span = indices_of(object, "span");
  if (span.size() == 2 && span[0] >= 0 && span[1] >= 0) {
    verdict.span = {static_cast<std::size_t>(span[0]), static_cast<std::size_t>(span[1])};
  }
  for (const json::value& note : array_of(object, "notes")) {
    if (!note.is_string()) {
      reject("a note is not a string");
    }
    verdict.notes.emplace_back(note.get_string());
  }
  return verdict;
}

}  // namespace

void write_points(const std::optional<Decimal>& points, JsonWriter& out) {
  out.key("points");
  if (points) {
    out.value(*points);
  } else {
    out.null();
  }
}

void write_cell(const CellVerdict& cell, JsonWriter& out) {
  out.begin_object();
  out.member("outcome", to_string(cell.outcome));
  write_numbers(out, "index", cell.index);
  write_text(out, "name", cell.name);
  write_text(out, "read", cell.read);
  write_text(out, "expected", cell.expected);
  write_number(out, "error", cell.error);
  write_number(out, "limit", cell.limit);
  write_text(out, "note", cell.note);
  out.end_object();
}

void write_cells(const std::vector<CellVerdict>& cells, JsonWriter& out, bool all) {
  out.begin_array();
  for (const CellVerdict& cell : cells) {
    if (all || cell.outcome != Outcome::correct) {
      write_cell(cell, out);
    }
  }
  out.end_array();
}

void write_members(const Verdict& verdict, JsonWriter& out) {
  write_text(out, "question", verdict.question);
  write_text(out, "item", verdict.item);
  out.member("outcome", to_string(verdict.outcome));
  write_points(verdict.points, out);
  out.member("max_points", verdict.max_points);
  write_text(out, "rule", verdict.rule);
  write_text(out, "reason", verdict.reason);
  write_text(out, "mistake", verdict.mistake);
  write_text(out, "feedback", verdict.feedback);
  write_numbers(out, "shape", verdict.shape);
  out.key("cells");
  write_cells(verdict.cells, out);
  write_text(out, "source", verdict.source);
  if (verdict.span.length > 0) {
    write_numbers(
        out, "span",
        std::array{static_cast<Index>(verdict.span.offset), static_cast<Index>(verdict.span.length)});
  }
  if (!verdict.notes.empty()) {
    out.key("notes");
    out.begin_array();
    for (const std::string& note : verdict.notes) {
      out.value(std::string_view(note));
    }
    out.end_array();
  }
}

std::string to_json(const Verdict& verdict) {
  std::string text;
  JsonWriter out(text);
  out.begin_object();
  write_members(verdict, out);
  out.end_object();
  return text;
}

Verdict verdict_from_json(std::string_view text) {
  boost::system::error_code error;
  const json::value value = json::parse(text, error);
  if (error || !value.is_object()) {
    reject(error ? error.message() : "no object");
  }
  try {
    return verdict_of(value.get_object());
  } catch (const ShapeError& shape_error) {
    reject(shape_error.what());
  }
}

}  // namespace gradewright::judging
