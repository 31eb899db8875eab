#include "answers/reading/documents/exported_code.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;

constexpr std::string_view languages[] = {"python", "python3", "py",     "ipython",  "ipython3", "r",
                                          "julia",  "matlab",  "octave", "java",     "cpp",      "c++",
                                          "c",      "scala",   "js",     "code-cell"};
constexpr std::string_view printed[] = {"", "text", "txt", "plaintext", "output", "out", "console", "none"};

struct Line {
  std::size_t offset = 0;
  std::string_view text;
  bool blank = false;
  std::string_view inside;  ///< without blanks around it
  std::size_t indent = 0;
  std::size_t end() const { return offset + text.size(); }
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    std::size_t indent = 0;
    for (const char c : line.substr(0, std::min(line.find_first_not_of(" \t"), line.size()))) {
      indent += c == '\t' ? 4 : 1;
    }
    lines.push_back({at, line, is_blank(line), trimmed(line), indent});
    at = end + 1;
  }
  return lines;
}

/// The marks ``` or ~~~ that a line begins a fence with; empty for another line.
std::string_view fence_of(const Line& line) {
  const char mark = line.inside.empty() ? ' ' : line.inside.front();
  const std::size_t n = std::min(line.inside.find_first_not_of(mark), line.inside.size());
  return (mark == '`' || mark == '~') && n >= 3 && line.indent < 4 ? line.inside.substr(0, n)
                                                                   : std::string_view();
}

/// "python" of "```python", "``` {.python .input}" and "```{code-cell} ipython3".
std::string language_of(const Line& line) {
  const std::string_view info = line.inside.substr(fence_of(line).size());
  const std::size_t first = std::min(info.find_first_not_of(" {.="), info.size());
  return lower(info.substr(first, std::min(info.find_first_of(" },", first), info.size()) - first));
}

/// What stands behind "In [3]:" (or "**Out[3]:**") at the beginning of a line; npos for none.
std::size_t behind_prompt(std::string_view line, std::string_view word) {
  std::size_t at = std::min(line.find_first_not_of(" \t*"), line.size());
  if (!line.substr(at).starts_with(word)) {
    return npos;
  }
  at += word.size();
  at += line.substr(at).starts_with(' ') ? 1 : 0;
  const std::size_t close =
      line.substr(at).starts_with('[') ? line.find_first_not_of("0123456789 *", at + 1) : npos;
  if (close == npos || !line.substr(close).starts_with("]:")) {
    return npos;
  }
  const std::size_t end = line.find_first_not_of('*', close + 2);
  return std::min(end, line.size());
}

bool continues_prompt(std::string_view inside) {
  const std::size_t dots = std::min(inside.find_first_not_of('.'), inside.size());
  const std::string_view rest = inside.substr(dots);
  return dots >= 3 && (rest.empty() || rest.starts_with(' ') || rest.starts_with(':'));
}

bool is_session_input(const Line& line) {
  return line.inside == ">>>" || line.inside.starts_with(">>> ");
}

/// Whether a text is names, with commas between them: "mu, var".
bool is_list_of_names(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(','), text.size());
    const std::string_view name = trimmed(text.substr(0, end));
    const bool plain =
        !name.empty() && (is_letter(name[0]) || name[0] == '_') &&
        std::ranges::all_of(name, [](char c) { return is_letter(c) || is_digit(c) || c == '_'; });
    if (!plain) {
      return false;
    }
    text = text.substr(std::min(end + 1, text.size()));
  }
  return true;
}

/// The name or the call of a line that prints it and does nothing else: "loss", "print(loss)", "sd(x)",
/// "print(mu, var)", and "z" of "z = a @ V; z"; empty for any other line.
std::string_view printed_name(std::string_view line) {
  line = trimmed(line);
  if (const std::size_t last = line.rfind(';'); last != npos && line.find_first_of("\"'#") == npos) {
    line = trimmed(line.substr(last + 1));
  }
  if (line.starts_with("print(") && line.ends_with(')')) {
    line = trimmed(line.substr(6, line.size() - 7));
  }
  if (line.find(',') != npos && is_list_of_names(line)) {
    return line;
  }
  const auto is_part = [](char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '.'; };
  const std::size_t end = static_cast<std::size_t>(std::ranges::find_if_not(line, is_part) - line.begin());
  const bool name = end > 0 && (is_letter(line[0]) || line[0] == '_') && line[end - 1] != '.';
  const bool call = end < line.size() && line[end] == '(' && line.find(')') == line.size() - 1 &&
                    line.find_first_of("=\"'", end) == npos && line.find("(_)") == npos;
  return name && (end == line.size() || call) ? line : std::string_view();
}

/// What stands behind the prompt of a line of input.
std::string_view behind_input(const Line& line) {
  const std::size_t prompt = behind_prompt(line.text, "In");
  return prompt != npos ? line.text.substr(prompt)
                        : line.inside.substr(std::min<std::size_t>(3, line.inside.size()));
}

class ExportedCode {
 public:
  explicit ExportedCode(std::string_view text) : lines_(lines_of(text)) {}

  std::vector<Span> run() {
    for (std::size_t i = 0; i < lines_.size();) {
      i = std::max(i + 1, look(i));
    }
    return std::move(found_);
  }

 private:
  void take(std::size_t first, std::size_t last) {
    found_.push_back({lines_[first].offset, lines_[last].end() - lines_[first].offset});
  }

  /// Takes code from line to line of which one line alone says what is printed: that stays.
  void take_around(std::size_t first, std::size_t last, std::string_view name) {
    const std::size_t offset = lines_[first].offset;
    const std::size_t start = static_cast<std::size_t>(name.data() - lines_[0].text.data());
    const std::size_t end = start + name.size();
    if (start > offset) {
      found_.push_back({offset, start - offset});
    }
    if (lines_[last].end() > end) {
      found_.push_back({end, lines_[last].end() - end});
    }
  }

  /// The names that the last line of code in a fence prints, where it is the only one that prints.
  std::string_view last_names(std::size_t first, std::size_t end) const {
    const auto prints = [](const Line& line) { return line.inside.find("print(") != npos; };
    while (end > first && lines_[end - 1].blank) {
      --end;
    }
    const bool only = end > first && lines_[end - 1].indent == 0 &&
                      std::none_of(lines_.begin() + static_cast<std::ptrdiff_t>(first),
                                   lines_.begin() + static_cast<std::ptrdiff_t>(end) - 1, prints);
    const std::string_view names = only ? printed_name(lines_[end - 1].text) : std::string_view();
    return names.find(',') != npos && is_list_of_names(names) ? names : std::string_view();
  }

  /// The name that the only line of code in a fence prints; or the names that its last line does.
  std::string_view only_name(std::size_t first, std::size_t end) const {
    if (const std::string_view names = last_names(first, end); !names.empty()) {
      return names;
    }
    std::string_view name;
    for (std::size_t k = first; k < end; ++k) {
      if (lines_[k].blank) {
        continue;
      }
      if (!name.empty()) {
        return {};
      }
      name = printed_name(lines_[k].text);
      if (name.empty()) {
        return {};
      }
    }
    return name;
  }

  /// The line behind what begins at one.
  std::size_t look(std::size_t i) {
    const Line& line = lines_[i];
    if (const std::size_t output = behind_prompt(line.text, "Out"); output != npos) {
      found_.push_back({line.offset, output});
      return i + 1;
    }
    if (const std::size_t input = behind_prompt(line.text, "In"); input != npos) {
      return is_blank(line.text.substr(input)) ? prompted_block(i) : session(i);
    }
    if (is_session_input(line)) {
      return session(i);
    }
    if (!fence_of(line).empty()) {
      return fenced(i, i, among(languages, language_of(line)));
    }
    return i + 1;
  }

  /// One past the last line of the fence that begins at a line.
  std::size_t fence_end(std::size_t i) const {
    const std::string_view mark = fence_of(lines_[i]);
    for (std::size_t k = i + 1; k < lines_.size(); ++k) {
      if (fence_of(lines_[k]).starts_with(mark) && language_of(lines_[k]).empty()) {
        return k + 1;
      }
    }
    return lines_.size();
  }

  /// Code in a fence, with what stands before it from `first`; text and prompts in another.
  std::size_t fenced(std::size_t first, std::size_t i, bool code) {
    const std::size_t end = fence_end(i);
    const std::size_t begin = std::min(past_blanks(i + 1), lines_.size() - 1);
    if (code && !is_session_input(lines_[begin])) {
      const std::string_view name = only_name(i + 1, end - 1);
      if (is_output(end) && !name.empty()) {
        take_around(first, end - 1, name);
      } else if (is_output(end)) {
        take(first, end - 1);
      }
      return end;
    }
    for (std::size_t k = i + 1; k + 1 < end; ++k) {
      if (is_session_input(lines_[k]) || behind_prompt(lines_[k].text, "In") != npos) {
        k = session(k) - 1;
      } else if (const std::size_t output = behind_prompt(lines_[k].text, "Out"); output != npos) {
        found_.push_back({lines_[k].offset, output});
      }
    }
    return end;
  }

  std::size_t past_blanks(std::size_t i) const {
    while (i < lines_.size() && lines_[i].blank) {
      ++i;
    }
    return i;
  }

  /// Whether the next lines are what code has printed.
  bool is_output(std::size_t i) const {
    std::size_t next = past_blanks(i);
    next = next < lines_.size() && heads_output(lines_[next].text) ? past_blanks(next + 1) : next;
    if (next == lines_.size()) {
      return false;
    }
    const Line& line = lines_[next];
    return (next > i && line.indent >= 4) || behind_prompt(line.text, "Out") != npos ||
           (!fence_of(line).empty() && among(printed, language_of(line)));
  }

  /// "In [3]:" alone, and the block of code behind it.
  std::size_t prompted_block(std::size_t i) {
    const std::size_t next = past_blanks(i + 1);
    if (next == lines_.size()) {
      return next;
    }
    if (!fence_of(lines_[next]).empty()) {
      return fenced(i, next, true);
    }
    std::size_t end = next;
    while (end < lines_.size() && (lines_[end].blank || lines_[end].indent >= 4)) {
      ++end;
    }
    const bool output = end < lines_.size() && end > next && behind_prompt(lines_[end].text, "Out") != npos;
    if (output) {
      take(i, end - 1);
    }
    return end;
  }

  /// Lines of input, each behind its prompt; nothing of them where the session prints nothing.
  std::size_t session(std::size_t i) {
    std::size_t end = i;
    std::size_t last = i;
    for (; end < lines_.size(); ++end) {
      const Line& line = lines_[end];
      const bool input =
          is_session_input(line) || behind_prompt(line.text, "In") != npos || continues_prompt(line.inside);
      if (!input && !line.blank) {
        break;
      }
      last = input ? end : last;
    }
    const bool directly = end == last + 1 && end < lines_.size() && fence_of(lines_[end]).empty() &&
                          !lines_[end].inside.starts_with('#');
    const bool prints = directly || (end < lines_.size() && behind_prompt(lines_[end].text, "Out") != npos);
    const std::string_view name = i == last ? printed_name(behind_input(lines_[i])) : std::string_view();
    if (prints && !name.empty()) {
      take_around(i, last, name);
    } else if (prints) {
      take(i, last);
    }
    return end;
  }

  std::vector<Line> lines_;
  std::vector<Span> found_;
};

}  // namespace

bool heads_output(std::string_view line) {
  constexpr std::string_view words[] = {"output", "prints", "printed", "ausgabe", "sortie", "salida", "out"};
  const std::size_t first = std::min(line.find_first_not_of(" \t*_#"), line.size());
  const std::size_t last = line.find_last_not_of(" \t*_:\r") + 1;
  return last > first && among(words, lower(line.substr(first, last - first)));
}

std::vector<Span> exported_code(std::string_view text) {
  const bool none = text.find("```") == npos && text.find("~~~") == npos && text.find(">>> ") == npos &&
                    text.find("In [") == npos && text.find("In[") == npos;
  return none ? std::vector<Span>() : ExportedCode(text).run();
}

}  // namespace gradewright::reading
