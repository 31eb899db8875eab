#include "problems/yaml_tree.hpp"

#include <catch2/catch.hpp>

#include "refusal.hpp"
#include "tests/repeated.hpp"

using namespace gradewright::problems;

namespace {

/// The tree in one line: a plain scalar as its text, a quoted one in ', nothing as ~.
std::string shown(const YamlNode& node) {
  std::string text;
  switch (node.kind) {
    case YamlNode::Kind::nothing:
      return "~";
    case YamlNode::Kind::scalar:
      return node.plain ? node.text : "'" + node.text + "'";
    case YamlNode::Kind::list:
      for (const YamlNode& item : node.items) {
        text += (text.empty() ? "" : ",") + shown(item);
      }
      return "[" + text + "]";
    case YamlNode::Kind::map:
      for (const auto& [key, value] : node.fields) {
        text += (text.empty() ? "" : ",") + shown(key) + ":" + shown(value);
      }
      return "{" + text + "}";
  }
  return text;
}

}  // namespace

TEST_CASE("YAML and JSON read into one tree, scalars as typed") {
  struct Case {
    std::string_view source;
    std::string_view tree;
  };
  const Case cases[] = {
      {"", "~"},
      {"# nothing but a comment\n", "~"},
      {"0.50", "0.50"},
      {"a: 1e3\nb: [x, '2', \"3\"]\n", "{a:1e3,b:[x,'2','3']}"},
      {"- a: yes\n  b:\n- ~\n- []\n- {}\n", "[{a:yes,b:~},~,[],{}]"},
      {"s: |\n  a = 1\n  b = 2\n", "{s:'a = 1\nb = 2\n'}"},
      {R"({"a": [1, null, true], "b": {"c": "d"}})", "{'a':[1,~,true],'b':{'c':'d'}}"},
      {"---\na: 1\n...\n", "{a:1}"},
      {"b: 2\na: 1\n", "{b:2,a:1}"},
  };
  for (const Case& each : cases) {
    INFO(each.source);
    CHECK(shown(parse_yaml(each.source)) == each.tree);
  }
}

TEST_CASE("a node knows where it stands") {
  const std::string_view source =
      "exam: T\nquestions:\n  - id: caf\xC3\xA9\n    text: 'quoted'\n    items: [1, 22]\n";
  const YamlNode document = parse_yaml(source);
  const YamlNode& question = document.find("questions")->items.front();
  const auto place = [&](const YamlNode& node) {
    return std::to_string(node.line) + ":" + std::to_string(node.column) + " " +
           std::string(source.substr(node.span.offset, node.span.length));
  };
  CHECK(place(document) == "1:1 e");
  CHECK(place(question) == "3:5 i");
  CHECK(place(*question.find("id")) == "3:9 caf\xC3\xA9");
  CHECK(place(*question.find("text")) == "4:11 '");
  CHECK(place(question.find("items")->items[1]) == "5:16 22");
  CHECK(place(question.fields[2].key) == "5:5 items");
}

TEST_CASE("a field is found by its name, in a map only") {
  const YamlNode document = parse_yaml("{a: 1, b: 2}");
  REQUIRE(document.find("b"));
  CHECK(document.find("b")->text == "2");
  CHECK(document.find("c") == nullptr);
  CHECK(document.find("b")->find("b") == nullptr);
}

TEST_CASE("what YAML can do besides is refused") {
  struct Case {
    std::string_view source;
    std::string_view refusal;
  };
  const Case cases[] = {
      {"a: &x 1\n", "anchors are not allowed; write the value out at &"},
      {"a: &x [1]\n", "anchors are not allowed; write the value out at &"},
      {"a: *x\n", "the referenced anchor is not defined at *"},
      {"a: !!int 1\n", "tags are not allowed at !"},
      {"a: !own {b: 1}\n", "tags are not allowed at !"},
      {"? [a]\n: 1\n", "a field's name must be a word at ["},
      {"~: 1\n", "a field's name must be a word at ~"},
      {"a: 1\nb: 2\n\"a\": 3\n", "field 'a' is here twice; the first is in line 1 at \""},
      {"a: {b: 1, c: 2, b: 3}\n", "field 'b' is here twice; the first is in line 1 at b"},
      {"a: 1\n---\nb: 1\n", "a second document starts in the file; an exam file has one at -"},
  };
  for (const Case& each : cases) {
    INFO(each.source);
    std::string found = refusal(each.source, [&] { parse_yaml(each.source); });
    CHECK(found == each.refusal);
  }
  CHECK(refusal("", [] { parse_yaml("{a: {b: 1}, c: {b: 1}}"); }) == "accepted");  // each map for itself
}

TEST_CASE("a document is bounded in bytes, nodes and depth", "[limits]") {
  const auto refused = [](const std::string& source) { return refusal(source, [&] { parse_yaml(source); }); };
  CHECK(refused("'" + std::string((1 << 20) - 2, 'x') + "'") == "accepted");
  CHECK(refused("'" + std::string((1 << 20) - 1, 'x') + "'") == "the file is longer than 1048576 bytes at ");
  CHECK(refused(repeated("[", 32) + repeated("]", 32)) == "accepted");
  CHECK(refused(repeated("[", 33) + repeated("]", 33)) == "nested more than 32 levels deep at [");
  CHECK(refused("[" + repeated("1,", 199'999) + "]") == "accepted");  // and the list itself
  CHECK(refused("[" + repeated("1,", 199'999) + "2]") == "more than 200000 values in the file at 2");
}
