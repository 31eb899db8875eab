#include "answers/reading/matching/claimed_values.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/matching/claim_reader.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/other_unit.hpp"
#include "answers/reading/matching/own_symbol.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Values = std::vector<Response::Tentative>;

/// Whether words lead to a value by a calculation with names, which is no name of one of them: "std/sep =".
bool is_calculation(std::string_view lead) {
  constexpr std::string_view operators = "+*/";
  for (std::size_t at = lead.find_first_of(operators); at < lead.size();
       at = lead.find_first_of(operators, at + 1)) {
    if (at > 0 && at + 1 < lead.size() && is_letter(lead[at - 1]) && is_letter(lead[at + 1])) {
      return true;
    }
  }
  return false;
}

/// Whether a bracket is open right before a claim: "l1 = 15.07 (98 % of all), l2 = 0.26".
bool stands_in_brackets(const Claim& claim) {
  const std::size_t open = claim.lead.rfind('(');
  return open != std::string_view::npos && claim.lead.find(')', open) == std::string_view::npos;
}

/// The claims of one passage that may be the value of an item, whatever the words around them say.
class Claimed {
 public:
  Claimed(const PreparedQuestion& question, const ClaimReader& reader, std::span<const Response> responses)
      : question_(question), reader_(reader), responses_(responses) {}

  void add_values(std::size_t item, Values& into) const {
    for (const Claim& claim : reader_.claims()) {
      if (auto value = read(claim, item, question_.items[item])) {
        into.push_back(std::move(*value));
      }
    }
  }

  /// Adds what the parts come to of which an item is made, where they stand one behind the other.
  void add_made_of_parts(std::size_t item, Values& into) const {
    const Shape& shape = question_.items[item].shape;
    const bool has_parts = is_tensor(question_.items[item].type) && (shape.rank() == 1 || shape.rank() == 2);
    const std::size_t count = has_parts ? static_cast<std::size_t>(shape[0]) : 0;
    if (count < 2 || count > most_parts) {
      return;
    }
    ItemDeclaration part = question_.items[item];
    part.shape = shape.rank() == 1 ? Shape{} : Shape{shape[1]};
    part.type = shape.rank() == 1 ? AnswerType::number : AnswerType::vector;
    part.cell_names.clear();
    Values row;
    for (const Claim& claim : reader_.claims()) {
      if (reader_.is_reason(claim) || stands_in_brackets(claim)) {
        continue;
      }
      auto value = read(claim, item, part);
      if (!value || value->alternatives.size() != 1) {
        row.clear();
        continue;
      }
      row.push_back(std::move(*value));
      if (row.size() > count) {
        row.erase(row.begin());
      }
      if (row.size() == count) {
        into.push_back(joined(row, shape));
      }
    }
  }

 private:
  static constexpr std::size_t most_parts = 16;

  std::optional<Response::Tentative> read(const Claim& claim, std::size_t item,
                                          const ItemDeclaration& declared) const {
    Claim bare = claim;  // "128 learned parameters (the running mean is not learned)"
    bare.tail = bare.tail.substr(0, bare.tail.find('('));
    const ClaimContext& context = reader_.context();
    const Indices indices =
        declared.shape == question_.items[item].shape ? Indices::tell_values : Indices::count_parts;
    const bool of_another = claim.is_under_symbol
                                ? is_symbol_of_another(claim.lead, item, question_, indices)
                                : context.calls_another(bare, item) && !is_calculation(claim.lead);
    if (context.is_part_of_number(claim) || of_another || reader_.is_reason(claim)) {
      return std::nullopt;
    }
    const Response& own = responses_[item];
    if (claim.is_under_symbol) {
      bare.lead = {};  // the bars of "|w - q| =" compare nothing
    }
    auto value = reader_.read(bare, declared, &own);
    const bool is_sure = own.state == Response::State::found && own.doubt.empty();
    if (value && !is_sure) {
      reader_.hear_words(claim, item, *value);
      value->is_of_unknown = is_of_unknown(bare, item);
      value->is_under_symbol = claim.is_under_symbol && is_of_unknown(claim, item);
    }
    if (value) {
      value->may_conclude = reader_.may_conclude(claim);
    }
    return value;
  }

  /// Whether a word or letter in the clause of a claim may make it the value of another thing.
  bool is_of_unknown(const Claim& claim, std::size_t item) const {
    const std::string_view tail = before_reason(claim.tail.substr(0, claim.tail.find('(')));
    return !unknown_word(claim.lead, question_).empty() || !unknown_word(tail, question_).empty() ||
           !other_unit(claim.text + " " + std::string(tail), question_).empty() ||
           has_other_letter(claim.lead, item);
  }

  /// Whether a letter is a name that the item's own does not begin with: "theta = ", "a = ".
  bool has_other_letter(std::string_view lead, std::size_t item) const {
    const ItemDeclaration& declared = question_.items[item];
    return std::ranges::any_of(words_of(lead), [&](const std::string& word) {
      const bool letter = word.size() == 1 && word != "a" && word != "i";
      return letter && !lower(declared.name).starts_with(word) &&
             !question_.names_of(declared).contain(name_form(word));
    });
  }

  static Response::Tentative joined(const Values& parts, const Shape& shape) {
    Response::Tentative whole = parts.front();
    whole.is_made_of_parts = true;
    ReadValue& value = whole.alternatives.front();
    value.shape = shape;
    for (const Response::Tentative& part : std::span(parts).subspan(1)) {
      const ReadValue& more = part.alternatives.front();
      value.cells.insert(value.cells.end(), more.cells.begin(), more.cells.end());
      value.notes.insert(value.notes.end(), more.notes.begin(), more.notes.end());
      whole.source += ", " + part.source;
      whole.span.length = part.span.end() - whole.span.offset;
      whole.is_against = whole.is_against || part.is_against;
      whole.is_of_unknown = whole.is_of_unknown || part.is_of_unknown;
      whole.is_under_symbol = whole.is_under_symbol || part.is_under_symbol;
      whole.is_worked_on = whole.is_worked_on || part.is_worked_on;
      whole.is_printed = whole.is_printed && part.is_printed;
      whole.sentence = part.sentence;
    }
    return whole;
  }

  const PreparedQuestion& question_;
  const ClaimReader& reader_;
  std::span<const Response> responses_;
};

/// Whether a number stands in a passage that no response uses, as far as their places are known.
bool has_unused_number(const Passage& passage, std::span<const Response> responses) {
  return std::ranges::any_of(passage.statements.tokens(), [&](const ResponseToken& token) {
    const std::size_t at = passage.offset + token.span.offset;
    return token.kind == ResponseToken::Kind::number &&
           std::ranges::none_of(responses, [&](const Response& response) {
             return response.is_read() && !is_whole(response, passage) && response.span.offset <= at &&
                    at < response.span.end();
           });
  });
}

}  // namespace

void add_claimed_values(const PreparedQuestion& question, const Passages& passages,
                        std::span<Response> responses) {
  std::vector<std::size_t> told;
  for (std::size_t i = 0; i < responses.size(); ++i) {
    const bool has_place = responses[i].is_read() || responses[i].state == Response::State::unreadable;
    if (has_place && !responses[i].doubt.is_firm() && may_be_claimed(question.items[i].type)) {
      told.push_back(i);
    }
  }
  if (told.empty()) {
    return;
  }
  std::vector<Values> claimed(responses.size());
  for (const auto& passage : passages) {
    if (!may_hold_claims(*passage) || !has_unused_number(*passage, responses)) {
      continue;
    }
    const ClaimReader apart(question, *passage, Lists::apart, responses);
    const ClaimReader together(question, *passage, Lists::together, responses);
    for (const std::size_t item : told) {
      const bool is_list = is_list_shaped(question.items[item]);
      Claimed(question, is_list ? together : apart, responses).add_values(item, claimed[item]);
      Claimed(question, apart, responses).add_made_of_parts(item, claimed[item]);
    }
  }
  for (const std::size_t item : told) {
    std::ranges::stable_sort(claimed[item], {}, [](const auto& value) { return value.span.offset; });
    responses[item].claimed = std::move(claimed[item]);
  }
}

}  // namespace gradewright::reading
