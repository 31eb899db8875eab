#include "question_source.hpp"
#include "engine/language/step_language.hpp"

#include "engine/graph/settle.hpp"

using namespace gradewright::problems;

QuestionSource::QuestionSource(std::string_view piece, std::string_view givens, std::string_view steps)
    : source(piece), node(parse_yaml(source)), text{source, "exam.yaml"}, reading{text, {}, {}} {
  const YamlNode map = parse_yaml(givens);
  if (!map.fields.empty()) {
    read_givens(map, reading);
  }
  reading.question.steps = notation::add_steps(steps, reading.question.scope);
}

std::string cells_of(const Expr& expr) {
  std::string text;
  const SettledTensor settled = settle(expr);
  for (const SettledCell& cell : settled.cells()) {
    const bool finite = cell.is_finite();
    text += (text.empty() ? "" : " ") +
            (finite ? cell.decimal().rounded_to_decimals(4).normalised().to_string() : to_string(cell));
  }
  return text;
}
