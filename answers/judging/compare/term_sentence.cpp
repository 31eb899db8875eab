#include "answers/judging/compare/term_sentence.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <vector>

#include "answers/judging/compare/named_term.hpp"
#include "answers/judging/compare/term_clauses.hpp"
#include "answers/judging/compare/term_remarks.hpp"
#include "answers/judging/compare/term_sorts.hpp"
#include "answers/judging/compare/term_translations.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/remark_words.hpp"
#include "engine/text/among.hpp"

namespace gradewright::judging {
namespace {

using Words = std::vector<std::string>;

std::string joined(const Words& words, std::size_t first, std::size_t last) {
  std::string out;
  for (std::size_t i = first; i < last; ++i) {
    out += (out.empty() ? "" : " ") + words[i];
  }
  return out;
}

/// Where a name stands in a clause.
struct Place {
  std::size_t at = 0;
  std::size_t length = 0;
};

Place place_of(const Words& words, const TermNames& names) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (const std::size_t length = spelled_term(words, at, names); length > 0) {
      return {at, length};
    }
  }
  return {};
}

/// By which the writer owns an answer, or says that it does what is asked; what leads to a name may follow.
std::size_t owning_length(const Words& words) {
  constexpr std::string_view phrases[] = {"i think that",
                                          "i think",
                                          "i believe that",
                                          "i believe",
                                          "i would say",
                                          "i would say that",
                                          "i would use",
                                          "i would call this",
                                          "i would call it",
                                          "i would call that",
                                          "i am sure that",
                                          "i am sure",
                                          "i am pretty sure that",
                                          "i am pretty sure",
                                          "i am quite sure",
                                          "i am very sure",
                                          "i know it as",
                                          "i know this as",
                                          "we know it as",
                                          "we use",
                                          "we do this with",
                                          "we do that with",
                                          "we apply",
                                          "we need",
                                          "we speak of",
                                          "we talk about",
                                          "we call this",
                                          "one does",
                                          "one uses",
                                          "one applies",
                                          "one calls this",
                                          "one would use",
                                          "you use",
                                          "people call this",
                                          "transformers use",
                                          "my answer is",
                                          "my answer would be",
                                          "my answer",
                                          "the answer should be",
                                          "the answer must be",
                                          "that must be",
                                          "this must be",
                                          "it must be",
                                          "that would be",
                                          "this would be",
                                          "it would be",
                                          "that should be",
                                          "this describes",
                                          "this sounds like",
                                          "on parle de",
                                          "on parle du",
                                          "on utilise",
                                          "on appelle cela",
                                          "on appelle ca",
                                          "on appelle \u00e7a",
                                          "das macht",
                                          "dies macht",
                                          "das nennt man",
                                          "das nennt sich",
                                          "man nennt das",
                                          "man nimmt",
                                          "man verwendet",
                                          "man benutzt",
                                          "man spricht von",
                                          "ich w\u00fcrde sagen",
                                          "ich denke",
                                          "eso es",
                                          "esto es",
                                          "se llama",
                                          "se usa",
                                          "si usa",
                                          "si parla di",
                                          "i am looking for is",
                                          "isso \u00e9",
                                          "the so called",
                                          "clearly",
                                          "obviously",
                                          "definitely",
                                          "of course",
                                          "certainly",
                                          "surely",
                                          "typically"};
  std::size_t longest = 0;
  for (const std::string_view phrase : phrases) {
    const Words wanted = reading::words_of(phrase);
    const bool fits =
        words.size() >= wanted.size() && std::equal(wanted.begin(), wanted.end(), words.begin());
    longest = fits ? std::max(longest, wanted.size()) : longest;
  }
  return longest;
}

/// "the decoder is trained by", "this is done with": the act that was asked about, and the name that does it.
bool is_act(const Words& words) {
  constexpr std::array<std::string_view, 10> acts{"decided",   "done",     "controlled", "determined",
                                                  "regulated", "handled",  "achieved",   "trained",
                                                  "solved",    "performed"};
  constexpr std::array<std::string_view, 3> means{"by", "with", "via"};
  std::size_t end = words.size();
  end -= end > 0 && (words[end - 1] == "the" || words[end - 1] == "a" || words[end - 1] == "an") ? 1 : 0;
  constexpr std::size_t longest = 7;
  return end >= 2 && end <= longest && among(means, words[end - 1]) && among(acts, words[end - 2]);
}

/// Whether words lead to a name and say nothing else.
bool lead_to_name(const Words& words, const TermNames& names, const RivalTerms& rivals) {
  if (words.empty()) {
    return true;
  }
  Words rest = words;
  const bool of_course = rest.size() > 1 && rest[rest.size() - 2] == "of" && rest.back() == "course";
  rest.resize(rest.size() - (of_course ? 2 : 0));
  rest.erase(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(owning_length(rest)));
  if (place_of(rest, names).length > 0 || rivals.stand_in(rest)) {
    return false;
  }
  return rest.empty() || leads_to_name(rest) || is_act(rest);
}

/// Whether words name what follows: "this is called", "so it is".
bool name_it(const Words& words) {
  constexpr std::array<std::string_view, 10> naming{"is",  "called", "named", "known", "call",
                                                    "ist", "nennt",  "est",   "es",    "ie"};
  return std::ranges::any_of(words, [&](const std::string& word) { return among(naming, word); });
}

/// Of a name at the beginning of a sentence: its verb says that it does what was asked, and nothing else.
bool does_what_is_asked(const Words& behind) {
  constexpr std::array<std::string_view, 17> whole{
      "does",         "does this",    "does that",        "does it",          "does the job",
      "decides this", "decides that", "controls this",    "controls that",    "determines this",
      "is used",      "is used here", "is used for this", "is used for that", "would be used",
      "helps here",   "do that"};
  return among(whole, joined(behind, 0, behind.size()));
}

/// The same at length: "keeps the k best hypotheses".
bool tells_what_it_does(const Words& behind, const TermNames& names, const RivalTerms& rivals) {
  constexpr std::array<std::string_view, 24> verbs{
      "does",     "decides",    "controls",     "determines", "regulates",  "keeps",
      "sets",     "scales",     "rescales",     "limits",     "mixes",      "interpolates",
      "squeezes", "compresses", "reconstructs", "normalises", "normalizes", "computes",
      "drops",    "switches",   "feeds",        "happens",    "occurs",     "applies"};
  constexpr std::size_t shortest = 3;
  return behind.size() >= shortest && among(verbs, behind.front()) && !rivals.stand_in(behind) &&
         place_of(behind, names).length == 0 &&
         std::ranges::none_of(behind,
                              [](const std::string& word) { return word == "only" || word == "just"; }) &&
         is_remark({Joint::none, false, false, behind}, names, rivals);
}

class Sentences {
 public:
  Sentences(const std::vector<TermClause>& clauses, const TermNames& names)
      : clauses_(clauses), names_(names), rivals_(names) {}

  bool answer() const {
    const auto first = std::ranges::find_if(
        clauses_, [&](const TermClause& clause) { return place_of(clause.words, names_).length > 0; });
    if (first == clauses_.end()) {
      return false;
    }
    const auto k = static_cast<std::size_t>(first - clauses_.begin());
    if (translates_head(k)) {
      return remarks_from(k + 1, false);
    }
    return k == 0 ? answers_first() : answers_later(k);
  }

 private:
  bool remarks_from(std::size_t first, bool without_rivals) const {
    for (std::size_t i = first; i < clauses_.size(); ++i) {
      const TermClause& clause = clauses_[i];
      if (without_rivals && rivals_.stand_in(clause.words)) {
        return false;
      }
      if (!is_remark(clause, names_, rivals_) && !repeats(clause) && !translates(clause)) {
        return false;
      }
    }
    return true;
  }

  /// The name again, alone or led to: "that is vanishing gradients, vanishing gradients!"
  bool repeats(const TermClause& clause) const {
    const Place place = place_of(clause.words, names_);
    const bool that_is = place.at > 0 && clause.words.front() == "ie";
    const Words before(clause.words.begin() + (that_is ? 1 : 0),
                       clause.words.begin() + static_cast<std::ptrdiff_t>(place.at));
    return place.length > 0 && place.at + place.length == clause.words.size() &&
           clause.joint != Joint::stop && lead_to_name(before, names_, rivals_) && !clause.has_signs;
  }

  /// Another language's name: "es decir la puerta de actualización".
  bool translates(const TermClause& clause) const {
    constexpr std::array<std::string_view, 18> leads{"es",  "decir", "la",  "el",  "le",  "les",
                                                     "l",   "die",   "der", "das", "auf", "c",
                                                     "est", "also",  "o",   "ie",  "du",  "un"};
    std::size_t at = 0;
    while (at < clause.words.size() && among(leads, clause.words[at])) {
      ++at;
    }
    return is_translation(clause.words, at);
  }

  bool is_translation(const Words& words, std::size_t at) const {
    const std::string said = joined(words, at, words.size());
    return !said.empty() && std::ranges::any_of(names_, [&](const Words& name) {
      return are_translations(said, joined(name, 0, name.size()));
    });
  }

  /// "C'est la recherche en faisceau (beam search)": the name in brackets behind that of another language.
  bool translates_head(std::size_t k) const {
    if (k != 1 || clauses_[k].joint != Joint::bracket || place_of(clauses_[k].words, names_).at != 0 ||
        place_of(clauses_[k].words, names_).length != clauses_[k].words.size()) {
      return false;
    }
    const Words& head = clauses_[0].words;
    for (std::size_t at = 0; at < head.size(); ++at) {
      const Words before(head.begin(), head.begin() + static_cast<std::ptrdiff_t>(at));
      if (is_translation(head, at) && lead_to_name(before, names_, rivals_)) {
        return true;
      }
    }
    return false;
  }

  /// Of the clause that answers: what stands before the name leads to it, and what stands behind it, up to
  /// the sign that ends it, trails off or explains.
  bool answers_first() const {
    const TermClause& clause = clauses_.front();
    const Place place = place_of(clause.words, names_);
    const auto [before, behind] = around(clause, place);
    if (!lead_to_name(before, names_, rivals_)) {
      return false;
    }
    const bool short_name = joined(clause.words, place.at, place.at + place.length).size() < 3;
    if (short_name && (!before.empty() || !behind.empty())) {
      return false;
    }
    if (trails_name(behind) && !clause.has_signs) {
      return remarks_from(1, false);
    }
    if (begins_remark(behind, 0) &&
        is_remark({Joint::none, false, clause.has_signs, behind}, names_, rivals_)) {
      return remarks_from(1, false);
    }
    const bool subject = before.empty() || (before.size() == 1 &&
                                            (before[0] == "the" || before[0] == "a" || before[0] == "an"));
    if (subject && does_what_is_asked(behind) && !clause.has_signs) {
      return remarks_from(1, false);
    }
    return subject && tells_what_it_does(behind, names_, rivals_) && remarks_from(1, true);
  }

  bool answers_later(std::size_t k) const {
    const TermClause& clause = clauses_[k];
    const auto [before, behind] = around(clause, place_of(clause.words, names_));
    bool asides = true;
    for (std::size_t i = 0; i < k; ++i) {
      if (!leads_as_sentence(clauses_[i], names_, rivals_)) {
        return false;
      }
      asides = asides && reading::is_aside_of_writer(clauses_[i].words);
    }
    const bool led =
        clause.joint == Joint::colon || clause.joint == Joint::arrow || asides || name_it(before);
    const bool ends = (trails_name(behind) && !clause.has_signs) ||
                      (begins_remark(behind, 0) &&
                       is_remark({Joint::none, false, clause.has_signs, behind}, names_, rivals_));
    return led && !clause.in_brackets && lead_to_name(without_joint(before), names_, rivals_) && ends &&
           remarks_from(k + 1, true);
  }

  static std::pair<Words, Words> around(const TermClause& clause, const Place& place) {
    const auto begin = clause.words.begin();
    const auto name = begin + static_cast<std::ptrdiff_t>(place.at);
    return {Words(begin, name), Words(name + static_cast<std::ptrdiff_t>(place.length), clause.words.end())};
  }

  /// "which is called" as "is called", "so this is" as "this is".
  static Words without_joint(Words words) {
    constexpr std::array<std::string_view, 6> joints{"which", "so", "and", "hence", "thus", "therefore"};
    while (!words.empty() && among(joints, words.front())) {
      words.erase(words.begin());
    }
    return words;
  }

  const std::vector<TermClause>& clauses_;
  const TermNames& names_;
  RivalTerms rivals_;
};

}  // namespace

bool answers_with_term(std::string_view text, std::span<const std::string> accepted) {
  constexpr std::size_t longest = 400;
  if (text.size() > longest) {
    return false;
  }
  const auto clauses = term_clauses(text);
  TermNames names;
  std::ranges::transform(accepted, std::back_inserter(names),
                         [](const std::string& name) { return term_words(name); });
  std::erase_if(names, [](const Words& name) { return name.empty(); });
  return clauses && !names.empty() && Sentences(*clauses, names).answer();
}

}  // namespace gradewright::judging
