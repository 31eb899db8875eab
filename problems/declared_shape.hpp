#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/graph/shape.hpp"
#include "problems/layer.hpp"

namespace gradewright::problems {

/// An extent that a value gave its name to, and the value.
struct KnownExtent {
  Index extent = 0;
  std::string parameter;
};
using KnownExtents = std::map<std::string, KnownExtent, std::less<>>;

/// One extent of a declared shape: a name, a number, or (neither) anything, as in (C / groups).
struct DeclaredExtent {
  std::string name = {};
  std::optional<Index> number = std::nullopt;
};

/// The shapes that a value of a kind may have, as the kind writes them: "number", "(n, d)", "(H, W) or (C, H,
/// W)", "any". An extent of a name is the same wherever the name stands.
class DeclaredShape {
 public:
  /// Nothing where the text is no shape.
  static std::optional<DeclaredShape> parse(std::string_view text);

  const std::string& text() const { return text_; }
  /// Whether a value fits, and then the extents that it gives a name are known.
  bool admits(const Shape& shape, std::string_view parameter, KnownExtents& known) const;
  /// What is known of the extents of its shapes of so many axes: "d = 2 as in X".
  std::string known_in_words(int rank, const KnownExtents& known) const;

 private:
  using Extents = std::vector<DeclaredExtent>;
  std::string text_;
  std::vector<Extents> alternatives_;  // none: any shape
};

}  // namespace gradewright::problems
