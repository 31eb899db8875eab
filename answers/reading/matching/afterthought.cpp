#include "answers/reading/matching/afterthought.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "answers/reading/matching/doubt_words.hpp"
#include "answers/reading/matching/given_up.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/sentence.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/matching/things.hpp"
#include "answers/reading/matching/turning_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/word_list.hpp"

namespace gradewright::reading {
namespace {

using Words = std::vector<std::string>;

/// Words that say of a value what is to be done with it, or what has been.
constexpr std::string_view changing =
    "add added adding adds subtract subtracted subtracting subtracts deduct deducted multiply multiplies "
    "divide "
    "half halve halves halved twice double doubled doubles doubling triple tripled thrice third quarter "
    "times per "
    "inverse reciprocal negative minus plus squared normalised normalized reverse reversed reversing swap "
    "swapped "
    "swaps exchange exchanged interchanged invert inverted flip flipped flips mirrored transpose transposed "
    "negate "
    "negated rescaled renormalise renormalize truncated pooled way sign signs complement contradict "
    "contradicts "
    "top strike root missing incomplete unfinished "
    "abziehen abzuziehen abgezogen ziehe subtrahieren subtrahiere addieren addiere hinzu dazu davon "
    "hinzuzählen "
    "hinzuaddieren multiplizieren multipliziere dividieren teilen verdoppeln verdreifachen halbieren "
    "vertauscht "
    "vertauschen umgekehrt umdrehen vorzeichen fehlen unvollständig noch hälfte halbe halbiert verdoppelt "
    "doppelt "
    "doppelte dreifache vierfache drittel viertel mal pro kehrwert widerspricht "
    "ajouter soustraire multiplier doubler inversé échangé manquent moitié sumar restar multiplicar dividir "
    "duplicar "
    "intercambiados invertido faltan mitad doble aggiungere sottrarre moltiplicare raddoppiare scambiati "
    "invertito "
    "mancano metà doppio metade dobro";

/// Verbs in the imperative by which such a sentence begins, also where it holds a number.
constexpr std::string_view commands =
    "add subtract deduct multiply divide double halve take remove square swap reverse invert replace "
    "increase "
    "decrease reduce raise round scale times minus plus only mal nur addiere subtrahiere multipliziere "
    "dividiere "
    "teile "
    "verdopple halbiere ziehe plus ajouter multiplier seulement sumar multiplicar";

/// Words before such a verb.
constexpr std::string_view leading =
    "now then and so finally afterwards just please still you one we have has to must need needs it dann "
    "jetzt nun "
    "danach und noch man muss";

/// The first word behind those that lead to it.
std::string_view first_content(const Words& words) {
  static const engine::WordList leads = engine::words_in(leading);
  const auto first =
      std::ranges::find_if(words, [](const std::string& word) { return !leads.contains(word); });
  return first == words.end() ? std::string_view() : std::string_view(*first);
}

/// "That is what Tom has."
bool is_somebodys(const Words& words) {
  constexpr std::array<std::string_view, 7> verbs{"has", "had", "got", "wrote", "thinks", "hat", "meint"};
  const auto what = std::ranges::find(words, "what");
  return what != words.end() && what + 1 != words.end() && among(verbs, words.back());
}

bool names_item(const Words& words, const PreparedQuestion& question) {
  return std::ranges::any_of(question.items, [&](const ItemDeclaration& item) {
    return std::ranges::find(words, lower(item.name)) != words.end();
  });
}

/// Whether a sentence states something of its own: a relation, or the name of an item.
bool states(std::string_view sentence, const Words& words, const PreparedQuestion& question) {
  return sentence.find_first_of("=<>:|\\") != std::string_view::npos ||
         sentence.find("\u2248") != std::string_view::npos || names_item(words, question);
}

/// Whether a sentence says that somebody has another value: "I get 4.15".
bool tells_own(const Words& words) {
  constexpr std::array<std::string_view, 6> verbs{"get", "got", "say", "have", "habe", "bekomme"};
  return std::ranges::adjacent_find(words, [&](const std::string& a, const std::string& b) {
           return (a == "i" || a == "ich") && among(verbs, b);
         }) != words.end();
}

constexpr std::string_view pronouns[] = {"this",  "that", "it",   "these", "they",
                                         "those", "das",  "dies", "diese"};

/// "That holds for Adam.", "Valid for momentum."
bool holds_for(const Words& words) {
  constexpr std::array<std::string_view, 6> holding{"holds", "applies", "valid", "gilt", "true", "right"};
  constexpr std::array<std::string_view, 6> leads{"for", "in", "with", "f\u00fcr", "bei", "mit"};
  const auto at = std::ranges::find_if(words, [&](const std::string& word) { return among(holding, word); });
  const bool pointed = at == words.begin() || among(pronouns, words.front());
  return pointed && at != words.end() && at + 1 != words.end() && among(leads, *(at + 1));
}

/// "Cross this out."
bool crosses_out(const Words& words) {
  constexpr std::array<std::string_view, 4> strokes{"cross", "strike", "take", "leave"};
  constexpr std::array<std::string_view, 2> away{"out", "back"};
  return std::ranges::any_of(words, [&](const std::string& word) { return among(strokes, word); }) &&
         among(away, words.back());
}

/// Whether a fragment sets a case: "With temperature 2.", but not "With the biases.", where the question says
/// so.
bool sets_case(std::string_view sentence, const Words& words, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 12> verbs{"is",   "are", "has",  "have", "we", "get",
                                                   "gets", "ist", "sind", "hat",  "i",  "gives"};
  const bool tells = std::any_of(words.begin() + 1, words.end(),
                                 [](const std::string& word) { return among(pronouns, word); });
  const auto known = [&](const std::string& word) { return is_filler(word) || question.has_word(word); };
  return begins_with_setting(sentence) && !tells && !std::all_of(words.begin() + 1, words.end(), known) &&
         std::ranges::none_of(words, [&](const std::string& word) { return among(verbs, word); });
}

/// Whether a sentence says that what stands before it is another thing of the question, or should be so:
/// "These are logits.", "They should sum to 2."
bool calls_otherwise(const Words& words, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 6> modal{"should", "must",        "would",
                                                  "sollte", "m\u00fcsste", "sollten"};
  if (words.size() < 2 || !among(pronouns, words[0])) {
    return false;
  }
  const auto is_of_item = [&](const std::string& word) {
    for (std::size_t i = 0; i < question.items.size(); ++i) {
      if (question.name_words.calls(word, i)) {
        return true;
      }
    }
    return false;
  };
  const bool is_thing = std::ranges::any_of(question.items, [](const ItemDeclaration& item) {
    std::vector<std::string> names;
    add_names(item, names);
    return std::ranges::any_of(names,
                               [](const std::string& name) { return !things_of(words_of(name)).empty(); });
  });
  const bool is = is_copula(words[1]) || words[1] == "are" || words[1] == "sind" || words[1] == "ist";
  const bool other =
      is && is_thing && std::any_of(words.begin() + 2, words.end(), [&](const std::string& word) {
        return thing_of(word) != no_thing && !is_of_item(word);
      });
  return other || among(modal, words[1]);
}

}  // namespace

namespace {

/// Whether a clause leaves out the ends of an interval: "both excluded", "ohne die R\u00e4nder".
bool speaks_of_ends(std::string_view found, const Words& words) {
  constexpr std::string_view known =
      "both ends end endpoints points the are excluded excluding without exclusive open not included beide "
      "enden "
      "r\u00e4nder grenzen die ohne ausgeschlossen offen jeweils sans bornes";
  static const engine::WordList list = engine::words_in(known);
  return !found.empty() &&
         std::ranges::all_of(words, [](const std::string& word) { return list.contains(word); });
}

/// "which is much smaller": a comparison with another value.
bool compares_apart(const Words& words) {
  constexpr std::array<std::string_view, 5> degrees{"much", "slightly", "clearly", "far", "even"};
  constexpr std::array<std::string_view, 6> comparatives{"smaller", "larger", "bigger",
                                                         "greater", "lower",  "higher"};
  const std::size_t degree = words.size() > 3 && among(degrees, words[2]) ? 1 : 0;
  return words.size() == 3 + degree && words[0] == "which" && words[1] == "is" &&
         among(comparatives, words.back());
}

/// "For the rate I do not remember the formula": of something else than what stands before.
bool owns_up(const Words& words) {
  constexpr std::array<std::string_view, 9> verbs{"remember", "recall", "know",   "understand", "manage",
                                                  "finish",   "learn",  "learnt", "have"};
  constexpr std::array<std::string_view, 10> of_answer{"this",  "that", "it",    "whether", "if",
                                                       "right", "sure", "these", "they",    "correct"};
  const auto i = std::ranges::find(words, "i");
  const auto is_not = std::find_if(i, words.end(), [](const std::string& word) { return is_denial(word); });
  return is_not != words.end() && is_not + 1 != words.end() && among(verbs, *(is_not + 1)) &&
         std::ranges::none_of(words, [&](const std::string& word) { return among(of_answer, word); });
}

/// The first word that could make the value something else, but for those that tell of what it comes from.
std::string unknown_beside_telling(const Words& words, const PreparedQuestion& question) {
  static const engine::WordList telling = engine::words_in(
      "small large big positive plain simple usual standard expected course same likely clear clearly easy "
      "obvious "
      "used moves shrinks grows keeps border positiv klein gro\u00df einfach");
  std::string rest;
  for (const std::string& word : words) {
    rest += telling.contains(word) ? std::string() : word + " ";
  }
  return unknown_word(rest, question);
}

}  // namespace

std::string afterthought(std::string_view sentence, const PreparedQuestion& question) {
  static const engine::WordList changes = engine::words_in(changing);
  constexpr std::size_t longest = 200;
  const Words words = words_of(without_mathematics(sentence));
  if (sentence.size() > longest || words.empty()) {
    return {};
  }
  const bool pointed = among(pronouns, words.front());
  if (states(sentence, words, question) && !pointed) {
    return {};
  }
  constexpr std::array<std::string_view, 2> quiet{"just", "they"};
  const auto turns = std::ranges::find_if(words, [&](const std::string& word) {
    return word.size() > 1 && !among(quiet, word) && is_turning_word(word);
  });
  const auto change = std::ranges::find_if(
      words, [&](const std::string& word) { return changes.contains(word) && !question.has_word(word); });
  std::string found;
  if (is_somebodys(words) || holds_for(words) || crosses_out(words) || calls_otherwise(words, question) ||
      sets_case(sentence, words, question)) {
    found = words.front();
  } else if (sentence.find('?') != std::string_view::npos && !holds_digit(sentence)) {
    found = "?";
  } else if (turns != words.end() && (pointed || !holds_digit(sentence))) {
    found = *turns;
  } else if (change != words.end() && !holds_digit(sentence)) {
    found = *change;
  } else if (!holds_digit(sentence)) {
    found = unknown_beside_telling(words, question);
  }
  // "after the bias correction", "both excluded"
  const bool asked = found.starts_with("correct") && question.has_word(found);
  return asked || speaks_of_ends(found, words) || compares_apart(words) || owns_up(words) ? std::string()
                                                                                          : found;
}

bool goes_on_with_value(std::string_view sentence, const PreparedQuestion& question, bool all_read) {
  static const engine::WordList orders = engine::words_in(commands);
  const Words words = words_of(sentence);
  if (words.empty() || !holds_digit(sentence) || names_item(words, question)) {
    return false;
  }
  constexpr std::array<std::string_view, 8> others{"or",     "oder",   "correct",       "richtig",
                                                   "better", "besser", "alternatively", "instead"};
  if (orders.contains(first_content(words)) || among(others, words.front())) {
    return true;
  }
  if (!all_read) {  // which may be another item's
    return false;
  }
  const auto speaks = [](const std::string& word) {
    constexpr std::array<std::string_view, 10> truths{"right",    "correct", "true",   "actual", "real",
                                                      "richtige", "richtig", "rather", "mine",   "my"};
    return word.size() > 1 && (is_turning_word(word) || among(truths, word));
  };
  const bool other_case = begins_with_setting(sentence) &&
                          std::ranges::adjacent_find(words, [](const std::string& a, const std::string& b) {
                            return among(pronouns, a) && is_copula(b);
                          }) != words.end();
  return tells_own(words) || other_case || std::ranges::any_of(words, speaks);
}

}  // namespace gradewright::reading
