#include "answers/reading/matching/turning_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// The words of lists in which a blank parts them.
std::unordered_set<std::string_view> words_in_lists(std::span<const std::string_view> lists) {
  std::unordered_set<std::string_view> words;
  for (std::string_view rest : lists) {
    while (!rest.empty()) {
      const std::size_t length = std::min(rest.find(' '), rest.size());
      words.insert(rest.substr(0, length));
      rest.remove_prefix(std::min(length + 1, rest.size()));
    }
  }
  return words;
}

/// Words that turn what a sentence says, also what follows from it.
constexpr std::array sense_lists{
    // a condition
    std::string_view(
        "if unless when whenever assuming assume supposing suppose supposed provided would could should "
        "might may were had hypothetically otherwise else whether"),
    std::string_view(
        "wenn falls sofern wäre hätte könnte müsste sollte würde dürfte ob si serait aurait devrait "
        "pourrait sería habría debería podría se sarebbe avrebbe dovrebbe potrebbe seria teria deveria "
        "poderia zou als"),
    // a contrast
    std::string_view(
        "but however although though except instead rather unlike contrary opposite versus vs neither "
        "nor hardly barely far anything nothing nowhere without non un off either yet differs different "
        "differently other another others"),
    std::string_view(
        "ohne statt anstatt sondern aber doch jedoch außer weder noch anders sauf sans mais plutôt autre "
        "sin pero salvo excepto otro senza ma tranne altro sem mas exceto outro zonder maar behalve ander"),
    // somebody else's
    std::string_view(
        "they people he she his her somebody someone everyone everybody anybody says said claim claims "
        "claimed told tells according textbook book slide slides lecture lecturer teacher professor prof "
        "tutor ta classmate colleague friend friends neighbour neighbor gpt chatgpt llm internet google "
        "wikipedia solution solutions sheet key official copied copy author authors paper"),
    std::string_view(
        "laut sagt behauptet freund nachbar lehrer skript lösung buch selon dit ami voisin prof livre "
        "corrigé según dice amigo vecino profesor libro secondo amico segundo diz volgens zegt vriend"),
    // a judgement
    std::string_view(
        "absurd nonsense rubbish garbage trash bogus fake false silly ridiculous crazy insane stupid dumb "
        "bad terrible horrible awful weird strange odd suspicious fishy broken impossible implausible "
        "unlikely improbable unrealistic unreasonable incorrect erroneous mistaken mistake misprint typo "
        "trap trick bluff invented random placeholder dummy hypothetical imaginary counterexample joke "
        "lie lies kidding crap bull hoax fiction myth unbelievable unconvincing meaningless worthless "
        "useless pointless overestimate underestimate overestimated underestimated suspect sceptical "
        "skeptical distrust refuse refuses reject rejects rejected deny denies avoid never ever cannot "
        "can't fails failed fail failing discard discarded scrap undo"),
    std::string_view(
        "unsinn quatsch blödsinn unmöglich absurde falsch falsche verkehrt lüge witz faux fausse bidon "
        "erreur blague imposible absurdo falso falsa mentira disparate error impossibile assurdo "
        "sciocchezza errore impossível erro onmogelijk onzin fout"),
    // a doubt
    std::string_view(
        "maybe perhaps probably possibly presumably guess guessing guessed unsure uncertain doubt "
        "doubtful dunno hope hopefully likely seems appears seemingly allegedly supposedly apparently "
        "think thought"),
    std::string_view(
        "vielleicht wahrscheinlich möglicherweise vermutlich unsicher geraten hoffentlich peut-être "
        "probablement quizás probablemente forse magari probabilmente talvez provavelmente misschien "
        "waarschijnlijk"),
    // what is no answer
    std::string_view(
        "example sample test check attempt try draft scratch unused ignore beispiel probe versuch "
        "entwurf exemple essai ejemplo intento esempio prova"),
};

/// Words that turn what they are said of.
constexpr std::array amount_lists{
    // a bound, a comparison
    std::string_view(
        "more less fewer greater smaller bigger larger lower higher above below under beyond exceeds "
        "exceed exceeding within least most almost nearly close between than max maximum min minimum "
        "bound limit"),
    std::string_view(
        "mehr weniger größer kleiner höher niedriger mindestens höchstens fast beinahe supérieur "
        "inférieur moins presque menos más mayor menor casi meno più maggiore minore quasi maior meer "
        "minder groter kleiner bijna"),
    // a part, and what is beside it
    std::string_view("only alone solely merely just too rest remaining remainder remains besides additional "
                     "additionally extra again missing lacks lacking apart"),
    std::string_view(
        "nur allein bloß zu rest übrig außerdem zusätzlich nochmal fehlt seul seulement reste trop encore "
        "manque solo solamente sólo demasiado además falta resto soltanto troppo ancora manca só apenas "
        "alleen te"),
    // another time
    std::string_view(
        "before old older earlier previous previously former formerly originally initial initially once "
        "was yesterday until till"),
    std::string_view(
        "vorher vorherige alte alter altes früher zuerst anfangs ursprünglich avant ancien ancienne "
        "précédent antes anterior viejo prima precedente vecchio eerst vroeger"),
};

constexpr std::array working_lists{
    std::string_view(
        "half halves halved twice double doubled doubling triple third quarter times per over inverse "
        "reciprocal negative negated minus plus square squared root sqrt log logarithm exponential "
        "percent thrice together sum product difference ratio normalised normalized scaled shifted rounded "
        "truncated "
        "absolute transposed derivative gradient multiplied divided average mean median variance "
        "part parts fraction multiple"),
    std::string_view(
        "hälfte halbe halbiert verdoppelt par zusammen je jeweils ensemble chaque juntos cada insieme ogni "
        "samen doppelt doppelte dreifache drittel viertel mal pro kehrwert quadrat wurzel summe "
        "produkt differenz mittel moitié double carré racine somme produit moyenne mitad doble cuadrado "
        "raíz suma producto media metà doppio quadrato radice somma prodotto metade dobro soma helft "
        "dubbele kwadraat wortel som"),
};

/// Verbs that say of a value before them what it is or seems.
constexpr std::string_view judging[] = {"is",    "are",    "was",    "were", "be",   "looks", "look", "seems",
                                        "feels", "sounds", "smells", "ist",  "sind", "est",   "sont", "es",
                                        "son",   "è",      "sono",   "é",    "são",  "zijn"};

bool works(const std::string& word) {
  static const auto known = words_in_lists(working_lists);
  return known.contains(word);
}

bool turns_amount(const std::string& word) {
  static const auto known = words_in_lists(amount_lists);
  return known.contains(word);
}

bool turns_sense(const std::string& word) {
  static const auto known = words_in_lists(sense_lists);
  constexpr std::array roles{WordRole::falsehood,   WordRole::alternative, WordRole::other_label,
                             WordRole::bound_label, WordRole::doubtful,    WordRole::option_withdrawal,
                             WordRole::caption};
  return known.contains(word) || speaks_against(word) || withdraws(word) ||
         std::ranges::any_of(roles, [&](WordRole role) { return plays(word, role); });
}

}  // namespace

bool is_turning_word(const std::string& word) {
  return turns_amount(word) || turns_sense(word);
}

bool turns_conclusion(const std::string& word) {
  return turns_sense(word) && !turns_amount(word) && !works(word);
}

namespace {

/// Words in a row of which one is in a list and turns nothing among the others, parted by commas.
constexpr std::string_view quiet_list =
    "they take,they stay,they become,they cost,they need,they occupy,they make,they amount,they add,they use,"
    "they remain,they keep,nothing happens,nothing changes,nothing is,twice as many,twice as much,"
    "twice as large,twice as big,twice the same,sie bleiben,nichts passiert,nichts geschieht";

/// Each of them in its words.
std::vector<std::vector<std::string>> phrases_in(std::string_view list) {
  std::vector<std::vector<std::string>> phrases;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find(',', at), list.size());
    phrases.push_back(words_of(list.substr(at, end - at)));
    at = end + 1;
  }
  return phrases;
}

/// Words without those of such phrases.
std::vector<std::string> without_quiet_phrases(const std::vector<std::string>& words) {
  static const auto phrases = phrases_in(quiet_list);
  std::vector<std::string> rest;
  for (std::span<const std::string> left(words); !left.empty();) {
    const auto phrase = std::ranges::find_if(phrases, [&](const std::vector<std::string>& quiet) {
      return quiet.size() <= left.size() && std::ranges::equal(quiet, left.first(quiet.size()));
    });
    if (phrase == phrases.end()) {
      rest.push_back(left.front());
    }
    left = left.subspan(phrase == phrases.end() ? 1 : phrase->size());
  }
  return rest;
}

}  // namespace

bool turns_round(std::string_view sentence) {
  constexpr std::string_view signs[] = {"?", "~", "!=", "\\ne", "\u2260", "\u2249", "\u00b1", "\\pm"};
  const auto holds = [&](std::string_view sign) { return sentence.find(sign) != std::string_view::npos; };
  return std::ranges::any_of(signs, holds) ||
         std::ranges::any_of(without_quiet_phrases(words_of(without_mathematics(sentence))), is_turning_word);
}

bool works_on_name(std::string_view before) {
  constexpr std::size_t near = 4;
  const std::size_t stop = before.find_last_of(",;:.()=\n");
  const std::vector<std::string> words =
      words_of(before.substr(stop == std::string_view::npos ? 0 : stop + 1));
  return std::any_of(words.end() - static_cast<std::ptrdiff_t>(std::min(near, words.size())), words.end(),
                     works);
}

bool works_on_value(std::string_view behind) {
  constexpr std::size_t near = 3;
  const std::vector<std::string> words = words_of(behind.substr(0, behind.find_first_of(",;:.()=\n")));
  return std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(std::min(near, words.size())),
                     [](const std::string& word) { return works(word) || among(judging, word); });
}

bool goes_on_otherwise(std::string_view behind) {
  const std::string_view own = before_reason(behind);
  constexpr std::size_t counted = 2;  // "frames of it"
  const std::size_t stop = own.find_first_of(",;:(");
  const bool more = stop != std::string_view::npos && !words_of(own.substr(stop)).empty();
  return more || std::ranges::any_of(own, is_digit) || words_of(own.substr(0, stop)).size() > counted;
}

bool begins_with_setting(std::string_view clause) {
  constexpr std::string_view prepositions[] = {
      "with",  "for",  "in",   "at",   "by",  "under", "using", "on",  "mit", "f\u00fcr", "bei",  "im",
      "unter", "avec", "pour", "dans", "con", "para",  "en",    "per", "nel", "met",      "voor", "bij"};
  const std::vector<std::string> words = words_of(clause);
  return !words.empty() && among(prepositions, words.front());
}

}  // namespace gradewright::reading
