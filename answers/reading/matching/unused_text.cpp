#include "answers/reading/matching/unused_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/matching/could_answer.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/owned_statement.hpp"
#include "answers/reading/matching/renewed_name.hpp"
#include "answers/reading/matching/sentence.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Whether nothing is written under the item's name, in so many words: "y = TODO".
bool is_left_open(const ItemDeclaration& item, const PreparedQuestion& question, const Passages& passages) {
  return std::ranges::any_of(named_statements(passages, question.names_of(item)), [](const auto& named) {
    const auto& [passage, statement] = named;
    const std::string_view value = value_text(*passage, statement);
    return !is_blank(value) && says_nothing(value);
  });
}

/// Whether a line is a name of the question with nothing behind it, in so many words: "remedy: don't know".
bool leaves_name_open(std::string_view line, const ItemNames& names) {
  const std::size_t relation = line.find_first_of(":=");
  return relation != std::string_view::npos && says_nothing(line.substr(relation + 1)) &&
         names.contain(name_form(trimmed(line.substr(0, relation))));
}

/// The row of a table without its bars and the name in its first cell, as long as it was; any other line as
/// it is.
std::string without_head_of_row(std::string_view line, const ItemNames& names) {
  const std::string_view row = trimmed(line);
  std::string rest(line);
  constexpr std::ptrdiff_t fewest = 3;  // |x| is no row
  if (!row.starts_with('|') || !row.ends_with('|') || std::ranges::count(row, '|') < fewest) {
    return rest;
  }
  const std::size_t first = line.find('|') + 1;
  const std::size_t end = line.find('|', first);
  if (names.contain(name_form(trimmed(line.substr(first, end - first))))) {
    std::fill_n(rest.begin() + static_cast<std::ptrdiff_t>(first), end - first, ' ');
  }
  std::ranges::replace(rest, '|', ' ');
  return rest;
}

/// The names whose values are accounted for: those of givens and steps, and of the items that were read;
/// where the item itself is left open, of all others. An item that was not read may be meant by the name of
/// what it is a new value of.
std::vector<std::string> used_names(const PreparedQuestion& question, std::span<const Response> responses,
                                    bool left_open) {
  std::vector<std::string> names = question.other_names;
  for (std::size_t i = 0; i < responses.size(); ++i) {
    const ItemDeclaration& item = question.items[i];
    if (responses[i].is_read() || left_open) {
      add_names(item, names);
    } else {
      std::erase_if(names, [&](const std::string& name) {
        return name == item.name || is_renewed_as(name, item.name);
      });
    }
  }
  return names;
}

bool overlap(const Span& a, const Span& b) {
  return a.offset < b.end() && b.offset < a.end();
}

/// A statement's place without the sentences before its own that belong to its name: "Whole layer = 7" of
/// "Attention 3. Whole layer = 7".
Span own_sentence(const Passage& passage, Span whole) {
  const std::string_view text = passage.text;
  if (whole.offset < passage.offset || whole.end() > passage.offset + text.size()) {
    return whole;
  }
  const std::size_t first = whole.offset - passage.offset;
  const std::string_view own = text.substr(first, whole.length);
  const std::size_t relation = own.find_last_of("=:");
  for (std::size_t at = relation == std::string_view::npos ? 0 : relation; at > 0; --at) {
    if (own[at] == '.' && ends_sentence(text, first + at)) {
      return {whole.offset + at + 1, whole.length - at - 1};
    }
  }
  return whole;
}

/// What statements with these names take up beside `used`, which is of responses.
void add_named(const ItemNames& names, const Passages& passages, std::vector<Span>& used) {
  const std::size_t read = used.size();
  for (const auto& [passage, statement] : named_statements(passages, names)) {
    if (!names.contain(name_form(passage->statements.name(statement)))) {
      continue;  // "the gradient with respect to w2" is not w
    }
    const Span whole = own_sentence(*passage, ReadStatement{passage, statement, NotAValue{}}.span());
    const auto value = passage->statements.value(statement);
    const std::size_t value_begin = passage->offset + (value.empty() ? 0 : value.front().span.offset);
    const bool is_read = std::any_of(used.begin(), used.begin() + static_cast<std::ptrdiff_t>(read),
                                     [&](const Span& span) { return overlap(span, whole); });
    if (is_read && value_begin > whole.offset) {
      used.push_back(
          {whole.offset, value_begin - whole.offset});  // beside what was read, more may stand there
    } else if (holds_own_number(ReadStatement{passage, statement, NotAValue{}}.source())) {
      used.push_back(whole);
    }
  }
}

/// What statements of other items take up that could not be read.
void add_unread(const ItemDeclaration& item, const PreparedQuestion& question, const Passages& passages,
                std::vector<Span>& used) {
  for (const auto& passage : passages) {
    for (const Statement& statement : passage->statements.all()) {
      if (is_of_other(*passage, statement, item, question)) {
        const Span whole =
            own_sentence(*passage, ReadStatement{passage.get(), statement, NotAValue{}}.span());
        const std::size_t end = std::max(passage->offset + end_of_claim(*passage, statement), whole.offset);
        used.push_back({whole.offset, std::min(end, whole.end()) - whole.offset});
      }
    }
  }
}

/// What responses and named statements take up.
std::vector<Span> used_in(const PreparedQuestion& question, const Passages& passages,
                          std::span<const Response> responses, bool left_open) {
  std::vector<Span> used;
  for (const Response& response : responses) {
    if (response.is_read()) {
      Span own = response.span;
      for (const auto& passage : passages) {
        own = own_sentence(*passage, own);
      }
      used.push_back(own);
    }
  }
  if (!named_statements(passages, question.every_name).empty()) {
    add_named(ItemNames(used_names(question, responses, left_open)), passages, used);
  }
  return used;
}

/// Whether passages hold anything that an answer to the item is made of, wherever they are cut.
bool may_hold_answer(const Passages& passages, const ItemDeclaration& item) {
  return !is_told_by_number(item.type) || std::ranges::any_of(passages, [&](const auto& passage) {
    return passage->has_digit || could_answer(passage->text, item);
  });
}

}  // namespace

namespace {

/// Whether a text ends in an arrow.
bool ends_in_arrow(std::string_view text) {
  constexpr std::array<std::string_view, 4> arrows{"->", "\u2192", "=>", "\u21d2"};
  return std::ranges::any_of(arrows, [&](std::string_view arrow) { return text.ends_with(arrow); });
}

/// A line of what is not used, without the working that an arrow leads from to what is used behind it: "4
/// bytes * 4 ->" of "4 bytes * 4 -> train = 20.8 GB", back to the sign that parts it from what stands before.
std::string_view without_working(std::string_view line, std::string_view written) {
  const std::size_t length = line.find_last_not_of(" \t\r") + 1;
  if (!ends_in_arrow(line.substr(0, length)) || is_blank(written.substr(length))) {
    return line;
  }
  const std::size_t parted = line.find_last_of(",;:", length);
  return line.substr(0, parted == std::string_view::npos ? 0 : parted + 1);
}

/// The first line of the passages that is wanted, without what is used.
std::optional<Span> first_line(const Passages& passages, const std::vector<Span>& used,
                               const std::function<bool(std::string_view)>& wanted) {
  for (const auto& passage : passages) {
    std::string rest(passage->text);
    for (const Span& span : used) {
      const std::size_t first = std::max(span.offset, passage->offset) - passage->offset;
      const std::size_t last = std::min(std::max(span.end(), passage->offset) - passage->offset, rest.size());
      for (std::size_t i = first; i < last; ++i) {
        rest[i] = rest[i] == '\n' ? '\n' : ' ';
      }
    }
    for (std::size_t at = 0; at < rest.size();) {
      const std::size_t end = std::min(rest.find('\n', at), rest.size());
      const std::string_view line =
          without_working(std::string_view(rest).substr(at, end - at), passage->text.substr(at, end - at));
      if (wanted(line)) {
        std::size_t first = line.find_first_not_of(" \t");
        while ((static_cast<unsigned char>(line[first]) & 0xC0U) == 0x80U) {
          ++first;  // what is used ends within a character
        }
        return Span{passage->offset + at + first, line.find_last_not_of(" \t\r") + 1 - first};
      }
      at = end + 1;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Span> unused_text(const ItemDeclaration& item, const PreparedQuestion& question,
                                const Passages& passages, std::span<const Response> responses,
                                std::span<const Span> taken) {
  if (!may_hold_answer(passages, item)) {
    return std::nullopt;
  }
  const bool left_open = is_left_open(item, question, passages);
  std::vector<Span> used = used_in(question, passages, responses, left_open);
  add_unread(item, question, passages, used);
  used.insert(used.end(), taken.begin(), taken.end());
  return first_line(passages, used, [&](std::string_view line) {
    return could_answer(line, item) && !leaves_name_open(line, question.every_name) &&
           could_answer(without_head_of_row(line, question.every_name), item);
  });
}

std::optional<Span> unused_line(const PreparedQuestion& question, const Passages& passages,
                                std::span<const Response> responses,
                                const std::function<bool(std::string_view)>& wanted) {
  return first_line(passages, used_in(question, passages, responses, false), wanted);
}

std::optional<Span> line_beside(const PreparedQuestion& question, const PreparedQuestion& other,
                                const Passages& passages, std::vector<Span> used,
                                const std::function<bool(std::string_view)>& wanted) {
  if (!named_statements(passages, question.every_name).empty()) {
    std::vector<std::string> names = question.other_names;
    std::vector<std::string> of_other;
    for (const ItemDeclaration& item : question.items) {
      add_names(item, names);
    }
    for (const ItemDeclaration& item : other.items) {
      add_names(item, of_other);
    }
    std::erase_if(
        names, [&](const std::string& name) { return std::ranges::find(of_other, name) != of_other.end(); });
    add_named(ItemNames(names), passages, used);
  }
  std::optional<Span> line = first_line(passages, used, wanted);
  for (const auto& passage : passages) {
    while (line && passage->offset <= line->offset && line->offset < passage->offset + passage->text.size() &&
           std::string_view(" \t,;.").find(passage->text[line->offset - passage->offset]) !=
               std::string_view::npos) {
      ++line->offset;
      --line->length;
    }
  }
  return line;
}

std::optional<Span> value_under_name(const ItemDeclaration& item, const PreparedQuestion& question,
                                     const Passages& passages) {
  constexpr std::size_t longest_name = 6;
  using Kind = ResponseToken::Kind;
  const ItemNames& names = question.names_of(item);
  for (const auto& passage : passages) {
    const auto tokens = passage->statements.tokens();
    for (std::size_t at = 1; at < tokens.size(); ++at) {
      const bool equates = tokens[at].is(Kind::relation, "=") || tokens[at].is(Kind::relation, ":");
      const std::size_t behind = at + (equates ? 1 : 0);
      const bool sign = behind < tokens.size() && tokens[behind].is_symbol("-");
      const std::size_t value = std::min(behind + (sign ? 1 : 0), tokens.size() - 1);
      const bool number = tokens[value].kind == Kind::number || tokens[value].kind == Kind::open;
      const bool says = (equates && number) || among(item.options, tokens[value].text);
      for (std::size_t length = 1; says && length <= std::min(longest_name, at); ++length) {
        if (names.contain(name_form(tokens.subspan(at - length, length)))) {
          const Span first = tokens[at - length].span;
          return Span{passage->offset + first.offset, tokens[value].span.end() - first.offset};
        }
      }
    }
  }
  return std::nullopt;
}

}  // namespace gradewright::reading
