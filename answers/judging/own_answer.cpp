#include "answers/judging/own_answer.hpp"

#include <algorithm>
#include <utility>

#include "answers/judging/judge_response.hpp"
#include "answers/reading/response.hpp"
#include "answers/reading/values/value.hpp"

namespace gradewright::judging {

namespace {

Response response_of(const SettledTensor& value) {
  ReadValue read{value.shape(), {}, {}};
  for (const SettledCell& cell : value.cells()) {
    ReadCell& written = read.cells.emplace_back();
    written.state = cell.is_finite() ? ReadCell::State::number : ReadCell::State::blank;
    written.number = cell.value;
  }
  Response response;
  response.state = Response::State::found;
  response.alternatives = {std::move(read)};
  return response;
}

}  // namespace

SettledTensor shown(const SettledTensor& value, const Rule& rule) {
  SettledTensor result = value;
  for (SettledCell& cell : result.cells()) {
    if (cell.is_finite()) {
      cell.value = displayed_decimal(cell, rule);
    }
  }
  return result;
}

bool passes(const PreparedItem& prepared, const SettledTensor& value) {
  Judgement judgement;
  judge_response(prepared, response_of(value), {}, judgement);
  return judgement.mark.outcome == Outcome::correct;
}

}  // namespace gradewright::judging
