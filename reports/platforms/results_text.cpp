#include "reports/platforms/results_text.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "engine/text/joined.hpp"

namespace gradewright::reports {

namespace {

/// The first `most` bytes, whole characters of UTF-8, with a word about the rest.
std::string cut(const std::string& text, std::size_t most) {
  if (text.size() <= most) {
    return text;
  }
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  return text.substr(0, end) + fmt::format(" ... ({} bytes left out)", text.size() - end);
}

}  // namespace

std::string within_result_limit(const AutograderResult& result,
                                const std::function<std::string(const AutograderResult&)>& write) {
  std::string text = write(result);
  AutograderResult shorter = result;
  for (std::size_t most = 4096; text.size() > most_result_bytes && most > 0; most /= 4) {
    for (std::size_t i = 0; i < result.items.size(); ++i) {
      shorter.items[i].output = cut(result.items[i].output, most);
    }
    text = write(shorter);
  }
  if (text.size() > most_result_bytes) {
    for (ResultItem& item : shorter.items) {
      item.output.clear();
      item.name = cut(item.name, 64);
    }
    for (std::string& name : shorter.open) {
      name = cut(name, 64);
    }
    shorter.exam = cut(shorter.exam, 64);
    text = write(shorter);
  }
  return text;
}

std::string open_in_words(const AutograderResult& result) {
  if (result.open.empty()) {
    return {};
  }
  constexpr std::size_t most = 20;
  std::vector<std::string> names(
      result.open.begin(),
      result.open.begin() + static_cast<std::ptrdiff_t>(std::min(most, result.open.size())));
  if (result.open.size() > most) {
    names.push_back(fmt::format("{} more", result.open.size() - most));
  }
  return fmt::format(
      "{} a person: {}.{}",
      result.open.size() == 1 ? "1 answer waits for" : fmt::format("{} answers wait for", result.open.size()),
      joined(names, ", "), result.provisional ? " The total is not final." : "");
}

std::string points_in_words(const AutograderResult& result) {
  return fmt::format("{} of {} points{}", result.points.normalised().to_string(),
                     result.max.normalised().to_string(), result.provisional ? " so far" : "");
}

}  // namespace gradewright::reports
