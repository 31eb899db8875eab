#include <catch2/catch.hpp>

#include "engine/syntax/layout.hpp"
#include "tests/engine/syntax/box_text.hpp"

using namespace gradewright::engine::notation;
using gradewright::test::box_text;

TEST_CASE("a name has its underscores, digits and primes as scripts", "[layout_name]") {
  struct Row {
    const char* name;
    const char* expected;
  };
  const Row rows[] = {
      {"x", "x"},
      {"loss", "loss"},
      {"W_1", "script(W, {1}, -)"},
      {"h1", "script(h, {1}, -)"},
      {"h12", "script(h, {12}, -)"},
      {"W_ih_2", "script(W, {ih , 2}, -)"},
      {"x1_y2", "script(x, {1 , y2}, -)"},  // digits part only the base
      {"a1b", "script(a, {1b}, -)"},
      {"x\u2081", "script(x, {1}, -)"},
      {"x\u2081\u2082", "script(x, {12}, -)"},
      {"x\u2080\u2089_t", "script(x, {09 , t}, -)"},
      {"_x_", "x"},
      {"x__1", "script(x, {1}, -)"},
      {"_", "_"},
      {"h'", "script(h, -, {\u2032})"},
      {"h_1''", "script(h, {1}, {\u2032 \u2032})"},
      {"2", "2"},
      {"...", "\u2026"},
      {"inf", "\u221E"},
      {"info", "info"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(box_text(layout_name(row.name)) == row.expected);
  }
}

TEST_CASE("Greek words are letters, in the base and in scripts", "[layout_name]") {
  struct Row {
    const char* name;
    const char* expected;
  };
  const Row rows[] = {
      {"theta", "\u03B8"},
      {"theta_t", "script(\u03B8, {t}, -)"},
      {"x_alpha", "script(x, {\u03B1}, -)"},
      {"Omega2", "script(\u03A9, {2}, -)"},
      {"thetas", "thetas"},
      {"beta_hat", "^(\u03B2)"},
      {"\u03B8", "\u03B8"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(box_text(layout_name(row.name)) == row.expected);
  }
}

TEST_CASE("hat, bar, tilde and dot are accents right after the base", "[layout_name]") {
  struct Row {
    const char* name;
    const char* expected;
  };
  const Row rows[] = {
      {"y_hat", "^(y)"},
      {"x_bar", "\u00AF(x)"},
      {"x_tilde", "~(x)"},
      {"x_dot", "\u02D9(x)"},
      {"y_hat_1", "script(^(y), {1}, -)"},
      {"y_hat'", "script(^(y), -, {\u2032})"},
      {"y_1_hat", "script(y, {1 , hat}, -)"},
      {"hat", "hat"},
      {"y_hats", "script(y, {hats}, -)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(box_text(layout_name(row.name)) == row.expected);
  }
}

TEST_CASE("a gradient's name is a nabla with its variable below", "[layout_name]") {
  struct Row {
    const char* name;
    const char* expected;
  };
  const Row rows[] = {
      {"grad_W", "script(\u2207, W, -)"},
      {"grad_W_1", "script(\u2207, script(W, {1}, -), -)"},
      {"grad_theta'", "script(\u2207, script(\u03B8, -, {\u2032}), -)"},
      {"grad", "grad"},
      {"grad_", "grad"},
      {"grad_grad_x", "script(grad, {grad , x}, -)"},
      {"gradient_x", "script(gradient, {x}, -)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(box_text(layout_name(row.name)) == row.expected);
  }
}

TEST_CASE("Greek letters with a name of their own in LaTeX", "[layout_name]") {
  CHECK(greek_word("\u03B8") == "theta");
  CHECK(greek_word("\u03B1") == "alpha");
  CHECK(greek_word("\u03A9") == "Omega");
  CHECK(greek_word("\u0391").empty());  // a capital alpha is a Latin A
  CHECK(greek_word("x").empty());
  CHECK(greek_word("").empty());
  CHECK(greek_word("\u03B8\u03B8").empty());
}
