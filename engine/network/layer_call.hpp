#pragma once

#include <string>
#include <vector>

#include "engine/language/value.hpp"
#include "engine/network/layer_flow.hpp"
#include "engine/network/layer_words.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::engine::network {

/// A piece of the work of a layer; what is null was not said.
struct LayerWork {
  notation::Word kind;
  Expr multiply_adds, biases, cells, rows;
};

/// What a call of a layer word comes to.
struct WorkedLayer {
  std::vector<Expr> steps;  ///< of the word's body
  KnownShape output;
  Expr reach;  ///< what the receptive field grows by; null: it ends
  Expr stride;
  std::vector<LayerWork> works;
  bool takes_memory = true;
};

/// The numbers and words of an argument of a call that has no names left: a tree that is typed.
notation::Syntax typed(const notation::Syntax& argument);

/// Works a call of `word` out; the names of its steps begin with `path`. Throws SourceError with places in
/// the text of the call.
WorkedLayer work_out(const LayerWord& word, const notation::Call& call, const KnownShape& input,
                     const std::string& path);

/// What a convention counts for a piece of work, by the parameters of its definition.
Expr count(const CountingConvention& convention, const std::vector<notation::Value>& of, const Span& where);

}  // namespace gradewright::engine::network
