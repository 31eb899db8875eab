#include <algorithm>
#include <utility>

#include "answers/reading/notation/notation_parser.hpp"
#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/notation/words.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

using namespace notation;
using Kind = Token::Kind;

std::optional<Relation> NotationParser::relation_sign() const {
  if (done() || token().kind != Kind::sign) {
    return std::nullopt;
  }
  switch (token().sign) {
    case Sign::equal:
      return Relation::equal;
    case Sign::not_equal:
      return Relation::not_equal;
    case Sign::less:
      return Relation::less;
    case Sign::less_equal:
      return Relation::less_equal;
    case Sign::greater:
      return Relation::greater;
    case Sign::greater_equal:
      return Relation::greater_equal;
    case Sign::approximate:
      return Relation::approximate;
    case Sign::member:
      return Relation::member;
    case Sign::not_member:
      return Relation::not_member;
    case Sign::subset:
      return Relation::subset;
    case Sign::proportional:
      return Relation::proportional;
    case Sign::colon:
      return in_braces_ ? std::optional(Relation::equal) : std::nullopt;
    default:
      return std::nullopt;
  }
}

/// "\\not" before a relation, which it turns round.
bool NotationParser::negates_relation() const {
  return next_is(Sign::negation) && token().text == "\\not" && ahead(1) != nullptr &&
         (ahead(1)->is(Sign::equal) || ahead(1)->is(Sign::member));
}

/// A chain; a member that is not written, as before "= 7", is an empty text. "= ≈ 7" is one relation.
Syntax NotationParser::relations() {
  const std::size_t first = at_;
  const auto nothing = [] { return Syntax{Text{}, {}}; };
  Syntax head = relation_sign() || negates_relation() ? nothing() : sum();
  std::vector<Syntax> members;  // with the head, once a relation stands behind it
  std::vector<Relation> signs;
  while (!failed() && taken_ == 0) {
    if ((next_is(Sign::newline) || next_is(Sign::row)) && depth_ == 0) {  // "x" and "= 7" on two lines
      const std::size_t line = at_;
      while (next_is(Sign::newline) || next_is(Sign::row)) {
        ++at_;
      }
      if (!relation_sign()) {
        at_ = line;
        break;
      }
    }
    bool negated = next_is(Sign::negation);  // \not=
    if (negated) {
      ++at_;
    }
    auto sign = relation_sign();
    if (!sign) {
      if (negated) {
        return fail("a negation");
      }
      break;
    }
    ++at_;
    if (tokens_[at_ - 1].text == "~=") {
      return fail("\"~=\": about, or not equal");  // to MATLAB and Lua
    }
    if (const auto second = relation_sign(); second == Relation::approximate || (second && sign == second)) {
      sign = second;
      ++at_;
    }
    if (negated) {
      if (sign != Relation::equal && sign != Relation::member) {
        return fail("a negated relation");
      }
      sign = sign == Relation::equal ? Relation::not_equal : Relation::not_member;
    }
    if (!count_operation()) {
      return nothing();
    }
    if (signs.empty()) {
      members.push_back(std::move(head));
    }
    signs.push_back(*sign);
    const std::size_t line = at_;
    while (next_is(Sign::newline)) {
      ++at_;
      at_ += !done() && scales_what_follows() ? 2 : 0;
    }
    if (done() || !is_mathematical()) {
      at_ = line;
    }
    const bool about_name = signs.size() == 1 && signs[0] == Relation::approximate &&
                            std::holds_alternative<Text>(members[0].form) && !done() &&
                            token().kind == Kind::word && ahead(1) != nullptr && ahead(1)->is(Sign::equal);
    if (about_name) {
      return fail("a negation, or about");  // ~x = 7
    }
    const bool missing =
        done() || relation_sign() || (at_ < end_ && (is_separator() || token().kind == Kind::close));
    members.push_back(missing ? nothing() : sum());
  }
  if (signs.empty()) {
    return head;
  }
  return placed(notation::relations(std::move(members), std::move(signs)), first);
}

}  // namespace gradewright::reading
