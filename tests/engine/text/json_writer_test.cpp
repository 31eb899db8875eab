#include "engine/text/json_writer.hpp"

#include <catch2/catch.hpp>
#include <cstdint>
#include <limits>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

using namespace gradewright::engine;

namespace {

std::string quoted(std::string_view text) {
  std::string out;
  JsonWriter(out).value(text);
  return out;
}

/// {"a": [1, true, []], "b": {"c": null, "d": {}}}
void write_all(JsonWriter& json) {
  json.begin_object();
  json.key("a");
  json.begin_array();
  json.value(std::int64_t{1});
  json.value(true);
  json.begin_array();
  json.end_array();
  json.end_array();
  json.key("b");
  json.begin_object();
  json.key("c");
  json.null();
  json.key("d");
  json.begin_object();
  json.end_object();
  json.end_object();
  json.end_object();
}

}  // namespace

TEST_CASE("members and items are separated, in one line or indented", "[json_writer]") {
  std::string compact;
  JsonWriter line(compact);
  write_all(line);
  CHECK(compact == R"({"a":[1,true,[]],"b":{"c":null,"d":{}}})");
  std::string indented;
  JsonWriter lines(indented, JsonWriter::Layout::indented);
  write_all(lines);
  CHECK(indented == R"({
  "a": [
    1,
    true,
    []
  ],
  "b": {
    "c": null,
    "d": {}
  }
})");
}

TEST_CASE("the text is written at the end of the string", "[json_writer]") {
  std::string out = "before ";
  JsonWriter json(out);
  json.begin_object();
  json.member("n", "text");
  json.member("raw", false);
  json.key("r");
  json.raw("[1, 2]");
  json.end_object();
  CHECK(out == R"(before {"n":"text","raw":false,"r":[1, 2]})");
}

TEST_CASE("numbers keep their digits", "[json_writer]") {
  const auto written = [](const auto& number) {
    std::string out;
    JsonWriter(out).value(number);
    return out;
  };
  CHECK(written(Decimal(-250, -2)) == "-2.50");
  CHECK(written(std::int64_t{0}) == "0");
  CHECK(written(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
  CHECK(written(std::numeric_limits<std::int64_t>::max()) == "9223372036854775807");
}

TEST_CASE("names and values of any length are written like each other", "[json_writer]") {
  std::vector<std::size_t> lengths(40);
  std::iota(lengths.begin(), lengths.end(), 0);
  lengths.insert(lengths.end(), {252, 253, 254, 255, 256, 508, 509, 510, 511, 512, 513});  // of the pieces
  for (const std::size_t length : lengths) {
    for (std::size_t special = 0; special <= length; special += length < 40 ? 1 : 63) {
      std::string text(length, 'x');
      std::string expected = text;
      if (special < length) {
        text[special] = '"';
        expected.replace(special, 1, "\\\"");
      }
      std::string out;
      JsonWriter json(out);
      json.begin_object();
      json.member(text, std::string_view(text));
      json.member(text, std::string_view(text));
      json.end_object();
      expected = '"' + expected + "\":\"" + expected + '"';
      CHECK(out == "{" + expected + "," + expected + "}");
    }
  }
}

TEST_CASE("what is written within an object is in the string when it is flushed, once", "[json_writer]") {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  std::string all;
  for (std::int64_t i = 0; i < 1000; ++i) {
    json.value(i);
    if (i % 7 == 0) {
      json.flush();
      all += out;
      out.clear();
    }
  }
  json.end_array();
  all += out;
  std::string expected = "[0";
  for (int i = 1; i < 1000; ++i) {
    expected += "," + std::to_string(i);
  }
  CHECK(all == expected + "]");
}

TEST_CASE("strings are escaped as RFC 8259 asks, and are always UTF-8", "[json_writer]") {
  struct Row {
    std::string text;
    std::string json;
  };
  const Row rows[] = {
      {"", R"("")"},
      {"plain ~", R"("plain ~")"},
      {R"(a "b" \c /)", R"("a \"b\" \\c /")"},
      {"\n\r\t", R"("\n\r\t")"},
      {std::string("\0\x01\x1F", 3), R"("\u0000\u0001\u001f")"},
      {"\x7F", R"("\u007f")"},
      {"caf\xC3\xA9 \xF0\x9F\x98\x80", "\"caf\xC3\xA9 \xF0\x9F\x98\x80\""},
      {"a\xFF"
       "b",
       "\"a\xEF\xBF\xBD"
       "b\""},
      {"\xC3", "\"\xEF\xBF\xBD\""},                                  // a sequence that ends too soon
      {"\xED\xA0\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""},  // a surrogate, byte by byte
      {"a\u202Eb\u200B", R"("a\u202eb\u200b")"},  // hidden: a direction override, a zero-width space
      {"\u0085\u2028\uFEFF", R"("\u0085\u2028\ufeff")"},
      {"\U000E0041", R"("\udb40\udc41")"},  // past U+FFFF: RFC 8259, section 7
      {"\uFF1D1", "\"\uFF1D1\""},           // seen
      {"x\"\xC3\xA9\n", "\"x\\\"\xC3\xA9\\n\""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(quoted(row.text) == row.json);
  }
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.key(std::string_view("a\"b"));
  json.value("c");
  json.end_object();
  CHECK(out == R"({"a\"b":"c"})");
}

TEST_CASE("hidden characters in text that is JSON already are escaped", "[json_writer]") {
  std::string out;
  JsonWriter(out).raw("[\"a\u202E\x7F\", {\"\U000E0041\":\n-1.50}, \"\xC3\xA9\\u202e\"]");
  CHECK(out == "[\"a\\u202e\\u007f\", {\"\\udb40\\udc41\":\n-1.50}, \"\xC3\xA9\\u202e\"]");
}
