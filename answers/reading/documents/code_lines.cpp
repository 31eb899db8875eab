#include "answers/reading/documents/code_lines.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;

constexpr std::array<std::string_view, 9> hash_languages{"python", "python3", "py",   "ipython",  "ipython3",
                                                         "r",      "julia",   "ruby", "code-cell"};
constexpr std::array<std::string_view, 13> slash_languages{
    "c", "cpp", "c++", "java", "js", "scala", "javascript", "ts", "rust", "go", "cuda", "csharp", "kotlin"};
constexpr std::array<std::string_view, 2> percent_languages{"matlab", "octave"};

/// What begins a line that works nothing out.
constexpr std::array<std::string_view, 20> keywords{
    "for",    "while", "if",  "elif", "else", "return", "def",   "class",   "import", "from",
    "assert", "with",  "try", "end",  "do",   "switch", "using", "include", "pass",   "function"};
/// What stands before the name in a declaration.
constexpr std::array<std::string_view, 14> types{"int",   "float", "double",    "long",   "const",
                                                 "let",   "var",   "auto",      "size_t", "unsigned",
                                                 "final", "val",   "constexpr", "mut"};
/// Words that stand between others in an expression.
constexpr std::array<std::string_view, 8> within{"for", "in", "if", "else", "not", "and", "or", "lambda"};
constexpr std::array<std::string_view, 5> printers{"print", "disp", "console.log", "println", "cat"};

bool is_part_of_word(char c) {
  return is_letter(c) || is_digit(c) || c == '_' || !is_ascii(c);
}

/// Where the comment of a line begins; npos for none.
std::size_t comment_sign(std::string_view line, Comments comments) {
  char quote = '\0';
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quote != '\0' || ((c == '"' || c == '\'') && comments != Comments::percent)) {
      quote = quote == c ? '\0' : quote == '\0' ? c : quote;
      continue;
    }
    const std::string_view before = trimmed(line.substr(0, i));
    const bool apart = before.empty() || is_blank(line[i - 1]) || before.ends_with(';');
    const bool unknown = comments == Comments::unknown || comments == Comments::unknown_in_fence;
    const bool ended = !unknown || before.ends_with(';');
    const bool arrow = comments == Comments::unknown_in_fence && !before.empty() &&
                       line.substr(0, i).ends_with("  ") &&
                       (line.substr(i).starts_with("->") || line.substr(i).starts_with("\u2192"));
    const bool hash = c == '#' && comments != Comments::slashes;
    const bool slashes =
        line.substr(i).starts_with("//") && ended && (comments == Comments::slashes || unknown);
    const bool percent = c == '%' && ended && (comments == Comments::percent || unknown);
    if (apart && (hash || slashes || percent || arrow)) {
      return i;
    }
  }
  return npos;
}

/// Where an equality sign that assigns stands outside of brackets, or an arrow of R; npos for none.
std::size_t assignment_sign(std::string_view code) {
  int depth = 0;
  for (std::size_t i = 1; i < code.size(); ++i) {
    const char c = code[i];
    depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
    if (depth == 0 && code.substr(i).starts_with("<- ")) {
      return i;
    }
    if (depth != 0 || c != '=') {
      continue;
    }
    const bool compares =
        std::string_view("=<>!:").find(code[i - 1]) != npos || code.substr(i + 1).starts_with('=');
    return compares ? npos : i;
  }
  return npos;
}

/// Whether words stand side by side as prose has them.
bool is_prose(std::string_view text) {
  std::string_view before;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && (is_part_of_word(text[end]) || text[end] == '.')) {
      ++end;
    }
    if (end == i) {
      before = is_blank(text[i]) ? before : std::string_view();
      ++i;
      continue;
    }
    const std::string_view word = text.substr(i, end - i);
    if (!before.empty() && !among(within, word) && !among(within, before)) {
      return true;
    }
    before = word;
    i = end;
  }
  return false;
}

/// The name in the left side of an assignment; empty where it is none alone.
std::string_view target_of(std::string_view left) {
  left = trimmed(left);
  while (true) {
    const std::size_t blank = left.find(' ');
    if (blank == npos) {
      break;
    }
    if (!among(types, left.substr(0, blank))) {
      return {};
    }
    left = trimmed(left.substr(blank));
  }
  const bool plain = !left.empty() && !is_digit(left[0]) && std::ranges::all_of(left, is_part_of_word);
  return plain ? left : std::string_view();
}

/// What is between the brackets of a call that prints; empty for another text.
std::string_view printed(std::string_view code) {
  for (const std::string_view name : printers) {
    const bool call =
        code.starts_with(name) && code.substr(name.size()).starts_with('(') && code.ends_with(')');
    if (call) {
      return trimmed(code.substr(name.size() + 1, code.size() - name.size() - 2));
    }
  }
  return {};
}

void read_code(CodeLine& line) {
  const std::string_view code = line.code;
  const std::size_t first_end =
      static_cast<std::size_t>(std::ranges::find_if_not(code, is_part_of_word) - code.begin());
  if (code.empty() || among(keywords, code.substr(0, first_end)) || code.ends_with(':') ||
      code.ends_with('{')) {
    return;
  }
  if (const std::size_t sign = assignment_sign(code); sign != npos) {
    const std::size_t behind = code[sign] == '<' ? sign + 2 : sign + 1;
    const std::size_t before = code.substr(0, sign).find_last_not_of("+-*/@%") + 1;
    line.target = target_of(code.substr(0, before));
    line.relation = code.substr(before, behind - before);
    line.expression = trimmed(code.substr(behind));
    line.kind = line.target.empty() || line.expression.empty() || is_prose(line.expression)
                    ? CodeLine::Kind::other
                    : CodeLine::Kind::assignment;
    return;
  }
  line.expression = printed(code);
  line.prints = !line.expression.empty();
  line.expression = line.prints ? line.expression : code;
  line.kind = is_prose(line.expression) ? CodeLine::Kind::other : CodeLine::Kind::expression;
}

}  // namespace

bool is_code_language(std::string_view language) {
  return among(hash_languages, language) || among(slash_languages, language) ||
         among(percent_languages, language);
}

Comments comments_of(std::string_view language) {
  return among(slash_languages, language)     ? Comments::slashes
         : among(percent_languages, language) ? Comments::percent
         : among(hash_languages, language)    ? Comments::hash
                                              : Comments::unknown;
}

CodeLine code_line(std::string_view line, Comments comments) {
  CodeLine result;
  result.line = line;
  result.sign = std::min(comment_sign(line, comments), line.size());
  result.code = trimmed(line.substr(0, result.sign));
  while (result.code.ends_with(';')) {
    result.code = trimmed(result.code.substr(0, result.code.size() - 1));
  }
  const std::size_t behind = line.find_first_not_of("#/%", result.sign);
  result.comment = trimmed(line.substr(std::min(behind, line.size())));
  read_code(result);
  return result;
}

std::vector<std::string_view> names_in_code(std::string_view expression) {
  std::vector<std::string_view> names;
  char quote = '\0';
  for (std::size_t i = 0; i < expression.size();) {
    const char c = expression[i];
    std::size_t end = i;
    while (end < expression.size() && is_part_of_word(expression[end])) {
      ++end;
    }
    if (end == i) {
      quote = c != '"' && c != '\'' ? quote : quote == c ? '\0' : quote == '\0' ? c : quote;
      ++i;
      continue;
    }
    if (quote == '\0' && !is_digit(c)) {
      names.push_back(expression.substr(i, end - i));
    }
    i = end;
  }
  return names;
}

}  // namespace gradewright::reading
