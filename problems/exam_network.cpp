#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "engine/network/build_network.hpp"
#include "engine/network/layer_words.hpp"
#include "problems/network_reading.hpp"
#include "problems/read_fields.hpp"

namespace gradewright::problems {

namespace {

using network::NetworkRow;

/// What the field calls a fact. Without its layer none of these is a name: in the working of an answer every
/// layer has parameters.
struct FactWords {
  std::string_view fact;
  std::array<std::string_view, 4> words;
};
constexpr std::array<FactWords, 10> fact_words{
    {{"output_shape", {"output shape", "output size", "output dimensions"}},
     {"receptive_field", {"receptive field"}},
     {"weights", {"weights", "number of weights"}},
     {"biases", {"biases", "number of biases"}},
     {"parameters", {"parameters", "number of parameters"}},
     {"trainable", {"trainable parameters", "number of trainable parameters"}},
     {"multiply_adds", {"multiply-accumulates", "MACs", "multiply-adds", "number of multiply-accumulates"}},
     {"flops", {"FLOPs", "number of FLOPs"}},
     {"activations", {"activations", "number of activations"}},
     {"memory", {"activation memory", "memory"}}}};

void define(Question& question, const Expr& step) {
  if (step != nullptr && step->step() != nullptr && question.scope.find(name_of(step)) == nullptr) {
    question.scope.define(step);
  }
}

void define_row(Question& question, const NetworkRow& row) {
  if (!row.is_named) {
    return;
  }
  for (const std::vector<Expr>& steps :
       {row.steps, std::vector<Expr>(row.facts.begin(), row.facts.end()), row.counts}) {
    for (const Expr& step : steps) {
      define(question, step);
    }
  }
}

/// The rows, each group behind what is in it.
std::vector<const NetworkRow*> inner_first(const network::Network& all) {
  std::vector<const NetworkRow*> result;
  std::vector<const NetworkRow*> open;
  const auto close = [&](int depth) {
    while (!open.empty() && open.back()->depth >= depth) {
      result.push_back(open.back());
      open.pop_back();
    }
  };
  for (const NetworkRow& row : all.rows) {
    close(row.depth);
    if (row.is_total) {
      open.push_back(&row);
    } else {
      result.push_back(&row);
    }
  }
  close(0);
  result.push_back(&all.total);
  return result;
}

bool is_zero(const Expr& step) {
  const Leaf* leaf = step->step() == nullptr ? step->leaf() : step->step()->body->leaf();
  return leaf != nullptr && leaf->value[0].is_finite() && leaf->value[0].decimal().is_zero();
}

/// A mistake that is made in every row where `changed` is not what `instead` is.
void add_mistake(const std::vector<const NetworkRow*>& rows, std::string_view name, std::string_view feedback,
                 std::pair<std::string_view, std::string_view> changed_and_instead, const YamlNode& at,
                 QuestionReading& reading) {
  const auto [changed, instead] = changed_and_instead;
  Mistake mistake;
  for (const NetworkRow* row : rows) {
    if (row->is_named && !is_zero(row->facts[network::fact(changed)])) {
      mistake.change += fmt::format("{0}.{1} = 1 * {0}.{2}\n", row->name, changed, instead);
    }
  }
  if (mistake.change.empty()) {
    return;
  }
  mistake.name = name;
  mistake.credit = Decimal(5, -1);
  mistake.feedback = feedback;
  mistake.place = reading.text.place(at);
  mistake.of_kind = true;
  reading.question.mistakes.push_back(std::move(mistake));
}

}  // namespace

void add_network(const NetworkNodes& nodes, QuestionReading& reading) {
  const network::WrittenNetwork written = read_layers(nodes, reading);
  Question& question = reading.question;
  auto built = std::make_shared<const network::Network>(network::build_network(written));
  const std::size_t first = question.scope.definitions().size();
  const std::vector<const NetworkRow*> rows = inner_first(*built);
  for (const NetworkRow* row : rows) {
    define_row(question, *row);
  }
  keep_steps(question, first);
  question.network = built;
  add_mistake(rows, "biases forgotten", "Every output channel or unit also has a bias.",
              {"parameters", "weights"}, *nodes.layers, reading);
  if (written.counting == "flop_counter") {
    add_mistake(rows, "multiply-accumulates counted once", "A multiply-accumulate is two FLOPs here.",
                {"flops", "multiply_adds"}, *nodes.layers, reading);
  }
}

void add_aliases_of_network(QuestionReading& reading) {
  Question& question = reading.question;
  std::set<std::string, std::less<>> taken;
  for (const Item& item : question.items) {
    taken.insert(item.name);
    taken.insert(item.aliases.begin(), item.aliases.end());
  }
  for (Item& item : question.items) {
    const std::size_t point = item.name.rfind('.');
    if (point == std::string::npos) {
      continue;
    }
    const std::string layer = item.name.substr(0, point);
    const std::string fact = item.name.substr(point + 1);
    const auto known = std::ranges::find(fact_words, fact, &FactWords::fact);
    if (known == fact_words.end()) {
      continue;
    }
    const auto add = [&](std::string alias) {
      if (question.scope.find(alias) == nullptr && taken.insert(alias).second) {
        item.aliases.push_back(std::move(alias));
      }
    };
    for (const std::string_view words : known->words) {
      if (words.empty()) {
        continue;
      }
      add(fmt::format("{} {}", layer, words));
      add(fmt::format("{} of {}", words, layer));
      if (layer == network::network_name) {
        add(fmt::format("total {}", words));
        add(fmt::format("{} of the network", words));
      }
    }
  }
}

}  // namespace gradewright::problems
