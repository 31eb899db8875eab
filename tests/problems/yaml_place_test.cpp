#include <catch2/catch.hpp>

#include "problems/yaml_tree.hpp"

using namespace gradewright::problems;

namespace {

/// The piece of the document that stands for the first `piece` in the text of the scalar of field `s`.
std::string found(std::string_view source, std::string_view piece) {
  const YamlNode document = parse_yaml(source);
  const YamlNode& scalar = *document.find("s");
  const Span place = place_in_document(scalar, source, {scalar.text.find(piece), piece.size()});
  return std::string(source.substr(place.offset, place.length));
}

}  // namespace

TEST_CASE("a piece of a scalar is found where it stands in the document") {
  struct Case {
    std::string_view source;
    std::string_view piece;
  };
  const Case cases[] = {
      {"a: yy\ns: x + yy\n", "yy"},
      {"s: x + yy\n", "x + yy"},
      {"{s: 'x + yy'}", "yy"},
      {"{\"s\": \"x + yy\"}", "x +"},
      {"s: |\n  a = 1\n  b = cc\n", "a"},
      {"s: |\n  a = 1\n  b = cc\n", "cc"},
      {"s: |\n  a = [1,\n      cc]\n", "cc"},
      {"s: |-\n\n    a = cc\n", "cc"},
      {"s: |\r\n    a = 1\r\n\r\n    b = cc\r\n", "cc"},
      {"t: 1\ns: |  # steps\n  a = 1\n  b = cc", "cc"},
  };
  for (const Case& each : cases) {
    INFO(each.source);
    CHECK(found(each.source, each.piece) == each.piece);
  }
}

TEST_CASE("the right one of equal pieces is found") {
  const std::string_view source = "s: |\n  a = b\n  b = b\n";
  const YamlNode document = parse_yaml(source);
  CHECK(place_in_document(*document.find("s"), source, {4, 1}).offset == 11);
  CHECK(place_in_document(*document.find("s"), source, {10, 1}).offset == 19);
}

TEST_CASE("text that is not in the document as it is gets the start of its scalar") {
  for (const std::string_view source : {"s: >\n  x +\n  yy\n", "s: \"x \\x2b yy\"\n", "s: 'x ''yy'\n"}) {
    INFO(source);
    const YamlNode document = parse_yaml(source);
    const YamlNode& scalar = *document.find("s");
    const Span place = place_in_document(scalar, source, {2, 1});
    CHECK(place.offset == 3);
    CHECK(place.length == scalar.span.length);
  }
}

TEST_CASE("a place never leaves the document") {
  YamlNode scalar;
  scalar.kind = YamlNode::Kind::scalar;
  scalar.text = "a\nb\nc";
  scalar.span = {3, 1};
  CHECK(place_in_document(scalar, "s: |", {4, 1}).offset == 3);               // the lines are not there
  CHECK(place_in_document(scalar, "s: |\n  a\n  b\n", {4, 1}).offset == 13);  // nor is the last
  scalar.span = {9, 1};
  CHECK(place_in_document(scalar, "s: |", {0, 1}).offset == 9);
}

TEST_CASE("a node is described by what it is, a scalar by its first 40 characters") {
  const auto described = [](std::string_view source) { return describe(parse_yaml(source)); };
  CHECK(described("") == "nothing");
  CHECK(described("~") == "nothing");
  CHECK(described("[1]") == "a list");
  CHECK(described("{}") == "a map of fields");
  CHECK(described("''") == "''");
  CHECK(described(std::string(40, 'x')) == "'" + std::string(40, 'x') + "'");
  CHECK(described(std::string(41, 'x')) == "'" + std::string(37, 'x') + "...'");
}
