#pragma once

#include "problems/kinds.hpp"
#include "problems/layer.hpp"

/// One line for each kind; each is defined in its own file.
namespace gradewright::problems::catalogue {

Kind conv2d();
Kind attention();
Kind positional_encoding();
Kind mlp();
Kind conv_count();
Kind jordan_rnn();
Kind naive_bayes();

}  // namespace gradewright::problems::catalogue
