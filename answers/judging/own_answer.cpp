#include "answers/judging/own_answer.hpp"

#include <algorithm>
#include <utility>

#include "answers/judging/compare/own_digits.hpp"
#include "answers/judging/judge_response.hpp"
#include "answers/reading/matching/locate_typed.hpp"
#include "answers/reading/response.hpp"
#include "answers/reading/values/value.hpp"

namespace gradewright::judging {

namespace {

Response response_of(const SettledTensor& value) {
  Response response;
  response.state = Response::State::found;
  response.alternatives = {as_read(value)};
  return response;
}

Mark mark_of(const PreparedItem& prepared, const Response& response) {
  Judgement judgement;
  judge_response(prepared, response, {}, judgement);
  return judgement.mark;
}

}  // namespace

ReadValue as_read(const SettledTensor& value) {
  ReadValue read{value.shape(), {}, {}};
  for (const SettledCell& cell : value.cells()) {
    ReadCell& written = read.cells.emplace_back();
    written.state = cell.is_finite() ? ReadCell::State::number : ReadCell::State::blank;
    written.number = as_written(cell);
  }
  return read;
}

SettledTensor shown(const SettledTensor& value, const Rule& rule) {
  SettledTensor result = value;
  for (SettledCell& cell : result.cells()) {
    const bool shown_whole = cell.is_whole() || problems::is_exact(rule);
    if (cell.is_finite() && (cell.unrounded.is_open() || !shown_whole)) {
      cell.value = displayed_decimal(cell, rule);
      cell.unrounded = Rational::open();
    }
  }
  return result;
}

Mark mark_for(const PreparedItem& prepared, const SettledTensor& value) {
  return mark_of(prepared, response_of(value));
}

Mark mark_for(const PreparedItem& prepared, const ItemDeclaration& declaration, std::string_view text) {
  Response response;
  read_typed_response(text, declaration, response);
  return mark_of(prepared, response);
}

bool passes(const PreparedItem& prepared, const SettledTensor& value) {
  return mark_for(prepared, value).outcome == Outcome::correct;
}

bool passes(const PreparedItem& prepared, const ItemDeclaration& declaration, std::string_view text) {
  return mark_for(prepared, declaration, text).outcome == Outcome::correct;
}

}  // namespace gradewright::judging
