#include "answers/reading/documents/latex_enumeration.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// What stands in brackets is not looked for longer than this.
constexpr std::size_t longest_argument = 1'000;

constexpr long most_items = 9'999;

/// Deeper lists than LaTeX allows are not followed.
constexpr std::size_t max_levels = 6;

struct ListEnvironment {
  std::string_view name;
  std::string_view item;
  std::optional<ItemStyle> style;  ///< nothing: by its depth
};
constexpr ListEnvironment lists[] = {
    {"enumerate", "\\item", std::nullopt},  {"enumerate*", "\\item", std::nullopt},
    {"itemize", "\\item", ItemStyle::none}, {"questions", "\\question", ItemStyle::number},
    {"parts", "\\part", ItemStyle::letter}, {"subparts", "\\subpart", ItemStyle::roman},
};

constexpr std::string_view numerals[] = {"i", "ii", "iii", "iv"};

const ListEnvironment* list_called(std::string_view name) {
  const auto* found = std::ranges::find(lists, name, &ListEnvironment::name);
  return found == std::end(lists) ? nullptr : found;
}

/// What stands in `open`...`close` at the beginning of `text`, and is taken off it; empty when nothing does.
std::string_view take_inside(std::string_view& text, char open, char close) {
  if (!text.starts_with(open)) {
    return {};
  }
  int depth = 0;
  for (std::size_t i = 1; i < std::min(text.size(), longest_argument); ++i) {
    depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
    if (text[i] == close && (depth == 0 || (close == '}' && depth < 0))) {
      const std::string_view inside = text.substr(1, i - 1);
      text.remove_prefix(i + 1);
      return inside;
    }
  }
  return {};
}

/// The depth, from 0, that "ii" stands for at the end of a counter's name; nothing for another.
std::optional<std::size_t> depth_called(std::string_view numeral) {
  const auto* found = std::ranges::find(numerals, numeral);
  return found == std::end(numerals) ? std::nullopt
                                     : std::optional(static_cast<std::size_t>(found - numerals));
}

}  // namespace

void LatexEnumeration::read_preamble(std::string_view preamble) {
  for (std::size_t at = preamble.find('\\'); at != npos; at = preamble.find('\\', at + 1)) {
    set_style(preamble.substr(at));
  }
}

/// \setcounter{enumi}{5}, \addtocounter{enumii}{1}, \stepcounter{enumi}: of the depth that as many i count.
/// After a value that is no number nothing can be told: such an item heads no question of any exam.
void LatexEnumeration::set_counter(std::string_view command) {
  const bool sets = command.starts_with("\\set");
  const bool adds = command.starts_with("\\add");
  command.remove_prefix(std::min(command.find('{'), command.size()));
  const std::string_view counter = take_inside(command, '{', '}');
  const std::optional<std::size_t> depth =
      counter.starts_with("enum") ? depth_called(counter.substr(4)) : std::nullopt;
  if (!depth) {
    return;
  }
  long value = 1;
  bool known = true;
  if (sets || adds) {
    const std::string_view number = trimmed(take_inside(command, '{', '}'));
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    known = error == std::errc() && end == number.data() + number.size();
  }
  std::size_t numbered = 0;
  for (Level& level : levels_) {
    if (!level.counts() || numbered++ != *depth) {
      continue;
    }
    const long count = sets ? value : static_cast<long>(level.count) + value;
    level.lost = (level.lost && !sets) || !known || count < 0 || count > most_items;
    if (!level.lost) {
      level.count = static_cast<std::size_t>(count);
    }
  }
}

/// \renewcommand{\labelenumi}{(\alph{enumi})}, \renewcommand\theenumii{...}, \setlist[enumerate,1]{...}.
void LatexEnumeration::set_style(std::string_view command) {
  if (command.starts_with("\\setlist") || command.starts_with("\\setenumerate")) {
    return set_list(command);
  }
  constexpr std::string_view renew = "\\renewcommand";
  if (!command.starts_with(renew)) {
    return;
  }
  command.remove_prefix(renew.size());
  const bool braced = command.starts_with('{');
  std::string_view name =
      braced ? take_inside(command, '{', '}') : command.substr(0, command.substr(0, 40).find('{'));
  if (!braced) {
    command.remove_prefix(name.size());
  }
  for (const std::string_view start : {"\\labelenum", "\\theenum"}) {
    const std::optional<std::size_t> depth =
        trimmed(name).starts_with(start) ? depth_called(trimmed(name).substr(start.size())) : std::nullopt;
    const std::string_view label = depth ? take_inside(command, '{', '}') : std::string_view();
    const EnumerationStyle style = label_style(label);
    // \labelenumi may be made of \theenumi, and says nothing new then.
    if (depth && (*style.items != ItemStyle::none || label.find("\\theenum") == npos)) {
      styles_[*depth] = style;
    }
  }
}

void LatexEnumeration::set_list(std::string_view command) {
  command.remove_prefix(std::min(command.find_first_of("[{"), command.size()));
  const std::string_view which = take_inside(command, '[', ']');
  const EnumerationStyle style = enumeration_style(take_inside(command, '{', '}'));
  if (!style.items || which.find("itemize") != npos || which.find("description") != npos) {
    return;
  }
  const std::size_t digit = which.find_first_of("1234");
  for (std::size_t depth = 0; depth < deepest; ++depth) {
    if (digit == npos || depth == static_cast<std::size_t>(which[digit] - '1')) {
      styles_[depth] = style;
    }
  }
}

std::vector<LatexEnumeration::Item> LatexEnumeration::next(std::string_view line) {
  std::vector<Item> found;
  for (std::size_t at = line.find('\\'); at != npos; at = line.find('\\', at + 1)) {
    const std::string_view rest = line.substr(at);
    const bool item =
        !levels_.empty() && beyond_ == 0 && levels_.back().counts() && rest.starts_with(levels_.back().item);
    if (!item) {
      read_command(rest);
      continue;
    }
    Level& level = levels_.back();
    const std::size_t length = level.item.size();
    const char next = rest.size() > length ? rest[length] : ' ';
    if (is_letter(next) || (next == '[' && level.item == "\\item")) {
      continue;
    }
    Item one{at, label_of(level)};
    one.label.length = length;
    if (!one.label.number.empty() || !one.label.parts.empty()) {
      found.push_back(std::move(one));
    }
  }
  return found;
}

void LatexEnumeration::read_command(std::string_view rest) {
  constexpr std::string_view begins = "\\begin";
  constexpr std::string_view ends = "\\end";
  if (rest.starts_with(begins)) {
    rest.remove_prefix(begins.size());
    const std::string_view environment = take_inside(rest, '{', '}');
    begin(environment, take_inside(rest, '[', ']'));
  } else if (rest.starts_with(ends)) {
    rest.remove_prefix(ends.size());
    end(take_inside(rest, '{', '}'));
  } else if (rest.starts_with("\\setcounter{") || rest.starts_with("\\addtocounter{") ||
             rest.starts_with("\\stepcounter{") || rest.starts_with("\\refstepcounter{")) {
    set_counter(rest);
  } else {
    set_style(rest);
  }
}

QuestionLabel LatexEnumeration::label_of(Level& level) const {
  QuestionLabel label;
  label.strength = QuestionLabel::Strength::weak;
  label.number = level.style.question;
  if (!label.number.empty() && level.style.items == ItemStyle::number) {  // "2.1" as the student wants it
    label.strength = QuestionLabel::Strength::strong;
    label.needs_path = true;
  }
  const std::size_t index = level.count++;
  if (level.lost) {
    label.strength = QuestionLabel::Strength::strong;
    label.number = "0";
    return label;
  }
  if (level.style.items == ItemStyle::number) {
    if (label.number.empty()) {
      label.number = std::to_string(index + 1);
    } else {
      label.parts = {std::to_string(index + 1)};
    }
  } else if (level.style.items == ItemStyle::letter && index < 26) {
    label.parts = {std::string(1, static_cast<char>('a' + index))};
  } else if (level.style.items == ItemStyle::roman && index < roman_numerals.size()) {
    label.parts = {std::string(roman_numerals[index])};
  } else {
    label.number.clear();
  }
  return label;
}

void LatexEnumeration::begin(std::string_view environment, std::string_view options) {
  const ListEnvironment* list = list_called(environment);
  if (list == nullptr) {
    return;
  }
  if (levels_.size() >= max_levels) {
    ++beyond_;
    return;
  }
  Level level;
  level.item = list->item;
  level.style.items = list->style;
  if (!list->style) {
    constexpr std::array<ItemStyle, deepest> plain{ItemStyle::number, ItemStyle::letter, ItemStyle::roman,
                                                   ItemStyle::none};
    const std::size_t here = std::min(depth(), deepest - 1);
    level.style = enumeration_style(options);
    const auto series = series_.find(level.style.series);
    const Level& before = series != series_.end() ? series->second : ended_[here];
    level.count = level.style.resumes ? before.count : level.style.start - 1;
    const bool as_before = level.style.resumes_style || (level.style.resumes && series != series_.end());
    if (!level.style.items) {
      const EnumerationStyle& asked = as_before && before.style.items ? before.style : styles_[here];
      level.style.items = asked.items ? asked.items : plain[here];
      level.style.question = asked.question;
    }
  }
  levels_.push_back(std::move(level));
}

void LatexEnumeration::end(std::string_view environment) {
  if (list_called(environment) == nullptr || levels_.empty()) {
    return;
  }
  if (beyond_ > 0) {
    --beyond_;
    return;
  }
  Level ended = std::move(levels_.back());
  levels_.pop_back();
  if (ended.counts()) {
    if (!ended.style.series.empty()) {
      series_[ended.style.series] = ended;
    }
    ended_[std::min(depth(), deepest - 1)] = std::move(ended);
  }
}

std::size_t LatexEnumeration::depth() const {
  return static_cast<std::size_t>(std::ranges::count_if(levels_, &Level::counts));
}

}  // namespace gradewright::reading
