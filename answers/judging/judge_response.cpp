#include "answers/judging/judge_response.hpp"

#include "answers/judging/explain/choose.hpp"

namespace gradewright::judging {
namespace {

void decide(Judgement& judgement, Judgement::Ground ground, const Mark& mark) {
  judgement.ground = ground;
  judgement.mark = mark;
}

void leave_open(Judgement& judgement, Judgement::Ground ground) {
  decide(judgement, ground, {Outcome::needs_review, std::nullopt});
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
      return leave_open(judgement, Judgement::Ground::cannot_be_read);
    }
  }
  judgement.readings = response.alternatives.size();
  decide(judgement, Judgement::Ground::explained, mark);
}

void judge_choice(const PreparedItem& prepared, const Response& response, Judgement& judgement) {
  const bool right = response.choice == prepared.answer;
  const Outcome outcome = response.choice.empty() ? Outcome::missing
                          : right                 ? Outcome::correct
                                                  : Outcome::wrong;
  const Decimal points = outcome == Outcome::correct ? prepared.standard.max_points : Decimal(0);
  decide(judgement, Judgement::Ground::choice, {outcome, points});
}

void judge_found(const PreparedItem& prepared, const Response& response, std::span<const OwnValue> own,
                 Judgement& judgement) {
  switch (prepared.type) {
    case AnswerType::choice:
    case AnswerType::true_false:
      return judge_choice(prepared, response, judgement);
    case AnswerType::formula:
      return leave_open(judgement, Judgement::Ground::left_to_person);
    default:
      return judge_readings(prepared, response, own, judgement);
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
      if (response.alternatives.size() > 1) {
        return judge_readings(prepared, response, own, judgement);
      }
      return leave_open(judgement, Judgement::Ground::cannot_be_read);
    case Response::State::found:
      return judge_found(prepared, response, own, judgement);
  }
}

}  // namespace

void judge_response(const PreparedItem& prepared, const Response& response, std::span<const OwnValue> own,
                    Judgement& into) {
  into.readings = 0;
  into.in_doubt.reset();
  judge_undoubted(prepared, response, own, into);
  if (!response.doubt.empty()) {
    into.in_doubt = into.mark;
    into.mark = {Outcome::needs_review, std::nullopt};
  }
}

}  // namespace gradewright::judging
