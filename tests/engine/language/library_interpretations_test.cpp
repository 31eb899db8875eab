#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "engine/graph/evaluate.hpp"
#include "engine/language/library.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/text/among.hpp"
#include "tests/engine/check_definition.hpp"

// Every definition of the library, at its own example moved by uneven decimals, so that no cell stands at a
// kink or beside an equal one: the doubles, the enclosures, 50 digits, the gradients and central differences
// must agree, and what is printed must read back. Its values are compared with PyTorch's, NumPy's and
// mpmath's in definitions_fixture_test.cpp.

using namespace gradewright::engine;
using namespace gradewright::test;

namespace {

/// The arguments of a call as they are written.
struct Call {
  std::string name;
  std::vector<std::string> arguments;
  std::string behind;  ///< the [1] of "topk(x, 2)[1]"
};

Call call_of(const std::string& text) {
  const std::size_t open = text.find('(');
  Call call{text.substr(0, open), {}, {}};
  std::string argument;
  int depth = 0;
  for (std::size_t at = open + 1; at < text.size(); ++at) {
    const char c = text[at];
    depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    if (depth < 0 || (depth == 0 && c == ',')) {
      call.arguments.push_back(argument);
      argument.clear();
      if (depth < 0) {
        call.behind = text.substr(at + 1);
        return call;
      }
    } else if (!argument.empty() || c != ' ') {
      argument += c;
    }
  }
  FAIL("no end of the call " << text);
  return call;
}

std::string written_call(const Call& call) {
  std::string text = call.name + "(";
  for (const std::string& argument : call.arguments) {
    text += (text.ends_with("(") ? "" : ", ") + argument;
  }
  return text + ")" + call.behind;
}

/// The numbers of an argument, each moved by another small decimal; nothing where it holds anything else.
std::vector<Tensor<Number>> moved(std::string_view written, int start) {
  if (written.find_first_not_of("0123456789.,-[] ") != std::string_view::npos) {
    return {};
  }
  const Expr value = notation::elaborate(notation::parse_expression(std::string(written)), notation::Scope());
  const Tensor<double> numbers = evaluate(value);
  Tensor<Number> result(numbers.shape());
  for (Index cell = 0; cell < numbers.size(); ++cell) {
    const auto thousands = static_cast<Int128>(std::llround(numbers[cell] * 100'000));
    const Int128 uneven = (start + 1 + cell) * 37 % 101 + 7;
    result[cell] = Decimal(thousands * 10 + uneven, -6);
  }
  return {result};
}

std::string name_of_input(std::size_t at) {
  return std::string(1, static_cast<char>('a' + at));
}

/// Whether a call can be made with its last input as a given, and depends on it: no whole number, index or
/// word stands there.
bool takes_last(const Call& call, const std::vector<Tensor<Number>>& inputs) {
  notation::Scope scope;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    scope.define(given(name_of_input(i), inputs[i]));
  }
  try {
    const Expr expr = notation::elaborate(notation::parse_expression(written_call(call)), scope);
    const Tensor<double> value = evaluate(expr);
    return std::ranges::none_of(value.cells(), [](double cell) { return std::isnan(cell); }) &&
           std::ranges::any_of(topological_order({&expr, 1}), [&](const Expr& node) {
             return node->leaf() != nullptr && node->leaf()->name == name_of_input(inputs.size() - 1);
           });
  } catch (const notation::SourceError&) {
    return false;
  }
}

/// Classes and the numbers of words: no argument that could be moved.
bool counts_things(std::string_view definition, std::size_t argument) {
  return (definition == "roc_auc" && argument == 1) || definition == "ngram_matches";
}

/// Checks an example with every argument as an input that the definition takes as one; returns how many.
std::size_t check_example(const std::string& example) {
  Call call = call_of(example);
  std::vector<Tensor<Number>> inputs;
  for (std::size_t at = 0; at < call.arguments.size(); ++at) {
    std::string& argument = call.arguments[at];
    const std::size_t sign = argument.find('=');
    const std::size_t from = sign == std::string::npos ? 0 : sign + 1;
    const std::string as_written = argument;
    const auto values = moved(std::string_view(argument).substr(from), static_cast<int>(inputs.size()) * 11);
    if (values.empty() || counts_things(call.name, at)) {
      continue;
    }
    argument = argument.substr(0, from) + name_of_input(inputs.size());
    inputs.push_back(values.front());
    if (!takes_last(call, inputs)) {
      argument = as_written;
      inputs.pop_back();
    }
  }
  const std::string text = written_call(call);
  if (!inputs.empty()) {
    check_definition(text, inputs);
  }
  return inputs.size();
}

}  // namespace

TEST_CASE("every definition of the library agrees with itself in all interpretations", "[library]") {
  std::string without_inputs;
  for (const notation::LibraryFile& file : notation::library().files) {
    for (const notation::LibraryEntry& entry : file.entries) {
      INFO(entry.example);
      if (check_example(entry.example) == 0) {
        without_inputs += entry.function->name + " ";
      }
    }
  }
  // Of these the example has no number that could be moved: they count or are asked about nan, or other tests
  // have them.
  CHECK(without_inputs ==
        "tan sinh cosh pool_padding adaptive_parts adaptive_shares shapes_differ one_hot class_cross_entropy "
        "causal_mask "
        "sinusoidal_encoding batch_before_tokens info_nce ngram_matches image_extents eye_like as_mask isnan "
        "isinf "
        "isfinite len_of_list hann_window "
        "hamming_window blackman_window directions first_states both_biases sequence_outputs ");
}

TEST_CASE("definitions whose examples hold no decimals agree with themselves, too", "[library]") {
  check_definition("tan(a)", {sample(Shape{3})});
  check_definition("sinh(a)", {sample(Shape{3})});
  check_definition("cosh(a)", {sample(Shape{3})});
  check_definition("class_cross_entropy(a, [1, 0])", {sample(Shape{2, 3})});
  check_definition("sinusoidal_encoding(2, 4, base=a)", {positive_sample(Shape{})});
  check_definition("info_nce(a, temperature=b)", {sample(Shape{3, 3}), positive_sample(Shape{})});
}
