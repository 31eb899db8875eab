#include "answers/reading/matching/locate_by_variable.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "answers/reading/matching/gradient_items.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// The items that are gradients by one variable each, which the question declares besides.
std::vector<std::size_t> gradient_items(const PreparedQuestion& question) {
  std::vector<std::size_t> items;
  for (const std::string& given : question.other_names) {
    const std::vector<std::size_t> found = gradients_of({lower(name_form(given).loose)}, question);
    if (found.size() == 1 && std::ranges::find(items, found.front()) == items.end()) {
      items.push_back(found.front());
    }
  }
  return items;
}

/// The only statement of a passage under the name of the variable that an item is a gradient by: on a line of
/// its own, behind a bullet at most. Nothing where there is none or another one.
std::optional<Statement> under_variable(const PreparedQuestion& question, std::size_t item,
                                        const Passage& passage) {
  std::optional<Statement> found;
  const auto tokens = passage.statements.tokens();
  for (const Statement& statement : passage.statements.all()) {
    auto name = passage.statements.name(statement);
    const bool bullet = name.size() > 1 && (name.front().is_symbol("-") || name.front().is_symbol("*")) &&
                        name[1].space_before;
    name = name.subspan(bullet ? 1 : 0);
    if (name.empty() || name.front().kind != Kind::word ||
        gradients_of({lower(name_form(name).loose)}, question) != std::vector{item}) {
      continue;
    }
    const std::size_t first = statement.name_first;
    const bool begins_line = first == 0 || tokens[first - 1].kind == Kind::newline;
    const auto value = passage.statements.value(statement);
    const bool chain = std::ranges::find(value, Kind::relation, &ResponseToken::kind) != value.end();
    if (found || !begins_line || chain) {
      return std::nullopt;
    }
    found = statement;
  }
  return found;
}

/// What a statement says for an item of its shape, without a doubt.
std::optional<Response> said(const PreparedQuestion& question, std::size_t item, const Passage& passage,
                             const Statement& statement) {
  const ItemDeclaration& declared = question.items[item];
  const ReadStatement& read = read_statement(passage, statement, declared);
  if (!read.readable() || read.values().size() != 1 || read.values().front().shape != declared.shape ||
      !statement_doubt(passage, statement, question).empty()) {
    return std::nullopt;
  }
  Response response;
  response.question = declared.question;
  response.item = declared.name;
  response.state = Response::State::found;
  response.alternatives = read.values();
  response.span = read.span();
  response.source = read.source();
  return response;
}

}  // namespace

void locate_by_variable(const PreparedQuestion& question, const Passages& passages,
                        std::span<Response> responses) {
  const Passage* only = only_passage(passages);
  if (only == nullptr || !only->has_digit || std::ranges::all_of(responses, &Response::is_read) ||
      std::ranges::none_of(question.text_words, is_gradient_word)) {
    return;
  }
  const std::vector<std::size_t> asked = gradient_items(question);
  if (asked.size() < 2) {
    return;  // one alone could as well tell the variable
  }
  std::vector<std::pair<std::size_t, Response>> found;
  for (const std::size_t item : asked) {
    const auto statement = under_variable(question, item, *only);
    auto response = statement && !responses[item].is_read() && is_tensor(question.items[item].type)
                        ? said(question, item, *only, *statement)
                        : std::nullopt;
    if (!response) {
      return;
    }
    found.emplace_back(item, std::move(*response));
  }
  for (auto& [item, response] : found) {
    responses[item] = std::move(response);
  }
}

}  // namespace gradewright::reading
