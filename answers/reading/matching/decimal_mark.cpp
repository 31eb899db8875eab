#include "answers/reading/matching/decimal_mark.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "answers/reading/values/value.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

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
    const bool is_mark = text[at] == '.' || text[at] == ',';
    if (!is_mark || !is_digit(text[at - 1]) || !is_digit(text[at + 1])) {
      continue;
    }
    const bool lone_zero = text[at - 1] == '0' && (at == 1 || !is_digit(text[at - 2]));
    const std::size_t digits = digits_after(text, at);
    marks.point = marks.point || (text[at] == '.' && (digits != 3 || lone_zero));
    marks.comma = marks.comma || (text[at] == ',' && lone_zero && digits > 1);
  }
}

DecimalMarks marks_of(const Submission& submission) {
  DecimalMarks marks;
  look_for_marks(submission.text, marks);
  for (const auto& field : submission.fields) {
    look_for_marks(field.second, marks);
  }
  return marks;
}

bool has_note(const ReadValue& value, Note::Decision decision) {
  return std::ranges::find(value.notes, decision, &Note::decision) != value.notes.end();
}

/// Whether the readings differ in what a comma means: one has decimal commas, the other thousands.
bool differ_by_comma(const std::vector<ReadValue>& readings) {
  if (readings.size() != 2) {
    return false;
  }
  const bool first = has_note(readings[0], Note::Decision::decimal_comma);
  const bool second = has_note(readings[1], Note::Decision::decimal_comma);
  return first != second && has_note(readings[first ? 1 : 0], Note::Decision::commas_between_thousands);
}

bool is_read_with_decimal_comma(const Response& response) {
  return response.state == Response::State::found && response.alternatives.size() == 1 &&
         has_note(response.alternatives.front(), Note::Decision::decimal_comma);
}

bool has_mark_between_digits(std::string_view text) {
  for (std::size_t at = 1; at + 1 < text.size(); ++at) {
    if ((text[at] == ',' || text[at] == '.') && is_digit(text[at - 1]) && is_digit(text[at + 1])) {
      return true;
    }
  }
  return false;
}

/// What a comma means in the ambiguous responses of somebody who writes decimals with a point.
void settle_commas(std::vector<Response>& responses) {
  for (Response& response : responses) {
    if (response.state != Response::State::ambiguous || !differ_by_comma(response.alternatives)) {
      continue;
    }
    std::erase_if(response.alternatives,
                  [](const ReadValue& reading) { return has_note(reading, Note::Decision::decimal_comma); });
    response.alternatives.front().notes.push_back({Note::Decision::decimal_points});
    response.state = Response::State::found;
    response.reason.clear();
  }
}

/// In a submission with decimal commas, other readings of marks between digits are not certain.
void doubt_other_marks(std::vector<Response>& responses) {
  for (Response& response : responses) {
    if (response.is_read() && response.doubt.empty() &&
        (!response.alternatives.empty() || !response.typed.empty()) &&
        !is_read_with_decimal_comma(response) && has_mark_between_digits(response.source)) {
      response.doubt = "the submission writes decimals with a comma, and this was not read so";
    }
  }
}

}  // namespace

void decide_decimal_marks(const Submission& submission, std::vector<Response>& responses) {
  const DecimalMarks marks = marks_of(submission);
  if (marks.point && !marks.comma) {
    settle_commas(responses);
  } else if (!marks.point && std::ranges::any_of(responses, is_read_with_decimal_comma)) {
    doubt_other_marks(responses);
  }
}

}  // namespace gradewright::reading
