#include "answers/reading/matching/locate_in_order.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/locate.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/graph/shape.hpp"
#include "engine/syntax/answer_type.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Lists longer than this are not taken apart.
constexpr std::size_t longest_list = 4'000;

/// A piece of the passage and where it begins in it.
struct Piece {
  std::size_t offset = 0;
  std::string_view text;
};

/// The pieces of a text between separators outside every bracket, without blank ones. A comma separates where
/// a blank follows it.
std::vector<Piece> split(std::string_view text, char separator) {
  std::vector<Piece> pieces;
  int depth = 0;
  std::size_t start = 0;
  const auto add = [&](std::size_t end) {
    const std::string_view piece = text.substr(start, end - start);
    if (!is_blank(piece)) {
      const std::size_t first = piece.find_first_not_of(" \t\r\n");
      pieces.push_back({start + first, piece.substr(first, piece.find_last_not_of(" \t\r\n") + 1 - first)});
    }
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    depth += (c == '(' || c == '[' || c == '{') ? 1 : 0;
    depth -= (c == ')' || c == ']' || c == '}') ? 1 : 0;
    const bool separates =
        c == separator && depth <= 0 && (c != ',' || (i + 1 < text.size() && is_blank(text[i + 1])));
    if (separates) {
      add(i);
      start = i + 1;
    }
  }
  add(text.size());
  return pieces;
}

bool reads_as_declared(const ItemDeclaration& item, const Response& response) {
  const bool found = response.state == Response::State::found && response.doubt.empty();
  const bool tensor = !response.alternatives.empty();
  return found && (!tensor || response.alternatives.front().shape == item.shape);
}

/// What pieces say, each for its item; nothing where one of them does not read as that.
std::optional<std::vector<Response>> read_pieces(const QuestionDeclaration& question, std::size_t offset,
                                                 const std::vector<Piece>& pieces) {
  std::vector<Response> responses;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Response response = locate_in_field(question.items[i], pieces[i].text);
    if (!reads_as_declared(question.items[i], response)) {
      return std::nullopt;
    }
    response.span = {offset + pieces[i].offset, pieces[i].text.size()};
    response.source = pieces[i].text;
    for (ReadValue& value : response.alternatives) {
      value.notes.push_back({Note::Decision::taken_in_order, question.items[i].name});
    }
    responses.push_back(std::move(response));
  }
  return responses;
}

/// Whether a name of the question stands in the passages, with a value or without: "total 22078, conv 112".
bool names_something(const QuestionDeclaration& question, const Passages& passages) {
  const std::vector<std::string> names = all_names(question);
  const std::vector<std::string> words = words_of(passages.front()->text);
  const auto stands = [&](const std::string& name) {
    const std::vector<std::string> parts = words_of(name);
    return !parts.empty() && std::ranges::find(words, parts.front()) != words.end();
  };
  return std::ranges::any_of(names, stands) || !named_statements(passages, ItemNames(names)).empty();
}

}  // namespace

std::optional<std::vector<Response>> locate_in_order(const QuestionDeclaration& question,
                                                     const Passages& passages) {
  const std::size_t asked = question.items.size();
  if (asked < 2 || passages.size() != 1 || passages.front()->text.size() > longest_list ||
      names_something(question, passages)) {
    return std::nullopt;
  }
  const Passage& passage = *passages.front();
  for (const char separator : {'\n', ';', ','}) {
    const std::vector<Piece> pieces = split(passage.text, separator);
    if (pieces.size() == asked) {
      return read_pieces(question, passage.offset, pieces);
    }
  }
  return std::nullopt;
}

}  // namespace gradewright::reading
