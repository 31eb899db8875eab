#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "answers/reading/notation/read_notation.hpp"
#include "answers/reading/values/read_typed.hpp"
#include "answers/reading/values/read_value.hpp"
#include "engine/syntax/print.hpp"

using namespace gradewright;

namespace {

/// The parts of each reading stand in order within the text, and their trees print.
void check_parts(std::string_view text, const reading::NotationContext& context) {
  const auto readings = reading::read_notation(text, context);
  if (readings.size() > reading::max_readings) {
    std::abort();
  }
  for (const reading::NotationReading& reading : readings) {
    std::size_t end = 0;
    for (const reading::Part& part : reading.parts) {
      if (part.span.offset < end || part.span.end() > text.size()) {
        std::abort();
      }
      end = part.span.end();
      if (part.sort == reading::Part::Sort::mathematics) {
        engine::notation::to_plain(part.tree);
        engine::notation::to_latex(part.tree);
        engine::notation::to_numpy(part.tree);
        engine::notation::to_matlab(part.tree);
      }
    }
  }
}

}  // namespace

/// One response, after a byte that says what is asked for: whatever it is, it is read or says why not.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  using engine::AnswerType;
  using engine::Shape;
  constexpr std::array types{AnswerType::complex,    AnswerType::quantity, AnswerType::size,
                             AnswerType::record,     AnswerType::tuple,    AnswerType::set,
                             AnswerType::list,       AnswerType::interval, AnswerType::equation,
                             AnswerType::inequality, AnswerType::formula,  AnswerType::complexity,
                             AnswerType::choice,     AnswerType::choices,  AnswerType::true_false};
  const std::array shapes{Shape{}, Shape{2}, Shape{2, 2}, Shape{2, 1, 2}};
  const std::size_t asked = data[0] % (types.size() + shapes.size());
  const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::array<std::string, 4> names{"x", "n", "d", "AB"};
  const std::array<std::string, 4> options{"A", "B", "C", "D"};
  reading::NotationContext context;
  context.names = names;
  context.in_math = (data[0] & 0x80U) != 0;
  check_parts(text, context);
  if (asked < shapes.size()) {
    reading::read_value(text, shapes.at(asked), context);
    return 0;
  }
  const reading::TypeContext type_context{names, options, "MB", 1000};
  reading::read_typed(text, types.at(asked - shapes.size()), type_context);
  return 0;
}
