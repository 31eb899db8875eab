#include "answers/reading/matching/giving_up_clause.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <utility>

#include "answers/reading/matching/given_up_words.hpp"
#include "answers/reading/matching/gradient_items.hpp"
#include "answers/reading/matching/names_in_text.hpp"
#include "answers/reading/matching/prose_units.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/matching/things.hpp"
#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Places = std::vector<std::size_t>;

void add_new(Places& places, const Places& more) {
  for (const std::size_t place : more) {
    if (std::ranges::find(places, place) == places.end()) {
      places.push_back(place);
    }
  }
}

Places common(const Places& one, const Places& other) {
  Places both;
  std::ranges::copy_if(one, std::back_inserter(both),
                       [&](std::size_t place) { return std::ranges::find(other, place) != other.end(); });
  return both;
}

/// What stands between two words that join: "the gradient for W_1".
struct Phrase {
  bool gradient = false;
  bool for_variable = false;  ///< "For U", of which nothing but a gradient can be asked
  bool last = false;
  std::size_t count = 0;
  std::vector<std::string> variables = {};
  std::vector<Places> called = {};
};

class ClauseParser {
 public:
  ClauseParser(const ProseText& text, Span clause, const PreparedQuestion& question)
      : question_(question),
        clause_(text.text_of(clause)),
        offset_(clause.offset),
        units_(text.piece(clause)) {}

  std::optional<GivenUpClause> run() {
    bool gives_up = false;
    bool may_be_topic = true;
    for (std::size_t at = 0; at < units_.size();) {
      const std::string word = units_.word(at);
      const GivingUpRoles roles = giving_up_roles(word);
      const GivingUpPhrase phrase =
          begins_phrase(at, word) ? giving_up_phrase(units_.words_from(at)) : GivingUpPhrase{};
      if (roles.other && take_others(at)) {
        at += 2;
      } else if (phrase.says != GivingUp::none) {
        gives_up = true;
        may_be_topic = may_be_topic && phrase.says != GivingUp::undone;
        look_for_rest(at, phrase.length);
        at += phrase.length;
      } else if (const std::size_t behind = take_name(at); behind > at) {
        at = behind;
      } else if (phrase.length > 0) {
        look_for_rest(at, phrase.length);
        points_ = points_ || points(at, phrase.length);
        at += phrase.length;
      } else {
        const std::size_t called = phrase_.called.size();
        if (!take_word(word, roles)) {
          return std::nullopt;
        }
        ++at;
        called_at_ = phrase_.called.size() > called ? at : called_at_;
      }
    }
    if (!gives_up || !end_phrase()) {
      return std::nullopt;
    }
    found_.of_topic = topic_ && may_be_topic && !points_;
    return std::move(found_);
  }

 private:
  /// Whether a phrase may begin with the word at a unit, and with those behind it.
  bool begins_phrase(std::size_t at, const std::string& word) const {
    return std::ranges::any_of(
        std::array{&giving_up_openings(), &openings_beside_giving_up()}, [&](const PhraseOpenings* openings) {
          return units_.may_begin(at, *openings) && !openings->phrases_from(word).empty();
        });
  }

  void look_for_rest(std::size_t at, std::size_t length) {
    for (std::size_t i = at; i < at + length; ++i) {
      found_.of_rest = found_.of_rest || is_rest_word(units_.word(i));
    }
  }

  /// Whether words point at something that was said before.
  bool points(std::size_t at, std::size_t length) const {
    constexpr std::array<std::string_view, 6> pointers{"this", "that", "it", "them", "here", "answer"};
    const std::vector<std::string> words = units_.words_from(at);
    return std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(length),
                       [&](const std::string& word) { return among(pointers, word); });
  }

  /// Whether the unit behind one of "other" is a number: as many as are not answered.
  bool take_others(std::size_t at) {
    if (at + 1 == units_.size()) {
      return false;
    }
    const std::string next = units_.word(at + 1);
    const std::size_t count = next == "one" ? 1 : small_count(next);
    found_.of_rest = found_.of_rest || count > 0;
    found_.count = count > 0 ? count : found_.count;
    return count > 0;
  }

  /// The names of the clause, where one of them could stand at a unit; none are looked for before.
  const std::vector<NameIn>& names_at(std::size_t at) {
    if (!names_found_) {
      const std::size_t end = at + 1 < units_.size() ? units_.first(at + 1) - offset_ : clause_.size();
      names_found_ =
          question_.every_name.find_beginning_in(clause_.substr(0, end), nameless_) < std::string_view::npos;
      nameless_ = end;
      if (names_found_) {
        names_ = names_in(clause_, question_);
      }
    }
    return names_;
  }

  /// Takes the name that begins at a unit; one past it, or `at` where none does.
  std::size_t take_name(std::size_t at) {
    const std::size_t offset = units_.first(at) - offset_;
    const std::vector<NameIn>& names = names_at(at);
    const auto name = std::ranges::find_if(
        names, [&](const NameIn& one) { return one.first <= offset && offset < one.last; });
    if (name == names.end()) {
      return at;
    }
    constexpr std::array<std::string_view, 6> leads{"for", "f\u00fcr", "pour", "para", "per", "voor"};
    const bool of_another = at > 0 && called_at_ == at && common(phrase_.called.back(), name->items).empty();
    if (!of_another && name->items.empty()) {  // not the encoding of "the rotary encoding"
      phrase_.variables.push_back(name->letters);
      phrase_.for_variable = at > 0 && among(leads, units_.word(at - 1));
    } else if (!of_another) {
      add_new(found_.named, name->items);
    }
    while (at < units_.size() && units_.first(at) - offset_ < name->last) {
      ++at;
    }
    return at;
  }

  /// Whether a word of no phrase may stand in such a clause.
  bool take_word(const std::string& word, const GivingUpRoles& roles) {
    constexpr std::array<std::string_view, 8> joints{"and", "or", "nor", "und", "oder", "et", "ou", "y"};
    if (word.empty()) {
      return false;
    }
    if (among(joints, word)) {
      return end_phrase();
    }
    if (roles.rest) {
      found_.of_rest = true;
      return true;
    }
    if (roles.last) {
      phrase_.last = true;
      return true;
    }
    if (const std::size_t count = small_count(word); count > 0) {
      phrase_.count = count;
      return true;
    }
    if (roles.beside) {
      return true;
    }
    if (is_gradient_word(word)) {
      phrase_.gradient = true;
      return true;
    }
    Places called;
    for (std::size_t i = 0; i < question_.items.size(); ++i) {
      constexpr std::size_t shortest = 3;
      if (word.size() >= shortest && question_.name_words.calls(word, i)) {
        called.push_back(i);
      }
    }
    for (std::size_t i = 0; called.empty() && i < question_.items.size(); ++i) {
      if (is_shortened_to(word, question_.items[i].name)) {
        called.push_back(i);
      }
    }
    if (!called.empty()) {
      phrase_.called.push_back(std::move(called));
      return true;
    }
    const bool topic = roles.topic || thing_of(word) != no_thing;
    topic_ = topic_ || topic;
    return topic;
  }

  /// Whether a word of the question is what an item's name is short for: "rotary" where rot is asked for.
  bool is_shortened_to(const std::string& word, const std::string& name) const {
    constexpr std::size_t shortest = 3;
    return name.size() >= shortest && word.size() > name.size() && word.starts_with(lower(name)) &&
           question_.has_word(word);
  }

  static Places last_of(const Places& places, std::size_t count) {
    return {places.end() - static_cast<std::ptrdiff_t>(std::min(count, places.size())), places.end()};
  }

  /// Adds what a phrase describes. Whether it is clear.
  bool end_phrase() {
    const Phrase phrase = std::exchange(phrase_, Phrase{});
    Places described;
    if (phrase.gradient || phrase.for_variable) {
      described = gradients_of(phrase.variables, question_);
      topic_ = topic_ || described.empty();
    }
    for (const Places& called : phrase.called) {
      const bool first = described.empty() && &called == &phrase.called.front();
      const Places both = first ? called : common(described, called);
      if (both.empty()) {
        return false;
      }
      described = both;
    }
    if (phrase.last && described.empty() && !phrase.gradient) {
      for (std::size_t i = 0; i < question_.items.size(); ++i) {
        described.push_back(i);
      }
      if (phrase.count == 0 || phrase.count >= question_.items.size()) {
        return false;
      }
    }
    if (phrase.count > 0 && !phrase.last && described.size() != phrase.count) {
      return false;
    }
    add_new(found_.described, phrase.last && phrase.count > 0 ? last_of(described, phrase.count) : described);
    return true;
  }

  const PreparedQuestion& question_;
  std::string_view clause_;
  std::size_t offset_;  ///< of the clause in the text
  ProsePiece units_;
  bool names_found_ = false;
  std::size_t nameless_ = 0;  ///< no name begins before this byte of the clause
  std::vector<NameIn> names_;
  Phrase phrase_;
  std::size_t called_at_ = 0;  ///< behind the last word that calls an item
  bool topic_ = false;
  bool points_ = false;
  GivenUpClause found_;
};

}  // namespace

std::optional<GivenUpClause> giving_up_clause(const ProseText& text, Span clause,
                                              const PreparedQuestion& question) {
  return ClauseParser(text, clause, question).run();
}

bool is_in_numbers(AnswerType type) {
  switch (type) {
    case AnswerType::number:
    case AnswerType::vector:
    case AnswerType::matrix:
    case AnswerType::tensor:
    case AnswerType::integer:
    case AnswerType::rational:
    case AnswerType::complex:
    case AnswerType::quantity:
    case AnswerType::size:
    case AnswerType::interval:
    case AnswerType::inequality:
    case AnswerType::complexity:
    case AnswerType::formula:
    case AnswerType::equation:
    case AnswerType::set:
    case AnswerType::list:
    case AnswerType::tuple:
      return true;
    default:
      return false;
  }
}

}  // namespace gradewright::reading
