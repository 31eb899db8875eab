#include "answers/reading/documents/latex_sections.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Path = std::vector<std::string>;

constexpr std::array<std::string_view, 3> commands = {"\\section{", "\\subsection{", "\\subsubsection{"};

/// No document has more that could be an exam's.
constexpr std::size_t most_sections = 1'000;

struct Command {
  std::size_t level = 0;
  std::string_view title;
  std::size_t length = 0;  ///< with its title
};

std::optional<Command> command_of(std::string_view line) {
  const std::size_t blanks = std::min(line.find_first_not_of(" \t"), line.size());
  for (std::size_t level = 0; level < commands.size(); ++level) {
    if (!line.substr(blanks).starts_with(commands[level])) {
      continue;
    }
    const std::size_t first = blanks + commands[level].size();
    int depth = 1;
    for (std::size_t at = first; at < line.size(); ++at) {
      depth += line[at] == '{' ? 1 : line[at] == '}' ? -1 : 0;
      if (depth == 0) {
        return Command{level, line.substr(first, at - first), at + 1};
      }
    }
  }
  return std::nullopt;
}

bool leads_to_question(const Path& path, const std::vector<Path>& paths) {
  return std::ranges::any_of(paths, [&](const Path& one) {
    return one.size() >= path.size() && std::equal(path.begin(), path.end(), one.begin());
  });
}

/// Whether the exam's numbers are 1 to `count`.
bool are_all_numbers(std::size_t count, const std::vector<Path>& paths) {
  std::set<std::string> numbers;
  for (const Path& path : paths) {
    numbers.insert(path.empty() ? std::string() : path.front());
  }
  if (numbers.size() != count) {
    return false;
  }
  for (std::size_t number = 1; number <= count; ++number) {
    if (!numbers.contains(std::to_string(number))) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::vector<NumberedSection> numbered_sections(std::string_view text, const std::vector<Path>& paths) {
  std::vector<NumberedSection> sections;
  std::array<std::size_t, commands.size()> counts{};
  const std::size_t body = text.find("\\begin{document}");
  for (std::size_t at = body == std::string_view::npos ? 0 : body; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (const auto command = command_of(text.substr(at, end - at))) {
      const auto own = read_question_label(command->title);
      if (sections.size() == most_sections || (own && !own->number.empty())) {
        return {};
      }
      ++counts[command->level];
      std::fill(counts.begin() + static_cast<std::ptrdiff_t>(command->level) + 1, counts.end(), 0);
      Path path;
      for (std::size_t level = 0; level <= command->level; ++level) {
        path.push_back(std::to_string(counts[level]));
      }
      if (!leads_to_question(path, paths)) {
        return {};
      }
      QuestionLabel label;
      label.number = std::move(path.front());
      label.parts.assign(std::make_move_iterator(path.begin() + 1), std::make_move_iterator(path.end()));
      label.length = command->length;
      label.decorated = true;
      sections.push_back({at, std::move(label)});
    }
    at = end + 1;
  }
  return are_all_numbers(counts[0], paths) ? std::move(sections) : std::vector<NumberedSection>();
}

}  // namespace gradewright::reading
