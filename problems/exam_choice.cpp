#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "engine/syntax/answer_type.hpp"
#include "problems/item_reading.hpp"
#include "problems/read_fields.hpp"

namespace gradewright::problems {

namespace {

constexpr std::size_t most_options = 100;

constexpr std::array<std::pair<std::string_view, bool>, 6> truth_words{
    {{"true", true}, {"false", false}, {"True", true}, {"False", false}, {"T", true}, {"F", false}}};

bool read_truth(const YamlNode& node) {
  return read_word(node, "the answer", truth_words);
}

void check_options(const ItemReading& into, const YamlNode& node, std::string_view field,
                   std::string_view word) {
  const std::vector<std::string>& options = into.item.options;
  const YamlNode* listed = node.find(field);
  if (options.size() < 2 || options.size() > most_options) {
    fail(listed ? *listed : node, fmt::format("a {} item needs from 2 to {} {}", word, most_options, field));
  }
  const std::set<std::string_view> different(options.begin(), options.end());
  if (different.size() != options.size()) {
    fail(*listed, fmt::format("{} is here twice", field == "options" ? "an option" : "a statement"));
  }
}

std::string read_option(const YamlNode& node, const std::vector<std::string>& options,
                        std::string_view field) {
  std::string option = read_text(node, "the answer");
  if (std::ranges::find(options, option) == options.end()) {
    fail(node, fmt::format("the answer '{}' is none of the {}{}", option, field,
                           notation::did_you_mean(option, options)));
  }
  return option;
}

/// The options of a list, each once, in the order of the exam.
StatedAnswer read_chosen(const YamlNode& node, const std::vector<std::string>& options,
                         std::string_view field) {
  std::set<std::string> chosen;
  for (const YamlNode& each : node.kind == YamlNode::Kind::list ? node.items : std::vector{node}) {
    const std::string option = read_option(each, options, field);
    if (!chosen.insert(option).second) {
      fail(each, fmt::format("'{}' is here twice", option));
    }
  }
  std::vector<StatedAnswer> ordered;
  for (const std::string& option : options) {
    if (chosen.contains(option)) {
      ordered.push_back({option, node.span});
    }
  }
  return {std::move(ordered), node.span};
}

void finish_choices(ItemReading& into) {
  if (into.answer->kind == YamlNode::Kind::list && into.answer->items.empty()) {
    fail(*into.answer, "no option is right: nobody who writes something could earn the points");
  }
  into.item.stated = read_chosen(*into.answer, into.item.options, "options");
}

/// Statements of which each is true or false: the answer says it of each in their order, by their names, or
/// lists the true ones. The item is one of several options, those that are true.
void finish_group(ItemReading& into, const YamlNode& node) {
  Item& item = into.item;
  read_list(*into.statements, "statements");
  item.options = read_texts(*into.statements, "a statement");
  check_options(into, node, "statements", "true_false");
  item.type = AnswerType::choices;
  const YamlNode& answer = *into.answer;
  std::vector<StatedAnswer> truths;
  if (answer.kind == YamlNode::Kind::map) {
    for (const std::string& statement : item.options) {
      const YamlNode* truth = answer.find(statement);
      if (truth == nullptr) {
        fail(answer, fmt::format("the answer does not say whether '{}' is true", statement));
      }
      if (read_truth(*truth)) {
        truths.push_back({statement, answer.span});
      }
    }
    for (const YamlField& field : answer.fields) {
      read_option(field.key, item.options, "statements");
    }
    item.stated = StatedAnswer{std::move(truths), answer.span};
    return;
  }
  const auto is_truth = [](const YamlNode& each) {
    return std::ranges::find(truth_words, each.text, &std::pair<std::string_view, bool>::first) !=
           truth_words.end();
  };
  const bool by_place = answer.kind == YamlNode::Kind::list && !answer.items.empty() &&
                        std::ranges::all_of(answer.items, is_truth);
  if (!by_place) {
    item.stated = read_chosen(answer, item.options, "statements");
    return;
  }
  if (std::ranges::any_of(item.options,
                          [&](const std::string& option) { return option == "T" || option == "F"; })) {
    fail(answer, "with a statement named T or F, say of each whether it is true, as in {F: true}");
  }
  if (answer.items.size() != item.options.size()) {
    fail(answer, fmt::format("{} answers for {} statements", answer.items.size(), item.options.size()));
  }
  for (std::size_t at = 0; at < answer.items.size(); ++at) {
    if (read_truth(answer.items[at])) {
      truths.push_back({item.options[at], answer.span});
    }
  }
  item.stated = StatedAnswer{std::move(truths), answer.span};
}

}  // namespace

std::string with_article(std::string_view word) {
  const bool vowel = std::string_view("aeio").find(word.front()) != std::string_view::npos;
  return fmt::format("{} {}", vowel ? "an" : "a", word);
}

void refuse_field(const YamlNode* node, std::string_view field, std::string_view type) {
  if (node) {
    fail(*node, fmt::format("'{}' makes no sense for {} item", field, with_article(type)));
  }
}

void finish_choice(ItemReading& into, const YamlNode& node) {
  Item& item = into.item;
  const AnswerType type = *into.type;
  const bool true_false = type == AnswerType::true_false;
  const std::string_view word = to_string(type);
  refuse_field(into.rule, "rule", word);
  refuse_field(into.cells, "cells", word);
  refuse_field(into.accept, "accept", word);
  refuse_field(into.where, "where", word);
  refuse_field(node.find("range"), "range", word);
  refuse_field(node.find("up_to"), "up_to", word);
  refuse_field(node.find("infinite"), "infinite", word);
  refuse_field(true_false ? node.find("options") : nullptr, "options", word);
  refuse_field(true_false ? nullptr : into.statements, "statements", word);
  if (!into.answer) {
    fail(node, fmt::format("a {} item needs its 'answer'", word));
  }
  item.type = type;
  if (into.statements) {
    return finish_group(into, node);
  }
  if (true_false) {
    item.answer = read_truth(*into.answer) ? "true" : "false";
    return;
  }
  check_options(into, node, "options", word);
  if (type == AnswerType::choices) {
    return finish_choices(into);
  }
  item.answer = read_option(*into.answer, item.options, "options");
}

}  // namespace gradewright::problems
