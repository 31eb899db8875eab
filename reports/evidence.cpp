#include "reports/evidence.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <utility>

#include "answers/judging/verdict_json.hpp"
#include "answers/judging/verdict_members.hpp"
#include "engine/text/json_text.hpp"
#include "engine/text/json_writer.hpp"
#include "engine/text/utf8.hpp"
#include "reports/stored_fields.hpp"

namespace gradewright::reports {

namespace {

using judging::VerdictMembers;

template <class Value>
std::string json_of(const Value& value) {
  std::string text;
  JsonWriter(text).value(value);
  return text;
}

std::string json_or_nothing(const std::string& text) {
  return text.empty() ? std::string() : json_of(std::string_view(text));
}

std::string json_or_nothing(const std::optional<Decimal>& number) {
  return number ? json_of(*number) : std::string();
}

template <class Numbers>
void write_numbers(JsonWriter& json, const Numbers& numbers) {
  json.begin_array();
  for (const Index number : numbers) {
    json.value(number);
  }
  json.end_array();
}

/// One property of all cells, as JSON: once where it is the same in all of them, not at all where no cell has
/// it.
template <class Property>
void write_column(JsonWriter& json, std::string_view name, const std::vector<CellVerdict>& cells,
                  const Property& property) {
  std::vector<std::string> texts;
  texts.reserve(cells.size());
  for (const CellVerdict& cell : cells) {
    texts.push_back(property(cell));
  }
  const bool same = std::ranges::adjacent_find(texts, std::ranges::not_equal_to()) == texts.end();
  if (texts.empty() || (same && texts.front().empty())) {
    return;
  }
  json.key(name);
  if (same) {
    json.raw(texts.front());
    return;
  }
  json.begin_array();
  for (const std::string& text : texts) {
    json.raw(text.empty() ? "null" : text);
  }
  json.end_array();
}

/// The JSON text of a property for each of `count` cells; empty where a cell has it not.
std::vector<std::string_view> read_column(const VerdictMembers& members, std::string_view name,
                                          std::size_t count) {
  const std::string_view value = members.json(name);
  if (count == 0 && !value.empty()) {
    VerdictMembers::reject(std::string(name) + " is there without a cell");
  }
  if (!value.starts_with('[')) {
    return std::vector<std::string_view>(count, value);
  }
  std::vector<std::string_view> texts = VerdictMembers::items_of(value, name);
  if (texts.size() != count) {
    VerdictMembers::reject(std::string(name) + " is not there for every cell");
  }
  std::ranges::replace(texts, std::string_view("null"), std::string_view());
  return texts;
}

void write_text(JsonWriter& json, std::string_view name, const std::string& text) {
  if (!text.empty()) {
    json.member(name, std::string_view(text));
  }
}

std::string shared_of(const Verdict& verdict) {
  std::string text;
  JsonWriter json(text);
  json.begin_object();
  write_text(json, "rule", verdict.rule);
  write_text(json, "mistake", verdict.mistake);
  write_text(json, "feedback", verdict.feedback);
  write_rubric(verdict.rubric, json);
  json.key("shape");
  write_numbers(json, verdict.shape);
  json.key("index");
  json.begin_array();
  for (const CellVerdict& cell : verdict.cells) {
    write_numbers(json, cell.index);
  }
  json.end_array();
  write_column(json, "name", verdict.cells, [](const auto& cell) { return json_or_nothing(cell.name); });
  write_column(json, "expected", verdict.cells,
               [](const auto& cell) { return json_or_nothing(cell.expected); });
  write_column(json, "exact", verdict.cells, [](const auto& cell) { return json_or_nothing(cell.exact); });
  json.end_object();
  return text;
}

bool stands_at_its_place(const Verdict& verdict, const KeptText& text) {
  const std::string_view document = text.is_row() ? std::string_view() : text.document();
  return verdict.span.offset <= document.size() &&
         document.substr(verdict.span.offset, verdict.span.length) == verdict.source &&
         find_not_utf8(verdict.source) == std::string_view::npos;
}

/// The place of what was read in the submission, and its text only where it does not stand there.
void write_source(JsonWriter& json, const Verdict& verdict, const KeptText& text) {
  const Span& span = verdict.span;
  const auto field = std::ranges::find(text.fields(), verdict.source);
  const bool in_field = !verdict.source.empty() && field != text.fields().end();
  if (in_field) {
    json.member("field", static_cast<std::int64_t>(field - text.fields().begin()));
  } else if (!stands_at_its_place(verdict, text)) {
    json.member("source", std::string_view(verdict.source));
  }
  const Span understood = in_field ? Span{0, verdict.source.size()} : Span();
  if (span.length != understood.length || (span.length > 0 && span.offset != understood.offset)) {
    json.key("span");
    write_numbers(json, std::array{static_cast<Index>(span.offset), static_cast<Index>(span.length)});
  }
}

std::string own_of(const Verdict& verdict, const KeptText& text) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  write_column(json, "outcome", verdict.cells,
               [](const auto& cell) { return json_of(to_string(cell.outcome)); });
  write_column(json, "read", verdict.cells, [](const auto& cell) { return json_or_nothing(cell.read); });
  write_column(json, "error", verdict.cells, [](const auto& cell) { return json_or_nothing(cell.error); });
  write_column(json, "limit", verdict.cells, [](const auto& cell) { return json_or_nothing(cell.limit); });
  write_column(json, "note", verdict.cells, [](const auto& cell) { return json_or_nothing(cell.note); });
  write_source(json, verdict, text);
  if (!verdict.notes.empty()) {
    json.key("notes");
    json.begin_array();
    for (const std::string& note : verdict.notes) {
      json.value(std::string_view(note));
    }
    json.end_array();
  }
  if (verdict.hangs_on_own_work) {
    json.member("own_work", true);
  }
  json.end_object();
  return out;
}

/// Checked JSON text of one value.
std::string_view checked(const std::string& text) {
  JsonText json(text);
  const std::string_view value = json.value();
  if (!json.at_end()) {
    VerdictMembers::reject(json.problem());
  }
  return value;
}

Outcome outcome_in(const std::string& name) {
  const std::optional<Outcome> outcome = outcome_from(name);
  if (!outcome) {
    VerdictMembers::reject("no known outcome");
  }
  return *outcome;
}

std::vector<CellVerdict> cells_in(const VerdictMembers& shared, const VerdictMembers& own) {
  const std::vector<std::string_view> indices = shared.items("index");
  const auto names = read_column(shared, "name", indices.size());
  const auto expected = read_column(shared, "expected", indices.size());
  const auto exact = read_column(shared, "exact", indices.size());
  const auto outcomes = read_column(own, "outcome", indices.size());
  const auto read = read_column(own, "read", indices.size());
  const auto errors = read_column(own, "error", indices.size());
  const auto limits = read_column(own, "limit", indices.size());
  const auto notes = read_column(own, "note", indices.size());
  std::vector<CellVerdict> cells(indices.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    cells[i].outcome = outcome_in(VerdictMembers::text_of(outcomes[i], "outcome"));
    cells[i].index = VerdictMembers::indices_of(indices[i], "index");
    cells[i].name = VerdictMembers::text_of(names[i], "name");
    cells[i].read = VerdictMembers::text_of(read[i], "read");
    cells[i].expected = VerdictMembers::text_of(expected[i], "expected");
    cells[i].exact = VerdictMembers::text_of(exact[i], "exact");
    cells[i].error = VerdictMembers::number_of(errors[i], "error");
    cells[i].limit = VerdictMembers::number_of(limits[i], "limit");
    cells[i].note = VerdictMembers::text_of(notes[i], "note");
  }
  return cells;
}

void read_source(const VerdictMembers& own, const KeptText& text, Verdict& into) {
  const std::vector<Index> span = own.indices("span");
  if (span.size() == 2 && span[0] >= 0 && span[1] >= 0) {
    into.span = {static_cast<std::size_t>(span[0]), static_cast<std::size_t>(span[1])};
  }
  if (const std::string_view field = own.json("field"); !field.empty()) {
    std::size_t place = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), place);
    if (error != std::errc() || end != field.data() + field.size() || place >= text.fields().size()) {
      VerdictMembers::reject("the submission has no field " + std::string(field));
    }
    into.source = text.fields()[place];
    into.span = span.empty() ? Span{0, into.source.size()} : into.span;
  } else if (!own.json("source").empty()) {
    into.source = own.text("source");
  } else if (!text.is_row() && into.span.offset <= text.document().size()) {
    into.source = text.document().substr(into.span.offset, into.span.length);
  }
}

}  // namespace

KeptText::KeptText(bool is_row, std::string content) : is_row_(is_row), content_(std::move(content)) {
  if (is_row) {
    for (auto& [name, value] : fields_from_json(content_)) {
      fields_.push_back(std::move(value));
    }
  }
}

Evidence evidence_of(const Verdict& verdict, const KeptText& text) {
  return {shared_of(verdict), own_of(verdict, text)};
}

Verdict verdict_of(const KeptVerdict& kept, const KeptText& text) {
  if (!kept.shared) {
    return verdict_from_json(kept.own);
  }
  const VerdictMembers shared(checked(*kept.shared));
  const VerdictMembers own(checked(kept.own));
  Verdict verdict;
  verdict.question = kept.question;
  verdict.item = kept.item;
  verdict.outcome = outcome_in(kept.outcome);
  verdict.points = kept.points;
  verdict.max_points = kept.max_points;
  verdict.rule = shared.text("rule");
  verdict.reason = kept.reason;
  verdict.mistake = shared.text("mistake");
  verdict.feedback = shared.text("feedback");
  verdict.rubric = rubric_of(shared);
  try {
    verdict.shape = Shape(shared.indices("shape"));
  } catch (const ShapeError& error) {
    VerdictMembers::reject(error.what());
  }
  verdict.cells = cells_in(shared, own);
  read_source(own, text, verdict);
  for (const std::string_view note : own.items("notes")) {
    verdict.notes.push_back(VerdictMembers::text_of(note, "a note"));
  }
  verdict.hangs_on_own_work = own.flag("own_work");
  return verdict;
}

}  // namespace gradewright::reports
