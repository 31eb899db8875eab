#include "problems/rubric.hpp"

#include <fmt/core.h>

#include <array>
#include <utility>

#include "problems/exam_forms.hpp"
#include "problems/read_fields.hpp"

namespace gradewright::problems {
namespace {

struct LineReading {
  RubricLine line;
  int kinds = 0;
};

template <RubricLine::Kind kind>
void read_line(const YamlNode& node, LineReading& into) {
  into.line.kind = kind;
  into.line.text = read_text(node, "what a person looks for");
  ++into.kinds;
}

constexpr std::array<Field<LineReading>, 4> line_fields{{
    {"required",
     false,
     {form::text,
      "What a person looks for; it earns its points. All required lines together are worth the points of the "
      "item."},
     read_line<RubricLine::Kind::required>},
    {"bonus",
     false,
     {form::text, "What earns its points besides those of the item."},
     read_line<RubricLine::Kind::bonus>},
    {"forbidden",
     false,
     {form::text, "What costs its points where it is written."},
     read_line<RubricLine::Kind::forbidden>},
    {"points",
     true,
     {form::points, "What the line is worth."},
     [](const YamlNode& node, LineReading& into) {
       into.line.points = read_points(node, "points");
       if (into.line.points.is_zero()) {
         fail(node, "a line of a rubric is worth something");
       }
     }},
}};

void line_form(JsonWriter& schema) {
  form::fields_of<line_fields>(schema);
  schema.member("minProperties", std::int64_t{2});  // points, and one of the others
  schema.member("maxProperties", std::int64_t{2});
}

}  // namespace

void rubric_form(JsonWriter& schema) {
  form::list_of<line_form>(schema);
}

std::string_view to_string(RubricLine::Kind kind) {
  switch (kind) {
    case RubricLine::Kind::required:
      return "required";
    case RubricLine::Kind::bonus:
      return "bonus";
    case RubricLine::Kind::forbidden:
      return "forbidden";
  }
  return {};
}

std::string in_words(const RubricLine& line) {
  const std::string points = line.points.normalised().to_string();
  switch (line.kind) {
    case RubricLine::Kind::required:
      return fmt::format("{} ({})", line.text, points);
    case RubricLine::Kind::bonus:
      return fmt::format("Bonus: {} ({})", line.text, points);
    case RubricLine::Kind::forbidden:
      return fmt::format("Not allowed: {} (-{})", line.text, points);
  }
  return {};
}

std::vector<RubricLine> read_rubric(const YamlNode& node, const Decimal& points) {
  std::vector<RubricLine> lines;
  Decimal required;
  for (const YamlNode& item : read_list(node, "lines of a rubric")) {
    LineReading into;
    read_fields<LineReading>(item, "a line of a rubric", line_fields, into);
    if (into.kinds != 1) {
      fail(item, "a line of a rubric is one of 'required', 'bonus' and 'forbidden'");
    }
    if (into.line.kind == RubricLine::Kind::required) {
      required = required + into.line.points;
    }
    lines.push_back(std::move(into.line));
  }
  if (required != points) {
    fail(node, fmt::format("the required lines are worth {} together, the item {}",
                           required.normalised().to_string(), points.normalised().to_string()));
  }
  return lines;
}

}  // namespace gradewright::problems
