#include "answers/reading/conversion/xml_tags.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace gradewright::reading;

namespace {

/// Each tag with the text before it.
std::string all(std::string_view text) {
  std::string shown;
  XmlTags tags(text);
  while (tags.next()) {
    shown += std::string(tags.before()) + '[' + (tags.opens() ? "" : "/") + std::string(tags.name()) +
             (tags.opens() && tags.closes() ? "/" : "") + ']';
  }
  return shown;
}

}  // namespace

TEST_CASE("tags and the text between them", "[xml_tags]") {
  CHECK(all("<?xml version='1.0'?><!DOCTYPE a><w:a><!-- <b> --><w:t xml:space='preserve'>x &lt; "
            "y</w:t><c/></w:a>") == "[a][t]x &lt; y[/t][c/][/a]");
  CHECK(all("text") == "");
  CHECK(all("<a") == "");
  CHECK(all("<!-- <a>") == "");
}

TEST_CASE("attributes by their names, whatever their prefix", "[xml_tags]") {
  XmlTags tags(R"(<w:style w:type="paragraph" w:styleId='Heading1' other="a=b" empty=""/>)");
  REQUIRE(tags.next());
  CHECK(tags.attribute("type") == "paragraph");
  CHECK(tags.attribute("styleId") == "Heading1");
  CHECK(tags.attribute("other") == "a=b");
  CHECK(tags.attribute("empty").empty());
  CHECK(tags.attribute("tyle").empty());
  XmlTags damaged("<a b= c='>");
  REQUIRE(damaged.next());
  CHECK(damaged.attribute("c").empty());
}

TEST_CASE("entities as the characters that they stand for", "[xml_tags]") {
  CHECK(without_entities("a &lt;&amp;&gt; &quot;&apos;") == "a <&> \"'");
  CHECK(without_entities("&#233;&#xE9;&#x1D465;") == "éé𝑥");
  CHECK(without_entities("&unknown; & &lt") == "&unknown; & &lt");
  CHECK(without_entities("&#xD800;&#99999999999;&#;") == "\uFFFD\uFFFD\uFFFD");
}
