#include "answers/reading/matching/open_names.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/among.hpp"

namespace gradewright::reading {

bool leaves_name_open(const Passage& passage, std::size_t mark, const PreparedQuestion& question) {
  const auto tokens = passage.statements.tokens();
  const auto& all = passage.statements.all();
  const auto offset_of = [&](const Statement& one) {
    return one.value_first < tokens.size() ? tokens[one.value_first].span.offset : passage.text.size();
  };
  const auto one = std::ranges::lower_bound(all, mark, {}, offset_of);
  return one != all.end() && offset_of(*one) == mark && one->has_name() &&
         one->value_first < one->value_last && says_nothing(value_text(passage, *one)) &&
         is_named(passage, *one, question.every_name);
}

bool begins_as_question(std::string_view sentence) {
  constexpr std::array<std::string_view, 16> verbs{"is",   "are",  "isn't", "was",    "does",  "doesn't",
                                                   "do",   "can",  "could", "should", "would", "ist",
                                                   "sind", "kann", "soll",  "est-ce"};
  std::size_t at = 0;
  const std::string first = next_word(sentence, at);
  return among(verbs, first) && !next_word(sentence, at).empty();
}

}  // namespace gradewright::reading
