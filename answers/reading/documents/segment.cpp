#include "answers/reading/documents/segment.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "answers/reading/documents/damaged_labels.hpp"
#include "answers/reading/documents/exam_labels.hpp"
#include "answers/reading/documents/heading_title.hpp"
#include "answers/reading/documents/label_evidence.hpp"
#include "answers/reading/documents/label_search.hpp"
#include "answers/reading/documents/question_label.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Path = std::vector<std::string>;

/// Trusts the labels with numbers behind which the wording of their own questions stands, which is blank by
/// now.
void trust_wordings(std::vector<LabelPlace>& places, std::string_view text, const ExamLabels& exam,
                    std::span<const PaperPiece> paper) {
  constexpr std::size_t longest = 80;
  std::map<std::size_t, std::size_t> wordings;  // where one begins, and of which question
  for (const PaperPiece& piece : paper) {
    if (piece.of != PaperPiece::none) {
      wordings.emplace(piece.span.offset, piece.of);
    }
  }
  for (LabelPlace& place : places) {
    const auto behind = wordings.lower_bound(place.offset);
    if (place.label.number.empty() || behind == wordings.end() || behind->first > place.offset + longest) {
      continue;
    }
    const std::string_view before = text.substr(place.offset, behind->first - place.offset);
    Path path{place.label.number};
    path.insert(path.end(), place.label.parts.begin(), place.label.parts.end());
    const std::vector<Path>& own = exam.paths_of_questions[behind->second];
    if (before.find_last_not_of(" \t\r\n>") + 1 <= place.label.length &&
        std::ranges::find(own, path) != own.end()) {
      place.label.strength = QuestionLabel::Strength::strong;
      place.label.bold_number = false;
    }
  }
}

class Segmenter {
 public:
  Segmenter(std::string_view text, const ExamLabels& exam) : text_(text), exam_(exam) {}

  Segmentation run(Submission::Format format, std::span<const PaperPiece> paper) {
    LabelSearch found = find_labels(text_, format, exam_);
    trust_wordings(found.places, text_, exam_, paper);
    ChosenLabels chosen = choose_labels(std::move(found.places), text_, exam_.paths, LabelEvidence(exam_));
    for (LabelPlace& place : chosen.labels) {
      if (is_listed(place.label)) {
        place.label.damaged_word.clear();
      }
    }
    confirm_damaged_labels(chosen.labels, exam_.paths);
    sections_.push_back({});
    sections_.back().content.offset = found.body;
    for (const LabelPlace& place : chosen.labels) {
      open(place);
    }
    close(text_.size());
    for (Section& section : sections_) {
      answer_with_part(section);
    }
    return {std::move(sections_), std::move(chosen.left_out), std::move(found.tables)};
  }

 private:
  void open(const LabelPlace& found) {
    close(found.offset);
    const QuestionLabel& label = found.label;
    Section next;
    next.label = {found.offset, label.length};
    next.content = {found.offset + label.length, 0};
    if (!label.number.empty()) {
      ++heading_;
      heading_label_ = next.label;
      path_ = {label.number};
      damaged_ = !label.damaged_word.empty();
      solution_ = false;
    }
    if (path_.empty() && !label.parts.empty()) {
      path_ = {"?"};
    }
    if (label.solution) {
      solution_ = true;
    }
    place_parts(label.parts);
    next.path = path_;
    next.heading_label = heading_label_;
    next.solution = solution_;
    next.bare_solution = label.solution && label.parts.empty() && label.number.empty();
    next.damaged = damaged_;
    next.heading = heading_;
    sections_.push_back(std::move(next));
  }

  bool is_listed(const QuestionLabel& label) const {
    return std::ranges::find(exam_.listed_damage, std::pair(label.damaged_word, label.number)) !=
           exam_.listed_damage.end();
  }

  void place_parts(const std::vector<std::string>& parts) {
    if (parts.empty()) {
      return;
    }
    if (parts.size() == 2) {
      path_.resize(1);
      path_.insert(path_.end(), parts.begin(), parts.end());
      return;
    }
    const std::string& part = parts[0];
    const bool below_letter = path_.size() > 1 && !is_roman_here(path_[1]) && is_roman_here(part);
    path_.resize(below_letter ? 2 : 1);
    path_.push_back(part);
  }

  /// (i), (v), (x) follow h, u, w as letters; otherwise they are numerals.
  bool is_roman_here(const std::string& part) const {
    if (!is_roman(part)) {
      return false;
    }
    if (part.size() > 1 || path_.size() < 2 || path_[1].size() != 1) {
      return true;
    }
    return path_[1][0] + 1 != part[0] || is_roman(path_[1]);
  }

  /// "5. (ii)" with nothing below it, of statements of which some are to be named: the part is the answer.
  void answer_with_part(Section& section) const {
    const std::string_view content = text_.substr(section.content.offset, section.content.length);
    if (section.path.size() != 2 || !is_blank(content) || section.solution ||
        !exam_.by_letters.contains(section.path[0])) {
      return;
    }
    const std::string_view label = text_.substr(section.label.offset, section.label.length);
    const std::size_t open = label.rfind('(');
    const std::size_t close = label.rfind(')');
    if (open != std::string_view::npos && close != std::string_view::npos && close > open) {
      section.content = {section.label.offset + open, close + 1 - open};
      section.label.length = open;
    }
  }

  void close(std::size_t at) {
    Section& last = sections_.back();
    last.content.offset = std::min(last.content.offset, at);
    last.content.length = at - last.content.offset;
    const bool heading = last.label.length > 0 && text_[last.label.offset] == '#' && !last.path.empty();
    if (heading) {
      const std::string_view rest = text_.substr(last.content.offset, last.content.length);
      const std::size_t title = title_length(rest, exam_, last.path[0]);
      last.content.offset += title;
      last.content.length -= title;
      last.label.length += title;
    }
  }

  std::string_view text_;
  const ExamLabels& exam_;
  std::vector<Section> sections_;
  std::vector<std::string> path_;
  std::size_t heading_ = 0;
  Span heading_label_;
  bool solution_ = false;
  bool damaged_ = false;
};

bool names(std::string_view joined, std::string_view part) {
  while (!joined.empty()) {
    const std::size_t plus = std::min(joined.find('+'), joined.size());
    if (joined.substr(0, plus) == part) {
      return true;
    }
    joined.remove_prefix(std::min(plus + 1, joined.size()));
  }
  return false;
}

}  // namespace

Segmentation segment(std::string_view text, Submission::Format format, const ExamLabels& exam,
                     std::span<const PaperPiece> paper) {
  return Segmenter(text, exam).run(format, paper);
}

std::string heading_words(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (is_letter(c) || is_digit(c) || !is_ascii(c)) {
      result += lower(c);
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  while (!result.empty() && result.back() == ' ') {
    result.pop_back();
  }
  return result;
}

std::vector<std::vector<std::string>> paths_of(const QuestionDeclaration& question, std::size_t index) {
  std::vector<std::vector<std::string>> paths;
  const auto add = [&paths](std::vector<std::string> path) {
    if (!path.empty() && std::find(paths.begin(), paths.end(), path) == paths.end()) {
      paths.push_back(std::move(path));
    }
  };
  add(question_path(question.id));
  bool literal = question_path(question.id).empty();
  for (const std::string& label : question.labels) {
    std::vector<std::string> path = question_path(label);
    literal = literal || path.empty();
    add(std::move(path));
  }
  if (literal) {
    add({"#" + std::to_string(index)});
  }
  return paths;
}

bool lies_below(const std::vector<std::string>& path, const std::vector<std::string>& prefix) {
  if (path.size() < prefix.size()) {
    return false;
  }
  return std::equal(prefix.begin(), prefix.end(), path.begin(),
                    [](const std::string& part, const std::string& joined) { return names(joined, part); });
}

}  // namespace gradewright::reading
