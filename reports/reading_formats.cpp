#include "reports/reading_formats.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string_view>

#include "engine/text/characters.hpp"
#include "engine/text/joined.hpp"
#include "engine/text/json_writer.hpp"
#include "reports/escape.hpp"
#include "reports/shown_text.hpp"
#include "reports/unicode.hpp"

namespace gradewright::reports {

namespace {

constexpr std::size_t most_source = 120;

std::size_t line_at(const Reading& reading, std::size_t offset) {
  const std::string& text = reading.submission().text;
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size()));
  return static_cast<std::size_t>(1 + std::count(text.begin(), end, '\n'));
}

/// The line in which a response begins; blanks may stand before it.
std::size_t line_of(const Reading& reading, const Response& response) {
  const std::string& text = reading.submission().text;
  const std::size_t first = text.find_first_not_of(" \t\r\n", response.span.offset);
  return line_at(reading, first < response.span.end() ? first : response.span.offset);
}

/// What a piece was taken for: "2a.Z", "heading of 2a", "left over, could be 2a.Z".
std::string said_of(const Piece& piece) {
  switch (piece.role) {
    case Role::heading:
      return piece.of.empty() ? "heading of no question" : "heading of " + piece.of;
    case Role::paper:
      return "the paper's own";
    case Role::name:
    case Role::relation:
    case Role::value:
      return piece.of.empty() ? "a given or a step" : piece.of;
    case Role::left_over:
      return piece.of.empty() ? "left over" : "left over, could be " + piece.of;
    case Role::struck:
      return "withdrawn: struck out";
    case Role::hidden:
      return "withdrawn: a comment, or hidden";
    case Role::silence:
      return "says nothing";
    case Role::prose:
      break;
  }
  return "";
}

/// The document line by line.
class LinesText {
 public:
  LinesText(const Reading& reading, const std::vector<Piece>& pieces, const std::vector<Response>& responses,
            const std::function<Emphasis(Role)>& emphasis)
      : text_(reading.submission().text),
        pieces_(pieces),
        waiting_(waiting(responses)),
        emphasis_(emphasis),
        margin_(std::to_string(line_at(reading, text_.size())).size()) {}

  std::string write() {
    std::size_t line = 1;
    for (std::size_t at = 0; at < text_.size(); ++line) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      write_line(line, {at, end - at});
      at = end + 1;
    }
    return std::move(out_);
  }

 private:
  void write_line(std::size_t line, Span span) {
    const std::size_t first = next_;
    while (next_ < pieces_.size() && pieces_[next_].line == line) {
      ++next_;
    }
    const std::span<const Piece> here = std::span(pieces_).subspan(first, next_ - first);
    std::string shown;
    std::size_t at = span.offset;
    for (const Piece& piece : here) {
      shown += part({at, piece.span.offset - at});
      const Emphasis around = emphasis_(shown_role(piece));
      shown += fmt::format("{}{}{}", around.begin, part(piece.span), around.end);
      at = piece.span.end();
    }
    out_ += fmt::format("{:>{}} |{}{}\n", line, margin_, shown.empty() ? "" : " ", shown);
    write_marks(span, here);
  }

  /// Below the line, what follows each other for the same thing marked as one.
  void write_marks(Span line, std::span<const Piece> pieces) {
    for (std::size_t i = 0; i < pieces.size();) {
      const std::string said = said_here(pieces[i]);
      std::size_t last = i;
      while (last + 1 < pieces.size() && said_here(pieces[last + 1]) == said) {
        ++last;
      }
      if (!said.empty()) {
        const std::size_t first = pieces[i].span.offset;
        const std::size_t indent = display_width(part({line.offset, first - line.offset}));
        const std::size_t width = display_width(part({first, pieces[last].span.end() - first}));
        const Emphasis around = emphasis_(shown_role(pieces[i]));
        out_ += fmt::format("{:>{}} | {:>{}}{}{:^>{}} {}{}\n", "", margin_, "", indent, around.begin, "",
                            std::max<std::size_t>(width, 1), escape::terminal(said), around.end);
      }
      i = last + 1;
    }
  }

  static std::set<std::string> waiting(const std::vector<Response>& responses) {
    std::set<std::string> items;
    for (const Response& response : responses) {
      if (needs_person(response)) {
        items.insert(response.question + "." + response.item);
      }
    }
    return items;
  }
  /// Whether a piece was read for an item that waits for a person.
  bool waits(const Piece& piece) const {
    const bool read = piece.role == Role::name || piece.role == Role::relation || piece.role == Role::value;
    return read && waiting_.contains(piece.of);
  }
  Role shown_role(const Piece& piece) const { return waits(piece) ? Role::left_over : piece.role; }
  std::string said_here(const Piece& piece) const {
    return waits(piece) ? piece.of + ", to review" : said_of(piece);
  }

  std::string part(Span span) const { return escape::terminal(text_.substr(span.offset, span.length)); }

  std::string_view text_;
  const std::vector<Piece>& pieces_;
  std::set<std::string> waiting_;  ///< the items that wait for a person
  const std::function<Emphasis(Role)>& emphasis_;
  std::size_t margin_;  ///< digits of the last line's number
  std::size_t next_ = 0;
  std::string out_;
};

struct State {
  std::string_view word;
  Role role;  ///< stands out as this
};

/// A cell that could not be read, where the rest could.
const ReadCell* unreadable_cell(const Response& response) {
  for (const ReadValue& value : response.alternatives) {
    for (const ReadCell& cell : value.cells) {
      if (cell.state == ReadCell::State::unreadable) {
        return &cell;
      }
    }
  }
  return nullptr;
}

State state_of(const Response& response) {
  if (response.state == Response::State::missing) {
    return {"nothing", Role::silence};
  }
  return needs_person(response) ? State{"review", Role::left_over} : State{"read", Role::value};
}

std::string_view json_state(Response::State state) {
  switch (state) {
    case Response::State::found:
      return "found";
    case Response::State::missing:
      return "missing";
    case Response::State::ambiguous:
      return "ambiguous";
    case Response::State::unreadable:
      break;
  }
  return "unreadable";
}

std::string reason_for(const Response& response) {
  std::vector<std::string> reasons{response.reason, response.doubt.reason};
  if (const ReadCell* cell = unreadable_cell(response)) {
    reasons.push_back("\"" + cell->text + "\": " + cell->reason);
  }
  std::erase(reasons, "");
  return joined(reasons, "; ");
}

std::string item_line(const Reading& reading, const Response& response, std::size_t width,
                      const std::function<Emphasis(Role)>& emphasis) {
  const State state = state_of(response);
  const Emphasis around = emphasis(state.role);
  const std::string name = escape::terminal(response.question + "." + response.item);
  std::string line = fmt::format("  {}{}  {}{:<7}{}", name, std::string(width - display_width(name), ' '),
                                 around.begin, state.word, around.end);
  const std::string source = escape::terminal(shown_source(response.source, most_source));
  if (response.span.length > 0) {
    line += fmt::format("  line {}{}{}", line_of(reading, response), is_blank(source) ? "" : ": ", source);
  }
  if (const std::string reason = reason_for(response); !reason.empty()) {
    line += (response.span.length > 0 ? "  -- " : "  ") + escape::terminal(shown_sentence(reason));
  }
  return line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
}

void write_text(JsonWriter& json, std::string_view name, const std::string& text) {
  if (!text.empty()) {
    json.member(name, text);
  }
}

void write_piece(JsonWriter& json, const Reading& reading, const Piece& piece) {
  json.begin_object();
  json.member("role", word_for(piece.role));
  write_text(json, "of", piece.of);
  json.member("line", static_cast<std::int64_t>(piece.line));
  json.member("offset", static_cast<std::int64_t>(piece.span.offset));
  json.member("length", static_cast<std::int64_t>(piece.span.length));
  json.member("text", reading.submission().text.substr(piece.span.offset, piece.span.length));
  json.end_object();
}

void write_item(JsonWriter& json, const Reading& reading, const Response& response) {
  json.begin_object();
  json.member("question", response.question);
  json.member("item", response.item);
  json.member("state", json_state(response.state));
  json.member("review", needs_person(response));
  if (response.span.length > 0) {
    json.member("line", static_cast<std::int64_t>(line_of(reading, response)));
    json.member("offset", static_cast<std::int64_t>(response.span.offset));
    json.member("length", static_cast<std::int64_t>(response.span.length));
    json.member("source", response.source);
  }
  write_text(json, "reason", response.reason);
  write_text(json, "doubt", response.doubt.reason);
  json.end_object();
}

}  // namespace

bool needs_person(const Response& response) {
  return response.state == Response::State::ambiguous || response.state == Response::State::unreadable ||
         !response.doubt.empty() || unreadable_cell(response) != nullptr;
}

std::string reading_text(const Reading& reading, const std::vector<Response>& responses,
                         const std::function<Emphasis(Role)>& emphasis) {
  const std::vector<Piece> pieces = pieces_of(reading, responses);
  std::string out = LinesText(reading, pieces, responses, emphasis).write();
  std::size_t width = 0;
  for (const Response& response : responses) {
    width = std::max(width, display_width(escape::terminal(response.question + "." + response.item)));
  }
  out += "\nitems:\n";
  for (const Response& response : responses) {
    out += item_line(reading, response, width, emphasis);
  }
  return out;
}

std::string reading_json(const Reading& reading, const std::vector<Response>& responses) {
  std::string out;
  JsonWriter json(out, JsonWriter::Layout::indented);
  json.begin_object();
  json.member("document", reading.submission().source);
  json.member("student", reading.submission().student);
  json.key("pieces");
  json.begin_array();
  for (const Piece& piece : pieces_of(reading, responses)) {
    write_piece(json, reading, piece);
  }
  json.end_array();
  json.key("items");
  json.begin_array();
  for (const Response& response : responses) {
    write_item(json, reading, response);
  }
  json.end_array();
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace gradewright::reports
