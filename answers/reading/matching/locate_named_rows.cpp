#include "answers/reading/matching/locate_named_rows.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/matching/value_extent.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;
using Tokens = std::span<const ResponseToken>;

/// The name of a row: its stem, and its number of one digit.
struct RowName {
  std::string stem;
  int number = -1;
};

bool is_quiet(const ResponseToken& token) {
  return token.kind == Kind::edge || token.kind == Kind::newline;
}

std::optional<RowName> row_name(Tokens name) {
  while (!name.empty() &&
         (is_quiet(name.front()) || (name.front().kind == Kind::word && is_joint(name.front().text)))) {
    name = name.subspan(1);
  }
  const std::string letters = name_form(name).loose;
  const std::size_t digit = letters.find_first_of("0123456789");
  if (digit == std::string::npos || digit == 0 || digit + 1 != letters.size()) {
    return std::nullopt;
  }
  return RowName{letters.substr(0, digit), letters[digit] - '0'};
}

/// Statements of a passage that are the rows of a matrix.
struct Rows {
  std::size_t first = 0;  ///< of the named statements
  std::vector<ReadValue> values;
};

class Finder {
 public:
  Finder(const PreparedQuestion& question, const Passage& passage, const ItemDeclaration& item)
      : question_(question), passage_(passage), item_(item) {
    for (const Statement& statement : passage.statements.all()) {
      const Tokens name = passage.statements.name(statement);
      if (std::ranges::find(name, Kind::word, &ResponseToken::kind) != name.end()) {
        named_.push_back(statement);
      }
    }
  }

  /// The rows of the item; nothing where there are none, or more than once.
  std::optional<Response> run() const {
    std::optional<Response> found;
    for (std::size_t at = 0; at < named_.size(); ++at) {
      const auto rows = rows_at(at);
      const std::optional<std::size_t> lead = rows ? lead_of(at) : std::nullopt;
      if (!lead) {
        continue;
      }
      if (found || !is_undoubted(*lead, at)) {
        return std::nullopt;
      }
      found = response_of(*lead, at, *rows);
    }
    return found;
  }

 private:
  std::size_t rows() const { return static_cast<std::size_t>(item_.shape[0]); }

  std::optional<Rows> rows_at(std::size_t at) const {
    const auto first = row_name(passage_.statements.name(named_[at]));
    if (!first || first->number > 1 || at + rows() > named_.size() || is_declared(at)) {
      return std::nullopt;
    }
    Rows found{at, {}};
    for (std::size_t i = 0; i < rows(); ++i) {
      const auto name = row_name(passage_.statements.name(named_[at + i]));
      const bool next =
          name && name->stem == first->stem && name->number == first->number + static_cast<int>(i);
      if (!next || (i > 0 && !follows(at + i))) {
        return std::nullopt;
      }
      const ReadStatement& read = read_statement(passage_, named_[at + i], Shape{item_.shape[1]});
      if (!read.readable() || read.values().size() != 1 ||
          read.values().front().shape != Shape{item_.shape[1]}) {
        return std::nullopt;
      }
      found.values.push_back(read.values().front());
    }
    const bool goes_on = std::ranges::count_if(named_, [&](const Statement& other) {
                           const auto name = row_name(passage_.statements.name(other));
                           return name && name->stem == first->stem;
                         }) > static_cast<std::ptrdiff_t>(rows());
    return goes_on ? std::nullopt : std::optional(std::move(found));
  }

  bool is_declared(std::size_t at) const { return is_named(passage_, named_[at], question_.every_name); }

  /// Whether only signs that part, and "and", stand between a statement and the one before it.
  bool follows(std::size_t at) const {
    const std::size_t first = named_[at - 1].value_last;
    const Tokens between =
        passage_.statements.tokens().subspan(first, std::max(named_[at].name_first, first) - first);
    return std::ranges::all_of(between, [](const ResponseToken& token) {
      return is_quiet(token) || token.kind == Kind::wide || token.is_symbol(",") || token.is_symbol(";") ||
             token.is_symbol(".") || (token.kind == Kind::word && is_joint(token.text));
    });
  }

  /// The statement under the item's name that rows belong to: the first of them, or the one whose value they
  /// are.
  std::optional<std::size_t> lead_of(std::size_t at) const {
    constexpr std::size_t shortest = 4;
    const ItemNames& names = question_.names_of(item_);
    const std::string stem = row_name(passage_.statements.name(named_[at]))->stem;
    if (stem.size() >= shortest && (names.contain({stem, stem}) || names.contain({stem + "s", stem + "s"}))) {
      return at;
    }
    const bool led = at > 0 && is_named(passage_, named_[at - 1], names) &&
                     named_[at - 1].value_first <= named_[at].name_first &&
                     std::ranges::all_of(
                         passage_.statements.tokens().subspan(
                             named_[at - 1].value_first, named_[at].name_first - named_[at - 1].value_first),
                         is_quiet);
    return led ? std::optional(at - 1) : std::nullopt;
  }

  /// Whether nothing in the sentences of the rows speaks against them.
  bool is_undoubted(std::size_t lead, std::size_t at) const {
    const Tokens tokens = passage_.statements.tokens();
    const std::size_t from = tokens[named_[lead].name_first].span.offset;
    const std::size_t end = tokens[named_[at + rows() - 1].value_last - 1].span.end();
    const std::size_t line = std::min(passage_.text.find('\n', end), passage_.text.size());
    return !speaks_against(passage_.text.substr(from, line - from)) &&
           (lead == at || statement_doubt(passage_, named_[lead], question_).empty());
  }

  Response response_of(std::size_t lead, std::size_t at, const Rows& rows) const {
    const Tokens tokens = passage_.statements.tokens();
    const std::size_t from = tokens[named_[lead].name_first].span.offset;
    const std::size_t end = tokens[named_[at + rows.values.size() - 1].value_last - 1].span.end();
    Response response;
    response.question = item_.question;
    response.item = item_.name;
    response.state = Response::State::found;
    response.span = {passage_.offset + from, end - from};
    response.source = passage_.text.substr(from, end - from);
    ReadValue value{item_.shape, {}, {}};
    for (const ReadValue& row : rows.values) {
      value.cells.insert(value.cells.end(), row.cells.begin(), row.cells.end());
      value.notes.insert(value.notes.end(), row.notes.begin(), row.notes.end());
    }
    response.alternatives = {std::move(value)};
    return response;
  }

  const PreparedQuestion& question_;
  const Passage& passage_;
  const ItemDeclaration& item_;
  std::vector<Statement> named_;
};

/// Whether a response is a whole value of its item's shape.
bool is_whole(const Response& response, const ItemDeclaration& item) {
  return response.is_read() && std::ranges::all_of(response.alternatives, [&](const ReadValue& value) {
           return value.shape == item.shape;
         });
}

}  // namespace

void locate_named_rows(const PreparedQuestion& question, const Passages& passages,
                       std::span<Response> responses) {
  constexpr Index most = 9;
  const Passage* only = only_passage(passages);
  for (std::size_t i = 0; only != nullptr && only->has_digit && i < responses.size(); ++i) {
    const ItemDeclaration& item = question.items[i];
    const bool rows = is_tensor(item.type) && item.shape.rank() == 2 && item.shape[0] > 1 &&
                      item.shape[0] <= most && item.cell_names.empty();
    if (!rows || is_whole(responses[i], item)) {
      continue;
    }
    if (auto found = Finder(question, *only, item).run()) {
      responses[i] = std::move(*found);
    }
  }
}

}  // namespace gradewright::reading
