#include "answers/reading/matching/locate_in_place.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/documents/counted_items.hpp"
#include "answers/reading/matching/claim_context.hpp"
#include "answers/reading/matching/claims.hpp"
#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

/// Longer texts, and such with more values, are not taken apart.
constexpr std::size_t longest_text = 2'000;
constexpr std::size_t most_claims = 48;

bool is_number(AnswerType type) {
  return type == AnswerType::number || type == AnswerType::integer || type == AnswerType::rational ||
         type == AnswerType::quantity || type == AnswerType::size || is_tensor(type);
}

/// What stands before a value without the relation or arrow that leads to it: "\text{MAC}_{std}" of
/// "\text{MAC}_{std} =".
std::string_view without_relation(std::string_view lead) {
  constexpr std::array<std::string_view, 10> relations{
      "\\approx", "\\to", "->", "=>", ":=", "=", ":", "~", "\u2248", "\u2192"};
  lead = trimmed(lead);
  for (const std::string_view relation : relations) {
    if (lead.ends_with(relation)) {
      return trimmed(lead.substr(0, lead.size() - relation.size()));
    }
  }
  return lead;
}

/// Whether a name holds a sign of mathematics or a command that could relate it otherwise: "a \\neq", "a
/// \u2264".
bool holds_relation(std::string_view name) {
  constexpr std::string_view commands[] = {"text",         "mathrm", "mathbf", "mathit",  "mathcal",
                                           "hat",          "frac",   "dfrac",  "partial", "nabla",
                                           "operatorname", "left",   "right",  "quad"};
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t first = at;
    const char32_t c = next_code_point(name, at);
    if (c >= 0x2190 && c <= 0x2BFF && c != 0x2202 &&
        c != 0x2207) {  // arrows, operators; not \u2202 and \u2207
      return true;
    }
    if (c == '\\') {
      while (at < name.size() && is_letter(name[at])) {
        ++at;
      }
      if (!among(commands, name.substr(first + 1, at - first - 1))) {
        return true;
      }
    }
  }
  return name.find_first_of("<>=|!~") != name.npos;
}

/// Whether signs before or behind a value could make something else of it: "-", "2^", "15 +", "x = 3 <".
bool has_signs(std::string_view lead, std::string_view tail) {
  constexpr std::string_view operators = "+-*/^%!<>|&=#";
  const std::string_view rest = without_relation(lead);
  const std::string_view behind = trimmed(tail);
  const bool before = !rest.empty() && operators.find(rest.back()) != operators.npos;
  return before || holds_relation(rest) ||
         (!behind.empty() && operators.find(behind.front()) != operators.npos);
}

/// A text without words that add and multiply the numbers beside them, and without those that measure: "32
/// wide", "4 apart".
std::string without_measures(std::string_view text) {
  constexpr std::string_view words[] = {"plus", "times", "wide",     "high",    "deep",   "long",
                                        "tall", "apart", "distance", "spacing", "spaced", "cheaper"};
  std::string rest(text);
  for (std::size_t at = 0; at < rest.size();) {
    std::size_t end = at;
    while (end < rest.size() && is_letter(rest[end])) {
      ++end;
    }
    if (among(words, lower(rest.substr(at, end - at)))) {
      std::fill(rest.begin() + static_cast<std::ptrdiff_t>(at),
                rest.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    }
    at = end + 1;
  }
  return rest;
}

/// Whether a word is short for one of the question: "std" for "standard", "sep" for "separable".
bool abbreviates(std::string_view word, const PreparedQuestion& question) {
  constexpr std::size_t shortest = 3;
  constexpr std::size_t longest = 5;
  return word.size() >= shortest && word.size() <= longest &&
         std::ranges::any_of(question.text_words, [&](std::string_view whole) {
           std::size_t at = 0;
           for (std::size_t i = 0; i < whole.size() && at < word.size(); ++i) {
             at += whole[i] == word[at] ? 1 : 0;
           }
           return whole.size() > word.size() && whole.front() == word.front() && at == word.size();
         });
}

/// The short word or symbol that stands by itself before a relation: "spacing" of "spacing =". Nobody has to
/// know it, for the place tells what it is called for.
std::string_view own_name(std::string_view lead) {
  constexpr std::size_t longest = 12;
  const std::string_view plain = trimmed(lead);
  const std::string_view name = without_relation(plain);
  const bool single = name.size() <= longest && name.find_first_of(" \t") == name.npos;
  return name.size() < plain.size() && single ? name : std::string_view();
}

/// The pieces of a name between signs: "w" and "1" of "w_1".
std::vector<std::string_view> pieces_of(std::string_view name) {
  std::vector<std::string_view> pieces;
  for (std::size_t at = 0; at < name.size();) {
    std::size_t end = at;
    while (end < name.size() && (is_letter(name[end]) || is_digit(name[end]))) {
      ++end;
    }
    if (end > at) {
      pieces.push_back(name.substr(at, end - at));
    }
    at = end + 1;
  }
  return pieces;
}

/// Whether an item is called by a name with an index or word to it: w_1, grad_W.
bool is_part_of_a_name(std::string_view name, const PreparedQuestion& question) {
  return std::ranges::any_of(question.items, [&](const ItemDeclaration& item) {
    const std::vector<std::string_view> pieces = pieces_of(item.name);
    return pieces.size() > 1 && among(pieces, name);
  });
}

/// Whether a name is that of an item but for its number: F2 where F1 is asked for.
bool is_numbered_otherwise(std::string_view name, const PreparedQuestion& question) {
  const auto stem = [](std::string_view text) {
    return text.substr(0, text.find_last_not_of("0123456789") + 1);
  };
  return std::ranges::any_of(question.items, [&](const ItemDeclaration& item) {
    const bool numbered = !item.name.empty() && is_digit(item.name.back()) && is_digit(name.back());
    return numbered && item.name != name && stem(item.name) == stem(name);
  });
}

/// The values that stand where the items are asked for.
class Placer {
 public:
  Placer(const PreparedQuestion& question, const Passage& passage, std::span<Response> responses)
      : question_(question),
        passage_(passage),
        responses_(responses),
        all_(claims_of(passage, Lists::apart)),
        context_(question, passage, all_) {}

  void place() {
    if (all_.size() > most_claims || !is_quiet()) {
      return;
    }
    for (const std::vector<std::size_t>& claims : {stated(), last_of_sentences()}) {
      if (claims.size() == question_.items.size() && place(claims)) {
        return;
      }
    }
  }

 private:
  /// The values from which nothing else of their sentence follows.
  std::vector<std::size_t> stated() const {
    std::vector<std::size_t> claims;
    for (std::size_t c = 0; c < all_.size(); ++c) {
      if (!all_[c].is_premise && !all_[c].is_argument) {
        claims.push_back(c);
      }
    }
    return claims;
  }

  /// What each sentence or line comes to.
  std::vector<std::size_t> last_of_sentences() const {
    std::vector<std::size_t> claims;
    for (std::size_t c = 0; c < all_.size(); ++c) {
      if (c + 1 == all_.size() || all_[c + 1].sentence != all_[c].sentence) {
        claims.push_back(c);
      }
    }
    return claims;
  }

  /// Whether nothing in the text speaks against what it states, and each of its words is known, but for the
  /// names before relations.
  bool is_quiet() const {
    std::string rest(passage_.text);
    std::vector<std::string_view> names;
    for (const Claim& claim : all_) {
      const std::string_view name = own_name(claim.lead);
      if (!name.empty() && (heads_no_value(name) || calls_another(name, names))) {
        return false;
      }
      names.push_back(name);
      std::fill_n(rest.begin() + (name.empty() ? 0 : name.data() - passage_.text.data()), name.size(), ' ');
    }
    return !speaks_against(without_mathematics(without_measures(passage_.text))) && is_known(rest);
  }

  bool is_known(std::string_view text) const {
    std::string rest = without_measures(text);
    for (std::string word = unknown_word(rest, question_); !word.empty();
         word = unknown_word(rest, question_)) {
      const std::size_t at = lower(rest).find(word);
      if (at == std::string::npos || !abbreviates(word, question_)) {
        return false;
      }
      rest.replace(at, word.size(), word.size(), ' ');
    }
    return true;
  }

  /// Whether a name before a relation calls something else than its place asks for: it is a given's that an
  /// item is of (W of grad_W), an item's but for the number, or that of two values.
  bool calls_another(std::string_view name, const std::vector<std::string_view>& before) const {
    const bool part = is_part_of_a_name(name, question_);
    const bool given = part && question_.given_names.contain(name_form(name));
    return given || is_numbered_otherwise(name, question_) || (!part && among(before, name));
  }

  bool heads_no_value(std::string_view name) const { return is_head_of_no_value(name, question_); }

  bool place(const std::vector<std::size_t>& claims) {
    std::vector<std::optional<Response>> placed(claims.size());
    for (std::size_t i = 0; i < claims.size(); ++i) {
      const Claim& claim = all_[claims[i]];
      if (responses_[i].is_read() ? !stands_at(responses_[i], claim) : !may_answer(claim, i)) {
        return false;
      }
      if (!responses_[i].is_read()) {
        placed[i] = read(claim, i);
        if (!placed[i]) {
          return false;
        }
      }
    }
    for (std::size_t i = 0; i < claims.size(); ++i) {
      if (placed[i]) {
        take(claims[i], i, std::move(*placed[i]));
      }
    }
    return true;
  }

  bool stands_at(const Response& response, const Claim& claim) const {
    const auto [first, last] = context_.bytes_of(claim);
    return response.span.offset < passage_.offset + last && passage_.offset + first < response.span.end();
  }

  bool may_answer(const Claim& claim, std::size_t item) const {
    return is_number(question_.items[item].type) && !has_signs(claim.lead, claim.tail) &&
           context_.may_stand_in_place(claim, item);
  }

  std::optional<Response> read(const Claim& claim, std::size_t item) const {
    return claim.is_list ? std::nullopt
                         : read_whole(question_.items[item], passage_.decimal_comma, claim.text);
  }

  void take(std::size_t c, std::size_t item, Response response) {
    const auto [first, last] = context_.bytes_of(all_[c]);
    response.span = {passage_.offset + first, last - first};
    response.source = passage_.text.substr(first, last - first);
    if (question_.items.size() > 1) {
      response.add_note({Note::Decision::taken_in_order, question_.items[item].name});
    }
    for (std::size_t other = 0; other < all_.size(); ++other) {
      const auto unlikely = other == c ? std::nullopt : read(all_[other], item);
      if (unlikely) {
        auto& readings = response.unlikely.alternatives;
        readings.insert(readings.end(), unlikely->alternatives.begin(), unlikely->alternatives.end());
        auto& typed = response.unlikely.typed;
        typed.insert(typed.end(), unlikely->typed.begin(), unlikely->typed.end());
        response.unlikely.reason = "the values stand without names, and another of them would be worth more";
      }
    }
    responses_[item] = std::move(response);
  }

  const PreparedQuestion& question_;
  const Passage& passage_;
  std::span<Response> responses_;
  std::vector<Claim> all_;
  ClaimContext context_;
};

}  // namespace

void locate_in_place(const PreparedQuestion& question, const Passages& passages,
                     std::span<Response> responses) {
  const Passage* only = only_passage(passages);
  if (only == nullptr || !only->has_digit || only->text.size() > longest_text ||
      std::ranges::all_of(responses, &Response::is_read) || only->text.find('|') != std::string_view::npos ||
      is_counted_off(only->text)) {
    return;
  }
  for (std::size_t i = 0; i < responses.size(); ++i) {
    const bool named = !named_statements(passages, question.names_of(question.items[i])).empty();
    if (!is_number(question.items[i].type) || (named && !responses[i].is_read())) {
      return;  // what stands under its name answers it, or nothing does
    }
  }
  Placer(question, *only, responses).place();
}

}  // namespace gradewright::reading
