#include "engine/network/build_network.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "engine/language/argument_binding.hpp"
#include "engine/language/source_error.hpp"
#include "engine/network/layer_rows.hpp"
#include "engine/syntax/print.hpp"
#include "engine/text/suggest.hpp"

namespace gradewright::engine::network {

namespace {

using notation::Call;
using notation::OptionValues;
using notation::SourceError;
using notation::Syntax;
using Form = LayerTree::Form;

/// Where layers stand: what holds for all of them.
struct Surroundings {
  std::string path;    ///< "stage1.", before the names of layers
  std::string rounds;  ///< "_2" in the second round of a repeat, behind the names that the exam gives
  int depth = 0;
  bool frozen = false;
  bool counted_before = false;  ///< the weights are those of an earlier round
  const OptionValues* options = nullptr;
  int blocks = 0;
};

class Builder {
 public:
  explicit Builder(const WrittenNetwork& written) : written_(written) {}

  Network build() {
    Flow flow = incoming(written_.input);
    Surroundings outermost;
    outermost.options = &written_.options;
    const Addends addends = build(written_.layers, flow, outermost);
    network_.total = total_row(std::string(network_name), flow, addends);
    return std::move(network_);
  }

 private:
  /// Something of the tree that is about to be read; `layer` where it is one.
  void claim(const LayerTree& tree, bool layer) {
    layers_ += layer ? 1 : 0;
    if (++visited_ > NetworkLimits::visits || layers_ > NetworkLimits::layers) {
      throw SourceError(
          fmt::format("more than {} layers, with all rounds and branches", NetworkLimits::layers), tree.span);
    }
  }

  /// Runs `read` on the call of a tree, so that an error in it points at its place in the exam file.
  template <class Read>
  auto read_inside(const LayerTree& tree, Read read) {
    try {
      return read();
    } catch (const SourceError& error) {
      throw error.moved_to(tree.place ? tree.place(error.where()) : tree.span);
    }
  }

  Addends build(const LayerTree& tree, Flow& flow, Surroundings around) {
    claim(tree, tree.form == Form::call);
    around.frozen = around.frozen || tree.frozen;
    if (tree.form == Form::call) {
      return build_call(tree, flow, around);
    }
    if (tree.name.empty()) {
      return build_inside(tree, flow, around);
    }
    return build_group(tree, flow, around, [&](Flow& inner, const Surroundings& inside) {
      return build_inside(tree, inner, inside);
    });
  }

  /// What stands under one name, whose sums are a row of their own.
  template <class Build>
  Addends build_group(const LayerTree& tree, Flow& flow, const Surroundings& around, Build build_inner) {
    const std::string name = own_name(tree, around);
    const std::size_t place = network_.rows.size();
    network_.rows.emplace_back();
    Surroundings inside = around;
    inside.path = name + ".";
    inside.rounds.clear();
    ++inside.depth;
    const Addends inner = build_inner(flow, inside);
    NetworkRow row = total_row(name, flow, inner);
    row.depth = around.depth;
    Addends result = addends_of(row);
    network_.rows[place] = std::move(row);
    return result;
  }

  Addends build_inside(const LayerTree& tree, Flow& flow, const Surroundings& around) {
    switch (tree.form) {
      case Form::sequence:
        return build_sequence(tree, flow, around);
      case Form::repeat:
        return build_rounds(tree, flow, around);
      default:
        return build_branches(tree, flow, around);
    }
  }

  Addends build_sequence(const LayerTree& tree, Flow& flow, const Surroundings& around) {
    Addends result;
    for (const LayerTree& part : tree.parts) {
      result.append(build(part, flow, around));
    }
    return result;
  }

  Addends build_rounds(const LayerTree& tree, Flow& flow, const Surroundings& around) {
    Addends result;
    const Index rounds = read_inside(tree, [&] { return rounds_of(tree, *around.options); });
    for (Index round = 1; round <= rounds; ++round) {
      claim(tree, false);
      Surroundings inside = around;
      inside.rounds += fmt::format("_{}", round);
      inside.counted_before = around.counted_before || (tree.shared && round > 1);
      result.append(build_sequence(tree, flow, inside));
    }
    return result;
  }

  Index rounds_of(const LayerTree& tree, const OptionValues& options) {
    const Syntax known = typed(notation::with_options(tree.rounds, options));
    const auto* number = std::get_if<notation::Numeral>(&known.form);
    if (number == nullptr || !number->value.is_integer() || number->value < Decimal(1)) {
      throw SourceError(fmt::format("layers are repeated a whole number of times, from 1, not {}",
                                    notation::to_plain(known)),
                        tree.rounds.span);
    }
    if (number->value > Decimal(static_cast<std::int64_t>(NetworkLimits::layers))) {
      throw SourceError(
          fmt::format("more than {} layers, with all rounds and branches", NetworkLimits::layers),
          tree.rounds.span);
    }
    return static_cast<Index>(number->value.to_double());
  }

  Addends build_branches(const LayerTree& tree, Flow& flow, const Surroundings& around) {
    Addends result;
    std::vector<Flow> ends;
    for (const LayerTree& branch : tree.parts) {
      ends.push_back(flow);
      result.append(build(branch, ends.back(), around));
    }
    claim(tree, true);
    const std::string word = tree.form == Form::sum       ? "add"
                             : tree.form == Form::product ? "multiply"
                                                          : "concat";
    NetworkRow row = row_of(free_name(word, around), false, around);
    row.written = word;
    flow = joined(tree, ends, fact_name(row.name, fact("output_shape")));
    result.append(rows_.fill_join(row, flow));
    network_.rows.push_back(std::move(row));
    return result;
  }

  Addends build_call(const LayerTree& tree, Flow& flow, Surroundings around) {
    Call call;
    WeightUse use{around.frozen, around.counted_before};
    read_inside(tree, [&] {
      call = call_of(tree.call, *around.options);
      take_options(call, use);
    });
    around.frozen = use.frozen;
    const auto block = written_.blocks.find(call.function);
    if (block != written_.blocks.end()) {
      if (!use.tied.empty()) {
        read_inside(tree, [&] { throw SourceError("a block is not tied, its layers are", use.tied_span); });
      }
      return build_block(tree, call, block->second, flow, around);
    }
    const LayerWord* word = layer_words().find(call.function);
    if (word == nullptr) {
      read_inside(tree, [&] { refuse_word(call); });
    }
    NetworkRow row = row_of(tree.name.empty() ? free_name(word->name, around) : own_name(tree, around),
                            !tree.name.empty(), around);
    row.written = read_inside(tree, [&] { return notation::to_plain(shown(call)); });
    const Addends result =
        read_inside(tree, [&] { return rows_.fill(row, *word, call, use, network_.rows, flow); });
    network_.rows.push_back(std::move(row));
    return result;
  }

  /// A name alone is a call without arguments; names of numbers have their values.
  static Call call_of(const Syntax& syntax, const OptionValues& options) {
    Syntax result = notation::with_options(syntax, options);
    if (const auto* name = std::get_if<notation::Name>(&result.form)) {
      Call call;
      call.function = name->text;
      call.function_span = result.span;
      return call;
    }
    if (const auto* call = std::get_if<Call>(&result.form)) {
      Call copy = *call;
      if (copy.function_span.length == 0) {
        copy.function_span = result.span;
      }
      return copy;
    }
    throw SourceError("expected a layer, such as conv2d(64, 3)", result.span);
  }

  /// The call with the numbers that its arguments come to.
  static Syntax shown(Call call) {
    for (Syntax& argument : call.arguments) {
      argument.form = typed(argument).form;
    }
    for (notation::Option& option : call.options) {
      option.value.front().form = typed(option.value.front()).form;
    }
    return call.arguments.empty() && call.options.empty() ? notation::name(call.function) : Syntax{call, {}};
  }

  /// The options that every layer has: frozen=True, tied=NAME.
  static void take_options(Call& call, WeightUse& use) {
    std::vector<notation::Option> others;
    for (notation::Option& option : call.options) {
      const Syntax& value = option.value.front();
      const auto* name = std::get_if<notation::Name>(&value.form);
      const auto* text = std::get_if<notation::Text>(&value.form);
      if (option.name == "frozen") {
        if (name == nullptr || (name->text != "True" && name->text != "False")) {
          throw SourceError("frozen is True or False", value.span);
        }
        use.frozen = use.frozen || name->text == "True";
      } else if (option.name == "tied") {
        if (name == nullptr && text == nullptr) {
          throw SourceError("tied is the name of a layer", value.span);
        }
        use.tied = name != nullptr ? name->text : text->text;
        use.tied_span = value.span;
      } else {
        others.push_back(std::move(option));
      }
    }
    call.options = std::move(others);
  }

  [[noreturn]] void refuse_word(const Call& call) const {
    std::vector<std::string> known = layer_words().names();
    for (const auto& [name, block] : written_.blocks) {
      known.push_back(name);
    }
    throw SourceError(
        fmt::format("no layer is called '{}'{}", call.function, notation::did_you_mean(call.function, known)),
        call.function_span);
  }

  Addends build_block(const LayerTree& tree, const Call& call, const LayerBlock& block, Flow& flow,
                      Surroundings around) {
    OptionValues options = written_.options;
    read_inside(tree, [&] { bind(call, block, options); });
    if (++around.blocks > NetworkLimits::nesting) {
      throw SourceError(fmt::format("more than {} blocks inside each other", NetworkLimits::nesting),
                        tree.span);
    }
    around.options = &options;
    const auto build_body = [&](Flow& inner, const Surroundings& inside) {
      try {
        return build(block.body, inner, inside);
      } catch (const SourceError& error) {
        throw error.called_at(tree.span, {written_.file, written_.text, error.where()});
      }
    };
    return tree.name.empty() ? build_body(flow, around) : build_group(tree, flow, around, build_body);
  }

  void bind(const Call& call, const LayerBlock& block, OptionValues& into) {
    std::vector<notation::Parameter> known;
    for (const Syntax& parameter : block.signature.arguments) {
      known.push_back({std::get<notation::Name>(parameter.form).text, std::nullopt});
    }
    for (const notation::Option& option : block.signature.options) {
      known.push_back({option.name, option.value.front()});
    }
    const notation::BoundArguments bound =
        notation::bind_arguments({block.text, known}, call, call.function_span);
    for (std::size_t i = 0; i < known.size(); ++i) {
      into.insert_or_assign(known[i].name, typed(*bound.values[i]));
    }
  }

  static NetworkRow row_of(std::string name, bool is_named, const Surroundings& around) {
    NetworkRow row;
    row.name = std::move(name);
    row.is_named = is_named;
    row.depth = around.depth;
    return row;
  }

  std::string own_name(const LayerTree& tree, const Surroundings& around) {
    std::string name = around.path + tree.name + around.rounds;
    if (!names_.insert(name).second) {
      throw SourceError(fmt::format("two layers are called '{}'", name), tree.span);
    }
    return name;
  }

  std::string free_name(const std::string& word, const Surroundings& around) {
    std::string name;
    do {
      name = fmt::format("{}{}_{}", around.path, word, ++numbers_[around.path + word]);
    } while (!names_.insert(name).second);
    return name;
  }

  const WrittenNetwork& written_;
  Network network_;
  LayerRows rows_{written_};
  std::size_t visited_ = 0;
  std::size_t layers_ = 0;
  std::set<std::string> names_;
  std::map<std::string, int> numbers_;
};

}  // namespace

Network build_network(const WrittenNetwork& written) {
  return Builder(written).build();
}

}  // namespace gradewright::engine::network
