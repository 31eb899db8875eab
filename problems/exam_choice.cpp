#include <fmt/core.h>

#include <set>

#include "engine/syntax/answer_type.hpp"
#include "problems/item_reading.hpp"
#include "problems/read_fields.hpp"

namespace gradewright::problems {

namespace {

constexpr std::size_t most_options = 100;

std::string true_or_false(const YamlNode& node) {
  constexpr std::array<std::pair<std::string_view, bool>, 6> words{
      {{"true", true}, {"false", false}, {"True", true}, {"False", false}, {"T", true}, {"F", false}}};
  return read_word(node, "the answer", words) ? "true" : "false";
}

}  // namespace

void refuse_field(const YamlNode* node, std::string_view field, std::string_view type) {
  if (node) {
    fail(*node, fmt::format("'{}' makes no sense for a {} item", field, type));
  }
}

void finish_choice(ItemReading& into, const YamlNode& node) {
  Item& item = into.item;
  const bool choice = *into.type == AnswerType::choice;
  const std::string_view word = choice ? "choice" : "true_false";
  refuse_field(into.rule, "rule", word);
  refuse_field(into.cells, "cells", word);
  refuse_field(into.accept, "accept", word);
  refuse_field(into.where, "where", word);
  refuse_field(node.find("range"), "range", word);
  refuse_field(node.find("up_to"), "up_to", word);
  refuse_field(node.find("infinite"), "infinite", word);
  refuse_field(choice ? nullptr : node.find("options"), "options", word);
  if (!into.answer) {
    fail(node, fmt::format("a {} item needs its 'answer'", word));
  }
  item.type = *into.type;
  if (!choice) {
    item.answer = true_or_false(*into.answer);
    return;
  }
  if (item.options.size() < 2 || item.options.size() > most_options) {
    const YamlNode* options = node.find("options");
    fail(options ? *options : node, fmt::format("a choice item needs from 2 to {} options", most_options));
  }
  const std::set<std::string_view> different(item.options.begin(), item.options.end());
  if (different.size() != item.options.size()) {
    fail(*node.find("options"), "an option is here twice");
  }
  item.answer = read_text(*into.answer, "the answer");
  if (!different.contains(item.answer)) {
    const std::vector<std::string> known(item.options.begin(), item.options.end());
    fail(*into.answer, fmt::format("the answer '{}' is none of the options{}", item.answer,
                                   notation::did_you_mean(item.answer, known)));
  }
}

}  // namespace gradewright::problems
