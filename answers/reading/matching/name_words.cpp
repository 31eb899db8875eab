#include "answers/reading/matching/name_words.hpp"

#include <algorithm>

#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"

namespace gradewright::reading {
namespace {

/// No name is shortened to less; one letter is the first of it.
constexpr std::size_t shortest = 3;

/// Words in names that call nothing.
constexpr std::string_view joints[] = {"of", "the", "a", "an", "in", "to", "for", "and", "per", "with"};

}  // namespace

NameWords::NameWords(const QuestionDeclaration& question) {
  for (const ItemDeclaration& item : question.items) {
    std::vector<std::string> names;
    add_names(item, names);
    Words words;
    for (const std::string& name : names) {
      std::string initials;
      for (std::string& word : words_of(name)) {
        initials += word.front();
        if (!among(joints, word)) {
          words.whole.push_back(std::move(word));
        }
      }
      words.initials.push_back(std::move(initials));
    }
    items_.push_back(std::move(words));
  }
}

bool NameWords::calls(std::string_view word, std::size_t item) const {
  const Words& words = items_[item];
  return among(words.initials, word) || std::ranges::any_of(words.whole, [&](const std::string& whole) {
           return word == whole || (word.size() >= shortest && whole.starts_with(word)) ||
                  (whole.size() >= shortest && word == whole + "s");
         });
}

}  // namespace gradewright::reading
