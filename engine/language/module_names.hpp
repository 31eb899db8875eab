#pragma once

#include <string_view>

namespace gradewright::engine::notation {

/// "torch.nn.functional.softmax" taken apart: `softmax` of the module `torch.nn.functional`. Without a point
/// the module is empty.
struct QualifiedName {
  explicit QualifiedName(std::string_view dotted);
  std::string_view first;   ///< torch: a module, unless the exam defines the name
  std::string_view module;  ///< torch.nn.functional
  std::string_view member;  ///< softmax
};

/// Whether Python code has modules that are called so or whose paths begin so: np, torch, F.
bool begins_module(std::string_view name);

/// Whether functions may be called with this path before them, as in np.linalg.inv. What a function means
/// does not depend on it, but for a few of PyTorch (pytorch_calls.hpp).
bool is_module(std::string_view path);

}  // namespace gradewright::engine::notation
