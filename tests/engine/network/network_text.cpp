#include "network_text.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "engine/graph/evaluate.hpp"
#include "engine/graph/settle.hpp"
#include "engine/graph/worked_steps.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/network/build_network.hpp"
#include "engine/network/layer_words.hpp"
#include "engine/syntax/print.hpp"

namespace gradewright::engine::network {

WrittenNetwork written_network(std::string_view input, const std::string& layers) {
  WrittenNetwork result;
  const Tensor<double> extents = evaluate(notation::elaborate(notation::parse_expression(input), {}));
  for (const double extent : extents.cells()) {
    result.input.push_back(static_cast<Index>(extent));
  }
  const notation::Syntax list = notation::parse_expression("[" + layers + "]");
  for (const notation::Syntax& each : std::get<notation::List>(list.form).items) {
    LayerTree layer;
    layer.form = LayerTree::Form::call;
    layer.call = each;
    layer.span = each.span;
    layer.place = [](const Span& inside) { return inside; };
    result.layers.parts.push_back(std::move(layer));
  }
  return result;
}

Network network_of(std::string_view input, const std::string& layers) {
  return build_network(written_network(input, layers));
}

std::string shown(const NetworkRow& row, std::string_view what) {
  Expr value;
  for (std::size_t i = 0; i < layer_facts.size(); ++i) {
    value = layer_facts[i].name == what ? row.facts[i] : value;
  }
  for (std::size_t i = 0; i < counting_conventions().size(); ++i) {
    value = counting_conventions()[i].name == what ? row.counts[i] : value;
  }
  return value == nullptr ? "none" : notation::to_plain(displayed(settle(value)));
}

const NetworkRow& row_of(const Network& network, std::string_view name) {
  const auto found = std::ranges::find(network.rows, name, &NetworkRow::name);
  REQUIRE(found != network.rows.end());
  return *found;
}

std::string refused(std::string_view input, const std::string& layers) {
  try {
    network_of(input, layers);
  } catch (const notation::SourceError& error) {
    return error.what() + std::string(" at ") +
           ("[" + layers + "]").substr(error.where().offset, error.where().length);
  }
  return "accepted";
}

}  // namespace gradewright::engine::network
