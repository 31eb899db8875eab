#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/graph/hand_rounding.hpp"
#include "engine/language/scope.hpp"
#include "engine/syntax/answer_type.hpp"
#include "engine/syntax/number_form.hpp"
#include "problems/follow_policy.hpp"
#include "problems/layer.hpp"
#include "problems/marking.hpp"
#include "problems/rubric.hpp"
#include "problems/rule.hpp"
#include "problems/stated_answer.hpp"
#include "problems/total_rules.hpp"

namespace gradewright::engine::network {
struct Network;
}

namespace gradewright::problems {

/// A place in an exam file, for messages. Lines and columns from 1.
struct FilePlace {
  std::string file;
  int line = 0;
  int column = 0;
};

/// One more right answer: an expression over the question's names, with its share of the points (0 to 1).
struct AcceptedKey {
  Expr value;
  Decimal credit = 1;
  std::string feedback;
};

/// A part of a published value that has not the shape of its place in the step.
struct MisshapenPart {
  std::vector<Index> index;    ///< of the part in the step; empty: the whole value
  std::optional<Shape> shape;  ///< as published; none: a table whose rows differ in length
  Shape asked;
  FilePlace place;
};

/// A published value as text in the cells of its step, row-major; a formula or word is one cell of rank 0.
struct PublishedValue {
  std::string item;
  Shape shape;
  std::vector<std::string> cells;  ///< empty: not published, or in a part that does not fit
  FilePlace place;
  std::vector<MisshapenPart> misshapen = {};
};

/// One marked thing of a question.
struct Item {
  std::string name;
  AnswerType type = AnswerType::number;
  Expr key;  ///< null where the answer is stated, and of a record
  Decimal points = 1;
  bool bonus = false;  ///< its points come on top: they are in no maximum
  /// The share of the points that a wrong answer costs; of a choice, choices and true_false.
  Decimal penalty = 0;
  std::vector<std::string> aliases;  ///< other names that a response may give it
  /// Named cells, when only some cells are asked for; each is an index into the key. Empty: the whole value.
  std::vector<std::pair<std::string, std::vector<Index>>> cells;
  std::optional<Rule> rule;  ///< none: `exact` for integer keys, else `displayed`
  FollowPolicy follow_through;
  bool free_cells = true;          ///< cells that are right without any work share no points
  std::vector<RubricLine> rubric;  ///< of a text that a person marks; empty: a key is stated
  Decimal too_few_digits_credit = Decimal(5, -1);
  std::optional<NumberForm> form;  ///< that numbers are to be written in; none: as the rule asks
  Decimal other_form_credit = Decimal(5, -1);
  std::optional<Credit>
      credit;  ///< none: per cell, but all or nothing where the key is meant up to its scale
  std::vector<AcceptedKey> accept;
  std::optional<AcceptedRange> range;
  UpTo up_to = UpTo::nothing;
  /// A property that the response must have, in the step language over the item's own name; empty: none.
  std::string where;
  bool trivial_allowed = false;      ///< the author says that a blank, zero or copied answer may be right
  bool infinite_allowed = false;     ///< the author says that an infinite cell of the key is meant
  std::vector<std::string> options;  ///< choice, choices: the letters or words
  std::string answer;                ///< choice, true_false
  /// The key where nothing computes it: of a choice and true_false it is `answer`.
  std::optional<StatedAnswer> stated;
  std::vector<std::pair<std::string, Expr>> fields;  ///< record: the steps that it is made of
  TypeOptions asks;
  Span span;  ///< in the file
  FilePlace place;
};

/// A given that is printed rounded: each cell may be off by half a unit of its last digit.
struct RoundedGiven {
  std::string name;
  Tensor<Number> half_units;
};

/// A named wrong way of computing: some steps are changed.
struct Mistake {
  std::string name;
  std::string change;  ///< lines NAME = EXPRESSION
  Decimal credit;      ///< share of the item's points, 0 to 1
  std::string feedback;
  FilePlace place;
  bool of_kind = false;  ///< the kind of the question knows it; the exam does not word it
};

struct Question {
  std::string id;
  std::vector<std::string> labels;
  std::string text;
  std::string note;                                      ///< where the question was reconstructed, from what
  std::string kind;                                      ///< of the catalogue; empty for hand-written steps
  notation::Scope scope;                                 ///< givens and steps, with their names
  std::vector<Expr> steps;                               ///< in order
  std::shared_ptr<const network::Network> network = {};  ///< that its layers describe; null: none
  std::vector<Item> items;
  std::vector<Mistake> mistakes;
  std::vector<PublishedValue> published;
  HandRounding intermediate;
  std::vector<RoundedGiven> rounded;  ///< of its givens
  FollowPolicy follow_through;
  PointRange range;        ///< that the points of its items are kept in
  bool free_cells = true;  ///< as its items say nothing of it
  FilePlace place;
};

/// The sheet that students fill in: a file beside the exam.
struct SheetFile {
  std::string path;  ///< as it is opened; empty: the exam has none
  std::string bytes;
  FilePlace place;
};

struct Exam {
  std::string id;
  std::string title;
  std::vector<Question> questions;
  Decimal round =
      Decimal(1, -2);  ///< the points of an item are a multiple of it, unless they are all of them
  TotalRules totals;
  FollowPolicy follow_through;  ///< of the questions that say nothing of it
  bool free_cells = true;       ///< likewise
  bool decimal_comma = false;   ///< students write 0,46 and 1.024,5
  SheetFile sheet;              ///< its bytes are there when the exam was loaded from its file
  std::string source_text;      ///< the file's bytes: a run is against one version of an exam
  std::string file;
};

}  // namespace gradewright::problems
