#include "problems/check_kind.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <utility>

#include "engine/graph/settle.hpp"
#include "engine/graph/shape_words.hpp"
#include "engine/language/source_error.hpp"
#include "problems/load_exam.hpp"
#include "problems/mistake.hpp"
#include "problems/question_reading.hpp"
#include "problems/read_fields.hpp"

namespace gradewright::problems {

namespace {

/// The numbers of nested lists in order.
void collect(const YamlNode& node, std::vector<const YamlNode*>& cells) {
  if (node.kind != YamlNode::Kind::list) {
    cells.push_back(&node);
    return;
  }
  for (const YamlNode& item : node.items) {
    collect(item, cells);
  }
}

/// The extents of nested lists, by the first of each.
std::vector<Index> extents_of(const YamlNode& node) {
  std::vector<Index> extents;
  for (const YamlNode* at = &node; at->kind == YamlNode::Kind::list; at = &at->items.front()) {
    extents.push_back(static_cast<Index>(at->items.size()));
    if (at->items.empty()) {
      break;
    }
  }
  return extents;
}

bool agrees(const SettledCell& cell, const YamlNode& typed) {
  const auto number = Decimal::parse(typed.text);
  if (!number || !cell.is_finite()) {
    return to_string(cell) == typed.text;
  }
  const Decimal half_unit = Decimal(5, -number->decimals() - 1);
  return (cell.decimal() - *number).abs() <= half_unit;
}

class KindCheck {
 public:
  KindCheck(const Kind& kind, const Kinds& kinds) : kind_(kind), kinds_(kinds) {}

  std::vector<std::string> run() {
    for (const KindTest& test : kind_.tests) {
      guarded([&] { run_test(test); });
    }
    for (const KindMistake& mistake : kind_.mistakes) {
      if (!shown_.contains(mistake.name)) {
        add(mistake.written, fmt::format("no test shows what the mistake '{}' comes to", mistake.name));
      }
    }
    if (!kind_.example) {
      faults_.push_back(fmt::format("{}:1:1: error: the kind has no example", kind_.text.file));
    } else {
      read_example();
    }
    return std::move(faults_);
  }

 private:
  void add(const YamlNode& at, const std::string& message) {
    faults_.push_back(
        notation::describe(notation::SourceError(message, at.span), kind_.text.source, kind_.text.file));
  }

  template <class Run>
  void guarded(Run run) {
    try {
      run();
    } catch (const notation::SourceError& error) {
      faults_.push_back(notation::describe(error, kind_.text.source, kind_.text.file));
    }
  }

  void run_test(const KindTest& test) {
    YamlNode name = test.node;
    name.kind = YamlNode::Kind::scalar;
    name.text = kind_.name;
    QuestionReading reading{kind_.text, {}, {}, &kinds_};
    add_kind({name, test.given ? &*test.given : nullptr, test.seed ? &*test.seed : nullptr}, reading);
    const Question& question = reading.question;
    for (const auto& [step, value] : test.steps) {
      compare(found(question, step), step, value);
    }
    for (const auto& [mistake, steps] : test.mistakes) {
      check_mistake(question, mistake, steps);
    }
  }

  static Expr found(const Question& question, const YamlNode& step) {
    const Expr result = question.scope.find(step.text);
    if (!result) {
      fail(step, fmt::format("no step is named '{}'{}", step.text,
                             notation::did_you_mean(step.text, defined_names(question.scope))));
    }
    return result;
  }

  /// Whether every cell is as the test writes it; says where not.
  void compare(const Expr& expr, const YamlNode& step, const YamlNode& value) {
    std::vector<const YamlNode*> cells;
    collect(value, cells);
    const SettledTensor settled = settle(expr);
    if (!std::ranges::equal(extents_of(value), expr->shape.extents()) ||
        cells.size() != settled.cells().size()) {
      add(step, fmt::format("'{}' is {}, which the test does not write", step.text, in_words(expr->shape)));
      return;
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (!agrees(settled.cells()[i], *cells[i])) {
        add(*cells[i], fmt::format("'{}' comes to {} here", step.text, to_string(settled.cells()[i])));
        return;
      }
    }
  }

  void check_mistake(const Question& question, const YamlNode& name, const YamlNode& steps) {
    const auto mistake = std::ranges::find_if(question.mistakes,
                                              [&](const Mistake& known) { return known.name == name.text; });
    if (mistake == question.mistakes.end()) {
      fail(name, fmt::format("with these givens there is no mistake '{}'", name.text));
    }
    for (const auto& [step, value] : steps.fields) {
      const Expr right = found(question, step);
      const Expr wrong = make_mistake(question, *mistake, {&right, 1}).front();
      if (settle(wrong) == settle(right)) {
        add(step, fmt::format("the mistake '{}' leaves '{}' as it is", name.text, step.text));
      }
      compare(wrong, step, value);
    }
    shown_.insert(name.text);
  }

  void read_example() {
    const auto own = [&](const Kinds& kinds) {
      const Exam exam = parse_exam(kind_.example->text, kind_.text.file + " (example)", kinds);
      return std::ranges::any_of(exam.questions, [&](const auto& each) { return each.kind == kind_.name; });
    };
    try {
      if (!own(kinds_)) {
        add(*kind_.example, fmt::format("the example has no question of the kind '{}'", kind_.name));
      }
    } catch (const ExamError& error) {
      faults_.emplace_back(error.what());
    }
  }

  const Kind& kind_;
  const Kinds& kinds_;
  std::set<std::string, std::less<>> shown_;
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> kind_faults(const Kind& kind, const Kinds& kinds) {
  return KindCheck(kind, kinds).run();
}

}  // namespace gradewright::problems
