#include "answers/reading/matching/locate_in_steps.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "answers/reading/matching/locate.hpp"
#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/matching/step_parts.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Longer texts are not taken apart.
constexpr std::size_t longest_text = 8'000;

bool is_sure(const Response& response) {
  return response.is_read() && response.doubt.empty();
}

/// The one passage that may be taken apart; nothing where all is read, or the text denies or doubts.
const Passage* passage_to_part(const Passages& passages, std::span<const Response> responses) {
  const Passage* only = only_passage(passages);
  const bool open = only != nullptr && only->has_digit && only->text.size() <= longest_text &&
                    !std::ranges::all_of(responses, is_sure);
  return open && !speaks_against(without_mathematics(only->text)) ? only : nullptr;
}

/// A name with the number of a step behind it.
struct StepName {
  std::string base;
  int step = 0;
};

/// v and 2 of "v_2", "v_{2}", "v2"; nothing of other names.
std::optional<StepName> step_name(std::string_view name) {
  const std::size_t close = name.ends_with('}') ? name.size() - 1 : name.size();
  std::size_t first = close;
  while (first > 0 && is_digit(name[first - 1])) {
    --first;
  }
  std::string_view base = name.substr(0, first);
  const bool braced = close < name.size();
  if (braced) {
    base = base.ends_with("_{") ? base.substr(0, base.size() - 2) : std::string_view();
  } else if (base.ends_with('_')) {
    base.remove_suffix(1);
  }
  constexpr std::size_t most = 3;
  if (first == close || close - first > most || base.empty() || is_digit(base.back())) {
    return std::nullopt;
  }
  return StepName{std::string(base), std::stoi(std::string(name.substr(first, close - first)))};
}

/// A question about one step alone: which of the items are asked there, under which names.
struct StepQuestion {
  QuestionDeclaration asked;
  std::vector<std::size_t> items;  ///< of the whole question
};

StepQuestion without_items(const PreparedQuestion& question) {
  StepQuestion step{{question.id, question.labels, {}, question.other_names, question.text}, {}};
  for (const ItemDeclaration& item : question.items) {
    step.asked.other_names.push_back(item.name);
  }
  return step;
}

/// The items whose names end in the number of a step, without it. Nothing where such a name is another's.
std::optional<StepQuestion> question_of(int number, const PreparedQuestion& question) {
  StepQuestion step = without_items(question);
  for (std::size_t i = 0; i < question.items.size(); ++i) {
    ItemDeclaration item = question.items[i];
    const auto own = step_name(item.name);
    if (!own || own->step != number) {
      continue;
    }
    if (question.every_name.contain(name_form(own->base))) {
      return std::nullopt;
    }
    item.name = own->base;
    item.field_terms.clear();
    std::vector<std::string> aliases;
    for (const std::string& alias : item.aliases) {
      if (const auto other = step_name(alias); other && other->step == number) {
        aliases.push_back(other->base);
      }
    }
    item.aliases = std::move(aliases);
    step.asked.items.push_back(std::move(item));
    step.items.push_back(i);
  }
  return step.items.empty() ? std::nullopt : std::optional(std::move(step));
}

/// Whether the items of a question have numbers of steps in their names.
bool counts_steps(const PreparedQuestion& question) {
  return std::ranges::any_of(question.items,
                             [](const ItemDeclaration& item) { return step_name(item.name).has_value(); });
}

/// A part of a passage as a passage of its own.
Passages passage_of(const Passage& whole, const Span& part) {
  auto passage =
      std::make_shared<Passage>(whole.text.substr(part.offset, part.length), whole.offset + part.offset);
  passage->decimal_comma = whole.decimal_comma;
  return {std::move(passage)};
}

/// Reads the items of one step in its part.
void read_part(const StepQuestion& step, const Passage& whole, const CountedPart& part,
               std::span<Response> responses) {
  const PreparedQuestion asked(step.asked);
  const Passages passages = passage_of(whole, part.text);
  for (std::size_t i = 0; i < step.items.size(); ++i) {
    const ItemDeclaration& item = asked.items[i];
    Response& into = responses[step.items[i]];
    if (is_sure(into) || (!part.name.empty() && !asked.names_of(item).contain(name_form(part.name)))) {
      continue;
    }
    Response response = locate(item, asked, passages);
    if (response.state == Response::State::found && response.doubt.empty()) {
      response.item = into.item;
      into = std::move(response);
    }
  }
}

/// "h after step 1": only that item of the step is meant, and nothing but its value stands there.
void keep_named(StepQuestion& step, const std::string& name) {
  if (name.empty()) {
    return;
  }
  for (std::size_t i = step.items.size(); i-- > 0;) {
    if (step.asked.items[i].name != name) {
      step.asked.other_names.push_back(step.asked.items[i].name);
      step.asked.items.erase(step.asked.items.begin() + static_cast<std::ptrdiff_t>(i));
      step.items.erase(step.items.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }
}

/// Reads items that are called by their step: v_1 and w_1 under "Step 1".
void read_numbered(const PreparedQuestion& question, const Passage& passage,
                   const std::vector<CountedPart>& parts, std::span<Response> responses) {
  std::vector<std::pair<const CountedPart*, StepQuestion>> steps;
  for (const CountedPart& part : parts) {
    auto step = question_of(part.number, question);
    if (!step && part.number != 0) {
      return;  // counted otherwise than the items
    }
    if (step) {
      keep_named(*step, part.name);
      steps.emplace_back(&part, std::move(*step));
    }
  }
  const bool from_start =
      !steps.empty() &&
      (parts.front().number == 1 ||
       question.given_names.contain(name_form(steps.front().second.asked.items.empty()
                                                  ? ""
                                                  : steps.front().second.asked.items.front().name + "_0")));
  if (!from_start) {
    return;
  }
  for (const auto& [part, step] : steps) {
    read_part(step, passage, *part, responses);
  }
}

/// Reads the items of a question about one step under that step, which is the last.
void read_asked(const PreparedQuestion& question, const Passage& passage,
                const std::vector<CountedPart>& parts, int asked, std::span<Response> responses) {
  if (parts.back().number != asked || !parts.back().name.empty()) {
    return;
  }
  StepQuestion step{question, {}};
  for (std::size_t i = 0; i < question.items.size(); ++i) {
    step.items.push_back(i);
  }
  read_part(step, passage, parts.back(), responses);
}

/// Reads the items of a question about one step under names with its number: "v_2 = 3.4" after step 2.
void read_indexed(const PreparedQuestion& question, const Passage& passage, int asked,
                  std::span<Response> responses) {
  StepQuestion step = without_items(question);
  step.asked.other_names = question.other_names;
  for (std::size_t i = 0; i < question.items.size(); ++i) {
    const std::string name = question.items[i].name + "_" + std::to_string(asked);
    const bool written =
        !named_statements({std::make_shared<Passage>(passage.text, passage.offset)}, ItemNames({name}))
             .empty();
    if (written && !question.every_name.contain(name_form(name))) {
      step.asked.items.push_back(question.items[i]);
      step.asked.items.back().name = name;
      step.asked.items.back().aliases.clear();
      step.asked.items.back().field_terms.clear();
      step.items.push_back(i);
    }
  }
  if (!step.items.empty()) {
    read_part(step, passage, {asked, {}, {}, {0, passage.text.size()}}, responses);
  }
}

}  // namespace

void locate_in_steps(const PreparedQuestion& question, const Passages& passages,
                     std::span<Response> responses) {
  const Passage* passage = passage_to_part(passages, responses);
  if (passage == nullptr) {
    return;
  }
  const bool numbered = counts_steps(question);
  const int asked = numbered ? 0 : step_asked_for(question.text).value_or(0);  // 0: none
  if (!numbered && asked == 0) {
    return;
  }
  const std::vector<CountedPart> parts = counted_parts(passage->text, CountedSort::steps);
  const bool is_name = question.every_name.contain(name_form("t"));
  if (parts.empty()) {
    if (asked > 0) {
      read_indexed(question, *passage, asked, responses);
    }
    return;
  }
  const bool of_name =
      is_name &&
      passage->text.substr(parts.front().label.offset, parts.front().label.length).starts_with('t');
  if (of_name) {
    return;
  }
  if (asked > 0) {
    read_asked(question, *passage, parts, asked, responses);
  } else {
    read_numbered(question, *passage, parts, responses);
  }
}

namespace {

/// What a part says, without the verb or colon before it.
std::string_view bare(std::string_view text) {
  for (const std::string_view verb : {"is ", "are ", "=", ":"}) {
    text = trimmed(text);
    text.remove_prefix(text.starts_with(verb) ? verb.size() : 0);
  }
  text = trimmed(text);
  return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

/// The value of an item whose rows the parts are.
std::optional<ReadValue> put_together(const ItemDeclaration& item, const Passage& passage,
                                      const std::vector<CountedPart>& parts) {
  ItemDeclaration row = item;
  row.shape = item.shape.rank() == 1 ? Shape{} : Shape{item.shape[1]};
  ReadValue value{item.shape, {}, {}};
  for (const CountedPart& part : parts) {
    const auto read =
        read_alone(row, passage.decimal_comma, bare(passage.text.substr(part.text.offset, part.text.length)));
    if (!read || read->state != Response::State::found || !part.name.empty()) {
      return std::nullopt;
    }
    const ReadValue& cells = read->alternatives.front();
    value.cells.insert(value.cells.end(), cells.cells.begin(), cells.cells.end());
    value.notes.insert(value.notes.end(), cells.notes.begin(), cells.notes.end());
  }
  return value;
}

}  // namespace

void locate_in_rows(const PreparedQuestion& question, const Passages& passages,
                    std::span<Response> responses) {
  const Passage* passage = passage_to_part(passages, responses);
  const int rank = question.items.size() == 1 && is_tensor(question.items.front().type)
                       ? question.items.front().shape.rank()
                       : 0;
  if (passage == nullptr || (rank != 1 && rank != 2)) {
    return;
  }
  const ItemDeclaration& item = question.items.front();
  const std::vector<CountedPart> parts = counted_parts(passage->text, CountedSort::rows);
  const bool all = static_cast<Index>(parts.size()) == item.shape[0] && !parts.empty() &&
                   parts.front().number <= 1 &&
                   parts.back().number - parts.front().number + 1 == static_cast<int>(parts.size());
  if (!all) {
    return;
  }
  const std::string_view before = trimmed(passage->text.substr(0, parts.front().label.offset));
  const std::string_view name = before.substr(0, before.find_last_not_of(":= ") + 1);
  if (!name.empty() && !question.names_of(item).contain(name_form(name))) {
    return;
  }
  if (auto value = put_together(item, *passage, parts)) {
    Response& response = responses.front();
    response = Response{};
    response.question = item.question;
    response.item = item.name;
    response.state = Response::State::found;
    response.alternatives = {std::move(*value)};
    response.span = {passage->offset + parts.front().label.offset,
                     parts.back().text.end() - parts.front().label.offset};
    response.source = passage->text.substr(parts.front().label.offset, response.span.length);
  }
}

}  // namespace gradewright::reading
