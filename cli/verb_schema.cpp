#include "cli/kinds_option.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "problems/exam_schema.hpp"
#include "problems/kinds.hpp"

namespace gradewright::cli {

namespace {

constexpr std::string_view about =
    "Prints a JSON Schema of the exam file, with which editors complete and explain its fields and mark what "
    "is no field. It knows the parameters of every kind; --kinds adds those of a course. The program is "
    "installed with one, share/gradewright/exam.schema.json.";
constexpr std::string_view example =
    "  gradewright schema -o exam.schema.json\n"
    "  gradewright schema --kinds course/kinds -o exam.schema.json";

}  // namespace

int schema_verb(std::span<const std::string> arguments, Terminal& terminal) {
  const auto values =
      parse_options({"schema",
                     about,
                     example,
                     {kinds_option, {"output,o", "where to write; else (or as -) the screen", "FILE"}},
                     0},
                    arguments, terminal);
  if (!values) {
    return done;
  }
  write_output(values->has("output") ? values->value("output") : "-", exam_schema(kinds_asked(*values)),
               terminal);
  return done;
}

}  // namespace gradewright::cli
