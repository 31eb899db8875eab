#include "answers/reading/documents/answered_twice.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "answers/reading/matching/locate.hpp"

namespace gradewright::reading {
namespace {

constexpr const char* two_places = "the question is answered in two places, with different values";

bool lies_in(const Response& response, const Passages& passages) {
  return std::ranges::any_of(passages, [&](const auto& passage) {
    return response.span.offset >= passage->offset &&
           response.span.offset < passage->offset + std::max(passage->text.size(), std::size_t{1});
  });
}

/// Adds what another place says to a response.
void add(Response& response, Response other) {
  const std::size_t known = response.alternatives.size();
  for (ReadValue& value : other.alternatives) {
    const auto same = [&value](const ReadValue& one) { return same_response(value, one); };
    if (std::ranges::none_of(response.alternatives, same)) {
      response.alternatives.push_back(std::move(value));
    }
  }
  const bool typed = !other.typed.empty() && other.source != response.source;
  if (typed) {
    std::ranges::move(other.typed, std::back_inserter(response.typed));
  }
  const bool chosen = other.choice != response.choice;
  const bool formula = other.formula != response.formula;
  if (response.alternatives.size() == known && !typed && !chosen && !formula) {
    return;
  }
  response.reason = two_places;
  const std::size_t readings = std::max(response.alternatives.size(), response.typed.size());
  response.state = chosen || formula || readings > max_alternatives ? Response::State::unreadable
                                                                    : Response::State::ambiguous;
}

}  // namespace

void add_other_places(const PreparedQuestion& question, const Passages& passages,
                      std::span<Response> responses) {
  if (passages.empty() || passages.front()->group == passages.back()->group) {
    return;
  }
  for (std::size_t first = 0; first < passages.size();) {
    Passages place;  // the passages of one group, which stand together
    for (const std::size_t group = passages[first]->group;
         first < passages.size() && passages[first]->group == group; ++first) {
      place.push_back(passages[first]);
    }
    for (std::size_t i = 0; i < responses.size(); ++i) {
      Response& response = responses[i];
      if (!response.may_be_doubted() || lies_in(response, place)) {
        continue;
      }
      Response other = locate(question.items[i], question, place);
      if (other.may_be_doubted()) {
        add(response, std::move(other));
      }
    }
  }
}

}  // namespace gradewright::reading
