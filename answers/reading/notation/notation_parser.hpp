#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/read_notation.hpp"
#include "answers/reading/notation/token.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::reading {

/// The parser of one reading of a text: precedence climbing over tokens without styles. It throws nothing:
/// the first failure is kept, and everything returns at once until the part that failed is given up.
///
/// Its parts are the files parse_parts (a text cut into parts), classify_words (prose or mathematics),
/// parse_relation, parse_expression (sums and products), parse_power (powers and what stands after an
/// operand), parse_operand (roots, fractions, bars), parse_derivative, parse_number, parse_grouped (digits
/// that marks group), parse_spoken (numbers of several words), parse_name, parse_cells and parse_bracket.
class NotationParser {
 public:
  /// `tokens` hold no styles; all must outlive the parser.
  NotationParser(std::span<const Token> tokens, std::string_view source, const NotationContext& context,
                 const Decisions& decisions);

  NotationReading run();

 private:
  using Syntax = notation::Syntax;
  static constexpr std::size_t no_partner = static_cast<std::size_t>(-1);

  // the place, and what stands there
  bool done() const { return at_ >= end_; }
  const Token& token() const { return tokens_[at_]; }
  const Token* ahead(std::size_t n) const { return at_ + n < end_ ? &tokens_[at_ + n] : nullptr; }
  bool next_is(Sign sign) const { return !done() && token().is(sign); }
  bool next_is(Token::Kind kind) const { return !done() && token().kind == kind; }
  bool failed() const { return failure_.has_value(); }
  /// Keeps the first reason; returns a tree that stands for nothing.
  Syntax fail(std::string reason);
  Span span_from(std::size_t first) const;
  std::string source_of(std::size_t first, std::size_t last) const;
  Syntax placed(Syntax syntax, std::size_t first) const;
  std::uint8_t decide(Doubt doubt);
  /// What commas between digits do, also where none of them was met yet.
  std::uint8_t way_of_commas() const;
  void pair_brackets();
  /// The token that closes what `opening` opens, or no_partner.
  std::size_t closing(std::size_t opening) const { return partner_[opening]; }
  bool is_declared(std::string_view name) const;

  struct Deeper {
    explicit Deeper(NotationParser& parser);
    ~Deeper() { --parser_.depth_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;
    NotationParser& parser_;
  };

  /// Sets the surroundings for as long as it lives.
  class Within;

  // parse_parts
  bool scales_what_follows();
  void separator(NotationReading& into);
  void words(NotationReading& into);
  /// Whether a name and a sign of equality stand at a place: "w_2 = 3".
  bool begins_equation(std::size_t at) const;
  void mathematics(NotationReading& into);
  bool strike(NotationReading& into);
  bool is_separator() const;
  bool is_mark() const;
  bool is_mathematical() const;
  bool is_mathematical_word() const;
  bool is_sign_word() const;
  bool next_to_operator() const;
  bool ends_long_name() const;
  bool stands_alone() const;
  bool is_remark() const;
  std::vector<std::string_view> declared_parts(std::string_view word) const;

  // parse_relation, parse_expression, parse_power
  Syntax relations();
  Syntax sum();
  Syntax product();
  Syntax factor();
  bool may_be_bullet(std::size_t minus) const;
  Syntax power();
  Syntax raised(Syntax base);
  Syntax exponent();
  std::optional<std::string> label(const Syntax& base, std::size_t inner, std::size_t last,
                                   bool grouped) const;
  Syntax postfix();
  /// `base` with what stands behind an operand: !, %, an index, a transpose.
  void after_operand(Syntax& base, std::size_t first);
  bool chooses() const;
  std::optional<notation::Relation> relation_sign() const;
  bool negates_relation() const;
  std::optional<notation::InfixOperator> sum_sign() const;
  std::optional<notation::InfixOperator> product_sign() const;
  bool stands_in_blank_row() const;
  bool sets_signs_apart() const;
  bool sign_parts_cells() const;
  bool may_be_exponent() const;
  bool starts_factor() const;
  bool holds_one_value(std::size_t close) const;
  /// `left` times what follows without a sign.
  void implicit_product(Syntax& left, std::size_t first);
  bool count_operation();

  // parse_operand, parse_number, parse_name
  Syntax operand();
  Syntax number();
  bool has_decimal_brace(std::string_view text);
  /// Whether 0.5 stands somewhere, so that the comma of 1,234 groups.
  bool point_is_decimal();
  /// Whether 0{,}5 does, so that the comma of 1{,}234 is decimal.
  bool brace_is_decimal();
  Syntax plain_number();
  Syntax grouped_number(std::size_t tokens, std::string spelled);
  bool comma_goes_on() const;
  std::optional<Syntax> grouped_by_commas();
  std::optional<Syntax> grouped_by_blanks();
  std::optional<Syntax> grouped_by_points();
  std::optional<Syntax> repeating();
  bool operates_on(std::size_t first) const;
  Syntax after_number(Syntax value, std::size_t first);
  Syntax with_exponent(Syntax value, std::size_t first, std::size_t tokens);
  Syntax with_unit(Syntax value);
  std::optional<Syntax> spoken_number();
  bool begins_spoken_count() const;
  bool leads_to_words() const;
  bool begins_spoken_part() const;
  Syntax spoken_part();
  std::optional<Syntax> and_a_part(const Syntax& whole, std::size_t first);
  std::optional<Syntax> mixed(const Syntax& whole, std::size_t first);
  Syntax product_of_names(std::span<const std::string_view> names, std::size_t first);
  std::string_view mathematica_function() const;
  std::string_view digits_of_function(std::string_view word) const;
  Syntax name();
  std::string subscripts_of(std::string spelled);
  Syntax function(std::string_view word, std::size_t first);
  Syntax function_argument();
  Syntax call_or_product(Syntax base, std::size_t first);
  Syntax fraction();
  bool is_differential(std::size_t at) const;
  bool begins_derivative() const;
  /// Whether the name of a command stands right before this token: the group of \mathcal{L}.
  bool follows_command() const;
  bool divides_differentials() const;
  bool names_in_words() const;
  bool names_call() const;
  std::string_view take_differential();
  std::size_t order();
  std::vector<Syntax> variables(std::size_t count);
  Syntax derivative(bool fraction);
  Syntax differentiated();
  Syntax argument_group();
  Syntax root();
  Syntax binomial();
  Syntax big_operator();
  Syntax below_accent();
  Syntax accented();
  Syntax rescripted(Syntax raised);
  Syntax overlined();

  // parse_cells, parse_bracket
  Syntax bracket();
  bool is_set_apart(std::size_t open, std::size_t close) const;
  bool has_stack(std::size_t open, std::size_t close) const;
  Syntax array_call();
  struct Cells {
    std::vector<std::vector<Syntax>> rows;
    bool has_commas = false;
    bool has_rows = false;
    bool has_over = false;
    bool has_choose = false;  ///< {n \choose k}, which parts as \over does
  };
  Cells cells(std::size_t close, bool environment);
  std::vector<std::size_t> widths_by_blanks(std::size_t close) const;
  bool has_inner_sign(std::size_t close) const;
  bool blanks_part_rows(std::size_t close);
  Syntax cell(std::size_t close, bool environment, bool commas);
  std::optional<Syntax> blank_cell(std::size_t close);
  bool at_cell_end() const;
  Syntax of_rows(Cells cells) const;
  Syntax in_round(Cells cells, const Token& open, const Token& shut) const;
  Syntax in_square(Cells cells) const;
  Syntax with_index(Syntax norm);
  std::size_t such_that(std::size_t close) const;
  Syntax set_builder(std::size_t divider, std::size_t close);
  Syntax bounded_of(std::vector<Syntax> ends, const Token& open, const Token& shut) const;

  std::span<const Token> tokens_;
  std::string_view source_;
  const NotationContext& context_;
  Decisions decisions_;
  std::vector<std::size_t> partner_;
  std::vector<bool> has_comma_;        ///< of an opening bracket: a comma stands in it, not deeper
  std::vector<bool> has_tight_comma_;  ///< between two digits, without blanks
  std::size_t at_ = 0;
  std::size_t end_ = 0;
  std::size_t taken_ = 0;  ///< bytes of the number token at at_ that are taken: \frac12
  bool blanks_part_ = false;
  bool in_braces_ = false;                ///< a colon relates a name to its value
  bool juxtaposed_ = false;               ///< the last operand is a word of several names
  bool points_group_ = false;             ///< 1.234,5 stands somewhere in the text
  std::optional<bool> point_is_decimal_;  ///< once it was asked for
  std::optional<bool> brace_is_decimal_;
  int scale_ = 0;  ///< the power of ten that multiplies every number from here on
  int depth_ = 0;
  bool too_deep_ = false;  ///< the part is given up, not its cell alone
  int operations_ = 0;
  std::optional<std::string> failure_;
};

}  // namespace gradewright::reading
