#include "answers/judging/compare/value_text.hpp"

#include <functional>
#include <vector>

#include "answers/judging/compare/compare.hpp"
#include "engine/text/joined.hpp"

namespace gradewright::judging {
namespace {

/// Nested lists of cells.
std::string nested(const Shape& shape, const std::function<std::string(Index)>& cell) {
  Index next = 0;
  const std::function<std::string(int)> level = [&](int axis) -> std::string {
    if (axis == shape.rank()) {
      return cell(next++);
    }
    std::vector<std::string> parts;
    for (Index at = 0; at < shape[axis]; ++at) {
      parts.push_back(level(axis + 1));
    }
    return "[" + joined(parts, ", ") + "]";
  };
  return level(0);
}

std::string piece_text(const std::string& lower, bool holds_lower, const std::string& upper,
                       bool holds_upper) {
  if (lower == upper && holds_lower && holds_upper) {
    return "{" + lower + "}";
  }
  return (holds_lower ? "[" : "(") + lower + ", " + upper + (holds_upper ? "]" : ")");
}

struct KeyText {
  AnswerType type;
  const std::optional<Rule>& rule;

  std::string operator()(const ComplexKey& key) const {
    const std::string imaginary = text_of(key.imaginary, rule);
    return text_of(key.real, rule) + (imaginary.starts_with('-') ? "" : "+") + imaginary + "i";
  }
  std::string operator()(const QuantityKey& key) const {
    return text_of(key.number, rule) + " " + key.unit.name;
  }
  std::string operator()(const SizeKey& key) const {
    std::vector<std::string> extents;
    for (const SettledCell& extent : key.extents) {
      extents.push_back(to_string(extent));
    }
    return joined(extents, "x");
  }
  std::string operator()(const MembersKey& key) const {
    std::vector<std::string> members;
    for (const SettledTensor& member : key.members) {
      members.push_back(text_of(member, rule));
    }
    const std::string inside = joined(members, ", ");
    return type == AnswerType::set     ? "{" + inside + "}"
           : type == AnswerType::tuple ? "(" + inside + ")"
                                       : "[" + inside + "]";
  }
  std::string operator()(const IntervalsKey& key) const {
    std::vector<std::string> pieces;
    for (const IntervalsKey::Piece& piece : key.pieces) {
      pieces.push_back(text_of(piece, rule));
    }
    return pieces.empty() ? "∅" : joined(pieces, " ∪ ");
  }
  std::string operator()(const RecordKey& key) const {
    std::vector<std::string> fields;
    for (const auto& [name, value] : key.fields) {
      fields.push_back(name + " = " + text_of(value, rule));
    }
    return joined(fields, "; ");
  }
  std::string operator()(const RelationKey& key) const { return key.text; }
  std::string operator()(const ComplexityKey& key) const { return key.text; }
  std::string operator()(const LeftToPersonKey& key) const { return key.text; }
  std::string operator()(const WordsKey& key) const {
    if (key.words.empty()) {  // statements none of which is true
      return joined(std::vector<std::string>(key.options.size(), "F"), ", ");
    }
    return type == AnswerType::text ? key.words.front() : joined(key.words, ", ");
  }
};

}  // namespace

std::string text_of(const ReadValue& value) {
  return nested(value.shape, [&](Index at) {
    const ReadCell& cell = value.cells[static_cast<std::size_t>(at)];
    return cell.text.empty() && cell.state == ReadCell::State::number ? to_string(cell.number) : cell.text;
  });
}

std::string text_of(const SettledCell& key, const std::optional<Rule>& rule) {
  return displayed_cell(key, rule ? *rule : default_rule(SettledTensor(Shape{}, {key})));
}

std::string text_of(const SettledTensor& key, const std::optional<Rule>& rule) {
  return nested(key.shape(), [&](Index at) { return text_of(key[at], rule); });
}

std::string text_of(const IntervalsKey::Piece& piece, const std::optional<Rule>& rule) {
  return piece_text(text_of(piece.lower, rule), piece.holds_lower, text_of(piece.upper, rule),
                    piece.holds_upper);
}

std::string text_of(const IntervalsValue::Piece& piece) {
  return piece_text(to_string(piece.lower), piece.holds_lower, to_string(piece.upper), piece.holds_upper);
}

std::string text_of(const TypedKey& key, AnswerType type, const std::optional<Rule>& rule) {
  return std::visit(KeyText{type, rule}, key);
}

}  // namespace gradewright::judging
