#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "answers/judging/layer.hpp"

namespace gradewright::judging {

/// Pairs as many of `count` places with as many of `count` others as can be paired at once, each with at most
/// one: a maximum matching in a bipartite graph, by augmenting paths (H. W. Kuhn: The Hungarian method for
/// the assignment problem, 1955, without weights). For each place its partner, or none. It does not depend on
/// the order of the places how many are paired.
std::vector<std::optional<std::size_t>> match_most(
    std::size_t count, const std::function<bool(std::size_t place, std::size_t partner)>& may_pair);

/// The same with a partner for each place: those that found none take in turn what is left.
std::vector<std::size_t> match_all(
    std::size_t count, const std::function<bool(std::size_t place, std::size_t partner)>& may_pair);

}  // namespace gradewright::judging
