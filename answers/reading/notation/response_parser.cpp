#include "answers/reading/notation/response_parser.hpp"

#include <algorithm>
#include <utility>

#include "answers/reading/notation/response_cells.hpp"
#include "answers/reading/notation/response_cursor.hpp"
#include "answers/reading/notation/response_number.hpp"

namespace gradewright::reading {

using namespace notation;
namespace {

using Kind = ResponseToken::Kind;

class Parser : ResponseCursor {
 public:
  using ResponseCursor::ResponseCursor;

  Syntax whole(bool sequence) {
    Syntax result = rows(CellRange{0, tokens_.size()}, sequence);
    if (const auto* failed = std::get_if<Text>(&result.form)) {
      fail(first_reason_.empty() ? "not a value: " + failed->text : first_reason_);
    }
    return result;
  }

 private:
  struct Deeper {
    explicit Deeper(Parser& parser) : parser_(parser) {
      if (++parser_.depth_ > max_response_nesting) {
        parser_.too_deep_ = true;
        parser_.fail("nested deeper than " + std::to_string(max_response_nesting) + " levels");
      }
    }
    ~Deeper() { --parser_.depth_; }
    Parser& parser_;
  };

  /// Cells laid out in rows, between brackets or at the top.
  Syntax rows(CellRange range, bool signs_split) {
    const CellLayout layout = lay_out_cells(tokens_, range, signs_split);
    std::vector<Syntax> parsed;
    for (const std::vector<CellRange>& row : layout.rows) {
      std::vector<Syntax> cells;
      cells.reserve(row.size());
      for (const CellRange& cell : row) {
        cells.push_back(this->cell(cell, layout.is_single()));
      }
      parsed.push_back(layout.rows.size() == 1 && row.size() == 1 ? std::move(cells[0])
                                                                  : list(std::move(cells)));
    }
    if (layout.rows.size() == 1) {
      return std::move(parsed[0]);
    }
    if (layout.only_lists(tokens_)) {  // lists on lines of their own: one list a row
      for (Syntax& row : parsed) {
        row = Syntax(std::get<List>(row.form).items[0]);
      }
    }
    return list(std::move(parsed));
  }

  /// One cell; what does not parse is a Text, so that it costs this cell only. Too deep a nesting costs the
  /// whole.
  Syntax cell(CellRange range, bool alone) {
    if (range.first == range.last) {
      return text("");
    }
    const std::size_t outer_end = std::exchange(end_, range.last);
    at_ = range.first;
    const int outer_operations = std::exchange(operations_, 0);
    Syntax result;
    try {
      result = sum();
      if (!done()) {
        fail("cannot read \"" + text_of({at_, range.last}) + "\"");
      }
    } catch (const Unreadable& unreadable) {
      if (too_deep_ || (alone && depth_ == 0)) {
        throw;
      }
      if (first_reason_.empty()) {
        first_reason_ = unreadable.failure.reason;
      }
      result = text(text_of(range));
    }
    at_ = range.last;
    end_ = outer_end;
    operations_ = outer_operations;
    result.span = span_from(range.first);
    return result;
  }

  void count_operation() {
    if (++operations_ > max_response_operations) {
      fail("more than " + std::to_string(max_response_operations) + " operations");
    }
  }

  Syntax sum() {
    const std::size_t first = at_;
    Syntax left = product();
    while (!done() && (token().is_symbol("+") || token().is_symbol("-"))) {
      count_operation();
      const InfixOperator op = token().is_symbol("+") ? InfixOperator::add : InfixOperator::subtract;
      ++at_;
      left = infix(op, std::move(left), product());
      left.span = span_from(first);
    }
    return left;
  }

  Syntax product() {
    const std::size_t first = at_;
    Syntax left = signed_power();
    while (!done()) {
      if (token().is_symbol("*") || token().is_symbol("/")) {
        const InfixOperator op = token().is_symbol("*") ? InfixOperator::multiply : InfixOperator::divide;
        ++at_;
        left = infix(op, std::move(left), signed_power());
      } else if (token().is(Kind::relation, ":")) {
        ++at_;
        left = call("ratio", two(std::move(left), signed_power()));
      } else if (juxtaposed()) {
        left = infix(InfixOperator::multiply, std::move(left), power());
      } else {
        break;
      }
      left.span = span_from(first);
      count_operation();
    }
    return left;
  }

  static std::vector<Syntax> one(Syntax a) {
    std::vector<Syntax> single;
    single.push_back(std::move(a));
    return single;
  }
  static std::vector<Syntax> two(Syntax a, Syntax b) {
    std::vector<Syntax> both;
    both.push_back(std::move(a));
    both.push_back(std::move(b));
    return both;
  }

  /// 2x, (2)(3), \frac{3}{8}\frac{1}{8}: a product without a sign. Two numbers side by side are not one.
  bool juxtaposed() const {
    switch (token().kind) {
      case Kind::word:
      case Kind::fraction:
      case Kind::root:
      case Kind::begin:
        return true;
      case Kind::open:
        return token().text != "[";
      default:
        return false;
    }
  }

  Syntax signed_power() {
    bool negative = false;
    const std::size_t first = at_;
    while (!done() && (token().is_symbol("-") || token().is_symbol("+"))) {
      if (at_ - first >= 2) {
        fail("too many signs");
      }
      negative ^= token().text == "-";
      ++at_;
    }
    Syntax result = power();
    if (negative) {
      result = prefix(PrefixOperator::minus, std::move(result));
    }
    result.span = span_from(first);
    return result;
  }

  Syntax power() {
    const std::size_t first = at_;
    Syntax base = primary();
    while (!done()) {
      if (token().is_symbol("^")) {
        ++at_;
        base = raised(std::move(base));
      } else if (token().is_symbol("%")) {
        ++at_;
        base = call("percent", one(std::move(base)));
      } else if (token().is_symbol(".") && at_ + 1 < end_ && tokens_[at_ + 1].is(Kind::word, "T")) {
        at_ += 2;
        base = transposed(std::move(base));
      } else {
        break;
      }
      base.span = span_from(first);
      count_operation();
    }
    return base;
  }

  Syntax raised(Syntax base) {
    const Deeper deeper(*this);
    if (done()) {
      fail("an exponent is missing");
    }
    if (token().is(Kind::word, "T")) {
      ++at_;
      return transposed(std::move(base));
    }
    if (token().is(Kind::open, "{") && at_ + 2 < end_ && tokens_[at_ + 1].is(Kind::word, "T") &&
        tokens_[at_ + 2].is(Kind::close, "}")) {
      at_ += 3;
      return transposed(std::move(base));
    }
    return infix(InfixOperator::power, std::move(base), signed_power());
  }

  Syntax primary() {
    if (done()) {
      fail("something is missing at the end");
    }
    const std::size_t first = at_;
    Syntax result = token().kind == Kind::number ? plain_number() : nested();
    result.span = span_from(first);
    return result;
  }

  /// What may have cells or factors inside.
  Syntax nested() {
    const Deeper deeper(*this);
    switch (token().kind) {
      case Kind::word:
        return word();
      case Kind::open:
        return bracket();
      case Kind::fraction:
        return fraction();
      case Kind::begin:
        return environment();
      case Kind::root:
        return root();
      case Kind::damaged:
        fail("\"" + std::string(token().text) + "\" is no number");
      default:
        fail("cannot read \"" + text_of({at_, std::min(end_, at_ + 4)}) + "\"");
    }
  }

  Syntax plain_number() {
    const auto value = number_value(token().text);
    if (!value) {
      fail("a number of more than " + std::to_string(Decimal::max_digits) +
           " digits or too large an exponent");
    }
    ++at_;
    return number(*value);
  }

  /// A name with its subscripts and arguments, which have no value; or inf, nan, or an array call.
  Syntax word() {
    std::string spelling(token().text);
    ++at_;
    while (at_ + 1 < end_ && token().is_symbol(".") && tokens_[at_ + 1].kind == Kind::word &&
           !token().space_before && tokens_[at_ + 1].text != "T") {
      spelling = std::string(tokens_[at_ + 1].text);
      at_ += 2;
    }
    const bool array_call = spelling == "array" || spelling == "tensor" || spelling == "asarray" ||
                            spelling == "matrix" || spelling == "Tensor" || spelling == "Matrix";
    if (array_call && next_is(Kind::open) && token().text == "(") {
      return first_argument();
    }
    while (!done() && (token().is_symbol("_") || (token().kind == Kind::open && !token().space_before))) {
      if (token().is_symbol("_")) {
        ++at_;
        if (done()) {
          fail("a subscript is missing");
        }
      }
      skip_one();
    }
    return name(spelling);
  }

  Syntax first_argument() {
    const std::size_t close = closing(at_);
    const CellRange argument{at_ + 1, std::min(close, next_comma(tokens_, at_ + 1, close))};
    Syntax result = cell(argument, false);
    at_ = close + 1;
    return result;
  }

  Syntax bracket() {
    const std::size_t open = at_;
    const bool square = token().text == "[";
    const std::size_t close = closing(at_);
    const CellRange inside{open + 1, close};
    if (const std::size_t bar = find_atop(tokens_, inside); bar != close) {
      return stacked(inside, bar, close);
    }
    Syntax result = inside.first == inside.last ? list({}) : rows(inside, square);
    const bool is_list = std::holds_alternative<List>(result.form);
    // [[1, 2]]: the outer brackets are a list of one row.
    if (square && (!is_list || holds_one_cell(inside))) {
      result = list(one(std::move(result)));
    }
    at_ = close + 1;
    return result;
  }

  bool holds_one_cell(CellRange inside) const {
    return tokens_[inside.first].is(Kind::open, "[") && lay_out_cells(tokens_, inside, true).is_single();
  }

  Syntax stacked(CellRange inside, std::size_t bar, std::size_t close) {
    const bool division = tokens_[bar].text == "over";
    Syntax above = cell({inside.first, bar}, false);
    Syntax below = cell({bar + 1, inside.last}, false);
    at_ = close + 1;
    if (division) {
      return infix(InfixOperator::divide, std::move(above), std::move(below));
    }
    return list(two(list(one(std::move(above))), list(one(std::move(below)))));
  }

  Syntax fraction() {
    ++at_;
    Syntax above = group();
    return call("fraction", two(std::move(above), group()));
  }

  Syntax root() {
    ++at_;
    if (done()) {
      fail("a root of nothing");
    }
    skip_one();
    return name("sqrt");
  }

  /// What stands in {...}, or one token.
  Syntax group() {
    if (done()) {
      fail("a fraction is not complete");
    }
    if (token().kind == Kind::open && token().text == "{") {
      const std::size_t close = closing(at_);
      Syntax inside = cell({at_ + 1, close}, false);
      at_ = close + 1;
      return inside;
    }
    return primary();
  }

  Syntax environment() {
    const std::size_t close = closing(at_);
    const CellRange inside{at_ + 1, close};
    const CellLayout layout = lay_out_environment(tokens_, inside);
    std::vector<Syntax> parsed;
    for (const std::vector<CellRange>& row : layout.rows) {
      std::vector<Syntax> cells;
      cells.reserve(row.size());
      for (const CellRange& range : row) {
        cells.push_back(cell(range, false));
      }
      parsed.push_back(list(std::move(cells)));
    }
    at_ = close + 1;
    return list(std::move(parsed));
  }

  int depth_ = 0;
  int operations_ = 0;  ///< of one cell, so that a large matrix is not over the limit
  bool too_deep_ = false;
  std::string first_reason_;
};

}  // namespace

std::variant<notation::Syntax, ParseFailure> parse_response(std::span<const ResponseToken> tokens,
                                                            std::string_view source, bool sequence) {
  if (tokens.empty()) {
    return ParseFailure{"nothing is written", {}};
  }
  try {
    return Parser(tokens, source).whole(sequence);
  } catch (const Unreadable& unreadable) {
    return unreadable.failure;
  }
}

}  // namespace gradewright::reading
