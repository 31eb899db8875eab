#include "problems/read_fields.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "problems/rule_words.hpp"

namespace gradewright::problems {

namespace {

/// Words that people write for fields of an exam, and what they mean where there is such a field.
constexpr std::array<std::pair<std::string_view, std::string_view>, 24> other_words{{
    {"marks", "points"},  {"mark", "points"},     {"score", "points"},    {"worth", "points"},
    {"weight", "points"}, {"title", "exam"},      {"name", "exam"},       {"number", "id"},
    {"label", "labels"},  {"headings", "labels"}, {"question", "text"},   {"description", "text"},
    {"prompt", "text"},   {"inputs", "given"},    {"givens", "given"},    {"variables", "given"},
    {"data", "given"},    {"solution", "steps"},  {"formula", "steps"},   {"parts", "items"},
    {"answers", "items"}, {"correct", "answer"},  {"choices", "options"}, {"key", "published"},
}};

/// The nearest name, the field that people call so, or how to write what belongs into a rule.
std::string suggest_field(std::string_view field, std::span<const std::string> names) {
  if (std::ranges::find(names, "rule") != names.end()) {
    if (std::string meant = did_you_mean_in_rule(field, RuleNotation::yaml); !meant.empty()) {
      return meant;
    }
  }
  if (std::string nearest = notation::did_you_mean(field, names); !nearest.empty()) {
    return nearest;
  }
  for (const auto& [word, meant] : other_words) {
    if (word == field && std::ranges::find(names, meant) != names.end()) {
      return fmt::format("; did you mean '{}'?", meant);
    }
  }
  return {};
}

}  // namespace

void check_fields(const YamlNode& node, std::string_view what, std::span<const std::string> names,
                  const Suggest& suggest) {
  if (node.kind != YamlNode::Kind::map) {
    fail(node, fmt::format("expected {} as a map of fields, found {}", what, describe(node)));
  }
  for (const YamlField& field : node.fields) {
    if (std::ranges::find(names, field.key.text) == names.end()) {
      fail(field.key, fmt::format("unknown field '{}' in {}{}", field.key.text, what,
                                  suggest ? suggest(field.key.text) : suggest_field(field.key.text, names)));
    }
  }
}

std::string read_text(const YamlNode& node, std::string_view what) {
  if (node.kind != YamlNode::Kind::scalar || node.text.empty()) {
    fail(node, fmt::format("expected {}, found {}", what, describe(node)));
  }
  return node.text;
}

std::vector<std::string> read_texts(const YamlNode& node, std::string_view what) {
  if (node.kind != YamlNode::Kind::list) {
    return {read_text(node, what)};
  }
  std::vector<std::string> texts;
  for (const YamlNode& item : node.items) {
    texts.push_back(read_text(item, what));
  }
  return texts;
}

const std::vector<YamlNode>& read_list(const YamlNode& node, std::string_view what) {
  if (node.kind != YamlNode::Kind::list || node.items.empty()) {
    fail(node, fmt::format("expected a list of {}, found {}", what,
                           node.kind == YamlNode::Kind::list ? "an empty list" : describe(node)));
  }
  return node.items;
}

Decimal read_number(const YamlNode& node, std::string_view what) {
  const auto number = node.kind == YamlNode::Kind::scalar ? Decimal::parse(node.text) : std::nullopt;
  if (!number) {
    fail(node, fmt::format("expected {} as a number, found {}", what, describe(node)));
  }
  return *number;
}

Decimal read_amount(const YamlNode& node, std::string_view what) {
  const Decimal amount = read_number(node, what);
  if (amount.is_negative()) {
    fail(node, fmt::format("{} cannot be negative", what));
  }
  return amount;
}

Decimal read_points(const YamlNode& node, std::string_view what) {
  const Decimal points = read_amount(node, what);
  if (points > Decimal(PointLimits::most)) {
    fail(node, fmt::format("{} can be at most {}", what, PointLimits::most));
  }
  if (points.normalised().decimals() > PointLimits::decimals) {
    fail(node, fmt::format("{} can have at most {} decimals", what, PointLimits::decimals));
  }
  return points;
}

bool read_switch(const YamlNode& node, std::string_view what) {
  return read_word(node, what, switch_words);
}

Decimal read_share(const YamlNode& node, std::string_view what) {
  std::string_view text = node.text;
  const bool percent = text.ends_with('%');
  if (percent) {
    text.remove_suffix(1);
  }
  const auto number = node.kind == YamlNode::Kind::scalar ? Decimal::parse(text) : std::nullopt;
  if (!number) {
    fail(node, fmt::format("expected {} as a share such as 50% or 0.5, found {}", what, describe(node)));
  }
  if (number->is_negative() || *number > Decimal(percent ? 100 : 1)) {
    const char* hint = !percent && *number > Decimal(1) ? "; a percentage needs its sign, as in 50%" : "";
    fail(node, fmt::format("{} must be from 0 to 1 (or 0% to 100%), found {}{}", what, describe(node), hint));
  }
  const int decimals = PointLimits::decimals - (percent ? 2 : 0);
  if (number->normalised().decimals() > decimals) {
    fail(node,
         fmt::format("{} can have at most {} decimals{}", what, decimals, percent ? " of a percent" : ""));
  }
  return percent ? Decimal(number->coefficient(), number->exponent() - 2) : *number;
}

bool read_bonus(const YamlNode& node) {
  return read_word(node, "whether it is a bonus", flag_words);
}

Index read_count(const YamlNode& node, std::string_view what, Index lowest, Index highest) {
  Index count = 0;
  const char* end = node.text.data() + node.text.size();
  const auto [stop, error] = std::from_chars(node.text.data(), end, count);
  if (node.kind != YamlNode::Kind::scalar || node.text.empty() || error != std::errc{} || stop != end ||
      count < lowest || count > highest) {
    fail(node, fmt::format("expected {} as a whole number from {} to {}, found {}", what, lowest, highest,
                           describe(node)));
  }
  return count;
}

}  // namespace gradewright::problems
