#include "answers/reading/documents/latex_enumeration.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Deeper lists than LaTeX allows are not followed.
constexpr std::size_t max_levels = 6;

/// What stands in `open`...`close` at the beginning of `text`; empty when nothing does.
std::string_view inside(std::string_view text, char open, char close) {
  if (!text.starts_with(open)) {
    return {};
  }
  const std::size_t end = text.find(close);
  return end == std::string_view::npos ? std::string_view() : text.substr(1, end - 1);
}

/// N of "start=N".
std::size_t start_of(std::string_view options) {
  constexpr std::string_view name = "start=";
  const std::size_t at = options.find(name);
  std::size_t start = 1;
  if (at != std::string_view::npos) {
    std::from_chars(options.data() + at + name.size(), options.data() + options.size(), start);
  }
  return std::clamp<std::size_t>(start, 1, 999);
}

}  // namespace

/// \setcounter{enumi}{5}, \addtocounter{enumii}{1}: of the level that as many i count.
void LatexEnumeration::set_counter(std::string_view command) {
  const std::size_t name = command.find("{enum") + 5;
  const std::size_t close = command.find('}', name);
  if (close == std::string_view::npos) {
    return;
  }
  const std::string_view numeral = command.substr(name, close - name);
  const std::size_t depth = numeral == "iv" ? 4 : numeral.size();
  const std::string_view value = inside(command.substr(close + 1), '{', '}');
  std::size_t count = 0;
  std::from_chars(value.data(), value.data() + value.size(), count);
  std::size_t numbered = 0;
  for (Level& level : levels_) {
    numbered += level.style == Style::none ? 0 : 1;
    if (level.style != Style::none && numbered == depth) {
      level.count = command.starts_with("\\add") ? level.count + count : count;
    }
  }
}

std::vector<LatexEnumeration::Item> LatexEnumeration::next(std::string_view line) {
  constexpr std::string_view begins = "\\begin";
  constexpr std::string_view ends = "\\end{";
  constexpr std::string_view items = "\\item";
  std::vector<Item> found;
  for (std::size_t at = line.find('\\'); at != std::string_view::npos; at = line.find('\\', at + 1)) {
    const std::string_view rest = line.substr(at);
    if (rest.starts_with(begins)) {
      const std::string_view environment = inside(rest.substr(begins.size()), '{', '}');
      const std::size_t after = std::min(begins.size() + environment.size() + 2, rest.size());
      begin(environment, inside(rest.substr(after), '[', ']'));
    } else if (rest.starts_with(ends)) {
      const std::string_view environment = inside(rest.substr(ends.size() - 1), '{', '}');
      if (environment == "enumerate" || environment == "itemize") {
        end();
      }
    } else if (rest.starts_with("\\setcounter{enum") || rest.starts_with("\\addtocounter{enum")) {
      set_counter(rest);
    } else if (rest.starts_with(items) && !levels_.empty() && levels_.back().style != Style::none) {
      const char next = rest.size() > items.size() ? rest[items.size()] : ' ';
      if (is_letter(next) || next == '[') {
        continue;
      }
      Level& level = levels_.back();
      const std::size_t index = level.count++;
      Item item{at, {}};
      item.label.strength = QuestionLabel::Strength::weak;
      item.label.length = items.size();
      if (level.style == Style::number) {
        item.label.number = std::to_string(index + 1);
      } else if (level.style == Style::letter && index < 26) {
        item.label.parts = {std::string(1, static_cast<char>('a' + index))};
      } else if (level.style == Style::roman && index < roman_numerals.size()) {
        item.label.parts = {std::string(roman_numerals[index])};
      } else {
        continue;
      }
      found.push_back(std::move(item));
    }
  }
  return found;
}

void LatexEnumeration::begin(std::string_view environment, std::string_view options) {
  if ((environment != "enumerate" && environment != "itemize") || levels_.size() >= max_levels) {
    return;
  }
  Level level;
  if (environment == "enumerate") {
    const auto asks_for = [options](std::string_view style) { return options.find(style) != options.npos; };
    level.style = asks_for("\\alph") || asks_for("a)")     ? Style::letter
                  : asks_for("\\roman") || asks_for("i)")  ? Style::roman
                  : asks_for("\\arabic") || asks_for("1)") ? Style::number
                                                           : default_style();
    level.count = asks_for("resume") ? last_count_ : start_of(options) - 1;
  }
  levels_.push_back(level);
}

void LatexEnumeration::end() {
  if (levels_.empty()) {
    return;
  }
  if (levels_.back().style != Style::none) {
    last_count_ = levels_.back().count;
  }
  levels_.pop_back();
}

LatexEnumeration::Style LatexEnumeration::default_style() const {
  const auto depth =
      std::ranges::count_if(levels_, [](const Level& level) { return level.style != Style::none; });
  return depth == 0 ? Style::number : depth == 1 ? Style::letter : depth == 2 ? Style::roman : Style::none;
}

}  // namespace gradewright::reading
