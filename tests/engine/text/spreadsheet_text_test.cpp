#include "engine/text/spreadsheet_text.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "engine/text/hidden_characters.hpp"
#include "engine/text/utf8.hpp"

using namespace gradewright::engine;

namespace {

struct Row {
  std::string text;
  std::string cell;
};

/// What ids may be made of: signs of formulas, apostrophes, blanks, hidden characters, and pieces of what
/// stands for them.
const std::vector<std::string> pieces{
    "",         "'",      "''",       "=",          "+1",         "-",         "@x",
    "\uFF1D",   "\t",     "\n",       "\r",         " ",          "\u00A0",    "\u3000",
    "\u202E",   "\u200B", "\x1B",     "\U000E0041", "{U+202E}",   "{'U+202E}", "{''U+202E}",
    "{U+202e}", "{U+20}", "{U+0020}", "{U+E0041}",  "{U+0E0041}", "{U+0041}",  "{U+FFFFFFFF}",
    "{U+",      "{'",     "{",        "}",          "U+202E}",    "a",
};

bool is_safe(const std::string& cell) {
  for (std::size_t at = 0; at < cell.size();) {
    const char32_t c = next_code_point(cell, at);
    if (is_hidden(c) && c != '\t' && c != '\n') {
      return false;
    }
  }
  std::size_t first = 0;
  return cell.empty() || !begins_formula(next_code_point(cell, first));
}

}  // namespace

TEST_CASE("what a spreadsheet would compute gets an apostrophe, what hides its number", "[spreadsheet]") {
  // By the rules of docs/reports.md.
  const std::vector<Row> rows = {
      {"s001", "s001"},
      {"O'Neil", "O'Neil"},
      {"'quoted'", "'quoted'"},
      {"=1+1", "'=1+1"},
      {"'=1", "''=1"},
      {"'''-2", "''''-2"},
      {"\uFF1D1", "'\uFF1D1"},
      {"\uFF20x", "'\uFF20x"},
      {"a=1", "a=1"},
      {"\u00A0=1", "'\u00A0=1"},
      {"' =1", "'' =1"},
      {"\u202E=1", "{U+202E}=1"},
      {"a\u200Bb", "a{U+200B}b"},
      {"\U000E0041", "{U+E0041}"},
      {"{U+202E}", "{'U+202E}"},
      {"{'U+202E}", "{''U+202E}"},
      {"{U+202e}", "{U+202e}"},
      {"{U+0041}", "{U+0041}"},
      {"\t=1", "{U+0009}=1"},
      {" a ", "{U+0020}a{U+0020}"},
      {"two\nlines\tand more", "two\nlines\tand more"},
      {"a\rb", "a{U+000D}b"},
      {" ", "{U+0020}"},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(for_spreadsheet(row.text) == row.cell);
    CHECK(from_spreadsheet(row.cell) == row.text);
  }
}

TEST_CASE("every text comes back from its cell byte for byte, and no two share one", "[spreadsheet]") {
  std::set<std::string> texts;
  std::set<std::string> cells;
  for (const std::string& first : pieces) {
    for (const std::string& second : pieces) {
      for (const std::string& third : pieces) {
        const std::string text = first + second + third;
        const std::string cell = for_spreadsheet(text);
        if (from_spreadsheet(cell) != text || !is_safe(cell)) {
          CAPTURE(text, cell, from_spreadsheet(cell));
          FAIL_CHECK("not safe, or not the same text");
        }
        texts.insert(text);
        cells.insert(cell);
      }
    }
  }
  CHECK(texts.size() > 20000);
  CHECK(cells.size() == texts.size());
}

TEST_CASE("every character comes back from its cell", "[spreadsheet]") {
  for (char32_t c = 0; c <= 0x10FFFF; c = c == 0xD7FF ? 0xE000 : c + 1) {
    std::string text;
    append_utf8(text, c);
    if (from_spreadsheet(for_spreadsheet(text)) != text || !is_safe(for_spreadsheet(text + "=1"))) {
      FAIL_CHECK(std::hex << static_cast<std::uint32_t>(c));
    }
  }
}

TEST_CASE("cells that no gradebook writes stay as they are", "[spreadsheet]") {
  for (const char* cell :
       {"'a", "'", "''", "{U+41}", "{U+}", "{", "{'}", "{U+110000}", "{U+202E", "'{U+0041}"}) {
    CHECK(from_spreadsheet(cell) == cell);
  }
  CHECK(for_spreadsheet("a\xFF") == "a\xEF\xBF\xBD");
}
