#include "answers/judging/words/verdict_words.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

#include "answers/judging/credit/free_cells.hpp"
#include "answers/judging/words/cell_words.hpp"
#include "answers/judging/words/follow_words.hpp"
#include "answers/judging/words/free_words.hpp"
#include "answers/judging/words/reason_words.hpp"
#include "answers/judging/words/shape_words.hpp"
#include "answers/judging/words/typed_words.hpp"
#include "answers/reading/matching/locate_typed.hpp"
#include "engine/text/joined.hpp"

namespace gradewright::judging {
namespace {

/// What the rule allows besides the key's own neighbourhood.
std::string in_words(const HandRounding& rounding) {
  if (rounding.decimals) {
    return fmt::format("; intermediate steps may be rounded to {} decimals", *rounding.decimals);
  }
  return rounding.significant ? fmt::format("; intermediate steps may be rounded to {} significant digits",
                                            *rounding.significant)
                              : std::string();
}

std::string reason_by_key(const Verdict& verdict, const Explanation& by, const ReadValue& value) {
  const ComparedValue& compared = by.compared;
  if (!compared.fit.fits()) {
    std::string reason = wrong_shape_sentence(compared.fit, value.shape, by.key().shape());
    if (compared.unreadable) {
      reason += fmt::format(" A cell could not be read: {}.", value.cells[*compared.unreadable].reason);
    }
    return reason;
  }
  std::string reason = reason_by_cells(verdict);
  if (compared.right_transposed) {
    reason += fmt::format(" {}", right_when_transposed_sentence);
  }
  return reason;
}

/// What cells that share no points have to do with the mark of an answer that was held against the key.
std::string free_cells_sentence(const Explanation& by) {
  const Standard& standard = *by.standard;
  const bool has_cells = by.compared.fit.fits() || by.compared.fit.missing_row;
  if (standard.free.cells.empty() || !has_cells || !by.mark.points ||
      *by.mark.points == standard.max_points) {
    return {};
  }
  std::vector<bool> right;
  for (const ComparedCell& cell : by.compared.cells) {
    right.push_back(is_right_in_value(cell) || cell.outcome == Outcome::too_few_digits);
  }
  return free_cells_sentence(
      standard.free, by.other_key ? free_cells_of(*by.other_key, standard) : standard.free.cells, right);
}

/// The same of one that is right in some cells only from the student's own values.
std::string free_cells_sentence(const FreeCells& free, const ByOwnValues& evidence) {
  std::vector<bool> right;
  for (const CellFollows how : evidence.cells) {
    right.push_back(how != CellFollows::no);
  }
  return free_cells_sentence(free, free.cells, right);
}

void name_mistake(const std::string& mistake, const std::string& feedback, Verdict& verdict) {
  verdict.mistake = mistake;
  verdict.feedback = feedback;
  verdict.reason = fmt::format("This is what comes out with a known mistake: {}.", mistake);
}

/// Adds to a verdict, whose cells are there, what its explanation says.
struct AddEvidence {
  const PreparedItem& prepared;
  const Explanation& by;
  const ReadValue& value;
  Verdict& verdict;

  void operator()(const ByKey&) const {
    verdict.rule = rule_by_key();
    verdict.reason = reason_by_key(verdict, by, value) + free_cells_sentence(by);
  }
  void operator()(const ByCommonFactor& evidence) const {
    verdict.rule = rule_by_key() + "; any common factor but 0";
    if (by.mark.outcome == Outcome::correct) {
      verdict.reason = "Right up to a common factor.";
    } else if (by.mark.outcome == Outcome::wrong || by.mark.outcome == Outcome::partial) {
      verdict.reason = evidence.meeting == 0
                           ? "No factor makes more than one cell right."
                           : fmt::format("The best common factor makes {} of {} cells right.",
                                         evidence.meeting, verdict.cells.size());
      verdict.reason += free_cells_sentence(by);
    } else {
      verdict.reason = reason_by_key(verdict, by, value);
    }
  }
  void operator()(const ByAcceptedValue& evidence) const {
    verdict.rule = problems::in_words(by.standard->rule);
    verdict.feedback = evidence.accepted->feedback;
    verdict.reason = evidence.accepted->credit < Decimal(1) ? "An accepted answer, for a part of the points."
                                                            : reason_by_key(verdict, by, value);
  }
  void operator()(const ByRange& evidence) const {
    verdict.rule = fmt::format("any value from {} to {}", evidence.range.low.to_string(),
                               evidence.range.high.to_string());
    verdict.reason = by.mark.outcome == Outcome::correct ? "The value is in the accepted range."
                                                         : reason_by_key(verdict, by, value);
  }
  void operator()(const ByProperty& evidence) const {
    verdict.rule = "any value for which " + prepared.property->where;
    verdict.reason = evidence.holds ? "The value has the property that is asked for."
                                    : "The value does not have the property that is asked for.";
  }
  void operator()(const ByOwnValues& evidence) const {
    verdict.rule = rule_by_key();
    add_follow(evidence, by.mark, verdict);
    if (evidence.guard) {
      return;
    }
    if (prepared.up_to == UpTo::nothing && by.mark.outcome == Outcome::partial) {
      verdict.reason += free_cells_sentence(prepared.standard.free, evidence);
    }
    if (!is_in_form(value, prepared.standard.form)) {
      verdict.reason += fmt::format(" It is {}.", other_form(value, prepared.standard.form));
    }
  }
  void operator()(const ByMistake& evidence) const {
    verdict.rule = rule_by_key();
    name_mistake(evidence.mistake->mistake, evidence.mistake->feedback, verdict);
  }

  std::string rule_by_key() const {
    std::string rule = problems::in_words(prepared.standard.rule) + in_words(prepared.rounding);
    if (!prepared.rounded_givens.empty()) {
      rule += fmt::format("; {} may be off by half a unit of the last digit given",
                          joined(prepared.rounded_givens, ", "));
    }
    return rule;
  }
};

/// What is shown as the key is never a value that was carried on, nor that of a mistake: the verdict keeps
/// the key's own cells beside the student's.
const Explanation& shown_cells(const Explained& explained) {
  const Evidence& evidence = explained.best().evidence;
  const bool by_another_value =
      std::holds_alternative<ByOwnValues>(evidence) || std::holds_alternative<ByMistake>(evidence);
  return by_another_value ? explained.first() : explained.best();
}

void add_explained(const Explained& explained, const PreparedItem& prepared, const ReadValue& value,
                   Verdict& verdict) {
  const Explanation& shown = shown_cells(explained);
  verdict.shape = shown.key().shape();
  verdict.cells.resize(shown.compared.cells.size());
  for (std::size_t at = 0; at < verdict.cells.size(); ++at) {
    put_in_words(shown, value, static_cast<Index>(at), verdict.cells[at]);
  }
  const Explanation& best = explained.best();
  std::visit(AddEvidence{prepared, best, value, verdict}, best.evidence);
}

/// Whether a person has to look at what follows, or may follow, from the student's own values.
bool hangs_on_own_work(const Judgement& judgement) {
  if (judgement.ground == Judgement::Ground::cannot_be_read) {
    return judgement.readings_differ_by_own_values;
  }
  return judgement.mark.outcome == Outcome::needs_review && judgement.own_values() != nullptr;
}

void add_choice(const PreparedItem& prepared, const Response& response, Outcome outcome, Verdict& verdict) {
  verdict.rule = "the same choice";
  CellVerdict& cell = verdict.cells.emplace_back();
  cell.read = response.choice;
  cell.expected = prepared.answer;
  cell.outcome = outcome;
  verdict.reason = reason_of(cell);
}

/// Why a formula waits for a person.
std::string in_words(const NotMeant& why) {
  switch (why.kind) {
    case NotMeant::Kind::unknown_name:
      return fmt::format("Not solved: '{}' is neither given nor worked out before.", why.what);
    case NotMeant::Kind::derivative:
      return "Not solved: a derivative is left to be taken.";
    case NotMeant::Kind::shapes:
      return fmt::format("The shapes do not fit: {}.", why.what);
    case NotMeant::Kind::unclear:
      break;
  }
  return fmt::format("A person has to look at the formula: {}.", why.what);
}

void add_formula(const ComparedFormula& compared, const PreparedItem& prepared, Verdict& verdict) {
  verdict.rule = "the same function of what is given";
  switch (compared.result) {
    case ComparedFormula::Result::agrees:
      verdict.reason = is_right(compared, *prepared.formula).value_or(true)
                           ? "Right: it " + level_of_proof(compared, *prepared.formula) + "."
                           : "It is the transpose of what is asked: the other layout of a derivative.";
      break;
    case ComparedFormula::Result::transposed:
      verdict.reason = is_right(compared, *prepared.formula).value_or(false)
                           ? "Right: its transpose, the other layout of a derivative, " +
                                 level_of_proof(compared, *prepared.formula) + "."
                           : "It is the transpose of the key: the other layout of a derivative.";
      break;
    case ComparedFormula::Result::scaled:
      verdict.reason = compared.factor == -1 ? std::string("It has the other sign than the key.")
                                             : fmt::format("It is {:.6g} times the key.", compared.factor);
      break;
    case ComparedFormula::Result::differs:
      verdict.reason = "It is another function than the key of what is given.";
      break;
    case ComparedFormula::Result::other_shape:
      verdict.reason = fmt::format("It has another shape: it is {}.", compared.why.what);
      break;
    case ComparedFormula::Result::not_meant:
      verdict.reason = in_words(compared.why);
      break;
  }
}

/// What would be the verdict if a person confirms that the response is meant for the item.
void doubt(Verdict& verdict, const std::string& doubt, const Mark& in_doubt) {
  const std::string worth =
      in_doubt.points ? fmt::format("worth {} of {} points", in_doubt.points->normalised().to_string(),
                                    verdict.max_points.normalised().to_string())
                      : "not decided either";
  verdict.reason = fmt::format("{}. So read it is {}: {}", doubt, worth, verdict.reason);
  verdict.mistake.clear();
  verdict.feedback.clear();
}

}  // namespace

Verdict in_words(const Judgement& judgement, const PreparedItem& prepared, const Response& response) {
  Verdict verdict;
  verdict.question = response.question;
  verdict.item = response.item;
  verdict.outcome = judgement.mark.outcome;
  verdict.points = judgement.mark.points;
  verdict.max_points = prepared.standard.max_points;
  verdict.source = response.source;
  verdict.span = response.span;
  if (judgement.mark.outcome != Outcome::missing) {
    verdict.rubric = prepared.rubric;
  }
  switch (judgement.ground) {
    case Judgement::Ground::nothing_found:
      verdict.reason = response.reason.empty() ? "No answer was found." : response.reason;
      break;
    case Judgement::Ground::cannot_be_read:
      verdict.reason = response.reason;
      break;
    case Judgement::Ground::left_to_person:
      verdict.reason = prepared.type == AnswerType::complexity
                           ? "The complexity class of the key cannot be compared; a person has to look."
                       : !prepared.rubric.empty() ? "A person marks it by its rubric."
                       : is_read_as_typed(prepared.type)
                           ? "The exam's key cannot be read; a person has to look."
                           : "A formula was given; formulas are marked by a person.";
      break;
    case Judgement::Ground::formula:
      add_formula(judgement.formula, prepared, verdict);
      break;
    case Judgement::Ground::typed:
      put_in_words(judgement.typed, prepared, verdict);
      if (judgement.typed_mistake != nullptr) {
        name_mistake(judgement.typed_mistake->mistake, judgement.typed_mistake->feedback, verdict);
      }
      if (judgement.typed_follow) {
        add_follow(*judgement.typed_follow, judgement.in_doubt.value_or(judgement.mark), verdict);
        verdict.reason += in_words(judgement.follow_limit);
      }
      break;
    case Judgement::Ground::choice:
      add_choice(prepared, response, judgement.in_doubt.value_or(judgement.mark).outcome, verdict);
      break;
    case Judgement::Ground::explained:
      add_explained(judgement.explained, prepared, response.alternatives.front(), verdict);
      verdict.reason += in_words(judgement.follow_limit);
      break;
  }
  if (judgement.mark.earned().is_negative()) {
    verdict.reason += fmt::format(" A wrong choice costs {} of the points.",
                                  (-judgement.mark.earned()).normalised().to_string());
  }
  if (judgement.in_doubt) {
    doubt(verdict,
          response.doubt.is_firm() || response.unlikely.reason.empty() ? response.doubt.reason
                                                                       : response.unlikely.reason,
          *judgement.in_doubt);
  }
  verdict.hangs_on_own_work = hangs_on_own_work(judgement);
  verdict.notes = notes_of_reading(judgement, response);
  const bool decided =
      judgement.ground == Judgement::Ground::explained || judgement.ground == Judgement::Ground::typed;
  if (judgement.settled_by_key) {
    verdict.notes.push_back(response.doubt.reason + (response.doubt.settled_by_question
                                                         ? ", and the question's values are its keys in order"
                                                         : ", and its digits are the key's"));
  }
  if (const std::vector<std::string> against = values_against(judgement); !against.empty()) {
    verdict.notes.push_back(fmt::format("right by the key, but does not follow from your own value of {}",
                                        joined(against, ", ")));
  }
  if (decided && judgement.readings > 1) {
    verdict.notes.emplace_back("can be read in more than one way, and comes to the same in each");
  }
  return verdict;
}

std::vector<std::string> notes_of_reading(const Judgement& judgement, const Response& response) {
  if (!response.typed.empty()) {
    std::vector<std::string> notes;
    for (const Note& note : response.typed.front().notes) {
      notes.push_back(to_string(note));
    }
    return notes;
  }
  if (response.alternatives.empty()) {
    return {};
  }
  const ReadValue& value = response.alternatives.front();
  std::vector<std::string> notes;
  for (const Note& note : value.notes) {
    notes.push_back(to_string(note));
  }
  if (judgement.ground == Judgement::Ground::explained) {
    const Explanation& shown = shown_cells(judgement.explained);
    if (shown.compared.fit.kind == ShapeFit::Kind::long_axes) {
      notes.push_back(read_as(value.shape, shown.key().shape()));
    }
  }
  return notes;
}

}  // namespace gradewright::judging
