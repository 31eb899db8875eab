#include "tests/engine/check_definition.hpp"

#include <utility>

#include "engine/graph/rebuild.hpp"
#include "engine/language/step_language.hpp"

namespace gradewright::test {

Builder of_call(const std::string& call) {
  return [call](std::span<const Expr> x) {
    notation::Scope scope;
    for (const Expr& input : x) {
      scope.define(input);
    }
    const Expr expr = notation::elaborate(notation::parse_expression(call), scope);
    return rebuild({&expr, 1},
                   [](const Expr& node, std::vector<Expr> parts) {
                     return node->step() != nullptr ? parts.front() : with_parts(node, std::move(parts));
                   })
        .front();
  };
}

void check_definition(const std::string& call, std::vector<Tensor<Number>> inputs) {
  check_op({call, std::move(inputs), of_call(call)});
}

}  // namespace gradewright::test
