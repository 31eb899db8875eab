#include "engine/text/json_text.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "engine/text/characters.hpp"
#include "engine/text/json_plain.hpp"

namespace gradewright::engine {

void JsonText::fail(std::string_view message) {
  if (ok()) {
    const std::string_view before = text_.substr(0, at_);
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t line_start = lines == 0 ? 0 : before.rfind('\n') + 1;
    problem_ = lines == 0 ? "" : "line " + std::to_string(lines + 1) + ", ";
    problem_ += "column " + std::to_string(at_ - line_start + 1) + ": ";
    problem_ += message;
  }
  at_ = text_.size();
}

char JsonText::peek_past_blanks() {
  while (at_ < text_.size() && is_blank(text_[at_])) {
    ++at_;
  }
  return at_ < text_.size() ? text_[at_] : '\0';
}

bool JsonText::miss(char c) {
  fail(std::string("expected '") + c + "'");
  return false;
}

bool JsonText::at_end() {
  if (peek() != '\0' || at_ < text_.size()) {
    fail("expected nothing more");
  }
  return ok();
}

std::string_view JsonText::string(std::string& buffer) {
  if (!expect('"')) {
    return {};
  }
  const std::size_t start = at_;
  at_ += plain_length_in_json(rest());
  if (at_ < text_.size() && text_[at_] == '"') {
    return text_.substr(start, at_++ - start);
  }
  bool decode = false;
  for (; at_ < text_.size() && text_[at_] != '"'; ++at_) {
    const char c = text_[at_];
    decode = decode || c == '\\' || static_cast<unsigned char>(c) < 0x20 || !is_ascii(c);
    at_ += c == '\\' ? 1 : 0;
  }
  if (at_ >= text_.size()) {
    fail("the string does not end");
    return {};
  }
  ++at_;
  if (!decode) {
    return text_.substr(start, at_ - 1 - start);
  }
  // Escapes and anything that may not be UTF-8: the library decodes and checks.
  boost::system::error_code error;
  const boost::json::value decoded = boost::json::parse(text_.substr(start - 1, at_ - start + 1), error);
  if (error || !decoded.is_string()) {
    at_ = start;
    fail("not a string of UTF-8 with JSON's escapes");
    return {};
  }
  buffer.assign(decoded.get_string().data(), decoded.get_string().size());
  return buffer;
}

std::size_t JsonText::digits(JsonNumber& number) {
  std::size_t at = at_;
  std::uint64_t coefficient = static_cast<std::uint64_t>(number.coefficient);
  for (; at < text_.size() && is_digit(text_[at]); ++at) {
    coefficient = coefficient * 10 + static_cast<unsigned>(text_[at] - '0');
  }
  // More than 18 digits wrap around; the number is not narrow then.
  number.coefficient = static_cast<std::int64_t>(coefficient);
  const std::size_t count = at - at_;
  at_ = at;
  return count;
}

/// NaN and Infinity, which Python writes.
bool JsonText::take_word_for_number() {
  for (const std::string_view word : {std::string_view("NaN"), std::string_view("Infinity")}) {
    if (text_.substr(at_).starts_with(word)) {
      at_ += word.size();
      return true;
    }
  }
  return false;
}

JsonNumber JsonText::number() {
  constexpr std::size_t narrow_digits = 18;
  JsonNumber result;
  peek();
  const std::size_t start = at_;
  const auto next = [&] { return at_ < text_.size() ? text_[at_] : '\0'; };
  const bool negative = next() == '-';
  at_ += negative ? 1 : 0;
  if (next() == 'I' || (next() == 'N' && !negative)) {
    if (take_word_for_number()) {
      result.text = text_.substr(start, at_ - start);
      return result;
    }
  }
  const bool leading_zero = next() == '0';
  const std::size_t whole = digits(result);
  std::size_t decimals = 0;
  bool good = whole > 0 && !(leading_zero && whole > 1);
  if (good && next() == '.') {
    ++at_;
    decimals = digits(result);
    good = decimals > 0;
  }
  result.narrow = whole + decimals <= narrow_digits;
  result.coefficient = negative && result.narrow ? -result.coefficient : result.coefficient;
  result.exponent = result.narrow ? -static_cast<int>(decimals) : 0;
  if (good && (next() == 'e' || next() == 'E')) {
    JsonNumber power;
    ++at_;
    at_ += next() == '+' || next() == '-' ? 1 : 0;
    good = digits(power) > 0;
    result.narrow = false;
  }
  if (!good) {
    at_ = start;
    fail("expected a number");
    return {};
  }
  result.text = text_.substr(start, at_ - start);
  return result;
}

std::string_view JsonText::value() {
  peek();
  const std::size_t start = at_;
  skip(0);
  return ok() ? text_.substr(start, at_ - start) : std::string_view();
}

void JsonText::skip_word() {
  for (const std::string_view word : {"true", "false", "null"}) {
    if (text_.substr(at_).starts_with(word)) {
      at_ += word.size();
      return;
    }
  }
  fail("expected a value");
}

void JsonText::skip_members(int depth) {
  const bool object = take('{');
  const char end = object ? '}' : ']';
  if (!object) {
    expect('[');
  }
  if (take(end)) {
    return;
  }
  do {
    if (object) {
      std::string name;
      string(name);
      expect(':');
    }
    skip(depth + 1);
  } while (ok() && take(','));
  expect(end);
}

void JsonText::skip(int depth) {
  const char c = peek();
  if (depth > max_depth) {
    fail("nested deeper than " + std::to_string(max_depth) + " levels");
  } else if (c == '{' || c == '[') {
    skip_members(depth);
  } else if (c == '"') {
    std::string text;
    string(text);
  } else if (c == '-' || is_digit(c) || c == 'N' || c == 'I') {
    number();
  } else {
    skip_word();
  }
}

std::vector<std::pair<std::string, std::string_view>> json_members(std::string_view object) {
  std::vector<std::pair<std::string, std::string_view>> members;
  JsonText json(object);
  json.expect('{');
  if (json.take('}')) {
    return members;
  }
  do {
    std::string buffer;
    std::string name(json.string(buffer));
    json.expect(':');
    members.emplace_back(std::move(name), json.value());
  } while (json.ok() && json.take(','));
  return members;
}

std::vector<std::string_view> json_items(std::string_view array) {
  std::vector<std::string_view> items;
  JsonText json(array);
  json.expect('[');
  if (json.take(']')) {
    return items;
  }
  do {
    items.push_back(json.value());
  } while (json.ok() && json.take(','));
  return items;
}

std::string json_string(std::string_view string) {
  std::string buffer;
  return std::string(JsonText(string).string(buffer));
}

}  // namespace gradewright::engine
