#include "answers/reading/documents/printed_marks.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t indented = 4;

/// Where the mark of an output stands in a line; npos where its first word is none.
std::size_t mark_of(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  if (first == npos) {
    return npos;
  }
  const std::string_view rest = line.substr(first);
  const bool mark = rest.starts_with("##") || rest.starts_with("#>");
  return mark && (rest.size() == 2 || is_blank(rest[2])) ? first : npos;
}

/// "[1] 0.5", "[2,] 1 2" behind a mark: what R prints before numbers.
bool has_index(std::string_view line, std::size_t mark) {
  const std::size_t first = line.find_first_not_of(" \t", mark + 2);
  const std::size_t close = first == npos || line[first] != '[' ? npos : line.find(']', first);
  return close != npos && close > first + 1 &&
         line.substr(first + 1, close - first - 1).find_first_not_of("0123456789,") == npos;
}

/// Lines of a block, which are read together.
class Blocks {
 public:
  explicit Blocks(std::string& text) : text_(text) {}

  void run() {
    bool fence = false;
    bool open = false;
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      const std::string_view line = std::string_view(text_).substr(at, end - at);
      const std::string_view inside = trimmed(line);
      if (inside.starts_with("```") || inside.starts_with("~~~")) {
        close();
        fence = !fence;
      } else if (fence || (open || line_before_is_blank_)) {
        const bool within =
            fence || line.substr(0, indented).find_first_not_of(' ') == npos || line.starts_with('\t');
        open = within && !inside.empty();
        if (open) {
          lines_.push_back({at, mark_of(line), mark_of(line) != npos && has_index(line, mark_of(line))});
        } else if (!fence) {
          close();
        }
      }
      line_before_is_blank_ = inside.empty();
      open = open && !inside.empty();
      at = end + 1;
    }
    close();
  }

 private:
  struct Line {
    std::size_t offset = 0;
    std::size_t mark = npos;
    bool index = false;
  };

  /// The marks of a block are those of an output where all its lines have one, or an index stands behind one.
  void close() {
    const bool all = std::ranges::all_of(lines_, [](const Line& line) { return line.mark != npos; });
    const bool index = std::ranges::any_of(lines_, &Line::index);
    for (const Line& line : lines_) {
      const std::size_t at = line.offset + line.mark;
      if (line.mark != npos && (all || index || text_[at + 1] == '>')) {
        text_.replace(at, 2, "  ");
      }
    }
    lines_.clear();
  }

  std::string& text_;
  std::vector<Line> lines_;
  bool line_before_is_blank_ = true;
};

}  // namespace

void lay_out_printed_marks(std::string& text) {
  if (text.find("## ") != npos || text.find("#> ") != npos) {
    Blocks(text).run();
  }
}

}  // namespace gradewright::reading
