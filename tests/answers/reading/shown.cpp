#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {

std::string shown(const WrittenNumber& number) {
  return to_string(number);
}

std::string shown(const ReadValue& value) {
  std::string text = to_string(value.shape);
  for (const ReadCell& cell : value.cells) {
    text += ' ';
    text += cell.state == ReadCell::State::blank        ? "_"
            : cell.state == ReadCell::State::unreadable ? "?"
                                                        : to_string(cell.number);
  }
  return text;
}

std::string shown(const Response& response) {
  constexpr const char* states[] = {"found", "missing", "ambiguous", "unreadable"};
  std::string text = states[static_cast<int>(response.state)];
  for (const ReadValue& value : response.alternatives) {
    text += " " + shown(value);
  }
  if (!response.choice.empty()) {
    text += " " + response.choice;
  }
  return text;
}

std::string shown(std::span<const ResponseToken> tokens) {
  using Kind = ResponseToken::Kind;
  std::string text;
  for (const ResponseToken& token : tokens) {
    if (!text.empty()) {
      text += ' ';
    }
    switch (token.kind) {
      case Kind::damaged:
        text += "damaged:";
        break;
      case Kind::fraction:
        text += "\\";
        break;
      case Kind::root:
        text += "\\";
        break;
      case Kind::atop:
        text += "\\";
        break;
      case Kind::begin:
        text += "begin:";
        break;
      case Kind::end:
        text += "end:";
        break;
      case Kind::edge:
        text += "$";
        continue;
      case Kind::row:
        text += "row";
        continue;
      case Kind::wide:
        text += "wide";
        continue;
      case Kind::newline:
        text += "newline";
        continue;
      default:
        break;
    }
    text += token.text;
  }
  return text;
}

std::string source_of(std::span<const ResponseToken> tokens, std::string_view source) {
  if (tokens.empty()) {
    return "";
  }
  const std::size_t from = tokens.front().span.offset;
  return std::string(source.substr(from, tokens.back().span.end() - from));
}

std::string shown_read(std::span<const Response> responses) {
  std::string result;
  for (const Response& response : responses) {
    result += (result.empty() ? "" : "; ") + (response.is_read() ? shown(response) : std::string("-"));
  }
  return result;
}

}  // namespace gradewright::reading
