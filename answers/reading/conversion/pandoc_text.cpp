#include "answers/reading/conversion/pandoc_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "answers/reading/conversion/list_number.hpp"
#include "answers/reading/conversion/object_mark.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/json_text.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

using Values = std::vector<std::string_view>;

Values items_of(std::string_view value) {
  return value.starts_with('[') ? json_items(value) : Values{};
}

std::string string_of(std::string_view value) {
  return value.starts_with('"') ? json_string(value) : std::string();
}

int number_of(std::string_view value) {
  int number = 0;
  std::from_chars(value.data(), value.data() + value.size(), number);
  return number;
}

/// A node of pandoc's tree: its kind, and what it holds.
struct Node {
  explicit Node(std::string_view value) {
    if (value.starts_with('{')) {
      for (const auto& [name, member] : json_members(value)) {
        (name == "t" ? kind_text : content) = member;
      }
    }
    kind = string_of(kind_text);
  }

  /// One of what it holds; empty where there are fewer.
  std::string_view operator[](std::size_t i) const {
    const Values values = items_of(content);
    return i < values.size() ? values[i] : std::string_view();
  }

  std::string kind;
  std::string_view kind_text;
  std::string_view content;
};

bool is_space(std::string_view inline_value) {
  const std::string kind = Node(inline_value).kind;
  return kind == "Space" || kind == "SoftBreak" || kind == "LineBreak";
}

/// The text of inlines in marks that must touch it, with the blanks at its ends outside of them.
std::string marked(std::string_view open, const std::string& text, std::string_view close) {
  const std::string_view inner = trimmed(text);
  if (inner.empty()) {
    return text;
  }
  const auto at = static_cast<std::size_t>(inner.data() - text.data());
  return text.substr(0, at) + std::string(open) + std::string(inner) + std::string(close) +
         text.substr(at + inner.size());
}

std::string one_line(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

class PandocText {
 public:
  /// Title, author and the like, which pandoc keeps apart where they have a style of that name.
  void write_meta(std::string_view meta) {
    if (!meta.starts_with('{')) {
      return;
    }
    const auto members = json_members(meta);
    for (const std::string_view wanted : {"title", "subtitle", "author", "date", "abstract"}) {
      for (const auto& [name, value] : members) {
        if (name == wanted) {
          write_meta_value(value);
        }
      }
    }
  }

  void write_blocks(std::string_view blocks) {
    for (const std::string_view block : items_of(blocks)) {
      write_block(Node(block));
    }
  }

  DocumentText take() { return {std::move(text_), std::move(added_)}; }

 private:
  void write_meta_value(std::string_view value) {
    const Node node(value);
    if (node.kind == "MetaInlines") {
      add_block(inlines(node.content));
    } else if (node.kind == "MetaBlocks") {
      write_blocks(node.content);
    } else if (node.kind == "MetaList") {
      for (const std::string_view each : items_of(node.content)) {
        write_meta_value(each);
      }
    }
  }

  void add_block(std::string_view block) {
    if (block.empty()) {
      return;
    }
    text_ += label_;
    label_.clear();
    text_ += block;
    text_ += "\n\n";
  }

  void write_block(const Node& block) {
    if (block.kind == "Para" || block.kind == "Plain") {
      add_block(inlines(block.content));
    } else if (block.kind == "Header") {
      const auto level = static_cast<std::size_t>(std::clamp(number_of(block[0]), 1, 6));
      add_block(std::string(level, '#') + ' ' + one_line(inlines(block[2])));
    } else if (block.kind == "OrderedList") {
      write_numbered(block);
    } else if (block.kind == "BulletList") {
      for (const std::string_view item : items_of(block.content)) {
        write_item("- ", item);
      }
    } else if (block.kind == "BlockQuote") {
      write_blocks(block.content);
    } else if (block.kind == "Div" || block.kind == "Figure") {
      write_blocks(block[block.kind == "Div" ? 1 : 2]);
    } else if (block.kind == "CodeBlock") {
      add_block(string_of(block[1]));
    } else if (block.kind == "Table") {
      write_table(block);
    } else if (block.kind == "LineBlock") {
      for (const std::string_view line : items_of(block.content)) {
        add_block(inlines(line));
      }
    } else if (block.kind == "DefinitionList") {
      write_definitions(block);
    }
  }

  /// A label stands in front of what its item begins with; alone where that is a list of its own.
  void write_item(const std::string& label, std::string_view blocks) {
    if (!label_.empty()) {
      add_block(" ");
    }
    label_ = label;
    added_ += label;
    write_blocks(blocks);
    if (!label_.empty()) {
      add_block(" ");
    }
  }

  void write_numbered(const Node& list) {
    const Values attributes = items_of(list[0]);
    if (attributes.size() != 3) {
      return;
    }
    int number = number_of(attributes[0]);
    const std::string style = Node(attributes[1]).kind;
    const std::string delimiter = Node(attributes[2]).kind;
    for (const std::string_view item : items_of(list[1])) {
      write_item(list_number(number++, style, delimiter) + ' ', item);
    }
  }

  void write_definitions(const Node& list) {
    for (const std::string_view each : items_of(list.content)) {
      const Values term_and_texts = items_of(each);
      if (term_and_texts.size() == 2) {
        add_block(inlines(term_and_texts[0]));
        for (const std::string_view blocks : items_of(term_and_texts[1])) {
          write_blocks(blocks);
        }
      }
    }
  }

  /// The rows of a table: attributes, caption, columns, head, bodies, foot.
  void write_table(const Node& table) {
    write_blocks(items_of(table[1]).size() == 2 ? items_of(table[1])[1] : std::string_view());
    const std::size_t columns = items_of(table[2]).size();
    Values rows = items_of(items_of(table[3]).size() == 2 ? items_of(table[3])[1] : std::string_view());
    for (const std::string_view body : items_of(table[4])) {
      const Values parts = items_of(body);
      for (std::size_t i = 2; i < parts.size(); ++i) {
        std::ranges::copy(items_of(parts[i]), std::back_inserter(rows));
      }
    }
    const Values foot = items_of(table[5]);
    std::ranges::copy(items_of(foot.size() == 2 ? foot[1] : std::string_view()), std::back_inserter(rows));
    if (columns < 2) {
      write_column(rows);
    } else {
      add_block(grid(rows, columns));
    }
  }

  /// A frame around text is a table of one column.
  void write_column(const Values& rows) {
    for (const std::string_view row : rows) {
      for (const std::string_view cell : cells_of(row)) {
        const Values parts = items_of(cell);
        write_blocks(parts.size() == 5 ? parts[4] : std::string_view());
      }
    }
  }

  static Values cells_of(std::string_view row) {
    const Values parts = items_of(row);
    return items_of(parts.size() == 2 ? parts[1] : std::string_view());
  }

  /// Each cell in its column: where others reach over several rows or columns, blank ones stand for the rest.
  /// Below the first row stands the line that makes it a table, whether or not it is a head.
  std::string grid(const Values& rows, std::size_t columns) {
    std::string text;
    std::vector<int> covered(columns, 0);  // rows that a cell above still reaches over
    for (const std::string_view row : rows) {
      const bool is_first = text.empty();
      text += grid_row(row, covered) + '\n';
      if (is_first) {
        text += '|';
        for (std::size_t i = 0; i < columns; ++i) {
          text += "---|";
        }
        text += '\n';
      }
    }
    text.erase(text.find_last_not_of('\n') + 1);
    return text;
  }

  std::string grid_row(std::string_view row, std::vector<int>& covered) {
    std::string text = "|";
    std::size_t column = 0;
    const auto pass_covered = [&] {
      for (; column < covered.size() && covered[column] > 0; ++column) {
        --covered[column];
        text += "  |";
      }
    };
    for (const std::string_view cell : cells_of(row)) {
      pass_covered();
      const Values parts = items_of(cell);
      if (parts.size() != 5) {
        continue;
      }
      text += ' ' + cell_text(parts[4]) + " |";
      const auto width = static_cast<std::size_t>(std::max(number_of(parts[3]), 1));
      for (std::size_t i = 0; i < width && column < covered.size(); ++i, ++column) {
        covered[column] = std::max(number_of(parts[2]), 1) - 1;
        text += i > 0 ? "  |" : "";
      }
    }
    pass_covered();
    return text;
  }

  /// In one line, and without the bars that would end it.
  std::string cell_text(std::string_view blocks) {
    PandocText inner;
    inner.write_blocks(blocks);
    const DocumentText written = inner.take();
    added_ += written.added;
    std::string text = one_line(std::string(trimmed(written.text)));
    for (std::size_t at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2)) {
      text.insert(at, 1, '\\');
    }
    return text;
  }

  std::string inlines(std::string_view values) { return inlines_of(items_of(values), true); }

  std::string inlines_of(const Values& values, bool begins) {
    std::string text;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const bool stands_alone = begins && i == 0 && (i + 1 == values.size() || is_space(values[i + 1]));
      add_inline(text, Node(values[i]), stands_alone);
    }
    return text;
  }

  std::string inner_text(std::string_view values) { return inlines_of(items_of(values), false); }

  void add_inline(std::string& text, const Node& node, bool stands_alone) {
    if (node.kind == "Str") {
      text += string_of(node.content);
    } else if (node.kind == "Space" || node.kind == "SoftBreak") {
      text += ' ';
    } else if (node.kind == "LineBreak") {
      text += '\n';
    } else if (node.kind == "Math") {
      const std::string_view dollars = Node(node[0]).kind == "DisplayMath" ? "$$" : "$";
      text += marked(dollars, string_of(node[1]), dollars);
    } else if (node.kind == "Code" || node.kind == "RawInline") {
      text += string_of(node[1]);
    } else if (node.kind == "Image") {
      text += object_mark;
    } else if (node.kind == "Strikeout") {
      text += marked("~~", inner_text(node.content), "~~");
    } else if (node.kind == "Superscript" || node.kind == "Subscript") {
      text += marked(node.kind == "Superscript" ? "^{" : "_{", inner_text(node.content), "}");
    } else if (node.kind == "Strong") {
      // Only where it heads a line: within one, "2**3**" would be a power.
      const std::string inner = inner_text(node.content);
      text += stands_alone ? marked("**", inner, "**") : inner;
    } else if (node.kind == "Quoted") {
      const bool single = Node(node[0]).kind == "SingleQuote";
      text += (single ? "‘" : "“") + inner_text(node[1]) + (single ? "’" : "”");
    } else if (node.kind == "Note") {
      PandocText note;
      note.write_blocks(node.content);
      const std::string written = one_line(std::string(trimmed(note.take().text)));
      added_ += written;
      text += " (" + written + ")";
    } else if (node.kind == "Span" || node.kind == "Link" || node.kind == "Cite") {
      text += inner_text(node[1]);
    } else {  // Emph, Underline, SmallCaps: no mark of theirs means anything
      text += inner_text(node.content);
    }
  }

  std::string text_;
  std::string added_;
  std::string label_;  ///< of an item of a list whose text is still to come
};

}  // namespace

std::variant<DocumentText, NoText> pandoc_text(std::string_view json) {
  if (find_not_utf8(json) != std::string_view::npos) {
    return NoText{"what pandoc wrote is not UTF-8"};
  }
  JsonText check(json);
  const std::string_view document = check.value();
  if (!check.at_end() || !check.ok() || !document.starts_with('{')) {
    return NoText{"what pandoc wrote is not its JSON: " +
                  (check.ok() ? std::string("no object") : check.problem())};
  }
  PandocText text;
  const auto members = json_members(document);
  const auto member = [&](std::string_view name) {
    const auto found = std::ranges::find(members, name, &std::pair<std::string, std::string_view>::first);
    return found == members.end() ? std::string_view() : found->second;
  };
  if (!member("blocks").starts_with('[')) {
    return NoText{"what pandoc wrote is not its JSON: it has no blocks"};
  }
  text.write_meta(member("meta"));
  text.write_blocks(member("blocks"));
  return text.take();
}

}  // namespace gradewright::reading
