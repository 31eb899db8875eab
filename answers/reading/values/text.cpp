#include <string>

#include "answers/reading/values/typed_readers.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

TypedReadings text_value(std::string_view text, const TypeContext& /*context*/) {
  text = trimmed(text);
  if (text.empty()) {
    return NotAValue{"nothing is written"};
  }
  return std::vector<TypedValue>{{WordsValue{{std::string(text)}}, {}}};
}

}  // namespace gradewright::reading
