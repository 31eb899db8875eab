#include "tests/answers/reading/course_answers.hpp"

#include <catch2/catch.hpp>

#include "answers/reading/matching/field_terms.hpp"
#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

struct Case {
  std::string text;
  std::string_view expected;
};

/// Whether any item is read without a doubt.
bool is_read_in(const QuestionDeclaration& question, const std::string& text) {
  std::string said = said_of(question, text) + ";";
  for (std::size_t at = said.find(" ?;"); at != std::string::npos; at = said.find(" ?;")) {
    const std::size_t first = said.rfind(';', at - 1);
    const std::size_t from = first == std::string::npos ? 0 : first + 1;
    said.erase(from, at + 3 - from);
  }
  return said.size() > 1;
}

/// The loss E and its gradients by v and c.
QuestionDeclaration gradients() {
  QuestionDeclaration question = declared_question(
      {declared_item("E", {}, {"loss"}),
       declared_item("grad_v", Shape{2}, {"dv", "\\nabla_v E", "\\frac{\\partial E}{\\partial v}"}),
       declared_item("grad_c2", Shape{2}, {"dc2", "\\frac{\\partial E}{\\partial c_2}"})});
  question.other_names = {"v", "c2", "y", "t", "h"};
  question.text = "Give the loss E and its gradients with respect to v and c2, to 2 decimals.";
  return question;
}

TEST_CASE("a derivative is the gradient that an alias spells as a fraction", "[course_answers]") {
  const Case cases[] = {
      {"∂E/∂v = (0.31, -0.52)", "grad_v 0.31 -0.52"},
      {"∂E/∂c2 = (0.31, -0.52)", "grad_c2 0.31 -0.52"},
      {"∂E / ∂c_2 = (0.31, -0.52)", "grad_c2 0.31 -0.52"},
      {"dE/dv = (0.31, -0.52)", "grad_v 0.31 -0.52"},
      {"$\\partial E/\\partial v = (0.31, -0.52)$", "grad_v 0.31 -0.52"},
      {"$\\frac{\\partial E}{\\partial v} = (0.31, -0.52)$", "grad_v 0.31 -0.52"},
      {"$\\dfrac{\\partial E}{\\partial c_{2}} = (0.31, -0.52)$", "grad_c2 0.31 -0.52"},
      {"∂E/∂v = (y − t) h = (0.31, -0.52)", "grad_v 0.31 -0.52"},
      {"∂E/∂c2 = (y − t) v (1 − h²) = (0.31, -0.52)", "grad_c2 0.31 -0.52"},
      {"so ∂E/∂v = [0.31, -0.52]", "grad_v 0.31 -0.52"},
      {"∂E/∂v = (0.31, -0.52), ∂E/∂c2 = (0.1, 0.2)", "grad_v 0.31 -0.52; grad_c2 0.1 0.2"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(said_of(gradients(), row.text) == row.expected);
  }
  const std::string others[] = {
      "-∂E/∂v = (0.31, -0.52)",    "2 ∂E/∂v = (0.31, -0.52)",        "η ∂E/∂v = (0.31, -0.52)",
      "∂E/∂v + 1 = (0.31, -0.52)", "∂E/∂w = (0.31, -0.52)",          "∂y/∂v = (0.31, -0.52)",
      "∂²E/∂v² = (0.31, -0.52)",   "(∂E/∂v)^2 = (0.31, -0.52)",      "E/v = (0.31, -0.52)",
      "|∂E/∂v| = (0.31, -0.52)",   "∂E/∂v = (0.31, -0.52) is wrong",
  };
  for (const std::string& text : others) {
    CAPTURE(text);
    CHECK_FALSE(is_read_in(gradients(), text));
  }
}

/// One number of a question that asks for a loss called `chance`.
QuestionDeclaration chance() {
  QuestionDeclaration question = declared_question({declared_item("chance", {}, {"loss"})});
  question.text = "What loss has a network that gives four classes the same probability?";
  return question;
}

TEST_CASE("arithmetic that begins with a minus is worked out to the answer", "[course_answers]") {
  const Case cases[] = {
      {"−ln(1/4) = ln 4 = 1.386", "chance 1.386"},
      {"−ln(1/4) = **1.386**", "chance 1.386"},
      {"$-\\log\\tfrac14 \\approx 1.386$", "chance 1.386"},
      {"-ln(0.25) = 1.386", "chance 1.386"},
      {"$-\\ln \\frac{1}{4} = 1.386$", "chance 1.386"},
      {"-ln 0.25 ≈ 1.386", "chance 1.386"},
      {"-(0.25 * ln 0.25) * 4 = 1.386", "chance 1.386"},
      {"-4 * 0.25 * ln(0.25) = 1.386", "chance 1.386"},
      {"So -ln(1/4) = 1.386.", "chance 1.386"},
      {"ln(4) is about 1.386", "chance 1.386"},
      // Other values, other names.
      {"-ln(1/4) = 1.5", "chance ?"},
      {"-ln(1/10) = 1.386", "chance ?"},
      {"-ln(1/4) = ln 4 = 1.5", "chance ?"},
      {"-ln p = 1.386", "chance ?"},
      {"-loss = 1.386", "chance ?"},
      {"-x = 1.386", "chance ?"},
      {"-2 = 1.386", "chance ?"},
      {"-ln(1/4) = 1.386 is wrong", "chance ?"},
      {"-ln(1/4) = 1.386?", "chance ?"},
      {"log(4) is 1.5", "chance ?"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(said_of(chance(), row.text) == row.expected);
  }
}

TEST_CASE("a call is its value, and what a name is called with is none", "[course_answers]") {
  const QuestionDeclaration question = chance();
  const std::string four = said_of(question, "the answer is ln(4)");
  CHECK(four != "chance 4");
  for (const std::string text : {"ln(4)", "log(4)", "ln (4)", "log(4) nats", "It is ln(4)."}) {
    CAPTURE(text);
    const std::string said = said_of(question, text);
    CHECK((said == four || said == "chance ?"));
  }
  CHECK(said_in(question, "Question 1: ln(4)\n") == four);
  CHECK(said_in(question, "Question 1: log(4)\n") == four);
  for (const std::string text : {"f(4)", "PE(4)", "H(4) nats", "chance(4)"}) {
    CAPTURE(text);
    CHECK(said_of(question, text) == "chance ?");
  }
}

TEST_CASE("a matrix of sums is worked out in the one behind it", "[course_answers]") {
  const QuestionDeclaration question = declared_question({declared_item("W_new", Shape{2, 2})});
  const Case cases[] = {
      {"[[0.3 + 0.2, 0.1], [1 - 0.5, 2*2]] = [[0.5, 0.1], [0.5, 4.0]]", "W_new 0.5 0.1 0.5 4.0"},
      {"[[0.3 + 0.2, 0.1], [1 - 0.5, 2*2]] = **[[0.5, 0.1], [0.5, 4.0]]**", "W_new 0.5 0.1 0.5 4.0"},
      {"W_new = [[0.3 + 0.2, 0.1], [1 - 0.5, 2*2]] = [[0.5, 0.1], [0.5, 4.0]]", "W_new 0.5 0.1 0.5 4.0"},
      {"[[0.3 + 0.2, 0.1], [1 - 0.5, 2*2]] = [[0.6, 0.1], [0.5, 4.0]]", "W_new ?"},
      {"[[0.3, 0.1], [1, 2]] = [[0.5, 0.1], [0.5, 4.0]]", "W_new ?"},
      {"-[[0.3 + 0.2, 0.1], [1 - 0.5, 2*2]] = [[0.5, 0.1], [0.5, 4.0]]", "W_new ?"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(said_of(question, row.text) == row.expected);
  }
}

/// Clusters of five points, two centroids and the inertia.
QuestionDeclaration clustering() {
  QuestionDeclaration question = declared_question(
      {declared_item("assignment", Shape{5}, {"clusters"}),
       declared_item("centroids", Shape{2, 2}, {"new centroids"}), declared_item("inertia")});
  question.text =
      "Make one round of k-means. Give the clusters of the five points (1 or 2), the new centroids and the "
      "inertia.";
  return question;
}

TEST_CASE("a list stands right behind its item's name", "[course_answers]") {
  const Case cases[] = {
      {"clusters 1, 2, 2, 1, 2", "assignment 1 2 2 1 2"},
      {"clusters 1 2 2 1 2", "assignment 1 2 2 1 2"},
      {"- clusters 1, 2, 2, 1, 2", "assignment 1 2 2 1 2"},
      {"→ assignment **1, 2, 2, 1, 2**", "assignment 1 2 2 1 2"},
      {"Clusters [1, 2, 2, 1, 2]", "assignment 1 2 2 1 2"},
      {"So the clusters 1, 2, 2, 1, 2", "assignment 1 2 2 1 2"},
      {"clusters $1, 2, 2, 1, 2$", "assignment 1 2 2 1 2"},
      {"→ clusters 1, 2, 2, 1, 2\n→ centroids (2, 1), (4, 0.5)\n→ inertia = 7",
       "assignment 1 2 2 1 2; centroids 2 1 4 0.5; inertia 7"},
      {"clusters 1, 2, 2, 1, 2, centroids (2, 1) and (4, 0.5), inertia = 7",
       "assignment 1 2 2 1 2; centroids 2 1 4 0.5; inertia 7"},
      {"new centroids (2, 1), (4, 0.5); clusters: 1, 2, 2, 1, 2",
       "assignment 1 2 2 1 2; centroids 2 1 4 0.5"},
      {"centroids [[2, 1], [4, 0.5]]\ninertia = 7", "centroids 2 1 4 0.5; inertia 7"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK_THAT(said_of(clustering(), row.text), Catch::Contains(std::string(row.expected)));
  }
  const std::string others[] = {
      "old centroids (2, 1), (4, 0.5)",
      "not clusters 1, 2, 2, 1, 2",
      "clusters 1, 2, 2, 1, 2 or clusters 2, 2, 2, 1, 2",
      "clusters 1, 2, 2, 1, 2 is wrong",
      "clusters 1 and 2",
      "clusters 1, 2, 2, 1, 2? not sure",
      "clusters 1, 2, 2, 1, 2 in the first round, later 2, 2, 2, 2, 1",
      "The centroids (2, 1) and (4, 0.5) are given.",
      "centroids (2, 1) and (4, 0.5) at the start",
      "centroids (2, 1), (4, 0.5), (1, 1)",
      "two clusters 1, 2, 2, 1, 2",
      "clusters 1, 2, 2, 1",
  };
  for (const std::string& text : others) {
    CAPTURE(text);
    INFO(said_of(clustering(), text));
    CHECK_FALSE(is_read_in(clustering(), text));
  }
}

TEST_CASE("the rows of a matrix are named one by one", "[course_answers]") {
  const Case cases[] = {
      {"Centroids: m_1 = (2, 1), m_2 = (4, 0.5)", "centroids 2 1 4 0.5"},
      {"Centroids: $\\mu_1 = (2, 1)$, $\\mu_2 = (4, 0.5)$. Inertia: $7$.", "inertia 7"},
      {"New centroids: $c_1 = (2, 1)$ and $c_2 = (4, 0.5)$.", "centroids 2 1 4 0.5"},
      {"centroids: c0 = (2, 1), c1 = (4, 0.5)", "centroids 2 1 4 0.5"},
      {"centroids: c_1 = (2, 1)\nc_2 = (4, 0.5)", "centroids 2 1 4 0.5"},
      {"centroid 1: (2, 1), centroid 2: (4, 0.5)", "centroids 2 1 4 0.5"},
      {"centroid_1 = (2, 1)\ncentroid_2 = (4, 0.5)", "centroids 2 1 4 0.5"},
      {"Centroid1 = [2, 1]; Centroid2 = [4, 0.5]", "centroids 2 1 4 0.5"},
      {"centroids: μ₁ = (2, 1), μ₂ = (4, 0.5)", "centroids 2 1 4 0.5"},
      {"centroids: c_1 = (4/2, 2/2) = (2, 1), c_2 = (4, 0.5)", "centroids 2 1 4 0.5"},
      {"clusters: 1, 2, 2, 1, 2; centroids: c_1 = (2, 1), c_2 = (4, 0.5)",
       "assignment 1 2 2 1 2; centroids 2 1 4 0.5"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK_THAT(said_of(clustering(), row.text), Catch::Contains(std::string(row.expected)));
  }
  const std::string others[] = {
      "Old centroids: c_1 = (2, 1), c_2 = (4, 0.5)",
      "Centroids: c_1 = (2, 1), c_2 = (4, 0.5), c_3 = (1, 1)",
      "Centroids: c_1 = (2, 1), c_2 = (4, 0.5) is wrong",
      "Centroids: c_2 = (2, 1), c_1 = (4, 0.5)",
      "Centroids: c_1 = (2, 1), d_2 = (4, 0.5)",
      "Centroids: c_1 = (2, 1), c_2 = ?",
      "Centroids: c_1 = (2, 1), c_3 = (4, 0.5)",
      "Centroids before: c_1 = (1, 0), c_2 = (5, 4), after: c_1 = (2, 1), c_2 = (4, 0.5)",
      "c_1 = (2, 1), c_2 = (4, 0.5)",
      "points: x_1 = (2, 1), x_2 = (4, 0.5)",
      "Centroids: c_1 = (2, 1), not c_2 = (4, 0.5)",
  };
  for (const std::string& text : others) {
    CAPTURE(text);
    INFO(said_of(clustering(), text));
    CHECK_FALSE(is_read_in(clustering(), text));
  }
}

TEST_CASE("gradients stand under the names of their variables", "[course_answers]") {
  const Case cases[] = {
      {"- E: 0.5\n- v: (0.31, -0.52)\n- c2: (0.1, 0.2)", "E 0.5; grad_v 0.31 -0.52; grad_c2 0.1 0.2"},
      {"E = 0.5\nv = (0.31, -0.52)\nc2 = (0.1, 0.2)", "E 0.5; grad_v 0.31 -0.52; grad_c2 0.1 0.2"},
      {"Give E and its gradients with respect to v and c2.\n\n- E: 0.5\n- v: (0.31, -0.52)\n- c2: (0.1, 0.2)",
       "E 0.5; grad_v 0.31 -0.52; grad_c2 0.1 0.2"},
      {"v: [0.31, -0.52]\nc_2: [0.1, 0.2]", "grad_v 0.31 -0.52; grad_c2 0.1 0.2"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK_THAT(said_of(gradients(), row.text), Catch::Contains(std::string(row.expected)));
  }
  // The variables themselves, or not all of the gradients.
  for (const std::string text :
       {"v: (0.31, -0.52)", "v: (0.31, -0.52)\nc2: 0.1", "v: (0.31, -0.52)\nv: (1, 2)\nc2: (0.1, 0.2)",
        "with v: (0.31, -0.52)\nand c2: (0.1, 0.2)", "v: (0.31, -0.52), c2: (0.1, 0.2)",
        "v = v - 0.1 g = (0.31, -0.52)\nc2 = (0.1, 0.2)", "given: v: (0.31, -0.52)\nc2: (0.1, 0.2)",
        "v: (0.31, -0.52) is given\nc2: (0.1, 0.2)", "old v: (0.31, -0.52)\nold c2: (0.1, 0.2)",
        "v: (0.31, -0.52)?\nc2: (0.1, 0.2)"}) {
    CAPTURE(text);
    CHECK_FALSE(is_read_in(gradients(), text));
  }
  CHECK_THAT(said_of(gradients(), "v: (1, 2)\nc2: (3, 4)\ndv = (0.31, -0.52)"),
             !Catch::Contains("grad_v 1 2") && !Catch::Contains("grad_c2 3 4"));
}

/// Adam's moments, the loss and its gradient by z.
QuestionDeclaration moments() {
  QuestionDeclaration question = declared_question(
      {declared_item("m_2", {}, {"m"}), declared_item("v_2", {}, {"v"}), declared_item("loss", {}, {"L"}),
       declared_item("grad_z", Shape{2}, {"dz", "\\nabla_z L"})});
  add_field_terms(question);
  return question;
}

TEST_CASE("an accent makes another quantity of a symbol, and a curled l is the loss", "[course_answers]") {
  const Case cases[] = {
      {"m_2 = 0.17\n$\\hat m_2 = 0.17/0.19 = 0.895$", "m_2 0.17"},
      {"$$m_2 = 0.17, \\quad \\hat m_2 = 0.895$$", "m_2 0.17"},
      {"\\begin{align*} m_2 &= 0.17\\\\ v_2 &= 0.5\\\\ \\hat m_2 &= 0.895, \\quad \\hat v_2 = 4.998 "
       "\\end{align*}",
       "m_2 0.17; v_2 0.5"},
      {"$m_2 = 0.17$, $\\hat{m}_2 = 0.895$", "m_2 0.17"},
      {"$v_2 = 0.5$, $\\tilde v_2 = 0.6$, $\\bar v_2 = 0.7$", "v_2 0.5"},
      {"m_2 = 0.17, m̂_2 = 0.895", "m_2 0.17"},
      {"$\\ell = -\\log p_1 = 1.349$", "loss 1.349"},
      {"$\\ell = 1.349$", "loss 1.349"},
      {"ℓ = 1.349", "loss 1.349"},
      {"$\\nabla_z \\ell = p - y = (-0.7, 0.7)$", "grad_z -0.7 0.7"},
      {"$\\nabla_z L = (-0.7, 0.7)$", "grad_z -0.7 0.7"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK_THAT(said_of(moments(), row.text), Catch::Contains(std::string(row.expected)));
  }
  for (const std::string text :
       {"m̂_2 = 0.895", "mhat_2 = 0.895", "$\\tilde v_2 = 0.6$", "$\\bar v_2 = 0.6$", "$\\ell_2 = 0.5$",
        "$\\nabla_w \\ell = (-0.7, 0.7)$", "$\\ell_1 = 0.5, \\ell_2 = 0.7$", "$-\\ell = -1.349$"}) {
    CAPTURE(text);
    INFO(said_of(moments(), text));
    CHECK_FALSE(is_read_in(moments(), text));
  }
}

TEST_CASE("quantities are called by their names in other languages", "[course_answers]") {
  QuestionDeclaration question = declared_question(
      {declared_item("covariance", Shape{2, 2}, {"covariance matrix"}),
       declared_item("eigenvalues", Shape{2}),
       declared_item("component", Shape{2}, {"first principal component"}), declared_item("inertia")});
  add_field_terms(question);
  const Case cases[] = {
      {"matriz de covarianza: [[1, 2], [2, 5]]", "covariance 1 2 2 5"},
      {"Kovarianzmatrix = [[1, 2], [2, 5]]", "covariance 1 2 2 5"},
      {"matrice de covariance : [[1, 2], [2, 5]]", "covariance 1 2 2 5"},
      {"matrice di covarianza: [[1, 2], [2, 5]]", "covariance 1 2 2 5"},
      {"autovalores: 5.8 y 0.2", "eigenvalues 5.8 0.2"},
      {"autovalores: 5,8 y 0,2", "eigenvalues 5.8 0.2"},
      {"Eigenwerte: 5,8 und 0,2", "eigenvalues 5.8 0.2"},
      {"valeurs propres : 5,8 et 0,2", "eigenvalues 5.8 0.2"},
      {"autovalori: 5,8 e 0,2", "eigenvalues 5.8 0.2"},
      {"primera componente principal: (0.6, 0.8)", "component 0.6 0.8"},
      {"erste Hauptkomponente: (0.6, 0.8)", "component 0.6 0.8"},
      {"première composante principale : (0.6, 0.8)", "component 0.6 0.8"},
      {"Inercia: 9", "inertia 9"},
      {"Trägheit: 9", "inertia 9"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK_THAT(said_of(question, row.text), Catch::Contains(std::string(row.expected)));
  }
  for (const std::string text :
       {"matriz de correlación: [[1, 2], [2, 5]]", "Korrelationsmatrix: [[1, 2], [2, 5]]",
        "zweite Hauptkomponente: (0.6, 0.8)", "autovalores: no lo sé, 5.8 y 0.2?",
        "autovectores: (0.6, 0.8) y (0.8, -0.6)", "raíces de los autovalores: 2.4 y 0.4", "la traza: 6",
        "inverse Kovarianzmatrix: [[1, 2], [2, 5]]"}) {
    CAPTURE(text);
    INFO(said_of(question, text));
    CHECK_FALSE(is_read_in(question, text));
  }
}

TEST_CASE("a correction in words further down leaves the value above it open", "[course_answers]") {
  for (const std::string text :
       {"dv = (0.3, 0.4)\n\n(edit: forgot tanh', so dv = (0.31, -0.52))",
        "dv = (0.3, 0.4)\n(forgot tanh', so dv = (0.31, -0.52))",
        "dv = (0.3, 0.4)\nCorrection: (0.31, -0.52)", "dv = (0.3, 0.4)\nUpdate: dv = (0.31, -0.52)",
        "dv = (0.3, 0.4)\ndc2 = ?\n\n(edit: dv = (0.31, -0.52))",
        "dv = (0.3, 0.4)\nThat was easy.\n(Correction for dv: (0.31, -0.52))",
        "dv = (0.3, 0.4)\nThat was easy.\n**Edit:** dv = (0.31, -0.52)",
        "dv = (0.3, 0.4)\n\nKorrektur: dv = (0.31, -0.52)",
        "dv = (0.3, 0.4)\nSorry, forgot the minus: dv = (0.31, -0.52)",
        "dv = (0.3, 0.4)\n[update: forgot a factor, dv = (0.31, -0.52)]"}) {
    CAPTURE(text);
    INFO(said_of(gradients(), text));
    CHECK_FALSE(is_read_in(gradients(), text));
  }
  for (const std::string text :
       {"dv = (0.3, 0.4)\nThe update is v - 0.1 dv.", "dv = (0.3, 0.4)\n\ndc2 = (1, 2)",
        "We must not forget tanh': dv = (0.3, 0.4)", "dv = (0.3, 0.4) (with the correction)",
        "Edit: dv = (0.3, 0.4)"}) {
    CAPTURE(text);
    CHECK(said_of(gradients(), text) != "");
  }
  CHECK_THAT(said_of(gradients(), "dv = (0.3, 0.4)\ndc2 = (1, 2)\n(edit: dc2 = (2, 1))"),
             Catch::Contains("grad_v 0.3 0.4") && !Catch::Contains("grad_c2 1 2"));
}

}  // namespace
}  // namespace gradewright::reading
