#include "answers/reading/notation/tokenizer.hpp"

#include <algorithm>

#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/notation/words.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {

using Kind = Token::Kind;

void Tokenizer::run() {
  while (at_ < source_.size() && tokens_.size() <= max_tokens) {
    step();
  }
}

Token& Tokenizer::emit(Kind kind, std::size_t length, std::string_view text) {
  Token& token = tokens_.emplace_back();
  token.kind = kind;
  token.space_before = space_;
  token.in_math = in_math_ && prose_depth_ == 0;
  token.text = text;
  token.span = Span{at_, length};
  at_ += length;
  if (kind != Kind::style) {
    space_ = false;
    last_ = tokens_.size();
  }
  return token;
}

void Tokenizer::skip(std::size_t length) {
  at_ += length;
  space_ = true;
}

void Tokenizer::emit(const Spelling& spelling, std::size_t length) {
  if (spelling.is_blank) {
    return skip(length);
  }
  Token& token = emit(spelling.kind, length, spelling.text);
  token.sign = spelling.sign;
  token.bracket = spelling.bracket;
  if (token.text.empty()) {
    token.text = source_.substr(token.span.offset, length);
  }
}

bool Tokenizer::at_line_start() const {
  const Token* const before = last();
  return before == nullptr || before->is(Sign::newline);
}

bool ends_operand(const Token& token) {
  switch (token.kind) {
    case Token::Kind::number:
    case Token::Kind::word:
    case Token::Kind::symbol:
    case Token::Kind::close:
      return true;
    case Token::Kind::sign:
      return token.is(Sign::factorial) || token.is(Sign::percent) || token.is(Sign::transpose) ||
             token.is(Sign::prime) || token.is(Sign::vulgar) || token.is(Sign::degree);
    default:
      return false;
  }
}

bool parts_items(const Token& token) {
  return token.is(Sign::comma) || token.is(Sign::semicolon) || token.is(Sign::newline) ||
         token.is(Sign::row) || token.is(Sign::cell);
}

bool Tokenizer::after_operand() const {
  const Token* const before = last();
  return before != nullptr && ends_operand(*before);
}

bool Tokenizer::starts_operand(char c) {
  return is_digit(c) || is_letter(c) || c == '(' || c == '[' || c == '{' || c == '\\' || c == '.' ||
         !is_ascii(c);
}

void Tokenizer::step() {
  const char c = peek();
  if (at_line_start() && prompt()) {
    return;
  }
  if (is_digit(c) || (c == '.' && is_digit(peek(1)))) {
    return number();
  }
  if (is_letter(c)) {
    return word();
  }
  if (!is_ascii(c)) {
    return character();
  }
  switch (c) {
    case ' ':
    case '\t':
    case '\r':
      return skip(1);
    case '\n':
      return new_line();
    case '\\':
      return command();
    case '$':
      return dollar();
    case '(':
      return bracket(Kind::open, Bracket::round, 1);
    case ')':
      return bracket(Kind::close, Bracket::round, 1);
    case '[':
      return open_square();
    case ']':
      square_depth_ = std::max(square_depth_ - 1, 0);
      return bracket(Kind::close, Bracket::square, 1);
    case '{':
      return bracket(Kind::open, is_group() ? Bracket::group : Bracket::brace, 1);
    case '}':
      return opened_for_sign() ? style(1) : bracket(Kind::close, Bracket::group, 1);  // the parser pairs it
    default:
      return punctuation(c);
  }
}

bool Tokenizer::opened_for_sign() {
  if (last_ < 2 || last_ != tokens_.size()) {
    return false;
  }
  Token& open = tokens_[last_ - 2];
  Token& sign = tokens_[last_ - 1];
  switch (sign.kind == Kind::sign ? sign.sign : Sign::none) {
    case Sign::minus:
    case Sign::plus:
    case Sign::times:
    case Sign::dot:
    case Sign::equal:
      break;
    default:
      return false;
  }
  const Token* const before = last_ > 2 ? &tokens_[last_ - 3] : nullptr;
  const bool stands_free = before == nullptr || before->kind == Kind::number || before->kind == Kind::close ||
                           before->is(Sign::equal) || (before->kind == Kind::word && open.space_before);
  if (open.kind != Kind::open || open.text != "{" || !stands_free) {
    return false;
  }
  sign.space_before = open.space_before;
  open.kind = Kind::style;
  return true;
}

bool Tokenizer::prompt() {
  const std::size_t line = std::min(rest().find('\n'), rest().size());
  if (rest().starts_with(">>> ") || rest().starts_with("julia> ") || rest().starts_with("In [") ||
      rest().starts_with("In[")) {
    style(line);
    return true;
  }
  const std::size_t end = rest().substr(0, line).find(']');
  if (rest().starts_with("Out[") && end != std::string_view::npos &&
      (peek(end + 1) == ':' || (peek(end + 1) == '=' && peek(end + 2) != '='))) {
    style(end + 2);
    return true;
  }
  return false;
}

void Tokenizer::new_line() {
  if (in_math_ && display_) {
    return skip(1);
  }
  if (in_math_ && peek(1) == '\n') {
    in_math_ = false;  // a lost closing dollar
  }
  emit(Sign::newline, 1);
}

void Tokenizer::number() {
  const ScannedNumber scanned = scan_number(source_, at_, square_depth_ > 0);
  const std::string_view typed = rest().substr(0, scanned.length);
  if (const std::size_t line = line_over_digit(scanned.length);
      line > 0 && typed.find('.') < typed.size() - 1 &&
      is_digit(typed.back())) {  // 0.3 with a line over the 3
    emit(Kind::number, typed.size() - 1, typed.substr(0, typed.size() - 1));
    emit(Sign::overline, 0);
    bracket(Kind::open, Bracket::group, 0);
    emit(Kind::number, 1, typed.substr(typed.size() - 1));
    return bracket(Kind::close, Bracket::group, line);
  }
  emit(scanned.is_damaged ? Kind::damaged : Kind::number, scanned.length, rest().substr(0, scanned.length));
  std::size_t blanks = 0;
  while (peek(blanks) == ' ') {
    ++blanks;
  }
  const bool by = (peek(blanks) == 'x' || peek(blanks) == 'X') && !in_math_;
  std::size_t after = blanks + 1;
  while (peek(after) == ' ') {
    ++after;
  }
  // 6x12, 28 x 28; but 3x 4 is three x
  if (by && is_digit(peek(after)) && (blanks == 0) == (after == blanks + 1)) {
    at_ += blanks;
    space_ = blanks > 0;
    emit(Sign::times, 1);
  }
}

void Tokenizer::word() {
  std::size_t n = 0;
  while (is_letter(peek(n)) || is_digit(peek(n)) || is_word_character(n)) {
    n += character_at_or_after(rest().substr(n), 1);
  }
  if (n > 1 && takes_one_letter() && function_of(rest().substr(0, n)).empty()) {
    return letter(Kind::word, 1, rest().substr(0, 1));
  }
  if (!in_math_) {
    n = with_apostrophe_or_hyphen(n);
  }
  const std::string_view text = rest().substr(0, n);
  if (peek(n) == '{' && (text == "frac" || text == "dfrac" || text == "tfrac" || text == "sqrt")) {
    is_latex_ = true;
    return named_command(text, n);  // whose backslash was lost in copying
  }
  const bool between =
      (text == "x" || text == "X") && space_ && after_operand() && !in_math_ &&
      (ends_number_in_words() || (last()->kind != Kind::word && last()->kind != Kind::symbol));
  std::size_t next = n;
  while (peek(next) == ' ') {
    ++next;
  }
  if (between && next > n && (is_digit(peek(next)) || peek(next) == '(')) {
    return emit(Sign::times, 1);
  }
  const bool unites = text == "u" || text == "U" || text == "union";
  if (unites && last() != nullptr && last()->kind == Kind::close &&
      (peek(next) == '[' || peek(next) == '(' || peek(next) == ']')) {
    return emit(Sign::unite, n);
  }
  if (const auto [sign, length] = sign_in_words(text); length > 0) {
    return emit(sign, length);
  }
  n == 1 ? letter(Kind::word, n, text) : void(emit(Kind::word, n, text));
}

std::pair<Sign, std::size_t> Tokenizer::sign_in_words(std::string_view word) const {
  if (last() == nullptr || last()->kind != Kind::number) {
    return {Sign::none, 0};
  }
  constexpr std::pair<std::string_view, Sign> signs[] = {
      {"by", Sign::times}, {"times", Sign::times}, {"divided by", Sign::divide}};
  for (const auto& [spelled, sign] : signs) {
    std::size_t next = spelled.size();
    while (peek(next) == ' ') {
      ++next;
    }
    if (spelled.starts_with(word) && rest().starts_with(spelled) && next > spelled.size() &&
        is_digit(peek(next))) {
      return {sign, spelled.size()};
    }
  }
  return {Sign::none, 0};
}

bool Tokenizer::ends_number_in_words() const {
  const bool behind_number = last_ > 1 && tokens_[last_ - 2].kind == Kind::number;
  return behind_number && tokens_[last_ - 1].kind == Kind::word && multiplier_of(tokens_[last_ - 1].text);
}

bool Tokenizer::takes_one_letter() const {
  if (last_ == 0) {
    return false;
  }
  const auto command = [this](std::size_t at, bool of_two) {
    const Token& token = tokens_[at];
    const bool takes =
        token.is(Sign::fraction) || token.is(Sign::binomial) ||
        (!of_two && (token.is(Sign::root) || token.is(Sign::accent) || token.is(Sign::overline)));
    return takes && token.span.length > 1 && source_[token.span.offset] == '\\';
  };
  const Token& before = tokens_[last_ - 1];
  const bool argument = (before.kind == Kind::word || before.kind == Kind::number) && before.text.size() == 1;
  return command(last_ - 1, false) ||
         (last_ > 1 && (argument || before.kind == Kind::symbol) && command(last_ - 2, true));
}

bool Tokenizer::is_word_character(std::size_t ahead) const {
  if (is_ascii(peek(ahead))) {
    return false;
  }
  std::size_t at = at_ + ahead;
  const char32_t point = next_code_point(source_, at);
  std::size_t length = 0;
  const bool latin = point >= 0xC0 && point <= 0x24F && point != 0xD7 && point != 0xF7;
  return latin && find_character(source_.substr(at_ + ahead), length) == nullptr;
}

std::size_t Tokenizer::with_apostrophe_or_hyphen(std::size_t n) const {
  const auto letters_from = [this](std::size_t from) {
    std::size_t count = 0;
    while (is_letter(peek(from + count))) {
      ++count;
    }
    return count;
  };
  for (const std::string_view mark : {"'", "\u2019"}) {
    if (peek(n) != mark.front() || !rest().substr(n).starts_with(mark)) {
      continue;
    }
    const std::size_t after = letters_from(n + mark.size());
    const bool pronoun = n == 1 && peek() == 'I' && after >= 1;  // I'd
    if ((n >= 2 || pronoun) && after >= 1 && after <= 2 && !is_digit(peek(n + mark.size() + after))) {
      return n + mark.size() + after;
    }
  }
  constexpr std::size_t least_part = 3;
  const std::size_t after = peek(n) == '-' && n >= least_part ? letters_from(n + 1) : 0;
  return after >= least_part ? n + 1 + after : n;
}

void Tokenizer::character() {
  if (stroke()) {
    return;
  }
  std::size_t length = 0;
  const Sign script = small_script(rest(), length);
  std::size_t sign_length = 0;
  const bool lone_sign =
      script == Sign::power && small_sign(rest(), sign_length) != Sign::none && sign_length == length;
  if (script == Sign::power && !after_operand() && small_fraction()) {
    return;
  }
  if (script != Sign::none && !lone_sign) {
    emit(script, 0);
    return small_characters(length);
  }
  if (const Spelling* const found = find_character(rest(), length)) {
    return found->kind == Kind::symbol ? symbol(length, found->text) : emit(*found, length);
  }
  if (scan_number(source_, at_, false).length > 0) {
    return number();
  }
  if (const std::string_view greek = greek_letter(rest(), length); !greek.empty()) {
    return symbol(length, greek);
  }
  if (lone_sign && small_sign(rest(), sign_length) == Sign::minus && is_digit(peek(sign_length))) {  // ⁻3
    return emit(Sign::minus, sign_length);
  }
  const std::string_view plain = plain_letter(rest(), length);
  if (!plain.empty()) {
    return letter(Kind::word, length, plain);
  }
  if (is_word_character(0)) {
    return word();
  }
  std::size_t next = at_;
  const char32_t point = next_code_point(source_, next);
  if (point == 0x25A0 && peek(next - at_) == '(') {  // of Word's \u25A0(1&2@3&4)
    word_array_end_ = closing_bracket(next);
    return style(next - at_);
  }
  if (point >= 0x239B && point <= 0x23AD) {  // pieces of a tall bracket
    return style(next - at_);
  }
  emit(Sign::unknown, character_at_or_after(rest(), 1));
}

std::size_t Tokenizer::closing_bracket(std::size_t open) const {
  int depth = 0;
  for (std::size_t at = open; at < source_.size(); ++at) {
    depth += source_[at] == '(' ? 1 : source_[at] == ')' ? -1 : 0;
    if (depth == 0) {
      return at;
    }
  }
  return open;
}

void tokenise(std::string_view source, std::vector<Token>& tokens, bool in_math) {
  constexpr std::size_t usual_bytes = 2;  // of a token
  constexpr std::size_t most_reserved = 256;
  tokens.clear();
  tokens.reserve(std::min(source.size() / usual_bytes + 1, most_reserved));
  Tokenizer(source, tokens, in_math).run();
}

}  // namespace gradewright::reading
