#include "answers/judging/recognise.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "answers/judging/grade.hpp"
#include "problems/load_exam.hpp"
#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

/// Two numbers that no name has to lead to.
const std::vector<PreparedItem>& two_items() {
  static const std::vector<PreparedItem> items = items_of(R"(
    steps: |
      standard = 14450688
      separable = 1831424
    items: [{name: standard, points: 1}, {name: separable, points: 1}])");
  return items;
}

/// A response that could not be read, with tentative values in the order of the text: "N:" before one under
/// the item's own name, "!" behind one that is spoken against.
Response unread(const std::vector<std::string>& values) {
  Response response;
  response.state = Response::State::unreadable;
  response.reason = "left over: words";
  std::size_t at = 0;
  for (const std::string& one : values) {
    Response::Tentative tentative;
    tentative.is_named = one.starts_with("N:");
    tentative.is_against = one.ends_with("!");
    const std::size_t first = tentative.is_named ? 2 : 0;
    tentative.source = one.substr(first, one.size() - first - (tentative.is_against ? 1 : 0));
    tentative.alternatives = {value({}, tentative.source)};
    tentative.span = {at, 1};
    at += 10;
    response.tentative.push_back(tentative);
  }
  return response;
}

/// What the two items are recognised by: "14450688|1831424".
std::string recognised_as(const Response& standard, const Response& separable) {
  const std::vector<Response> responses{standard, separable};
  std::string result;
  const auto answers = recognised(two_items(), responses);
  for (std::size_t i = 0; i < 2; ++i) {
    const auto& answer = answers[i];
    result += (i > 0 ? "|" : "") + (answer ? answer->source : std::string("-"));
  }
  return result;
}

}  // namespace

TEST_CASE("the key of an item is recognised among values without a name", "[recognise]") {
  const Response both = unread({"14450688", "1831424"});
  CHECK(recognised_as(both, both) == "14450688|1831424");
  const Response with_working = unread({"784", "14450688"});
  CHECK(recognised_as(with_working, unread({})) == "14450688|-");
}

TEST_CASE("a value behind the key that is nobody's may be the answer", "[recognise]") {
  const Response goes_on = unread({"14450688", "28901376"});
  CHECK(recognised_as(goes_on, goes_on) == "-|-");
  const Response doubted = unread({"14450688", "28901376!"});
  CHECK(recognised_as(doubted, doubted) == "-|-");
}

TEST_CASE("what is spoken against is not recognised", "[recognise]") {
  CHECK(recognised_as(unread({"14450688!"}), unread({})) == "-|-");
  CHECK(recognised_as(unread({"N:14450688!"}), unread({})) == "-|-");
}

TEST_CASE("under an item's own name each value is the key", "[recognise]") {
  CHECK(recognised_as(unread({"N:14450688"}), unread({})) == "14450688|-");
  CHECK(recognised_as(unread({"N:14450688", "N:28901376"}), unread({})) == "-|-");
  CHECK(recognised_as(unread({"N:28901376", "N:14450688"}), unread({})) == "-|-");
}

TEST_CASE("a wrong value, and one that was read, stay what they are", "[recognise]") {
  CHECK(recognised_as(unread({"14450689"}), unread({})) == "-|-");
  Response read = unread({"14450688"});
  read.state = Response::State::ambiguous;
  CHECK(recognised_as(read, unread({})) == "-|-");
}

TEST_CASE("few digits are too few to recognise a key by", "[recognise]") {
  const std::vector<PreparedItem> items = items_of(R"(
    steps: width = 32
    items: [{name: width, points: 1}])");
  const std::vector<Response> responses{unread({"32"})};
  CHECK_FALSE(recognised(items, responses)[0]);
}

TEST_CASE("all values of a question in the order asked are its keys", "[recognise]") {
  const std::vector<PreparedItem> items = items_of(R"(
    steps: |
      six = 6
      ten = 10
    items: [{name: six, points: 1}, {name: ten, points: 1}])");
  const auto claimed = [](const std::vector<std::string>& values) {
    Response response = unread(values);
    response.claimed = std::move(response.tentative);
    response.tentative.clear();
    return response;
  };
  const auto told = [&](const Response& six, const Response& ten) {
    const std::vector<Response> responses{six, ten};
    std::string result;
    for (const auto& answer : recognised(items, responses)) {
      result += answer ? answer->source + " " : "- ";
    }
    return result;
  };
  const Response both = claimed({"6", "10"});
  CHECK(told(both, both) == "6 10 ");
  CHECK(told(claimed({"10", "6"}), claimed({"10", "6"})) == "- - ");            // in the other order
  CHECK(told(claimed({"6", "10", "7"}), claimed({"6", "10", "7"})) == "- - ");  // a value is left
  CHECK(told(claimed({"6!", "10"}), both) == "- - ");
  CHECK(told(both, unread({})) == "- - ");
  Response unknown = both;
  unknown.claimed[0].is_of_unknown = true;
  CHECK(told(unknown, both) == "- - ");
  Response printed = both;
  printed.claimed[0].is_printed = true;
  CHECK(told(printed, both) == "- - ");
}

TEST_CASE("values under the student's own symbols have to be told whole and in some digits", "[recognise]") {
  const auto told = [](const std::string& givens, std::vector<std::string> values) {
    const std::vector<PreparedItem> items =
        items_of(givens + "    items: [{name: first, points: 1}, {name: second, points: 1}]");
    Response response = unread(values);
    response.claimed = std::move(response.tentative);
    response.tentative.clear();
    for (Response::Tentative& value : response.claimed) {
      value.is_under_symbol = true;
    }
    const std::vector<Response> responses{response, response};
    return recognised(items, responses)[0].has_value();
  };
  const std::string coarse = "\n    steps: |\n      first = 6\n      second = 10\n";
  const std::string fine = "\n    steps: |\n      first = 625\n      second = 17\n";
  CHECK(told(fine, {"625", "17"}));
  CHECK_FALSE(told(fine, {"17", "625"}));
  CHECK_FALSE(told(fine, {"44", "625", "17"}));
  CHECK_FALSE(told(coarse, {"6", "10"}));
}

TEST_CASE("one value agrees with nothing but itself", "[recognise]") {
  const std::vector<PreparedItem> items = items_of(R"(
    steps: width = 14450688
    items: [{name: width, points: 1}])");
  Response response = unread({});
  response.claimed = unread({"14450688"}).tentative;
  CHECK_FALSE(recognised(items, std::vector<Response>{response})[0]);
}

TEST_CASE("whole answers in unknown words are graded by their digits, with a note", "[recognise]") {
  const Grader grader(parse_exam(R"(
exam: T
id: t
questions:
  - id: 1
    steps: |
      standard = 14450688
      separable = 1831424
    items: [{name: standard, points: 1}, {name: separable, points: 1}]
)",
                                 "exam.yaml"));
  const auto outcomes = [&](const std::string& text) {
    Submission submission;
    submission.text = "# 1\n\n" + text + "\n";
    std::string result;
    for (const Verdict& verdict : grader.grade(submission).verdicts) {
      result += std::string(to_string(verdict.outcome)) + " ";
    }
    return result;
  };
  CHECK(outcomes("wibble: 14450688\nwobble: 1831424") == "correct correct ");
  CHECK(outcomes("Wibbling standard = 14450688, separable = 1831424") == "correct correct ");
  CHECK(outcomes("half of standard = 14450688\n\nseparable = 1831424") == "needs_review correct ");
  CHECK(outcomes("Wibbling standard = 14450689, separable = 1831424") == "needs_review correct ");
}

TEST_CASE("the key beside a wrong value, or another value behind a right one, is a person's", "[recognise]") {
  const Grader grader(parse_exam(R"(
exam: T
id: t
questions:
  - id: 1
    text: How many parameters has the layer?
    rule: exact
    steps: parameters = 4712
    items: [{name: parameters, points: 1}]
)",
                                 "exam.yaml"));
  const auto outcome = [&](const std::string& text) {
    Submission submission;
    submission.text = "# 1\n\n" + text + "\n";
    const Verdict verdict = grader.grade(submission).verdicts.front();
    return std::string(to_string(verdict.outcome)) + ": " + verdict.reason;
  };
  CHECK_THAT(outcome("parameters = 4704\n\nIt should be 4712."), Catch::StartsWith("needs_review"));
  CHECK_THAT(outcome("parameters = 4704\n\n4712"), Catch::StartsWith("needs_review"));
  CHECK_THAT(outcome("parameters = 4712\n\nIt should be 4704."), Catch::StartsWith("needs_review"));
  CHECK_THAT(outcome("parameters = 4712\n\nI take that back."), Catch::StartsWith("needs_review"));
  for (const char* behind : {"4704", "**4704**", "The number is 4704.", "Hence 9424."}) {
    CAPTURE(behind);
    CHECK_THAT(outcome(std::string("parameters = 4712\n\n") + behind),
               Catch::Contains("could be the answer"));
  }
  CHECK_THAT(outcome("parameters = 4704"), Catch::StartsWith("wrong"));
  CHECK_THAT(outcome("parameters = 4712\n\nThese are 4704 weights and 8 biases, as in the lecture on "
                     "convolutions, where each filter had one of its own."),
             Catch::StartsWith("correct"));
}

TEST_CASE("what another item has by its key is no other answer", "[recognise]") {
  const Grader grader(parse_exam(R"(
exam: T
id: t
questions:
  - id: 4a
    text: Give the standard deviation sigma and the limit a, to 4 decimals.
    rule: {decimals: 4}
    steps: |
      sigma = sqrt(2 / 576)
      a = sqrt(6 / 500)
    items: [{name: sigma, points: 1}, {name: a, points: 1}]
  - id: 4b
    steps: x = 3
    items: [{name: x, points: 0}]
)",
                                 "exam.yaml"));
  const auto outcomes = [&](const std::string& text) {
    Submission submission;
    submission.text = "# 4a\n\n" + text + "\n\n# 4b\n\nx = 3" + "\n";
    std::string result;
    for (const Verdict& verdict : grader.grade(submission).verdicts) {
      result += verdict.question == "4a" ? std::string(to_string(verdict.outcome)) + " " : "";
    }
    return result;
  };
  // "a:" could label a part, so that the key tells that a was answered.
  CHECK(outcomes("sigma: 0.0589\n\na: 0.1095") == "correct correct ");
  CHECK_THAT(outcomes("sigma: 0.0589\n\na: 0.1095\n\n0.0610"), Catch::StartsWith("needs_review"));
}

TEST_CASE("a vector is read without the line above it that answers another item", "[recognise]") {
  const Grader grader(parse_exam(R"(
exam: T
id: t
questions:
  - id: 1
    text: Give the norm of the gradient and the clipped gradient.
    steps: |
      norm = 13
      clipped = [1.5, -2, 6]
    items: [{name: norm, points: 1}, {name: clipped, points: 3}]
)",
                                 "exam.yaml"));
  const auto points = [&](const std::string& text) {
    Submission submission;
    submission.text = "# 1\n\n" + text + "\n";
    std::string result;
    for (const Verdict& verdict : grader.grade(submission).verdicts) {
      result += (verdict.points ? verdict.points->normalised().to_string() : "?") + " ";
    }
    return result;
  };
  // By hand: a point a cell; 13, 1.5 - 2 and 6 are no vector.
  CHECK(points("13\n1.5 -2 6") == "1 3 ");
  CHECK(points("13\n1.5 -2 6.5") == "1 2 ");
}
