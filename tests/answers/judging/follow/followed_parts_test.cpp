#include "answers/judging/follow/followed_parts.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "answers/judging/grade.hpp"
#include "problems/load_exam.hpp"

namespace gradewright::judging {
namespace {

// All expected values are by hand.

/// A window of 7, a side of 40 - 7 + 1 = 34, 34 * 34 * 16 = 18,496 units and 184,970 parameters.
const std::string sizes = R"(
exam: Sizes
id: sizes
questions:
  - id: 1
    steps: |
      k = 3 + 2 * (3 - 1)
      side = 40 - k + 1
      size = [side, side, 16]
      fc = (side * side * 16) * 10 + 10
    items:
      - {name: k, points: 1}
      - {name: size, type: size, points: 2}
      - {name: fc, points: 4}
)";

/// 98.304 KB a token, 196.608 MB for 2,000 of them.
const std::string memory = R"(
exam: Memory
id: memory
rule: {sigfigs: 3}
questions:
  - id: 1
    steps: |
      token = 2 * 24 * 16 * 64 * 2 / 1000
      cache = token * 2000 / 1000
    items:
      - {name: token, type: quantity, unit: KB, points: 1}
      - {name: cache, type: quantity, unit: MB, points: 2}
)";

/// 5 * 5 * 3 * 8 + 8 = 608 parameters of conv, 608 + 10 = 618 in all.
const std::string layers = R"(
exam: Layers
id: layers
questions:
  - id: 1
    steps: |
      side = 28 - 5 + 1
      conv = 5 * 5 * 3 * 8 + 8
      all = conv + 10
      units = side * side * 8
      macs = units * 75
    items:
      - {name: layer, type: record, fields: [side, conv], points: 2}
      - {name: sum, type: record, fields: [all, units], points: 2}
      - {name: macs, points: 1}
)";

/// Of the window 7 the sides are 34, 14 and 17, and 34 * 100 + 14 * 10 + 17 = 3,557; of 9 they are 32, 18 and
/// 19. w = 3.425, and the roots are 2.425, 4.425 and 7, with the product 75.114; of w = 4.43 they
/// are 3.43, 5.43 and 7, with 130.374.
const std::string any_order = R"(
exam: Any order
id: any_order
rule: {decimals: 2}
questions:
  - id: 1
    given: {c: 1.37}
    steps: |
      k = 3 + 2 * (3 - 1)
      sides = [40 - k + 1, 2 * k, k + 10]
      total = sides[0] * 100 + sides[1] * 10 + sides[2]
      w = 2.5 * c
      roots = [w - 1, w + 1, 7]
      product = roots[0] * roots[1] * roots[2]
    items:
      - {name: k, points: 1, rule: exact}
      - {name: sides, type: list, points: 3, rule: exact, credit: per_member}
      - {name: total, points: 2, rule: exact}
      - {name: w, points: 1}
      - {name: roots, type: set, points: 2}
      - {name: product, points: 2, rule: {decimals: 1}}
)";

std::vector<Verdict> verdicts(const std::string& exam, const std::string& answers) {
  const Grader grader(problems::parse_exam(exam, "parts.yaml"));
  Submission submission;
  submission.text = "# Question 1\n\n" + answers + "\n";
  return grader.grade(submission).verdicts;
}

std::string marks(const std::string& exam, const std::string& answers) {
  std::string result;
  for (const Verdict& verdict : verdicts(exam, answers)) {
    const std::string points = verdict.points ? verdict.points->normalised().to_string() : "?";
    result += (result.empty() ? "" : "; ") + std::string(to_string(verdict.outcome)) + " " + points;
  }
  return result;
}

struct Answer {
  std::string step;
  std::string deserved;
  std::string text;
};

/// The papers of parts.txt, whose answers fractions of Python have judged (make_parts.py).
std::vector<std::vector<Answer>> read_papers() {
  std::ifstream file(GRADEWRIGHT_SOURCE_DIR "/tests/answers/judging/follow/parts.txt");
  std::vector<std::vector<Answer>> papers;
  for (std::string line; std::getline(file, line);) {
    const std::size_t first = line.find(" | ");
    if (line.starts_with("paper | ")) {
      papers.emplace_back();
    } else if (first != std::string::npos) {
      const std::size_t second = line.find(" | ", first + 1);
      papers.back().push_back(
          {line.substr(0, first), line.substr(first + 3, second - first - 3), line.substr(second + 3)});
    }
  }
  return papers;
}

std::string read_file(const std::string& name) {
  std::ifstream file(GRADEWRIGHT_SOURCE_DIR "/tests/answers/judging/follow/" + name);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("a size follows from the student's own step, and what comes after from the size",
          "[followed_parts]") {
  CHECK(marks(sizes, "k = 7\n\nsize = 34 x 34 x 16\n\nfc = 184970") == "correct 1; correct 2; correct 4");
  // 40 - 9 + 1 = 32, and 32 * 32 * 16 * 10 + 10 = 163,850.
  CHECK(marks(sizes, "k = 9\n\nsize = 32 x 32 x 16\n\nfc = 163850") ==
        "wrong 0; follow_through 2; follow_through 4");
  // The slip is in the size: 36 * 36 * 16 * 10 + 10 = 207,370.
  CHECK(marks(sizes, "k = 7\n\nsize = 36 x 36 x 16\n\nfc = 207370") ==
        "correct 1; wrong 0; follow_through 4");
  CHECK(marks(sizes, "k = 7\n\nsize = 36 x 36 x 16\n\nfc = 163850") == "correct 1; wrong 0; wrong 0");
  CHECK(marks(sizes, "k = 9\n\nsize = 32 x 32 x 8") == "wrong 0; wrong 0; missing 0");
  CHECK(marks(sizes, "k = 9\n\nsize = 32 x 32") == "wrong 0; wrong_shape 0; missing 0");
  CHECK(marks(sizes, "k = 9\n\nsize = 31 x 31 x 16") == "wrong 0; wrong 0; missing 0");
}

TEST_CASE("a list and a set follow in any order, each place once", "[followed_parts]") {
  const auto list = [](const std::string& k, const std::string& sides, const std::string& total) {
    return marks(any_order, "k = " + k + "\n\nsides = " + sides + "\n\ntotal = " + total);
  };
  const std::string rest = "; missing 0; missing 0; missing 0";
  CHECK(list("7", "17, 34, 14", "3557") == "correct 1; correct 3; correct 2" + rest);
  CHECK(list("9", "18, 32, 19", "3399") == "wrong 0; follow_through 3; follow_through 2" + rest);
  // 34 is right by the key, in the place of the 32 that would follow: beside it 32 stands for nothing.
  CHECK(list("9", "34, 18, 19", "3599") == "wrong 0; follow_through 3; follow_through 2" + rest);
  CHECK(list("9", "34, 32, 19", "1") == "wrong 0; partial 2; wrong 0" + rest);
  // Twice the same: one of them follows.
  CHECK(list("9", "32, 32, 19", "1") == "wrong 0; partial 2; wrong 0" + rest);
  // Of the window 24 the sides are 17, 48 and 34: 34 and 17 follow where they are right by the key in other
  // places, too, and a second 34 is in nobody's place.
  CHECK(list("24", "34, 48, 17", "1") == "wrong 0; follow_through 3; wrong 0" + rest);
  CHECK(list("24", "34, 34, 48", "1") == "wrong 0; follow_through 3; wrong 0" + rest);
  CHECK(list("24", "34, 34, 17", "1") == "wrong 0; partial 2; wrong 0" + rest);
  // Of the window 34 the sides are 7, 68 and 44: 34 by the key and 7 by the student's own are one place.
  CHECK(list("34", "7, 34, 34", "1") == "wrong 0; partial 1; wrong 0" + rest);

  const auto set = [](const std::string& w, const std::string& roots, const std::string& product) {
    return marks(any_order, "w = " + w + "\n\nroots = " + roots + "\n\nproduct = " + product).substr(33);
  };
  CHECK(set("3.425", "{7, 4.425, 2.425}", "75.1") == "correct 1; correct 2; correct 2");
  CHECK(set("4.43", "{7, 3.43, 5.43}", "130.4") == "wrong 0; follow_through 2; follow_through 2");
  CHECK(set("4.43", "{5.43, 7, 3.43, 7}", "130.4") == "wrong 0; follow_through 2; follow_through 2");
  CHECK(set("4.43", "{5.43, 7, 3.93}", "147") == "wrong 0; wrong 0; wrong 0");
  // One member too few follows otherwise: a person looks.
  CHECK(set("4.43", "{3.43, 5.43}", "75.1") == "wrong 0; needs_review ?; correct 2");
  CHECK(set("4.43", "{3.43, 5.43}", "99") == "wrong 0; needs_review ?; needs_review ?");
}

TEST_CASE("what comes after a list follows from it in the order that its right members leave",
          "[followed_parts]") {
  const auto total = [](const std::string& sides, const std::string& value) {
    return verdicts(any_order, "k = 7\n\nsides = " + sides + "\n\ntotal = " + value)[2].outcome;
  };
  // One wrong: 34 * 100 + 15 * 10 + 17.
  CHECK(total("15, 17, 34", "3567") == Outcome::follow_through);
  CHECK(total("34, 15, 17", "3567") == Outcome::follow_through);
  CHECK(total("15, 17, 34", "1874") == Outcome::wrong);  // 15 * 100 + 34 * 10 + 34
  // Two wrong: either may be the first.
  CHECK(total("15, 18, 34", "3568") == Outcome::follow_through);
  CHECK(total("15, 18, 34", "3595") == Outcome::follow_through);
}

TEST_CASE("a size that follows says from what, and one that does not says so", "[followed_parts]") {
  const Verdict follows = verdicts(sizes, "k = 9\n\nsize = 32 x 32 x 16")[1];
  CHECK(follows.reason == "Not the key's value, but right from your own value of k.");
  REQUIRE(follows.cells.size() == 3);
  CHECK(follows.cells[0].outcome == Outcome::follow_through);
  CHECK(follows.cells[0].expected == "34");
  CHECK(follows.cells[2].outcome == Outcome::correct);
  const Verdict right = verdicts(sizes, "k = 9\n\nsize = 34 x 34 x 16")[1];
  CHECK(right.outcome == Outcome::correct);
  CHECK(right.notes ==
        std::vector<std::string>{"right by the key, but does not follow from your own value of k"});
}

TEST_CASE("the policy counts in types that are no tensors, too", "[followed_parts]") {
  const std::string slip = "k = 9\n\nsize = 32 x 32 x 16\n\nfc = 163850";
  const auto under = [&](const std::string& policy) {
    return marks(with(sizes, "id: sizes\n", "id: sizes\nfollow_through: " + policy + "\n"), slip);
  };
  CHECK(under("50%") == "wrong 0; follow_through 1; follow_through 2");
  CHECK(under("off") == "wrong 0; wrong 0; wrong 0");
  CHECK(under("{credit: 100%, times: once}") == "wrong 0; follow_through 2; follow_through 0");
  CHECK(under("{credit: 100%, cap: 3}") == "wrong 0; follow_through 2; follow_through 1");
  const std::string per_cell =
      with(sizes, "type: size, points: 2", "type: size, points: 3, credit: per_member");
  CHECK(marks(per_cell, "k = 9\n\nsize = 32 x 32 x 8") == "wrong 0; partial 2; missing 0");
  CHECK(marks(per_cell, "k = 9\n\nsize = 32 x 34 x 16") == "wrong 0; follow_through 3; missing 0");
}

TEST_CASE("what only its notation leaves open is left to a person when it follows", "[followed_parts]") {
  // 98.4 MB are 0.0916 GiB.
  const Verdict other_unit = verdicts(memory, "token = 49.2 KB\n\ncache = 0.09 GiB")[1];
  CHECK(other_unit.outcome == Outcome::needs_review);
  CHECK(other_unit.hangs_on_own_work);
  CHECK(other_unit.reason == "Whether it follows from your own value of token hangs on how it is written.");
  CHECK(marks(memory, "token = 49.2 KB\n\ncache = 0.08 GiB") == "wrong 0; wrong 0");
  const std::string square = with(sizes, "[side, side, 16]", "[side, side]");
  CHECK(marks(square, "k = 9\n\nsize = 32") == "wrong 0; needs_review ?; missing 0");
  CHECK(marks(square, "k = 9\n\nsize = 30") == "wrong 0; wrong_shape 0; missing 0");
}

TEST_CASE("a quantity follows in whatever unit of its own it is written", "[followed_parts]") {
  CHECK(marks(memory, "token = 98.3 KB\n\ncache = 197 MB") == "correct 1; correct 2");
  // Only the keys: 49.152 KB, of which 2,000 are 98.304 MB; of 49.2 KB as it is written 98.4.
  for (const char* follows : {"98.3 MB", "98.4 MB", "0.0983 GB", "98304 KB", "98300 KB"}) {
    CAPTURE(follows);
    CHECK(marks(memory, std::string("token = 49.2 KB\n\ncache = ") + follows) == "wrong 0; follow_through 2");
  }
  for (const char* wrong : {"98.0 MB", "98.9 MB", "98.3 KB", "98.3 GB"}) {
    CAPTURE(wrong);
    CHECK(marks(memory, std::string("token = 49.2 KB\n\ncache = ") + wrong) == "wrong 0; wrong 0");
  }
  // The other prefix: what is 98.3 MB a token is 196.6 GB.
  CHECK(marks(memory, "token = 98.3 MB\n\ncache = 196.6 GB") == "wrong 0; follow_through 2");
  CHECK(marks(memory, "token = 49.2 KB\n\ncache = 98.3") == "wrong 0; needs_review ?");
  CHECK(marks(memory, "token = 49.2 KB\n\ncache = 98 MB") == "wrong 0; follow_through 1");
}

TEST_CASE("what a quantity in another unit leaves open is carried on, too", "[followed_parts]") {
  // 3 h are asked for in minutes and 3.5 euros for each: 630 euros. Of 2.31 h, which are written as 2.3 h and
  // as 138.6 minutes, 485.1; of 2.3 h as they are written 483, and of 2.25 to 2.35 h 472.5 to 493.5.
  const std::string cost = R"(
exam: Cost
id: cost
questions:
  - id: 1
    given: {h: 3}
    steps: |
      time = h * 60
      cost = time * 3.5
    items:
      - {name: time, type: quantity, unit: min, points: 1, rule: {rel: 0.03}}
      - {name: cost, points: 2, rule: {rel: 0.003}}
)";
  for (const char* time : {"2.3 h", "138.6 min", "138.6 min = 2.3 h", "2.3 h = 138.6 min"}) {
    CAPTURE(time);
    CHECK(marks(cost, "time = " + std::string(time) + "\n\ncost = 485.1") == "wrong 0; follow_through 2");
  }
  CHECK(marks(cost, "time = 2.3 h\n\ncost = 483") == "wrong 0; follow_through 2");
  CHECK(marks(cost, "time = 2.3 h\n\ncost = 500") == "wrong 0; wrong 0");
  CHECK(marks(cost, "time = 138.6 min\n\ncost = 483") == "wrong 0; wrong 0");
}

TEST_CASE("trivial quantities and sizes prove nothing", "[followed_parts]") {
  CHECK(marks(memory, "token = 0 KB\n\ncache = 0 MB") == "wrong 0; needs_review ?");
  CHECK(marks(memory, "token = 50 KB\n\ncache = 100 MB") == "wrong 0; follow_through 2");
  const std::string repeated = with(memory, "token * 2000 / 1000", "token * token / 50");
  CHECK(marks(repeated, "token = 50.0 KB\n\ncache = 50.0 MB") == "wrong 0; needs_review ?");
}

TEST_CASE("the fields of a record follow each from their own", "[followed_parts]") {
  CHECK(marks(layers, "layer: side = 24, conv = 608\n\nsum: all = 618, units = 4608\n\nmacs = 345600") ==
        "correct 2; correct 2; correct 1");
  // Without the biases: 600 and 610. A side of 23: 23 * 23 * 8 = 4232, times 75 is 317,400.
  CHECK(marks(layers, "layer: side = 23, conv = 600\n\nsum: all = 610, units = 4232\n\nmacs = 317400") ==
        "wrong 0; follow_through 2; follow_through 1");
  CHECK(marks(layers, "layer: side = 23, conv = 608\n\nsum: all = 618, units = 4232\n\nmacs = 317400") ==
        "partial 1; follow_through 2; follow_through 1");
  CHECK(marks(layers, "layer: side = 23, conv = 600\n\nsum: all = 611, units = 4232") ==
        "wrong 0; partial 1; missing 0");
}

TEST_CASE("sizes, counts and quantities follow through whole chains, and nothing else does",
          "[followed_parts]") {
  const Grader grader(problems::parse_exam(read_file("parts.yaml"), "parts.yaml"));
  const std::map<std::string, Outcome> outcomes{{"key", Outcome::correct},
                                                {"slip", Outcome::wrong},
                                                {"wrong", Outcome::wrong},
                                                {"follows", Outcome::follow_through}};
  std::map<std::string, std::size_t> tried;
  for (const std::vector<Answer>& paper : read_papers()) {
    Submission submission;
    submission.text = "# Question 1\n";
    for (const Answer& answer : paper) {
      submission.text += "\n" + answer.step + " = " + answer.text + "\n";
    }
    CAPTURE(submission.text);
    const std::vector<Verdict> judged = grader.grade(submission).verdicts;
    REQUIRE(judged.size() == paper.size());
    for (std::size_t at = 0; at < paper.size(); ++at) {
      if (const auto outcome = outcomes.find(paper[at].deserved); outcome != outcomes.end()) {
        CAPTURE(paper[at].step, paper[at].deserved, judged[at].reason);
        ++tried[paper[at].deserved];
        CHECK(judged[at].outcome == outcome->second);
      }
    }
  }
  CHECK(tried["follows"] > 800);
  CHECK(tried["wrong"] > 100);
}

}  // namespace gradewright::judging
