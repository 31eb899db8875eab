#include "reports/outcome_words.hpp"

namespace gradewright::reports {

OutcomeWords words_for(Outcome outcome) {
  switch (outcome) {
    case Outcome::correct:
      return {"✓", "correct", "good"};
    case Outcome::follow_through:
      return {"↪", "right from your earlier value", "part"};
    case Outcome::mistake:
      return {"✗", "a known mistake", "part"};
    case Outcome::partial:
      return {"◐", "partly right", "part"};
    case Outcome::too_few_digits:
      return {"≈", "right, with too few digits", "part"};
    case Outcome::wrong_shape:
      return {"✗", "wrong shape", "bad"};
    case Outcome::wrong:
      return {"✗", "wrong", "bad"};
    case Outcome::missing:
      return {"–", "no answer", "bad"};
    case Outcome::needs_review:
      return {"?", "needs review by a person", "open"};
  }
  return {"?", "needs review by a person", "open"};
}

}  // namespace gradewright::reports
