#include "answers/reading/matching/locate_behind_names.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/matching/locate.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

constexpr std::size_t longest_text = 4'000;
constexpr std::size_t longest_name = 4;  ///< in tokens

bool is_arrow(const ResponseToken& token, std::string_view text) {
  constexpr std::array<std::string_view, 6> arrows{"\u2192", "\u21d2", "->", "=>", "\\to", "\\Rightarrow"};
  return among(arrows, text.substr(token.span.offset, token.span.length));
}

bool is_bullet(const ResponseToken& token) {
  return token.is_symbol("-") || token.is_symbol("*") || token.is_symbol("\u2022") || token.is_symbol("+");
}

bool holds_long_word(std::span<const ResponseToken> name) {
  constexpr std::size_t shortest = 4;
  return std::ranges::any_of(name, [](const ResponseToken& token) {
    return token.kind == Kind::word && token.text.size() >= shortest && !token.in_math;
  });
}

/// A name of an item with a list behind it.
struct LedList {
  std::size_t item = 0;
  std::size_t first = 0;  ///< of the tokens of the name
  std::size_t last = 0;
};

/// Finds the names in a passage that lists stand right behind.
class Finder {
 public:
  Finder(const PreparedQuestion& question, const Passage& passage)
      : question_(question), text_(passage.text), tokens_(passage.statements.tokens()) {}

  std::vector<LedList> run() const {
    std::vector<LedList> found;
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      if (const auto led = list_at(at)) {
        found.push_back(*led);
        at = led->last - 1;
      }
    }
    return found;
  }

  /// The arrows that lead to names of items at the beginnings of lines.
  std::vector<Span> arrows() const {
    std::vector<Span> found;
    for (std::size_t at = 0; at + 1 < tokens_.size(); ++at) {
      const bool begins_line = at == 0 || tokens_[at - 1].kind == Kind::newline;
      if (begins_line && is_arrow(tokens_[at], text_) && names_item(at + 1)) {
        found.push_back(tokens_[at].span);
      }
    }
    return found;
  }

 private:
  std::optional<LedList> list_at(std::size_t first) const {
    if (tokens_[first].kind != Kind::word || !begins_clause(first)) {
      return std::nullopt;
    }
    for (std::size_t last = std::min(first + longest_name, tokens_.size()); last > first; --last) {
      const auto name = tokens_.subspan(first, last - first);
      if (name.back().kind != Kind::word || !holds_long_word(name) || !begins_list(last)) {
        continue;
      }
      for (std::size_t item = 0; item < question_.items.size(); ++item) {
        const ItemDeclaration& declared = question_.items[item];
        if (is_tensor(declared.type) && declared.shape.rank() > 0 && declared.cell_names.empty() &&
            question_.names_of(declared).contain(name_form(name))) {
          return LedList{item, first, last};
        }
      }
    }
    return std::nullopt;
  }

  bool names_item(std::size_t first) const {
    const std::size_t longest = std::min(longest_name, tokens_.size() - first);
    for (std::size_t length = 1; length <= longest; ++length) {
      if (question_.item_names.contain(name_form(tokens_.subspan(first, length)))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a line, a sentence or a clause begins at a token, or behind words that only lead to what
  /// follows.
  bool begins_clause(std::size_t at) const {
    constexpr std::array<std::string_view, 8> leads{"so",    "the", "then",  "thus",
                                                    "hence", "our", "final", "and"};
    while (at > 0 && tokens_[at - 1].kind == Kind::word && among(leads, lower(tokens_[at - 1].text))) {
      --at;
    }
    if (at == 0) {
      return true;
    }
    const ResponseToken& before = tokens_[at - 1];
    const bool marked = is_bullet(before) || is_arrow(before, text_);
    const bool opens_line = marked && (at == 1 || tokens_[at - 2].kind == Kind::newline);
    return opens_line || before.kind == Kind::newline || before.kind == Kind::wide || before.is_symbol(",") ||
           before.is_symbol(";") || before.is_symbol(".");
  }

  /// Whether a number or a bracket begins at a token, apart from what stands before it.
  bool begins_list(std::size_t at) const {
    if (at >= tokens_.size() || !is_blank_at(tokens_[at - 1].span.end())) {
      return false;
    }
    at += tokens_[at].kind == Kind::edge ? 1 : 0;
    at += at < tokens_.size() && tokens_[at].is_symbol("-") ? 1 : 0;
    return at < tokens_.size() && (tokens_[at].kind == Kind::number || tokens_[at].kind == Kind::begin ||
                                   (tokens_[at].kind == Kind::open && tokens_[at].text != "{"));
  }

  bool is_blank_at(std::size_t at) const { return at < text_.size() && text_[at] == ' '; }

  const PreparedQuestion& question_;
  std::string_view text_;
  std::span<const ResponseToken> tokens_;
};

/// Whether a list behind a name is the only thing that is said under a name of its item.
bool is_only_one(const LedList& led, const std::vector<LedList>& all, const PreparedQuestion& question,
                 const Passages& passages) {
  return std::ranges::count(all, led.item, &LedList::item) == 1 &&
         named_statements(passages, question.names_of(question.items[led.item])).empty();
}

}  // namespace

void locate_behind_names(const PreparedQuestion& question, const Passages& passages,
                         std::span<Response> responses) {
  const Passage* only = only_passage(passages);
  if (only == nullptr || !only->has_digit || only->text.size() > longest_text ||
      only->text.find('|') != std::string_view::npos || std::ranges::all_of(responses, &Response::is_read)) {
    return;
  }
  const Finder finder(question, *only);
  const std::vector<LedList> all = finder.run();
  if (all.empty()) {
    return;
  }
  std::string text(only->text);  // with a colon behind each such name
  for (const LedList& led : all) {
    text[only->statements.tokens()[led.last - 1].span.end()] = ':';
  }
  for (const Span& arrow : finder.arrows()) {
    text.replace(arrow.offset, arrow.length, arrow.length, ' ');
  }
  auto related = std::make_shared<Passage>(text, only->offset);
  related->group = only->group;
  related->decimal_comma = only->decimal_comma;
  for (const LedList& led : all) {
    const ItemDeclaration& item = question.items[led.item];
    if (responses[led.item].is_read() || !is_only_one(led, all, question, passages)) {
      continue;
    }
    Response response = locate(item, question, {related});
    const bool fits = response.is_read() && response.doubt.empty() &&
                      std::ranges::all_of(response.alternatives,
                                          [&](const ReadValue& value) { return value.shape == item.shape; });
    if (fits) {
      response.source = only->text.substr(response.span.offset - only->offset, response.span.length);
      responses[led.item] = std::move(response);
    }
  }
}

}  // namespace gradewright::reading
