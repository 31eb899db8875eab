#pragma once

#include <array>
#include <string>
#include <vector>

#include "engine/network/layer_flow.hpp"
#include "engine/network/network.hpp"

/// The facts of a row, one after another.
namespace gradewright::engine::network {

/// "conv1.flops"
std::string fact_name(const std::string& row, std::size_t place);

/// Whether it is the number 0 and nothing else, perhaps under a name.
bool is_nothing(const Expr& value);

/// The sum of these, 0 for none.
Expr sum_of(const std::vector<Expr>& addends);

/// Sets a fact: a step of the row, but for a 0 that nobody has named.
void set_fact(NetworkRow& row, std::size_t place, const Expr& value);
/// Sets what is summed and not there to 0.
void set_zeros(NetworkRow& row);
/// Sets what follows from the shape that goes out, and takes its steps for those that go on.
void set_shape(NetworkRow& row, Flow& flow);

/// What layers add to sums, by fact and by counting convention; zeros are left out.
struct Addends {
  Addends();
  std::array<std::vector<Expr>, layer_facts.size()> facts;
  std::vector<std::vector<Expr>> counts;

  void append(const Addends& other);
};

/// What a row adds to the sums that it stands in; `left_out` facts are not counted again.
Addends addends_of(const NetworkRow& row, const std::vector<std::size_t>& left_out = {});

/// A row of the sums.
NetworkRow total_row(std::string name, const Flow& flow, const Addends& addends);

}  // namespace gradewright::engine::network
