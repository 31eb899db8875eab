#include "answers/reading/matching/prepared_question.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/syntax/answer_type.hpp"

namespace gradewright::reading {
namespace {

/// A word without the end of a plural.
std::string_view stem(std::string_view word) {
  return word.substr(0, word.size() - (word.size() > 3 && word.ends_with('s') ? 1 : 0));
}

ItemNames names_of_texts(const QuestionDeclaration& question) {
  std::vector<std::string> names;
  for (const ItemDeclaration& item : question.items) {
    if (item.type == AnswerType::text) {
      add_names(item, names);
    }
  }
  return ItemNames(names);
}

ItemNames names_of_first_cells(const ItemDeclaration& item) {
  std::vector<std::string> names;
  const auto add = [&](const std::string& base) {
    for (const Index first : {0, 1}) {
      const std::vector<std::string> cells = indexed_names(base, item.shape, first);
      names.insert(names.end(), cells.begin(), cells.begin() + (cells.empty() ? 0 : 1));
    }
  };
  if (has_indexed_names(item)) {
    add(item.name);
    std::ranges::for_each(item.aliases, add);
  }
  return ItemNames(names);
}

/// Whether a name is the field's and not the exam's own.
bool is_field_term(const std::string& name, const QuestionDeclaration& question) {
  return std::ranges::any_of(question.items, [&](const ItemDeclaration& item) {
    return std::ranges::find(item.field_terms, name) != item.field_terms.end();
  });
}

/// Adds the words of a text but for those that say which sort of pooling a layer does.
void add_asked_words(std::string_view text, std::vector<std::string>& asked) {
  std::vector<std::string> words = words_of(without_mathematics(text));
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i + 1 == words.size() || !words[i + 1].starts_with("pool")) {
      asked.push_back(words[i]);
    }
  }
}

}  // namespace

PreparedQuestion::PreparedQuestion(QuestionDeclaration declaration)
    : QuestionDeclaration(std::move(declaration)),
      all_names(reading::all_names(*this)),
      every_name(all_names),
      given_names(other_names),
      item_names(std::vector<std::string>(declared_item_names().begin(), declared_item_names().end())),
      text_names(names_of_texts(*this)),
      name_words(*this),
      text_words(words_of(text)) {
  for (const ItemDeclaration& item : items) {
    names_of_items_.push_back(reading::names_of(item, *this));
    first_cells_.push_back(names_of_first_cells(item));
  }
  const auto add_stems = [this](const std::vector<std::string>& words) {
    std::ranges::transform(words, std::back_inserter(stems_),
                           [](const std::string& word) { return std::string(stem(word)); });
  };
  add_stems(text_words);
  std::vector<std::string> words = text_words;
  add_asked_words(text, asked_words_);
  for (const std::string& name : all_names) {
    words_of_names.push_back(words_of(name));
    add_stems(words_of_names.back());
    words.insert(words.end(), words_of_names.back().begin(), words_of_names.back().end());
    if (!is_field_term(name, *this)) {
      add_asked_words(name, asked_words_);
    }
  }
  things_ = things_of(words);
  std::ranges::sort(stems_);
  std::ranges::sort(asked_words_);
}

std::size_t PreparedQuestion::place_of(const ItemDeclaration& item) const {
  const auto own = std::ranges::find(items, item.name, &ItemDeclaration::name);
  assert(own != items.end());
  return static_cast<std::size_t>(own - items.begin());
}

const ItemNames& PreparedQuestion::names_of(const ItemDeclaration& item) const {
  return names_of_items_[place_of(item)];
}

const ItemNames& PreparedQuestion::first_cells_of(const ItemDeclaration& item) const {
  return first_cells_[place_of(item)];
}

std::span<const std::string> PreparedQuestion::declared_item_names() const {
  return std::span(all_names).subspan(other_names.size());
}

bool PreparedQuestion::has_word(std::string_view word) const {
  return std::ranges::binary_search(stems_, stem(word));
}

bool PreparedQuestion::has_thing(std::string_view word) const {
  const Thing thing = thing_of(word);
  return thing != no_thing && std::ranges::find(things_, thing) != things_.end();
}

bool PreparedQuestion::asks_with_word(std::string_view word) const {
  return std::ranges::binary_search(asked_words_, word);
}

}  // namespace gradewright::reading
