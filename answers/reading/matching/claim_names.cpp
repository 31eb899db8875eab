#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/matching/claim_context.hpp"
#include "answers/reading/matching/claim_words.hpp"
#include "answers/reading/matching/introduced.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/names_in_text.hpp"
#include "answers/reading/matching/sentence.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// What is counted is a word around it, too: "197 tokens".
std::vector<std::string> words_around(const Claim& claim) {
  return plain_words(std::string(claim.lead) + " " + claim.text + " " + std::string(claim.tail));
}

/// Words in names that call nothing.
bool is_joint_of_name(std::string_view word) {
  constexpr std::array<std::string_view, 8> joints{"of", "the", "a", "an", "in", "to", "for", "number"};
  return among(joints, word);
}

}  // namespace

bool ClaimContext::calls(const Claim& claim, std::size_t item) const {
  return std::ranges::any_of(words_around(claim),
                             [&](const std::string& word) { return question_.name_words.calls(word, item); });
}

bool ClaimContext::is_named_whole(const Claim& claim, std::size_t item) const {
  return is_named_by_variable(claim, item) || !whole_names(claim, item).empty();
}

bool ClaimContext::is_named_by_variable(const Claim& claim, std::size_t item) const {
  const auto is_gradient = [](const std::string& word) { return thing_of(word) == thing_of("gradient"); };
  return is_with_respect(claim.lead, question_.items[item]) &&
         std::ranges::any_of(words_around(claim), is_gradient);
}

std::vector<std::vector<std::string>> ClaimContext::whole_names(const Claim& claim, std::size_t item) const {
  if (is_with_respect_to_another(claim.lead, question_.items[item])) {
    return {};
  }
  const std::vector<std::string> around = words_around(claim);
  std::vector<std::string> names;
  add_names(question_.items[item], names);
  names.insert(names.end(), appositions_[item].begin(), appositions_[item].end());
  std::vector<std::vector<std::string>> whole;
  for (std::size_t i = 0; i < names.size(); ++i) {
    std::vector<std::string> own = words_of(names[i]);
    if (own.size() > 1 && i < names.size() - appositions_[item].size()) {
      std::erase_if(own, is_joint_of_name);
    }
    const bool all = std::ranges::all_of(own, [&](const std::string& word) {
      return std::ranges::any_of(around, [&](const std::string& one) { return is_form_of(one, word); });
    });
    if (!own.empty() && all) {
      whole.push_back(std::move(own));
    }
  }
  return whole;
}

bool ClaimContext::names_another(const Claim& claim, std::size_t item, std::size_t other) const {
  if (is_named_by_variable(claim, other)) {
    return true;
  }
  const std::vector<std::vector<std::string>> own = whole_names(claim, item);
  const auto is_part = [&](const std::vector<std::string>& name) {
    return std::ranges::any_of(own, [&](const std::vector<std::string>& longer) {
      return longer.size() > name.size() && std::ranges::all_of(name, [&](const std::string& word) {
               return std::ranges::any_of(longer,
                                          [&](const std::string& one) { return is_form_of(one, word); });
             });
    });
  };
  return !std::ranges::all_of(whole_names(claim, other), is_part);
}

bool ClaimContext::is_counted_as_asked(const Claim& claim) const {
  const std::vector<std::string> own = words_of(claim.text);
  const std::vector<std::string> behind = plain_words(claim.tail);
  std::string counted = own.empty() || is_digit(own.back().front()) ? std::string() : own.back();
  counted = counted.empty() && !behind.empty() ? behind.front() : counted;
  for (std::size_t i = 0; i + 1 < asking_words_.size(); ++i) {
    const bool same = asking_words_[i + 1] == counted ||
                      (thing_of(counted) != no_thing && thing_of(asking_words_[i + 1]) == thing_of(counted));
    if (asking_words_[i] == "many" && same) {
      return question_.items.size() == 1;
    }
  }
  return false;
}

bool ClaimContext::is_told_with_whole(std::string_view lead, const std::string& word,
                                      std::size_t item) const {
  constexpr std::array<std::string_view, 3> wholes{"network", "model", "classifier"};
  const auto is_whole = [&](const std::string& one) {
    return std::ranges::any_of(wholes, [&](std::string_view whole) {
      return one == whole || (thing_of(one) != no_thing && thing_of(one) == thing_of(whole));
    });
  };
  const std::vector<std::string> words = plain_words(lead);
  const auto place = std::ranges::find(words, word);
  if (place == words.end() || place + 1 == words.end() || !is_whole(place[1])) {
    return false;
  }
  for (std::size_t at = 0; at < question_.text.size();) {
    const std::string_view sentence = sentence_behind(question_.text, at);
    const std::vector<std::string> own = words_of(sentence);
    const auto named = std::ranges::adjacent_find(
        own, [&](const std::string& one, const std::string& next) { return one == word && is_whole(next); });
    if (named != own.end()) {
      const std::vector<NameIn> names = names_in(sentence, question_);
      return std::ranges::any_of(names, [](const NameIn& name) { return !name.items.empty(); }) &&
             std::ranges::all_of(names, [&](const NameIn& name) {
               return name.items.empty() || name.items == std::vector<std::size_t>{item};
             });
    }
    at += sentence.size() + 1;
  }
  return false;
}

}  // namespace gradewright::reading
