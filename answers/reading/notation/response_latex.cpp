#include "answers/reading/notation/latex_syntax.hpp"
#include "answers/reading/notation/response_spelling.hpp"
#include "answers/reading/notation/response_tokenizer.hpp"
#include "answers/reading/notation/spelling.hpp"
#include "answers/reading/notation/token.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

namespace {

/// Whether a command is a relation or an operation, as \lesssim and \oplus are: what it joins is not equal.
bool joins(std::string_view name) {
  const Spelling* const known = find_command(name);
  if (known == nullptr || known->kind != Token::Kind::sign) {
    return false;
  }
  switch (known->sign) {
    case Sign::compose:
    case Sign::unite:
    case Sign::intersect:
    case Sign::without:
    case Sign::not_equal:
    case Sign::less:
    case Sign::less_equal:
    case Sign::greater:
    case Sign::greater_equal:
    case Sign::proportional:
    case Sign::member:
    case Sign::not_member:
    case Sign::subset:
    case Sign::arrow:
    case Sign::implies:
    case Sign::negation:
    case Sign::double_bar:
    case Sign::choose:
    case Sign::unknown:
      return true;
    default:
      return false;
  }
}

}  // namespace

void ResponseTokenizer::command() {
  using Sort = LatexCommand::Sort;
  const LatexCommand found = command_at(rest());
  switch (found.sort) {
    case Sort::row_break: {
      constexpr std::size_t backslashes = 2;
      emit(Kind::row, "\\\\", backslashes);
      return drop(found.length - backslashes);
    }
    case Sort::math_bracket:
      return math_bracket(found.name.front());
    case Sort::escaped:
      return escaped(found.name.empty() ? '\0' : found.name.front());
    case Sort::begin:
    case Sort::end:
      return environment(found.sort == Sort::begin, found);
    case Sort::left:
    case Sort::right:
      return delimiter(found.sort == Sort::left, found);
    case Sort::named:
      return named_command(found.name, found.length);
  }
}

void ResponseTokenizer::named_command(std::string_view name, std::size_t n) {
  const Command known = latex_command(name);
  switch (known.effect) {
    case Command::Effect::token:
      return emit(known.kind, known.text, n);
    case Command::Effect::word:
      return emit(Kind::word, known.text, n);
    case Command::Effect::space:
      return skip(n);
    case Command::Effect::drop:
      return drop(n);
    case Command::Effect::drop_with_group:
      return drop(n + group_length(rest().substr(n)));
    case Command::Effect::unknown:
      return joins(name) ? emit(Kind::symbol, rest().substr(0, n), n) : emit(Kind::word, name, n);
  }
}

void ResponseTokenizer::math_bracket(char c) {
  const bool opens = c == '[' || c == '(';
  if (!opens) {
    in_math_ = false;
  }
  emit(Kind::edge, "$", 2);
  if (opens) {
    in_math_ = true;
  }
  display_ = c == '[';
  in_dollars_ = false;
}

void ResponseTokenizer::escaped(char c) {
  if (c == '{') {
    return emit(Kind::open, "{", 2);
  }
  if (c == '}') {
    return emit(Kind::close, "}", 2);
  }
  if (c == '%') {
    return emit(Kind::symbol, "%", 2);
  }
  if (c == ',' || c == ';' || c == ':' || c == '!' || c == ' ') {
    return skip(2);
  }
  if (c == '|') {
    return emit(Kind::symbol, "|", 2);
  }
  if (c == '_' || c == '&' || c == '#' || c == '$' || c == '*') {
    return skip(2);
  }
  emit(Kind::symbol, "\\", 1);
}

void ResponseTokenizer::environment(bool begins, const LatexCommand& command) {
  const std::string_view name = command.name;
  std::size_t total = command.length;
  if (name.empty()) {
    return drop(total);
  }
  switch (environment_kind_of(name)) {
    case EnvironmentKind::cells:
    case EnvironmentKind::lines:
      if (begins && name.starts_with("array")) {
        total += group_length(rest().substr(total));
      }
      return emit(begins ? Kind::begin : Kind::end, name, total);
    case EnvironmentKind::mathematics:
      if (!begins) {
        in_math_ = false;
      }
      emit(Kind::edge, "$", total);
      in_math_ = begins;
      display_ = begins;
      in_dollars_ = false;
      return;
    case EnvironmentKind::prose:
      return emit(Kind::newline, "\n", total);
  }
}

void ResponseTokenizer::delimiter(bool left, const LatexCommand& command) {
  const bool square =
      command.name == "[" || command.name == "]" || command.name == "\\[" || command.name == "\\]";
  const std::string_view text = square ? (left ? "[" : "]") : left ? "(" : ")";
  emit(left ? Kind::open : Kind::close, text, command.length);
}

}  // namespace gradewright::reading
