#include "answers/judging/grade.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "answers/reading/declaration.hpp"
#include "answers/reading/response.hpp"
#include "answers/reading/values/read_value.hpp"
#include "answers/reading/values/value.hpp"
#include "problems/load_exam.hpp"
#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

/// What a student says, by item name; items that are not there are missing.
std::vector<Verdict> judge(const std::string& exam_text, const std::map<std::string, std::string>& says) {
  const Grader grader(parse_exam(exam_text, "exam.yaml"));
  std::vector<Response> responses;
  for (const QuestionDeclaration& question : grader.declarations()) {
    for (const ItemDeclaration& item : question.items) {
      Response response;
      response.question = question.id;
      response.item = item.name;
      if (const auto said = says.find(item.name); said != says.end()) {
        response.source = said->second;
        auto read = read_value(said->second, item.shape);
        REQUIRE(std::holds_alternative<std::vector<ReadValue>>(read));
        response.alternatives = std::get<std::vector<ReadValue>>(std::move(read));
        response.state = Response::State::found;
      }
      responses.push_back(std::move(response));
    }
  }
  return grader.judge(responses);
}

std::string points(const Verdict& verdict) {
  return verdict.points ? verdict.points->to_string() : "none";
}

const std::string chain = R"yaml(
exam: Chain
id: chain
questions:
  - id: 1
    given: {x: 3, w: [2, -1]}
    steps: |
      h = 2 * x
      y = h + 1
      v = y * w
    items:
      - {name: h, points: 2}
      - {name: y, points: 2}
      - {name: v, points: 2}
    mistakes:
      - {name: the factor forgotten, change: h = 1 * x, credit: 50%, feedback: Double it.}
)yaml";

}  // namespace

TEST_CASE("a right computation from an own wrong value is followed through", "[grade]") {
  // By hand: h = 6, y = 7, v = (14, -7); with an own h = 5: y = 6 and from that v = (12, -6).
  const auto verdicts = judge(chain, {{"h", "5"}, {"y", "6"}, {"v", "[12, -6]"}});
  CHECK(verdicts[0].outcome == Outcome::wrong);
  CHECK(verdicts[1].outcome == Outcome::follow_through);
  CHECK(points(verdicts[1]) == "2");
  CHECK(verdicts[1].reason == "Not the key's value, but right from your own value of h.");
  CHECK(verdicts[1].cells[0].outcome == Outcome::follow_through);
  CHECK(verdicts[1].cells[0].expected == "7");  // the key stays the key
  CHECK(verdicts[2].outcome == Outcome::follow_through);
}

TEST_CASE("what does not follow from the own value is wrong", "[grade]") {
  const auto verdicts = judge(chain, {{"h", "5"}, {"y", "8"}});
  CHECK(verdicts[1].outcome == Outcome::wrong);
  CHECK(points(verdicts[1]) == "0");
  CHECK(verdicts[2].outcome == Outcome::missing);
}

TEST_CASE("an own zero that leaves nothing to compute goes to a person", "[grade]") {
  const auto verdicts = judge(chain, {{"y", "0"}, {"v", "[0, 0]"}});
  CHECK(verdicts[1].outcome == Outcome::wrong);
  CHECK(verdicts[2].outcome == Outcome::needs_review);
  CHECK_FALSE(verdicts[2].points);
  CHECK(verdicts[2].reason == "Zeros follow from your own value of y, which leaves nothing to compute.");
}

TEST_CASE("an exam can give less or nothing for follow-through", "[grade]") {
  std::string half = chain;
  half.insert(half.find("questions:"), "follow_through: 50%\n");
  CHECK(points(judge(half, {{"h", "5"}, {"y", "6"}})[1]) == "1");
  std::string none = chain;
  none.insert(none.find("questions:"), "follow_through: 0\n");
  CHECK(judge(none, {{"h", "5"}, {"y", "6"}})[1].outcome == Outcome::wrong);
}

namespace {

/// h = 6, y = 7, v = (14, -7), s = 7; from an own h = 5: y = 6, v = (12, -6), s = 6.
std::vector<Verdict> followed_under(const std::string& policy, const std::string& of_v = "") {
  return judge("exam: T\nid: t\nquestions:\n  - id: 1\n    given: {x: 3, w: [2, -1]}\n" + policy +
                   "    steps: |\n      h = 2 * x\n      y = h + 1\n      v = y * w\n      s = sum(v)\n"
                   "    items: [{name: h, points: 2}, {name: y, points: 2}, {name: v, points: 3" +
                   of_v + "}, {name: s, points: 1}]\n",
               {{"h", "5"}, {"y", "6"}, {"v", "[12, -6]"}, {"s", "6"}});
}

}  // namespace

TEST_CASE("follow-through is given once or every time, up to a cap", "[grade]") {
  const auto given = [](const std::string& policy, const std::string& of_v = "") {
    std::string all;
    for (const Verdict& verdict : followed_under(policy, of_v)) {
      all += points(verdict) + " ";
    }
    return all;
  };
  CHECK(given("") == "0 2 3 1 ");
  CHECK(given("    follow_through: {times: once}\n") == "0 2 0 0 ");
  CHECK(given("    follow_through: {cap: 4}\n") == "0 2 2 0 ");
  CHECK(given("    follow_through: {cap: 4, credit: 50%}\n") == "0 1 1.5 0.5 ");
  CHECK(given("    follow_through: {times: once, cap: 1}\n") == "0 1 0 0 ");
  CHECK(given("", ", follow_through: {cap: 1}") == "0 2 1 1 ");
  CHECK(given("", ", follow_through: off") == "0 2 0 1 ");
  const std::vector<Verdict> once = followed_under("    follow_through: {times: once}\n");
  CHECK(once[2].outcome == Outcome::follow_through);
  CHECK(once[2].reason ==
        "Not the key's value, but right from your own value of y. That was credited once in this question "
        "already.");
}

namespace {

/// The verdict on y of a document, where z and h are steps that no item asks for.
Verdict shown_and_asked(const Submission& submission,
                        const std::string& policy = "follow_through: {shown: credit}\n") {
  const Grader grader(parse_exam("exam: T\nid: t\nrule: {decimals: 3}\n" + policy +
                                     "questions:\n  - id: 1\n    given: {x: [0.5, -1.2], W: [[0.3, "
                                     "0.8], "
                                     "[-0.5, 0.1]], w: [0.7, -0.4]}\n    steps: |\n      z = W @ x\n      h "
                                     "= tanh(z)\n      y = sum(w * "
                                     "h)\n    items: [{name: y, points: 2}]\n",
                                 "exam.yaml"));
  return grader.grade(submission).verdicts[0];
}

Verdict shown_and_asked(const std::string& document,
                        const std::string& policy = "follow_through: {shown: credit}\n") {
  Submission submission;
  submission.format = Submission::Format::markdown;
  submission.text = document;
  return shown_and_asked(submission, policy);
}

}  // namespace

// By hand (Python's math): z = (-0.81, -0.37) and y = -0.327. With z_0 = -0.31: h = (-0.300, -0.354), y =
// -0.069.

TEST_CASE("what was shown of a step that no item asks for is carried on", "[grade]") {
  for (const char* document :
       {"# 1\n\nz = [-0.310, -0.370]\n\nh = [-0.300, -0.354]\n\ny = -0.069\n",
        "# 1\n\nz = [-0.310, -0.370]\n\ny = -0.069\n",
        "# 1\n\nFirst z = W x = [-0.310, -0.370], then $y = -0.069$.\n",
        "# 1\n\n$$\\begin{aligned} z &= (-0.310, -0.370)^T \\\\ y &= -0.069 \\end{aligned}$$\n"}) {
    INFO(document);
    const Verdict verdict = shown_and_asked(document);
    CHECK(verdict.outcome == Outcome::follow_through);
    CHECK(points(verdict) == "2");
  }
  CHECK(shown_and_asked("# 1\n\nz = [-0.310, -0.370]\n\ny = -0.069\n").reason ==
        "Not the key's value, but right from your own value of z.");
}

TEST_CASE("what a table shows of such a step is carried on, too", "[grade]") {
  Submission row;
  row.format = Submission::Format::row;
  row.fields = {{"1.y", "-0.069"}};
  CHECK(shown_and_asked(row).outcome == Outcome::wrong);
  for (const char* column : {"z", "1.z"}) {
    row.fields = {{"1.y", "-0.069"}, {column, "[-0.310, -0.370]"}};
    CHECK(shown_and_asked(row).outcome == Outcome::follow_through);
    CHECK(shown_and_asked(row, "").outcome == Outcome::needs_review);
  }
  row.fields = {{"1.y", "-0.096"}, {"z", "[-0.310, -0.370]"}};
  CHECK(shown_and_asked(row).outcome == Outcome::wrong);
}

TEST_CASE("a slip in a step that was only shown costs something: a person decides what", "[grade]") {
  const std::string document = "# 1\n\nz = [-0.310, -0.370]\n\ny = -0.069\n";
  const Verdict first = shown_and_asked(document, "");
  CHECK(first.outcome == Outcome::needs_review);
  CHECK(first.reason ==
        "It is right from your own z, as you showed it; that is not right, and nothing else marks it.");
  const Grader grader(parse_exam(
      "exam: T\nid: t\nrule: {decimals: 2}\nquestions:\n  - id: 1\n    given: {x: 3}\n    steps: |\n      z "
      "= 2 * x\n"
      "      y = z + 0.5\n      s = 3 * z\n    items: [{name: y, points: 1}, {name: s, points: 2}]\n",
      "exam.yaml"));
  Submission submission;
  submission.format = Submission::Format::markdown;
  submission.text = "# 1\n\nz = 5\n\ny = 5.50\n\ns = 15\n";
  const auto verdicts = grader.grade(submission).verdicts;
  CHECK(verdicts[0].outcome == Outcome::needs_review);
  CHECK(verdicts[1].outcome == Outcome::follow_through);
}

TEST_CASE("what was shown of a step pays for nothing that does not follow", "[grade]") {
  for (const char* document :
       {"# 1\n\ny = -0.069\n", "# 1\n\nz = [-0.810, -0.370]\n\ny = -0.069\n",
        "# 1\n\nz = [-0.310, -0.370]\n\ny = -0.096\n",
        "# 1\n\nz = [-0.310, -0.370]\n\nh = [-0.9, 0.8]\n\ny = 0.069\n", "# 1\n\nz = -0.310\n\ny = -0.069\n",
        "# 1\n\nz = [1, 1]\n\nz = [1, 2]\n\nz = [-0.310, -0.370]\n\ny = -0.069\n"}) {
    INFO(document);
    CHECK(shown_and_asked(document).outcome == Outcome::wrong);
  }
  // Zeros that were only shown leave nothing to compute, either.
  CHECK(shown_and_asked("# 1\n\nz = [0, 0]\n\ny = 0.000\n").outcome == Outcome::needs_review);
}

TEST_CASE("a text with a rubric waits for a person, and silence does not", "[grade]") {
  const Grader grader(
      parse_exam("exam: T\nid: t\nquestions:\n  - id: 1\n    text: Why do deep networks with sigmoids learn "
                 "slowly?\n    items:\n"
                 "      - name: why\n        type: text\n        points: 3\n        rubric:\n"
                 "          - {required: names the product of small derivatives, points: 2}\n"
                 "          - {required: says where it is smallest, points: 1}\n"
                 "          - {bonus: names a cure, points: 0.5}\n"
                 "          - {forbidden: calls it overfitting, points: 1}\n",
                 "exam.yaml"));
  const auto verdict_on = [&](const std::string& document) {
    Submission submission;
    submission.format = Submission::Format::markdown;
    submission.text = document;
    return grader.grade(submission).verdicts[0];
  };
  const Verdict written =
      verdict_on("# 1\n\nEach layer multiplies by a derivative of at most 1/4, so little is left.\n");
  CHECK(written.outcome == Outcome::needs_review);
  CHECK_FALSE(written.points);
  REQUIRE(written.rubric.size() == 4);
  CHECK(written.rubric[2] == RubricLine{RubricLine::Kind::bonus, "names a cure", dec("0.5")});
  const Verdict silent = verdict_on("# 1\n\n");
  CHECK(silent.outcome == Outcome::missing);
  CHECK(silent.points == Decimal(0));
  CHECK(silent.rubric.empty());
}

TEST_CASE("a note says where what is right by the key does not follow", "[grade]") {
  const std::string exam =
      "exam: T\nid: t\nquestions:\n  - id: 1\n    given: {x: 3}\n    steps: |\n      h = 2 * x\n      y = h "
      "+ 1\n"
      "    items: [{name: h, points: 1}, {name: y, points: 1}]\n";
  const auto notes = [&](const char* h, const char* y) { return judge(exam, {{"h", h}, {"y", y}})[1].notes; };
  CHECK(notes("5", "7") ==
        std::vector<std::string>{"right by the key, but does not follow from your own value of h"});
  CHECK(notes("6", "7").empty());
  CHECK(notes("5", "6").empty());
  CHECK(judge(exam, {{"h", "5"}, {"y", "7"}})[1].outcome == Outcome::correct);
}

TEST_CASE("follow-through reaches through gradients", "[grade]") {
  // By hand, with grad_y = 2 (y - 4), grad_w = grad_y h and grad_u = grad_y w h, as exp'(u) = h. The key:
  // h = (1, 1), y = 5, grad_y = 2, grad_w = (2, 2), grad_u = (4, 6).
  const std::string network = R"yaml(
exam: Network
id: network
questions:
  - id: 1
    given: {u: [0, 0], w: [2, 3]}
    steps: |
      h = exp(u)
      y = w @ h
      J = (y - 4) ** 2
      grad_y = grad(J, y)
      grad_w = grad(J, w)
      grad_u = grad(J, u)
    items:
      - {name: h, points: 1}
      - {name: y, points: 1}
      - {name: grad_y, points: 1}
      - {name: grad_w, points: 1}
      - {name: grad_u, points: 1}
)yaml";
  const auto outcomes = [&](const std::map<std::string, std::string>& says) {
    std::vector<std::pair<Outcome, std::string>> result;
    for (const Verdict& verdict : judge(network, says)) {
      result.emplace_back(verdict.outcome, points(verdict));
    }
    return result;
  };
  const std::pair wrong{Outcome::wrong, std::string("0")};
  const std::pair followed{Outcome::follow_through, std::string("1")};
  const std::pair missing{Outcome::missing, std::string("0")};

  // An own h = (1, 2), nothing in between: y = 8, grad_y = 8, grad_w = (8, 16), grad_u = 8 (2, 3) (1, 2).
  const auto from_h = outcomes({{"h", "[1, 2]"}, {"grad_w", "[8, 16]"}, {"grad_u", "[16, 48]"}});
  CHECK(from_h[0].first == Outcome::partial);
  CHECK(from_h[3] == followed);
  CHECK(from_h[4] == followed);
  CHECK(judge(network, {{"h", "[1, 2]"}, {"grad_w", "[8, 16]"}})[3].reason ==
        "Not the key's value, but right from your own value of h.");
  // An own y = 9 besides: grad_y = 10, grad_w = 10 (1, 2); what would follow from h alone is wrong now.
  const std::map<std::string, std::string> two{
      {"h", "[1, 2]"}, {"y", "9"}, {"grad_w", "[10, 20]"}, {"grad_u", "[16, 48]"}};
  CHECK(outcomes(two)[1] == wrong);
  CHECK(outcomes(two)[2] == missing);
  CHECK(outcomes(two)[3] == followed);
  CHECK(outcomes(two)[4] == wrong);
  // A wrong gradient of their own in the middle of the chain: grad_y = 5, grad_w = 5 (1, 1), grad_u = 5 (2,
  // 3).
  const auto from_gradient = outcomes({{"grad_y", "5"}, {"grad_w", "[5, 5]"}, {"grad_u", "[10, 15]"}});
  CHECK(from_gradient[2] == wrong);
  CHECK(from_gradient[4] == followed);
  CHECK(from_gradient[3] == followed);
}

TEST_CASE("a named mistake is recognised, with its own credit and feedback", "[grade]") {
  const auto verdicts = judge(chain, {{"h", "3"}, {"y", "4"}});
  CHECK(verdicts[0].outcome == Outcome::mistake);
  CHECK(verdicts[0].mistake == "the factor forgotten");
  CHECK(verdicts[0].feedback == "Double it.");
  CHECK(points(verdicts[0]) == "1");
  // The mistake was made once; from there on the work is right.
  CHECK(verdicts[1].outcome == Outcome::follow_through);
}

TEST_CASE("a mistake never takes away what right cells earn", "[grade]") {
  const auto verdicts = judge(R"yaml(
exam: Cells
id: cells
questions:
  - id: 1
    given: {x: [1, 2, -3]}
    steps: "y = relu(x)"
    items: [{name: y, points: 3}]
    mistakes: [{name: no activation, change: y = 1 * x, credit: 10%}]
)yaml",
                              {{"y", "[1, 2, -3]"}});
  CHECK(verdicts[0].outcome == Outcome::mistake);
  CHECK(points(verdicts[0]) == "2");
}

TEST_CASE("values that rounding every intermediate can give are right where the exam says so", "[grade]") {
  // The network of a published solution: u = 2 * 0.986318 - 0.999999 + 0.5 = 1.472637, but 1.48 from the
  // intermediates 0.99 and 1.00 (2 * 0.99 - 1.00 + 0.5).
  const std::string network = R"yaml(
exam: Rounded
id: rounded
questions:
  - id: 1
    rule: {decimals: 2}
    INTERMEDIATE
    given: {u: [2.48924, 7.19556], W: [2.0, -1.0], b: 0.5}
    steps: |
      h = tanh(u)
      v = W @ h + b
    items: [{name: v, points: 1}]
)yaml";
  const auto with = [&](const std::string& line) {
    std::string text = network;
    text.replace(text.find("INTERMEDIATE"), 12, line);
    return text;
  };
  const Verdict rounded = judge(with("intermediate: {decimals: 2}"), {{"v", "1.48"}})[0];
  CHECK(rounded.outcome == Outcome::correct);
  CHECK(rounded.rule ==
        "right to 2 decimals: within 0.005 of the key; intermediate steps may be rounded to 2 decimals");
  // The evidence holds together: the error 0.0074 is within the limit that applied.
  CHECK(*rounded.cells[0].error < *rounded.cells[0].limit);
  CHECK(judge(with("intermediate: {decimals: 2}"), {{"v", "1.50"}})[0].outcome == Outcome::wrong);
  CHECK(judge(with("text: none"), {{"v", "1.48"}})[0].outcome == Outcome::wrong);
}

TEST_CASE("which experts are chosen is no matter of rounding where the logits are whole", "[grade]") {
  // By hand: token 1 goes to experts 1 and 3 with sigmoid(1) = 0.7311 and 0.2689, token 2 to experts 2 and 3
  // with sigmoid(2) = 0.8808 and 0.1192; with all experts the gates of token 1 are 0.6652, 0.0900, 0.2447.
  const std::string routing = R"yaml(
exam: Routing
id: routing
questions:
  - id: 1
    kind: expert_routing
    rule: {decimals: 3}
    intermediate: {decimals: 3}
    given: {logits: [[2, 0, 1], [0, 3, 1]], outputs: [[4, 1, 2], [2, 3, 5]], k: 2}
    items:
      - {name: gates, points: 2}
      - {name: load, points: 1, rule: exact, credit: all_or_nothing}
)yaml";
  const auto right =
      judge(routing, {{"gates", "[[0.731, 0, 0.269], [0, 0.881, 0.119]]"}, {"load", "[1, 1, 2]"}});
  CHECK(points(right[0]) == "2");
  CHECK(points(right[1]) == "1");
  // The kind knows it as a mistake, which is worth a half.
  CHECK(points(judge(routing, {{"gates", "[[0.665, 0.090, 0.245], [0.042, 0.844, 0.114]]"}})[0]) == "1");
  for (const std::string wrong : {"[2, 2, 2]", "[1, 1, 1]", "[2, 1, 2]", "[0, 0, 0]"}) {
    CAPTURE(wrong);
    CHECK(points(judge(routing, {{"load", wrong}})[1]) == "0");
  }
}

TEST_CASE("equal decimals are equal where an answer follows from the student's own values", "[grade]") {
  // s is [0.1, 0.3, 0.2], and the second is the largest. From the student's own [0.3, 0.2, 0.3] follows the
  // first, as of equal ones the first counts.
  const std::string largest = R"yaml(
exam: Largest
id: largest
questions:
  - id: 1
    rule: exact
    given: {a: [0.01, 0.03, 0.02]}
    steps: |
      s = 10 * a
      top = ranks(s, descending=True) < 1
    items:
      - {name: s, points: 1}
      - {name: top, points: 1, credit: all_or_nothing}
)yaml";
  CHECK(points(judge(largest, {{"s", "[0.3, 0.2, 0.3]"}, {"top", "[1, 0, 0]"}})[1]) == "1");
  CHECK(points(judge(largest, {{"s", "[0.3, 0.2, 0.3]"}, {"top", "[0, 0, 1]"}})[1]) == "0");
  CHECK(points(judge(largest, {{"s", "[0.3, 0.2, 0.3]"}, {"top", "[1, 0, 1]"}})[1]) == "0");
}

TEST_CASE("places that rounding leaves open are right as one order of all", "[grade]") {
  // s = 0.2883, 0.3267 and 2.43: rounded to one decimal the first two are equal, and may stand either way.
  const std::string rounded = R"yaml(
exam: Places
id: places
free_cells: off
questions:
  - id: 1
    intermediate: {decimals: 1}
    given: {a: [0.31, 0.33, 0.9]}
    steps: |
      s = 3 * a * a
      r = ranks(s)
      first = ranks(s) < 1
      from_one = 1 + argsort(s)
    items:
      - {name: r, points: 3}
      - {name: first, points: 3}
      - {name: from_one, points: 3}
)yaml";
  const auto marks = [&](const std::string& r, const std::string& first, const std::string& from_one) {
    return points(judge(rounded, {{"r", r}})[0]) + " " + points(judge(rounded, {{"first", first}})[1]) + " " +
           points(judge(rounded, {{"from_one", from_one}})[2]) + " ";
  };
  CHECK(marks("[0, 1, 2]", "[1, 0, 0]", "[1, 2, 3]") == "3 3 3 ");
  CHECK(marks("[1, 0, 2]", "[0, 1, 0]", "[2, 1, 3]") == "3 3 3 ");
  CHECK(marks("[0, 0, 2]", "[1, 1, 0]", "[1, 1, 3]") == "2 2 2 ");
  CHECK(marks("[1, 1, 2]", "[0, 0, 0]", "[2, 2, 3]") == "2 2 2 ");
  // The same of the student's own values: 0.7 and 0.7 may have been 0.66 and 0.74, or the other way round.
  const std::string own = R"yaml(
exam: Places
id: places
free_cells: off
questions:
  - id: 1
    given: {x: [0.301, 0.302, 0.9]}
    steps: |
      y = 2 * x
      q = ranks(y)
    items:
      - {name: y, points: 1, rule: {decimals: 1}}
      - {name: q, points: 3}
)yaml";
  const auto follows = [&](const std::string& q) {
    return judge(own, {{"y", "[0.7, 0.7, 0.1]"}, {"q", q}})[1].points.value_or(-1).normalised().to_string();
  };
  CHECK(follows("[1, 2, 0]") == "3");
  CHECK(follows("[2, 1, 0]") == "3");
  CHECK(follows("[1, 1, 0]") == "1");  // the second is right by the key, and takes the place of the first
  CHECK(follows("[2, 2, 0]") == "2");
}

TEST_CASE("under a damaged label nothing is decided, and what it would be worth is said", "[grade]") {
  const Exam exam = parse_exam(R"yaml(
exam: Damaged
id: damaged
questions:
  - {id: 1, given: {a: 3}, steps: "v = a + 4", items: [{name: v, points: 2}]}
)yaml",
                               "exam.yaml");
  Submission submission;
  submission.text = "stion 1\nv = 7\n";
  const Verdict verdict = Grader(exam).grade(submission).verdicts[0];
  CHECK(verdict.outcome == Outcome::needs_review);
  CHECK_FALSE(verdict.points);
  CHECK(verdict.reason ==
        "label damaged: \"stion 1\" read as question 1. So read it is worth 2 of 2 points: Right.");
}

TEST_CASE("own rounded values are carried on like wrong ones", "[grade]") {
  const auto verdicts = judge(R"yaml(
exam: Carried
id: carried
questions:
  - id: 1
    rule: {decimals: 2}
    given: {u: [2.48924, 7.19556], W: [2.0, -1.0], b: 0.5}
    steps: |
      h = tanh(u)
      v = W @ h + b
    items: [{name: h, points: 1}, {name: v, points: 1}]
)yaml",
                              {{"h", "[0.99, 1.00]"}, {"v", "1.48"}});
  CHECK(verdicts[0].outcome == Outcome::correct);
  CHECK(verdicts[1].outcome == Outcome::follow_through);
  CHECK(verdicts[1].reason == "Not the key's value, but right from your own rounded value of h.");
}

TEST_CASE("answers of which there are many: other keys, ranges, scales, signs, orders, properties",
          "[grade]") {
  const std::string exam = R"yaml(
exam: Many
id: many
questions:
  - id: 1
    given: {X: [[2, 0], [0, 1]], t: [1, -1]}
    steps: |
      e = X @ [3, 0] / 6
      s = sum(t) + 0.5
      l = [3, 1, 2] * 1
      w = t * 2
      a = 2 * t[0] + 1
    items:
      - {name: e, points: 1, up_to: scale}
      - {name: s, points: 1, range: [0, 1]}
      - {name: l, points: 3, up_to: permutation}
      - {name: w, points: 1, where: "min(t * w) > 0"}
      - {name: a, points: 2, accept: [{key: a + 1, credit: 50%, feedback: Counted from 0.}]}
)yaml";
  const auto verdicts =
      judge(exam, {{"e", "[-4, 0]"}, {"s", "0.93"}, {"l", "[1, 2, 3]"}, {"w", "[0.25, -7]"}, {"a", "4"}});
  CHECK(verdicts[0].outcome == Outcome::correct);
  CHECK(verdicts[1].outcome == Outcome::correct);
  CHECK(verdicts[2].outcome == Outcome::correct);
  CHECK(verdicts[3].outcome == Outcome::correct);
  CHECK(verdicts[4].outcome == Outcome::partial);
  CHECK(points(verdicts[4]) == "1");
  CHECK(verdicts[4].feedback == "Counted from 0.");

  const auto others =
      judge(exam, {{"e", "[4, 1]"}, {"s", "1.01"}, {"l", "[1, 2, 2]"}, {"w", "[0.25, 7]"}, {"a", "5"}});
  CHECK(others[0].outcome != Outcome::correct);
  CHECK(others[1].outcome == Outcome::wrong);
  CHECK(points(others[2]) == "2");
  CHECK(others[3].outcome == Outcome::wrong);
  CHECK(others[4].outcome == Outcome::wrong);
}

TEST_CASE("an answer that cannot be read has no points until somebody decides", "[grade]") {
  const Grader grader(parse_exam(chain, "exam.yaml"));
  std::vector<Response> responses(3);
  responses[0].state = Response::State::unreadable;
  responses[0].reason = "an unclosed bracket";
  const Verdict verdict = grader.judge(responses)[0];
  CHECK(verdict.outcome == Outcome::needs_review);
  CHECK_FALSE(verdict.points.has_value());
  CHECK(verdict.reason == "an unclosed bracket");
}

TEST_CASE("each reading of a whole value of a step is carried on", "[grade]") {
  // By hand: h = (1, 2) and y = 1 + 10 * 2 = 21. The cells (5, 1) are h[1] and h[0]: taken for h they would
  // give y = 5 + 10 * 1 = 15, which follows from nothing.
  const std::string cells = R"yaml(
exam: Cells
id: cells
questions:
  - id: 1
    given: {x: [1, 2]}
    steps: |
      h = x * 1
      y = h[0] + 10 * h[1]
    items:
      - {name: h, points: 2, cells: {b: [1], a: [0]}}
      - {name: y, points: 2}
)yaml";
  CHECK(judge(cells, {{"h", "[5, 1]"}, {"y", "15"}})[1].outcome == Outcome::wrong);
  std::string whole = cells;
  whole.replace(whole.find(", cells: {b: [1], a: [0]}"), 25, "");
  CHECK(judge(whole, {{"h", "[5, 1]"}, {"y", "15"}})[1].outcome == Outcome::follow_through);

  // "1,500" is 1.5 or 1500: y = 2.5 and y = 1501 follow, and of what follows from neither nobody knows.
  const std::string scalar = R"yaml(
exam: Scalar
id: scalar
questions:
  - id: 1
    given: {x: 3}
    steps: |
      h = 2 * x
      y = h + 1
    items: [{name: h, points: 2}, {name: y, points: 2}]
)yaml";
  CHECK(judge(scalar, {{"h", "1.5"}, {"y", "2.5"}})[1].outcome == Outcome::follow_through);
  const Grader grader(parse_exam(scalar, "exam.yaml"));
  std::vector<Response> responses(2);
  const auto put = [&responses](std::size_t at, const std::string& text) {
    responses[at].alternatives = std::get<std::vector<ReadValue>>(read_value(text, {}));
    responses[at].state =
        responses[at].alternatives.size() > 1 ? Response::State::ambiguous : Response::State::found;
  };
  put(0, "1,500");
  REQUIRE(responses[0].alternatives.size() == 2);
  for (const char* from_one_reading : {"2.5", "1501"}) {
    put(1, from_one_reading);
    CHECK(grader.judge(responses)[1].outcome == Outcome::follow_through);
  }
  put(1, "8");
  CHECK(grader.judge(responses)[1].outcome == Outcome::needs_review);
  put(1, "7");  // the key
  CHECK(grader.judge(responses)[1].outcome == Outcome::correct);
  put(0, "0.5");
  put(1, "1,500");  // one of its readings follows
  CHECK(grader.judge(responses)[1].outcome == Outcome::needs_review);
  CHECK(grader.judge(responses)[1].hangs_on_own_work);
  put(0, "6");
  CHECK(grader.judge(responses)[1].outcome == Outcome::wrong);
  CHECK_FALSE(grader.judge(responses)[1].hangs_on_own_work);
}

TEST_CASE("an item without a computed key is no value to carry on", "[grade]") {
  const std::string choice = R"yaml(
exam: Choice
id: choice
questions:
  - id: 1
    given: {x: 3}
    steps: "y = x + 1"
    items:
      - {name: which, type: choice, options: [A, B], answer: B, points: 1}
      - {name: y, points: 2}
)yaml";
  const Grader grader(parse_exam(choice, "exam.yaml"));
  std::vector<Response> responses(2);
  responses[0].state = Response::State::found;
  responses[0].choice = "B";
  responses[0].alternatives = std::get<std::vector<ReadValue>>(read_value("5", {}));
  responses[1].state = Response::State::found;
  responses[1].alternatives = std::get<std::vector<ReadValue>>(read_value("4", {}));
  const std::vector<Verdict> verdicts = grader.judge(responses);
  CHECK(points(verdicts[0]) == "1");
  CHECK(points(verdicts[1]) == "2");
}

TEST_CASE("a known mistake counts in a size, a quantity and a record, too", "[grade]") {
  const Grader grader(parse_exam(R"(
exam: T
id: t
questions:
  - id: 1
    steps: |
      side = 34
      per_token = 2 * 49.152
      shape = [side, side, 16]
    items:
      - {name: per_token, type: quantity, unit: KB, points: 1, rule: {sigfigs: 3}}
      - {name: shape, type: size, points: 2}
    mistakes:
      - {name: keys only, change: per_token = 49.152, credit: 50%, feedback: The values are kept.}
      - {name: no padding, change: side = 32, credit: 50%}
)",
                                 "exam.yaml"));
  const auto graded = [&](const std::string& text) {
    Submission submission;
    submission.text = "# 1\n\n" + text + "\n";
    std::string result;
    for (const Verdict& verdict : grader.grade(submission).verdicts) {
      result += std::string(to_string(verdict.outcome)) + " " +
                (verdict.points ? verdict.points->normalised().to_string() : "?") + " " + verdict.mistake +
                "; ";
    }
    return result;
  };
  // By hand: half of each, as the exam says.
  CHECK(graded("per_token = 49.152 KB\nshape = 32 x 32 x 16") ==
        "mistake 0.5 keys only; mistake 1 no padding; ");
  CHECK(graded("per_token = 98.3 KB\nshape = 34 x 34 x 16") == "correct 1 ; correct 2 ; ");
  CHECK(graded("per_token = 24.6 KB\nshape = 30 x 30 x 16") == "wrong 0 ; wrong 0 ; ");
}

TEST_CASE("a range as wide as numbers go is decided exactly", "[grade]") {
  const auto outcome = [](const std::string& range, const std::string& says) {
    return judge(
               "exam: R\nid: r\nquestions:\n  - id: 1\n    given: {x: 2}\n    steps: y = x / 3\n"
               "    items: [{name: y, points: 1, range: " +
                   range + "}]\n",
               {{"y", says}})[0]
        .outcome;
  };
  CHECK(outcome("[1e-300, 1e300]", "5") == Outcome::correct);
  CHECK(outcome("[1e-300, 1e300]", "1e-300") == Outcome::correct);
  CHECK(outcome("[1e-300, 1e300]", "0") == Outcome::wrong);
  CHECK(outcome("[1e-300, 1e300]", "1/3") == Outcome::correct);
  CHECK(outcome("[1e-300, 1e300]", "-1/3") == Outcome::wrong);
  CHECK(outcome("[-1e400, 1e400]", "1e400/3") == Outcome::correct);
  CHECK(outcome("[0.333333333333333333333333333333333333, 1]", "1/3") == Outcome::correct);
  CHECK(outcome("[0.333333333333333333333333333333333334, 1]", "1/3") == Outcome::wrong);
  CHECK(outcome("[-0.123456789012345678901234567890123456, 1e35]", "0.25") == Outcome::correct);
  CHECK(outcome("[0, 1]", "inf") != Outcome::correct);
}
