#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/judging/layer.hpp"

namespace gradewright::judging {

/// What parts a clause from the one before it.
enum class Joint { none, comma, stop, colon, semicolon, dash, arrow, bracket, close };

/// A stretch of a text between signs that part sentences and clauses.
struct TermClause {
  Joint joint = Joint::none;       ///< what stands before it
  bool in_brackets = false;        ///< within round brackets
  bool has_signs = false;          ///< holds signs of mathematics, or numbers
  std::vector<std::string> words;  ///< in small letters; "it's" as "it", "is", and "l'arbre" as "l", "arbre"
};

/// The clauses of a text around a term. Hyphens part words, and quotes and style say nothing; brackets behind
/// a sign of mathematics are of a formula. Nothing of a text with a question mark, strokes, bars, commands or
/// brackets that do not close.
std::optional<std::vector<TermClause>> term_clauses(std::string_view text);

/// The words of a name, cut in the same way; none where it is no plain name.
std::vector<std::string> term_words(std::string_view name);

/// How many words from a place on spell one of some names; the most. Words of a name may be written together,
/// but none of them apart.
std::size_t spelled_term(const std::vector<std::string>& words, std::size_t at,
                         const std::vector<std::vector<std::string>>& names);

}  // namespace gradewright::judging
