#include "reports/load_verdicts.hpp"

#include <catch2/catch.hpp>

#include "reports/gradebook.hpp"
#include "reports/store.hpp"
#include "sample_run.hpp"
#include "temporary_folder.hpp"

using namespace gradewright::reports;

TEST_CASE("a place is told by its lines, blank ends left out", "[load_verdicts]") {
  const std::string text = "one\ntwo\n\nfour\n";
  struct {
    Span span;
    const char* lines;
  } const cases[] = {{{0, 3}, "line 1"},
                     {{4, 3}, "line 2"},
                     {{3, 4}, "line 2"},
                     {{4, 4}, "line 2"},
                     {{4, 9}, "lines 2 to 4"},
                     {{0, 14}, "lines 1 to 4"},
                     {{9, 4}, "line 4"},
                     {{7, 2}, ""},
                     {{4, 0}, ""},
                     {{9, 40}, ""},
                     {{40, 1}, ""}};
  for (const auto& each : cases) {
    INFO(each.span.offset << " " << each.span.length);
    CHECK(lines_of(text, each.span) == each.lines);
  }
}

TEST_CASE("what was handed in comes with its verdicts and their lines", "[load_verdicts]") {
  TemporaryFolder folder;
  sample::run(folder / "a.db", sample::source_of({sample::submission("s1", "right")}));
  const Database store = open_store_to_read(folder / "a.db");
  const Gradebook book = load_gradebook(store, "sample");
  const GradedWork work = VerdictReader(store).work((*book.students.begin()).grading);
  REQUIRE(work.verdicts.size() == 2);
  CHECK(work.places == std::vector<std::string>{"line 1", ""});
}

TEST_CASE("text that a program made of a file has no lines that anybody sees", "[load_verdicts]") {
  TemporaryFolder folder;
  Submission converted = sample::submission("s1", "review");
  converted.converter = "pandoc 2.17.1.1";
  sample::run(folder / "a.db", sample::source_of({converted}));
  const Database store = open_store_to_read(folder / "a.db");
  const Gradebook book = load_gradebook(store, "sample");
  CHECK(VerdictReader(store).work((*book.students.begin()).grading).places ==
        std::vector<std::string>{"", ""});
  for (const ReviewNote& note : book.review) {
    CHECK(note.place == converted.source);
  }
}
