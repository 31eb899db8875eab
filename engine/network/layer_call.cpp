#include "engine/network/layer_call.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

#include "engine/graph/evaluate.hpp"
#include "engine/graph/rebuild.hpp"
#include "engine/language/argument_binding.hpp"
#include "engine/language/elaborator.hpp"
#include "engine/language/run_statements.hpp"
#include "engine/language/source_error.hpp"
#include "engine/syntax/print.hpp"
#include "engine/text/joined.hpp"

namespace gradewright::engine::network {

namespace {

using notation::BodyValue;
using notation::BoundArguments;
using notation::Call;
using notation::Elaborator;
using notation::SourceError;
using notation::Syntax;
using notation::Value;
using notation::Word;

constexpr double largest_count = 9007199254740992;  // 2^53: whole numbers are exact up to there

/// Where options are read: only what is written in them is known.
const notation::Scope& no_names() {
  static const notation::Scope none;
  return none;
}

bool is_flag(const Value& value) {
  return value.word() != nullptr &&
         (value.word()->syntax == notation::name("True") || value.word()->syntax == notation::name("False"));
}

bool is_none(const Value& value) {
  return value.word() != nullptr && value.word()->syntax == notation::name("None");
}

const std::string* quoted(const Value& value) {
  const auto* text =
      value.word() == nullptr ? nullptr : std::get_if<notation::Text>(&value.word()->syntax.form);
  return text == nullptr ? nullptr : &text->text;
}

Expr numbers(const std::vector<Index>& values) {
  std::vector<Number> cells;
  for (const Index value : values) {
    cells.emplace_back(Decimal(value));
  }
  const Shape shape{static_cast<Index>(cells.size())};
  return literal(Tensor<Number>(shape, std::move(cells)));
}

/// Numbers that are computed as if they were typed.
Value folded(Value value, const Span& where, Elaborator& elaborator) {
  if (value.word() != nullptr || (value.expr() != nullptr && (*value.expr())->leaf() != nullptr)) {
    return value;
  }
  const Tensor<double> known = elaborator.known_now(Elaborator::tensor(value, where), where);
  Tensor<Number> cells(known.shape());
  for (Index i = 0; i < known.size(); ++i) {
    if (!std::isfinite(known[i])) {
      throw SourceError("expected finite numbers", where);
    }
    cells[i] = Decimal::from_double(known[i], 15);
  }
  return {literal(std::move(cells))};
}

/// The typed form of a literal of at most one axis.
Syntax typed_form(const Expr& leaf) {
  const Tensor<Number>& cells = leaf->leaf()->value;
  if (cells.shape().is_scalar()) {
    return notation::number(cells[0]);
  }
  std::vector<Syntax> items;
  for (const Number& cell : cells.cells()) {
    items.push_back(notation::number(cell));
  }
  return notation::list(std::move(items));
}

/// "a whole number from 1, or 'same' or 'valid'"
std::string count_in_words(const CountedParameter& counted) {
  std::string result = fmt::format("a whole number from {}", counted.lowest);
  for (const std::string& word : counted.words) {
    result += fmt::format("{} '{}'", &word == &counted.words.front() ? ", or" : " or", word);
  }
  return result;
}

/// The parts of what a word returns: the shape, and what may stand behind it.
std::vector<Value> parts_of(const BodyValue& body) {
  const std::vector<Value>* list = body.returned.list();
  return list == nullptr ? std::vector{body.returned} : *list;
}

/// The literal that stands for a shape while a body is run, and what comes in its place.
struct Placing {
  Expr known, real;
};

/// Puts the incoming shape in the place of the literal that stood for it while the body was run.
void put_in(const Placing& input, const std::vector<Expr*>& places) {
  std::vector<Expr> all;
  for (const Expr* each : places) {
    if (*each != nullptr) {
      all.push_back(*each);
    }
  }
  std::vector<Expr> placed = rebuild(all, [&](const Expr& node, std::vector<Expr> parts) {
    return node == input.known ? input.real : with_parts(node, std::move(parts));
  });
  auto next = placed.begin();
  for (Expr* each : places) {
    if (*each != nullptr) {
      *each = std::move(*next++);
    }
  }
}

LayerWork work_of(const Value& value, const Span& where) {
  const std::vector<Value>& parts = *value.list();
  LayerWork work{*parts.front().word(), {}, {}, {}, {}};
  const std::array<Expr*, 4> places{&work.multiply_adds, &work.biases, &work.cells, &work.rows};
  for (std::size_t i = 1; i < parts.size(); ++i) {
    *places[i - 1] = Elaborator::tensor(parts[i], where);
  }
  return work;
}

std::vector<Index> known_extents(const Expr& shape, const Span& where, Elaborator& elaborator) {
  std::vector<Index> extents;
  const Tensor<double> known = elaborator.known_now(shape, where);
  for (const double extent : known.cells()) {
    if (!(extent >= 1 && extent <= largest_count)) {
      throw SourceError(fmt::format("an axis of {:g} places is not from 1 to 2^53", extent), where);
    }
    extents.push_back(static_cast<Index>(extent));
  }
  return extents;
}

/// A call of a layer word with what comes in.
class LayerCall {
 public:
  LayerCall(const LayerWord& word, const Call& call, const KnownShape& input)
      : word_(word), call_(call), where_(call.function_span), input_(input) {}

  WorkedLayer work_out(const std::string& path) {
    if (word_.input.rank && *word_.input.rank != static_cast<int>(input_.extents.size())) {
      throw SourceError(fmt::format("{} takes {}, and here comes {}", word_.name, word_.input.text,
                                    extents_in_words(input_.extents)),
                        where_);
    }
    bound_ = notation::bind_arguments({word_.signature, word_.parameters()}, call_, where_);
    const Expr known = numbers(input_.extents);
    std::vector<Value> values{{known}};
    for (std::size_t i = 0; i < bound_.values.size(); ++i) {
      values.push_back(option(i));
    }
    return worked(run(std::move(values), path), {known, input_.expr});
  }

 private:
  const notation::Parameter& parameter(std::size_t place) const { return word_.parameters()[place]; }

  /// Where an option is written; the call where it is not.
  Span place_of(const std::string& name) const {
    for (std::size_t i = 0; i < bound_.values.size(); ++i) {
      const std::optional<Syntax>& standard = parameter(i).default_value;
      if (parameter(i).name == name && !(standard && bound_.values[i] == &*standard)) {
        return bound_.values[i]->span;
      }
    }
    return where_;
  }

  Value option(std::size_t place) const {
    const Syntax& written = *bound_.values[place];
    Elaborator elaborator(no_names());
    Value value = folded(elaborator.value(written), written.span, elaborator);
    const Value standard = parameter(place).default_value ? elaborator.value(*parameter(place).default_value)
                                                          : Value{literal(Decimal(1))};
    if (!(is_none(value) && is_none(standard))) {
      check(place, value, standard);
    }
    return value;
  }

  void check(std::size_t place, const Value& value, const Value& standard) const {
    const Syntax& written = *bound_.values[place];
    const std::string& name = parameter(place).name;
    const auto counted = std::ranges::find(word_.counts, name, &CountedParameter::name);
    if (counted != word_.counts.end()) {
      check_count(*counted, value, written);
    } else if (is_flag(standard) && !is_flag(value)) {
      throw SourceError(fmt::format("{}: {} is True or False", word_.name, name), written.span);
    } else if (quoted(standard) != nullptr && quoted(value) == nullptr) {
      throw SourceError(fmt::format("{}: {} is a word in quotation marks, such as '{}'", word_.name, name,
                                    *quoted(standard)),
                        written.span);
    } else if (standard.expr() != nullptr &&
               (value.expr() == nullptr || !(*value.expr())->shape.is_scalar())) {
      throw SourceError(fmt::format("{}: {} is one number", word_.name, name), written.span);
    }
  }

  void check_count(const CountedParameter& counted, const Value& value, const Syntax& written) const {
    const auto refuse = [&](const std::string& found) {
      throw SourceError(
          fmt::format("{}: {} is {}, not {}", word_.name, counted.name, count_in_words(counted), found),
          written.span);
    };
    if (value.word() != nullptr) {
      const std::string* text = quoted(value);
      if (text == nullptr || std::ranges::find(counted.words, *text) == counted.words.end()) {
        refuse(notation::to_plain(written));
      }
      return;
    }
    const Tensor<Number>& cells = (*value.expr())->leaf()->value;
    const Decimal most(static_cast<std::int64_t>(largest_count));
    for (const Number& cell : cells.cells()) {
      if (!cell.is_finite() || !cell.decimal().is_integer() || cell.decimal() < Decimal(counted.lowest) ||
          cell.decimal() > most) {
        refuse(cell.to_string());
      }
    }
    const Index axes = static_cast<Index>(input_.extents.size()) - 1;
    const int rank = cells.shape().rank();
    if (rank > 1 || (!counted.any_length && rank == 1 && cells.size() != axes)) {
      throw SourceError(fmt::format("{}: {} is one number, or one for each of {} axes, and here are {}",
                                    word_.name, counted.name, axes, cells.size()),
                        written.span);
    }
  }

  BodyValue run(std::vector<Value> values, const std::string& path) {
    const notation::DefinedFunction& function = *word_.function;
    try {
      return elaborator_.run(function, std::move(values), path, where_);
    } catch (const notation::Refusal& refusal) {
      throw SourceError(fmt::format("{}: {}", word_.name, refusal.what()), place_of(refusal.parameter()));
    } catch (const SourceError& error) {
      throw error.called_at(where_,
                            {function.origin.file, function.origin.text, function.placed(error.where())});
    }
  }

  WorkedLayer worked(const BodyValue& body, const Placing& input) {
    WorkedLayer result;
    result.steps = std::exchange(elaborator_.work().inner_steps, {});
    elaborator_.work().calls.clear();
    const std::vector<Value> parts = parts_of(body);
    result.output.expr = Elaborator::tensor(parts[0], where_);
    result.output.extents = known_extents(result.output.expr, where_, elaborator_);
    if (parts.size() < 2) {
      result.reach = literal(Decimal(0));
    } else if (parts[1].expr() != nullptr) {
      result.reach = *parts[1].expr();
    }
    result.stride = parts.size() < 3 ? literal(Decimal(1)) : Elaborator::tensor(parts[2], where_);
    if (parts.size() > 3 && parts[3].list() != nullptr) {
      for (const Value& work : *parts[3].list()) {
        result.works.push_back(work_of(work, where_));
      }
    }
    result.takes_memory = parts.size() < 5;
    std::vector<Expr*> all{&result.output.expr, &result.reach, &result.stride};
    std::ranges::for_each(result.steps, [&](Expr& step) { all.push_back(&step); });
    for (LayerWork& work : result.works) {
      all.insert(all.end(), {&work.multiply_adds, &work.biases, &work.cells, &work.rows});
    }
    put_in(input, all);
    return result;
  }

  const LayerWord& word_;
  const Call& call_;
  const Span where_;
  const KnownShape& input_;
  BoundArguments bound_;
  Elaborator elaborator_{layer_words().scope};
};

}  // namespace

Syntax typed(const Syntax& argument) {
  Elaborator elaborator(no_names());
  const Value value = folded(elaborator.value(argument), argument.span, elaborator);
  if (value.word() != nullptr) {
    return value.word()->syntax;
  }
  if ((*value.expr())->shape.rank() > 1) {
    throw SourceError("expected a word, a number or a list of numbers", argument.span);
  }
  return typed_form(*value.expr());
}

WorkedLayer work_out(const LayerWord& word, const Call& call, const KnownShape& input,
                     const std::string& path) {
  return LayerCall(word, call, input).work_out(path);
}

Expr count(const CountingConvention& convention, const std::vector<Value>& of, const Span& where) {
  Elaborator elaborator(counting_scope());
  const BodyValue body = elaborator.run(*convention.function, of, convention.name + ".", where);
  return Elaborator::tensor(body.returned, where);
}

}  // namespace gradewright::engine::network
