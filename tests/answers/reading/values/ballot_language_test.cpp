#include "answers/reading/values/ballot_language.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/answers/reading/values/typed_shown.hpp"

namespace gradewright::reading {
namespace {

struct Case {
  std::string text;
  std::string meaning;
};

TEST_CASE("One option is read in other languages", "[ballot_language]") {
  const std::vector<std::string> options{"A", "B", "C", "D"};
  TypeContext context;
  context.options = options;
  const Case cases[] = {
      {"Antwort B", "B"},
      {"Antwort: B", "B"},
      {"Die richtige Antwort ist B.", "B"},
      {"B ist richtig", "B"},
      {"Réponse : B", "B"},
      {"La bonne réponse est la B.", "B"},
      {"Respuesta: B", "B"},
      {"La respuesta es la B", "B"},
      {"La respuesta correcta es B.", "B"},
      {"La risposta è B", "B"},
      {"Resposta: B", "B"},
      {"A resposta é B", "review"},
      {"Het antwoord is B", "B"},
      {"Svar: B", "B"},
      {"Ответ: B", "B"},
      {"选 B", "B"},
      {"选B", "B"},
      {"答案：B", "B"},
      {"答えはB", "B"},
      {"정답: B", "B"},
      // What denies, doubts or joins in another language is left.
      {"nicht B", "review"},
      {"B ist falsch", "review"},
      {"B ist nicht richtig", "review"},
      {"Antwort A oder B", "review"},
      {"alles außer B", "review"},
      {"kein B", "review"},
      {"vielleicht B", "review"},
      {"B est fausse", "review"},
      {"pas B", "review"},
      {"no es B", "review"},
      {"no B", "review"},
      {"non B", "review"},
      {"B no es correcta", "review"},
      {"B o C", "review"},
      {"B y C", "review"},
      {"B because C is also right", "review"},
      {"不是 B", "review"},
      {"不选 B", "review"},
      {"B 错", "review"},
      {"не B", "review"},
      {"B, also nicht A", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::choice, context) == one.meaning);
  }
}

TEST_CASE("Several options are read in other languages", "[ballot_language]") {
  const std::vector<std::string> options{"A", "B", "C", "D"};
  TypeContext context;
  context.options = options;
  const Case cases[] = {
      {"Antworten A, B und D", "A B D"},
      {"A, B et D", "A B D"},
      {"A, B y D", "A B D"},
      {"A, B e D", "A B D"},
      {"A en D", "A D"},
      {"A och D", "A D"},
      {"A и D", "A D"},
      {"A、D", "A D"},
      {"选 A 和 D", "A D"},
      {"a) wahr b) falsch c) wahr d) wahr", "A C D"},
      {"a) richtig\nb) falsch\nc) richtig\nd) richtig", "A C D"},
      {"a) vrai, b) faux, c) vrai, d) vrai", "A C D"},
      {"a) V, b) F, c) V, d) V", "A C D"},
      {"a) Verdadero b) Falso c) Verdadero d) Verdadero", "A C D"},
      {"V F V V", "A C D"},
      {"wahr, falsch, wahr, wahr", "A C D"},
      {"a: 对, b: 错, c: 对, d: 对", "A C D"},
      {"对 错 对 对", "A C D"},
      {"a) да b) нет c) да d) да", "A C D"},
      {"A, C und D sind wahr, die anderen falsch", "A C D"},
      {"A, C et D sont vraies, les autres fausses", "A C D"},
      {"A, C y D son verdaderas, las demás falsas", "A C D"},
      // a small e may be a letter; "and" of none of these
      {"a, b e d", "review"},
      {"A e", "review"},
      {"A o D", "review"},
      {"A oder D", "review"},
      {"nicht A, D", "review"},
      {"A, D sind falsch", "review"},
      {"A und vielleicht D", "review"},
      {"A, de", "review"},
      {"a) nicht wahr b) wahr", "review"},
      {"A 不对, B 错, C 错, D 对", "D"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::choices, context) == one.meaning);
  }
}

TEST_CASE("True and false are read in other languages", "[ballot_language]") {
  const Case cases[] = {
      {"wahr", "true"},
      {"Falsch", "false"},
      {"Richtig.", "true"},
      {"stimmt", "true"},
      {"vrai", "true"},
      {"Faux", "false"},
      {"V", "true"},
      {"verdadero", "true"},
      {"Falso", "false"},
      {"vero", "true"},
      {"verdadeiro", "true"},
      {"waar", "true"},
      {"onwaar", "false"},
      {"Ja", "true"},
      {"Nein", "false"},
      {"non", "false"},
      {"Oui", "true"},
      {"sí", "true"},
      {"Да", "true"},
      {"Неверно", "false"},
      {"对", "true"},
      {"错误", "false"},
      {"不正确", "false"},
      {"正しい", "true"},
      {"nicht wahr", "review"},
      {"Falso no", "review"},
      {"no, falso", "review"},
      {"pas vrai", "review"},
      {"stimmt nicht", "review"},
      {"no es verdadero", "review"},
      {"wahr oder falsch", "review"},
      {"vielleicht wahr", "review"},
      {"W", "review"},
      {"wahr?", "review"},
      {"不", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::true_false) == one.meaning);
  }
}

TEST_CASE("A word that may be options stays", "[ballot_language]") {
  const std::vector<std::string> letters{"A", "B", "D", "E", "T"};
  CHECK(in_english("et", letters) == "et");
  CHECK(in_english("A et B", letters) == "A et B");
  CHECK(in_english("A und B", letters) == "A and B");
  const std::vector<std::string> words{"wahr", "unbekannt"};
  CHECK(in_english("wahr", words) == "wahr");
  CHECK(in_english("falsch \\und x", words) == "false \\und x");
  CHECK(in_english("ABER Und", {}) == "ABER and");
  CHECK(in_english("A e C", {}) == "A and C");
  CHECK(in_english("A) y (C", {}) == "A) and (C");
  CHECK(in_english("e C", {}) == "e C");
  CHECK(in_english("A e", {}) == "A e");
  CHECK(in_english("a e C", {}) == "a e C");
  CHECK(in_english("A e c", {}) == "A e c");
}

}  // namespace
}  // namespace gradewright::reading
