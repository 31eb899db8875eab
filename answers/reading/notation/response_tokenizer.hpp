#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/latex_syntax.hpp"
#include "answers/reading/notation/response_tokens.hpp"

namespace gradewright::reading {

/// Takes a text apart for response_tokens; the file response_latex has what begins with a backslash.
class ResponseTokenizer {
 public:
  explicit ResponseTokenizer(std::string_view source) : source_(source) {}

  std::vector<ResponseToken> run();

 private:
  using Kind = ResponseToken::Kind;

  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < source_.size() ? source_[at_ + ahead] : '\0';
  }
  std::string_view rest() const { return source_.substr(at_); }

  void emit(Kind kind, std::string_view text, std::size_t length) {
    ResponseToken& token = tokens_.emplace_back();
    token.kind = kind;
    token.text = text;
    token.span = {at_, length};
    token.space_before = space_;
    token.in_math = in_math_;
    space_ = false;
    at_ += length;
  }
  void skip(std::size_t length) {
    at_ += length;
    space_ = true;
  }
  /// A decoration: gone, and no space either.
  void drop(std::size_t length) { at_ += length; }

  void step();
  void new_line();
  void tilde_or_space(char c);
  void dollar();
  std::size_t grouping_mark() const;
  void number();
  void word();
  void punctuation(char c);
  std::size_t line_before(std::size_t start) const;
  std::size_t first_of_dashed_lines(std::size_t line);
  std::size_t length_of_face_here() const;
  bool is_bullet();
  void entity();
  void tag();
  void star();
  std::size_t wide_number_length() const;
  void unicode();

  // response_latex
  void command();
  void named_command(std::string_view name, std::size_t n);
  void math_bracket(char c);
  void escaped(char c);
  void environment(bool begins, const LatexCommand& command);
  void delimiter(bool left, const LatexCommand& command);

  std::string_view source_;
  std::size_t at_ = 0;
  bool space_ = false;
  bool in_math_ = false;
  bool display_ = false;
  bool in_dollars_ = false;  ///< the display began with $$
  bool was_cut_ = false;     ///< a blank line has ended a display that was not closed
  std::size_t dashed_line_ = std::string_view::npos;  ///< where first_of_dashed_lines was asked last
  std::size_t dashed_first_ = 0;                      ///< and what it said
  std::vector<ResponseToken> tokens_;
};

}  // namespace gradewright::reading
