#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language/defined_function.hpp"
#include "engine/language/scope.hpp"

/// Networks that are described layer by layer: what each layer comes to, and all of them together.
namespace gradewright::engine::network {

/// The axes that a layer word takes: exactly so many, or at least one.
struct InputAxes {
  std::string text;  ///< "[channels, height, width]"
  std::optional<int> rank;
};

/// Parameters of a layer word that are whole numbers from `lowest` on.
struct CountedParameter {
  std::string name;
  Index lowest = 0;
  bool any_length = false;              ///< else one number, or one for each axis behind the channels
  std::vector<std::string> words = {};  ///< that may stand there instead
};

/// `[3, 224, 224] through conv2d(64, 11) gives [64, 214, 214] and 23296 parameters`
struct LayerExample {
  std::string input, call, output_shape, parameters;
};

/// A word for a layer: a definition in a file of engine/network/words, and what stands above it as comments.
/// Its first parameter is the shape of what comes in, without the batch. It returns the shape of what goes
/// out, and behind that, as far as they are not the same for every layer:
/// - what the receptive field grows by, in places of the input of the layer: 0; 'all' or 'unknown' end it;
/// - the stride: 1;
/// - the work that is done: a list for each piece, of its kind in engine/network/counting.gw,
///   multiply-accumulates, biases added, cells of the result, rows of a softmax, as far as they are needed;
/// - whether what goes out takes memory: 1.
/// Its steps weights, biases, parameters and multiply_adds are the layer's; those that are not there are 0.
struct LayerWord {
  const notation::DefinedFunction* function = nullptr;
  std::string name;
  std::string signature;  ///< without the input: "linear(out_features, bias=True)"
  std::string meaning;
  std::string source;
  InputAxes input;
  std::vector<CountedParameter> counts;
  LayerExample example;

  /// All parameters but the input.
  std::span<const notation::Parameter> parameters() const {
    return std::span(function->parameters).subspan(1);
  }
};

struct LayerWordFile {
  std::string title;
  std::vector<LayerWord> words;
};

struct LayerWords {
  std::vector<LayerWordFile> files;
  notation::Scope scope;  ///< holds the functions and nothing else

  /// Null where no word is called so.
  const LayerWord* find(std::string_view name) const;
  std::vector<std::string> names() const;
};
const LayerWords& layer_words();

/// Who counts what as operations: a definition in engine/network/counting.gw over a piece of work.
struct CountingConvention {
  const notation::DefinedFunction* function = nullptr;
  std::string name;
  std::string meaning;
  std::string source;
  std::string unit;  ///< what it counts: "FLOPs", or "multiply-accumulates"
};
std::span<const CountingConvention> counting_conventions();
/// The scope of their functions.
const notation::Scope& counting_scope();

}  // namespace gradewright::engine::network
