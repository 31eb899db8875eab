#include "answers/reading/documents/heading_gaps.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "answers/reading/documents/segment.hpp"

namespace gradewright::reading {
namespace {

/// Whether the exam has a path, or something below it.
bool is_declared(const Reading& reading, const QuestionSections::Path& path) {
  return std::ranges::any_of(reading.exam().labels().paths,
                             [&](const QuestionSections::Path& one) { return lies_below(one, path); });
}

}  // namespace

HeadingGaps::HeadingGaps(const Reading& reading) : reading_(reading) {
  std::map<std::size_t, std::set<std::size_t>> headings;  // of each question
  std::map<QuestionSections::Path, std::size_t> paths;
  std::size_t before = 0;
  const Section* last = nullptr;
  for (const Section& section : reading.sections()) {
    headed_.push_back(section.path.empty() ? std::nullopt : reading.owners().first_question(section.path));
    const bool goes_on = last != nullptr && last->heading == section.heading && !section.path.empty();
    before_.push_back(goes_on ? before_.back() : before);  // "Answer:" and "(b)" below their heading
    last = &section;
    if (headed_.back()) {
      before = *headed_.back();
      headings[before].insert(section.heading);
    }
    paths[section.path] += section.bare_solution ? 0 : 1;  // "Answer:" below its heading
  }
  std::size_t behind = reading.questions().size();
  behind_.resize(headed_.size());
  for (std::size_t s = headed_.size(); s-- > 0;) {
    behind_[s] = behind;
    behind = headed_[s].value_or(behind);
  }
  for (std::size_t s = 0; s < headed_.size(); ++s) {
    const QuestionSections::Path& path = reading.sections()[s].path;
    const bool unknown = !path.empty() && path[0] != "?";
    const bool again = paths[path] > 1 && !reading.sections()[s].bare_solution;
    const Section& section = reading.sections()[s];
    const bool own = section.label.offset == section.heading_label.offset && section.path.size() > 1;
    const bool undeclared = own && !is_declared(reading, section.path);  // "2b" of a question without parts
    misnumbered_.push_back(headed_[s] ? headings[*headed_[s]].size() > 1 || again || undeclared : unknown);
  }
}

bool HeadingGaps::is_within(std::size_t question, std::size_t section) const {
  const std::optional<std::size_t>& above = headed_[section];
  return above && *above <= question && is_between(question, *above, section, 0);
}

bool HeadingGaps::may_be_within(std::size_t question, std::size_t section) const {
  const std::optional<std::size_t>& above = headed_[section];
  return above && *above <= question && is_between(question, *above, section, reading_.questions().size());
}

bool HeadingGaps::is_headed_wrongly(std::size_t question, std::size_t section) const {
  return misnumbered_[section] && is_between(question, before_[section], section, 1);
}

/// Whether the exam has the question between the question `first` and what stands behind a section, and at
/// most so many numbers that are lost, too, before it.
bool HeadingGaps::is_between(std::size_t question, std::size_t first, std::size_t section,
                             std::size_t most_lost) const {
  const std::size_t behind = behind_[section];
  if (question < first || (first <= behind && behind <= question)) {
    return false;
  }
  std::size_t lost = 0;
  const std::string* last = nullptr;
  for (std::size_t i = first; i < question; ++i) {
    const bool is_lost = reading_.own_sections(i).empty() && reading_.owners().of_parent(i).empty() &&
                         !reading_.questions()[i].items.empty();
    if (is_lost && root(i) != root(question) && (last == nullptr || *last != root(i))) {
      last = &root(i);
      ++lost;
    }
  }
  return lost <= most_lost;
}

const std::string& HeadingGaps::root(std::size_t question) const {
  return reading_.exam().labels().paths_of_questions[question][0][0];
}

}  // namespace gradewright::reading
