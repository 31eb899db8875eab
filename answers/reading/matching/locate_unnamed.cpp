#include "answers/reading/matching/locate_unnamed.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "answers/reading/matching/introduced.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/other_name.hpp"
#include "answers/reading/matching/owned_statement.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/notation/response_members.hpp"
#include "answers/reading/values/read_tokens.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// No reason holds the item's name, so that a person sees one row for all items of a section.
constexpr const char* several_values = "several values are written, and none under the item's name";

using Values = std::vector<const ReadStatement*>;

/// Every value of the passages, once a chain: the first name of a chain stands for it.
Values all_values(const Passages& passages, const ItemDeclaration& item) {
  Values values;
  for (const auto& passage : passages) {
    std::size_t chain_end = static_cast<std::size_t>(-1);
    for (const Statement& statement : passage->statements.all()) {
      const bool same_chain = statement.has_name() && statement.value_last == chain_end;
      if (same_chain) {
        continue;
      }
      if (statement.has_name()) {
        chain_end = statement.value_last;
      }
      values.push_back(&read_statement(*passage, statement, item));
    }
  }
  return values;
}

bool fits(const ReadStatement& read, const Shape& declared) {
  return read.readable() && read.values()[0].shape == declared;
}

/// Whether a value stands under a name that means "the answer".
bool under_answer_name(const ReadStatement& read) {
  static const ItemNames names(
      {"answer", "final answer", "the answer", "ans", "result", "total", "in total"});
  return read.statement.has_name() && is_named(*read.passage, read.statement, names);
}

void take(Response& response, const ReadStatement& read, const PreparedQuestion& question) {
  response.doubt = statement_doubt(*read.passage, read.statement, question);
  response.span = read.span();
  response.source = read.source();
  response.alternatives = read.values();
  response.reason.clear();
  response.state = response.alternatives.size() == 1 ? Response::State::found : Response::State::ambiguous;
  if (response.alternatives.size() > 1) {
    response.reason = "can be read in more than one way";
  }
}

void refuse(Response& response, const ReadStatement& read, std::string reason) {
  response.state = Response::State::unreadable;
  response.reason = std::move(reason);
  response.span = read.span();
  response.source = read.source();
}

/// The values that differ, each once; one more than may be told apart where there are more.
Values distinct(const Values& values) {
  Values result;
  for (const ReadStatement* value : values) {
    if (result.size() > max_alternatives) {
      break;
    }
    const bool known = std::any_of(result.begin(), result.end(), [value](const ReadStatement* other) {
      return same_response(value->values()[0], other->values()[0]);
    });
    if (!known) {
      result.push_back(value);
    }
  }
  return result;
}

/// The only number of a text that is otherwise words.
bool take_only_number(Response& response, const PreparedQuestion& question, const Passages& passages) {
  const Passage* place = nullptr;
  std::size_t index = 0;
  for (const auto& passage : passages) {
    const auto tokens = passage->statements.tokens();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].kind == Kind::damaged) {
        return false;
      }
      if (tokens[i].kind != Kind::number) {
        continue;
      }
      if (place != nullptr) {
        return false;
      }
      place = passage.get();
      index = i;
    }
  }
  if (place == nullptr) {
    return false;
  }
  const auto tokens = place->statements.tokens();
  const bool alone = (index + 1 == tokens.size() || tokens[index + 1].kind == Kind::newline ||
                      tokens[index + 1].kind == Kind::edge || tokens[index + 1].is_symbol("."));
  // A sign apart from its number is an operation: "field + 13".
  const bool signed_number = index > 0 && !tokens[index].space_before &&
                             (tokens[index - 1].is_symbol("-") || tokens[index - 1].is_symbol("+"));
  const std::size_t first = signed_number ? index - 1 : index;
  const bool after_word =
      first > 0 && (tokens[first - 1].kind == Kind::word || tokens[first - 1].kind == Kind::edge);
  if (!alone || !after_word) {
    return false;
  }
  auto readings = read_tokens(tokens.subspan(first, index + 1 - first), place->text, Shape{});
  auto* values = std::get_if<std::vector<ReadValue>>(&readings);
  if (values == nullptr) {
    return false;
  }
  ReadStatement read{place, {first, first, first, index + 1}, std::move(readings)};
  std::get<std::vector<ReadValue>>(read.readings)[0].notes.push_back({Note::Decision::only_number});
  take(response, read, question);
  return true;
}

void decide_single(Response& response, const ItemDeclaration& item, const PreparedQuestion& question,
                   const Passages& passages, const Values& values) {
  Values fitting;
  const ReadStatement* other_shape = nullptr;
  const ReadStatement* unreadable = nullptr;
  for (const ReadStatement* value : values) {
    if (fits(*value, item.shape)) {
      fitting.push_back(value);
    } else if (value->readable()) {
      other_shape = value;
    } else if (holds_numbers(value->passage->statements.value(value->statement))) {
      unreadable = value;
    }
  }
  Values answers;
  std::copy_if(fitting.begin(), fitting.end(), std::back_inserter(answers),
               [](const ReadStatement* value) { return under_answer_name(*value); });
  const Values choice = distinct(answers.empty() ? fitting : answers);
  if (choice.size() == 1) {
    take(response, *choice[0], question);
    response.doubt.or_else(doubt_of_other_name(*choice[0], item, question));
    return;
  }
  if (choice.size() > 1) {
    take(response, *choice[0], question);
    for (std::size_t i = 1; i < choice.size(); ++i) {
      response.alternatives.push_back(choice[i]->values()[0]);
    }
    response.state = Response::State::ambiguous;
    response.reason = several_values;
    if (choice.size() > max_alternatives) {
      response.alternatives.clear();
      response.state = Response::State::unreadable;
    }
    return;
  }
  if (item.shape.is_scalar() && take_only_number(response, question, passages)) {
    return;
  }
  const bool only_one =
      std::count_if(values.begin(), values.end(), [](const auto* v) { return v->readable(); }) == 1;
  if (other_shape != nullptr && only_one && unreadable == nullptr) {
    return take(response, *other_shape, question);
  }
  if (unreadable != nullptr) {
    return refuse(response, *unreadable, std::get<NotAValue>(unreadable->readings).reason);
  }
  if (other_shape != nullptr) {
    refuse(response, *other_shape, several_values);
  }
}

/// The last value that holds a number.
const ReadStatement* last_with_numbers(const Values& values) {
  for (auto place = values.rbegin(); place != values.rend(); ++place) {
    const ReadStatement& value = **place;
    if (holds_numbers(value.passage->statements.value(value.statement))) {
      return &value;
    }
  }
  return nullptr;
}

/// Numbers that stand in no statement: inside a table of LaTeX, in the middle of words.
bool has_loose_numbers(const Passage& passage) {
  const auto tokens = passage.statements.tokens();
  const auto is_number = [](const ResponseToken& token) {
    return token.kind == Kind::number || token.kind == Kind::damaged;
  };
  if (std::ranges::none_of(tokens, is_number)) {
    return false;
  }
  std::vector<bool> covered(tokens.size(), false);
  for (const Statement& statement : passage.statements.all()) {
    std::fill(covered.begin() + static_cast<std::ptrdiff_t>(statement.name_first),
              covered.begin() + static_cast<std::ptrdiff_t>(statement.value_last), true);
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!covered[i] && is_number(tokens[i])) {
      return true;
    }
  }
  return false;
}

/// With several items: a bare value of the declared shape that no other item could mean.
void decide_by_shape(Response& response, const ItemDeclaration& item, const PreparedQuestion& question,
                     const Values& values) {
  const auto same_shape =
      std::count_if(question.items.begin(), question.items.end(),
                    [&](const ItemDeclaration& other) { return other.shape == item.shape; });
  Values fitting;
  const ReadStatement* candidate = nullptr;
  for (const ReadStatement* value : values) {
    if (fits(*value, item.shape)) {
      fitting.push_back(value);
    } else if (!value->readable() && !value->statement.has_name() &&
               holds_numbers(value->passage->statements.value(value->statement))) {
      candidate = value;
    }
  }
  // "c 1.1 -0.07" is no product c times 1.1
  const bool called =
      !fitting.empty() && begins_with_item(*fitting[0]->passage, fitting[0]->statement, question);
  const bool alone = fitting.size() == 1 && !fitting[0]->statement.has_name() && !called;
  if (alone && same_shape == 1 && item.shape.size() > 1) {
    take(response, *fitting[0], question);
    response.add_note({Note::Decision::taken_by_shape, item.name});
    return;
  }
  if (!fitting.empty()) {
    refuse(response, *fitting.back(),
           "no value stands under the item's name, but values without it could be meant");
  } else if (candidate != nullptr) {
    refuse(response, *candidate,
           "no value stands under the item's name, and something cannot be read: " +
               std::get<NotAValue>(candidate->readings).reason);
  } else if (const ReadStatement* other = last_with_numbers(values)) {
    refuse(response, *other, "no value stands under the item's name, but another could be meant");
  }
}

/// Statements that name something of the question, an item or a step, belong to that; so do lines that begin
/// with the name of another item.
void drop_named(Values& values, const ItemDeclaration& item, const PreparedQuestion& question,
                const Passages& passages) {
  std::set<std::pair<const Passage*, std::size_t>> ends;  // looked up, never iterated
  for (const auto& [passage, statement] : named_statements(passages, question.every_name)) {
    ends.emplace(passage, statement.value_last);
  }
  std::erase_if(values, [&](const ReadStatement* value) {
    return value->statement.has_name() ? ends.contains({value->passage, value->statement.value_last})
                                       : is_of_other(*value->passage, value->statement, item, question);
  });
}

bool says_something(const Passages& passages) {
  return std::any_of(passages.begin(), passages.end(), [](const auto& passage) {
    const auto tokens = passage->statements.tokens();
    return std::any_of(tokens.begin(), tokens.end(),
                       [](const ResponseToken& token) { return token.kind == Kind::word; });
  });
}

}  // namespace

Response locate_unnamed(const ItemDeclaration& item, const PreparedQuestion& question,
                        const Passages& passages) {
  Response response;
  response.question = item.question;
  response.item = item.name;
  response.reason = says_something(passages) ? "no value is written for " + item.name : "nothing is written";
  Values values = all_values(passages, item);
  if (question.items.size() == 1) {
    decide_single(response, item, question, passages, values);
  } else {
    drop_named(values, item, question, passages);
    decide_by_shape(response, item, question, values);
  }
  for (const auto& passage : passages) {
    if (response.state != Response::State::missing || !has_loose_numbers(*passage)) {
      continue;
    }
    response.state = Response::State::unreadable;
    response.reason = "no value stands under the item's name, but there are numbers that could be meant";
    response.span = {passage->offset, passage->text.size()};
  }
  if (response.state == Response::State::missing && !passages.empty()) {
    response.span = {passages.front()->offset, passages.front()->text.size()};
  }
  return response;
}

}  // namespace gradewright::reading
