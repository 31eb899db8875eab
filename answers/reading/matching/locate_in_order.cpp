#include "answers/reading/matching/locate_in_order.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "answers/reading/matching/giving_up_clause.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/list_pieces.hpp"
#include "answers/reading/matching/locate.hpp"
#include "answers/reading/matching/locate_typed.hpp"
#include "answers/reading/matching/turns.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/graph/shape.hpp"
#include "engine/syntax/answer_type.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Lists longer than this are not taken apart.
constexpr std::size_t longest_list = 4'000;

/// Whether "12 500" may be one number.
bool may_be_thousands(const ListPiece& before, const ListPiece& piece) {
  const bool whole = before.text.find_first_of(".e") == std::string_view::npos;
  return whole && piece.text.size() == 3 && std::ranges::all_of(piece.text, is_digit);
}

/// Whether an item is one number, without its unit or with it.
bool is_one_number(const ItemDeclaration& item) {
  constexpr std::array<AnswerType, 3> types{AnswerType::quantity, AnswerType::integer, AnswerType::rational};
  return std::ranges::find(types, item.type) != types.end() ||
         (item.type == AnswerType::number && item.shape.is_scalar());
}

bool asks_for_scalars(const PreparedQuestion& question) {
  return std::ranges::all_of(question.items, is_one_number);
}

/// Whether a slash between two values may as well divide them: "40 / 50" is 0.8.
bool may_divide(const PreparedQuestion& question) {
  return question.items.size() == 2 && asks_for_scalars(question);
}

/// Whether a piece fills the place of an answer that is not given: "?", "-", "no idea".
bool fills_place(const ListPiece& piece) {
  return says_nothing(piece.text);
}

/// Whether what stands in round brackets is one value for each item, of several shapes: what Python prints of
/// "mu, var, y".
bool is_printed_tuple(std::string_view all, const PreparedQuestion& question) {
  int depth = 0;
  std::size_t values = 1;
  for (std::size_t at = 0; at < all.size(); ++at) {
    depth += all[at] == '(' || all[at] == '[' ? 1 : all[at] == ')' || all[at] == ']' ? -1 : 0;
    values += all[at] == ',' && depth == 1 ? 1 : 0;
    if (depth == 0 && at + 1 < all.size()) {
      return false;
    }
  }
  const bool alike = std::ranges::all_of(question.items, [&](const ItemDeclaration& item) {
    return item.shape == question.items.front().shape;
  });
  return all.starts_with('(') && depth == 0 && values == question.items.size() && !alike;
}

/// What stands in brackets where nothing else is written and one number an item is asked for: "(1, 2, 3)".
std::string_view without_brackets(std::string_view text, const PreparedQuestion& question) {
  const std::string_view all = trimmed(text);
  if (is_printed_tuple(all, question)) {
    return all.substr(1, all.size() - 2);
  }
  const bool round = all.starts_with('(') && all.ends_with(')');
  const bool square = all.starts_with('[') && all.ends_with(']');
  const bool tuple = (round || square) && all.find_first_of("([{", 1) == std::string_view::npos &&
                     all.find_first_of(")]}") == all.size() - 1;
  return tuple && asks_for_scalars(question) ? all.substr(1, all.size() - 2) : text;
}

/// Whether pieces may be what a separator parts: blanks part plain numbers, "and" no members of one answer.
bool may_part(const PreparedQuestion& question, char separator, const std::vector<ListPiece>& pieces) {
  if (separator == and_sign) {
    return std::ranges::none_of(question.items, [](const ItemDeclaration& item) {
      return item.type == AnswerType::set || item.type == AnswerType::list ||
             item.type == AnswerType::choices || item.type == AnswerType::tuple ||
             item.type == AnswerType::text;
    });
  }
  if (separator == '/' || separator == '|') {
    const auto in_words = [](const ItemDeclaration& item) { return !is_in_numbers(item.type); };
    return std::ranges::any_of(pieces, fills_place) || std::ranges::none_of(question.items, in_words);
  }
  if (separator != ' ') {
    return true;
  }
  const bool numbers = std::ranges::all_of(pieces, [](const ListPiece& piece) {
    return is_plain_number(piece.text.substr(0, piece.text.find(' ')));
  });
  return numbers && asks_for_scalars(question) &&
         std::ranges::adjacent_find(pieces, may_be_thousands) == pieces.end();
}

bool reads_as_declared(const ItemDeclaration& item, const Response& response) {
  const bool found = response.state == Response::State::found && response.doubt.empty();
  const bool tensor = !response.alternatives.empty();
  return found && (!tensor || response.alternatives.front().shape == item.shape);
}

/// What pieces say, each for its item; nothing where one of them does not read as that.
std::optional<std::vector<Response>> read_pieces(const PreparedQuestion& question, std::size_t offset,
                                                 const std::vector<ListPiece>& pieces) {
  std::vector<Response> responses;
  for (std::size_t i = 0; i < question.items.size(); ++i) {
    if (i >= pieces.size() || fills_place(pieces[i])) {
      Response& left = responses.emplace_back();
      left.question = question.items[i].question;
      left.item = question.items[i].name;
      left.reason = i < pieces.size() ? "its place in the list is left open" : "the rest is left open";
      continue;
    }
    Response response = locate_in_field(question.items[i], pieces[i].text);
    if (!reads_as_declared(question.items[i], response) ||
        !other_thing(pieces[i].text, question.items[i], question, false).empty()) {
      return std::nullopt;
    }
    response.span = {offset + pieces[i].offset, pieces[i].text.size()};
    response.source = pieces[i].text;
    for (ReadValue& value : response.alternatives) {
      value.notes.push_back({Note::Decision::taken_in_order, question.items[i].name});
    }
    responses.push_back(std::move(response));
  }
  keep_other_orders(question, responses);
  return responses;
}

/// Keeps the quotient of two values as an unlikely reading of each.
void keep_quotient(const PreparedQuestion& question, std::string_view text,
                   std::vector<Response>& responses) {
  for (std::size_t i = 0; i < responses.size(); ++i) {
    const Response quotient = locate_in_field(question.items[i], text);
    Response::Unlikely& unlikely = responses[i].unlikely;
    unlikely.alternatives.insert(unlikely.alternatives.end(), quotient.alternatives.begin(),
                                 quotient.alternatives.end());
    unlikely.typed.insert(unlikely.typed.end(), quotient.typed.begin(), quotient.typed.end());
    if (unlikely.reason.empty()) {
      unlikely.reason = "the slash may divide, and the quotient would be worth more";
    }
  }
}

/// Whether a piece says that all that is not written is left open: "(rest left out)", "gradients: skipped".
bool leaves_rest_open(std::string_view text, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 8> rest{"rest",      "remaining", "others", "other",
                                                 "remainder", "reste",     "resto",  "everything"};
  constexpr std::array<std::string_view, 12> open{"skipped", "skip",    "missing", "left",
                                                  "out",     "blank",   "not",     "done",
                                                  "fehlt",   "omitted", "empty",   "nothing"};
  bool of_rest = false;
  bool is_open = false;
  std::size_t at = 0;
  for (std::string word = next_word(text, at); !word.empty(); word = next_word(text, at)) {
    const bool of_items =
        !among(open, word) &&
        (among(rest, word) || (word.size() > 4 && word.ends_with('s') && question.has_word(word)));
    of_rest = of_rest || of_items;
    is_open = is_open || among(open, word);
    if (!of_items && !among(open, word) && !is_filler(word)) {
      return false;
    }
  }
  return of_rest && is_open;
}

/// The values of the first items, a line or a paragraph each, where the last one says that the rest is left
/// open.
std::optional<std::vector<Response>> read_beginning(const PreparedQuestion& question, std::size_t offset,
                                                    std::string_view text) {
  std::vector<ListPiece> lines;
  std::vector<ListPiece> paragraphs;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const ListPiece line{at, text.substr(at, end - at)};
    const bool goes_on = !paragraphs.empty() && !lines.empty() && !is_blank(lines.back().text);
    if (!is_blank(line.text) && goes_on) {
      paragraphs.back().text = text.substr(paragraphs.back().offset, end - paragraphs.back().offset);
    } else if (!is_blank(line.text)) {
      paragraphs.push_back(line);
    }
    lines.push_back(line);
    at = end + 1;
  }
  std::erase_if(lines, [](const ListPiece& line) { return is_blank(line.text); });
  for (std::vector<ListPiece>* pieces : {&lines, &paragraphs}) {
    const std::size_t most = question.items.size();
    if (pieces->size() < 2 || pieces->size() > most || !leaves_rest_open(pieces->back().text, question)) {
      continue;
    }
    pieces->pop_back();
    if (auto read = read_pieces(question, offset, *pieces)) {
      return read;
    }
  }
  return std::nullopt;
}

/// Whether a name of the question stands in the passages, with a value or without: "total 22078, conv 112".
bool names_something(const PreparedQuestion& question, const Passages& passages, const Passage& only) {
  if (!named_statements(passages, question.every_name).empty()) {
    return true;
  }
  const std::vector<std::string> words = words_of(only.text);
  return std::ranges::any_of(question.words_of_names, [&](const std::vector<std::string>& name) {
    return !name.empty() && std::ranges::find(words, name.front()) != words.end();
  });
}

}  // namespace

void keep_other_orders(const PreparedQuestion& question, std::span<Response> responses) {
  for (std::size_t i = 0; i < responses.size(); ++i) {
    Response::Unlikely& unlikely = responses[i].unlikely;
    for (std::size_t k = 0; k < responses.size(); ++k) {
      const bool alike = question.items[i].type == question.items[k].type &&
                         question.items[i].shape == question.items[k].shape;
      if (i != k && alike) {
        unlikely.alternatives.insert(unlikely.alternatives.end(), responses[k].alternatives.begin(),
                                     responses[k].alternatives.end());
        unlikely.typed.insert(unlikely.typed.end(), responses[k].typed.begin(), responses[k].typed.end());
      }
    }
    if (!unlikely.alternatives.empty() || !unlikely.typed.empty()) {
      unlikely.reason = "the values stand without names, and in another order they would be worth more";
    }
  }
}

std::optional<std::vector<Response>> locate_in_order(const PreparedQuestion& question,
                                                     const Passages& passages) {
  const std::size_t asked = question.items.size();
  const Passage* only = only_passage(passages);
  if (asked < 2 || only == nullptr || only->text.size() > longest_list) {
    return std::nullopt;
  }
  const Passage& passage = *only;
  const std::string_view text = without_brackets(passage.text, question);
  const std::size_t offset = passage.offset + static_cast<std::size_t>(text.data() - passage.text.data());
  if (auto some = read_beginning(question, offset, text)) {
    return names_something(question, passages, passage) ? std::nullopt : std::move(some);
  }
  for (const char separator : list_separators()) {
    if (separator != and_sign && text.find(separator) == std::string_view::npos) {
      continue;
    }
    const std::vector<ListPiece> pieces = list_pieces(text, separator, asked);
    const auto is_chain = [&] {
      return std::any_of(pieces.begin() + 1, pieces.end(),
                         [](const ListPiece& piece) { return begins_with_relation(piece.text); });
    };
    if (pieces.size() == asked && !is_chain() && may_part(question, separator, pieces)) {
      if (names_something(question, passages, passage)) {
        return std::nullopt;
      }
      auto responses = read_pieces(question, offset, pieces);
      if (responses && separator == '/' && may_divide(question)) {
        keep_quotient(question, text, *responses);
      }
      return responses;
    }
  }
  return std::nullopt;
}

}  // namespace gradewright::reading
