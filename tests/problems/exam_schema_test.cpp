#include "problems/exam_schema.hpp"

#include <fmt/core.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <functional>
#include <initializer_list>
#include <set>
#include <string>
#include <vector>

#include "problems/kinds.hpp"
#include "problems/load_exam.hpp"
#include "problems/yaml_tree.hpp"

namespace gradewright::problems {
namespace {

/// JSON is YAML.
YamlNode parsed(const Kinds& kinds) {
  return parse_yaml(exam_schema(kinds));
}

const YamlNode& at(const YamlNode& node, std::initializer_list<std::string_view> path) {
  const YamlNode* here = &node;
  for (const std::string_view name : path) {
    const YamlNode* below = here->find(name);
    INFO(name);
    REQUIRE(below != nullptr);
    here = below;
  }
  return *here;
}

std::set<std::string> names_of(const YamlNode& map) {
  std::set<std::string> names;
  for (const YamlField& field : map.fields) {
    names.insert(field.key.text);
  }
  return names;
}

/// The fields in the first column of the tables below a heading, as in "| `at_least`, `at_most` | ... |".
std::set<std::string> documented(std::string_view heading) {
  std::ifstream file(GRADEWRIGHT_SOURCE_DIR "/docs/exam-file.md");
  std::set<std::string> fields;
  std::string line;
  bool inside = false;
  bool of_fields = false;
  while (std::getline(file, line)) {
    inside = line.starts_with('#') ? line == heading : inside;
    of_fields = line.starts_with("| field") || (of_fields && line.starts_with('|'));
    if (!inside || !of_fields || !line.starts_with("| `")) {
      continue;
    }
    std::string_view cell = std::string_view(line).substr(0, line.find(" | "));
    for (std::size_t open = cell.find('`'); open != std::string_view::npos; open = cell.find('`', open)) {
      const std::size_t close = cell.find('`', open + 1);
      const std::string_view field = cell.substr(open + 1, close - open - 1);
      fields.emplace(field.substr(0, field.find(':')));
      open = close + 1;
    }
  }
  return fields;
}

/// What the loader says of an exam in which `field` stands with a value that no field has.
std::string loader_says(std::string_view of, std::string_view field) {
  const std::string written = fmt::format("\"{}\": [[]]", field);
  const std::string item = of == "item" ? "{" + written + "}" : "{name: y, points: 1}";
  const std::string question =
      of == "question" ? "{" + written + "}" : fmt::format("{{id: 1, steps: y = 2, items: [{}]}}", item);
  const std::string exam =
      of == "exam" ? "{" + written + "}" : fmt::format("{{exam: One, id: one, questions: [{}]}}", question);
  try {
    parse_exam(exam, "one.yaml");
  } catch (const ExamError& error) {
    return error.what();
  }
  return "";
}

bool is_unknown(std::string_view of, std::string_view field) {
  return loader_says(of, field).find(fmt::format("unknown field '{}'", field)) != std::string::npos;
}

}  // namespace

TEST_CASE("the schema has the fields that the loader knows and that the documentation names",
          "[exam_schema]") {
  const YamlNode schema = parsed(Kinds{});
  const std::set<std::string> exam = names_of(at(schema, {"properties"}));
  const std::set<std::string> question = names_of(at(schema, {"definitions", "question", "properties"}));
  const std::set<std::string> item = names_of(at(schema, {"definitions", "item", "properties"}));
  const auto check = [](std::string_view of, const std::set<std::string>& fields,
                        std::initializer_list<std::string_view> headings) {
    std::size_t any = 0;
    for (const std::string_view heading : headings) {
      for (const std::string& field : documented(heading)) {
        INFO(of << " " << field);
        CHECK(fields.contains(field));
        ++any;
      }
    }
    CHECK(any > 10);
    for (const std::string& field : fields) {
      INFO(field);
      CHECK_FALSE(is_unknown(of, field));
    }
  };
  check("exam", exam, {"## The exam"});
  check("question", question, {"## A question"});
  check("item", item, {"### Items", "### Types of answers"});
  for (const std::string& field : item) {
    INFO(field);
    CHECK(is_unknown("exam", field) == !exam.contains(field));
    CHECK(is_unknown("question", field) == !question.contains(field));
  }
  for (const std::string& field : exam) {
    CHECK(is_unknown("item", field) == !item.contains(field));
  }
  CHECK(is_unknown("item", "surprise"));
  CHECK_FALSE(item.contains("surprise"));
}

TEST_CASE("the schema has the fields of late work and of groups", "[exam_schema]") {
  const YamlNode schema = parsed(Kinds{});
  CHECK(names_of(at(schema, {"properties", "late", "properties"})) == documented("### Late work"));
  CHECK(names_of(at(schema, {"properties", "groups", "items", "properties"})) == documented("### Totals"));
}

TEST_CASE("a field of the schema has an explanation, and maps have no other fields", "[exam_schema]") {
  const YamlNode schema = parsed(Kinds::built_in());
  int maps = 0;
  const std::function<void(const YamlNode&)> look = [&](const YamlNode& node) {
    const YamlNode* fields = node.find("properties");
    const YamlNode* others = node.find("additionalProperties");
    if (fields != nullptr && others != nullptr) {
      ++maps;
      CHECK(others->text == "false");
      for (const YamlField& field : fields->fields) {
        INFO(field.key.text);
        CHECK(field.value.find("description") != nullptr);
        CHECK_FALSE(at(field.value, {"description"}).text.empty());
      }
    }
    for (const YamlField& field : node.fields) {
      look(field.value);
    }
    for (const YamlNode& item : node.items) {
      look(item);
    }
  };
  look(schema);
  CHECK(maps > 100);
}

TEST_CASE("the schema knows the parameters of each kind", "[exam_schema]") {
  const YamlNode schema = parsed(Kinds::built_in());
  const YamlNode& conditions = at(schema, {"definitions", "question", "allOf"});
  const std::vector<const Kind*> kinds = Kinds::built_in().all();
  REQUIRE(conditions.items.size() == kinds.size());
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    INFO(kinds[i]->name);
    CHECK(at(conditions.items[i], {"if", "properties", "kind", "const"}).text == kinds[i]->name);
    const YamlNode& given = at(conditions.items[i], {"then", "properties", "given"});
    CHECK(at(given, {"properties"}).fields.size() + at(given, {"patternProperties"}).fields.size() ==
          kinds[i]->parameters.size());
  }
}

TEST_CASE("words that YAML reads as something else are that in the schema", "[exam_schema]") {
  const std::string schema = exam_schema(Kinds{});
  // `bonus: true` is true, `bytes: 1000` a number, and `free_cells: off` a text, as in YAML 1.2.
  const YamlNode item = at(parse_yaml(schema), {"definitions", "item", "properties"});
  const auto first_word = [&](std::string_view field) -> YamlNode {
    return at(at(item, {field}).find("anyOf") == nullptr ? at(item, {field})
                                                         : at(item, {field, "anyOf"}).items.front(),
              {"enum"})
        .items.front();
  };
  CHECK(first_word("bonus").text == "true");
  CHECK(first_word("bonus").plain);
  CHECK(first_word("bytes").text == "1000");
  CHECK(first_word("bytes").plain);
  CHECK(first_word("free_cells").text == "on");
  CHECK_FALSE(first_word("free_cells").plain);
}

}  // namespace gradewright::problems
