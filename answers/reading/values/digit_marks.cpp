#include "answers/reading/values/digit_marks.hpp"

#include <algorithm>
#include <string>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// Digits with one kind of mark between them: "16", "941", "456" and ','.
struct MarkedDigits {
  bool negative = false;
  bool comma = false;
  std::vector<std::string_view> groups;
};

bool only_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_digit);
}

std::optional<MarkedDigits> marked_digits(std::span<const ResponseToken> tokens) {
  MarkedDigits result;
  std::size_t at = 0;
  if (!tokens.empty() && (tokens[0].is_symbol("-") || tokens[0].is_symbol("+"))) {
    result.negative = tokens[0].text == "-";
    ++at;
  }
  for (bool first = true; at < tokens.size(); first = false) {
    if (!first) {
      const bool comma = tokens[at].is_symbol(",");
      if (comma && tokens[at].space_before) {
        return std::nullopt;
      }
      if (result.groups.size() > 1 && comma != result.comma) {
        return std::nullopt;
      }
      result.comma = comma;
      if (comma && ++at == tokens.size()) {
        return std::nullopt;
      }
      if (comma == tokens[at].space_before) {
        return std::nullopt;
      }
    }
    if (tokens[at].kind != Kind::number) {
      return std::nullopt;
    }
    result.groups.push_back(tokens[at].text);
    ++at;
  }
  if (result.groups.size() < 2) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i + 1 < result.groups.size(); ++i) {
    if (!only_digits(result.groups[i])) {
      return std::nullopt;
    }
  }
  return result;
}

bool groups_of_three(const MarkedDigits& digits) {
  if (digits.groups[0].size() > 3 || digits.groups[0].front() == '0') {
    return false;
  }
  for (std::size_t i = 1; i < digits.groups.size(); ++i) {
    const std::string_view group = digits.groups[i];
    const bool last = i + 1 == digits.groups.size();
    const bool three = group.substr(0, group.find('.')).size() == 3;
    if (!three || (!last && group.size() != 3)) {
      return false;
    }
    if (!only_digits(group.substr(0, 3))) {
      return false;
    }
  }
  return true;
}

std::optional<ReadValue> reading(const MarkedDigits& digits, std::string_view joint, std::string text,
                                 Note::Decision taken_for) {
  std::string plain = digits.negative ? "-" : "";
  for (std::size_t i = 0; i < digits.groups.size(); ++i) {
    if (i > 0) {
      plain += joint;
    }
    plain += digits.groups[i];
  }
  const auto value = Decimal::parse(plain);
  if (!value) {
    return std::nullopt;
  }
  ReadCell cell{ReadCell::State::number, {*value, 1}, std::move(text), ""};
  return ReadValue{Shape{}, {cell}, {Note{taken_for}}};
}

}  // namespace

std::vector<ReadValue> marked_number_readings(std::span<const ResponseToken> tokens,
                                              std::string_view source) {
  std::vector<ReadValue> readings;
  const auto digits = marked_digits(tokens);
  if (!digits) {
    return readings;
  }
  const std::size_t from = tokens.front().span.offset;
  const std::string text(source.substr(from, tokens.back().span.end() - from));
  const auto keep = [&](std::optional<ReadValue> value) {
    if (value) {
      readings.push_back(std::move(*value));
    }
  };
  if (groups_of_three(*digits)) {
    keep(reading(
        *digits, "", text,
        digits->comma ? Note::Decision::commas_between_thousands : Note::Decision::blanks_between_thousands));
  }
  if (digits->comma && digits->groups.size() == 2 && only_digits(digits->groups[1])) {
    keep(reading(*digits, ".", text, Note::Decision::decimal_comma));
  }
  return readings;
}

std::vector<ResponseToken> with_decimal_commas(std::span<const ResponseToken> tokens,
                                               std::string_view source) {
  const auto is_whole = [](const ResponseToken& token) {
    return token.kind == Kind::number && only_digits(token.text);
  };
  const auto has_no_point = [](const ResponseToken& token) {
    return token.kind == Kind::number && token.text.find_first_of(".,") == std::string_view::npos;
  };
  std::vector<ResponseToken> merged;
  bool any = false;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    ResponseToken token = tokens[at];
    const bool decimal = at + 2 < tokens.size() && is_whole(token) && tokens[at + 1].is_symbol(",") &&
                         !tokens[at + 1].space_before && has_no_point(tokens[at + 2]) &&
                         !tokens[at + 2].space_before;
    if (decimal) {
      at += 2;
      token.span.length = tokens[at].span.end() - token.span.offset;
      token.text = source.substr(token.span.offset, token.span.length);
      any = true;
    }
    merged.push_back(token);
  }
  if (!any) {
    merged.clear();
  }
  return merged;
}

}  // namespace gradewright::reading
