#include "reports/stored_submissions.hpp"

#include <catch2/catch.hpp>
#include <vector>

#include "reports/store.hpp"
#include "sample_run.hpp"
#include "temporary_folder.hpp"

using namespace gradewright::reports;

namespace {

std::vector<Submission> all(const Database& store) {
  std::vector<Submission> submissions;
  for (const Submission& submission : stored_submissions(store, "sample")) {
    submissions.push_back(submission);
  }
  return submissions;
}

}  // namespace

TEST_CASE("what was handed in comes back as it was, the latest of each student", "[stored_submissions]") {
  TemporaryFolder folder;
  Submission row{"b", "quiz.csv:2", Submission::Format::row, {}, {{"1.a", "x,\n\"y\""}, {"", "z"}}, {}};
  Submission latex = sample::submission("010", "\\section{1}");
  latex.format = Submission::Format::latex;
  Submission binary = sample::submission("a", "");
  binary.problem = "it is no text";
  sample::run(folder / "a.db", sample::source_of({row, latex, binary}));
  sample::run(folder / "a.db", sample::source_of({sample::submission("a", "right")}));
  const Database store = open_store_to_read(folder / "a.db");
  const std::vector<Submission> found = all(store);
  REQUIRE(found.size() == 3);
  CHECK(stored_submissions(store, "sample").size() == 3);
  CHECK(found[0].student == "010");
  CHECK(found[0].format == Submission::Format::latex);
  CHECK(found[0].text == latex.text);
  CHECK(found[1].student == "a");
  CHECK(found[1].text == "right");
  CHECK(found[1].problem.empty());
  CHECK(found[2].student == "b");
  CHECK(found[2].source == "quiz.csv:2");
  CHECK(found[2].format == Submission::Format::row);
  CHECK(found[2].fields == row.fields);
}

TEST_CASE("why a submission cannot be read comes back, too", "[stored_submissions]") {
  TemporaryFolder folder;
  Submission binary = sample::submission("a", "");
  binary.problem = "it is no text";
  sample::run(folder / "a.db", sample::source_of({binary}));
  CHECK(all(open_store_to_read(folder / "a.db")).front().problem == "it is no text");
}

TEST_CASE("which program made the text comes back, too", "[stored_submissions]") {
  TemporaryFolder folder;
  Submission converted = sample::submission("a", "right");
  converted.converter = "pandoc 2.17.1.1";
  sample::run(folder / "a.db", sample::source_of({converted, sample::submission("b", "right")}));
  const Database store = open_store_to_read(folder / "a.db");
  CHECK(all(store)[0].converter == "pandoc 2.17.1.1");
  CHECK(all(store)[0].text == "right");
  CHECK(all(store)[1].converter.empty());
  // The same text by a newer program is no other submission.
  converted.converter = "pandoc 3.1";
  CHECK(sample::run(folder / "a.db", sample::source_of({converted})).graded == 0);
}

TEST_CASE("an exam by which nothing was graded has no submissions", "[stored_submissions]") {
  TemporaryFolder folder;
  sample::run(folder / "a.db", sample::source_of({sample::submission("a", "right")}));
  const Database store = open_store_to_read(folder / "a.db");
  CHECK_THROWS_AS(stored_submissions(store, "other"), StoreError);
}
