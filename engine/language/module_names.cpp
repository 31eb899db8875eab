#include "engine/language/module_names.hpp"

#include <algorithm>
#include <array>

namespace gradewright::engine::notation {

namespace {

/// By the names that their users give them.
constexpr std::array<std::string_view, 27> modules{"np",
                                                   "np.linalg",
                                                   "np.random",
                                                   "numpy",
                                                   "numpy.linalg",
                                                   "numpy.random",
                                                   "math",
                                                   "torch",
                                                   "torch.linalg",
                                                   "torch.special",
                                                   "torch.nn",
                                                   "torch.nn.functional",
                                                   "nn",
                                                   "nn.functional",
                                                   "F",
                                                   "tf",
                                                   "tf.math",
                                                   "tf.linalg",
                                                   "tf.nn",
                                                   "tensorflow",
                                                   "jnp",
                                                   "jnp.linalg",
                                                   "jax",
                                                   "jax.numpy",
                                                   "jax.nn",
                                                   "jax.lax",
                                                   "scipy.special"};

}  // namespace

QualifiedName::QualifiedName(std::string_view dotted)
    : first(dotted.substr(0, dotted.find('.'))), member(dotted.substr(dotted.rfind('.') + 1)) {
  module = dotted.substr(0, dotted.size() - member.size());
  module.remove_suffix(module.empty() ? 0 : 1);
}

bool begins_module(std::string_view name) {
  return std::ranges::any_of(modules,
                             [&](std::string_view module) { return QualifiedName(module).first == name; });
}

bool is_module(std::string_view path) {
  return std::ranges::find(modules, path) != modules.end();
}

}  // namespace gradewright::engine::notation
