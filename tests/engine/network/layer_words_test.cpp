#include "engine/network/layer_words.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <string>

#include "engine/graph/settle.hpp"
#include "engine/graph/worked_steps.hpp"
#include "engine/network/build_network.hpp"
#include "engine/syntax/print.hpp"
#include "network_text.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::network;

namespace {

constexpr const char* page = GRADEWRIGHT_SOURCE_DIR "/docs/networks.md";

std::string read_page() {
  std::ifstream file(page);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string documented_words() {
  std::string text;
  for (const LayerWordFile& file : layer_words().files) {
    text += fmt::format(
        "{}:\n\n| layer | meaning | source | comes in | example | goes out |\n"
        "| --- | --- | --- | --- | --- | --- |\n",
        file.title);
    for (const LayerWord& word : file.words) {
      text += fmt::format("| `{}` | {} | {} | `{}` | `{}` behind `{}` | `{}`, {} parameters |\n",
                          word.signature, word.meaning, word.source, word.input.text, word.example.call,
                          word.example.input, word.example.output_shape, word.example.parameters);
    }
    text += '\n';
  }
  return text;
}

std::string documented_conventions() {
  std::string text = "| counting | counts | meaning | source |\n| --- | --- | --- | --- |\n";
  for (const CountingConvention& convention : counting_conventions()) {
    text += fmt::format("| `{}` | {} | {} | {} |\n", convention.name, convention.unit, convention.meaning,
                        convention.source);
  }
  return text + '\n';
}

/// The text with another one between two marks, each on a line of its own.
std::string with_part(const std::string& text, const std::string& begin, const std::string& end,
                      const std::string& part) {
  const std::size_t from = text.find(begin);
  const std::size_t to = text.find(end);
  REQUIRE(from != std::string::npos);
  REQUIRE(to != std::string::npos);
  return text.substr(0, from + begin.size()) + "\n\n" + part + text.substr(to);
}

std::string page_with_lists(const std::string& text) {
  return with_part(with_part(text, "<!-- layers: made from engine/network/words by scripts/approve -->",
                             "<!-- layers end -->", documented_words()),
                   "<!-- counting: made from engine/network/counting.gw by scripts/approve -->",
                   "<!-- counting end -->", documented_conventions());
}

}  // namespace

TEST_CASE("every layer word says what it means, after whom, and shows what it gives", "[network]") {
  REQUIRE(layer_words().files.size() == 5);
  for (const LayerWordFile& file : layer_words().files) {
    CHECK_FALSE(file.title.empty());
    for (const LayerWord& word : file.words) {
      CAPTURE(word.signature, word.example.call);
      CHECK(word.meaning.ends_with('.'));
      CHECK_FALSE(word.source.empty());
      CHECK_FALSE(word.input.text.empty());
      CHECK(word.example.call.starts_with(word.name));
      const Network net = network_of(word.example.input, word.example.call);
      CHECK(shown(net.total, "output_shape") == word.example.output_shape);
      CHECK(shown(net.total, "parameters") == word.example.parameters);
    }
  }
}

TEST_CASE("what a word counts is among its parameters", "[network]") {
  for (const LayerWordFile& file : layer_words().files) {
    for (const LayerWord& word : file.words) {
      CAPTURE(word.name);
      CHECK(word.function->parameters.front().name == "x");
      for (const CountedParameter& counted : word.counts) {
        CAPTURE(counted.name);
        const auto named = [&](const notation::Parameter& parameter) {
          return parameter.name == counted.name;
        };
        CHECK(std::ranges::any_of(word.parameters(), named));
      }
    }
  }
}

TEST_CASE("a word is found by its name, without its input in the signature", "[network]") {
  REQUIRE(layer_words().find("linear") != nullptr);
  CHECK(layer_words().find("linear")->signature == "linear(out_features, bias=True)");
  CHECK(layer_words().find("relu")->signature == "relu(inplace=False)");
  CHECK(layer_words().find("global_avg_pool")->signature == "global_avg_pool()");
  CHECK(layer_words().find("conv2d")->input.rank == 3);
  CHECK_FALSE(layer_words().find("flatten")->input.rank.has_value());
  CHECK(layer_words().find("conv4d") == nullptr);
  CHECK(layer_words().find("_times") == nullptr);
}

TEST_CASE("every row of the table of counting is there, with its meaning", "[network]") {
  std::string names;
  for (const CountingConvention& convention : counting_conventions()) {
    names += convention.name + " ";
    CHECK(convention.meaning.ends_with('.'));
    CHECK_FALSE(convention.source.empty());
    CHECK((convention.unit == "FLOPs" || convention.unit == "multiply-accumulates"));
  }
  CHECK(names == "papers fvcore thop ptflops torchinfo deepspeed flop_counter textbook ");
}

TEST_CASE("the documentation's lists of layers and conventions are made from their texts", "[network]") {
  const std::string text = read_page();
  CHECK(page_with_lists(text) == text);
}

// Run by scripts/approve.
TEST_CASE("the documentation's lists of layers and conventions are written anew", "[.approve]") {
  const std::string text = page_with_lists(read_page());
  std::ofstream(page) << text;
}
