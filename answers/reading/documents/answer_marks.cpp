#include "answers/reading/documents/answer_marks.hpp"

#include <algorithm>
#include <string_view>

#include "answers/reading/documents/code_lines.hpp"
#include "answers/reading/documents/withdrawn.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// The language behind the marks of a fence; empty where it is none of code.
std::string_view code_language(std::string_view line) {
  const std::string_view inside = trimmed(line);
  const bool fence = inside.starts_with("```") || inside.starts_with("~~~");
  const std::string_view language =
      fence ? trimmed(inside.substr(std::min(inside.find_first_not_of("`~"), inside.size())))
            : std::string_view();
  return is_code_language(lower(language)) ? language : std::string_view();
}

/// Whether a text is the digits of one number.
bool is_number(std::string_view text) {
  return holds_digit(text) && text.find_first_not_of("0123456789.,-+") == npos && !text.ends_with(',');
}

/// Whether the numbers that bars part are the cells of the vector whose name stands before them.
bool are_cells_of_vector(std::string_view name, std::string_view cells, const PreparedQuestion& question) {
  std::size_t numbers = 0;
  for (std::size_t at = 0; at <= cells.size(); ++numbers) {
    const std::size_t end = std::min(cells.find('|', at), cells.size());
    if (!is_number(trimmed(cells.substr(at, end - at)))) {
      return false;
    }
    at = end + 1;
  }
  const NameForm form = name_form(name);
  return std::ranges::any_of(question.items, [&](const ItemDeclaration& item) {
    return item.shape.rank() == 1 && static_cast<std::size_t>(item.shape[0]) == numbers &&
           question.names_of(item).contain(form);
  });
}

/// One line of a section, which begins at `offset` in the text.
class Line {
 public:
  Line(std::string& text, std::size_t offset, std::size_t length)
      : text_(text), offset_(offset), length_(length) {}

  void lay_out(const PreparedQuestion& question) {
    if (const std::string_view language = code_language(line()); !language.empty()) {
      blank_out(text_, {offset_of(language), language.size()});
    }
    part_by_commas(question);
    take_emphasis();
  }

 private:
  std::string_view line() const { return std::string_view(text_).substr(offset_, length_); }
  std::size_t offset_of(std::string_view piece) const {
    return offset_ + static_cast<std::size_t>(piece.data() - line().data());
  }

  void part_by_commas(const PreparedQuestion& question) {
    constexpr std::size_t longest_name = 60;
    const std::size_t relation = line().find_first_of(":=");
    if (relation == npos || relation > longest_name || line().find(" | ", relation) == npos ||
        line().substr(0, relation).find('|') != npos) {
      return;
    }
    const std::string_view name = trimmed(line().substr(0, relation));
    const std::string_view cells = trimmed(line().substr(relation + 1));
    if (are_cells_of_vector(name, cells, question)) {
      const auto first = text_.begin() + static_cast<std::ptrdiff_t>(offset_of(cells));
      std::replace(first, first + static_cast<std::ptrdiff_t>(cells.size()), '|', ',');
    }
  }

  /// "**32**" behind a word or at the beginning, and not behind a number, which it could be the power of.
  void take_emphasis() {
    for (std::size_t at = line().find("**"); at != npos; at = line().find("**", at + 2)) {
      const std::size_t end = line().find("**", at + 2);
      if (end == npos) {
        return;
      }
      const std::string_view before = trimmed(line().substr(0, at));
      const bool apart = at == 0 || is_blank(line()[at - 1]);
      const bool factor =
          !before.empty() && (is_digit(before.back()) || before.back() == ')' || before.back() == '*');
      const bool ended = end + 2 == length_ || is_blank(line()[end + 2]) ||
                         std::string_view(",;.").find(line()[end + 2]) != npos;
      if (apart && !factor && ended && is_number(line().substr(at + 2, end - at - 2))) {
        blank_out(text_, {offset_ + at, 2});
        blank_out(text_, {offset_ + end, 2});
      }
      at = end;
    }
  }

  std::string& text_;
  std::size_t offset_;
  std::size_t length_;
};

}  // namespace

void lay_out_answer_marks(std::string& text, Span section, const PreparedQuestion& question) {
  constexpr std::size_t longest = 8'000;
  const std::string_view content = std::string_view(text).substr(section.offset, section.length);
  if (content.size() > longest || (content.find("```") == npos && content.find("~~~") == npos &&
                                   content.find("**") == npos && content.find('|') == npos)) {
    return;
  }
  for (std::size_t at = section.offset; at < section.end();) {
    const std::size_t end = std::min({text.find('\n', at), section.end(), text.size()});
    Line(text, at, end - at).lay_out(question);
    at = end + 1;
  }
}

}  // namespace gradewright::reading
