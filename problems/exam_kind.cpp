#include <fmt/core.h>

#include <algorithm>

#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "problems/kinds.hpp"
#include "problems/question_reading.hpp"
#include "problems/read_fields.hpp"

namespace gradewright::problems {

namespace {

/// Of the mistakes that a kind knows, where the exam does not word them itself.
constexpr Decimal kind_mistake_credit{5, -1};

YamlNode default_node(const KindParameter& parameter, const YamlNode& at) {
  YamlNode node = at;
  node.kind = YamlNode::Kind::scalar;
  node.text = std::string(parameter.default_value);
  return node;
}

void refuse_unknown_parameters(const Kind& kind, const YamlNode& given) {
  if (given.kind != YamlNode::Kind::map) {
    fail(given, fmt::format("expected the givens as a map of names and values, found {}", describe(given)));
  }
  std::vector<std::string> names;
  for (const KindParameter& parameter : kind.parameters) {
    names.emplace_back(parameter.name);
  }
  for (const auto& [key, value] : given.fields) {
    if (std::find(names.begin(), names.end(), key.text) == names.end()) {
      fail(key, fmt::format("kind '{}' has no parameter '{}'{}", kind.name, key.text,
                            notation::did_you_mean(key.text, names)));
    }
  }
}

/// Defines the values of a kind's parameters and collects its options.
KindArguments read_arguments(const Kind& kind, const YamlNode& at, const YamlNode* given,
                             QuestionReading& reading) {
  if (given) {
    refuse_unknown_parameters(kind, *given);
  }
  KindArguments arguments;
  for (const KindParameter& parameter : kind.parameters) {
    const YamlNode* written = given ? given->find(parameter.name) : nullptr;
    if (!written && parameter.default_value.empty()) {
      if (parameter.optional) {
        continue;
      }
      fail(given ? *given : at,
           fmt::format("kind '{}' needs the given '{}': {}", kind.name, parameter.name, parameter.meaning));
    }
    const YamlNode node = written ? *written : default_node(parameter, at);
    if (parameter.role == ParameterRole::option) {
      arguments.options.emplace(parameter.name, read_text(node, parameter.name));
    } else {
      const Expr value = read_given(parameter.name, node, reading);
      arguments.values.emplace(parameter.name, value->shape);
      reading.question.scope.define(value);
    }
  }
  return arguments;
}

}  // namespace

void keep_steps(Question& question, std::size_t first) {
  const std::vector<Expr>& defined = question.scope.definitions();
  question.steps.insert(question.steps.end(), defined.begin() + static_cast<std::ptrdiff_t>(first),
                        defined.end());
}

void add_kind(const YamlNode& node, const YamlNode* given, QuestionReading& reading) {
  Question& question = reading.question;
  question.kind = read_text(node, "a kind of problem");
  const Kind* kind = find_kind(question.kind);
  if (!kind) {
    fail(node, fmt::format("unknown kind '{}'{}", question.kind, suggest_kind(question.kind)));
  }
  const KindArguments arguments = read_arguments(*kind, node, given, reading);
  try {
    const KindProblem problem = kind->make(arguments);
    const std::size_t first = question.scope.definitions().size();
    notation::add_steps(problem.steps, question.scope);
    keep_steps(question, first);
    for (const KindMistake& mistake : problem.mistakes) {
      question.mistakes.push_back({mistake.name, mistake.change, kind_mistake_credit, mistake.feedback,
                                   reading.text.place(node), true});
    }
  } catch (const KindError& error) {
    fail(node, fmt::format("kind '{}': {}", kind->name, error.what()));
  } catch (const notation::SourceError& error) {
    // The steps are the kind's own text; what does not fit are the given values.
    fail(node, fmt::format("kind '{}' with these givens: {}", kind->name, error.what()));
  }
}

}  // namespace gradewright::problems
