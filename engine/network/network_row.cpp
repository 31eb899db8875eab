#include "engine/network/network_row.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <span>
#include <utility>

#include "engine/network/layer_words.hpp"
#include "engine/ops/elementwise.hpp"

namespace gradewright::engine::network {

namespace {

Expr zero() {
  return literal(Decimal(0));
}

}  // namespace

std::string fact_name(const std::string& row, std::size_t place) {
  return fmt::format("{}.{}", row, layer_facts[place].name);
}

bool is_nothing(const Expr& value) {
  if (value == nullptr) {
    return true;
  }
  const Leaf* leaf = value->step() != nullptr ? value->step()->body->leaf() : value->leaf();
  return leaf != nullptr && value->shape.is_scalar() && leaf->value[0].is_finite() &&
         leaf->value[0].decimal().is_zero();
}

Expr sum_of(const std::vector<Expr>& addends) {
  Expr result = addends.empty() ? zero() : addends.front();
  for (std::size_t i = 1; i < addends.size(); ++i) {
    result = ops::add(result, addends[i]);
  }
  return result;
}

void set_fact(NetworkRow& row, std::size_t place, const Expr& value) {
  const std::string name = fact_name(row.name, place);
  const bool stays = name_of(value) == name || (is_nothing(value) && !row.is_named);
  row.facts[place] = stays ? value : step(name, value);
}

void set_zeros(NetworkRow& row) {
  for (std::size_t i = 0; i < layer_facts.size(); ++i) {
    if (layer_facts[i].summed && row.facts[i] == nullptr) {
      set_fact(row, i, zero());
    }
  }
}

void set_shape(NetworkRow& row, Flow& flow) {
  constexpr std::size_t shape = fact("output_shape");
  constexpr std::size_t field = fact("receptive_field");
  constexpr std::size_t activations = fact("activations");
  Expr& out = flow.shape.expr;
  if (row.is_named || name_of(out).empty() || name_of(out) == fact_name(row.name, shape)) {
    set_fact(row, shape, out);
    out = row.facts[shape];
    set_fact(row, activations, product_of_cells(out));
    flow.cells = row.facts[activations];
  } else {
    row.facts[shape] = out;
    row.facts[activations] = flow.cells;
  }
  if (flow.field != nullptr && (row.is_named || flow.field->apply() != nullptr)) {
    set_fact(row, field, flow.field);
    flow.field = row.facts[field];
  } else {
    row.facts[field] = flow.field;
  }
}

Addends::Addends() : counts(counting_conventions().size()) {}

void Addends::append(const Addends& other) {
  const auto join = [](std::vector<Expr>& all, const std::vector<Expr>& more) {
    all.insert(all.end(), more.begin(), more.end());
  };
  for (std::size_t i = 0; i < facts.size(); ++i) {
    join(facts[i], other.facts[i]);
  }
  for (std::size_t i = 0; i < counts.size(); ++i) {
    join(counts[i], other.counts[i]);
  }
}

Addends addends_of(const NetworkRow& row, const std::vector<std::size_t>& left_out) {
  Addends result;
  for (std::size_t i = 0; i < layer_facts.size(); ++i) {
    const bool counts = layer_facts[i].summed && std::ranges::find(left_out, i) == left_out.end();
    if (counts && !is_nothing(row.facts[i])) {
      result.facts[i] = {row.facts[i]};
    }
  }
  for (std::size_t i = 0; i < row.counts.size(); ++i) {
    if (!is_nothing(row.counts[i])) {
      result.counts[i] = {row.counts[i]};
    }
  }
  return result;
}

NetworkRow total_row(std::string name, const Flow& flow, const Addends& addends) {
  NetworkRow row;
  row.name = std::move(name);
  row.is_named = true;
  row.is_total = true;
  set_fact(row, fact("output_shape"), flow.shape.expr);
  if (flow.field != nullptr) {
    set_fact(row, fact("receptive_field"), flow.field);
  }
  for (std::size_t i = 0; i < layer_facts.size(); ++i) {
    if (layer_facts[i].summed) {
      set_fact(row, i, sum_of(addends.facts[i]));
    }
  }
  const std::span<const CountingConvention> conventions = counting_conventions();
  for (std::size_t i = 0; i < conventions.size(); ++i) {
    row.counts.push_back(
        step(fmt::format("{}.{}", row.name, conventions[i].name), sum_of(addends.counts[i])));
  }
  return row;
}

}  // namespace gradewright::engine::network
