#include "answers/reading/values/silence.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace gradewright::reading {
namespace {

// What students write for want of an answer, and what answers something; by hand.

TEST_CASE("blanks and signs that fill the place of an answer say nothing") {
  for (const std::string_view text :
       {"",      " \n", "-",     "--",   "–",    "—",    "−",     "?",     "??",  "???",      "(?)",
        "...",   "…",   ". . .", "/",    "//",   "-/-",  "_____", "= ?",   "$-$", "$\\dots$", "\\ldots",
        "**-**", "N/A", "n/a",   "n.a.", "N.A.", "k.A.", "NA",    "| - |", "> -"}) {
    INFO(text);
    CHECK(says_nothing(text));
  }
}

TEST_CASE("a name that is not remembered is no answer, in many languages") {
  for (const std::string_view text :
       {"No me acuerdo del nombre.", "No recuerdo cómo se llama", "Se me olvidó el nombre",
        "Lo siento, no lo sé", "Namen vergessen", "Weiß ich nicht mehr", "Der Name fällt mir nicht ein",
        "Je ne me souviens plus du nom", "J'ai oublié le nom", "Je ne m'en souviens plus, désolé",
        "Non mi ricordo il nome", "Ho dimenticato come si chiama", "Non saprei", "Não me lembro do nome",
        "Esqueci o nome", "Weet ik niet meer", "Ik ben vergeten hoe het heet",
        "Keine Ahnung, wie das heißt"}) {
    INFO(text);
    CHECK(says_nothing(text));
  }
  for (const std::string_view text :
       {"No me acuerdo del nombre, ¿gradiente?", "No recuerdo 7", "Olvido", "se llama dropout",
        "il nome è dropout", "memoria a corto plazo", "forget gate", "Vergessen (forget gate)", "oublié gate",
        "olvidé: 3", "No me acuerdo, creo que B"}) {
    INFO(text);
    CHECK_FALSE(says_nothing(text));
  }
}

TEST_CASE("whole phrases for want of an answer say nothing, in many languages") {
  for (const std::string_view text : {"I don't know",
                                      "i don’t know",
                                      "dont know",
                                      "don't know how to do this",
                                      "I do not know how to do this, sorry",
                                      "Sorry, I really don't know :(",
                                      "no idea",
                                      "No idea, sorry!",
                                      "I have no idea what to do here",
                                      "idk",
                                      "I don't have a clue",
                                      "TODO",
                                      "todo!",
                                      "TBD",
                                      "skipped",
                                      "I skipped this one",
                                      "skip",
                                      "left blank",
                                      "(left blank)",
                                      "I left this blank.",
                                      "ran out of time",
                                      "I ran out of time, sorry",
                                      "sorry, no time left",
                                      "no time",
                                      "not enough time",
                                      "no answer",
                                      "not answered",
                                      "unanswered",
                                      "I did not get to this",
                                      "sorry, could not do this one",
                                      "I couldn't do it in time",
                                      "can't remember",
                                      "I forgot how to do this",
                                      "(the rest I did not manage)",
                                      "not sure",
                                      "_no idea_",
                                      "**I don't know**",
                                      "blank",
                                      "pass",
                                      "keine Ahnung",
                                      "Keine Ahnung, sorry",
                                      "weiß nicht",
                                      "Weiß ich leider nicht",
                                      "ich weiß es nicht",
                                      "keine Zeit mehr",
                                      "Übersprungen",
                                      "ausgelassen",
                                      "je ne sais pas",
                                      "Aucune idée",
                                      "pas le temps, désolé",
                                      "no sé",
                                      "No lo sé",
                                      "ni idea",
                                      "en blanco",
                                      "non lo so",
                                      "boh",
                                      "não sei",
                                      "Não faço ideia",
                                      "weet ik niet",
                                      "geen idee",
                                      "vet inte",
                                      "ved ikke",
                                      "nie wiem",
                                      "brak odpowiedzi",
                                      "Не знаю",
                                      "не успел, извините",
                                      "不知道",
                                      "わかりません",
                                      "모르겠습니다"}) {
    INFO(text);
    CHECK(says_nothing(text));
  }
}

TEST_CASE("who does not know the name of an answer says nothing") {
  CHECK(says_nothing("I do not remember the term."));
  CHECK(says_nothing("I do not know the name for it."));
  CHECK(says_nothing("I don't know the exact shape."));
  CHECK(says_nothing("I'd have to look it up :("));
  CHECK(says_nothing("I know the idea but not the name"));
  CHECK(says_nothing("I forgot what it is called."));
  CHECK_FALSE(says_nothing("I know the idea, dropout"));
  CHECK_FALSE(says_nothing("I forgot what it is called, dropout?"));
  CHECK_FALSE(says_nothing("look it up"));
  CHECK_FALSE(says_nothing("the term"));
  CHECK_FALSE(says_nothing("I don't know the exact shape, (2, 3)"));
  CHECK_FALSE(says_nothing("I do not know the name, dropout"));
}

TEST_CASE("what answers something is not silence") {
  for (const std::string_view text : {"0",
                                      "7",
                                      "no",
                                      "No.",
                                      "yes",
                                      "none",
                                      "None of them",
                                      "nothing",
                                      "empty",
                                      "no solution",
                                      "keine",
                                      "keine Lösung",
                                      "ninguna",
                                      "I don't know, maybe 7",
                                      "I don't know, 7?",
                                      "not sure, B",
                                      "no idea but I guess B",
                                      "N, A",
                                      "n a",
                                      "K A",
                                      "A",
                                      "x",
                                      "X",
                                      "B or D",
                                      "I don't know if it is A",
                                      "I know",
                                      "know",
                                      "left",
                                      "time",
                                      "dropout",
                                      "sorry",
                                      "so",
                                      "I",
                                      "this",
                                      "no, this is not",
                                      "not",
                                      "not A",
                                      "not true",
                                      "false",
                                      "-7",
                                      "- B",
                                      "dropout (I don't know why)",
                                      "skip connections",
                                      "a skip connection",
                                      "pass through",
                                      "forward pass",
                                      "missing values",
                                      "missing",
                                      "()",
                                      "[ ]",
                                      "[]",
                                      "{}",
                                      "∅",
                                      "+",
                                      "±",
                                      "✗",
                                      "✓",
                                      "T",
                                      "F",
                                      "the answer",
                                      "see above",
                                      "see next page",
                                      "on paper",
                                      "blank token",
                                      "time step",
                                      "no bias",
                                      "no time dependence",
                                      "idk maybe dropout",
                                      "don't know 3",
                                      "no idea: 3",
                                      "todo: dropout",
                                      "pass/fail",
                                      "n/a for b, 3 for a",
                                      "∞",
                                      "?7",
                                      "7 ?",
                                      "no answer is right",
                                      "none known",
                                      "not enough data",
                                      "no clue that it converges",
                                      "cannot be solved",
                                      "weiß",
                                      "nicht",
                                      "nein",
                                      "no es"}) {
    INFO(text);
    CHECK_FALSE(says_nothing(text));
  }
  CHECK_FALSE(says_nothing("no idea " + std::string(200, ' ') + "no idea"));
}

}  // namespace
}  // namespace gradewright::reading
