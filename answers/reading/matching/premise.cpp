#include "answers/reading/matching/premise.hpp"

#include <algorithm>
#include <string>

#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/other_quantity.hpp"
#include "answers/reading/matching/plain_wording.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/matching/turning_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

std::string_view behind_premise(std::string_view front, const PreparedQuestion& question) {
  constexpr std::string_view conclusions[] = {", so ",   ", thus ", ", hence ", ", therefore ",
                                              ", also ", ", donc ", ", damit "};
  const auto begins_conclusion = [&](std::string_view text) {
    return text.size() > 2 && is_letter(text[2]) &&
           std::ranges::any_of(conclusions, [&](std::string_view one) { return text.starts_with(one); });
  };
  constexpr std::string_view relations[] = {" is ",  " are ",  "=",     " has ", " have ",
                                            " ist ", " sind ", " est ", " sont "};
  std::size_t last = front.rfind(',');
  while (last != std::string_view::npos && last > 0 && !begins_conclusion(front.substr(last))) {
    last = front.rfind(',', last - 1);
  }
  if (last == std::string_view::npos || last == 0) {
    return front;
  }
  const std::string_view premise = front.substr(0, last);
  constexpr std::string_view reports[] = {"says",  "said", "claims", "claimed", "told",  "tells", "according",
                                          "wrote", "ohne", "sans",   "wenn",    "falls", "si"};
  const bool reported =
      std::ranges::any_of(words_of(premise), [&](const std::string& word) { return among(reports, word); });
  if (reported || speaks_against(premise) || !other_quantity_in(premise, question).empty()) {
    return front;
  }
  const bool states = std::ranges::any_of(
      relations, [&](std::string_view relation) { return premise.find(relation) != std::string_view::npos; });
  return states ? front.substr(last) : front;
}

std::string_view concluded_part(std::string_view front) {
  const std::string_view concluded = conclusion_of(front);
  const std::size_t colon = front.rfind(": ");
  const std::size_t first = !concluded.empty() ? static_cast<std::size_t>(concluded.data() - front.data())
                            : colon == std::string_view::npos ? 0
                                                              : colon + 1;
  const std::string_view premise = front.substr(0, first);
  const bool turns = premise.find('?') != std::string_view::npos ||
                     std::ranges::any_of(words_of(without_mathematics(premise)), turns_conclusion);
  return turns ? front : front.substr(first);
}

}  // namespace gradewright::reading
