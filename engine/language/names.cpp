#include "engine/language/names.hpp"

#include <utility>

#include "engine/language/numbered.hpp"

namespace gradewright::engine::notation {

Names Names::of_body(const Scope& scope) {
  Names result(scope);
  result.in_body_ = true;
  return result;
}

std::optional<Value> Names::find(std::string_view name) const {
  if (const auto local = local_.find(name); local != local_.end()) {
    return local->second;
  }
  const Expr defined = in_body_ ? nullptr : scope_->find(name);
  return defined == nullptr ? std::nullopt : std::optional(Value{defined});
}

bool Names::has(std::string_view name) const {
  return local_.contains(name) || (!in_body_ && scope_->find(name) != nullptr);
}

void Names::set(std::string_view name, Value value) {
  local_.insert_or_assign(std::string(name), std::move(value));
}

void Names::forget(std::string_view name) {
  if (const auto local = local_.find(name); local != local_.end()) {
    local_.erase(local);
  }
}

std::vector<std::string> Names::known() const {
  std::vector<std::string> names;
  if (!in_body_) {
    for (const Expr& definition : scope_->definitions()) {
      names.emplace_back(name_of(definition));
    }
  }
  for (const auto& [name, value] : local_) {
    names.push_back(name);
  }
  return names;
}

bool Names::is_outside(std::string_view name) const {
  return in_body_ && scope_->find(name) != nullptr;
}

bool Names::has_numbered(std::string_view name) const {
  return any_numbered(local_, name) || (!in_body_ && scope_->has_numbered(name));
}

}  // namespace gradewright::engine::notation
