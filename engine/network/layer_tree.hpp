#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/graph/shape.hpp"
#include "engine/language/option_values.hpp"
#include "engine/syntax/syntax.hpp"
#include "engine/text/span.hpp"

namespace gradewright::engine::network {

/// What counts of one network are limited to.
struct NetworkLimits {
  static constexpr std::size_t layers = 5'000;    ///< with all rounds, branches and blocks
  static constexpr std::size_t visits = 50'000;   ///< of anything in a tree: rounds, groups, branches, layers
  static constexpr int nesting = 30;              ///< of blocks that use blocks
  static constexpr Index extent = 1'000'000'000;  ///< of an axis of the input
};

/// One piece of a network as an exam writes it.
struct LayerTree {
  enum class Form {
    call,           ///< a layer word or a block
    sequence,       ///< its parts one after another
    repeat,         ///< the same, so many times
    sum,            ///< its parts are branches of the same input, whose results are added,
    product,        ///< multiplied,
    concatenation,  ///< joined along an axis
  };
  Form form = Form::sequence;
  std::string name = {};  ///< that the exam gives it; empty: none
  Span span = {};         ///< in the exam file
  notation::Syntax call = {};
  notation::Syntax rounds = {};  ///< of a repeat: a whole number
  /// Where a piece of the text that `call` or `rounds` was read from stands in the exam file.
  std::function<Span(const Span&)> place = {};
  std::vector<LayerTree> parts = {};
  Index axis = 0;
  bool shared = false;  ///< all rounds have the same weights
  bool frozen = false;  ///< nothing in it is trained
};

/// Layers under a name, with parameters.
struct LayerBlock {
  notation::Call signature;
  std::string text;  ///< the signature as it is written
  LayerTree body;
};

/// A network as an exam writes it.
struct WrittenNetwork {
  std::vector<Index> input;  ///< the shape of one example
  LayerTree layers;
  std::map<std::string, LayerBlock, std::less<>> blocks = {};
  notation::OptionValues options = {};    ///< names of numbers that stand in the calls
  std::string counting = "flop_counter";  ///< the convention that FLOPs are counted by
  bool training = false;                  ///< the work is that of training
  Index batch = 1;                        ///< examples that are kept in memory at once
  Index bytes = 4;                        ///< of a number in memory
  std::string file = {};                  ///< for errors inside of blocks
  std::shared_ptr<const std::string> text = {};
};

}  // namespace gradewright::engine::network
