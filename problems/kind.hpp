#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "problems/declared_shape.hpp"
#include "problems/exam_text.hpp"
#include "problems/layer.hpp"
#include "problems/yaml_tree.hpp"

namespace gradewright::problems {

/// One parameter of a kind. It is a value, which becomes a given of the question, or an option, a word or
/// whole number that decides how the steps read.
struct KindParameter {
  std::string name;
  std::string meaning;
  DeclaredShape shape;             ///< of a value
  std::vector<std::string> words;  ///< that an option may be
  bool whole = false;              ///< an option that may be a whole number
  std::string count;               ///< W_1, W_2, ..., as many as the steps know by this name; empty: one
  std::optional<YamlNode> default_value;  ///< none: it must be given
  bool optional = false;                  ///< with no default: may be left out, and is None then

  bool is_option() const { return whole || !words.empty(); }
  /// Whether a given is this parameter: of one that is counted, its name with a number.
  bool is_called(std::string_view given) const;
};

/// A step that an item can ask for, under its name in textbooks. In a name such as h[t], and in the aliases
/// of it, [t] stands for every number that the question has such a step of.
struct KindItem {
  std::string name;
  std::string meaning;
  std::vector<std::string> aliases;

  /// The aliases of the step called `step`; nothing where the item is another one.
  std::optional<std::vector<std::string>> aliases_of(std::string_view step) const;
};

/// A wrong way that is known for a kind.
struct KindMistake {
  std::string name;
  std::string feedback;
  std::optional<YamlNode> when;  ///< the condition under which it can be made
  YamlNode written;              ///< as a mistake of an exam
};

/// One test: givens, with steps and mistakes as they come out by other means than this program.
struct KindTest {
  YamlNode node;
  std::optional<YamlNode> seed;
  std::optional<YamlNode> given;
  std::vector<YamlField> steps;
  std::vector<YamlField> mistakes;  ///< by name, each a map of steps
};

/// One kind of problem, as its file says it: the text of a question, with parameters in place of givens.
struct Kind {
  std::string name;
  std::string summary;
  std::string source;
  std::vector<KindParameter> parameters;
  YamlNode steps;
  std::vector<KindItem> items;
  std::vector<KindMistake> mistakes;
  std::vector<YamlField> seeded;  ///< givens made from a seed
  std::optional<YamlNode> example;
  std::vector<KindTest> tests;
  ExamText text;
  bool of_folder = false;  ///< not built in

  const KindParameter* parameter(std::string_view given) const;
};

/// Reads the text of a kind. Throws notation::SourceError with places in it.
Kind read_kind(std::string_view name, std::string file, std::string_view text);

}  // namespace gradewright::problems
