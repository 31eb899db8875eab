#include <string>

#include "answers/reading/values/typed_readers.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

TypedReadings text_value(std::string_view text, const TypeContext& /*context*/) {
  while (!text.empty() && is_space(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && is_space(text.back())) {
    text.remove_suffix(1);
  }
  if (text.empty()) {
    return NotAValue{"nothing is written"};
  }
  return std::vector<TypedValue>{{WordsValue{{std::string(text)}}, {}}};
}

}  // namespace gradewright::reading
