#include "tests/answers/judging/typed_values.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <sstream>
#include <utility>

#include "answers/judging/compare/settled_number.hpp"
#include "engine/language/step_language.hpp"
#include "tests/answers/judging/judged.hpp"

namespace gradewright::judging {
namespace {

std::vector<std::string> split(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) {
    words.push_back(word);
  }
  return words;
}

Response response_of(std::vector<TypedValue::Value> readings) {
  Response response;
  response.state = readings.size() == 1 ? Response::State::found : Response::State::ambiguous;
  for (TypedValue::Value& reading : readings) {
    response.typed.push_back({std::move(reading), {}});
  }
  return response;
}

}  // namespace

WrittenNumber written(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash != std::string_view::npos) {
    return {dec(text.substr(0, slash)), dec(text.substr(slash + 1))};
  }
  return {*Number::parse(text)};
}

ReadValue scalar(std::string_view text) {
  ReadValue value;
  value.shape = Shape{};
  ReadCell& cell = value.cells.emplace_back();
  cell.text = text;
  if (text == "?") {
    cell.state = ReadCell::State::unreadable;
    cell.reason = "smudged";
  } else {
    cell.state = ReadCell::State::number;
    cell.number = written(text);
  }
  return value;
}

SettledCell settled(std::string_view text) {
  return settled(written(text));
}

MembersValue members(const std::string& numbers) {
  MembersValue value;
  for (const std::string& number : split(numbers)) {
    value.members.push_back(scalar(number));
  }
  return value;
}

MembersKey members_key(const std::string& numbers) {
  MembersKey key;
  for (const std::string& number : split(numbers)) {
    key.members.push_back(SettledTensor(Shape{}, {settled(number)}));
  }
  return key;
}

IntervalsValue intervals(const std::string& pieces) {
  IntervalsValue value;
  const std::vector<std::string> words = split(pieces);
  for (std::size_t at = 0; at + 1 < words.size(); at += 2) {
    const std::string& lower = words[at];
    const std::string& upper = words[at + 1];
    value.pieces.push_back({written(lower.substr(1)), written(upper.substr(0, upper.size() - 1)),
                            lower[0] == '[', upper.back() == ']'});
  }
  return value;
}

IntervalsKey intervals_key(const std::string& pieces) {
  IntervalsKey key;
  for (const IntervalsValue::Piece& piece : intervals(pieces).pieces) {
    key.pieces.push_back({settled(piece.lower), settled(piece.upper), piece.holds_lower, piece.holds_upper});
  }
  return key;
}

notation::Syntax relation(std::string_view text) {
  using notation::Relation;
  constexpr std::array<std::pair<std::string_view, Relation>, 5> signs{{{"<=", Relation::less_equal},
                                                                        {">=", Relation::greater_equal},
                                                                        {"<", Relation::less},
                                                                        {">", Relation::greater},
                                                                        {"=", Relation::equal}}};
  std::vector<notation::Syntax> sides;
  std::vector<Relation> between;
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const auto& [sign, relation] : signs) {
      if (text.substr(at).starts_with(sign)) {
        sides.push_back(notation::parse_expression(text.substr(from, at - from)));
        between.push_back(relation);
        at += sign.size();
        from = at;
        break;
      }
    }
  }
  sides.push_back(notation::parse_expression(text.substr(from)));
  return notation::relations(std::move(sides), std::move(between));
}

PreparedItem item_of(AnswerType type, TypedKey key, Credit credit) {
  PreparedItem item;
  item.type = type;
  item.typed = std::move(key);
  item.typed_rule.type = type;
  item.standard.credit = credit;
  return item;
}

std::string mark(const PreparedItem& item, std::vector<TypedValue::Value> readings) {
  const Verdict verdict = verdict_on(item, response_of(std::move(readings)));
  std::string text(to_string(verdict.outcome));
  return verdict.points ? text + " " + verdict.points->to_string() : text;
}

std::string reason(const PreparedItem& item, TypedValue::Value reading) {
  return verdict_on(item, response_of({std::move(reading)})).reason;
}

}  // namespace gradewright::judging
