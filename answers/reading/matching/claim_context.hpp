#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/claims.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/matching/things.hpp"

namespace gradewright::reading {

/// What the words around the claims of a passage say of the items of its question.
class ClaimContext {
 public:
  /// The question, the passage and its claims must outlive it.
  ClaimContext(const PreparedQuestion& question, const Passage& passage, const std::vector<Claim>& claims);

  /// Whether a word around a claim calls an item by one of its names.
  bool calls(const Claim& claim, std::size_t item) const;

  /// Whether nothing around a claim speaks against its being the answer to an item: no word denies, doubts or
  /// takes it back, and none is of another thing than the question asks about; `sort` are the items that it
  /// could answer as well. Numbers have to be called by their whole name.
  bool may_answer(const Claim& claim, std::size_t item, const std::vector<std::size_t>& sort) const;

  /// Whether a claim may be the answer to an item by its place: it is whole, and nothing around it calls
  /// another item, setting or instance.
  bool may_stand_in_place(const Claim& claim, std::size_t item) const;

  /// Whether each word in a claim's clause is known and of nothing but the item, and no other number of
  /// things stands there.
  bool is_of_nothing_else(const Claim& claim, std::size_t item) const;

  /// Whether a claim is a part of a longer number: "032 FLOPs" of "21,676,032 FLOPs".
  bool is_part_of_number(const Claim& claim) const;

  /// Whether the words around a claim call another item than this one.
  bool calls_another(const Claim& claim, std::size_t item) const;

  /// Whether a sign of arithmetic stands right before a claim or behind it, or one that compares before it:
  /// "-(1, 2)", "1.5 * h", "< 3".
  bool has_operator_beside(const Claim& claim) const;

  /// Where a claim's value stands in the passage's text, without the stop behind it.
  std::pair<std::size_t, std::size_t> bytes_of(const Claim& claim) const;

  /// Whether every word of one of an item's names stands around a claim: "context vector".
  bool is_named_whole(const Claim& claim, std::size_t item) const;

 private:
  /// Whether a gradient is told by the variable of an item that it is with respect to.
  bool is_named_by_variable(const Claim& claim, std::size_t item) const;
  /// The words of each of an item's names that stand around a claim, all of them.
  std::vector<std::vector<std::string>> whole_names(const Claim& claim, std::size_t item) const;
  /// Whether the words around a claim call another item, and not by a part of what they call this one:
  /// "weight" of "attention weights".
  bool names_another(const Claim& claim, std::size_t item, std::size_t other) const;
  /// Whether what is written goes on with more than a claim: "1, 2, ...", "15x15, depth 16"; or a line above
  /// ends in a sign that leads to it.
  bool goes_on(const Claim& claim, std::size_t item) const;
  /// Whether the line above or below, over which the sentence of a claim goes on, speaks against it or says
  /// more: "up to" above "14 GB", "too much" below "14 GB is".
  bool is_wrapped_otherwise(const Claim& claim, std::size_t item) const;
  /// Whether the words behind a claim deny what the question denies: "get no gradient".
  bool denies_as_asked(const Claim& claim) const;
  /// Whether a number counts what the question asks how many of there are: "1216 parameters".
  bool is_counted_as_asked(const Claim& claim) const;
  /// Whether a word behind a value is the question's own and makes no share of it.
  bool is_of_question(const std::string& word) const;
  /// Whether the words, remarks, captions and sentences around a claim speak against it. The ends of an
  /// interval in words are no remark.
  bool is_doubted(const Claim& claim) const;
  /// Whether a word of its sentence takes a claim back, doubts it or adds to it, or makes a rate of it.
  bool is_spoken_against(const Claim& claim) const;
  /// Whether a word says nothing of what a value is of: it links, points or is the item's own.
  bool is_quiet(const std::string& word, std::size_t item) const;
  /// Whether a word calls a thing that is asked about; of intervals and members right behind "which", for
  /// what else the sentence speaks of may have an interval of its own.
  bool is_asked(const std::string& word, std::size_t item) const;
  /// Whether a word around a claim is not known to make no difference: the name of another thing than the
  /// question asks about, or, but for words that compute in front of a number with a unit or a size, any word
  /// that says more than what the value is.
  bool has_foreign_word(const Claim& claim, std::size_t item) const;
  /// Whether a word before a claim is known to make no difference, or one behind it.
  bool is_known_in_lead(const Claim& claim, const std::string& word, std::size_t item) const;
  bool is_known_in_tail(const Claim& claim, const std::string& word, std::size_t item) const;
  /// Whether a word before a claim tells of which network or model it is what the question tells where it
  /// asks for this item alone: "language" of "the perplexity of the language model".
  bool is_told_with_whole(std::string_view lead, const std::string& word, std::size_t item) const;
  /// Whether a word is a letter that is no name of an item of numbers.
  bool is_other_symbol(const Claim& claim, const std::string& word, std::size_t item) const;
  /// Whether a number of things beside a claim in its clause is none that the question gives: "a batch of 16
  /// takes", "on 8 devices".
  bool has_foreign_number(const Claim& claim) const;
  /// Whether a sign of arithmetic or comparison stands right behind a claim.
  bool has_operator_behind(const Claim& claim) const;
  /// Whether signs around a claim could make something else of it: "4 eta in (0, 1)", "700 MB * s".
  bool has_signs(const Claim& claim, std::size_t item) const;

  const PreparedQuestion& question_;
  const Passage& passage_;
  const std::vector<Claim>& beside_;
  std::vector<std::string> asking_words_;              ///< of the sentences in which the question asks
  std::vector<std::string> asked_words_;               ///< what they ask for
  std::vector<std::vector<std::string>> appositions_;  ///< of each item
  std::vector<std::vector<Thing>> asked_things_;       ///< of each item
};

}  // namespace gradewright::reading
