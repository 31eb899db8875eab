#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/values/note.hpp"
#include "answers/reading/values/read_typed.hpp"
#include "answers/reading/values/typed_value.hpp"
#include "answers/reading/values/written_units.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::reading {

/// What is no quantity; thrown while one is read, and never past quantity.cpp.
struct NoQuantity {
  std::string reason;
};

/// Reads trees as numbers with their units. Throws NoQuantity.
class QuantityReader {
 public:
  QuantityReader(const TextOfUnits& text, const TypeContext& context, std::vector<Note>& notes);

  /// Each unit that the value can be in.
  std::vector<QuantityValue> values_of(notation::Syntax tree);

  /// The quotient, product or sum of two quantities, as 14 GB / (700 GB/s); none of anything else.
  std::optional<QuantityValue> worked_out(const notation::Syntax& tree);

 private:
  /// A number and the unit that goes with it, as it is written; empty where there is none.
  struct Measured {
    notation::Syntax number;
    std::string unit;
  };

  /// Where a unit is declared and one of several meanings converts into it, that one. What has the dimension
  /// but not the thing counted, such as neurons for parameters, is no answer.
  std::vector<QuantityValue> fitting(std::vector<QuantityValue> values) const;

  std::optional<QuantityValue> operand_of(const notation::Syntax& tree);

  std::string unit_of(const notation::Syntax& tree) const;

  /// Takes the unit off a value: off its end, or off a factor.
  Measured apart(notation::Syntax tree);
  Measured of_infix(notation::Syntax tree);
  static Measured with_unit(Measured measured, std::string unit);

  const TextOfUnits& text_;
  const TypeContext& context_;
  std::vector<Unit> declared_;
  std::vector<Note>& notes_;
};

}  // namespace gradewright::reading
