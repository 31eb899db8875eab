#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/judge_json.hpp"
#include "answers/reading/values/read_value.hpp"
#include "answers/reading/values/value.hpp"

namespace gradewright::judging {

void JsonJudge::read_key() {
  if (key_.form == Side::Form::object) {
    read_named_key();
  } else if (key_.form == Side::Form::tensor) {
    const TypedTensor& tensor = key_.tensor;
    if (!tensor.problem().empty()) {
      return refuse("key: " + tensor.problem());
    }
    if (standard_.key.shape() != tensor.shape()) {
      standard_.key = SettledTensor(tensor.shape());
    }
    for (std::size_t at = 0; at < tensor.cells().size(); ++at) {
      const TypedCell& cell = tensor.cells()[at];
      if (cell.state != ReadCell::State::number) {
        return refuse(fmt::format("key: cell {} is {}", at + 1, cell.reason.empty() ? "blank" : cell.reason));
      }
      standard_.key.cells()[at] = settled(cell.number);
    }
  } else if (key_.form == Side::Form::text) {
    const auto read = read_value(key_.text, Shape{});
    const auto* values = std::get_if<std::vector<ReadValue>>(&read);
    if (values == nullptr || values->size() != 1) {
      return refuse(values == nullptr
                        ? "key: " + std::get<NotAValue>(read).reason + R"( (for a word say "type": "choice"))"
                        : "key: it can be read in several ways");
    }
    standard_.key = SettledTensor(values->front().shape);
    for (std::size_t at = 0; at < values->front().cells.size(); ++at) {
      const ReadCell& cell = values->front().cells[at];
      if (cell.state != ReadCell::State::number) {
        return refuse(fmt::format("key: cell {} cannot be read", at + 1));
      }
      standard_.key.cells()[at] = settled(cell.number);
    }
  } else {
    return refuse("key: not a value");
  }
  check_type();
  if (!standard_.cell_names.empty() &&
      standard_.key.shape() != Shape{static_cast<Index>(standard_.cell_names.size())}) {
    refuse(fmt::format("{} names for a key of shape {}", standard_.cell_names.size(),
                       to_string(standard_.key.shape())));
  }
  if (problem_.empty()) {
    standard_.rule = has_rule_ ? stated_rule_ : default_rule(standard_.key);
  }
}

void JsonJudge::read_named_key() {
  standard_.cell_names.clear();
  std::vector<SettledCell> cells;
  for (const auto& [name, text] : json_members(key_.raw)) {
    JsonText json(text);
    TypedTensor cell;
    cell.read(json);
    if (!cell.problem().empty() || !cell.shape().is_scalar() ||
        cell.cells().front().state != ReadCell::State::number) {
      return refuse(fmt::format("key: '{}' is not one number", name));
    }
    if (std::find(standard_.cell_names.begin(), standard_.cell_names.end(), name) !=
        standard_.cell_names.end()) {
      return refuse(fmt::format("key: '{}' stands twice", name));
    }
    standard_.cell_names.push_back(name);
    cells.push_back(settled(cell.cells().front().number));
  }
  if (cells.empty()) {
    return refuse("key: no cells");
  }
  const Shape shape{static_cast<Index>(cells.size())};
  standard_.key = SettledTensor(shape, std::move(cells));
}

void JsonJudge::check_type() {
  const int rank = standard_.key.shape().rank();
  const int typed = type_ == "number" ? 0 : type_ == "vector" ? 1 : type_ == "matrix" ? 2 : rank;
  if (rank != typed) {
    refuse(fmt::format("key: a value of shape {} is no {}", to_string(standard_.key.shape()), type_));
  }
}

}  // namespace gradewright::judging
