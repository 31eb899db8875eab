#include <algorithm>

#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/notation/tokenizer.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {

using Kind = Token::Kind;

std::string_view Tokenizer::combining_accent(std::size_t ahead) const {
  if (is_ascii(peek(ahead))) {
    return {};
  }
  std::size_t at = at_ + ahead;
  switch (next_code_point(source_, at)) {
    case 0x302:
      return "hat";
    case 0x303:
      return "tilde";
    case 0x304:
    case 0x305:
      return "bar";
    case 0x307:
      return "dot";
    case 0x20D7:
      return "vec";
    default:
      return {};
  }
}

void Tokenizer::letter(Kind kind, std::size_t length, std::string_view text) {
  const std::string_view accent = combining_accent(length);
  if (accent.empty()) {
    emit(kind, length, text);
    return;
  }
  emit(Kind::sign, 0, accent).sign = Sign::accent;
  emit(kind, character_at_or_after(rest(), length + 1), text);
}

void Tokenizer::symbol(std::size_t length, std::string_view text) {
  const bool greek = peek() == '\xCE' || peek() == '\xCF';  // of U+0380 to U+03FF
  letter(Kind::symbol, length, text);
  std::size_t digits = 0;
  while (is_digit(peek(digits))) {
    ++digits;
  }
  constexpr std::size_t most_digits = 2;
  if (greek && text != "pi" && digits > 0 && digits <= most_digits && peek(digits) != '.') {
    emit(Sign::subscript, 0);
  }
}

std::size_t Tokenizer::line_over_digit(std::size_t ahead) const {
  return combining_accent(ahead) == "bar" ? character_at_or_after(rest(), ahead + 1) - ahead : 0;
}

bool Tokenizer::stroke() {
  constexpr std::string_view long_stroke = "\u0338";
  if (!rest().starts_with(long_stroke) || tokens_.empty() || tokens_.back().span.end() != at_ ||
      !(tokens_.back().is(Sign::equal) || tokens_.back().is(Sign::member))) {
    return false;
  }
  Token& relation = tokens_.back();
  relation.sign = relation.is(Sign::equal) ? Sign::not_equal : Sign::not_member;
  relation.span.length += long_stroke.size();
  at_ += long_stroke.size();
  return true;
}

bool Tokenizer::small_fraction() {
  const auto run = [this](std::size_t from, Digit::Height height) {
    std::size_t n = from;
    for (auto digit = digit_at(rest().substr(n)); digit && digit->height == height;
         digit = digit_at(rest().substr(n))) {
      n += digit->length;
    }
    return n;
  };
  const std::size_t above = run(0, Digit::Height::raised);
  const std::size_t slash = peek(above) == '/' ? 1 : rest().substr(above).starts_with("\u2044") ? 3 : 0;
  const std::size_t below = run(above + slash, Digit::Height::lowered);
  if (above == 0 || slash == 0 || below == above + slash) {
    return false;
  }
  bracket(Kind::open, Bracket::group, 0);
  emit(Kind::number, above, rest().substr(0, above));
  emit(Sign::slash, slash);
  emit(Kind::number, below - above - slash, rest().substr(0, below - above - slash));
  bracket(Kind::close, Bracket::group, 0);
  return true;
}

void Tokenizer::small_characters(std::size_t length) {
  const std::size_t end = at_ + length;
  bracket(Kind::open, Bracket::group, 0);
  while (at_ < end) {
    std::size_t n = 0;
    if (const std::string_view letter = plain_letter(rest(), n); !letter.empty()) {
      emit(Kind::word, n, letter);
      continue;
    }
    if (const Sign sign = small_sign(rest(), n); sign != Sign::none) {
      emit(sign, n);
      continue;
    }
    if (const bool opens = rest().starts_with("\u207D"); opens || rest().starts_with("\u207E")) {
      bracket(opens ? Kind::open : Kind::close, Bracket::round, n);
      continue;
    }
    const ScannedNumber scanned = scan_number(source_, at_, false);
    emit(Kind::number, std::max<std::size_t>(scanned.length, 1), rest().substr(0, scanned.length));
  }
  bracket(Kind::close, Bracket::group, 0);
}

}  // namespace gradewright::reading
