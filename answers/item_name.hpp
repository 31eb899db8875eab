#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/notation/response_tokens.hpp"

namespace gradewright {

/// The letters and digits of a name without its markup: `\mathbf{z}_1`, z_{1}, z(1) and z1 are all "z1";
/// `\nabla_{W_1} J` is "nablaW1J"; a transposition is a T.
std::string name_form(std::span<const notation::ResponseToken> tokens);
std::string name_form(std::string_view name);

/// The names that one item answers to, ready to compare.
class ItemNames {
 public:
  ItemNames() = default;
  explicit ItemNames(const std::vector<std::string>& names);
  /// Whether a form made by name_form is one of them. Words are compared without regard to case, symbols
  /// with.
  bool contain(const std::string& form) const;

 private:
  std::vector<std::string> exact_;
  std::vector<std::string> lower_;  ///< of names that hold a word of four letters or more
};

}  // namespace gradewright
