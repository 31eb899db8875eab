#pragma once

#include "engine/network/layer_tree.hpp"
#include "engine/network/network.hpp"

namespace gradewright::engine::network {

/// Works a network out. Throws SourceError, with places in the exam file: words and options that are not
/// known, counts that are none, shapes that do not fit, names that are there twice, limits.
Network build_network(const WrittenNetwork& written);

}  // namespace gradewright::engine::network
