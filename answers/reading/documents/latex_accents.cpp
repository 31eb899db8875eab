#include "answers/reading/documents/latex_accents.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// The letters that a command draws, and what they are with its accent, in the same order.
struct Accent {
  char command;
  std::string_view letters;
  std::array<std::string_view, 12> composed;
};
constexpr Accent accents[] = {
    {'\'', "aeiouyAEIOUY", {"á", "é", "í", "ó", "ú", "ý", "Á", "É", "Í", "Ó", "Ú", "Ý"}},
    {'`', "aeiouAEIOU", {"à", "è", "ì", "ò", "ù", "À", "È", "Ì", "Ò", "Ù"}},
    {'^', "aeiouAEIOU", {"â", "ê", "î", "ô", "û", "Â", "Ê", "Î", "Ô", "Û"}},
    {'"', "aeiouyAEIOU", {"ä", "ë", "ï", "ö", "ü", "ÿ", "Ä", "Ë", "Ï", "Ö", "Ü"}},
    {'~', "anoANO", {"ã", "ñ", "õ", "Ã", "Ñ", "Õ"}},
    {'c', "cC", {"ç", "Ç"}},
};

/// Letters that a command of their own draws.
struct Letter {
  std::string_view command;
  std::string_view letter;
};
constexpr Letter letters[] = {{"ss", "ß"}, {"ae", "æ"}, {"AE", "Æ"}, {"oe", "œ"}, {"aa", "å"}, {"AA", "Å"}};

/// What stands at a place: so many bytes that draw one letter; none where the length is 0.
struct Drawn {
  std::size_t length = 0;
  std::string_view letter = {};
};

/// A letter under an accent, in braces or not: `e`, `{e}`, `\i`, `{\i}`.
Drawn base_letter(std::string_view text) {
  const std::size_t brace = text.starts_with('{') ? 1 : 0;
  const std::string_view inside = text.substr(brace);
  const std::size_t dotless = inside.starts_with("\\i") || inside.starts_with("\\j") ? 1 : 0;
  const std::size_t end = brace + dotless + 1;
  const bool drawn = inside.size() > dotless && is_letter(inside[dotless]);
  const bool open = brace == 0 && dotless == 1 && end < text.size() && is_letter(text[end]);  // \item
  if (!drawn || open || (brace == 1 && (end >= text.size() || text[end] != '}'))) {
    return {};
  }
  return {end + brace, inside.substr(dotless, 1)};
}

Drawn with_accent(std::string_view text) {
  const auto* accent = std::ranges::find(accents, text[1], &Accent::command);
  if (accent == std::end(accents)) {
    return {};
  }
  std::size_t from = 2;
  const bool is_word = is_letter(accent->command);  // \c c, \c{c}, but not \cos
  if (is_word) {
    const std::size_t blank = text.find_first_not_of(' ', from);
    from = std::min(blank, text.size());
    if (from == 2 && !text.substr(from).starts_with('{')) {
      return {};
    }
  }
  const Drawn base = base_letter(text.substr(from));
  const std::size_t place = base.length == 0 ? std::string_view::npos : accent->letters.find(base.letter);
  return place == std::string_view::npos ? Drawn{} : Drawn{from + base.length, accent->composed[place]};
}

/// `\ss`, with what ends the command: `{}` or a blank.
Drawn by_name(std::string_view text) {
  std::size_t end = 1;
  while (end < text.size() && is_letter(text[end])) {
    ++end;
  }
  const auto* letter = std::ranges::find(letters, text.substr(1, end - 1), &Letter::command);
  if (letter == std::end(letters)) {
    return {};
  }
  const std::string_view behind = text.substr(end);
  const bool eats = behind.starts_with(' ') && behind.size() > 1 && is_letter(behind[1]);
  return {end + (behind.starts_with("{}") ? 2 : eats ? 1 : 0), letter->letter};
}

/// The letter that is drawn at the beginning of a text, with braces around it or not.
Drawn letter_at(std::string_view text) {
  const std::size_t brace = text.starts_with('{') ? 1 : 0;
  const std::string_view command = text.substr(brace);
  if (command.size() < 3 || command[0] != '\\') {
    return {};
  }
  const Drawn named = by_name(command);
  const Drawn drawn = named.length > 0 ? named : with_accent(command);
  const bool closed = brace == 0 || text.substr(drawn.length + 1).starts_with('}');
  return drawn.length > 0 && closed ? Drawn{drawn.length + 2 * brace, drawn.letter} : Drawn{};
}

}  // namespace

void compose_accents(std::string& latex) {
  std::string composed;
  std::size_t done = 0;
  std::size_t owed = 0;  // blanks that a word leaves behind
  const std::string_view text = latex;
  const auto copy = [&](std::size_t to) {
    const auto ends = [&](char c) { return !is_letter(c) && is_ascii(c); };
    const std::string_view piece = text.substr(done, to - done);
    const std::size_t word = static_cast<std::size_t>(std::ranges::find_if(piece, ends) - piece.begin());
    composed += piece.substr(0, word);
    composed.append(word < piece.size() || to == text.size() ? std::exchange(owed, 0) : 0, ' ');
    composed += piece.substr(word);
    done = to;
  };
  for (std::size_t at = text.find('\\'); at != std::string_view::npos; at = text.find('\\', at)) {
    if (text.substr(at).starts_with("\\\\")) {
      at += 2;
      continue;
    }
    const std::size_t brace = at > done && text[at - 1] == '{' ? 1 : 0;
    const Drawn in_braces = brace == 1 ? letter_at(text.substr(at - 1)) : Drawn{};
    const Drawn drawn = in_braces.length > 0 ? in_braces : letter_at(text.substr(at));
    if (drawn.length == 0) {
      ++at;
      continue;
    }
    copy(in_braces.length > 0 ? at - 1 : at);
    composed += drawn.letter;
    owed += drawn.length - drawn.letter.size();
    done += drawn.length;
    at = done;
  }
  if (done > 0) {
    copy(text.size());
    latex = std::move(composed);
  }
}

}  // namespace gradewright::reading
