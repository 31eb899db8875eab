#include "answers/reading/matching/locate_typed.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/option_wording.hpp"
#include "answers/reading/matching/read_choice.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/values/read_typed.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

struct Piece {
  Span span;
  std::string text;
};

/// Where the value of a statement begins, with a style that is closed in `line`: "**dropout**",
/// "\\emph{dropout}".
std::size_t value_begin(const Passage& passage, const Statement& statement, std::size_t line_end) {
  const std::size_t first = passage.statements.value(statement).front().span.offset;
  const std::size_t relation = passage.statements.tokens()[statement.value_first - 1].span.end();
  const std::size_t styled = std::min(passage.text.find_first_not_of(" \t\r\n", relation), first);
  const std::string_view with_style = passage.text.substr(styled, line_end - styled);
  std::size_t stars = 0;
  for (std::size_t at = with_style.find("**"); at != std::string_view::npos;
       at = with_style.find("**", at + 2)) {
    ++stars;
  }
  const bool closed =
      stars % 2 == 0 && std::ranges::count(with_style, '{') == std::ranges::count(with_style, '}');
  return closed && statement.has_name() ? styled : first;
}

/// Where another item's name begins in one of the statements that follow in the same line; the end of the
/// text where none does.
std::size_t next_name(const Passage& passage, const Statement& statement, const ItemNames& others) {
  constexpr std::ptrdiff_t most = 8;
  const auto& all = passage.statements.all();
  const auto tokens = passage.statements.tokens();
  const std::size_t begin = tokens[statement.value_first].span.offset;
  const auto first = std::ranges::upper_bound(all, statement.value_first, {}, &Statement::value_first);
  const auto last = first + std::min(most, std::distance(first, all.end()));
  for (auto next = first; next != last; ++next) {
    for (std::size_t i = next->name_first; i < next->name_last; ++i) {
      const std::size_t at = tokens[i].span.offset;
      if (at > begin && passage.text.substr(begin, at - begin).find('\n') != std::string_view::npos) {
        return passage.text.size();
      }
      if (at > begin && others.contain(name_form(tokens.subspan(i, next->name_last - i)))) {
        return at;
      }
    }
  }
  return passage.text.size();
}

/// Without what leads to the next item: "dropout; the".
std::string_view without_lead_to_next(std::string_view text) {
  constexpr std::array<std::string_view, 6> words{"and", "the", "my", "while", "und", "our"};
  for (bool changed = true; changed;) {
    changed = false;
    text = trimmed(text);
    for (const std::string_view word : words) {
      const bool ends = text.size() > word.size() && lower(text.substr(text.size() - word.size())) == word &&
                        is_space(text[text.size() - word.size() - 1]);
      if (ends) {
        text.remove_suffix(word.size());
        changed = true;
      }
    }
    if (text.ends_with(',') || text.ends_with(';')) {
      text.remove_suffix(1);
      changed = true;
    }
  }
  return text;
}

ItemNames names_of_others(const ItemDeclaration& item, const PreparedQuestion& question) {
  std::vector<std::string> names;
  for (const ItemDeclaration& other : question.items) {
    if (other.name != item.name) {
      add_names(other, names);
    }
  }
  return ItemNames(names);
}

/// What stands after the item's name, with the rest of its last line: a relation or a second value in it is
/// no statement of its own. A text ends where another item is named.
std::vector<Piece> named_pieces(const ItemDeclaration& item, const PreparedQuestion& question,
                                const Passages& passages) {
  std::vector<Piece> pieces;
  const ItemNames others = names_of_others(item, question);
  for (const auto& [passage, statement] : named_statements(passages, question.names_of(item))) {
    const auto value = passage->statements.value(statement);
    if (value.empty()) {
      continue;
    }
    const bool is_text = item.type == AnswerType::text;
    const std::size_t next = is_text ? next_name(*passage, statement, others) : passage->text.size();
    const std::size_t value_end = std::min(value.back().span.end(), next);
    const std::size_t line_end = std::min(passage->text.find('\n', value_end), next);
    const std::size_t end = std::min(line_end, passage->text.size());
    const std::size_t from = value_begin(*passage, statement, end);
    std::string_view text = trimmed(passage->text.substr(from, end - from));
    text = next < passage->text.size() ? without_lead_to_next(text) : text;
    pieces.push_back({{passage->offset + from, end - from}, std::string(text)});
  }
  return pieces;
}

/// The whole answer, where it says anything: a record names its own fields, and a question with one item asks
/// for nothing else.
std::optional<std::vector<Piece>> whole_pieces(const Passages& passages) {
  std::vector<Piece> pieces;
  for (const auto& passage : passages) {
    if (std::string text(trimmed(passage->text)); !says_nothing(text)) {
      pieces.push_back({{passage->offset, passage->text.size()}, std::move(text)});
    }
  }
  return pieces;
}

/// The whole answer to an item of several options, where each passage of one answer may say what its part is:
/// 7 (a) true, 7 (b) false. Nothing where a label may name an option or not.
std::optional<std::vector<Piece>> whole_ballots(const Passages& passages, const ItemDeclaration& item) {
  std::vector<Piece> pieces;
  std::size_t group = 0;
  for (const auto& passage : passages) {
    const std::optional<std::string> text = ballot_text(*passage, item);
    if (!text) {
      return std::nullopt;
    }
    if (says_nothing(*text)) {
      continue;
    }
    const Span span{passage->offset, passage->text.size()};
    if (pieces.empty() || group != passage->group) {
      pieces.push_back({span, *text});
      group = passage->group;
      continue;
    }
    Piece& piece = pieces.back();
    piece.text += "\n" + *text;
    piece.span.length = std::max(piece.span.end(), span.end()) - piece.span.offset;
  }
  return pieces;
}

}  // namespace

bool is_read_as_typed(AnswerType type) {
  switch (type) {
    case AnswerType::complex:
    case AnswerType::quantity:
    case AnswerType::size:
    case AnswerType::record:
    case AnswerType::tuple:
    case AnswerType::set:
    case AnswerType::list:
    case AnswerType::interval:
    case AnswerType::inequality:
    case AnswerType::equation:
    case AnswerType::complexity:
    case AnswerType::choices:
    case AnswerType::text:
      return true;
    case AnswerType::number:
    case AnswerType::vector:
    case AnswerType::matrix:
    case AnswerType::tensor:
    case AnswerType::choice:
    case AnswerType::true_false:
    case AnswerType::formula:
    case AnswerType::integer:
    case AnswerType::rational:
      return false;
  }
  return false;
}

void read_typed_response(std::string_view text, const ItemDeclaration& item, Response& into) {
  into.typed.clear();
  into.source = std::string(text);
  const auto be_missing = [&into] {
    into.state = Response::State::missing;
    into.reason = "nothing is written";
  };
  if (trimmed(text).empty() || (item.type == AnswerType::text && says_nothing(text))) {
    return be_missing();
  }
  const TypeContext context{item.field_names, item.options, item.unit, item.bytes_in_kilobyte,
                            item.decimal_comma};
  auto readings = read_typed(text, item.type, context);
  if (const auto* none = std::get_if<NotAValue>(&readings)) {
    if (says_nothing(text)) {
      return be_missing();
    }
    into.state = Response::State::unreadable;
    into.reason = none->reason;
    return;
  }
  into.typed = std::move(std::get<std::vector<TypedValue>>(readings));
  into.state = into.typed.size() == 1 ? Response::State::found : Response::State::ambiguous;
  into.reason = into.typed.size() == 1 ? "" : "can be read in more than one way";
}

Response locate_typed(const ItemDeclaration& item, const PreparedQuestion& question,
                      const Passages& passages) {
  Response response;
  response.question = item.question;
  response.item = item.name;
  response.reason = "nothing is written";
  std::vector<Piece> pieces = named_pieces(item, question, passages);
  if (pieces.empty()) {
    auto whole = item.type == AnswerType::choices ? whole_ballots(passages, item) : whole_pieces(passages);
    if (!whole) {
      response.state = Response::State::unreadable;
      response.reason = "the label above it may name an option";
      response.span = {passages.front()->offset, passages.front()->text.size()};
      response.source = std::string(trimmed(passages.front()->text));
      return response;
    }
    pieces = std::move(*whole);
    const bool may_be_whole = question.items.size() == 1 || item.type == AnswerType::record;
    if (!pieces.empty() && !may_be_whole) {
      response.reason = "nothing is written under the name " + item.name;
      if (item.type ==
          AnswerType::text) {  // which may stand in what another item takes: "dropout and clipping"
        response.state = Response::State::unreadable;
        response.reason += ", but something is written";
        response.span = pieces.front().span;
        response.source = pieces.front().text;
      }
      return response;
    }
  }
  if (pieces.empty()) {
    return response;
  }
  const Piece& first = pieces.front();
  response.span = first.span;
  if (std::ranges::any_of(pieces, [&](const Piece& piece) { return piece.text != first.text; })) {
    response.state = Response::State::ambiguous;
    response.source = first.text;
    response.reason = "two different answers are written";
    return response;
  }
  read_typed_response(
      with_option_letters(first.text, item.options, option_wordings(question.text, item.options)), item,
      response);
  response.source = first.text;
  for (const auto& [passage, statement] : named_statements(passages, question.names_of(item))) {
    if (response.is_read() && response.doubt.empty()) {
      response.doubt = doubt_of_words(*passage, statement, question);
    }
  }
  return response;
}

}  // namespace gradewright::reading
