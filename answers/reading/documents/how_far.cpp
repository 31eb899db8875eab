#include "answers/reading/documents/how_far.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "answers/reading/matching/given_up_words.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/lower_letters.hpp"
#include "engine/text/word_list.hpp"

namespace gradewright::reading {
namespace {

/// What leads to a question: "after 6", "from question 7 on".
constexpr std::string_view leads =
    "for with f\u00fcr pour para per voor after from until till to up beyond past before behind since "
    "question "
    "questions task tasks problem problems "
    "exercise exercises part parts number numbers no nr on through q ex ab nach bis von zu aufgabe aufgaben "
    "frage fragen apr\u00e8s partir depuis jusque jusqu\u00e0 \u00e0 la question questions exercice desde "
    "hasta "
    "despu\u00e9s pregunta preguntas ejercicio dopo da fino domanda domande esercizio ap\u00f3s at\u00e9 "
    "quest\u00e3o vanaf vraag vragen opgave tot";

/// What may stand beside them.
constexpr std::string_view beside =
    "answers solutions my exam paper only did done answered finished attempted solved reached managed far "
    "came "
    "got early late first last page pages nur bearbeitet beantwortet gel\u00f6st gekommen weiter seulement "
    "r\u00e9pondu trait\u00e9 solo s\u00f3lo respond\u00ed contest\u00e9 llegu\u00e9 risposto arrivato "
    "respondi cheguei s\u00f3 alleen beantwoord";

constexpr std::string_view restrictions = "only nur seulement solo s\u00f3lo s\u00f3 alleen far";
constexpr std::string_view verbs =
    "did done answered finished attempted solved reached bearbeitet beantwortet gel\u00f6st r\u00e9pondu "
    "trait\u00e9 respond\u00ed contest\u00e9 risposto respondi beantwoord got came gekommen llegu\u00e9 "
    "arrivato";

/// A word, or the number of a question with its part.
struct Piece {
  std::string word;
  bool number = false;
};

/// The number of a question that begins at a place, with its part: "6", "3b", "3(b)"; moves behind it.
bool skip_number(std::string_view line, std::size_t& at, const std::set<std::string>& numbers) {
  const std::size_t first = at;
  while (at < line.size() && is_digit(line[at])) {
    ++at;
  }
  if (!numbers.contains(std::string(line.substr(first, at - first)))) {
    return false;
  }
  const std::string_view rest = line.substr(at);
  const auto is_part = [&](std::size_t i) {
    return i < rest.size() && is_letter(rest[i]) && (i + 1 == rest.size() || !is_letter(rest[i + 1]));
  };
  if (is_part(0)) {
    ++at;
  } else if (rest.starts_with('(') && is_part(1) && rest.substr(2).starts_with(')')) {
    at += 3;
  }
  const std::string_view behind = line.substr(at);
  const bool decimal = behind.size() > 1 && behind[0] == '.' && is_digit(behind[1]);
  return !decimal && (behind.empty() || (!is_letter(behind[0]) && !is_digit(behind[0])));
}

/// The words and numbers of a line; nothing where it holds another sign.
std::optional<std::vector<Piece>> pieces_of(std::string_view line, const std::set<std::string>& numbers) {
  std::vector<Piece> pieces;
  bool in_word = false;
  for (std::size_t at = 0; at < line.size();) {
    const char c = line[at];
    const std::string_view rest = line.substr(at);
    const bool dash = rest.starts_with("\u2013") || rest.starts_with("\u2014");
    if (is_letter(c) || (!is_ascii(c) && !dash)) {
      if (!in_word) {
        pieces.emplace_back();
      }
      pieces.back().word += c;
      in_word = true;
      ++at;
    } else if (c == '\'' || rest.starts_with("\u2019")) {
      ++at;  // a word goes on behind it
    } else if (is_digit(c)) {
      pieces.push_back({"", true});
      if (in_word || !skip_number(line, at, numbers)) {
        return std::nullopt;
      }
    } else if (dash || std::string_view(" \t\r()[],.;:!-*_#>").find(c) != std::string_view::npos) {
      in_word = false;
      at += dash ? 3 : 1;
    } else {
      return std::nullopt;
    }
    in_word = in_word && at < line.size() && !is_digit(line[at]);
  }
  for (Piece& piece : pieces) {
    piece.word = lower_letters(piece.word);
  }
  return pieces;
}

std::vector<std::string> words_at(const std::vector<Piece>& pieces, std::size_t at) {
  constexpr std::size_t longest_phrase = 8;
  std::vector<std::string> words;
  for (; at < pieces.size() && !pieces[at].number && words.size() < longest_phrase; ++at) {
    words.push_back(pieces[at].word);
  }
  return words;
}

class HowFar {
 public:
  explicit HowFar(const std::vector<Piece>& pieces) : pieces_(pieces) {}

  bool run() {
    for (std::size_t at = 0; at < pieces_.size();) {
      const std::size_t length = pieces_[at].number ? take_number() : take_words(at);
      if (length == 0) {
        return false;
      }
      at += length;
    }
    return gives_up_ || (restricts_ && does_ && numbers_);
  }

 private:
  /// "not sure", "stuck": a number behind that may be a value.
  bool doubts(std::size_t at, std::size_t length) const {
    static const engine::WordList doubtful =
        engine::words_in("sure unsure certain stuck hard difficult value get");
    return std::any_of(pieces_.begin() + static_cast<std::ptrdiff_t>(at),
                       pieces_.begin() + static_cast<std::ptrdiff_t>(at + length),
                       [](const Piece& piece) { return doubtful.contains(piece.word); });
  }

  std::size_t take_number() {
    numbers_ = true;
    return leads_ ? 1 : 0;  // what leads to one question leads to the next of a list
  }

  std::size_t take_words(std::size_t at) {
    static const engine::WordList known_leads = engine::words_in(leads);
    static const engine::WordList known_beside = engine::words_in(beside);
    static const engine::WordList known_restrictions = engine::words_in(restrictions);
    static const engine::WordList known_verbs = engine::words_in(verbs);
    const GivingUpPhrase phrase = giving_up_phrase(words_at(pieces_, at));
    if (phrase.says != GivingUp::none) {
      gives_up_ = true;
      leads_ = phrase.says != GivingUp::unknown && !doubts(at, phrase.length);
      return phrase.length;
    }
    const std::string& word = pieces_[at].word;
    restricts_ = restricts_ || known_restrictions.contains(word);
    does_ = does_ || known_verbs.contains(word);
    const bool lead = known_leads.contains(word) || known_verbs.contains(word);
    const bool joins =
        word == "and" || word == "und" || word == "et" || word == "y" || word == "e" || word == "en";
    leads_ = lead || (leads_ && (joins || known_beside.contains(word)));
    if (lead || joins || known_beside.contains(word) || is_rest_word(word) || is_beside_giving_up(word)) {
      return 1;
    }
    return phrase.length;
  }

  const std::vector<Piece>& pieces_;
  bool leads_ = false;  ///< a number that stands here is a question's
  bool gives_up_ = false;
  bool restricts_ = false;
  bool does_ = false;
  bool numbers_ = false;
};

}  // namespace

bool tells_how_far(std::string_view line, const std::set<std::string>& numbers) {
  constexpr std::size_t longest = 160;
  if (line.size() > longest) {
    return false;
  }
  const std::optional<std::vector<Piece>> pieces = pieces_of(line, numbers);
  return pieces && HowFar(*pieces).run();
}

bool gives_questions_up(std::string_view line, const std::set<std::string>& numbers) {
  static const engine::WordList calling = engine::words_in(
      "q question questions task tasks problem problems exercise exercises aufgabe aufgaben frage fragen "
      "exercice pregunta preguntas ejercicio domanda domande esercizio vraag vragen opgave");
  constexpr std::size_t longest = 160;
  if (line.size() > longest) {
    return false;
  }
  const std::optional<std::vector<Piece>> pieces = pieces_of(line, numbers);
  const auto calls = [](const Piece& piece, const Piece& next) {
    return next.number && calling.contains(piece.word);
  };
  return pieces && std::ranges::adjacent_find(*pieces, calls) != pieces->end() && HowFar(*pieces).run();
}

}  // namespace gradewright::reading
