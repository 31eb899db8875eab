#include "answers/judging/explain/compared_value.hpp"

#include <algorithm>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/compare/rearranged.hpp"
#include "answers/judging/compare/rounded_intermediates.hpp"
#include "answers/reading/values/written_form.hpp"
#include "engine/numbers/interval.hpp"

namespace gradewright::judging {
namespace {

Comparison compare_cell(const WrittenNumber& number, Index at, const Expected& expected) {
  Comparison comparison = compare(number, expected.key[at], expected.rule);
  if (expected.reachable != nullptr) {
    allow_reachable(comparison, number, expected.key[at],
                    (*expected.reachable)[static_cast<std::size_t>(at)]);
    if (comparison.result == Comparison::Result::right) {
      comparison.result = held_to_digits(number, expected.rule);
    }
  }
  return comparison;
}

/// With fewer digits a wrong value may well round to the key.
constexpr int telling_digits = 3;

/// Whether what the student rounds the value to is right.
bool rounding_is_right(const ReadCell& cell, Index at, const Expected& expected) {
  return cell.rounded &&
         compare_cell(WrittenNumber(*cell.rounded), at, expected).result != Comparison::Result::wrong;
}

/// A number that the student wrote with its rounding is right when either is: they are one value. A rounding
/// of few digits says nothing by itself.
Comparison compare_cell(const ReadCell& cell, Index at, const Expected& expected) {
  const Comparison comparison = compare_cell(cell.number, at, expected);
  const bool tells = cell.rounded && cell.rounded->decimals() > 0 && cell.rounded->digits() >= telling_digits;
  if (comparison.result == Comparison::Result::right || !tells || !rounding_is_right(cell, at, expected)) {
    return comparison;
  }
  return compare_cell(WrittenNumber(*cell.rounded), at, expected);
}

/// Whether an exact value, as ln(2) or 70/9, is what a key that somebody typed may be rounded from.
bool may_round_to_key(const ReadCell& cell, const SettledCell& key, const Expected& expected) {
  if (!expected.key_as_typed || !rounds_to_key(cell.number, key, expected.rule)) {
    return false;
  }
  const NumberForm form = written_form(cell.text);
  return form == NumberForm::fraction || form == NumberForm::expression;
}

/// Whether 0.33333 is written where somebody typed 0.3333, which it rounds to: the key may be rounded.
bool is_longer_than_key(const ReadCell& cell, const SettledCell& key, const Expected& expected) {
  return expected.key_as_typed && cell.number.is_finite() && !cell.number.is_fraction() &&
         rounds_to_key(cell.number, key, expected.rule) &&
         cell.number.numerator().decimals() > key.decimal().decimals() &&
         written_form(cell.text) == NumberForm::decimal;
}

/// Whether the point of 32.768 may stand between thousands, as it does in many languages: the key is 32768.
/// Of a document its other numbers say it.
bool is_thousands_of_key(const ReadCell& cell, Index at, const Expected& expected) {
  const std::string_view text =
      cell.text.starts_with('-') ? std::string_view(cell.text).substr(1) : cell.text;
  const std::size_t point = text.find('.');
  constexpr std::size_t group = 3;
  const bool grouped = point != std::string_view::npos && point > 0 && point <= group &&
                       text.front() != '0' && text.size() == point + group + 1 &&
                       text.find_first_not_of("0123456789.") == std::string_view::npos;
  if (!expected.key_as_typed || !grouped || !cell.number.is_finite() || cell.number.is_fraction()) {
    return false;
  }
  const Decimal& written = cell.number.numerator();
  const WrittenNumber thousands(Decimal(written.coefficient(), written.exponent() + 3));
  return compare_cell(thousands, at, expected).result == Comparison::Result::right;
}

/// Whether 75% is written where the key is 75: in a question that asks for percent it is right.
bool is_percent_of_key(const WrittenNumber& number, Index at, const Expected& expected) {
  if (!number.is_finite()) {
    return false;
  }
  const Decimal& written = number.numerator();
  const WrittenNumber hundredfold(Decimal(written.coefficient(), written.exponent() + 2),
                                  number.denominator());
  return compare_cell(hundredfold, at, expected).result == Comparison::Result::right;
}

bool has_percent(const ReadValue& value) {
  return std::ranges::find(value.notes, Note::Decision::percent, &Note::decision) != value.notes.end();
}

void hold_cell(const ReadCell& cell, Index at, const Expected& expected, bool is_percent,
               ComparedCell& into) {
  into.error.reset();
  into.limit.reset();
  into.slip = {};
  into.doubt = ComparedCell::Doubt::none;
  if (cell.state != ReadCell::State::number) {
    into.outcome = cell.state == ReadCell::State::blank ? Outcome::missing : Outcome::needs_review;
    return;
  }
  const Comparison comparison = compare_cell(cell, at, expected);
  into.error = comparison.error;
  into.limit = comparison.limit;
  switch (comparison.result) {
    case Comparison::Result::right:
      into.outcome = is_in_form(cell, expected.form) ? Outcome::correct : Outcome::partial;
      break;
    case Comparison::Result::other_digits:
      into.outcome = Outcome::partial;
      break;
    case Comparison::Result::too_few_digits:
      into.outcome = Outcome::too_few_digits;
      break;
    case Comparison::Result::wrong:
      if (may_round_to_key(cell, expected.key[at], expected)) {
        const bool tells = expected.key[at].decimal().digits() >= telling_digits;
        into.outcome = tells ? Outcome::correct : Outcome::needs_review;
        into.doubt = tells ? ComparedCell::Doubt::none : ComparedCell::Doubt::rounds_to_key;
        break;
      }
      if (rounding_is_right(cell, at, expected)) {
        into.outcome = Outcome::needs_review;
        into.doubt = ComparedCell::Doubt::rounds_to_key;
        break;
      }
      if (is_longer_than_key(cell, expected.key[at], expected)) {
        into.outcome = Outcome::needs_review;
        into.doubt = ComparedCell::Doubt::longer_than_key;
        break;
      }
      if (is_thousands_of_key(cell, at, expected)) {
        into.outcome = Outcome::needs_review;
        into.doubt = ComparedCell::Doubt::thousands_of_key;
        break;
      }
      if (is_percent && is_percent_of_key(cell.number, at, expected)) {
        into.outcome = Outcome::needs_review;
        into.doubt = ComparedCell::Doubt::percent_of_key;
        break;
      }
      into.outcome = Outcome::wrong;
      into.slip = slip_of(cell.number, expected.key[at], expected.rule, comparison);
      break;
  }
}

/// Places that can be these or those by the rounding on the way are right as one order of all: a cell of a
/// line that is none is held against the key alone.
void hold_in_line(const Expected& expected, const ReadValue& value, bool is_percent, ComparedValue& into) {
  Expected by_key = expected;
  by_key.reachable = nullptr;
  std::vector<bool> right(into.cells.size());
  std::transform(into.cells.begin(), into.cells.end(), right.begin(), is_right_in_value);
  const std::vector<bool> out = cells_out_of_line(value, right, expected.key, expected.rule);
  for (std::size_t at = 0; at < out.size(); ++at) {
    if (out[at] && right[at]) {
      hold_cell(value.cells[at], static_cast<Index>(at), by_key, is_percent, into.cells[at]);
    }
  }
}

std::optional<std::size_t> first_unreadable(const ReadValue& value) {
  const auto found = std::ranges::find(value.cells, ReadCell::State::unreadable, &ReadCell::state);
  return found == value.cells.end() ? std::nullopt
                                    : std::optional(static_cast<std::size_t>(found - value.cells.begin()));
}

/// A row that is missing leaves the others right: they count, without evidence of their own.
void hold_around_missing_row(const Expected& expected, const ReadValue& value, ComparedValue& into) {
  for (Index at = 0; at < expected.key.size(); ++at) {
    ComparedCell judged;
    if (const auto from = cell_for(at, into.fit, expected.key.shape())) {
      hold_cell(value.cells[static_cast<std::size_t>(*from)], at, expected, has_percent(value), judged);
    }
    into.cells[static_cast<std::size_t>(at)].outcome = judged.outcome;
  }
}

}  // namespace

void hold_against(const Expected& expected, const ReadValue& value, ComparedValue& into) {
  const SettledTensor& key = expected.key;
  into.fit = shape_fit(value, key, expected.rule);
  into.right_transposed = false;
  into.unreadable.reset();
  if (!into.fit.fits()) {
    into.cells.assign(static_cast<std::size_t>(key.size()), {});
    into.unreadable = first_unreadable(value);
    if (into.fit.missing_row) {
      hold_around_missing_row(expected, value, into);
    }
    return;
  }
  into.cells.resize(static_cast<std::size_t>(key.size()));
  const bool is_percent = has_percent(value);
  bool all_right = true;
  for (Index at = 0; at < key.size(); ++at) {
    const auto place = static_cast<std::size_t>(at);
    hold_cell(value.cells[place], at, expected, is_percent, into.cells[place]);
    all_right = all_right && is_right_in_value(into.cells[place]);
  }
  if (expected.reachable != nullptr && expected.is_arrangement) {
    hold_in_line(expected, value, is_percent, into);
    all_right = std::ranges::all_of(into.cells, is_right_in_value);
  }
  // The first cell stands on the diagonal: it is right already when the transposed matrix is.
  into.right_transposed = !all_right && into.cells.front().outcome == Outcome::correct &&
                          right_when_transposed(value, key, expected.rule);
}

bool meets(const Expected& expected, const ReadValue& value) {
  if (!shape_fits(value.shape, expected.key.shape())) {
    return false;
  }
  for (Index at = 0; at < expected.key.size(); ++at) {
    const ReadCell& cell = value.cells[static_cast<std::size_t>(at)];
    if (cell.state != ReadCell::State::number ||
        compare_cell(cell, at, expected).result != Comparison::Result::right) {
      return false;
    }
  }
  return true;
}

bool is_right_in_value(const ComparedCell& cell) {
  return cell.outcome == Outcome::correct || cell.outcome == Outcome::partial;
}

bool is_in_form(const ReadCell& cell, NumberForm asked) {
  const bool by_rounding = cell.rounded && (asked == NumberForm::decimal || asked == NumberForm::worked_out);
  return asked == NumberForm::any || by_rounding || reading::is_in_form(cell.text, asked);
}

bool is_in_form(const ReadValue& value, NumberForm asked) {
  return std::ranges::all_of(value.cells, [=](const ReadCell& cell) { return is_in_form(cell, asked); });
}

const ReadCell* written_for(Index at, const ReadValue& value, const ComparedValue& compared,
                            const Shape& asked) {
  if (compared.fit.fits()) {
    return &value.cells[static_cast<std::size_t>(at)];
  }
  const auto from = cell_for(at, compared.fit, asked);
  return from ? &value.cells[static_cast<std::size_t>(*from)] : nullptr;
}

}  // namespace gradewright::judging
