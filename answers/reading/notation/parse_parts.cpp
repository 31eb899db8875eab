#include <algorithm>
#include <utility>

#include "answers/reading/notation/notation_parser.hpp"
#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/notation/words.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

using namespace notation;
using Kind = Token::Kind;

NotationReading NotationParser::run() {
  NotationReading result;
  while (!done()) {
    if (scales_what_follows()) {
      ++at_;
      ++at_;
    } else if (is_separator()) {
      separator(result);
    } else if (is_mark()) {
      if (!strike(result)) {
        result.parts.push_back(
            {Part::Sort::mark, token().sign, {Text{}, {}}, std::string(token().text), token().span});
        ++at_;
      }
    } else if (is_remark()) {
      words(result);
    } else if (is_mathematical()) {
      mathematics(result);
    } else {
      words(result);
    }
  }
  result.decisions = decisions_;
  result.declared = context_.names;
  return result;
}

bool NotationParser::is_separator() const {
  if (token().kind != Kind::sign) {
    return false;
  }
  switch (token().sign) {
    case Sign::comma:
    case Sign::semicolon:
    case Sign::newline:
    case Sign::period:
    case Sign::cell:
    case Sign::row:
    case Sign::wide:
      return true;
    default:
      return false;
  }
}

bool NotationParser::is_mark() const {
  if (token().kind != Kind::sign) {
    return false;
  }
  switch (token().sign) {
    case Sign::question:
    case Sign::exclamation:
    case Sign::ellipsis:
    case Sign::ticked:
    case Sign::unticked:
    case Sign::crossed:
    case Sign::strike:
    case Sign::strike_all:
    case Sign::quote:
    case Sign::for_all:
    case Sign::unknown:
    case Sign::colon:
    case Sign::arrow:
    case Sign::implies:
      return true;
    case Sign::negation:
      return !negates_relation();
    default:
      return false;
  }
}

/// MATLAB's "1.0e+03 *" over the lines of an array: the numbers of all of them are multiplied by it.
bool NotationParser::scales_what_follows() {
  const bool alone = ahead(2) != nullptr && token().kind == Kind::number && ahead(1)->is(Sign::star) &&
                     ahead(2)->is(Sign::newline) &&
                     (at_ == 0 || tokens_[at_ - 1].is(Sign::newline) || tokens_[at_ - 1].is(Sign::equal));
  if (!alone || scale_ != 0 || !token().text.starts_with("1.0e")) {
    return false;
  }
  const auto factor = scanned_value(token().text);
  scale_ = factor ? factor->exponent() + 1 : 0;
  return scale_ != 0;
}

void NotationParser::separator(NotationReading& into) {
  into.parts.push_back({Part::Sort::separator, token().sign, {Text{}, {}}, {}, token().span});
  ++at_;
}

/// ~~7~~ and \sout{7}: the text that is struck out, as one mark.
bool NotationParser::strike(NotationReading& into) {
  const std::size_t first = at_;
  if (token().sign == Sign::strike_all && ahead(1) != nullptr && ahead(1)->kind == Kind::open &&
      closing(at_ + 1) != no_partner) {
    at_ = closing(at_ + 1) + 1;
  } else if (token().sign == Sign::strike) {
    const auto rest = tokens_.subspan(at_ + 1, end_ - at_ - 1);
    const auto end = std::ranges::find_if(rest, [](const Token& token) { return token.is(Sign::strike); });
    if (end == rest.end()) {
      return false;
    }
    at_ += static_cast<std::size_t>(end - rest.begin()) + 2;
  } else {
    return false;
  }
  into.parts.push_back(
      {Part::Sort::mark, Sign::strike, {Text{}, {}}, source_of(first, at_), span_from(first)});
  return true;
}

bool NotationParser::begins_equation(std::size_t at) const {
  if (at >= tokens_.size() || (tokens_[at].kind != Kind::word && tokens_[at].kind != Kind::symbol)) {
    return false;
  }
  constexpr std::size_t longest = 6;  // of a name with its index
  const std::size_t end = std::min(tokens_.size(), at + longest);
  for (++at; at < end; ++at) {
    if (tokens_[at].is(Sign::equal)) {
      return true;
    }
    const bool of_index = tokens_[at].is(Sign::subscript) || tokens_[at].kind == Kind::number ||
                          tokens_[at].opens(Bracket::group) || tokens_[at].closes(Bracket::group);
    if (!of_index) {
      return false;
    }
  }
  return false;
}

void NotationParser::words(NotationReading& into) {
  const std::size_t first = at_;
  const bool joins = token().text == "and" && at_ > 0 && ahead(1) != nullptr &&
                     (ahead(1)->kind == Kind::number || ahead(1)->kind == Kind::open ||
                      ahead(1)->is(Sign::minus) || begins_equation(at_ + 1)) &&
                     (tokens_[at_ - 1].kind == Kind::number || tokens_[at_ - 1].kind == Kind::close);
  if (joins) {  // 4, -1 and 2
    into.parts.push_back({Part::Sort::separator, Sign::comma, {Text{}, {}}, {}, token().span});
    ++at_;
    return;
  }
  const bool after_comma = token().text == "and" && at_ > 1 && tokens_[at_ - 1].is(Sign::comma) &&
                           ahead(1) != nullptr && ahead(1)->kind == Kind::number &&
                           tokens_[at_ - 2].kind == Kind::number;
  if (after_comma) {  // 4, 1, and 2
    into.parts.back().span.length = token().span.end() - into.parts.back().span.offset;
    ++at_;
    return;
  }
  ++at_;
  if (tokens_[first].kind == Kind::open) {
    at_ = closing(first) + 1;
  }
  while (tokens_[first].kind != Kind::open && !done() && token().kind == Kind::word &&
         !is_mathematical_word()) {
    ++at_;
  }
  into.parts.push_back(
      {Part::Sort::words, Sign::none, {Text{}, {}}, source_of(first, at_), span_from(first)});
}

void NotationParser::mathematics(NotationReading& into) {
  const std::size_t first = at_;
  failure_.reset();
  operations_ = 0;
  depth_ = 0;
  too_deep_ = false;
  in_braces_ = false;
  blanks_part_ = false;
  Syntax tree = relations();
  if (!failed() && next_is(Sign::over) && !std::holds_alternative<Relations>(tree.form)) {  // 5 \over 2
    ++at_;
    Syntax below = relations();
    if (std::holds_alternative<Relations>(below.form)) {
      fail("a fraction of relations");
    }
    tree = apply("fraction", std::move(tree), std::move(below));
  }
  if (!failed() && taken_ > 0) {
    fail("digits are left over");
  }
  if (!failed() && at_ > first) {
    tree.span = span_from(first);
    into.parts.push_back({Part::Sort::mathematics, Sign::none, std::move(tree), {}, span_from(first)});
    return;
  }
  // Given up: all of it to the next separator outside brackets.
  taken_ = 0;
  at_ = first;
  do {
    at_ = token().kind == Kind::open && closing(at_) != no_partner ? closing(at_) + 1 : at_ + 1;
  } while (!done() && !is_separator());
  at_ = std::min(at_, end_);
  into.parts.push_back({Part::Sort::unreadable,
                        Sign::none,
                        {Text{}, {}},
                        failure_.value_or("cannot be read"),
                        span_from(first)});
  failure_.reset();
}

}  // namespace gradewright::reading
