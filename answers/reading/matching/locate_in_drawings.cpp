#include "answers/reading/matching/locate_in_drawings.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "answers/reading/documents/drawn_matrices.hpp"
#include "answers/reading/matching/locate.hpp"
#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Longer texts are not taken apart.
constexpr std::size_t longest_text = 8'000;

/// A matrix in brackets; a column as a list where a vector is asked for.
std::string written(const DrawnMatrix& matrix, const ItemDeclaration& item) {
  const bool column = item.shape.rank() == 1 && matrix.rows.front().size() == 1;
  std::string text;
  for (const std::vector<std::string>& row : matrix.rows) {
    std::string cells;
    for (const std::string& cell : row) {
      cells += (cells.empty() ? "" : ", ") + cell;
    }
    text += (text.empty() ? "" : ", ") + (column ? cells : "[" + cells + "]");
  }
  return "[" + text + "]";
}

/// The text with blanks in place of what is drawn.
std::string without_drawings(std::string_view text, const std::vector<DrawnMatrix>& matrices) {
  std::string rest(text);
  for (const DrawnMatrix& matrix : matrices) {
    for (const Span& piece : matrix.pieces) {
      std::fill_n(rest.begin() + static_cast<std::ptrdiff_t>(piece.offset), piece.length, ' ');
    }
  }
  return rest;
}

/// Whether what stands before a matrix is a name, and besides no more than words that lead to it.
bool is_name(std::string_view written, const ItemNames& names) {
  const std::vector<ResponseToken> tokens = response_tokens(written);
  std::size_t first = 0;
  while (first < tokens.size() && tokens[first].kind == ResponseToken::Kind::word &&
         is_filler(lower(tokens[first].text)) &&
         !names.contain(name_form(std::span(tokens).subspan(first)))) {
    ++first;
  }
  return names.contain(name_form(std::span(tokens).subspan(first)));
}

/// The one matrix that is drawn under an item's name.
const DrawnMatrix* only_drawing(const std::vector<DrawnMatrix>& matrices, const ItemNames& names) {
  const DrawnMatrix* only = nullptr;
  for (const DrawnMatrix& matrix : matrices) {
    if (matrix.name.empty() || !is_name(matrix.name, names)) {
      continue;
    }
    if (only != nullptr) {
      return nullptr;
    }
    only = &matrix;
  }
  return only;
}

Span whole_of(const DrawnMatrix& matrix) {
  const std::size_t first = matrix.pieces.front().offset;
  return {first, matrix.pieces.back().end() - first};
}

}  // namespace

void locate_in_drawings(const PreparedQuestion& question, const Passages& passages,
                        std::span<Response> responses) {
  const auto sure = [](const Response& response) { return response.is_read() && response.doubt.empty(); };
  const Passage* only = only_passage(passages);
  if (only == nullptr || only->text.size() > longest_text || std::ranges::all_of(responses, sure)) {
    return;
  }
  const Passage& passage = *only;
  const std::vector<DrawnMatrix> matrices = drawn_matrices(passage.text);
  const std::string rest = without_drawings(passage.text, matrices);
  if (matrices.empty() || speaks_against(without_mathematics(rest))) {
    return;
  }
  auto beside = std::make_shared<Passage>(rest, passage.offset);
  beside->decimal_comma = passage.decimal_comma;
  const Passages others{std::move(beside)};
  for (std::size_t i = 0; i < responses.size(); ++i) {
    const ItemDeclaration& item = question.items[i];
    const ItemNames& names = question.names_of(item);
    const DrawnMatrix* drawing = only_drawing(matrices, names);
    const bool named_beside = !named_statements(others, names).empty();
    if (sure(responses[i]) || (drawing != nullptr && named_beside)) {
      continue;
    }
    if (drawing != nullptr) {
      if (auto response = read_alone(item, passage.decimal_comma, written(*drawing, item))) {
        const Span whole = whole_of(*drawing);
        response->span = {passage.offset + whole.offset, whole.length};
        response->source = passage.text.substr(whole.offset, whole.length);
        responses[i] = std::move(*response);
      }
    } else if (named_beside) {
      Response response = locate(item, question, others);
      if (response.state == Response::State::found && response.doubt.empty()) {
        responses[i] = std::move(response);
      }
    }
  }
}

}  // namespace gradewright::reading
