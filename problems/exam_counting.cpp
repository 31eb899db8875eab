#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "engine/network/layer_words.hpp"
#include "engine/text/joined.hpp"
#include "problems/exam_forms.hpp"
#include "problems/layer_structure.hpp"
#include "problems/network_reading.hpp"
#include "problems/read_fields.hpp"

namespace gradewright::problems {
namespace {

struct CountingFields {
  network::WrittenNetwork& network;
};

std::vector<std::string> convention_names() {
  std::vector<std::string> names;
  for (const network::CountingConvention& convention : network::counting_conventions()) {
    names.push_back(convention.name);
  }
  return names;
}

void read_convention(const YamlNode& node, network::WrittenNetwork& into) {
  const std::vector<std::string> names = convention_names();
  into.counting = read_text(node, "who counts");
  if (std::ranges::find(names, into.counting) == names.end()) {
    fail(node, fmt::format("'{}' is no way to count FLOPs; they are {}{}", into.counting, joined(names, ", "),
                           notation::did_you_mean(into.counting, names)));
  }
}

void convention_form(JsonWriter& schema) {
  form::words(schema, convention_names());
}

constexpr Index most_examples = 1'000'000'000;
constexpr Index most_bytes = 16;

constexpr std::array<Field<CountingFields>, 4> counting_fields{{
    {"flops",
     false,
     {convention_form, "Who counts the FLOPs."},
     [](const YamlNode& node, CountingFields& into) { read_convention(node, into.network); }},
    {"training",
     false,
     {form::word<yes_no_words>, "Whether the network is trained, so that the backward pass counts as well."},
     [](const YamlNode& node, CountingFields& into) {
       into.network.training = read_word(node, "whether it is trained", yes_no_words);
     }},
    {"batch",
     false,
     {form::whole<1, most_examples>, "The examples of a batch."},
     [](const YamlNode& node, CountingFields& into) {
       into.network.batch = read_count(node, "the examples of a batch", 1, most_examples);
     }},
    {"bytes",
     false,
     {form::whole<1, most_bytes>, "The bytes of a number, for the memory."},
     [](const YamlNode& node, CountingFields& into) {
       into.network.bytes = read_count(node, "the bytes of a number", 1, most_bytes);
     }},
}};

}  // namespace

void counting_form(JsonWriter& schema) {
  form::any_of<convention_form, form::fields_of<counting_fields>>(schema);
}

void read_counting(const YamlNode& node, network::WrittenNetwork& into) {
  if (node.kind == YamlNode::Kind::scalar) {
    return read_convention(node, into);
  }
  CountingFields fields{into};
  read_fields<CountingFields>(node, "counting", counting_fields, fields);
}

}  // namespace gradewright::problems
