#include "answers/judging/json_line/json_value.hpp"

#include <fmt/core.h>

#include <span>

#include "answers/judging/stated_key.hpp"
#include "answers/judging/words/key_words.hpp"
#include "answers/reading/values/read_value.hpp"
#include "answers/reading/values/response_tensor.hpp"

namespace gradewright::judging {

void JsonValue::reject(std::string problem) {
  if (problem_.empty()) {
    problem_ = std::move(problem);
  }
}

void JsonValue::read(JsonText& json) {
  problem_.clear();
  used_ = 0;
  rank_ = 0;
  cell_depth_ = -1;
  read_part(json, 0);
  const auto rank = static_cast<std::size_t>(rank_);
  value_.cells.resize(used_);
  value_.shape =
      problem_.empty() && json.ok() ? Shape(std::span<const Index>(extents_.data(), rank)) : Shape{0};
}

void JsonValue::read_part(JsonText& json, int depth) {
  if (json.peek() != '[') {
    read_cell(json, depth);
  } else if (depth >= Shape::max_rank) {
    reject(fmt::format("nested deeper than {} levels", Shape::max_rank));
    json.value();
  } else {
    read_list(json, depth);
  }
}

void JsonValue::read_list(JsonText& json, int depth) {
  if (cell_depth_ >= 0 && depth >= cell_depth_) {
    reject("numbers and lists side by side");
  }
  json.expect('[');
  const bool first = depth >= rank_;
  if (first) {
    rank_ = depth + 1;
    extents_[static_cast<std::size_t>(depth)] = -1;
  }
  Index count = 0;
  if (!json.take(']')) {
    do {
      read_part(json, depth + 1);
      ++count;
    } while (json.ok() && json.take(','));
    json.expect(']');
  }
  Index& extent = extents_[static_cast<std::size_t>(depth)];
  if (extent < 0) {
    extent = count;
  } else if (extent != count) {
    reject(fmt::format("rows of {} and {} cells", extent, count));
  }
}

ReadCell& JsonValue::next_cell() {
  if (used_ == value_.cells.size()) {
    value_.cells.emplace_back();
  }
  ReadCell& cell = value_.cells[used_++];
  cell.state = ReadCell::State::number;
  cell.number = {};
  cell.reason.clear();
  return cell;
}

void JsonValue::read_cell(JsonText& json, int depth) {
  if (used_ >= static_cast<std::size_t>(max_response_cells)) {
    reject(fmt::format("more than {} cells", max_response_cells));
    json.value();
    return;
  }
  if (depth < rank_) {
    reject("numbers and lists side by side");
  }
  cell_depth_ = depth;
  ReadCell& cell = next_cell();
  const char c = json.peek();
  if (c == '"') {
    read_text_cell(json, cell);
    return;
  }
  if (c == 'n' || c == 't' || c == 'f' || c == '{') {
    cell.text = json.value();
    cell.state = cell.text == "null" ? ReadCell::State::blank : ReadCell::State::unreadable;
    cell.reason = cell.state == ReadCell::State::blank ? "" : "not a number";
    return;
  }
  const JsonNumber number = json.number();
  if (!json.ok()) {
    return;
  }
  if (texts_ == Texts::kept) {
    cell.text = number.text;
  }
  if (number.narrow) {
    cell.number = Decimal(Int128{number.coefficient}, number.exponent);
  } else if (const auto parsed = Number::parse(number.text)) {
    cell.number = *parsed;
  } else {
    cell.state = ReadCell::State::unreadable;
    cell.reason = fmt::format("more than {} digits, or an exponent past {}", Decimal::max_digits,
                              Decimal::max_exponent);
  }
}

void JsonValue::read_text_cell(JsonText& json, ReadCell& cell) const {
  std::string buffer;
  const std::string_view raw = json.value();
  JsonText inside(raw);
  const std::string_view text = inside.string(buffer);
  cell.text = raw.size() >= 2 ? raw.substr(1, raw.size() - 2) : raw;
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    cell.state = ReadCell::State::blank;
    return;
  }
  const auto read = read_value(text, Shape{});
  const auto* values = std::get_if<std::vector<ReadValue>>(&read);
  if (values != nullptr && values->size() == 1 && values->front().shape.is_scalar()) {
    cell.state = values->front().cells.front().state;
    cell.number = values->front().cells.front().number;
    cell.reason = values->front().cells.front().reason;
    const Note* note = texts_ == Texts::left_out ? open_note(values->front().notes) : nullptr;
    if (note != nullptr) {
      cell.state = ReadCell::State::unreadable;
      cell.reason = needs_decision(*note, AnswerType::number);
    }
    return;
  }
  cell.state = ReadCell::State::unreadable;
  cell.reason = values == nullptr ? std::get<NotAValue>(read).reason : "not one number";
}

}  // namespace gradewright::judging
