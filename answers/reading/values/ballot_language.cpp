#include "answers/reading/values/ballot_language.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/lower_letters.hpp"

namespace gradewright::reading {
namespace {

struct Meaning {
  std::string_view english;
  std::vector<std::string_view> words;
};

/// In small letters; what differs by the gender or number of what is said stands with all its forms.
const std::vector<Meaning>& meanings() {
  static const std::vector<Meaning> all{
      {"true", {"wahr",   "zutreffend", "stimmt",     "vrai",        "vraie",       "vraies",
                "vrais",  "verdadero",  "verdadera",  "verdaderos",  "verdaderas",  "cierto",
                "cierta", "ciertos",    "ciertas",    "vero",        "vera",        "veri",
                "vere",   "verdadeiro", "verdadeira", "verdadeiros", "verdadeiras", "waar",
                "sant",   "sanna",      "sande",      "prawda",      "prawdziwe",   "верно",
                "правда", "истина",     "верны",      "pravda",      "doğru",       "v"}},
      {"false", {"falsch", "unwahr",   "faux",    "fausse", "fausses", "falso",    "falsa", "falsos",
                 "falsas", "falsi",    "false",   "onwaar", "falskt",  "falska",   "falsk", "falske",
                 "fałsz",  "fałszywe", "неверно", "ложь",   "неверны", "nepravda", "yanlış"}},
      {"correct",
       {"richtig",  "richtige", "richtigen", "korrekt",  "correcto", "correcta",  "correctos", "correctas",
        "corretto", "corretta", "corretti",  "corrette", "correto",  "correta",   "corretos",  "corretas",
        "exacte",   "bonne",    "bonnes",    "juste",    "justes",   "giusto",    "giusta",    "juist",
        "juiste",   "rätt",     "riktig",    "rigtig",   "riktigt",  "правильный"}},
      {"wrong",
       {"incorrecto", "incorrecta", "errado", "errada", "sbagliato", "sbagliata", "onjuist", "fel", "galt"}},
      {"yes", {"ja", "oui", "sí", "sì", "sim", "да", "tak", "evet"}},
      {"no", {"nein", "non", "não", "nee", "nej", "nei", "нет", "hayır"}},
      {"and", {"und", "et", "en", "och", "og", "и", "ve", "oraz"}},
      {"is", {"ist", "est", "es", "è", "é", "är", "er"}},
      {"are", {"sind", "sont", "son", "sono", "são", "zijn"}},
      {"the", {"der", "die", "das", "le", "la", "les", "el", "los", "las", "il", "gli", "het"}},
      {"answer",
       {"antwort", "lösung", "réponse", "respuesta", "solución", "risposta", "resposta", "antwoord", "svar",
        "svaret", "odpowiedź", "ответ", "cevap"}},
      {"answers",
       {"antworten", "lösungen", "réponses", "respuestas", "risposte", "respostas", "antwoorden", "ответы"}},
      {"option", {"opción", "opzione", "opção", "optie", "вариант"}},
      {"statements",
       {"aussagen", "affirmations", "afirmaciones", "affermazioni", "afirmações", "stellingen"}},
      {"statement", {"aussage", "affirmation", "afirmación", "affermazione", "afirmação", "stelling"}},
      {"others",
       {"anderen", "übrigen", "restlichen", "autres", "demás", "otras", "otros", "altri", "altre", "outros",
        "outras", "demais", "andere", "overige", "остальные"}},
      {"rest", {"reste", "resto", "остальное"}},
      {"all", {"alle", "toutes", "tous", "todas", "todos", "tutte", "tutti", "все"}},
      {"because",
       {"weil", "denn", "car", "parce", "puisque", "porque", "pues", "perch\u00e9", "poich\u00e9", "omdat",
        "aangezien", "pois", "fordi"}},
      {"only",
       {"nur", "seulement", "solo", "s\u00f3lo", "s\u00f3", "alleen", "soltanto", "solamente", "somente"}},
      {"so", {"donc", "quindi", "dunque", "portanto", "dus", "altså"}},
  };
  return all;
}

/// What stands in scripts without blanks between words.
constexpr std::pair<std::string_view, std::string_view> characters[] = {
    {"不正确", " false "}, {"不正確", " false "}, {"不对", " false "},  {"不對", " false "},
    {"错误", " false "},   {"錯誤", " false "},   {"正确", " true "},   {"正確", " true "},
    {"正しい", " true "},  {"正解", " answer "},  {"答案", " answer "}, {"答え", " answer "},
    {"정답", " answer "},  {"对", " true "},      {"對", " true "},     {"错", " false "},
    {"錯", " false "},     {"真", " true "},      {"假", " false "},    {"偽", " false "},
    {"选择", " choose "},  {"选", " choose "},    {"選", " choose "},   {"是", " is "},
    {"和", " and "},       {"と", " and "},       {"참", " true "},     {"거짓", " false "},
    {"，", ", "},          {"、", ", "},          {"：", ": "},         {"；", "; "},
    {"。", ". "},          {"（", " ("},          {"）", ") "},         {"，", ", "}};

bool is_of_word(char c) {
  return is_letter(c) || !is_ascii(c);
}

/// With the signs and words of scripts without blanks in English.
std::string with_characters(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto* const known =
        std::find_if(std::begin(characters), std::end(characters),
                     [&](const auto& one) { return text.substr(at).starts_with(one.first); });
    if (known != std::end(characters)) {
      out += known->second;
      at += known->first.size();
    } else {
      out += text[at++];
    }
  }
  return out;
}

/// Whether a word may be letters of options: "et" of A to T.
bool may_be_letters(std::string_view word, const std::vector<std::string>& kept) {
  return std::ranges::all_of(word, [&kept](char letter) {
    return std::ranges::find(kept, std::string(1, lower(letter))) != kept.end();
  });
}

/// The English of a word, itself where the list has none.
std::string_view english_of(std::string_view word, const std::vector<std::string>& kept) {
  const std::string small = lower_letters(word);
  if (std::ranges::find(kept, small) != kept.end() || may_be_letters(word, kept)) {
    return word;
  }
  for (const Meaning& meaning : meanings()) {
    if (among(meaning.words, small)) {
      return meaning.english;
    }
  }
  return word;
}

/// How long "c'est" is at the beginning of a text; 0 for another word.
std::size_t length_of_it_is(std::string_view text) {
  constexpr std::array<std::string_view, 2> spellings{"c'est", "c\u2019est"};
  for (const std::string_view one : spellings) {
    const bool same = lower(text.substr(0, one.size())) == one;
    if (same && (text.size() == one.size() || !is_of_word(text[one.size()]))) {
      return one.size();
    }
  }
  return 0;
}

/// "A y C": whether the last letter before and the first one behind are capitals.
bool stands_between_capitals(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.find_last_not_of(" )].*", at - 1);
  const std::size_t behind = text.find_first_not_of(" ([*", at + 1);
  return before != std::string_view::npos && behind != std::string_view::npos && is_capital(text[before]) &&
         is_capital(text[behind]) && text[at + 1] == ' ';
}

}  // namespace

bool is_known_abroad(std::string_view word) {
  const std::string small = lower_letters(word);
  return std::ranges::any_of(meanings(), [&](const Meaning& meaning) {
    return meaning.english != small && among(meaning.words, small);
  });
}

std::string in_english(std::string_view text, std::span<const std::string> options) {
  std::vector<std::string> kept;
  for (const std::string& option : options) {
    for (const std::string& word : words_of(option)) {
      kept.push_back(lower_letters(word));
    }
  }
  const std::vector<std::string> said = words_of(text);
  if (std::ranges::any_of(said, [](const std::string& word) { return gives_reason(word) || word == "as"; })) {
    return std::string(text);  // a reason is in English, and so is what it says
  }
  const bool plain = std::ranges::all_of(text, is_ascii);
  const std::string whole = plain ? std::string(text) : with_characters(text);
  std::string out;
  for (std::size_t at = 0; at < whole.size();) {
    if (!is_of_word(whole[at]) || (at > 0 && whole[at - 1] == '\\')) {
      out += whole[at++];
      continue;
    }
    std::size_t end = at;
    while (end < whole.size() && is_of_word(whole[end])) {
      ++end;
    }
    const std::string_view word = std::string_view(whole).substr(at, end - at);
    if (const std::size_t length = length_of_it_is(std::string_view(whole).substr(at)); length > 0) {
      out += "it is";
      at += length;
      continue;
    }
    const bool joins = (word == "y" || word == "e") && stands_between_capitals(whole, at);
    out += joins ? "and" : english_of(word, kept);
    at = end;
  }
  return out;
}

}  // namespace gradewright::reading
