#include "answers/reading/notation/tokenizer.hpp"

#include <algorithm>

#include "answers/reading/notation/latex_syntax.hpp"
#include "answers/reading/notation/scan_number.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

/// \text within \text is followed to this depth.
constexpr int max_prose_depth = 8;

}  // namespace

using Kind = Token::Kind;

bool Tokenizer::is_group() const {
  if (in_math_ || is_latex_) {
    return true;
  }
  if (tokens_.empty()) {
    return false;
  }
  const Token& before = tokens_.back();
  const bool script = before.is(Sign::power) || before.is(Sign::subscript);
  const bool of_command =
      before.kind == Kind::style || before.kind == Kind::sign || before.kind == Kind::symbol;
  const bool spelled = before.span.length > 1 && source_[before.span.offset] == '\\';
  const bool second = before.closes(Bracket::group) && !space_;  // \frac{1}{2}
  return script || (of_command && spelled) || second;
}

void Tokenizer::dollar() {
  const bool twice = peek(1) == '$';
  const bool closes_unseen = in_math_ && unseen_opening_;  // whether it was $ or $$ nobody knows
  const std::size_t length = twice && (!in_math_ || display_ || closes_unseen) ? 2 : 1;
  unseen_opening_ = false;
  if (!in_math_ && rest().find('$', length) == std::string_view::npos) {
    return emit(Sign::unknown, 1);  // a price
  }
  display_ = !in_math_ && twice;
  in_math_ = !in_math_;
  style(length);
}

void Tokenizer::command() {
  using Sort = LatexCommand::Sort;
  const LatexCommand found = command_at(rest());
  switch (found.sort) {
    case Sort::row_break:
      return row_break(found.length);
    case Sort::math_bracket:
      in_math_ = found.name == "[" || found.name == "(";
      display_ = found.name == "[";
      return style(found.length);
    case Sort::escaped:
      return escaped(found.name.empty() ? '\0' : found.name.front());
    case Sort::begin:
    case Sort::end:
      return environment(found.sort == Sort::begin, found);
    case Sort::left:
    case Sort::right:
      return delimiter(found.sort == Sort::left ? Kind::open : Kind::close, found);
    case Sort::named:
      return named_command(found.name, found.length);
  }
}

void Tokenizer::named_command(std::string_view name, std::size_t n) {
  const Spelling* const known = find_command(name);
  if (known == nullptr) {
    return unknown_command(name, n);
  }
  const std::size_t group = group_length(rest().substr(n));
  switch (known->argument) {
    case Spelling::Argument::skipped:
      if ((name == "color" || name == "textcolor") && rest().substr(n).starts_with("{white}")) {
        return emit(Sign::strike, n + group);  // nobody sees it on paper
      }
      return group > 0 ? style(n + group) : emit(Sign::unknown, n);
    case Spelling::Argument::prose:
      style(n);
      return open_prose();
    case Spelling::Argument::none:
      return emit(*known, n);
  }
}

void Tokenizer::unknown_command(std::string_view name, std::size_t n) {
  if (name.ends_with("mat") || name.ends_with("matrix") || name.ends_with("vec") || name == "cases" ||
      name == "substack") {
    if (peek(n) == '{') {
      return bracket(Kind::open, Bracket::environment, n + 1);
    }
    const bool begins = name.front() == 'b';
    if (begins || name.front() == 'e') {  // \bpmat 1 & 2 \epmat
      bracket(begins ? Kind::open : Kind::close, Bracket::environment, n);
      tokens_.back().text = name.substr(1);
      return;
    }
  }
  emit(Kind::symbol, n, name);
}

void Tokenizer::open_prose() {
  std::size_t n = 0;
  while (peek(n) == ' ') {
    ++n;
  }
  if (peek(n) != '{' || prose_depth_ == max_prose_depth) {
    return;
  }
  at_ += n;
  int depth = 0;
  std::size_t close = at_;
  for (; close < source_.size(); ++close) {
    depth += source_[close] == '{' ? 1 : source_[close] == '}' ? -1 : 0;
    if (depth == 0) {
      break;
    }
  }
  const std::string_view inside = source_.substr(at_ + 1, close > at_ ? close - at_ - 1 : 0);
  // prose has its blanks within: x = 2 \text{ or } x = 5; \text{or} is prose all the same
  const bool joins = inside == "and" || inside == "or" ||
                     (!inside.empty() && (is_blank(inside.front()) || is_blank(inside.back())) &&
                      std::ranges::any_of(inside, [](char c) { return is_letter(c); }) &&
                      std::ranges::all_of(inside, [](char c) {
                        return is_letter(c) || is_blank(c) || c == ':' || c == ',' || c == '.';
                      }));
  joins ? style(1) : bracket(Kind::open, Bracket::group, 1);
  ++prose_depth_;
  const bool math = in_math_;
  in_math_ = false;
  while (at_ < close && tokens_.size() <= max_tokens) {
    step();
  }
  if (joins && at_ == close) {
    style(1);
  }
  in_math_ = math;
  --prose_depth_;
}

void Tokenizer::row_break(std::size_t length) {
  constexpr std::size_t backslashes = 2;
  emit(line_environments_ > 0 ? Sign::newline : Sign::row, backslashes);
  if (length > backslashes) {
    style(length - backslashes);
  }
}

void Tokenizer::escaped(char c) {
  switch (c) {
    case '\n':
      return style(2);  // a line goes on
    case '{':
      return bracket(Kind::open, Bracket::brace, 2);
    case '}':
      return bracket(Kind::close, Bracket::brace, 2);
    case '%':
      return emit(Sign::percent, 2);
    case '#':
      return is_letter(peek(2)) || peek(2) == '\\' ? style(2) : emit(Sign::unknown, 2);
    case '|':
      return emit(Sign::double_bar, 2);
    case '*':
      return emit(Sign::star, 2);
    case '_':
      return emit(Sign::subscript, 2);
    case ',':
    case ';':
    case ':':
    case '!':
    case '>':
    case ' ':
      return skip(2);
    default:
      return emit(Sign::unknown, character_at_or_after(rest(), std::min<std::size_t>(2, rest().size())));
  }
}

std::size_t Tokenizer::alignment_length(std::size_t from) const {
  if (peek(from) != '[') {
    return 0;
  }
  std::size_t n = from + 1;
  while (peek(n) == 'r' || peek(n) == 'l' || peek(n) == 'c' || peek(n) == '|') {
    ++n;
  }
  return peek(n) == ']' && n > from + 1 ? n + 1 - from : 0;
}

void Tokenizer::environment(bool begins, const LatexCommand& command) {
  const std::string_view name = command.name;
  std::size_t total = command.length;
  if (name.empty()) {
    return emit(Sign::unknown, total);
  }
  switch (environment_kind_of(name)) {
    case EnvironmentKind::cells: {
      if (begins && (name.starts_with("array") || name.starts_with("tabular"))) {
        total += group_length(rest().substr(total));
      }
      total += begins ? alignment_length(total) : 0;
      Token& token = emit(begins ? Kind::open : Kind::close, total, name);
      token.bracket = Bracket::environment;
      return;
    }
    case EnvironmentKind::lines:
      emit(Sign::newline, total);
      line_environments_ += begins ? 1 : line_environments_ > 0 ? -1 : 0;
      return;
    case EnvironmentKind::mathematics:
      in_math_ = begins;
      display_ = begins;
      return style(total);
    case EnvironmentKind::prose:
      return emit(Sign::newline, total);
  }
}

void Tokenizer::delimiter(Kind kind, const LatexCommand& command) {
  const std::string_view mark = command.name;
  Bracket sort = Bracket::plain;
  if (mark.starts_with('\\')) {
    const std::string_view name = mark.substr(1);
    const Spelling* const known = find_command(name);
    sort = name == "{" || name == "}"        ? Bracket::brace
           : name == "|"                     ? Bracket::norm
           : known == nullptr                ? Bracket::plain
           : known->is_blank                 ? Bracket::plain
           : known->sign == Sign::bar        ? Bracket::absolute
           : known->sign == Sign::double_bar ? Bracket::norm
                                             : known->bracket;
  } else {
    sort = mark == "(" || mark == ")"   ? Bracket::round
           : mark == "[" || mark == "]" ? Bracket::square
           : mark == "|"                ? Bracket::absolute
           : mark == "<" || mark == ">" ? Bracket::angle
                                        : Bracket::plain;
  }
  // "\right[" of an interval open to that side
  bracket(kind, sort, command.length);
  tokens_.back().text = mark;
}

}  // namespace gradewright::reading
