#include "answers/judging/formula/factors.hpp"

#include <cstddef>

namespace gradewright::judging {
namespace {

using notation::Infix;
using notation::InfixOperator;
using notation::Syntax;

/// What stands between the operands of a product.
std::string_view between(const Syntax& left, const Syntax& right, std::string_view source) {
  const std::size_t first = left.span.end();
  const std::size_t last = right.span.offset;
  return first <= last && last <= source.size() ? source.substr(first, last - first) : std::string_view();
}

/// The letter there that was read as the sign of the product; empty where none is.
std::string_view letter_between(const Syntax& left, const Syntax& right, std::string_view source) {
  const std::string_view gap = between(left, right, source);
  const std::size_t letter = gap.find_first_of("xX");
  return letter == std::string_view::npos ? std::string_view() : gap.substr(letter, 1);
}

/// How a product is signed, by what stands between its operands.
ProductSign sign_between(const Syntax& left, const Syntax& right, std::string_view source, Factors& into) {
  const std::string_view gap = between(left, right, source);
  const auto holds = [&](std::string_view sign) { return gap.find(sign) != std::string_view::npos; };
  into.strange_sign =
      into.strange_sign || holds("\\otimes") || holds("\u2297") || holds("\\ast") || holds("\u2217");
  return holds("\\odot") || holds("\u2299") || holds("\\circ") || holds("\u2218") || holds(".*")
             ? ProductSign::cells
         : holds("*") || holds("\\times") || holds("\u00d7") ? ProductSign::star
         : holds("@")                                        ? ProductSign::at
                                                             : ProductSign::matrices;
}

/// Whether a tree stands in a bracket that opens at its begin and closes at its end.
bool is_bracketed(const Syntax& tree, std::string_view source) {
  if (tree.span.offset >= source.size() || source[tree.span.offset] != '(') {
    return false;
  }
  int open = 0;
  for (std::size_t at = tree.span.offset; at < tree.span.end() && at < source.size(); ++at) {
    open += source[at] == '(' ? 1 : source[at] == ')' ? -1 : 0;
    if (open == 0) {
      return at + 1 == tree.span.end();
    }
  }
  return false;
}

void add_factors(const Syntax& tree, ProductSign how, std::string_view source, Factors& into) {
  const auto* infix = std::get_if<Infix>(&tree.form);
  const bool multiplies = infix != nullptr && (infix->op == InfixOperator::multiply ||
                                               infix->op == InfixOperator::matrix_multiply);
  if (!multiplies || (!into.all.empty() && is_bracketed(tree, source))) {
    into.all.push_back({&tree, how});
    return;
  }
  add_factors(infix->operands[0], how, source, into);
  const Syntax& left = infix->operands[0];
  const Syntax& right = infix->operands[1];
  const std::size_t next = into.all.size();
  const std::string_view letter = letter_between(left, right, source);
  add_factors(
      right,
      infix->op == InfixOperator::matrix_multiply ? ProductSign::at : sign_between(left, right, source, into),
      source, into);
  into.all[next].letter = letter;
}

}  // namespace

Factors factors_of(const Syntax& tree, std::string_view source) {
  Factors factors;
  add_factors(tree, ProductSign::matrices, source, factors);
  return factors;
}

}  // namespace gradewright::judging
