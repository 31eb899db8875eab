#include "engine/language/foreign_calls.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/engine/language/expression_value.hpp"

using namespace gradewright::test;

TEST_CASE("what a library's function of the same name takes otherwise is refused with its name",
          "[functions]") {
  check_values_of({
      {"np.split(v, 2)[0]",
       "np.split takes the number of the parts or the places between them; write chunk(x, n), or split(x, "
       "sizes) with "
       "the sizes at np.split"},
      {"np.split(v, [1, 1])[0]",
       "np.split takes the number of the parts or the places between them; write chunk(x, n), or split(x, "
       "sizes) with "
       "the sizes at np.split"},
      {"tf.split(v, 2)[0]",
       "tf.split takes the number of the parts, and split(x, 2) here parts of that size; write chunk(x, n) "
       "for n parts "
       "at tf.split"},
      {"tf.split(v, [1, 1])[1]", "[2]"},
      {"torch.split(X, 2)[1]", "[[5, 6]]"},
      {"split(X, 2)[1]", "[[5, 6]]"},
      {"X.split(2)[1]", "[[5, 6]]"},
      {"np.pad(X, (1, 1))[0]",
       "np.pad takes a pair for all axes; write a pair for each axis, as in pad(x, [[1, 2], [1, 2]]) at "
       "np.pad"},
      {"np.pad(X, pad_width=[1, 1])[0]",
       "np.pad takes a pair for all axes; write a pair for each axis, as in pad(x, [[1, 2], [1, 2]]) at "
       "np.pad"},
      {"np.pad(v, 1)", "[0, 1, 2, 0]"},
      {"np.pad(v, [[0, 1]], constant_values=7)", "[1, 2, 7]"},
      {"F.pad(X, (1, 0))[0]", "[0, 1, 2]"},
      {"np.nonzero(v)",
       "np.nonzero gives the places along each axis; write nonzero(x, as_tuple=True), or argwhere(x) for one "
       "place a "
       "row at np.nonzero"},
      {"torch.nonzero(v)", "[[0], [1]]"},
      {"torch.stft(X, 4, 2)",
       "torch.stft takes n_fft and hop_length; write stft(signal, frame_step, window) at torch.stft"},
  });
}
