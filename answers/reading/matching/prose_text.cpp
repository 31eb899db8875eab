#include "answers/reading/matching/prose_text.hpp"

#include <algorithm>

#include "answers/reading/matching/phrase_openings.hpp"

namespace gradewright::reading {

std::vector<std::string> ProsePiece::words_from(std::size_t at) const {
  std::vector<std::string> words;
  words.reserve(longest_prose_phrase);
  for (; at < size() && places_[at].word && words.size() < longest_prose_phrase; ++at) {
    words.push_back(word(at));
  }
  return words;
}

bool ProsePiece::may_begin(std::size_t at, const PhraseOpenings& openings) const {
  const auto written = [this](const ProsePlace& place) {
    return text_.substr(place.first, place.last - place.first);
  };
  const ProsePlace& begin = places_[at];
  if (!begin.plain) {
    return begin.word;
  }
  const ProsePlace next = at + 1 < size() ? places_[at + 1] : ProsePlace{};
  return next.word && !next.plain
             ? openings.may_begin_with(written(begin))
             : openings.may_begin_with(written(begin), next.word ? written(next) : std::string_view());
}

bool ProsePiece::is(std::size_t at, std::string_view word) const {
  const ProsePlace& place = places_[at];
  if (!place.plain) {
    return this->word(at) == word;
  }
  const std::string_view written = text_.substr(place.first, place.last - place.first);
  return std::ranges::equal(written, word, {}, [](char c) { return lower(c); });
}

ProseText::ProseText(std::string_view text) : text_(text), places_(places_of(text)) {
  const PhraseOpenings& openings = giving_up_openings();
  for (std::size_t at = 0; at < places_.size(); ++at) {
    const ProsePlace& place = places_[at];
    const bool may_begin =
        place.word &&
        (!place.plain || openings.may_begin_with(text.substr(place.first, place.last - place.first)));
    if (may_begin) {
      look_for_phrase(at, openings);
    }
  }
}

void ProseText::look_for_phrase(std::size_t at, const PhraseOpenings& openings) {
  const ProsePiece rest(text_, std::span(places_).subspan(at));
  if (!rest.may_begin(0, openings)) {
    return;
  }
  const std::string word = rest.word(0);
  const std::span<const std::vector<std::string>> phrases = openings.phrases_from(word);
  if (phrases.empty()) {
    return;
  }
  const auto stands_here = [&](const std::vector<std::string>& phrase) {
    std::size_t same = 1;
    while (same < phrase.size() && same < rest.size() && rest.is(same, phrase[same])) {
      ++same;
    }
    return same == phrase.size();
  };
  const auto shortest = std::ranges::find_if(phrases, stands_here);
  if (shortest != phrases.end()) {
    phrases_.push_back({rest.first(0), places_[at + shortest->size() - 1].last - rest.first(0)});
  }
}

ProsePiece ProseText::piece(Span piece) const {
  const auto first = std::ranges::lower_bound(places_, piece.offset, {}, &ProsePlace::first);
  const auto last =
      std::lower_bound(first, places_.end(), piece.end(),
                       [](const ProsePlace& place, std::size_t end) { return place.first < end; });
  return {text_, {first, last}};
}

bool ProseText::may_give_up(Span piece) const {
  const auto first = std::ranges::lower_bound(phrases_, piece.offset, {}, &Span::offset);
  return std::any_of(first, phrases_.end(), [&](const Span& phrase) { return phrase.end() <= piece.end(); });
}

}  // namespace gradewright::reading
