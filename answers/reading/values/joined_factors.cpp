#include "answers/reading/values/joined_factors.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "answers/reading/values/tensor_working.hpp"
#include "answers/reading/values/value_name.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using notation::InfixOperator;
using notation::Relation;
using notation::Syntax;

const notation::Relations* chain_of(const Account::Value& value) {
  return std::get_if<notation::Relations>(&value.tree.form);
}

const Syntax& first_member(const Account::Value& value) {
  const auto* chain = chain_of(value);
  return chain == nullptr ? value.tree : chain->members.front();
}

const Syntax& last_member(const Account::Value& value) {
  const auto* chain = chain_of(value);
  return chain == nullptr ? value.tree : chain->members.back();
}

bool is_list(const Syntax& tree) {
  const auto* turned = std::get_if<notation::Transposed>(&tree.form);
  const auto* members = std::get_if<notation::Collection>(&tree.form);
  return std::holds_alternative<notation::List>(tree.form) ||
         (members != nullptr && members->kind == notation::Collection::Kind::tuple) ||
         (turned != nullptr && is_list(turned->base.front()));
}

/// The factor that stands at an end of a sum or product.
const Syntax& outer_factor(const Syntax& tree, bool leftmost) {
  const auto* infix = std::get_if<notation::Infix>(&tree.form);
  const bool goes_on = infix != nullptr && infix->op != InfixOperator::power;
  return goes_on ? outer_factor(infix->operands[leftmost ? 0 : 1], leftmost) : tree;
}

/// Whether a tree can be a factor that is written out: a list, or a number.
bool is_written(const Syntax& factor) {
  const auto* call = std::get_if<notation::Call>(&factor.form);
  const bool fraction = call != nullptr && (call->function == "fraction" || call->function == "ratio");
  return is_list(factor) || std::holds_alternative<notation::Numeral>(factor.form) || fraction;
}

bool begins_matrix(const Syntax& tree, std::string_view source) {
  return source.substr(std::min(tree.span.offset, source.size())).starts_with("\\begin{");
}

/// Whether two factors stand side by side: nothing but blanks between them, and one is a list. Before a
/// matrix of LaTeX a name is a factor, too.
bool stand_together(const Syntax& left, const Syntax& right, std::string_view source) {
  const std::size_t from = left.span.end();
  if (left.span.length == 0 || right.span.length == 0 || from > right.span.offset ||
      right.span.offset > source.size()) {
    return false;
  }
  const std::string_view between = source.substr(from, right.span.offset - from);
  const bool named = plain_name(left).size() > 0 && is_list(right) && begins_matrix(right, source);
  return std::ranges::all_of(between, [](char c) { return is_blank(c); }) &&
         (named || (is_written(left) && is_written(right) && (is_list(left) || is_list(right))));
}

/// "A + B" times C is A + B C: what a product takes of the sum before it.
Syntax with_right_factor(Syntax left, Syntax factor) {
  auto* infix = std::get_if<notation::Infix>(&left.form);
  const bool is_sum =
      infix != nullptr && (infix->op == InfixOperator::add || infix->op == InfixOperator::subtract);
  if (is_sum) {
    infix->operands[1] = with_right_factor(std::move(infix->operands[1]), std::move(factor));
    return left;
  }
  return notation::infix(InfixOperator::multiply, std::move(left), std::move(factor));
}

/// "A" times "B + C" is A B + C.
Syntax multiplied(Syntax left, Syntax right) {
  auto* infix = std::get_if<notation::Infix>(&right.form);
  if (infix != nullptr && infix->op != InfixOperator::power) {
    infix->operands[0] = multiplied(std::move(left), std::move(infix->operands[0]));
    return right;
  }
  return with_right_factor(std::move(left), std::move(right));
}

/// Two values as one chain, the last member of the one multiplied by the first of the other.
Syntax joined(const Account::Value& left, const Account::Value& right) {
  std::vector<Syntax> members;
  std::vector<Relation> signs;
  if (const auto* chain = chain_of(left)) {
    members.assign(chain->members.begin(), chain->members.end() - 1);
    signs = chain->signs;
  }
  members.push_back(multiplied(last_member(left), first_member(right)));
  if (const auto* chain = chain_of(right)) {
    members.insert(members.end(), chain->members.begin() + 1, chain->members.end());
    signs.insert(signs.end(), chain->signs.begin(), chain->signs.end());
  }
  return signs.empty() ? std::move(members.front()) : notation::relations(std::move(members), signs);
}

bool are_equations(const notation::Relations& chain) {
  return std::ranges::all_of(
      chain.signs, [](Relation sign) { return sign == Relation::equal || sign == Relation::approximate; });
}

/// Whether the list at the end of a chain is what the products in it come to, or says that it is: none but
/// matrices of LaTeX stand side by side for anything but a product.
bool is_product(const notation::Relations& chain, std::string_view source) {
  const Syntax& said = chain.members.back();
  const auto knows = [&](const Syntax& member) { return agreement(member, said) != Agreement::unknown; };
  const bool worked_out = std::any_of(chain.members.begin(), chain.members.end() - 1, knows);
  return worked_out || begins_matrix(said, source);
}

}  // namespace

void join_factors(std::vector<Account::Value>& values, std::string_view source) {
  constexpr std::size_t most = 12;
  const auto* last = values.empty() ? nullptr : chain_of(values.back());
  if (values.size() < 2 || values.size() > most || last == nullptr || !are_equations(*last) ||
      !is_list(last->members.back())) {
    return;
  }
  Account::Value whole = values.front();
  for (std::size_t i = 1; i < values.size(); ++i) {
    const bool together = values[i].before == Sign::none &&
                          (chain_of(whole) == nullptr || are_equations(*chain_of(whole))) &&
                          stand_together(outer_factor(last_member(whole), false),
                                         outer_factor(first_member(values[i]), true), source);
    if (!together) {
      return;
    }
    whole.tree = joined(whole, values[i]);
  }
  if (is_product(std::get<notation::Relations>(whole.tree.form), source)) {
    values.assign(1, std::move(whole));
  }
}

}  // namespace gradewright::reading
