#include <algorithm>
#include <utility>

#include "answers/reading/notation/notation_parser.hpp"
#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/notation/words.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

using namespace notation;
using Kind = Token::Kind;

namespace {

/// Whether the point of a number parts no thousands: 0.5, 2.50, 0.125.
bool has_decimal_point(const Token& token) {
  const std::size_t point = token.kind == Kind::number ? token.text.find('.') : std::string_view::npos;
  if (point == std::string_view::npos || token.text.find('.', point + 1) != std::string_view::npos) {
    return false;
  }
  const std::string_view rest = token.text.substr(point + 1);
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  constexpr std::size_t group = 3;
  return digits > 0 && (digits != group || token.text.starts_with("0."));
}

/// Whether LaTeX's {,} in a number parts no thousands: 0{,}447, 1{,}25.
bool has_decimal_comma(const Token& token) {
  constexpr std::string_view comma = "{,}";
  const std::size_t mark = token.kind == Kind::number ? token.text.find(comma) : std::string_view::npos;
  if (mark == std::string_view::npos || token.text.find(comma, mark + 1) != std::string_view::npos) {
    return false;
  }
  const std::string_view rest = token.text.substr(mark + comma.size());
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  constexpr std::size_t group = 3;
  return mark > group || token.text.starts_with('0') || digits != group;
}

}  // namespace

NotationParser::NotationParser(std::span<const Token> tokens, std::string_view source,
                               const NotationContext& context, const Decisions& decisions)
    : tokens_(tokens), source_(source), context_(context), decisions_(decisions), end_(tokens.size()) {
  pair_brackets();
}

bool NotationParser::point_is_decimal() {
  if (!point_is_decimal_) {
    point_is_decimal_ = std::ranges::any_of(tokens_, has_decimal_point);
  }
  return *point_is_decimal_;
}

bool NotationParser::brace_is_decimal() {
  if (!brace_is_decimal_) {
    brace_is_decimal_ = std::ranges::any_of(tokens_, has_decimal_comma);
  }
  return *brace_is_decimal_;
}

/// Brackets pair by their sort: { } of LaTeX with each other, environments likewise, and any of ( [ ⟨ with
/// any of ) ] ⟩, as the ends of an interval differ.
void NotationParser::pair_brackets() {
  partner_.assign(tokens_.size(), no_partner);
  has_comma_.assign(tokens_.size(), false);
  has_tight_comma_.assign(tokens_.size(), false);
  const auto family = [](Bracket bracket) {
    switch (bracket) {
      case Bracket::group:
      case Bracket::brace:
        return 1;
      case Bracket::environment:
        return 2;
      case Bracket::floor:
      case Bracket::ceiling:
        return 3;
      default:
        return 0;
    }
  };
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    const Token& token = tokens_[i];
    if (token.kind == Kind::open) {
      open.push_back(i);
    } else if (token.kind == Kind::close && !open.empty()) {
      const Token& last = tokens_[open.back()];
      const bool macro = last.bracket == Bracket::environment && last.text.starts_with('\\');
      if (family(last.bracket) == family(token.bracket) || (macro && family(token.bracket) == 1) ||
          last.bracket == Bracket::plain || token.bracket == Bracket::plain) {
        partner_[open.back()] = i;
        partner_[i] = open.back();
        open.pop_back();
      }
    } else if (token.is(Sign::comma) && !open.empty()) {
      const bool tight = i > 0 && i + 1 < tokens_.size() && !token.space_before &&
                         !tokens_[i + 1].space_before && tokens_[i - 1].kind == Kind::number &&
                         tokens_[i + 1].kind == Kind::number;
      (tight ? has_tight_comma_ : has_comma_)[open.back()] = true;
      const std::string_view before = tight ? tokens_[i - 1].text : std::string_view();
      points_group_ = points_group_ || (before.size() > 4 && before[before.size() - 4] == '.');
    }
  }
}

NotationParser::Deeper::Deeper(NotationParser& parser) : parser_(parser) {
  if (++parser_.depth_ > max_notation_nesting) {
    parser_.too_deep_ = true;
    parser_.fail("nested deeper than " + std::to_string(max_notation_nesting) + " levels");
  }
}

Syntax NotationParser::fail(std::string reason) {
  if (!failure_) {
    failure_ = std::move(reason);
  }
  return {Text{}, {}};
}

std::string NotationParser::source_of(std::size_t first, std::size_t last) const {
  if (first >= last) {
    return {};
  }
  const std::size_t from = tokens_[first].span.offset;
  return std::string(source_.substr(from, tokens_[last - 1].span.end() - from));
}

Span NotationParser::span_from(std::size_t first) const {
  if (first >= tokens_.size()) {
    return {source_.size(), 0};
  }
  const std::size_t from = tokens_[first].span.offset;
  if (taken_ > 0) {
    return {from, token().span.offset + taken_ - from};
  }
  return at_ > first ? Span{from, tokens_[at_ - 1].span.end() - from} : Span{from, 0};
}

Syntax NotationParser::placed(Syntax syntax, std::size_t first) const {
  syntax.span = span_from(first);
  return syntax;
}

std::uint8_t NotationParser::decide(Doubt doubt) {
  if (const auto known = context_.decided[static_cast<std::size_t>(doubt)]) {
    return *known;
  }
  return decisions_.meet(doubt);
}

std::uint8_t NotationParser::way_of_commas() const {
  return context_.decided[static_cast<std::size_t>(Doubt::comma)].value_or(decisions_.way(Doubt::comma));
}

bool NotationParser::is_declared(std::string_view name) const {
  return std::ranges::find(context_.names, name) != context_.names.end();
}

}  // namespace gradewright::reading
