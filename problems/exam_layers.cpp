#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "engine/language/step_language.hpp"
#include "engine/network/layer_words.hpp"
#include "engine/network/network.hpp"
#include "problems/layer_structure.hpp"
#include "problems/network_reading.hpp"
#include "problems/read_fields.hpp"

namespace gradewright::problems {

namespace {

using network::LayerTree;
using notation::Syntax;

constexpr std::size_t most_option_cells = 8;  // of a given whose numbers stand in a layer

bool read_flag(const YamlNode& node, std::string_view what) {
  return read_word(node, what, yes_no_words);
}

bool is_open_bracketed(std::string_view text) {
  return std::ranges::count(text, '(') != std::ranges::count(text, ')');
}

class LayerReader {
 public:
  explicit LayerReader(const QuestionReading& reading) : reading_(reading) {}

  /// A list of layers, or a text of some with commas between them; an empty list is the input itself.
  LayerTree sequence(const YamlNode& node) {
    LayerTree result;
    result.span = node.span;
    if (node.kind == YamlNode::Kind::scalar) {
      return of_text(node);
    }
    if (node.kind != YamlNode::Kind::list) {
      fail(node, fmt::format("expected a list of layers, found {}", describe(node)));
    }
    for (const YamlNode& item : node.items) {
      result.parts.push_back(layer(item));
    }
    return result;
  }

 private:
  LayerTree layer(const YamlNode& node) {
    if (node.kind == YamlNode::Kind::scalar) {
      return of_text(node);
    }
    if (node.kind == YamlNode::Kind::list) {
      return sequence(node);
    }
    if (node.kind != YamlNode::Kind::map || node.fields.empty()) {
      fail(node, fmt::format("expected a layer, found {}", describe(node)));
    }
    if (const LayerStructure* structure = structure_of(node)) {
      return structured(node, *structure);
    }
    if (node.fields.size() > 1) {
      fail(node.fields[1].key,
           fmt::format(
               "a layer has one name, and here are '{}' and '{}'; each layer stands behind a '-' of its own",
               node.fields[0].key.text, node.fields[1].key.text));
    }
    const auto& [key, value] = node.fields.front();
    check_name(key);
    LayerTree result = layer(value);
    if (!result.name.empty()) {
      fail(value, fmt::format("this has two names, '{}' and '{}'", key.text, result.name));
    }
    result.name = key.text;
    result.span = key.span;
    return result;
  }

  void check_name(const YamlNode& key) const {
    check_new_name(key, key.text, reading_.question.scope);
    if (key.text == network::network_name) {
      fail(key, fmt::format("'{}' is the whole network; give the layer another name", key.text));
    }
  }

  LayerTree structured(const YamlNode& node, const LayerStructure& structure) {
    std::vector<std::string> fields = structure.beside;
    fields.emplace_back(structure.field);
    check_fields(node, fmt::format("'{}'", structure.field), fields);
    const YamlNode& value = *node.find(structure.field);
    LayerTree result;
    result.form = structure.form;
    result.span = node.span;
    if (structure.field == "repeat") {
      const YamlNode* layers = node.find("layers");
      if (layers == nullptr) {
        fail(node, "'repeat' has no field 'layers': what is repeated");
      }
      result.rounds = read_inside(value, reading_.text,
                                  [&] { return notation::parse_expression(read_text(value, "how often")); });
      result.place = [value, source = reading_.text.source](const Span& inside) {
        return place_in_document(value, source, inside);
      };
      result.parts.push_back(sequence(*layers));
    } else if (structure.field == "layers") {
      result.parts.push_back(sequence(value));
    } else if (structure.field == "residual") {
      result.parts.push_back(sequence(value));
      LayerTree shortcut;
      shortcut.span = node.span;
      const YamlNode* written = node.find("shortcut");
      result.parts.push_back(written == nullptr ? std::move(shortcut) : sequence(*written));
    } else {
      read_branches(value, structure, result);
    }
    if (const YamlNode* axis = node.find("axis")) {
      result.axis = read_count(*axis, "an axis", -8, 7);
    }
    if (const YamlNode* shared = node.find("shared")) {
      result.shared = read_flag(*shared, "whether all rounds have the same weights");
    }
    if (const YamlNode* frozen = node.find("frozen")) {
      result.frozen = read_flag(*frozen, "whether nothing in it is trained");
    }
    return result;
  }

  void read_branches(const YamlNode& node, const LayerStructure& structure, LayerTree& into) {
    if (node.kind != YamlNode::Kind::list || node.items.size() < 2) {
      fail(node,
           fmt::format("'{}' has a list of at least two branches, each a list of layers", structure.field));
    }
    for (const YamlNode& branch : node.items) {
      into.parts.push_back(sequence(branch));
    }
  }

  /// One layer, or some with commas between them.
  LayerTree of_text(const YamlNode& node) const {
    const std::string text = read_text(node, "a layer");
    const std::string list = "[" + text + "]";
    const auto place = [node, source = reading_.text.source](const Span& inside) {
      // Without the bracket that stands before it.
      const std::size_t offset = inside.offset == 0 ? 0 : inside.offset - 1;
      return place_in_document(node, source, {std::min(offset, node.text.size()), inside.length});
    };
    Syntax parsed;
    try {
      parsed = notation::parse_expression(list);
    } catch (const notation::SourceError& error) {
      if (is_open_bracketed(text)) {
        fail(node, fmt::format(
                       "the brackets of '{}' do not close; in a list in brackets YAML parts at every comma: "
                       "write such layers as one text, conv2d(64, 3), relu, or each behind a '-'",
                       text));
      }
      throw error.moved_to(place(error.where()));
    }
    const auto* layers = std::get_if<notation::List>(&parsed.form);
    if (layers == nullptr) {
      fail(node, "expected a layer, such as conv2d(64, 3)");
    }
    LayerTree all;
    all.span = node.span;
    for (const Syntax& each : layers->items) {
      LayerTree one;
      one.form = LayerTree::Form::call;
      one.call = each;
      one.place = place;
      one.span = place(each.span);
      all.parts.push_back(std::move(one));
    }
    return all.parts.size() == 1 ? std::move(all.parts.front()) : all;
  }

  const QuestionReading& reading_;
};

/// The givens that are numbers, or short lists of them, as if they were typed.
notation::OptionValues given_numbers(const QuestionReading& reading) {
  notation::OptionValues result = reading.options;
  for (const Expr& definition : reading.question.scope.definitions()) {
    const Leaf* leaf = definition->leaf();
    if (leaf == nullptr || leaf->value.shape().rank() > 1 ||
        static_cast<std::size_t>(leaf->value.size()) > most_option_cells) {
      continue;
    }
    std::vector<Syntax> cells;
    for (const Number& cell : leaf->value.cells()) {
      cells.push_back(notation::number(cell));
    }
    result.insert_or_assign(leaf->name, leaf->value.shape().is_scalar() ? std::move(cells.front())
                                                                        : notation::list(std::move(cells)));
  }
  return result;
}

std::vector<Index> read_input(const YamlNode* node, const YamlNode& layers, const QuestionReading& reading) {
  if (node == nullptr) {
    fail(layers,
         "layers need the field 'input' beside them: the shape of one example, such as [3, 224, 224]");
  }
  const Expr value = read_value_or_expression(*node, reading);
  const Expr known = node->kind == YamlNode::Kind::list ? read_given("input", *node, reading) : value;
  const Leaf* leaf = known->leaf();
  const auto refuse = [&] {
    fail(*node, fmt::format("the input is a list of whole numbers from 1 to {}, at most 8 of them",
                            network::NetworkLimits::extent));
  };
  if (leaf == nullptr || leaf->value.shape().rank() != 1 || leaf->value.size() > 8) {
    refuse();
  }
  std::vector<Index> extents;
  for (const Number& cell : leaf->value.cells()) {
    if (!cell.is_finite() || !cell.decimal().is_integer() || cell.decimal() < Decimal(1) ||
        cell.decimal() > Decimal(network::NetworkLimits::extent)) {
      refuse();
    }
    extents.push_back(static_cast<Index>(cell.decimal().to_double()));
  }
  return extents;
}

void read_blocks(const YamlNode& node, LayerReader& reader, const QuestionReading& reading,
                 network::WrittenNetwork& into) {
  if (node.kind != YamlNode::Kind::map) {
    fail(node, fmt::format("expected blocks as a map of names and layers, found {}", describe(node)));
  }
  for (const auto& [key, value] : node.fields) {
    Syntax written =
        read_inside(key, reading.text, [&, &name = key] { return notation::parse_expression(name.text); });
    network::LayerBlock block;
    block.text = key.text;
    if (const auto* call = std::get_if<notation::Call>(&written.form)) {
      block.signature = *call;
    } else if (const auto* name = std::get_if<notation::Name>(&written.form)) {
      block.signature.function = name->text;
    } else {
      fail(key, "expected the name of a block, with its parameters: bottleneck(width, stride=1)");
    }
    for (const Syntax& parameter : block.signature.arguments) {
      if (!std::holds_alternative<notation::Name>(parameter.form)) {
        fail(key, "the parameters of a block are names, or names with defaults");
      }
    }
    const std::string& name = block.signature.function;
    if (network::layer_words().find(name) != nullptr) {
      fail(key, fmt::format("'{}' is a layer; give the block another name", name));
    }
    if (into.blocks.contains(name)) {
      fail(key, fmt::format("two blocks are called '{}'", name));
    }
    block.body = reader.sequence(value);
    into.blocks.emplace(name, std::move(block));
  }
}

}  // namespace

network::WrittenNetwork read_layers(const NetworkNodes& nodes, const QuestionReading& reading) {
  network::WrittenNetwork result;
  LayerReader reader(reading);
  result.options = given_numbers(reading);
  result.input = read_input(nodes.input, *nodes.layers, reading);
  result.file = reading.text.file;
  result.text = reading.text.whole != nullptr ? reading.text.whole
                                              : std::make_shared<const std::string>(reading.text.source);
  if (nodes.blocks != nullptr) {
    read_blocks(*nodes.blocks, reader, reading, result);
  }
  if (nodes.counting != nullptr) {
    read_counting(*nodes.counting, result);
  }
  result.layers = reader.sequence(*nodes.layers);
  return result;
}

}  // namespace gradewright::problems
