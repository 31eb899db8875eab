#include "answers/judging/recognise.hpp"

#include <algorithm>
#include <vector>

#include "answers/judging/judge_response.hpp"
#include "answers/judging/telling_digits.hpp"

namespace gradewright::judging {
namespace {

using Tentative = Response::Tentative;

Response as_found(const Response& response, const Tentative& value) {
  Response found;  // none of its lists of values is copied
  found.question = response.question;
  found.item = response.item;
  found.reason = response.reason;
  found.unlikely = response.unlikely;
  found.state = Response::State::found;
  found.alternatives = value.alternatives;
  found.typed = value.typed;
  found.span = value.span;
  found.source = value.source;
  return found;
}

bool is_full(const PreparedItem& item, const Response& response) {
  Judgement judgement;
  judge_response(item, response, {}, judgement);
  return judgement.mark.outcome == Outcome::correct;
}

/// In so many digits a value is the key, whatever is said to have been worked on to get it.
constexpr int digits_of_result = 2 * digits_of_no_chance;

/// In so many digits another value is worth a person's look.
constexpr int digits_to_ask = 2;

/// Whether words around a value speak against it, whose telling digits are known.
bool is_against(const Tentative& value, int digits) {
  return value.is_against || (value.is_worked_on && digits < digits_of_result);
}

/// Whether a value at a place is the key of an item that could not be read.
bool is_key_of(const PreparedItem& item, const Response& response, const Span& place) {
  return response.state == Response::State::unreadable &&
         std::ranges::any_of(response.tentative, [&](const Tentative& value) {
           const Response found = as_found(response, value);
           return value.span.offset == place.offset && !is_against(value, telling_digits(found)) &&
                  is_full(item, found);
         });
}

/// An answer that was taken by its key, in spite of what made it no answer by itself.
Response taken_by_key(const Response& response, Response found) {
  found.doubt = {response.doubt.empty() ? response.reason : response.doubt.reason};
  found.doubt.settled_by_key = true;
  return found;
}

/// One item by itself.
std::optional<Response> recognised_alone(std::span<const PreparedItem> items,
                                         std::span<const Response> responses, std::size_t item) {
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
    const int digits = telling_digits(found);
    const bool full =
        digits >= digits_of_no_chance && !is_against(value, digits) && is_full(items[item], found);
    if (full && (value.is_named || !is_of_another(value.span))) {
      answer = std::move(found);
    } else if (value.is_named || (answer && !value.is_printed && !is_of_another(value.span))) {
      return std::nullopt;
    }
  }
  return answer ? std::optional(taken_by_key(response, std::move(*answer))) : std::nullopt;
}

/// Whether an answer is told by a key that can be compared with values.
bool is_told_by_value(AnswerType type) {
  return type != AnswerType::choice && type != AnswerType::true_false && type != AnswerType::formula &&
         type != AnswerType::text;
}

/// Whether it could not be read without doubt.
bool is_open(const Response& response) {
  return response.state == Response::State::unreadable || (response.is_read() && !response.doubt.empty());
}

/// The values of a question that agree with the keys of all its items, in the order in which they are asked.
class Agreement {
 public:
  Agreement(std::span<const PreparedItem> items, std::span<const Response> responses)
      : items_(items), responses_(responses), chosen_(items.size()) {}

  /// The answers of the items that could not be read without doubt; all of them empty where not all agree.
  std::vector<std::optional<Response>> answers() {
    std::size_t behind = 0;
    for (std::size_t item = 0; item < items_.size(); ++item) {
      if (is_told_by_value(items_[item].type) && !take(item, behind)) {
        return std::vector<std::optional<Response>>(items_.size());
      }
    }
    const bool whole = is_all_told();
    const int fewest = whole && !under_symbols_ ? digits_of_whole : digits_of_no_chance + 1;
    if (told_ < 2 || digits_ < fewest || (under_symbols_ && !whole)) {
      std::fill(chosen_.begin(), chosen_.end(), std::nullopt);
    }
    return std::move(chosen_);
  }

 private:
  /// Where each value of a question is a key, so many digits are no chance.
  static constexpr int digits_of_whole = 2;

  /// Whether no value is left that no key explains and the paper does not give.
  bool is_all_told() const {
    const auto is_told = [&](const Tentative& value) {
      return value.is_printed || std::ranges::any_of(chosen_, [&](const auto& answer) {
               return answer && answer->span.offset <= value.span.offset &&
                      answer->span.end() >= value.span.end();
             });
    };
    return std::ranges::all_of(responses_, [&](const Response& response) {
      return std::ranges::all_of(
          response.claimed, [&](const Tentative& value) { return is_told(value) || value.is_made_of_parts; });
    });
  }

  /// Whether the next value that no other item has is the item's key.
  bool take(std::size_t item, std::size_t& behind) {
    const Response& response = responses_[item];
    ++told_;
    if (!is_open(response)) {
      digits_ += telling_digits(response);
      return is_full(items_[item], response);
    }
    for (const Tentative& value : response.claimed) {
      Response found = as_found(response, value);
      if (value.span.offset < behind || !is_full(items_[item], found)) {
        continue;
      }
      const int digits = telling_digits(found);
      if (is_against(value, digits) || value.is_of_unknown || goes_on(item, value) ||
          (value.is_printed && digits < digits_of_no_chance)) {
        return false;
      }
      behind = value.span.end();
      digits_ += digits;
      under_symbols_ = under_symbols_ || value.is_under_symbol;
      told_ += value.is_made_of_parts ? 1 : 0;
      chosen_[item] = taken_by_key(response, std::move(found));
      chosen_[item]->doubt.settled_by_question = true;
      return true;
    }
    return false;
  }

  /// Whether another value that no key of the question explains stands behind one in its sentence.
  bool goes_on(std::size_t item, const Tentative& value) const {
    return std::ranges::any_of(responses_[item].claimed, [&](const Tentative& other) {
      return other.sentence == value.sentence && other.span.offset >= value.span.end() && !other.is_printed &&
             !is_any_key(other);
    });
  }

  bool is_any_key(const Tentative& value) const {
    for (std::size_t k = 0; k < items_.size(); ++k) {
      const auto is_same = [&](const Tentative& other) {
        return other.span.offset == value.span.offset && is_full(items_[k], as_found(responses_[k], other));
      };
      if (std::ranges::any_of(responses_[k].claimed, is_same)) {
        return true;
      }
    }
    return false;
  }

  std::span<const PreparedItem> items_;
  std::span<const Response> responses_;
  std::vector<std::optional<Response>> chosen_;
  int told_ = 0;                ///< values, of which an item that is told in parts has more
  int digits_ = 0;              ///< that tell, of all values
  bool under_symbols_ = false;  ///< of the student's own
};

/// Whether a response stands for a value that it was read from, or that its key told.
bool is_read_from(const Response& response, const Tentative& value) {
  return response.is_read() && (response.doubt.empty() || response.doubt.settled_by_key) &&
         response.source == value.source && response.span.offset <= value.span.offset &&
         value.span.end() <= response.span.end();
}

}  // namespace

std::vector<std::optional<Response>> recognised(std::span<const PreparedItem> items,
                                                std::span<const Response> responses) {
  std::vector<std::optional<Response>> answers(items.size());
  const auto may_agree = [](const Response& response) {
    return is_open(response) && !response.claimed.empty();
  };
  if (std::ranges::any_of(responses, may_agree)) {
    answers = Agreement(items, responses).answers();
  }
  for (std::size_t item = 0; item < items.size(); ++item) {
    if (!answers[item]) {
      answers[item] = recognised_alone(items, responses, item);
    }
  }
  return answers;
}

std::string other_answer(std::span<const PreparedItem> items, std::span<const Response> responses,
                         std::span<const std::optional<Response>> by_key, std::size_t item,
                         const Judgement& judgement) {
  const Response& response = responses[item];
  const Decimal& most = items[item].standard.max_points;
  const Mark& mark = judgement.mark;
  if (mark.outcome == Outcome::needs_review || !response.is_read() || most.is_zero()) {
    return {};
  }
  const bool full = mark.points == most;
  std::size_t end = full ? response.span.end() : 0;
  const auto is_of_another = [&](const Tentative& value) {
    for (std::size_t k = 0; k < responses.size(); ++k) {
      if (k != item && is_read_from(by_key[k] ? *by_key[k] : responses[k], value)) {
        return true;
      }
    }
    return false;
  };
  for (const Tentative& value : response.claimed) {
    const bool within = value.span.offset < response.span.end() && value.span.end() > response.span.offset;
    const Response found = as_found(response, value);
    const bool tells = !value.is_printed && telling_digits(found) >= digits_to_ask;
    if (!within && !tells) {
      continue;
    }
    const bool is_key = is_full(items[item], found);
    if (within && is_key) {
      end = std::min(end, value.span.end());  // of a place that holds more than the value
    }
    if (!tells) {
      continue;
    }
    if (!full && is_key && !within) {
      return "the key stands beside it: \"" + value.source + "\"";
    }
    const bool later =
        value.span.offset >= end && !is_of_another(value) && value.may_conclude && !value.is_made_of_parts;
    if (full && later && !is_key) {
      return "\"" + value.source + "\" stands behind it and could be the answer";
    }
  }
  return {};
}

}  // namespace gradewright::judging
