#include "answers/reading/matching/harmless_words_abroad.hpp"

#include <catch2/catch.hpp>

#include "answers/reading/matching/harmless_words.hpp"

namespace gradewright::reading {
namespace {

TEST_CASE("words that link and compute are harmless in other languages", "[harmless_words_abroad]") {
  for (const char* word : {"daher", "deshalb", "summiert", "heißt", "donc", "voilà", "c'est", "c’est",
                           "déduit", "esto", "obtuvimos", "sustituyendo", "quindi", "ottengo", "arrotondato",
                           "então", "somando", "obtive", "vermenigvuldigd"}) {
    CAPTURE(word);
    CHECK(is_harmless_abroad(word));
    CHECK(is_harmless_word(word));
  }
}

TEST_CASE("what supposes, likens, bounds, takes back or quotes is not in other languages",
          "[harmless_words_abroad]") {
  // By hand: each of them beside a right value makes a sentence that says something else.
  for (const char* word :
       {"ohne",       "sei",        "angenommen", "würde",  "könnte",     "sollte",     "scheint",
        "vermutlich", "eigentlich", "doch",       "aber",   "wie",        "noch",       "davon",
        "außer",      "über",       "unter",      "fast",   "verrechnet", "vertauscht", "abgeschrieben",
        "kopiert",    "zunächst",   "zuerst",     "vorher", "sans",       "sauf",       "pas",
        "que",        "moins",      "presque",    "posons", "suppose",    "devrait",    "avant",
        "reste",      "salvo",      "casi",       "más",    "menos",      "todo",       "supongamos",
        "debería",    "antes",      "sino",       "senza",  "tranne",     "meno",       "quasi",
        "supponiamo", "dovrebbe",   "che",        "sem",    "exceto",     "quase",      "mais",
        "deveria",    "suponha"}) {
    CAPTURE(word);
    CHECK_FALSE(is_harmless_abroad(word));
  }
}

TEST_CASE("nouns of reasoning are told from other words in other languages", "[harmless_words_abroad]") {
  for (const char* word :
       {"begründung", "eigenschaft", "définition", "démarche", "motivo", "dimostrazione", "propriedade"}) {
    CAPTURE(word);
    CHECK(is_harmless_noun_abroad(word));
    CHECK(is_harmless_noun(word));
    CHECK(is_harmless_word(word));
  }
  CHECK_FALSE(is_harmless_noun_abroad("deshalb"));
  CHECK_FALSE(is_harmless_noun_abroad("speicher"));
}

}  // namespace
}  // namespace gradewright::reading
