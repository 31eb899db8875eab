#include <fmt/core.h>

#include <ostream>
#include <vector>

#include "cli/author.hpp"
#include "cli/clock.hpp"
#include "cli/decision_problems.hpp"
#include "cli/exam_choice.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/paths.hpp"
#include "cli/verbs.hpp"
#include "reports/decisions.hpp"
#include "reports/escape.hpp"
#include "reports/shown_text.hpp"
#include "reports/store.hpp"

namespace gradewright::cli {

namespace {

constexpr std::string_view about =
    "Keeps what a person decides about an answer: its points, with a reason and who says so. Nothing is "
    "lost: a later "
    "decision of the same person stands instead of an earlier one, --undo takes it back, and where two "
    "people decide "
    "differently the mark is open until one of them settles it. Without a decision, lists those that stand.";
constexpr std::string_view example =
    "  gradewright override results.db --student 007 --item 4.h --points 1.5 --reason 'the second line is "
    "meant'\n"
    "  gradewright override results.db --student 007 --item 4.h --undo --reason 'read again'\n"
    "  gradewright override results.db --csv decisions.csv    columns student, item, points, reason; all or "
    "none";

std::vector<Decision> decisions_of(const Arguments& values) {
  if (values.has("csv")) {
    for (const char* other : {"student", "item", "points", "reason", "undo"}) {
      if (values.has(other)) {
        throw UsageError(fmt::format("with --csv, the table says what --{} would", other));
      }
    }
    const std::string& file = values.value("csv");
    std::vector<Decision> decisions = read_decisions(read_table_text(file), file, author_of(values));
    for (Decision& decision : decisions) {
      decision.settles = values.has("settle");
    }
    return decisions;
  }
  if (values.has("points") == values.has("undo")) {
    throw UsageError("a decision has --points or --undo, and --student, --item and --reason");
  }
  for (const char* needed : {"student", "item", "reason"}) {
    if (!values.has(needed)) {
      throw UsageError(fmt::format("a decision needs --{}", needed));
    }
  }
  Decision decision{
      values.value("student"), values.value("item"), {}, values.value("reason"), author_of(values)};
  if (values.has("points")) {
    decision.points = values.value("points");
  }
  decision.settles = values.has("settle");
  return {decision};
}

bool decides(const Arguments& values) {
  for (const char* option : {"student", "item", "points", "reason", "undo", "csv", "settle"}) {
    if (values.has(option)) {
      return true;
    }
  }
  return false;
}

std::string shown(const std::string& text) {
  return shown_name(escape::terminal(text));
}

int list_standing(const Database& store, const std::string& exam, Terminal& terminal) {
  int status = done;
  for (const StandingDecision& each : standing_decisions(store, exam)) {
    terminal.out << fmt::format("{} {}: {} by {} at {}: {}{}\n", shown(each.student), shown(each.label),
                                each.points, shown(each.author), escape::terminal(each.made),
                                escape::terminal(each.reason),
                                each.in_conflict ? "  (decided differently: open)" : "");
    status = each.in_conflict ? needs_attention : status;
  }
  return status;
}

}  // namespace

int override_verb(std::span<const std::string> arguments, Terminal& terminal) {
  const VerbOptions options{"override",
                            about,
                            example,
                            {{"student", "whose answer", "ID"},
                             {"item", "which: 4.h, or 4 where the question has one item", "ITEM"},
                             {"points", "what it is worth", "POINTS"},
                             {"reason", "why", "TEXT"},
                             {"author", "who says so; else GRADEWRIGHT_AUTHOR or the user's name", "NAME"},
                             {"undo", "take the same person's decision back"},
                             {"settle", "stand instead of what others decided"},
                             {"csv", "many decisions, all of them or none", "FILE"},
                             {"exam", "which exam, when the store has several", "ID"}},
                            1};
  const auto values = parse_options(options, arguments, terminal);
  if (!values) {
    return done;
  }
  if (values->operands().empty()) {
    throw UsageError("which store? override STORE --student ID --item ITEM --points POINTS --reason TEXT");
  }
  const std::string& file = values->operands().front();
  require_file(file, "store");
  if (!decides(*values)) {
    const Database store = open_store_to_read(file);
    return list_standing(store, chosen_exam(store, *values, "override"), terminal);
  }
  try {
    const std::vector<Decision> decisions = decisions_of(*values);
    const Database store = open_store_to_decide(file);
    const std::string exam = chosen_exam(store, *values, "override");
    const DecisionsKept kept = keep_decisions(store, exam, decisions, time_now());
    if (!values->has("quiet")) {
      terminal.out << fmt::format("{} decision{} kept{}\n", kept.kept, kept.kept == 1 ? "" : "s",
                                  kept.known > 0 ? fmt::format(", {} known before", kept.known) : "");
    }
    for (const std::string& conflict : kept.conflicts) {
      terminal.out << "decided differently, and open until one of them settles it (--settle): " << conflict
                   << '\n';
    }
    return kept.conflicts.empty() ? done : needs_attention;
  } catch (const DecisionError& error) {
    return refuse_decisions(error, "override", terminal);
  }
}

}  // namespace gradewright::cli
