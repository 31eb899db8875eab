#include "answers/reading/values/tree_parts.hpp"

#include <algorithm>
#include <variant>
#include <vector>

namespace gradewright::reading {
namespace {

using notation::Syntax;

/// What a form is made of; null for a leaf.
struct Parts {
  template <class Form>
  const std::vector<Syntax>* operator()(const Form& /*leaf*/) const {
    return nullptr;
  }
  const std::vector<Syntax>* operator()(const notation::List& form) const { return &form.items; }
  const std::vector<Syntax>* operator()(const notation::Prefix& form) const { return &form.operand; }
  const std::vector<Syntax>* operator()(const notation::Infix& form) const { return &form.operands; }
  const std::vector<Syntax>* operator()(const notation::Call& form) const { return &form.arguments; }
  const std::vector<Syntax>* operator()(const notation::Subscripted& form) const { return &form.base; }
  const std::vector<Syntax>* operator()(const notation::Transposed& form) const { return &form.base; }
  const std::vector<Syntax>* operator()(const notation::Relations& form) const { return &form.members; }
  const std::vector<Syntax>* operator()(const notation::Collection& form) const { return &form.items; }
  const std::vector<Syntax>* operator()(const notation::Bounded& form) const { return &form.ends; }
  const std::vector<Syntax>* operator()(const notation::Quantity& form) const { return &form.value; }
  const std::vector<Syntax>* operator()(const notation::Marked& form) const { return &form.base; }
};

}  // namespace

bool any_part(const Syntax& tree, const std::function<bool(const Syntax&)>& is_such) {
  if (is_such(tree)) {
    return true;
  }
  const std::vector<Syntax>* const parts = std::visit(Parts{}, tree.form);
  return parts != nullptr &&
         std::ranges::any_of(*parts, [&](const Syntax& part) { return any_part(part, is_such); });
}

}  // namespace gradewright::reading
