#include "answers/reading/matching/stated_names.hpp"

#include <algorithm>

#include "answers/reading/matching/could_answer.hpp"
#include "answers/reading/matching/names_in_text.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Whether a name stands within what is computed: it is no name of a value there.
bool is_operand(std::string_view line, const NameIn& name) {
  const std::size_t next = line.find_first_not_of(" $)}\\]", name.last);
  const bool relates = next < line.size() && (line[next] == '=' || line[next] == ':');
  const std::size_t before = line.find_last_not_of(" $({\\[", name.first == 0 ? 0 : name.first - 1);
  const bool computes = name.first > 0 && before != std::string_view::npos &&
                        std::string_view("+-*/^=<").find(line[before]) != std::string_view::npos;
  const bool bullet = computes && line[before] == '-' && is_blank(line.substr(0, before));
  return computes && !bullet && !relates;
}

bool begins_number(std::string_view text, std::size_t at) {
  return at < text.size() && is_digit(text[at]);
}

constexpr std::string_view before_values = " \n\t\r`|[({-\\$";

}  // namespace

StatedNames::StatedNames(std::string_view text, const PreparedQuestion& question)
    : text_(text), question_(question), mentions_(question.items.size()), headings_(question.items.size()) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    look_at_line(at, end);
    at = end + 1;
  }
}

void StatedNames::look_at_line(std::size_t first, std::size_t last) {
  const std::string_view line = text_.substr(first, last - first);
  const std::vector<NameIn> names = names_in(line, question_);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool at_end = i + 1 == names.size();
    const std::size_t next = at_end ? line.size() : names[i + 1].first;
    const bool chain = !at_end && trimmed(line.substr(names[i].last, next - names[i].last)) == "=";
    if (!is_operand(line, names[i])) {
      const Mention mention{first + names[i].first, first + names[i].last, first + next, chain};
      for (const std::size_t item : names[i].items) {
        if (leads_to_value(mention, mention.next, item)) {
          mentions_[item].push_back(mention);
        }
      }
    }
  }
  if (names.empty() || line.find_first_not_of(" :=$`*\t\r", names.back().last) != std::string_view::npos) {
    return;
  }
  const std::size_t below = text_.find_first_not_of(before_values, last);
  line_ends_.push_back({last, below, names.back().items});
  for (const std::size_t item : names.back().items) {
    if (begins_number(text_, below)) {
      headings_[item].push_back(last);
    }
  }
}

bool StatedNames::leads_to_value(const Mention& mention, std::size_t end, std::size_t item) const {
  const std::string_view behind = text_.substr(mention.last, end - mention.last);
  return std::ranges::any_of(behind, [](char c) { return is_digit(c); }) ||
         (mention.chain && end == mention.next) || could_answer(behind, question_.items[item]);
}

bool StatedNames::states(std::size_t item, Span but) const {
  const auto outside = [&](const Mention& mention) {
    if (mention.first >= but.offset && mention.first < but.end()) {
      return false;
    }
    const bool cut = mention.first < but.offset && but.offset < mention.next;
    return !cut || leads_to_value(mention, std::max(but.offset, mention.last), item);
  };
  return std::ranges::any_of(mentions_[item], outside) || leads_to_lines(item, but);
}

bool StatedNames::leads_to_lines(std::size_t item, Span but) const {
  const auto outside = [&](std::size_t end) { return end < but.offset || end >= but.end(); };
  const auto stands_outside = [&](std::size_t end) {
    const std::size_t below = text_.find_first_not_of(before_values, end);
    return outside(end) && (below < but.offset || below >= but.end());
  };
  if (std::ranges::any_of(headings_[item], stands_outside)) {
    return true;
  }
  // the name above the piece may lead to what stands below it
  const auto behind = std::ranges::lower_bound(line_ends_, but.offset, {}, &Heading::end);
  if (behind == line_ends_.begin()) {
    return false;
  }
  const Heading& above = *std::prev(behind);
  const bool parted = above.next < but.offset || above.next >= but.end();
  return !parted && std::ranges::find(above.items, item) != above.items.end() &&
         begins_number(text_, text_.find_first_not_of(before_values, but.end()));
}

}  // namespace gradewright::reading
