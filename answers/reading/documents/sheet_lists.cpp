#include "answers/reading/documents/sheet_lists.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = SheetToken::Kind;

constexpr std::string_view bullets[] = {"-", "*", "+", "•"};

bool is_bullet(const SheetToken& token) {
  return among(bullets, token.text);
}

bool is_sign_at(const std::vector<SheetToken>& tokens, std::size_t i, std::size_t end,
                std::string_view sign) {
  return i < end && tokens[i].kind == Kind::sign && tokens[i].text == sign;
}

bool is_letter_at(const std::vector<SheetToken>& tokens, std::size_t i, std::size_t end) {
  return i < end && tokens[i].text.size() == 1 && is_letter(tokens[i].text[0]);
}

/// (A), A) or A.: its tokens.
std::size_t letter_marker(const std::vector<SheetToken>& tokens, std::size_t i, std::size_t end) {
  if (is_sign_at(tokens, i, end, "(")) {
    return is_letter_at(tokens, i + 1, end) && is_sign_at(tokens, i + 2, end, ")") ? 3 : 0;
  }
  const bool closed = is_sign_at(tokens, i + 1, end, ")") || is_sign_at(tokens, i + 1, end, ".");
  return is_letter_at(tokens, i, end) && closed ? 2 : 0;
}

/// Follows the chunks of a sheet, with one list open at most.
class ListFinder {
 public:
  ListFinder(const std::vector<SheetToken>& tokens, std::vector<SheetChunk>& chunks,
             const std::vector<QuestionDeclaration>& questions)
      : tokens_(tokens), chunks_(chunks), options_(questions.size()) {
    for (std::size_t q = 0; q < questions.size(); ++q) {
      for (const ItemDeclaration& item : questions[q].items) {
        for (const std::string& option : item.options) {
          options_[q].push_back(sheet_tokens(option).all);
        }
      }
    }
  }

  std::vector<SheetList> run() {
    for (std::size_t c = 0; c < chunks_.size(); ++c) {
      look(c);
    }
    close();
    return std::move(lists_);
  }

 private:
  struct Marker {
    std::size_t tokens = 0;
    char letter = 0;
    bool box = false;
    bool word = false;  ///< none, or a bullet
  };

  Marker marker_of(const SheetChunk& chunk) const {
    Marker marker;
    marker.tokens = chunk.marker;
    for (std::size_t i = chunk.first; i < chunk.first + chunk.marker; ++i) {
      marker.box = marker.box || tokens_[i].kind == Kind::box;
      if (is_letter_at(tokens_, i, tokens_.size())) {
        marker.letter = tokens_[i].text[0];
      }
    }
    marker.word = chunk.marker == 0 && (begins_with_option(chunk) || is_plain_member(chunk));
    return marker;
  }

  /// "- dropout", and "dropout" on a line of its own.
  bool is_plain_member(const SheetChunk& chunk) const {
    constexpr std::size_t few_tokens = 8;
    const bool bullet = chunk.count > 1 && is_bullet(tokens_[chunk.first]);
    return chunk.starts_line && !chunk.prompts && (bullet || (!chunk.opens && chunk.count <= few_tokens));
  }

  /// "- dropout" where that is an option of the question.
  bool begins_with_option(const SheetChunk& chunk) const {
    if (!chunk.starts_line || chunk.owner == SheetChunk::none) {
      return false;
    }
    const std::size_t end = chunk.first + chunk.count;
    const std::size_t first = chunk.first + (is_bullet(tokens_[chunk.first]) ? 1 : 0);
    return std::ranges::any_of(options_[chunk.owner], [&](const std::vector<SheetToken>& option) {
      return !option.empty() && first + option.size() <= end &&
             std::equal(option.begin(), option.end(), tokens_.begin() + static_cast<std::ptrdiff_t>(first),
                        [](const auto& a, const auto& b) { return lower(a.text) == lower(b.text); });
    });
  }

  void look(std::size_t c) {
    const SheetChunk& chunk = chunks_[c];
    if (chunk.label || chunk.table != SheetChunk::none) {
      return close();
    }
    const Marker marker = marker_of(chunk);
    if (marker.tokens > 0 || marker.word) {
      const bool next = !members_.empty() && marker.word == last_.word && marker.box == last_.box &&
                        (marker.letter == 0 ? last_.letter == 0 : marker.letter == last_.letter + 1) &&
                        (!marker.word || chunk.paragraph == chunks_[members_.back().last].paragraph);
      if (!next) {
        close();
      }
      if (next || marker.letter == 0 || marker.letter == 'a' || marker.letter == 'A') {
        spread_ = spread_ || apart_;
        apart_ = false;
        members_.push_back({c, c});
        last_ = marker;
        return;
      }
    }
    if (members_.empty()) {
      return;
    }
    const bool same_paragraph = chunk.paragraph == chunks_[members_.back().last].paragraph;
    if (same_paragraph && !apart_ && !(chunk.starts_line && chunk.prompts)) {
      members_.back().last = c;
    } else {
      apart_ = true;
    }
  }

  void close() {
    const bool letters = last_.letter != 0;
    if (spread_ || (members_.size() == 1 && letters)) {
      for (const Member& member : members_) {
        SheetChunk& head = chunks_[member.first];
        head.label = head.marker == head.count;
        head.marker = spread_ ? head.marker : 0;
      }
    } else if (members_.size() > 1 || (members_.size() == 1 && last_.box)) {
      add_list();
    }
    members_.clear();
    spread_ = apart_ = false;
    last_ = {};
  }

  void add_list() {
    SheetList list;
    list.first = members_.front().first;
    list.last = members_.back().last;
    list.boxes = last_.box;
    list.statements = last_.letter != 0 && !is_capital(last_.letter);
    for (std::size_t m = 0; m < members_.size(); ++m) {
      for (std::size_t c = members_[m].first; c <= members_[m].last; ++c) {
        chunks_[c].list = lists_.size();
        chunks_[c].member = m;
        list.gaps = list.gaps || chunks_[c].before_gap;
      }
    }
    lists_.push_back(list);
  }

  struct Member {
    std::size_t first;
    std::size_t last;
  };

  const std::vector<SheetToken>& tokens_;
  std::vector<SheetChunk>& chunks_;
  std::vector<std::vector<std::vector<SheetToken>>> options_;  ///< of each question
  std::vector<SheetList> lists_;
  std::vector<Member> members_;  ///< of the list that is open: their first and last chunks
  Marker last_;
  bool spread_ = false;  ///< something else stands between its members
  bool apart_ = false;   ///< something else stands behind its last member
};

}  // namespace

std::size_t list_marker(const std::vector<SheetToken>& tokens, std::size_t first, std::size_t end) {
  std::size_t i = first;
  i += i < end && is_bullet(tokens[i]) ? 1 : 0;
  const bool box = i < end && tokens[i].kind == Kind::box;
  i += box ? 1 : 0;
  const std::size_t letter = letter_marker(tokens, i, end);
  return box || letter > 0 ? i + letter - first : 0;
}

bool inline_marker(const std::vector<SheetToken>& tokens, std::size_t i) {
  return tokens[i].kind == Kind::box ||
         (is_sign_at(tokens, i, tokens.size(), "(") && letter_marker(tokens, i, tokens.size()) > 0);
}

std::vector<SheetList> find_lists(const std::vector<SheetToken>& tokens, std::vector<SheetChunk>& chunks,
                                  const std::vector<QuestionDeclaration>& questions) {
  return ListFinder(tokens, chunks, questions).run();
}

}  // namespace gradewright::reading
