#pragma once

#include <cassert>
#include <cstddef>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/graph/expr.hpp"

namespace gradewright::engine {

/// What belongs to each of some nodes. Of few, as a written constant has, each is looked at; more are hashed.
template <class Value>
class NodeMap {
 public:
  /// Keeps what belongs to a node, unless something does already; whether it was kept.
  bool insert(const Node* node, Value value) {
    if (find(node) != nullptr) {
      return false;
    }
    if (entries_.empty()) {
      entries_.reserve(few);
    }
    entries_.push_back({node, std::move(value)});
    if (entries_.size() == few) {
      for (std::size_t at = 0; at < few; ++at) {
        places_.emplace(entries_[at].node, at);
      }
    } else if (entries_.size() > few) {
      places_.emplace(node, entries_.size() - 1);
    }
    return true;
  }

  /// What belongs to a node; nothing where nothing does.
  const Value* find(const Node* node) const {
    if (entries_.size() >= few) {
      const auto place = places_.find(node);
      return place == places_.end() ? nullptr : &entries_[place->second].value;
    }
    for (const Entry& entry : entries_) {
      if (entry.node == node) {
        return &entry.value;
      }
    }
    return nullptr;
  }

  /// What belongs to a node that is known.
  const Value& at(const Node* node) const {
    const Value* value = find(node);
    assert(value != nullptr);
    return *value;
  }

 private:
  static constexpr std::size_t few = 16;

  struct Entry {
    const Node* node;
    Value value;
  };
  std::vector<Entry> entries_;
  std::unordered_map<const Node*, std::size_t> places_;  ///< of all, once there are more than a few
};

}  // namespace gradewright::engine
