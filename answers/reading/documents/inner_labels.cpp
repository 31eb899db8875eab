#include "answers/reading/documents/inner_labels.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Words behind which a part is spoken of.
constexpr std::string_view leads[] = {
    "in",     "as",       "see",     "from", "and",    "of",   "part",   "parts",  "question",
    "to",     "for",      "by",      "with", "or",     "than", "use",    "using",  "like",
    "both",   "per",      "step",    "case", "option", "eq",   "result", "answer", "statement",
    "the",    "equation", "formula", "that", "at",     "on",   "into",   "before", "after",
    "unlike", "aussage",  "teil",    "aus",  "in",     "von",  "und",    "oder",   "siehe",
    "wie",    "parte",    "partie",  "y",    "et",     "de",   "ou",     "o",      "e"};

class InnerLabels {
 public:
  InnerLabels(std::string_view line, std::size_t offset,
              const std::vector<std::vector<std::string>>& declared, std::vector<LabelPlace>& places)
      : line_(line), offset_(offset), declared_(declared), places_(places) {}

  void add() {
    bool mathematics = false;
    int open = 0;
    for (std::size_t i = 1; i < line_.size(); ++i) {
      mathematics = line_[i] == '$' ? !mathematics : mathematics;
      if (!mathematics && is_blank(line_[i - 1]) && (behind_sentence(i) || (open == 0 && behind_part(i)))) {
        continue;
      }
      open += line_[i] == '(' ? 1 : line_[i] == ')' && open > 0 ? -1 : 0;
    }
  }

 private:
  /// The part that follows the one before, or any later one.
  std::optional<QuestionLabel> successor(std::size_t i, bool next) const {
    const std::string& last = places_.back().label.parts.back();
    auto label = read_question_label(line_.substr(i));
    label = label ? std::move(label) : in_capitals(i);
    const bool follows = label && label->parts.size() == 1 && label->number.empty() && last.size() == 1 &&
                         label->parts[0].size() == 1 && label->parts[0][0] > last[0] &&
                         (!next || label->parts[0][0] == last[0] + 1);
    return follows ? label : std::nullopt;
  }

  /// "B)" behind "A)".
  std::optional<QuestionLabel> in_capitals(std::size_t i) const {
    const std::size_t letter = line_[i] == '(' ? i + 1 : i;
    if (letter + 1 >= line_.size() || !is_capital(line_[letter]) || line_[letter + 1] != ')') {
      return std::nullopt;
    }
    QuestionLabel label;
    label.parts = {lower(line_.substr(letter, 1))};
    label.closing = ')';
    const std::size_t end = line_.find_first_not_of(" \t:", letter + 2);
    label.length = std::min(end, line_.size()) - i;
    return label;
  }

  bool behind_sentence(std::size_t i) {
    if (line_[i] != '(' || i + 4 >= line_.size() || line_[i + 3] != ' ') {
      return false;
    }
    const std::size_t before = line_.find_last_not_of(' ', i - 1);
    if (before == std::string_view::npos ||
        std::string_view(".!?;").find(line_[before]) == std::string_view::npos) {
      return false;
    }
    return push(successor(i, true), i, false);
  }

  bool behind_part(std::size_t i) {
    const LabelPlace& last = places_.back();
    const std::size_t letter = line_[i] == '(' ? i + 1 : i;
    const bool closed = letter + 2 < line_.size() && is_letter(line_[letter]) && line_[letter + 1] == ')' &&
                        (is_blank(line_[letter + 2]) || line_[letter + 2] == ':');
    if (!closed || last.offset < offset_ || !is_free(last, i, letter > i)) {
      return false;
    }
    auto label = successor(i, false);
    return label && is_declared(label->parts[0]) && push(std::move(label), i, true);
  }

  /// Whether something stands between the label before, which has the same form, and here, and speaks of no
  /// part.
  bool is_free(const LabelPlace& last, std::size_t i, bool opened) const {
    const std::size_t start = last.offset - offset_;
    const std::string_view label = line_.substr(start, last.label.length);
    const std::string_view between =
        line_.substr(std::min(start + last.label.length, i), i - std::min(start + last.label.length, i));
    const std::string pair = last.label.parts.back() + ")";
    const bool capital = is_capital(line_[i + (opened ? 1 : 0)]);
    const std::size_t at = capital ? label.rfind(static_cast<char>(pair[0] - 'a' + 'A')) : label.rfind(pair);
    if (at == std::string_view::npos || at + 1 == label.size() || label[at + 1] != ')' ||
        (at > 0 && label[at - 1] == '(') != opened || is_blank(between)) {
      return false;
    }
    const std::size_t end = between.find_last_not_of(" \t") + 1;
    std::size_t first = end;
    while (first > 0 && is_letter(between[first - 1])) {
      --first;
    }
    return !speaks_of_part(between.substr(first, end - first));
  }

  bool is_declared(const std::string& part) const {
    const auto numbered = std::find_if(places_.rbegin(), places_.rend(),
                                       [](const LabelPlace& place) { return !place.label.number.empty(); });
    return numbered != places_.rend() &&
           std::ranges::any_of(declared_, [&](const std::vector<std::string>& path) {
             return path.size() == 2 && path[0] == numbered->label.number && path[1] == part;
           });
  }

  bool push(std::optional<QuestionLabel> label, std::size_t i, bool inside) {
    if (label) {
      places_.push_back({std::move(*label), "", offset_ + i, inside});
    }
    return label.has_value();
  }

  std::string_view line_;
  std::size_t offset_;
  const std::vector<std::vector<std::string>>& declared_;
  std::vector<LabelPlace>& places_;
};

}  // namespace

bool speaks_of_part(std::string_view word) {
  return among(leads, lower(word));
}

void add_inner_labels(std::string_view line, std::size_t offset,
                      const std::vector<std::vector<std::string>>& declared,
                      std::vector<LabelPlace>& places) {
  if (!places.empty() && !places.back().label.parts.empty()) {
    InnerLabels(line, offset, declared, places).add();
  }
}

void drop_headed_elsewhere(std::vector<LabelPlace>& places) {
  using Path = std::vector<std::string>;
  std::set<Path> begun;
  std::vector<Path> paths;
  std::string root;
  for (const LabelPlace& place : places) {
    root = place.label.number.empty() ? root : place.label.number;
    paths.push_back({root});
    paths.back().insert(paths.back().end(), place.label.parts.begin(), place.label.parts.end());
    if (!place.inside) {
      begun.insert(paths.back());
    }
  }
  std::size_t i = 0;
  std::erase_if(places, [&](const LabelPlace& place) {
    const Path& path = paths[i++];
    return place.inside && begun.contains(path);
  });
}

}  // namespace gradewright::reading
