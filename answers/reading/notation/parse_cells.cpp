#include <algorithm>
#include <utility>

#include "answers/reading/notation/notation_parser.hpp"
#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/notation/words.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

using namespace notation;
using Kind = Token::Kind;

/// Sets what surrounds the cells of a bracket, and sets it back.
class NotationParser::Within {
 public:
  Within(NotationParser& parser, std::size_t end, bool blanks_part, bool in_braces)
      : parser_(parser), end_(parser.end_), blanks_part_(parser.blanks_part_), in_braces_(parser.in_braces_) {
    parser.end_ = end;
    parser.blanks_part_ = blanks_part;
    parser.in_braces_ = in_braces;
  }
  ~Within() {
    parser_.end_ = end_;
    parser_.blanks_part_ = blanks_part_;
    parser_.in_braces_ = in_braces_;
  }
  Within(const Within&) = delete;
  Within& operator=(const Within&) = delete;

 private:
  NotationParser& parser_;
  std::size_t end_;
  bool blanks_part_;
  bool in_braces_;
};

bool NotationParser::at_cell_end() const {
  if (done()) {
    return true;
  }
  if (token().kind != Kind::sign) {
    return false;
  }
  switch (token().sign) {
    case Sign::semicolon:
    case Sign::row:
    case Sign::newline:
    case Sign::cell:
    case Sign::stack:
    case Sign::over:
    case Sign::choose:
      return true;
    case Sign::comma:
    case Sign::wide:
      return true;
    default:
      return false;
  }
}

/// A cell that says that it is blank: "_", null, a dash, empty quotes.
std::optional<Syntax> NotationParser::blank_cell(std::size_t close) {
  if (next_is(Kind::number) || next_is(Kind::open) || next_is(Sign::minus)) {
    return std::nullopt;
  }
  constexpr std::string_view spelled[] = {"_", "\\_", "null", "None", "\"\"", "''"};
  const std::size_t first = at_;
  std::size_t end = first;
  while (end < close && end < first + 4) {
    const std::size_t at = std::exchange(at_, end);
    const bool ends = at_cell_end();
    at_ = at;
    if (ends) {
      break;
    }
    ++end;
  }
  if (std::ranges::find(spelled, source_of(first, end)) == std::end(spelled)) {
    return std::nullopt;
  }
  at_ = end;
  return Syntax{Text{}, span_from(first)};
}

/// One cell. What does not parse is a text of its own, so that it costs its cell and no other; nothing
/// written is an empty text.
Syntax NotationParser::cell(std::size_t close, bool environment, bool commas) {
  const std::size_t first = at_;
  if (at_cell_end()) {
    return {Text{}, Span{first < tokens_.size() ? tokens_[first].span.offset : source_.size(), 0}};
  }
  if (auto blank = blank_cell(close)) {
    return std::move(*blank);
  }
  if (next_is(Sign::ellipsis)) {
    return fail("a print that is cut off by ...");
  }
  const bool quoted = next_is(Sign::quote);
  if (quoted) {
    ++at_;
  }
  const int operations = std::exchange(operations_, 0);
  Syntax result = relations();
  const std::size_t open = close < tokens_.size() ? closing(close) : no_partner;
  const bool of_name = open != no_partner && open > 0 && tokens_[open].opens(Bracket::round) &&
                       tokens_[open - 1].kind == Kind::word && !tokens_[open].space_before;
  if (!failed() && next_is(Sign::bar) && of_name) {
    ++at_;  // P(A | B)
    Syntax condition = relations();
    result = placed(apply("given", std::move(result), std::move(condition)), first);
  }
  operations_ = operations;
  if (quoted && !failed() && next_is(Sign::quote)) {
    ++at_;
    if (in_braces_ && next_is(Sign::colon) && at_ + 1 < close) {
      ++at_;
      const bool text = next_is(Sign::quote);
      at_ += text ? 1 : 0;
      std::vector<Syntax> members;
      members.push_back(std::move(result));
      members.push_back(sum());
      at_ += text && next_is(Sign::quote) ? 1 : 0;
      result = notation::relations(std::move(members), {Relation::equal});
    }
  }
  if (next_is(Sign::ellipsis)) {
    return fail("a print that is cut off by ...");
  }
  if (environment && next_is(Sign::period)) {  // a sentence ends in the matrix
    ++at_;
  }
  const bool continues =
      !failed() && !commas && !environment && !at_cell_end() && taken_ == 0 &&
      (token().space_before || token().kind == Kind::open || tokens_[at_ - 1].kind == Kind::close);
  if (!failed() && (at_cell_end() || continues)) {
    return result;
  }
  if (failed() && too_deep_) {
    return result;
  }
  failure_.reset();
  taken_ = 0;
  at_ = first;
  while (at_ < close && !at_cell_end()) {
    const std::size_t partner = token().kind == Kind::open ? closing(at_) : no_partner;
    at_ = partner != no_partner && partner < close ? partner + 1 : at_ + 1;
  }
  return {Text{source_of(first, at_)}, span_from(first)};
}

/// How many numbers, parted by blanks, each row from here to `close` has, rows being parted by semicolons:
/// 2 and 2 for (-1 -2; 3 4). None where anything else stands there, and where blanks part no two of them but
/// signs between blanks do.
std::vector<std::size_t> NotationParser::widths_by_blanks(std::size_t close) const {
  const bool decimal = way_of_commas() != comma::separator;
  std::vector<std::size_t> widths{0};
  bool apart = false;    // a sign stands apart from its number
  bool plainly = false;  // nothing but a blank stands between two numbers
  for (std::size_t i = at_; i < close; ++i) {
    const Token& token = tokens_[i];
    const Token& before = tokens_[i == at_ ? i : i - 1];
    const bool after_sign = i > at_ && (before.is(Sign::minus) || before.is(Sign::plus));
    const bool goes_on = i > at_ && before.is(Sign::comma) && decimal && !token.space_before;
    const bool begins_row = i == at_ || before.is(Sign::semicolon);
    if (token.is(Sign::semicolon)) {
      widths.push_back(0);
    } else if (token.kind == Kind::number && (goes_on || after_sign)) {
      widths.back() += goes_on ? 0 : 1;
      apart = apart || (after_sign && token.space_before);
    } else if (token.kind == Kind::number && (begins_row || (token.space_before && !after_sign))) {
      ++widths.back();
      plainly = plainly || !begins_row;
    } else if (!((token.is(Sign::minus) || token.is(Sign::plus)) && (begins_row || token.space_before)) &&
               !(token.is(Sign::comma) && decimal && before.kind == Kind::number && !token.space_before)) {
      return {};
    }
  }
  return apart && !plainly ? std::vector<std::size_t>() : widths;
}

/// Whether blanks part what stands in round brackets from here to `close`: rows of as many numbers, or one
/// row in which a sign may begin a number or take it away: (1 -2 3).
bool NotationParser::blanks_part_rows(std::size_t close) {
  const std::vector<std::size_t> widths = widths_by_blanks(close);
  const bool wide = !widths.empty() && widths.front() > 1 &&
                    std::ranges::all_of(widths, [&](std::size_t width) { return width == widths.front(); });
  const bool group = at_ > 0 && tokens_[at_ - 1].bracket == Bracket::group;  // \boxed{1 -2 3}, x^{2 -1}
  const std::size_t fewest = group ? 3 : 2;
  const bool row = widths.size() == 1 && widths.front() >= fewest && has_inner_sign(close);
  return wide && ((widths.size() > 1 && !group) || (row && decide(Doubt::sign) == 1));
}

/// Whether a sign stands behind a number from here to `close`.
bool NotationParser::has_inner_sign(std::size_t close) const {
  for (std::size_t i = at_ + 1; i < close; ++i) {
    if ((tokens_[i].is(Sign::minus) || tokens_[i].is(Sign::plus)) && tokens_[i - 1].kind == Kind::number) {
      return true;
    }
  }
  return false;
}

/// The cells to `close`, from the token after the opening bracket: parted by commas, & and, between operands,
/// blanks; rows by ; \\ and line ends. A line end after a comma or between rows that are lists parts nothing
/// more.
NotationParser::Cells NotationParser::cells(std::size_t close, bool environment) {
  Cells result;
  const bool commas_part = way_of_commas() == comma::separator;
  result.has_commas = at_ > 0 && (has_comma_[at_ - 1] || (commas_part && has_tight_comma_[at_ - 1]));
  const Bracket around = at_ > 0 ? tokens_[at_ - 1].bracket : Bracket::none;
  const bool one_value =
      ((around == Bracket::round || around == Bracket::group) && !blanks_part_rows(close)) ||
      around == Bracket::floor || around == Bracket::ceiling || around == Bracket::absolute ||
      around == Bracket::norm;
  const bool braces = at_ > 0 && tokens_[at_ - 1].bracket == Bracket::brace;
  const Within within(*this, close, !result.has_commas && !environment && !one_value, braces);
  constexpr std::size_t usual_cells = 8;
  result.rows.emplace_back();
  result.rows.back().reserve(one_value ? 1 : usual_cells);
  bool row_ended = true;
  while (!failed() && at_ < close) {
    if (next_is(Sign::newline) || (next_is(Sign::wide) && row_ended)) {
      ++at_;
      continue;
    }
    const std::size_t before = at_;
    Syntax next = cell(close, environment, result.has_commas);
    if (failed()) {
      break;
    }
    const bool blank = std::holds_alternative<Text>(next.form) && std::get<Text>(next.form).text.empty();
    const bool at_end = at_ >= close;
    if (!(blank && at_end && row_ended)) {
      result.rows.back().push_back(std::move(next));
    }
    row_ended = false;
    if (at_end) {
      break;
    }
    bool new_row = false;
    const bool line_end = next_is(Sign::newline);
    while (next_is(Sign::newline)) {
      ++at_;
    }
    if (at_ >= close) {
      break;
    }
    if (next_is(Sign::semicolon) || next_is(Sign::row) || next_is(Sign::stack)) {
      ++at_;
      new_row = true;
    } else if (next_is(Sign::comma) || next_is(Sign::cell) || next_is(Sign::wide)) {
      ++at_;
      if (at_ >= close && !environment) {
        break;  // (7,)
      }
      if (at_ >= close) {
        result.rows.back().push_back({Text{}, {}});
      }
    } else if (next_is(Sign::over) || next_is(Sign::choose)) {
      result.has_choose = next_is(Sign::choose);
      result.has_over = true;
      ++at_;
      new_row = true;
    } else {
      if (next_is(Sign::bar)) {
        fail("bars between values");
        break;
      }
      const Syntax& last = result.rows.back().back();
      new_row = line_end && !std::holds_alternative<List>(last.form) && !result.has_commas;
    }
    if (at_ == before && !failed()) {
      fail("cannot read \"" + source_of(at_, at_ + 1) + "\"");
    }
    if (new_row) {
      result.has_rows = true;
      row_ended = true;
      result.rows.emplace_back();
    }
  }
  if (result.rows.size() > 1 && result.rows.back().empty()) {
    result.rows.pop_back();
  }
  // \\\\ twice: nothing stands between
  const bool wide = std::ranges::any_of(result.rows, [](const auto& row) { return row.size() > 1; });
  if (environment && wide) {
    std::erase_if(result.rows, [](const auto& row) {
      const auto* text = row.size() == 1 ? std::get_if<Text>(&row.front().form) : nullptr;
      return text != nullptr && text->text.empty();
    });
  }
  return result;
}

}  // namespace gradewright::reading
