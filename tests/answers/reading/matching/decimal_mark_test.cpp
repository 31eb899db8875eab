#include "answers/reading/matching/decimal_mark.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "answers/reading/matching/locate.hpp"
#include "tests/answers/reading/declared.hpp"
#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

/// A field that answers a number, a list of two, or an item of the type that its name says: "quantity 5 s".
ItemDeclaration item_of(const std::string& field) {
  const bool list = field.starts_with('(') || field.starts_with('[');
  ItemDeclaration item = declared_item("x", list ? Shape{2} : Shape{});
  for (const AnswerType type :
       {AnswerType::quantity, AnswerType::set, AnswerType::interval, AnswerType::text}) {
    if (field.starts_with(std::string(to_string(type)) + " ")) {
      item.type = type;
      item.unit = type == AnswerType::quantity ? "s" : "";
    }
  }
  return item;
}

std::vector<Response> read_all(const std::vector<std::string>& fields, bool decimal_comma) {
  std::vector<Response> responses;
  for (const std::string& field : fields) {
    ItemDeclaration item = item_of(field);
    item.decimal_comma = decimal_comma;
    const bool typed = item.type != AnswerType::number;
    responses.push_back(locate_in_field(item, typed ? field.substr(field.find(' ') + 1) : field));
  }
  return responses;
}

struct Settled {
  DecimalMark mark;
  std::vector<Response> responses;
};

/// The fields, and a text beside them, after the decision.
Settled settled(const std::vector<std::string>& fields, const std::string& text = "") {
  Settled result;
  result.responses = read_all(fields, false);
  std::vector<std::string_view> texts(fields.begin(), fields.end());
  texts.push_back(text);
  result.mark = decimal_mark_of(texts, result.responses);
  if (result.mark == DecimalMark::point) {
    settle_by_points(result.responses);
  } else if (result.mark == DecimalMark::comma) {
    settle_by_commas(result.responses, read_all(fields, true));
  } else if (result.mark == DecimalMark::mixed) {
    keep_mixed_marks(result.responses, read_all(fields, true));
  }
  return result;
}

/// What was decided of each; "!" when a person has to confirm, and what is unlikely after "not".
std::vector<std::string> decided(const std::vector<std::string>& fields, const std::string& text = "") {
  std::vector<std::string> all;
  for (const Response& response : settled(fields, text).responses) {
    std::string line = shown(response) + (response.doubt.empty() ? "" : "!");
    for (const ReadValue& value : response.unlikely.alternatives) {
      line += " not " + shown(value);
    }
    all.push_back(line);
    CHECK((response.state != Response::State::found || response.reason.empty()));
    CHECK(response.unlikely.reason.empty() ==
          (response.unlikely.alternatives.empty() && response.unlikely.typed.empty()));
  }
  return all;
}

using Shown = std::vector<std::string>;

TEST_CASE("who writes decimals with a point means thousands by a comma") {
  const std::string open = "ambiguous () 3534 () 3.534";
  const std::string thousand = "found () 3534 not () 3.534";
  CHECK(decided({"3,534", "0.46"}) == Shown{thousand, "found () 0.46"});
  CHECK(decided({"3,534"}, "the loss is 12.5") == Shown{thousand});
  CHECK(decided({"3,534"}, "1234.567 in all") == Shown{thousand});
  CHECK(decided({"3,534", "0.463"})[0] == thousand);
  CHECK(decided({"3,534"}, "0.46 of (0,1)") == Shown{thousand});
  CHECK(decided({"62{,}730", "0.46"})[0] == "found () 62730 not () 62.730");
  CHECK(decided({"3{,}534"}, "the loss is 12.5") == Shown{thousand});
  CHECK(decided({"3{,}534"}) == Shown{open});
  CHECK(decided({"3{,}534"}, "0{,}46") == Shown{open});
  // Nothing tells: no other mark, or one that could be either.
  CHECK(decided({"3,534"}) == Shown{open});
  CHECK(decided({"3,534", "46"})[0] == open);
  CHECK(decided({"3,534"}, "about 3.534") == Shown{open});
  CHECK(decided({"3,534"}, "about 10.463") == Shown{open});
  CHECK(decided({"3,534"}, "1.") == Shown{open});
  // A date, a version or a label is no decimal.
  CHECK(decided({"3,534"}, "on 12.05.2024, task 5.2.1") == Shown{open});
  // Both marks are used, or may be.
  CHECK(decided({"3,534"}, "0,46 or 0.46") == Shown{open});
}

TEST_CASE("a chain that only decimal commas make agree is read by them where the submission has them") {
  CHECK(decided({"x = 148 * 32 = 4.736", "0,46"})[0] == "found () 4736");
  CHECK(decided({"x = 4704 + 32 = 4.736", "0,46"})[0] == "found () 4736");
  CHECK(settled({"x = 148 * 32 = 4.736", "0.46"}).responses[0].state == Response::State::unreadable);
  CHECK(settled({"x = 148 * 32 = 4.737", "0,46"}).responses[0].state == Response::State::unreadable);
}

/// What is decided of a field by its own chain, and what is unlikely after "not".
std::string by_chain(const std::string& field) {
  std::vector<Response> responses = read_all({field}, false);
  if (may_group_by_chain(responses[0])) {
    settle_by_chains(responses, read_all({field}, true));
  }
  std::string line = shown(responses[0]);
  for (const ReadValue& value : responses[0].unlikely.alternatives) {
    line += " not " + shown(value);
  }
  return line;
}

TEST_CASE("a chain whose other members are the thousand says what its point means") {
  const std::string thousand = "found () 4736 not () 4.736";
  for (const char* field :
       {"x = 4704 + 32 = 4.736", "x = 148 * 32 = 4.736", "x = 7 * 7 * 3 * 32 + 32 = 4.736",
        "x = 4.704 + 32 = 4.736", "x = 4704 + 32 = 4736 = 4.736", "x: 4704 + 32 = 4.736",
        "RNN x: 4704 + 32 = 4.736 Parameter"}) {
    CAPTURE(field);
    CHECK(by_chain(field) == thousand);
  }
  CHECK(by_chain("x = 2 * 617.283 = 1.234.566") == "found () 1234566 not () 1234566");
  for (const char* field : {"x = 4704 + 32 = 4.737", "x = 4704 + 32 = 4.7360", "x = 4704 + 32.5 = 4.736",
                            "x = 4.736 or 4736", "x = 4704 + 32 = 4.736?", "x = 4704 + 32 = 4.737 k",
                            "x = 4704 + 32 > 4.736", "x = 4704 + 32 = 4.736 = 4.737"}) {
    CAPTURE(field);
    CHECK(by_chain(field).find("found") == std::string::npos);
  }
}

TEST_CASE("a point may stand between thousands where nothing tells what it is") {
  const auto groups = [](std::string_view text) { return may_group_by_points(std::vector{text}); };
  for (const char* text : {"2.432", "a = 20.490 or 3", "1.234.567"}) {
    CHECK(groups(text));
  }
  for (const char* text : {"0.432", "2.43", "2.4321", "1234.567", "2432", "a.123", ""}) {
    CAPTURE(text);
    CHECK_FALSE(groups(text));
  }
  std::vector<Response> responses = read_all({"2.432", "7", "x = 2.43"}, false);
  keep_pointed_thousands(responses, read_all({"2.432", "7", "x = 2.43"}, true));
  REQUIRE(responses[0].unlikely.alternatives.size() == 1);
  CHECK(shown(responses[0].unlikely.alternatives[0]) == "() 2432");
  CHECK(responses[0].unlikely.reason.starts_with("nothing in the submission tells"));
  CHECK(responses[1].unlikely.alternatives.empty());
}

TEST_CASE("a quantity is settled as a number is") {
  const Settled by_points = settled({"quantity 42,000 s", "0.46"});
  REQUIRE(by_points.responses[0].typed.size() == 1);
  CHECK(by_points.responses[0].state == Response::State::found);
  CHECK(to_string(std::get<QuantityValue>(by_points.responses[0].typed[0].value).number) == "42000");
  CHECK(by_points.responses[0].unlikely.typed.size() == 1);
  const Settled by_commas = settled({"quantity 42.000 s", "0,46"});
  REQUIRE(by_commas.responses[0].typed.size() == 1);
  CHECK(to_string(std::get<QuantityValue>(by_commas.responses[0].typed[0].value).number) == "42000");
  REQUIRE(by_commas.responses[0].unlikely.typed.size() == 1);
  CHECK(to_string(std::get<QuantityValue>(by_commas.responses[0].unlikely.typed[0].value).number) ==
        "42.000");
}

TEST_CASE("the decision is told in a note") {
  const Response by_points = settled({"3,534"}, "0.46").responses[0];
  REQUIRE(by_points.alternatives.size() == 1);
  CHECK(by_points.alternatives[0].notes ==
        std::vector<Note>{{Note::Decision::commas_between_thousands}, {Note::Decision::decimal_points}});
  const Response by_commas = settled({"3.534", "0,46"}).responses[0];
  REQUIRE(by_commas.alternatives.size() == 1);
  CHECK(by_commas.alternatives[0].notes == std::vector<Note>{{Note::Decision::decimal_commas}});
}

TEST_CASE("an answer that is ambiguous for another reason stays so") {
  CHECK(decided({"a = 3\n\nb = 4", "0.46"})[0] == "ambiguous () 3 () 4");
  CHECK(decided({"a = 3\n\nb = 4", "0,46"})[0] == "ambiguous () 3 () 4");
}

TEST_CASE("who writes decimals with a comma means thousands by a point, and decimals by every comma") {
  CHECK(decided({"3.534", "0,4343"}) == Shown{"found () 3534 not () 3.534", "found () 0.4343"});
  CHECK(decided({"3,534", "0,4343"})[0] == "found () 3.534 not () 3534 not () 3.534");
  CHECK(decided({"-3,534", "2,5"})[0] == "found () -3.534 not () -3534 not () -3.534");
  CHECK(decided({"20.010", "12,5"})[0] == "found () 20010 not () 20.010");
  CHECK(decided({"(1.460; 2.010)", "0,4343"})[0] == "found (2,) 1460 2010 not (2,) 1.460 2.010");
  CHECK(decided({"(1,342; 2,447)", "0,4343"})[0] ==
        "found (2,) 1.342 2.447 not (2,) 1342 2447 not (2,) 1.342 2.447");
  // What is the same either way needs no decision.
  CHECK(decided({"(0,0997; 0,9138)", "0,4343"})[0] == "found (2,) 0.0997 0.9138");
  CHECK(decided({"1.234.567", "0,4343"})[0] == "found () 1234567");
  CHECK(decided({"[0, 10]", "45", "0,4343"}) == Shown{"found (2,) 0 10", "found () 45", "found () 0.4343"});
  CHECK(decided({"3.534", "0,4343"}, "on 12.05.2024")[0] == "found () 3534 not () 3.534");
}

TEST_CASE("a comma that may part two cells is no decimal comma for certain") {
  CHECK(decided({"[0,10]", "0,4343"}) == Shown{"found (2,) 0 10!", "found () 0.4343"});
  CHECK(decided({"(2,534)", "0,4343"})[0] == "found (2,) 2 534!");
  CHECK(settled({"interval (0,5)", "0,4343"}).responses[0].doubt ==
        "the submission writes decimals with a comma, and this was not read so");
  CHECK_FALSE(settled({"set {2,5}", "0,4343"}).responses[0].doubt.empty());
  CHECK(settled({"set {2; 5}", "0,4343"}).responses[0].doubt.empty());
  CHECK(settled({"text ResNet 1,5", "0,4343"}).responses[0].doubt.empty());
  // Nobody wrote a decimal comma, or somebody wrote a point as well.
  CHECK(decided({"[0,10]", "45"}) == Shown{"found (2,) 0 10", "found () 45"});
  CHECK(decided({"[0,10]", "0,4343", "0.5"})[0] == "found (2,) 0 10 not (1,) 0.10");
}

TEST_CASE("who writes both marks keeps the plain reading, and the other is unlikely") {
  CHECK(decided({"1.460", "0,629", "1.5"}) ==
        Shown{"found () 1.460 not () 1460", "found () 0.629", "found () 1.5"});
  CHECK(decided({"1,460", "0,629", "1.5"})[0] == "ambiguous () 1460 () 1.460 not () 1.460");
  CHECK(decided({"1.460", "0,629", "1,234,567"})[0] == "found () 1.460 not () 1460");
  CHECK(decided({"1.460", "0,629"}, "= 1 / 1.5")[0] == "found () 1.460 not () 1460");
}

TEST_CASE("a number of somebody who writes decimals with a point may be grouped by points all the same") {
  CHECK(decided({"73.728", "8.41"})[0] == "found () 73.728 not () 73728");
  CHECK(decided({"1.234.567", "8.41"})[0] == "found () 1234567");
  // No group of three, a 0 in front, digits enough for a decimal.
  CHECK(decided({"73.7280", "8.41"})[0] == "found () 73.7280");
  CHECK(decided({"0.728", "8.41"})[0] == "found () 0.728");
  CHECK(decided({"1073.728", "8.41"})[0] == "found () 1073.728");
}

TEST_CASE("nothing is decided where nothing tells") {
  CHECK(settled({"1.460", "46"}).mark == DecimalMark::unknown);
  CHECK(settled({"1.460", "1,460"}).mark == DecimalMark::unknown);
  CHECK(settled({"0.46"}, "(0,10)").mark == DecimalMark::unknown);
  CHECK(settled({"0.46"}).mark == DecimalMark::point);
  CHECK(settled({"0,46"}).mark == DecimalMark::comma);
  CHECK(settled({"0,46", "0.46"}).mark == DecimalMark::mixed);
  CHECK(decided({"1.460", "46"})[0] == "found () 1.460");
}

TEST_CASE("a doubt that is there already stays, and what was not read has none") {
  std::vector<Response> responses = read_all({"3.534", "3.5.3", "0,43"}, false);
  responses.push_back({});
  responses[0].doubt = "label damaged";
  responses[3].state = Response::State::found;
  responses[3].choice = "B";
  responses[3].source = "B, because of the 1,5";
  std::vector<Response> with_commas = read_all({"3.534", "3.5.3", "0,43"}, true);
  with_commas.push_back(responses[3]);
  settle_by_commas(responses, with_commas);
  CHECK(responses[0].doubt == "label damaged");
  CHECK(shown(responses[0]) == "found () 3.534");
  CHECK(responses[1].doubt.empty());
  CHECK(responses[3].doubt.empty());
}

// Found by fuzzing: both readings were dropped, and the first of none was written to.
TEST_CASE("two readings that both have decimal commas stay two") {
  std::vector<Response> responses = read_all({"3,534"}, false);
  REQUIRE(responses[0].alternatives.size() == 2);
  for (ReadValue& value : responses[0].alternatives) {
    value.notes = {{Note::Decision::decimal_comma}};
  }
  settle_by_points(responses);
  CHECK(responses[0].state == Response::State::ambiguous);
  CHECK(responses[0].alternatives.size() == 2);
}

}  // namespace
}  // namespace gradewright::reading
