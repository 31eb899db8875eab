#include "reports/decisions.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "reports/gradebook.hpp"
#include "reports/store.hpp"
#include "sample_gradebook.hpp"
#include "sample_run.hpp"
#include "temporary_folder.hpp"

using namespace gradewright::reports;

namespace {

using Texts = std::vector<std::string>;

/// A store in which s1 is right, s2 partly and s3 waits for a person (items 1 a of 1 point and 2 W of 2.5).
std::string graded_store(const TemporaryFolder& folder) {
  const std::string file = folder / "results.db";
  sample::run(file, sample::source_of({sample::submission("s1", "right"), sample::submission("s2", "partly"),
                                       sample::submission("s3", "review")}));
  return file;
}

Decision decision(const char* student, const char* item, const char* points, const char* author = "Ann") {
  Decision out{student, item, {}, "read by hand", author};
  if (points != nullptr) {
    out.points = points;
  }
  return out;
}

DecisionsKept keep(const std::string& file, const std::vector<Decision>& decisions) {
  return keep_decisions(open_store_to_decide(file), "sample", decisions, "2026-11-29T00:00:00Z");
}

Texts problems_of(const std::string& file, const std::vector<Decision>& decisions) {
  try {
    keep(file, decisions);
  } catch (const DecisionError& error) {
    return error.problems();
  }
  return {};
}

/// "3.5 of 3.5" of a student, with a "?" while it is provisional.
std::string total_of(const std::string& file, const std::string& student) {
  const Database store = open_store_to_read(file);
  for (const GradebookStudent& each : load_gradebook(store, "sample").students) {
    if (each.student == student) {
      return each.total.normalised().to_string() + (each.provisional ? "?" : "");
    }
  }
  return "none";
}

}  // namespace

TEST_CASE("a decision stands until the same person changes it or takes it back", "[decisions]") {
  TemporaryFolder folder;
  const std::string file = graded_store(folder);
  const std::string before = total_of(file, "s2");
  CHECK(keep(file, {decision("s2", "2.W", "2.50")}).kept == 1);
  CHECK(total_of(file, "s2") != before);
  const std::string with_it = total_of(file, "s2");
  CHECK(keep(file, {decision("s2", "2 W", "2.5")}).known == 1);  // the same in another spelling
  CHECK(keep(file, {decision("s2", "2", "1")}).kept == 1);       // the only item of its question
  CHECK(total_of(file, "s2") != with_it);
  CHECK(keep(file, {decision("s2", "2.W", nullptr)}).kept == 1);
  CHECK(total_of(file, "s2") == before);
  CHECK(problems_of(file, {decision("s2", "2.W", nullptr)}) ==
        Texts{"s2 2.W: Ann decided nothing about it that could be taken back"});
}

TEST_CASE("all decisions of a table are kept, or none, with every problem", "[decisions]") {
  TemporaryFolder folder;
  const std::string file = graded_store(folder);
  Decision without_reason = decision("s1", "1.a", "1");
  without_reason.reason = "";
  CHECK(problems_of(file, {decision("s1", "1.a", "0.5"), decision("s9", "1.a", "1"),
                           decision("s1", "1.b", "1"), decision("s1", "2.W", "2.51"),
                           decision("s1", "2.W", "abc"), decision("s1", "2.W", "-1"), without_reason}) ==
        Texts{"s9 1.a: no such student was graded", "s1 1.b: the exam has no such item; did you mean '1.a'?",
              "s1 2.W: an override gives at most the points of its item",
              "s1 2.W: the points of an override are a number of plain digits, such as 2.5",
              "s1 2.W: an override gives at least nothing, or what a wrong answer costs",
              "s1 1.a: a decision needs its reason"});
  CHECK(standing_decisions(open_store_to_read(file), "sample").empty());
  CHECK(total_of(file, "s1") == "3.5");
}

TEST_CASE("two people who decide differently leave the mark open until one settles it", "[decisions]") {
  TemporaryFolder folder;
  const std::string file = graded_store(folder);
  keep(file, {decision("s1", "2.W", "2", "Ann")});
  CHECK(keep(file, {decision("s1", "2.W", "2", "Ben")}).conflicts.empty());  // both give the same
  CHECK(total_of(file, "s1") == "3");
  CHECK(keep(file, {decision("s1", "2.W", "1", "Ben")}).conflicts ==
        Texts{"s1 2 W: Ann gives 2, Ben gives 1"});
  CHECK(total_of(file, "s1") == "1?");
  {
    const Database store = open_store_to_read(file);
    const Gradebook book = load_gradebook(store, "sample");
    Texts reasons;
    for (const ReviewNote& note : book.review) {
      if (note.student_id == "s1") {
        reasons.push_back(note.reason);
      }
    }
    CHECK(reasons == Texts{"decided differently: Ann gives 2, Ben gives 1"});
    CHECK(standing_decisions(store, "sample").size() == 2);
    CHECK(standing_decisions(store, "sample").front().in_conflict);
  }
  Decision settled = decision("s1", "2.W", "1.5", "Cid");
  settled.settles = true;
  CHECK(keep(file, {settled}).conflicts.empty());
  CHECK(total_of(file, "s1") == "2.5");
  CHECK(standing_decisions(open_store_to_read(file), "sample").size() == 1);
  // Afterwards a person may disagree again.
  CHECK(keep(file, {decision("s1", "2.W", "2", "Ann")}).conflicts.size() == 1);
  Decision none = decision("s1", "2.W", nullptr, "Cid");
  none.settles = true;
  keep(file, {none});
  CHECK(total_of(file, "s1") == "3.5");
}

TEST_CASE("the lines that a person ticked are kept with the decision", "[decisions]") {
  using Line = RubricLine;
  TemporaryFolder folder;
  const std::string file = graded_store(folder);
  const std::vector<RubricLine> first{{Line::Kind::required, "names the cause", Decimal(1)}};
  const std::vector<RubricLine> second{{Line::Kind::bonus, "draws it", Decimal(1)}};
  const auto ticked = [](const std::vector<RubricLine>& lines, const char* author) {
    Decision out = decision("s3", "2.W", "1", author);
    out.ticked = lines;
    return out;
  };
  const auto mark = [&] {
    const Database store = open_store_to_read(file);
    const Gradebook book = load_gradebook(store, "sample");
    for (const GradebookStudent& student : book.students) {
      if (student.student == "s3") {
        return student.marks[1].value();
      }
    }
    throw std::logic_error("s3 is not there");
  };
  CHECK(keep(file, {ticked(first, "Ann")}).kept == 1);
  CHECK(mark().points == Decimal(1));
  CHECK(mark().ticked == first);
  CHECK(keep(file, {ticked(first, "Ann")}).known == 1);
  // Other lines for the same points are another decision, and no conflict.
  CHECK(keep(file, {ticked(second, "Ann")}).kept == 1);
  CHECK(mark().ticked == second);
  CHECK(keep(file, {ticked(first, "Ben")}).conflicts.empty());
  CHECK(mark().ticked == first);
  // Without ticks nothing is ticked; where people differ, nobody's lines show.
  CHECK(keep(file, {decision("s3", "2.W", "0.5", "Ben")}).conflicts ==
        Texts{"s3 2 W: Ann gives 1, Ben gives 0.5"});
  CHECK_FALSE(mark().ticked);
  CHECK(keep(file, {decision("s3", "2.W", nullptr, "Ben")}).kept == 1);
  CHECK(mark().ticked == second);
  CHECK(keep(file, {decision("s3", "2.W", nullptr)}).kept == 1);
  CHECK_FALSE(mark().ticked);
  CHECK_FALSE(mark().points);
}

TEST_CASE("the store itself refuses ticks that are none", "[decisions]") {
  TemporaryFolder folder;
  const Database store = open_store_to_decide(graded_store(folder));
  const auto insert = [&](const std::string& points, const std::string& ticks) {
    store.execute(
        "INSERT INTO override (exam, student, question, item, points, reason, author, made, ticks) VALUES "
        "('sample', 's3', '2', 'W', " +
        points + ", 'r', 'Ann', 'now', " + ticks + ")");
  };
  CHECK_THROWS_WITH(insert("'1'", "'1 2'"), Catch::Contains("CHECK constraint failed"));
  CHECK_THROWS_WITH(insert("'1'", "'[1]'"), Catch::Contains("CHECK constraint failed"));
  CHECK_THROWS_WITH(insert("NULL", "'{}'"), Catch::Contains("CHECK constraint failed"));
  CHECK_NOTHROW(insert("'1'", "'{}'"));
}

TEST_CASE("decisions are read from a table, ids as they were", "[decisions]") {
  const auto read = [](const std::string& csv) { return read_decisions(csv, "d.csv", "Ann"); };
  const std::vector<Decision> decisions =
      read("\xEF\xBB\xBFstudent,item,points,reason\n'=1+1,4.h,1.5,\"too, strict\"\n\n007,4 h,undo,again\n");
  REQUIRE(decisions.size() == 2);
  CHECK(decisions[0].student == "=1+1");
  CHECK(decisions[0].item == "4.h");
  CHECK(decisions[0].points == "1.5");
  CHECK(decisions[0].reason == "too, strict");
  CHECK(decisions[0].author == "Ann");
  CHECK(decisions[0].place == "d.csv:2: ");
  CHECK(decisions[1].student == "007");
  CHECK_FALSE(decisions[1].points);
  CHECK(read("item,author,points,student,reason\n1,Ben,1,s1,r\n").front().author == "Ben");
  CHECK_THROWS_WITH(read("student,item,points\n"), "d.csv:1: no column is called reason");
  CHECK_THROWS_WITH(read(""), "d.csv:1: the table is empty");
  CHECK_THROWS_WITH(read("student,item,points,reason\n\"s1\n"), Catch::Contains("a quote is not closed"));
}
