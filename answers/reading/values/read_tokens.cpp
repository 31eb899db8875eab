#include "answers/reading/values/read_tokens.hpp"

#include <algorithm>
#include <optional>

#include "answers/reading/notation/response_members.hpp"
#include "answers/reading/notation/response_parser.hpp"
#include "answers/reading/values/digit_marks.hpp"
#include "answers/reading/values/response_tensor.hpp"

namespace gradewright::reading {
namespace {

using Readings = std::variant<std::vector<ReadValue>, NotAValue>;
using Kind = ResponseToken::Kind;

/// Readings with the declared shape alone when there are any; all of them otherwise.
std::vector<ReadValue> plausible(std::vector<ReadValue> readings, const Shape& declared) {
  const auto fits = [&declared](const ReadValue& value) { return value.shape == declared; };
  if (std::any_of(readings.begin(), readings.end(), fits)) {
    std::erase_if(readings, [&](const auto& v) { return !fits(v); });
  }
  return readings;
}

/// Prose with numbers in it falls into cells too; the words tell it from a row with unreadable cells.
bool is_prose(Member member, const ReadValue& value) {
  const bool unreadable = std::any_of(value.cells.begin(), value.cells.end(), [](const ReadCell& cell) {
    return cell.state == ReadCell::State::unreadable;
  });
  if (!unreadable) {
    return false;
  }
  int depth = 0;
  for (const ResponseToken& token : member) {
    if (token.kind == Kind::close || token.kind == Kind::end) {
      --depth;
    }
    if (depth == 0 && token.kind == Kind::word && token.text.size() >= 3) {
      return true;
    }
    if (token.kind == Kind::open || token.kind == Kind::begin) {
      ++depth;
    }
  }
  return false;
}

/// The value of the tokens as they stand.
std::variant<ReadValue, NotAValue> read_as_written(Member member, std::string_view source,
                                                   const Shape& declared) {
  const auto parsed = parse_response(member, source, !declared.is_scalar());
  if (const auto* failure = std::get_if<ParseFailure>(&parsed)) {
    return NotAValue{failure->reason};
  }
  const auto& tree = std::get<notation::Syntax>(parsed);
  if (auto column = column_of_fraction(tree, source, declared)) {
    return std::move(*column);
  }
  auto value = response_tensor(tree, source, declared);
  const auto* read = std::get_if<ReadValue>(&value);
  if (read != nullptr && is_prose(member, *read)) {
    return NotAValue{"words stand between the numbers"};
  }
  return value;
}

bool fits_wholly(const ReadValue& value, const Shape& declared) {
  return value.shape == declared && std::ranges::none_of(value.cells, [](const ReadCell& cell) {
           return cell.state == ReadCell::State::unreadable;
         });
}

/// (0,5; 0,7) where a list of two is declared: no matrix, but two decimal commas.
std::optional<ReadValue> read_with_decimal_commas(Member member, std::string_view source,
                                                  const Shape& declared) {
  const std::vector<ResponseToken> tokens = with_decimal_commas(member, source);
  if (tokens.empty()) {
    return std::nullopt;
  }
  auto written = read_as_written(tokens, source, declared);
  auto* read = std::get_if<ReadValue>(&written);
  if (read == nullptr) {
    return std::nullopt;
  }
  ReadValue value = with_declared_shape(std::move(*read), declared);
  if (!fits_wholly(value, declared)) {
    return std::nullopt;
  }
  value.notes.push_back({Note::Decision::decimal_comma});
  return value;
}

Readings read_member(Member member, std::string_view source, const Shape& declared) {
  std::string_view left_out;
  member = trimmed(member, source, left_out);
  std::vector<ReadValue> readings;
  const auto add = [&](ReadValue value) {
    if (!left_out.empty()) {
      value.notes.insert(value.notes.begin(), Note{Note::Decision::words_left_out, std::string(left_out)});
    }
    readings.push_back(with_declared_shape(std::move(value), declared));
  };
  for (ReadValue& value : marked_number_readings(member, source)) {
    add(std::move(value));
  }
  auto written = read_as_written(member, source, declared);
  if (auto* value = std::get_if<ReadValue>(&written)) {
    add(std::move(*value));
  }

  const auto fits = [&declared](const ReadValue& value) { return fits_wholly(value, declared); };
  if (std::ranges::none_of(readings, fits)) {
    if (auto with_commas = read_with_decimal_commas(member, source, declared)) {
      readings.clear();
      add(std::move(*with_commas));
    }
  }
  if (readings.empty()) {
    return std::get<NotAValue>(written);
  }
  return plausible(std::move(readings), declared);
}

}  // namespace

Readings read_tokens(std::span<const ResponseToken> tokens, std::string_view source, const Shape& declared) {
  std::vector<ResponseToken> bare;
  std::copy_if(tokens.begin(), tokens.end(), std::back_inserter(bare),
               [](const ResponseToken& token) { return token.kind != Kind::edge; });
  const std::vector<Member> members = split_members(bare);
  std::optional<NotAValue> first_failure;
  for (auto member = members.rbegin(); member != members.rend(); ++member) {
    if (member->empty() && members.size() > 1) {
      continue;
    }
    Readings readings = read_member(*member, source, declared);
    if (std::holds_alternative<std::vector<ReadValue>>(readings)) {
      return readings;
    }
    if (holds_numbers(*member)) {
      return readings;
    }
    if (!first_failure) {
      first_failure = std::get<NotAValue>(readings);
    }
  }
  return first_failure.value_or(NotAValue{"nothing is written"});
}

}  // namespace gradewright::reading
