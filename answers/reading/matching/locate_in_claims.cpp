#include "answers/reading/matching/locate_in_claims.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/matching/asked_phrases.hpp"
#include "answers/reading/matching/claim_context.hpp"
#include "answers/reading/matching/claims.hpp"
#include "answers/reading/matching/doubt_words.hpp"
#include "answers/reading/matching/plain_wording.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/matching/things.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Longer texts are not taken apart.
constexpr std::size_t longest_text = 4'000;
/// Nor are texts with more values than these.
constexpr std::size_t max_claims = 64;

/// Types whose answers can be told from others by how they are written.
bool may_be_claimed(AnswerType type) {
  return type == AnswerType::size || type == AnswerType::quantity || type == AnswerType::interval ||
         type == AnswerType::set || type == AnswerType::list || type == AnswerType::number ||
         type == AnswerType::integer || type == AnswerType::rational || type == AnswerType::vector ||
         type == AnswerType::matrix || type == AnswerType::tensor;
}

/// Whether one number is asked for: tensors may be of no dimension.
bool is_scalar(const ItemDeclaration& item) {
  return is_tensor(item.type) && item.shape.is_scalar();
}

/// The extents that words name in a row, as letters: "chw" of "channels x height x width". Empty where they
/// name no row of three.
std::string order_of_extents(const std::vector<std::string>& words) {
  constexpr std::array<std::string_view, 4> between{"x", "by", "times", "mal"};
  std::string order;
  for (const std::string& word : words) {
    const Thing thing = thing_of(word);
    const char extent = word == "c" || (thing != no_thing && thing == thing_of("channel")) ? 'c'
                        : word == "h" || word == "height"                                  ? 'h'
                        : word == "w" || word == "width"                                   ? 'w'
                                                                                           : ' ';
    if (extent != ' ' && order.find(extent) == std::string::npos) {
      order += extent;
    } else if (!among(between, word)) {
      order.clear();
    }
    if (order.size() == 3) {
      return order;
    }
  }
  return {};
}

/// A size that is told with its channels as its extents in the order in which the question asks for them:
/// "24 x 32 x 100" of "24 channels of 32 by 100". Empty for any other size, and where the question does not
/// say.
std::string size_in_order(const std::string& text, const std::vector<std::string>& question) {
  std::vector<std::string> numbers;
  std::size_t channels = 0;
  const auto is_channel = [](const std::string& word) {
    return thing_of(word) == thing_of("channel") || word == "maps";
  };
  for (const std::string& word : words_of(text)) {
    if (is_digit(word.front())) {
      numbers.push_back(word);
    } else if (is_channel(word)) {
      channels = numbers.size();
    }
  }
  const std::string order = channels == 0 ? std::string() : order_of_extents(question);
  if (order.empty() || numbers.size() != 3) {
    return {};
  }
  const auto place = numbers.begin() + static_cast<std::ptrdiff_t>(channels) - 1;
  const std::string of_channels = *place;
  numbers.erase(place);
  return order == "chw"   ? of_channels + " x " + numbers[0] + " x " + numbers[1]
         : order == "hwc" ? numbers[0] + " x " + numbers[1] + " x " + of_channels
                          : std::string();
}

using Indices = std::vector<std::size_t>;

/// A claim and the item that it answers.
struct Pair {
  std::size_t claim = 0;
  std::size_t item = 0;
};

class Assigner {
 public:
  Assigner(const PreparedQuestion& question, const Passage& passage, std::span<Response> responses)
      : question_(question),
        passage_(passage),
        responses_(responses),
        all_(claims_of(passage, lists())),
        context_(question, passage, all_),
        claims_(all_),
        readings_(question.items.size()) {
    std::erase_if(claims_, [&](const Claim& claim) { return is_used(claim); });
    if (claims_.size() > max_claims) {
      claims_.clear();
    }
  }

  void assign() {
    std::vector<bool> done(question_.items.size(), false);
    for (std::size_t i = 0; i < question_.items.size(); ++i) {
      if (done[i] || !is_open(i)) {
        continue;
      }
      const Indices own = claims_for(i);
      Indices sort;  // the items that the same claims could answer
      for (std::size_t k = i; k < question_.items.size(); ++k) {
        if (is_open(k) && claims_for(k) == own) {
          sort.push_back(k);
          done[k] = true;
        }
      }
      if (own.empty()) {
        continue;
      }
      const bool numbers =
          std::ranges::all_of(sort, [&](std::size_t k) { return is_tensor(question_.items[k].type); });
      if (numbers && take_by_names(without_premises(own), sort)) {
        continue;
      }
      if (!is_contested(own, sort)) {
        settle(without_premises(own), sort);
      }
    }
  }

 private:
  /// Numbers in a row are one value where members are asked for, or a vector and no number; where both are,
  /// those that are told as a row, unless there are as many numbers to answer.
  Lists lists() const {
    const auto any = [&](auto&& wanted) { return std::ranges::any_of(question_.items, wanted); };
    const bool members = any([](const ItemDeclaration& item) {
      return item.type == AnswerType::set || item.type == AnswerType::list;
    });
    const bool vectors = any([](const ItemDeclaration& item) { return is_list_shaped(item); });
    const auto scalars = std::ranges::count_if(question_.items, is_scalar);
    const bool as_many = any([&](const ItemDeclaration& item) {
      return is_list_shaped(item) && item.shape.size() == static_cast<Index>(scalars);
    });
    return members || (vectors && scalars == 0) ? Lists::together
           : vectors && !as_many                ? Lists::in_rows
                                                : Lists::apart;
  }

  bool is_used(const Claim& claim) const {
    const auto bytes = context_.bytes_of(claim);
    return std::ranges::any_of(responses_, [&](const Response& response) {
      return response.is_read() && response.span.offset < passage_.offset + bytes.second &&
             response.span.end() > passage_.offset + bytes.first;
    });
  }

  bool is_open(std::size_t item) const {
    return !responses_[item].is_read() && may_be_claimed(question_.items[item].type);
  }

  /// What each claim reads as for an item, with its unit; nothing where it does not.
  const std::vector<std::optional<Response>>& readings(std::size_t item) {
    std::vector<std::optional<Response>>& all = readings_[item];
    if (all.size() != claims_.size()) {
      for (const Claim& claim : claims_) {
        all.push_back(read(claim, question_.items[item]));
      }
    }
    return all;
  }
  std::optional<Response> read(const Claim& claim, const ItemDeclaration& item) const {
    if (claim.is_argument || (claim.is_list && !is_list_shaped(item))) {
      return std::nullopt;
    }
    const std::string words = item.type == AnswerType::interval ? interval_in_words(claim.text)
                              : item.type == AnswerType::size
                                  ? size_in_order(claim.text, question_.text_words)
                                  : std::string();
    return read_whole(item, passage_.decimal_comma, words.empty() ? claim.text : words);
  }

  /// The claims that could answer an item.
  Indices claims_for(std::size_t item) {
    Indices result;
    for (std::size_t c = 0; c < claims_.size(); ++c) {
      if (readings(item)[c]) {
        result.push_back(c);
      }
    }
    return result;
  }

  /// Whether another item that was not read could be answered by one of the claims and not by all of them.
  bool is_contested(const Indices& claims, const Indices& items) {
    for (std::size_t k = 0; k < question_.items.size(); ++k) {
      const bool other = is_open(k) && std::ranges::find(items, k) == items.end();
      if (other && std::ranges::any_of(claims, [&](std::size_t c) { return readings(k)[c].has_value(); })) {
        return true;
      }
    }
    return false;
  }

  /// The claims without those from which their sentence concludes to another of them, and without
  /// repetitions.
  Indices without_premises(const Indices& claims) const {
    Indices result;
    for (std::size_t i = 0; i < claims.size(); ++i) {
      const Claim& one = claims_[claims[i]];
      const bool drop = std::any_of(
          claims.begin() + static_cast<std::ptrdiff_t>(i) + 1, claims.end(), [&](std::size_t later) {
            const Claim& other = claims_[later];
            return (one.is_premise && other.sentence == one.sentence && !other.is_premise) ||
                   one.text == other.text;
          });
      if (!drop) {
        result.push_back(claims[i]);
      }
    }
    return result;
  }

  /// Gives numbers to the items that they are called by, each alone: what others say is working or another's.
  /// Whether any was given.
  bool take_by_names(const Indices& claims, const Indices& items) {
    bool any = false;
    for (const std::size_t item : items) {
      Indices named;
      std::ranges::copy_if(claims, std::back_inserter(named),
                           [&](std::size_t claim) { return context_.is_named_whole(claims_[claim], item); });
      if (named.size() == 1 && context_.may_answer(claims_[named.front()], item, items)) {
        take({named.front(), item}, false);
        any = true;
      }
    }
    return any;
  }

  /// Gives each of the claims to the item that it names; or, where they do not say which, to the items in
  /// order, where there are as many.
  void settle(const Indices& claims, const Indices& items) {
    std::vector<Pair> pairs = by_names(claims, items);
    const bool named = !pairs.empty();
    for (std::size_t i = 0; !named && claims.size() == items.size() && i < items.size(); ++i) {
      pairs.push_back({claims[i], items[i]});
    }
    const bool all = std::ranges::all_of(
        pairs, [&](const Pair& pair) { return context_.may_answer(claims_[pair.claim], pair.item, items); });
    for (const Pair& pair : all ? pairs : std::vector<Pair>{}) {
      take(pair, !named && items.size() > 1);
    }
  }

  /// The claims with their items, where the words around each call one of these and no other; nothing where
  /// one does not.
  std::vector<Pair> by_names(const Indices& claims, const Indices& items) const {
    std::vector<Pair> pairs;
    for (const std::size_t claim : claims) {
      const auto calls = [&](std::size_t item) {
        return is_tensor(question_.items[item].type) ? context_.is_named_whole(claims_[claim], item)
                                                     : context_.calls(claims_[claim], item);
      };
      const auto item = std::ranges::find_if(items, calls);
      const bool one = std::ranges::count_if(items, calls) == 1;
      if (!one || std::ranges::find(pairs, *item, &Pair::item) != pairs.end()) {
        return {};
      }
      pairs.push_back({claim, *item});
    }
    return pairs;
  }

  void take(const Pair& pair, bool in_order) {
    Response response = *readings(pair.item)[pair.claim];
    const auto [first, last] = context_.bytes_of(claims_[pair.claim]);
    response.span = {passage_.offset + first, last - first};
    response.source = passage_.text.substr(first, last - first);
    if (in_order) {
      response.add_note({Note::Decision::taken_in_order, question_.items[pair.item].name});
    }
    responses_[pair.item] = std::move(response);
  }

  const PreparedQuestion& question_;
  const Passage& passage_;
  std::span<Response> responses_;
  std::vector<Claim> all_;
  ClaimContext context_;
  std::vector<Claim> claims_;                                   ///< that no answer was read from
  std::vector<std::vector<std::optional<Response>>> readings_;  ///< of each item, once they are needed
};

}  // namespace

void locate_in_claims(const PreparedQuestion& question, const Passages& passages,
                      std::span<Response> responses) {
  const Passage* only = only_passage(passages);
  const auto is_doubt = [](const std::string& word) { return is_doubt_word(word); };
  if (only == nullptr || !only->has_digit || only->text.size() > longest_text ||
      only->text.find('|') != std::string_view::npos || std::ranges::all_of(responses, &Response::is_read) ||
      std::ranges::any_of(words_of(only->text), is_doubt)) {
    return;
  }
  const std::string rest = without_asked_phrases(only->text, question);
  if (rest == only->text) {
    Assigner(question, *only, responses).assign();
    return;
  }
  Passage passage(rest, only->offset);
  passage.decimal_comma = only->decimal_comma;
  passage.group = only->group;
  Assigner(question, passage, responses).assign();
}

}  // namespace gradewright::reading
