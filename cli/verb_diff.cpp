#include <fmt/core.h>

#include <charconv>
#include <ostream>

#include "cli/exam_choice.hpp"
#include "cli/options.hpp"
#include "cli/paths.hpp"
#include "cli/verbs.hpp"
#include "reports/gradebook_diff.hpp"
#include "reports/runs.hpp"
#include "reports/store.hpp"

namespace gradewright::cli {

namespace {

constexpr std::string_view about =
    "Compares two runs of a store: who has another mark or total, by how much and why, how ranks moved, and "
    "which "
    "decisions of people stand on a verdict that is another now. Without runs, the last two. Exit status 1: "
    "something "
    "changed.";
constexpr std::string_view example =
    "  gradewright diff results.db          the last run against the one before\n"
    "  gradewright diff results.db 1 3      run 3 against run 1";

std::int64_t run_from(const std::string& text) {
  std::int64_t run = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), run);
  if (error != std::errc() || end != text.data() + text.size() || run < 1) {
    throw UsageError(fmt::format("a run is a number such as 2, not {}", text));
  }
  return run;
}

/// The two that are named, or the last two.
std::pair<std::int64_t, std::int64_t> runs_of(const Database& store, const std::string& exam,
                                              const std::vector<std::string>& operands) {
  if (operands.size() == 3) {
    return {run_from(operands[1]), run_from(operands[2])};
  }
  if (operands.size() == 2) {
    throw UsageError("it takes two runs, or none: diff STORE [RUN RUN]");
  }
  const std::vector<std::int64_t> runs = runs_in(store, exam);
  if (runs.size() < 2) {
    throw UsageError("there is only one run to compare");
  }
  return {runs[runs.size() - 2], runs.back()};
}

}  // namespace

int diff_verb(std::span<const std::string> arguments, Terminal& terminal) {
  const auto values =
      parse_options({"diff", about, example, {{"exam", "which exam, when the store has several", "ID"}}, 3},
                    arguments, terminal);
  if (!values) {
    return done;
  }
  if (values->operands().empty()) {
    throw UsageError("which store? diff STORE [RUN RUN]");
  }
  require_file(values->operands().front(), "store");
  const Database store = open_store_to_read(values->operands().front());
  const std::string exam = chosen_exam(store, *values, "diff");
  const auto [first, second] = runs_of(store, exam, values->operands());
  const Gradebook before = load_gradebook(store, exam, first);
  const Gradebook after = load_gradebook(store, exam, second);
  VerdictReader verdicts(store);
  if (!values->has("quiet")) {
    terminal.out << fmt::format("run {} -> run {}\n\n", first, second);
  }
  const DiffSummary summary = write_diff(terminal.out, {before, verdicts}, {after, verdicts});
  return summary.changed + summary.marks + summary.decided > 0 ? needs_attention : done;
}

}  // namespace gradewright::cli
