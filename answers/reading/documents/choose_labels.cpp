#include "answers/reading/documents/choose_labels.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "answers/reading/documents/bold_numbers.hpp"
#include "answers/reading/documents/inner_labels.hpp"
#include "answers/reading/documents/label_columns.hpp"
#include "answers/reading/documents/lines_above.hpp"
#include "answers/reading/documents/statement_list.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Strength = QuestionLabel::Strength;
using Path = std::vector<std::string>;

class LabelChooser {
 public:
  LabelChooser(std::vector<LabelPlace> places, std::string_view text, const std::vector<Path>& declared,
               const LabelEvidence& evidence)
      : places_(std::move(places)), text_(text), declared_(declared), evidence_(evidence) {
    for (const Path& path : declared) {
      if (std::ranges::find(roots_, path[0]) == roots_.end()) {
        roots_.push_back(path[0]);
      }
    }
    std::erase_if(places_, [&](const LabelPlace& place) {
      const bool in_sentence = !place.label.number.empty() && place.label.strength != Strength::strong &&
                               goes_on_with_sentence(text_, place.offset);
      return in_sentence || (place.label.needs_path && !is_declared(path_of(place.label)));
    });
    drop_headed_elsewhere(places_);
    weigh_bold_numbers(places_, text_, declared_);
    look_ahead();
    in_label_column_ = in_label_column(text_, places_, declared_);
  }

  ChosenLabels run() {
    ChosenLabels result;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      behind_list_ = std::max(behind_list_, end_of_list(i));
      const bool label = places_[i].offset >= behind_list_ && is_label(i);
      if (!label && places_[i].label.number.empty() && is_option_of_current(i)) {
        last_option_ = last_;
        option_ = places_[i].label.parts[0];
      }
      if (label) {
        follow(i);
        behind_list_ = std::max(behind_list_, end_of_list_behind(i));
      }
      chosen_.push_back(label);
      if (!places_[i].label.number.empty()) {
        last_candidate_ = i;
      }
    }
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (chosen_[i]) {
        result.labels.push_back(std::move(places_[i]));
      } else if (place_of_root(places_[i].label.number) != nowhere) {
        result.left_out.push_back(std::move(places_[i]));
      }
    }
    return result;
  }

 private:
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  static bool is_strong_number(const LabelPlace& place) {
    return !place.label.number.empty() && place.label.strength == Strength::strong;
  }
  static Path path_of(const QuestionLabel& label) {
    Path path{label.number};
    path.insert(path.end(), label.parts.begin(), label.parts.end());
    return path;
  }

  /// Whether the exam has `path`, or something below it.
  bool is_declared(const Path& path) const {
    return std::ranges::any_of(declared_, [&](const Path& one) {
      return one.size() >= path.size() && std::equal(path.begin(), path.end(), one.begin());
    });
  }
  std::size_t place_of_root(const std::string& number) const {
    const auto found = std::ranges::find(roots_, number);
    return found == roots_.end() ? nowhere : static_cast<std::size_t>(found - roots_.begin());
  }

  bool is_label(std::size_t i) const {
    const QuestionLabel& label = places_[i].label;
    if (label.number.empty() && !label.parts.empty() &&
        (root_is_whole() || is_option_of_current(i) || goes_back(i) || names_item_of_current(label))) {
      return false;  // (a) and (b) of an answer to a question without parts
    }
    if (label.strength == Strength::strong) {
      return !is_list_below(i);
    }
    if (label.number.empty()) {
      return label.strength == Strength::weak ? is_declared_part(label.parts[0]) : is_next_part(i);
    }
    if (place_of_root(label.number) == nowhere) {
      return false;
    }
    if (label.strength == Strength::bare && label.needs_path) {
      return goes_on_with_column(i) || (!directly_after_label(i) && !in_column(i) && is_next_path(i));
    }
    if (label.in_numbers) {
      return is_aligned(i) && is_followed(i) && stands_in_order(i) && goes_on_with_labels(i);
    }
    if (label.strength == Strength::bare) {
      return goes_on_with_column(i) ||
             (stands_in_order(i) && !directly_after_label(i) && !in_column(i) &&
              (goes_on_with_labels(i) ? !answers_current(i) : answers_its_number(i)));
    }
    if (label.solution && directly_after_label(i) && !places_[last_].label.solution) {
      return false;  // "Question 1" over "Answer 2"
    }
    return strong_numbers_.empty() || (stands_in_order(i) && !goes_on_with_list(i));
  }

  /// Whether the exam asks the question that the text is in as a whole.
  bool root_is_whole() const {
    return place_of_root(root_) != nowhere && std::ranges::none_of(declared_, [&](const Path& path) {
             return path.size() > 1 && path[0] == root_;
           });
  }

  /// The question that the text behind the last label is in.
  Path current_path() const {
    if (last_number_ == last_) {
      return path_of(places_[last_].label);
    }
    return part_.empty() ? Path{root_} : Path{root_, part_};
  }

  /// "c: 1.875" under "4a", which asks for a value named c, where the exam has no part c of question 4.
  bool names_item_of_current(const QuestionLabel& label) const {
    if (last_ == nowhere || label.parts.size() != 1 || root_.empty() ||
        is_declared({root_, label.parts[0]})) {
      return false;
    }
    return evidence_.names_item(current_path(), label.parts[0]);
  }

  /// "(b)" under "Ex 2a" or "5.3", whose options or statements it is one of. Where the exam has a part b,
  /// too, it is one where the option's own words stand behind it, where the part cannot follow (right under
  /// the heading of part c, or behind statement a), or is headed as "Ex 2b" while the first option stands
  /// right under the label.
  bool is_option_of_current(std::size_t i) const {
    const QuestionLabel& label = places_[i].label;
    if (last_ == nowhere || label.parts.size() != 1 || places_[last_].label.parts.size() > 2 ||
        root_.empty()) {
      return false;
    }
    const bool numbered = last_number_ == last_;
    const Path current = current_path();
    const std::string& part = label.parts[0];
    const bool all_said = behind_list_ > places_[last_].offset && places_[i].offset >= behind_list_;
    if (current.size() < 2 || !evidence_.offers(current, part) || (all_said && is_declared({root_, part}))) {
      return false;
    }
    if (evidence_.words_option(current, part, text_.substr(places_[i].offset + label.length))) {
      return true;
    }
    const Path path{root_, part};
    const bool is_part = path != current && is_declared(path);
    const bool goes_on =
        last_option_ == last_ && part.size() == 1 && option_.size() == 1 && part[0] == option_[0] + 1;
    const bool heads = numbered || (places_[last_].label.decorated && !label.decorated);
    const bool goes_back =
        heads && directly_after_label(i) && part.size() == 1 && part_.size() == 1 && part[0] < part_[0];
    const bool is_headed =
        numbered && headed_.contains(path) && (last_option_ == last_ || directly_after_label(i));
    return !is_part || goes_on || goes_back || is_headed;
  }

  /// Where the list of all statements of the current question ends that begins right below its label,
  /// whatever parts the exam has; 0 where none does.
  std::size_t end_of_list(std::size_t i) const {
    if (places_[i].label.parts.size() != 1 || root_.empty() || !directly_after_label(i)) {
      return 0;
    }
    return end_of_statements(places_, i, text_, evidence_.statements_of(current_path()));
  }

  /// The same of a list that begins right behind a label, on its line: "**(a)** (a) T, (b) F".
  std::size_t end_of_list_behind(std::size_t i) const {
    const std::size_t first = text_.find_first_not_of("*_ \t", places_[i].offset + places_[i].label.length);
    if (first == std::string_view::npos || text_[first] == '\n' || root_.empty()) {
      return 0;
    }
    const std::size_t length = statement_list(text_.substr(first), evidence_.statements_of(current_path()));
    return length == 0 ? 0 : first + length;
  }

  /// "1. a) T" right below "# Question 14": a list within its answer.
  bool is_list_below(std::size_t i) const {
    const QuestionLabel& label = places_[i].label;
    return !label.number.empty() && !label.parts.empty() && !label.decorated && last_ != nowhere &&
           last_ == last_number_ && places_[last_].label.decorated && place_of_root(root_) != nowhere &&
           place_of_root(label.number) < place_of_root(root_) && directly_after_label(i);
  }

  /// "a)" right below "Question 11b": a list within its answer.
  bool goes_back(std::size_t i) const {
    const std::string& part = places_[i].label.parts[0];
    return last_ != nowhere && last_ == last_number_ && part.size() == 1 && part_.size() == 1 &&
           part[0] < part_[0] && directly_after_label(i);
  }

  bool is_declared_part(const std::string& part) const {
    return std::ranges::any_of(declared_,
                               [&](const Path& path) { return path.size() > 1 && path[1] == part; });
  }

  /// "b" alone: the part that the exam has after the one before.
  bool is_next_part(std::size_t i) const {
    const std::string& part = places_[i].label.parts[0];
    if (part.size() != 1 || root_.empty() || !is_declared({root_, part})) {
      return false;
    }
    return part_.empty() ? part == "a" : part_.size() == 1 && part[0] == part_[0] + 1;
  }

  std::size_t place_of_path(const Path& path) const {
    const auto found = std::ranges::find(declared_, path);
    return found == declared_.end() ? nowhere : static_cast<std::size_t>(found - declared_.begin());
  }

  /// "1.2 ": the path that the exam has after the one before, or its first when the second follows.
  bool is_next_path(std::size_t i) const {
    const std::size_t place = place_of_path(path_of(places_[i].label));
    if (last_number_ != nowhere) {
      return place != nowhere && place_of_path(path_of(places_[last_number_].label)) + 1 == place;
    }
    return place == 0 && last_second_path_ != nowhere && last_second_path_ > i;
  }

  /// Nothing strong has its number, and it stands between the strong labels before and after it in the exam's
  /// order.
  bool stands_in_order(std::size_t i) const {
    const std::string& number = places_[i].label.number;
    const std::size_t place = place_of_root(number);
    if (strong_numbers_.contains(number)) {
      return false;
    }
    if (falls_) {
      return (last_strong_ == nowhere || last_strong_ > place) &&
             (next_strong_[i] == nowhere || place > next_strong_[i]);
    }
    return (last_strong_ == nowhere || last_strong_ < place) && place < next_strong_[i];
  }

  /// Whether the sure numbers of a document fall from its first question to its last: it was written
  /// backwards.
  bool numbers_fall() const {
    constexpr std::size_t fewest = 4;
    std::vector<std::size_t> places;
    for (const LabelPlace& place : places_) {
      if (is_strong_number(place) && (places.empty() || places.back() != place_of_root(place.label.number))) {
        places.push_back(place_of_root(place.label.number));
      }
    }
    return places.size() >= fewest && std::ranges::is_sorted(places, std::greater<>());
  }

  /// "2." after a "1." that is no label: both are of a list.
  bool goes_on_with_list(std::size_t i) const {
    if (last_candidate_ == nowhere || chosen_[last_candidate_]) {
      return false;
    }
    const QuestionLabel& before = places_[last_candidate_].label;
    const QuestionLabel& label = places_[i].label;
    return before.strength == Strength::weak && before.closing == label.closing &&
           is_successor(before.number, label.number);
  }
  static bool is_successor(const std::string& first, const std::string& second) {
    int one = 0;
    int two = 0;
    std::from_chars(first.data(), first.data() + first.size(), one);
    std::from_chars(second.data(), second.data() + second.size(), two);
    return two == one + 1;
  }

  bool directly_after_label(std::size_t i) const {
    if (last_ == nowhere) {
      return false;
    }
    const std::size_t end = std::min(places_[last_].offset + places_[last_].label.length, places_[i].offset);
    return only_opens_list(text_.substr(end, places_[i].offset - end));
  }

  /// "9      0.9, 0.75" below the label before it, both in one column with what stands behind them.
  bool is_aligned(std::size_t i) const {
    return last_number_ != nowhere && places_[i].label.closing == '\t' &&
           are_aligned(text_, places_[last_number_], places_[i]);
  }

  /// Whether the next number in the column of a label is the one that follows it in the exam.
  bool is_followed(std::size_t i) const {
    const std::size_t column = column_of(text_, places_[i]);
    std::size_t next = i + 1;
    while (next < places_.size() &&
           (places_[next].label.number.empty() || column_of(text_, places_[next]) != column)) {
      ++next;
    }
    return next < places_.size() &&
           place_of_root(places_[next].label.number) == place_of_root(places_[i].label.number) + 1;
  }

  /// A number alone on its line under a line of numbers is one of a column.
  bool in_column(std::size_t i) const {
    return places_[i].label.closing == '\n' && is_below_numbers(text_, places_[i].offset);
  }

  /// A label in a column of them; right below the label before, where no number could answer that.
  bool goes_on_with_column(std::size_t i) const {
    return in_label_column_[i] && last_ != nowhere &&
           (!directly_after_label(i) ||
            (last_ == last_number_ && !evidence_.takes_number(path_of(places_[last_].label))));
  }

  /// What stands behind a place, up to the next one.
  std::string_view behind(std::size_t i) const {
    const std::size_t first = std::min(places_[i].offset + places_[i].label.length, text_.size());
    const std::size_t last = i + 1 < places_.size() ? places_[i + 1].offset : text_.size();
    return text_.substr(first, std::max(first, last) - first);
  }
  bool answers_its_number(std::size_t i) const {
    return evidence_.speaks_for(places_[i].label.number, root_, behind(i));
  }
  /// A number alone on its line, before the name of an item of the question in which it stands: a value.
  bool answers_current(std::size_t i) const {
    const QuestionLabel& label = places_[i].label;
    return label.closing == '\n' && !label.decorated && !root_.empty() &&
           evidence_.speaks_for(root_, label.number, behind(i));
  }

  /// A bare number goes on with the numbers before it, one by one: where those are headed in the same way,
  /// or, alone on its line, in any. The first begins where the exam does, when its successor follows.
  bool goes_on_with_labels(std::size_t i) const {
    const QuestionLabel& label = places_[i].label;
    const std::size_t place = place_of_root(label.number);
    if (last_number_ != nowhere) {
      const QuestionLabel& last = places_[last_number_].label;
      const bool alike = last.closing == label.closing || label.closing == '\n' || is_aligned(i);
      return alike && last.decorated == label.decorated && place_of_root(last.number) + 1 == place;
    }
    const auto second = last_second_.find(label.closing);
    return place == 0 && second != last_second_.end() && second->second > i;
  }

  void look_ahead() {
    falls_ = numbers_fall();
    next_strong_.resize(places_.size());
    std::size_t next = nowhere;
    for (std::size_t i = places_.size(); i-- > 0;) {
      next_strong_[i] = next;
      const QuestionLabel& label = places_[i].label;
      if (!label.number.empty() && label.strength != Strength::bare) {
        headed_.insert(path_of(label));
      }
      if (is_strong_number(places_[i])) {
        next = place_of_root(label.number);
        strong_numbers_.insert(label.number);
      }
      if (!label.number.empty() && place_of_root(label.number) == 1) {
        last_second_.emplace(label.closing, i);
      }
      if (label.needs_path && last_second_path_ == nowhere && place_of_path(path_of(label)) == 1) {
        last_second_path_ = i;
      }
    }
  }

  void follow(std::size_t i) {
    const QuestionLabel& label = places_[i].label;
    last_ = i;
    if (!label.number.empty()) {
      last_number_ = i;
      root_ = label.number;
      part_.clear();
    }
    if (is_strong_number(places_[i])) {
      const std::size_t place = place_of_root(label.number);
      last_strong_ = place == nowhere ? last_strong_ : place;
    }
    if (!label.parts.empty()) {
      part_ = label.parts[0];
    }
  }

  std::vector<LabelPlace> places_;
  std::string_view text_;
  const std::vector<Path>& declared_;
  const LabelEvidence& evidence_;
  std::vector<std::string> roots_;  ///< the numbers of the exam, in its order
  std::set<std::string> strong_numbers_;
  std::size_t behind_list_ = 0;              ///< of statements
  std::size_t last_option_ = nowhere;        ///< the label under which the last option stands
  std::string option_;                       ///< that option
  std::set<Path> headed_;                    ///< paths of labels with a number that are not bare
  std::vector<std::size_t> next_strong_;     ///< of each place, where the exam has the next strong number
  std::map<char, std::size_t> last_second_;  ///< of each closing, the last place of the exam's second number
  std::size_t last_second_path_ = nowhere;   ///< the last place of the exam's second path
  std::vector<bool> in_label_column_;        ///< of each place
  std::vector<bool> chosen_;                 ///< of the places so far
  std::size_t last_ = nowhere;               ///< the last label
  std::size_t last_number_ = nowhere;        ///< the last label with a number
  std::size_t last_strong_ = nowhere;        ///< where the exam has the last strong number
  bool falls_ = false;                       ///< the document was written backwards
  std::size_t last_candidate_ = nowhere;     ///< the last place with a number
  std::string root_;
  std::string part_;
};

}  // namespace

ChosenLabels choose_labels(std::vector<LabelPlace> places, std::string_view text,
                           const std::vector<std::vector<std::string>>& declared,
                           const LabelEvidence& evidence) {
  return LabelChooser(std::move(places), text, declared, evidence).run();
}

}  // namespace gradewright::reading
