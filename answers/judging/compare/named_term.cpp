#include "answers/judging/compare/named_term.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "answers/judging/compare/term_families.hpp"
#include "answers/judging/compare/term_translations.hpp"
#include "answers/reading/values/explanation_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/lower_letters.hpp"
#include "engine/text/word_list.hpp"

namespace gradewright::judging {
namespace {

/// What leads to a name and says nothing else.
constexpr std::string_view leading =
    "the a an this that thats it its here we you they one i have has had see get is are called named known "
    "as "
    "use uses suffer eso esto dies dieses diese "
    "termed "
    "referred to name term answer ans shows exhibits experiences suffers from means call calls there s "
    "der die das den dem ein eine einen es ist man nennt hei\u00dft hier wir haben begriff antwort also "
    "le la les un une c est ce cela on appelle s l qu nom terme r\u00e9ponse se il elle nomme "
    "el los las una es llama lo gli \u00e8 si chiama nombre t\u00e9rmino respuesta nome termine risposta "
    "o os uma chama \u00e9 resposta het een dat heet dit naam";

/// What is called so. Right before a name it would make another of it: "layer normalization", "encoder
/// decoder attention".
constexpr std::string_view heads =
    "technique method problem phenomenon issue effect case concept trick strategy procedure approach process "
    "principle model network net decoder encoder layer gate search training system solution algorithm "
    "generator discriminator rnn lstm gru cnn gan transformer classifier agent transformers regulariser "
    "regularizer normalisation normalization architecture optimiser optimizer activation function loss "
    "failure "
    "decoding operation mechanism term thing answer usual usually standard "
    "verfahren methode technik ph\u00e4nomen effekt modell netz "
    "m\u00e9thode probl\u00e8me ph\u00e9nom\u00e8ne mod\u00e8le r\u00e9seau porte "
    "t\u00e9cnica m\u00e9todo problema fen\u00f3meno modelo red puerta tecnica metodo fenomeno modello rete "
    "porta rede";

/// What may stand behind one.
constexpr std::string_view trailing =
    "problem phenomenon issue technique algorithm strategy procedure obviously clearly "
    "naturally definitely certainly of course here now indeed simply is it the name term answer this that "
    "called "
    "happens occurs happening occurring what we call see have problema probl\u00e8me";

/// Behind these, "of" leads to a name: "the problem of overfitting".
constexpr std::array<std::string_view, 10> of_heads{"problem",   "phenomenon", "effect",    "issue",
                                                    "case",      "concept",    "technique", "process",
                                                    "principle", "method"};

using Words = std::vector<std::string>;

/// Whether words lead to a name. `parted`: a sign stands between them and it.
bool lead_on(const Words& words, bool parted) {
  static const engine::WordList known = engine::words_in(leading);
  static const engine::WordList nouns = engine::words_in(heads);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool of = words[i] == "of" && i > 0 && among(of_heads, words[i - 1]);
    if (!of && !known.contains(words[i]) && !nouns.contains(words[i])) {
      return false;
    }
  }
  constexpr std::array<std::string_view, 6> verbs{"is", "are", "has", "have", "ist", "est"};
  constexpr std::array<std::string_view, 7> subjects{"it", "this", "that", "the", "es", "das", "ce"};
  if (words.size() > 1 && among(verbs, words[0]) && among(subjects, words[1])) {
    return false;  // "is it overfitting"
  }
  return words.empty() || parted || !nouns.contains(words.back());
}

/// Whether what stands before a name leads to it.
bool leads(std::string_view before) {
  return lead_on(reading::words_of(before), before.ends_with(':') || before.ends_with(','));
}

bool trails(const Words& words) {
  static const engine::WordList known = engine::words_in(trailing);
  return std::ranges::all_of(words, [](const std::string& word) { return known.contains(word); });
}

/// In small letters, with one blank for blanks, hyphens and quotes.
std::string plain(std::string_view text) {
  constexpr std::array<std::string_view, 8> marks{"\u00AB", "\u00BB", "\u201C", "\u201D",
                                                  "\u201E", "\u2018", "\u2019", "\u00A0"};
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto* const mark =
        std::ranges::find_if(marks, [&](std::string_view one) { return text.substr(at).starts_with(one); });
    const bool blank = mark != marks.end() || is_space(text[at]) ||
                       std::string_view("-_\"'`*").find(text[at]) != std::string_view::npos;
    if (text.substr(at).starts_with("->")) {
      out += "->";
      at += 2;
    } else if (!blank) {
      out += text[at++];
    } else {
      out += out.empty() || out.back() == ' ' ? "" : " ";
      at += mark != marks.end() ? mark->size() : 1;
    }
  }
  while (out.ends_with(' ')) {
    out.pop_back();
  }
  if (out.ends_with('.') && !out.ends_with("..")) {
    out.pop_back();
  }
  return lower_letters(out);
}

bool is_of_word(char c) {
  return is_letter(c) || is_digit(c) || !is_ascii(c);
}

/// A term within a text, and what stands around it.
struct Around {
  std::string_view before;
  std::string_view behind;
};

/// The first place of the longest accepted name in a text.
std::optional<Around> place_of(std::string_view text, std::span<const std::string> names) {
  std::optional<Around> found;
  std::size_t longest = 0;
  for (const std::string& name : names) {
    std::size_t at = name.size() > longest ? text.find(name) : std::string_view::npos;
    while (at != std::string_view::npos) {
      const std::size_t end = at + name.size();
      const bool apart =
          (at == 0 || !is_of_word(text[at - 1])) && (end == text.size() || !is_of_word(text[end]));
      if (apart) {
        found = Around{trimmed(text.substr(0, at)), trimmed(text.substr(end))};
        longest = name.size();
        break;
      }
      at = text.find(name, at + 1);
    }
  }
  return found;
}

/// "not batch norm": another thing of the same sort.
bool excludes_another(std::string_view remark, std::span<const std::string> accepted) {
  for (const std::string_view opening :
       {"not the ", "not a ", "not ", "nicht die ", "nicht ", "pas la ", "pas "}) {
    if (remark.starts_with(opening)) {
      return names_another_term(trimmed(remark.substr(opening.size())), accepted);
    }
  }
  return false;
}

/// Whether a head leads through a working to what stands behind its arrow: it names no other such thing, and
/// neither denies nor doubts.
bool leads_by_arrow(std::string_view head, std::span<const std::string> accepted) {
  const Words words = reading::words_of(head);
  return !words.empty() && head.find_first_of("?~|") == std::string_view::npos &&
         std::ranges::none_of(words,
                              [](const std::string& word) {
                                return reading::ballot::denies(word) ||
                                       reading::ballot::expresses_doubt(word) ||
                                       reading::ballot::speaks_of_choosing(word);
                              }) &&
         !names_another_term(trimmed(head), accepted);
}

/// Without an arrow behind a working.
std::string_view behind_arrow(std::string_view before, std::span<const std::string> accepted) {
  for (const std::string_view arrow : {"->", "=>", "\u2192", "\u21D2"}) {
    const std::size_t at = before.rfind(arrow);
    if (at != std::string_view::npos) {
      return leads_by_arrow(before.substr(0, at), accepted) ? trimmed(before.substr(at + arrow.size()))
                                                            : before;
    }
  }
  return before;
}

/// Whether signs are none that ask, take back, part alternatives or begin a bracket.
bool are_quiet(std::string_view text) {
  return text.find_first_of("?~/|\\()[]{}<>=+;&.") == std::string_view::npos;
}

}  // namespace

bool leads_to_name(const std::vector<std::string>& words) {
  return lead_on(words, false);
}

bool trails_name(const std::vector<std::string>& words) {
  return trails(words);
}

bool says_term(std::string_view text, std::span<const std::string> accepted) {
  constexpr std::size_t longest = 200;
  if (text.size() > longest) {
    return false;
  }
  const std::string said = plain(text);
  Words names;
  std::ranges::transform(accepted, std::back_inserter(names),
                         [](const std::string& name) { return plain(name); });
  std::erase_if(names, [](const std::string& name) { return name.size() < 3; });
  const auto around = place_of(said, names);
  if (!around) {
    return false;
  }
  std::string_view before = behind_arrow(around->before, names);
  std::string_view behind = around->behind;
  if (before.ends_with('(') && behind.starts_with(')')) {  // "surapprentissage (overfitting)"
    const std::string_view name = trimmed(before.substr(0, before.size() - 1));
    return translates(name, names) && trails(reading::words_of(behind.substr(1))) &&
           are_quiet(behind.substr(1));
  }
  const std::size_t close = behind.starts_with('(') ? behind.find(')') : std::string_view::npos;
  if (close != std::string_view::npos) {
    const std::string_view remark = trimmed(behind.substr(1, close - 1));
    if (!translates(remark, names) && !excludes_another(remark, names)) {
      return false;
    }
    behind = trimmed(behind.substr(close + 1));
  } else if (behind.starts_with(',') && excludes_another(trimmed(behind.substr(1)), names)) {
    behind = {};
  }
  return are_quiet(before) && are_quiet(behind) && leads(before) && trails(reading::words_of(behind));
}

namespace {

/// Whether recognition of text takes one letter for the other.
bool look_alike(char a, char b) {
  constexpr std::array<std::string_view, 6> alike{"il1", "o0", "s5", "ce", "b6", "g9"};
  return std::ranges::any_of(alike, [&](std::string_view sort) {
    return sort.find(a) != std::string_view::npos && sort.find(b) != std::string_view::npos;
  });
}

}  // namespace

bool is_slip_of(std::string_view text, std::string_view term) {
  constexpr std::size_t shortest = 8;
  if (term.size() < shortest || text.empty() || text.front() != term.front() || text.back() != term.back()) {
    return false;
  }
  std::size_t same = 0;
  while (same < text.size() && same < term.size() && text[same] == term[same]) {
    ++same;
  }
  const std::string_view rest = text.substr(same);
  const std::string_view meant = term.substr(same);
  if (!rest.empty() && !meant.empty() && look_alike(rest[0], meant[0]) && rest.substr(1) == meant.substr(1)) {
    return true;  // "gradlent"
  }
  if (text.size() == term.size()) {  // two in turn
    return rest.size() > 1 && rest[0] == meant[1] && rest[1] == meant[0] && rest.substr(2) == meant.substr(2);
  }
  if (text.size() + 1 == term.size()) {  // one left out
    return !meant.empty() && meant.substr(1) == rest && is_letter(meant[0]);
  }
  const bool twice = text.size() == term.size() + 1 && same > 0 && rest[0] == text[same - 1];
  return twice && rest.substr(1) == meant;
}

}  // namespace gradewright::judging
