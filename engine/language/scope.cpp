#include "engine/language/scope.hpp"

#include <cassert>

namespace gradewright::engine::notation {

void Scope::define(Expr named) {
  assert(!name_of(named).empty() && find(name_of(named)) == nullptr);
  places_.emplace(name_of(named), definitions_.size());
  definitions_.push_back(std::move(named));
}

Expr Scope::find(std::string_view name) const {
  const auto place = places_.find(name);
  return place == places_.end() ? nullptr : definitions_[place->second];
}

}  // namespace gradewright::engine::notation
