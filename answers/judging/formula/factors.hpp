#pragma once

#include <string_view>
#include <vector>

#include "answers/judging/formula/products.hpp"
#include "answers/judging/layer.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::judging {

/// One factor of a product, and how it is multiplied to what stands before it.
struct Factor {
  const notation::Syntax* tree = nullptr;
  ProductSign how = ProductSign::matrices;
  std::string_view letter = {};  ///< an x before it, read as the sign of the product
};

/// The factors of a product as it was written.
struct Factors {
  std::vector<Factor> all;
  bool strange_sign = false;  ///< a product is signed neither as one of matrices nor cell by cell
};

/// The factors of `tree`, which was read in `source`: what stands in brackets is one of them, unless it comes
/// first.
Factors factors_of(const notation::Syntax& tree, std::string_view source);

}  // namespace gradewright::judging
