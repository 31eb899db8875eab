#pragma once

#include <string>
#include <vector>

#include "answers/judging/compare/typed_key.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/standard.hpp"
#include "engine/graph/settled_tensor.hpp"
#include "problems/exam.hpp"

namespace gradewright::judging {

/// What can be handed in for an item of numbers without working anything out.
struct TrivialValue {
  std::string given;    ///< that it copies; empty: zeros
  SettledTensor value;  ///< of the cells that the item asks for
};

/// Zeros, then each given that has the shape of the item's key.
std::vector<TrivialValue> trivial_values(const Question& question, const Item& item,
                                         const Standard& standard);

/// What can be handed in for an item of a type that is no tensor of numbers without working anything out.
/// That somebody names the right one of some options says nothing.
std::vector<std::string> blank_answers(const TypedKey& key, const Item& item);

}  // namespace gradewright::judging
