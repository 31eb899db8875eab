#include "answers/judging/explain/judge_response.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/compare/equivalence.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/hand_rounding.hpp"
#include "engine/graph/substitute.hpp"
#include "engine/syntax/answer_type.hpp"
#include "engine/text/joined.hpp"

namespace gradewright::judging {

namespace {

bool is_right(const Verdict& verdict) {
  return verdict.outcome == Outcome::correct;
}

bool is_settled(const Verdict& verdict) {
  return verdict.outcome == Outcome::correct || verdict.outcome == Outcome::needs_review;
}

Decimal points_of(const Verdict& verdict) {
  return verdict.points.value_or(Decimal(0));
}

Verdict needs_review(const PreparedItem& prepared, std::string reason) {
  Verdict verdict;
  verdict.outcome = Outcome::needs_review;
  verdict.max_points = prepared.item->points;
  verdict.reason = std::move(reason);
  return verdict;
}

Verdict missing(const PreparedItem& prepared, const std::string& reason) {
  Verdict verdict;
  verdict.outcome = Outcome::missing;
  verdict.points = Decimal(0);
  verdict.max_points = prepared.item->points;
  verdict.reason = reason.empty() ? "No answer was found." : reason;
  return verdict;
}

/// What the rule allows besides the key's own neighbourhood.
std::string rounding_in_words(const HandRounding& rounding) {
  if (rounding.decimals) {
    return fmt::format("; intermediate steps may be rounded to {} decimals", *rounding.decimals);
  }
  return rounding.significant ? fmt::format("; intermediate steps may be rounded to {} significant digits",
                                            *rounding.significant)
                              : std::string();
}

/// The best of the keys that are equally right.
Verdict judge_up_to(const ReadValue& value, const Standard& standard, UpTo up_to) {
  Verdict best;
  bool first = true;
  for (SettledTensor& key : equivalent_keys(standard.key, value, up_to, standard.rule)) {
    Standard equivalent = standard;
    equivalent.key = std::move(key);
    Verdict verdict = judge_value(value, equivalent);
    if (first || points_of(verdict) > points_of(best)) {
      best = std::move(verdict);
      first = false;
    }
  }
  return best;
}

std::optional<Verdict> judge_range(const ReadValue& value, const PreparedItem& prepared) {
  const auto& range = prepared.item->range;
  if (!range || value.cells.size() != 1 || value.cells[0].state != ReadCell::State::number) {
    return std::nullopt;
  }
  // The interval is its middle within half its width: decided exactly, where all comparisons are.
  const Decimal half(5, -1);
  const SettledCell middle{SettledCell::Kind::finite, (range->low + range->high) * half, true};
  const ToleranceRule within{(range->high - range->low) * half, 0};
  const bool inside = compare(value.cells[0].number, middle, within).result == Comparison::Result::right;
  if (!inside) {
    return std::nullopt;
  }
  Verdict verdict = judge_value(value, prepared.standard);
  verdict.outcome = Outcome::correct;
  verdict.points = prepared.item->points;
  verdict.rule = fmt::format("any value from {} to {}", range->low.to_string(), range->high.to_string());
  verdict.reason = "The value is in the accepted range.";
  for (CellVerdict& cell : verdict.cells) {
    cell.outcome = Outcome::correct;
    cell.note.clear();
  }
  return verdict;
}

std::optional<Verdict> judge_property(const ReadValue& value, const PreparedItem& prepared) {
  if (prepared.property == nullptr) {
    return std::nullopt;
  }
  const Expr own = as_expression(value, prepared.item->key->shape);
  if (own == nullptr) {
    return std::nullopt;
  }
  const Replacement put_in{prepared.item->name, own};
  const SettledTensor holds = settle(substitute({&prepared.property, 1}, {&put_in, 1}).front());
  const bool all_hold = std::ranges::all_of(holds.cells(), [](const SettledCell& cell) {
    return cell.kind == SettledCell::Kind::finite && !cell.decimal.is_zero();
  });
  Verdict verdict = judge_value(value, prepared.standard);
  verdict.rule = "any value for which " + prepared.item->where;
  verdict.outcome = all_hold ? Outcome::correct : Outcome::wrong;
  verdict.points = all_hold ? prepared.item->points : Decimal(0);
  verdict.reason = all_hold ? "The value has the property that is asked for."
                            : "The value does not have the property that is asked for.";
  for (CellVerdict& cell : verdict.cells) {
    cell.outcome = verdict.outcome;
    cell.note.clear();
  }
  return verdict;
}

std::optional<Verdict> judge_accepted(const ReadValue& value, const PreparedItem& prepared) {
  std::optional<Verdict> best;
  for (const OtherKey& other : prepared.accepted) {
    Verdict verdict = judge_value(value, other.standard);
    if (!is_right(verdict)) {
      continue;
    }
    verdict.points = share_of(prepared.item->points, other.credit);
    verdict.feedback = other.feedback;
    if (other.credit < Decimal(1)) {
      verdict.outcome = Outcome::partial;
      verdict.reason = "An accepted answer, for a part of the points.";
    }
    if (!best || points_of(verdict) > points_of(*best)) {
      best = std::move(verdict);
    }
  }
  return best;
}

/// The verdict keeps the key's own cells beside the student's: what is shown as the key is never a followed
/// value.
std::optional<Verdict> judge_follow_through(const ReadValue& value, const PreparedItem& prepared,
                                            std::span<const OwnValue> own, const Verdict& cell_by_cell) {
  const Item& item = *prepared.item;
  if (prepared.follow_through.is_zero()) {
    return std::nullopt;
  }
  const auto followed = follow(item.key, prepared.whole_key, own);
  if (!followed || followed->from.empty()) {
    return std::nullopt;
  }
  Standard standard = prepared.standard;
  standard.key = asked_cells(followed->key, item);
  standard.compare_cell = nullptr;
  if (!is_right(judge_value(value, standard))) {
    return std::nullopt;
  }
  Verdict verdict = cell_by_cell;
  verdict.outcome = Outcome::follow_through;
  verdict.points = std::max(share_of(item.points, prepared.follow_through), points_of(cell_by_cell));
  verdict.reason =
      fmt::format("Not the key's value, but right from your own {} {}.",
                  followed->from_wrong ? "value of" : "rounded value of", joined(followed->from, ", "));
  for (CellVerdict& cell : verdict.cells) {
    if (cell.outcome != Outcome::correct) {
      cell.outcome = Outcome::follow_through;
      cell.note = "follows from your earlier value";
    }
  }
  return verdict;
}

std::optional<Verdict> judge_mistakes(const ReadValue& value, const PreparedItem& prepared,
                                      const Verdict& cell_by_cell) {
  for (const OtherKey& mistake : prepared.mistakes) {
    Verdict verdict = judge_value(value, mistake.standard);
    if (!is_right(verdict)) {
      continue;
    }
    // Cells that are right all the same are worth what they are worth to anybody else.
    const Decimal credit = share_of(prepared.item->points, mistake.credit);
    Verdict named = cell_by_cell;
    named.outcome = Outcome::mistake;
    named.points = std::max(credit, points_of(cell_by_cell));
    named.mistake = mistake.mistake;
    named.feedback = mistake.feedback;
    named.reason = fmt::format("This is what comes out with a known mistake: {}.", mistake.mistake);
    return named;
  }
  return std::nullopt;
}

Verdict judge_reading(const PreparedItem& prepared, const ReadValue& value, std::span<const OwnValue> own) {
  const Item& item = *prepared.item;
  if (auto verdict = judge_property(value, prepared)) {
    return *verdict;
  }
  Verdict verdict = judge_up_to(value, prepared.standard, item.up_to);
  verdict.rule += rounding_in_words(prepared.question->intermediate);
  if (is_settled(verdict)) {
    return verdict;
  }
  for (auto other : {judge_range(value, prepared), judge_accepted(value, prepared)}) {
    if (other && points_of(*other) >= points_of(verdict)) {
      return *other;
    }
  }
  auto followed = judge_follow_through(value, prepared, own, verdict);
  auto mistaken = judge_mistakes(value, prepared, verdict);
  if (followed && (!mistaken || points_of(*followed) >= points_of(*mistaken))) {
    return *followed;
  }
  return mistaken ? *mistaken : verdict;
}

/// Several readings: decided only when every one of them comes to the same.
Verdict judge_readings(const PreparedItem& prepared, const Response& response,
                       std::span<const OwnValue> own) {
  std::vector<Verdict> verdicts;
  for (const ReadValue& value : response.alternatives) {
    verdicts.push_back(judge_reading(prepared, value, own));
  }
  const bool agree = std::ranges::all_of(verdicts, [&](const Verdict& verdict) {
    return verdict.outcome == verdicts.front().outcome && verdict.points == verdicts.front().points;
  });
  if (verdicts.empty() || !agree) {
    return needs_review(prepared, response.reason);
  }
  Verdict verdict = verdicts.front();
  if (verdicts.size() > 1) {
    verdict.notes.push_back("can be read in more than one way, and comes to the same in each");
  }
  return verdict;
}

Verdict judge_found(const PreparedItem& prepared, const Response& response, std::span<const OwnValue> own) {
  const Item& item = *prepared.item;
  switch (item.type) {
    case AnswerType::choice:
    case AnswerType::true_false:
      return judge_choice(response.choice, item.answer, item.points);
    case AnswerType::formula:
      return needs_review(prepared, "A formula was given; formulas are marked by a person.");
    default:
      return judge_readings(prepared, response, own);
  }
}

/// What would be the verdict if a person confirms that the response is meant for the item.
Verdict doubted(Verdict verdict, const std::string& doubt) {
  const std::string worth =
      verdict.points ? fmt::format("worth {} of {} points", verdict.points->normalised().to_string(),
                                   verdict.max_points.normalised().to_string())
                     : "not decided either";
  verdict.reason = fmt::format("{}. So read it is {}: {}", doubt, worth, verdict.reason);
  verdict.outcome = Outcome::needs_review;
  verdict.points.reset();
  verdict.mistake.clear();
  verdict.feedback.clear();
  return verdict;
}

}  // namespace

Verdict judge_response(const PreparedItem& prepared, const Response& response,
                       std::span<const OwnValue> own) {
  Verdict verdict;
  switch (response.state) {
    case Response::State::missing:
      verdict = missing(prepared, response.reason);
      break;
    case Response::State::unreadable:
      // What carries no points is nobody's work to read.
      verdict = prepared.item->points.is_zero() ? missing(prepared, response.reason)
                                                : needs_review(prepared, response.reason);
      break;
    case Response::State::ambiguous:
      verdict = response.alternatives.size() > 1 ? judge_readings(prepared, response, own)
                                                 : needs_review(prepared, response.reason);
      break;
    case Response::State::found:
      verdict = judge_found(prepared, response, own);
      break;
  }
  if (!response.doubt.empty()) {
    verdict = doubted(std::move(verdict), response.doubt);
  }
  verdict.question = response.question;
  verdict.item = response.item;
  verdict.source = response.source;
  verdict.span = response.span;
  if (!response.alternatives.empty()) {
    const std::vector<std::string>& notes = response.alternatives.front().notes;
    verdict.notes.insert(verdict.notes.begin(), notes.begin(), notes.end());
  }
  return verdict;
}

}  // namespace gradewright::judging
