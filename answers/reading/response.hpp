#pragma once

#include <string>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/reservation.hpp"
#include "answers/reading/values/typed_value.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// What a submission says for one item.
struct Response {
  enum class State {
    found,      ///< one reading
    missing,    ///< the question was found and says nothing for the item, or the question is not there
    ambiguous,  ///< several readings that differ, or several places that contradict each other
    unreadable  ///< something is there that could not be read
  };
  std::string question;
  std::string item;
  State state = State::missing;
  std::vector<ReadValue> alternatives;  ///< one when found and numeric; several when ambiguous
  /// The readings of a response of a type that is no tensor of numbers, instead of `alternatives`.
  std::vector<TypedValue> typed = {};
  std::string choice;   ///< choice and true_false, normalised to an option or "true"/"false"
  std::string formula;  ///< formula items: the source of the last member
  std::string source;   ///< the source text read
  Span span;            ///< where it stood in the submission
  std::string reason;   ///< of ambiguous, unreadable and missing
  /// Why a person has to confirm that this answers the item, whatever was read: `label damaged: "stion 5"`.
  Reservation doubt = {};
  /// Readings that the rest of the submission speaks against. Where one of them is worth more than what was
  /// read, a person has to confirm that, for this reason.
  struct Unlikely {
    std::vector<ReadValue> alternatives = {};
    std::vector<TypedValue> typed = {};
    std::string reason = {};
  };
  Unlikely unlikely = {};
  /// A value that may be the answer, although the words around it are not understood.
  struct Tentative {
    std::vector<ReadValue> alternatives = {};
    std::vector<TypedValue> typed = {};
    Span span;
    std::string source;
    bool is_named = false;          ///< it stands under the item's own name
    bool is_against = false;        ///< its sentence speaks against it, so that it only contradicts others
    bool is_worked_on = false;      ///< words before it work on something: "half of"
    bool is_printed = false;        ///< a number that the paper itself gives
    bool may_conclude = false;      ///< it ends a short sentence that could give another answer; likewise
    bool is_of_unknown = false;     ///< a word or letter in its clause may make it another thing's; likewise
    bool is_under_symbol = false;   ///< of the student's own, and nothing else says whose it is; likewise
    bool is_made_of_parts = false;  ///< its cells or rows are told one behind the other; likewise
    std::size_t sentence = 0;       ///< counts those of its passage; likewise
  };
  std::vector<Tentative> tentative = {};  ///< of what could not be read, in the order of the text
  /// Every value of its type and shape in the question's text that no other response uses and that nothing
  /// calls another item's, in order, whatever else it is said to be of.
  std::vector<Tentative> claimed = {};

  /// Whether something was read, be it in several ways.
  bool is_read() const { return state == State::found || state == State::ambiguous; }

  /// Whether something was read that nothing firmly speaks against so far: a firm doubt may be added.
  bool may_be_doubted() const { return is_read() && !doubt.is_firm(); }

  /// Tells of a decision in each of its readings.
  void add_note(const Note& note) {
    for (ReadValue& value : alternatives) {
      value.notes.push_back(note);
    }
    for (TypedValue& value : typed) {
      value.notes.push_back(note);
    }
  }
};

}  // namespace gradewright::reading
