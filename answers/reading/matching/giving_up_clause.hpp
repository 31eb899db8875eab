#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/matching/prose_text.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// What a clause gives up.
struct GivenUpClause {
  std::vector<std::size_t> named = {};      ///< the items that it names
  std::vector<std::size_t> described = {};  ///< those that it describes: "gradients", "the last two"
  bool of_rest = false;                     ///< whatever is not answered
  std::size_t count = 0;                    ///< of how many items that is said; 0: it does not say
  bool of_topic = false;                    ///< what was not learnt, or had no time, and is no item
};

/// What a clause gives up, where it says nothing else: each of its words belongs to a phrase that gives up or
/// stands beside one, to a name, to what describes an item, or to a closed list.
std::optional<GivenUpClause> giving_up_clause(const ProseText& text, Span clause,
                                              const PreparedQuestion& question);

/// Whether answers of a type are numbers or signs, and no words or options.
bool is_in_numbers(AnswerType type);

}  // namespace gradewright::reading
