#include "reports/escape.hpp"

#include <fmt/core.h>

#include "engine/syntax/layout.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/hidden_characters.hpp"
#include "engine/text/spreadsheet_text.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reports::escape {

namespace {

/// The character itself where it is seen, the mark where it is hidden.
char32_t shown(char32_t c) {
  return is_hidden(c) ? replacement_character : c;
}

bool is_letter_or_digit(char32_t c) {
  return c < 0x80 && (is_digit(static_cast<char>(c)) || is_letter(static_cast<char>(c)));
}

/// Calls `append(out, code point)` for each character of the text.
template <class Append>
std::string each(std::string_view text, Append append) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (std::size_t at = 0; at < text.size();) {
    append(out, next_code_point(text, at));
  }
  return out;
}

void append_html(std::string& out, char32_t c) {
  switch (c) {
    case '&':
      out += "&amp;";
      return;
    case '<':
      out += "&lt;";
      return;
    case '>':
      out += "&gt;";
      return;
    case '"':
      out += "&quot;";
      return;
    case '\'':
      out += "&#39;";
      return;
    default:
      break;
  }
  const bool is_in_xml = c != 0xFFFE && c != 0xFFFF;
  append_utf8(out, c == '\n' || c == '\t' ? c : is_in_xml ? shown(c) : replacement_character);
}

void append_latex(std::string& out, char32_t c) {
  switch (c) {
    case '\\':
      out += "\\textbackslash{}";
      return;
    case '~':
      out += "\\textasciitilde{}";
      return;
    case '^':
      out += "\\textasciicircum{}";
      return;
    case '<':
      out += "\\textless{}";
      return;
    case '>':
      out += "\\textgreater{}";
      return;
    case '|':
      out += "\\textbar{}";
      return;
    case '"':
      out += "\\textquotedbl{}";
      return;
    case '-':
      out += "-{}";
      return;  // "--" would become a dash
    case '\n':
    case '\t':
    case '\r':
      out += ' ';
      return;
    case '&':
    case '%':
    case '$':
    case '#':
    case '_':
    case '{':
    case '}':
      out += '\\';
      break;
    case 0x2013:
      out += "--";
      return;
    case 0x2014:
      out += "---";
      return;
    case 0x2018:
      out += "`";
      return;
    case 0x2019:
      out += "'";
      return;
    case 0x201C:
      out += "``";
      return;
    case 0x201D:
      out += "''";
      return;
    case 0x2212:
      out += "$-$";
      return;
    case 0x00D7:
      out += "$\\times$";
      return;
    default:
      break;
  }
  // The accented letters of Latin-1 and Latin Extended-A are what inputenc and the T1 encoding both know.
  const bool known = (c >= 0x20 && c < 0x7F) || (c >= 0xC0 && c <= 0x17F && c != 0xF7);
  if (known) {
    append_utf8(out, c);
    return;
  }
  std::string letter;
  append_utf8(letter, c);
  const std::string_view greek = notation::greek_word(letter);
  // A letter that these fonts do not have stands as its number, so that nothing is lost unseen.
  out += greek.empty() ? fmt::format("{{[U+{:04X}]}}", static_cast<std::uint32_t>(c))
                       : fmt::format("$\\{}$", greek);
}

/// Where a line of Markdown has a sign that would begin a block: "# ", "> ", "- ", "---", "1. "; npos
/// without.
std::size_t block_sign(std::string_view line) {
  const std::size_t digits = line.find_first_not_of("0123456789");
  const std::size_t at = digits == std::string_view::npos ? 0 : digits;
  const char sign = at < line.size() ? line[at] : ' ';
  const char after = at + 1 < line.size() ? line[at + 1] : ' ';
  const bool apart = after == ' ';
  const bool begins = at > 0 ? (sign == '.' || sign == ')') && apart
                             : sign == '>' || (sign == '#' && (apart || after == '#')) ||
                                   ((sign == '-' || sign == '+') && (apart || after == sign)) || sign == '=';
  return begins ? at : std::string_view::npos;
}

/// "&amp;" and "&#65;" are characters; a lone "&" is not.
bool starts_entity(std::string_view line, std::size_t at) {
  const char after = at + 1 < line.size() ? line[at + 1] : ' ';
  return after == '#' || is_letter_or_digit(static_cast<unsigned char>(after));
}

/// Whether the character could be markup anywhere in a line.
bool is_inline_sign(std::string_view line, std::size_t at) {
  const auto at_letter = [&line](std::size_t i) {
    return i < line.size() && is_letter_or_digit(static_cast<unsigned char>(line[i]));
  };
  switch (line[at]) {
    case '*':
    case '`':
    case '[':
    case ']':
    case '|':
    case '$':
    case '~':
    case '\\':  // before a letter, too: it would be raw TeX to Pandoc
      return true;
    case '_':  // not inside a word such as z_1
      return at == 0 || !at_letter(at - 1) || !at_letter(at + 1);
    default:
      return false;
  }
}

}  // namespace

std::string html(std::string_view text) {
  return each(text, append_html);
}

std::string csv(std::string_view text) {
  const std::string out = for_spreadsheet(text);
  if (out.find_first_of(",;\"\r\n\t") == std::string::npos) {
    return out;
  }
  std::string quoted = "\"";
  for (const char c : out) {
    quoted += c;
    if (c == '"') {
      quoted += c;
    }
  }
  return quoted + '"';
}

std::string terminal(std::string_view text) {
  return each(text, [](std::string& out, char32_t c) {
    const bool blank = c == '\n' || c == '\t' || c == '\r';
    append_utf8(out, blank ? U' ' : shown(c));
  });
}

std::string terminal_lines(std::string_view text) {
  std::string out;
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
    out += terminal(text.substr(0, end)) + '\n';
    text.remove_prefix(end + 1);
  }
  return out + terminal(text);
}

std::string latex(std::string_view text) {
  return each(text, append_latex);
}

std::string markdown(std::string_view text, MarkdownPlace place) {
  std::string line = terminal(text);
  if (place == MarkdownPlace::line_start) {
    line.erase(0, line.find_first_not_of(' '));  // four blanks would begin a block of code
  }
  std::string out;
  const std::size_t sign = place == MarkdownPlace::line_start ? block_sign(line) : std::string::npos;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += starts_entity(line, at) ? "&amp;" : "&";
    } else {
      out += at == sign || is_inline_sign(line, at) ? "\\" : "";
      out += c;
    }
  }
  return out;
}

std::string markdown_block(std::string_view text) {
  std::string fence = "```";
  while (text.find(fence) != std::string_view::npos) {
    fence += '`';
  }
  std::string body = terminal_lines(text);
  if (!body.empty() && body.back() != '\n') {
    body += '\n';
  }
  return fence + "text\n" + body + fence + '\n';
}

namespace {

/// Letters and pictures beyond ASCII that a name for a file may have: neither blanks and signs nor what is
/// not seen, and no byte that is no text.
bool may_be_in_file_name(char32_t c) {
  const bool sign = (c >= 0x2000 && c <= 0x206F) || c == 0x3000;
  return c >= 0xC0 && c != replacement_character && !sign && !is_hidden(c);
}

}  // namespace

std::string file_name(std::string_view id) {
  constexpr std::size_t longest = 80;
  std::string out;
  for (std::size_t at = 0; at < id.size();) {
    const std::size_t first = at;
    const char32_t c = next_code_point(id, at);
    if (out.size() + at - first > longest) {
      break;
    }
    const bool plain = c < 0x80 && is_letter_or_digit(static_cast<unsigned char>(c));
    const bool kept = plain || c == '-' || c == '_' || (c == '.' && !out.empty()) || may_be_in_file_name(c);
    out += kept ? id.substr(first, at - first) : std::string_view("_");
  }
  if (!out.empty() && (out.front() == '-' || out.back() == '.')) {
    (out.front() == '-' ? out.front() : out.back()) = '_';
  }
  return out.empty() ? "_" : out;
}

}  // namespace gradewright::reports::escape
