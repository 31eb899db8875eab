#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language/scope.hpp"
#include "engine/language/value.hpp"

namespace gradewright::engine::notation {

/// What the names of an expression stand for: local ones (the variable of a loop, everything in the body of a
/// definition), and outside of definitions the givens and steps of a scope.
class Names {
 public:
  explicit Names(const Scope& scope) : scope_(&scope) {}
  /// Those of a definition's body, which sees the functions of the scope and none of its values.
  static Names of_body(const Scope& scope);

  std::optional<Value> find(std::string_view name) const;
  bool has(std::string_view name) const;
  /// A local name gets a value, perhaps another one than before.
  void set(std::string_view name, Value value);
  void forget(std::string_view name);

  /// All names that have a value, for suggestions.
  std::vector<std::string> known() const;
  /// Whether a name is defined around the definition, whose body does not see it.
  bool is_outside(std::string_view name) const;
  /// Whether there are steps such as h_0, of a name h that has none itself.
  bool has_numbered(std::string_view name) const;
  const Scope& scope() const { return *scope_; }

 private:
  const Scope* scope_;
  bool in_body_ = false;
  std::map<std::string, Value, std::less<>> local_;
};

}  // namespace gradewright::engine::notation
