#include "answers/reading/matching/things.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("a thing is the same in every language and number", "[things]") {
  for (const char* word : {"outputs", "ausgabe", "sortie", "salidas", "uscita", "saída"}) {
    CAPTURE(word);
    CHECK(thing_of(word) == thing_of("output"));
  }
  CHECK(thing_of("eingabe") == thing_of("inputs"));
  CHECK(thing_of("input") != thing_of("output"));
  CHECK(thing_of("gewichte") == thing_of("weights"));
  CHECK(thing_of("latenz") == thing_of("latency"));
  CHECK(thing_of("ableitung") == thing_of("gradient"));
  CHECK(thing_of("ableitung") != thing_of("error"));
  CHECK(thing_of("durchschnitt") == thing_of("mean"));
  CHECK(english_for("sortie") == "output");
  CHECK(english_for("quickly") == "quickly");
  CHECK(thing_of("quickly") == no_thing);
  CHECK(thing_of("") == no_thing);
}

TEST_CASE("what can be asked for by a number is a thing in each language", "[things]") {
  // By hand: a quantity that is none here could be told by its own name for another that is asked for.
  for (const char* word :
       {"latency",     "durchsatz",  "vitesse",    "frecuencia",  "temperatura", "energia",
        "distanz",     "angolo",     "similarité", "korrelation", "covarianza",  "déterminant",
        "autovalores", "rang",       "margem",     "verhältnis",  "pourcentage", "verosimilitud",
        "posterior",   "récompense", "soglia",     "komplexität", "auc",         "speicherplatz",
        "ppl",         "std",        "derivative"}) {
    CAPTURE(word);
    CHECK(thing_of(word) != no_thing);
  }
}

TEST_CASE("an article before an apostrophe belongs to no word", "[things]") {
  CHECK(without_elision("l'entr\u00e9e") == "entr\u00e9e");
  CHECK(without_elision("dell\u2019uscita") == "uscita");
  CHECK(without_elision("don't") == "don't");
  CHECK(without_elision("l'") == "l'");
  CHECK(thing_of("l'entr\u00e9e") == thing_of("input"));
  CHECK(things_of({"the", "input", "of", "inputs", "weights"}) ==
        std::vector<Thing>{thing_of("input"), thing_of("weight")});
}

}  // namespace
}  // namespace gradewright::reading
