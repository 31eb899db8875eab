#include "answers/reading/values/silence.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/text/among.hpp"
#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/lower_letters.hpp"

namespace gradewright::reading {
namespace {

/// What says that there is no answer. Apostrophes are left out, as people do.
constexpr std::string_view phrases[] = {
    // English
    "i dont know", "dont know", "do not know", "did not know", "didnt know", "idk", "dunno", "no idea",
    "no clue", "not a clue", "not a single clue", "havent a clue", "dont have a clue", "do not have a clue",
    "dont have an idea", "do not have an idea", "dont have any idea", "no answer", "have no answer",
    "dont have an answer", "do not have an answer", "no response", "not answered", "unanswered",
    "unattempted", "not attempted", "not attempting", "not done", "not solved", "unsolved", "skip", "skipped",
    "skipping", "skip this", "skipped this", "pass", "todo", "to do", "to be done", "tbd", "tba", "na",
    "left blank", "blank", "leave blank", "left this blank", "left it blank", "left empty", "left out",
    "unfinished", "not finished", "did not finish", "didnt finish", "could not finish", "couldnt finish",
    "no time", "no time left", "no more time", "out of time", "ran out of time", "run out of time",
    "time ran out", "times up", "time is up", "not enough time", "dont have time", "do not have time",
    "did not have time", "didnt have time", "did not have enough time", "didnt have enough time",
    "lack of time", "couldnt do", "could not do", "cant do", "cannot do", "can not do", "couldnt solve",
    "could not solve", "cant solve", "cannot solve", "couldnt answer", "could not answer", "cant answer",
    "cannot answer", "couldnt figure out", "could not figure out", "cant figure out", "couldnt get",
    "could not get", "couldnt manage", "could not manage", "dont understand", "do not understand",
    "didnt understand", "did not understand", "cant remember", "cannot remember", "can not remember",
    "couldnt remember", "could not remember", "dont remember", "do not remember", "didnt remember",
    "did not remember", "dont recall", "do not recall", "cant recall", "cannot recall", "forgot",
    "have forgotten", "forgot how", "not sure", "unsure", "give up", "gave up", "didnt get to",
    "did not get to", "didnt manage", "did not manage", "not yet", "answer missing", "no attempt",
    "no solution yet", "no comment", "not covered", "not studied", "nothing written", "nothing to write",
    "nothing to say", "id have to look it up", "would have to look it up", "id need to look it up",
    "have to look this up", "know the idea but not the name", "know the idea but not the term",
    "know what it is but not the name", "know what it is but not what it is called",
    "know how it works but not the name", "know how it works but not what it is called",
    "know the concept but not the name", "know it but not the name", "know it but not by name",
    "the name escapes me", "forgot the name", "forgot the term",
    // German
    "keine ahnung", "weiß nicht", "weiß ich nicht", "weiß ich leider nicht", "weiß leider nicht",
    "weiss nicht", "weiss ich nicht", "weiß es nicht", "weiss es nicht", "ich weiß nicht", "keinen plan",
    "kein plan", "keine idee", "keine antwort", "ohne antwort", "keine zeit", "keine zeit mehr",
    "zeit reichte nicht", "zeit hat nicht gereicht", "nicht bearbeitet", "nicht gelöst", "nicht geschafft",
    "nicht gemacht", "nicht beantwortet", "nicht verstanden", "ausgelassen", "übersprungen", "vergessen",
    "kann ich nicht", "weggelassen", "leer gelassen", "weiß ich nicht mehr", "weiß nicht mehr",
    "erinnere mich nicht", "ich erinnere mich nicht", "kann mich nicht erinnern", "fällt mir nicht ein",
    "fällt mir gerade nicht ein", "der name fällt mir nicht ein", "der begriff fällt mir nicht ein",
    "namen vergessen", "name vergessen", "habe vergessen", "begriff vergessen",
    // French
    "je ne sais pas", "je sais pas", "ne sais pas", "jsp", "aucune idée", "aucune idee", "pas didée",
    "pas didee", "je nai aucune idée", "pas de réponse", "pas de reponse", "aucune réponse", "sans réponse",
    "sans reponse", "pas fait", "pas le temps", "pas eu le temps", "plus le temps", "plus de temps",
    "manque de temps", "je passe", "non traité", "non traitée", "non fait", "pas répondu", "pas compris",
    "je ne me souviens pas", "je ne me souviens plus", "je ne men souviens pas", "je ne men souviens plus",
    "je ne me rappelle pas", "je ne me rappelle plus", "je ne sais plus", "oublié", "jai oublié",
    // Spanish
    "no sé", "no lo sé", "no se", "no lo se", "ni idea", "no tengo idea", "no tengo ni idea", "sin respuesta",
    "no contestado", "no contestada", "no contesto", "sin contestar", "sin tiempo", "no me dio tiempo",
    "no tuve tiempo", "no hay tiempo", "falta de tiempo", "en blanco", "no recuerdo", "no me acuerdo",
    "no respondo", "no hecho", "dejo en blanco", "dejado en blanco", "dejada en blanco", "ya no me acuerdo",
    "ya no recuerdo", "se me olvidó", "se me ha olvidado", "he olvidado", "olvidé", "no sabría",
    // Italian
    "non so", "non lo so", "nessuna idea", "non ne ho idea", "boh", "senza risposta", "nessuna risposta",
    "non ho tempo", "non ho avuto tempo", "tempo scaduto", "non fatto", "non svolto", "in bianco",
    "non ricordo", "non risposto", "non mi ricordo", "non me lo ricordo", "non saprei", "ho dimenticato",
    "dimenticato", "mi sfugge",
    // Portuguese
    "não sei", "nao sei", "não faço ideia", "nao faco ideia", "sem ideia", "sem resposta", "sem tempo",
    "não deu tempo", "nao deu tempo", "não tive tempo", "nao tive tempo", "em branco", "não lembro",
    "nao lembro", "não respondido", "não me lembro", "nao me lembro", "não recordo", "esqueci", "esqueci me",
    // Dutch, Swedish, Danish, Norwegian
    "weet niet", "weet ik niet", "weet het niet", "geen idee", "geen antwoord", "geen tijd", "overgeslagen",
    "niet gedaan", "weet ik niet meer", "vergeten", "ben vergeten", "herinner me niet", "vet ej", "vet inte",
    "ingen aning", "inget svar", "ved ikke", "det ved jeg ikke", "vet ikke", "ingen anelse", "ingen idé",
    "intet svar", "aner ikke",
    // Polish, Czech, Slovak, Romanian, Hungarian, Turkish, Finnish, Indonesian
    "nie wiem", "nie mam pojęcia", "nie pamiętam", "brak odpowiedzi", "brak czasu", "nie zdążyłem",
    "nie zdążyłam", "nevím", "neviem", "nu știu", "nu stiu", "nem tudom", "bilmiyorum", "fikrim yok",
    "cevap yok", "en tiedä", "ei aavistustakaan", "tidak tahu",
    // Russian, Ukrainian, Greek
    "не знаю", "без ответа", "нет ответа", "понятия не имею", "не успел", "не успела", "нет времени",
    "пропущено", "пропускаю", "не помню", "без відповіді", "δεν ξέρω",
    // Chinese, Japanese, Korean, Arabic
    "不知道", "不会", "不會", "不清楚", "没时间", "没有时间", "沒時間", "跳过", "跳過", "没做",
    "わかりません", "分かりません", "わからない", "分からない", "時間がない", "無回答", "모름",
    "모르겠습니다", "모르겠음", "몰라요", "시간 부족", "لا أعرف"};

/// What stands beside such a phrase and adds nothing.
constexpr std::string_view additions[] = {
    "sorry", "i am sorry", "im sorry", "very sorry", "apologies", "please excuse me", "my apologies", "i",
    "we", "have", "had", "just", "really", "honestly", "actually", "unfortunately", "simply", "at all", "yet",
    "left", "here", "anymore", "any more", "for this", "for that", "for it", "for this one", "this", "it",
    "that", "this one", "that one", "them", "the answer", "an answer", "the solution", "the question",
    "this question", "this part", "this task", "this exercise", "this problem", "for this question",
    "for this part", "in time", "on this", "on this one", "about this", "about that", "about it",
    "about this one", "about this question", "of this", "of this one", "how", "how to", "how to do this",
    "how to do it", "how to do that", "how to do this one", "how to solve this", "how to solve it",
    "how to solve that", "how to compute this", "how to compute it", "how to calculate this",
    "how to calculate it", "how to get this", "how to get it", "how to get there", "how to start",
    "how to begin", "how to answer this", "how this works", "how it works", "how this is done",
    "how this goes", "what to do", "what to write", "what to do here", "what this is", "what this means",
    "what that is", "where to start", "why", "the rest", "the rest of it", "rest", "about the rest",
    "of the rest", "for the rest", "the others", "about the others", "for the others", "the remaining ones",
    "le reste", "el resto", "o resto", "den rest", "der rest", "il resto", "with this", "due to time",
    "because of time", "the time", "will come back", "later", "oops", "so", "the name", "the term",
    "what it is called", "what its called", "what this is called", "what that is called", "how it is called",
    "how its called", "how this is called", "the word", "the name for it", "the term for it",
    "the word for it", "the name of it", "the exact shape", "the exact value", "the exact number",
    "the exact name", "the exact term", "what thats called", "its name",
    // in other languages
    "den namen", "der name", "an den namen", "den begriff", "wie das heißt", "wie es heißt", "du nom",
    "le nom", "du terme", "le terme", "comment ça sappelle", "comment cela sappelle", "comment on appelle ça",
    "del nombre", "el nombre", "del término", "el término", "cómo se llama", "como se llama",
    "de cómo se llama", "il nome", "del nome", "il termine", "come si chiama", "do nome", "o nome",
    "como se chama", "de naam", "hoe het heet", "hoe dat heet", "ich", "leider", "sorry leider", "es", "mehr",
    "hier", "gar", "überhaupt", "die antwort", "tut mir leid", "es tut mir leid", "entschuldigung", "dazu",
    "dafür", "diese aufgabe", "désolé", "désolée", "desole", "pardon", "malheureusement", "jai", "je nai",
    "je nai pas", "la réponse", "lo siento", "perdón", "perdon", "la respuesta", "la", "lo",
    "lamentablemente", "scusa", "scusi", "mi dispiace", "purtroppo", "la risposta", "desculpe",
    "infelizmente", "a resposta", "ik", "helaas", "jag", "tyvärr", "jeg", "desværre", "dessverre", "niestety",
    "извините", "к сожалению", "я", "простите", "抱歉", "我"};

/// Abbreviations whose signs count: "N, A" names two options.
constexpr std::string_view abbreviations[] = {"n/a", "n.a.", "n.a", "k.a.", "(n/a)"};

/// Signs that fill the place of an answer.
constexpr std::string_view ascii_fillers = "-?./_";
/// Signs around them, and between phrases.
constexpr std::string_view ascii_around = ",;:!=*|~\"'`()>$";
constexpr std::string_view dashes[] = {"\u2013", "\u2014", "\u2212", "\u2012",
                                       "\u2015", "\u2026", "\u22EF", "\u00B7\u00B7\u00B7"};
constexpr std::string_view other_signs[] = {"\u2022", "\u201C", "\u201D", "\u201E", "\u00AB",
                                            "\u00BB", "\u00BF", "\u00A1", "\u3002", "\uFF0C",
                                            "\uFF01", "\u00A0", "\u3001"};
constexpr std::string_view apostrophes[] = {"\u2019", "\u2018", "\u00B4"};
constexpr ByteSet outside_letters([](char c) { return !is_letter(c); });
constexpr std::string_view latex_dots[] = {"\\dots", "\\ldots", "\\cdots", "\\textellipsis"};

template <class Signs>
std::size_t length_of_sign(std::string_view text, const Signs& signs) {
  for (const std::string_view sign : signs) {
    if (text.starts_with(sign)) {
      return sign.size();
    }
  }
  return 0;
}

/// The same of signs that are none of ASCII.
template <class Signs>
std::size_t length_of_wide(std::string_view text, const Signs& signs) {
  return is_ascii(text.front()) ? 0 : length_of_sign(text, signs);
}

std::size_t character_length(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) {
    ++length;
  }
  return length;
}

/// The words of a text in small letters, without apostrophes; `placeholders` counts the signs that fill the
/// place of an answer. Empty where a digit or a sign stands that neither fills nor parts.
std::optional<std::vector<std::string>> plain_words(std::string_view text, std::size_t& placeholders) {
  std::vector<std::string> words;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    if (is_letter(text[at])) {
      const std::size_t end = outside_letters.find_in(text, at);
      if (!in_word) {
        words.emplace_back();
      }
      words.back() += lower(text.substr(at, end - at));
      in_word = true;
      at = end;
      continue;
    }
    const std::string_view rest = text.substr(at);
    const char c = rest[0];
    const std::size_t dash = c == '\\' ? length_of_sign(rest, latex_dots) : length_of_wide(rest, dashes);
    const std::size_t sign = dash > 0 ? dash : length_of_wide(rest, other_signs);
    const std::size_t apostrophe = c == '\'' ? 1 : length_of_wide(rest, apostrophes);
    if (apostrophe > 0 && in_word) {
      at += apostrophe;
      continue;
    }
    if (sign > 0 || is_space(c) || ascii_fillers.find(c) != std::string_view::npos ||
        ascii_around.find(c) != std::string_view::npos) {
      placeholders += dash > 0 || ascii_fillers.find(c) != std::string_view::npos ? 1 : 0;
      in_word = false;
      at += sign > 0 ? sign : 1;
      continue;
    }
    if (is_ascii(c)) {
      return std::nullopt;
    }
    const std::size_t length = character_length(rest);
    if (!in_word) {
      words.emplace_back();
    }
    words.back() += lower_letters(rest.substr(0, length));
    in_word = true;
    at += length;
  }
  return words;
}

struct Phrase {
  std::vector<std::string> words;
  bool says_nothing = false;
};

std::vector<std::string> split(std::string_view phrase) {
  std::size_t unused = 0;
  return plain_words(phrase, unused).value_or(std::vector<std::string>{});
}

/// All phrases by their first word.
const std::vector<Phrase>& known_phrases() {
  static const std::vector<Phrase> known = [] {
    std::vector<Phrase> all;
    for (const std::string_view phrase : phrases) {
      all.push_back({split(phrase), true});
    }
    for (const std::string_view phrase : additions) {
      all.push_back({split(phrase), false});
    }
    std::ranges::sort(all, {}, &Phrase::words);
    return all;
  }();
  return known;
}

/// The phrases that begin with a word.
std::span<const Phrase> phrases_from(const std::string& word) {
  static const std::unordered_map<std::string_view, std::span<const Phrase>> known = [] {
    std::unordered_map<std::string_view, std::span<const Phrase>> all;
    const std::span<const Phrase> phrases_in_order(known_phrases());
    for (std::size_t first = 0; first < phrases_in_order.size();) {
      const std::vector<std::string>& words = phrases_in_order[first].words;
      std::size_t last = first + 1;
      while (!words.empty() && last < phrases_in_order.size() &&
             phrases_in_order[last].words.front() == words.front()) {
        ++last;
      }
      if (!words.empty()) {
        all.emplace(words.front(), phrases_in_order.subspan(first, last - first));
      }
      first = last;
    }
    return all;
  }();
  const auto alike = known.find(word);
  return alike == known.end() ? std::span<const Phrase>() : alike->second;
}

/// Whether a text may be phrases one after the other: quickly, by its first word.
bool may_be_phrases(std::string_view text) {
  std::size_t unused = 0;
  const auto first = plain_words(text.substr(0, text.find_first_of(" \t\n")), unused);
  if (!first || first->empty()) {
    return first.has_value();
  }
  return begins_silent_phrase(first->front());
}

bool begins_with(std::span<const std::string> words, std::size_t at, const std::vector<std::string>& phrase) {
  return phrase.size() <= words.size() - at &&
         std::equal(phrase.begin(), phrase.end(), words.begin() + static_cast<std::ptrdiff_t>(at));
}

/// Whether words are whole phrases one after the other, and one of them says that there is no answer.
bool are_phrases(const std::vector<std::string>& words) {
  // how far phrases reach: not at all, without and with one that says nothing
  enum class Reach { none, beside, silence };
  std::vector<Reach> reach(words.size() + 1, Reach::none);
  reach[0] = Reach::beside;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (reach[at] == Reach::none) {
      continue;
    }
    for (const Phrase& phrase : phrases_from(words[at])) {
      if (begins_with(words, at, phrase.words)) {
        Reach& next = reach[at + phrase.words.size()];
        next = std::max(next, phrase.says_nothing ? Reach::silence : reach[at]);
      }
    }
  }
  return reach.back() == Reach::silence;
}

/// The phrases of which it is so, or not.
std::vector<std::span<const std::string>> phrases_that_say_nothing(bool so) {
  std::vector<std::span<const std::string>> found;
  for (const Phrase& one : known_phrases()) {
    if (one.says_nothing == so && !one.words.empty()) {
      found.emplace_back(one.words);
    }
  }
  return found;
}

}  // namespace

std::optional<std::vector<std::string>> words_of_silence(std::string_view text) {
  std::size_t unused = 0;
  return plain_words(text, unused);
}

std::vector<std::span<const std::string>> phrases_of_silence() {
  return phrases_that_say_nothing(true);
}

std::vector<std::span<const std::string>> phrases_beside_silence() {
  return phrases_that_say_nothing(false);
}

bool begins_silent_phrase(const std::string& word) {
  return !phrases_from(word).empty();
}

SilentPhrase silent_phrase(std::span<const std::string> words) {
  SilentPhrase longest;
  if (words.empty()) {
    return longest;
  }
  for (const Phrase& phrase : phrases_from(words.front())) {
    if (phrase.words.size() > longest.length && begins_with(words, 0, phrase.words)) {
      longest = {phrase.words.size(), phrase.says_nothing};
    }
  }
  return longest;
}

bool says_nothing(std::string_view text) {
  text = trimmed(text);
  constexpr std::size_t longest_abbreviation = 5;
  if (text.empty() || (text.size() <= longest_abbreviation && among(abbreviations, lower(text)))) {
    return true;
  }
  constexpr std::size_t longest = 200;
  std::size_t placeholders = 0;
  const auto words =
      text.size() > longest || !may_be_phrases(text) ? std::nullopt : plain_words(text, placeholders);
  if (!words) {
    return false;
  }
  const auto is_only_layout = [&] {
    return text.find_first_not_of("*|=:;,~` \t\r\n") == std::string_view::npos;
  };
  return words->empty() ? placeholders > 0 || is_only_layout() : are_phrases(*words);
}

}  // namespace gradewright::reading
