#include "answers/reading/matching/contradicted.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "answers/reading/values/explanation_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/word_list.hpp"

namespace gradewright::reading {
namespace {

using Words = std::vector<std::string>;
using engine::WordList;
using engine::words_in;

bool holds(const Words& words, const WordList& list) {
  return std::ranges::any_of(words, [&](const std::string& word) { return list.contains(word); });
}

bool denied(const Words& words) {
  return std::ranges::any_of(words, [](const std::string& word) {
    constexpr std::array<std::string_view, 5> others{"nothing", "without", "ohne", "nichts", "hardly"};
    return ballot::denies(word) || among(others, word);
  });
}

const WordList& pointers() {
  static const WordList list =
      words_in("it this that they these those which all both das dies diese sie es alle beide");
  return list;
}

/// The words of a question up to its first option in brackets.
Words asking(const PreparedQuestion& question) {
  return words_of(std::string_view(question.text).substr(0, question.text.find("(A)")));
}

/// Whether two words begin alike: "suits", "suitable".
bool are_alike(std::string_view a, std::string_view b) {
  constexpr std::size_t shortest = 4;
  return a.size() >= shortest && b.size() >= shortest && a.substr(0, shortest) == b.substr(0, shortest);
}

/// "All of them", "each one works", "jede davon".
bool takes_every(const Words& words, bool several) {
  static const WordList every =
      words_in("all any each every both either alle jede jeder jedes beide tous toutes todas");
  static const WordList rest =
      words_in("of them these those the options option ones one davon von ihnen answers");
  static const WordList verbs = words_in(
      "work works is are right correct possible fit fits do does would apply applies help helps geht gehen "
      "passt "
      "passen stimmt stimmen");
  return words.size() > 1 && every.contains(words.front()) &&
         std::all_of(words.begin() + 1, words.end(), [&](const std::string& word) {
           return rest.contains(word) || (!several && verbs.contains(word));
         });
}

/// "the others do as well", "die anderen auch".
bool takes_others(const Words& words) {
  static const WordList others =
      words_in("others rest other remaining anderen andere \u00fcbrigen autres otras altri");
  static const WordList likewise =
      words_in("also too well likewise same auch ebenso ebenfalls equally aussi");
  const bool same_act = words.back() == "do" || words.back() == "does";
  return !denied(words) && holds(words, others) && (same_act || holds(words, likewise));
}

/// "one of these", "only the first of them", "nur eine davon".
bool takes_one(const Words& words) {
  static const WordList few = words_in("one two first second last either eine einer eins zwei erste");
  static const WordList parts = words_in("of davon von");
  static const WordList quiet = words_in(
      "one two three four first second last either only just the of these them those which options answers "
      "nur eine "
      "einer eins zwei drei vier die der das erste davon von diesen ihnen is are right correct");
  return holds(words, few) && holds(words, parts) &&
         std::ranges::all_of(words, [&](const std::string& word) { return quiet.contains(word); });
}

/// "they have no effect", "these behave the same", "sie bewirken nichts".
bool has_no_effect(const Words& words, const Words& asked) {
  static const WordList effects = words_in(
      "effect effects difference influence change impact use help need wirkung einfluss unterschied effekt");
  static const WordList denials = words_in("no keine keinen little hardly");
  if (!pointers().contains(words.front()) && words.front() != "there" && !denials.contains(words.front())) {
    return false;
  }
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (denials.contains(words[i]) && effects.contains(words[i + 1])) {
      return true;
    }
  }
  constexpr std::array<std::string_view, 4> alike{"same", "alike", "gleich", "identical"};
  static const WordList verbs = words_in("behave are is act do work verhalten sind");
  const bool same = among(alike, words.back()) && !among(asked, words.back()) && holds(words, verbs);
  return same && !denied(words);
}

/// "that is what Tom has".
bool is_somebodys(const Words& words) {
  static const WordList verbs = words_in("has had says said thinks got wrote claims meint sagt hat schreibt");
  const auto what =
      std::ranges::find_if(words, [](const std::string& word) { return word == "what" || word == "was"; });
  return pointers().contains(words.front()) && what != words.end() && what + 1 != words.end() &&
         verbs.contains(words.back());
}

/// The direction that words have: up, down, or none where they hold both.
enum class Direction { none, up, down };

Direction direction_of(const Words& words) {
  static const WordList ups = words_in(
      "larger bigger greater higher more longer wider deeper increase increases increased increasing raise "
      "raises raised "
      "rise rises rising grow grows growing stronger large big huge high explode explodes infinite "
      "gr\u00f6\u00dfer h\u00f6her mehr erh\u00f6hen erh\u00f6ht steigt steigen w\u00e4chst wachsen "
      "st\u00e4rker "
      "gro\u00df riesig explodieren");
  static const WordList downs = words_in(
      "smaller lower less fewer shorter narrower reduce reduces reduced decrease decreases decreased lowers "
      "falls fall "
      "falling shrink shrinks shrinking weaker small tiny low little vanish vanishes vanishing "
      "kleiner niedriger weniger verringern verringert senken sinkt sinken f\u00e4llt schw\u00e4cher klein "
      "winzig "
      "verschwinden");
  const bool up = holds(words, ups);
  const bool down = holds(words, downs);
  return up == down ? Direction::none : up ? Direction::up : Direction::down;
}

Direction opposite_of(Direction one) {
  return one == Direction::up ? Direction::down : one == Direction::down ? Direction::up : Direction::none;
}

/// Whether a clause asks for the opposite of an option: "a larger step is needed", "increase the rate", "the
/// rate is too small" beside a smaller one.
bool wants_opposite(const Words& words, Direction own) {
  static const WordList wanting = words_in(
      "need needs needed must should has have help helps better required want muss m\u00fcssen soll sollte "
      "hilft helfen "
      "braucht brauchen");
  static const WordList orders =
      words_in("increase raise reduce lower decrease enlarge shrink erh\u00f6he erh\u00f6hen");
  const Direction said = direction_of(words);
  const auto too =
      std::ranges::find_if(words, [](const std::string& word) { return word == "too" || word == "zu"; });
  const bool excess = too != words.end() && too + 1 != words.end() && direction_of({*(too + 1)}) == own;
  const bool hypothetical = std::ranges::any_of(words, [](const std::string& word) {
    return word == "would" || word == "w\u00fcrde" || word == "w\u00e4re" || word == "could";
  });
  if (own == Direction::none || denied(words) || hypothetical) {
    return false;
  }
  return excess || (said == opposite_of(own) && too == words.end() &&
                    (holds(words, wanting) || orders.contains(words.front())));
}

/// "it makes the loss rise", "das macht es schlimmer", "it destabilises training".
bool does_harm(const Words& words, const Words& asked) {
  static const WordList makes = words_in("makes make lets let causes cause macht machen leads lead brings");
  static const WordList bad = words_in(
      "worse worsen worsens schlimmer schlechter unstable instabil diverge diverges destabilises "
      "destabilizes hurt hurts "
      "harm harms harmful schadet schaden aggravates aggravate");
  static const WordList harms = words_in(
      "loss error oscillation oscillations variance overfitting noise risk verlust "
      "fehler oszillation schwankung schwankungen rauschen");
  static const WordList ups = words_in(
      "amplifies amplify promotes promote causes cause f\u00f6rdert f\u00f6rdern verst\u00e4rkt "
      "verst\u00e4rken erh\u00f6ht "
      "erh\u00f6hen increases increase raises raise");
  static const WordList by_it = words_in("then thereby dadurch damit nur");
  static const WordList elsewhere =
      words_in("would w\u00fcrde without ohne otherwise sonst too zu others rest");
  constexpr std::size_t shortest = 3;
  const bool of_it = pointers().contains(words.front()) || words.back() == "it" || holds(words, by_it) ||
                     words.size() <= shortest;
  const bool is_asked = std::ranges::any_of(
      asked, [&](const std::string& word) { return bad.contains(word) || ups.contains(word); });
  const bool rises = direction_of(words) == Direction::up && direction_of(asked) != Direction::up;
  return of_it && !is_asked && !denied(words) && !holds(words, elsewhere) &&
         (holds(words, bad) ||
          (holds(words, harms) && ((holds(words, makes) && rises) || holds(words, ups))));
}

/// "only for regression", "nur bei zwei Klassen", "by no means".
bool limits_all(const Words& words) {
  static const WordList cases = words_in("for in with at if when as bei f\u00fcr mit wenn im");
  const bool only = words.size() > 2 && (words[0] == "only" || words[0] == "nur") && cases.contains(words[1]);
  const bool taken =
      words.size() > 1 && (words[0] == "minus" || words[0] == "except" || words[0] == "au\u00dfer");
  return only || taken || (words.size() > 2 && words[1] == "no" && words[2] == "means");
}

/// "the statement holds", where it was called false; or the statement itself again, or that it holds always.
bool asserts_statement(const Words& words, const PreparedQuestion& question) {
  static const WordList holding = words_in("holds right correct true stimmt gilt richtig");
  static const WordList nouns = words_in("statement claim sentence aussage behauptung");
  static const WordList limits = words_in("only just nur off during while except");
  static const WordList still =
      words_in("also too always still stays auch immer bleibt weiterhin stets aussi");
  if (denied(words) || holds(words, limits)) {
    return false;
  }
  constexpr std::size_t shortest = 4;
  std::size_t own = 0;
  bool all = true;
  for (const std::string& word : words) {
    const bool content = word.size() >= shortest;
    own += content && question.has_word(word) ? 1 : 0;
    all = all && (!content || question.has_word(word));
  }
  return (holds(words, nouns) && holds(words, holding)) || holds(words, still) || (all && own > 1);
}

/// "unsuitable" where it is asked what suits; "bounded" where that is said of the unbounded.
bool takes_prefix(const Words& words, const Words& asked) {
  constexpr std::string_view prefix = "un";
  constexpr std::size_t shortest = 6;
  const auto stripped = [&](std::string_view word) {
    return word.size() >= shortest && word.starts_with(prefix) ? word.substr(prefix.size())
                                                               : std::string_view();
  };
  static const WordList none =
      words_in("under unit units until unless unique union universal unter units' unseen");
  return std::ranges::any_of(words, [&](const std::string& word) {
    return std::ranges::any_of(asked, [&](const std::string& one) {
      const bool denies_asked = !none.contains(word) && are_alike(stripped(word), one);
      const bool drops = !none.contains(one) && stripped(one) == word;
      return (denies_asked && !among(asked, word)) || (drops && !among(asked, word));
    });
  });
}

/// Whether a clause says of a thing of the question, or of what was spoken of, the opposite of what the
/// question does.
bool turns_event(const Words& words, const Words& asked) {
  const bool of_it =
      pointers().contains(words.front()) || std::ranges::any_of(words, [&](const std::string& word) {
        return word.size() > 3 && among(asked, word);
      });
  const Direction own = direction_of(asked);
  return of_it && own != Direction::none && direction_of(words) == opposite_of(own) && !denied(words);
}

/// "here a variational one", "more precisely a VAE".
bool narrows(const Words& words) {
  constexpr std::array<std::string_view, 4> articles{"a", "an", "the", "ein"};
  const bool here =
      words.size() > 2 && (words[0] == "here" || words[0] == "hier") && among(articles, words[1]);
  constexpr std::array<std::string_view, 5> exact{"precisely", "genauer", "strictly", "specifically",
                                                  "exactly"};
  return here || (words.size() > 2 && (among(exact, words[0]) || among(exact, words[1])));
}

/// "attention sees the order anyway" beside the option that it does not.
bool concedes(const Words& words, const Words& wording) {
  static const WordList conceding =
      words_in("anyway already regardless anyhow itself ohnehin sowieso trotzdem");
  const bool so_too = words.size() > 2 && words[words.size() - 2] == "auch" && words.back() == "so";
  constexpr std::size_t shortest = 4;
  const bool of_own = std::ranges::any_of(
      words, [&](const std::string& word) { return word.size() >= shortest && among(wording, word); });
  return of_own && denied(wording) && !denied(words) && (so_too || holds(words, conceding));
}

class Clauses {
 public:
  explicit Clauses(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find_first_of(".,;:()\n", at), text.size());
      add(words_of(text.substr(at, end - at)));
      at = end + 1;
    }
  }
  const std::vector<Words>& all() const { return clauses_; }

 private:
  /// A clause, in two where a reason begins within it.
  void add(Words words) {
    const auto reason =
        std::ranges::find_if(words, [](const std::string& word) { return gives_reason(word); });
    if (reason != words.end() && reason != words.begin()) {
      clauses_.emplace_back(words.begin(), reason);
    }
    Words rest(reason == words.end() ? words.begin() : reason + 1, words.end());
    static const WordList leads = words_in("and so then because since as und da denn weil");
    while (!rest.empty() && leads.contains(rest.front())) {
      rest.erase(rest.begin());
    }
    if (!rest.empty()) {
      clauses_.push_back(std::move(rest));
    }
  }

  std::vector<Words> clauses_;
};

}  // namespace

std::string contradiction(std::string_view text, const ChosenAnswer& chosen,
                          const PreparedQuestion& question) {
  constexpr std::size_t longest = 600;
  const Clauses clauses(text.substr(0, longest));
  const Words asked = asking(question);
  Words wording;
  for (const std::string& one : chosen.wordings) {
    std::ranges::copy(words_of(one), std::back_inserter(wording));
  }
  const bool options = chosen.type == AnswerType::choice || chosen.type == AnswerType::choices;
  const bool several = chosen.type == AnswerType::choices;
  static const WordList truths = words_in("t f true false wahr falsch");
  const bool of_statements =  // "a T, b F (only in training)"
      several && !clauses.all().empty() && holds(clauses.all().front(), truths);
  const auto speaks = [&](const Words& words) {
    if (is_somebodys(words) || of_statements) {
      return is_somebodys(words);
    }
    if ((options || chosen.type == AnswerType::text) && limits_all(words)) {
      return true;
    }
    if (chosen.type == AnswerType::text) {
      return narrows(words) || turns_event(words, asked);
    }
    if (!options) {
      return chosen.is_false && asserts_statement(words, question);
    }
    return takes_every(words, several) || takes_others(words) || (several && takes_one(words)) ||
           has_no_effect(words, asked) || does_harm(words, asked) || takes_prefix(words, asked) ||
           (!several && (wants_opposite(words, direction_of(wording)) || concedes(words, wording)));
  };
  const auto& all = clauses.all();
  const auto found = all.size() < 2 ? all.end() : std::find_if(all.begin() + 1, all.end(), speaks);
  return found == all.end() ? std::string() : found->front();
}

std::string contradiction(std::string_view text, const std::string& choice, const ItemDeclaration& item,
                          std::span<const std::string> wordings, const PreparedQuestion& question) {
  const auto place = static_cast<std::size_t>(std::ranges::find(item.options, choice) - item.options.begin());
  const auto own = place < wordings.size() ? wordings.subspan(place, 1) : std::span<const std::string>();
  return contradiction(text, {item.type, own, choice == "false"}, question);
}

}  // namespace gradewright::reading
