#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/clauses.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/notation/response_tokens.hpp"

namespace gradewright::reading {

/// One clause: the item that it names, as an index of the question's, and what is written for it.
struct StatedClause {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::size_t item = none;
  bool other_name = false;  ///< it names a given or a step
  std::size_t offset = 0;   ///< of the value
  std::string_view value;   ///< empty: nothing that is only a value
  bool goes_on = false;     ///< of its clause
  bool concludes = false;   ///< its clause says what follows from the ones before it
};

/// A clause and the names in it.
struct NamedClause {
  /// Where a name stands in the tokens, and whose it is.
  struct Place {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t item = StatedClause::none;  ///< none: of a given or a step
  };
  Clause clause;
  std::vector<ResponseToken> tokens;
  std::vector<Place> places;

  /// Every item that it names.
  std::vector<std::size_t> items() const;
};

/// Reads clauses in which no relation joins a name to its value: "conv1 has 608 parameters", "22078 in
/// total".
class ClauseReader {
 public:
  /// The question must outlive it.
  explicit ClauseReader(const PreparedQuestion& question);

  /// What a clause states: nothing where it names several things, or words stand in the way.
  StatedClause read(const NamedClause& clause) const;
  /// A clause in its tokens, and where names stand in them.
  NamedClause names_in(const Clause& clause) const;
  /// The names in clauses, where each name of "v1 2 w1 .8" and "mu 4 y (1, 2)" with its
  /// value is a clause of its own.
  std::vector<NamedClause> parted(const std::vector<Clause>& clauses) const;
  /// Whether a clause is a short name that the question does not know, and its value: "acc 0.8".
  bool is_of_other(const NamedClause& clause) const;
  /// Whether every word of a sentence is harmless; answers in words of their own are not looked at.
  bool is_harmless(std::string_view sentence) const;

 private:
  using Place = NamedClause::Place;
  using Bytes = std::pair<std::size_t, std::size_t>;

  bool may_begin_name(const ResponseToken& token) const;
  static bool alternates(const std::vector<ResponseToken>& tokens, const std::vector<Place>& places);
  bool leads_to(const std::vector<ResponseToken>& tokens, const Place& place, std::string_view text) const;
  static bool amounts_to(const std::vector<ResponseToken>& tokens, const Place& place, std::size_t at);
  static Bytes value_after(const std::vector<ResponseToken>& tokens, const Place& place,
                           std::string_view text);
  Bytes value_before(const std::vector<ResponseToken>& tokens, const Place& place) const;

  const PreparedQuestion& question_;
  std::vector<const ItemNames*> names_;  ///< of each item
};

}  // namespace gradewright::reading
