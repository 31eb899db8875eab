#pragma once

#include "engine/network/layer_tree.hpp"
#include "problems/layer.hpp"
#include "problems/question_reading.hpp"
#include "problems/yaml_tree.hpp"

namespace gradewright::problems {

/// What a question says of a network; null where it says nothing.
struct NetworkNodes {
  const YamlNode* input = nullptr;
  const YamlNode* layers = nullptr;
  const YamlNode* blocks = nullptr;
  const YamlNode* counting = nullptr;
};

/// Reads who counts the FLOPs of a network, and of what.
void read_counting(const YamlNode& node, network::WrittenNetwork& into);

/// Reads the layers as they are written, with the numbers of the question's givens. Throws
/// notation::SourceError.
network::WrittenNetwork read_layers(const NetworkNodes& nodes, const QuestionReading& reading);

/// Works the network of a question out: what its named layers and all of it come to become steps of the
/// question, and the mistakes that are known of such counts are added. Throws notation::SourceError.
void add_network(const NetworkNodes& nodes, QuestionReading& reading);

/// Gives items the names that the field has for what they ask of a network, where nothing else in the
/// question is called so.
void add_aliases_of_network(QuestionReading& reading);

}  // namespace gradewright::problems
