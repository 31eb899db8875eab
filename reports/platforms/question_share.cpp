#include "reports/platforms/question_share.hpp"

#include <fmt/core.h>

#include "engine/text/joined.hpp"
#include "reports/feedback.hpp"
#include "reports/mark_words.hpp"
#include "reports/platforms/platform_table.hpp"

namespace gradewright::reports {

namespace {

/// The items of the question that begins at `first`.
struct ItemRange {
  std::size_t first = 0;
  std::size_t end = 0;
};

ItemRange question_at(const Gradebook& book, std::size_t first) {
  std::size_t end = first;
  while (end < book.items.size() && book.items[end].question == book.items[first].question) {
    ++end;
  }
  return {first, end};
}

}  // namespace

Decimal share_in_percent(const Decimal& points, const Decimal& whole) {
  constexpr int decimals = 6;  // that points have at most
  const auto millionths = [](const Decimal& number) {
    return (number * Decimal::power_of_ten(decimals)).rounded_to_decimals(0);
  };
  const Int128 whole_part = millionths(whole).coefficient();
  const Int128 scaled = millionths(points.abs()).coefficient() * 100 * 1'000'000;
  const Int128 rounded = (2 * scaled + whole_part) / (2 * whole_part);
  return Decimal(points.is_negative() ? -rounded : rounded, -decimals).normalised();
}

std::vector<QuestionShare> question_shares(const Gradebook& book, const GradebookStudent& student,
                                           const AddingUp& rules) {
  AddingUp limits;
  limits.of_questions = rules.of_questions;
  limits.rules.range = {};  // that of the exam is of no question
  std::vector<QuestionShare> shares;
  for (ItemRange range = question_at(book, 0); range.first < book.items.size();
       range = question_at(book, range.end)) {
    QuestionShare share{book.items[range.first].question, "", false, false, ""};
    std::vector<ItemPoints> items;
    std::vector<std::string> words;
    for (std::size_t i = range.first; i < range.end; ++i) {
      const GradebookItem& item = book.items[i];
      if (const std::optional<GradebookMark>& mark = student.marks[i]) {
        share.open = share.open || !mark->points;
        words.push_back(fmt::format("{}: {}", item.name, mark_text(item, *mark)));
        items.push_back({item.question, mark->points, 0, item.max, item.max, item.bonus, true});
      }
    }
    const Total total = total_of(limits, items);
    if (!share.open && !items.empty() && !total.max.is_zero()) {
      share.percent = share_in_percent(total.points, total.max).to_string();
      share.beyond = total.points > total.max;
    }
    share.words = joined(words, "; ");
    if (!items.empty()) {
      shares.push_back(std::move(share));
    }
  }
  return shares;
}

void require_marks_of_one_submission(const Gradebook& book) {
  if (book.attempts == Attempts::mean) {
    throw PlatformError(
        "the total is the mean of several submissions, and a question has no such mark; --format canvas, "
        "moodle, "
        "gradescope and nbgrader have the totals");
  }
}

}  // namespace gradewright::reports
