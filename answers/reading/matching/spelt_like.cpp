#include "answers/reading/matching/spelt_like.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>

#include "answers/reading/matching/given_up_words.hpp"
#include "answers/reading/matching/harmless_words.hpp"
#include "answers/reading/matching/phrase_openings.hpp"
#include "answers/reading/matching/things.hpp"
#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t shortest = 4;

/// The words of letters in a text, in small letters, where they are long enough.
std::vector<std::string> long_words(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end])) {
      ++end;
    }
    if (end - at >= shortest) {
      words.push_back(lower(text.substr(at, end - at)));
    }
    at = std::max(end, at + 1);
  }
  return words;
}

/// The different words of the names that a question declares.
std::vector<std::string> words_of_names(const PreparedQuestion& question) {
  std::vector<std::string> words;
  for (const std::string& name : question.all_names) {
    const std::vector<std::string> more = long_words(name);
    words.insert(words.end(), more.begin(), more.end());
  }
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

/// Bytes that may stand in a label.
constexpr ByteSet in_label([](char c) {
  return is_letter(c) || std::string_view("_*-' \t$\\{}^").find(c) != std::string_view::npos;
});
constexpr ByteSet label_separators(",;");

/// What a line may be called by: at most three words before a relation, a number, a bracket or its end. Empty
/// for any other line.
std::string_view label_of(std::string_view line) {
  constexpr std::string_view marks = " \t-*|>$\\{";
  constexpr std::size_t most_words = 3;
  const std::size_t first = std::min(line.find_first_not_of(marks), line.size());
  std::size_t words = 0;
  std::size_t end = first;
  while (end < line.size() && in_label.contains(line[end])) {
    words += is_letter(line[end]) && (end == first || !is_letter(line[end - 1])) ? 1 : 0;
    if (words > most_words) {
      return {};
    }
    ++end;
  }
  constexpr std::string_view behind = ":=|([0123456789.-+&";
  const bool ends =
      end == line.size() || behind.find(line[end]) != std::string_view::npos || !is_ascii(line[end]);
  return ends ? line.substr(first, end - first) : std::string_view();
}

/// What the statements of a line may be called by: its beginning, and what stands before a relation behind a
/// comma or semicolon.
std::vector<std::string_view> labels_of(std::string_view line) {
  std::vector<std::string_view> labels{label_of(line)};
  if (!holds_one_of("=:", line)) {
    return labels;
  }
  for (std::size_t at = label_separators.find_in(line); at < line.size();
       at = label_separators.find_in(line, at + 1)) {
    const std::string_view label = label_of(line.substr(at + 1));
    const std::size_t end =
        label.empty() ? line.size() : static_cast<std::size_t>(label.data() - line.data()) + label.size();
    if (end < line.size() && (line[end] == '=' || line[end] == ':')) {
      labels.push_back(label);
    }
  }
  return labels;
}

/// Whether a word says something by itself, whatever it is spelt like.
bool is_known(const std::string& word, const PreparedQuestion& question) {
  return question.has_word(word) || thing_of(word) != no_thing || is_filler(word) || refuses(word) ||
         is_harmless_word(word) || !giving_up_openings().phrases_from(word).empty() ||
         is_beside_giving_up(word) || is_topic_word(word) || is_rest_word(word) || begins_aside(word) ||
         is_unit(word) || number_word(word).has_value() || !function_of(word).empty();
}

/// The name with each time that it holds a word of it spelt otherwise; the name itself where it holds none.
std::string respelt(std::string_view name, const Misspelling& spelling) {
  std::string text;
  for (std::size_t at = 0; at < name.size();) {
    std::size_t end = at;
    while (end < name.size() && is_letter(name[end])) {
      ++end;
    }
    end = std::max(end, at + 1);
    const std::string_view piece = name.substr(at, end - at);
    text += lower(piece) == spelling.word ? std::string_view(spelling.written) : piece;
    at = end;
  }
  return text;
}

/// Adds the names of a list that are spelt otherwise to another.
void add_respelt(const std::vector<std::string>& names, std::span<const Misspelling> spellings,
                 std::vector<std::string>& all) {
  std::vector<std::string> added;
  for (const Misspelling& spelling : spellings) {
    for (const std::string& name : names) {
      if (std::string other = respelt(name, spelling); other != name) {
        added.push_back(std::move(other));
      }
    }
  }
  all.insert(all.end(), added.begin(), added.end());
}

}  // namespace

bool spelt_like(std::string_view written, std::string_view word) {
  if (written.size() < shortest || word.size() < shortest || written == word ||
      written.front() != word.front() || written.back() != word.back()) {
    return false;
  }
  const std::size_t first =
      static_cast<std::size_t>(std::ranges::mismatch(written, word).in1 - written.begin());
  const auto same_behind = [&](std::size_t of_written, std::size_t of_word) {
    return written.substr(first + of_written) == word.substr(first + of_word);
  };
  if (written.size() + 1 == word.size()) {
    return same_behind(0, 1);
  }
  if (written.size() == word.size() + 1) {
    return written[first] == written[first - 1] && same_behind(1, 0);
  }
  if (written.size() != word.size()) {
    return false;
  }
  const bool turned = first + 1 < word.size() && written[first] == word[first + 1] &&
                      written[first + 1] == word[first] && same_behind(2, 2);
  // "poll" for pool: the letter is the one behind it, where the word has its own twice
  const bool other_doubled = first + 1 < word.size() && written[first] == written[first + 1] &&
                             word[first] == word[first - 1] && same_behind(1, 1);
  return turned || other_doubled;
}

std::vector<Misspelling> misspelt_names(std::string_view text, const PreparedQuestion& question) {
  std::vector<Misspelling> found;
  std::optional<std::vector<std::string>> words;  // once a line is called by anything
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::vector<std::string> called;
    for (const std::string_view label : labels_of(text.substr(at, end - at))) {
      std::ranges::move(long_words(label), std::back_inserter(called));
    }
    if (!called.empty() && !words) {
      words = words_of_names(question);
    }
    for (const std::string& written : called) {
      const auto is_like = [&](const std::string& word) { return spelt_like(written, word); };
      const auto like = std::ranges::find_if(*words, is_like);
      const bool one = like != words->end() && std::find_if(like + 1, words->end(), is_like) == words->end();
      const bool again = std::ranges::find(found, written, &Misspelling::written) != found.end();
      if (one && !again && !among(*words, written) && !is_known(written, question)) {
        found.push_back({written, *like});
      }
    }
    at = end + 1;
  }
  return found;
}

QuestionDeclaration with_spellings(QuestionDeclaration question, std::span<const Misspelling> spellings) {
  for (ItemDeclaration& item : question.items) {
    std::vector<std::string> names = item.aliases;
    names.push_back(item.name);
    names.insert(names.end(), item.field_terms.begin(), item.field_terms.end());
    add_respelt(names, spellings, item.aliases);
  }
  add_respelt(std::vector<std::string>(question.other_names), spellings, question.other_names);
  return question;
}

}  // namespace gradewright::reading
