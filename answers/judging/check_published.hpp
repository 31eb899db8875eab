#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/judging/layer.hpp"
#include "engine/numbers/decimal.hpp"
#include "problems/exam.hpp"

namespace gradewright::judging {

/// One published cell that is not right to the digits printed, or part of a value that has another shape.
struct Disagreement {
  enum class Kind {
    cut_off,     ///< the digits of the true value, the rest cut off instead of rounded
    carried,     ///< follows from earlier steps that were rounded
    wrong,       ///< neither
    wrong_shape  ///< a formula whose value, or a part of a value that, has another shape than the key
  };
  Kind kind = Kind::wrong;
  std::string question;
  std::string item;          ///< the item or step
  std::vector<Index> index;  ///< of the cell or part; empty for a scalar or whole value
  std::string cell_name;     ///< of a named cell
  std::string published;     ///< as printed
  std::string computed;
  std::optional<Decimal> units;  ///< |published - computed| in units of the last printed digit
  FilePlace place;
};

/// "cut off", "carried", "wrong", "wrong shape".
std::string_view to_string(Disagreement::Kind kind);

struct PublishedCheck {
  std::vector<Disagreement> disagreements;  ///< in the order of the exam file
  std::size_t cells = 0;                    ///< published cells that were compared
};

/// Compares everything published with what is computed. A cell is right when |p - t| is at most half a unit
/// of its last printed digit, decided in exact decimals.
///
/// What is not right is `carried` when the published values of earlier steps (those that are right, cut off
/// or carried themselves), put into the graph, give it; else `cut_off` when it is the true value without
/// its later digits; else `carried` when the rounding of steps that the question allows (or to the decimals
/// printed) can give it, by enclosure.
PublishedCheck check_published(const Exam& exam);

}  // namespace gradewright::judging
