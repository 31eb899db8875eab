#include "reports/item_answers.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "problems/exam.hpp"
#include "reports/cell_grid.hpp"
#include "reports/item_analysis.hpp"
#include "reports/shown_text.hpp"

namespace gradewright::reports {

namespace {

/// What is counted of an item.
struct ItemCounts {
  const Item* asked = nullptr;  ///< none where the newest version of the exam has it not
  std::map<std::string, int> wrong;
  std::map<std::string, int> mistakes;
  std::map<std::string, int> chosen;
  std::map<std::string, Pairs> with_rest;  ///< of each option
  std::set<std::string> key;               ///< the options that are right
  int choosing = 0;                        ///< students who chose something
};

const Item* find_item(const ReportMaterial& material, const GradebookItem& item) {
  for (const SolvedQuestion& solved : material.solutions) {
    const std::vector<Item>& items = solved.question->items;
    const auto found = std::ranges::find(items, item.name, &Item::name);
    if (solved.question->id == item.question && found != items.end()) {
      return &*found;
    }
  }
  return nullptr;
}

std::vector<std::string> options_of(const Item* asked) {
  if (asked == nullptr) {
    return {};
  }
  return asked->type == AnswerType::true_false ? std::vector<std::string>{"true", "false"} : asked->options;
}

/// A number without its zeros at the end, so that 0.50 and 0.5 are one answer; else as it is shown.
std::string same_for_all(const CellVerdict& cell) {
  const std::string shown = cell.read.empty() ? "-" : shown_cell(cell.read);
  const auto number = Decimal::parse(shown);
  return number ? number->normalised().to_string() : shown;
}

/// An answer as it is counted: its cells, or its beginning where no cell could be read.
std::string answer_of(const Verdict& verdict) {
  constexpr std::size_t most_cells = 12;
  if (has_no_cell_read(verdict)) {
    return shown_cell(verdict.source);
  }
  std::string answer;
  for (std::size_t at = 0; at < std::min(most_cells, verdict.cells.size()); ++at) {
    answer += (at == 0 ? "" : ", ") + same_for_all(verdict.cells[at]);
  }
  return verdict.cells.size() > most_cells ? answer + ", …" : answer;
}

bool is_wrong_answer(const GradebookItem& item, const GradebookMark& mark, const Verdict& verdict) {
  const bool nearly =
      verdict.outcome == Outcome::follow_through || verdict.outcome == Outcome::too_few_digits;
  return mark.points && *mark.points < item.max && !verdict.source.empty() && verdict.rubric.empty() &&
         (!nearly || mark.is_overridden());
}

class Counting {
 public:
  explicit Counting(const ReportMaterial& material)
      : book_(&material.book), items_(material.book.items.size()) {
    for (std::size_t item = 0; item < items_.size(); ++item) {
      items_[item].asked = find_item(material, material.book.items[item]);
    }
  }

  void add(const GradebookStudent& student, const std::vector<Verdict>& verdicts) {
    const std::optional<Decimal> sum = decided_sum(*book_, student);
    for (const Verdict& verdict : verdicts) {
      const std::size_t item = item_of(*book_, verdict);
      if (item < items_.size() && student.marks[item] && student.marks[item]->points) {
        add_answer(item, *student.marks[item], verdict);
        if (!options_of(items_[item].asked).empty()) {
          const bool in_sum = sum && is_in_sum(*book_, student, item);
          add_choice(verdict, in_sum ? std::optional(*sum - *student.marks[item]->points) : std::nullopt,
                     items_[item]);
        }
      }
    }
  }

  std::vector<ItemAnswers> finish() const {
    std::vector<ItemAnswers> out;
    for (const ItemCounts& counts : items_) {
      ItemAnswers& answers = out.emplace_back();
      answers.options = options(counts);
      answers.mistakes = most_frequent(counts.mistakes, 1);
      if (answers.options.empty()) {
        answers.wrong = most_frequent(counts.wrong, 2);
        answers.wrong.resize(std::min(answers.wrong.size(), most_wrong_answers));
      }
    }
    return out;
  }

 private:
  void add_answer(std::size_t item, const GradebookMark& mark, const Verdict& verdict) {
    if (!is_wrong_answer(book_->items[item], mark, verdict)) {
      return;
    }
    ++items_[item].wrong[answer_of(verdict)];
    if (!verdict.mistake.empty()) {
      ++items_[item].mistakes[verdict.mistake];
    }
  }

  static void add_choice(const Verdict& verdict, const std::optional<Decimal>& rest, ItemCounts& counts) {
    std::set<std::string> chosen;
    for (const CellVerdict& cell : verdict.cells) {
      if (!cell.read.empty()) {
        chosen.insert(cell.read);
      }
      if (!cell.expected.empty()) {
        counts.key.insert(cell.expected);
      }
    }
    counts.choosing += chosen.empty() ? 0 : 1;
    for (const std::string& option : options_of(counts.asked)) {
      counts.chosen[option] += chosen.contains(option) ? 1 : 0;
      if (rest) {
        counts.with_rest[option].add(Decimal(chosen.contains(option) ? 1 : 0), *rest);
      }
    }
  }

  static std::vector<OptionFigures> options(const ItemCounts& counts) {
    std::vector<OptionFigures> out;
    for (const std::string& option : options_of(counts.asked)) {
      OptionFigures& figures = out.emplace_back();
      figures.option = option;
      const auto chosen = counts.chosen.find(option);
      figures.chosen = chosen == counts.chosen.end() ? 0 : chosen->second;
      figures.is_key = counts.key.contains(option);
      figures.share = ratio(Decimal(figures.chosen), Decimal(counts.choosing));
      const auto rest = counts.with_rest.find(option);
      figures.rest_correlation = rest == counts.with_rest.end() ? std::nullopt : rest->second.correlation();
    }
    return out;
  }

  static std::vector<CountedAnswer> most_frequent(const std::map<std::string, int>& counts, int least) {
    std::vector<CountedAnswer> out;
    for (const auto& [what, count] : counts) {
      if (count >= least) {
        out.push_back({what, count});
      }
    }
    std::ranges::stable_sort(out, std::ranges::greater(), &CountedAnswer::count);
    return out;
  }

  const Gradebook* book_;
  std::vector<ItemCounts> items_;
};

}  // namespace

std::vector<ItemAnswers> item_answers(const ReportMaterial& material, const WorkOf& work) {
  Counting counting(material);
  for (const GradebookStudent& student : material.book.students) {
    counting.add(student, work(student).verdicts);
  }
  return counting.finish();
}

}  // namespace gradewright::reports
