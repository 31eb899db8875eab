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

Syntax NotationParser::bounded_of(std::vector<Syntax> ends, const Token& open, const Token& shut) const {
  const bool lower = open.bracket == Bracket::square && open.kind == Kind::open;
  const bool upper = shut.bracket == Bracket::square && shut.kind == Kind::close;
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

Syntax NotationParser::bracket() {
  const std::size_t first = at_;
  const Token open = token();
  const std::size_t close = closing(first);
  if (close == no_partner || close >= end_) {
    return fail("\"" + std::string(open.text) + "\" does not close");
  }
  const Token shut = tokens_[close];
  ++at_;
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
    return apply("fraction", std::move(inside.rows[0].front()), std::move(inside.rows[1].front()));
  }
  const bool one_list = inside.rows.size() == 1 && inside.rows.front().size() == 1 &&
                        std::holds_alternative<List>(inside.rows.front().front().form);
  const bool bars = open.bracket == Bracket::absolute || open.bracket == Bracket::norm;
  const bool frames =
      one_list && !bars && closing(first + 1) + 1 == close &&
      (tokens_[first + 1].opens(Bracket::environment) || tokens_[first + 1].opens(Bracket::group));
  if (frames && open.bracket != Bracket::brace) {  // \left[\begin{array}...
    return std::move(inside.rows.front().front());
  }
  if (open.bracket == Bracket::brace) {
    std::vector<Syntax> items;
    for (std::vector<Syntax>& row : inside.rows) {
      std::move(row.begin(), row.end(), std::back_inserter(items));
    }
    return collection(Collection::Kind::set, std::move(items));
  }
  if (empty) {
    return open.bracket == Bracket::square && shut.bracket == Bracket::square
               ? list({})
               : fail("brackets around nothing");
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
      return call_of("norm");
    default:
      break;
  }
  const bool differ = (open.bracket == Bracket::square) != (shut.bracket == Bracket::square);
  if (differ && open.bracket != Bracket::plain && shut.bracket != Bracket::plain) {
    if (!inside.has_rows && inside.rows.front().size() == 2) {
      return bounded_of(std::move(inside.rows.front()), open, shut);
    }
    return fail("brackets that do not match");
  }
  if (open.bracket == Bracket::square) {
    return in_square(std::move(inside));
  }
  return in_round(std::move(inside), open, shut);
}

/// ]2, 5[ and ]2, 5]: the closing bracket opens. The end is the next square bracket.
Syntax NotationParser::european_interval() {
  const std::size_t first = at_;
  const auto rest = tokens_.subspan(first + 1, end_ - first - 1);
  const auto found = std::ranges::find_if(rest, [](const Token& token) {
    return token.bracket == Bracket::square && (token.kind == Kind::open || token.kind == Kind::close);
  });
  if (found == rest.end()) {
    return fail("a bracket closes that was not opened");
  }
  const std::size_t close = first + 1 + static_cast<std::size_t>(found - rest.begin());
  ++at_;
  Cells inside = cells(close, false);
  if (failed()) {
    return {Text{}, {}};
  }
  at_ = close + 1;
  if (inside.has_rows || inside.rows.front().size() != 2) {
    return fail("a bracket closes that was not opened");
  }
  return bounded_of(std::move(inside.rows.front()), tokens_[first], tokens_[close]);
}

/// np.array([...], dtype=...), tensor([...], grad_fn=...), np.float64(2.5): the first argument, where the
/// others are options.
Syntax NotationParser::array_call() {
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
  if (inside.has_rows || inside.rows.front().empty()) {
    return fail("an array of nothing");
  }
  std::vector<Syntax>& arguments = inside.rows.front();
  const bool rows = arguments.size() > 1 && std::ranges::all_of(arguments, [](const Syntax& argument) {
                      return std::holds_alternative<List>(argument.form);
                    });
  if (rows) {  // matrix([1, 2], [3, 4])
    return list(std::move(arguments));
  }
  for (std::size_t i = 1; i < arguments.size(); ++i) {
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
