#include <fmt/core.h>

#include <algorithm>
#include <ostream>

#include "answers/judging/blind_rules.hpp"
#include "answers/judging/check_published.hpp"
#include "answers/judging/checked_exam.hpp"
#include "answers/judging/heading_faults.hpp"
#include "answers/judging/idle_mistakes.hpp"
#include "answers/judging/ill_conditioned_keys.hpp"
#include "answers/judging/trivial_answers.hpp"
#include "answers/judging/unearned_credit.hpp"
#include "answers/judging/unsound_keys.hpp"
#include "cli/color.hpp"
#include "cli/kinds_option.hpp"
#include "cli/options.hpp"
#include "cli/paths.hpp"
#include "engine/text/joined.hpp"
#include "engine/text/json_writer.hpp"
#include "problems/load_exam.hpp"
#include "reports/escape.hpp"

namespace gradewright::cli {

namespace {

/// "A[4, 3]", or "PE (Dimension 3)" for a named cell.
std::string cell_of(const Disagreement& disagreement) {
  if (!disagreement.cell_name.empty()) {
    return fmt::format("{} ({})", disagreement.item, disagreement.cell_name);
  }
  if (disagreement.index.empty()) {
    return disagreement.item;
  }
  return fmt::format("{}[{}]", disagreement.item, joined(disagreement.index, ", "));
}

/// The distance in units of the last printed digit, to one decimal below a hundred.
std::string distance_of(const Disagreement& disagreement) {
  if (!disagreement.units) {
    return "-";
  }
  const Decimal& units = *disagreement.units;
  return units.rounded_to_decimals(units < Decimal(100) ? 1 : 0).to_string();
}

using Row = std::array<std::string, 6>;

/// What is said of a published value, in the last column.
Style style_of(std::string_view verdict) {
  return verdict == to_string(Disagreement::Kind::wrong) ||
                 verdict == to_string(Disagreement::Kind::wrong_shape)
             ? Style::bad
             : Style::doubtful;
}

void print_table(const std::vector<Row>& rows, Terminal& terminal) {
  std::array<std::size_t, std::tuple_size_v<Row>> widths{};
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], row[i].size());
    }
  }
  for (const Row& row : rows) {
    std::string line = " ";
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
      line += fmt::format(" {:<{}} ", row[i], widths[i]);
    }
    if (&row == &rows.front()) {
      terminal.out << styled(line + ' ' + row.back(), Style::heading, terminal.color) << '\n';
    } else {
      terminal.out << line << ' ' << styled(row.back(), style_of(row.back()), terminal.color) << '\n';
    }
  }
}

std::string counted(std::size_t number, std::string_view what) {
  return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

void print_summary(const Exam& exam, const PublishedCheck& check, Terminal& terminal) {
  const auto number_of = [&](Disagreement::Kind kind) {
    return std::count_if(check.disagreements.begin(), check.disagreements.end(),
                         [&](const Disagreement& found) { return found.kind == kind; });
  };
  std::string kinds;
  for (const auto kind : {Disagreement::Kind::wrong, Disagreement::Kind::wrong_shape,
                          Disagreement::Kind::carried, Disagreement::Kind::cut_off}) {
    if (const auto number = number_of(kind); number > 0) {
      kinds += fmt::format("{}{} {}", kinds.empty() ? ": " : ", ", number, to_string(kind));
    }
  }
  std::size_t items = 0;
  for (const Question& question : exam.questions) {
    items += question.items.size();
  }
  const std::string published =
      check.cells == 0 ? "nothing is published"
      : check.disagreements.empty()
          ? (check.cells == 1 ? std::string("the published value agrees")
                              : fmt::format("all {} published values agree", check.cells))
          : fmt::format("{} of {} {}{}", check.disagreements.size(), counted(check.cells, "published value"),
                        check.disagreements.size() == 1 ? "disagrees" : "disagree", kinds);
  const Style style = check.cells == 0              ? Style::heading
                      : check.disagreements.empty() ? Style::good
                                                    : Style::bad;
  terminal.out << fmt::format("{}: {}, {}; {}\n", escape::terminal(exam.file),
                              counted(exam.questions.size(), "question"), counted(items, "item"),
                              styled(published, style, terminal.color));
}

void print_text(const Exam& exam, const PublishedCheck& check, Terminal& terminal) {
  print_summary(exam, check, terminal);
  if (check.disagreements.empty()) {
    return;
  }
  std::vector<Row> rows{{"question", "cell", "published", "computed", "units off", "verdict"}};
  for (const Disagreement& found : check.disagreements) {
    rows.push_back({escape::terminal(found.question), escape::terminal(cell_of(found)),
                    escape::terminal(found.published), found.computed, distance_of(found),
                    std::string(to_string(found.kind))});
  }
  print_table(rows, terminal);
}

void print_json(const Exam& exam, const PublishedCheck& check, std::ostream& out) {
  for (const Disagreement& found : check.disagreements) {
    std::string line;
    JsonWriter json(line);
    json.begin_object();
    json.member("exam", exam.id);
    json.member("question", found.question);
    json.member("item", found.item);
    json.key("index");
    json.begin_array();
    for (const Index index : found.index) {
      json.value(index);
    }
    json.end_array();
    json.member("published", found.published);
    json.member("computed", found.computed);
    json.key("units");
    if (found.units) {
      json.value(*found.units);
    } else {
      json.null();
    }
    json.member("verdict", to_string(found.kind));
    json.member("line", std::int64_t{found.place.line});
    json.end_object();
    out << line << '\n';
  }
}

void say(const FilePlace& place, std::string_view severity, const std::string& sentence, Terminal& terminal) {
  print_error(escape::terminal(message_at(place, severity, sentence)), terminal);
}

/// Says what of an exam that loads cannot be graded as it is meant, and how bad that is.
ExitStatus say_faults(const Exam& exam, Terminal& terminal) {
  ExitStatus status = done;
  for (const HeadingFault& fault : heading_faults(exam)) {
    say(fault.place, fault.is_error() ? "error" : "warning", in_words(fault), terminal);
    status = std::max(status, fault.is_error() ? bad_usage : needs_attention);
  }
  const auto say_errors = [&](const auto& faults) {
    for (const auto& fault : faults) {
      say(fault.place, "error", in_words(fault), terminal);
      status = bad_usage;
    }
  };
  say_errors(unsound_keys(exam));
  say_errors(trivial_items(exam));
  say_errors(idle_mistakes(exam));
  return status;
}

/// Says what can be graded as it is meant, and may not be meant.
void say_warnings(const Exam& exam, Terminal& terminal) {
  const auto say_each = [&](const auto& faults) {
    for (const auto& fault : faults) {
      say(fault.place, "warning", in_words(fault), terminal);
    }
  };
  say_each(blind_rules(exam));
  say_each(unearned_credit(exam));
  say_each(ill_conditioned_keys(exam));
}

ExitStatus check_exam(const std::string& path, const Kinds& kinds, bool json, bool quiet,
                      Terminal& terminal) {
  try {
    require_file(path, "exam");
    const Exam exam = load_checked_exam(path, kinds);
    const PublishedCheck check = check_published(exam);
    if (json) {
      print_json(exam, check, terminal.out);
    } else if (!quiet || !check.disagreements.empty()) {
      print_text(exam, check, terminal);
    }
    const ExitStatus faults = say_faults(exam, terminal);
    say_warnings(exam, terminal);
    return std::max(faults, check.disagreements.empty() ? done : needs_attention);
  } catch (const ExamError& error) {
    print_error(error.what(), terminal);
    return bad_usage;
  } catch (const UsageError& error) {
    print_error(fmt::format("gradewright check: {}", error.what()), terminal);
    return bad_usage;
  }
}

}  // namespace

int check_verb(std::span<const std::string> arguments, Terminal& terminal) {
  VerbOptions options;
  options.verb = "check";
  options.about =
      "Checks that exams are sound and that the keys published in them agree with what is computed.\n"
      "A published value that is right to its printed digits is silent. Any other is shown with how far off\n"
      "it is, in units of its last printed digit, and what it is: 'cut off' (the true digits, not rounded),\n"
      "'carried' (it follows from rounded steps), 'wrong shape' or 'wrong'.";
  options.example = "  gradewright check examples/ntu.yaml";
  options.options = {{"format", "text, or jsonl: one object a disagreement", "arg", "text"}, kinds_option};
  options.operands = any_number;
  const auto values = parse_options(options, arguments, terminal);
  if (!values) {
    return done;
  }
  const std::string& format = values->value("format");
  if (format != "text" && format != "jsonl") {
    throw UsageError(fmt::format("--format takes text or jsonl, not '{}'", format));
  }
  if (values->operands().empty()) {
    throw UsageError("no exam given; see 'gradewright check --help'");
  }
  const Kinds kinds = kinds_asked(*values);
  ExitStatus status = done;
  for (const std::string& path : values->operands()) {
    status = std::max(status, check_exam(path, kinds, format == "jsonl", values->has("quiet"), terminal));
  }
  return status;
}

}  // namespace gradewright::cli
