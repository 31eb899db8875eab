#include "meaning.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <variant>

#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/numbers/rational.hpp"
#include "engine/syntax/print.hpp"

namespace gradewright::corpus {
namespace {

using engine::AnswerType;
using engine::Decimal;
using engine::Rational;
namespace notation = engine::notation;

std::string cell_of(const reading::ReadCell& cell) {
  switch (cell.state) {
    case reading::ReadCell::State::blank:
      return "_";
    case reading::ReadCell::State::unreadable:
      return "?";
    case reading::ReadCell::State::number:
      break;
  }
  return to_string(cell.number);
}

std::string nested(const reading::ReadValue& value, std::size_t& next, int axis) {
  if (axis == value.shape.rank()) {
    return cell_of(value.cells[next++]);
  }
  std::string text = "[";
  for (engine::Index i = 0; i < value.shape[axis]; ++i) {
    text += (i > 0 ? ", " : "") + nested(value, next, axis + 1);
  }
  return text + "]";
}

std::string joined(const std::vector<std::string>& parts, const std::string& by) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    text += (i > 0 ? by : "") + parts[i];
  }
  return text;
}

struct Meaning {
  AnswerType type;

  std::string operator()(const reading::ComplexValue& value) const {
    const bool real = value.imaginary.is_finite() && value.imaginary.numerator().is_zero();
    const std::string imaginary = to_string(value.imaginary);
    return to_string(value.real) + (real ? "" : (imaginary.starts_with('-') ? "" : "+") + imaginary + "i");
  }
  std::string operator()(const reading::QuantityValue& value) const {
    return to_string(value.number) + " " + value.unit.name;
  }
  std::string operator()(const reading::SizeValue& value) const {
    std::vector<std::string> extents;
    for (const auto& extent : value.extents) {
      extents.push_back(to_string(extent));
    }
    return joined(extents, "x");
  }
  std::string operator()(const reading::MembersValue& value) const {
    std::vector<std::string> members;
    for (const auto& member : value.members) {
      members.push_back(meaning_of(member));
    }
    const std::string inside = joined(members, ", ");
    return type == AnswerType::set     ? "{" + inside + "}"
           : type == AnswerType::tuple ? "(" + inside + ")"
                                       : "[" + inside + "]";
  }
  std::string operator()(const reading::IntervalsValue& value) const {
    if (value.pieces.empty()) {
      return "{}";
    }
    std::vector<std::string> pieces;
    for (const auto& piece : value.pieces) {
      pieces.push_back((piece.holds_lower ? "[" : "(") + to_string(piece.lower) + ", " +
                       to_string(piece.upper) + (piece.holds_upper ? "]" : ")"));
    }
    return joined(pieces, " u ");
  }
  std::string operator()(const reading::RecordValue& value) const {
    std::vector<std::string> fields;
    for (const auto& [name, field] : value.fields) {
      fields.push_back(name + " = " + meaning_of(field));
    }
    return joined(fields, "; ");
  }
  std::string operator()(const reading::TreeValue& value) const { return chain(value.tree); }
  std::string operator()(const reading::ComplexityValue& value) const {
    using Bound = reading::ComplexityValue::Bound;
    const std::string bound = value.bound == Bound::upper   ? "O"
                              : value.bound == Bound::tight ? "Theta"
                                                            : "Omega";
    return bound + "(" + to_plain(value.growth) + ")";
  }
  std::string operator()(const reading::WordsValue& value) const { return joined(value.words, " "); }

  static std::string chain(const notation::Syntax& tree) {
    const auto* relations = std::get_if<notation::Relations>(&tree.form);
    if (relations == nullptr) {
      return to_plain(tree);
    }
    std::string text = to_plain(relations->members.front());
    for (std::size_t i = 0; i < relations->signs.size(); ++i) {
      const auto sign = relations->signs[i];
      text += sign == notation::Relation::equal           ? " = "
              : sign == notation::Relation::less          ? " < "
              : sign == notation::Relation::less_equal    ? " <= "
              : sign == notation::Relation::greater       ? " > "
              : sign == notation::Relation::greater_equal ? " >= "
                                                          : " ? ";
      text += to_plain(relations->members[i + 1]);
    }
    return text;
  }
};

/// The numbers and names of a meaning, and what stands between them without blanks.
struct Pieces {
  std::vector<std::string> leaves;
  std::string between;
};

Pieces pieces_of(const std::string& meaning, bool complex) {
  Pieces pieces;
  std::string leaf;
  const auto end_leaf = [&] {
    if (!leaf.empty()) {
      pieces.leaves.push_back(std::exchange(leaf, {}));
      pieces.between += '#';
    }
  };
  for (std::size_t i = 0; i < meaning.size(); ++i) {
    const char c = meaning[i];
    const bool sign = complex && (c == '+' || c == '-') && !leaf.empty() && leaf.back() != 'e';
    if (std::string_view("[](){},;= ").find(c) != std::string_view::npos ||
        (complex && c == 'i' && meaning.size() == i + 1)) {
      end_leaf();
      pieces.between += c == ' ' ? "" : std::string(1, c);
    } else {
      if (sign) {
        end_leaf();
      }
      if (!(sign && c == '+')) {
        leaf += c;
      }
    }
  }
  end_leaf();
  return pieces;
}

std::optional<Rational> exact(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto above = Decimal::parse(text.substr(0, slash));
  const auto below =
      slash == std::string_view::npos ? std::optional<Decimal>(1) : Decimal::parse(text.substr(slash + 1));
  if (!above || !below) {
    return std::nullopt;
  }
  return Rational(*above) / Rational(*below);
}

bool same_leaf(std::string_view got, std::string_view meant) {
  if (got == meant) {
    return true;
  }
  const bool irrational = meant.starts_with('~');
  const auto a = exact(got);
  const auto b = exact(irrational ? meant.substr(1) : meant);
  if (!a || !b) {
    return false;
  }
  if (!irrational) {
    return *a == *b;
  }
  constexpr double eleven_digits = 1e-11;
  return std::abs(a->to_double() - b->to_double()) <= eleven_digits * std::abs(b->to_double());
}

bool same_numbers(const std::string& got, const std::string& meant, AnswerType type) {
  Pieces a = pieces_of(got, type == AnswerType::complex);
  Pieces b = pieces_of(meant, type == AnswerType::complex);
  if (a.between != b.between || a.leaves.size() != b.leaves.size()) {
    return false;
  }
  if (type != AnswerType::set && type != AnswerType::list) {
    return std::ranges::equal(a.leaves, b.leaves, same_leaf);
  }
  for (const std::string& leaf : a.leaves) {
    const auto partner =
        std::ranges::find_if(b.leaves, [&](const auto& other) { return same_leaf(leaf, other); });
    if (partner == b.leaves.end()) {
      return false;
    }
    b.leaves.erase(partner);
  }
  return true;
}

/// The members of a chain as trees, and its signs.
std::pair<std::vector<notation::Syntax>, std::vector<std::string>> chain_of(std::string text) {
  std::pair<std::vector<notation::Syntax>, std::vector<std::string>> chain;
  for (;;) {
    std::size_t first = std::string::npos;
    std::string_view sign;
    for (const std::string_view next : {" <= ", " >= ", " < ", " > ", " = "}) {
      if (const std::size_t at = text.find(next); at < first) {
        first = at;
        sign = next;
      }
    }
    chain.first.push_back(notation::parse_expression(text.substr(0, first)));
    if (first == std::string::npos) {
      return chain;
    }
    chain.second.emplace_back(sign);
    text = text.substr(first + sign.size());
  }
}

bool same_trees(const std::string& got, const std::string& meant) {
  try {
    return chain_of(got) == chain_of(meant);
  } catch (const notation::SourceError&) {
    return false;
  }
}

}  // namespace

std::string meaning_of(const reading::ReadValue& value) {
  std::size_t next = 0;
  return nested(value, next, 0);
}

std::string meaning_of(const reading::TypedValue& value, AnswerType type) {
  return std::visit(Meaning{type}, value.value);
}

bool same_meaning(const std::string& got, const std::string& meant, AnswerType type) {
  switch (type) {
    case AnswerType::formula:
    case AnswerType::equation:
    case AnswerType::inequality:
    case AnswerType::complexity:
      return same_trees(got, meant);
    case AnswerType::size: {
      std::string a = got;
      std::string b = meant;
      std::ranges::replace(a, 'x', ',');
      std::ranges::replace(b, 'x', ',');
      return same_numbers(a, b, type);
    }
    case AnswerType::choice:
    case AnswerType::choices:
    case AnswerType::true_false:
    case AnswerType::text:
      return got == meant;
    default:
      return same_numbers(got, meant, type);
  }
}

}  // namespace gradewright::corpus
