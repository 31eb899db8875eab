#include "answers/judging/words/follow_words.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <optional>

#include "engine/text/joined.hpp"

namespace gradewright::judging {
namespace {

std::string guard_sentence(const Guard& guard, const std::vector<std::string>& carried) {
  const std::string from = joined(carried, ", ");
  switch (guard.kind) {
    case Guard::Kind::out_of_range:
      return fmt::format("It follows from your own value of {}, which is none that {} can have.", from,
                         guard.name);
    case Guard::Kind::impossible:
      return fmt::format("From your own value of {}, {} comes out below 0, which it cannot be.", from,
                         guard.name);
    case Guard::Kind::zeros:
      return fmt::format("Zeros follow from your own value of {}, which leaves nothing to compute.", from);
    case Guard::Kind::constant:
      return fmt::format("A constant follows from your own value of {}, which leaves nothing to compute.",
                         from);
    case Guard::Kind::carried_value:
      return fmt::format("Your own value of {} is repeated; from it, that follows.", guard.name);
    case Guard::Kind::given:
      return fmt::format(
          "The given {}, or a part of it, is repeated; from your own value of {}, that follows.", guard.name,
          from);
    case Guard::Kind::saturated:
      return fmt::format(
          "Nothing but the least or greatest that the step can give follows from your own value of {}.",
          from);
    case Guard::Kind::unused:
      return fmt::format("It follows from your own value of {}, and from quite another as well.", from);
    case Guard::Kind::too_wide:
      return fmt::format("It is one of many values that the rounding of your own value of {} leaves open.",
                         from);
    case Guard::Kind::unmarked:
      return fmt::format(
          "It is right from your own {}, as you showed it; that is not right, and nothing else marks it.",
          guard.name);
    case Guard::Kind::as_written:
      return fmt::format("Whether it follows from your own value of {} hangs on how it is written.", from);
    case Guard::Kind::undefined:
      return fmt::format("Nothing finite follows from your own value of {}.", from);
    case Guard::Kind::unreadable:
      return fmt::format("It depends on {}, whose value cannot be read.", guard.name);
    case Guard::Kind::written_twice:
      return fmt::format(
          "It depends on {}, which is written with several values, and follows from none of them.",
          guard.name);
  }
  return {};
}

/// Cells that only follow from the student's own values say so.
void mark_followed(std::vector<CellVerdict>& cells, const std::vector<CellFollows>& follows) {
  for (std::size_t at = 0; at < cells.size(); ++at) {
    if (follows[at] != CellFollows::no && follows[at] != CellFollows::by_key) {
      cells[at].outcome = Outcome::follow_through;
      cells[at].note = "follows from your earlier value";
    }
  }
}

/// "Not the key's value, but right from your own value of z."
std::string followed_sentence(const ByOwnValues& evidence, const Mark& mark) {
  const std::string from = fmt::format("{} {}", evidence.some_wrong ? "value of" : "rounded value of",
                                       joined(evidence.names, ", "));
  if (mark.outcome == Outcome::follow_through) {
    return fmt::format("Not the key's value, but right from your own {}.", from);
  }
  const auto count = [&](auto... how) {
    return std::ranges::count_if(evidence.cells, [=](CellFollows cell) { return ((cell == how) || ...); });
  };
  const auto right = count(CellFollows::by_key);
  const auto follow = std::ssize(evidence.cells) - right - count(CellFollows::no);
  return fmt::format("Of {} cells {} {} right, and {} {} right from your own {}.", evidence.cells.size(),
                     right, right == 1 ? "is" : "are", follow, follow == 1 ? "is" : "are", from);
}

}  // namespace

void add_follow(const ByOwnValues& evidence, const Mark& mark, Verdict& verdict) {
  if (evidence.guard) {
    verdict.reason = guard_sentence(*evidence.guard, evidence.names);
    return;
  }
  verdict.reason = followed_sentence(evidence, mark);
  mark_followed(verdict.cells, evidence.cells);
}

std::vector<std::string> values_against(const Judgement& judgement) {
  if (judgement.ground == Judgement::Ground::explained) {
    return judgement.explained.against;
  }
  std::vector<std::string> against;
  if (judgement.ground != Judgement::Ground::typed || judgement.typed_by_key.outcome != Outcome::correct) {
    return against;
  }
  for (const std::optional<Explained>& part : judgement.parts) {
    if (!part) {
      continue;
    }
    std::ranges::copy_if(part->against, std::back_inserter(against), [&](const std::string& name) {
      return std::ranges::find(against, name) == against.end();
    });
  }
  return against;
}

std::string_view in_words(Judgement::FollowLimit limit) {
  switch (limit) {
    case Judgement::FollowLimit::none:
      return "";
    case Judgement::FollowLimit::once:
      return " That was credited once in this question already.";
    case Judgement::FollowLimit::cap:
      return " The exam gives no more points for that.";
  }
  return "";
}

}  // namespace gradewright::judging
