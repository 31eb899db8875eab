#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/matching/aside.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <string_view>
#include <vector>

#include "answers/reading/matching/doubt_words.hpp"
#include "answers/reading/matching/field_name.hpp"
#include "answers/reading/matching/introduced.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/joined_names.hpp"
#include "answers/reading/matching/lines_beside.hpp"
#include "answers/reading/matching/made_of_item.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/open_names.hpp"
#include "answers/reading/matching/opposite.hpp"
#include "answers/reading/matching/other_instance.hpp"
#include "answers/reading/matching/other_quantity.hpp"
#include "answers/reading/matching/other_setting.hpp"
#include "answers/reading/matching/other_unit.hpp"
#include "answers/reading/matching/premise.hpp"
#include "answers/reading/matching/remark.hpp"
#include "answers/reading/matching/sentence.hpp"
#include "answers/reading/matching/taken_back.hpp"
#include "answers/reading/matching/turning_words.hpp"
#include "answers/reading/matching/unit_beside.hpp"
#include "answers/reading/matching/word_against.hpp"
#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/syntax/answer_type.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// Whether a text ends in a sign by which what follows is not said to be equal.
bool ends_in_comparison(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \t\n$:");
  text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
  constexpr std::string_view signs[] = {"!",      "<",      ">",     "\\not", "!=",    "\u2260",
                                        "\u2264", "\u2265", "\\neq", "\\ne",  "\\geq", "\\ge",
                                        "\\leq",  "\\le",   "\\gt",  "\\lt",  "\\mod", "\\bmod"};
  return !text.ends_with("->") &&
         std::ranges::any_of(signs, [&](std::string_view sign) { return text.ends_with(sign); });
}

/// Whether what a name begins with goes on from a number before it, of which it says what is counted:
/// "filters with 3*3*16", "layers each".
bool tells_what_is_counted(std::span<const ResponseToken> name) {
  constexpr std::array<std::string_view, 5> joints{"with", "each", "of", "per", "times"};
  return name.size() > 1 && name[0].kind == Kind::word && name[1].kind == Kind::word &&
         among(joints, name[1].text);
}

/// The statement that begins right where `statement` ends, without anything between them, and may be more of
/// its value.
const Statement* touching(const Passage& passage, const Statement& statement) {
  const auto& all = passage.statements.all();
  const auto next = std::ranges::upper_bound(all, statement.value_last, {}, &Statement::value_first);
  if (next == all.end() || !next->has_name() || next->name_first != statement.value_last) {
    return nullptr;
  }
  const ResponseToken& name = passage.statements.tokens()[next->name_first];
  const bool is_short = name.kind == Kind::word && name.text.size() < 3;
  return is_short || tells_what_is_counted(passage.statements.name(*next)) ? &*next : nullptr;
}

/// The word by which the name of a statement, or what is said around a value without a name, is of another
/// quantity.
std::string other_quantity(const Passage& passage, const Statement& statement, std::string_view front,
                           const PreparedQuestion& question) {
  const std::span<const ResponseToken> name = passage.statements.name(statement);
  const auto place = place_of_name(name, question.every_name);
  for (const ItemDeclaration& item : question.items) {
    const bool own =
        place ? is_named(passage, statement, question.names_of(item)) : question.items.size() == 1;
    std::string word = own ? opposite_before(front, item, question) : std::string();
    if (word.empty() && own && !name.empty()) {
      const std::size_t behind = place ? name.back().span.end() - name[place->first].span.offset : 0;
      word = word_of_another(front.substr(0, front.size() - std::min(behind, front.size())), item, question);
    }
    if (!word.empty()) {
      return word;
    }
  }
  if (!place) {
    return other_quantity_named(front, question);
  }
  const auto offset_of = [&](std::size_t at) {
    return at < name.size() ? name[at].span.offset : name.back().span.end();
  };
  const auto text_of = [&](std::size_t first, std::size_t last) {
    return passage.text.substr(offset_of(first), offset_of(last) - offset_of(first));
  };
  std::string word =
      other_quantity_before(text_of(0, place->first), text_of(place->first, place->last), question);
  return word.empty() ? other_quantity_in(text_of(place->last, name.size()), question) : word;
}

/// What stands in the name of a statement before the declared name; all of it where no name is declared.
std::string_view lead_of_name(const Passage& passage, const Statement& statement,
                              const PreparedQuestion& question) {
  const std::span<const ResponseToken> name = passage.statements.name(statement);
  const auto place = place_of_name(name, question.every_name);
  if (name.empty() || (place && place->first == 0)) {
    return {};
  }
  if (!place) {
    const std::size_t from = name.front().span.offset;
    return passage.text.substr(from, name.back().span.end() - from);
  }
  constexpr std::string_view joints[] = {"and", "und", "et", "y", "e"};
  std::size_t first = place->first;  // behind what another clause says
  while (first > 0 && !among(joints, name[first - 1].text) && name[first - 1].kind != Kind::relation) {
    --first;
  }
  const std::size_t from = name[first].span.offset;
  return passage.text.substr(from, name[place->first].span.offset - from);
}

/// What stands in front of a statement, without a clause that speaks of the same item in words, "The output
/// is the weighted sum of the values, o", and takes nothing back.
std::string_view behind_own_clause(std::string_view front, const Passage& passage, const Statement& statement,
                                   const PreparedQuestion& question) {
  const std::size_t comma = front.rfind(',');
  const std::string_view clause = front.substr(0, comma == std::string_view::npos ? 0 : comma);
  if (clause.empty() || std::ranges::any_of(clause, is_digit) || speaks_against(clause)) {
    return front;
  }
  const std::vector<std::string> words = words_of(clause);
  for (std::size_t i = 0; i < question.items.size(); ++i) {
    const bool calls = std::ranges::any_of(
        words, [&](const std::string& word) { return question.name_words.calls(word, i); });
    if (calls && is_named(passage, statement, question.names_of(question.items[i]))) {
      return front.substr(comma);
    }
  }
  return front;
}

/// What stands above a statement, as the head of its table or as a caption, and makes it no answer.
std::string head_against(const Passage& passage, const Statement& statement,
                         const PreparedQuestion& question) {
  const BarredLines* table = table_of(passage, statement);
  const std::size_t at = passage.statements.value(statement).front().span.offset;
  const std::string_view caption = table == nullptr ? caption_of(passage.text, at) : table->caption;
  if (heads_no_answer(caption) || !other_setting(caption, {}, {}, question).empty()) {
    return std::string(caption);
  }
  return table != nullptr && is_head_of_no_value(table->head, question) ? std::string(table->head)
                                                                        : std::string();
}

bool is_declared(const Passage& passage, const Statement& statement, const PreparedQuestion& question) {
  return is_named(passage, statement, question.every_name);
}

}  // namespace

bool is_head_of_no_value(std::string_view head, const PreparedQuestion& question) {
  const std::vector<std::string> words = words_of(head);
  const bool number = !words.empty() && words.front() == "no";  // No. | answer
  return std::any_of(words.begin() + (number ? 1 : 0), words.end(),
                     [](const std::string& word) {
                       return speaks_against(word) || word == "points" || word == "marks";
                     }) ||
         !other_quantity_in(head, question).empty();
}

bool speaks_against(std::string_view text) {
  if (text.find('?') != std::string_view::npos) {
    return true;
  }
  std::size_t at = 0;
  for (std::string word = next_word(text, at); !word.empty(); word = next_word(text, at)) {
    if (!has_role(word) && word.find('t') == std::string::npos) {
      continue;  // nor is it "don't"
    }
    if (is_doubt_word(word) || is_denial(word) || refuses(word) || begins_aside(word) ||
        labels_no_answer(word)) {
      return true;
    }
  }
  return false;
}

namespace {

/// A part of the passage's text with blanks for what other statements say in words of their own: the answers
/// to items that ask for a text.
std::string without_texts(const Passage& passage, std::string_view part, const Statement& statement,
                          const PreparedQuestion& question) {
  std::string result(part);
  if (question.text_names.empty()) {
    return result;
  }
  const std::size_t from = static_cast<std::size_t>(part.data() - passage.text.data());
  const auto tokens = passage.statements.tokens();
  const auto& all = passage.statements.all();
  const auto offset_of = [&](const Statement& one) {
    return one.value_first < tokens.size() ? tokens[one.value_first].span.offset : passage.text.size();
  };
  for (auto other = std::ranges::lower_bound(all, from, {}, offset_of);
       other != all.end() && offset_of(*other) < from + part.size(); ++other) {
    const bool own = other->value_first == statement.value_first;
    if (!own && other->value_first < other->value_last && is_named(passage, *other, question.text_names)) {
      const std::size_t last = std::min(tokens[other->value_last - 1].span.end(), from + part.size());
      std::fill(result.begin() + static_cast<std::ptrdiff_t>(offset_of(*other) - from),
                result.begin() + static_cast<std::ptrdiff_t>(last - from), ' ');
    }
  }
  return result;
}

/// What the lines above and below say against a statement between `first` and `end` whose sentence is wrapped
/// there: "not" above, "is wrong" below. Of a line with a statement of its own only the words beside this
/// one.
std::string word_on_line_beside(const Passage& passage, const Statement& statement, std::size_t first,
                                std::size_t end, const PreparedQuestion& question) {
  const std::string_view text = passage.text;
  const std::string_view above = line_above(text, first);
  if (ends_in_comparison(above)) {
    return std::string(above.substr(above.find_last_of(" \t") + 1));
  }
  const std::size_t relation = above.find_first_of("=:");
  const std::string_view stated =
      relation == std::string_view::npos ? std::string_view() : above.substr(relation + 1);
  const bool left_open = !is_blank(stated) && says_nothing(stated);
  const std::string_view lead = above.substr(left_open ? above.size() : above.find_last_of("0123456789") + 1);
  const std::string told = without_texts(passage, lead, statement, question);
  std::string word = lead.ends_with(')') ? std::string() : unknown_word(told, question);
  std::string_view below = line_below(text, end);
  if (begins_with_name(below, question)) {
    below = {};
  }
  if (word.empty()) {
    word = word_against({}, below, question);
  }
  const bool states_below =
      end + 1 < text.size() && sentence_behind(text, end + 1).find_first_of("=:") != std::string_view::npos;
  if (word.empty() && !states_below) {
    word = unknown_word(before_reason(below), question);
  }
  return word;
}

/// The word behind the last number of a row of a table that speaks against it: "| 0.99 is wrong |".
std::string word_behind_row(std::string_view text, std::span<const ResponseToken> value,
                            const PreparedQuestion& question) {
  const auto last = std::ranges::find(value.rbegin(), value.rend(), Kind::number, &ResponseToken::kind);
  const std::string_view tail =
      last == value.rend() ? std::string_view() : behind_in_row(text, last->span.end());
  std::string word = word_against({}, tail, question);
  return word.empty() ? unknown_word(tail, question) : word;
}

}  // namespace

namespace {

/// The word beside a value that denies, doubts or takes it back, or makes it one of another setting, instance
/// or unit, or the number of something else.
std::string word_against_value(const Passage& passage, const Statement& statement, std::string_view front,
                               std::string_view back, const PreparedQuestion& question) {
  std::string word = word_against(front, back, question);
  if (word.empty()) {
    word = other_setting(front, lead_of_name(passage, statement, question), back, question);
  }
  if (word.empty()) {
    word = other_instance(front, back, question);
  }
  if (word.empty()) {
    word = other_unit(std::string(value_text(passage, statement)) + " " + std::string(back), question);
  }
  if (word.empty()) {
    word = unit_beside(passage, statement, question);
  }
  return word.empty() ? counts_another(value_text(passage, statement), question) : word;
}

/// Whether a name is led to by nothing but a word that gives or supposes it: "Given h", "Let h".
bool is_supposed(std::string_view lead) {
  constexpr std::array<std::string_view, 8> words{"given", "let", "gegeben", "sei",
                                                  "soit",  "sea", "sia",     "seja"};
  const std::vector<std::string> led = words_of(lead);
  return led.size() == 1 && among(words, led.front());
}

/// What stands in front of a statement before its declared name; all of it where it has none.
std::string_view before_name(const Passage& passage, const Statement& statement, std::string_view front,
                             const PreparedQuestion& question) {
  const std::span<const ResponseToken> name = passage.statements.name(statement);
  const auto place = place_of_name(name, question.every_name);
  if (!place) {
    return front;
  }
  const std::size_t length = name.back().span.end() - name[place->first].span.offset;
  return front.substr(0, front.size() - std::min(length, front.size()));
}

}  // namespace

Reservation doubt_of_words(const Passage& passage, const Statement& statement,
                           const PreparedQuestion& question) {
  const auto tokens = passage.statements.tokens();
  const auto value = passage.statements.value(statement);
  if (value.empty()) {
    return {};
  }
  // The words before a relation are its name, down to the start of the line.
  const std::size_t relation =
      statement.has_name() ? tokens[statement.name_last - 1].span.end() : value.front().span.offset;
  const std::string_view before = behind_left_open(sentence_before(passage.text, relation));
  const std::string_view front = own_part_before(before, question);
  const std::size_t sign = front.find_last_not_of(" \t$");
  const bool nameless_side = !statement.has_name() && sign != std::string_view::npos && front[sign] == '=';
  const bool made_of_item = is_made_of_item(passage.statements.name(statement), question);
  if (made_of_item || nameless_side || ends_in_comparison(front)) {
    return "it is not said to be equal to that name alone";
  }
  const bool stops = value.back().kind == Kind::number && value.back().text.ends_with('.');  // "is 13. The"
  if (const std::string name = joined_name(passage, statement, question); !name.empty()) {
    return "\"" + name + "\" stands within it";
  }
  const std::size_t value_end = value.back().span.end() - (stops ? 1 : 0);
  if (const std::string word = taken_back(passage.text, value_end, sentences_on_all(passage));
      !word.empty()) {
    return "\"" + word + "\" stands behind it";
  }
  if (statement.has_name() && begins_as_question(before)) {
    return "its sentence is a question";
  }
  if (statement.has_name() && is_supposed(before_name(passage, statement, front, question))) {
    return "it is said to be given or supposed";
  }
  const std::string_view led = trimmed(passage.text.substr(0, value.front().span.offset));
  if (led.ends_with(" below") || led.ends_with(" above")) {
    return "\"" + std::string(led.substr(led.size() - 5)) + "\" stands beside it";
  }
  if (is_marked_wrong(front)) {
    return "a cross or an empty box stands before it";
  }
  const std::string_view behind = sentence_behind(passage.text, value_end);
  const std::string_view own = own_part_behind(behind, question);
  const std::string_view back = before_aside(own);
  const std::size_t end = value_end + behind.size();
  if (own.size() == behind.size() && end < passage.text.size() && passage.text[end] == '?' &&
      !leaves_name_open(passage, end, question)) {
    return "its sentence is a question";
  }
  const std::string remark = word_in_remark(passage, statement, question);
  const std::string against = word_against_value(passage, statement, front, back, question);
  std::string word = remark;
  if (word.empty()) {
    word = against;
  }
  if (word.empty()) {
    word = other_quantity(passage, statement, front, question);
  }
  if (word.empty()) {
    word = unknown_word(without_texts(passage,
                                      behind_own_clause(behind_premise(own_front(front, question), question),
                                                        passage, statement, question),
                                      statement, question),
                        question);
  }
  if (word.empty()) {
    word = unknown_word(without_texts(passage, before_reason(own_back(back, question)), statement, question),
                        question);
  }
  if (word.empty()) {
    word = word_behind_row(passage.text, value, question);
  }
  const std::string head = head_against(passage, statement, question);
  if (word.empty() && !head.empty()) {
    return "\"" + head + "\" stands above it";
  }
  const std::string beside = word_on_line_beside(passage, statement, relation - before.size(), end, question);
  if (word.empty() && !beside.empty()) {
    return "\"" + beside + "\" stands beside it";
  }
  if (word.empty()) {
    return {};
  }
  Reservation doubt("\"" + word + "\" stands beside it");
  const std::size_t first = relation - concluded_part(before).size();
  const std::string_view around = passage.text.substr(first, end - first);
  const std::string_view lead = before_name(passage, statement, front, question);
  const std::string_view tail = before_next_name(passage, behind, question);
  const bool turned = !against.empty() &&
                      !word_against_value(passage, statement, concluded_part(front), back, question).empty();
  doubt.settled_by_key = remark.empty() && !turned && head.empty() && beside.empty() &&
                         !turns_round(around) && !works_on_name(lead) && !begins_with_setting(lead) &&
                         !works_on_value(tail) && !goes_on_otherwise(tail);
  return doubt;
}

Reservation doubt_of_field(const ItemDeclaration& item, const QuestionDeclaration& whole,
                           std::string_view text) {
  if (std::ranges::none_of(text, is_letter)) {
    return {};
  }
  if (text.find_first_of("=:") != std::string_view::npos) {
    const PreparedQuestion question({item.question, {}, {item}, whole.other_names, whole.text});
    const Passage passage(text, 0);
    for (const Statement& statement : passage.statements.all()) {
      Reservation doubt = statement.has_name() ? doubt_of_words(passage, statement, question) : Reservation();
      if (!doubt.empty()) {
        return doubt;
      }
    }
  }
  const std::string name = other_name_in_field(text, item, whole);
  return name.empty() ? Reservation() : Reservation("it is called \"" + name + "\"");
}

Reservation statement_doubt(const Passage& passage, const Statement& statement,
                            const PreparedQuestion& question) {
  const auto value = passage.statements.value(statement);
  if (value.empty()) {
    return {};
  }
  if (Reservation doubt = doubt_of_words(passage, statement, question); !doubt.empty()) {
    return doubt;
  }
  if (value.size() > 1 && value.back().is_symbol("!") && value[value.size() - 2].kind == Kind::number) {
    return "! could be a factorial or end the sentence";
  }
  const Statement* next = touching(passage, statement);
  if (next != nullptr &&
      (!is_declared(passage, *next, question) || is_number_for_list(passage, statement, question))) {
    return "it may go on with what stands behind it";
  }
  return {};
}

}  // namespace gradewright::reading
