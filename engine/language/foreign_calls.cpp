#include "engine/language/foreign_calls.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "engine/language/module_names.hpp"
#include "engine/language/source_error.hpp"

namespace gradewright::engine::notation {

namespace {

using Modules = std::array<std::string_view, 3>;
constexpr Modules numpy{"np", "numpy", "jnp"};
constexpr Modules tensorflow{"tf", "tensorflow", ""};
constexpr Modules pytorch{"torch", "", ""};

bool is_list(const Syntax& syntax) {
  return std::holds_alternative<List>(syntax.form);
}

bool always(const Syntax& /*second*/) {
  return true;
}

bool is_one_number(const Syntax& second) {
  return !is_list(second);
}

/// [1, 2], which NumPy takes for all axes and PyTorch for the last one.
bool is_one_pair(const Syntax& second) {
  const List* list = std::get_if<List>(&second.form);
  return list != nullptr && list->items.size() == 2 && std::ranges::none_of(list->items, is_list);
}

struct ForeignMeaning {
  const Modules& modules;
  std::string_view function;
  bool (*differs)(const Syntax& second);  ///< looks at the second value
  std::string_view advice;
};

constexpr std::string_view number_of_parts =
    "takes the number of the parts, and split(x, 2) here parts of that size; write chunk(x, n) for n parts";

constexpr std::array<ForeignMeaning, 5> meanings{{
    {numpy, "split", always,
     "takes the number of the parts or the places between them; write chunk(x, n), or split(x, sizes) with "
     "the sizes"},
    {tensorflow, "split", is_one_number, number_of_parts},
    {numpy, "pad", is_one_pair,
     "takes a pair for all axes; write a pair for each axis, as in pad(x, [[1, 2], [1, 2]])"},
    {numpy, "nonzero", always,
     "gives the places along each axis; write nonzero(x, as_tuple=True), or argwhere(x) for one place a row"},
    {pytorch, "stft", always, "takes n_fft and hop_length; write stft(signal, frame_step, window)"},
}};

/// The second value without a name, or the one with the name of a padding.
const Syntax* second_of(const Call& call) {
  if (call.arguments.size() > 1) {
    return &call.arguments[1];
  }
  const auto named =
      std::ranges::find_if(call.options, [](const Option& option) { return option.name == "pad_width"; });
  return named == call.options.end() ? nullptr : &named->value.front();
}

}  // namespace

void refuse_foreign_meaning(const Call& call, const Span& where) {
  const QualifiedName name(call.function);
  if (name.module.empty()) {
    return;
  }
  const Syntax* second = second_of(call);
  for (const ForeignMeaning& meaning : meanings) {
    if (name.member == meaning.function &&
        std::ranges::find(meaning.modules, name.first) != meaning.modules.end() &&
        (meaning.differs == always || (second != nullptr && meaning.differs(*second)))) {
      throw SourceError(std::string(call.function) + " " + std::string(meaning.advice), where);
    }
  }
}

}  // namespace gradewright::engine::notation
