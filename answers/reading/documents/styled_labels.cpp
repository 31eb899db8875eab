#include "answers/reading/documents/styled_labels.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace gradewright::reading {
namespace {

/// In longer lines there is no other label.
constexpr std::size_t longest_line = 2'000;

bool begins_style(std::string_view text) {
  return text.starts_with("**") || text.starts_with("\\textbf{") || text.starts_with("\\underline{");
}

}  // namespace

bool is_path_of(const QuestionLabel& label, const std::vector<std::vector<std::string>>& declared) {
  return std::ranges::any_of(declared, [&](const std::vector<std::string>& path) {
    return path[0] == label.number && std::ranges::equal(std::span(path).subspan(1), label.parts);
  });
}

std::size_t add_styled_labels(std::string_view line, std::size_t offset,
                              const std::vector<std::vector<std::string>>& declared,
                              std::vector<LabelPlace>& places) {
  const auto is_like = [&](const QuestionLabel& label) {
    return label.decorated && label.strength == QuestionLabel::Strength::strong &&
           is_path_of(label, declared);
  };
  if (line.size() > longest_line || places.empty() || places.back().offset != offset ||
      !is_like(places.back().label)) {
    return 0;
  }
  const std::size_t before = places.size();
  std::size_t at = std::max(places.back().label.length, std::size_t{1});
  while (at < line.size()) {
    auto label = line[at - 1] == ' ' && begins_style(line.substr(at)) ? read_question_label(line.substr(at))
                                                                      : std::nullopt;
    if (!label || !is_like(*label)) {
      ++at;
      continue;
    }
    const std::size_t length = std::max(label->length, std::size_t{1});
    places.push_back({std::move(*label), "", offset + at});
    at += length;
  }
  return places.size() - before;
}

}  // namespace gradewright::reading
