#include "answers/judging/formula/written_names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::judging {
namespace {

/// A command, or one character of a text.
struct Sign {
  std::string_view text;
  std::size_t first = 0;
  std::size_t last = 0;
};

constexpr std::array<std::string_view, 26> unseen{
    "\\left",   "\\right",  "\\big",    "\\Big",          "\\bigl",       "\\bigr",    "\\Bigl",
    "\\Bigr",   "\\mathbf", "\\bf",     "\\bm",           "\\boldsymbol", "\\mathcal", "\\text",
    "\\mathrm", "\\mathit", "\\mathsf", "\\mathbb",       "\\,",          "\\;",       "\\:",
    "\\!",      "\\ ",      "\\quad",   "\\operatorname", "\\limits"};

/// A text without the font at its end, of what follows.
std::string_view without_font(std::string_view text) {
  constexpr std::array<std::string_view, 5> fonts{"\\mathbb", "\\mathbf", "\\boldsymbol", "\\mathcal",
                                                  "\\mathrm"};
  const auto* const font =
      std::ranges::find_if(fonts, [&](std::string_view one) { return text.ends_with(one); });
  return font == fonts.end() ? text : text.substr(0, text.size() - font->size());
}

std::string_view usual(std::string_view command) {
  return command == "\\widehat"                                                ? "\\hat"
         : command == "\\overline" || command == "\\widebar"                   ? "\\bar"
         : command == "\\mid" || command == "\\vert"                           ? "|"
         : command == "\\Vert" || command == "\\lVert" || command == "\\rVert" ? "\\|"
                                                                               : command;
}

/// The signs of a text that are seen, without braces around a single one.
std::vector<Sign> signs_of(std::string_view text) {
  std::vector<Sign> signs;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t last = at + 1;
    if (text[at] == '\\' && last < text.size()) {
      const bool word = is_letter(text[last]);
      ++last;
      while (word && last < text.size() && is_letter(text[last])) {
        ++last;
      }
    }
    const std::string_view sign = text.substr(at, last - at);
    if (!is_space(text[at]) && !among(unseen, sign)) {
      signs.push_back({usual(sign), at, last});
    }
    at = last;
  }
  std::vector<Sign> bare;
  for (const Sign& sign : signs) {
    bare.push_back(sign);
    const std::size_t count = bare.size();
    if (count > 2 && sign.text == "}" && bare[count - 3].text == "{" && bare[count - 2].text != "{" &&
        bare[count - 2].text != "}") {
      const Sign inner{bare[count - 2].text, bare[count - 3].first, sign.last};
      bare.resize(count - 3);
      bare.push_back(inner);
    }
  }
  return bare;
}

struct Notation {
  std::vector<Sign> signs;
  const std::string* name = nullptr;
};

bool starts(std::span<const Sign> text, std::span<const Sign> notation) {
  return text.size() >= notation.size() &&
         std::ranges::equal(text.first(notation.size()), notation, {}, &Sign::text, &Sign::text);
}

bool is_word(const Sign& sign) {
  return is_letter(sign.text.front()) || is_digit(sign.text.front());
}

/// Whether signs from `first` to `last` are a name of their own in a text.
bool stands_alone(std::span<const Sign> text, std::size_t first, std::size_t last) {
  const Sign& begin = text[first];
  const Sign& end = text[last - 1];
  const bool inside_word = first > 0 && is_word(begin) && is_letter(text[first - 1].text.front()) &&
                           text[first - 1].last == begin.first;
  const bool goes_on = last < text.size() &&
                       (text[last].text == "_" || text[last].text == "'" ||
                        (is_word(end) && is_letter(text[last].text.front()) && text[last].first == end.last));
  return !inside_word && !goes_on;
}

/// A name of the exam as LaTeX has it: W_{ij}.
std::string in_latex(const std::string& name) {
  const std::size_t bar = name.find('_');
  const bool braced = bar == std::string::npos || (bar + 1 < name.size() && name[bar + 1] == '{');
  return braced ? name : name.substr(0, bar) + "_{" + name.substr(bar + 1) + "}";
}

std::string replacement(const std::string& name) {
  return name == "1" ? " " : name == "sum" ? " \\sum " : " " + in_latex(name) + " ";
}

}  // namespace

std::string with_plain_names(std::string_view text, const std::vector<problems::FormulaName>& names) {
  std::vector<Notation> notations;
  for (const problems::FormulaName& name : names) {
    for (const std::string& written : name.written) {
      notations.push_back({signs_of(written), &name.name});
    }
  }
  std::ranges::stable_sort(notations, std::ranges::greater(),
                           [](const Notation& notation) { return notation.signs.size(); });
  const std::vector<Sign> signs = signs_of(text);
  std::string result;
  std::size_t done = 0;
  for (std::size_t at = 0; at < signs.size();) {
    const auto rest = std::span(signs).subspan(at);
    const auto found = std::ranges::find_if(notations, [&](const Notation& notation) {
      return !notation.signs.empty() && starts(rest, notation.signs) &&
             stands_alone(signs, at, at + notation.signs.size());
    });
    if (found == notations.end()) {
      ++at;
      continue;
    }
    result += without_font(text.substr(done, signs[at].first - done));
    result += replacement(*found->name);
    at += found->signs.size();
    const bool expects = found->name->starts_with("E_") && at < signs.size() && signs[at].text == "[";
    done = expects ? signs[at].first : signs[at - 1].last;
    result.resize(result.size() - (expects ? 1 : 0));  // "E_q [" would be a name and a list
  }
  return result + std::string(text.substr(done));
}

}  // namespace gradewright::judging
