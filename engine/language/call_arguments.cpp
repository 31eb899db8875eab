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

std::size_t required_count(const Function& function) {
  return static_cast<std::size_t>(
      std::count_if(function.parameters.begin(), function.parameters.end(),
                    [](const Parameter& parameter) { return !parameter.default_value; }));
}

}  // namespace

CallArguments::CallArguments(const Function& function, const Call& call, const Span& where,
                             Elaborator& elaborator)
    : function_(function), where_(where), elaborator_(elaborator), values_(function.parameters.size()) {
  bind_positional(call);
  bind_options(call);
  for (std::size_t i = 0; i < values_.size(); ++i) {
    const Parameter& parameter = function_.parameters[i];
    const bool takes_rest =
        function_.row->positional == Positional::rest && i + 1 == required_count(function_);
    if (values_[i] == nullptr && parameter.default_value) {
      values_[i] = &*parameter.default_value;
    } else if (values_[i] == nullptr && (!takes_rest || rest_.empty())) {
      throw SourceError(fmt::format("{} needs a value for {}", function_.row->signature, parameter.name),
                        where_);
    }
  }
}

void CallArguments::bind_positional(const Call& call) {
  const std::size_t required = required_count(function_);
  const std::size_t most =
      function_.row->positional == Positional::all ? function_.parameters.size() : required;
  for (std::size_t i = 0; i < call.arguments.size(); ++i) {
    if (function_.row->positional == Positional::rest && i + 1 >= required) {
      rest_.push_back(&call.arguments[i]);
    } else if (i < most) {
      values_[i] = &call.arguments[i];
    } else {
      const std::string_view otherwise = function_.row->otherwise;
      throw SourceError(
          fmt::format("{} takes {} value{} without a name, not {}{}{}", function_.row->signature, most,
                      most == 1 ? "" : "s", call.arguments.size(), otherwise.empty() ? "" : "; ", otherwise),
          call.arguments[i].span);
    }
  }
}

void CallArguments::bind_options(const Call& call) {
  for (const Option& option : call.options) {
    const Syntax& value = option.value.front();
    const std::string_view wanted = option.name == "dim"       ? "axis"
                                    : option.name == "keepdim" ? "keepdims"
                                                               : std::string_view(option.name);
    std::vector<std::string> known;
    for (const Parameter& parameter : function_.parameters) {
      known.push_back(parameter.name);
    }
    const auto found = std::find(known.begin(), known.end(), wanted);
    if (found == known.end()) {
      throw SourceError(fmt::format("{} has no option '{}'{}", function_.row->signature, option.name,
                                    did_you_mean(option.name, known)),
                        value.span);
    }
    const auto place = static_cast<std::size_t>(found - known.begin());
    const bool takes_rest =
        function_.row->positional == Positional::rest && place + 1 == required_count(function_);
    if (values_[place] != nullptr || (takes_rest && !rest_.empty())) {
      throw SourceError(fmt::format("{} is given twice", *found), value.span);
    }
    if (takes_rest) {
      rest_.push_back(&value);
    } else {
      values_[place] = &value;
    }
  }
}

std::size_t CallArguments::place_of(std::string_view parameter) const {
  const auto found = std::find_if(function_.parameters.begin(), function_.parameters.end(),
                                  [&](const Parameter& candidate) { return candidate.name == parameter; });
  assert(found != function_.parameters.end());
  return static_cast<std::size_t>(found - function_.parameters.begin());
}

const Syntax& CallArguments::syntax(std::string_view parameter) const {
  const Syntax* value = values_[place_of(parameter)];
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

std::array<Index, 2> CallArguments::pair(std::string_view parameter) const {
  const std::vector<Index> values = elaborator_.integers(syntax(parameter));
  if (values.empty() || values.size() > 2) {
    throw SourceError(fmt::format("{} is one whole number or a list of two: height and width", parameter),
                      syntax(parameter).span);
  }
  return {values.front(), values.back()};
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

std::vector<Expr> CallArguments::list(std::string_view parameter) const {
  const Syntax& value = syntax(parameter);
  const List* list = std::get_if<List>(&value.form);
  if (list == nullptr || list->items.empty()) {
    throw SourceError(fmt::format("{} is a list such as [A, B]", parameter), value.span);
  }
  std::vector<Expr> parts;
  for (const Syntax& item : list->items) {
    parts.push_back(elaborator_(item));
  }
  return parts;
}

std::vector<Index> CallArguments::rest() const {
  if (rest_.size() == 1) {
    return elaborator_.integers(*rest_.front());
  }
  std::vector<Index> result;
  for (const Syntax* value : rest_) {
    result.push_back(elaborator_.integer(*value));
  }
  return result;
}

Shape CallArguments::made_shape(const std::vector<Index>& extents) const {
  try {
    const Shape shape(extents);
    elaborator_.claim_cells(shape.size(), where_);
    return shape;
  } catch (const ShapeError& error) {
    throw SourceError(error.what(), where_);
  }
}

}  // namespace gradewright::engine::notation
