#include "engine/language/functions.hpp"

#include <fmt/core.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "engine/graph/settle.hpp"
#include "engine/graph/worked_steps.hpp"
#include "engine/language/library.hpp"
#include "engine/language/step_language.hpp"
#include "engine/syntax/print.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;

namespace {

constexpr const char* page = GRADEWRIGHT_SOURCE_DIR "/docs/exam-file.md";
constexpr std::string_view begin = "<!-- functions: made from their rows by scripts/approve -->\n\n";
constexpr std::string_view end = "<!-- functions end -->\n";

std::string read_page() {
  std::ifstream file(page);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The list of functions as the page has it: a table for each family.
std::string documentation() {
  std::string text;
  for (const FunctionFamily& family : function_families()) {
    text += fmt::format("{}:\n\n| function | meaning | example | gives |\n| --- | --- | --- | --- |\n",
                        family.title);
    for (const FunctionRow& row : family.rows) {
      text +=
          fmt::format("| `{}` | {} | `{}` | `{}` |\n", row.signature, row.meaning, row.example, row.value);
    }
    text += '\n';
  }
  for (const LibraryFile& file : library().files) {
    text += fmt::format(
        "{}:\n\n| function | meaning | source | example | gives |\n| --- | --- | --- | --- | --- |\n",
        file.title);
    for (const LibraryEntry& entry : file.entries) {
      text += fmt::format("| `{}` | {} | {} | `{}` | `{}` |\n", entry.function->signature, entry.meaning,
                          entry.source, entry.example, entry.value);
    }
    text += '\n';
  }
  return text;
}

/// The page with today's list in the place of its own.
std::string page_with_list(const std::string& text) {
  const std::size_t from = text.find(begin);
  const std::size_t to = text.find(end);
  REQUIRE(from != std::string::npos);
  REQUIRE(to != std::string::npos);
  return text.substr(0, from + begin.size()) + documentation() + text.substr(to);
}

/// What an example gives, as a solution sheet shows it.
std::string shown_value(std::string_view example) {
  Scope scope;
  for (std::size_t semicolon = example.find("; "); semicolon != std::string_view::npos;
       semicolon = example.find("; ")) {
    add_steps(std::string(example.substr(0, semicolon)), scope);
    example.remove_prefix(semicolon + 2);
  }
  return to_plain(displayed(settle(elaborate(parse_expression(std::string(example)), scope))));
}

}  // namespace

TEST_CASE("every function has a name of its own and is found by it", "[functions]") {
  std::set<std::string> names;
  for (const FunctionFamily& family : function_families()) {
    for (const FunctionRow& row : family.rows) {
      const std::string name(row.signature.substr(0, row.signature.find('(')));
      CAPTURE(row.signature);
      CHECK(names.insert(name).second);
      const Function* function = find_function(name);
      REQUIRE(function != nullptr);
      CHECK(function->row == &row);
      CHECK_FALSE(function->parameters.empty());
    }
  }
  CHECK(function_names().size() == names.size());
  CHECK(find_function("softmx") == nullptr);
}

TEST_CASE("every function's example calls it and gives the stated value", "[functions]") {
  // Values: by hand or by definition; exp, log and tanh from NumPy; counts from the papers that
  // tests/engine/ops/layer_count_test.cpp names.
  for (const FunctionFamily& family : function_families()) {
    for (const FunctionRow& row : family.rows) {
      CAPTURE(row.example);
      CHECK_FALSE(row.meaning.empty());
      CHECK(row.example.find(row.signature.substr(0, row.signature.find('(') + 1)) != std::string_view::npos);
      CHECK(shown_value(row.example) == row.value);
    }
  }
}

TEST_CASE("the documentation's list of functions is made from their rows", "[functions]") {
  const std::string text = read_page();
  CHECK(page_with_list(text) == text);
}

// Run by scripts/approve.
TEST_CASE("the documentation's list of functions is written anew", "[.approve]") {
  const std::string text = page_with_list(read_page());
  std::ofstream(page) << text;
}
