#include "answers/reading/documents/titled_label.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "answers/reading/documents/exam_labels.hpp"
#include "answers/reading/documents/heading_title.hpp"
#include "answers/reading/matching/doubt_words.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_heading = 100;

/// What a heading or a bold line says, without its marks; empty for another line.
std::string_view heading_in(std::string_view line) {
  line = trimmed(line);
  if (line.starts_with('#')) {
    const std::size_t first = std::min(line.find_first_not_of('#'), line.size());
    const std::size_t last = line.find_last_not_of("# ");
    return first < line.size() && is_blank(line[first]) ? trimmed(line.substr(first, last + 1 - first))
                                                        : std::string_view();
  }
  if (line.starts_with("**") && line.ends_with("**") && line.find("**", 2) == line.size() - 2) {
    return line.size() > 4 ? trimmed(line.substr(2, line.size() - 4)) : std::string_view();
  }
  for (const std::string_view command : {"\\section", "\\subsection", "\\paragraph", "\\textbf"}) {
    const std::size_t open = line.find('{');
    if (line.starts_with(command) && open <= command.size() + 1 && line.find('}') == line.size() - 1) {
      return trimmed(line.substr(open + 1, line.size() - open - 2));
    }
  }
  return {};
}

/// A heading's title and the label behind it.
struct Titled {
  std::string_view title;
  std::string_view label;
};

Titled parted(std::string_view heading) {
  if (heading.ends_with(')')) {
    std::size_t open = heading.size();  // of the bracket that closes last
    for (int depth = 0; open > 0 && (open == heading.size() || depth > 0);) {
      --open;
      depth += heading[open] == ')' ? 1 : heading[open] == '(' ? -1 : 0;
    }
    return open == npos
               ? Titled{}
               : Titled{heading.substr(0, open), heading.substr(open + 1, heading.size() - open - 2)};
  }
  Titled found;
  for (const std::string_view sign : {" - ", " \u2013 ", " \u2014 ", ": ", ", "}) {
    const std::size_t at = heading.rfind(sign);
    const std::string_view label = at == npos ? std::string_view() : heading.substr(at + sign.size());
    if (!label.empty() && is_letter(label.front())) {  // a word like Question
      found = {heading.substr(0, at), label};
    }
  }
  return found;
}

bool is_of_exam(const std::vector<std::string>& path, const ExamLabels& exam) {
  return std::ranges::find(exam.paths, path) != exam.paths.end() ||
         (path.size() == 1 && exam.numbers.contains(path.front()));
}

}  // namespace

std::optional<QuestionLabel> titled_label(std::string_view text, const ExamLabels& exam) {
  const std::string_view line = text.substr(0, text.find('\n'));
  if (line.empty() || line.size() > longest_heading || std::string_view(" #*\\").find(line.front()) == npos) {
    return std::nullopt;
  }
  const Titled parts = parted(heading_in(line));
  const std::string_view title = trimmed(parts.title);
  if (std::ranges::none_of(title, is_letter) || parts.label.empty() || heads_no_answer(title)) {
    return std::nullopt;
  }
  const std::vector<std::string> path = question_path(parts.label);
  const bool worded = is_letter(parts.label.front());
  if (path.empty() || (!worded && path.size() < 2) || !is_of_exam(path, exam)) {
    return std::nullopt;
  }
  std::optional<QuestionLabel> label = read_question_label(parts.label);
  if (label) {
    const std::size_t below = std::min(line.size(), text.size());
    const std::string_view rest = text.substr(below, text.find("\n#", below) - below);
    const bool own = title_length(std::string(title) + std::string(rest), exam, path.front()) > 0;
    label->strength = QuestionLabel::Strength::strong;
    label->decorated = true;
    label->closing = '\n';
    label->length = own ? line.size() : static_cast<std::size_t>(title.data() - line.data());
  }
  return label;
}

}  // namespace gradewright::reading
