#include "answers/judging/compare/term_translations.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace gradewright::judging {

TEST_CASE("Names in two languages are of one thing", "[term_translations]") {
  CHECK(are_translations("overfitting", "surapprentissage"));
  CHECK(are_translations("over-fitting", "\u00fcberanpassung"));
  CHECK(are_translations("porte d'oubli", "forget gate"));
  CHECK(are_translations("porte d\u2019oubli", "forget gate"));
  CHECK_FALSE(are_translations("overfitting", "unteranpassung"));
  CHECK_FALSE(are_translations("update gate", "puerta de reset"));
  CHECK_FALSE(are_translations("", ""));
  CHECK_FALSE(are_translations("no term", "no term"));
}

TEST_CASE("A name may be in another language", "[term_translations]") {
  const std::vector<std::string> batch_norm{"batch normalization", "batchnorm", "bn"};
  for (const std::string name :
       {"Batch-Normalisierung", "Batchnormalisierung", "batch normalisierung", "die Batch-Normalisierung",
        "normalisation par lots", "La normalisation par lot", "normalización por lotes",
        "Normalización por lotes", "normalizzazione batch", "normalização em lote", "batchnormalisatie"}) {
    CAPTURE(name);
    CHECK(translates(name, batch_norm));
  }
  const std::vector<std::string> vanishing{"vanishing gradient", "vanishing gradients problem"};
  for (const std::string name :
       {"verschwindende Gradienten", "Problem der verschwindenden Gradienten", "verschwindender Gradient",
        "das Verschwinden der Gradienten", "gradient évanescent", "le gradient évanescent",
        "le problème du gradient évanescent", "Disparition du gradient", "gradiente evanescente",
        "el problema del gradiente evanescente", "desvanecimiento del gradiente", "scomparsa del gradiente",
        "o problema da dissipação do gradiente", "dissipação do gradiente", "verdwijnende gradiënten"}) {
    CAPTURE(name);
    CHECK(translates(name, vanishing));
  }
  for (const std::string name :
       {"explodierende Gradienten", "explosion du gradient", "gradiente explosivo", "Gradient",
        "Normalisierung", "Schichtnormalisierung", "normalisation par couche", "normalisation",
        "keine Batch-Normalisierung", "verschwindende Gradienten oder explodierende Gradienten",
        "nicht verschwindende Gradienten", "Batch-Normalisierung?", "batch norm",
        "pas de normalisation par lots", "Überanpassung", ""}) {
    CAPTURE(name);
    CHECK_FALSE((translates(name, vanishing) || translates(name, batch_norm)));
  }
}

}  // namespace gradewright::judging
