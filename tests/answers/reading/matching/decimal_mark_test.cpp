#include "answers/reading/matching/decimal_mark.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "answers/reading/matching/locate.hpp"
#include "tests/answers/reading/declared.hpp"
#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

/// The responses to fields of a row, each a number or a list of two, after the decision; "!" when a person
/// has to confirm.
std::vector<std::string> decided(const std::vector<std::string>& fields, std::string text = "") {
  Submission submission;
  submission.text = std::move(text);
  std::vector<Response> responses;
  for (const std::string& field : fields) {
    submission.fields.emplace_back("1", field);
    const bool list = field.starts_with('(') || field.starts_with('[');
    responses.push_back(locate_in_field(declared_item("x", list ? Shape{2} : Shape{}), field));
  }
  decide_decimal_marks(submission, responses);
  std::vector<std::string> all;
  for (const Response& response : responses) {
    all.push_back(shown(response) + (response.doubt.empty() ? "" : "!"));
    CHECK((response.state != Response::State::found || response.reason.empty()));
  }
  return all;
}

using Shown = std::vector<std::string>;

TEST_CASE("who writes decimals with a point means thousands by a comma") {
  const std::string open = "ambiguous () 3534 () 3.534";
  CHECK(decided({"3,534", "0.46"}) == Shown{"found () 3534", "found () 0.46"});
  CHECK(decided({"3,534"}, "the loss is 12.5") == Shown{"found () 3534"});
  CHECK(decided({"3,534", "0.463"})[0] == "found () 3534");
  CHECK(decided({"3,534"}, "0.46 of (0,1)") == Shown{"found () 3534"});
  // Nothing tells: no other mark, or one that could be either.
  CHECK(decided({"3,534"}) == Shown{open});
  CHECK(decided({"3,534", "46"})[0] == open);
  CHECK(decided({"3,534"}, "about 3.534") == Shown{open});
  CHECK(decided({"3,534"}, "about 10.463") == Shown{open});
  CHECK(decided({"3,534"}, "1.") == Shown{open});
  // Both marks are used.
  CHECK(decided({"3,534"}, "0,46 or 0.46") == Shown{open});
}

TEST_CASE("the decision is told in a note") {
  Submission submission;
  submission.text = "0.46";
  std::vector<Response> responses = {locate_in_field(declared_item("x"), "3,534")};
  decide_decimal_marks(submission, responses);
  REQUIRE(responses[0].alternatives.size() == 1);
  CHECK(responses[0].alternatives[0].notes.size() == 2);
}

TEST_CASE("an answer that is ambiguous for another reason stays so") {
  CHECK(decided({"a = 3\n\nb = 4", "0.46"})[0] == "ambiguous () 3 () 4");
}

TEST_CASE("who writes decimals with a comma has every other mark between digits confirmed") {
  CHECK(decided({"3.534", "0,4343"}) == Shown{"found () 3.534!", "found () 0.4343"});
  CHECK(decided({"[0,10]", "0,4343"}) == Shown{"found (2,) 0 10!", "found () 0.4343"});
  CHECK(decided({"3,534", "0,4343"}) == Shown{"ambiguous () 3534 () 3.534!", "found () 0.4343"});
  CHECK(decided({"(0,0997; 0,9138)", "0,4343"})[0] == "found (2,) 0.0997 0.9138");
  CHECK(decided({"[0, 10]", "45", "0,4343"}) == Shown{"found (2,) 0 10", "found () 45", "found () 0.4343"});
  // Nobody wrote a decimal comma, or somebody wrote a point as well.
  CHECK(decided({"[0,10]", "45"}) == Shown{"found (2,) 0 10", "found () 45"});
  CHECK(decided({"[0,10]", "0,4343", "0.5"}) == Shown{"found (2,) 0 10", "found () 0.4343", "found () 0.5"});
}

TEST_CASE("a doubt that is there already stays, and what was not read has none") {
  Submission submission;
  std::vector<Response> responses = {locate_in_field(declared_item("x"), "3.534"),
                                     locate_in_field(declared_item("x"), "3.5.3"),
                                     locate_in_field(declared_item("x"), "0,43"), Response{}};
  responses[0].doubt = "label damaged";
  responses[3].state = Response::State::found;
  responses[3].choice = "B";
  responses[3].source = "B, because of the 1,5";
  decide_decimal_marks(submission, responses);
  CHECK(responses[0].doubt == "label damaged");
  CHECK(responses[1].doubt.empty());
  CHECK(responses[3].doubt.empty());
}

// Found by fuzzing: both readings were dropped, and the first of none was written to.
TEST_CASE("two readings that both have decimal commas stay two") {
  Submission submission;
  submission.text = "count = 0.5";
  Response response = locate_in_field(declared_item("x"), "3,534");
  REQUIRE(response.alternatives.size() == 2);
  for (ReadValue& value : response.alternatives) {
    value.notes = {{Note::Decision::decimal_comma}};
  }
  std::vector<Response> responses{response};
  decide_decimal_marks(submission, responses);
  CHECK(responses[0].state == Response::State::ambiguous);
  CHECK(responses[0].alternatives.size() == 2);
}

}  // namespace
}  // namespace gradewright::reading
