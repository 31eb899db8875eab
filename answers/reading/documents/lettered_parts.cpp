#include "answers/reading/documents/lettered_parts.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "answers/reading/documents/exam_labels.hpp"
#include "answers/reading/documents/inner_labels.hpp"
#include "answers/reading/documents/label_words.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// In longer lines no part is looked for.
constexpr std::size_t longest_line = 2'000;

/// The letters of the parts that the exam has of a question, in its order; empty where one is no letter.
std::string letters_of(const ExamLabels& exam, const std::string& number) {
  std::string letters;
  for (const ExamLabels::Path& path : exam.paths) {
    if (path[0] != number) {
      continue;
    }
    if (path.size() != 2 || path[1].size() != 1 || !is_letter(path[1][0])) {
      return {};
    }
    letters += path[1];
  }
  return letters.size() > 1 ? letters : std::string();
}

enum class Named : std::uint8_t { values, values_and_options };

/// Whether a value of the question is called by the letter, or an option where those count.
bool names_something(const ExamLabels& exam, const std::string& number, char letter, Named named) {
  const auto own = exam.by_number.find(number);
  if (own == exam.by_number.end()) {
    return false;
  }
  const std::string small{letter};
  const std::string large{static_cast<char>(letter - 'a' + 'A')};
  if (own->second.items_and_steps.contain(name_form(small))) {
    return true;
  }
  return named == Named::values_and_options &&
         std::ranges::any_of(own->second.questions, [&](const QuestionDeclaration* question) {
           return std::ranges::any_of(question->items, [&](const ItemDeclaration& item) {
             return among(item.options, small) || among(item.options, large) || among(item.cell_names, small);
           });
         });
}

bool names_any(const ExamLabels& exam, const std::string& number, const std::string& letters, Named named) {
  return std::ranges::any_of(letters,
                             [&](char letter) { return names_something(exam, number, letter, named); });
}

/// How the letter of a part is written in its label.
struct Form {
  std::string before;  ///< "(", "**", "1", "part (", "\\textbf{1"
  std::string behind;  ///< ")", ":", ").**"; with a number before it also empty
  bool capital = false;
  bool numbered = false;

  std::string of(char letter) const {
    return before + (capital ? static_cast<char>(letter - 'a' + 'A') : letter) + behind;
  }
};

/// Where the signs before `start` that may open a label begin, with a command of LaTeX: "(", "\textbf{".
std::size_t opening_before(std::string_view line, std::size_t start) {
  while (start > 0 && std::string_view("([*_").find(line[start - 1]) != npos) {
    --start;
  }
  if (start == 0 || line[start - 1] != '{') {
    return start;
  }
  std::size_t name = start - 1;
  while (name > 0 && is_letter(line[name - 1])) {
    --name;
  }
  return name > 0 && name < start - 1 && line[name - 1] == '\\' ? name - 1 : start;
}

/// Whether a label may begin at `at`: behind a blank or what LaTeX prints as one.
bool begins_apart(std::string_view line, std::size_t at) {
  return at == 0 || is_blank(line[at - 1]) || line[at] == '\\' ||
         std::string_view("~};").find(line[at - 1]) != npos || line.substr(0, at).ends_with("\\\\");
}

bool ends_apart(std::string_view line, std::size_t end) {
  return end >= line.size() || is_blank(line[end]) || line[end] == '~' || line[end] == '\\';
}

/// What stands around the letter at `at`; nothing where neither a mark closes it nor a number opens it.
std::optional<Form> form_at(std::string_view line, std::size_t at, const std::string& number) {
  std::size_t end = at + 1;
  while (end < line.size() && std::string_view(").:]/*_}").find(line[end]) != npos) {
    ++end;
  }
  std::size_t start = opening_before(line, at);
  const bool numbered = start >= number.size() && line.substr(start - number.size(), number.size()) == number;
  start = numbered ? opening_before(line, start - number.size()) : start;
  if ((end == at + 1 && !numbered) || !ends_apart(line, end) || !begins_apart(line, start)) {
    return std::nullopt;
  }
  const std::size_t word = start > 1 ? line.substr(0, start - 1).find_last_of(" \t") + 1 : 0;
  start = word + part_word(line.substr(word)) == start ? word : start;
  return Form{std::string(line.substr(start, at - start)), std::string(line.substr(at + 1, end - at - 1)),
              is_capital(line[at]), numbered};
}

/// The places where a text stands in a line behind `from`, apart and outside of formulas.
std::vector<std::size_t> places_of(std::string_view line, std::string_view text, std::size_t from) {
  std::vector<std::size_t> found;
  for (std::size_t at = line.find(text, from); at != npos; at = line.find(text, at + 1)) {
    const bool in_formula = std::ranges::count(line.substr(0, at), '$') % 2 == 1;
    if (begins_apart(line, at) && ends_apart(line, at + text.size()) && !in_formula) {
      found.push_back(at);
    }
  }
  return found;
}

/// Whether a label without a mark behind it is set off from what stands before it: ", 13b B", "   13b B".
bool is_set_off(std::string_view line, std::size_t at) {
  const std::size_t last = line.substr(0, at).find_last_not_of(" \t");
  return last != npos &&
         (at - last > 2 || line[at - 1] == '\t' || std::string_view(",;.}~\\").find(line[last]) != npos);
}

/// Whether the text before `at` ends in a word that speaks of what follows: "as in (b)", "and for (b)".
bool is_led(std::string_view line, std::size_t at) {
  std::size_t end = line.substr(0, at).find_last_not_of(" \t") + 1;
  std::size_t first = end;
  while (first > 0 && is_letter(line[first - 1])) {
    --first;
  }
  return first < end && speaks_of_part(line.substr(first, end - first));
}

/// Whether the label at `at` heads what stands behind it.
bool is_free(std::string_view line, std::size_t at, const Form& form) {
  return !is_led(line, at) && (!form.behind.empty() || is_set_off(line, at));
}

LabelPlace place_of(std::string_view line, std::size_t offset, std::size_t at, std::size_t length,
                    char letter) {
  LabelPlace place;
  place.label.parts = {std::string(1, letter)};
  const std::size_t end = line.find_first_not_of(" \t", std::min(at + length, line.size()));
  place.label.length = std::min(end, line.size()) - at;
  place.label.closing = ')';
  place.offset = offset + at;
  return place;
}

/// The letter of the first part behind the label of a question: that of the last label, or the next text.
std::size_t first_letter(std::string_view line, std::size_t offset, const LabelPlace& last) {
  const std::size_t start = last.offset - offset;
  const std::size_t end = std::min(start + last.label.length, line.size());
  if (!last.label.parts.empty()) {
    const std::string& part = last.label.parts.back();
    std::size_t at = end;
    while (at > start && lower(line.substr(at - 1, 1)) != part) {
      --at;
    }
    return part.size() == 1 && at > start ? at - 1 : npos;
  }
  std::size_t at = line.find_first_not_of(" \t=:-([*_~", end);
  at = at == npos ? npos : line.find_first_not_of("([*_", at + part_word(line.substr(at)));
  if (at != npos && line.substr(at).starts_with(last.label.number)) {
    at += last.label.number.size();
  }
  return at != npos && at < line.size() && is_letter(line[at]) ? at : npos;
}

/// How letters begin lines: "A) ", "a - ", "a ".
enum class LineForm : std::uint8_t { capital, dash, blank };

struct LetteredLine {
  char letter = 'a';
  LineForm form = LineForm::blank;
  std::size_t offset = 0;
  std::size_t length = 0;
};

/// The letter that begins a line, which goes on behind it; nothing where a relation or sign does.
std::optional<LetteredLine> lettered(std::string_view line, std::size_t offset) {
  const std::size_t first = line.find_first_not_of(" \t>");
  if (first == npos || first + 2 >= line.size()) {
    return std::nullopt;
  }
  const bool opened = line[first] == '(';
  const std::size_t at = first + (opened ? 1 : 0);
  if (!is_letter(line[at])) {
    return std::nullopt;
  }
  LetteredLine found{lower(line[at]), LineForm::capital, offset + first, 0};
  std::size_t end = at + 1;
  if (line[end] == ')') {
    found.form = LineForm::capital;
    ++end;
    if (!is_capital(line[at])) {
      return std::nullopt;
    }
  } else if (opened || is_capital(line[at]) || !is_blank(line[end])) {
    return std::nullopt;
  } else {
    const std::size_t next = line.find_first_not_of(" \t", end);
    const std::size_t dash = next == npos                               ? 0
                             : line.substr(next).starts_with("- ")      ? 1
                             : line.substr(next).starts_with("\u2013 ") ? 3
                             : line.substr(next).starts_with("\u2014 ") ? 3
                                                                        : 0;
    found.form = dash > 0 ? LineForm::dash : LineForm::blank;
    end = dash > 0 ? next + dash : end;
  }
  const std::size_t next = line.find_first_not_of(" \t", end);
  if (next == npos || std::string_view("=:_^+*/<>,;.)|&~").find(line[next]) != npos) {
    return std::nullopt;
  }
  found.length = next - first;
  return found;
}

/// Whether the lines label parts: in order and in one form.
bool are_parts(const std::vector<LetteredLine>& lines, const std::string& letters) {
  if (lines.size() < 2 || lines[0].letter != letters[0] || lines[1].letter != letters[1]) {
    return false;
  }
  if (lines[0].form == LineForm::blank && lines.size() != letters.size()) {
    return false;
  }
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].letter <= lines[i - 1].letter || letters.find(lines[i].letter) == npos) {
      return false;
    }
  }
  return true;
}

/// The lines of a text from `start` to `end` that begin with the letter of a part as the first of them does.
std::vector<LetteredLine> lettered_lines(std::string_view text, std::size_t start, std::size_t end) {
  std::vector<LetteredLine> lines;
  for (std::size_t at = start; at < end;) {
    const std::size_t close = std::min(text.find('\n', at), end);
    const auto line = lettered(text.substr(at, close - at), at);
    if (line && (lines.empty() || line->form == lines[0].form)) {
      lines.push_back(*line);
    }
    at = close + 1;
  }
  return lines;
}

}  // namespace

std::size_t add_parts_in_line(std::string_view line, std::size_t offset, const ExamLabels& exam,
                              std::vector<LabelPlace>& places) {
  if (places.empty() || places.back().offset < offset || line.size() > longest_line) {
    return 0;
  }
  constexpr std::ptrdiff_t most_parts = 40;
  const auto last = places.rbegin() + std::min(most_parts, std::ssize(places));
  const auto numbered = std::find_if(places.rbegin(), last,
                                     [](const LabelPlace& place) { return !place.label.number.empty(); });
  if (numbered == last || numbered->label.strength == QuestionLabel::Strength::bare) {
    return 0;
  }
  const std::string number = numbered->label.number;
  const std::string letters = letters_of(exam, number);
  const std::size_t at = letters.empty() ? npos : first_letter(line, offset, places.back());
  const auto form = at == npos ? std::nullopt : form_at(line, at, number);
  if (!form || letters.find(lower(line[at])) == npos) {
    return 0;
  }
  const bool bracket = form->behind.find(')') != npos || form->numbered;
  if ((!bracket || form->capital) && names_any(exam, number, letters, Named::values_and_options)) {
    return 0;
  }
  if (!places_of(line, form->of(static_cast<char>(letters.back() + 1)), at).empty()) {
    return 0;
  }
  std::vector<LabelPlace> found;
  std::size_t missing = 0;
  for (const char letter : letters) {
    const std::string text = form->of(letter);
    const bool first = letter == lower(line[at]);
    const std::vector<std::size_t> all =
        first ? std::vector{at - form->before.size()} : places_of(line, text, at);
    missing += all.empty() ? 1 : 0;
    if (all.size() > 1 || (!first && !all.empty() && !is_free(line, all[0], *form))) {
      return 0;
    }
    if (!all.empty() && (!first || places.back().label.parts.empty())) {
      found.push_back(place_of(line, offset, all[0], text.size(), letter));
      found.back().inside = true;
    }
  }
  if (missing > 0 && (!form->numbered || missing + 1 >= letters.size())) {
    return 0;
  }
  std::ranges::sort(found, {}, &LabelPlace::offset);
  const std::size_t count = found.size();
  places.insert(places.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  return count;
}

void add_parts_on_lines(std::string_view text, const ExamLabels& exam, std::vector<LabelPlace>& places) {
  std::vector<LabelPlace> found;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const QuestionLabel& head = places[i].label;
    const bool heads = !head.number.empty() && head.parts.empty() && places[i].root.empty();
    const std::string letters =
        heads && head.strength != QuestionLabel::Strength::bare ? letters_of(exam, head.number) : "";
    if (letters.empty()) {
      continue;
    }
    const auto behind = std::find_if(
        places.begin() + static_cast<std::ptrdiff_t>(i) + 1, places.end(),
        [](const LabelPlace& place) { return place.label.strength != QuestionLabel::Strength::bare; });
    if (behind != places.end() && behind->label.number.empty()) {
      continue;
    }
    const std::size_t next = behind == places.end() ? text.size() : behind->offset;
    const std::size_t start = std::min(places[i].offset + head.length, next);
    const std::vector<LetteredLine> lines = lettered_lines(text, start, next);
    const bool all = lines.size() == letters.size() && lines[0].form != LineForm::capital;
    const Named named = all ? Named::values : Named::values_and_options;
    if (!are_parts(lines, letters) || names_any(exam, head.number, letters, named)) {
      continue;
    }
    for (const LetteredLine& line : lines) {
      LabelPlace place;
      place.label.parts = {std::string(1, line.letter)};
      place.label.length = line.length;
      place.label.closing = ')';
      place.offset = line.offset;
      found.push_back(std::move(place));
    }
  }
  places.insert(places.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  std::ranges::stable_sort(places, {}, &LabelPlace::offset);
}

}  // namespace gradewright::reading
