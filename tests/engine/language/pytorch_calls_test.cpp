#include "engine/language/pytorch_calls.hpp"

#include <catch2/catch.hpp>

#include "tests/engine/language/expression_value.hpp"

using namespace gradewright::engine::notation;
using namespace gradewright::test;

TEST_CASE("a few functions of PyTorch take their values in another order", "[pytorch_calls]") {
  CHECK(pytorch_order("softmax").empty());
  CHECK(pytorch_order("batch_norm").empty());
  CHECK(pytorch_order("np.batch_norm").empty());
  REQUIRE(pytorch_order("F.batch_norm").size() == 8);
  CHECK(pytorch_order("F.batch_norm")[2] == "running_variance");
  CHECK(pytorch_order("torch.nn.functional.layer_norm").size() == 5);
  CHECK(pytorch_definition(QualifiedName("cross_entropy")).empty());
  CHECK(pytorch_definition(QualifiedName("np.cross_entropy")).empty());
  CHECK(pytorch_definition(QualifiedName("nn.functional.cross_entropy")) == "cross_entropy_of_axis_1");
}

TEST_CASE("values without a name go where PyTorch has them", "[pytorch_calls]") {
  // By hand: (5 - 1) / sqrt(4) = 2, times 10, plus 3.
  check_values_of({{"F.batch_norm([[5]], [1], [4], [10], [3], eps=0)", "[[23]]"},
                   {"batch_norm([[5]], [10], [3], [1], [4], eps=0)", "[[23]]"},
                   {"F.batch_norm([[5], [7]], [1], [4], training=True, eps=0)", "[[-1], [1]]"},
                   {"F.layer_norm([1, 3], [2], [10, 10], [3, 3], 0)", "[-7, 13]"},
                   {"layer_norm([1, 3], [10, 10], [3, 3], 0)", "[-7, 13]"},
                   {"F.triplet_margin_loss([[0, 0]], [[3, 4]], [[0, 5.5]], 1, 1, 0)", "2.5"},
                   {"F.multi_margin_loss([[1, 2, 0.5]], [0], 2)", "1.4167"},
                   {"F.mse_loss([1, 2], [0, 0], reduction='sum')", "5"},
                   {"F.cross_entropy([[0, log(3)]], [1])", "0.2877"},
                   {"F.cross_entropy([[0, log(3)]], [[0, 1]])", "0.2877"},
                   {"F.binary_cross_entropy([0], [1])", "100"}});
}

TEST_CASE("what torch has by another convention is that of PyTorch behind its name", "[pytorch_calls]") {
  check_values_of({{"torch.var([1, 2, 6])", "7"},
                   {"torch.var(X, 0)", "[4, 4]"},
                   {"torch.std(X, dim=0, unbiased=False)", "[1.6330, 1.6330]"},
                   {"torch.var([1, 2, 6], correction=0)", "4.6667"},
                   {"torch.median([5, 1, 2, 3])", "2"},
                   {"np.median([5, 1, 2, 3])", "2.5"},
                   {"torch.transpose(X, 0, 1)", "[[1, 3, 5], [2, 4, 6]]"},
                   {"np.transpose(X, (1, 0))", "[[1, 3, 5], [2, 4, 6]]"}});
}

TEST_CASE("names of PyTorch's parameters are understood", "[pytorch_calls]") {
  check_values_of(
      {{"F.batch_norm(input=[[5]], running_mean=[1], running_var=[4], weight=[10], bias=[3], eps=0)",
        "[[23]]"},
       {"F.conv1d(input=[[1, 2]], weight=[[[1, 1]]])", "[[3]]"},
       {"F.nll_loss(input=[[-1, -2]], target=[1])", "2"},
       {"torch.cosine_similarity(x1=[3, 4], x2=[4, 3], dim=0)", "0.96"},
       {"torch.permute(X, dims=[1, 0])", "[[1, 3, 5], [2, 4, 6]]"}});
}

TEST_CASE("a value that PyTorch has deprecated is refused where it stands", "[pytorch_calls]") {
  check_values_of({{"F.scaled_dot_product_attention([[0, 0]], [[1, 0], [0, 1]], [[2], [4]])", "[[3]]"},
                   {"F.scaled_dot_product_attention([[0, 0]], [[1, 0], [0, 1]], [[2], [4]], [[0, -inf]])",
                    "attention(Q, K, V, mask=None, causal=False, scale=None): write the values from here on "
                    "by their names at [[0, -inf]]"},
                   {"F.mse_loss([1], [2], None)",
                    "squared_error(output, target, reduction='mean'): write the values from here on by their "
                    "names at None"}});
}
