#include "answers/judging/judge_response.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "answers/judging/credit/share.hpp"
#include "answers/judging/credit/typed_mark.hpp"
#include "answers/judging/explain/choose.hpp"
#include "answers/judging/follow/followed_parts.hpp"
#include "answers/judging/telling_digits.hpp"
#include "answers/reading/matching/locate_typed.hpp"

namespace gradewright::judging {
namespace {

void decide(Judgement& judgement, Judgement::Ground ground, const Mark& mark) {
  judgement.ground = ground;
  judgement.mark = mark;
}

void leave_open(Judgement& judgement, Judgement::Ground ground) {
  decide(judgement, ground, {Outcome::needs_review, std::nullopt});
}

bool is_by_own_values(const Explained& explained) {
  return std::holds_alternative<ByOwnValues>(explained.best().evidence);
}

/// Several readings: decided only when every one of them comes to the same mark.
void judge_readings(const PreparedItem& prepared, const Response& response, std::span<const OwnValue> own,
                    Judgement& judgement) {
  if (response.alternatives.empty()) {
    return leave_open(judgement, Judgement::Ground::cannot_be_read);
  }
  explain(response.alternatives.front(), prepared, own, judgement.explained);
  const Mark& mark = judgement.explained.best().mark;
  for (const ReadValue& reading : std::span(response.alternatives).subspan(1)) {
    Explained other;
    explain(reading, prepared, own, other);
    if (other.best().mark != mark) {
      judgement.readings_differ_by_own_values =
          is_by_own_values(judgement.explained) || is_by_own_values(other);
      return leave_open(judgement, Judgement::Ground::cannot_be_read);
    }
  }
  judgement.readings = response.alternatives.size();
  decide(judgement, Judgement::Ground::explained, mark);
}

/// One reading of such a type, and what its mark stands on.
struct TypedMark {
  TypedComparison compared;  ///< with the key
  Mark by_key;
  Mark mark;
  const TypedMistake* mistake = nullptr;  ///< that it comes of
  std::vector<std::optional<Explained>> parts;
  std::optional<ByOwnValues> follow;  ///< that it comes of
};

/// The first mistake of those worth most that a reading comes of, and what it is worth so.
void mark_by_mistake(const PreparedItem& prepared, const TypedValue& value, TypedMark& into) {
  const auto comes_of = [&](const TypedMistake& mistake) {
    const TypedComparison same = compare_typed(value, mistake.key, prepared.typed_rule);
    return mark_of(same, prepared.type, prepared.standard).outcome == Outcome::correct;
  };
  const auto mistake = std::ranges::find_if(prepared.typed_mistakes, comes_of);
  if (mistake == prepared.typed_mistakes.end()) {
    return;
  }
  const Decimal credit =
      std::max(share_of(prepared.standard.max_points, mistake->credit, 1, prepared.standard.round),
               into.by_key.earned());
  const bool is_worth_more = into.follow ? credit > into.mark.earned() : true;
  if (is_worth_more) {
    into.mark = {Outcome::mistake, credit};
    into.mistake = &*mistake;
    into.follow.reset();
  }
}

/// By the key, else by the student's own values or a named mistake, whichever is worth more.
TypedMark mark_typed(const PreparedItem& prepared, const TypedValue& value, std::span<const OwnValue> own) {
  TypedMark result;
  result.compared = compare_typed(value, *prepared.typed, prepared.typed_rule);
  result.by_key = mark_of(result.compared, prepared.type, prepared.standard);
  result.mark = result.by_key;
  result.parts = explain_parts(value, prepared, own);
  if (!result.by_key.points || *result.by_key.points == prepared.standard.max_points) {
    return result;
  }
  auto followed = follow_parts(value, prepared, own, result.compared, result.by_key, result.parts);
  if (followed) {
    result.mark = followed->mark;
    result.follow = std::move(followed->evidence);
  }
  mark_by_mistake(prepared, value, result);
  return result;
}

/// A response of a type that is no tensor of numbers, likewise.
void judge_typed(const PreparedItem& prepared, const Response& response, std::span<const OwnValue> own,
                 Judgement& judgement) {
  if (!prepared.typed || std::holds_alternative<LeftToPersonKey>(*prepared.typed)) {
    return leave_open(judgement, Judgement::Ground::left_to_person);
  }
  if (response.typed.empty()) {
    return leave_open(judgement, Judgement::Ground::cannot_be_read);
  }
  TypedMark first = mark_typed(prepared, response.typed.front(), own);
  for (const TypedValue& reading : std::span(response.typed).subspan(1)) {
    const TypedMark other = mark_typed(prepared, reading, own);
    if (std::pair(other.mark, other.mistake) != std::pair(first.mark, first.mistake)) {
      judgement.readings_differ_by_own_values = first.follow || other.follow;
      return leave_open(judgement, Judgement::Ground::cannot_be_read);
    }
  }
  judgement.typed = std::move(first.compared);
  judgement.typed_mistake = first.mistake;
  judgement.parts = std::move(first.parts);
  judgement.typed_follow = std::move(first.follow);
  judgement.typed_by_key = first.by_key;
  judgement.readings = response.typed.size();
  decide(judgement, Judgement::Ground::typed, first.mark);
}

void judge_choice(const PreparedItem& prepared, const Response& response, Judgement& judgement) {
  const bool right = response.choice == prepared.answer;
  const Outcome outcome = response.choice.empty() ? Outcome::missing
                          : right                 ? Outcome::correct
                                                  : Outcome::wrong;
  const Decimal points = outcome == Outcome::correct ? prepared.standard.max_points
                         : outcome == Outcome::wrong ? points_of_wrong_choice(prepared.standard)
                                                     : Decimal(0);
  decide(judgement, Judgement::Ground::choice, {outcome, points});
}

/// A formula is right or wrong where it has one value at each point; the other layout where the exam says
/// what it is worth. Unsolved ones are named and wait for a person.
void judge_formula(const PreparedItem& prepared, const Response& response, Judgement& judgement) {
  if (prepared.formula == nullptr) {
    return leave_open(judgement, Judgement::Ground::left_to_person);
  }
  judgement.formula = compare_formula(response.formula, *prepared.formula);
  const std::optional<bool> right = is_right(judgement.formula, *prepared.formula);
  if (!right) {
    return leave_open(judgement, Judgement::Ground::formula);
  }
  decide(judgement, Judgement::Ground::formula,
         *right ? Mark{Outcome::correct, prepared.standard.max_points} : Mark{Outcome::wrong, Decimal(0)});
}

void judge_found(const PreparedItem& prepared, const Response& response, std::span<const OwnValue> own,
                 Judgement& judgement) {
  switch (prepared.type) {
    case AnswerType::choice:
    case AnswerType::true_false:
      return judge_choice(prepared, response, judgement);
    case AnswerType::formula:
      return judge_formula(prepared, response, judgement);
    default:
      return is_read_as_typed(prepared.type) ? judge_typed(prepared, response, own, judgement)
                                             : judge_readings(prepared, response, own, judgement);
  }
}

void judge_undoubted(const PreparedItem& prepared, const Response& response, std::span<const OwnValue> own,
                     Judgement& judgement) {
  switch (response.state) {
    case Response::State::missing:
      return decide(judgement, Judgement::Ground::nothing_found, {Outcome::missing, Decimal(0)});
    case Response::State::unreadable:
      if (prepared.standard.max_points.is_zero()) {  // what carries no points is nobody's work to read
        return decide(judgement, Judgement::Ground::nothing_found, {Outcome::missing, Decimal(0)});
      }
      return leave_open(judgement, Judgement::Ground::cannot_be_read);
    case Response::State::ambiguous:
      if (response.alternatives.size() > 1 || response.typed.size() > 1) {
        return judge_found(prepared, response, own, judgement);
      }
      return leave_open(judgement, Judgement::Ground::cannot_be_read);
    case Response::State::found:
      return judge_found(prepared, response, own, judgement);
  }
}

/// Whether a reading that the rest of the submission speaks against is worth more than the mark.
bool unlikely_is_worth_more(const PreparedItem& prepared, const Response& response,
                            std::span<const OwnValue> own, const Mark& mark) {
  if (response.unlikely.reason.empty() || !mark.points || *mark.points >= prepared.standard.max_points) {
    return false;
  }
  Response other = response;
  other.state = Response::State::found;
  other.alternatives = response.unlikely.alternatives;
  other.typed = response.unlikely.typed;
  const auto worth_more = [&] {
    Judgement judgement;
    judge_undoubted(prepared, other, own, judgement);
    return !judgement.mark.points || *judgement.mark.points > *mark.points;
  };
  for (const ReadValue& reading : response.unlikely.alternatives) {
    other.alternatives = {reading};
    if (worth_more()) {
      return true;
    }
  }
  for (const TypedValue& reading : response.unlikely.typed) {
    other.typed = {reading};
    if (worth_more()) {
      return true;
    }
  }
  return false;
}

}  // namespace

void judge_response(const PreparedItem& prepared, const Response& response, std::span<const OwnValue> own,
                    Judgement& into) {
  into.readings = 0;
  into.typed_mistake = nullptr;
  into.in_doubt.reset();
  into.readings_differ_by_own_values = false;
  into.follow_limit = Judgement::FollowLimit::none;
  judge_undoubted(prepared, response, own, into);
  const auto by_no_chance = [&] {
    return (into.ground == Judgement::Ground::formula && into.mark.outcome == Outcome::correct) ||
           telling_digits(response) >= digits_of_no_chance;
  };
  into.settled_by_key = response.doubt.settled_by_key && into.mark.points == prepared.standard.max_points &&
                        (response.doubt.settled_by_question || by_no_chance());
  if ((!response.doubt.empty() && !into.settled_by_key) ||
      unlikely_is_worth_more(prepared, response, own, into.mark)) {
    into.in_doubt = into.mark;
    into.mark = {Outcome::needs_review, std::nullopt};
  }
}

}  // namespace gradewright::judging
