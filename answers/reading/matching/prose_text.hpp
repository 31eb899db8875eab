#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/phrase_openings.hpp"
#include "answers/reading/matching/prose_units.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// The units of a piece of a text, with their places in the whole.
class ProsePiece {
 public:
  ProsePiece(std::string_view text, std::span<const ProsePlace> places) : text_(text), places_(places) {}

  std::size_t size() const { return places_.size(); }
  std::size_t first(std::size_t at) const { return places_[at].first; }
  bool is_digit(std::size_t at) const {
    return !places_[at].word && engine::is_digit(text_[places_[at].first]);
  }
  /// In small letters and without apostrophes; empty for a sign or digit.
  std::string word(std::size_t at) const {
    return places_[at].word ? word_at(text_, places_[at]) : std::string();
  }
  /// Whether a unit is a word, in small letters and without apostrophes.
  bool is(std::size_t at, std::string_view word) const;
  /// Quickly, whether one of some phrases could begin at a unit.
  bool may_begin(std::size_t at, const PhraseOpenings& openings) const;
  /// The words from a unit on, as many as a phrase may have.
  std::vector<std::string> words_from(std::size_t at) const;

 private:
  std::string_view text_;  ///< the whole
  std::span<const ProsePlace> places_;
};

/// A text with the places of its words and of the phrases in it by which something is given up, found once
/// for whoever asks of its sentences and clauses. A piece of it begins and ends where no word goes on. The
/// text must outlive it.
class ProseText {
 public:
  explicit ProseText(std::string_view text);

  std::string_view text() const { return text_; }
  std::string_view text_of(Span piece) const { return text_.substr(piece.offset, piece.length); }
  ProsePiece piece(Span piece) const;

  /// Whether a phrase that gives something up stands anywhere in the text; true of each in which
  /// giving_up_phrase finds one.
  bool may_give_up() const { return !phrases_.empty(); }
  /// Likewise, whole within a piece.
  bool may_give_up(Span piece) const;

 private:
  void look_for_phrase(std::size_t at, const PhraseOpenings& openings);

  std::string_view text_;
  std::vector<ProsePlace> places_;
  std::vector<Span> phrases_;  ///< in order; the shortest at each place
};

}  // namespace gradewright::reading
