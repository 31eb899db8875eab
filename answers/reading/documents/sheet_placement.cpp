#include "answers/reading/documents/sheet_placement.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <queue>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "engine/text/among.hpp"

namespace gradewright::reading {
namespace {

using Kind = SheetToken::Kind;

constexpr std::size_t none = SheetChunk::none;

/// A chunk of so many tokens is nothing that two people write by chance.
constexpr std::size_t few_tokens = 4;

/// The best chain that ends at or before each chunk: a Fenwick tree of maxima.
class BestChains {
 public:
  struct Best {
    std::size_t value = 0;
    std::size_t pair = none;
  };

  explicit BestChains(std::size_t chunks) : tree_(chunks + 1) {}

  void add(std::size_t chunk, Best best) {
    for (std::size_t i = chunk + 1; i < tree_.size(); i += i & (~i + 1)) {
      if (best.value > tree_[i].value) {
        tree_[i] = best;
      }
    }
  }
  /// Of the chunks before one.
  Best before(std::size_t chunk) const {
    Best best;
    for (std::size_t i = chunk; i > 0; i -= i & (~i + 1)) {
      if (tree_[i].value > best.value) {
        best = tree_[i];
      }
    }
    return best;
  }

 private:
  std::vector<Best> tree_;
};

class Placement {
 public:
  Placement(const PaperSheet& sheet, const std::vector<SheetToken>& document)
      : chunks_(sheet.chunks()), sheet_(sheet.tokens()), document_(document), place_(chunks_.size(), none) {}

  std::vector<PlacedChunk> run() {
    find_pairs();
    constexpr int most_rounds = 4;
    for (int round = 0; round < most_rounds; ++round) {
      choose_chain();
      if (!drop_what_stands_alone()) {
        break;
      }
    }
    std::vector<PlacedChunk> placed;
    for (std::size_t c = 0; c < chunks_.size(); ++c) {
      if (place_[c] != none) {
        placed.push_back({c, place_[c], end_of(c), false});
      }
    }
    add_copies(placed);
    std::ranges::sort(placed, {}, &PlacedChunk::first);
    return placed;
  }

 private:
  struct Pair {
    std::size_t chunk = 0;
    std::size_t first = 0;  ///< in the document
    bool refused = false;
    std::size_t value = 0;  ///< of the best chain that ends with it
    std::size_t before = none;
  };

  std::string_view text_of(const SheetChunk& chunk) const { return sheet_[chunk.first].text; }

  bool alike(const SheetChunk& a, const SheetChunk& b) const {
    return a.count == b.count && stands_at(b, sheet_, a.first);
  }

  bool stands_at(const SheetChunk& chunk, const std::vector<SheetToken>& tokens, std::size_t at) const {
    if (at + chunk.count > tokens.size()) {
      return false;
    }
    for (std::size_t n = 0; n < chunk.count; ++n) {
      const SheetToken& one = sheet_[chunk.first + n];
      const SheetToken& other = tokens[at + n];
      if (one.kind != other.kind || one.text != other.text) {
        return false;
      }
    }
    return true;
  }

  /// The chunks with the same words, and where these stand.
  struct Wording {
    std::vector<std::size_t> chunks;
    std::vector<std::size_t> places;
  };

  void find_pairs() {
    find_wordings();
    std::vector<const Wording*> rare;
    for (const Wording& wording : wordings_) {
      rare.push_back(&wording);
    }
    const auto pairs = [](const Wording* wording) { return wording->chunks.size() * wording->places.size(); };
    std::ranges::stable_sort(rare, {}, pairs);
    std::size_t sum = 0;
    for (const Wording* wording : rare) {
      sum += pairs(wording);
      if (sum > max_sheet_places) {
        break;
      }
      for (const std::size_t first : wording->places) {
        for (const std::size_t chunk : wording->chunks) {
          pairs_.push_back({chunk, first, false, 0, none});
        }
      }
    }
    std::ranges::sort(pairs_, {}, [](const Pair& pair) { return std::pair(pair.first, pair.chunk); });
  }

  void find_wordings() {
    std::unordered_map<std::string_view, std::vector<std::size_t>> by_first;
    for (std::size_t c = 0; c < chunks_.size(); ++c) {
      std::vector<std::size_t>& same = by_first[text_of(chunks_[c])];
      const auto known = std::ranges::find_if(
          same, [&](std::size_t w) { return alike(chunks_[c], chunks_[wordings_[w].chunks.front()]); });
      if (known == same.end()) {
        same.push_back(wordings_.size());
        wordings_.push_back({{c}, {}});
      } else {
        wordings_[*known].chunks.push_back(c);
      }
    }
    for (std::size_t at = 0; at < document_.size(); ++at) {
      const auto same = by_first.find(document_[at].text);
      if (same == by_first.end()) {
        continue;
      }
      for (const std::size_t w : same->second) {
        if (stands_at(chunks_[wordings_[w].chunks.front()], document_, at)) {
          wordings_[w].places.push_back(at);
        }
      }
    }
  }

  std::size_t end_of(std::size_t chunk) const { return place_[chunk] + chunks_[chunk].count; }
  std::size_t end_of(const Pair& pair) const { return pair.first + chunks_[pair.chunk].count; }

  /// The chain of the most tokens; that one chunk directly follows the other counts a little more.
  void choose_chain() {
    BestChains best(chunks_.size());
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> ending;  ///< chunk and end: the pair
    const auto later = [&](std::size_t a, std::size_t b) {
      return std::pair(end_of(pairs_[a]), a) > std::pair(end_of(pairs_[b]), b);
    };
    std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(later)> open(later);
    BestChains::Best whole;
    for (std::size_t p = 0; p < pairs_.size(); ++p) {
      Pair& pair = pairs_[p];
      if (pair.refused) {
        continue;
      }
      for (; !open.empty() && end_of(pairs_[open.top()]) <= pair.first; open.pop()) {
        const Pair& closed = pairs_[open.top()];
        best.add(closed.chunk, {closed.value, open.top()});
      }
      BestChains::Best before = best.before(pair.chunk);
      const auto direct = pair.chunk == 0 ? ending.end() : ending.find({pair.chunk - 1, pair.first});
      if (direct != ending.end() && pairs_[direct->second].value + 1 > before.value) {
        before = {pairs_[direct->second].value + 1, direct->second};
      }
      pair.value = before.value + 2 * chunks_[pair.chunk].count;
      pair.before = before.pair;
      ending[{pair.chunk, end_of(pair)}] = p;
      open.push(p);
      if (pair.value > whole.value) {
        whole = {pair.value, p};
      }
    }
    std::ranges::fill(place_, none);
    for (std::size_t p = whole.pair; p != none; p = pairs_[p].before) {
      place_[pairs_[p].chunk] = pairs_[p].first;
    }
  }

  /// Takes out what does not stand on its own or has no neighbour, and says whether there was any.
  bool drop_what_stands_alone() {
    bool dropped = false;
    for (bool again = true; again;) {
      again = false;
      for (std::size_t c = 0; c < chunks_.size(); ++c) {
        if (place_[c] != none && !(begins(c) && ends(c) && has_neighbour(c))) {
          refuse(c);
          again = dropped = true;
        }
      }
    }
    return dropped;
  }

  void refuse(std::size_t c) {
    const auto pair = std::ranges::lower_bound(
        pairs_, std::pair(place_[c], c), {}, [](const Pair& one) { return std::pair(one.first, one.chunk); });
    pair->refused = true;
    place_[c] = none;
  }

  bool is_placed(std::size_t c) const { return c < chunks_.size() && place_[c] != none; }

  /// The next token behind a chunk that is no gap, and, where an answer may stand behind it, not on its line.
  std::size_t past_gaps(std::size_t c) const {
    std::size_t at = end_of(c);
    while (at < document_.size() && document_[at].kind == Kind::gap) {
      ++at;
    }
    return at;
  }
  std::size_t past_answer(std::size_t c) const {
    std::size_t at = past_gaps(c);
    while (chunks_[c].opens && at < document_.size() && document_[at].line == document_[end_of(c) - 1].line) {
      ++at;
    }
    return at;
  }

  bool is_followed_directly(std::size_t c) const {
    const std::size_t next = past_gaps(c);
    return c + 1 == chunks_.size() ? next == document_.size() : is_placed(c + 1) && place_[c + 1] == next;
  }
  bool follows_directly(std::size_t c) const {
    return c == 0 ? place_[0] == 0 : is_placed(c - 1) && is_followed_directly(c - 1);
  }
  /// With at most an answer on its line between the two.
  bool is_followed(std::size_t c) const {
    return is_followed_directly(c) ||
           (chunks_[c].opens && is_placed(c + 1) && place_[c + 1] <= past_answer(c));
  }

  bool begins(std::size_t c) const {
    const std::size_t at = place_[c];
    if (document_[at].first_on_line || follows_directly(c)) {
      return true;
    }
    const bool same_line =
        c > 0 && is_placed(c - 1) && document_[end_of(c - 1) - 1].line == document_[at].line;
    if (same_line && !chunks_[c].starts_line) {
      return true;
    }
    constexpr std::string_view ends[] = {".", "?", "!", ":", ")", "**", "*", "-", "|"};
    return chunks_[c].count >= few_tokens && among(ends, document_[at - 1].text);
  }

  bool ends(std::size_t c) const {
    const std::size_t end = end_of(c);
    return end == document_.size() || document_[end].first_on_line || chunks_[c].opens ||
           is_followed_directly(c);
  }

  bool has_neighbour(std::size_t c) const {
    const SheetChunk& chunk = chunks_[c];
    if (chunk.label || chunk.prompts || follows_directly(c)) {
      return true;
    }
    const bool follows = c > 0 && is_placed(c - 1) && is_followed(c - 1);
    return follows || (is_followed(c) && chunk.count >= few_tokens);
  }

  /// A prompt says nothing by itself, however often it stands there.
  void add_copies(std::vector<PlacedChunk>& placed) const {
    std::vector<bool> taken(document_.size(), false);
    for (const PlacedChunk& one : placed) {
      std::fill(taken.begin() + static_cast<std::ptrdiff_t>(one.first),
                taken.begin() + static_cast<std::ptrdiff_t>(one.end), true);
    }
    for (const Wording& wording : wordings_) {
      const std::size_t c = wording.chunks.front();
      const SheetChunk& chunk = chunks_[c];
      if (!chunk.prompts || !chunk.starts_line || chunk.list != none) {
        continue;
      }
      for (const std::size_t at : wording.places) {
        if (document_[at].first_on_line && !taken[at] && !taken[at + chunk.count - 1]) {
          placed.push_back({c, at, at + chunk.count, true});
          std::fill_n(taken.begin() + static_cast<std::ptrdiff_t>(at), chunk.count, true);
        }
      }
    }
  }

  const std::vector<SheetChunk>& chunks_;
  const std::vector<SheetToken>& sheet_;
  const std::vector<SheetToken>& document_;
  std::vector<Wording> wordings_;
  std::vector<Pair> pairs_;         ///< by their place in the document
  std::vector<std::size_t> place_;  ///< of each chunk
};

}  // namespace

std::vector<PlacedChunk> place_sheet(const PaperSheet& sheet, const std::vector<SheetToken>& document) {
  return Placement(sheet, document).run();
}

}  // namespace gradewright::reading
