#include "problems/read_fields.hpp"

#include <catch2/catch.hpp>

#include "refusal.hpp"

using namespace gradewright::problems;

namespace {

struct Case {
  std::string source;
  std::string outcome;  ///< the value read, or the refusal
};

/// Checks what `read` makes of each source: a value's text, or its refusal with the place.
template <class Read>
void check_all(const std::vector<Case>& cases, Read read) {
  for (const Case& each : cases) {
    INFO(each.source);
    const YamlNode node = parse_yaml(each.source);
    std::string value;
    const std::string refused = refusal(each.source, [&] { value = read(node); });
    CHECK((refused == "accepted" ? value : refused) == each.outcome);
  }
}

}  // namespace

TEST_CASE("a switch is on or off") {
  check_all(
      {{"on", "1"}, {"off", "0"}, {"yes", "expected whether cells are free (on, off), found 'yes' at yes"}},
      [](const YamlNode& node) {
        return std::to_string(static_cast<int>(read_switch(node, "whether cells are free")));
      });
}

TEST_CASE("a text is a scalar with something in it, texts are one or a list of them") {
  check_all({{"ab", "ab"},
             {"'0.50'", "0.50"},
             {"''", "expected a label, found '' at '"},
             {"[a]", "expected a label, found a list at ["},
             {"~", "expected a label, found nothing at ~"}},
            [](const YamlNode& node) { return read_text(node, "a label"); });
  const auto texts = [](const YamlNode& node) {
    std::string all;
    for (const std::string& text : read_texts(node, "a label")) {
      all += text + ";";
    }
    return all;
  };
  check_all({{"ab", "ab;"},
             {"[a, b]", "a;b;"},
             {"[]", ""},
             {"[a, [b]]", "expected a label, found a list at ["},
             {"{a: b}", "expected a label, found a map of fields at {"}},
            texts);
}

TEST_CASE("a list has at least one item") {
  check_all({{"[a, b]", "2"},
             {"[]", "expected a list of items, found an empty list at ["},
             {"a", "expected a list of items, found 'a' at a"},
             {"{a: b}", "expected a list of items, found a map of fields at {"}},
            [](const YamlNode& node) { return std::to_string(read_list(node, "items").size()); });
}

TEST_CASE("numbers keep their digits; amounts are not negative") {
  check_all({{"-0.50", "-0.50"},
             {"1e2", "100"},
             {"x", "expected abs as a number, found 'x' at x"},
             {"1/2", "expected abs as a number, found '1/2' at 1/2"},
             {"''", "expected abs as a number, found '' at '"},
             {"[1]", "expected abs as a number, found a list at ["}},
            [](const YamlNode& node) { return read_number(node, "abs").to_string(); });
  check_all({{"0", "0"}, {"0.001", "0.001"}, {"-0.001", "abs cannot be negative at -0.001"}},
            [](const YamlNode& node) { return read_amount(node, "abs").to_string(); });
}

TEST_CASE("points have few enough digits that their sums are exact", "[limits]") {
  check_all({{"1000000", "1000000"},
             {"0", "0"},
             {"0.000001", "0.000001"},
             {"0.0000010", "0.0000010"},  // the same number
             {"-1", "points cannot be negative at -1"},
             {"1000000.5", "points can be at most 1000000 at 1000000.5"},
             {"1e399", "points can be at most 1000000 at 1e399"},
             {"0.0000001", "points can have at most 6 decimals at 0.0000001"}},
            [](const YamlNode& node) { return read_points(node, "points").to_string(); });
}

TEST_CASE("a share is a percentage or a number from 0 to 1") {
  check_all(
      {{"50%", "0.50"},
       {"100%", "1.00"},
       {"0%", "0.00"},
       {"0.5", "0.5"},
       {"1", "1"},
       {"0", "0"},
       {"12.5%", "0.125"},
       {"0.333333", "0.333333"},
       {"33.3333%", "0.333333"},
       {"0.3333333", "credit can have at most 6 decimals at 0.3333333"},
       {"33.33333%", "credit can have at most 4 decimals of a percent at 33.33333%"},
       {"50",
        "credit must be from 0 to 1 (or 0% to 100%), found '50'; a percentage needs its sign, as in 50% "
        "at 50"},
       {"1.01",
        "credit must be from 0 to 1 (or 0% to 100%), found '1.01'; a percentage needs its sign, as in "
        "50% at 1.01"},
       {"101%", "credit must be from 0 to 1 (or 0% to 100%), found '101%' at 101%"},
       {"-0.5", "credit must be from 0 to 1 (or 0% to 100%), found '-0.5' at -0.5"},
       {"-1%", "credit must be from 0 to 1 (or 0% to 100%), found '-1%' at -1%"},
       {"half", "expected credit as a share such as 50% or 0.5, found 'half' at half"},
       {"'%'", "expected credit as a share such as 50% or 0.5, found '%' at '"},
       {"50%%", "expected credit as a share such as 50% or 0.5, found '50%%' at 50%%"},
       {"[0.5]", "expected credit as a share such as 50% or 0.5, found a list at ["}},
      [](const YamlNode& node) { return read_share(node, "credit").to_string(); });
}

TEST_CASE("a count is a whole number between its bounds") {
  const std::string expected = "expected decimals as a whole number from 1 to 12, found ";
  check_all({{"1", "1"},
             {"12", "12"},
             {"0", expected + "'0' at 0"},
             {"13", expected + "'13' at 13"},
             {"-1", expected + "'-1' at -1"},
             {"1.0", expected + "'1.0' at 1.0"},
             {"2x", expected + "'2x' at 2x"},
             {"''", expected + "'' at '"},
             {"99999999999999999999", expected + "'99999999999999999999' at 99999999999999999999"},
             {"[2]", expected + "a list at ["}},
            [](const YamlNode& node) { return std::to_string(read_count(node, "decimals", 1, 12)); });
}

TEST_CASE("a word of a table stands for its value") {
  constexpr std::array<std::pair<std::string_view, int>, 2> words{{{"exact", 1}, {"displayed", 2}}};
  check_all({{"exact", "1"},
             {"'displayed'", "2"},
             {"displaid",
              "expected a rule (exact, displayed), found 'displaid'; did you mean 'displayed'? at "
              "displaid"},
             {"Exact", "expected a rule (exact, displayed), found 'Exact'; did you mean 'exact'? at Exact"},
             {"zzz", "expected a rule (exact, displayed), found 'zzz' at zzz"},
             {"[exact]", "expected a rule (exact, displayed), found a list at ["}},
            [&](const YamlNode& node) { return std::to_string(read_word(node, "a rule", words)); });
}

TEST_CASE("a map is read strictly, in the order of the table") {
  constexpr std::array<Field<std::string>, 3> table{{
      {"first", true, {}, [](const YamlNode& node, std::string& into) { into += "1" + node.text; }},
      {"second", false, {}, [](const YamlNode& node, std::string& into) { into += "2" + node.text; }},
      {"third", true, {}, [](const YamlNode& node, std::string& into) { into += "3" + node.text; }},
  }};
  check_all(
      {{"{third: c, first: a}", "1a3c"},
       {"{third: c, second: b, first: a}", "1a2b3c"},
       {"{first: a}", "a thing has no field 'third' at {"},
       {"{second: b, third: c}", "a thing has no field 'first' at {"},
       {"{first: a, third: c, frist: d}", "unknown field 'frist' in a thing; did you mean 'first'? at frist"},
       {"{First: a, zzzzzz: b}", "unknown field 'First' in a thing; did you mean 'first'? at First"},
       {"[first]", "expected a thing as a map of fields, found a list at ["},
       {"~", "expected a thing as a map of fields, found nothing at ~"}},
      [&](const YamlNode& node) {
        std::string into;
        read_fields<std::string>(node, "a thing", table, into);
        return into;
      });
}
