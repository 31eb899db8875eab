#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "answers/reading/matching/field_terms.hpp"
#include "tests/answers/reading/course_answers.hpp"
#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

/// What the field calls these items is known, too.
QuestionDeclaration with_terms(QuestionDeclaration question) {
  add_field_terms(question);
  return question;
}

struct Case {
  std::string text;
  std::string_view expected;
};

template <std::size_t count>
void check(const QuestionDeclaration& question, const Case (&cases)[count]) {
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(said_of(question, row.text) == row.expected);
  }
}

/// A round of k-means with five points and two centroids.
QuestionDeclaration rounds() {
  QuestionDeclaration question =
      declared_question({declared_item("assignment_1", Shape{5}, {"assignment", "clusters"}),
                         declared_item("centroids_1", Shape{2, 2}, {"new centroids", "centroids"}),
                         declared_item("inertia_1", {}, {"inertia"})});
  question.text = "Give the clusters of the five points, the new centroids and the inertia.";
  return with_terms(question);
}

/// The principal components of some points.
QuestionDeclaration components() {
  QuestionDeclaration question =
      declared_question({declared_item("mu", Shape{2}, {"mean"}),
                         declared_item("covariance", Shape{2, 2}, {"covariance matrix"}),
                         declared_item("eigenvalues", Shape{2}),
                         declared_item("component", Shape{2}, {"first principal component"})});
  question.text = "Give the mean, the covariance matrix, its eigenvalues and the first principal component.";
  return with_terms(question);
}

/// The gradients of J by w and V.
QuestionDeclaration gradients() {
  QuestionDeclaration question = declared_question({declared_item("J", {}, {"loss"}),
                                                    declared_item("grad_w", Shape{2}, {"dw", "\\nabla_w J"}),
                                                    declared_item("grad_V", Shape{2, 2}, {"dV"})});
  question.other_names = {"w", "V", "x", "y"};
  question.text = "Give the loss J and its gradients with respect to w and V.";
  return with_terms(question);
}

/// Two numbers asked for behind two layers.
QuestionDeclaration behind_layers() {
  QuestionDeclaration question =
      declared_question({declared_item("m1", {}, {"after conv1"}), declared_item("m2", {}, {"after conv2"})});
  question.text = "How many maps are there after conv1 and after conv2?";
  return with_terms(question);
}

}  // namespace

TEST_CASE("what k-means gives has names in other languages", "[quantities_abroad]") {
  constexpr std::string_view all = "assignment_1 1 2 1 2 2; centroids_1 2 1 4 3; inertia_1 7";
  const Case cases[] = {
      {"Zuordnung: 1, 2, 1, 2, 2\nneue Zentren: [[2, 1], [4, 3]]\nTrägheit: 7", all},
      {"Clusterzuordnung = (1, 2, 1, 2, 2)\nneue Schwerpunkte = [[2, 1], [4, 3]]\nInertia = 7", all},
      {"Cluster: 1, 2, 1, 2, 2\nZentren: [[2, 1], [4, 3]]\nTrägheit: 7", all},
      {"groupes : 1, 2, 1, 2, 2\nnouveaux centres : [[2, 1], [4, 3]]\ninertie : 7", all},
      {"affectation : 1, 2, 1, 2, 2\nnouveaux centroïdes : [[2, 1], [4, 3]]\nl'inertie = 7", all},
      {"Affectations : 1, 2, 1, 2, 2\nNouveaux centres : [[2, 1], [4, 3]]\nInertie : 7", all},
      {"grupos: 1, 2, 1, 2, 2\nnuevos centroides: [[2, 1], [4, 3]]\ninercia: 7", all},
      {"asignación = [1, 2, 1, 2, 2]\ncentroides = [[2, 1], [4, 3]]\nInercia = 7", all},
      {"gruppi: 1, 2, 1, 2, 2\nnuovi centroidi: [[2, 1], [4, 3]]\ninerzia: 7", all},
      {"assegnazione: 1, 2, 1, 2, 2\ncentroidi: [[2, 1], [4, 3]]\nInerzia = 7", all},
      {"atribuição: 1, 2, 1, 2, 2\nnovos centroides: [[2, 1], [4, 3]]\ninércia: 7", all},
      {"toewijzing: 1, 2, 1, 2, 2\nnieuwe centroïden: [[2, 1], [4, 3]]\ninertie: 7", all},
  };
  check(rounds(), cases);
}

TEST_CASE("what a principal component analysis gives has names in other languages", "[quantities_abroad]") {
  constexpr std::string_view all = "mu 1 2; covariance 3 1 1 2; eigenvalues 4 1; component 0.8 0.6";
  const Case cases[] = {
      {"Mittelwert: (1, 2)\nKovarianzmatrix: [[3, 1], [1, 2]]\nEigenwerte: 4, 1\nerste Hauptkomponente: "
       "(0.8, 0.6)",
       all},
      {"Mittelwert = (1, 2)\nKovarianzmatrix = [[3, 1], [1, 2]]\nEigenwerte = 4 und 1\n1. Hauptkomponente = "
       "(0.8, "
       "0.6)",
       all},
      {"moyenne : (1, 2)\nmatrice de covariance : [[3, 1], [1, 2]]\nvaleurs propres : 4 et 1\npremière "
       "composante "
       "principale : (0.8, 0.6)",
       all},
      {"media: (1, 2)\nmatriz de covarianza: [[3, 1], [1, 2]]\nvalores propios: 4 y 1\nprimera componente "
       "principal: (0.8, 0.6)",
       all},
      {"media: (1, 2)\nmatriz de covarianzas: [[3, 1], [1, 2]]\nautovalores: 4, 1\nprimer componente "
       "principal: "
       "(0.8, 0.6)",
       all},
      {"media: (1, 2)\nmatrice di covarianza: [[3, 1], [1, 2]]\nautovalori: 4 e 1\nprima componente "
       "principale: "
       "(0.8, 0.6)",
       all},
      {"média: (1, 2)\nmatriz de covariância: [[3, 1], [1, 2]]\nautovalores: 4 e 1\nprimeira componente "
       "principal: "
       "(0.8, 0.6)",
       all},
      {"gemiddelde: (1, 2)\ncovariantiematrix: [[3, 1], [1, 2]]\neigenwaarden: 4 en 1\neerste "
       "hoofdcomponent: "
       "(0.8, 0.6)",
       all},
      {"mean: (1, 2)\ncov: [[3, 1], [1, 2]]\neig: 4, 1\nfirst PC: (0.8, 0.6)", all},
      {"mean (1, 2)\ncov [[3, 1], [1, 2]]\neig 4, 1\nPC1 (0.8, 0.6)", all},
      // other components and other matrices
      {"zweite Hauptkomponente: (0.8, 0.6)", "mu ?; covariance ?; eigenvalues ?; component ?"},
      {"deuxième composante principale : (0.8, 0.6)", "mu ?; covariance ?; eigenvalues ?; component ?"},
  };
  check(components(), cases);
}

TEST_CASE("a gradient is taken with respect to its variable in any language", "[quantities_abroad]") {
  const Case cases[] = {
      {"gradient par rapport à w : (1, -2)", "grad_w 1 -2"},
      {"Le gradient par rapport à V = [[1, 2], [3, 4]]", "grad_V 1 2 3 4"},
      {"Gradient nach w: (1, -2)\nGradient nach V: [[1, 2], [3, 4]]", "grad_w 1 -2; grad_V 1 2 3 4"},
      {"Ableitung nach V: [[1, 2], [3, 4]]", "grad_V 1 2 3 4"},
      {"Gradient bezüglich V: [[1, 2], [3, 4]]", "grad_V 1 2 3 4"},
      {"gradiente respecto a V: [[1, 2], [3, 4]]", "grad_V 1 2 3 4"},
      {"gradiente con respecto a w = (1, -2)", "grad_w 1 -2"},
      {"gradiente rispetto a V: [[1, 2], [3, 4]]", "grad_V 1 2 3 4"},
      {"gradiente em relação a V: [[1, 2], [3, 4]]", "grad_V 1 2 3 4"},
      {"gradiënt naar V: [[1, 2], [3, 4]]", "grad_V 1 2 3 4"},
      {"gradient de J par rapport à w : (1, -2)", "grad_w 1 -2"},
      {"Gradient von J nach w: (1, -2)", "grad_w 1 -2"},
      {"gradient with respect to V: [[1, 2], [3, 4]]", "grad_V 1 2 3 4"},
      {"gradient w.r.t. w: (1, -2)", "grad_w 1 -2"},
      {"perte : 3\ngradient par rapport à w : (1, -2)", "J 3; grad_w 1 -2"},
      {"Verlust: 3", "J 3"},
  };
  check(gradients(), cases);
  for (const std::string text :
       {"gradient par rapport à x : (1, -2)", "Gradient nach x: (1, -2)", "Gradient von y nach w: (1, -2)",
        "gradient de y par rapport à w : (1, -2)", "2 gradient par rapport à w : (1, -2)",
        "moins le gradient par rapport à w : (1, -2)", "norme du gradient par rapport à w : (1, -2)",
        "pas le gradient par rapport à w : (1, -2)", "gradiente opuesto respecto a w: (1, -2)",
        "Gradient nach w ist nicht (1, -2)"}) {
    CAPTURE(text);
    CHECK(said_of(gradients(), text).find("grad_w 1") == std::string::npos);
  }
}

TEST_CASE("what comes after a layer does in any language", "[quantities_abroad]") {
  const Case cases[] = {
      {"nach conv1: 16\nnach conv2: 32", "m1 16; m2 32"},
      {"Nach conv1: 16. Nach conv2: 32.", "m1 16; m2 32"},
      {"après conv1 : 16\naprès conv2 : 32", "m1 16; m2 32"},
      {"Après conv1 : 16. Après conv2 : 32.", "m1 16; m2 32"},
      {"Después de conv1: 16. Después de conv2: 32.", "m1 16; m2 32"},
      {"tras conv1: 16, tras conv2: 32", "m1 16; m2 32"},
      {"dopo conv1: 16\ndopo conv2: 32", "m1 16; m2 32"},
      {"depois de conv1: 16\napós conv2: 32", "m1 16; m2 32"},
      {"na conv1: 16\nna conv2: 32", "m1 16; m2 32"},
      {"after conv1: 16\nafter conv2: 32", "m1 16; m2 32"},
  };
  check(behind_layers(), cases);
  for (const std::string text : {"vor conv1: 16", "avant conv1 : 16", "antes de conv1: 16",
                                 "prima di conv1: 16", "nach Pooling: 16", "après le pooling : 16"}) {
    CAPTURE(text);
    CHECK(said_of(behind_layers(), text).find("16") == std::string::npos);
  }
}

TEST_CASE("a name in another language belongs to nobody who is not that quantity", "[quantities_abroad]") {
  QuestionDeclaration question =
      declared_question({declared_item("mean", Shape{2}), declared_item("x", Shape{2})});
  question.text = "Give the mean and the vector x.";
  add_field_terms(question);
  for (const std::string text : {"Zentren: (1, 2)", "Eigenwerte: 1, 2", "inertie : 1, 2", "grupos: 1, 2",
                                 "erste Hauptkomponente: (1, 2)", "Kovarianzmatrix: (1, 2)"}) {
    CAPTURE(text);
    CHECK(said_of(question, text).find("1 2") == std::string::npos);
  }
}

}  // namespace gradewright::reading
