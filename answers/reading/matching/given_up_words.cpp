#include "answers/reading/matching/given_up_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>
#include <utility>
#include <vector>

#include "answers/reading/matching/phrase_openings.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/word_list.hpp"

namespace gradewright::reading {
namespace {

/// What says that something is not answered where it is said what. By itself it could be an answer, or of
/// one.
constexpr std::string_view phrases[] = {
    // English
    "unknown", "missing", "is missing", "are missing", "not known", "not able to", "not able", "unable to",
    "could not work out", "couldnt work out", "cannot work out", "cant work out", "did not work out",
    "did not learn", "didnt learn", "never learned", "never learnt", "have not learned", "havent learned",
    "not learned", "not learnt", "leave it", "leave it out", "leave it blank", "leave this blank",
    "leave this out", "leave them out", "leave that out", "leave those out", "leave out",
    "leave this one blank", "leave this one out", "nothing here", "is nothing here", "there is nothing here",
    "not computed", "not calculated", "did not compute", "didnt compute", "could not compute",
    "couldnt compute", "cannot compute", "cant compute", "did not calculate", "could not calculate",
    "did not get", "didnt get", "could not find", "couldnt find", "did not do", "didnt do",
    "does not come out right", "do not come out right", "does not come out", "doesnt come out",
    "doesnt come out right", "have nothing for", "have nothing", "did not manage in time",
    "didnt manage in time", "did not finish in time", "didnt finish in time", "got stuck", "am stuck",
    "stuck", "too hard", "too difficult", "no result", "no value", "no formula", "omitted", "given up",
    "gave up on", "had no time", "have no time", "forgot the formula", "forgot the formulas",
    "forgot the formulae", "no formula for", "left undone", "did not attempt", "didnt attempt", "not reached",
    "did not reach", "didnt reach", "ran out of", "run out of", "never heard of", "never heard of it",
    "never heard of this", "never heard of that", "have never heard of", "have never heard of it",
    "havent heard of", "never saw", "never seen", "have never seen", "never understood", "no calculator",
    "without a calculator", "without calculator", "dont have a calculator", "do not have a calculator",
    "have no calculator", "had no calculator", "forgot my calculator",
    // German
    "fehlt", "fehlen", "fehlt mir", "fehlen mir", "fehlt noch", "nicht hinbekommen", "nicht berechnet",
    "nicht ausgerechnet", "nicht gerechnet", "nicht mehr geschafft", "nicht gelernt", "nicht gekonnt",
    "nicht dazu gekommen", "offen gelassen", "konnte ich nicht", "konnte ich nicht berechnen",
    "kann ich nicht berechnen", "weiß ich nicht mehr", "weiss ich nicht mehr", "formel vergessen",
    "unbekannt", "nicht bekannt", "nie gehört", "noch nie gehört", "nie davon gehört",
    "noch nie davon gehört", "nie gesehen", "nie verstanden", "kein taschenrechner", "keinen taschenrechner",
    "ohne taschenrechner",
    // French
    "manque", "manquent", "manquant", "pas calculé", "pas su", "nai pas su", "pas réussi", "pas trouvé",
    "pas appris", "inconnu", "inconnue", "ne sais plus", "je ne sais plus", "pas abordé", "nai pas calculé",
    "jamais entendu parler", "jamais vu", "jamais compris", "pas de calculatrice", "sans calculatrice",
    // Spanish
    "falta", "faltan", "no calculado", "no calculada", "no supe", "no pude", "no sé calcular", "no sé cómo",
    "no se como", "sin hacer", "no hice", "no alcancé", "no aprendí", "desconocido", "no los hice",
    "no las hice", "no lo hice", "nunca lo vi", "nunca lo he visto", "nunca lo entendí", "sin calculadora",
    "no tengo calculadora",
    // Italian
    "manca", "mancano", "non calcolato", "non calcolata", "non sono riuscito a", "non sono riuscita a",
    "non ho fatto", "non ho calcolato", "non ho studiato", "sconosciuto", "senza calcolatrice",
    "non ho la calcolatrice",
    // Portuguese
    "faltam", "não consegui", "nao consegui", "não calculei", "nao calculei", "não fiz", "nao fiz",
    "não calculado", "desconhecido", "sem calculadora",
    // Dutch
    "ontbreekt", "ontbreken", "niet gelukt", "niet berekend", "kan ik niet", "weet ik niet meer",
    "niet geleerd", "onbekend", "geen rekenmachine"};

/// By these words a phrase says that somebody does not know, or had no time.
constexpr std::string_view knowing =
    "know idea clue understand remember recall learn learned learnt covered studied known how formula "
    "formulas formulae ahnung weiß weiss plan idee verstanden gelernt formel sais souviens compris appris "
    "idée idee didée sé idea recuerdo acuerdo aprendí supe so ricordo studiato sei lembro ideia weet geleerd";
constexpr std::string_view timing = "time time's zeit temps tiempo tempo tijd dio tid czasu";

constexpr std::string_view rests =
    "rest others remaining reste restant restants resto resta restante restantes restlichen übrigen övriga "
    "demás overige";
constexpr std::string_view others =
    "other remaining anderen andere übrigen autres autre otras otros otra otro altri altre outras outros "
    "andere overige";
constexpr std::string_view lasts =
    "last latter final letzten letzte letzteren dernier dernière derniers dernières última últimas último "
    "últimos ultima ultime ultimo ultimi laatste";

constexpr std::string_view beside =
    // English
    "for about of the a an any in to with on at and or nor neither either is are was were be been my our its "
    "so because as there how do doing compute computing calculate calculating work working out get getting "
    "find finding derive deriving determine computed calculated counted derived determined works solve "
    "solving finish finishing complete obtain answer answering "
    "evaluate evaluating part parts item items quantity quantities thing things value values question "
    "questions exercise task next other everything anything else more than i we im me am have had has did "
    "could can know learn learned still too enough but this one ones left out here also even yet all by hand "
    "wrt respect time "
    // German
    "für von der die das den dem des ein eine im zu zur zum mit bei und oder auch ich wir mir habe hab "
    "konnte kann nach bezüglich ist sind war wie man berechne berechnet berechnen rechnen leider beide "
    "beiden größen werte teile aufgabe aufgaben aber noch mehr dafür dazu "
    // French
    "pour de du des le la les l un une à et ou je jai nai ai pas autres valeurs rapport comment calculer "
    "mais aussi faire au aux sur "
    // Spanish
    "para del el los las una y o no los cómo como calcular me valores con respecto pero al sobre hacer "
    // Italian, Portuguese, Dutch
    "per di il lo gli i dei delle della ho come calcolare ma valori anche e os as do da dos das eu como "
    "fazer mas ik heb het voor van een hoe maar en";

constexpr std::string_view topics =
    "backpropagation backprop autograd calculus algebra chain rule rules formula formulas formulae "
    "derivative "
    "derivatives differentiation dilation dilated momentum adam optimiser optimizer optimisers optimizers "
    "normalisation normalization attention transformer transformers convolution convolutions broadcasting "
    "matrix jacobian jacobians hessian theory topic chapter receptive field fields padding stride "
    "kettenregel formel formeln ableitung ableitungen rückwärts rückpropagation dérivée dérivées formule "
    "formules rétropropagation derivada derivadas fórmula fórmulas retropropagación derivata derivate "
    "retropropagazione retropropagação afgeleide afgeleiden";

constexpr std::string_view sames =
    "same ditto dito idem likewise ebenso genauso dasselbe pareil igual lo-mismo";

bool is_one_of(std::string_view word, const engine::WordList& words) {
  return words.contains(word);
}

struct Phrase {
  std::vector<std::string> words;
};

/// All phrases by their first word.
const std::vector<Phrase>& known_phrases() {
  static const std::vector<Phrase> known = [] {
    std::vector<Phrase> all;
    for (const std::string_view phrase : phrases) {
      all.push_back({words_of_silence(phrase).value_or(std::vector<std::string>{})});
    }
    std::ranges::sort(all, {}, &Phrase::words);
    return all;
  }();
  return known;
}

using RolesByWord = std::unordered_map<std::string_view, GivingUpRoles>;

RolesByWord roles_by_word() {
  constexpr std::array<std::pair<std::string_view, bool GivingUpRoles::*>, 6> lists{
      {{rests, &GivingUpRoles::rest},
       {others, &GivingUpRoles::other},
       {lasts, &GivingUpRoles::last},
       {beside, &GivingUpRoles::beside},
       {topics, &GivingUpRoles::topic},
       {sames, &GivingUpRoles::same}}};
  RolesByWord roles;
  for (const auto& [words, role] : lists) {
    for (const std::string_view word : engine::words_in(words)) {
      roles[word].*role = true;
    }
  }
  return roles;
}

GivingUp what_it_says(std::span<const std::string> words) {
  static const engine::WordList of_knowing = engine::words_in(knowing);
  static const engine::WordList of_time = engine::words_in(timing);
  const auto holds = [&](const engine::WordList& list) {
    return std::ranges::any_of(words, [&](const std::string& word) { return is_one_of(word, list); });
  };
  return holds(of_time) ? GivingUp::untimely : holds(of_knowing) ? GivingUp::unknown : GivingUp::undone;
}

}  // namespace

GivingUpPhrase giving_up_phrase(std::span<const std::string> words) {
  if (words.empty()) {
    return {};
  }
  const SilentPhrase silent = silent_phrase(words);
  std::size_t longest = silent.length;
  bool gives_up = silent.says_nothing;
  const std::vector<Phrase>& known = known_phrases();
  auto phrase = std::ranges::lower_bound(
      known, words.front(), {}, [](const Phrase& one) -> const std::string& { return one.words.front(); });
  for (; phrase != known.end() && phrase->words.front() == words.front(); ++phrase) {
    const std::size_t length = phrase->words.size();
    if (length > longest && length <= words.size() &&
        std::equal(phrase->words.begin(), phrase->words.end(), words.begin())) {
      longest = length;
      gives_up = true;
    }
  }
  return {longest, gives_up ? what_it_says(words.first(longest)) : GivingUp::none};
}

std::vector<std::span<const std::string>> giving_up_phrases() {
  std::vector<std::span<const std::string>> all = phrases_of_silence();
  for (const Phrase& one : known_phrases()) {
    all.emplace_back(one.words);
  }
  return all;
}

GivingUpRoles giving_up_roles(std::string_view word) {
  static const RolesByWord known = roles_by_word();
  const auto place = known.find(word);
  return place == known.end() ? GivingUpRoles{} : place->second;
}

std::size_t small_count(std::string_view word) {
  constexpr std::array<std::array<std::string_view, 8>, 3> counts{
      {{"two", "both", "zwei", "beiden", "deux", "dos", "due", "twee"},
       {"three", "drei", "trois", "tres", "tre", "três", "drie", "three"},
       {"four", "vier", "quatre", "cuatro", "quattro", "quatro", "four", "four"}}};
  const auto count = std::ranges::find_if(counts, [&](const auto& words) { return among(words, word); });
  return count == counts.end() ? 0 : static_cast<std::size_t>(count - counts.begin()) + 2;
}

}  // namespace gradewright::reading
