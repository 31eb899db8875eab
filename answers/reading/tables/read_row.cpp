#include "answers/reading/tables/read_row.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "answers/reading/matching/locate.hpp"
#include "answers/reading/matching/locate_formula.hpp"
#include "answers/reading/matching/locate_typed.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/read_choice.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/values/read_value.hpp"
#include "answers/reading/values/silence.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/syntax/answer_type.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/suggest.hpp"

namespace gradewright::reading {
namespace {

/// Where a field belongs: an item, or one named cell of it.
struct Target {
  const ItemDeclaration* item = nullptr;
  std::string cell;  ///< empty: the whole item
};

class Columns {
 public:
  explicit Columns(const std::vector<QuestionDeclaration>& questions) {
    for (const QuestionDeclaration& question : questions) {
      for (const ItemDeclaration& item : question.items) {
        add(question.id + "." + item.name, {&item, ""});
        for (const std::string& cell : item.cell_names) {
          add(question.id + "." + item.name + "." + cell, {&item, cell});
          add(question.id + "." + cell, {&item, cell});
        }
      }
      if (question.items.size() == 1) {
        add(question.id, {&question.items[0], ""});
      }
    }
    // Names alone count where they mean one item only; what is written in full goes first.
    const std::size_t full = columns_.size();
    for (const QuestionDeclaration& question : questions) {
      for (const ItemDeclaration& item : question.items) {
        add(item.name, {&item, ""});
        for (const std::string& alias : item.aliases) {
          add(alias, {&item, ""});
        }
      }
    }
    std::vector<std::pair<std::string, Target>> alone(columns_.begin() + static_cast<std::ptrdiff_t>(full),
                                                      columns_.end());
    columns_.resize(full);
    for (const auto& one : alone) {
      const auto meant = std::count_if(alone.begin(), alone.end(), [&](const auto& other) {
        return other.first == one.first && other.second.item != one.second.item;
      });
      if (meant == 0) {
        add(one.first, one.second);
      }
    }
  }

  const Target* find(const std::string& field) const {
    for (const auto& [name, target] : columns_) {
      if (name == field) {
        return &target;
      }
    }
    return nullptr;
  }
  std::vector<std::string> names() const {
    std::vector<std::string> result;
    for (const auto& [name, target] : columns_) {
      result.push_back(name);
    }
    return result;
  }

 private:
  void add(std::string name, Target target) { columns_.emplace_back(std::move(name), std::move(target)); }
  std::vector<std::pair<std::string, Target>> columns_;
};

NotationContext notation_of(const ItemDeclaration& item) {
  NotationContext context;
  if (item.decimal_comma) {
    context.declare_decimal_comma();
  }
  return context;
}

void read_number(Response& response, const ItemDeclaration& item, const std::string& text) {
  auto readings = read_value(text, item.shape, notation_of(item));
  if (const auto* none = std::get_if<NotAValue>(&readings)) {
    const bool silent = says_nothing(text);
    response.state = silent ? Response::State::missing : Response::State::unreadable;
    response.reason = silent ? "nothing is written" : none->reason;
    return;
  }
  response.alternatives = std::move(std::get<std::vector<ReadValue>>(readings));
  response.state = response.alternatives.size() == 1 ? Response::State::found : Response::State::ambiguous;
  if (response.alternatives.size() > 1) {
    response.reason = "can be read in more than one way";
  }
}

/// Whether what stands left of a relation is the name of such a value, and no part of it.
bool names_its_value(AnswerType type) {
  return type == AnswerType::quantity || type == AnswerType::size || type == AnswerType::set ||
         type == AnswerType::list || type == AnswerType::tuple;
}

/// A formula without the signs of mathematics around all of it.
std::string without_math_signs(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> signs{
      {{"$$", "$$"}, {"$", "$"}, {"\\(", "\\)"}, {"\\[", "\\]"}}};
  text = trimmed(text);
  for (const auto& [open, close] : signs) {
    if (text.size() > open.size() + close.size() && text.starts_with(open) && text.ends_with(close)) {
      const std::string_view inside = text.substr(open.size(), text.size() - open.size() - close.size());
      return std::string(inside.find(open) == std::string_view::npos ? inside : text);
    }
  }
  return std::string(text);
}

/// What stands behind the last equals sign outside of all brackets; all of it where a comma parts it, as
/// behind what names are said to be, and where a name with an index stands left, which says what cell it is
/// about.
std::string formula_in(const std::string& text) {
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool opens = text[at] == '(' || text[at] == '[' || text[at] == '{';
    const bool closes = text[at] == ')' || text[at] == ']' || text[at] == '}';
    depth += opens ? 1 : closes ? -1 : 0;
    const bool blank = at > 0 && text[at - 1] == '\\';  // "\,"
    if (depth == 0 && !blank && (text[at] == ',' || text[at] == ';')) {
      return text;
    }
    const bool compares = at > 0 && (text[at - 1] == '<' || text[at - 1] == '>' || text[at - 1] == '!');
    begin = depth == 0 && text[at] == '=' && !compares ? at + 1 : begin;
  }
  const std::string_view left = std::string_view(text).substr(0, begin > 0 ? begin - 1 : 0);
  return names_cell(left) ? text : text.substr(begin);
}

Response read_field(const ItemDeclaration& item, const QuestionDeclaration& question,
                    const std::string& text) {
  Response response;
  response.question = item.question;
  response.item = item.name;
  response.source = text;
  response.span = {0, text.size()};
  if (is_blank(text)) {
    response.reason = "nothing is written";
    return response;
  }
  if (item.type == AnswerType::choice || item.type == AnswerType::true_false) {
    const ReadChoice read = read_choice(text, item.options);
    response.choice = read.choice;
    const bool silent = read.state == ReadChoice::State::nothing && says_nothing(text);
    response.reason = silent ? "nothing is written" : read.reason;
    response.state = read.state == ReadChoice::State::chosen ? Response::State::found
                     : silent                                ? Response::State::missing
                                                             : Response::State::unreadable;
  } else if (item.type == AnswerType::formula) {
    response.formula = formula_in(without_math_signs(text));
    response.state = Response::State::found;
  } else if (is_read_as_typed(item.type)) {
    read_typed_response(text, item, response);
    if (response.is_read() && names_its_value(item.type)) {
      response.doubt = doubt_of_field(item, question, text);
    }
  } else if (!item.cell_names.empty() && text.find('=') != std::string::npos) {
    return locate_in_field(item, text);
  } else {
    read_number(response, item, text);
    if (response.is_read()) {
      response.doubt = doubt_of_field(item, question, text);
    }
  }
  return response;
}

class Row {
 public:
  Row(const Submission& submission, const std::vector<QuestionDeclaration>& questions)
      : submission_(submission), columns_(questions) {
    for (const auto& [name, text] : submission.fields) {
      targets_.push_back(columns_.find(name));
    }
  }

  Response respond(const ItemDeclaration& item, const QuestionDeclaration& question) const {
    Response response;
    response.question = item.question;
    response.item = item.name;
    response.reason = "no field for this item";
    bool any = false;
    for (std::size_t i = 0; i < targets_.size(); ++i) {
      const Target* target = targets_[i];
      const std::string& text = submission_.fields[i].second;
      if (target == nullptr || target->item != &item || !target->cell.empty()) {
        continue;
      }
      Response read = read_field(item, question, text);
      if (!any || response.state == Response::State::missing) {
        response = std::move(read);
      } else if (read.state != Response::State::missing && read.source != response.source) {
        response.state = Response::State::ambiguous;
        response.reason = "two fields answer this item";
        response.alternatives.insert(response.alternatives.end(), read.alternatives.begin(),
                                     read.alternatives.end());
      }
      any = true;
    }
    return any ? response : from_cells(item, std::move(response));
  }

 private:
  Response from_cells(const ItemDeclaration& item, Response response) const {
    ReadValue value{item.shape, std::vector<ReadCell>(item.cell_names.size()), {}};
    bool any = false;
    for (std::size_t i = 0; i < targets_.size(); ++i) {
      const Target* target = targets_[i];
      const std::string& text = submission_.fields[i].second;
      if (target == nullptr || target->item != &item || target->cell.empty() || is_blank(text)) {
        continue;
      }
      const auto place = std::find(item.cell_names.begin(), item.cell_names.end(), target->cell);
      ReadCell& cell = value.cells[static_cast<std::size_t>(place - item.cell_names.begin())];
      const auto readings = read_value(text, Shape{}, notation_of(item));
      const auto* values = std::get_if<std::vector<ReadValue>>(&readings);
      any = true;
      response.source += (response.source.empty() ? "" : "; ") + target->cell + " = " + text;
      if (values != nullptr && values->size() == 1 && values->front().shape.is_scalar()) {
        cell = values->front().cells[0];
      } else {
        cell = {
            ReadCell::State::unreadable,
            {},
            text,
            values == nullptr ? std::get<NotAValue>(readings).reason : "can be read in more than one way"};
      }
    }
    if (!any) {
      return response;
    }
    response.state = Response::State::found;
    response.reason.clear();
    response.alternatives = {std::move(value)};
    return response;
  }

  const Submission& submission_;
  Columns columns_;
  std::vector<const Target*> targets_;  ///< of the fields, in their order
};

}  // namespace

std::vector<Response> read_row(const Submission& submission,
                               const std::vector<QuestionDeclaration>& questions) {
  const Row row(submission, questions);
  std::vector<Response> responses;
  for (const QuestionDeclaration& question : questions) {
    for (const ItemDeclaration& item : question.items) {
      responses.push_back(row.respond(item, question));
    }
  }
  return responses;
}

std::vector<std::string> item_field_names(const std::vector<QuestionDeclaration>& questions) {
  return Columns(questions).names();
}

std::vector<UnknownField> unknown_fields(const Submission& submission,
                                         const std::vector<QuestionDeclaration>& questions) {
  if (submission.fields.empty()) {
    return {};
  }
  const Columns columns(questions);
  std::vector<UnknownField> unknown;
  for (const auto& [name, text] : submission.fields) {
    if (columns.find(name) == nullptr) {
      unknown.push_back({name, notation::did_you_mean(name, columns.names())});
    }
  }
  return unknown;
}

std::vector<std::string> items_without_field(const Submission& submission,
                                             const std::vector<QuestionDeclaration>& questions) {
  const Columns columns(questions);
  std::set<const ItemDeclaration*> found;  // looked up, never iterated
  for (const auto& [name, text] : submission.fields) {
    if (const Target* target = columns.find(name)) {
      found.insert(target->item);
    }
  }
  std::vector<std::string> without;
  for (const QuestionDeclaration& question : questions) {
    for (const ItemDeclaration& item : question.items) {
      if (!found.contains(&item)) {
        without.push_back(question.id + "." + item.name);
      }
    }
  }
  return without;
}

}  // namespace gradewright::reading
