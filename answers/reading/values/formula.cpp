#include <algorithm>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "answers/reading/notation/token.hpp"
#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/account.hpp"
#include "answers/reading/values/plain_tree.hpp"
#include "answers/reading/values/stated_values.hpp"
#include "answers/reading/values/typed_readers.hpp"
#include "answers/reading/values/verbal_relations.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using notation::Relation;
using notation::Syntax;

/// Readings that come to the same tree once.
TypedReadings different_trees(TypedReadings readings) {
  if (auto* values = std::get_if<std::vector<TypedValue>>(&readings)) {
    std::vector<TypedValue> kept;
    for (TypedValue& value : *values) {
      const Syntax& tree = std::get<TreeValue>(value.value).tree;
      const bool known = std::ranges::any_of(
          kept, [&](const TypedValue& other) { return std::get<TreeValue>(other.value).tree == tree; });
      if (!known) {
        kept.push_back(std::move(value));
      }
    }
    *values = std::move(kept);
  }
  return readings;
}

TypedReadings read_formula(NotationReading reading, const TypeContext& context) {
  std::vector<Note> notes;
  auto stated = stated_values(std::move(reading), {}, notes);
  if (auto* none = std::get_if<NotAValue>(&stated)) {
    return std::move(*none);
  }
  const auto& values = std::get<std::vector<StatedValue>>(stated);
  const StatedValue& value = values.front();
  const bool bound_left = std::ranges::any_of(context.names, [&](const std::string& name) {
    return name_without_marks(name) == name_without_marks(value.name);
  });
  if (values.size() != 1 || !value.names.empty() || value.is_computed || bound_left) {
    return NotAValue{"several values, or an equation"};
  }
  auto tree = plain_tree(value.tree, {.bound = context.names});
  if (auto* none = std::get_if<NotAValue>(&tree)) {
    return std::move(*none);
  }
  return std::vector<TypedValue>{{TreeValue{std::get<Syntax>(std::move(tree))}, std::move(notes)}};
}

/// Eq(y, 2*x + 1) of SymPy.
Syntax with_equation(Syntax tree) {
  auto* call = std::get_if<notation::Call>(&tree.form);
  if (call == nullptr || call->function != "Eq" || call->arguments.size() != 2) {
    return tree;
  }
  return notation::relations(std::move(call->arguments), {Relation::equal});
}

/// The one relation that a text states, every token beside it accounted for: while the others are, a number
/// stands for it, of which nothing is taken apart.
std::variant<notation::Relations, NotAValue> stated_relation(NotationReading reading,
                                                             std::vector<Note>& notes) {
  reading = with_verbal_relations(std::move(reading));
  std::optional<notation::Relations> found;
  for (Part& part : reading.parts) {
    if (part.sort != Part::Sort::mathematics) {
      continue;
    }
    part.tree = with_equation(std::move(part.tree));
    auto* chain = std::get_if<notation::Relations>(&part.tree.form);
    if (chain == nullptr || found) {
      return NotAValue{chain == nullptr ? "a value without a relation" : "several relations"};
    }
    found = std::move(*chain);
    part.tree.form = notation::Numeral{1};
  }
  const Account statement = account_of(std::move(reading));
  if (!statement.leftovers.empty()) {
    return left_over(statement.leftovers);
  }
  if (!found || statement.values.size() != 1) {
    return NotAValue{"no relation"};
  }
  notes = statement.notes;
  return std::move(*found);
}

using AcceptsSigns = bool (*)(const std::vector<Relation>&);

TypedReadings read_relation(NotationReading reading, const TypeContext& context, AcceptsSigns accepts) {
  std::vector<Note> notes;
  auto stated = stated_relation(std::move(reading), notes);
  if (auto* none = std::get_if<NotAValue>(&stated)) {
    return std::move(*none);
  }
  const auto& chain = std::get<notation::Relations>(stated);
  if (!accepts(chain.signs)) {
    return NotAValue{"another relation than is asked for"};
  }
  std::vector<Syntax> members;
  for (const Syntax& member : chain.members) {
    auto tree = plain_tree(member, {.bound = context.names});
    if (auto* none = std::get_if<NotAValue>(&tree)) {
      return std::move(*none);
    }
    members.push_back(std::get<Syntax>(std::move(tree)));
  }
  if (std::ranges::none_of(members, has_names)) {
    return NotAValue{"a relation of numbers alone"};
  }
  return std::vector<TypedValue>{
      {TreeValue{notation::relations(std::move(members), chain.signs)}, std::move(notes)}};
}

bool is_equation(const std::vector<Relation>& signs) {
  return signs.size() == 1 && signs.front() == Relation::equal;
}

/// All in one direction.
bool is_inequality(const std::vector<Relation>& signs) {
  const auto up = [](Relation sign) { return sign == Relation::less || sign == Relation::less_equal; };
  const auto down = [](Relation sign) {
    return sign == Relation::greater || sign == Relation::greater_equal;
  };
  return std::ranges::all_of(signs, up) || std::ranges::all_of(signs, down);
}

TypedReadings trees_of(std::string_view text, const TypeContext& context,
                       const std::function<TypedReadings(NotationReading)>& read) {
  if (has_dotted_names(text)) {
    return NotAValue{"a point between two names"};
  }
  std::vector<std::string> names = with_plain_spellings(context.names);
  std::erase_if(names, may_be_function);  // f(x + 1) is a call or a product
  const std::string indexed = with_indexed_names_apart(text, context.names);
  const std::string apart = with_letters_apart(indexed, context.names, false);
  const std::string all_apart = with_letters_apart(indexed, context.names, true);
  TypedReadings readings = each_reading(apart, {.names = names}, read);
  auto* values = std::get_if<std::vector<TypedValue>>(&readings);
  if (all_apart != apart && values != nullptr) {  // AB, where A, B and AB are declared
    TypedReadings others = each_reading(all_apart, {.names = names}, read);
    if (auto* more = std::get_if<std::vector<TypedValue>>(&others)) {
      std::move(more->begin(), more->end(), std::back_inserter(*values));
    }
  }
  return different_trees(std::move(readings));
}

/// What is written like a sign that it is not: x << 4, y = = 2x.
std::optional<NotAValue> sign_of_another_sort(std::string_view text,
                                              std::initializer_list<std::string_view> signs) {
  const auto* const found = std::ranges::find_if(
      signs, [text](std::string_view sign) { return text.find(sign) != std::string_view::npos; });
  return found == signs.end() ? std::nullopt
                              : std::optional(NotAValue{"the sign \"" + std::string(*found) + "\""});
}

/// "g: y = 2x + 1" without the name of the line, which is none of the declared ones.
std::string_view without_curve_name(std::string_view text, std::span<const std::string> names) {
  const std::string_view whole = trimmed(text);
  const std::size_t colon = whole.find(':');
  const bool indexed = colon == 3 && whole[1] == '_' && is_digit(whole[2]);
  const bool named = (colon == 1 || indexed) && is_letter(whole.front()) && whole.size() > colon + 1 &&
                     whole[colon + 1] == ' ' && whole.find('=') > colon + 2 && whole.find('=') < whole.size();
  const bool declared = named && std::ranges::find(names, whole.substr(0, colon)) != names.end();
  return named && !declared ? whole.substr(colon + 1) : text;
}

/// What stands after "x in" where x is the name, or the text itself where it begins with a bracket; empty for
/// any other text, and where more than written numbers and infinities stand in it.
std::string_view interval_of(std::string_view text, const std::string& name) {
  std::vector<Token> tokens;
  tokenise(text, tokens);
  std::erase_if(tokens, [](const Token& token) { return token.kind == Token::Kind::style; });
  std::size_t first = 0;
  const bool names = tokens.size() > 2 && (tokens[1].is(Sign::member) || tokens[1].is_word("in")) &&
                     name_without_marks(tokens[0].text) == name_without_marks(name);
  first = names ? 2 : 0;
  if (tokens.size() < first + 2) {
    return {};
  }
  const bool bracketed = tokens[first].kind == Token::Kind::open || tokens[first].kind == Token::Kind::close;
  const bool plain =
      std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(first), tokens.end(), [](const Token& token) {
        return token.kind == Token::Kind::number || token.kind == Token::Kind::open ||
               token.kind == Token::Kind::close || token.is(Sign::comma) || token.is(Sign::semicolon) ||
               token.is(Sign::minus) || token.is(Sign::plus) || token.is(Sign::period) ||
               token.is_word("inf") || token.is_word("oo") || token.is_word("infty");
      });
  const std::size_t from = tokens[first].span.offset;
  return bracketed && plain ? text.substr(from, tokens.back().span.end() - from) : std::string_view();
}

/// The interval as a relation of the name; none where it is no single one, or all numbers.
std::optional<Syntax> relation_of(const IntervalsValue& value, const std::string& name) {
  if (value.pieces.size() != 1) {
    return std::nullopt;
  }
  const IntervalsValue::Piece& piece = value.pieces.front();
  if (piece.lower.is_fraction() || piece.upper.is_fraction() ||
      !(piece.lower.is_finite() || piece.upper.is_finite())) {
    return std::nullopt;
  }
  const auto up = [](bool holds) { return holds ? Relation::less_equal : Relation::less; };
  std::vector<Syntax> members;
  std::vector<Relation> signs;
  if (piece.lower.is_finite()) {
    members.push_back(notation::number(piece.lower.numerator()));
    signs.push_back(up(piece.holds_lower));
  }
  members.push_back(notation::name(name));
  if (piece.upper.is_finite()) {
    members.push_back(notation::number(piece.upper.numerator()));
    signs.push_back(up(piece.holds_upper));
  }
  return notation::relations(std::move(members), std::move(signs));
}

/// [-1, oo) and x ∈ [-1, oo), where x is the only declared name.
TypedReadings interval_as_relation(std::string_view text, const TypeContext& context) {
  const NotAValue none{"no relation"};
  const std::string_view interval =
      context.names.size() == 1 ? interval_of(text, context.names.front()) : std::string_view();
  if (interval.empty()) {
    return none;
  }
  TypedReadings readings = interval_value(interval, {});
  auto* values = std::get_if<std::vector<TypedValue>>(&readings);
  if (values == nullptr) {
    return none;
  }
  std::vector<TypedValue> relations;
  for (TypedValue& value : *values) {
    const auto* pieces = std::get_if<IntervalsValue>(&value.value);
    auto tree = pieces == nullptr ? std::nullopt : relation_of(*pieces, context.names.front());
    if (!tree) {
      return none;
    }
    relations.push_back({TreeValue{std::move(*tree)}, std::move(value.notes)});
  }
  return relations;
}

}  // namespace

TypedReadings formula_value(std::string_view text, const TypeContext& context) {
  if (const auto sign = sign_of_another_sort(text, {"\\star", "\u2261", "\\equiv"})) {
    return *sign;
  }
  return trees_of(text, context,
                  [&](NotationReading reading) { return read_formula(std::move(reading), context); });
}

TypedReadings equation_value(std::string_view text, const TypeContext& context) {
  if (const auto sign = sign_of_another_sort(text, {"= =", "== =", "\u2261", "\\equiv", "\\star"})) {
    return *sign;
  }
  return trees_of(without_curve_name(text, context.names), context, [&](NotationReading reading) {
    return read_relation(std::move(reading), context, is_equation);
  });
}

TypedReadings inequality_value(std::string_view text, const TypeContext& context) {
  if (const auto sign = sign_of_another_sort(text, {"<<", ">>", "<-", "\\star"})) {
    return *sign;
  }
  TypedReadings relations = trees_of(text, context, [&](NotationReading reading) {
    return read_relation(std::move(reading), context, is_inequality);
  });
  if (std::holds_alternative<NotAValue>(relations)) {
    TypedReadings intervals = interval_as_relation(text, context);
    return std::holds_alternative<NotAValue>(intervals) ? std::move(relations) : std::move(intervals);
  }
  return relations;
}

}  // namespace gradewright::reading
