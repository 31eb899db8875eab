#include "answers/reading/matching/locate_in_turn.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/matching/locate_in_order.hpp"
#include "answers/reading/matching/locate_typed.hpp"
#include "answers/reading/matching/name_words.hpp"
#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/other_setting.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/matching/turns.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Longer texts are not taken apart.
constexpr std::size_t longest_text = 4'000;

/// Types whose answers can be told from any others' by how they are written.
bool may_take_turns(AnswerType type) {
  return type != AnswerType::formula && type != AnswerType::complexity && type != AnswerType::equation &&
         type != AnswerType::inequality && type != AnswerType::record;
}

bool holds_digit(std::string_view text) {
  return std::ranges::any_of(text, is_digit);
}

/// A digit, or a fraction of Unicode.
bool holds_number(std::string_view text) {
  constexpr std::array<std::string_view, 2> fractions{"\u00bd", "\u2154"};
  return holds_digit(text) || text.find("\u2153") != std::string_view::npos ||
         std::ranges::any_of(fractions, [&](auto one) { return text.find(one) != std::string_view::npos; });
}

/// A text without the words for what a quantity is needed for, which lead to it and to nothing else.
std::string without_work(std::string text) {
  constexpr std::array<std::string_view, 8> work{"reading",  "product", "loading",      "storing",
                                                 "transfer", "storage", "optimization", "fetching"};
  for (const std::string_view word : work) {
    if (const std::size_t at = lower(text).find(word); at != std::string::npos) {
      std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(at), word.size(), ' ');
    }
  }
  return text;
}

/// Whether a value could be meant for an item, be it without its unit.
bool could_be_of(const ItemDeclaration& item, bool decimal_comma, std::string_view text) {
  const bool bare = std::ranges::none_of(text, is_letter);
  return read_whole(item, decimal_comma, text) || (bare && read_alone(item, decimal_comma, text));
}

/// Whether a text relates what stands in it by another sign than one that says that things are equal.
bool compares(std::string_view text) {
  constexpr std::array<std::string_view, 10> signs{"<",      ">",      "!",   "\u2260", "\u2264",
                                                   "\u2265", "\u00b1", "\\n", "\\l",    "\\g"};
  return std::ranges::any_of(signs, [&](auto sign) { return text.find(sign) != std::string_view::npos; });
}

class Reader {
 public:
  Reader(const PreparedQuestion& question, bool decimal_comma)
      : question_(question), decimal_comma_(decimal_comma), names_(question.name_words) {}

  /// What the turns say, one for each item; nothing where one of them cannot be told. Of frames the working
  /// around them is not looked at word by word.
  std::optional<std::vector<Response>> read(const std::vector<Turn>& turns, bool framed) const {
    if (turns.size() != question_.items.size()) {
      return std::nullopt;
    }
    std::vector<Response> responses;
    for (std::size_t i = 0; i < turns.size(); ++i) {
      auto response = read_turn(turns[i], i, framed);
      if (!response) {
        return std::nullopt;
      }
      response->span = {turns[i].offset, turns[i].text.size()};
      response->source = turns[i].text;
      response->add_note({Note::Decision::taken_in_order, question_.items[i].name});
      responses.push_back(std::move(*response));
    }
    keep_other_orders(question_, responses);
    return responses;
  }

  /// Whether a turn says something: a number, or where a text is asked for words that do not only lead to it.
  bool holds_value(const Turn& turn) const {
    const bool texts = std::ranges::any_of(
        question_.items, [](const ItemDeclaration& item) { return item.type == AnswerType::text; });
    return holds_number(turn.text) || (texts && !std::ranges::all_of(words_of(turn.text), is_filler));
  }

 private:
  std::optional<Response> read_turn(const Turn& turn, std::size_t item, bool framed) const {
    const ItemDeclaration& declared = question_.items[item];
    const std::vector<std::size_t> begins = declared.type == AnswerType::text
                                                ? std::vector{words_begin(turn.text, item)}
                                                : value_begins(turn.text);
    for (const std::size_t begin : begins) {
      std::string_view value = trimmed(turn.text.substr(begin));
      value.remove_suffix(value.ends_with('.') ? 1 : 0);
      value = without_name_behind(value, item);
      auto response = read_whole(declared, decimal_comma_, value);
      if (!response) {
        continue;
      }
      const std::string lead = std::string(turn.lead) + " " + std::string(turn.text.substr(0, begin));
      const bool other = !framed && (!other_setting(turn.text, {}, {}, question_).empty() ||
                                     !other_thing(value, declared, question_, true).empty());
      return !other && leads_to(lead, value, item, framed) ? std::move(response) : std::nullopt;
    }
    return std::nullopt;
  }

  /// "14 GB (weights)": without the item's own name in brackets behind a value.
  std::string_view without_name_behind(std::string_view value, std::size_t item) const {
    const std::size_t open = value.ends_with(')') ? value.rfind('(') : std::string_view::npos;
    if (open == std::string_view::npos || open == 0 || !is_blank(value[open - 1])) {
      return value;
    }
    const std::vector<std::string> words = words_of(value.substr(open));
    const bool own = !words.empty() && std::ranges::all_of(words, [&](const std::string& word) {
      return is_letter(word.front()) && names_.calls(word, item);
    });
    return own ? trimmed(value.substr(0, open)) : value;
  }

  /// Whether what stands before a value is harmless, and neither it nor the value names anything else that
  /// the value could answer.
  bool leads_to(std::string_view lead, std::string_view value, std::size_t item, bool framed) const {
    const bool text = question_.items[item].type == AnswerType::text;
    if (!text && calls_other(value, value, item)) {
      return false;
    }
    std::string others(lead);  // than words of the item's own names
    for (std::size_t at = 0; at < others.size();) {
      const std::size_t end = word_end(others, at);
      const std::string word = lower(others.substr(at, end - at));
      if (end == at) {
        ++at;
        continue;
      }
      if (names_.calls(word, item)) {
        std::fill(others.begin() + static_cast<std::ptrdiff_t>(at),
                  others.begin() + static_cast<std::ptrdiff_t>(end), ' ');
      }
      at = end;
    }
    constexpr std::size_t near = 12;
    const std::string_view close = framed ? lead.substr(lead.size() - std::min(near, lead.size())) : lead;
    if (calls_other(others, value, item) || compares(close)) {
      return false;
    }
    const bool computes = others.find_first_of("0123456789+/%^") != std::string::npos;
    const std::string_view name = value.substr(0, std::min(value.find_first_of("0123456789"), value.size()));
    if (!text && !framed && names_other_thing(without_mathematics(name), item)) {
      return false;
    }
    const std::string rest = without_work(others);
    return framed || (!computes && unknown_word(rest, question_).empty() && !names_other_thing(rest, item));
  }

  /// Whether a text names a thing that the question does not speak of: "the activations take 14 GB".
  bool names_other_thing(std::string_view text, std::size_t item) const {
    constexpr std::size_t shortest = 3;
    constexpr std::array<std::string_view, 40> links{
        "takes", "take", "needs", "need", "uses",  "costs", "cost",  "requires", "comes",    "makes",
        "with",  "also", "each",  "from", "then",  "mine",  "hence", "beträgt",  "brauchen", "braucht",
        "sind",  "para", "avec",  "read", "reads", "and",   "for",   "per",      "has",      "der",
        "die",   "das",  "und",   "ist",  "los",   "las",   "con",   "dem",      "den",      "von"};
    return std::ranges::any_of(words_of(text), [&](const std::string& word) {
      return word.size() >= shortest && is_letter(word.front()) && !is_filler(word) && !among(links, word) &&
             !question_.has_word(word) && !names_.calls(word, item);
    });
  }

  /// Whether a word of a text calls another item and not this one, and a value could answer that.
  bool calls_other(std::string_view text, std::string_view value, std::size_t item) const {
    return std::ranges::any_of(words_of(text), [&](const std::string& word) {
      for (std::size_t other = 0; other < question_.items.size(); ++other) {
        if (other != item && !names_.calls(word, item) && names_.calls(word, other) &&
            could_be_of(question_.items[other], decimal_comma_, value)) {
          return true;
        }
      }
      return false;
    });
  }

  /// Where the words of a text begin, behind its name and what leads from it: "The technique is dropout".
  std::size_t words_begin(std::string_view text, std::size_t item) const {
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t end = word_end(text, at);
      const std::string word = lower(text.substr(at, end - at));
      constexpr std::array<std::string_view, 3> links{"called", "named", "ist"};
      const bool sign = end == at && std::string_view(" \t:=*").find(text[at]) != std::string_view::npos;
      if (!sign && (word.empty() || !(is_filler(word) || names_.calls(word, item) || among(links, word)))) {
        return at;
      }
      at = std::max(end, at + 1);
    }
    return 0;
  }

  /// The end of the word that begins at `at`; `at` where none does.
  static std::size_t word_end(std::string_view text, std::size_t at) {
    while (at < text.size() && (is_letter(text[at]) || is_digit(text[at]) || !is_ascii(text[at]))) {
      ++at;
    }
    return at;
  }

  const PreparedQuestion& question_;
  bool decimal_comma_;
  const NameWords& names_;
};

/// Whether values that were read before end in their turns, or with the stop behind them.
bool agree(std::span<const Response> known, const std::vector<Response>& turns) {
  for (std::size_t i = 0; i < turns.size(); ++i) {
    const Span& turn = turns[i].span;
    const std::size_t end = known[i].span.end();
    if (known[i].is_read() && (end <= turn.offset || end > turn.end() + 1)) {
      return false;
    }
  }
  return true;
}

/// The first lines of passages that stand behind "Answer:" each, whose other lines work towards the next.
std::vector<Turn> answered_turns(const Passages& passages) {
  std::vector<Turn> turns;
  for (const auto& passage : passages) {
    if (is_blank(passage->text)) {
      continue;
    }
    if (!passage->behind_answer) {
      return {};
    }
    Turn turn = turns_of(passage->text, Parting::lines).front();
    turn.offset += passage->offset;
    turns.push_back(turn);
  }
  return turns;
}

class Settler {
 public:
  Settler(const PreparedQuestion& question, const Passages& passages, std::span<Response> responses)
      : question_(question), passages_(passages), responses_(responses), reader_(question, decimal_comma()) {}

  void settle() {
    const bool against = std::ranges::any_of(
        passages_, [](const auto& passage) { return speaks_against(without_mathematics(passage->text)); });
    if (against || settle(answered_turns(passages_), true)) {
      return;
    }
    const Passage* only = only_passage(passages_);
    if (only == nullptr || only->text.size() > longest_text ||
        settle(placed(framed_turns(only->text), *only), true)) {
      return;
    }
    for (const Parting parting : {Parting::lines, Parting::sentences, Parting::commas, Parting::slashes}) {
      if (settle(harmless(placed(turns_of(only->text, parting), *only)), false)) {
        return;
      }
    }
  }

 private:
  bool decimal_comma() const { return std::ranges::any_of(question_.items, &ItemDeclaration::decimal_comma); }

  static std::vector<Turn> placed(std::vector<Turn> turns, const Passage& passage) {
    for (Turn& turn : turns) {
      turn.offset += passage.offset;
    }
    return turns;
  }

  /// Without turns that say nothing; none where such a one is not harmless.
  std::vector<Turn> harmless(std::vector<Turn> turns) const {
    bool all = true;
    std::erase_if(turns, [&](const Turn& turn) {
      const bool empty = !reader_.holds_value(turn);
      all = all && (!empty || unknown_word(turn.text, question_).empty());
      return empty;
    });
    return all ? turns : std::vector<Turn>{};
  }

  bool settle(const std::vector<Turn>& turns, bool framed) {
    auto read = reader_.read(turns, framed);
    if (!read || !agree(responses_, *read)) {
      return false;
    }
    for (std::size_t i = 0; i < responses_.size(); ++i) {
      if (!responses_[i].is_read()) {
        responses_[i] = std::move((*read)[i]);
      }
    }
    return true;
  }

  const PreparedQuestion& question_;
  const Passages& passages_;
  std::span<Response> responses_;
  Reader reader_;
};

}  // namespace

void locate_in_turn(const PreparedQuestion& question, const Passages& passages,
                    std::span<Response> responses) {
  const auto typed = [](const ItemDeclaration& item) { return is_read_as_typed(item.type); };
  if (question.items.size() < 2 || std::ranges::all_of(responses, &Response::is_read) ||
      std::ranges::none_of(question.items, typed) ||
      !std::ranges::all_of(question.items, may_take_turns, &ItemDeclaration::type)) {
    return;
  }
  Settler(question, passages, responses).settle();
}

}  // namespace gradewright::reading
