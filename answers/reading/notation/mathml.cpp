#include "answers/reading/notation/mathml.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>
#include <vector>

#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

constexpr int deepest = 64;

/// What cannot be written as LaTeX; thrown inside this file only.
struct NotKnown {};

constexpr std::array<std::pair<std::string_view, std::string_view>, 14> entities{{{"lt", "<"},
                                                                                  {"gt", ">"},
                                                                                  {"amp", "&"},
                                                                                  {"minus", "-"},
                                                                                  {"times", "\\times "},
                                                                                  {"sdot", "\\cdot "},
                                                                                  {"pi", "\\pi "},
                                                                                  {"infin", "\\infty "},
                                                                                  {"le", "\\le "},
                                                                                  {"ge", "\\ge "},
                                                                                  {"nbsp", " "},
                                                                                  {"InvisibleTimes", ""},
                                                                                  {"ApplyFunction", ""},
                                                                                  {"it", ""}}};

/// Elements that say nothing of their own.
constexpr std::array<std::string_view, 7> transparent{"math", "mrow", "mstyle", "mpadded", "mn", "mi", "mo"};

class MathmlReader {
 public:
  explicit MathmlReader(std::string_view text) : text_(text) {}

  /// The element that the text begins with, and how long it is.
  std::pair<std::string, std::size_t> element() {
    std::string latex = next(0);
    return {std::move(latex), at_};
  }

 private:
  struct Tag {
    std::string_view name;
    std::string_view attributes;
    bool closes = false;
    bool empty = false;
  };

  Tag tag() {
    const std::size_t end = text_.find('>', at_);
    if (end == std::string_view::npos || text_[at_] != '<') {
      throw NotKnown{};
    }
    std::string_view inside = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    Tag result;
    result.closes = inside.starts_with('/');
    inside.remove_prefix(result.closes ? 1 : 0);
    result.empty = inside.ends_with('/');
    inside.remove_suffix(result.empty ? 1 : 0);
    const std::size_t blank = std::min(inside.find_first_of(" \t\n"), inside.size());
    result.name = inside.substr(0, blank);
    result.attributes = inside.substr(blank);
    return result;
  }

  /// What stands up to the next tag.
  std::string words() {
    std::string result;
    while (at_ < text_.size() && text_[at_] != '<') {
      if (text_[at_] == '&') {
        result += entity();
      } else {
        result += text_[at_++];
      }
    }
    return result;
  }

  std::string entity() {
    const std::size_t end = text_.find(';', at_);
    if (end == std::string_view::npos || end - at_ > 20) {
      throw NotKnown{};
    }
    std::string_view name = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    if (!name.starts_with('#')) {
      const auto* const found =
          std::ranges::find(entities, name, &std::pair<std::string_view, std::string_view>::first);
      if (found == entities.end()) {
        throw NotKnown{};
      }
      return std::string(found->second);
    }
    const bool hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    name.remove_prefix(hexadecimal ? 2 : 1);
    std::uint32_t code = 0;
    const auto [stop, error] =
        std::from_chars(name.data(), name.data() + name.size(), code, hexadecimal ? 16 : 10);
    if (error != std::errc() || stop != name.data() + name.size() || code == 0 || code > 0x10FFFF) {
      throw NotKnown{};
    }
    std::string letter;
    engine::append_utf8(letter, static_cast<char32_t>(code));
    return plain(std::move(letter));
  }

  /// Without the signs that nobody sees: a function applied, an invisible product, comma or sum.
  static std::string plain(std::string text) {
    for (const std::string_view unseen : {"\u2061", "\u2062", "\u2063", "\u2064"}) {
      for (std::size_t at = text.find(unseen); at != std::string::npos; at = text.find(unseen)) {
        text.erase(at, unseen.size());
      }
    }
    return text;
  }

  /// One element, from its tag to the one that closes it.
  std::string next(int depth) {
    if (depth > deepest) {
      throw NotKnown{};
    }
    const Tag opened = tag();
    if (opened.closes || opened.attributes.find("line-through") != std::string_view::npos ||
        opened.attributes.find("white") != std::string_view::npos ||
        opened.attributes.find("#fff") != std::string_view::npos ||
        opened.attributes.find("display:none") != std::string_view::npos) {
      throw NotKnown{};
    }
    std::vector<std::string> parts;
    std::string text;
    while (!opened.empty) {
      text += words();
      if (at_ >= text_.size()) {
        throw NotKnown{};
      }
      if (text_.substr(at_).starts_with("</")) {
        if (tag().name != opened.name) {
          throw NotKnown{};
        }
        break;
      }
      parts.push_back(next(depth + 1));
    }
    if (opened.name == "mfenced") {
      return fenced(opened.attributes, parts);
    }
    return latex_of(opened.name, std::string(trimmed(plain(std::move(text)))), parts);
  }

  /// The value of an attribute; `usual` where it is not written.
  static std::string_view value_of(std::string_view attributes, std::string_view name,
                                   std::string_view usual) {
    const std::size_t at = attributes.find(" " + std::string(name) + "=");
    if (at == std::string_view::npos) {
      return usual;
    }
    const std::string_view rest = attributes.substr(at + name.size() + 2);
    const std::size_t end = rest.empty() ? std::string_view::npos : rest.find(rest.front(), 1);
    if (end == std::string_view::npos || (rest.front() != '"' && rest.front() != '\'')) {
      throw NotKnown{};
    }
    return rest.substr(1, end - 1);
  }

  /// Parts in brackets, which are round and with commas between them where nothing else is written.
  static std::string fenced(std::string_view attributes, const std::vector<std::string>& parts) {
    const std::string_view open = value_of(attributes, "open", "(");
    const std::string_view close = value_of(attributes, "close", ")");
    const std::string_view between = value_of(attributes, "separators", ",");
    constexpr std::string_view brackets = "()[]|";
    const auto is_bracket = [&](std::string_view sign) {
      return sign == "{" || sign == "}" ||
             (sign.size() == 1 && brackets.find(sign) != std::string_view::npos);
    };
    const bool parts_plainly = between.empty() || between == "," || between == ";" || between == "|";
    if (!is_bracket(open) || !is_bracket(close) || !parts_plainly) {
      throw NotKnown{};
    }
    std::string whole(open == "{" ? "\\{" : open);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      whole += (i == 0 ? "" : std::string(between) + " ") + parts[i];
    }
    return whole + std::string(close == "}" ? "\\}" : close);
  }

  static std::string in_braces(const std::string& part) { return "{" + part + "}"; }

  static std::string latex_of(std::string_view name, const std::string& text,
                              const std::vector<std::string>& parts) {
    const auto joined = [&parts](std::string_view between) {
      std::string whole;
      for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool apart =
            !whole.empty() && !parts[i].empty() && is_digit(whole.back()) && is_digit(parts[i].front());
        whole += (i == 0 ? "" : apart && between.empty() ? " " : std::string(between)) + parts[i];
      }
      return whole;
    };
    const auto needs = [&parts](std::size_t count) {
      if (parts.size() != count) {
        throw NotKnown{};
      }
    };
    if (name == "annotation" || name == "annotation-xml") {
      return "";
    }
    const bool token = name == "mn" || name == "mi" || name == "mo" || name == "mtext";
    if (token != parts.empty() || (!token && !text.empty())) {
      if (name != "mspace" || !text.empty()) {
        throw NotKnown{};
      }
    }
    if (name == "mtext") {
      return "\\text{" + text + "}";
    }
    if (name == "mi") {
      const bool word = text.size() > 1 && std::ranges::all_of(text, is_letter);
      return word ? "\\operatorname{" + text + "} " : text + " ";
    }
    if (name == "mn" || name == "mo") {
      return text;
    }
    if (among(transparent, name)) {
      return joined("");
    }
    if (name == "semantics") {  // behind its first part are annotations
      return parts.front();
    }
    if (name == "mspace") {
      return " ";
    }
    if (name == "mfrac") {
      needs(2);
      return "\\frac" + in_braces(parts[0]) + in_braces(parts[1]);
    }
    if (name == "msqrt") {
      return "\\sqrt" + in_braces(joined(""));
    }
    if (name == "mroot") {
      needs(2);
      return "\\sqrt[" + parts[1] + "]" + in_braces(parts[0]);
    }
    if (name == "msup" || name == "msub") {
      needs(2);
      return in_braces(parts[0]) + (name == "msup" ? "^" : "_") + in_braces(parts[1]);
    }
    if (name == "msubsup") {
      needs(3);
      return in_braces(parts[0]) + "_" + in_braces(parts[1]) + "^" + in_braces(parts[2]);
    }
    if (name == "mtd") {
      return joined("");
    }
    if (name == "mtr") {
      return joined(" & ");
    }
    if (name == "mtable") {
      return "\\begin{matrix}" + joined(" \\\\ ") + "\\end{matrix}";
    }
    throw NotKnown{};
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<std::string> with_mathml_as_latex(std::string_view text) {
  std::string result;
  bool found = false;
  constexpr std::string_view opening = "<math";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = std::min(text.find(opening, at), text.size());
    result += text.substr(at, start - at);
    if (start == text.size()) {
      break;
    }
    try {
      const auto [latex, length] = MathmlReader(text.substr(start)).element();
      result += "$" + latex + "$";
      at = start + length;
      found = true;
    } catch (const NotKnown&) {
      return std::nullopt;
    }
  }
  return found ? std::optional(std::move(result)) : std::nullopt;
}

}  // namespace gradewright::reading
