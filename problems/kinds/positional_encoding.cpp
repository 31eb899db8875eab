#include <array>

#include "problems/kind.hpp"

namespace gradewright::problems::catalogue {

namespace {

constexpr std::array<KindParameter, 3> parameters{{
    {"position", "the position of the token, from 0", ""},
    {"d_model", "the number of dimensions of the model", ""},
    {"dimension", "the dimensions asked for, from 0, as a vector", ""},
}};

/// PE[2i] = sin(pos / 10000^(2i / d_model)), PE[2i + 1] = cos of the same angle (Vaswani et al., 2017).
KindProblem make(const KindArguments&) {
  return {
      "pair = dimension // 2\n"
      "angle = position / 10000 ** (2 * pair / d_model)\n"
      "PE = where(dimension == 2 * pair, sin(angle), cos(angle))\n",
      {{"sine and cosine swapped", "PE = where(dimension == 2 * pair, cos(angle), sin(angle))",
        "Even dimensions take the sine and odd ones the cosine."},
       {"an angle of its own for odd dimensions", "angle = position / 10000 ** (dimension / d_model)",
        "The two dimensions of a pair share one angle."},
       {"angles in degrees", "angle = position / 10000 ** (2 * pair / d_model) * pi / 180",
        "The angles are in radians."}}};
}

}  // namespace

Kind positional_encoding() {
  return {"positional_encoding", "the sinusoidal encoding of one position", parameters, "angle and PE", make};
}

}  // namespace gradewright::problems::catalogue
