#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/graph/hand_rounding.hpp"
#include "engine/language/option_values.hpp"
#include "engine/language/scope.hpp"
#include "engine/language/source_error.hpp"
#include "problems/exam.hpp"
#include "problems/exam_text.hpp"
#include "problems/layer.hpp"
#include "problems/yaml_tree.hpp"

namespace gradewright::problems {

struct Kind;
class Kinds;
struct NetworkNodes;

/// A question while it is read: its parts refer to each other through its scope.
struct QuestionReading {
  const ExamText& text;
  Question question;
  std::optional<Rule> rule;             ///< for items that state none
  const Kinds* kinds = nullptr;         ///< that it may be of
  const Kind* kind = nullptr;           ///< that it is of
  notation::OptionValues options = {};  ///< in the text of a kind
};

/// Runs `read` on text that stands in `scalar`, so that an error inside it points at its place in the file.
template <class Read>
auto read_inside(const YamlNode& scalar, const ExamText& text, Read read) {
  try {
    return read();
  } catch (const notation::SourceError& error) {
    throw error.moved_to(place_in_document(scalar, text.source, error.where()));
  }
}

/// Reads the `given` map (null: none): every value is defined in the question's scope.
void read_givens(const YamlNode& node, QuestionReading& reading);
/// Reads one given: a number, nested lists, a seeded generator or an expression. Numbers stay exact.
Expr read_given(std::string_view name, const YamlNode& node, const QuestionReading& reading);
/// A value somewhere else in a question, by the same rules but without a name.
Expr read_value_or_expression(const YamlNode& node, const QuestionReading& reading);
/// Checks that `name` can be the name of a new given or step.
void check_new_name(const YamlNode& at, std::string_view name, const notation::Scope& scope);

/// The names of everything defined, for suggestions.
std::vector<std::string> defined_names(const notation::Scope& scope);

/// Takes what the question's scope defines from the place `first` on for its steps, those inside of calls
/// too.
void keep_steps(Question& question, std::size_t first);

inline constexpr Index largest_seed = 1'000'000'000;

/// What a question says of its kind; null where it says nothing.
struct KindNodes {
  const YamlNode& kind;
  const YamlNode* given = nullptr;
  const YamlNode* seed = nullptr;
};
/// Defines the givens, steps and mistakes of a kind: its text is read as a question's own.
void add_kind(const KindNodes& nodes, QuestionReading& reading);
/// Gives items the names that textbooks have for the steps of the question's kind, where nothing else in the
/// question is called so.
void add_aliases_of_kind(QuestionReading& reading);
/// Runs the lines of `node`, and takes what they define for steps of the question.
void add_steps(const YamlNode& node, QuestionReading& reading);

Rule read_rule(const YamlNode& node);
HandRounding read_hand_rounding(const YamlNode& node);
/// Reads one item; `choice` items need no step.
Item read_item(const YamlNode& node, const QuestionReading& reading);
Mistake read_mistake(const YamlNode& node, const QuestionReading& reading);
/// Parses the changes of a mistake in the scope of the question: throws notation::SourceError in `change`.
void check_change(std::string_view change, const notation::Scope& scope);
/// Reads the `published` map or list of maps.
std::vector<PublishedValue> read_published(const YamlNode& node, const QuestionReading& reading);
/// What an exam says of its questions, where they say nothing else.
struct ExamDefaults {
  std::optional<Rule> rule = {};
  FollowPolicy follow_through = {};
  bool free_cells = true;
};
/// Reads one question, with all its parts. `layers` of the exam are there for questions that say so.
Question read_question(const YamlNode& node, const ExamText& text, const ExamDefaults& defaults,
                       const Kinds& kinds, const NetworkNodes* exam_network = nullptr);

}  // namespace gradewright::problems
