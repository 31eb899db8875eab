#include "answers/reading/matching/claim_words.hpp"

#include <algorithm>
#include <array>

#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/things.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"
#include "engine/text/word_list.hpp"

namespace gradewright::reading {
namespace {

/// Words that join a value to what it is of, in several languages.
constexpr std::string_view links =
    "a i y e of for from with at on by to all these those together altogether was were "
    "equals becomes become makes make takes take took needs need costs cost requires "
    "comes gives give also hence der die das den dem des ein eine einen ist sind "
    "hat haben beträgt betragen braucht brauchen benötigt dauert es für von und insgesamt "
    "le la les l un une du de est sont faut prend prennent au el los las son tiene ocupa "
    "il lo gli è sono ha o os é tem nous que pour para per lautet lauten occupent "
    "occupano ocupan pèse vaut valent necesita necesitan requiere richiede richiedono "
    "vogliono ci si met mit bei im in en dans nel nella del della di do da dos uns wir "
    "ich circa environ etwa converge convergent konvergiert konvergieren converges gilt "
    "alle tous toutes todos tutti tutte including incl einschließlich";

/// Signs that stand between two values, or before one.
constexpr std::string_view joints = "=<>~+-/^&*";

/// The end of a text whose first command begins or ends an environment, behind its arguments; the whole text
/// where it has no such command.
std::string_view behind_environment(std::string_view text) {
  if (!text.starts_with("\\begin{") && !text.starts_with("\\end{")) {
    return text;
  }
  std::string_view rest = text.substr(text.find('{'));
  while (!rest.empty() && (rest.front() == '{' || rest.front() == '[')) {
    const std::size_t end = rest.find(rest.front() == '{' ? '}' : ']');
    rest = trimmed(rest.substr(end == std::string_view::npos ? rest.size() : end + 1));
  }
  return rest;
}

/// Whether a line is drawn across the page by one sign, which a single sign on its line is not.
bool is_rule(std::string_view line) {
  constexpr std::size_t shortest = 3;
  constexpr std::string_view signs = "*-_=~+#";
  const bool one = !line.empty() && signs.find(line.front()) != std::string_view::npos &&
                   std::ranges::all_of(line, [&](char c) { return c == line.front() || is_space(c); });
  return one && std::ranges::count(line, line.front()) >= static_cast<std::ptrdiff_t>(shortest);
}

/// Whether a line begins before a place in a lead, which goes on behind another value where none does.
bool begins_line(std::string_view lead, std::size_t at) {
  const std::size_t last = lead.substr(0, at).find_last_not_of(" \t>#");
  return last != std::string_view::npos && lead[last] == '\n';
}

/// A line without what closes an emphasis at its end: "**strides =" of "**strides =**".
std::string_view without_closing_emphasis(std::string_view line) {
  for (const std::string_view mark : {"**", "__", "*", "_"}) {
    const std::string_view inner = line.substr(0, line.ends_with(mark) ? line.size() - mark.size() : 0);
    const std::size_t opening = inner.find(mark);
    const std::size_t first = opening == std::string_view::npos ? inner.size() : opening + mark.size();
    if (first < inner.size() && !is_space(inner[first]) && !is_space(inner.back())) {
      return inner;
    }
  }
  return line;
}

}  // namespace

bool is_link(std::string_view word) {
  static const WordList known = words_in(links);
  return known.contains(word);
}

std::vector<std::string> plain_words(std::string_view text) {
  std::vector<std::string> words = words_of(without_mathematics(text));
  for (std::string& word : words) {
    word = std::string(without_elision(word));
  }
  return words;
}

bool is_negation(std::string_view word) {
  constexpr std::array<std::string_view, 14> negations{"no",    "not",   "none", "never", "neither",
                                                       "ne",    "pas",   "non",  "kein",  "keinen",
                                                       "keine", "nicht", "geen", "sin"};
  return among(negations, word);
}

bool is_denial_quoted(std::string_view doubt) {
  const std::vector<std::string> words = words_of(doubt);
  return !words.empty() && is_negation(words.front());
}

bool receives(std::string_view word) {
  constexpr std::array<std::string_view, 12> verbs{"get",     "gets",     "receive",  "receives",
                                                   "have",    "has",      "bekommen", "erhalten",
                                                   "reciben", "ricevono", "recebem",  "re\u00e7oivent"};
  return among(verbs, word);
}

bool is_condition(std::string_view word) {
  constexpr std::array<std::string_view, 7> words{"if", "when", "iff", "wenn", "falls", "si", "se"};
  return among(words, word);
}

std::string without_arrows(std::string_view lead) {
  std::string text(lead);
  for (const std::string_view arrow :
       {"<=>", "<->", "\u21d4", "\u27fa", "\\Leftrightarrow", "\\iff", "->", "=>", "\u27f9", "\u2192",
        "\u21d2", "\\Rightarrow", "\\rightarrow", "\\implies", "\\to "}) {
    for (std::size_t at = text.find(arrow); at != std::string::npos; at = text.find(arrow, at)) {
      text.replace(at, arrow.size(), arrow.size(), ' ');
    }
  }
  return text;
}

bool names_extent(std::string_view lead) {
  constexpr std::array<std::string_view, 10> extents{"depth", "deep", "channel", "channels", "height",
                                                     "width", "high", "wide",    "tiefe",    "profondeur"};
  return std::ranges::any_of(words_of(lead), [&](const std::string& word) { return among(extents, word); });
}

bool is_form_of(std::string_view one, std::string_view other) {
  constexpr std::size_t shortest = 4;
  constexpr std::array<std::string_view, 8> endings{"", "e", "n", "r", "s", "m", "en", "er"};
  const auto stem = [&](std::string_view word) {
    const auto ending = std::ranges::find_if(endings.rbegin(), endings.rend(), [&](std::string_view end) {
      return word.size() >= shortest + end.size() && word.ends_with(end);
    });
    word.remove_suffix(ending == endings.rend() ? 0 : ending->size());
    return word.ends_with('e') && word.size() > shortest ? word.substr(0, word.size() - 1) : word;
  };
  return one == other || stem(one) == stem(other);
}

bool relates(std::string_view lead) {
  constexpr std::array<std::string_view, 13> styles{"text",     "textbf", "mathbf",      "mathrm", "emph",
                                                    "textit",   "quad",   "qquad",       "item",   "boxed",
                                                    "noindent", "left",   "displaystyle"};
  for (std::size_t at = 0; at < lead.size();) {
    const std::size_t first = at;
    const char32_t c = next_code_point(lead, at);
    if (c == U'\\') {
      while (at < lead.size() && is_letter(lead[at])) {
        ++at;
      }
      const std::string_view command = lead.substr(first + 1, at - first - 1);
      if (!command.empty() && !among(styles, command)) {
        return true;
      }
    } else if (c == U'#' && !begins_line(lead, first)) {
      return true;  // a comment of code
    } else if (c >= 0x2190 && c <= 0x22FF && c != 0x2192 && c != 0x21D2) {
      return true;  // arrows back, operators and relations, but for those that lead to a value
    }
  }
  return false;
}

bool is_mark_of_page(std::string_view line) {
  line = trimmed(line);
  return line.starts_with('>') || behind_environment(line).empty() || is_rule(line);
}

bool ends_in_sign(std::string_view line) {
  line = trimmed(line.substr(std::min(line.find_first_not_of("> \t"), line.size())));
  while (line.ends_with('\\')) {
    line = trimmed(line.substr(0, line.size() - 1));
  }
  if (line.empty() || is_mark_of_page(line)) {
    return false;
  }
  line = without_closing_emphasis(line);
  return joints.find(line.back()) != std::string_view::npos || relates(line);
}

}  // namespace gradewright::reading
