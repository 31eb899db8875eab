#include "answers/reading/documents/question_answers.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "answers/reading/documents/explanations.hpp"
#include "answers/reading/matching/corrections_below.hpp"
#include "answers/reading/matching/exclaimed.hpp"
#include "answers/reading/matching/locate.hpp"
#include "answers/reading/matching/locate_behind_names.hpp"
#include "answers/reading/matching/locate_bounded.hpp"
#include "answers/reading/matching/locate_by_variable.hpp"
#include "answers/reading/matching/locate_in_claims.hpp"
#include "answers/reading/matching/locate_in_clauses.hpp"
#include "answers/reading/matching/locate_in_drawings.hpp"
#include "answers/reading/matching/locate_in_order.hpp"
#include "answers/reading/matching/locate_in_place.hpp"
#include "answers/reading/matching/locate_in_steps.hpp"
#include "answers/reading/matching/locate_in_tables.hpp"
#include "answers/reading/matching/locate_in_tuples.hpp"
#include "answers/reading/matching/locate_in_turn.hpp"
#include "answers/reading/matching/locate_named_rows.hpp"
#include "answers/reading/matching/locate_under_names.hpp"
#include "answers/reading/matching/turned_round.hpp"

namespace gradewright::reading {
namespace {

bool is_sure(const Response& response) {
  return response.is_read() && response.doubt.empty();
}

/// Where a question was answered without any name, its values may stand in the order of its items.
void look_for_list(const PreparedQuestion& question, const Passages& passages,
                   std::span<Response> responses) {
  if (std::ranges::any_of(responses, &Response::is_read) || passages.empty()) {
    return;
  }
  if (auto listed = locate_in_order(question, passages)) {
    std::ranges::move(*listed, responses.begin());
  }
}

}  // namespace

void read_otherwise(const PreparedQuestion& question, const Passages& passages,
                    std::span<Response> responses) {
  look_for_list(question, passages, responses);
  locate_in_tuples(question, passages, responses);
  locate_in_tables(question, passages, responses);
  locate_in_drawings(question, passages, responses);
  locate_under_names(question, passages, responses);
  locate_in_steps(question, passages, responses);
  locate_in_rows(question, passages, responses);
  locate_in_clauses(question, passages, responses);
  locate_behind_names(question, passages, responses);
  locate_named_rows(question, passages, responses);
  locate_by_variable(question, passages, responses);
  locate_in_turn(question, passages, responses);
  locate_bounded(question, passages, responses);
  locate_in_claims(question, passages, responses);
  locate_in_place(question, passages, responses);
  doubt_corrected_below(question, passages, responses);
  doubt_exclaimed(question, passages, responses);
  doubt_turned_round(question, passages, responses);
}

void read_without_explanations(const PreparedQuestion& question, const Passages& passages,
                               std::span<Response> responses) {
  if (std::ranges::all_of(responses, is_sure)) {
    return;
  }
  const std::optional<Passages> shorter = without_explanations(question, passages);
  if (!shorter) {
    return;
  }
  std::vector<Response> again;
  for (const ItemDeclaration& item : question.items) {
    again.push_back(locate(item, question, *shorter));
  }
  read_otherwise(question, *shorter, again);
  if (std::ranges::all_of(again, is_sure)) {
    std::ranges::move(again, responses.begin());
  }
}

}  // namespace gradewright::reading
