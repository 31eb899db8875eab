#include "answers/reading/matching/locate_typed.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "answers/reading/matching/choice_clauses.hpp"
#include "answers/reading/matching/choice_remarks.hpp"
#include "answers/reading/matching/contradicted.hpp"
#include "answers/reading/matching/explained_choice.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/list_label.hpp"
#include "answers/reading/matching/lone_text.hpp"
#include "answers/reading/matching/option_gloss.hpp"
#include "answers/reading/matching/option_wording.hpp"
#include "answers/reading/matching/other_quantity.hpp"
#include "answers/reading/matching/other_setting.hpp"
#include "answers/reading/matching/other_subject.hpp"
#include "answers/reading/matching/plain_wording.hpp"
#include "answers/reading/matching/read_choice.hpp"
#include "answers/reading/matching/repeated_question.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/matching/typed_pieces.hpp"
#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/read_typed.hpp"
#include "answers/reading/values/silence.hpp"
#include "answers/reading/values/text_frame.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// The whole answer, where it says anything: a record names its own fields, and a question with one item asks
/// for nothing else.
std::optional<std::vector<TypedPiece>> whole_pieces(const Passages& passages) {
  std::vector<TypedPiece> pieces;
  for (const auto& passage : passages) {
    if (std::string text(trimmed(passage->text)); !says_nothing(text)) {
      pieces.push_back({{passage->offset, passage->text.size()}, std::move(text)});
    }
  }
  return pieces;
}

/// Whether what is written under the name of another text may be the answers to both: "dropout and clipping";
/// where the own name stands with nothing behind it, only what says so: not "beam search".
bool may_hold_several(const ItemDeclaration& item, const PreparedQuestion& question,
                      const Passages& passages) {
  const bool left_empty = !named_statements(passages, question.names_of(item)).empty();
  return std::ranges::any_of(question.items, [&](const ItemDeclaration& other) {
    const bool text = other.type == AnswerType::text && other.name != item.name;
    const auto pieces = text ? named_pieces(other, question, passages) : std::vector<TypedPiece>{};
    return std::ranges::any_of(pieces, [&](const TypedPiece& piece) {
      const std::size_t stop = piece.text.find(". ");
      if (stop != std::string::npos && leaves_rest_out(std::string_view(piece.text).substr(stop + 2))) {
        return false;  // "beam search. For the other one I have forgotten the name."
      }
      const std::vector<std::string> words = words_of(piece.text);
      const bool joined = std::ranges::any_of(words, [](const std::string& word) {
        return plays(word, WordRole::conjunction) || plays(word, WordRole::alternative);
      });
      const bool several = left_empty ? joined : piece.text.find(' ') != std::string::npos;
      return several || piece.text.find_first_of(",;/&+") != std::string::npos;
    });
  });
}

/// The whole answer to an item of several options, where each passage of one answer may say what its part is:
/// 7 (a) true, 7 (b) false. Nothing where a label may name an option or not.
std::optional<std::vector<TypedPiece>> whole_ballots(const Passages& passages, const ItemDeclaration& item) {
  std::vector<TypedPiece> pieces;
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
    TypedPiece& piece = pieces.back();
    piece.text += "\n" + *text;
    piece.span.length = std::max(piece.span.end(), span.end()) - piece.span.offset;
  }
  return pieces;
}

/// The options that a text chooses and explains, as a list: "A, B".
std::string explained_options(std::string_view text, const ItemDeclaration& item,
                              const PreparedQuestion& question, std::span<const std::string> wordings) {
  std::string list;
  for (const std::string& option : explained_choice(text, item.options, true, question, wordings)) {
    list += (list.empty() ? "" : ", ") + option;
  }
  return list;
}

/// The word that speaks against the options that were read, in what a text says beside them; empty: none
/// does.
std::string beside_choice(std::string_view text, const ItemDeclaration& item, const Response& read,
                          const PreparedQuestion& question, std::span<const std::string> wordings) {
  constexpr std::size_t longest = 400;
  const auto words = text.size() > longest ? std::nullopt : choice_words(text, item.options);
  const auto* const options = std::get_if<WordsValue>(&read.typed.front().value);
  if (!words || options == nullptr) {
    return {};
  }
  MadeChoice made{std::vector<bool>(item.options.size(), false), true, question, wordings};
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    made.chosen[i] = std::ranges::find(options->words, item.options[i]) != options->words.end();
  }
  return against_choice(choice_clauses(*words), made);
}

/// The words before a value.
std::string_view label_of(std::string_view text) {
  return text.substr(0, std::min(text.find_first_of(":=([{$0123456789"), text.size()));
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

std::string other_thing(std::string_view text, const ItemDeclaration& item, const PreparedQuestion& question,
                        bool named) {
  const bool value = item.type == AnswerType::set || item.type == AnswerType::list ||
                     item.type == AnswerType::interval || item.type == AnswerType::quantity ||
                     item.type == AnswerType::size;
  if (!value) {
    return {};
  }
  std::string word = other_setting(text, {}, {}, question);
  if (word.empty() && !named) {
    word = other_subject_named(label_of(text), question);
  }
  return word.empty() ? other_subject(text, item, question) : word;
}

Response locate_typed(const ItemDeclaration& item, const PreparedQuestion& question,
                      const Passages& passages) {
  Response response;
  response.question = item.question;
  response.item = item.name;
  response.reason = "nothing is written";
  std::vector<TypedPiece> pieces = named_pieces(item, question, passages);
  const bool named = !pieces.empty();
  if (!named) {
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
    const auto lone =
        item.type == AnswerType::text && !may_be_whole ? lone_text(item, question, passages) : std::nullopt;
    if (lone) {
      pieces = {*lone};
    } else if (!pieces.empty() && !may_be_whole) {
      response.reason = "nothing is written under the name " + item.name;
      if (item.type == AnswerType::text && may_hold_several(item, question, passages)) {
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
  const TypedPiece& first = pieces.front();
  response.span = first.span;
  if (std::ranges::any_of(pieces, [&](const TypedPiece& piece) { return piece.text != first.text; })) {
    response.state = Response::State::ambiguous;
    response.source = first.text;
    response.reason = "two different answers are written";
    return response;
  }
  const std::vector<std::string> wordings = option_wordings(question.text, item.options);
  const bool is_text = item.type == AnswerType::text;
  const std::string said = is_text ? std::string(without_repetition(first.text, item, question))
                                   : without_gloss(first.text, item.options, wordings);
  read_typed_response(with_option_letters(said, item.options, wordings), item, response);
  const bool plain = response.is_read() || response.state == Response::State::missing || is_text ||
                     item.type == AnswerType::record;
  for (const std::string& wording :
       plain ? std::vector<std::string>{} : plain_wordings(first.text, item, question)) {
    Response other = response;
    read_typed_response(with_option_letters(wording, item.options, wordings), item, other);
    if (other.state == Response::State::found) {
      response = std::move(other);
      break;
    }
  }
  if (item.type == AnswerType::choices && !response.is_read() && response.state != Response::State::missing) {
    const std::string chosen = explained_options(first.text, item, question, wordings);
    Response other = response;
    if (!chosen.empty()) {
      read_typed_response(chosen, item, other);
      response = other.is_read() ? std::move(other) : std::move(response);
    }
  }
  response.source = first.text;
  if (response.is_read()) {
    const std::string word = other_thing(first.text, item, question, named);
    if (!word.empty()) {
      response.doubt = "\"" + word + "\" stands beside it";
    }
    const std::string_view label = item.type == AnswerType::choices && !named
                                       ? label_of_list(first.text, item.options)
                                       : std::string_view();
    if (!label.empty()) {
      response.doubt = "\"" + std::string(label) + "\" could be an option or a label";
    }
  }
  if (item.type == AnswerType::choices && response.state == Response::State::found &&
      response.may_be_doubted()) {
    const std::string word = beside_choice(first.text, item, response, question, wordings);
    if (!word.empty()) {
      response.doubt = "\"" + word + "\" stands beside it";
    }
  }
  const bool in_words = item.type == AnswerType::choices || is_text;
  if (in_words && response.state == Response::State::found && response.may_be_doubted()) {
    if (const std::string word = contradiction(first.text, {item.type}, question); !word.empty()) {
      response.doubt = "\"" + word + "\" speaks against it";
    }
  }
  for (const auto& [passage, statement] : named_statements(passages, question.names_of(item))) {
    if (response.may_be_doubted()) {
      response.doubt.or_else(doubt_of_words(*passage, statement, question));
    }
  }
  return response;
}

}  // namespace gradewright::reading
