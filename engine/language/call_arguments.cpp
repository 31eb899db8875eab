#include "engine/language/call_arguments.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cassert>

#include "engine/language/source_error.hpp"
#include "engine/ops/layout.hpp"
#include "engine/text/joined.hpp"
#include "engine/text/suggest.hpp"

namespace gradewright::engine::notation {

namespace {

bool is_name(const Syntax& syntax, std::string_view text) {
  const Name* name = std::get_if<Name>(&syntax.form);
  return name != nullptr && name->text == text;
}

}  // namespace

CallArguments::CallArguments(const Function& function, const Call& call, const Span& where,
                             Elaborator& elaborator)
    : function_(function), where_(where), elaborator_(elaborator) {
  const FunctionRow& row = *function.row;
  bound_ = bind_arguments({row.signature, function.parameters, row.positional, row.otherwise}, call, where);
  for (const Syntax*& value : bound_.values) {
    value = value == nullptr ? nullptr : word_of(*value);
  }
}

/// The word that a name stands for where it is the parameter of a definition, else the argument as it is.
const Syntax* CallArguments::word_of(const Syntax& argument) {
  const Name* name = std::get_if<Name>(&argument.form);
  const std::optional<Value> known = name == nullptr ? std::nullopt : elaborator_.names().find(name->text);
  if (!known || known->word() == nullptr) {
    return &argument;
  }
  words_.push_back(known->word()->syntax);
  words_.back().span = argument.span;
  return &words_.back();
}

std::size_t CallArguments::place_of(std::string_view parameter) const {
  const auto found = std::find_if(function_.parameters.begin(), function_.parameters.end(),
                                  [&](const Parameter& candidate) { return candidate.name == parameter; });
  assert(found != function_.parameters.end());
  return static_cast<std::size_t>(found - function_.parameters.begin());
}

const Syntax& CallArguments::syntax(std::string_view parameter) const {
  const Syntax* value = bound_.values[place_of(parameter)];
  assert(value != nullptr);
  return *value;
}

bool CallArguments::takes(std::string_view parameter) const {
  return std::ranges::any_of(function_.parameters,
                             [&](const Parameter& candidate) { return candidate.name == parameter; });
}

bool CallArguments::has(std::string_view parameter) const {
  return !is_name(syntax(parameter), "None");
}

std::vector<Index> CallArguments::integers(std::string_view parameter) const {
  return has(parameter) ? elaborator_.integers(syntax(parameter)) : std::vector<Index>{};
}

std::vector<Index> CallArguments::per_axis(std::string_view parameter, std::size_t axes) const {
  static constexpr std::array<std::string_view, 3> forms{"", " or a list of two: height and width",
                                                         " or a list of three: depth, height and width"};
  const std::vector<Index> values = elaborator_.integers(syntax(parameter));
  if (values.size() != 1 && values.size() != axes) {
    throw SourceError(fmt::format("{} is one whole number{}", parameter, forms[axes - 1]),
                      syntax(parameter).span);
  }
  return values.size() == axes ? values : std::vector<Index>(axes, values.front());
}

std::array<Expr, 2> CallArguments::pair_of_exprs(std::string_view parameter) const {
  const Syntax& value = syntax(parameter);
  if (const List* list = std::get_if<List>(&value.form); list != nullptr && list->items.size() == 2) {
    return {elaborator_(list->items[0]), elaborator_(list->items[1])};
  }
  const Expr both = elaborator_(value);
  if (both->shape.is_scalar()) {
    return {both, both};
  }
  if (both->shape == Shape{2}) {
    const auto cell = [&](Index index) {
      return ops::select(both, {{.is_index = true, .index = index, .start = {}, .stop = {}, .step = 1}});
    };
    return {cell(0), cell(1)};
  }
  throw SourceError(fmt::format("{} is one number or a list of two: height and width", parameter),
                    value.span);
}

bool CallArguments::flag(std::string_view parameter) const {
  const Syntax& value = syntax(parameter);
  if (!is_name(value, "True") && !is_name(value, "False")) {
    throw SourceError(fmt::format("{} is True or False", parameter), value.span);
  }
  return is_name(value, "True");
}

std::size_t CallArguments::word(std::string_view parameter, std::span<const std::string> words) const {
  const Syntax& value = syntax(parameter);
  const Text* text = std::get_if<Text>(&value.form);
  const auto found = text == nullptr ? words.end() : std::find(words.begin(), words.end(), text->text);
  if (found == words.end()) {
    throw SourceError(fmt::format("{} is one of '{}'{}", parameter, joined(words, "', '"),
                                  text == nullptr ? "" : did_you_mean(text->text, words)),
                      value.span);
  }
  return static_cast<std::size_t>(found - words.begin());
}

/// The members of a list; none where it is no list.
std::vector<Expr> CallArguments::exprs_of(const Syntax& value) const {
  std::vector<Expr> parts;
  if (const List* list = std::get_if<List>(&value.form)) {
    for (const Syntax& item : list->items) {
      parts.push_back(elaborator_(item));
    }
  } else if (const Value known = elaborator_.value(value); known.list() != nullptr) {
    for (const Value& item : *known.list()) {
      parts.push_back(Elaborator::tensor(item, value.span));
    }
  }
  return parts;
}

std::vector<Expr> CallArguments::list(std::string_view parameter) const {
  std::vector<Expr> parts = exprs_of(syntax(parameter));
  if (parts.empty()) {
    throw SourceError(fmt::format("{} is a list such as [A, B]", parameter), syntax(parameter).span);
  }
  return parts;
}

std::vector<Expr> CallArguments::rest_exprs(std::size_t count) const {
  std::vector<Expr> parts;
  if (bound_.rest.size() == 1 && count != 1) {
    parts = exprs_of(*bound_.rest.front());
  }
  if (parts.empty()) {
    for (const Syntax* value : bound_.rest) {
      parts.push_back(elaborator_(*value));
    }
  }
  return parts;
}

const std::string& CallArguments::text(std::string_view parameter) const {
  const Text* text = std::get_if<Text>(&syntax(parameter).form);
  if (text == nullptr) {
    throw SourceError(fmt::format("{} is a quoted text", parameter), syntax(parameter).span);
  }
  return text->text;
}

std::vector<Index> CallArguments::rest() const {
  if (bound_.rest.size() == 1) {
    return elaborator_.integers(*bound_.rest.front());
  }
  std::vector<Index> result;
  for (const Syntax* value : bound_.rest) {
    result.push_back(elaborator_.integer(*value));
  }
  return result;
}

Shape CallArguments::made_shape(const std::vector<Index>& extents) const {
  try {
    const Shape shape(extents);
    elaborator_.work().claim_cells(shape.size(), where_);
    return shape;
  } catch (const ShapeError& error) {
    throw SourceError(error.what(), where_);
  }
}

}  // namespace gradewright::engine::notation
