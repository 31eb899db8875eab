#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/graph/expr.hpp"

namespace gradewright::engine::network {

/// What is known of each layer and, where it is summed, of a network.
struct LayerFact {
  std::string_view name;   ///< of the step: conv1.parameters
  std::string_view words;  ///< the same in words
  bool summed;
};
inline constexpr std::array<LayerFact, 10> layer_facts{{{"output_shape", "output shape", false},
                                                        {"receptive_field", "receptive field", false},
                                                        {"weights", "weights", true},
                                                        {"biases", "biases", true},
                                                        {"parameters", "parameters", true},
                                                        {"trainable", "trainable parameters", true},
                                                        {"multiply_adds", "multiply-accumulates", true},
                                                        {"flops", "FLOPs", true},
                                                        {"activations", "activations", true},
                                                        {"memory", "memory in bytes", true}}};
/// The place of a fact among them.
constexpr std::size_t fact(std::string_view name) {
  std::size_t place = 0;
  while (layer_facts[place].name != name) {
    ++place;
  }
  return place;
}

/// One layer, or what is under one name.
struct NetworkRow {
  std::string name;
  bool is_named = false;  ///< by the exam; else it has a name of its own, such as conv2d_1
  bool is_total = false;  ///< of the rows that follow and stand further in
  int depth = 0;          ///< how many named groups it stands in
  std::string written;    ///< the call: "conv2d(64, 3, padding=1)"
  std::array<Expr, layer_facts.size()> facts = {};  ///< null where there is none
  std::vector<Expr> counts = {};                    ///< by counting convention
  std::vector<Expr> steps = {};                     ///< all that has a name in it, in order
};

/// A network with what each of its layers comes to. Everything is a step named after the layer: conv1.flops.
struct Network {
  std::vector<NetworkRow> rows;  ///< in order, groups before what is in them
  NetworkRow total;              ///< called net
};

inline constexpr std::string_view network_name = "net";

}  // namespace gradewright::engine::network
