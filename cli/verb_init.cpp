#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <vector>

#include "cli/kinds_option.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/paths.hpp"
#include "cli/verbs.hpp"
#include "problems/exam_schema.hpp"
#include "problems/exam_template.hpp"
#include "problems/kinds.hpp"
#include "reports/escape.hpp"

namespace gradewright::cli {

namespace {

constexpr std::string_view about =
    "Writes an exam to start from, with a comment at everything that an author decides. With --kind, a "
    "question of each "
    "kind that is named (see 'gradewright kinds'); without, one with steps of its own and one with options. "
    "With --schema, also a JSON Schema of the exam file (see 'gradewright schema'), which the first line "
    "names "
    "to the editor.";
constexpr std::string_view example =
    "  gradewright init exam.yaml\n"
    "  gradewright init exam.yaml --kind conv2d,attention,kmeans\n"
    "  gradewright init exam.yaml --schema exam.schema.json";

std::vector<const Kind*> kinds_named(const std::string& names, const Kinds& kinds) {
  std::vector<const Kind*> found;
  for (std::size_t at = 0; at <= names.size();) {
    const std::size_t end = std::min(names.find(',', at), names.size());
    const std::string name = names.substr(at, end - at);
    at = end + 1;
    const Kind* kind = kinds.find(name);
    if (kind == nullptr) {
      throw UsageError(fmt::format("there is no kind '{}'{}", escape::terminal(name), kinds.suggest(name)));
    }
    found.push_back(kind);
  }
  return found;
}

/// The line by which the YAML language server of editors finds a schema.
std::string schema_line(const std::string& schema, const std::string& exam) {
  const std::filesystem::path folder =
      is_screen(exam) ? std::filesystem::path() : std::filesystem::path(exam).parent_path();
  const std::filesystem::path found = std::filesystem::proximate(schema, folder.empty() ? "." : folder);
  return fmt::format("# yaml-language-server: $schema={}\n", found.generic_string());
}

}  // namespace

int init_verb(std::span<const std::string> arguments, Terminal& terminal) {
  const auto values =
      parse_options({"init",
                     about,
                     example,
                     {{"kind", "kinds of problems, with commas between them", "NAME,..."},
                      {"schema", "also writes a schema, with which editors complete and explain", "FILE"},
                      kinds_option},
                     1},
                    arguments, terminal);
  if (!values) {
    return done;
  }
  if (values->operands().empty()) {
    throw UsageError("which file? init FILE [--kind NAME,...] [--schema FILE]");
  }
  const std::string& file = values->operands().front();
  const Kinds kinds = kinds_asked(*values);
  const std::vector<const Kind*> named =
      values->has("kind") ? kinds_named(values->value("kind"), kinds) : std::vector<const Kind*>();
  std::error_code error;
  if (!is_screen(file) && std::filesystem::exists(std::filesystem::symlink_status(file, error))) {
    throw UsageError(fmt::format("'{}' is there already", escape::terminal(file)));
  }
  std::string text = exam_template(named);
  if (values->has("schema")) {
    const std::string& schema = values->value("schema");
    if (is_screen(schema)) {
      throw UsageError("--schema needs a file, which the editor reads");
    }
    text.insert(0, schema_line(schema, file));
    write_output(schema, exam_schema(kinds), terminal);
  }
  write_output(file, text, terminal);
  if (!is_screen(file) && !values->has("quiet")) {
    terminal.out << fmt::format("wrote {0}; next: gradewright check {0}\n", escape::terminal(file));
  }
  return done;
}

}  // namespace gradewright::cli
