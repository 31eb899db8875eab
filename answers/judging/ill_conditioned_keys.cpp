#include "answers/judging/ill_conditioned_keys.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/compare/own_digits.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/reading/matching/locate_typed.hpp"
#include "engine/graph/enclose.hpp"
#include "engine/numbers/interval.hpp"

namespace gradewright::judging {
namespace {

/// Digits that may get lost in any work by hand: who keeps as many more than are asked for is right.
constexpr int usual_loss = 3;
/// Digits that a pocket calculator keeps without being told to.
constexpr int usual_digits = 8;

/// The room that a rule leaves around a cell; 0 where it leaves none.
double room(const SettledCell& cell, const Rule& rule) {
  const auto limit = compare(as_written(cell), cell, at_fewest_digits(rule)).limit;
  return limit ? limit->to_double() : 0;
}

/// How many significant digits of a number of this size are worth `room`: half a unit of the n-th is from
/// 0.05 * 10^(1 - n) to 0.5 * 10^(1 - n) of the number. Rounded up, so many surely leave less.
double digits_for(double size, double room) {
  return 1 + std::log10(size / (2 * room));
}

std::optional<IllConditionedKey> judge(const Question& question, const Item& item,
                                       const PreparedItem& prepared) {
  const SettledTensor& key = prepared.standard.key;
  const Tensor<Interval> enclosed = asked_cells(enclose(prepared.key), prepared.standard.cell_indices);
  double size = 0;
  for (const SettledCell& cell : key.cells()) {
    if (!cell.is_finite()) {
      return std::nullopt;
    }
    size = std::max(size, std::abs(cell.decimal().to_double()));
  }
  constexpr double rounding = std::numeric_limits<double>::epsilon();  // to the next double outwards
  double asked = 0;
  double needed = 0;
  for (std::size_t at = 0; at < key.cells().size(); ++at) {
    const SettledCell& cell = key.cells()[at];
    const double leaves = room(cell, prepared.standard.rule);
    if (cell.exact || leaves == 0 || size == 0) {
      continue;
    }
    const Interval& range = enclosed.cells()[at];
    const double grown = (range.hi - range.lo) / 2 / rounding;
    asked = std::max(asked, std::floor(digits_for(size, leaves)));
    needed = std::max(needed, std::isfinite(grown) ? std::ceil(digits_for(grown, leaves))
                                                   : std::numeric_limits<double>::infinity());
  }
  if (needed < usual_digits || needed <= std::max(asked, 1.0) + usual_loss) {
    return std::nullopt;
  }
  IllConditionedKey found{question.id, item.name, static_cast<int>(std::max(asked, 1.0)), {}, item.place};
  if (needed <= std::numeric_limits<double>::digits10) {
    found.needed = static_cast<int>(needed);
  }
  return found;
}

}  // namespace

std::vector<IllConditionedKey> ill_conditioned_keys(const Exam& exam) {
  std::vector<IllConditionedKey> found;
  for (const Question& question : exam.questions) {
    if (question.intermediate.decimals || question.intermediate.significant) {
      continue;
    }
    for (const Item& item : question.items) {
      if (is_read_as_typed(item.type) || item.key == nullptr || item.type == AnswerType::formula) {
        continue;
      }
      const PreparedItem prepared = prepare(exam, question, item);
      if (auto key = judge(question, item, prepared)) {
        found.push_back(std::move(*key));
      }
    }
  }
  return found;
}

std::string in_words(const IllConditionedKey& key) {
  const std::string needed = key.needed ? std::to_string(*key.needed)
                                        : fmt::format("more than {}", std::numeric_limits<double>::digits10);
  const std::string ask = key.needed
                              ? fmt::format("ask for steps with {} significant digits, or for", *key.needed)
                              : std::string("choose other givens, or ask for");
  return fmt::format(
      "the key of item '{}' of question {} is ill-conditioned: to give {} significant digit{} of it, as its "
      "rule asks, an answer needs {} in every step; {} fewer digits",
      key.item, key.question, key.asked, key.asked == 1 ? "" : "s", needed, ask);
}

}  // namespace gradewright::judging
