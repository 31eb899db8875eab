#pragma once

#include <string>
#include <vector>

#include "engine/network/layer_call.hpp"
#include "engine/network/layer_tree.hpp"
#include "engine/network/network_row.hpp"

namespace gradewright::engine::network {

/// What holds of the weights of a layer.
struct WeightUse {
  bool frozen = false;          ///< they are not trained
  bool counted_before = false;  ///< they are those of an earlier round
  std::string tied = {};        ///< they are those of this layer; empty: its own
  Span tied_span = {};
};

/// Makes rows of layers.
class LayerRows {
 public:
  explicit LayerRows(const WrittenNetwork& written) : written_(written) {}

  /// Fills the row of a call of a layer word, whose name is known; what it adds to sums. `before` are the
  /// rows that its weights may be tied to. Throws SourceError with places in the text of the call.
  Addends fill(NetworkRow& row, const LayerWord& word, const notation::Call& call, const WeightUse& use,
               const std::vector<NetworkRow>& before, Flow& flow);
  /// The same of the layer that joins branches, which `flow` has come out of.
  Addends fill_join(NetworkRow& row, Flow& flow);

 private:
  void set_counts(NetworkRow& row, const WorkedLayer& layer, const Flow& before, const Flow& after,
                  const Span& where);
  void set_memory(NetworkRow& row, bool takes_memory);

  const WrittenNetwork& written_;
};

}  // namespace gradewright::engine::network
