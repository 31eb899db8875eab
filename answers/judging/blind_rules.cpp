#include "answers/judging/blind_rules.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "answers/judging/compare/own_digits.hpp"
#include "answers/judging/idle_mistakes.hpp"
#include "answers/judging/own_answer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/reading/matching/locate_typed.hpp"
#include "engine/graph/settled_tensor.hpp"

namespace gradewright::judging {
namespace {

/// The least number of decimals with which the value would not be right, in that many digits or in all; none
/// where that is never so.
std::optional<int> telling_decimals(PreparedItem prepared, const SettledTensor& value) {
  for (int decimals = 1; decimals < settled_digits; ++decimals) {
    prepared.standard.rule = DecimalsRule{decimals};
    if (!passes(prepared, value) && !passes(prepared, shown(value, prepared.standard.rule))) {
      return decimals;
    }
  }
  return std::nullopt;
}

bool all_finite(const SettledTensor& value) {
  return std::ranges::all_of(value.cells(), &SettledCell::is_finite);
}

/// The number in the middle of the key's cells, in each of them; none where all are the same.
std::optional<SettledTensor> middle_of(const SettledTensor& key) {
  if (key.size() < 2 || !all_finite(key)) {
    return std::nullopt;
  }
  const auto [least, most] = std::ranges::minmax(
      key.cells(), {}, [](const SettledCell& cell) -> const Decimal& { return cell.decimal(); });
  if (least.decimal() == most.decimal()) {
    return std::nullopt;
  }
  const Decimal middle =
      ((least.decimal() + most.decimal()) * Decimal(5, -1)).rounded_to_significant(settled_digits);
  return SettledTensor(key.shape(), std::vector<SettledCell>(key.cells().size(), {Number(middle), true}));
}

/// Whether what steps rounded by hand can give is more than a whole number: another one, or under an exact
/// rule anything that is not the last bit of a double.
bool makes_more_of(const SettledCell& cell, const Interval& rounded, const Rule& rule) {
  if (!cell.is_finite() || !cell.exact || !cell.decimal().is_integer() || !std::isfinite(rounded.lo) ||
      !std::isfinite(rounded.hi)) {
    return false;
  }
  const double whole = cell.decimal().to_double();
  const double last_bits = 1e-12 * (1 + std::abs(whole));
  const double further = std::max(whole - rounded.lo, rounded.hi - whole);
  return further >= 1 || (problems::is_exact(rule) && further > last_bits);
}

bool zeros_pass(const PreparedItem& prepared) {
  const SettledTensor& key = prepared.standard.key;
  return passes(prepared,
                SettledTensor(key.shape(), std::vector<SettledCell>(key.cells().size(), {Number(), true})));
}

class Search {
 public:
  explicit Search(const Exam& exam) : exam_(exam), idle_(idle_mistakes(exam)) {}

  std::vector<BlindRule> run() {
    for (const Question& question : exam_.questions) {
      for (const Item& item : question.items) {
        if (is_read_as_typed(item.type) || item.key == nullptr || item.type == AnswerType::formula) {
          continue;
        }
        PreparedItem prepared = prepare(exam_, question, item);
        prepared.standard.rule = at_fewest_digits(prepared.standard.rule);
        find_mistakes(question, item, prepared);
        find_rounding(question, item, prepared);
        prepared.standard.reachable.reset();  // how steps may be rounded is no matter of the rule
        find_spread(question, item, prepared);
      }
    }
    return std::move(found_);
  }

 private:
  void add(BlindRule::Kind kind, const Question& question, const Item& item, const PreparedItem& prepared,
           const std::string& mistake, const SettledTensor& value) {
    found_.push_back({kind, question.id, item.name, mistake, prepared.standard.rule,
                      telling_decimals(prepared, value), item.place});
  }

  void find_mistakes(const Question& question, const Item& item, const PreparedItem& prepared) {
    for (const OtherKey& other : prepared.mistakes) {
      const SettledTensor& value = other.standard.key;
      const bool said = std::ranges::any_of(idle_, [&](const IdleMistake& idle) {
        return idle.question == question.id && idle.mistake == other.mistake;
      });
      if (!said && value != prepared.standard.key && all_finite(value) &&
          passes(prepared, shown(value, prepared.standard.rule))) {
        add(BlindRule::Kind::mistake, question, item, prepared, other.mistake, value);
      }
    }
  }

  void find_rounding(const Question& question, const Item& item, const PreparedItem& prepared) {
    const Standard& standard = prepared.standard;
    for (std::size_t at = 0; standard.reachable != nullptr && at < standard.key.cells().size(); ++at) {
      const SettledCell& cell = standard.key.cells()[at];
      if (makes_more_of(cell, (*standard.reachable)[at], standard.rule)) {
        add(BlindRule::Kind::rounding, question, item, prepared, {}, standard.key);
        found_.back().whole = cell.decimal();
        found_.back().rounded = (*standard.reachable)[at];
        return;
      }
    }
  }

  void find_spread(const Question& question, const Item& item, const PreparedItem& prepared) {
    if (prepared.up_to != UpTo::nothing || prepared.property || problems::is_exact(prepared.standard.rule)) {
      return;
    }
    const auto middle = middle_of(prepared.standard.key);
    if (middle && passes(prepared, *middle) && !zeros_pass(prepared)) {
      add(BlindRule::Kind::spread, question, item, prepared, {}, *middle);
    }
  }

  const Exam& exam_;
  std::vector<IdleMistake> idle_;
  std::vector<BlindRule> found_;
};

}  // namespace

std::vector<BlindRule> blind_rules(const Exam& exam) {
  return Search(exam).run();
}

std::string in_words(const BlindRule& blind) {
  const std::string mend = blind.decimals ? fmt::format("{{decimals: {}}} would tell", *blind.decimals)
                                          : std::string("leave less room for rounding");
  const std::string rule = problems::in_words(blind.rule);
  if (blind.kind == BlindRule::Kind::mistake) {
    return fmt::format(
        "the rule of item '{}' of question {} ({}) takes what comes out with the mistake '{}' for right; {}",
        blind.item, blind.question, rule, blind.mistake, mend);
  }
  if (blind.kind == BlindRule::Kind::rounding) {
    return fmt::format(
        "with the rounding that its question allows, item '{}' of question {} is right with what is from "
        "{:.6g} to {:.6g}, where the key is {}; leave less room for rounding",
        blind.item, blind.question, blind.rounded.lo, blind.rounded.hi, blind.whole.to_string());
  }
  return fmt::format(
      "the rule of item '{}' of question {} ({}) leaves more room than its cells are apart: one number in "
      "all of them would be right; {}",
      blind.item, blind.question, rule, mend);
}

}  // namespace gradewright::judging
