#include "answers/reading/values/value_name.hpp"

#include <algorithm>
#include <variant>

#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/function_traits.hpp"
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
  if (placed == nullptr || placed->subscripts.size() != 1 || placed->subscripts.front().index.empty()) {
    return {};
  }
  const auto* name = std::get_if<notation::Name>(&placed->base.front().form);
  const auto* index = std::get_if<notation::Numeral>(&placed->subscripts.front().index.front().form);
  return name == nullptr || index == nullptr ? std::string() : name->text + "_" + index->value.to_string();
}

}  // namespace gradewright::reading
