#include "answers/judging/own_answer.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "answers/judging/judge_response.hpp"
#include "answers/reading/response.hpp"
#include "answers/reading/values/value.hpp"

namespace gradewright::judging {

namespace {

/// The fraction where its parts are no longer than what can be written.
WrittenNumber written_from(const SettledCell& cell) {
  const std::string text = cell.unrounded.to_string();
  const std::size_t bar = text.find('/');
  const auto top = Decimal::parse(std::string_view(text).substr(0, bar));
  const auto bottom = bar == std::string::npos ? std::optional(Decimal(1))
                                               : Decimal::parse(std::string_view(text).substr(bar + 1));
  return top && bottom ? WrittenNumber(*top, *bottom) : WrittenNumber(cell.value);
}

Response response_of(const SettledTensor& value) {
  ReadValue read{value.shape(), {}, {}};
  for (const SettledCell& cell : value.cells()) {
    ReadCell& written = read.cells.emplace_back();
    written.state = cell.is_finite() ? ReadCell::State::number : ReadCell::State::blank;
    written.number = cell.unrounded.is_open() ? WrittenNumber(cell.value) : written_from(cell);
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
    const bool shown_whole = cell.is_whole() || std::holds_alternative<ExactRule>(rule);
    if (cell.is_finite() && (cell.unrounded.is_open() || !shown_whole)) {
      cell.value = displayed_decimal(cell, rule);
      cell.unrounded = Rational::open();
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
