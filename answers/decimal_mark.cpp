#include "answers/decimal_mark.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "answers/digit_marks.hpp"

namespace gradewright {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// How many digits follow `at`.
std::size_t digits_after(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && is_digit(text[end])) {
    ++end;
  }
  return end - at - 1;
}

/// What the text shows of its decimal mark.
struct DecimalMarks {
  bool point = false;  ///< 0.46, 12.5: nothing else that can be
  bool comma = false;  ///< 0,46: perhaps
};

void look_for_marks(std::string_view text, DecimalMarks& marks) {
  for (std::size_t at = 1; at + 1 < text.size(); ++at) {
    if (!is_digit(text[at - 1]) || !is_digit(text[at + 1])) {
      continue;
    }
    const bool lone_zero = text[at - 1] == '0' && (at == 1 || !is_digit(text[at - 2]));
    const std::size_t digits = digits_after(text, at);
    marks.point = marks.point || (text[at] == '.' && (digits != 3 || lone_zero));
    marks.comma = marks.comma || (text[at] == ',' && lone_zero && digits > 1);
  }
}

bool writes_decimal_points(const Submission& submission) {
  DecimalMarks marks;
  look_for_marks(submission.text, marks);
  for (const auto& field : submission.fields) {
    look_for_marks(field.second, marks);
  }
  return marks.point && !marks.comma;
}

bool has_note(const ReadValue& value, std::string_view note) {
  return std::ranges::find(value.notes, note) != value.notes.end();
}

/// Whether the readings differ in nothing but what a comma means.
bool differ_by_comma(const std::vector<ReadValue>& readings) {
  return readings.size() == 2 && std::ranges::all_of(readings, [](const ReadValue& reading) {
           return has_note(reading, notes::thousands_comma) || has_note(reading, notes::decimal_comma);
         });
}

}  // namespace

void decide_decimal_marks(const Submission& submission, std::vector<Response>& responses) {
  const auto is_open = [](const Response& response) {
    return response.state == Response::State::ambiguous && differ_by_comma(response.alternatives);
  };
  if (std::ranges::none_of(responses, is_open) || !writes_decimal_points(submission)) {
    return;
  }
  for (Response& response : responses) {
    if (is_open(response)) {
      std::erase_if(response.alternatives,
                    [](const ReadValue& reading) { return has_note(reading, notes::decimal_comma); });
      response.alternatives.front().notes.emplace_back("the submission writes decimals with a point");
      response.state = Response::State::found;
      response.reason.clear();
    }
  }
}

}  // namespace gradewright
