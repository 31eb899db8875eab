#include "reports/stress.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>
#include <variant>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/compare/typed_key.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/reading/matching/locate_typed.hpp"
#include "problems/exam.hpp"

namespace gradewright::reports {
namespace {

Decimal factor_of(Stress stress) {
  return stress == Stress::halved ? Decimal(5, -1) : Decimal(2);
}

/// Room around the key of an item.
struct Room {
  std::optional<Rule> rule = {};
  std::optional<problems::AcceptedRange> range = {};

  std::string words() const {
    return rule ? problems::to_string(*rule)
                : fmt::format("range: [{}, {}]", range->low.to_string(), range->high.to_string());
  }
  /// The item with so many times the room.
  Item of(Item item, const Decimal& factor) const {
    if (rule) {
      item.rule = problems::with_room(*rule, factor);
    } else {
      const Decimal half(5, -1);
      const Decimal middle = half * (range->low + range->high);
      const Decimal reach = factor * half * (range->high - range->low);
      item.range = {middle - reach, middle + reach};
    }
    return item;
  }
};

/// The numbers inside of a value of another type, each of which has its own default rule.
struct NumbersInside {
  std::vector<SettledCell> operator()(const judging::ComplexKey& key) const {
    return {key.real, key.imaginary};
  }
  std::vector<SettledCell> operator()(const judging::QuantityKey& key) const { return {key.number}; }
  std::vector<SettledCell> operator()(const judging::SizeKey& key) const { return key.extents; }
  std::vector<SettledCell> operator()(const judging::MembersKey& key) const {
    std::vector<SettledCell> numbers;
    for (const SettledTensor& member : key.members) {
      numbers.insert(numbers.end(), member.cells().begin(), member.cells().end());
    }
    return numbers;
  }
  std::vector<SettledCell> operator()(const judging::IntervalsKey& key) const {
    std::vector<SettledCell> ends;
    for (const judging::IntervalsKey::Piece& piece : key.pieces) {
      ends.insert(ends.end(), {piece.lower, piece.upper});
    }
    std::erase_if(ends, [](const SettledCell& end) { return !end.is_finite(); });
    return ends;
  }
  std::vector<SettledCell> operator()(const judging::RecordKey& key) const {
    std::vector<SettledCell> numbers;
    for (const auto& field : key.fields) {
      numbers.insert(numbers.end(), field.second.cells().begin(), field.second.cells().end());
    }
    return numbers;
  }
  template <class WithoutNumbers>
  std::vector<SettledCell> operator()(const WithoutNumbers&) const {
    return {};
  }
};

using RuleOrWhy = std::variant<Rule, Without>;

/// The rule that a typed value's numbers have by default, where it is one rule.
RuleOrWhy default_of(const judging::TypedKey& key) {
  const std::vector<SettledCell> numbers = std::visit(NumbersInside{}, key);
  if (numbers.empty()) {
    return Without::no_numbers;
  }
  const auto rule_of = [](const SettledCell& number) {
    return judging::default_rule(SettledTensor(Shape{}, {number}));
  };
  const bool first_is_exact = problems::is_exact(rule_of(numbers.front()));
  const bool alike = std::ranges::all_of(numbers, [&](const SettledCell& number) {
    return problems::is_exact(rule_of(number)) == first_is_exact;
  });
  return alike ? RuleOrWhy(rule_of(numbers.front())) : RuleOrWhy(Without::each_number_its_own);
}

/// The rule that decides about an item: its own, or a default.
RuleOrWhy rule_of(const Exam& exam, const Question& question, const Item& item) {
  if (item.rule) {
    return *item.rule;
  }
  if (item.type == AnswerType::choice || item.type == AnswerType::true_false ||
      item.type == AnswerType::formula) {
    return Without::no_numbers;
  }
  const judging::PreparedItem prepared = judging::prepare(exam, question, item);
  if (reading::is_read_as_typed(item.type)) {
    return prepared.typed ? default_of(*prepared.typed) : RuleOrWhy(Without::no_numbers);
  }
  return prepared.standard.rule;
}

Without why_without(const Rule& rule) {
  return problems::is_exact(rule)                      ? Without::exact
         : std::holds_alternative<TruncatedRule>(rule) ? Without::cut_off
                                                       : Without::digits;
}

}  // namespace

std::string_view to_string(Stress stress) {
  return stress == Stress::halved ? "halved" : "doubled";
}

std::string_view to_string(Without why) {
  switch (why) {
    case Without::exact:
      return "exact";
    case Without::cut_off:
      return "cut off";
    case Without::digits:
      return "by its digits";
    case Without::each_number_its_own:
      return "each number by a rule of its own";
    case Without::no_numbers:
      break;
  }
  return "no numbers";
}

ToleranceStress::ToleranceStress(const Exam& exam) : grader_(exam), first_item_{0} {
  for (std::size_t at = 0; at < exam.questions.size(); ++at) {
    const Question& question = exam.questions[at];
    first_item_.push_back(first_item_.back() + question.items.size());
    for (std::size_t i = 0; i < question.items.size(); ++i) {
      add_item(exam, at, i);
    }
  }
}

void ToleranceStress::add_item(const Exam& exam, std::size_t question, std::size_t item) {
  Exam alone = exam;
  alone.questions = {exam.questions[question]};
  alone.sheet = {};  // what is read is read by the whole exam
  const Item as_it_is = alone.questions.front().items[item];
  const RuleOrWhy rule = rule_of(exam, exam.questions[question], as_it_is);
  std::vector<Room> rooms;
  if (const Rule* own = std::get_if<Rule>(&rule); own != nullptr && problems::with_room(*own, 1)) {
    rooms.push_back({.rule = *own});
  }
  if (as_it_is.range) {
    rooms.push_back({.range = as_it_is.range});
  }
  for (const Room& room : rooms) {
    for (const Stress stress : stresses) {
      alone.questions.front().items[item] = room.of(as_it_is, factor_of(stress));
      variants_.push_back({tolerances_.size(), stress, question, Grader(alone)});
    }
    tolerances_.push_back({alone.questions.front().id, as_it_is.name, room.words()});
  }
  if (rooms.empty()) {
    const Rule* own = std::get_if<Rule>(&rule);
    items_without_.push_back({alone.questions.front().id, as_it_is.name,
                              own != nullptr ? why_without(*own) : std::get<Without>(rule)});
  }
}

std::vector<Flip> ToleranceStress::flips(const Submission& submission) const {
  const ReadAnswers answers = grader_.read(submission);
  const std::vector<Verdict> verdicts = grader_.judge(answers.responses, answers.shown);
  std::vector<Flip> flips;
  for (const Variant& variant : variants_) {
    const auto first = static_cast<std::ptrdiff_t>(first_item_[variant.question]);
    const auto end = static_cast<std::ptrdiff_t>(first_item_[variant.question + 1]);
    std::vector<std::vector<ShownStep>> shown;
    if (!answers.shown.empty()) {
      shown.push_back(answers.shown[variant.question]);
    }
    const std::vector<Verdict> stressed =
        variant.grader.judge({answers.responses.begin() + first, answers.responses.begin() + end}, shown);
    for (std::size_t i = 0; i < stressed.size(); ++i) {
      const Verdict& before = verdicts[static_cast<std::size_t>(first) + i];
      const Verdict& after = stressed[i];
      if (before.outcome != after.outcome || before.points != after.points) {
        flips.push_back({variant.tolerance, variant.stress, before.question, before.item, before.outcome,
                         before.points, after.outcome, after.points});
      }
    }
  }
  return flips;
}

}  // namespace gradewright::reports
