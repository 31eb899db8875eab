#include "answers/reading/matching/gradient_items.hpp"

#include <algorithm>
#include <array>

#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/things.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// The variables by which an item's names say that it is a gradient: w1 of grad_W1 and dL/dW_1.
std::vector<std::string> variables_of(const ItemDeclaration& item) {
  std::vector<std::string> names = item.aliases;
  names.push_back(item.name);
  std::vector<std::string> variables;
  const auto add = [&](std::string_view name) { variables.push_back(lower(name_form(name).loose)); };
  for (const std::string& name : names) {
    const std::size_t quotient = name.find("/d");
    if (quotient != std::string::npos) {
      add(std::string_view(name).substr(quotient + 2));
    } else if (name.starts_with("grad_")) {
      add(std::string_view(name).substr(5));
    } else if (name.size() == 2 && name.front() == 'd') {
      add(std::string_view(name).substr(1));
    }
  }
  return variables;
}

}  // namespace

bool is_gradient_word(std::string_view word) {
  constexpr std::array<std::string_view, 9> derivatives{"derivative",  "derivatives", "ableitung",
                                                        "ableitungen", "dérivée",     "dérivées",
                                                        "derivada",    "derivadas",   "grads"};
  static const std::size_t gradient = thing_of("gradient");
  return thing_of(word) == gradient || among(derivatives, word);
}

std::vector<std::size_t> gradients_of(const std::vector<std::string>& variables,
                                      const PreparedQuestion& question) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < question.items.size(); ++i) {
    const std::vector<std::string> own = variables_of(question.items[i]);
    const bool of_these = std::ranges::all_of(
        variables, [&](const std::string& one) { return among(own, std::string_view(one)); });
    if (!own.empty() && of_these) {
      found.push_back(i);
    }
  }
  return found;
}

}  // namespace gradewright::reading
