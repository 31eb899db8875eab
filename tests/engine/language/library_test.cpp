#include "engine/language/library.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <iterator>
#include <string>

#include "engine/graph/enclose.hpp"
#include "engine/graph/evaluate.hpp"
#include "engine/graph/settle.hpp"
#include "engine/graph/worked_steps.hpp"
#include "engine/language/functions.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/syntax/print.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;

namespace {

std::string error_of(const std::string& source) {
  Scope scope;
  try {
    add_steps(source, scope);
  } catch (const SourceError& error) {
    return describe(error, source, "steps");
  }
  return "accepted";
}

}  // namespace

TEST_CASE("every definition of the library says what it means, after whom, and shows what it gives",
          "[library]") {
  REQUIRE(library().files.size() == 40);
  for (const LibraryFile& file : library().files) {
    for (const LibraryEntry& entry : file.entries) {
      CAPTURE(entry.function->signature, entry.example);
      CHECK(entry.meaning.ends_with('.'));
      CHECK_FALSE(entry.source.empty());
      CHECK(entry.example.find(entry.function->name + "(") != std::string::npos);
      const Expr value = elaborate(parse_expression(entry.example), Scope());
      CHECK(to_plain(displayed(settle(value))) == entry.value);
      const Tensor<double> doubles = evaluate(value);
      const auto enclosed = enclose(value);
      for (Index cell = 0; cell < doubles.size(); ++cell) {
        // Both stand near the exact value, which only the interval surely contains.
        CHECK(enclosed[cell].lo >= doubles[cell] - 1e-9);
        CHECK(enclosed[cell].hi <= doubles[cell] + 1e-9);
      }
    }
  }
}

TEST_CASE("the library has no name that the language has", "[library]") {
  for (const std::string& name : library().names) {
    CAPTURE(name);
    CHECK(find_function(name) == nullptr);
    CHECK(std::ranges::count(library().names, name) == 1);
  }
}

TEST_CASE("a call of the library is shown as it is written and has steps inside", "[library]") {
  Scope scope;
  add_steps("X = [[0, 1], [1, 0]]\nZ = attention(X, X, X, causal=True)\nq = Z.A", scope);
  CHECK(to_plain(formula(scope.find("Z"), scope.calls())) == "attention(X, X, X, causal=True)");
  CHECK(to_plain(formula(scope.find("Z.A"))) == "softmax(Z.S_2)");
  CHECK(evaluate(scope.find("q"))[1] == 0);
  CHECK(error_of("y = np.foo.silu(1)").find("'np.foo' is not known") != std::string::npos);
  CHECK(error_of("y = F.silu(1)") == "accepted");
  CHECK(error_of("x = [1, 2]\ny = x.silu()") == "accepted");
}

TEST_CASE("an exam's own names stand before those of the library, and the library does not see them",
          "[library]") {
  Scope scope;
  add_steps(
      "def silu(x): return 100 * x\na = silu(1)\nsilu_2 = 3\n"
      "def layer_norm(x, eps=0): return x\nG = group_norm([[1, 3]], 1, eps=0)\nentropy = 7\n"
      "def softmax(x): return x\nZ = attention([[0, 0]], [[1, 0], [0, 1]], [[2], [4]])",
      scope);
  CHECK(evaluate(scope.find("a"))[0] == 100);
  CHECK(evaluate(scope.find("G"))[0] == -1);
  CHECK(evaluate(scope.find("Z"))[0] == 3);
}

TEST_CASE("the library refuses what would mean something else", "[library]") {
  const auto says = [](const std::string& call) {
    const std::string error = error_of("y = " + call);
    return error.substr(error.find("error: ") + 7, error.find('\n') - error.find("error: ") - 7);
  };
  CHECK(says("huber_loss([1, 2], [[1], [2]])") == "output and target have different shapes");
  CHECK(says("hinge_loss([1, 2], [1, 1, 1])") == "output and target have different shapes");
  CHECK(error_of("y = absolute_error([1, 2], 0)") == "accepted");
  CHECK(says("layer_norm([[1, 2]], [2])") ==
        "gamma is one number, or one for each cell of the last axis; the shape is written "
        "normalized_shape=[...]");
  CHECK(says("F.layer_norm([[1, 2]], [3])") == "normalized_shape is not that of the last axes of x");
  CHECK(says("nll_loss(zeros(2, 3, 3), zeros(2, 3))") ==
        "write class_axis=1 or class_axis=-1: where the classes lie among the axes of output");
  CHECK(says("cosine_similarity(ones(2, 3, 4), ones(2, 3, 4))") ==
        "PyTorch takes axis 1, others the last one: write axis=1 or axis=-1");
  CHECK(says("glu([1, 2, 3])") == "glu halves an axis of an even extent");
  CHECK(says("batch_norm([[1, 2]], running_mean=[1, 2])") == "running_mean and running_variance go together");
  CHECK(says("lstm_cell([1], [1], [1], ones(5, 1), ones(5, 1))") ==
        "the weights have 4 rows for each cell of h");
  CHECK(says("gru_cell([1], [1], ones(4, 1), ones(4, 1))") == "the weights have 3 rows for each cell of h");
  CHECK(says("gae([1, 1], [0, 0, 0, 0], 1, 1)") == "values has one more entry than rewards");
  CHECK(says("receptive_field([3, 3], [1, 1, 1])") == "there are as many strides as kernels");
  CHECK(says("max_pool2d(ones(4, 4), [2, 3], padding=[1, 2])") == "padding is at most half the kernel");
  CHECK(says("avg_pool1d([1, 2], 2, padding=[[0, 2]])") == "padding is less than the kernel");
  CHECK(error_of("y = max_pool1d([1, 2], 2, padding=[[0, 1]])") == "accepted");
  CHECK(says("conv_transpose1d([[1]], [[[1]]], stride=2, output_padding=2)") ==
        "output_padding is less than the stride");
  CHECK(says("unfold([1, 2], 1)") == "windows: windows along 2 axes do not lie in a list of 2");
  CHECK(says("unfold([[1, 2]], 1)") == "x is [channels, H, W] or a batch of such");
  CHECK(says("clip([1, 2])") == "clip needs a value for min or max");
  CHECK(says("np.var([1, 2])") ==
        "NumPy's variance divides by n, PyTorch's by n - 1: write ddof=0 or ddof=1");
  CHECK(says("std([1, 2], ddof=1, unbiased=True)") == "ddof and unbiased say the same; write one of them");
  CHECK(says("norm([[1, 2]], 1)").starts_with("NumPy and PyTorch have different norms of a matrix; write "));
  CHECK(says("norm([[1, 2]], inf, axis=(0, 1))").starts_with("NumPy and PyTorch have different norms"));
  CHECK(says("matrix_norm([[1, 2]], 2)") == "p is 'fro', 1 or inf");
  CHECK(says("median([1, 2], middle='upper')") == "middle is 'mean' or 'lower'");
  CHECK(says("gelu(1, approximate='erf')") == "approximate is 'none' or 'tanh'");
  CHECK(says("sinusoidal_encoding(2, 3, layout='concatenated')") == "the width is even");
  CHECK(says("ridge_weights(ones(2, 3), [1, 2])") == "X has one or two columns");
  CHECK(says("explained_variance_ratio(ones(2, 3))") == "X has two columns");
  CHECK(says("distances([[1]], [[2]], metric='cosine')") ==
        "metric is 'euclidean', 'squared', 'manhattan' or 'chebyshev'");
  CHECK(says("confusion_recall([[1, 0], [0, 1]], average='mean')") ==
        "average is 'none', 'macro', 'weighted' or 'micro'");
  CHECK(says("generator_loss([0.5], form='wgan')") ==
        "form is 'minimax', 'non_saturating', 'least_squares', 'wasserstein' or 'hinge'");
  CHECK(says("he_scale(3, distribution='gaussian')") == "distribution is 'normal' or 'uniform'");
  for (const char* classes : {"[5]", "[-1]", "[0.5]"}) {
    const Expr loss = elaborate(
        parse_expression("class_cross_entropy([[1, 2]], " + std::string(classes) + ", reduction='sum')"), {});
    CHECK(std::isnan(evaluate(loss)[0]));
  }
  CHECK(evaluate(elaborate(parse_expression("nll_loss([[-inf, -1]], [1])"), {}))[0] == 1);
}

TEST_CASE("options without a meaning are refused, with the line of the library and the call", "[library]") {
  CHECK(error_of("y = 1\nz = hardsigmoid(y, 'torch')") ==
        "library/activations.gw:89:3: error: convention is 'pytorch' or 'keras'\n"
        "  raise \"convention is 'pytorch' or 'keras'\"\n"
        "  ^~~~~\n"
        "called at steps:2:5\n"
        "z = hardsigmoid(y, 'torch')\n"
        "    ^~~~~~~~~~~");
  CHECK(error_of("z = hardsigmid(1)").find("did you mean 'hardsigmoid'?") != std::string::npos);
  CHECK(
      error_of("z = hardsigmoid").find("'hardsigmoid' is a function; give it its arguments in parentheses") !=
      std::string::npos);
  CHECK(error_of("z = multi_head_attention(identity(3), identity(3), identity(3), identity(3), identity(3), "
                 "identity(3), identity(3), heads=2)")
            .find("the heads do not divide the columns of the projections") != std::string::npos);
}
