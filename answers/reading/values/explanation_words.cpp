#include "answers/reading/values/explanation_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/word_list.hpp"

namespace gradewright::reading::ballot {
namespace {

/// Of those, what also explains a statement.
constexpr std::string_view measures[] = {"over",  "up",      "times",  "plus",
                                         "minus", "between", "square", "double"};

/// What is said of amounts explains; beside a value it would make it another.
constexpr std::string_view amounts[] = {"less", "more",   "least",  "most",  "up",      "over",  "half",
                                        "plus", "square", "double", "times", "between", "twice", "minus"};

constexpr std::string_view doubtful =
    "arguably presumably apparently supposedly allegedly seemingly seem seemed unlikely probable hopefully "
    "hoping believe believed feel feels felt assumed imagine suspect vague vaguely lucky percent confident "
    "confidence certainty unclear doubt doubtful doubts questionable tentative tentatively pending "
    "unfinished incomplete checked verify verified otherwise hm hmm eh okay yeah lol meant thinks thinking "
    "trust bet gut intuition "
    "coin dice";

constexpr std::string_view choosing =
    "i i'm i'd i've i'll me my mine myself he she they're choose chooses choosing chose chosen pick picked "
    "picking select selected selecting exclude excludes excluded excluding exclusion eliminate eliminates "
    "eliminated eliminating elimination ruled ruling rejected rejects rejecting dismiss dismissed dropped "
    "deleted removed strike struck crossed withdraw withdrawn withdrew retract retracted revoke revoked "
    "void cancelled canceled change changed changing switched swapped correct ticked circled copied letter "
    "letters first second third fourth fifth sixth last latter former formerly next above below either "
    "neither both other others another else rest remaining remainder alternative alternatively contrary "
    "contrast reverse converse opposite wrong wrongly bad worse worst poor useless pointless irrelevant "
    "unrelated untrue mistaken trap decoy joke according told tells asked google internet gpt wikipedia "
    "say said write writes wrote want wants wanted students obvious trick "
    "everything anything nothing none nobody anyone everyone someone somebody unlike was were originally "
    "initially earlier ago yesterday until yet anyway please grade grader points question exercise likewise";

constexpr std::string_view abroad =
    "vielleicht vermutlich wahrscheinlich m\u00f6glicherweise wohl eher glaube glaub denke denk dachte "
    "vermute vermutung rate "
    "geraten unsicher sicher oder sondern doch quatsch stattdessen eigentlich ge\u00e4ndert nachbar "
    "nachbarin ich mein meine "
    "mir laut h\u00e4tte w\u00e4re war erst zuerst erste ersten erster zweite zweiten dritte letzte letzten "
    "gegenteil obwohl aber "
    "au\u00dfer manchmal oft meist meistens teilweise gestrichen zur\u00fcck moment halt lieber "
    "ausgeschlossen scheidet "
    "peut \u00eatre probablement s\u00fbr s\u00fbre crois pense plut\u00f4t ou sinon finalement hasard "
    "devin\u00e9 je mon ma moi voisin "
    "voisine premier premi\u00e8re deuxi\u00e8me derni\u00e8re contraire mais sauf parfois souvent "
    "h\u00e9site si exclue exclu "
    "quiz\u00e1s quiz\u00e1 tal acaso probablemente creo pienso seguro segura sino o adivinado realmente yo "
    "mi vecino vecina "
    "primera primero segunda \u00faltima contrario pero salvo excepto veces azar descarto descartada dudo "
    "forse probabilmente credo penso sicuro sicura invece piuttosto io mio mia vicino prima seconda ultima "
    "ma tranne "
    "talvolta caso indovinato dubbio "
    "talvez provavelmente acho certeza eu meu minha vizinho primeira mas exceto \u00e0s chute "
    "misschien waarschijnlijk denk gok zeker of liever ik mijn buurman eerste tweede laatste maar behalve "
    "soms";

constexpr std::string_view denying =
    "not no cannot never none nor without neither nichts rien nada niente niets niemals jamais nunca nooit "
    "ohne sans senza "
    "sem zonder weder keinen keiner aucun aucune ninguna nessun nessuna nenhum nenhuma";

constexpr std::string_view limiting =
    "partly partially somewhat mostly usually often rarely seldom almost nearly generally typically "
    "sometimes some only always when whenever if unless except provided assuming depending wenn";

constexpr std::string_view cases =
    "in with under given during at on by within after before until while once to from up for of about";

}  // namespace

bool denies(std::string_view word) {
  static const engine::WordList known = engine::words_in(denying);
  return known.contains(word) || plays(word, WordRole::denial) || word.ends_with("n't") ||
         word.ends_with("n\u2019t");
}

bool expresses_doubt(std::string_view word) {
  static const engine::WordList known = engine::words_in(doubtful);
  const bool weakens = plays(word, WordRole::doubt) || plays(word, WordRole::doubtful) ||
                       plays(word, WordRole::option_withdrawal) || plays(word, WordRole::alternative);
  const bool refused = (refuses(word) && !among(amounts, word)) || (withdraws(word) && word != "answer");
  return weakens || known.contains(word) || (refused && !denies(word));
}

bool is_thing(std::string_view word) {
  constexpr std::array nouns{WordRole::label, WordRole::thing, WordRole::counting_unit};
  constexpr std::array others{WordRole::answer_noun, WordRole::option_noun, WordRole::no_answer,
                              WordRole::bound_label, WordRole::other_label, WordRole::caption};
  constexpr std::array<std::string_view, 5> of_work{"conclusion", "working", "calculation", "computation",
                                                    "time"};
  const auto plays_it = [&](WordRole role) { return plays(word, role); };
  return std::ranges::any_of(nouns, plays_it) && std::ranges::none_of(others, plays_it) &&
         !among(of_work, word);
}

bool lacks_thing(std::span<const std::string> words) {
  constexpr std::array<std::string_view, 7> kinds{"learnable", "trainable", "learned", "learnt",
                                                  "free",      "extra",     "own"};
  constexpr std::array<std::string_view, 5> works{"learn", "train", "learned", "trained", "update"};
  const bool nothing =
      words.size() == 3 && words[0] == "nothing" && words[1] == "to" && among(works, words[2]);
  const std::size_t thing = words.size() == 3 && among(kinds, words[1]) ? 2 : 1;
  return nothing || (words.size() == thing + 1 && words[0] == "no" && is_thing(words[thing]));
}

bool measures_amounts(std::string_view word) {
  return among(measures, word);
}

bool speaks_of_choosing(std::string_view word) {
  static const engine::WordList known = engine::words_in(choosing);
  const bool other = labels_no_answer(word) && word != "input" && word != "before" && word != "bounds";
  return plays(word, WordRole::option_noun) || other || known.contains(word);
}

bool turns_away_abroad(std::string_view word) {
  static const engine::WordList known = engine::words_in(abroad);
  return known.contains(word);
}

bool doubts_truth(std::string_view word, bool truth) {
  constexpr std::array<std::string_view, 4> english{"of", "rate", "moment", "o"};
  const bool abroad = turns_away_abroad(word) && !among(english, word);
  return (expresses_doubt(word) && !refuses(word)) || abroad || (truth && limits(word));
}

bool is_comparative(std::string_view word) {
  constexpr std::array<std::string_view, 8> others{"however", "whatever", "earlier",  "former",
                                                   "number",  "forever",  "together", "whenever"};
  constexpr std::size_t shortest = 7;
  return word.size() >= shortest && word.ends_with("er") && !speaks_of_choosing(word) && !among(others, word);
}

bool limits(std::string_view word) {
  static const engine::WordList known = engine::words_in(limiting);
  return known.contains(word);
}

bool leads_to_case(std::string_view word) {
  static const engine::WordList known = engine::words_in(cases);
  return known.contains(word);
}

bool turns_away(std::span<const std::string> words) {
  if (words.empty()) {
    return false;
  }
  constexpr std::array<std::array<std::string_view, 2>, 13> pairs{{{"too", "obvious"},
                                                                   {"be", "exact"},
                                                                   {"be", "precise"},
                                                                   {"too", "easy"},
                                                                   {"too", "simple"},
                                                                   {"far", "from"},
                                                                   {"for", "now"},
                                                                   {"is", "out"},
                                                                   {"kind", "of"},
                                                                   {"sort", "of"},
                                                                   {"as", "if"},
                                                                   {"in", "error"},
                                                                   {"by", "error"}}};
  const auto pair = [&](const std::string& word, const std::string& next) {
    return std::ranges::any_of(pairs, [&](const auto& one) { return one[0] == word && one[1] == next; });
  };
  const auto stands = [&](std::string_view word) { return std::ranges::find(words, word) != words.end(); };
  return std::ranges::adjacent_find(words, pair) != words.end() ||
         ((stands("take") || stands("takes")) && stands("back")) || words.back() == "too" ||
         words.back() == "well";
}

}  // namespace gradewright::reading::ballot
