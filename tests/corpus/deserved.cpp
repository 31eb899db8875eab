#include "deserved.hpp"

#include <fmt/core.h>

#include <filesystem>
#include <fstream>

namespace gradewright::corpus {
namespace {

std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) {
    lines.push_back(line);
  }
  return lines;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

}  // namespace

Mark mark_of(std::string_view what, const judging::Verdict* verdict) {
  if (verdict == nullptr) {
    return Mark::not_graded;
  }
  const bool review = verdict->outcome == judging::Outcome::needs_review;
  if (what == "review-only") {
    const bool zero = !review && verdict->points->is_zero();
    return review ? Mark::right : zero ? Mark::silent_zero : Mark::false_full;
  }
  if (review) {
    return what.starts_with("review-") ? Mark::right : Mark::needless_review;
  }
  const bool none = verdict->points->is_zero();
  const bool all = verdict->points == verdict->max_points;
  if (what == "full" || what == "review-or-full") {
    return all ? Mark::right : none ? Mark::silent_zero : Mark::too_little;
  }
  if (what == "partial") {
    return none ? Mark::silent_zero : all ? Mark::false_full : Mark::right;
  }
  return none ? Mark::right : all ? Mark::false_full : Mark::too_much;
}

void Marks::add(Mark mark, const std::string& line) {
  const auto place = static_cast<std::size_t>(mark);
  ++counts_[place];
  if (mark != Mark::right) {
    lines_[place].push_back(line);
  }
}

std::string Marks::summary() const {
  std::size_t all = 0;
  for (const std::size_t count : counts_) {
    all += count;
  }
  return fmt::format(
      "{} marks: {} right, {} silent zeros, {} false full marks, {} too little, {} too much, {} needless "
      "reviews, {} not graded",
      all, count(Mark::right), count(Mark::silent_zero), count(Mark::false_full), count(Mark::too_little),
      count(Mark::too_much), count(Mark::needless_review), count(Mark::not_graded));
}

std::string Marks::lines(Mark mark) const {
  std::string text;
  for (const std::string& line : lines_[static_cast<std::size_t>(mark)]) {
    text += line + "\n";
  }
  return text;
}

std::map<std::string, std::vector<Said>> read_sidecar(const std::string& path) {
  std::map<std::string, std::vector<Said>> said;
  for (const std::string& line : lines_of(path)) {
    if (line.empty() || line.starts_with("# ") || line.starts_with("tags: ") ||
        line.starts_with("section ")) {
      continue;
    }
    const std::size_t colon = line.find(": ");
    const std::string rest = line.substr(colon + 2);
    const std::size_t blank = std::min(rest.find(' '), rest.size());
    const std::string value = rest.substr(std::min(blank + 1, rest.size()));
    said[line.substr(0, colon)].push_back({rest.substr(0, blank), value.substr(0, value.find(" <- "))});
  }
  return said;
}

std::string tidy_document(const std::map<std::string, std::vector<Said>>& said) {
  std::string text = "# Answers\n\n";
  for (const auto& [item, lines] : said) {
    const std::size_t point = item.rfind('.');
    const std::string name = item.substr(point + 1);
    const bool lower = name.front() >= 'a' && name.front() <= 'z';
    const bool named = lower && name != "answer" && name != "claims" && name != "technique" && name != "size";
    for (const Said& one : lines) {
      if (one.kind.starts_with("answer")) {
        text += "# " + item.substr(0, point) + "\n\n" + (named ? name + " = " : "") + one.value + "\n\n";
      }
    }
  }
  return text;
}

std::vector<SayingText> read_texts(const std::string& path) {
  std::vector<SayingText> texts;
  std::string sort;
  std::size_t number = 0;
  for (const std::string& line : lines_of(path)) {
    ++number;
    if (line.starts_with("#:")) {
      sort = line.substr(line.find_first_not_of(" :#"));
    } else if (!line.empty() && !line.starts_with("#")) {
      const std::size_t arrow = line.rfind(" -> ");
      texts.push_back({fmt::format("{}:{}", std::filesystem::path(path).filename().string(), number), sort,
                       replaced(replaced(line.substr(0, arrow), "⏎", "\n"), "⇥", "\t"),
                       line.substr(arrow + 4)});
    }
  }
  return texts;
}

}  // namespace gradewright::corpus
