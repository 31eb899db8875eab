#include "answers/reading/matching/asking.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

std::vector<std::string> phrased(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const char c = at < text.size() ? text[at] : ' ';
    if (is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '\'' || !is_ascii(c)) {
      word += c;
      continue;
    }
    if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
    if (!is_blank(c)) {
      words.emplace_back();
    }
  }
  return words;
}

namespace {

/// Words at which what stands before a name ends: it is no part of what the name is called.
constexpr std::array<std::string_view, 26> borders{
    "the", "a",  "an",   "and", "or",  "of",   "its", "give", "compute", "find", "with", "for",  "to",
    "is",  "be", "that", "by",  "all", "both", "as",  "in",   "on",      "from", "also", "then", "their"};

/// The words before the place of a name, back to a border; empty where there are none or many.
std::string apposition_at(const std::vector<std::string>& words, std::size_t place) {
  constexpr std::size_t longest = 4;
  std::size_t first = place;
  while (first > 0 && !words[first - 1].empty() && !among(borders, lower(words[first - 1]))) {
    --first;
  }
  if (first == place || place - first > longest) {
    return {};
  }
  std::string name = words[first];
  for (std::size_t i = first + 1; i < place; ++i) {
    name += " " + words[i];
  }
  return name;
}

/// Whether what stands before an item's name in a question's words is said of another item, too: "the
/// gradients grad_w and grad_b", "the parameters P_1 of conv1 and P_2 of conv2".
bool is_shared(const std::vector<std::string>& words, std::size_t place, const PreparedQuestion& question) {
  constexpr std::size_t reach = 5;
  const auto is_item = [&](std::size_t at) {
    return at < words.size() && !words[at].empty() && question.item_names.contain(name_form(words[at]));
  };
  const std::size_t next = place + 1;
  if (next < words.size() && words[next].empty()) {
    return is_item(next + 1);
  }
  std::size_t at = next;
  while (at < words.size() && at < next + reach && !words[at].empty() && words[at] != "and") {
    ++at;
  }
  return at < words.size() && words[at] == "and" && is_item(at + 1);
}

}  // namespace

std::vector<std::string> asking_words(const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 19> asks{
      "give", "list",      "find", "compute",  "determine", "name",   "state", "write", "which", "what",
      "how",  "calculate", "gib",  "bestimme", "berechne",  "welche", "for",   "who",   "where"};
  std::vector<std::string> words;
  std::string_view rest = question.text;
  while (!rest.empty()) {
    std::size_t end = 0;
    while (end < rest.size() &&
           !((rest[end] == '.' || rest[end] == '?') && (end + 1 == rest.size() || is_blank(rest[end + 1])))) {
      ++end;
    }
    const std::string_view sentence = rest.substr(0, end);
    std::vector<std::string> own = words_of(sentence);
    const bool question_mark = end < rest.size() && rest[end] == '?';
    if (!own.empty() && (question_mark || among(asks, own.front()))) {
      words.insert(words.end(), own.begin(), own.end());
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return words.empty() ? question.text_words : words;
}

std::vector<std::string> asked_words(const std::vector<std::string>& asking) {
  constexpr std::size_t reach = 3;
  constexpr std::array<std::string_view, 7> openers{"which",   "what",  "welche", "welchen",
                                                    "welches", "quels", "many"};
  std::vector<std::string> words;
  for (std::size_t i = 0; i < asking.size(); ++i) {
    if (among(openers, asking[i])) {
      const std::size_t last = std::min(asking.size(), i + 1 + reach);
      words.insert(words.end(), asking.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                   asking.begin() + static_cast<std::ptrdiff_t>(last));
    }
  }
  return words;
}

std::vector<Thing> things_asked(const ItemDeclaration& item, const std::vector<std::string>& asking) {
  std::vector<std::string> words = asking;
  const auto add = [&](const std::string& name) {
    const std::vector<std::string> own = words_of(name);
    words.insert(words.end(), own.begin(), own.end());
  };
  add(item.name);
  for (const auto* names : {&item.aliases, &item.field_terms}) {
    std::ranges::for_each(*names, add);
  }
  return things_of(words);
}

std::vector<std::vector<std::string>> appositions(const PreparedQuestion& question) {
  std::vector<std::vector<std::string>> all(question.items.size());
  const std::vector<std::string> words = phrased(question.text);
  for (std::size_t i = 0; i < question.items.size(); ++i) {
    const ItemNames& names = question.names_of(question.items[i]);
    for (std::size_t place = 0; place < words.size(); ++place) {
      if (is_shared(words, place, question)) {
        continue;
      }
      std::string name = words[place].empty() || !names.contain(name_form(words[place]))
                             ? std::string()
                             : apposition_at(words, place);
      if (!name.empty() && !question.every_name.contain(name_form(name))) {
        all[i].push_back(std::move(name));
      }
    }
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::erase_if(all[i], [&](const std::string& name) {
      std::size_t times = 0;
      for (const std::vector<std::string>& names : all) {
        times += std::ranges::find(names, name) == names.end() ? 0 : 1;
      }
      return times > 1;
    });
  }
  return all;
}

}  // namespace gradewright::reading
