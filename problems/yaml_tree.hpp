#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/span.hpp"
#include "problems/layer.hpp"

namespace gradewright::problems {

struct YamlField;

/// A node of a YAML document as written: scalars stay text, so that 0.50 is still 0.50.
struct YamlNode {
  enum class Kind { nothing, scalar, list, map };
  Kind kind = Kind::nothing;
  std::string text;               ///< of a scalar
  bool plain = false;             ///< a scalar without quotes
  std::vector<YamlNode> items;    ///< of a list
  std::vector<YamlField> fields;  ///< of a map, in order; keys are scalars, each once
  Span span;                      ///< where it starts in the document
  std::size_t line = 1;           ///< from 1
  std::size_t column = 1;         ///< from 1, in bytes

  /// Null when a map has no such field.
  const YamlNode* find(std::string_view key) const;
};

/// One field of a map.
struct YamlField {
  YamlNode key;
  YamlNode value;
};

/// Limits of a document; going past one is a notation::SourceError that names it.
struct YamlLimits {
  static constexpr std::size_t bytes = 1 << 20;
  static constexpr std::size_t nodes = 200'000;
  static constexpr std::size_t depth = 32;
};

/// Parses one YAML (or JSON) document. Anchors, aliases, tags, several documents, control characters and
/// repeated keys are refused. Throws notation::SourceError with places in `source`.
YamlNode parse_yaml(std::string_view source);

/// Where `inside`, a piece of a scalar's text, stands in the document; the scalar's start when its text
/// is not there as it is (a folded scalar, escapes).
Span place_in_document(const YamlNode& scalar, std::string_view source, Span inside);

/// "a list", "a map", "nothing", or the scalar's text in quotes.
std::string describe(const YamlNode& node);

}  // namespace gradewright::problems
