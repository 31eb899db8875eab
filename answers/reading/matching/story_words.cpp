#include "answers/reading/matching/story_words.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "answers/reading/values/silence.hpp"
#include "engine/text/word_list.hpp"

namespace gradewright::reading {
namespace {

constexpr std::string_view abandoning[] = {
    // English
    "nothing here",
    "nothing handed in",
    "nothing to hand in",
    "nothing submitted",
    "nothing from me",
    "nothing for this one",
    "give nothing",
    "giving nothing",
    "have nothing",
    "giving up",
    "given up",
    "dont choose",
    "do not choose",
    "not choosing",
    "wont choose",
    "choose nothing",
    "dont tick",
    "do not tick",
    "no tick from me",
    "no ticks from me",
    "no cross from me",
    "no crosses from me",
    "no choice from me",
    "no guess from me",
    "no answer from me",
    "rather not guess",
    "rather not answer",
    "rather not say",
    "dont want to guess",
    "do not want to guess",
    "wont guess",
    "will not guess",
    "not going to guess",
    "not guessing",
    "refuse to guess",
    "dont guess",
    "do not guess",
    "cant decide",
    "cannot decide",
    "can not decide",
    "could not decide",
    "couldnt decide",
    "cant say",
    "cannot say",
    "can not say",
    "leave it",
    "leave it out",
    "leave it blank",
    "leave it empty",
    "leave it open",
    "leave this",
    "leave this out",
    "leave this blank",
    "leave this empty",
    "leave this open",
    "leave this one",
    "leave this one out",
    "leave this one blank",
    "leave this one empty",
    "leaving it",
    "leaving it out",
    "leaving it blank",
    "leaving it empty",
    "leaving it open",
    "leaving this out",
    "leaving this blank",
    "leaving this empty",
    "leaving this open",
    "leaving this one out",
    "leaving this one blank",
    "leaving this one empty",
    "left it",
    "left it open",
    "left this one out",
    "left this one blank",
    "left this one empty",
    "had to skip",
    "have to skip",
    "must skip",
    "need more time",
    "not the name",
    "name escapes me",
    "word escapes me",
    "term escapes me",
    "name has left me",
    "slipped my mind",
    "on the tip of my tongue",
    "is on the tip of my tongue",
    "doesnt come",
    "does not come",
    "doesnt come to me",
    "does not come to me",
    "doesnt come to mind",
    "does not come to mind",
    "wont come to me",
    "have to look it up",
    "have to look that up",
    "need to look it up",

    "dont have the nerve",
    "dont have the nerves",
    "do not have the nerves",
    "dont have the energy",
    "do not have the energy",
    "dont have the patience",
    "do not have the patience",
    "dont trust it",
    "do not trust it",
    "got stuck",
    "got confused",
    "got lost",
    // German
    "lasse ich aus",
    "lass ich aus",
    "lasse ich leer",
    "lasse ich weg",
    "lasse es leer",
    "lasse es aus",
    "lasse es weg",
    "mag nicht raten",
    "will nicht raten",
    "möchte nicht raten",
    "rate lieber nicht",
    "liegt mir auf der zunge",
    // French
    "je laisse vide",
    "je laisse en blanc",
    "laissé vide",
    "laissé en blanc",
    "je préfère ne pas répondre",
    "je ne réponds pas",
    // Spanish
    "dejo en blanco",
    "la dejo en blanco",
    "lo dejo en blanco",
    "la dejo",
    "lo dejo",
    "dejada en blanco",
    "dejado en blanco",
    "prefiero no contestar",
    "prefiero no responder",
    "no sé cómo se hace",
    "no sé cómo hacerlo",
    "no se como se hace",
    // Italian, Portuguese, Dutch
    "lascio in bianco",
    "la lascio in bianco",
    "lo lascio in bianco",
    "salto",
    "deixo em branco",
    "sla ik over",
    "laat ik leeg",
};

constexpr std::string_view idioms[] = {
    "dont dare to guess", "do not dare to guess", "havent the foggiest", "beats me", "moving on",
    "next please", "next question please", "blackout", "brain is mush", "brain is empty", "brain is dead",
    "head is empty", "mind is empty", "mind is blank", "drawing a blank", "drew a blank", "blanking on this",
    "blanking on it", "blanking here", "im lost", "am lost", "lost here", "completely lost", "totally lost",
    "no guess", "abstain", "passing on this", "passing on it", "out of ideas", "ran out of ideas",
    "run out of ideas", "run out of steam", "ran out of steam", "out of steam", "out of energy",
    "cant be bothered", "too tired", "too tired to think", "too exhausted", "will do later", "do it later",
    "come back later", "have to stop here", "had to stop here", "stop here", "stopped here",
    "did not get that far", "didnt get that far", "did not make it to this", "didnt make it to this",
    "formula escapes me", "escapes me", "what is that", "whats that", "what is this", "huh",
    "no attempt made", "leave this to others", "would have to guess", "have to guess", "id only be guessing",
    "would only be guessing", "no notes", "without notes", "without my notes", "no formula sheet",
    "no slides", "missed that lecture", "missed this lecture", "missed the lecture", "missed that class",
    "missed this class", "lecture i missed", "class i missed", "week i missed", "studied the wrong chapter",
    "studied the wrong topic", "studied the wrong thing", "learned the wrong chapter", "calculator died",
    "battery died", "laptop died", "dog ate my notes",
    // German
    "haben wir nicht gemacht", "hatten wir nicht", "hab ich vergessen", "habe ich vergessen",
    "vergessen zu lernen", "zeit ist um", "zu m\u00fcde", "keine lust", "f\u00e4llt mir nicht ein",
    "f\u00e4llt mir gerade nicht ein", "komme nicht drauf", "komm nicht drauf", "nicht gelernt",
    "wei\u00df ich nicht mehr",
    // French
    "je ne sais plus", "je ne sais plus comment on fait", "jai oubli\u00e9", "le nom m\u00e9chappe",
    "le mot m\u00e9chappe", "plus did\u00e9e",
    // Spanish, Italian, Portuguese, Dutch
    "no me acuerdo", "no me acuerdo de la f\u00f3rmula", "me qued\u00e9 sin tiempo", "se me olvid\u00f3",
    "se acab\u00f3 el tiempo", "non mi ricordo", "non ho fatto in tempo", "ho dimenticato",
    "n\u00e3o me lembro", "n\u00e3o me lembro da f\u00f3rmula", "esqueci", "geen tijd meer",
    "weet ik niet meer"};

/// Verbs of what somebody does not know or could not do, where they say so of themselves.
constexpr std::string_view denials = "cant cannot couldnt dont didnt havent never wont";
constexpr std::string_view knowing_verbs =
    "know remember recall revise study learn understand finish manage studied learned learnt revised "
    "finished "
    "understood practise practice practised practiced prepare prepared memorise memorised";
constexpr std::string_view doing_verbs =
    "do tell start figure solve answer attend read reach attempt try keep follow listen done "
    "concentrate focus write";

constexpr std::string_view unknowing[] = {
    "never remember",      "never can remember", "can never remember", "keep forgetting", "always forget",
    "always mix up",       "keep mixing up",     "never know",         "never knew",      "never heard of",
    "have never heard of", "never understood",   "dont know how",      "dont know what",  "dont know which",
    "do not know how",     "do not know what",   "do not know which",  "forgot how",      "forgot what",
    "forgot which",        "didnt understand",   "did not understand", "dont understand", "do not understand",
    "dont remember",       "do not remember",    "cant remember",      "cannot remember", "can not remember",
    "never learned how",   "never learnt how",   "no idea how",        "no idea what",    "no idea which",
    "no clue how",         "no clue what",       "no clue which"};

constexpr std::string_view telling[] = {"could be several of them",
                                        "could be several",
                                        "could be more than one",
                                        "know the idea",
                                        "know the idea behind it",
                                        "knew it",
                                        "knew this once",
                                        "good night",
                                        "nearly empty",
                                        "almost empty",
                                        "battery empty",
                                        "battery is empty",
                                        "head is empty",
                                        "mind is empty",
                                        "sorry for the gap",
                                        "maybe later",
                                        "perhaps later",
                                        "maybe next time",
                                        "not my day",
                                        "too long",
                                        "on purpose",
                                        "went off",
                                        "almost up",
                                        "timer is at",
                                        "if time",
                                        "kid is crying"};

constexpr std::string_view writers =
    "i id im ive ill we wed weve my our ich mein meine wir je jai mon ma nous yo mi mis io mio mia eu meu "
    "minha ik mijn";

constexpr std::string_view of_life =
    "bus train tram plane flight battery laptop phone internet wifi nearly almost night bye "
    "tip tongue mind brain busy tired exhausted sick ill headache sleepy asleep nerves nerve energy patience "
    "motivation confused fuzzy stopped deadline midnight alarm timer notes topic topics chapter chapters "
    "difference formula definition means minute minutes hour hours week weeks month months "
    "lecture lectures tutorial tutorials class classes course exam calculator word name term idea concept "
    "luck tomorrow time leaving leaves missed absent stuck";

constexpr std::string_view links =
    "i id im ive ill we wed weve my our me us you d a an the this that these it its and or but so because "
    "since as "
    "for of to at in on with from here there now today yet still too anyway just really only even already "
    "all "
    "again next before after when while until through point one is was were be been am are have has had do "
    "did "
    "would will want wanted try start started going went go got get more other some any many much long "
    "several them then please sorry nearly almost very quite rather well honestly though however "
    "thank thanks know knew need needed had remember learn learned learnt study studied revise revised "
    "prepare prepared hope tried trying lost part question questions task exercise problem what which how "
    "why goes apart";

constexpr std::string_view counted =
    "minute minutes min mins hour hours day days week weeks month months windows sums matrices products "
    "computations calculations exercises questions exams tutorials lectures classes attempts nights times";

constexpr std::string_view values =
    "zero zeros zeroes null one ones none half halve halved double doubled twice triple thrice third quarter "
    "same equal equals equally identity infinity infinite negative positive unchanged change changes changed "
    "constant stay stays stayed remain remains keep keeps kept preserve preserves preserved vanish vanishes "
    "vanished both each every max maximum min minimum max largest smallest biggest as like than either or "
    "see "
    "attached attachment photo scan picture image file back paper sheet page overleaf elsewhere notebook "
    "appendix draft scratch maybe perhaps probably possibly think guess suppose believe assume suspect "
    "estimate approximately roughly likely unless except anything other could can might may would should "
    "must possible ever any but no not always answer solution result obviously all";

constexpr std::string_view truths = "right wrong true false correct incorrect yes no holds";

/// Words by which an option is pointed at, or something said of it.
constexpr std::string_view pointers =
    "first second third fourth last former latter option options letter letters other others rest most least "
    "only bigger smaller larger more less better worse higher lower says said say tells suggests think "
    "everything something";

/// The phrases of a list in order.
std::vector<std::vector<std::string>> split(std::span<const std::string_view> phrases) {
  std::vector<std::vector<std::string>> all;
  for (const std::string_view phrase : phrases) {
    all.push_back(words_of_silence(phrase).value_or(std::vector<std::string>{}));
  }
  std::ranges::sort(all);
  return all;
}

std::size_t longest_of(const std::vector<std::vector<std::string>>& phrases,
                       std::span<const std::string> words) {
  if (words.empty()) {
    return 0;
  }
  std::size_t longest = 0;
  const auto first = [](const std::vector<std::string>& one) -> const std::string& { return one.front(); };
  auto phrase = std::ranges::lower_bound(phrases, words.front(), {}, first);
  for (; phrase != phrases.end() && phrase->front() == words.front(); ++phrase) {
    const bool fits =
        phrase->size() <= words.size() && std::equal(phrase->begin(), phrase->end(), words.begin());
    longest = fits ? std::max(longest, phrase->size()) : longest;
  }
  return longest;
}

}  // namespace

std::size_t abandoning_phrase(std::span<const std::string> words) {
  static const std::vector<std::vector<std::string>> known = split(abandoning);
  static const std::vector<std::vector<std::string>> said = split(idioms);
  return std::max(longest_of(known, words), longest_of(said, words));
}

std::size_t denying_phrase(std::span<const std::string> words, bool of_writer) {
  static const engine::WordList known_denials = engine::words_in(denials);
  static const engine::WordList known = engine::words_in(knowing_verbs);
  static const engine::WordList done = engine::words_in(doing_verbs);
  constexpr std::array<std::string_view, 5> auxiliaries{"do", "did", "can", "could", "have"};
  constexpr std::array<std::string_view, 6> adverbs{"really", "even", "quite", "actually", "just", "yet"};
  const auto is_in = [](const auto& list, const std::string& word) {
    return std::ranges::find(list, word) != list.end();
  };
  std::size_t at = 0;
  if (words.size() > 1 && is_in(auxiliaries, words[0]) && words[1] == "not") {
    at = 2;
  } else if (!words.empty() && known_denials.contains(words[0])) {
    at = 1;
  }
  while (at > 0 && at < words.size() && is_in(adverbs, words[at])) {
    ++at;
  }
  const bool denies =
      at > 0 && at < words.size() && (known.contains(words[at]) || (of_writer && done.contains(words[at])));
  return denies ? at + 1 : 0;
}

std::size_t unknowing_phrase(std::span<const std::string> words) {
  static const std::vector<std::vector<std::string>> known = split(unknowing);
  return longest_of(known, words);
}

std::size_t telling_phrase(std::span<const std::string> words) {
  static const std::vector<std::vector<std::string>> known = split(telling);
  return longest_of(known, words);
}

bool tells_of_writer(std::string_view word) {
  static const engine::WordList known = engine::words_in(writers);
  return known.contains(word);
}

bool is_word_of_life(std::string_view word) {
  static const engine::WordList known = engine::words_in(of_life);
  return known.contains(word);
}

bool links_story(std::string_view word) {
  static const engine::WordList known = engine::words_in(links);
  return known.contains(word);
}

bool is_counted_in_story(std::string_view word) {
  static const engine::WordList known = engine::words_in(counted);
  return known.contains(word);
}

bool tells_truth(std::string_view word) {
  static const engine::WordList known = engine::words_in(truths);
  return known.contains(word);
}

bool points_at_option(std::string_view word) {
  static const engine::WordList known = engine::words_in(pointers);
  return known.contains(word);
}

bool may_tell_value(std::string_view word) {
  static const engine::WordList known = engine::words_in(values);
  return known.contains(word);
}

}  // namespace gradewright::reading
