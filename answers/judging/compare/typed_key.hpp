#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "answers/judging/compare/growth.hpp"
#include "answers/judging/layer.hpp"
#include "answers/reading/values/typed_value.hpp"
#include "engine/graph/settled_tensor.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::judging {

// Keys of types that are no tensor of numbers. Their numbers are settled, as those of other keys.

struct ComplexKey {
  SettledCell real;
  SettledCell imaginary;
};

struct QuantityKey {
  SettledCell number;  ///< in `unit`, the one that is asked for
  Unit unit;
};

struct SizeKey {
  std::vector<SettledCell> extents;
};

/// Of a set, tuple or list; the item's type says which.
struct MembersKey {
  std::vector<SettledTensor> members;
};

struct IntervalsKey {
  struct Piece {
    SettledCell lower;
    SettledCell upper;
    bool holds_lower = false;
    bool holds_upper = false;
  };
  std::vector<Piece> pieces;  ///< in order, none touching the next
};

struct RecordKey {
  std::vector<std::pair<std::string, SettledTensor>> fields;
};

/// An equation or inequality.
struct RelationKey {
  notation::Syntax tree;
  std::string text;  ///< as it was stated
};

/// A complexity class.
struct ComplexityKey {
  ComplexityValue::Bound bound = ComplexityValue::Bound::upper;
  Growth growth;
  std::vector<GrowthRelation> relations = {};  ///< between the sizes
  std::string text;                            ///< as it was stated
};

/// A formula, or a complexity class that cannot be compared, for a person.
struct LeftToPersonKey {
  std::string text;
};

/// The options that are right, or the spellings that are accepted.
struct WordsKey {
  std::vector<std::string> words;
  std::vector<std::string> options;  ///< of choices: all of them
};

using TypedKey = std::variant<ComplexKey, QuantityKey, SizeKey, MembersKey, IntervalsKey, RecordKey,
                              RelationKey, ComplexityKey, LeftToPersonKey, WordsKey>;

}  // namespace gradewright::judging
