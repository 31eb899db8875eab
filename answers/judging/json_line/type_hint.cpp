#include "answers/judging/json_line/type_hint.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "answers/judging/stated_key.hpp"
#include "answers/reading/declaration.hpp"
#include "answers/reading/notation/token.hpp"
#include "answers/reading/values/read_typed.hpp"
#include "engine/syntax/answer_type.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/joined.hpp"

namespace gradewright::judging {
namespace {

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_digit(text[at]);
}

/// With a blank after a comma between two digits, which is otherwise left open.
std::string with_blanks(std::string_view text) {
  std::string spaced;
  for (std::size_t at = 0; at < text.size(); ++at) {
    spaced += text[at];
    if (text[at] == ',' && at > 0 && is_digit_at(text, at - 1) && is_digit_at(text, at + 1)) {
      spaced += ' ';
    }
  }
  return spaced;
}

bool takes_names(AnswerType type) {
  return type == AnswerType::equation || type == AnswerType::inequality || type == AnswerType::complexity ||
         type == AnswerType::formula;
}

/// The O of O(n).
bool is_big_o(const std::vector<Token>& tokens, std::size_t at) {
  return tokens[at].is_word("O") && at + 1 < tokens.size() && tokens[at + 1].opens(Bracket::round);
}

/// A text as the reader of one type after the other takes it.
class Probe {
 public:
  explicit Probe(std::string text) : text_(std::move(text)) {
    std::vector<Token> tokens;
    tokenise(text_, tokens);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      const Token& token = tokens[at];
      if (token.kind == Token::Kind::open && !bracket_) {
        bracket_ = token.bracket;
      }
      const bool letter = token.kind == Token::Kind::word && token.text.size() == 1 && !is_big_o(tokens, at);
      if (letter && std::ranges::find(letters_, token.text) == letters_.end()) {
        letters_.emplace_back(token.text);
      }
    }
  }

  const std::vector<std::string>& letters() const { return letters_; }
  /// The first one.
  std::optional<Bracket> bracket() const { return bracket_; }
  bool is_one_letter() const { return letters_.size() == 1 && letters_.front() == text_; }

  /// The key of this type that the text is.
  std::optional<TypedKey> key(AnswerType type) const {
    ItemDeclaration declaration;
    declaration.type = type;
    if (takes_names(type)) {
      declaration.field_names = letters_;
    }
    declaration.options = {"A", "B", "C", "D", "E", "F", "G", "H"};
    auto read = read_stated({text_}, declaration);
    auto* found = std::get_if<TypedKey>(&read);
    return found == nullptr ? std::nullopt : std::optional(std::move(*found));
  }

  /// Whether the text is more of this type than a number would be.
  bool is_a(AnswerType type) const {
    if (takes_names(type) && letters_.empty()) {
      return false;
    }
    const auto found = key(type);
    if (!found) {
      return false;
    }
    if (const auto* complex = std::get_if<ComplexKey>(&*found)) {
      return !complex->imaginary.decimal().is_zero();
    }
    if (const auto* size = std::get_if<SizeKey>(&*found)) {
      return size->extents.size() > 1;
    }
    if (const auto* members = std::get_if<MembersKey>(&*found)) {
      return members->members.size() != 1;
    }
    return true;
  }

  /// "a = 70, b = 25".
  bool names_values() const {
    const auto read = read_typed(text_, AnswerType::record, TypeContext{.names = letters_});
    const auto* readings = std::get_if<std::vector<TypedValue>>(&read);
    if (readings == nullptr) {
      return false;
    }
    const auto& fields = std::get<RecordValue>(readings->front().value).fields;
    return fields.size() > 1 && std::ranges::all_of(fields, [](const auto& field) {
             return field.second.cells.front().state == ReadCell::State::number;
           });
  }

 private:
  std::string text_;
  std::vector<std::string> letters_;
  std::optional<Bracket> bracket_;
};

std::string quoted(std::string_view text) {
  return fmt::format("\"{}\"", text);
}

/// say "type": "tuple" (or "set", "list")
std::string say(std::span<const AnswerType> types, const Probe& probe) {
  std::string words = fmt::format(R"(say "type": "{}")", to_string(types.front()));
  if (takes_names(types.front())) {
    std::vector<std::string> names;
    std::ranges::transform(probe.letters(), std::back_inserter(names), quoted);
    words += fmt::format(R"(, "names": [{}])", joined(names, ", "));
  }
  if (types.size() > 1) {
    std::vector<std::string> others;
    for (const AnswerType type : types.subspan(1)) {
      others.push_back(quoted(to_string(type)));
    }
    words += fmt::format(" (or {})", joined(others, ", "));
  }
  return words;
}

/// The types that say something of a text that numbers do not, the likeliest first.
std::vector<AnswerType> types_of(const Probe& probe) {
  constexpr std::array<AnswerType, 10> structured{
      AnswerType::quantity,   AnswerType::complex, AnswerType::complexity, AnswerType::equation,
      AnswerType::inequality, AnswerType::tuple,   AnswerType::set,        AnswerType::list,
      AnswerType::interval,   AnswerType::size};
  std::vector<AnswerType> found;
  std::ranges::copy_if(structured, std::back_inserter(found),
                       [&](AnswerType type) { return probe.is_a(type); });
  const auto set = std::ranges::find(found, AnswerType::set);
  if (set != found.end() && probe.bracket() == Bracket::brace) {
    std::rotate(found.begin(), set, set + 1);
  }
  if (found.empty() && !probe.is_one_letter() && probe.is_a(AnswerType::formula)) {
    found.push_back(AnswerType::formula);
  }
  for (const AnswerType type : {AnswerType::true_false, AnswerType::choices}) {
    if (found.empty() && !probe.is_one_letter() && probe.is_a(type)) {
      found.push_back(type);
    }
  }
  return found;
}

}  // namespace

std::string type_hint(std::string_view text) {
  const std::string spaced = with_blanks(text);
  const Probe probe(spaced);
  if (spaced != text && !probe.bracket()) {
    return {};  // a number with a comma in it
  }
  const std::string blanks = spaced == text ? "" : "put a blank after each comma and ";
  if (probe.names_values()) {
    return blanks + R"(say "type": "record" and write it as {"a": 70, "b": "1/4"})";
  }
  const std::vector<AnswerType> types = types_of(probe);
  if (!types.empty()) {
    return blanks + say(types, probe);
  }
  return R"(for a word say "type": "choice" or "text")";
}

}  // namespace gradewright::judging
