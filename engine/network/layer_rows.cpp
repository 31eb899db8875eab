#include "engine/network/layer_rows.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "engine/graph/evaluate.hpp"
#include "engine/language/source_error.hpp"
#include "engine/ops/elementwise.hpp"

namespace gradewright::engine::network {

namespace {

using notation::Call;
using notation::SourceError;
using notation::Value;

constexpr std::size_t weights = fact("weights");
constexpr std::size_t biases = fact("biases");
constexpr std::size_t parameters = fact("parameters");
constexpr std::size_t multiply_adds = fact("multiply_adds");
constexpr std::size_t activations = fact("activations");

Expr whole(Index value) {
  return literal(Decimal(value));
}

Expr or_zero(const Expr& value) {
  return value == nullptr ? whole(0) : value;
}

/// What the steps of a word's body are called like facts.
void take_facts(NetworkRow& row, const WorkedLayer& layer) {
  for (const std::size_t each : {weights, biases, parameters, multiply_adds}) {
    const std::string name = fact_name(row.name, each);
    const auto found =
        std::ranges::find_if(layer.steps, [&](const Expr& step) { return name_of(step) == name; });
    row.facts[each] = found == layer.steps.end() ? nullptr : *found;
  }
  if (row.facts[multiply_adds] == nullptr) {
    std::vector<Expr> all;
    for (const LayerWork& work : layer.works) {
      all.push_back(or_zero(work.multiply_adds));
    }
    std::erase_if(all, is_nothing);
    set_fact(row, multiply_adds, sum_of(all));
  }
}

/// Whether it comes to 0 whatever the layers are: 2 * 0 of a layer that multiplies nothing.
bool is_written_zero(const Expr& value) {
  const std::vector<Expr> nodes = topological_order({&value, 1});
  return std::ranges::all_of(nodes, [](const Expr& node) { return name_of(node).empty(); }) &&
         evaluate(value)[0] == 0;
}

double number_of(const Expr& value) {
  return value == nullptr ? 0 : evaluate(value)[0];
}

/// Weights of another layer are not counted again; the biases are the layer's own.
void tie(NetworkRow& row, const WeightUse& use, const std::vector<NetworkRow>& before) {
  const auto other = std::ranges::find(before, use.tied, &NetworkRow::name);
  if (other == before.end()) {
    throw SourceError(fmt::format("no layer before this one is called '{}'", use.tied), use.tied_span);
  }
  const double own = number_of(row.facts[weights]);
  const double others = number_of(other->facts[weights]);
  if (own != others || own == 0) {
    throw SourceError(fmt::format("'{}' has {:.0f} weights, and here are {:.0f}", use.tied, others, own),
                      use.tied_span);
  }
  row.facts[parameters] = nullptr;
  set_fact(row, parameters, or_zero(row.facts[biases]));
}

}  // namespace

Addends LayerRows::fill(NetworkRow& row, const LayerWord& word, const Call& call, const WeightUse& use,
                        const std::vector<NetworkRow>& before, Flow& flow) {
  const Flow incoming = flow;
  WorkedLayer layer = work_out(word, call, flow.shape, row.name + ".");
  row.steps = layer.steps;
  flow.shape = layer.output;
  grow_field(flow, layer.reach, layer.stride);
  set_shape(row, flow);
  take_facts(row, layer);
  if (!use.tied.empty()) {
    tie(row, use, before);
  }
  if (use.counted_before) {
    for (const std::size_t each : {weights, biases, parameters}) {
      row.facts[each] = nullptr;
    }
  }
  set_zeros(row);
  row.facts[fact("trainable")] = nullptr;
  set_fact(row, fact("trainable"), use.frozen ? whole(0) : row.facts[parameters]);
  set_counts(row, layer, incoming, flow, call.function_span);
  set_memory(row, layer.takes_memory);
  std::vector<std::size_t> left_out;
  if (!layer.takes_memory) {
    left_out.push_back(activations);
  }
  if (!use.tied.empty()) {
    left_out.push_back(weights);
  }
  return addends_of(row, left_out);
}

Addends LayerRows::fill_join(NetworkRow& row, Flow& flow) {
  set_shape(row, flow);
  set_zeros(row);
  row.counts.assign(counting_conventions().size(), whole(0));
  set_memory(row, true);
  return addends_of(row);
}

void LayerRows::set_counts(NetworkRow& row, const WorkedLayer& layer, const Flow& before, const Flow& after,
                           const Span& where) {
  const Value training{notation::Word{notation::name(written_.training ? "True" : "False")}};
  const Expr channels = cell_of(before.shape.expr, 0);
  const Expr last = cell_of(before.shape.expr, static_cast<Index>(before.shape.extents.size()) - 1);
  for (const CountingConvention& convention : counting_conventions()) {
    std::vector<Expr> all;
    for (const LayerWork& work : layer.works) {
      const Expr cells = work.cells == nullptr ? after.cells : work.cells;
      const Expr in_a_row = work.rows == nullptr ? last : ops::divide(cells, work.rows);
      all.push_back(count(convention,
                          {{work.kind},
                           {or_zero(work.multiply_adds)},
                           {or_zero(work.biases)},
                           {before.cells},
                           {cells},
                           {channels},
                           {in_a_row},
                           training},
                          where));
    }
    std::erase_if(all, is_written_zero);
    const Expr counted = sum_of(all);
    row.counts.push_back(is_nothing(counted) && !row.is_named
                             ? counted
                             : step(fmt::format("{}.{}", row.name, convention.name), counted));
    if (convention.name == written_.counting) {
      row.facts[fact("flops")] = nullptr;
      set_fact(row, fact("flops"), counted);
    }
  }
}

void LayerRows::set_memory(NetworkRow& row, bool takes_memory) {
  const Expr bytes = whole(written_.batch * written_.bytes);
  row.facts[fact("memory")] = nullptr;
  set_fact(row, fact("memory"), takes_memory ? ops::multiply(row.facts[activations], bytes) : whole(0));
}

}  // namespace gradewright::engine::network
