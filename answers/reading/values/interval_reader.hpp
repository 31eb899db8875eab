#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/values/note.hpp"
#include "answers/reading/values/typed_value.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::reading {

/// What is no interval; for readers of intervals alone, which turn it into NotAValue.
struct NoInterval {
  std::string reason;
};

/// The intervals that trees stand for: [2, 5), unions, R without {0}, x < 3, 2x > 6. All relations must be of
/// one name.
class IntervalReader {
 public:
  /// `may_solve`: a relation that is not of a name alone is solved for its name.
  IntervalReader(std::string_view source, bool may_solve, std::vector<Note>& notes)
      : source_(source), may_solve_(may_solve), notes_(notes) {}

  /// Throws NoInterval.
  std::vector<IntervalsValue::Piece> pieces_of(const notation::Syntax& tree);

  /// The name of the relations; empty without one.
  const std::string& variable() const { return variable_; }

 private:
  using Syntax = notation::Syntax;
  using Piece = IntervalsValue::Piece;

  WrittenNumber end(const Syntax& tree);
  Piece piece(const Syntax& lower, bool holds_lower, const Syntax& upper, bool holds_upper);
  bool is_round(const Syntax& tree) const;
  Piece of_items(const Syntax& tree, const std::vector<Syntax>& items);
  std::vector<Piece> of_infix(const notation::Infix& infix);
  bool names_variable(const Syntax& tree);
  std::vector<Piece> solved(const notation::Relations& chain);
  std::vector<Piece> of_chain(const notation::Relations& chain);

  std::string_view source_;
  bool may_solve_;
  std::vector<Note>& notes_;
  std::string variable_;
};

}  // namespace gradewright::reading
