#include <fmt/core.h>

#include <optional>
#include <ostream>

#include "cli/clock.hpp"
#include "cli/options.hpp"
#include "cli/paths.hpp"
#include "cli/verbs.hpp"
#include "reports/escape.hpp"
#include "reports/forget.hpp"
#include "reports/shown_text.hpp"

namespace gradewright::cli {

namespace {

constexpr std::string_view about =
    "Removes a person from a store, in all its exams: submissions, verdicts and decisions, so that no byte "
    "of the "
    "store's files holds them any more. With --source, what was read from one file or row, and was nobody's "
    "submission. Copies, backups and reports that were made are out of its reach. What is forgotten cannot "
    "be had "
    "back.";
constexpr std::string_view example =
    "  gradewright forget results.db 20261002 --yes\n"
    "  gradewright forget results.db --source papers/notes.md --yes";

}  // namespace

int forget_verb(std::span<const std::string> arguments, Terminal& terminal) {
  const VerbOptions options{
      "forget",
      about,
      example,
      {{"source", "what was read from it, in place of a student", "PATH"}, {"yes", "really remove it"}},
      2};
  const auto values = parse_options(options, arguments, terminal);
  if (!values) {
    return done;
  }
  const std::vector<std::string>& operands = values->operands();
  const bool by_source = values->has("source");
  if (operands.size() != (by_source ? 1U : 2U)) {
    throw UsageError("it takes a store and a student's id, or --source: forget STORE STUDENT --yes");
  }
  const Forgotten what = by_source ? Forgotten{Forgotten::What::source, values->value("source")}
                                   : Forgotten{Forgotten::What::student, operands[1]};
  require_file(operands[0], "store");
  if (!values->has("yes")) {
    throw UsageError("what is forgotten cannot be had back: add --yes");
  }
  const std::optional<std::size_t> submissions = forget(operands[0], what, time_now());
  if (!values->has("quiet")) {
    const std::string name = shown_name(escape::terminal(what.name));
    terminal.out
        << (!submissions
                ? fmt::format("nothing of {} is in {}\n", name, escape::terminal(operands[0]))
                : fmt::format("{} submission{} of {} removed from {}; backups and reports are out of reach\n",
                              *submissions, *submissions == 1 ? "" : "s", name,
                              escape::terminal(operands[0])));
  }
  return !submissions ? needs_attention : done;
}

}  // namespace gradewright::cli
