#include "answers/reading/values/known_notation.hpp"

#include "answers/reading/notation/han_numerals.hpp"
#include "answers/reading/notation/mathml.hpp"

namespace gradewright::reading {

std::optional<std::string> in_known_notation(std::string_view text) {
  constexpr std::size_t longest = 1 << 16;
  if (text.size() > longest) {
    return std::nullopt;
  }
  std::optional<std::string> rewritten;
  if (text.find("<math") != std::string_view::npos) {
    rewritten = with_mathml_as_latex(text);
  }
  const std::string_view latex = rewritten ? std::string_view(*rewritten) : text;
  if (auto digits = with_han_numerals_as_digits(latex)) {
    return digits;
  }
  return rewritten;
}

}  // namespace gradewright::reading
