#include "answers/reading/matching/locate.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <utility>

#include "answers/reading/matching/locate_formula.hpp"
#include "answers/reading/matching/locate_typed.hpp"
#include "answers/reading/matching/locate_unnamed.hpp"
#include "answers/reading/matching/phrased_names.hpp"
#include "answers/reading/matching/read_choice.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/matching/stepped_values.hpp"
#include "answers/reading/matching/whole_numbers.hpp"
#include "answers/reading/notation/response_members.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/list_mark.hpp"
#include "answers/reading/values/read_value.hpp"
#include "answers/reading/values/silence.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/syntax/answer_type.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

Response start(const ItemDeclaration& item) {
  Response response;
  response.question = item.question;
  response.item = item.name;
  return response;
}

void set_place(Response& response, const ReadStatement& read) {
  response.span = read.span();
  response.source = read.source();
}

/// What the last statement of one name in one passage group says.
struct Final {
  std::size_t group = 0;
  ReadStatement read;
  bool in_passing = false;  ///< the name stands inside a chain that begins with another: b = a = 5
  std::vector<ReadValue> earlier = {};  ///< what earlier statements of the name say, where that differs
};

bool stands_in_chain(const Passage& passage, const Statement& statement) {
  return statement.name_first > 0 && is_relation(passage.statements.tokens(), statement.name_first - 1);
}

void add_if_new(std::vector<ReadValue>& values, const ReadValue& value) {
  const auto same = [&value](const ReadValue& other) { return same_response(value, other); };
  if (std::ranges::none_of(values, same)) {
    values.push_back(value);
  }
}

/// The final statement of each group, with what earlier ones say. Statements without any number (formulas on
/// the way) count only when nothing else is there, names in passing only when the name begins no chain.
std::vector<Final> finals(const std::vector<std::pair<const Passage*, Statement>>& statements,
                          const ItemDeclaration& item) {
  std::vector<Final> result;
  for (const auto& [passage, statement] : statements) {
    ReadStatement read = read_statement(*passage, statement, item);
    if (!read.readable() && !holds_numbers(passage->statements.value(statement))) {
      continue;
    }
    Final next{passage->group, std::move(read), stands_in_chain(*passage, statement)};
    if (result.empty() || result.back().group != next.group) {
      result.push_back(std::move(next));
      continue;
    }
    Final& last = result.back();
    if (next.in_passing && !last.in_passing) {
      continue;
    }
    if (!last.in_passing && last.earlier.size() <= max_alternatives) {
      next.earlier = std::move(last.earlier);
      if (last.read.readable()) {
        add_if_new(next.earlier, last.read.values()[0]);
      }
    }
    last = std::move(next);
  }
  return result;
}

std::vector<Final> finals(const Passages& passages, const ItemNames& names, const ItemDeclaration& item) {
  auto statements = named_statements(passages, names);
  for (auto& [passage, statement] : statements) {
    statement = behind_step(*passage, statement, names);
  }
  return finals(statements, item);
}

/// Puts together what the groups say: the same everywhere, or ambiguous.
void settle(Response& response, std::vector<Final> found) {
  std::stable_partition(found.begin(), found.end(), [](const Final& one) { return one.read.readable(); });
  const ReadStatement& first = found.front().read;
  set_place(response, first);
  if (!first.readable()) {
    response.state = Response::State::unreadable;
    response.reason = std::get<NotAValue>(first.readings).reason;
    return;
  }
  response.alternatives = first.values();
  response.state = Response::State::found;
  if (response.alternatives.size() > 1) {
    response.reason = "can be read in more than one way";
  }
  const std::size_t readings = response.alternatives.size();
  for (const ReadValue& value : found.front().earlier) {
    add_if_new(response.alternatives, value);
  }
  if (response.alternatives.size() > readings) {
    response.reason = "written more than once, with different values";
  }
  const std::size_t in_one_place = response.alternatives.size();
  for (const Final& other : std::span(found).subspan(1)) {
    if (other.read.readable()) {
      add_if_new(response.alternatives, other.read.values()[0]);
    }
  }
  if (response.alternatives.size() > in_one_place) {
    response.reason = "the question is answered in two places, with different values";
  }
  if (response.alternatives.size() > 1) {
    response.state = Response::State::ambiguous;
  }
  if (response.alternatives.size() > max_alternatives) {
    response.alternatives.clear();
    response.state = Response::State::unreadable;
  }
}

/// Whether a name is left empty above the statement of another: "F1:" above "technique: dropout".
bool is_empty_above_next(const Passage& passage, const Statement& statement,
                         const PreparedQuestion& question) {
  const auto tokens = passage.statements.tokens();
  std::size_t first = statement.value_first;
  while (first < statement.value_last && tokens[first].kind == ResponseToken::Kind::newline) {
    ++first;
  }
  const auto& all = passage.statements.all();
  const auto next = std::ranges::find_if(
      all, [first](const Statement& one) { return one.has_name() && one.name_first == first; });
  return first > statement.value_first && next != all.end() && is_named(passage, *next, question.every_name);
}

/// "J = see above" and "Y = ((" hold no number, but they are not nothing.
void review_words(Response& response, const ItemNames& names, const PreparedQuestion& question,
                  const Passages& passages) {
  for (const auto& [passage, statement] : named_statements(passages, names)) {
    if (says_nothing(value_text(*passage, statement)) || is_empty_above_next(*passage, statement, question)) {
      continue;
    }
    set_place(response, ReadStatement{passage, statement, NotAValue{}});
    response.state = Response::State::unreadable;
    response.reason = "what is written under the item's name holds no number";
  }
}

Response locate_cells(const ItemDeclaration& item, const ItemNames& names, const PreparedQuestion& question,
                      const Passages& passages);

/// What speaks against one of the statements under these names: what was read may be one that another takes
/// back.
Reservation doubt_of_named(const ItemNames& names, const PreparedQuestion& question,
                           const Passages& passages) {
  Reservation doubt;
  for (const auto& [passage, statement] : named_statements(passages, names)) {
    doubt.or_else(statement_doubt(*passage, statement, question));
  }
  return doubt;
}

/// The cells of an item that are written one by one, every one of them: "PE_0 = 0.1, PE_1 = -0.9" or
/// "PE(3, 0) = 0.1" where PE(3) is another name.
std::optional<Response> locate_indexed(const ItemDeclaration& item, const ItemNames& own,
                                       const PreparedQuestion& question, const Passages& passages) {
  if (!has_indexed_names(item) || named_statements(passages, question.first_cells_of(item)).empty()) {
    return std::nullopt;
  }
  std::vector<std::string> bases = item.aliases;
  bases.push_back(item.name);
  std::vector<std::string> other_names = question.other_names;
  for (const ItemDeclaration& other : question.items) {
    if (other.name != item.name) {
      add_names(other, other_names);
    }
  }
  const ItemNames declared(other_names);
  const auto whole = named_statements(passages, own);
  for (const std::string& base : bases) {
    for (const Index first : {0, 1}) {
      const std::vector<std::string> names = indexed_names(base, item.shape, first);
      const bool all = std::ranges::all_of(names, [&](const std::string& name) {
        return !declared.contain(name_form(name)) && !named_statements(passages, ItemNames({name})).empty();
      });
      const std::vector<std::string> others = indexed_names(base, item.shape, 1 - first);
      const std::string& other = first == 0 ? others.back() : others.front();
      const bool only_cells = std::ranges::all_of(whole, [&](const auto& one) {
        return is_named(*one.first, one.second, ItemNames(names));  // PE(3) may be PE_3
      });
      if (!all || !only_cells || !named_statements(passages, ItemNames({other})).empty()) {
        continue;
      }
      ItemDeclaration cells = item;
      cells.cell_names = names;
      QuestionDeclaration with_cells = question;
      for (ItemDeclaration& one : with_cells.items) {
        if (one.name == item.name) {
          one.name.clear();  // PE_0 is none of PE here
          one.aliases.clear();
          one.cell_names = names;
        }
      }
      return locate_cells(cells, own, PreparedQuestion(std::move(with_cells)), passages);
    }
  }
  return std::nullopt;
}

/// Whether a number stands under a name with a place in square brackets: "h[1] = 0.5".
bool is_number_of_place(const Final& final) {
  const auto name = final.read.passage->statements.name(final.read.statement);
  const bool place = std::ranges::any_of(
      name, [](const ResponseToken& token) { return token.is(ResponseToken::Kind::open, "["); });
  return place && final.read.readable() && final.read.values().front().shape.is_scalar();
}

/// "Z:" above "- 3" and "- 6", which may be -3 and -6: where that is worth more, a person has to look.
void add_signed_reading(Response& response, const std::string& text, const ItemDeclaration& item) {
  auto read = text.empty() ? std::variant<std::vector<ReadValue>, NotAValue>() : read_value(text, item.shape);
  auto* values = std::get_if<std::vector<ReadValue>>(&read);
  if (response.state == Response::State::found && values != nullptr && !values->empty()) {
    response.unlikely.alternatives = std::move(*values);
    response.unlikely.reason = "the dashes of its lines may be signs";
  }
}

void refuse(Response& response, std::string reason) {
  response.state = Response::State::unreadable;
  response.alternatives.clear();
  response.reason = std::move(reason);
}

Response locate_value(const ItemDeclaration& item, const ItemNames& names, const PreparedQuestion& question,
                      const Passages& passages) {
  Response response = start(item);
  std::vector<Final> found = finals(passages, names, item);
  if (auto cells = locate_indexed(item, names, question, passages)) {
    return std::move(*cells);
  }
  const auto phrased = found.empty() ? phrased_statements(passages, names, question)
                                     : std::vector<std::pair<const Passage*, Statement>>{};
  if (std::vector<Final> in_phrases = finals(phrased, item); !in_phrases.empty()) {
    settle(response, std::move(in_phrases));
    for (const auto& [passage, statement] : phrased) {
      response.doubt.or_else(statement_doubt(*passage, statement, question));
    }
    return response;
  }
  if (found.empty()) {
    response = locate_unnamed(item, question, passages);
    if (response.state == Response::State::missing) {
      review_words(response, names, question, passages);
    }
    return response;
  }
  const bool of_cell = item.shape.rank() > 0 && std::ranges::any_of(found, is_number_of_place);
  const ReadStatement& first = found.front().read;
  const std::string signed_text = with_signs_for_dashes(value_text(*first.passage, first.statement));
  settle(response, std::move(found));
  add_signed_reading(response, signed_text, item);
  if (of_cell) {
    refuse(response, "a number under a name with a place, which may be a cell");
    return response;
  }
  response.doubt = doubt_of_named(names, question, passages);
  return response;
}

/// Named cells: each by its own name, else the whole vector under the item's name.
Response locate_cells(const ItemDeclaration& item, const ItemNames& names, const PreparedQuestion& question,
                      const Passages& passages) {
  Response response = start(item);
  ReadValue value{item.shape, {}, {}};
  bool any = false;
  ItemDeclaration one_cell = item;
  one_cell.shape = Shape{};
  for (const std::string& name : item.cell_names) {
    ReadCell cell;
    std::vector<Final> found = finals(passages, ItemNames({name}), one_cell);
    if (!found.empty()) {
      any = true;
      response.doubt.or_else(doubt_of_named(ItemNames({name}), question, passages));
      Response one = start(item);
      settle(one, std::move(found));
      const bool scalar = one.state == Response::State::found && one.alternatives[0].shape.is_scalar();
      if (scalar) {
        cell = one.alternatives[0].cells[0];
        value.notes.insert(value.notes.end(), one.alternatives[0].notes.begin(),
                           one.alternatives[0].notes.end());
      } else {
        cell.state = ReadCell::State::unreadable;
        cell.text = one.source;
        cell.reason = one.reason.empty() ? "not one number" : one.reason;
      }
      const std::size_t end = std::max(response.span.end(), one.span.end());
      const std::size_t begin =
          response.span.length == 0 ? one.span.offset : std::min(response.span.offset, one.span.offset);
      response.span = {begin, end - begin};
      response.source += (response.source.empty() ? "" : "; ") + one.source;
    }
    value.cells.push_back(std::move(cell));
  }
  if (!any) {
    return locate_value(item, names, question, passages);
  }
  std::sort(value.notes.begin(), value.notes.end());
  value.notes.erase(std::unique(value.notes.begin(), value.notes.end()), value.notes.end());
  response.alternatives = {std::move(value)};
  response.state = Response::State::found;
  return response;
}

}  // namespace

Response locate(const ItemDeclaration& item, const PreparedQuestion& question, const Passages& passages) {
  for (const auto& passage : passages) {
    if (!passage->statements.too_long()) {
      continue;
    }
    Response response = start(item);
    response.state = Response::State::unreadable;
    response.reason = "the section has more tokens or statements than are read";
    response.span = {passage->offset, passage->text.size()};
    return response;
  }
  switch (item.type) {
    case AnswerType::choice:
    case AnswerType::true_false:
      return locate_choice(item, question, passages);
    case AnswerType::formula:
      return locate_formula(item, question, passages);
    default:
      if (is_read_as_typed(item.type)) {
        return locate_typed(item, question, passages);
      }
      break;
  }
  Response response = item.cell_names.empty()
                          ? locate_value(item, question.names_of(item), question, passages)
                          : locate_cells(item, question.names_of(item), question, passages);
  keep_whole_numbers(item, response);
  return response;
}

Response locate_in_field(const ItemDeclaration& item, std::string_view text) {
  const PreparedQuestion alone({item.question, {}, {item}});
  auto passage = std::make_shared<Passage>(text, std::size_t{0});
  passage->decimal_comma = item.decimal_comma;
  return locate(item, alone, {std::move(passage)});
}

}  // namespace gradewright::reading
