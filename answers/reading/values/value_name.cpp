#include "answers/reading/values/value_name.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <variant>

#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/function_traits.hpp"
#include "answers/reading/values/tree_parts.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

using notation::Syntax;

bool is_name(const Syntax& tree) {
  if (const auto* name = std::get_if<notation::Name>(&tree.form)) {
    // Ax is A times x, dW and db are names; xy is x times y
    const bool of_unknowns = name->text.size() > 1 && std::ranges::all_of(name->text, [](char c) {
                               return c == 'x' || c == 'y' || c == 'z';
                             });
    const bool product = of_unknowns || (name->text.size() == 2 && is_capital(name->text[0]) &&
                                         is_letter(name->text[1]) && !is_capital(name->text[1]));
    const bool is_verdict = plays(lower(name->text), WordRole::verdict);
    return name->text != "pi" && name->text != "inf" && !product && !is_verdict;
  }
  if (const auto* marked = std::get_if<notation::Marked>(&tree.form)) {
    return marked->mark != "'" && is_name(marked->base.front());  // x' is a derivative of x, or another x
  }
  if (const auto* placed = std::get_if<notation::Subscripted>(&tree.form)) {
    return is_name(placed->base.front());
  }
  if (const auto* turned = std::get_if<notation::Transposed>(&tree.form)) {
    return is_name(turned->base.front());
  }
  // ln x = 7 is an equation, softmax(z) = 7 states a value
  const auto* call = std::get_if<notation::Call>(&tree.form);
  return call != nullptr && !traits_of_function(call->function).is_solved;
}

std::string plain_name(const Syntax& tree) {
  if (const auto* name = std::get_if<notation::Name>(&tree.form)) {
    return name->text;
  }
  const auto* placed = std::get_if<notation::Subscripted>(&tree.form);
  std::string name = placed == nullptr ? std::string() : plain_name(placed->base.front());
  if (name.empty()) {
    return {};
  }
  for (const notation::Subscript& place : placed->subscripts) {
    const auto* index =
        place.index.empty() ? nullptr : std::get_if<notation::Numeral>(&place.index.front().form);
    if (index == nullptr) {
      return {};
    }
    name += "_" + index->value.to_string();
  }
  return name;
}

namespace {

/// What makes of an event the opposite one: not A, a line over it, A^c, A'.
bool is_opposite(const Syntax& node) {
  if (const auto* name = std::get_if<notation::Name>(&node.form)) {
    return name->text == "not" || name->text == "neg" || name->text.ends_with("_bar");
  }
  if (const auto* text = std::get_if<notation::Text>(&node.form)) {
    constexpr std::array<std::string_view, 5> denials{"not ", "\u00AC", "\\neg", "\\lnot", "~"};
    return std::ranges::any_of(denials,
                               [text](std::string_view denial) { return text->text.starts_with(denial); });
  }
  const auto* marked = std::get_if<notation::Marked>(&node.form);
  return marked != nullptr && (marked->mark == "c" || marked->mark == "'");
}

}  // namespace

bool names_something_else(const Syntax& tree) {
  const auto* call = std::get_if<notation::Call>(&tree.form);
  if (call == nullptr) {
    return false;
  }
  constexpr std::array<std::string_view, 5> probabilities{"P", "p", "Pr", "Prob", "prob"};
  const auto of_opposite = [](const Syntax& argument) { return any_part(argument, is_opposite); };
  return refuses_in_name(call->function) || std::ranges::any_of(words_of(call->function), labels_no_answer) ||
         (among(probabilities, call->function) && std::ranges::any_of(call->arguments, of_opposite));
}

}  // namespace gradewright::reading
