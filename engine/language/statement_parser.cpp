#include "engine/language/statement_parser.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "engine/language/condition_parser.hpp"
#include "engine/language/constants.hpp"
#include "engine/language/expression_parser.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_cursor.hpp"
#include "engine/language/step_language.hpp"

namespace gradewright::engine::notation {

namespace {

/// Whether one indentation goes on with another: then the line with the longer one stands further in.
bool goes_on_with(std::string_view longer, std::string_view shorter) {
  return longer.size() > shorter.size() && longer.starts_with(shorter);
}

/// Reads lines, and the blocks of lines below those that end in a colon.
class StatementParser {
 public:
  explicit StatementParser(std::string_view source) : cursor_(source) {}

  Block all() {
    Block result;
    for (cursor_.skip_newlines(); !cursor_.at_end(); cursor_.skip_newlines()) {
      result.push_back(statement());
    }
    return result;
  }

 private:
  Statement statement() {
    const Token first = cursor_.peek();
    if (++statements_ > StepLimits::definitions) {
      throw SourceError(fmt::format("more than {} definitions", StepLimits::definitions), first.span);
    }
    if (begins("for")) {
      return {loop(), first.span};
    }
    if (begins("if")) {
      return {conditional(), first.span};
    }
    if (begins("def")) {
      return {function(), first.span};
    }
    return simple_statement();
  }

  /// What stands on a line by itself, also after a colon.
  Statement simple_statement() {
    const Token first = cursor_.peek();
    if (begins("return")) {
      return {return_values(), first.span};
    }
    if (begins("raise")) {
      return {raise(), first.span};
    }
    for (const std::string_view word : {"elif", "else"}) {
      if (begins(word)) {
        throw SourceError(fmt::format("there is no 'if' above this '{}', in the same column", word),
                          first.span);
      }
    }
    return {assignment(), first.span};
  }

  /// Whether a line begins with a word of the language. A step may be called so: for = 3.
  bool begins(std::string_view word) const {
    const Token& after = cursor_.peek(1);
    return cursor_.peek().kind == TokenKind::name && cursor_.peek().text == word && !after.is("=") &&
           !after.is(",");
  }

  Assignment assignment() {
    Assignment result;
    do {
      if (cursor_.peek().is(",")) {
        cursor_.next();
      }
      result.targets.push_back(target());
    } while (cursor_.peek().is(","));
    if (!cursor_.peek().is("=")) {
      const Target& last = result.targets.back();
      cursor_.refuse(last.places.empty() ? fmt::format("'=' after the name '{}'", last.name)
                                         : std::string("'=' after the place"));
    }
    cursor_.next();
    result.value = read_expression(cursor_);
    if (result.targets.size() > 1 && cursor_.peek().is(",")) {
      result.value = several(std::move(result.value));
    }
    end_line();
    return result;
  }

  /// h, h[t], or of a mistake Z.S.
  Target target() {
    if (cursor_.peek().kind != TokenKind::name) {
      cursor_.refuse("a definition NAME = EXPRESSION");
    }
    const Token first = cursor_.next();
    Target result{std::string(first.text), first.span, {}};
    while (cursor_.peek().is(".") && cursor_.peek(1).kind == TokenKind::name) {
      cursor_.next();
      const Token inner = cursor_.next();
      result.name += "." + std::string(inner.text);
      result.span.length = inner.span.end() - first.span.offset;
    }
    if (!cursor_.peek().is("[")) {
      return result;
    }
    const Token open = cursor_.next();
    do {
      result.places.push_back(read_expression(cursor_));
    } while (cursor_.take_comma(open, "]"));
    cursor_.expect_close(open, "]");
    return result;
  }

  /// a, b as a list of two.
  Syntax several(Syntax first) {
    const std::size_t start = first.span.offset;
    std::vector<Syntax> items;
    items.push_back(std::move(first));
    while (cursor_.peek().is(",")) {
      cursor_.next();
      items.push_back(read_expression(cursor_));
    }
    const std::size_t end = items.back().span.end();
    Syntax result = list(std::move(items));
    result.span = {start, end - start};
    return result;
  }

  Loop loop() {
    const Token header = cursor_.next();
    const std::string_view outer = cursor_.indentation_of(header);
    if (cursor_.peek().kind != TokenKind::name) {
      cursor_.refuse("a name after 'for', as in: for t in range(3):");
    }
    const Token variable = cursor_.next();
    if (cursor_.peek().text != "in") {
      cursor_.refuse(fmt::format("'in' after the name '{}'", variable.text));
    }
    cursor_.next();
    Loop result{std::string(variable.text), variable.span, read_expression(cursor_), {}};
    result.body = block(header, outer);
    return result;
  }

  Conditional conditional() {
    const Token first = cursor_.peek();
    const std::string_view outer = cursor_.indentation_of(first);
    Conditional result;
    Token header = cursor_.next();
    result.branches.push_back({read_condition(cursor_), {}});
    result.branches.back().body = block(header, outer);
    while (goes_on("elif", outer)) {
      header = cursor_.next();
      result.branches.push_back({read_condition(cursor_), {}});
      result.branches.back().body = block(header, outer);
    }
    if (goes_on("else", outer)) {
      header = cursor_.next();
      result.otherwise = block(header, outer);
    }
    return result;
  }

  /// Whether the next line is the `elif` or `else` of an `if` in its column; then the cursor goes there.
  bool goes_on(std::string_view word, std::string_view outer) {
    const Token& next = cursor_.peek_line();
    const bool found =
        next.kind == TokenKind::name && next.text == word && cursor_.indentation_of(next) == outer;
    if (found) {
      cursor_.skip_newlines();
    }
    return found;
  }

  FunctionDefinition function() {
    const Token header = cursor_.next();
    const std::string_view outer = cursor_.indentation_of(header);
    if (in_function_ || !levels_.empty()) {
      throw SourceError("a definition stands by itself, not inside of a loop, an if or another definition",
                        header.span);
    }
    FunctionDefinition result{{}, cursor_.peek().span, {}};
    if (cursor_.peek().kind != TokenKind::name || !cursor_.peek(1).is("(")) {
      cursor_.refuse("NAME(PARAMETERS) after 'def'");
    }
    const Syntax written = read_expression(cursor_);
    const Call* signature = std::get_if<Call>(&written.form);
    if (signature == nullptr) {
      throw SourceError("expected NAME(PARAMETERS) after 'def'", written.span);
    }
    result.signature = *signature;
    check_parameters(result);
    in_function_ = true;
    result.body = block(header, outer);
    in_function_ = false;
    return result;
  }

  static void check_parameters(const FunctionDefinition& function) {
    std::vector<std::string> names;
    const auto add = [&](const std::string& name, const Span& where) {
      if (is_reserved(name)) {
        throw SourceError(fmt::format("'{}' is a constant; give the parameter another name", name), where);
      }
      if (std::ranges::find(names, name) != names.end()) {
        throw SourceError(fmt::format("two parameters are called '{}'", name), where);
      }
      names.push_back(name);
    };
    for (const Syntax& parameter : function.signature.arguments) {
      const Name* name = std::get_if<Name>(&parameter.form);
      if (name == nullptr || name->text.find('.') != std::string::npos) {
        throw SourceError("a parameter is a name, or NAME=DEFAULT", parameter.span);
      }
      add(name->text, parameter.span);
    }
    for (const Option& option : function.signature.options) {
      add(option.name, option.value.front().span);
    }
  }

  Return return_values() {
    const Token header = cursor_.next();
    if (!in_function_) {
      throw SourceError("'return' stands inside of a definition", header.span);
    }
    Return result;
    result.values.push_back(read_expression(cursor_));
    while (cursor_.peek().is(",")) {
      cursor_.next();
      result.values.push_back(read_expression(cursor_));
    }
    end_line();
    return result;
  }

  Raise raise() {
    const Token header = cursor_.next();
    if (!in_function_) {
      throw SourceError("'raise' stands inside of a definition", header.span);
    }
    const Syntax reason = read_expression(cursor_);
    const Text* text = std::get_if<Text>(&reason.form);
    if (text == nullptr) {
      throw SourceError("expected a reason in quotation marks after 'raise'", reason.span);
    }
    Raise result{text->text, header.span};
    if (cursor_.peek().is(",")) {
      cursor_.next();
      if (cursor_.peek().kind != TokenKind::name) {
        cursor_.refuse("the name of a parameter");
      }
      result.parameter = cursor_.next().text;
    }
    end_line();
    return result;
  }

  void end_line() const {
    if (cursor_.peek().kind != TokenKind::newline && !cursor_.at_end()) {
      cursor_.refuse("an operator or the end of the line");
    }
  }

  /// What belongs to a line that ends in a colon: the rest of it, or the lines that are indented below.
  Block block(const Token& header, std::string_view outer) {
    if (!cursor_.peek().is(":")) {
      cursor_.refuse(fmt::format("an operator or ':' after what follows '{}'", header.text));
    }
    cursor_.next();
    Block result;
    if (cursor_.peek().kind != TokenKind::newline && !cursor_.at_end()) {
      result.push_back(simple_statement());
      return result;
    }
    cursor_.skip_newlines();
    const std::string_view own = cursor_.indentation();
    if (cursor_.at_end() || !goes_on_with(own, outer)) {
      refuse_mixed(own, outer);
      cursor_.refuse(fmt::format("a line that is indented below the '{}'", header.text));
    }
    if (levels_.size() == StepLimits::blocks) {
      throw SourceError(fmt::format("more than {} blocks inside each other", StepLimits::blocks),
                        header.span);
    }
    levels_.push_back(outer);
    do {
      result.push_back(statement());
      cursor_.skip_newlines();
    } while (!cursor_.at_end() && stands_in(own));
    check_dedent();
    levels_.pop_back();
    return result;
  }

  /// Whether the line at the cursor stands in the block that is indented so.
  bool stands_in(std::string_view own) const {
    const std::string_view indentation = cursor_.indentation();
    if (goes_on_with(indentation, own)) {
      throw SourceError("this line is indented further than the line above it", cursor_.peek().span);
    }
    refuse_mixed(indentation, own);
    return indentation == own;
  }

  /// After a block a line stands in one of the blocks around it.
  void check_dedent() const {
    if (!cursor_.at_end() && std::ranges::find(levels_, cursor_.indentation()) == levels_.end()) {
      throw SourceError("this line is indented like no block above it", cursor_.peek().span);
    }
  }

  void refuse_mixed(std::string_view a, std::string_view b) const {
    if (!a.starts_with(b) && !b.starts_with(a)) {
      throw SourceError("tabs and blanks are mixed in the indentation; indent by blanks alone",
                        cursor_.peek().span);
    }
  }

  StepCursor cursor_;
  std::vector<std::string_view> levels_;  // the indentations around the block that is read
  bool in_function_ = false;
  std::size_t statements_ = 0;
};

/// h[2] of a mistake is the step h_2.
std::string name_of(const Target& target) {
  std::string name = target.name;
  for (const Syntax& place : target.places) {
    const Numeral* number = std::get_if<Numeral>(&place.form);
    if (number == nullptr || !number->value.is_integer()) {
      throw SourceError("expected a whole number", place.span);
    }
    name += "_" + number->value.normalised().to_string();
  }
  return name;
}

}  // namespace

Block parse_statements(std::string_view source) {
  return StatementParser(source).all();
}

std::vector<Definition> parse_definitions(std::string_view source) {
  std::vector<Definition> result;
  for (Statement& statement : parse_statements(source)) {
    Assignment* assignment = std::get_if<Assignment>(&statement.form);
    if (assignment == nullptr || assignment->targets.size() > 1) {
      throw SourceError("expected a definition NAME = EXPRESSION", statement.span);
    }
    const Target& target = assignment->targets.front();
    result.push_back({name_of(target), target.span, std::move(assignment->value)});
  }
  return result;
}

}  // namespace gradewright::engine::notation
