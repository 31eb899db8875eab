#include "problems/yaml_text.hpp"

#include <catch2/catch.hpp>

#include "problems/yaml_tree.hpp"
#include "refusal.hpp"

using namespace gradewright::problems;

TEST_CASE("bytes that are not the text of an exam are refused at their place") {
  struct Case {
    std::string source;
    std::string refusal;
  };
  const Case cases[] = {
      {"", "accepted"},
      {"exam: T\r\n\tcaf\xC3\xA9 \xF0\x9F\x98\x80\n", "accepted"},
      {std::string("\xFF\xFE"
                   "e\0x\0",
                   6),
       "UTF-16 text; save the file as UTF-8 at \xFF"},
      {std::string("\xFE\xFF"
                   "\0e\0x",
                   6),
       "UTF-16 text; save the file as UTF-8 at \xFE"},
      {"exam: caf\xE9\n", "not UTF-8; save the file in that encoding at \xE9"},
      {"a\rb\r\n", "a carriage return without a line feed; save the file with ordinary line ends at \r"},
      {"a\r", "a carriage return without a line feed; save the file with ordinary line ends at \r"},
      {std::string("a\0b", 3), "control character 0x00 in the file at " + std::string(1, '\0')},
      {"a\x1F", "control character 0x1f in the file at \x1F"},
      {"\x1b[31m", "control character 0x1b in the file at \x1b"},
      {"a\x7F", "control character 0x7f in the file at \x7F"},
      {"a\x0B", "control character 0x0b in the file at \x0B"},
  };
  for (const Case& each : cases) {
    INFO(each.source);
    std::string found = refusal(each.source, [&] { refuse_unreadable_text(each.source); });
    CHECK(found == each.refusal);
  }
}

TEST_CASE("what the parser says of a text is said so that it can be mended, at a place that has text") {
  struct Case {
    std::string_view source;
    std::string_view refusal;
  };
  const Case cases[] = {
      {"exam: [\n\n", "a list in [ ] is not closed, or lacks a comma at ["},
      {"exam: {a: 1\n", "a map in { } is not closed, or lacks a comma at 1"},
      {"exam: T: U\n",
       "':' cannot stand here: put a text that has it in quotes, and give each field its own line at :"},
      {"a: 1\n b: 2\n",
       "':' cannot stand here: put a text that has it in quotes, and give each field its own line at :"},
      {"a:\n  b: 1\n c: 2\n", "this line is indented unlike the fields above it at c"},
      {"a:\n  - 1\n - 2\n", "this line is indented unlike the fields above it at -"},
      {"a:\n  - '1'\n    '2'\n", "this line is indented unlike the list above it at '"},
      {"a: - 1\n", "a list's '-' cannot stand here; check the indentation at -"},
      {"a: ? b\n", "a field cannot start here; check the indentation at ?"},
      {"a: ]\n", "a bracket is closed here that is not open at ]"},
      {"a: 'b", "a text in quotes is not closed at b"},
      {"questions:\n\t- id: 1\n", "a tab in the indentation; indent with blanks at \t"},
      {"exam: T\nid: t\n \tquestions: 1\n", "a tab in the indentation; indent with blanks at \t"},
  };
  for (const Case& each : cases) {
    INFO(each.source);
    std::string found = refusal(each.source, [&] { parse_yaml(each.source); });
    CHECK(found == each.refusal);
  }
}

TEST_CASE("a message that has no better words stays, and its place is moved back to the last text") {
  const std::string_view source = "ab: [\n \t\r\n";
  const auto error = malformed_yaml("something new", source, 9);
  CHECK(error.what() == std::string("something new"));
  CHECK(error.where().offset == 4);
  CHECK(malformed_yaml("something new", source, 1).where().offset == 1);
  CHECK(malformed_yaml("something new", "", 5).where().offset == 0);
  // A tab is at fault only where it indents the line of the error.
  CHECK(malformed_yaml("something new", "a:\tb\nc", 5).what() == std::string("something new"));
  CHECK(malformed_yaml("something new", "\ta\nc", 3).what() == std::string("something new"));
  CHECK(malformed_yaml("something new", "\ta\nc", 1).what() ==
        std::string("a tab in the indentation; indent with blanks"));
}
