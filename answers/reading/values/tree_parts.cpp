#include "answers/reading/values/tree_parts.hpp"

#include <algorithm>
#include <type_traits>
#include <variant>
#include <vector>

namespace gradewright::reading {
namespace {

using notation::Syntax;

/// What a tree is made of; null for a leaf.
template <class Tree>
auto* parts_of(Tree& tree) {
  using Parts = std::conditional_t<std::is_const_v<Tree>, const std::vector<Syntax>, std::vector<Syntax>>;
  return std::visit(
      [](auto& form) -> Parts* {
        using Form = std::remove_cvref_t<decltype(form)>;
        const auto is = [](auto... forms) {
          return (std::is_same_v<Form, typename decltype(forms)::type> || ...);
        };
        if constexpr (is(std::type_identity<notation::List>{}, std::type_identity<notation::Collection>{})) {
          return &form.items;
        } else if constexpr (is(std::type_identity<notation::Prefix>{})) {
          return &form.operand;
        } else if constexpr (is(std::type_identity<notation::Infix>{})) {
          return &form.operands;
        } else if constexpr (is(std::type_identity<notation::Call>{})) {
          return &form.arguments;
        } else if constexpr (is(std::type_identity<notation::Subscripted>{},
                                std::type_identity<notation::Transposed>{},
                                std::type_identity<notation::Marked>{})) {
          return &form.base;
        } else if constexpr (is(std::type_identity<notation::Relations>{})) {
          return &form.members;
        } else if constexpr (is(std::type_identity<notation::Bounded>{})) {
          return &form.ends;
        } else if constexpr (is(std::type_identity<notation::Quantity>{})) {
          return &form.value;
        } else {
          return nullptr;
        }
      },
      tree.form);
}

}  // namespace

bool any_part(const Syntax& tree, const std::function<bool(const Syntax&)>& is_such) {
  if (is_such(tree)) {
    return true;
  }
  const std::vector<Syntax>* const parts = parts_of(tree);
  return parts != nullptr &&
         std::ranges::any_of(*parts, [&](const Syntax& part) { return any_part(part, is_such); });
}

void each_part(Syntax& tree, const std::function<void(Syntax&)>& use) {
  use(tree);
  if (std::vector<Syntax>* const parts = parts_of(tree); parts != nullptr) {
    std::ranges::for_each(*parts, [&](Syntax& part) { each_part(part, use); });
  }
}

}  // namespace gradewright::reading
