#include "answers/reading/documents/given_up_items.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "answers/reading/matching/may_be_meant.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

bool is_given_up(const Reading& reading, std::size_t question, std::size_t item) {
  const PreparedQuestion& declared = reading.questions()[question];
  const std::optional<Reading::Silence> said = reading.given_up(question, item);
  return said && !reading.is_damaged(question) &&
         !may_be_meant(declared.items[item], declared, reading.own_passages(question), reading.silences(),
                       said->of_rest ? std::nullopt : std::optional(said->span));
}

void say_given_up(const Reading& reading, std::size_t question, std::size_t item, Response& response) {
  const std::optional<Reading::Silence> said = reading.given_up(question, item);
  if (said) {
    response = {};
    response.question = reading.questions()[question].items[item].question;
    response.item = reading.questions()[question].items[item].name;
    response.span = said->span;
    response.reason = "it is said not to be answered";
  }
}

void doubt_given_up(const Reading& reading, std::size_t question, std::span<Response> responses) {
  for (std::size_t i = 0; i < responses.size(); ++i) {
    const std::optional<Reading::Silence> said = reading.given_up(question, i);
    if (said && !said->of_rest && responses[i].may_be_doubted()) {
      const std::string words = reading.submission().text.substr(said->span.offset, said->span.length);
      responses[i].doubt = "\"" + std::string(trimmed(words)) + "\" says that it is not answered";
    }
  }
}

void settle_others(const Reading& reading, std::size_t question, std::span<Response> responses) {
  const auto read = std::ranges::count_if(
      responses, [](const Response& one) { return one.is_read() && one.doubt.empty(); });
  for (std::size_t i = 0; i < responses.size(); ++i) {
    const std::optional<Reading::Silence> said = reading.given_up(question, i);
    const bool others = said && said->count > 0 && !reading.is_damaged(question) &&
                        static_cast<std::size_t>(read) + said->count == responses.size();
    if (others && !responses[i].is_read()) {
      say_given_up(reading, question, i, responses[i]);
    }
  }
}

}  // namespace gradewright::reading
