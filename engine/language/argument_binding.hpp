#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "engine/language/functions.hpp"
#include "engine/syntax/syntax.hpp"
#include "engine/text/span.hpp"

namespace gradewright::engine::notation {

/// What a call needs to know of the function that it calls.
struct Signature {
  std::string_view text;  ///< as it is written, for messages
  std::span<const Parameter> parameters;
  Positional positional = Positional::all;
  std::string_view otherwise = {};  ///< what may have been meant by one who gives too many values

  /// How many parameters must be given.
  std::size_t required() const;
  /// Whether the parameter at a place takes all the values that are left.
  bool takes_rest(std::size_t place) const;
};

/// The arguments of one call by the parameters of its function.
struct BoundArguments {
  std::vector<const Syntax*> values;  ///< by parameter, defaults too; null for one that takes the rest
  std::vector<const Syntax*> rest;
};

/// Binds arguments as Python does. The names `dim` and `keepdim` of PyTorch stand for `axis` and `keepdims`.
/// Throws SourceError: too many or too few values, unknown options, values given twice. The result points
/// into the call and the parameters.
BoundArguments bind_arguments(const Signature& signature, const Call& call, const Span& where);

}  // namespace gradewright::engine::notation
