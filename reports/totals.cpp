#include "reports/totals.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "answers/judging/credit/share.hpp"

namespace gradewright::reports {
namespace {

/// A sum of points under each way of deciding what is open.
enum Bound : std::size_t { least, now, most, whole };
constexpr std::array bounds = {least, now, most, whole};
using Sums = std::array<Decimal, bounds.size()>;

void add(const Sums& more, Sums& into) {
  for (const Bound bound : bounds) {
    into[bound] = into[bound] + more[bound];
  }
}

Sums within(const PointRange& range, Sums sums) {
  for (Decimal& sum : sums) {
    if (range.at_most) {
      sum = std::min(sum, *range.at_most);
    }
    if (range.at_least) {
      sum = std::max(sum, *range.at_least);
    }
  }
  return sums;
}

struct QuestionSums {
  std::string id;
  Sums sums;
  bool answered = false;
  bool counts = true;
  bool may_count = true;
};

Sums sums_of(const ItemPoints& item) {
  return {item.points.value_or(item.least), item.points.value_or(Decimal(0)), item.points.value_or(item.most),
          item.bonus ? Decimal(0) : item.whole};
}

std::vector<QuestionSums> questions_of(const AddingUp& adding, const std::vector<ItemPoints>& items) {
  std::vector<QuestionSums> questions;
  for (const ItemPoints& item : items) {
    if (questions.empty() || questions.back().id != item.question) {
      questions.push_back({item.question, {}});
    }
    add(sums_of(item), questions.back().sums);
    questions.back().answered = questions.back().answered || item.answered;
  }
  for (QuestionSums& question : questions) {
    if (const auto range = adding.of_questions.find(question.id); range != adding.of_questions.end()) {
      question.sums = within(range->second, question.sums);
    }
  }
  return questions;
}

/// The questions of a group in the order in which they are chosen by what they are worth under `bound`.
std::vector<QuestionSums*> chosen_first(const QuestionGroup& group, std::vector<QuestionSums*> members,
                                        Bound bound) {
  std::ranges::stable_sort(members, [&](const QuestionSums* a, const QuestionSums* b) {
    return group.choose == QuestionGroup::Choose::first ? a->answered && !b->answered
                                                        : a->sums[bound] > b->sums[bound];
  });
  return members;
}

Sums sums_of(const QuestionGroup& group, const std::vector<QuestionSums*>& members) {
  const std::size_t count =
      group.count ? std::min<std::size_t>(*group.count, members.size()) : members.size();
  Sums sums;
  for (const Bound bound : bounds) {
    const std::vector<QuestionSums*> ordered = chosen_first(group, members, bound);
    for (std::size_t i = 0; i < ordered.size(); ++i) {
      if (i < count) {
        sums[bound] = sums[bound] + ordered[i]->sums[bound];
      } else if (bound == now) {
        ordered[i]->counts = false;
        ordered[i]->may_count = group.choose == QuestionGroup::Choose::best;
      }
    }
  }
  return within(group.range, sums);
}

}  // namespace

Total total_of(const AddingUp& adding, const std::vector<ItemPoints>& items) {
  std::vector<QuestionSums> questions = questions_of(adding, items);
  std::vector<QuestionSums*> alone(questions.size());
  std::ranges::transform(questions, alone.begin(), [](QuestionSums& question) { return &question; });
  Sums sums;
  for (const QuestionGroup& group : adding.rules.groups) {
    std::vector<QuestionSums*> members;
    std::erase_if(alone, [&](QuestionSums* question) {
      const bool belongs = std::ranges::find(group.questions, question->id) != group.questions.end();
      if (belongs) {
        members.push_back(question);
      }
      return belongs;
    });
    add(sums_of(group, members), sums);
  }
  for (const QuestionSums* question : alone) {
    add(question->sums, sums);
  }
  sums = within(adding.rules.range, sums);
  Total total{sums[now], sums[whole], sums[least], sums[most], {}, {}};
  auto question = questions.begin();
  for (const ItemPoints& item : items) {
    question += question->id != item.question ? 1 : 0;
    total.counts.push_back(question->counts);
    total.may_count.push_back(question->may_count);
  }
  return total;
}

std::size_t counting_attempt(Attempts attempts, const std::vector<Total>& totals) {
  switch (attempts) {
    case Attempts::first:
      return 0;
    case Attempts::best:
      return static_cast<std::size_t>(std::ranges::max_element(totals, {}, &Total::points) - totals.begin());
    case Attempts::last:
    case Attempts::mean:
      break;
  }
  return totals.size() - 1;
}

namespace {

Decimal mean_of(const std::vector<Total>& totals, Decimal Total::*points, const Decimal& round) {
  const Decimal sum =
      std::accumulate(totals.begin(), totals.end(), Decimal(0),
                      [&](const Decimal& so_far, const Total& each) { return so_far + each.*points; });
  const auto count = static_cast<Index>(totals.size());
  const Decimal share = judging::share_of(sum.abs(), Decimal(1), count, round);
  return sum.is_negative() ? -share : share;
}

}  // namespace

Total total_of_attempts(Attempts attempts, const std::vector<Total>& totals, const Decimal& round) {
  Total total = totals[counting_attempt(attempts, totals)];
  if (attempts == Attempts::best) {
    total.least = std::ranges::max(totals, {}, &Total::least).least;
    total.most = std::ranges::max(totals, {}, &Total::most).most;
  }
  if (attempts == Attempts::mean) {
    for (Decimal Total::*each : {&Total::points, &Total::max, &Total::least, &Total::most}) {
      total.*each = mean_of(totals, each, round);
    }
  }
  return total;
}

}  // namespace gradewright::reports
