#include <algorithm>
#include <utility>

#include "answers/reading/notation/notation_parser.hpp"
#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/notation/words.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

using namespace notation;
using Kind = Token::Kind;

/// Rows of cells as a list of lists; rows that are one list each are those lists.
Syntax NotationParser::of_rows(Cells cells) const {
  const bool lists = std::ranges::all_of(cells.rows, [](const std::vector<Syntax>& row) {
    return row.size() == 1 && std::holds_alternative<List>(row.front().form);
  });
  std::vector<Syntax> rows;
  rows.reserve(cells.rows.size());
  for (std::vector<Syntax>& row : cells.rows) {
    rows.push_back(lists ? std::move(row.front()) : list(std::move(row)));
  }
  return list(std::move(rows));
}

namespace {

/// ]2 and 5[: turned outwards.
bool is_turned(const Token& open, const Token& shut) {
  return open.text == "]" || shut.text == "[";
}

}  // namespace

Syntax NotationParser::bounded_of(std::vector<Syntax> ends, const Token& open, const Token& shut) const {
  const bool lower = open.bracket == Bracket::square && open.text != "]";
  const bool upper = shut.bracket == Bracket::square && shut.text != "[";
  return bounded(std::move(ends[0]), lower, std::move(ends[1]), upper);
}

Syntax NotationParser::in_square(Cells cells) const {
  return cells.has_rows ? of_rows(std::move(cells)) : list(std::move(cells.rows.front()));
}

/// (7) is 7, (1, 2) a tuple, (1; 2) rows.
Syntax NotationParser::in_round(Cells cells, const Token& open, const Token& shut) const {
  if (cells.has_rows) {
    return of_rows(std::move(cells));
  }
  std::vector<Syntax>& items = cells.rows.front();
  if (items.size() == 1 && !cells.has_commas) {
    return std::move(items.front());
  }
  const bool group = open.bracket == Bracket::group || shut.bracket == Bracket::group;
  return collection(group ? Collection::Kind::sequence : Collection::Kind::tuple, std::move(items));
}

namespace {

/// Rows of which one ends in a relation after its value: 0 & x < 0.
bool has_conditions(const List& rows) {
  return std::ranges::any_of(rows.items, [](const Syntax& row) {
    const auto* cells = std::get_if<List>(&row.form);
    return cells != nullptr && cells->items.size() > 1 &&
           std::holds_alternative<Relations>(cells->items.back().form);
  });
}

}  // namespace

namespace {

/// Columns that stand side by side, {1 \\atop 3} {2 \\atop 4}, as rows; none where they are no columns of one
/// height.
std::optional<Syntax> rows_of_columns(const std::vector<Syntax>& columns) {
  std::vector<std::vector<Syntax>> rows;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto* column = std::get_if<List>(&columns[i].form);
    if (column == nullptr || (i > 0 && column->items.size() != rows.size())) {
      return std::nullopt;
    }
    rows.resize(column->items.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const auto* cell = std::get_if<List>(&column->items[row].form);
      if (cell == nullptr || cell->items.size() != 1) {
        return std::nullopt;
      }
      rows[row].push_back(cell->items.front());
    }
  }
  std::vector<Syntax> lists;
  lists.reserve(rows.size());
  for (std::vector<Syntax>& row : rows) {
    lists.push_back(list(std::move(row)));
  }
  return list(std::move(lists));
}

}  // namespace

/// Whether something stands over something else between two brackets.
bool NotationParser::has_stack(std::size_t open, std::size_t close) const {
  const auto within = tokens_.subspan(open, close - open);
  return std::ranges::any_of(within, [](const Token& token) { return token.is(Sign::stack); });
}

/// The bar of {x | x > 2}, or the colon of {x : x > 2} where a relation follows; {"a": 3} pairs names with
/// values. no_partner where the brace to `close` holds members.
std::size_t NotationParser::such_that(std::size_t close) const {
  std::size_t divider = no_partner;
  bool relation = false;
  for (std::size_t i = at_; i < close; ++i) {
    const Token& inner = tokens_[i];
    if (inner.kind == Kind::open && closing(i) != no_partner && closing(i) < close) {
      i = closing(i);
    } else if (inner.is(Sign::bar) || inner.is(Sign::colon)) {
      if (divider != no_partner) {
        return no_partner;
      }
      divider = i;
    } else if (inner.is(Sign::quote) || (inner.is(Sign::comma) && divider == no_partner)) {
      return no_partner;
    } else if (divider != no_partner && inner.kind == Kind::sign) {
      relation = relation || inner.is(Sign::equal) || inner.is(Sign::not_equal) || inner.is(Sign::less) ||
                 inner.is(Sign::less_equal) || inner.is(Sign::greater) || inner.is(Sign::greater_equal) ||
                 inner.is(Sign::member) || inner.is(Sign::not_member);
    }
  }
  const bool holds = divider != no_partner && divider > at_ && (tokens_[divider].is(Sign::bar) || relation);
  return holds ? divider : no_partner;
}

/// {x \in R | x > 2, x < 5} as call("set_of", x \in R, x > 2, x < 5).
Syntax NotationParser::set_builder(std::size_t divider, std::size_t close) {
  std::vector<Syntax> parts;
  const std::size_t end = std::exchange(end_, divider);
  const bool in_braces = std::exchange(in_braces_, false);
  const bool blanks_part = std::exchange(blanks_part_, false);
  parts.push_back(relations());
  const bool element_ends = done();
  end_ = close;
  at_ = failed() ? at_ : divider;
  do {
    ++at_;
    parts.push_back(relations());
  } while (!failed() && !done() && (next_is(Sign::comma) || token().is_word("and")));
  const bool ends = done();
  end_ = end;
  in_braces_ = in_braces;
  blanks_part_ = blanks_part;
  if (!failed() && !(element_ends && ends)) {
    return fail("a set of what a condition holds for");
  }
  at_ = failed() ? at_ : close + 1;
  return call("set_of", std::move(parts));
}

/// \|x\|_2 is norm(x, 2).
Syntax NotationParser::with_index(Syntax norm) {
  if (failed() || !next_is(Sign::subscript)) {
    return norm;
  }
  ++at_;
  std::get<Call>(norm.form).arguments.push_back(argument_group());
  return norm;
}

/// 1, 2, (3): a number in brackets beside numbers without any. Whether it is one of them nobody can say.
bool NotationParser::is_set_apart(std::size_t open, std::size_t close) const {
  const auto token_at = [this](std::size_t i) { return i < tokens_.size() ? &tokens_[i] : nullptr; };
  const auto parts = [](const Token* token) {
    return token != nullptr &&
           (token->is(Sign::comma) || token->is(Sign::semicolon) || token->is(Sign::newline));
  };
  const Token* const before = open > 0 ? token_at(open - 1) : nullptr;
  const Token* const after = token_at(close + 1);
  const bool lone = close == open + 2 && tokens_[open + 1].kind == Kind::number &&
                    (before == nullptr || parts(before) || before->kind == Kind::open) &&
                    (after == nullptr || parts(after) || after->kind == Kind::close);
  if (!lone) {
    return false;
  }
  const bool after_number = open > 1 && parts(before) && tokens_[open - 2].kind == Kind::number;
  const Token* const next = token_at(close + 2);
  const Token* const second = token_at(close + 3);
  const bool before_number = parts(after) && next != nullptr &&
                             (next->kind == Kind::number ||
                              (next->is(Sign::minus) && second != nullptr && second->kind == Kind::number));
  return after_number || before_number;
}

Syntax NotationParser::bracket() {
  const std::size_t first = at_;
  const Token open = token();
  const std::size_t close = closing(first);
  if (close == no_partner || close >= end_) {
    return fail("\"" + std::string(open.text) + "\" does not close");
  }
  const Token shut = tokens_[close];
  if (open.bracket == Bracket::round && is_set_apart(first, close)) {
    return fail("a number in brackets beside numbers without");
  }
  ++at_;
  if (open.bracket == Bracket::brace) {
    if (const std::size_t divider = such_that(close); divider != no_partner) {
      return set_builder(divider, close);
    }
  }
  const bool environment = open.bracket == Bracket::environment;
  Cells inside = cells(close, environment);
  if (failed()) {
    return {Text{}, {}};
  }
  at_ = close + 1;
  const bool empty = inside.rows.size() == 1 && inside.rows.front().empty();
  if (environment) {
    if (open.text != shut.text && !open.text.starts_with('\\')) {
      return fail("an environment that another one closes");
    }
    // text recognition writes a matrix as cases; then a name stands before it
    const bool by_cases = (open.text == "cases" || open.text == "dcases") &&
                          std::ranges::any_of(inside.rows, [this](const std::vector<Syntax>& row) {
                            return row.size() > 1 && (!context_.after_name ||
                                                      std::holds_alternative<Relations>(row.back().form));
                          });
    if (by_cases) {
      return fail("a value by cases");
    }
    Syntax rows = of_rows(std::move(inside));
    if (open.text != "vmatrix" && open.text != "Vmatrix") {
      return rows;
    }
    return apply("between_bars", std::move(rows));
  }
  if (inside.has_over) {
    const bool one_each = inside.rows.size() == 2 && inside.rows[0].size() == 1 && inside.rows[1].size() == 1;
    if (!one_each) {
      return fail("\\over of several values");
    }
    return apply(inside.has_choose ? "binomial" : "fraction", std::move(inside.rows[0].front()),
                 std::move(inside.rows[1].front()));
  }
  if (!inside.has_commas && inside.rows.size() == 1 && inside.rows.front().size() > 1 &&
      has_stack(first, close)) {
    if (auto rows = rows_of_columns(inside.rows.front())) {
      return std::move(*rows);
    }
    return fail("columns that are no matrix");
  }
  const bool one_list = inside.rows.size() == 1 && inside.rows.front().size() == 1 &&
                        std::holds_alternative<List>(inside.rows.front().front().form);
  const bool bars = open.bracket == Bracket::absolute || open.bracket == Bracket::norm;
  const bool frames =
      one_list && !bars && closing(first + 1) + 1 == close &&
      (tokens_[first + 1].opens(Bracket::environment) || tokens_[first + 1].opens(Bracket::group));
  const bool by_cases = open.bracket == Bracket::brace && shut.bracket == Bracket::plain;
  if (frames && (open.bracket != Bracket::brace || by_cases)) {  // \left[\begin{array}...
    Syntax rows = std::move(inside.rows.front().front());
    return by_cases && has_conditions(std::get<List>(rows.form)) ? fail("a value by cases") : std::move(rows);
  }
  if (open.bracket == Bracket::brace) {
    std::vector<Syntax> items;
    const std::size_t width = inside.rows.front().size();
    const bool table = inside.rows.size() > 1 && width > 1 &&
                       std::ranges::all_of(inside.rows, [&](const auto& row) { return row.size() == width; });
    for (std::vector<Syntax>& row : inside.rows) {
      if (table) {  // {1, 2; 3, 4}
        items.push_back(list(std::move(row)));
      } else {
        std::move(row.begin(), row.end(), std::back_inserter(items));
      }
    }
    return collection(Collection::Kind::set, std::move(items));
  }
  if (empty) {
    return open.bracket == Bracket::square && shut.bracket == Bracket::square
               ? list({})
               : fail("brackets around nothing");
  }
  const auto pairs_alone = [](Bracket bracket) {  // \u230A closes with \u230B and with nothing else
    return bracket == Bracket::floor || bracket == Bracket::ceiling || bracket == Bracket::absolute ||
           bracket == Bracket::norm || bracket == Bracket::angle;
  };
  if (open.bracket != shut.bracket && (pairs_alone(open.bracket) || pairs_alone(shut.bracket))) {
    return fail("brackets that do not match");
  }
  const bool one_item = inside.rows.size() == 1 && inside.rows.front().size() == 1;
  const auto call_of = [&](std::string_view function) {
    return one_item ? call(function, std::move(inside.rows.front())) : fail("several values between bars");
  };
  switch (open.bracket) {
    case Bracket::floor:
      return call_of("floor");
    case Bracket::ceiling:
      return call_of("ceil");
    case Bracket::absolute:
      return call_of("abs");
    case Bracket::norm:
      return with_index(call_of("norm"));
    default:
      break;
  }
  const bool differ =
      is_turned(open, shut) || (open.bracket == Bracket::square) != (shut.bracket == Bracket::square);
  if (differ && open.bracket != Bracket::plain && shut.bracket != Bracket::plain) {
    if (!inside.has_rows && inside.rows.front().size() == 2) {
      return bounded_of(std::move(inside.rows.front()), open, shut);
    }
    if (inside.rows.size() == 2 && inside.rows[0].size() == 1 && inside.rows[1].size() == 1) {  // [2; 5[
      inside.rows[0].push_back(std::move(inside.rows[1].front()));
      return bounded_of(std::move(inside.rows.front()), open, shut);
    }
    return fail("brackets that do not match");
  }
  if (open.bracket == Bracket::square) {
    return in_square(std::move(inside));
  }
  return in_round(std::move(inside), open, shut);
}

/// np.array([...], dtype=...), tensor([...], grad_fn=...), np.float64(2.5): the first argument, where the
/// others are options.
Syntax NotationParser::array_call() {
  const std::string_view word = token().text;
  ++at_;
  const std::size_t open = at_;
  const std::size_t close = closing(open);
  if (close == no_partner || close >= end_ || tokens_[open].bracket != Bracket::round) {
    return fail("an array without its brackets");
  }
  ++at_;
  const bool quoted = next_is(Sign::quote) && close > at_ + 1 && tokens_[close - 1].is(Sign::quote);
  at_ += quoted ? 1 : 0;  // np.matrix('1 2; 3 4')
  Cells inside = cells(quoted ? close - 1 : close, false);
  if (failed()) {
    return {Text{}, {}};
  }
  at_ = close + 1;
  if (quoted) {
    const bool one_value = !inside.has_rows && inside.rows.front().size() == 1;
    return one_value ? std::move(inside.rows.front().front()) : of_rows(std::move(inside));
  }
  if (inside.has_rows && word == "mat") {  // Typst's mat(1, 2; 3, 4)
    return of_rows(std::move(inside));
  }
  if (inside.has_rows || inside.rows.front().empty()) {
    return fail("an array of nothing");
  }
  std::vector<Syntax>& arguments = inside.rows.front();
  const bool listed =
      (word == "c" || word == "vec") && std::ranges::all_of(arguments, [](const Syntax& argument) {
        return !std::holds_alternative<Relations>(argument.form);
      });
  if (listed) {  // R's c(1, 2, 3), Typst's vec(1, 2, 3)
    return list(std::move(arguments));
  }
  const bool rows = arguments.size() > 1 && std::ranges::all_of(arguments, [](const Syntax& argument) {
                      return std::holds_alternative<List>(argument.form);
                    });
  if (rows) {  // matrix([1, 2], [3, 4])
    return list(std::move(arguments));
  }
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const auto* const named = std::get_if<Relations>(&arguments[i].form);
    const auto* const name = named == nullptr ? nullptr : std::get_if<Name>(&named->members.front().form);
    if (name != nullptr && (name->text == "nrow" || name->text == "ncol" || name->text == "byrow")) {
      return fail("the rows of an array are not worked out");
    }
    const bool option = std::holds_alternative<Relations>(arguments[i].form) ||
                        std::holds_alternative<Name>(arguments[i].form) ||
                        std::holds_alternative<Text>(arguments[i].form);
    if (!option) {
      return fail("an array of several values");
    }
  }
  return std::move(arguments.front());
}

}  // namespace gradewright::reading
