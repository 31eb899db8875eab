#pragma once

#include <string>
#include <utility>

#include "answers/judging/layer.hpp"

namespace gradewright::judging {

/// Why a formula has no value that can be trusted.
struct NotMeant {
  enum class Kind {
    unknown_name,  ///< a name that is neither given nor worked out before; `what` is it
    derivative,    ///< a derivative that is left to be taken
    shapes,        ///< an operation on shapes that do not fit; `what` tells of it
    unclear        ///< notation that could be meant in several ways, or is not known; likewise
  };
  Kind kind = Kind::unclear;
  std::string what;
};

inline NotMeant unclear(std::string what) {
  return {NotMeant::Kind::unclear, std::move(what)};
}
inline NotMeant unfitting(std::string what) {
  return {NotMeant::Kind::shapes, std::move(what)};
}

}  // namespace gradewright::judging
