#include "answers/reading/matching/field_terms.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "answers/reading/matching/item_name.hpp"

namespace gradewright::reading {
namespace {

/// An item of this name and these aliases.
ItemDeclaration item(const std::string& name, const std::vector<std::string>& aliases = {}) {
  ItemDeclaration result;
  result.name = name;
  result.aliases = aliases;
  return result;
}

QuestionDeclaration question_of(std::vector<ItemDeclaration> items,
                                std::vector<std::string> other_names = {}) {
  QuestionDeclaration question;
  question.items = std::move(items);
  question.other_names = std::move(other_names);
  add_field_terms(question);
  return question;
}

/// Whether the item at `index` answers to a name.
bool answers_to(const QuestionDeclaration& question, std::size_t index, const std::string& name) {
  return names_of(question.items[index], question).contain(name_form(name));
}

}  // namespace

TEST_CASE("gates, integers, norms and losses are known in other languages") {
  const QuestionDeclaration question =
      question_of({item("f", {"forget gate"}), item("q", {"integers"}), item("err", {"largest error"}),
                   item("G", {"generator loss"})});
  CHECK(answers_to(question, 0, "Vergessensgatter"));
  CHECK(answers_to(question, 1, "enteros"));
  CHECK(answers_to(question, 2, "error más grande"));
  CHECK(answers_to(question, 3, "perte du générateur"));
  CHECK_FALSE(answers_to(question, 3, "perte du discriminateur"));
}

TEST_CASE("an item answers to what the field calls it in other words and languages") {
  const QuestionDeclaration question =
      question_of({item("n_params", {"number of parameters"}), item("precision"), item("L", {"loss"})});
  for (const char* name :
       {"params", "Params", "parameter count", "Anzahl der Parameter", "nombre de paramètres",
        "número de parámetros", "numero di parametri", "参数量", "количество параметров",
        "Количество параметров", "n_params", "number of parameters"}) {
    CAPTURE(name);
    CHECK(answers_to(question, 0, name));
    CHECK_FALSE(answers_to(question, 1, name));
  }
  for (const char* name : {"prec", "Präzision", "précision", "Precisión", "precisione", "精确率"}) {
    CAPTURE(name);
    CHECK(answers_to(question, 1, name));
  }
  for (const char* name : {"Verlust", "perte", "pérdida", "损失", "потери", "Потери"}) {
    CAPTURE(name);
    CHECK(answers_to(question, 2, name));
  }
  // What some language uses for two quantities is no name of either.
  for (const char* name : {"Genauigkeit", "精度", "точность", "pas", "no", "not params"}) {
    CAPTURE(name);
    CHECK_FALSE(
        (answers_to(question, 0, name) || answers_to(question, 1, name) || answers_to(question, 2, name)));
  }
}

TEST_CASE("a spelt accent may be drawn") {
  const QuestionDeclaration question = question_of({item("m_hat"), item("x_bar"), item("hat"), item("v_t")});
  CHECK((answers_to(question, 0, "\\hat{m}") && answers_to(question, 0, "\\hat m")));
  CHECK((answers_to(question, 1, "\\bar{x}") && !answers_to(question, 1, "\\hat{x}")));
  CHECK(question.items[2].field_terms.empty());
  CHECK(question.items[3].field_terms.empty());
  const QuestionDeclaration taken = question_of({item("m_hat"), item("m", {"\\hat{m}"})});
  CHECK_FALSE(answers_to(taken, 0, "\\hat{m}"));
}

TEST_CASE("a gradient has several spellings, and measures of a classifier have letters") {
  const QuestionDeclaration gradients =
      question_of({item("g", {"dL/dw"}), item("yhat"), item("rest", {"d/dx", "dL/dw/2"})});
  for (const char* name : {"\\nabla_w L", "\\nabla_{w} L", "\\nabla_{\\mathbf{w}} \\mathcal{L}"}) {
    CAPTURE(name);
    CHECK(answers_to(gradients, 0, name));
  }
  CHECK_FALSE((answers_to(gradients, 0, "\\nabla_x L") || answers_to(gradients, 0, "\\nabla_w y")));
  CHECK((answers_to(gradients, 1, "\\hat{y}") && !answers_to(gradients, 1, "\\bar{y}")));
  CHECK(gradients.items[2].field_terms.empty());
  const QuestionDeclaration measures = question_of({item("precision"), item("recall"), item("F1")});
  CHECK((answers_to(measures, 0, "P") && answers_to(measures, 1, "R") && answers_to(measures, 2, "f1")));
  CHECK_FALSE((answers_to(measures, 0, "R") || answers_to(measures, 0, "p")));
  const QuestionDeclaration given = question_of({item("precision"), item("recall")}, {"R"});
  CHECK_FALSE(answers_to(given, 1, "R"));
}

TEST_CASE("symbols mean what the exam says") {
  const QuestionDeclaration question = question_of({item("lr"), item("KL"), item("L"), item("fc")});
  for (const ItemDeclaration& each : question.items) {
    CHECK(each.field_terms.empty());
  }
}

TEST_CASE("a word that two could be called by is nobody's") {
  const QuestionDeclaration two = question_of({item("probability"), item("probabilities")});
  CHECK_FALSE((answers_to(two, 0, "概率") || answers_to(two, 1, "概率")));
  CHECK((answers_to(two, 0, "Wahrscheinlichkeit") && answers_to(two, 1, "Wahrscheinlichkeiten")));
  const QuestionDeclaration both =
      question_of({item("conv", {"parameters"}), item("fc", {"number of parameters"})});
  CHECK_FALSE((answers_to(both, 0, "params") || answers_to(both, 1, "params")));
}

TEST_CASE("a word that the exam uses for something else is not taken") {
  const QuestionDeclaration of_item = question_of({item("parameters"), item("params")});
  CHECK_FALSE(answers_to(of_item, 0, "params"));
  const QuestionDeclaration of_given = question_of({item("mean")}, {"average"});
  CHECK_FALSE(answers_to(of_given, 0, "average"));
  CHECK(answers_to(of_given, 0, "Mittelwert"));
}

TEST_CASE("no term holds a word that denies") {
  // By hand, of the lists of the languages: what denies in one of them must not become harmless.
  constexpr const char* denials[] = {"no",    "not",  "non",   "nicht", "kein",  "pas",  "ne",
                                     "niet",  "geen", "false", "true",  "wrong", "faux", "falsch",
                                     "falso", "sin",  "sans",  "ohne",  "senza"};
  QuestionDeclaration question;
  for (const char* name : {"loss",
                           "cost",
                           "error",
                           "mse",
                           "cross-entropy",
                           "entropy",
                           "perplexity",
                           "KL divergence",
                           "accuracy",
                           "precision",
                           "recall",
                           "specificity",
                           "F1 score",
                           "parameters",
                           "receptive field",
                           "output size",
                           "output",
                           "memory",
                           "weights",
                           "mean",
                           "variance",
                           "standard deviation",
                           "time",
                           "ratio",
                           "learning rate",
                           "activation"}) {
    QuestionDeclaration one;
    one.items = {item(name)};
    add_field_terms(one);
    CAPTURE(name);
    CHECK_FALSE(one.items[0].field_terms.empty());
    for (const std::string& term : one.items[0].field_terms) {
      CAPTURE(term);
      const std::string padded = " " + term + " ";
      CHECK(std::ranges::none_of(denials, [&](const char* denial) {
        return padded.find(" " + std::string(denial) + " ") != std::string::npos;
      }));
    }
  }
}

TEST_CASE("an accent is drawn above its letter, before its index and without the joint") {
  const QuestionDeclaration question = question_of({item("alpha_bar_2"), item("v_hat")});
  CHECK(answers_to(question, 0, "\\bar\\alpha_2"));
  CHECK(answers_to(question, 0, "\\bar{\\alpha}_2"));
  CHECK_FALSE(answers_to(question, 0, "\\alpha_2"));
  CHECK(answers_to(question, 1, "vhat"));
  CHECK(answers_to(question, 1, "\\hat{v}"));
}

}  // namespace gradewright::reading
