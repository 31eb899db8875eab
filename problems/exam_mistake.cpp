#include <fmt/core.h>

#include "engine/graph/shape_words.hpp"
#include "engine/language/constants.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/language/written_changes.hpp"
#include "problems/exam_forms.hpp"
#include "problems/question_reading.hpp"
#include "problems/read_fields.hpp"
#include "problems/workload.hpp"

namespace gradewright::problems {

namespace {

struct MistakeReading {
  const QuestionReading& reading;
  Mistake mistake;
};

/// The changed steps, line by line: loops are written out and branches chosen.
std::string read_change(const YamlNode& node, const QuestionReading& reading) {
  const std::string text = read_text(node, "the changed steps");
  const notation::Scope& scope = reading.question.scope;
  std::string written = read_inside(node, reading.text,
                                    [&] { return notation::written_changes(text, scope, reading.options); });
  try {
    check_change(written, scope);
  } catch (const notation::SourceError& error) {
    // What was written out has no place in the file.
    throw error.moved_to(written == text ? place_in_document(node, reading.text.source, error.where())
                                         : node.span);
  }
  return written;
}

constexpr std::array<Field<MistakeReading>, 4> mistake_fields{{
    {"name",
     true,
     {form::text, "What the mistake is called in reports."},
     [](const YamlNode& node, MistakeReading& into) {
       into.mistake.name = read_text(node, "the mistake's name");
     }},
    {"change",
     true,
     {form::text,
      "Lines that replace steps, as in S = Q @ K.T. Each may use only what comes before the step that it "
      "replaces."},
     [](const YamlNode& node, MistakeReading& into) {
       into.mistake.change = read_change(node, into.reading);
     }},
    {"credit",
     true,
     {form::share, "The share of the points that an answer with this mistake gets: 50%, or 0.5."},
     [](const YamlNode& node, MistakeReading& into) { into.mistake.credit = read_share(node, "credit"); }},
    {"feedback",
     false,
     {form::text, "What the student is told."},
     [](const YamlNode& node, MistakeReading& into) { into.mistake.feedback = read_text(node, "feedback"); }},
}};

Expr changed_body(const notation::Definition& definition, std::string_view change,
                  const notation::Scope& scope) {
  const notation::Scope before =
      scope.before(definition.name);  // a changed step may not use what depends on it
  try {
    Expr body = notation::elaborate_step(definition.name, definition.body, before).body;
    for (const Expr& defined : scope.definitions()) {
      if (!before.find(name_of(defined)) && notation::is_used_constant(name_of(defined), {&body, 1})) {
        throw notation::SourceError(
            fmt::format("a changed step can use only what comes before it, and '{}' does not",
                        name_of(defined)),
            definition.body.span);
      }
    }
    return body;
  } catch (const notation::SourceError& error) {
    const std::string_view at = change.substr(error.where().offset, error.where().length);
    if (scope.find(at) && !before.find(at)) {
      throw notation::SourceError(
          fmt::format("a changed step can use only what comes before it, and '{}' does not", at),
          error.where());
    }
    throw;
  }
}

}  // namespace

void mistake_form(JsonWriter& schema) {
  form::fields_of<mistake_fields>(schema);
}

void check_change(std::string_view change, const notation::Scope& scope) {
  const std::vector<notation::Definition> definitions = notation::parse_definitions(change);
  if (definitions.empty()) {
    throw notation::SourceError("a mistake changes at least one step, as in S = Q @ K.T", {0, 0});
  }
  for (const notation::Definition& definition : definitions) {
    const Expr changed = scope.find(definition.name);
    if (!changed) {
      throw notation::SourceError(fmt::format("no step is named '{}'{}", definition.name,
                                              notation::did_you_mean(definition.name, defined_names(scope))),
                                  definition.name_span);
    }
    const Expr body = changed_body(definition, change, scope);
    if (const std::string reason = too_heavy(body); !reason.empty()) {
      throw notation::SourceError(reason, definition.body.span);
    }
    if (body->shape != changed->shape) {
      throw notation::SourceError(fmt::format("the changed '{}' is {}, the step is {}", definition.name,
                                              in_words(body->shape), in_words(changed->shape)),
                                  definition.body.span);
    }
  }
}

Mistake read_mistake(const YamlNode& node, const QuestionReading& reading) {
  MistakeReading into{reading, {}};
  into.mistake.place = reading.text.place(node);
  read_fields<MistakeReading>(node, "a mistake", mistake_fields, into);
  return std::move(into.mistake);
}

}  // namespace gradewright::problems
