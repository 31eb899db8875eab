#include "answers/reading/documents/html_markup.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <string_view>

#include "engine/text/among.hpp"
#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_tag = 400;
constexpr std::size_t longest_reference = 12;

constexpr std::string_view blocks[] = {"p",   "div",   "ul",    "ol",    "table",   "tr",
                                       "pre", "thead", "tbody", "tfoot", "section", "article"};
constexpr std::string_view headings[] = {"h1", "h2", "h3", "h4", "h5", "h6"};
constexpr std::string_view bold_tags[] = {"b", "strong", "mark", "u", "i", "em"};
constexpr std::string_view inline_tags[] = {"span",   "code", "font", "a",    "small", "big",  "tt",
                                            "center", "var",  "kbd",  "samp", "label", "html", "body"};

/// A character by its name in HTML.
struct Reference {
  std::string_view name;
  std::string_view character;
};
constexpr Reference references[] = {
    {"lt", "<"},          {"gt", ">"},          {"amp", "&"},         {"quot", "\""},
    {"apos", "'"},        {"nbsp", " "},        {"thinsp", " "},      {"ensp", " "},
    {"emsp", " "},        {"minus", "\u2212"},  {"ndash", "\u2013"},  {"mdash", "\u2014"},
    {"times", "\u00D7"},  {"middot", "\u00B7"}, {"sdot", "\u22C5"},   {"divide", "\u00F7"},
    {"le", "\u2264"},     {"ge", "\u2265"},     {"ne", "\u2260"},     {"plusmn", "\u00B1"},
    {"asymp", "\u2248"},  {"infin", "\u221E"},  {"radic", "\u221A"},  {"isin", "\u2208"},
    {"frac12", "\u00BD"}, {"frac14", "\u00BC"}, {"frac34", "\u00BE"}, {"sup2", "\u00B2"},
    {"sup3", "\u00B3"},   {"rarr", "\u2192"},   {"rArr", "\u21D2"},   {"hellip", "\u2026"},
    {"lsquo", "\u2018"},  {"rsquo", "\u2019"},  {"ldquo", "\u201C"},  {"rdquo", "\u201D"},
    {"auml", "\u00E4"},   {"ouml", "\u00F6"},   {"uuml", "\u00FC"},   {"szlig", "\u00DF"},
    {"eacute", "\u00E9"}, {"egrave", "\u00E8"}, {"aacute", "\u00E1"}, {"oacute", "\u00F3"},
    {"iacute", "\u00ED"}, {"ntilde", "\u00F1"}, {"ccedil", "\u00E7"}, {"alpha", "\u03B1"},
    {"beta", "\u03B2"},   {"gamma", "\u03B3"},  {"delta", "\u03B4"},  {"epsilon", "\u03B5"},
    {"zeta", "\u03B6"},   {"eta", "\u03B7"},    {"theta", "\u03B8"},  {"kappa", "\u03BA"},
    {"lambda", "\u03BB"}, {"mu", "\u03BC"},     {"nu", "\u03BD"},     {"xi", "\u03BE"},
    {"pi", "\u03C0"},     {"rho", "\u03C1"},    {"sigma", "\u03C3"},  {"tau", "\u03C4"},
    {"phi", "\u03C6"},    {"chi", "\u03C7"},    {"psi", "\u03C8"},    {"omega", "\u03C9"},
    {"Gamma", "\u0393"},  {"Delta", "\u0394"},  {"Theta", "\u0398"},  {"Lambda", "\u039B"},
    {"Sigma", "\u03A3"},  {"Phi", "\u03A6"},    {"Omega", "\u03A9"},  {"nabla", "\u2207"},
    {"part", "\u2202"},   {"sum", "\u2211"}};

/// The character of "#955" or "#x3bb"; none where it is no number or would act on a page.
std::optional<std::string> numbered_character(std::string_view number) {
  const bool hex = number.starts_with('x') || number.starts_with('X');
  number.remove_prefix(hex ? 1 : 0);
  const auto is_hex = [](char c) {
    return is_digit(c) || (lower({&c, 1})[0] >= 'a' && lower({&c, 1})[0] <= 'f');
  };
  const bool digits = !number.empty() && number.size() <= 6 &&
                      std::ranges::all_of(number, [&](char c) { return hex ? is_hex(c) : is_digit(c); });
  if (!digits) {
    return std::nullopt;
  }
  const unsigned long code = std::stoul(std::string(number), nullptr, hex ? 16 : 10);
  if (code < 0x20 || code > 0xFFFF || (code >= 0xD800 && code < 0xE000)) {
    return std::nullopt;
  }
  std::string character;
  append_utf8(character, static_cast<char32_t>(code));
  return character;
}

class HtmlLayout {
 public:
  explicit HtmlLayout(std::string& text) : text_(text) {}

  void run() {
    constexpr ByteSet marks("<&");
    for (std::size_t at = marks.find_in(text_, 0); at < text_.size(); at = marks.find_in(text_, at)) {
      const std::size_t end = text_[at] == '<' ? tag(at) : reference(at);
      at = end == npos ? at + 1 : end;
    }
  }

 private:
  /// Puts `mark` at the end of the piece, blanks before it.
  void put(std::size_t at, std::size_t end, std::string_view mark) {
    for (std::size_t i = at; i < end; ++i) {
      text_[i] = text_[i] == '\n' ? '\n' : ' ';
    }
    if (mark.size() <= end - at) {
      text_.replace(end - mark.size(), mark.size(), mark);
    }
  }

  /// Puts `mark` at the beginning of the piece, blanks behind it.
  void put_first(std::size_t at, std::size_t end, std::string_view mark) {
    put(at, end, "");
    text_.replace(at, mark.size(), mark);
  }

  bool begins_line(std::size_t at) const {
    const std::size_t from = at - std::min(at, longest_tag);  // more blanks than that are not looked over
    const std::string_view before = std::string_view(text_).substr(from, at - from);
    const std::size_t last = before.find_last_not_of(" \t");
    return last == npos ? from == 0 : before[last] == '\n';
  }
  /// The next character behind the blanks; a line end where the text ends.
  char next_behind(std::size_t end) const {
    const std::size_t next = text_.find_first_not_of(" \t\r", end);
    return next == npos ? '\n' : text_[next];
  }
  /// Nothing but blanks and other tags stands behind it in its line.
  bool ends_line(std::size_t end) const {
    const char next = next_behind(end);
    return next == '\n' || next == '<';
  }

  /// Whether a tag of one letter is closed somewhere behind: a <b> c alone compares.
  bool is_closed(const std::string& name, std::size_t at) {
    const auto [found, is_new] = last_closing_.try_emplace(name.front(), npos);
    if (is_new) {
      found->second = lower(text_).rfind("</" + name + ">");
    }
    return found->second != npos && found->second > at;
  }

  /// The end of the tag at `at`, laid out; npos where none is.
  std::size_t tag(std::size_t at) {
    const std::size_t close =
        std::string_view(text_).substr(0, std::min(text_.size(), at + longest_tag)).find('>', at);
    if (close == npos) {
      return npos;
    }
    const bool closing = at + 1 < close && text_[at + 1] == '/';
    const std::size_t first = at + (closing ? 2 : 1);
    std::size_t last = first;
    while (last < close && (is_letter(text_[last]) || (last > first && is_digit(text_[last])))) {
      ++last;
    }
    const std::string_view attributes = trimmed(std::string_view(text_).substr(last, close - last));
    const bool plain = attributes.empty() || attributes == "/";
    const bool apart = is_blank(text_[last]) && attributes.find('=') != npos;
    const std::string name = lower(std::string_view(text_).substr(first, last - first));
    if (name.empty() || !(plain || apart) || (name.size() == 1 && !closing && !is_closed(name, at))) {
      return npos;
    }
    return lay_out(name, closing, at, close + 1) ? close + 1 : npos;
  }

  bool lay_out(const std::string& name, bool closing, std::size_t at, std::size_t end) {
    const bool first = begins_line(at);
    if (name == "br" || name == "hr") {
      put(at, end, next_behind(end) == '\n' ? "" : "\n");
    } else if (name == "td" || name == "th") {
      put(at, end, closing ? "" : "|");
    } else if (name == "tr" && closing) {
      put(at, end, "|");
    } else if (name == "sub" || name == "sup") {
      put_first(at, end, closing ? "}" : name == "sub" ? "_{" : "^{");
    } else if (name == "li" || name == "blockquote" || among(headings, name)) {
      const std::string_view mark = name == "li" ? "- " : name == "blockquote" ? "> " : "# ";
      put(at, end, closing ? (ends_line(end) ? "" : "\n") : (first ? "" : "\n") + std::string(mark));
    } else if (among(blocks, name)) {
      put(at, end, closing ? (ends_line(end) ? "" : "\n") : (first ? "" : "\n"));
    } else if (among(bold_tags, name)) {
      closing ? put_first(at, end, "**") : put(at, end, "**");
    } else if (among(inline_tags, name)) {
      put(at, end, "");
    } else {
      return false;
    }
    return true;
  }

  /// The end of the character reference at `at`, written as its character; npos where none is.
  std::size_t reference(std::size_t at) {
    const std::string_view near = std::string_view(text_).substr(at, longest_reference);
    const std::size_t length = near.find(';');
    if (length == npos) {
      return npos;
    }
    const std::size_t semicolon = at + length;
    const std::string_view name = near.substr(1, length - 1);
    const auto* known = std::ranges::find(references, name, &Reference::name);
    std::optional<std::string> character;
    if (known != std::end(references)) {
      character = std::string(known->character);
    } else if (name.starts_with('#')) {
      character = numbered_character(name.substr(1));
    }
    if (!character) {
      return npos;
    }
    put_first(at, semicolon + 1, *character);
    return semicolon + 1;
  }

  std::string& text_;
  std::map<char, std::size_t> last_closing_;  ///< where the tags of one letter are closed last
};

}  // namespace

void lay_out_html(std::string& text) {
  if (holds_one_of("<&", text)) {
    HtmlLayout(text).run();
  }
}

}  // namespace gradewright::reading
