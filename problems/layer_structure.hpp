#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/network/layer_tree.hpp"
#include "problems/field_form.hpp"
#include "problems/layer.hpp"
#include "problems/yaml_tree.hpp"

namespace gradewright::problems {

/// A map of layers that is no named layer: its field, and what else it may have beside it.
struct LayerStructure {
  std::string_view field;
  network::LayerTree::Form form;
  std::vector<std::string> beside;
  FieldNote note;
};

/// The structure that a map is; null where it is a named layer.
const LayerStructure* structure_of(const YamlNode& map);

inline constexpr std::array<std::pair<std::string_view, bool>, 4> yes_no_words{
    {{"yes", true}, {"no", false}, {"true", true}, {"false", false}}};

}  // namespace gradewright::problems
