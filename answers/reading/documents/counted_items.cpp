#include "answers/reading/documents/counted_items.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>

#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/names_in_text.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;
/// More items are not counted off.
constexpr std::size_t most_items = 10;
/// Longer texts are not looked at.
constexpr std::size_t longest_text = 4'000;

constexpr std::array<std::string_view, most_items> letters{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};
constexpr std::array<std::string_view, most_items> numerals{"i",  "ii",  "iii",  "iv", "v",
                                                            "vi", "vii", "viii", "ix", "x"};
constexpr std::array<std::string_view, most_items> digits{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"};

/// How the labels of a text count and look.
struct Form {
  const std::array<std::string_view, most_items>* counter = nullptr;
  std::string before;  ///< "(", "**", "**("
  std::string behind;  ///< ")", ".", ")**"
  bool capital = false;

  std::string of(std::size_t place) const {
    std::string count((*counter)[place]);
    if (capital) {
      std::ranges::transform(count, count.begin(),
                             [](char c) { return is_letter(c) ? static_cast<char>(c - 'a' + 'A') : c; });
    }
    return before + count + behind;
  }
};

constexpr std::string_view blanks = " \t";

/// Where what stands on a line begins.
std::size_t line_begin(std::string_view text, std::size_t line) {
  return std::min(text.find_first_not_of(blanks, line), text.size());
}

/// Where the label of a line could begin: behind blanks and the mark of a list.
std::size_t label_begin(std::string_view text, std::size_t line) {
  const std::size_t first = line_begin(text, line);
  const bool bullet =
      first + 1 < text.size() && std::string_view("-*+").find(text[first]) != npos && text[first + 1] == ' ';
  return bullet ? line_begin(text, first + 1) : first;
}

/// The form of the label at `at`, which has to be the first of its counter.
std::optional<Form> form_at(std::string_view text, std::size_t at) {
  Form form;
  while (at < text.size() && std::string_view("*_([").find(text[at]) != npos) {
    form.before += text[at++];
  }
  if (at == text.size()) {
    return std::nullopt;
  }
  form.capital = is_capital(text[at]);
  const char count = lower(text[at]);
  form.counter = count == 'a' ? &letters : count == 'i' ? &numerals : count == '1' ? &digits : nullptr;
  ++at;
  while (at < text.size() && std::string_view(").:]*_").find(text[at]) != npos) {
    form.behind += text[at++];
  }
  const bool opened = form.before.find_first_of("([") != npos;
  const bool closed = form.behind.find_first_of(")]") != npos;
  const bool pointed = form.behind.find_first_of(".:") != npos;
  const bool apart = at == text.size() || is_blank(text[at]);
  if (form.counter == nullptr || !apart || (opened && !closed) || !(closed || pointed)) {
    return std::nullopt;
  }
  return form;
}

/// Whether a label stands at `at`, apart from what is behind it.
bool stands_at(std::string_view text, std::size_t at, const std::string& label) {
  const std::size_t end = at + label.size();
  return text.substr(at).starts_with(label) && (end == text.size() || is_blank(text[end]));
}

/// The labels at the beginnings of lines, in order of the text; each with its place in the counter.
struct Label {
  Span span;
  std::size_t place = 0;
};

std::vector<Label> labels_on_lines(std::string_view text, const Form& form, std::size_t most) {
  std::vector<Label> found;
  for (std::size_t line = 0; line < text.size() && found.size() <= most;) {
    const std::size_t first = line_begin(text, line);
    const std::size_t at = label_begin(text, line);
    for (std::size_t place = 0; place < std::min(most + 1, most_items); ++place) {
      if (const std::string label = form.of(place); stands_at(text, at, label)) {
        found.push_back({{first, at + label.size() - first}, place});
      }
    }
    const std::size_t end = text.find('\n', line);
    line = end == npos ? text.size() : end + 1;
  }
  return found;
}

/// The labels of a text that is one line, each behind a blank and outside of formulas.
std::vector<Label> labels_in_line(std::string_view text, const Form& form, std::size_t most) {
  std::vector<Label> found;
  bool formula = false;
  for (std::size_t at = 0; at < text.size() && found.size() <= most; ++at) {
    formula = text[at] == '$' ? !formula : formula;
    if (formula || (at > 0 && !is_blank(text[at - 1]))) {
      continue;
    }
    for (std::size_t place = 0; place < std::min(most + 1, most_items); ++place) {
      if (const std::string label = form.of(place); stands_at(text, at, label)) {
        found.push_back({{at, label.size()}, place});
      }
    }
  }
  return found;
}

/// Whether the labels are those of as many items, each once and in order.
bool count_off(const std::vector<Label>& labels, std::size_t items) {
  if (labels.size() != items) {
    return false;
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].place != i) {
      return false;
    }
  }
  return true;
}

/// Whether labels of one sort could be those of parts that the exam has.
bool may_be_parts(const Form& form, const std::vector<std::string>& parts_of_exam) {
  return std::ranges::any_of(parts_of_exam,
                             [&](const std::string& part) { return among(*form.counter, lower(part)); });
}

/// Whether a label is called as an item is that it does not count off.
bool calls_another(const Form& form, const PreparedQuestion& question) {
  for (std::size_t place = 0; place < question.items.size(); ++place) {
    const std::string label(trimmed(form.of(place)));
    const std::size_t first = label.find_first_not_of("*_([");
    const std::size_t end = label.find_first_of(").:]*_", first);
    const NameForm name = name_form(std::string_view(label).substr(first, end - first));
    for (std::size_t item = 0; item < question.items.size(); ++item) {
      if (item != place && question.names_of(question.items[item]).contain(name)) {
        return true;
      }
    }
  }
  return false;
}

/// "layer" of "layer: 15" and "layer 15", in small letters; empty where no value is right behind a word.
std::string counted_word(std::string_view part) {
  part = trimmed(part);
  const auto end = static_cast<std::size_t>(
      std::ranges::find_if(part, [](char c) { return is_ascii(c) && !is_letter(c); }) - part.begin());
  const std::size_t next = std::min(part.find_first_not_of(" \t", end), part.size());
  const bool value = next < part.size() && std::string_view(":=[({-.0123456789").find(part[next]) != npos;
  return value ? lower(part.substr(0, end)) : std::string();
}

/// What a part says of whose it is.
enum class Names : std::uint8_t { nothing, own, another };

Names names_of_part(std::string_view part, std::size_t place, const PreparedQuestion& question) {
  Names result = Names::nothing;
  for (const NameIn& name : names_in(part, question)) {
    if (std::ranges::find(name.items, place) != name.items.end()) {
      return Names::own;
    }
    result = name.items.empty() ? result : Names::another;
  }
  return result;
}

/// Whether the parts behind labels say something, and nothing that is not in the order of the items while
/// another of them names nothing.
bool agree(std::string_view text, const std::vector<Label>& labels, const PreparedQuestion& question) {
  bool another = false;
  bool nothing = false;
  std::string counted;  // "1. layer: 15" and "2. layer: 4" count layers
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::size_t first = labels[i].span.end();
    const std::size_t end = i + 1 < labels.size() ? labels[i + 1].span.offset : text.size();
    const std::string_view part = text.substr(first, end - first);
    if (part.find_first_not_of(" \t\r\n-*+") == npos) {
      return false;
    }
    const std::string word = counted_word(part);
    if (i > 0 && !word.empty() && word == counted) {
      return false;
    }
    counted = word;
    const Names names = names_of_part(part, i, question);
    another = another || names == Names::another;
    nothing = nothing || names == Names::nothing;
  }
  return !another || !nothing;
}

bool may_be_counted(const PreparedQuestion& question, const Form& form) {
  return std::ranges::none_of(question.items, [&](const ItemDeclaration& item) {
    const bool options = item.type == AnswerType::choice || item.type == AnswerType::choices ||
                         item.type == AnswerType::true_false || item.type == AnswerType::record;
    const bool members = item.type == AnswerType::set || item.type == AnswerType::list;
    return options || (members && form.counter == &digits);
  });
}

/// What stands around the count of a label that begins a line, as "(_)"; empty for any other line.
std::string label_of_line(std::string_view text, std::size_t line) {
  const std::size_t at = label_begin(text, line);
  const std::size_t first = std::min(text.find_first_not_of("*_([", at), text.size());
  const auto counts = [](char c) { return is_letter(c) || is_digit(c); };
  std::size_t end = first;
  while (end < text.size() && counts(text[end])) {
    ++end;
  }
  const std::string count = lower(text.substr(first, end - first));
  const std::size_t behind = std::min(text.find_first_not_of(").]*_", end), text.size());
  const bool closed = text.substr(end, behind - end).find_first_of(").]") != npos;
  const bool apart = behind < text.size() && is_blank(text[behind]);
  const bool known = among(letters, count) || among(numerals, count) || among(digits, count);
  return known && closed && apart
             ? std::string(text.substr(at, first - at)) + '_' + std::string(text.substr(end, behind - end))
             : std::string();
}

}  // namespace

bool is_counted_off(std::string_view text) {
  std::string form;
  for (std::size_t line = 0; line < text.size();) {
    const std::string label = label_of_line(text, line);
    if (!label.empty() && label == form) {
      return true;
    }
    form = label.empty() ? form : label;
    const std::size_t end = text.find('\n', line);
    line = end == npos ? text.size() : end + 1;
  }
  return false;
}

std::vector<Span> counted_items(std::string_view text, const PreparedQuestion& question,
                                const std::vector<std::string>& parts_of_exam) {
  const std::size_t items = question.items.size();
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (items < 2 || items > most_items || first == npos || text.size() > longest_text) {
    return {};
  }
  const auto form = form_at(text, label_begin(text, first));
  if (!form || !may_be_counted(question, *form) || may_be_parts(*form, parts_of_exam) ||
      calls_another(*form, question)) {
    return {};
  }
  std::vector<Label> labels = labels_on_lines(text, *form, items);
  const std::string_view lines = trimmed(text);
  if (labels.size() == 1 && lines.find('\n') == npos) {
    labels = labels_in_line(text, *form, items);
  }
  if (!count_off(labels, items) || !agree(text, labels, question)) {
    return {};
  }
  std::vector<Span> spans;
  std::ranges::transform(labels, std::back_inserter(spans), &Label::span);
  return spans;
}

}  // namespace gradewright::reading
