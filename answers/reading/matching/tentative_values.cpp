#include "answers/reading/matching/tentative_values.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/matching/claim_reader.hpp"
#include "answers/reading/matching/introduced.hpp"
#include "answers/reading/matching/lines_beside.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/matching/sentence.hpp"
#include "answers/reading/matching/things.hpp"
#include "answers/reading/matching/turning_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Whose value a claim is by the name in front of it.
enum class Owner { nobody, item, another };

/// The claims of one passage as values of a question's items.
class Candidates {
 public:
  Candidates(const PreparedQuestion& question, const Passage& passage, Lists lists,
             std::span<const Response> responses)
      : question_(question), passage_(passage), reader_(question, passage, lists, responses) {}

  /// Adds what may answer an item to its response.
  void give(std::size_t item, std::vector<Response::Tentative>& named,
            std::vector<Response::Tentative>& unnamed) const {
    const std::vector<Claim>& claims = reader_.claims();
    for (std::size_t c = 0; c < claims.size(); ++c) {
      const Statement* const statement = statement_of(claims[c]);
      const Owner owner = owner_of(statement, item);
      const bool unclear = claims[c].is_premise || has_members(question_.items[item].type);
      if (owner == Owner::another || (owner == Owner::item && !is_final(c, *statement)) ||
          (owner == Owner::nobody && unclear)) {
        continue;
      }
      if (!reader_.context().may_stand_in_place(claims[c], item)) {
        continue;
      }
      if (std::optional<Response::Tentative> value = read(claims[c], item, owner == Owner::item)) {
        value->is_against = value->is_against || (owner == Owner::nobody && !is_labelled(claims[c], item) &&
                                                  !reader_.context().is_of_nothing_else(claims[c], item));
        (value->is_named ? named : unnamed).push_back(std::move(*value));
      }
    }
  }

 private:
  /// Whether a claim stands alone on its line, behind a few words or none, which call no other thing: "sep:
  /// 1831424".
  bool is_labelled(const Claim& claim, std::size_t item) const {
    constexpr std::size_t longest_label = 4;
    const auto [first, last] = reader_.context().bytes_of(claim);
    const std::string_view text = passage_.text;
    const std::size_t line = first == 0 ? std::string_view::npos : text.rfind('\n', first - 1);
    const std::size_t begin = line == std::string_view::npos ? 0 : line + 1;
    const std::string_view label = trimmed(text.substr(begin, first - begin));
    const std::string_view rest = trimmed(text.substr(last, text.find('\n', last) - last));
    const std::vector<std::string> words = words_of(label);
    const bool ends = label.empty() || label.ends_with(':') || label.ends_with('=');
    return ends && words.size() <= longest_label && words_of(rest).empty() &&
           word_of_another(label, question_.items[item], question_).empty() &&
           std::ranges::all_of(words, [&](const std::string& word) {
             return thing_of(word) == no_thing || question_.has_thing(word);
           });
  }

  /// The last statement with a name in whose value and sentence a claim stands.
  const Statement* statement_of(const Claim& claim) const {
    const Statement* found = nullptr;
    for (const Statement& statement : passage_.statements.all()) {
      const bool holds = statement.has_name() && statement.value_first <= claim.value.value_first &&
                         claim.value.value_first < statement.value_last;
      if (holds && in_one_sentence(statement, claim)) {
        found = &statement;
      }
    }
    return found;
  }

  bool in_one_sentence(const Statement& statement, const Claim& claim) const {
    const std::size_t first = passage_.statements.value(statement).front().span.offset;
    const std::size_t at = reader_.context().bytes_of(claim).first;
    return first + sentence_behind(passage_.text, first).size() >= at;
  }

  Owner owner_of(const Statement* statement, std::size_t item) const {
    if (statement == nullptr) {
      return Owner::nobody;
    }
    if (is_named(passage_, *statement, question_.names_of(question_.items[item]))) {
      return Owner::item;
    }
    // A name that nobody declared is of something else, unless it is words.
    constexpr std::size_t longest_symbol = 3;
    const auto name = passage_.statements.name(*statement);
    const bool symbol = std::ranges::any_of(name, [](const ResponseToken& token) {
      return token.is_symbol("_") || token.is_symbol("(") ||
             (token.kind == ResponseToken::Kind::word && token.text.size() < longest_symbol);
    });
    return symbol || is_named(passage_, *statement, question_.every_name) ? Owner::another : Owner::nobody;
  }

  /// Whether a claim is what a statement comes to: the last one that is concluded, or the first.
  bool is_final(std::size_t claim, const Statement& statement) const {
    std::optional<std::size_t> first;
    std::optional<std::size_t> last;
    const std::vector<Claim>& claims = reader_.claims();
    for (std::size_t c = 0; c < claims.size(); ++c) {
      if (statement_of(claims[c]) != &statement) {
        continue;
      }
      first = first ? first : c;
      const std::string_view lead = trimmed(claims[c].lead);
      last = claims[c].concludes || lead.ends_with('=') ? std::optional(c) : last;
    }
    return claim == last.value_or(first.value_or(claim));
  }

  std::optional<Response::Tentative> read(const Claim& claim, std::size_t item, bool named) const {
    auto value = reader_.read(claim, question_.items[item], nullptr);
    if (value) {
      reader_.hear_words(claim, item, *value);
      const std::string_view behind =
          sentence_behind(passage_.text, reader_.context().bytes_of(claim).second);
      value->is_named = named;
      value->is_against =
          value->is_against || (named && goes_on_otherwise(before_next_name(passage_, behind, question_)));
    }
    return value;
  }

  const PreparedQuestion& question_;
  const Passage& passage_;
  ClaimReader reader_;
};

}  // namespace

void add_tentative_values(const PreparedQuestion& question, const Passages& passages,
                          std::span<Response> responses) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < responses.size(); ++i) {
    if (responses[i].state == Response::State::unreadable && !responses[i].doubt.is_firm() &&
        may_be_claimed(question.items[i].type)) {
      open.push_back(i);
    }
  }
  if (open.empty()) {
    return;
  }
  std::vector<std::vector<Response::Tentative>> named(responses.size());
  std::vector<std::vector<Response::Tentative>> unnamed(responses.size());
  for (const auto& passage : passages) {
    if (!may_hold_claims(*passage)) {
      continue;
    }
    const Candidates apart(question, *passage, Lists::apart, responses);
    const Candidates together(question, *passage, Lists::together, responses);
    for (const std::size_t item : open) {
      (is_list_shaped(question.items[item]) ? together : apart).give(item, named[item], unnamed[item]);
    }
  }
  for (const std::size_t item : open) {
    responses[item].tentative = std::move(named[item].empty() ? unnamed[item] : named[item]);
  }
}

}  // namespace gradewright::reading
