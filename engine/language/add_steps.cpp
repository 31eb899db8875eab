#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>

#include "engine/language/elaborator.hpp"
#include "engine/language/functions.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"

namespace gradewright::engine::notation {

namespace {

constexpr std::array<std::string_view, 4> reserved{"True", "False", "None", "pi"};

/// The gradient that a definition's body is exactly, as the language writes it: grad(J, W).
std::optional<KnownGradient> gradient_written(const Definition& definition, const Scope& scope,
                                              const Expr& gradient) {
  const Call* call = std::get_if<Call>(&definition.body.form);
  const Function* function = call == nullptr ? nullptr : find_function(call->function);
  if (function == nullptr || !function->row->is_gradient || call->arguments.size() != 2) {
    return std::nullopt;
  }
  const Name* of = std::get_if<Name>(&call->arguments[0].form);
  const Name* variable = std::get_if<Name>(&call->arguments[1].form);
  if (of == nullptr || variable == nullptr) {
    return std::nullopt;
  }
  return KnownGradient{scope.find(of->text), scope.find(variable->text), gradient};
}

void refuse_unusable_name(const Definition& definition, const Scope& scope) {
  if (std::count(reserved.begin(), reserved.end(), definition.name) > 0) {
    throw SourceError(fmt::format("'{}' cannot be defined; it is a constant", definition.name),
                      definition.name_span);
  }
  if (scope.find(definition.name) != nullptr) {
    throw SourceError(fmt::format("'{}' is defined already", definition.name), definition.name_span);
  }
}

}  // namespace

std::vector<Expr> add_steps(std::string_view source, Scope& scope) {
  std::vector<Expr> steps;
  Elaborator elaborator(scope);
  for (const Definition& definition : parse_definitions(source)) {
    refuse_unusable_name(definition, scope);
    steps.push_back(step(definition.name, elaborator(definition.body)));
    if (const auto gradient = gradient_written(definition, scope, steps.back())) {
      scope.remember(*gradient);
    }
    scope.define(steps.back());
  }
  return steps;
}

}  // namespace gradewright::engine::notation
