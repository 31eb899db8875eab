#include "engine/syntax/layout.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "engine/syntax/as_column.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::engine::notation {

namespace {

using Kind = Box::Kind;

/// Where a tree stands: how tightly its surroundings bind, and whether a minus sign may begin there.
struct Place {
  Precedence at_least = Precedence::comparison;
  bool sign_may_lead = true;
};

Box set(const Syntax& syntax, Place place);
Box set_alone(const Syntax& syntax) {
  return set(syntax, {});
}

Box row(std::vector<Box> children) {
  return {.kind = Kind::row, .children = std::move(children)};
}
Box sign(std::string_view character) {
  return {.kind = Kind::sign, .text = std::string(character)};
}
Box word(std::string_view text) {
  return {.kind = Kind::word, .text = std::string(text)};
}
Box fence(std::string_view open, Box inside, std::string_view close) {
  return {.kind = Kind::fence,
          .text = std::string(open),
          .children = {std::move(inside)},
          .closing = std::string(close)};
}
Box fraction(Box above, Box below) {
  return {.kind = Kind::fraction, .children = {std::move(above), std::move(below)}};
}
Box scripted(Box base, Box subscript, Box superscript) {
  return {.kind = Kind::scripted,
          .children = {std::move(base), std::move(subscript), std::move(superscript)}};
}

bool has_form(const Syntax& syntax, Setting::Form form) {
  const Call* call = std::get_if<Call>(&syntax.form);
  return call != nullptr && call->setting != nullptr && call->setting->form == form;
}

bool is_infix(const Syntax& syntax, InfixOperator op) {
  const Infix* infix = std::get_if<Infix>(&syntax.form);
  return infix != nullptr && infix->op == op;
}

/// Whether the box of a tree has its own outline: a fence, a root.
bool is_enclosed(const Syntax& syntax) {
  return is_infix(syntax, InfixOperator::floor_divide) || has_form(syntax, Setting::Form::root) ||
         has_form(syntax, Setting::Form::fence);
}

/// The precedence of the layout, which differs from plain text where the layout groups by itself.
Precedence set_precedence(const Syntax& syntax) {
  if (is_enclosed(syntax)) {
    return Precedence::atom;
  }
  if (is_infix(syntax, InfixOperator::divide)) {
    return Precedence::postfix;
  }
  if (has_form(syntax, Setting::Form::outer_product) || has_form(syntax, Setting::Form::log_product)) {
    return Precedence::product;
  }
  const Numeral* number = std::get_if<Numeral>(&syntax.form);
  if (number != nullptr && !number->value.is_negative() && number->all_digits.empty() &&
      number->value.to_string().find('e') != std::string::npos) {
    return Precedence::product;
  }
  return precedence(syntax);
}

bool is_number(const Syntax& syntax) {
  return std::holds_alternative<Numeral>(syntax.form);
}

/// Whether a tree is an array, or reads as one where that is not known: what the sign between two of them
/// should say.
bool looks_like_array(const Syntax& syntax) {
  if (syntax.is_array) {
    return *syntax.is_array;
  }
  if (const Name* name = std::get_if<Name>(&syntax.form)) {
    return !name->text.empty() && is_capital(name->text.front());
  }
  if (const Infix* infix = std::get_if<Infix>(&syntax.form)) {
    return infix->op == InfixOperator::matrix_multiply ||
           std::any_of(infix->operands.begin(), infix->operands.end(), looks_like_array);
  }
  if (const Prefix* prefix = std::get_if<Prefix>(&syntax.form)) {
    return looks_like_array(prefix->operand.front());
  }
  return std::holds_alternative<List>(syntax.form) || std::holds_alternative<Transposed>(syntax.form) ||
         has_form(syntax, Setting::Form::outer_product);
}

/// Whether a factor's box begins with a digit or a fraction, which a number before it would run into.
bool starts_with_number(const Syntax& factor) {
  const Infix* infix = std::get_if<Infix>(&factor.form);
  if (infix == nullptr) {
    return is_number(factor);
  }
  const bool begins_with_left = infix->op == InfixOperator::multiply || infix->op == InfixOperator::power;
  return infix->op == InfixOperator::divide || (begins_with_left && starts_with_number(infix->operands[0]));
}

/// [a, b]: two of them side by side would not look like a product.
bool is_written_vector(const Syntax& syntax) {
  const List* list = std::get_if<List>(&syntax.form);
  return list != nullptr && std::ranges::none_of(list->items, [](const Syntax& item) {
           return std::holds_alternative<List>(item.form);
         });
}

std::string_view product_sign(const Syntax& left, const Syntax& right) {
  if (looks_like_array(left) && looks_like_array(right)) {
    return "⊙";
  }
  return is_number(left) && !starts_with_number(right) ? " " : "⋅";
}

std::string_view infix_sign(const Infix& infix) {
  switch (infix.op) {
    case InfixOperator::add:
      return "+";
    case InfixOperator::subtract:
      return "−";
    case InfixOperator::multiply:
      return product_sign(infix.operands[0], infix.operands[1]);
    case InfixOperator::matrix_multiply:
      return is_written_vector(infix.operands[0]) && is_written_vector(infix.operands[1]) ? "⋅" : " ";
    case InfixOperator::less:
      return "<";
    case InfixOperator::less_equal:
      return "≤";
    case InfixOperator::greater:
      return ">";
    case InfixOperator::greater_equal:
      return "≥";
    case InfixOperator::equal:
      return "=";
    case InfixOperator::not_equal:
      return "≠";
    case InfixOperator::plus_minus:
      return "±";
    case InfixOperator::unite:
      return "∪";
    case InfixOperator::intersect:
      return "∩";
    case InfixOperator::without:
      return "∖";
    case InfixOperator::divide:
    case InfixOperator::floor_divide:
    case InfixOperator::power:
      break;
  }
  assert(false);
  return {};
}

Box set_number(const Numeral& number) {
  const Decimal& value = number.value;
  std::string digits = number.all_digits.empty() ? value.abs().to_string()
                                                 : number.all_digits.substr(value.is_negative() ? 1 : 0);
  std::vector<Box> boxes;
  if (value.is_negative()) {
    boxes.push_back(sign("−"));
  }
  const std::size_t exponent = digits.find('e');
  boxes.push_back({.kind = Kind::number, .text = digits.substr(0, exponent)});
  if (exponent != std::string::npos) {
    const bool negative = digits[exponent + 1] == '-';
    Box power{.kind = Kind::number, .text = digits.substr(digits.find_first_not_of("e+-", exponent))};
    boxes.push_back(sign("⋅"));
    boxes.push_back(scripted({.kind = Kind::number, .text = "10"}, {},
                             negative ? row({sign("−"), std::move(power)}) : std::move(power)));
  }
  return boxes.size() == 1 ? std::move(boxes.front()) : row(std::move(boxes));
}

template <class Items, class Set>
void append_joined(std::vector<Box>& boxes, const Items& items, Set set_item) {
  for (const auto& item : items) {
    if (!boxes.empty()) {
      boxes.push_back(sign(","));
    }
    boxes.push_back(set_item(item));
  }
}

/// The rows of a matrix: lists of equal lengths that hold no lists themselves.
bool is_matrix(const List& list) {
  const List* first = list.items.empty() ? nullptr : std::get_if<List>(&list.items.front().form);
  return first != nullptr && !first->items.empty() &&
         std::all_of(list.items.begin(), list.items.end(), [&](const Syntax& item) {
           const List* row = std::get_if<List>(&item.form);
           return row != nullptr && row->items.size() == first->items.size() &&
                  std::none_of(row->items.begin(), row->items.end(),
                               [](const Syntax& cell) { return std::holds_alternative<List>(cell.form); });
         });
}

Box set_list(const List& list) {
  if (!is_matrix(list)) {
    std::vector<Box> items;
    append_joined(items, list.items, set_alone);
    return fence("[", row(std::move(items)), "]");
  }
  Box matrix{.kind = Kind::matrix, .columns = std::get<List>(list.items.front().form).items.size()};
  for (const Syntax& item : list.items) {
    for (const Syntax& cell : std::get<List>(item.form).items) {
      matrix.children.push_back(set_alone(cell));
    }
  }
  return matrix;
}

Box set_infix(const Infix& infix, bool sign_may_lead) {
  const Syntax& left = infix.operands[0];
  const Syntax& right = infix.operands[1];
  switch (infix.op) {
    case InfixOperator::divide:
      return fraction(set_alone(left), set_alone(right));
    case InfixOperator::floor_divide:
      return fence("⌊", fraction(set_alone(left), set_alone(right)), "⌋");
    case InfixOperator::power:
      return scripted(set(left, {Precedence::atom, false}), {}, set_alone(right));
    default:
      break;
  }
  const Precedence own = precedence(infix.op);
  const auto tighter = static_cast<Precedence>(static_cast<int>(own) + 1);
  // Side by side binds tighter to the eye than a product sign does: (A * B) @ C keeps its parentheses.
  const Infix* factors = std::get_if<Infix>(&left.form);
  const bool looser_to_the_eye = infix.op == InfixOperator::matrix_multiply && factors != nullptr &&
                                 factors->op == InfixOperator::multiply && infix_sign(*factors) != " ";
  const bool chains = own != Precedence::comparison && !looser_to_the_eye;
  // The value of a * (b * c) is that of a * b * c to every reader.
  const bool associates = infix.op == InfixOperator::multiply && is_infix(right, InfixOperator::multiply);
  return row({set(left, {chains ? own : tighter, sign_may_lead}), sign(infix_sign(infix)),
              set(right, {associates ? own : tighter, false})});
}

Box set_subscripted(const Subscripted& subscripted) {
  std::vector<Box> places;
  append_joined(places, subscripted.subscripts, [](const Subscript& subscript) {
    if (!subscript.is_slice) {
      return set_alone(subscript.index.front());
    }
    std::vector<Box> parts;
    const auto append = [&](const std::vector<Syntax>& part) {
      if (!part.empty()) {
        parts.push_back(set_alone(part.front()));
      }
    };
    append(subscript.start);
    parts.push_back(sign(":"));
    append(subscript.stop);
    if (!subscript.step.empty()) {
      parts.push_back(sign(":"));
      append(subscript.step);
    }
    return row(std::move(parts));
  });
  return row(
      {set(subscripted.base.front(), {Precedence::postfix, false}), fence("[", row(std::move(places)), "]")});
}

/// f(a, b, stride = 2), with a single axis as f's subscript.
Box set_named_call(const Call& call) {
  Box subscript;
  std::vector<Box> inside;
  append_joined(inside, call.arguments, set_alone);
  for (const Option& option : call.options) {
    const Syntax& value = option.value.front();
    if (option.name == "axis") {
      subscript = row({{.kind = Kind::text, .text = "axis "}, set_alone(value)});
      continue;
    }
    if (!inside.empty()) {
      inside.push_back(sign(","));
    }
    inside.push_back(row({{.kind = Kind::text, .text = option.name}, sign("="), set_alone(value)}));
  }
  Box function =
      word(call.setting == nullptr || call.setting->word.empty() ? call.function : call.setting->word);
  if (!subscript.is_empty()) {
    function = scripted(std::move(function), std::move(subscript), {});
  }
  return row({std::move(function), fence("(", row(std::move(inside)), ")")});
}

Box set_call(const Call& call, bool sign_may_lead) {
  const Setting named;
  const Setting& setting = call.setting == nullptr ? named : *call.setting;
  switch (setting.form) {
    case Setting::Form::named:
      break;
    case Setting::Form::root:
      return {.kind = Kind::root, .children = {set_alone(call.arguments[0])}};
    case Setting::Form::fence:
      return fence(setting.open, set_alone(call.arguments[0]), setting.close);
    case Setting::Form::outer_product:
      return set_infix({InfixOperator::matrix_multiply,
                        {as_column(call.arguments[0]), transposed(as_column(call.arguments[1]))}},
                       sign_may_lead);
    case Setting::Form::log_product:
      return set_infix(
          {InfixOperator::multiply, {call.arguments[0], notation::call("log", {call.arguments[1]})}},
          sign_may_lead);
  }
  return set_named_call(call);
}

std::string_view relation_sign(Relation relation) {
  // In the order of the enumeration.
  constexpr std::array<std::string_view, 13> signs{"=", "≠", "<", "≤", ">", "≥", "≈",
                                                   "∈", "∉", "⊂", "∝", "→", "⇒"};
  return signs[static_cast<std::size_t>(relation)];
}

Box set_relations(const Relations& chain, bool sign_may_lead) {
  std::vector<Box> boxes{set(chain.members.front(), {Precedence::sum, sign_may_lead})};
  for (std::size_t i = 0; i < chain.signs.size(); ++i) {
    boxes.push_back(sign(relation_sign(chain.signs[i])));
    boxes.push_back(set(chain.members[i + 1], {Precedence::sum, true}));
  }
  return row(std::move(boxes));
}

Box set_collection(const Collection& collection) {
  std::vector<Box> items;
  append_joined(items, collection.items, set_alone);
  switch (collection.kind) {
    case Collection::Kind::set:
      return fence("{", row(std::move(items)), "}");
    case Collection::Kind::tuple:
      if (collection.items.size() == 1) {  // (7) is no tuple
        items.push_back(sign(","));
      }
      return fence("(", row(std::move(items)), ")");
    case Collection::Kind::sequence:
      break;
  }
  return row(std::move(items));
}

Box set_form(const Syntax& syntax, bool sign_may_lead) {
  struct Setter {
    bool sign_may_lead;
    Box operator()(const Numeral& number) const { return set_number(number); }
    Box operator()(const Name& name) const { return layout_name(name.text); }
    Box operator()(const Text& text) const { return {.kind = Kind::text, .text = text.text}; }
    Box operator()(const List& list) const { return set_list(list); }
    Box operator()(const Prefix& prefix) const {
      constexpr std::array<std::string_view, 3> signs{"−", "+", "±"};
      return row({sign(signs[static_cast<std::size_t>(prefix.op)]),
                  set(prefix.operand.front(), {Precedence::product, false})});
    }
    Box operator()(const Infix& infix) const { return set_infix(infix, sign_may_lead); }
    Box operator()(const Call& call) const { return set_call(call, sign_may_lead); }
    Box operator()(const Subscripted& subscripted) const { return set_subscripted(subscripted); }
    Box operator()(const Transposed& transposed) const {
      return scripted(set(transposed.base.front(), {Precedence::atom, false}), {}, sign("⊤"));
    }
    Box operator()(const Relations& chain) const { return set_relations(chain, sign_may_lead); }
    Box operator()(const Collection& collection) const { return set_collection(collection); }
    Box operator()(const Bounded& interval) const {
      return fence(interval.holds_lower ? "[" : "(",
                   row({set_alone(interval.ends[0]), sign(","), set_alone(interval.ends[1])}),
                   interval.holds_upper ? "]" : ")");
    }
    Box operator()(const Quantity& quantity) const {
      return row({set(quantity.value.front(), {Precedence::sign, sign_may_lead}),
                  sign(" "),
                  {.kind = Kind::text, .text = quantity.unit}});
    }
    Box operator()(const Marked& marked) const {
      return scripted(set(marked.base.front(), {Precedence::atom, false}), {},
                      {.kind = Kind::text, .text = marked.mark});
    }
  };
  return std::visit(Setter{sign_may_lead}, syntax.form);
}

Box set(const Syntax& syntax, Place place) {
  const Precedence own = set_precedence(syntax);
  if (own < place.at_least || (own == Precedence::sign && !place.sign_may_lead)) {
    return fence("(", set_form(syntax, true), ")");
  }
  return set_form(syntax, place.sign_may_lead);
}

}  // namespace

Box layout(const Syntax& syntax) {
  return set_alone(syntax);
}

}  // namespace gradewright::engine::notation
