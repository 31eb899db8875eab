#include "answers/judging/recognise.hpp"

#include <algorithm>
#include <vector>

#include "answers/judging/judge_response.hpp"
#include "answers/judging/telling_digits.hpp"

namespace gradewright::judging {
namespace {

using Tentative = Response::Tentative;

Response as_found(const Response& response, const Tentative& value) {
  Response found = response;
  found.state = Response::State::found;
  found.alternatives = value.alternatives;
  found.typed = value.typed;
  found.span = value.span;
  found.source = value.source;
  found.doubt = {};
  found.tentative.clear();
  return found;
}

bool is_full(const PreparedItem& item, const Response& response) {
  Judgement judgement;
  judge_response(item, response, {}, judgement);
  return judgement.mark.outcome == Outcome::correct;
}

/// Whether a value at a place is the key of an item that could not be read.
bool is_key_of(const PreparedItem& item, const Response& response, const Span& place) {
  return response.state == Response::State::unreadable &&
         std::ranges::any_of(response.tentative, [&](const Tentative& value) {
           return !value.is_against && value.span.offset == place.offset &&
                  is_full(item, as_found(response, value));
         });
}

}  // namespace

std::optional<Response> recognised(std::span<const PreparedItem> items, std::span<const Response> responses,
                                   std::size_t item) {
  const Response& response = responses[item];
  if (response.state != Response::State::unreadable || response.tentative.empty() ||
      items[item].standard.max_points.is_zero()) {
    return std::nullopt;
  }
  const auto is_of_another = [&](const Span& place) {
    for (std::size_t k = 0; k < items.size(); ++k) {
      if (k != item && is_key_of(items[k], responses[k], place)) {
        return true;
      }
    }
    return false;
  };
  std::optional<Response> answer;
  for (const Tentative& value : response.tentative) {
    Response found = as_found(response, value);
    const bool full =
        !value.is_against && is_full(items[item], found) && telling_digits(found) >= digits_of_no_chance;
    if (full && (value.is_named || !is_of_another(value.span))) {
      answer = std::move(found);
    } else if (value.is_named || (answer && !is_of_another(value.span))) {
      return std::nullopt;
    }
  }
  if (answer) {
    answer->doubt = {response.reason};
    answer->doubt.settled_by_key = true;
  }
  return answer;
}

}  // namespace gradewright::judging
