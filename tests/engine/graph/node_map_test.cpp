#include "engine/graph/node_map.hpp"

#include <catch2/catch.hpp>
#include <vector>

using namespace gradewright::engine;

TEST_CASE("what belongs to a node is found among few and among many", "[node_map]") {
  const std::vector<Expr> nodes = [] {
    std::vector<Expr> made;
    for (int i = 0; i < 40; ++i) {
      made.push_back(literal(i));
    }
    return made;
  }();
  NodeMap<int> map;
  for (int i = 0; i < 40; ++i) {
    const Node* node = nodes[static_cast<std::size_t>(i)].get();
    CHECK(map.find(node) == nullptr);
    CHECK(map.insert(node, i));
    CHECK_FALSE(map.insert(node, -1));
    for (int known = 0; known <= i; ++known) {  // at every size, also where it begins to hash
      CHECK(map.at(nodes[static_cast<std::size_t>(known)].get()) == known);
    }
  }
}
