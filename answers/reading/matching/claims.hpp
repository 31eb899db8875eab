#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/documents/statements.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"

namespace gradewright::reading {

/// A value in running text, with the words around it: "The fc layer has", "4096 * 10 + 10 = 40970",
/// "parameters".
struct Claim {
  Statement value;           ///< without a name
  std::string text;          ///< of the value, without the marks of mathematics, frames and styles around it
  std::string_view lead;     ///< what stands before it in its clause, behind any value before it
  std::string_view tail;     ///< what stands behind it in its clause, before any value behind it
  std::size_t clause = 0;    ///< counts the clauses of the passage
  std::size_t sentence = 0;  ///< counts its sentences
  bool is_list = false;      ///< several numbers, parted by commas or "and": "1, 3 and 5"
  bool is_premise = false;   ///< a claim behind it in its sentence says what follows from it
  bool concludes = false;    ///< it says what follows from what stands before it in its sentence
  bool is_argument =
      false;  ///< a value of it stands behind it in its clause: the 10 of "the output for 10 is 2"
  bool is_under_symbol = false;  ///< of its writer's own, as ClaimReader tells
};

/// How the numbers of a list are taken: each as a claim of its own, all as one, or as one where three or more
/// are told as a row: "0.2, 0.3 and 0.5".
enum class Lists { apart, together, in_rows };

/// The values of a passage in order: numbers with their units, sizes, brackets of numbers, chains of them and
/// the work before their last member, and intervals in words ("between 0 and 1, both excluded"). Clauses part
/// at commas, semicolons, wide spaces, line ends and "and"; what stands in brackets without a number belongs
/// to the words.
std::vector<Claim> claims_of(const Passage& passage, Lists lists);

}  // namespace gradewright::reading
