#include "answers/reading/matching/phrased_names.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// Words that begin a phrase behind a name.
constexpr std::array<std::string_view, 16> openers{"for",  "after", "before",   "with", "without", "in",
                                                   "of",   "at",    "divided",  "by",   "per",     "from",
                                                   "pour", "nach",  "f\u00fcr", "using"};

std::vector<std::string> without_articles(const std::vector<std::string>& words) {
  constexpr std::array<std::string_view, 6> articles{"the", "a", "an", "its", "der", "die"};
  std::vector<std::string> result;
  std::ranges::copy_if(words, std::back_inserter(result),
                       [&](const std::string& word) { return !among(articles, word); });
  return result;
}

}  // namespace

bool repeats_question(std::string_view phrase, const PreparedQuestion& question) {
  const std::vector<std::string> words = without_articles(words_of(phrase));
  const std::vector<std::string> own = without_articles(question.text_words);
  const bool says = std::ranges::any_of(words, [](const std::string& word) {
    return word.size() > 3 && !among(openers, word);
  });  // and not only a symbol: "of K"
  return says && std::search(own.begin(), own.end(), words.begin(), words.end()) != own.end();
}

std::vector<std::pair<const Passage*, Statement>> phrased_statements(const Passages& passages,
                                                                     const ItemNames& names,
                                                                     const PreparedQuestion& question) {
  std::vector<std::pair<const Passage*, Statement>> found;
  if (question.text_words.empty()) {
    return found;  // there is nothing to repeat
  }
  for (const auto& passage : passages) {
    for (const Statement& statement : passage->statements.all()) {
      const auto name = passage->statements.name(statement);
      const auto opener =
          std::find_if(name.begin() + (name.empty() ? 0 : 1), name.end(), [](const auto& token) {
            return token.kind == Kind::word && token.space_before && among(openers, token.text);
          });
      if (opener == name.end()) {
        continue;
      }
      const auto own = name.first(static_cast<std::size_t>(opener - name.begin()));
      const std::size_t from = opener->span.offset;
      const std::string_view phrase = passage->text.substr(from, name.back().span.end() - from);
      if (place_of_name(own, names) && repeats_question(phrase, question)) {
        found.emplace_back(passage.get(), statement);
      }
    }
  }
  return found;
}

}  // namespace gradewright::reading
