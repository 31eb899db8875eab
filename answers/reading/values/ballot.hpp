#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/values/read_value.hpp"

namespace gradewright::reading {

/// One way to name an option: its words, each as one token.
struct OptionName {
  std::vector<std::string> words;
  std::size_t option = 0;
};

/// An option as an exam declares it, cut into its words as a response is.
OptionName option_name(std::string_view text, std::size_t option);

/// What a text says of options.
struct Ballot {
  struct Mark {
    std::size_t option = 0;
    /// What a box, a tick or a word says of it: "A is wrong", "[ ] A". Empty when it is only named.
    std::optional<bool> truth = {};
    std::size_t line = 0;
  };
  std::vector<Mark> marks;
  /// Boxes stand before their options: "[ ] A".
  bool boxes_lead = false;
  /// Of a tick or a cross that stands by itself.
  std::optional<bool> lone_tick = {};
  /// A reason was given after them, of which nothing is kept.
  bool has_reason = false;
};

/// How options may be named in a text.
struct BallotRules {
  std::span<const OptionName> names;
  bool several = false;       ///< "AC" names two options
  bool is_statement = false;  ///< true or false: "True: the loss is convex", "7 a) True"
  bool translated = false;    ///< word by word: of other words nothing is known
};

/// Reads which options a text names and what it says of each. Every token has a role: an option, a box, a
/// word of truth after an option, a separator, a filler of a closed list, a reason after "because". Anything
/// else, such as a negation, a question, a condition or something struck out, is NotAValue.
std::variant<Ballot, NotAValue> ballot_of(std::string_view text, const BallotRules& rules);

}  // namespace gradewright::reading
