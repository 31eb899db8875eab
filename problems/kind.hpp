#pragma once

#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "engine/graph/shape.hpp"
#include "problems/layer.hpp"

namespace gradewright::problems {

/// What an exam file says for a parameter of a kind.
enum class ParameterRole {
  value,  ///< a number, vector, matrix or tensor: becomes a given of the question
  option  ///< a word or whole number that decides how the steps read
};

/// One parameter of a kind.
struct KindParameter {
  std::string_view name;
  std::string_view meaning;
  std::string_view default_value;  ///< as the exam file would write it; empty: it must be given
  ParameterRole role = ParameterRole::value;
  bool optional = false;  ///< with no default: may be left out
};

/// Options that do not fit together: "activation 'rleu' is none of none, relu, ...".
class KindError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The parameters of one question: the shapes of its values and the text of its options, defaults filled in.
struct KindArguments {
  std::map<std::string, Shape, std::less<>> values;
  std::map<std::string, std::string, std::less<>> options;

  bool has(std::string_view value) const { return values.find(value) != values.end(); }
  const Shape& shape(std::string_view value) const { return values.find(value)->second; }
  const std::string& option(std::string_view name) const { return options.find(name)->second; }
};

/// A wrong way that is known for a kind.
struct KindMistake {
  std::string name;
  std::string change;
  std::string feedback;
};

/// A question of a kind, as text of the step language.
struct KindProblem {
  std::string steps;
  std::vector<KindMistake> mistakes;
};

/// One kind of problem. Each is defined in its own file in kinds/, by a function that kinds.cpp lists.
struct Kind {
  std::string_view name;
  std::string_view summary;
  std::span<const KindParameter> parameters;
  std::string_view results;  ///< the steps that an item can ask for, in words
  KindProblem (*make)(const KindArguments& arguments);
};

/// The option's text when it is one of `words`; KindError otherwise.
const std::string& option_of(const KindArguments& arguments, std::string_view option,
                             std::span<const std::string_view> words);

}  // namespace gradewright::problems
