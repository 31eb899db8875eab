#include "engine/language/call_arguments.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/graph/evaluate.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/text/joined.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;

namespace {

using Read = std::function<std::string(const CallArguments&)>;

/// What `read` takes from the arguments of a call in a scope with v = [1, 2] and s = 3; or what is refused,
/// and the piece of the source that it points at.
std::string from(std::string_view source, const Read& read) {
  Scope scope;
  add_steps("v = [1, 2]\ns = 3", scope);
  Elaborator elaborator(scope);
  const Syntax syntax = parse_expression(source);
  const Call& call = std::get<Call>(syntax.form);
  try {
    return read(CallArguments(*find_function(call.function), call, call.function_span, elaborator));
  } catch (const SourceError& error) {
    return error.what() + std::string(" at ") +
           std::string(source.substr(error.where().offset, error.where().length));
  }
}

std::string list_of(const auto& numbers) {
  std::vector<std::string> texts;
  for (const Index number : numbers) {
    texts.push_back(std::to_string(number));
  }
  return joined(texts, " ");
}

std::string number_of(const Expr& expr) {
  return std::to_string(static_cast<int>(evaluate(expr).cells().at(0)));
}

struct Row {
  const char* source;
  const char* expected;
};

void check_all(const std::vector<Row>& rows, const Read& read) {
  for (const Row& row : rows) {
    CAPTURE(row.source);
    CHECK(from(row.source, read) == row.expected);
  }
}

}  // namespace

TEST_CASE("values are bound in order and by name, as Python binds them", "[call_arguments]") {
  // arange(start, stop=None, step=1)
  check_all(
      {{"arange(4)", "4 - 1"},
       {"arange(4, 5)", "4 5 1"},
       {"arange(4, 5, 6)", "4 5 6"},
       {"arange(4, step=6)", "4 - 6"},
       {"arange(step=6, start=4)", "4 - 6"},
       {"arange(4, None)", "4 - 1"},
       {"arange(s, s + 1)", "3 4 1"},
       {"arange(4, start=5)", "start is given twice at 5"},
       {"arange(4, step=1, step=2)", "step is given twice at 2"},
       {"arange(step=6)", "arange(start, stop=None, step=1) needs a value for start at arange"},
       {"arange(1, 2, 3, 4)", "arange(start, stop=None, step=1) takes 3 values without a name, not 4 at 4"},
       {"arange(4, stpe=2)",
        "arange(start, stop=None, step=1) has no option 'stpe'; did you mean 'step'? at 2"}},
      [](const CallArguments& arguments) {
        return std::to_string(arguments.integer("start")) + " " +
               (arguments.has("stop") ? std::to_string(arguments.integer("stop")) : "-") + " " +
               std::to_string(arguments.integer("step"));
      });
}

TEST_CASE("the names of PyTorch stand for those of NumPy", "[call_arguments]") {
  check_all({{"sum(v, dim=0, keepdim=True)", "0 True"},
             {"sum(v, axis=[0, 1])", "0 1 False"},
             {"sum(v)", " False"},
             {"sum(v, None, True)", " True"},
             {"sum(v, axis=0, dim=1)", "axis is given twice at 1"},
             {"sum(v, keepdims=1)", "keepdims is True or False at 1"},
             {"sum(v, keepdims=true)", "keepdims is True or False at true"},
             {"sum(v, axis=0.5)", "expected a whole number at 0.5"}},
            [](const CallArguments& arguments) {
              return list_of(arguments.integers("axis")) + (arguments.flag("keepdims") ? " True" : " False");
            });
}

TEST_CASE("where a second value would be taken for something else, it needs its name", "[call_arguments]") {
  const Read axis = [](const CallArguments& arguments) { return list_of(arguments.integers("axis")); };
  check_all({{"max(v, axis=0)", "0"},
             {"max(v, 0)",
              "max(x, axis=None, keepdims=False, ties='first') takes 1 value without a name, not 2; "
              "maximum(a, b) is the larger "
              "of two at 0"},
             {"min(v, 0)",
              "min(x, axis=None, keepdims=False, ties='first') takes 1 value without a name, not 2; "
              "minimum(a, b) is the "
              "smaller of two at 0"}},
            axis);
}

TEST_CASE("the last parameter may take the rest, as numbers or as one list", "[call_arguments]") {
  check_all({{"reshape(v, 2, -1)", "2 -1"},
             {"reshape(v, [2, -1])", "2 -1"},
             {"reshape(v, (2, s))", "2 3"},
             {"reshape(v, 2)", "2"},
             {"reshape(v, shape=[1, 2])", "1 2"},
             {"reshape(v, shape(v))", "2"},
             {"reshape(v)", "reshape(x, shape) needs a value for shape at reshape"},
             {"reshape(v, 2, shape=[2])", "shape is given twice at [2]"},
             {"reshape(v, shape=[1], shape=[2])", "shape is given twice at [2]"},
             {"reshape(v, 2, 0.5)", "expected a whole number at 0.5"}},
            [](const CallArguments& arguments) { return list_of(arguments.rest()); });
  check_all({{"zeros(2, 3)", "(2, 3)"},
             {"zeros([])", "()"},
             {"zeros(1, 1, 1, 1, 1, 1, 1, 1, 1)", "9 axes are more than the 8 supported at zeros"},
             {"zeros(1048577)", "more than 1048576 generated cells at zeros"}},
            [](const CallArguments& arguments) { return to_string(arguments.shape_from_rest()); });
}

TEST_CASE("a height and a width come from one number or two", "[call_arguments]") {
  check_all(
      {{"conv2d(v, v, stride=2)", "2 2"},
       {"conv2d(v, v, stride=[2, s])", "2 3"},
       {"conv2d(v, v)", "1 1"},
       {"conv2d(v, v, stride=v)", "1 2"},
       {"conv2d(v, v, stride=[[1, 2]])", "expected one number, found a list of 2 at [1, 2]"},
       {"conv2d(v, v, stride=[])", "stride is one whole number or a list of two: height and width at []"},
       {"conv2d(v, v, stride=[1, 2, 3])",
        "stride is one whole number or a list of two: height and width at [1, 2, 3]"}},
      [](const CallArguments& arguments) { return list_of(arguments.per_axis("stride", 2)); });
  check_all({{"conv1d(v, v, stride=2)", "2"},
             {"conv1d(v, v, stride=[1, 2])", "stride is one whole number at [1, 2]"}},
            [](const CallArguments& arguments) { return list_of(arguments.per_axis("stride", 1)); });
  check_all({{"conv3d(v, v, stride=2)", "2 2 2"},
             {"conv3d(v, v, stride=[1, 2, s])", "1 2 3"},
             {"conv3d(v, v, stride=v)",
              "stride is one whole number or a list of three: depth, height and width at v"}},
            [](const CallArguments& arguments) { return list_of(arguments.per_axis("stride", 3)); });
  check_all(
      {{"conv2d_parameters(1, 1, s)", "3 3"},
       {"conv2d_parameters(1, 1, [s, 4])", "3 4"},
       {"conv2d_parameters(1, 1, v)", "1 2"},
       {"conv2d_parameters(1, 1, 2 * v)", "2 4"},
       {"conv2d_parameters(1, 1, [1, 2, 3])",
        "kernel is one number or a list of two: height and width at [1, 2, 3]"},
       {"conv2d_parameters(1, 1, [1])", "kernel is one number or a list of two: height and width at [1]"}},
      [](const CallArguments& arguments) {
        const auto [height, width] = arguments.pair_of_exprs("kernel");
        return number_of(height) + " " + number_of(width);
      });
}

TEST_CASE("a word is one of those that the function knows", "[call_arguments]") {
  static const std::array<std::string, 3> words{"none", "sum", "mean"};
  check_all(
      {{"squared_error(v, v)", "2"},
       {"squared_error(v, v, reduction='none')", "0"},
       {"squared_error(v, v, \"sum\")", "1"},
       {"squared_error(v, v, reduction='men')",
        "reduction is one of 'none', 'sum', 'mean'; did you mean 'mean'? at 'men'"},
       {"squared_error(v, v, reduction='Sum')",
        "reduction is one of 'none', 'sum', 'mean'; did you mean 'sum'? at 'Sum'"},
       {"squared_error(v, v, reduction=sum)", "reduction is one of 'none', 'sum', 'mean' at sum"}},
      [](const CallArguments& arguments) { return std::to_string(arguments.word("reduction", words)); });
}

TEST_CASE("a list of parts is written as a list", "[call_arguments]") {
  check_all({{"concatenate([v, [s], v])", "2 1 2"},
             {"concatenate(parts=[v])", "2"},
             {"concatenate(v)", "parts is a list such as [A, B] at v"},
             {"concatenate([])", "parts is a list such as [A, B] at []"},
             {"concatenate([v, w])", "'w' is not defined at w"}},
            [](const CallArguments& arguments) {
              std::vector<Index> sizes;
              for (const Expr& part : arguments.list("parts")) {
                sizes.push_back(part->shape.size());
              }
              return list_of(sizes);
            });
}
