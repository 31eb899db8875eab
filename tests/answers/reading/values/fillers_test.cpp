#include "answers/reading/values/fillers.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace gradewright::reading {
namespace {

using Words = std::vector<std::string>;

TEST_CASE("a text falls into words of small letters") {
  CHECK(words_of("").empty());
  CHECK(words_of(" .,;! ").empty());
  CHECK(words_of("So, the ANSWER") == Words{"so", "the", "answer"});
  CHECK(words_of("It's 4dp") == Words{"it's", "4dp"});
  CHECK(words_of("well-known") == Words{"well", "known"});
  CHECK(words_of("isn\u2019t") == Words{"isn\u2019t"});
  CHECK(words_of("a\nb\tc") == Words{"a", "b", "c"});
}

TEST_CASE("words come one by one") {
  const std::string_view text = " So,\nthe \u00c4rger - ";
  std::size_t at = 0;
  CHECK(next_word(text, at) == "so");
  CHECK(text.substr(at).starts_with(",\n"));
  CHECK(next_word(text, at) == "the");
  CHECK(next_word(text, at) == "\u00c4rger");
  CHECK(next_word(text, at).empty());
  CHECK(at == text.size());
  CHECK(next_word(text, at).empty());
}

TEST_CASE("labels of a bound or of the question") {
  for (const std::string_view word : {"minimum", "maximum", "min", "max", "q"}) {
    CAPTURE(word);
    CHECK(labels_bound(word));
  }
  for (const std::string_view word : {"error", "warning", "traceback", "nan", "todo", "valueerror", "line"}) {
    CAPTURE(word);
    CHECK(labels_bound(word));
  }
  for (const std::string_view word :
       {"", "loss", "mean", "answer", "k", "maximal", "testerror", "mse", "estimate"}) {
    CAPTURE(word);
    CHECK_FALSE(labels_bound(word));
  }
  for (const std::string_view word : {"falsch", "faux", "incorrecto", "sbagliato", "fout", "nein"}) {
    CAPTURE(word);
    CHECK(refuses(word));
  }
}

TEST_CASE("a label names an answer, or nobody knows what") {
  for (const std::string_view label :
       {"answer", "the answer", "final result", "x", "w1", "number of parameters", "training loss",
        "Ergebnis", "the number of trainable weights", "theta", "expected value", "Anzahl der Gewichte",
        "max norm", "nombre de param\u00E8tres", "loss after the update",
        "The gradient with respect to the bias"}) {
    CAPTURE(label);
    CHECK(names_answer(label, {}));
  }
  for (const std::string_view label :
       {"Tom", "worst case", "my neighbour", "loss of Tom", "Tom's loss", "student", "deadline", "he", "me",
        "training", "the best", "lower bound", "expected output", "expected answer", "typical value", ""}) {
    CAPTURE(label);
    CHECK_FALSE(names_answer(label, {}));
  }
  const std::vector<std::string> declared{"Tom", "worst"};
  CHECK(names_answer("tom", declared));
  CHECK(names_answer("the worst loss", declared));
  CHECK_FALSE(names_answer("anna", declared));
}

TEST_CASE("a name before a colon names an answer, or nobody knows what") {
  for (const std::string_view name :
       {"y_hat", "numParams", "num_params", "Loss", "trainLoss", "Q", "h_t", "MSE"}) {
    CAPTURE(name);
    CHECK(may_name_answer(name, {}));
  }
  for (const std::string_view name : {"Tom", "tom", "TomLoss", "worst_case", "lower_bound"}) {
    CAPTURE(name);
    CHECK_FALSE(may_name_answer(name, {}));
  }
  CHECK(may_name_answer("Tom", std::vector<std::string>{"Tom"}));
}

TEST_CASE("a name before a sign of equality may be any variable but a name of somebody or something else") {
  for (const std::string_view name : {"Tom", "lower_bound", "worst", "neighbour", "Anna", "worstLoss"}) {
    CAPTURE(name);
    CHECK(names_other(name, {}));
  }
  for (const std::string_view name : {"", "x", "Q", "KL", "tmp", "foo", "Loss", "H2O", "logP", "X_hat"}) {
    CAPTURE(name);
    CHECK_FALSE(names_other(name, {}));
  }
  CHECK_FALSE(names_other("Tom", std::vector<std::string>{"Tom"}));
}

TEST_CASE("verbs that lead to a value") {
  for (const std::string_view word : {"is", "are", "equals"}) {
    CAPTURE(word);
    CHECK(is_copula(word));
  }
  for (const std::string_view word : {"", "has", "was", "isn't", "says", "of"}) {
    CAPTURE(word);
    CHECK_FALSE(is_copula(word));
  }
}

TEST_CASE("an answer is introduced in any language, another noun is not") {
  for (const std::string_view text :
       {"Die Antwort ist", "Das Ergebnis ist", "La r\u00E9ponse est", "The answer is", "la respuesta es",
        "il risultato \u00E8", "The result is approximately"}) {
    CAPTURE(text);
    CHECK(introduces_answer(words_of(text)));
  }
  for (const std::string_view text :
       {"", "Die Antwort", "ist", "ist die Antwort", "Der Median ist", "Die Entropie ist",
        "Die Antwort ist nicht", "la respuesta no es", "Toms Antwort ist"}) {
    CAPTURE(text);
    CHECK_FALSE(introduces_answer(words_of(text)));
  }
}

TEST_CASE("words that say nothing of their own") {
  for (const std::string_view word : {"so", "hence", "therefore", "the", "answer", "result", "is", "equals",
                                      "we", "get", "final", "it", "approximately", "about"}) {
    CAPTURE(word);
    CHECK(is_filler(word));
    CHECK_FALSE(refuses(word));
    CHECK_FALSE(gives_reason(word));
  }
  for (const std::string_view word :
       {"", "not", "wrong", "or", "loss", "seven", "million", "because", "mb", "x"}) {
    CAPTURE(word);
    CHECK_FALSE(is_filler(word));
  }
}

TEST_CASE("words that take back, deny, doubt or offer another") {
  for (const std::string_view word :
       {"not",    "no",       "never", "wrong", "incorrect", "except",  "or",        "maybe",
        "minus",  "negative", "less",  "more",  "than",      "half",    "twice",     "but",
        "cannot", "ignore",   "guess", "isn't", "can't",     "doesn't", "isn\u2019t"}) {
    CAPTURE(word);
    CHECK(refuses(word));
    CHECK_FALSE(is_filler(word));
  }
  for (const std::string_view word : {"", "answer", "note", "nothing", "want", "n't'"}) {
    CAPTURE(word);
    CHECK_FALSE(refuses(word));
  }
}

TEST_CASE("words that only say what was counted") {
  CHECK(counts_things({"ways"}));
  CHECK(counts_things({"different", "outcomes"}));
  CHECK(counts_things({"trainable", "parameters"}));
  CHECK(counts_things({"parameter"}));  // in German also of several
  CHECK(counts_things({"paramètres"}));
  CHECK(counts_things({"muestras"}));
  CHECK_FALSE(counts_things({}));
  CHECK_FALSE(counts_things({"different"}));
  CHECK_FALSE(counts_things({"ways", "each"}));
  CHECK_FALSE(counts_things({"mac"}));  // 60 Mac may be millions
  CHECK_FALSE(counts_things({"times"}));
  CHECK(is_counted("neurons"));
  CHECK_FALSE(is_counted("MB"));
}

TEST_CASE("words that a reason, a label or a name may not hold") {
  CHECK(withdraws("wait"));
  CHECK(withdraws("don't"));
  CHECK_FALSE(withdraws("less"));
  CHECK(labels_no_answer("attempt"));
  CHECK_FALSE(labels_no_answer("loss"));
  CHECK(refuses_in_name("x_wrong"));
  CHECK(refuses_in_name("Old_loss"));
  CHECK(refuses_in_name("wrong6"));
  CHECK_FALSE(refuses_in_name("x_1"));
  CHECK_FALSE(refuses_in_name("x6"));
  CHECK_FALSE(refuses_in_name(""));
  CHECK_FALSE(refuses_in_name("note"));
}

TEST_CASE("words after which a reason is given") {
  for (const std::string_view word : {"because", "since", "due"}) {
    CAPTURE(word);
    CHECK(gives_reason(word));
  }
  for (const std::string_view word : {"", "so", "hence", "therefore", "for", "as", "if"}) {
    CAPTURE(word);
    CHECK_FALSE(gives_reason(word));
  }
}

TEST_CASE("names that belong to no answer") {
  for (const std::string_view name : {"shape", "Shape", "dtype", "Question", "seed", "page"}) {
    CAPTURE(name);
    CHECK(names_no_answer(name));
  }
  for (const std::string_view name : {"", "x", "loss", "shapes", "W_1"}) {
    CAPTURE(name);
    CHECK_FALSE(names_no_answer(name));
  }
}

TEST_CASE("a note on digits") {
  for (const std::string_view text :
       {"dp", "4dp", "4 dp", "to 4 dp", "3 significant figures", "correct to 2 decimal places",
        "rounded to the nearest", "2 d.p.", "3 s.f.", "4 sig figs", "to 3 decimals"}) {
    CAPTURE(text);
    CHECK(is_rounding(words_of(text)));
  }
  // numbers alone, and a note with anything else in it
  for (const std::string_view text :
       {"", "4", "to the", "not rounded", "rounded down to zero", "or 4 dp", "answer"}) {
    CAPTURE(text);
    CHECK_FALSE(is_rounding(words_of(text)));
  }
}

}  // namespace
}  // namespace gradewright::reading
