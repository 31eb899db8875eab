#include <fmt/core.h>

#include <istream>
#include <ostream>

#include "cli/author.hpp"
#include "cli/clock.hpp"
#include "cli/color.hpp"
#include "cli/decision_problems.hpp"
#include "cli/exam_choice.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/paths.hpp"
#include "cli/verbs.hpp"
#include "engine/text/joined.hpp"
#include "problems/load_exam.hpp"
#include "reports/answer_groups.hpp"
#include "reports/escape.hpp"
#include "reports/rubric_ticks.hpp"
#include "reports/shown_text.hpp"
#include "reports/store.hpp"

namespace gradewright::cli {

namespace {

constexpr std::string_view about =
    "Shows what waits for a person: by item, equal answers together, with what was written, what it was read "
    "as, why a "
    "person has to look, and the key. --decide asks for points and a comment, group by group, and keeps each "
    "at once. "
    "Of a text that is marked by a rubric, the lines that it has are ticked, and the points follow. "
    "--export writes a table to fill in with a spreadsheet (ticks or points, comment), --import keeps what "
    "was "
    "filled in, all of it or nothing.";
constexpr std::string_view example =
    "  gradewright review results.db\n"
    "  gradewright review results.db --decide\n"
    "  gradewright review results.db --export open.csv    ... and later: --import open.csv";

/// A store with what reviewing needs of it; everything is loaded once.
struct Review {
  Review(const Database& from, std::string which)
      : store(from),
        exam(std::move(which)),
        stored(load_stored_exam(from, exam)),
        as_graded(parse_exam(stored.source_text, stored.file)),
        solutions(solve(as_graded)),
        groups(load()) {}

  std::vector<AnswerGroup> load() const {
    const Gradebook book = load_gradebook(store, exam);
    return answer_groups(store, {book, solutions});
  }

  const Database& store;
  std::string exam;
  StoredExam stored;
  Exam as_graded;
  std::vector<SolvedQuestion> solutions;
  std::vector<AnswerGroup> groups;
};

std::string shown(const std::string& text) {
  return shown_name(escape::terminal(text));
}

void print_line(std::ostream& out, std::string_view what, const std::string& text) {
  if (!text.empty()) {
    out << fmt::format("  {}: {}\n", what, escape::terminal(shown_sentence(text)));
  }
}

std::string students_of(const AnswerGroup& group) {
  constexpr std::size_t most = 8;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(group.students.size(), most); ++i) {
    names.push_back(shown(group.students[i]));
  }
  const std::string more =
      group.students.size() > most ? fmt::format(" and {} more", group.students.size() - most) : "";
  return joined(names, ", ") + more;
}

void print_group(std::ostream& out, const AnswerGroup& group, std::size_t number, std::size_t of) {
  out << fmt::format("[{}/{}] {} of {} point{}: {} ({})\n", number, of, shown(group.item),
                     group.max.normalised().to_string(), group.max == Decimal(1) ? "" : "s",
                     students_of(group), escape::terminal(group.place));
  print_line(out, "answer", shown_source(group.answer, 400));
  print_line(out, "read as", group.read);
  print_line(out, "key", group.key);
  print_line(out, "why", joined(group.reasons, "; "));
  for (const std::string& note : group.notes) {
    print_line(out, "note", note);
  }
  for (const std::string& line : numbered_lines(group.rubric)) {
    print_line(out, "rubric", line);
  }
}

int print_all(const Review& review, Terminal& terminal) {
  std::size_t number = 0;
  for (const AnswerGroup& group : review.groups) {
    print_group(terminal.out, group, ++number, review.groups.size());
    terminal.out << '\n';
  }
  if (review.groups.empty()) {
    terminal.out << "nothing waits for a person\n";
  }
  return review.groups.empty() ? done : needs_attention;
}

/// Keeps decisions, or says what is wrong with them.
bool keep(const Review& review, const std::vector<Decision>& decisions, Terminal& terminal) {
  try {
    const DecisionsKept kept = keep_decisions(review.store, review.exam, decisions, time_now());
    for (const std::string& conflict : kept.conflicts) {
      terminal.out << "decided differently, and open until one of them settles it: " << conflict << '\n';
    }
    return true;
  } catch (const DecisionError& error) {
    for (const std::string& problem : error.problems()) {
      print_error("gradewright review: " + problem, terminal);
    }
    return false;
  }
}

/// Asks on the terminal, group by group.
class Asking {
 public:
  Asking(const Review& review, std::string author, Terminal& terminal)
      : review_(review), author_(std::move(author)), terminal_(terminal) {}

  int run() {
    while (at_ < review_.groups.size() && ask()) {
    }
    terminal_.out << fmt::format("\n{} of {} decided\n", decided_, review_.groups.size());
    return decided_ == review_.groups.size() ? done : needs_attention;
  }

 private:
  /// False where the person is done.
  bool ask() {
    const AnswerGroup& group = review_.groups[at_];
    print_group(terminal_.out, group, at_ + 1, review_.groups.size());
    std::string points;
    const std::string_view question =
        group.rubric.empty()
            ? "points (empty: later, u: take the last back, q: stop)"
            : "points, or t and the lines that the text has, as in t 1 2 or t none (empty: later, "
              "u: take the last back, q: stop)";
    if (!answered(question, points) || points == "q") {
      return false;
    }
    if (points == "u") {
      take_back();
    } else if (points.empty()) {
      ++at_;
    } else if (points.starts_with("t ")) {
      tick(group, points.substr(2));
    } else {
      std::string comment;
      answered("comment", comment);
      decide(decisions(group, points, comment));
    }
    return true;
  }

  void tick(const AnswerGroup& group, const std::string& ticks) {
    const std::optional<std::vector<RubricLine>> ticked = read_ticks(ticks, group.rubric);
    if (group.rubric.empty() || !ticked) {
      print_error("gradewright review: " + ticks_problem(ticks, group.rubric), terminal_);
      return;
    }
    const Decimal& round = review_.as_graded.round;
    std::string comment;
    answered(fmt::format("{} of {}; comment (may be empty)",
                         points_of(*ticked, group.max, round).normalised().to_string(),
                         group.max.normalised().to_string()),
             comment);
    decide(decisions_by_ticks(group, *ticked, round, comment, author_));
  }

  void decide(const std::vector<Decision>& made) {
    if (keep(review_, made, terminal_)) {
      last_.push_back(at_++);
      ++decided_;
    }
  }

  void take_back() {
    if (last_.empty()) {
      terminal_.out << "nothing was decided here yet\n";
      return;
    }
    if (keep(review_, decisions(review_.groups[last_.back()], std::nullopt, "taken back"), terminal_)) {
      at_ = last_.back();
      last_.pop_back();
      --decided_;
    }
  }

  std::vector<Decision> decisions(const AnswerGroup& group, const std::optional<std::string>& points,
                                  const std::string& comment) const {
    std::vector<Decision> out;
    for (const std::string& student : group.students) {
      out.push_back({student, group.item, points, comment, author_});
    }
    return out;
  }

  bool answered(std::string_view question, std::string& into) {
    terminal_.out << fmt::format("{}: ", question) << std::flush;
    return static_cast<bool>(std::getline(terminal_.in, into));
  }

  const Review& review_;
  std::string author_;
  Terminal& terminal_;
  std::size_t at_ = 0;
  std::size_t decided_ = 0;
  std::vector<std::size_t> last_;  ///< the groups that were decided, in order
};

int import(const Review& review, const std::string& file, const std::string& author, Terminal& terminal) {
  try {
    const std::vector<Decision> decisions =
        decisions_of_review(review.groups, read_table_text(file), file, author, review.as_graded.round);
    if (!keep(review, decisions, terminal)) {
      return bad_usage;
    }
    terminal.out << fmt::format("{} answer{} decided\n", decisions.size(), decisions.size() == 1 ? "" : "s");
    return done;
  } catch (const DecisionError& error) {
    return refuse_decisions(error, "review", terminal);
  }
}

}  // namespace

int review_verb(std::span<const std::string> arguments, Terminal& terminal) {
  const VerbOptions options{"review",
                            about,
                            example,
                            {{"decide", "ask for points and a comment, group by group"},
                             {"export", "write a table to fill in", "FILE"},
                             {"import", "keep what was filled in", "FILE"},
                             {"author", "who decides; else GRADEWRIGHT_AUTHOR or the user's name", "NAME"},
                             {"exam", "which exam, when the store has several", "ID"}},
                            1};
  const auto values = parse_options(options, arguments, terminal);
  if (!values) {
    return done;
  }
  if (values->operands().empty()) {
    throw UsageError("which store? review STORE [--decide | --export FILE | --import FILE]");
  }
  if (values->has("decide") + values->has("export") + values->has("import") > 1) {
    throw UsageError("it takes one of --decide, --export and --import");
  }
  const std::string& file = values->operands().front();
  require_file(file, "store");
  const bool decides = values->has("decide") || values->has("import");
  const Database store = decides ? open_store_to_decide(file) : open_store_to_read(file);
  const Review review(store, chosen_exam(store, *values, "review"));
  if (values->has("export")) {
    write_output(values->value("export"), review_csv(review.groups), terminal);
    return review.groups.empty() ? done : needs_attention;
  }
  if (!decides) {
    return print_all(review, terminal);
  }
  const std::string author = author_of(*values);
  return values->has("import") ? import(review, values->value("import"), author, terminal)
                               : Asking(review, author, terminal).run();
}

}  // namespace gradewright::cli
