#include "reports/stress_formats.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <ostream>
#include <vector>

#include "engine/text/joined.hpp"
#include "engine/text/json_writer.hpp"
#include "reports/escape.hpp"

namespace gradewright::reports {
namespace {

/// Flips of one tolerance that are named one by one.
constexpr std::size_t most_named = 10;

/// What is kept of the flips of one tolerance, halved or doubled.
struct Kept {
  std::size_t count = 0;
  std::vector<std::string> first;
};

/// By tolerance, then by stress.
using KeptFlips = std::vector<std::array<Kept, stresses.size()>>;

Kept& of(const Flip& flip, KeptFlips& kept) {
  return kept[flip.tolerance][static_cast<std::size_t>(flip.stress)];
}

std::string marked(Outcome outcome, const std::optional<Decimal>& points) {
  return points ? fmt::format("{} ({})", to_string(outcome), points->normalised().to_string())
                : std::string(to_string(outcome));
}

std::string counted(std::size_t number, std::string_view what) {
  return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

using Row = std::array<std::string, 5>;

void write_rows(std::ostream& out, const std::vector<Row>& rows, Emphasis heading) {
  std::array<std::size_t, std::tuple_size_v<Row>> widths{};
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], row[i].size());
    }
  }
  for (const Row& row : rows) {
    const bool is_heading = &row == &rows.front();
    out << (is_heading ? heading.begin : "")
        << fmt::format("{:<{}}  {:<{}}  {:<{}}  {:>{}}  {:>{}}", row[0], widths[0], row[1], widths[1], row[2],
                       widths[2], row[3], widths[3], row[4], widths[4])
        << (is_heading ? heading.end : "") << '\n';
  }
}

void write_table(std::ostream& out, const ToleranceStress& stress, const KeptFlips& kept, Emphasis heading) {
  std::vector<Row> rows{{"question", "item", "rule", "halved", "doubled"}};
  for (std::size_t at = 0; at < kept.size(); ++at) {
    const Tolerance& tolerance = stress.tolerances()[at];
    rows.push_back({escape::terminal(tolerance.question), escape::terminal(tolerance.item), tolerance.rule,
                    std::to_string(kept[at][0].count), std::to_string(kept[at][1].count)});
  }
  write_rows(out, rows, heading);
}

/// "not varied, exact: 1 n, 3a total", a line a reason.
void write_items_without(std::ostream& out, const ToleranceStress& stress) {
  for (const Without why : {Without::exact, Without::cut_off, Without::digits, Without::each_number_its_own,
                            Without::no_numbers}) {
    std::vector<std::string> items;
    for (const ItemWithout& item : stress.items_without()) {
      if (item.why == why) {
        items.push_back(escape::terminal(item.question) + ' ' + escape::terminal(item.item));
      }
    }
    if (!items.empty()) {
      out << fmt::format("not varied, {}: {}\n", to_string(why), joined(items, ", "));
    }
  }
}

void write_items_without(JsonWriter& json, const ToleranceStress& stress) {
  json.key("not_varied");
  json.begin_array();
  for (const ItemWithout& item : stress.items_without()) {
    json.begin_object();
    json.member("question", std::string_view(item.question));
    json.member("item", std::string_view(item.item));
    json.member("why", to_string(item.why));
    json.end_object();
  }
  json.end_array();
}

void write_flip(JsonWriter& json, const ToleranceStress& stress, const Flip& flip) {
  const auto write_mark = [&json](const char* name, Outcome outcome, const std::optional<Decimal>& points) {
    json.key(name);
    json.begin_object();
    json.member("outcome", to_string(outcome));
    json.key("points");
    if (points) {
      json.value(*points);
    } else {
      json.null();
    }
    json.end_object();
  };
  const Tolerance& tolerance = stress.tolerances()[flip.tolerance];
  json.begin_object();
  json.member("tolerance", tolerance.question + "." + tolerance.item);
  json.member("stress", to_string(flip.stress));
  json.member("question", std::string_view(flip.question));
  json.member("item", std::string_view(flip.item));
  write_mark("before", flip.before, flip.points_before);
  write_mark("after", flip.after, flip.points_after);
  json.end_object();
}

void write_tolerances(JsonWriter& json, const ToleranceStress& stress, const KeptFlips& kept) {
  json.key("tolerances");
  json.begin_array();
  for (std::size_t at = 0; at < kept.size(); ++at) {
    const Tolerance& tolerance = stress.tolerances()[at];
    json.begin_object();
    json.member("question", std::string_view(tolerance.question));
    json.member("item", std::string_view(tolerance.item));
    json.member("rule", std::string_view(tolerance.rule));
    for (const Stress each : stresses) {
      json.member(to_string(each), static_cast<std::int64_t>(kept[at][static_cast<std::size_t>(each)].count));
    }
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::size_t write_stress_text(std::ostream& out, const ToleranceStress& stress,
                              const Stream<Submission>& submissions, Emphasis heading) {
  KeptFlips kept(stress.tolerances().size());
  std::size_t all = 0;
  for (const Submission& submission : submissions) {
    for (const Flip& flip : stress.flips(submission)) {
      Kept& into = of(flip, kept);
      ++all;
      if (++into.count <= most_named) {
        into.first.push_back(fmt::format("{}: {} {}: {} -> {}", submission.student, flip.question, flip.item,
                                         marked(flip.before, flip.points_before),
                                         marked(flip.after, flip.points_after)));
      }
    }
  }
  out << fmt::format("{}, {}; {} without one\n", counted(submissions.size(), "submission"),
                     counted(kept.size(), "tolerance"), counted(stress.items_without().size(), "item"));
  write_items_without(out, stress);
  if (!kept.empty()) {
    out << '\n';
    write_table(out, stress, kept, heading);
  }
  for (std::size_t at = 0; at < kept.size(); ++at) {
    for (const Stress each : stresses) {
      const Kept& flips = kept[at][static_cast<std::size_t>(each)];
      if (flips.count == 0) {
        continue;
      }
      const Tolerance& tolerance = stress.tolerances()[at];
      out << fmt::format("\n{} {} {}:\n", escape::terminal(tolerance.question),
                         escape::terminal(tolerance.item), to_string(each));
      for (const std::string& line : flips.first) {
        out << "  " << escape::terminal(line) << '\n';
      }
      if (flips.count > flips.first.size()) {
        out << fmt::format("  and {} more\n", flips.count - flips.first.size());
      }
    }
  }
  return all;
}

std::size_t write_stress_json(std::ostream& out, const std::string& exam, const ToleranceStress& stress,
                              const Stream<Submission>& submissions) {
  KeptFlips kept(stress.tolerances().size());
  std::size_t all = 0;
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::indented);
  json.begin_object();
  json.member("exam", std::string_view(exam));
  json.member("submissions", static_cast<std::int64_t>(submissions.size()));
  json.member("items_without_tolerance", static_cast<std::int64_t>(stress.items_without().size()));
  json.key("students");
  json.begin_array();
  for (const Submission& submission : submissions) {
    const std::vector<Flip> flips = stress.flips(submission);
    if (flips.empty()) {
      continue;
    }
    json.begin_object();
    json.member("student", std::string_view(submission.student));
    json.key("flips");
    json.begin_array();
    for (const Flip& flip : flips) {
      ++of(flip, kept).count;
      ++all;
      write_flip(json, stress, flip);
    }
    json.end_array();
    json.end_object();
    json.flush();
    out << text;
    text.clear();
  }
  json.end_array();
  write_tolerances(json, stress, kept);
  write_items_without(json, stress);
  json.end_object();
  out << text << '\n';
  return all;
}

}  // namespace gradewright::reports
