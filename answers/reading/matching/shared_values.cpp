#include "answers/reading/matching/shared_values.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "answers/reading/matching/read_alone.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// The passage in which a response stands as a part of it; null where its place is all of one, or unknown.
const Passage* passage_within(const Passages& passages, const Response& response) {
  const auto holds = [&](const auto& passage) {
    const std::size_t end = passage->offset + passage->text.size();
    return passage->offset <= response.span.offset && response.span.end() <= end;
  };
  const auto found = std::ranges::find_if(passages, holds);
  return found == passages.end() ? nullptr : found->get();
}

/// Whether one place begins another one, on a line of its own.
bool is_first_line(const Span& line, const Span& whole, const Passage& passage) {
  if (line.offset != whole.offset || line.length == 0 || line.length >= whole.length) {
    return false;
  }
  const std::string_view behind = passage.text.substr(line.end() - passage.offset, whole.end() - line.end());
  const std::size_t next = behind.find_first_not_of(" \t\r$*.,;");
  return next != std::string_view::npos && behind[next] == '\n';
}

}  // namespace

void part_shared_values(const PreparedQuestion& question, const Passages& passages,
                        std::span<Response> responses) {
  for (std::size_t whole = 0; whole < responses.size(); ++whole) {
    Response& response = responses[whole];
    if (!response.may_be_doubted() || !is_tensor(question.items[whole].type)) {
      continue;
    }
    const Passage* const passage = passage_within(passages, response);
    for (std::size_t part = 0; passage != nullptr && part < responses.size(); ++part) {
      const Response& line = responses[part];
      if (part == whole || !line.is_read() || !is_first_line(line.span, response.span, *passage)) {
        continue;
      }
      const std::size_t end = line.span.end();
      const std::string_view rest = passage->text.substr(end - passage->offset, response.span.end() - end);
      const std::string_view own = trimmed(rest.substr(std::min(rest.find('\n'), rest.size())));
      auto read = read_whole(question.items[whole], passage->decimal_comma, own);
      if (read && read->state == Response::State::found) {
        response.alternatives = std::move(read->alternatives);
        response.state = Response::State::found;
        response.source = own;
        response.span = {passage->offset + static_cast<std::size_t>(own.data() - passage->text.data()),
                         own.size()};
      } else {
        response.doubt = "its first line is read as " + question.items[part].name;
      }
      break;
    }
  }
}

}  // namespace gradewright::reading
