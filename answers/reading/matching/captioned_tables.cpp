#include "answers/reading/matching/captioned_tables.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/locate.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

TableCaption caption_above(std::string_view text, const SmallTable& table) {
  constexpr std::size_t farthest = 200;
  const std::size_t first = table.span.offset - std::min(table.span.offset, farthest);
  const std::string_view above = text.substr(first, table.span.offset - first);
  const std::size_t last = above.find_last_not_of(" \t\r\n");
  if (last == std::string_view::npos) {
    return {};
  }
  const std::size_t start = above.rfind('\n', last) + 1;  // 0 where no line ends
  const std::string_view line = above.substr(start, last + 1 - start);
  constexpr std::string_view marks = "#*_:=$` \t";
  const std::size_t begin = std::min(line.find_first_not_of(marks), line.size());
  const std::size_t end = line.find_last_not_of(marks);
  const bool cut = start == 0 && first > 0;
  return cut || begin == line.size() || line.find('|') != std::string_view::npos
             ? TableCaption{}
             : TableCaption{line.substr(begin, end + 1 - begin), {first + start, line.size()}};
}

void blank_out_in(std::string& text, const Span& span) {
  std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(span.offset), span.length, ' ');
}

bool is_name(std::string_view text, const ItemNames& names) {
  return !text.empty() && names.contain(name_form(text));
}

/// Puts blanks for the lines that say of something, or of nothing, that it is not answered.
void blank_silence(std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = std::string_view(text).substr(at, end - at);
    const std::size_t relation = line.find_first_of(":=");
    const std::string_view said = relation == std::string_view::npos ? line : line.substr(relation + 1);
    if (!is_blank(said) && says_nothing(said)) {
      blank_out_in(text, {at, end - at});
    }
    at = end + 1;
  }
}

/// Whether a response is read from a table.
bool is_from(const Response& response, const Passage& passage, const SmallTable& table) {
  const std::size_t first = passage.offset + table.span.offset;
  return response.is_read() && response.span.offset >= first &&
         response.span.end() <= first + table.span.length;
}

/// What is left of a passage beside the cells of tables that are read, their heads and the names in them.
std::string left_of(const Passage& passage, const std::vector<CaptionedTable>& tables,
                    const PreparedQuestion& question, std::span<const Response> responses) {
  std::string text(passage.text);
  for (const CaptionedTable& one : tables) {
    bool used = false;
    for (const Response& response : responses) {
      if (is_from(response, passage, one.table)) {
        blank_out_in(text, {response.span.offset - passage.offset, response.span.length});
        used = true;
      }
    }
    if (!used) {
      continue;
    }
    for (const SmallTable::Cell& head : one.table.header) {
      blank_out_in(text, {head.offset, head.text.size()});
    }
    for (const SmallTable::Row& row : one.table.rows) {
      const bool silent = std::all_of(row.begin() + 1, row.end(), [](const SmallTable::Cell& cell) {
        return cell.text.empty() || says_nothing(cell.text);
      });
      const SmallTable::Cell& name = row.front();
      const std::size_t last =
          silent ? row.back().offset + row.back().text.size() : name.offset + name.text.size();
      if (silent || is_name(name.text, question.every_name)) {
        blank_out_in(text, {name.offset, last - name.offset});
      }
    }
    std::ranges::replace(text.begin() + static_cast<std::ptrdiff_t>(one.table.span.offset),
                         text.begin() + static_cast<std::ptrdiff_t>(one.table.span.end()), '|', ' ');
    if (is_name(one.caption.name, question.every_name)) {
      blank_out_in(text, one.caption.line);
    }
  }
  return text;
}

}  // namespace

std::vector<CaptionedTable> captioned_tables(std::string_view text) {
  std::vector<CaptionedTable> tables;
  for (SmallTable& table : small_tables(text)) {
    const TableCaption caption = caption_above(text, table);
    tables.push_back({std::move(table), caption});
  }
  return tables;
}

std::string beside_tables(std::string_view text, const std::vector<CaptionedTable>& tables,
                          const PreparedQuestion& question) {
  std::string rest(text);
  for (const CaptionedTable& one : tables) {
    blank_out_in(rest, one.table.span);
    if (is_name(one.caption.name, question.every_name)) {
      blank_out_in(rest, one.caption.line);
    }
  }
  blank_silence(rest);
  return rest;
}

void leave_to_others(const PreparedQuestion& question, const Passage& passage,
                     const std::vector<CaptionedTable>& tables, std::span<Response> responses) {
  const auto is_used = [&](const CaptionedTable& one) {
    return std::ranges::any_of(
        responses, [&](const Response& response) { return is_from(response, passage, one.table); });
  };
  if (std::ranges::none_of(tables, is_used)) {
    return;
  }
  const std::string text = left_of(passage, tables, question, responses);
  auto left = std::make_shared<Passage>(text, passage.offset);
  left->decimal_comma = passage.decimal_comma;
  const Passages beside{std::move(left)};
  for (std::size_t i = 0; i < responses.size(); ++i) {
    if (responses[i].state == Response::State::unreadable) {
      Response again = locate(question.items[i], question, beside);
      if (again.state == Response::State::missing) {
        responses[i] = std::move(again);
      }
    }
  }
}

}  // namespace gradewright::reading
