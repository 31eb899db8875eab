#include "answers/reading/documents/struck_answers.hpp"

#include <algorithm>
#include <memory>
#include <string_view>

#include "answers/reading/matching/named_values.hpp"

namespace gradewright::reading {
namespace {

bool is_within(const Reading& reading, const Span& span, const std::vector<std::size_t>& sections) {
  return std::ranges::any_of(sections, [&](std::size_t s) {
    const Span& content = reading.sections()[s].content;
    return span.offset >= content.offset && span.end() <= content.end();
  });
}

}  // namespace

void doubt_beside_struck(const Reading& reading, std::size_t question, std::span<Response> responses) {
  const PreparedQuestion& declared = reading.questions()[question];
  for (const WithdrawnText& withdrawn : reading.withdrawn()) {
    if (declared.items.size() < 2 || !withdrawn.struck ||
        !is_within(reading, withdrawn.span, reading.own_sections(question))) {
      continue;
    }
    const std::string_view text =
        std::string_view(reading.submission().text).substr(withdrawn.span.offset, withdrawn.span.length);
    const Passages struck{std::make_shared<const Passage>(text, withdrawn.span.offset)};
    for (std::size_t i = 0; i < responses.size(); ++i) {
      const ItemNames& names = declared.names_of(declared.items[i]);
      const bool only_struck = !named_statements(struck, names).empty() &&
                               named_statements(reading.own_passages(question), names).empty();
      if (responses[i].may_be_doubted() && only_struck) {
        responses[i].doubt = "its name is struck out with its value";
      }
    }
  }
}

void look_at_struck(const Reading& reading, const std::vector<std::size_t>& sections, Response& response) {
  for (const WithdrawnText& withdrawn : reading.withdrawn()) {
    if (withdrawn.struck && is_within(reading, withdrawn.span, sections) && reading.is_silent(sections)) {
      response.state = Response::State::unreadable;
      response.span = withdrawn.span;
      response.source = reading.submission().text.substr(withdrawn.span.offset, withdrawn.span.length);
      response.reason = "what is written is struck out";
      return;
    }
  }
}

}  // namespace gradewright::reading
