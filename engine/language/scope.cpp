#include "engine/language/scope.hpp"

#include <cassert>

#include "engine/language/defined_function.hpp"
#include "engine/language/numbered.hpp"

namespace gradewright::engine::notation {

void Scope::define(Expr named) {
  assert(!name_of(named).empty() && find(name_of(named)) == nullptr);
  places_.emplace(name_of(named), definitions_.size());
  definitions_.push_back(std::move(named));
}

bool Scope::has_numbered(std::string_view name) const {
  return any_numbered(places_, name);
}

Expr Scope::find(std::string_view name) const {
  const auto place = places_.find(name);
  return place == places_.end() ? nullptr : definitions_[place->second];
}

void Scope::define(std::shared_ptr<const DefinedFunction> function) {
  assert(functions_.find(function->name) == functions_.end());
  std::string name = function->name;
  functions_.emplace(std::move(name), std::move(function));
}

const DefinedFunction* Scope::function(std::string_view name) const {
  const auto found = functions_.find(name);
  return found == functions_.end() ? nullptr : found->second.get();
}

std::vector<std::string> Scope::functions() const {
  std::vector<std::string> names;
  for (const auto& [name, function] : functions_) {
    names.push_back(name);
  }
  return names;
}

void Scope::remember(std::string_view step, WrittenCall call) {
  calls_.emplace(step, std::move(call));
}

Scope Scope::before(std::string_view name) const {
  Scope result;
  result.functions_ = functions_;
  for (const Expr& definition : definitions_) {
    if (name_of(definition) == name) {
      break;
    }
    result.define(definition);
  }
  return result;
}

Scope Scope::without(std::string_view name) const {
  Scope result;
  result.functions_ = functions_;
  for (const Expr& definition : definitions_) {
    if (name_of(definition) != name) {
      result.define(definition);
    }
  }
  return result;
}

}  // namespace gradewright::engine::notation
