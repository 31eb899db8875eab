#include "answers/judging/verdict_json.hpp"

#include <array>
#include <string>

#include "answers/judging/verdict_members.hpp"
#include "engine/text/json_text.hpp"

namespace gradewright::judging {
namespace {

template <class Name>
void write_text(JsonWriter& out, const Name& name, std::string_view text) {
  if (!text.empty()) {
    out.member(name, text);
  }
}

template <class Name>
void write_number(JsonWriter& out, const Name& name, const std::optional<Decimal>& number) {
  if (number) {
    out.member(name, *number);
  }
}

template <class Name, class Numbers>
void write_numbers(JsonWriter& out, const Name& name, const Numbers& numbers) {
  out.key(name);
  out.begin_array();
  for (const Index number : numbers) {
    out.value(number);
  }
  out.end_array();
}

Outcome outcome_of(const VerdictMembers& members) {
  const auto outcome = outcome_from(members.text("outcome"));
  if (!outcome) {
    VerdictMembers::reject("no known outcome");
  }
  return *outcome;
}

CellVerdict cell_of(const VerdictMembers& members) {
  CellVerdict cell;
  cell.outcome = outcome_of(members);
  cell.index = members.indices("index");
  cell.name = members.text("name");
  cell.read = members.text("read");
  cell.expected = members.text("expected");
  cell.exact = members.text("exact");
  cell.error = members.number("error");
  cell.limit = members.number("limit");
  cell.written_as = members.text("written_as");
  cell.note = members.text("note");
  return cell;
}

Verdict verdict_of(const VerdictMembers& members) {
  Verdict verdict;
  verdict.question = members.text("question");
  verdict.item = members.text("item");
  verdict.outcome = outcome_of(members);
  verdict.points = members.number("points");
  verdict.max_points = members.number("max_points").value_or(Decimal());
  verdict.rule = members.text("rule");
  verdict.reason = members.text("reason");
  verdict.mistake = members.text("mistake");
  verdict.feedback = members.text("feedback");
  verdict.shape = Shape(members.indices("shape"));
  verdict.rubric = rubric_of(members);
  for (const std::string_view cell : members.items("cells")) {
    verdict.cells.push_back(cell_of(VerdictMembers(cell)));
  }
  verdict.source = members.text("source");
  const std::vector<Index> span = members.indices("span");
  if (span.size() == 2 && span[0] >= 0 && span[1] >= 0) {
    verdict.span = {static_cast<std::size_t>(span[0]), static_cast<std::size_t>(span[1])};
  }
  for (const std::string_view note : members.items("notes")) {
    verdict.notes.push_back(VerdictMembers::text_of(note, "a note"));
  }
  verdict.hangs_on_own_work = members.flag("own_work");
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

void write_rubric(const std::vector<RubricLine>& rubric, JsonWriter& out) {
  if (rubric.empty()) {
    return;
  }
  out.key("rubric");
  out.begin_array();
  for (const RubricLine& line : rubric) {
    out.begin_object();
    out.member("kind", problems::to_string(line.kind));
    out.member("line", std::string_view(line.text));
    out.member("points", line.points);
    out.end_object();
  }
  out.end_array();
}

std::vector<RubricLine> rubric_of(const VerdictMembers& members) {
  std::vector<RubricLine> rubric;
  for (const std::string_view item : members.items("rubric")) {
    const VerdictMembers line(item);
    const std::string kind = line.text("kind");
    RubricLine& read = rubric.emplace_back();
    for (const auto one :
         {RubricLine::Kind::required, RubricLine::Kind::bonus, RubricLine::Kind::forbidden}) {
      read.kind = kind == problems::to_string(one) ? one : read.kind;
    }
    read.text = line.text("line");
    read.points = line.number("points").value_or(Decimal());
  }
  return rubric;
}

void write_cell(const CellVerdict& cell, JsonWriter& out) {
  out.begin_object();
  out.key("outcome");
  out.word(to_string(cell.outcome));
  write_numbers(out, "index", cell.index);
  write_text(out, "name", cell.name);
  write_text(out, "read", cell.read);
  write_text(out, "expected", cell.expected);
  write_text(out, "exact", cell.exact);
  write_number(out, "error", cell.error);
  write_number(out, "limit", cell.limit);
  write_text(out, "written_as", cell.written_as);
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
  write_rubric(verdict.rubric, out);
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
  if (verdict.hangs_on_own_work) {
    out.member("own_work", true);
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
  JsonText json(text);
  const std::string_view object = json.value();
  if (!json.at_end()) {
    VerdictMembers::reject(json.problem());
  }
  try {
    return verdict_of(VerdictMembers(object));
  } catch (const ShapeError& shape_error) {
    VerdictMembers::reject(shape_error.what());
  }
}

}  // namespace gradewright::judging
