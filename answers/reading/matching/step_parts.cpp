#include "answers/reading/matching/step_parts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "answers/reading/notation/words.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/word_list.hpp"

namespace gradewright::reading {
namespace {

constexpr std::string_view steps =
    "step steps iteration iterations iter epoch epochs update updates timestep timesteps schritt schritte "
    "schritten "
    "iterationen epoche epochen \u00e9tape \u00e9tapes it\u00e9ration it\u00e9rations \u00e9poque paso pasos "
    "iteraci\u00f3n iteraciones \u00e9poca \u00e9pocas passo passi passos iterazione iterazioni epoca epoche "
    "itera\u00e7\u00e3o stap stappen iteratie";
constexpr std::string_view rows =
    "row dimension dim component entry coordinate element zeile komponente ligne fila riga linha rij "
    "composante "
    "componente";
/// What may stand before them.
constexpr std::string_view leads =
    "after at in for then and now next the of time nach dem den der im am apr\u00e8s \u00e0 l la tras "
    "despu\u00e9s de el "
    "dopo il al ap\u00f3s o na bij de het";

/// A reader of the words before a part, from a place on.
class LabelReader {
 public:
  LabelReader(std::string_view text, std::size_t at, CountedSort sort) : text_(text), at_(at), sort_(sort) {}

  std::optional<CountedPart> run() {
    skip(" \t*_#>-$(\u2022");
    const std::size_t first = at_;
    CountedPart part;
    const std::string name = leading_name();
    bool led = !name.empty();
    constexpr int most_leads = 4;
    for (int i = 0; i < most_leads && is_lead(); ++i) {
      led = true;
      take_word();
    }
    const auto number = counted();
    if (!number || !ends(led)) {
      return std::nullopt;
    }
    part.number = *number;
    part.name = name;
    part.label = {first, at_ - first};
    return part;
  }

 private:
  void skip(std::string_view signs) { at_ = std::min(text_.find_first_not_of(signs, at_), text_.size()); }

  static bool is_letter_byte(char c) { return is_letter(c) || !is_ascii(c); }

  std::string_view word_here() const {
    std::size_t end = at_;
    while (end < text_.size() && is_letter_byte(text_[end])) {
      ++end;
    }
    return text_.substr(at_, end - at_);
  }

  void take_word() {
    at_ += word_here().size();
    skip(" \t");
  }

  static bool leads_to_part(std::string_view word) {
    static const engine::WordList known = engine::words_in(leads);
    return known.contains(lower(word));
  }

  bool is_lead() const {
    const std::string_view word = word_here();
    return !word.empty() && leads_to_part(word) && at_ + word.size() < text_.size() &&
           is_blank(text_[at_ + word.size()]);
  }

  bool is_counted(std::string_view word) const {
    static const engine::WordList known_steps = engine::words_in(steps);
    static const engine::WordList known_rows = engine::words_in(rows);
    return (sort_ == CountedSort::steps ? known_steps : known_rows).contains(lower(word));
  }

  /// "h" of "h after step 1".
  std::string leading_name() {
    constexpr std::array<std::string_view, 3> relations{"after", "at", "in"};
    const std::size_t before = at_;
    std::size_t end = at_;
    while (end < text_.size() && (is_letter(text_[end]) || text_[end] == '_')) {
      ++end;
    }
    const std::string name(text_.substr(at_, end - at_));
    at_ = end;
    skip(" \t");
    constexpr std::array<std::string_view, 5> no_names{"not", "but", "except", "only", "until"};
    const bool named = at_ > end && !name.empty() && !among(no_names, lower(name)) && !leads_to_part(name) &&
                       among(relations, word_here());
    at_ = named ? at_ : before;
    return named ? name : std::string();
  }

  std::optional<int> digits() {
    std::size_t end = at_;
    while (end < text_.size() && is_digit(text_[end])) {
      ++end;
    }
    constexpr std::size_t most = 3;
    const bool goes_on =
        end < text_.size() && (is_letter_byte(text_[end]) || text_[end] == '_' ||
                               ((text_[end] == '.' || text_[end] == ',' || text_[end] == '/') &&
                                end + 1 < text_.size() && is_digit(text_[end + 1])));
    if (end == at_ || end - at_ > most || goes_on) {
      return std::nullopt;
    }
    const int number = std::stoi(std::string(text_.substr(at_, end - at_)));
    at_ = end;
    return number;
  }

  /// "first", "2nd", "two", "2" before what is counted.
  std::optional<int> count_before() {
    const std::size_t before = at_;
    std::optional<int> number;
    const std::string word = lower(word_here());
    const auto* const ordinal = std::ranges::find(ordinals, word);
    if (ordinal != ordinals.end()) {
      number = static_cast<int>(ordinal - ordinals.begin()) + 1;
      take_word();
    } else if (!word.empty()) {
      number = number_word(word);
      take_word();
    } else if (at_ < text_.size() && is_digit(text_[at_])) {
      std::size_t end = at_;
      while (end < text_.size() && is_digit(text_[end])) {
        ++end;
      }
      constexpr std::array<std::string_view, 4> suffixes{"st", "nd", "rd", "th"};
      const bool counts = end + 2 < text_.size() && among(suffixes, text_.substr(end, 2));
      number = end - at_ == 1 ? std::optional(text_[at_] - '0') : std::nullopt;
      at_ = end + (counts ? 2 : 0);
      skip(" \t");
    }
    if (word_here() == "time") {
      take_word();
    }
    if (!number || !is_counted(word_here())) {
      at_ = before;
      return std::nullopt;
    }
    at_ += word_here().size();
    return number;
  }

  std::optional<int> counted() {
    if (const auto number = count_before()) {
      return number;
    }
    const std::string word = lower(word_here());
    const bool variable = sort_ == CountedSort::steps && word == "t";
    if (!variable && !is_counted(word)) {
      return std::nullopt;
    }
    at_ += word_here().size();
    skip(" \t");
    const bool equal = at_ < text_.size() && text_[at_] == '=';
    if (variable && !equal) {
      return std::nullopt;
    }
    at_ += equal ? 1 : 0;
    skip(" \t#");
    return digits();
  }

  /// What closes the words: a colon, a comma, a dash, the end of the line; a blank where they are a phrase.
  bool ends(bool led) {
    skip("*$_)");
    const std::size_t behind = at_;
    skip(" \t");
    if (at_ == text_.size() || text_[at_] == '\n') {
      return true;
    }
    constexpr std::array<std::string_view, 9> closing{":",  ",",      ".",  "\u2014", "\u2013",
                                                      "->", "\u2192", "=>", "- "};
    for (const std::string_view sign : closing) {
      if (text_.substr(at_).starts_with(sign)) {
        at_ += sign.size();
        skip("*");
        return true;
      }
    }
    const bool row = sort_ == CountedSort::rows;
    return at_ > behind && (led || row) && text_[at_] != '=' && text_[at_] != '+' && text_[at_] != '*';
  }

  std::string_view text_;
  std::size_t at_;
  CountedSort sort_;
};

/// Whether a part may begin at a place: at the start of a line or clause.
bool begins_clause(std::string_view text, std::size_t at) {
  if (at == 0 || text[at - 1] == '\n') {
    return true;
  }
  std::size_t before = at;
  while (before > 0 && (text[before - 1] == ' ' || text[before - 1] == '\t')) {
    --before;
  }
  const std::string_view said = text.substr(0, before);
  return before < at && !said.empty() &&
         (std::string_view(",.;:").find(said.back()) != std::string_view::npos || said.ends_with(" and"));
}

/// A part's text without what leads to the next.
std::string_view without_joint(std::string_view text) {
  text = trimmed(text);
  for (const std::string_view joint : {"and", "then"}) {
    if (text.size() > joint.size() && text.ends_with(joint) &&
        is_blank(text[text.size() - joint.size() - 1])) {
      text = trimmed(text.substr(0, text.size() - joint.size()));
    }
  }
  while (!text.empty() && std::string_view(",;-*\u2022").find(text.back()) != std::string_view::npos) {
    text = trimmed(text.substr(0, text.size() - 1));
  }
  return text;
}

}  // namespace

std::vector<CountedPart> counted_parts(std::string_view text, CountedSort sort) {
  std::vector<CountedPart> parts;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!begins_clause(text, at) || is_blank(text[at])) {
      continue;
    }
    if (auto part = LabelReader(text, at, sort).run()) {
      if (!parts.empty() && part->number <= parts.back().number) {
        return {};
      }
      at = std::max(part->label.end(), at + 1) - 1;
      parts.push_back(std::move(*part));
    }
  }
  if (parts.empty() || std::ranges::any_of(text.substr(0, parts.front().label.offset), is_digit)) {
    return {};
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t from = parts[i].label.end();
    const std::size_t end = i + 1 < parts.size() ? parts[i + 1].label.offset : text.size();
    const std::string_view said = without_joint(text.substr(from, end - from));
    parts[i].text = {static_cast<std::size_t>(said.data() - text.data()), said.size()};
  }
  return parts;
}

std::optional<int> step_asked_for(std::string_view question) {
  std::optional<int> asked;
  constexpr std::string_view lead = "after ";
  for (std::size_t at = question.find(lead); at != std::string_view::npos; at = question.find(lead, at + 1)) {
    const auto part = LabelReader(question, at, CountedSort::steps).run();
    if (part && asked && *asked != part->number) {
      return std::nullopt;
    }
    asked = part ? part->number : asked;
  }
  return asked;
}

}  // namespace gradewright::reading
