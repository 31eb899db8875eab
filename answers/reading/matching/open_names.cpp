#include "answers/reading/matching/open_names.hpp"

#include <algorithm>

#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/values/silence.hpp"

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

}  // namespace gradewright::reading
