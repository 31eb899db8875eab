#pragma once

#include <fmt/core.h>

#include <array>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/graph/shape.hpp"
#include "engine/language/source_error.hpp"
#include "engine/numbers/decimal.hpp"
#include "engine/text/suggest.hpp"
#include "problems/field_form.hpp"
#include "problems/layer.hpp"
#include "problems/yaml_tree.hpp"

/// Reading typed values from the nodes of an exam file. Everything throws notation::SourceError at the node.
namespace gradewright::problems {

[[noreturn]] inline void fail(const YamlNode& at, const std::string& message) {
  throw notation::SourceError(message, at.span);
}

/// One field of a struct: its name, what it is for who writes it (of an exam's: the schema says it) and how
/// to read it. A struct has one table of these, and the table's order is the order in which fields are read,
/// whatever their order in the file.
template <class Into>
struct Field {
  std::string_view name;
  bool required;
  FieldNote note;
  void (*read)(const YamlNode& value, Into& into);
};

/// What to add to the message that a field is unknown.
using Suggest = std::function<std::string(std::string_view field)>;

/// Refuses what is no map, and a field of a map that is not among `names`; `suggest` says what was meant, or
/// the nearest name does.
void check_fields(const YamlNode& node, std::string_view what, std::span<const std::string> names,
                  const Suggest& suggest = {});

/// Reads a map strictly: a field that is not in the table is an error, as is a required one that is missing.
template <class Into>
void read_fields(const YamlNode& node, std::string_view what, std::span<const Field<Into>> table,
                 Into& into) {
  std::vector<std::string> names;
  for (const Field<Into>& field : table) {
    names.emplace_back(field.name);
  }
  check_fields(node, what, names);
  for (const Field<Into>& field : table) {
    if (const YamlNode* value = node.find(field.name)) {
      field.read(*value, into);
    } else if (field.required) {
      fail(node, fmt::format("{} has no field '{}'", what, field.name));
    }
  }
}

/// The value that a word stands for in a table of (word, value) pairs.
template <class Value, std::size_t size>
Value read_word(const YamlNode& node, std::string_view what,
                const std::array<std::pair<std::string_view, Value>, size>& table) {
  std::string words;
  std::vector<std::string> names;
  for (const auto& [word, value] : table) {
    if (node.kind == YamlNode::Kind::scalar && node.text == word) {
      return value;
    }
    words += (words.empty() ? "" : ", ") + std::string(word);
    names.emplace_back(word);
  }
  fail(node,
       fmt::format("expected {} ({}), found {}{}", what, words, describe(node),
                   node.kind == YamlNode::Kind::scalar ? notation::did_you_mean(node.text, names) : ""));
}

inline constexpr std::array<std::pair<std::string_view, bool>, 2> switch_words{
    {{"on", true}, {"off", false}}};
inline constexpr std::array<std::pair<std::string_view, bool>, 2> flag_words{
    {{"true", true}, {"false", false}}};

/// The text of a scalar that is not empty.
std::string read_text(const YamlNode& node, std::string_view what);
/// One text, or a list of them.
std::vector<std::string> read_texts(const YamlNode& node, std::string_view what);
/// A list, of at least one item.
const std::vector<YamlNode>& read_list(const YamlNode& node, std::string_view what);
Decimal read_number(const YamlNode& node, std::string_view what);
/// Not below 0.
Decimal read_amount(const YamlNode& node, std::string_view what);
/// What keeps sums and shares of points exact.
struct PointLimits {
  static constexpr std::int64_t most = 1'000'000;
  static constexpr int decimals = 6;  ///< of points, and of a share of them
};
/// Points within the limits.
Decimal read_points(const YamlNode& node, std::string_view what);
/// A share from 0 to 1, written 50% or 0.5.
Decimal read_share(const YamlNode& node, std::string_view what);
/// `true` or `false`.
bool read_bonus(const YamlNode& node);
/// `on` or `off`.
bool read_switch(const YamlNode& node, std::string_view what);
/// A whole number from `lowest` to `highest`.
Index read_count(const YamlNode& node, std::string_view what, Index lowest, Index highest);

}  // namespace gradewright::problems
