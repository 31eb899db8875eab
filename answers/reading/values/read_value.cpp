#include "answers/reading/values/read_value.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "answers/reading/notation/read_notation.hpp"
#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/values/account.hpp"
#include "answers/reading/values/answer_frame.hpp"
#include "answers/reading/values/cell_numbers.hpp"
#include "answers/reading/values/exact.hpp"
#include "answers/reading/values/joined_factors.hpp"
#include "answers/reading/values/joints_abroad.hpp"
#include "answers/reading/values/known_notation.hpp"
#include "answers/reading/values/likeness.hpp"
#include "answers/reading/values/list_mark.hpp"
#include "answers/reading/values/plain_number.hpp"
#include "answers/reading/values/plain_prose.hpp"
#include "answers/reading/values/response_tensor.hpp"
#include "answers/reading/values/row_labels.hpp"
#include "answers/reading/values/said_twice.hpp"
#include "answers/reading/values/sequence.hpp"
#include "answers/reading/values/statement.hpp"
#include "answers/reading/values/unit_vectors.hpp"
#include "answers/reading/values/working.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using notation::Syntax;

/// Whether blanks stand on both sides of each slash between members.
bool are_parted_by_blanks(std::string_view source, const std::vector<Syntax>& members) {
  return std::ranges::adjacent_find(members, [&](const Syntax& left, const Syntax& right) {
           const std::size_t first = left.span.end();
           const std::string_view between =
               source.substr(first, right.span.offset - std::min(first, right.span.offset));
           return between.size() < 3 || !is_blank(between.front()) || !is_blank(between.back());
         }) == members.end();
}

std::variant<ReadValue, NotAValue> read_statement(Account statement, std::string_view source,
                                                  const Shape& declared, const NotationContext& context) {
  if (!statement.leftovers.empty()) {
    return NotAValue{std::move(statement.leftovers.front())};
  }
  if (statement.values.empty()) {
    return NotAValue{"nothing is written"};
  }
  join_factors(statement.values, source);
  // "= [1; 2] \\times 3 \\quad 4 = [3, 4; 6, 8]": working in which a row stands without its brackets, as text
  // recognition leaves it; the chain ends in its value
  const bool broken_chain =
      context.after_name && statement.values.size() > 1 &&
      std::holds_alternative<notation::Relations>(statement.values.back().tree.form) &&
      std::all_of(statement.values.begin() + 1, statement.values.end(),
                  [](const Account::Value& value) { return value.before == Sign::wide; });
  if (broken_chain) {
    statement.values.erase(statement.values.begin(), statement.values.end() - 1);
  }
  std::variant<Syntax, NotAValue> tree = NotAValue{};
  if (statement.values.size() == 1) {
    tree = value_of_statement(std::move(statement.values.front()), source, declared, context);
  } else if (declared.is_scalar()) {
    tree = answer_of_working(std::move(statement.values), source, context);
  } else {
    tree = in_sequence(std::move(statement.values), source, declared, context);
  }
  if (auto* none = std::get_if<NotAValue>(&tree)) {
    return std::move(*none);
  }
  const auto* members = std::get_if<notation::Collection>(&std::get<Syntax>(tree).form);
  if (members != nullptr && declared.is_scalar() && members->items.size() > 1) {
    return NotAValue{"several values"};
  }
  Syntax& value_tree = std::get<Syntax>(tree);
  make_lists(value_tree);
  auto* determinant = std::get_if<notation::Call>(&value_tree.form);
  if (determinant != nullptr && determinant->function == "between_bars" && context.after_name &&
      !declared.is_scalar()) {  // bars for brackets
    value_tree = Syntax(std::move(determinant->arguments.front()));
  }
  if (std::vector<Syntax> listed = members_by_slashes(value_tree);
      !declared.is_scalar() && listed.size() > 2) {
    const auto count = static_cast<Index>(listed.size());
    if (declared.rank() != 1 || declared.size() != count || !are_parted_by_blanks(source, listed)) {
      return NotAValue{"a list of numbers, or a quotient"};
    }
    value_tree = notation::list(std::move(listed));  // 0.5 / -0.2 / 1
  }
  if (declared.rank() == 1 && !declared.is_scalar() &&
      members_by_signs(value_tree).size() == static_cast<std::size_t>(declared.size())) {
    return NotAValue{"a list of numbers, or what they add up to"};
  }
  if (auto column = column_of_fraction(value_tree, source, declared)) {
    return std::move(*column);
  }
  if (const std::vector<Syntax> listed = members_by_slashes(value_tree);
      declared.rank() == 1 && declared.size() == 2 && listed.size() == 2 &&
      are_parted_by_blanks(source, listed)) {
    return NotAValue{"a list of numbers, or a quotient"};
  }
  auto read = response_tensor(value_tree, source, declared);
  if (auto* value = std::get_if<ReadValue>(&read)) {
    const bool part = std::ranges::any_of(
        value->cells, [](const ReadCell& cell) { return cell.state != ReadCell::State::number; });
    if (declared.is_scalar() && part) {
      return NotAValue{"something besides a number"};
    }
    value->notes.insert(value->notes.begin(), statement.notes.begin(), statement.notes.end());
    return with_declared_shape(std::move(*value), declared);
  }
  return read;
}

void note_decisions(const Decisions& decisions, ReadValue& value) {
  if (decisions.has_met(Doubt::comma) && decisions.way(Doubt::comma) != comma::separator) {
    value.notes.push_back({decisions.way(Doubt::comma) == comma::thousands
                               ? Note::Decision::commas_between_thousands
                               : Note::Decision::decimal_comma});
  }
  if (decisions.has_met(Doubt::blank) && decisions.way(Doubt::blank) == 1) {
    value.notes.push_back({Note::Decision::blanks_between_thousands});
  }
}

bool same_reading(const ReadValue& a, const ReadValue& b) {
  return a.shape == b.shape &&
         std::ranges::equal(a.cells, b.cells, [](const ReadCell& left, const ReadCell& right) {
           return left.state == right.state && (left.state != ReadCell::State::number ||
                                                to_string(left.number) == to_string(right.number));
         });
}

/// Readings with the declared shape alone when there are any; all of them otherwise.
std::vector<ReadValue> plausible(std::vector<ReadValue> readings, const Shape& declared) {
  const auto fits = [&declared](const ReadValue& value) { return value.shape == declared; };
  const auto fits_wholly = [&](const ReadValue& value) {
    return fits(value) && std::ranges::none_of(value.cells, [](const ReadCell& cell) {
             return cell.state == ReadCell::State::unreadable;
           });
  };
  if (std::ranges::any_of(readings, fits_wholly)) {
    std::erase_if(readings, [&](const auto& value) { return !fits_wholly(value); });
  } else if (std::ranges::any_of(readings, fits)) {
    std::erase_if(readings, [&](const auto& value) { return !fits(value); });
  }
  return readings;
}

/// Whether blanks, also a tab or one that does not break, may stand on both sides of a slash.
bool has_loose_slash(std::string_view text) {
  for (std::size_t at = text.find('/', 1); at != std::string_view::npos && at + 1 < text.size();
       at = text.find('/', at + 1)) {
    const auto may_be_blank = [](char c) { return is_blank(c) || !is_ascii(c); };
    if (may_be_blank(text[at - 1]) && may_be_blank(text[at + 1])) {
      return true;
    }
  }
  return false;
}

/// "2(0.5) = 1": what the chain ends in has no bracket, so that its product is told from a remark by its
/// value.
bool ends_in_plain_value(std::string_view text) {
  const std::size_t sign = text.rfind('=');
  return sign != std::string_view::npos && text.find('(', sign) == std::string_view::npos;
}

/// Whether words are words where a text begins: not in mathematics, nor where some are names.
bool is_prose_in(const NotationContext& context) {
  return !context.in_math && context.names.empty();
}

std::variant<std::vector<ReadValue>, NotAValue> read_unmarked(std::string_view text, const Shape& declared,
                                                              const NotationContext& context) {
  constexpr std::size_t max_bytes = 1 << 20;
  if (text.size() > max_bytes) {
    return NotAValue{"more than " + std::to_string(max_bytes) + " bytes"};
  }
  const auto words = is_prose_in(context) ? unaccountable_beginning(text) : std::string_view();
  if (!words.empty()) {
    return NotAValue{left_over("words", words), true};
  }
  std::vector<NotationReading> notations = read_notation(text, context);
  if (notations.empty()) {
    return has_too_many_tokens(text)
               ? NotAValue{"more than " + std::to_string(max_tokens) + " tokens"}
               : NotAValue{"more than " + std::to_string(max_readings) + " ways of reading"};
  }
  constexpr int matrix_rank = 2;
  if (declared.rank() == matrix_rank && has_loose_slash(text)) {
    NotationContext rows = context;
    rows.slashes_part_rows = true;
    std::ranges::move(read_notation(text, rows), std::back_inserter(notations));
  }
  std::vector<ReadValue> readings;
  std::optional<NotAValue> failure;
  bool always_left_over = true;  // in every way of reading, none of which depends on the shape
  const auto refusal = [&] {
    return NotAValue{std::move(failure->reason), always_left_over && !has_loose_slash(text)};
  };
  for (NotationReading& notation : notations) {
    const Decisions decisions = notation.decisions;
    Account account = account_of(std::move(notation));
    always_left_over = always_left_over && !account.leftovers.empty() && !decisions.has_met(Doubt::sign);
    auto read = read_statement(std::move(account), text, declared, context);
    if (auto* value = std::get_if<ReadValue>(&read)) {
      note_decisions(decisions, *value);
      const auto equal = [&](const ReadValue& other) { return same_reading(other, *value); };
      if (std::ranges::none_of(readings, equal)) {
        readings.push_back(std::move(*value));
      }
      continue;
    }
    if (!failure || decisions.way(Doubt::adjacent) == 1) {
      failure = std::get<NotAValue>(std::move(read));
    }
    // 3(4): nobody can say that it is no note on 3; - x = 7: nobody can say that the dash is no minus
    const bool agrees = declared.is_scalar() && !readings.empty() && ends_in_plain_value(text);
    const bool may_be_meant =
        (decisions.way(Doubt::adjacent) == 1 && !agrees) ||
        (declared.is_scalar() && decisions.has_met(Doubt::sign) && decisions.way(Doubt::sign) == 0);
    if (may_be_meant) {
      return refusal();
    }
  }
  const auto fits = [&declared](const ReadValue& value) { return value.shape == declared; };
  const bool none_fits = std::ranges::none_of(readings, fits);
  if (readings.empty() || (failure && none_fits)) {
    return refusal();
  }
  const auto unreadable = [](const ReadCell& cell) { return cell.state == ReadCell::State::unreadable; };
  for (const ReadValue& value : readings) {
    const auto cell = std::ranges::find_if(value.cells, unreadable);
    if (none_fits && cell != value.cells.end()) {  // whose shape could be another with the rest of it
      return NotAValue{cell->reason};
    }
  }
  return plausible(std::move(readings), declared);
}

/// "4/24" of "4 of 24" and "4 out of 24"; the text itself where it says no share.
std::string as_share(std::string_view text) {
  for (const std::string_view joint : {" out of ", " of "}) {
    const std::size_t at = text.find(joint);
    if (at != std::string_view::npos && is_digits(text.substr(0, at)) &&
        is_digits(text.substr(at + joint.size()))) {
      return std::string(text.substr(0, at)) + "/" + std::string(text.substr(at + joint.size()));
    }
  }
  return std::string(text);
}

/// What a number and how it was found, or once more in brackets, say: the number that was written where a
/// working rounds to it, the exact one of "6.71 * 10^7 (67108864)", and either of two numbers of which one
/// rounds to the other.
std::vector<ReadValue> of_rounded(std::vector<ReadValue> first, std::vector<ReadValue> second,
                                  const SaidTwice& parts) {
  const WrittenNumber& number = first.front().cells.front().number;
  if (!plain_number(parts.second)) {
    return plain_number(parts.first) ? std::move(first) : std::vector<ReadValue>();
  }
  if (number.numerator().exponent() > 0) {
    return second;
  }
  std::ranges::move(second, std::back_inserter(first));
  return first;
}

/// The value, or values, that both parts of a text say; none where they say anything else.
std::optional<std::vector<ReadValue>> same_value_twice(const SaidTwice& parts, const Shape& declared,
                                                       const NotationContext& context) {
  auto first = read_unmarked(parts.first, declared, context);
  auto second = read_unmarked(as_share(parts.second), declared, context);
  auto* one = std::get_if<std::vector<ReadValue>>(&first);
  auto* other = std::get_if<std::vector<ReadValue>>(&second);
  if (one == nullptr || other == nullptr || one->size() != 1 || other->size() != 1) {
    return std::nullopt;
  }
  const WrittenNumber& number = one->front().cells.front().number;
  const WrittenNumber& again = other->front().cells.front().number;
  const bool plain = number.is_finite() && !number.is_fraction();
  if (parts.in_brackets && plain && number.numerator().exponent() == 0) {  // 13 (4) may be a product
    constexpr int least = 1000;
    const bool large = number.numerator() >= Decimal(least) && rounds_to_digits(number, again);
    return large ? std::optional(std::move(*one)) : std::nullopt;
  }
  if (same_value(number, again) || (is_about(parts.second) && rounds_to(number, again))) {
    return std::move(*one);
  }
  if (!parts.in_brackets || !plain || !rounds_to_digits(again, number)) {
    return std::nullopt;
  }
  std::vector<ReadValue> said = of_rounded(std::move(*one), std::move(*other), parts);
  return said.empty() ? std::nullopt : std::optional(std::move(said));
}

/// "1. 0.5" and "2. 0.25" on lines of their own, as many as are asked for; empty for any other text.
std::string without_numbers_of_lines(std::string_view text, const Shape& declared) {
  if (declared.rank() != 1 || std::ranges::count(trimmed(text), '\n') + 1 != declared[0]) {
    return {};
  }
  std::string plain = without_item_marks(text);
  return plain == text ? std::string() : plain;
}

/// The list that numbered cells are, empty where there are not as many as are asked for; nothing for any
/// other text.
std::optional<std::string> list_of_numbered_cells(std::string_view text, const Shape& declared) {
  if (declared.rank() != 1) {
    return std::nullopt;
  }
  const std::string_view inside = without_frame(text);
  for (const std::string_view one : {text, inside}) {
    if (auto cells = without_cell_numbers(one, static_cast<std::size_t>(declared[0]))) {
      return cells;
    }
  }
  return has_cell_numbers(inside) ? std::optional(std::string()) : std::nullopt;
}

/// Two ways of reading a text; one alone where the other gives no value.
std::variant<std::vector<ReadValue>, NotAValue> both(std::variant<std::vector<ReadValue>, NotAValue> one,
                                                     std::variant<std::vector<ReadValue>, NotAValue> other) {
  auto* first = std::get_if<std::vector<ReadValue>>(&one);
  auto* second = std::get_if<std::vector<ReadValue>>(&other);
  if (first == nullptr && second == nullptr) {
    std::get<NotAValue>(other).of_any_shape = false;  // of numbers there are no such lists
    return other;
  }
  if (first == nullptr || second == nullptr) {
    return first != nullptr ? std::move(one) : std::move(other);
  }
  std::ranges::move(*second, std::back_inserter(*first));
  return one;
}

/// Whether a text has values of the declared shape, with no cell that cannot be read.
bool fits_wholly(const std::variant<std::vector<ReadValue>, NotAValue>& read, const Shape& declared) {
  const auto* values = std::get_if<std::vector<ReadValue>>(&read);
  return values != nullptr && std::ranges::all_of(*values, [&](const ReadValue& value) {
           return value.shape == declared && std::ranges::none_of(value.cells, [](const ReadCell& cell) {
                    return cell.state == ReadCell::State::unreadable;
                  });
         });
}

}  // namespace

std::variant<std::vector<ReadValue>, NotAValue> read_value(std::string_view text, const Shape& declared,
                                                           const NotationContext& context) {
  const bool decided =
      std::ranges::any_of(context.decided, [](const auto& decision) { return decision.has_value(); });
  if (auto number = declared.is_scalar() && !decided ? plain_number(text) : std::nullopt) {
    std::vector<ReadValue> values;
    values.push_back(std::move(*number));
    return values;
  }
  if (const auto rewritten = in_known_notation(text)) {
    return read_value(*rewritten, declared, context);
  }
  if (const auto cells = list_of_numbered_cells(text, declared)) {
    return cells->empty() ? NotAValue{"numbered cells, and another number of them"}
                          : read_value(*cells, declared, context);
  }
  const std::string joined = with_joints(text);
  if (!joined.empty() && !declared.is_scalar()) {
    if (auto read = read_value(joined, declared, context); fits_wholly(read, declared)) {
      return read;
    }
  }
  constexpr int matrix_rank = 2;
  const std::string rest = declared.is_scalar() ? without_list_mark(text, true)
                           : declared.rank() == matrix_rank
                               ? without_row_labels(text, static_cast<std::size_t>(declared[0]))
                               : without_numbers_of_lines(text, declared);
  auto whole = read_unmarked(rest.empty() ? text : std::string_view(rest), declared, context);
  const bool may_have_dashes = !declared.is_scalar() && !context.after_name;
  if (const std::string other = may_have_dashes ? with_signs_for_dashes(text) : ""; !other.empty()) {
    return both(std::move(whole), read_unmarked(other, declared, context));
  }
  auto* refusal = std::get_if<NotAValue>(&whole);
  if (refusal == nullptr) {
    return whole;
  }
  refusal->of_any_shape = refusal->of_any_shape && joined.empty() && without_list_mark(text, true).empty() &&
                          with_signs_for_dashes(text).empty();
  constexpr std::size_t longest_frame = 1 << 12;
  if (text.size() > longest_frame) {
    return whole;
  }
  const std::string_view inside = without_frame(text);
  if (declared.is_scalar() || refusal->of_any_shape) {
    const auto parts = said_twice(inside);
    if (auto twice =
            declared.is_scalar() && parts ? same_value_twice(*parts, declared, context) : std::nullopt) {
      return std::move(*twice);
    }
    refusal->of_any_shape = refusal->of_any_shape && !parts;
  }
  if (inside.size() == text.size()) {
    return whole;
  }
  auto framed = read_unmarked(inside, declared, context);
  if (const auto* none = std::get_if<NotAValue>(&framed)) {
    refusal->of_any_shape = refusal->of_any_shape && none->of_any_shape;
    return whole;
  }
  return framed;
}

}  // namespace gradewright::reading
