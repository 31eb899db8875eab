#include "answers/reading/values/row_labels.hpp"

#include "answers/reading/notation/words.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// How long the label of a row is at the start of a text, "row 2:" or "second row =", with what leads from
/// it; 0 where there is none.
std::size_t label_length(std::string_view small, std::size_t row) {
  const std::string number = "row " + std::to_string(row);
  const std::string ordinal = row <= ordinals.size() ? std::string(ordinals[row - 1]) + " row" : number;
  for (const std::string_view label : {std::string_view(number), std::string_view(ordinal)}) {
    const std::size_t sign =
        small.starts_with(label) ? small.find_first_not_of(' ', label.size()) : small.size();
    if (sign < small.size() && (small[sign] == ':' || small[sign] == '=')) {
      return sign + 1;
    }
  }
  return 0;
}

}  // namespace

std::string without_row_labels(std::string_view text, std::size_t rows) {
  constexpr std::size_t longest = 1 << 14;
  if (text.size() > longest || text.find("ow") == std::string_view::npos) {
    return {};
  }
  const std::string small = lower(text);
  std::string plain;
  std::size_t row = 0;
  std::size_t from = 0;  // of the row's numbers
  const auto end_row = [&](std::size_t end) {
    std::string_view numbers = trimmed(text.substr(from, end - from));
    while (numbers.ends_with(',') || numbers.ends_with(';') || numbers.ends_with('.')) {
      numbers = trimmed(numbers.substr(0, numbers.size() - 1));
    }
    plain += (plain.empty() ? "" : "\n") + std::string(numbers);
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool starts = at == 0 || (!is_letter(text[at - 1]) && !is_digit(text[at - 1]));
    const std::size_t length = starts ? label_length(std::string_view(small).substr(at), row + 1) : 0;
    if (length == 0) {
      continue;
    }
    if (row == 0 && !trimmed(text.substr(0, at)).empty()) {
      return {};
    }
    if (row > 0) {
      end_row(at);
    }
    ++row;
    from = at + length;
    at = from - 1;
  }
  if (row < 2 || row != rows) {
    return {};
  }
  end_row(text.size());
  return plain;
}

}  // namespace gradewright::reading
