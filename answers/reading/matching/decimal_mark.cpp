#include "answers/reading/matching/decimal_mark.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>
#include <string>
#include <utility>

#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/values/exact.hpp"
#include "answers/reading/values/read_value.hpp"
#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::string_view by_another_mark =
    "the submission writes decimals by another mark as well, and read so this would be worth more";

/// How many digits stand from `at` on.
std::size_t digits_from(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) {
    ++end;
  }
  return end - at;
}

/// How many digits stand before `at`.
std::size_t digits_before(std::string_view text, std::size_t at) {
  std::size_t first = at;
  while (first > 0 && is_digit(text[first - 1])) {
    --first;
  }
  return at - first;
}

/// What a text shows of its decimal mark.
struct Shown {
  bool point = false;  ///< 0.46, 12.5: nothing else that can be
  bool comma = false;  ///< 0,46: perhaps
};

/// The bytes that may be decimal marks.
constexpr ByteSet marks(".,");

void look_for_marks(std::string_view text, Shown& shown) {
  if (!holds_digit(text)) {
    return;
  }
  for (std::size_t at = marks.find_in(text, 1); at + 1 < text.size(); at = marks.find_in(text, at + 1)) {
    if (!is_digit(text[at - 1]) || !is_digit(text[at + 1])) {
      continue;
    }
    const std::size_t before = digits_before(text, at);
    const std::size_t after = digits_from(text, at + 1);
    const bool lone_zero = text[at - 1] == '0' && before == 1;
    if (text[at] == ',') {
      shown.comma = shown.comma || (lone_zero && after > 1);
      continue;
    }
    const std::size_t end = at + 1 + after;
    const bool in_chain = (at > before && text[at - before - 1] == '.') ||
                          (end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1]));
    shown.point = shown.point || (!in_chain && (after != 3 || before > 3 || lone_zero));  // no date 1.2.24
  }
}

bool has_note(const std::vector<Note>& notes, Note::Decision decision) {
  return std::ranges::find(notes, decision, &Note::decision) != notes.end();
}

/// Whether there is one reading, and it needed this decision.
bool is_read_by(const Response& response, Note::Decision decision) {
  if (response.state != Response::State::found) {
    return false;
  }
  return response.alternatives.size() == 1
             ? has_note(response.alternatives.front().notes, decision)
             : response.typed.size() == 1 && has_note(response.typed.front().notes, decision);
}

bool has_mark_between_digits(std::string_view text) {
  for (std::size_t at = marks.find_in(text, 1); at + 1 < text.size(); at = marks.find_in(text, at + 1)) {
    if (is_digit(text[at - 1]) && is_digit(text[at + 1])) {
      return true;
    }
  }
  return false;
}

bool same_make_up(const ReadValue& a, const ReadValue& b) {
  return a.shape == b.shape;
}

bool same_make_up(const TypedValue& a, const TypedValue& b) {
  if (a.value.index() != b.value.index()) {
    return false;
  }
  if (const auto* members = std::get_if<MembersValue>(&a.value)) {
    return members->members.size() == std::get<MembersValue>(b.value).members.size();
  }
  if (const auto* intervals = std::get_if<IntervalsValue>(&a.value)) {
    return intervals->pieces.size() == std::get<IntervalsValue>(b.value).pieces.size();
  }
  if (const auto* size = std::get_if<SizeValue>(&a.value)) {
    return size->extents.size() == std::get<SizeValue>(b.value).extents.size();
  }
  const auto* record = std::get_if<RecordValue>(&a.value);
  return record == nullptr || record->fields.size() == std::get<RecordValue>(b.value).fields.size();
}

/// Whether the readings differ in what a comma means: one has decimal commas, the other thousands.
template <class Reading>
bool differ_by_comma(const std::vector<Reading>& readings) {
  if (readings.size() != 2) {
    return false;
  }
  const bool first = has_note(readings[0].notes, Note::Decision::decimal_comma);
  const bool second = has_note(readings[1].notes, Note::Decision::decimal_comma);
  const Reading& other = readings[first ? 1 : 0];
  return first != second && (has_note(other.notes, Note::Decision::commas_between_thousands) ||
                             same_make_up(readings[0], readings[1]));  // 62{,}730
}

template <class Reading>
void take_thousands(std::vector<Reading>& readings, std::vector<Reading>& unlikely) {
  if (has_note(readings.front().notes, Note::Decision::decimal_comma)) {
    std::swap(readings[0], readings[1]);
  }
  unlikely.push_back(std::move(readings.back()));
  readings.pop_back();
  readings.front().notes.push_back({Note::Decision::decimal_points});
}

/// Whether every one of the readings is made up as one other is: of as many cells, members or ends.
template <class Reading>
bool all_made_up_as(const std::vector<Reading>& readings, const std::vector<Reading>& other) {
  return other.size() == 1 && !readings.empty() && std::ranges::all_of(readings, [&](const Reading& reading) {
           return same_make_up(reading, other.front());
         });
}

bool holds_words(const TypedValue& value) {
  return std::holds_alternative<WordsValue>(value.value);
}

/// Whether a response depends on what the marks between its digits mean, and nothing else is open.
bool hangs_on_mark(const Response& response) {
  const bool has_numbers =
      !response.alternatives.empty() || (!response.typed.empty() && !holds_words(response.typed.front()));
  return response.may_be_doubted() && has_numbers && has_mark_between_digits(response.source);
}

/// Whether a response is the same with decimal commas.
bool is_settled(const Response& response, const Response& with_commas) {
  if (response.state != Response::State::found || is_read_by(response, Note::Decision::decimal_comma)) {
    return response.state == Response::State::found;
  }
  return response.alternatives.size() == 1 && with_commas.alternatives.size() == 1 &&
         same_response(response.alternatives.front(), with_commas.alternatives.front());
}

bool is_read_wholly(const Response& response) {
  const bool tensor = !response.alternatives.empty();
  return response.state == Response::State::found && response.doubt.empty() &&
         (tensor || (!response.typed.empty() && !holds_words(response.typed.front())));
}

bool can_be_settled(const Response& response, const Response& with_commas) {
  return with_commas.state == Response::State::found &&
         (all_made_up_as(response.alternatives, with_commas.alternatives) ||
          all_made_up_as(response.typed, with_commas.typed));
}

/// The whole number that a text is worked out to, its points between thousands.
std::optional<WrittenNumber> whole_number_of(std::string_view text) {
  NotationContext context;
  context.declare_decimal_comma();
  const auto read = read_value(text, Shape{}, context);
  const auto* values = std::get_if<std::vector<ReadValue>>(&read);
  if (values == nullptr || values->size() != 1 || values->front().cells.size() != 1 ||
      values->front().cells.front().state != ReadCell::State::number) {
    return std::nullopt;
  }
  const WrittenNumber& number = values->front().cells.front().number;
  const bool whole = number.is_finite() && !number.is_fraction() && number.numerator().is_integer();
  return whole ? std::optional(number) : std::nullopt;
}

/// The members of a chain of numbers, without a name before the first relation.
std::vector<std::string_view> members_of(std::string_view source) {
  std::vector<std::string_view> members;
  for (std::size_t at = 0; at <= source.size();) {
    const std::size_t end = std::min(source.find('=', at), source.size());
    members.push_back(trimmed(source.substr(at, end - at)));
    at = end + 1;
  }
  if (members.size() > 1 && !whole_number_of(members.front())) {
    const std::size_t colon = members.front().rfind(": ");
    const std::string_view behind =
        colon == std::string_view::npos ? std::string_view() : trimmed(members.front().substr(colon + 1));
    if (!behind.empty() && whole_number_of(behind)) {
      members.front() = behind;
    } else {
      members.erase(members.begin());
    }
  }
  return members;
}

/// Whether a response is one whole number, and the members of its chain are all that number.
bool is_confirmed_by_chain(const Response& response) {
  if (!is_read_wholly(response) || response.alternatives.size() != 1 ||
      !response.alternatives.front().shape.is_scalar()) {
    return false;
  }
  const std::vector<std::string_view> members = members_of(response.source);
  const auto last = members.size() > 1 ? whole_number_of(members.back()) : std::nullopt;
  return last && std::ranges::all_of(members, [&](std::string_view member) {
           const auto number = whole_number_of(member);
           return number && same_value(*number, *last);
         });
}

/// Whether a text is one number whose point could stand between thousands: "73.728".
bool is_grouped_number(std::string_view text) {
  const std::size_t point = text.find('.');
  return point > 0 && point <= 3 && text.front() != '0' && digits_before(text, point) == point &&
         text.size() == point + 4 && digits_from(text, point + 1) == 3;
}

/// Keeps as an unlikely reading of a number that its point stands between thousands: somebody who writes
/// decimals with a point mostly does not group by points, but a count of 73.728 is no decimal.
void keep_grouped_number(Response& response) {
  const bool one_number = response.state == Response::State::found && response.alternatives.size() == 1 &&
                          response.alternatives.front().cells.size() == 1 && response.unlikely.reason.empty();
  if (!one_number || !is_grouped_number(response.alternatives.front().cells.front().text)) {
    return;
  }
  NotationContext context;
  context.declare_decimal_comma();
  auto read = read_value(response.alternatives.front().cells.front().text, Shape{}, context);
  if (auto* values = std::get_if<std::vector<ReadValue>>(&read)) {
    values->front().shape = response.alternatives.front().shape;
    response.unlikely.alternatives = std::move(*values);
    response.unlikely.reason =
        "the submission writes decimals with a point, but between thousands this point would be worth more";
  }
}

}  // namespace

DecimalMark decimal_mark_of(std::span<const std::string_view> texts, std::span<const Response> responses) {
  Shown shown;
  for (const std::string_view text : texts) {
    look_for_marks(text, shown);
  }
  const auto any_read_by = [&](Note::Decision decision) {
    return std::ranges::any_of(responses,
                               [=](const Response& response) { return is_read_by(response, decision); });
  };
  if (any_read_by(Note::Decision::decimal_comma)) {
    const bool contradicted = shown.point || any_read_by(Note::Decision::commas_between_thousands);
    return contradicted ? DecimalMark::mixed : DecimalMark::comma;
  }
  return shown.point && !shown.comma ? DecimalMark::point : DecimalMark::unknown;
}

void settle_by_points(std::vector<Response>& responses) {
  for (Response& response : responses) {
    keep_grouped_number(response);
    if (response.state != Response::State::ambiguous) {
      continue;
    }
    if (differ_by_comma(response.alternatives)) {
      take_thousands(response.alternatives, response.unlikely.alternatives);
    } else if (differ_by_comma(response.typed)) {
      take_thousands(response.typed, response.unlikely.typed);
    } else {
      continue;
    }
    response.unlikely.reason =
        "the submission writes decimals with a point, but with a decimal comma this would be worth more";
    response.state = Response::State::found;
    response.reason.clear();
  }
}

void settle_by_commas(std::vector<Response>& responses, std::vector<Response> with_commas) {
  assert(responses.size() == with_commas.size());
  for (std::size_t i = 0; i < responses.size(); ++i) {
    Response& response = responses[i];
    Response& other = with_commas[i];
    if (response.state == Response::State::unreadable && is_read_wholly(other) &&
        has_mark_between_digits(other.source)) {  // "148 * 32 = 4.736", whose members differ otherwise
      response = std::move(other);
      response.add_note({Note::Decision::decimal_commas});
      continue;
    }
    if (!hangs_on_mark(response) || is_settled(response, other)) {
      continue;
    }
    if (!can_be_settled(response, other)) {
      response.doubt = "the submission writes decimals with a comma, and this was not read so";
      continue;
    }
    other.unlikely = {
        std::move(response.alternatives), std::move(response.typed),
        "the submission writes decimals with a comma, but read otherwise this would be worth more"};
    auto& notes = other.alternatives.empty() ? other.typed.front().notes : other.alternatives.front().notes;
    notes.push_back({Note::Decision::decimal_commas});
    response = std::move(other);
  }
}

bool may_group_by_chain(const Response& response) {
  return response.state == Response::State::unreadable && members_of(response.source).size() > 1 &&
         may_group_by_points(std::array{std::string_view(response.source)});
}

void settle_by_chains(std::vector<Response>& responses, std::vector<Response> with_commas) {
  assert(responses.size() == with_commas.size());
  for (std::size_t i = 0; i < responses.size(); ++i) {
    Response& response = responses[i];
    Response& other = with_commas[i];
    if (!may_group_by_chain(response) || !is_confirmed_by_chain(other)) {
      continue;
    }
    auto as_decimal = read_value(members_of(other.source).back(), Shape{});
    if (auto* values = std::get_if<std::vector<ReadValue>>(&as_decimal)) {
      other.unlikely.alternatives = std::move(*values);
      other.unlikely.reason =
          "its chain says that its points stand between thousands, but as a decimal this would be worth more";
    }
    other.add_note({Note::Decision::decimal_commas});
    response = std::move(other);
  }
}

bool may_group_by_points(std::span<const std::string_view> texts) {
  return std::ranges::any_of(texts, [](std::string_view text) {
    for (std::size_t at = text.find('.'); at != std::string_view::npos; at = text.find('.', at + 1)) {
      const std::size_t before = digits_before(text, at);
      const bool group = before > 0 && before <= 3 && digits_from(text, at + 1) == 3;
      if (group && text[at - before] != '0') {
        return true;
      }
    }
    return false;
  });
}

void keep_pointed_thousands(std::vector<Response>& responses, std::vector<Response> with_commas) {
  keep_mixed_marks(responses, std::move(with_commas));
  for (Response& response : responses) {
    if (!response.unlikely.reason.empty() && response.unlikely.reason == by_another_mark) {
      response.unlikely.reason =
          "nothing in the submission tells whether its points are decimal, and between thousands they would "
          "be worth more";
    }
  }
}

void keep_mixed_marks(std::vector<Response>& responses, std::vector<Response> by_other_mark) {
  assert(responses.size() == by_other_mark.size());
  for (std::size_t i = 0; i < responses.size(); ++i) {
    Response& response = responses[i];
    Response& other = by_other_mark[i];
    if (hangs_on_mark(response) && !is_settled(response, other) && other.is_read()) {
      response.unlikely = {std::move(other.alternatives), std::move(other.typed),
                           std::string(by_another_mark)};
    }
  }
}

}  // namespace gradewright::reading
