#include "reports/platforms/quiz.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "answers/judging/compare/value_text.hpp"
#include "answers/judging/prepared_item.hpp"
#include "engine/graph/settle.hpp"

namespace gradewright::reports {

namespace {

constexpr std::size_t most_cells = 36;
constexpr std::size_t most_cells_of_given = 64;

/// The givens of a question, a line each, and what is asked for.
std::string text_of_item(const Question& question, const Item& item) {
  std::string text = question.text;
  for (const Expr& given : question.scope.definitions()) {
    if (std::ranges::find(question.steps, given) != question.steps.end()) {
      continue;
    }
    const SettledTensor value = settle(given);
    if (value.cells().size() <= most_cells_of_given) {
      text += fmt::format("{}{} = {}", text.empty() ? "" : "\n", name_of(given),
                          text_of(value, Rule(ExactRule{})));
    }
  }
  const bool named = question.items.size() > 1 && item.type != AnswerType::choice;
  return named ? fmt::format("{}{}Give {}.", text, text.empty() ? "" : "\n", item.name) : text;
}

/// Makes questions of items and notes what gets lost.
class QuizMaker {
 public:
  QuizMaker(const Exam& exam, const Question& question, const Item& item, Quiz& into)
      : exam_(exam), question_(question), item_(item), into_(into) {
    out_.name = question.id == item.name ? question.id : question.id + ' ' + item.name;
    out_.text = text_of_item(question, item);
    out_.points = item.points.normalised();
  }

  void make() {
    switch (item_.type) {
      case AnswerType::number:
      case AnswerType::integer:
      case AnswerType::rational:
      case AnswerType::vector:
      case AnswerType::matrix:
        return make_numeric();
      case AnswerType::choice:
        return make_choice();
      case AnswerType::choices:
        return make_choices();
      case AnswerType::true_false:
        return make_truth();
      default:
        return leave_out("it is neither a number nor a choice");
    }
  }

 private:
  void note(std::string what) { into_.gaps.push_back({out_.name, std::move(what), false}); }
  void leave_out(std::string why) { into_.gaps.push_back({out_.name, std::move(why), true}); }
  void keep() { into_.questions.push_back(std::move(out_)); }

  void make_numeric() {
    const PreparedItem prepared = prepare(exam_, question_, item_);
    if (item_.range) {
      out_.answers.push_back({nominal_tolerance(*item_.range)});
      return keep();
    }
    if (item_.key == nullptr) {
      return leave_out("its key is stated, not computed");
    }
    if (item_.up_to != UpTo::nothing || !item_.where.empty()) {
      return leave_out("more than one value is right");
    }
    const bool by_type = item_.type == AnswerType::integer || item_.type == AnswerType::rational;
    const SettledTensor key = by_type ? prepared.whole_key : prepared.standard.key;
    const Rule rule = by_type ? Rule(ExactRule{}) : prepared.standard.rule;
    key.cells().size() == 1 ? make_number(prepared, key.cells().front(), rule)
                            : make_cells(prepared, key, rule);
  }

  void make_number(const PreparedItem& prepared, const SettledCell& key, const Rule& rule) {
    const auto right = nominal_tolerance(key, rule);
    if (const auto* reason = std::get_if<NotNominal>(&right)) {
      return leave_out(reason->reason);
    }
    out_.answers.push_back({std::get<NominalTolerance>(right)});
    if (!out_.answers.front().number.lost.empty()) {
      note(out_.answers.front().number.lost);
    }
    add_others(prepared.accepted, rule);
    add_others(prepared.mistakes, rule);
    note_policies(prepared);
    keep();
  }

  /// Accepted values and mistakes: what is worth more comes first, as the first interval that holds counts.
  void add_others(std::vector<OtherKey> others, const Rule& rule) {
    std::ranges::stable_sort(others,
                             [](const OtherKey& a, const OtherKey& b) { return a.credit > b.credit; });
    for (const OtherKey& other : others) {
      const std::string name =
          other.mistake.empty() ? "an accepted value" : "the mistake '" + other.mistake + "'";
      if (other.standard.key.cells().size() != 1) {
        note(name + " is not there: it has another shape");
        continue;
      }
      const auto number = nominal_tolerance(other.standard.key.cells().front(), rule);
      if (const auto* reason = std::get_if<NotNominal>(&number)) {
        note(fmt::format("{} is not there: {}", name, reason->reason));
      } else if (moodle_percent(other.credit).empty()) {
        note(fmt::format("{} is not there: Moodle knows no answer worth {} of the points", name,
                         other.credit.normalised().to_string()));
      } else {
        const std::string feedback = other.feedback.empty() ? other.mistake : other.feedback;
        out_.answers.push_back({std::get<NominalTolerance>(number), other.credit, feedback});
      }
    }
  }

  void make_cells(const PreparedItem& prepared, const SettledTensor& key, const Rule& rule) {
    if (key.cells().size() > most_cells) {
      return leave_out(
          fmt::format("it has {} cells, and {} are shown at most", key.cells().size(), most_cells));
    }
    const std::vector<std::string>& names = prepared.standard.cell_names;
    std::string lost;
    for (std::size_t i = 0; i < key.cells().size(); ++i) {
      const auto number = nominal_tolerance(key.cells()[i], rule);
      if (const auto* reason = std::get_if<NotNominal>(&number)) {
        return leave_out("of a cell: " + reason->reason);
      }
      out_.cells.push_back(
          {i < names.size() ? names[i] : place_of(key, i), std::get<NominalTolerance>(number)});
      lost = out_.cells.back().number.lost;
    }
    out_.kind = QuizQuestion::Kind::cells;
    if (!lost.empty()) {
      note(lost);
    }
    if (prepared.standard.credit != Credit::per_cell || !prepared.standard.free.cells.empty()) {
      note("every cell has the same share of the points");
    }
    if (!prepared.accepted.empty() || !prepared.mistakes.empty()) {
      note("its accepted values and mistakes are not there");
    }
    note_policies(prepared);
    keep();
  }

  static std::string place_of(const SettledTensor& key, std::size_t cell) {
    if (key.shape().rank() != 2) {
      return fmt::format("entry {}", cell + 1);
    }
    const auto columns = static_cast<std::size_t>(key.shape()[1]);
    return fmt::format("row {}, column {}", cell / columns + 1, cell % columns + 1);
  }

  void note_policies(const PreparedItem& prepared) {
    if (prepared.follow_through > Decimal(0)) {
      note("nothing follows through from an earlier wrong value");
    }
    if (prepared.rounding.decimals || prepared.rounding.significant || !prepared.rounded_givens.empty()) {
      note("what rounded intermediate steps may come to is not there");
    }
    if (item_.form) {
      note("the form that numbers are to be written in is not looked at");
    }
  }

  void make_choice() {
    const Decimal wrong = -item_.penalty;
    if (moodle_percent(wrong).empty()) {
      return leave_out(fmt::format("Moodle knows no answer that costs {} of the points",
                                   item_.penalty.normalised().to_string()));
    }
    out_.kind = QuizQuestion::Kind::choice;
    for (const std::string& option : item_.options) {
      out_.options.push_back({option, option == item_.answer ? Decimal(1) : wrong});
    }
    keep();
  }

  void make_choices() {
    if (item_.credit != Credit::net_correct || !item_.penalty.is_zero()) {
      return leave_out("Moodle has choices of several only by net_correct, without a penalty");
    }
    const std::vector<StatedAnswer>* right = item_.stated ? item_.stated->list() : nullptr;
    if (right == nullptr || right->empty()) {
      return leave_out("no option is right");
    }
    const Decimal share = Decimal::from_double(1.0 / static_cast<double>(right->size()), 7);
    if (moodle_percent(share).empty()) {
      return leave_out(fmt::format("Moodle knows no share of one of {}", right->size()));
    }
    out_.kind = QuizQuestion::Kind::choices;
    for (const std::string& option : item_.options) {
      const bool is_right = std::ranges::any_of(*right, [&](const StatedAnswer& answer) {
        return answer.text() != nullptr && *answer.text() == option;
      });
      out_.options.push_back({option, is_right ? share : -share});
    }
    keep();
  }

  void make_truth() {
    if (!item_.options.empty() || (item_.answer != "true" && item_.answer != "false")) {
      return leave_out("its statements are marked together");
    }
    if (!item_.penalty.is_zero()) {
      return leave_out("Moodle's true or false has no penalty");
    }
    out_.kind = QuizQuestion::Kind::true_false;
    out_.truth = item_.answer == "true";
    keep();
  }

  const Exam& exam_;
  const Question& question_;
  const Item& item_;
  Quiz& into_;
  QuizQuestion out_;
};

}  // namespace

Quiz quiz_of(const Exam& exam) {
  Quiz quiz;
  quiz.title = exam.title.empty() ? exam.id : exam.title;
  for (const Question& question : exam.questions) {
    for (const Item& item : question.items) {
      QuizMaker(exam, question, item, quiz).make();
    }
  }
  return quiz;
}

std::string moodle_percent(const Decimal& share) {
  constexpr std::array<std::string_view, 21> known = {
      "100", "90", "83.33333", "80",       "75",       "70",   "66.66667", "60", "50", "40", "33.33333",
      "30",  "25", "20",       "16.66667", "14.28571", "12.5", "11.11111", "10", "5",  "0"};
  const Decimal percent = share.abs() * Decimal(100);
  for (const std::string_view each : known) {
    if ((percent - Decimal::parse(each).value()).abs() < Decimal(5, -5)) {
      return (share.is_negative() && each != "0" ? "-" : "") + std::string(each);
    }
  }
  return {};
}

}  // namespace gradewright::reports
