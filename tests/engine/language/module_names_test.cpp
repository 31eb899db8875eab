#include "engine/language/module_names.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "engine/language/functions.hpp"
#include "engine/language/pytorch_calls.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "tests/engine/language/expression_value.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;
using namespace gradewright::test;

TEST_CASE("a dotted name is taken apart at its last point", "[module_names]") {
  const QualifiedName name("torch.nn.functional.softmax");
  CHECK(name.first == "torch");
  CHECK(name.module == "torch.nn.functional");
  CHECK(name.member == "softmax");
  const QualifiedName bare("softmax");
  CHECK(bare.first == "softmax");
  CHECK(bare.module.empty());
  CHECK(bare.member == "softmax");
  CHECK(begins_module("torch"));
  CHECK(begins_module("F"));
  CHECK_FALSE(begins_module("functional"));
  CHECK_FALSE(begins_module("x"));
}

TEST_CASE("every function can be called as of every module", "[module_names]") {
  for (const std::string& function : function_names()) {
    for (const std::string module : {"np", "numpy", "torch", "math", "F", "tf", "jnp", "nn.functional",
                                     "torch.nn.functional", "jax.numpy", "np.linalg", "scipy.special"}) {
      const std::string dotted = module + "." + function;
      if (!pytorch_definition(QualifiedName(dotted)).empty()) {
        continue;
      }
      Scope scope;
      const std::string bare = function + "()";
      std::string refused[2];
      for (int i = 0; i < 2; ++i) {
        try {
          elaborate(parse_expression(i == 0 ? bare : dotted + "()"), scope);
        } catch (const SourceError& error) {
          refused[i] = error.what();
        }
      }
      CAPTURE(module, function);
      CHECK_FALSE(refused[0].empty());  // every function takes something
      CHECK(refused[0] == refused[1]);
    }
  }
}

TEST_CASE("prefixes of Python's modules change nothing", "[module_names]") {
  check_values_of({{"np.exp(0)", "1"},
                   {"numpy.exp(0)", "1"},
                   {"math.sqrt(16)", "4"},
                   {"torch.tanh(0)", "0"},
                   {"F.softmax([0, 0], dim=-1)", "[0.5, 0.5]"},
                   {"torch.nn.functional.relu([-1, 2])", "[0, 2]"},
                   {"nn.functional.relu([-1, 2])", "[0, 2]"},
                   {"tf.nn.softmax([0, 0])", "[0.5, 0.5]"},
                   {"tf.reduce_sum(X, axis=0)", "[9, 12]"},
                   {"tf.math.log(1)", "0"},
                   {"jnp.sum(v)", "3"},
                   {"jax.numpy.sum(v)", "3"},
                   {"jax.nn.sigmoid(0)", "0.5"},
                   {"np.array([1, 2]) + torch.tensor([1, 1])", "[2, 3]"},
                   {"np.eye(2)", "[[1, 0], [0, 1]]"},
                   {"torch.cat([v, v], dim=0)", "[1, 2, 1, 2]"},
                   {"torch.mm(X, W)", "[[2, 3], [5, 5], [8, 7]]"},
                   {"np.matmul(X, W)[0]", "[2, 3]"},
                   {"np.zeros((2, 1))", "[[0], [0]]"},
                   {"np.linalg.exp(0)", "1"}});
}

TEST_CASE("what no module has is said so", "[module_names]") {
  check_values_of(
      {{"np.sofmax(v)", "no function is called 'np.sofmax'; did you mean 'np.softmax'? at np.sofmax"},
       {"torch.nn.functional.rleu(v)",
        "no function is called 'torch.nn.functional.rleu'; did you mean 'torch.nn.functional.relu'? at "
        "torch.nn.functional.rleu"},
       {"np.polyfit(v)", "no function is called 'np.polyfit' at np.polyfit"},
       {"np.random.rand(2)",
        "no function is called 'np.random.rand'; did you mean 'np.random.random_integers'? at "
        "np.random.rand"},
       {"sofmax(v)", "no function is called 'sofmax'; did you mean 'softmax'? at sofmax"},
       {"np.foo.exp(1)",
        "'np.foo' is not known; functions are written without a module, or with one such as np, torch, math "
        "or "
        "torch.nn.functional at np.foo.exp"},
       {"torch.functional.pi",
        "'torch.functional' is not known; functions are written without a module, or with one such as np, "
        "torch, math or torch.nn.functional at torch.functional.pi"},
       {"np", "'np' is not defined at np"},
       {"foo.exp(1)", "'foo' is not defined at foo"}});
  std::string path = "np";
  for (int i = 0; i < 20'000; ++i) {
    path += ".np";
  }
  CHECK_THAT(value_of(path + ".pi"),
             Catch::StartsWith("'np.np.np.np.np.np.np.np.np.np.np.np.np.np.np.np.np.np.np.np."
                               "np.n...' is not known at np.np."));
}

TEST_CASE("methods and attributes are those of the value before the point", "[module_names]") {
  check_values_of(
      {{"X.sum()", "21"},
       {"X.mean(axis=0)", "[3, 4]"},
       {"X.mean(0)", "[3, 4]"},
       {"X.sum(dim=1, keepdim=True)", "[[3], [7], [11]]"},
       {"X.T", "[[1, 3, 5], [2, 4, 6]]"},
       {"X.T.shape", "[2, 3]"},
       {"X.reshape(2, 3)", "[[1, 2, 3], [4, 5, 6]]"},
       {"X.reshape((2, 3))", "[[1, 2, 3], [4, 5, 6]]"},
       {"X.reshape([2, 3])", "[[1, 2, 3], [4, 5, 6]]"},
       {"X.view(-1)", "[1, 2, 3, 4, 5, 6]"},
       {"X.shape", "[3, 2]"},
       {"X.shape[0]", "3"},
       {"X.size", "6"},
       {"X.numel()", "6"},
       {"X.max()", "6"},
       {"X.max(axis=1)", "[2, 4, 6]"},
       {"(X @ W).sum()", "30"},
       {"v.exp().log()", "[1, 2]"},
       {"X[0].sum()", "3"},
       {"X.relu().abs().sqrt()[0, 0]", "1"},
       {"X.size()",
        "'.size()' is the shape in PyTorch, '.size' a count in NumPy; write .shape or size(x) at size"},
       {"X.foo", "'.foo' is not known; '.T' transposes at foo"},
       {"X.clone()", "no function is called 'clone' at clone"}});
}

TEST_CASE("a value that is called like a module is that value", "[module_names]") {
  const auto last = [](std::string_view source) -> std::string {
    Scope scope;
    try {
      return to_string(add_steps(source, scope).back()->shape);
    } catch (const SourceError& error) {
      return error.what();
    }
  };
  const std::string f = "F = [[1, 2, 3], [4, 5, 6]]\n";
  CHECK(last(f + "a = F.sum(axis=0)") == "(3,)");
  CHECK(last(f + "a = F.T") == "(3, 2)");
  CHECK(last(f + "a = F.reshape(6)") == "(6,)");
  CHECK(last(f + "a = F.shape") == "(2,)");
  CHECK(last(f + "a = F.relu()") == "(2, 3)");
  CHECK(last(f + "a = np.relu(F)") == "(2, 3)");
  CHECK(last("tf = [1, 2]\na = tf.sum()") == "()");
  CHECK(last(f + "a = F.foo") == "'.foo' is not known; '.T' transposes");
  CHECK(last(f + "a = F.sum") == "'.sum' is not known; '.T' transposes");
  CHECK(last(f + "a = F.pi") == "'.pi' is not known; '.T' transposes");
  // A module of a value's name is out of reach.
  CHECK(last(f + "a = F.softmax([1, 2])") != "(2,)");
}
