#pragma once

#include <string>
#include <string_view>

#include "engine/network/layer_tree.hpp"
#include "engine/network/network.hpp"

namespace gradewright::engine::network {

/// The layers of a text, conv2d(8, 3), relu, behind an input [3, 32, 32].
WrittenNetwork written_network(std::string_view input, const std::string& layers);
Network network_of(std::string_view input, const std::string& layers);

/// A fact of a row, or what a convention counts, as a solution sheet shows it; "none".
std::string shown(const NetworkRow& row, std::string_view what);
/// The row of this name.
const NetworkRow& row_of(const Network& network, std::string_view name);

/// What is refused, " at " and the piece of the text that it points at; "accepted".
std::string refused(std::string_view input, const std::string& layers);

}  // namespace gradewright::engine::network
