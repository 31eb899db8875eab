#include "answers/reading/matching/option_wording.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "answers/reading/values/ballot_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

bool is_of_word(char c) {
  return is_letter(c) || is_digit(c) || c == '_' || c == '-' || !is_ascii(c);
}

/// The text without blanks around it and without the signs that end a sentence.
std::string_view without_end(std::string_view text) {
  text = trimmed(text);
  while (!text.empty() && (text.back() == '.' || text.back() == ';' || text.back() == ',')) {
    text = trimmed(text.substr(0, text.size() - 1));
  }
  return text;
}

/// How many bytes of `text` spell `wording` from their beginning, whatever their capitals and blanks; 0 when
/// they do not, or when its last word goes on.
std::size_t spelled_length(std::string_view text, std::string_view wording) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < wording.size(); ++i) {
    if (is_space(wording[i])) {
      const std::size_t first = at;
      while (at < text.size() && is_space(text[at])) {
        ++at;
      }
      while (i + 1 < wording.size() && is_space(wording[i + 1])) {
        ++i;
      }
      if (at == first) {
        return 0;
      }
      continue;
    }
    if (at == text.size() || lower(text[at]) != lower(wording[i])) {
      return 0;
    }
    ++at;
  }
  const bool goes_on = at < text.size() && is_of_word(text[at]) && is_of_word(wording.back());
  return goes_on ? 0 : at;
}

struct Place {
  std::size_t option = 0;
  std::size_t length = 0;
};

/// What a wording calls the thing before it says where or of what: "residual connections" of "residual
/// connections around the blocks". The whole wording where another begins with the same words.
std::string_view thing_of(std::string_view wording, std::span<const std::string> wordings) {
  constexpr std::array<std::string_view, 8> joints{" around ",  " instead of ", " in place of ", " with ",
                                                   " between ", " in the ",     " of the ",      " for the "};
  constexpr std::size_t shortest = 8;
  std::size_t end = wording.size();
  for (const std::string_view joint : joints) {
    end = std::min(end, wording.find(joint));
  }
  const std::string_view thing = wording.substr(0, end);
  const auto begins = std::ranges::count_if(
      wordings, [&](const std::string& other) { return spelled_length(other, thing) > 0; });
  return thing.size() >= shortest && begins == 1 ? thing : wording;
}

/// The longest wording that stands at the beginning of `text`, or what it calls its thing.
Place wording_at(std::string_view text, std::span<const std::string> wordings) {
  Place longest;
  for (std::size_t i = 0; i < wordings.size(); ++i) {
    std::size_t length = wordings[i].empty() ? 0 : spelled_length(text, wordings[i]);
    if (length == 0 && !wordings[i].empty()) {
      length = spelled_length(text, thing_of(wordings[i], wordings));
    }
    if (length > longest.length) {
      longest = {i, length};
    }
  }
  return longest;
}

/// Whether an option's letter ends `before`: "(C) ", "C: ", "C - ", where also "C, " when commas lead on.
bool letter_ends(std::string_view before, std::string_view option, bool commas_lead) {
  const std::size_t last = before.find_last_not_of(commas_lead ? " \t\r\n():.*-=]," : " \t\r\n():.*-=]");
  if (last == std::string_view::npos || last + 1 < option.size()) {
    return false;
  }
  const std::string_view letter = before.substr(last + 1 - option.size(), option.size());
  const bool alone = last + 1 == option.size() || !is_of_word(before[last - option.size()]);
  return alone && lower(letter) == lower(option);
}

/// Whether an option's letter begins `behind`, in brackets.
bool letter_begins(std::string_view behind, std::string_view option) {
  behind = trimmed(behind);
  return behind.size() > option.size() + 1 && (behind[0] == '(' || behind[0] == '[') &&
         lower(behind.substr(1, option.size())) == lower(option) &&
         (behind[option.size() + 1] == ')' || behind[option.size() + 1] == ']');
}

/// Whether words go on behind a wording and are no new clause: "of the same data".
bool goes_on(std::string_view behind) {
  constexpr std::array<std::string_view, 10> joints{"and",   "or", "is",  "are",  "because",
                                                    "since", "as", "und", "plus", "but"};
  const std::size_t first = behind.find_first_not_of(' ');
  if (first == 0 || first == std::string_view::npos || !is_letter(behind[first])) {
    return false;
  }
  const std::string word = words_of(behind.substr(first, behind.find(' ', first) - first)).front();
  return !among(joints, word) && word.size() > 1;
}

/// Whether a wording is the subject of a sentence of its own: "C. Softmax would be wrong".
bool begins_sentence(std::string_view before, std::string_view behind) {
  constexpr std::array<std::string_view, 8> verbs{"would ", "is ",      "are ",    "does ",
                                                  "isn't ", "doesn't ", "cannot ", "makes "};
  const std::string_view rest = behind.substr(std::min(behind.find_first_not_of(' '), behind.size()));
  return before.ends_with(". ") && rest.size() < behind.size() &&
         std::ranges::any_of(verbs, [&](std::string_view verb) { return rest.starts_with(verb); });
}

/// Whether a sign parts what follows from the letter before it: "B, ", "B: ", "B. ".
bool ends_in_sign(std::string_view before) {
  const std::size_t last = before.find_last_not_of(' ');
  return last != std::string_view::npos &&
         std::string_view(",.:)").find(before[last]) != std::string_view::npos;
}

}  // namespace

bool begins_with_wording(std::string_view text, std::string_view wording) {
  return !wording.empty() && spelled_length(trimmed(text), wording) > 0;
}

std::vector<std::string> option_wordings(std::string_view wording, std::span<const std::string> options) {
  std::vector<std::size_t> first;
  std::vector<std::size_t> last;
  std::size_t from = 0;
  for (const std::string& option : options) {
    const std::string mark = "(" + option + ")";
    const std::size_t at = wording.find(mark, from);
    if (at == std::string_view::npos || wording.find(mark, at + 1) != std::string_view::npos ||
        wording.substr(0, at).find(mark) != std::string_view::npos) {
      return {};
    }
    if (!first.empty()) {
      last.push_back(at);
    }
    from = at + mark.size();
    first.push_back(from);
  }
  last.push_back(wording.size());
  std::vector<std::string> wordings;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const std::string_view said = without_end(wording.substr(first[i], last[i] - first[i]));
    constexpr std::size_t shortest = 3;
    const bool plain = said.size() >= shortest && !ballot::truth_of(lower(said));
    wordings.emplace_back(plain ? said : std::string_view());
  }
  return wordings;
}

std::string with_option_letters(std::string_view text, std::span<const std::string> options,
                                std::span<const std::string> wordings) {
  if (wordings.empty()) {
    return std::string(text);
  }
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool starts_word = at == 0 || !is_of_word(text[at - 1]) || !is_of_word(text[at]);
    const Place place = starts_word ? wording_at(text.substr(at), wordings) : Place{};
    if (place.length == 0) {
      out += text[at++];
      continue;
    }
    const std::string& option = options[place.option];
    const auto is_other = [&option](const std::string& other) { return other != option; };
    const std::string_view behind = text.substr(at + place.length);
    const bool in_brackets = !out.empty() && out.back() == '(' && behind.starts_with(')');
    const std::string_view before = std::string_view(out).substr(0, out.size() - (in_brackets ? 1 : 0));
    const bool named = letter_ends(before, option, true) || letter_begins(behind, option);
    const bool sentence = begins_sentence(before, behind);
    const bool contradicts = std::ranges::any_of(options, [&](const std::string& other) {
      return is_other(other) &&
             (letter_begins(behind, other) || (!named && !sentence && letter_ends(before, other, false)));
    });
    if (named && !contradicts && !in_brackets && goes_on(behind) && ends_in_sign(before)) {
      out += std::string(text.substr(at, place.length));  // "B, a larger batch of the same data"
      at += place.length;
      continue;
    }
    if (contradicts) {
      out += std::string(text.substr(at, place.length)) + "?";
    } else if (named && in_brackets) {
      out.pop_back();
      at += 1;
    } else if (named && (behind.starts_with('.') || behind.starts_with(';'))) {
      at += 1;  // with the sign that ends it
    } else if (!named) {
      out += in_brackets ? option : "(" + option + ")";
    }
    at += place.length;
  }
  return out;
}

namespace {

/// The words of a wording that say what it is, without articles and the like.
std::vector<std::string> content_of(std::string_view text) {
  constexpr std::array<std::string_view, 26> small{
      "the", "a",   "an", "of",  "to",    "in",   "on",   "for", "and", "with", "by",   "at",   "from",
      "is",  "are", "it", "its", "their", "they", "that", "as",  "be",  "this", "more", "than", "each"};
  std::vector<std::string> words = words_of(text);
  std::erase_if(words, [&](const std::string& word) { return among(small, word); });
  const auto is_number = [](const std::string& word) { return std::ranges::all_of(word, is_digit); };
  if (!std::ranges::all_of(words, is_number)) {
    std::erase_if(words, is_number);
  }
  return words;
}

bool holds(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// How much of a wording a text repeats.
double repeated(const std::vector<std::string>& wording, const std::vector<std::string>& text) {
  const auto count =
      std::ranges::count_if(wording, [&](const std::string& word) { return holds(text, word); });
  return wording.empty() ? 0.0 : static_cast<double>(count) / static_cast<double>(wording.size());
}

bool are_opposite(std::string_view a, std::string_view b) {
  constexpr std::array<std::array<std::string_view, 2>, 18> pairs{{{"larger", "smaller"},
                                                                   {"bigger", "smaller"},
                                                                   {"more", "less"},
                                                                   {"more", "fewer"},
                                                                   {"higher", "lower"},
                                                                   {"increase", "decrease"},
                                                                   {"increases", "decreases"},
                                                                   {"increasing", "decreasing"},
                                                                   {"longer", "shorter"},
                                                                   {"deeper", "shallower"},
                                                                   {"wider", "narrower"},
                                                                   {"faster", "slower"},
                                                                   {"high", "low"},
                                                                   {"large", "small"},
                                                                   {"add", "remove"},
                                                                   {"before", "after"},
                                                                   {"with", "without"},
                                                                   {"raise", "lower"}}};
  return std::ranges::any_of(pairs, [&](const auto& pair) {
    return (pair[0] == a && pair[1] == b) || (pair[1] == a && pair[0] == b);
  });
}

/// Whether a text says the opposite of a wording: "a smaller batch" of "a larger batch".
bool opposes(const std::vector<std::string>& text, const std::vector<std::string>& wording) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    for (std::size_t j = 0; j + 1 < wording.size(); ++j) {
      if (text[i + 1] == wording[j + 1] && are_opposite(text[i], wording[j])) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

bool words_another_option(std::string_view text, std::size_t chosen, std::span<const std::string> wordings) {
  constexpr double much = 0.5;
  if (chosen >= wordings.size()) {
    return false;
  }
  const std::vector<std::string> said = content_of(text);
  const double own = repeated(content_of(wordings[chosen]), said);
  for (std::size_t i = 0; i < wordings.size(); ++i) {
    const double other = i == chosen ? 0 : repeated(content_of(wordings[i]), said);
    if (other >= much && other > own) {
      return true;
    }
  }
  return opposes(words_of(text), words_of(wordings[chosen]));
}

}  // namespace gradewright::reading
