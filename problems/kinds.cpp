#include "problems/kinds.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "engine/text/suggest.hpp"

namespace gradewright::problems {

/// One line for each kind; each is defined in its own file.
namespace catalogue {

Kind conv2d();
Kind attention();
Kind positional_encoding();
Kind mlp();
Kind conv_count();
Kind jordan_rnn();
Kind naive_bayes();

}  // namespace catalogue

std::span<const Kind> kinds() {
  static const std::array table{
      catalogue::conv2d(),     catalogue::attention(),  catalogue::positional_encoding(), catalogue::mlp(),
      catalogue::conv_count(), catalogue::jordan_rnn(), catalogue::naive_bayes(),
  };
  return table;
}

const Kind* find_kind(std::string_view name) {
  const std::span<const Kind> table = kinds();
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Kind& kind) { return kind.name == name; });
  return found == table.end() ? nullptr : &*found;
}

std::string suggest_kind(std::string_view name) {
  std::vector<std::string> names;
  for (const Kind& kind : kinds()) {
    names.emplace_back(kind.name);
  }
  return notation::did_you_mean_or_list(name, names, "the kinds are", "gradewright kinds");
}

}  // namespace gradewright::problems
