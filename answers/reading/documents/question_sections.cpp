#include "answers/reading/documents/question_sections.hpp"

#include <algorithm>
#include <iterator>

namespace gradewright::reading {

QuestionSections::QuestionSections(const std::vector<Section>& sections,
                                   const std::vector<std::vector<Path>>& paths)
    : sections_(sections), paths_(paths), places_(paths.size()) {
  for (std::size_t s = 0; s < sections.size(); ++s) {
    for (const std::size_t question : named_by(sections[s].path)) {
      places_[question].push_back(s);
    }
  }
}

std::vector<std::size_t> QuestionSections::named_by(const Path& path) const {
  std::vector<std::size_t> named;
  std::size_t deepest = 1;
  for (std::size_t question = 0; question < paths_.size(); ++question) {
    const std::size_t depth = depth_of_match(question, path);
    if (depth > deepest) {
      named.clear();
      deepest = depth;
    }
    if (depth == deepest) {
      named.push_back(question);
    }
  }
  return named;
}

QuestionSections::Places QuestionSections::without_statement(const Places& all) const {
  Places own;
  std::ranges::copy_if(all, std::back_inserter(own), [&](std::size_t s) {
    return sections_[s].solution || std::ranges::none_of(all, [&](std::size_t other) {
             return sections_[other].solution && sections_[other].heading == sections_[s].heading;
           });
  });
  return own;
}

QuestionSections::Places QuestionSections::of_parent(std::size_t question) const {
  Places found;
  for (const Path& declared : paths_[question]) {
    if (declared.size() < 2) {
      continue;
    }
    const Path parent(declared.begin(), declared.end() - 1);
    for (std::size_t s = 0; s < sections_.size(); ++s) {
      if (sections_[s].path == parent) {
        found.push_back(s);
      }
      if (lies_below(sections_[s].path, parent) && sections_[s].path.size() > parent.size()) {
        return {};
      }
    }
  }
  return found;
}

std::size_t QuestionSections::depth_of_match(std::size_t question, const Path& path) const {
  std::size_t depth = 0;
  for (const Path& declared : paths_[question]) {
    if (lies_below(path, declared)) {
      depth = std::max(depth, declared.size());
    }
  }
  return depth;
}

bool QuestionSections::is_claimed(const Path& path) const {
  for (std::size_t question = 0; question < paths_.size(); ++question) {
    if (depth_of_match(question, path) > 0) {
      return true;
    }
  }
  return false;
}

bool QuestionSections::same_parent(std::size_t a, std::size_t b) const {
  for (const Path& one : paths_[a]) {
    for (const Path& two : paths_[b]) {
      if (one.size() == two.size() && std::equal(one.begin(), one.end() - 1, two.begin())) {
        return true;
      }
    }
  }
  return false;
}

std::optional<std::size_t> QuestionSections::first_question(const Path& path) const {
  if (const std::vector<std::size_t> named = named_by(path); !named.empty()) {
    return named.front();
  }
  std::optional<std::size_t> part;
  for (std::size_t question = 0; question < paths_.size(); ++question) {
    const bool below = std::ranges::any_of(
        paths_[question], [&](const Path& declared) { return !path.empty() && lies_below(declared, path); });
    part = below && !part ? question : part;
  }
  return part;
}

bool QuestionSections::has_number(std::size_t question, std::string_view number) const {
  return std::ranges::any_of(paths_[question], [&](const Path& path) { return path[0] == number; });
}

bool QuestionSections::could_be_of(const Section& section, std::size_t question) const {
  if (section.path.empty()) {
    return true;
  }
  if (section.path[0] == "?") {
    const Path parts(section.path.begin() + 1, section.path.end());
    return std::ranges::any_of(paths_[question], [&](const Path& declared) {
      const Path below(declared.begin() + 1, declared.end());
      return below.empty() || lies_below(parts, below);
    });
  }
  if (is_claimed(section.path)) {
    return false;
  }
  const bool known = std::ranges::any_of(paths_, [&](const std::vector<Path>& paths) {
    return std::ranges::any_of(paths, [&](const Path& path) { return path[0] == section.path[0]; });
  });
  return !known || (section.path.size() > 1 && has_number(question, section.path[0]));
}

}  // namespace gradewright::reading
