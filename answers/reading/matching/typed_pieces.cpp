#include "answers/reading/matching/typed_pieces.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/matching/turns.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// A name has at most this many tokens.
constexpr std::size_t longest_name = 12;
/// Behind the beginning of a value no more tokens are searched for another name.
constexpr std::size_t longest_value = 400;

/// Where the value of a statement begins, with a style that is closed in `line`: "**dropout**",
/// "\\emph{dropout}".
std::size_t value_begin(const Passage& passage, const Statement& statement, std::size_t line_end) {
  const std::size_t first = passage.statements.value(statement).front().span.offset;
  const std::size_t relation = passage.statements.tokens()[statement.value_first - 1].span.end();
  std::size_t styled = std::min(passage.text.find_first_not_of(" \t\r\n", relation), first);
  if (passage.text.substr(styled).starts_with("** ") && styled < first) {
    styled = std::min(passage.text.find_first_not_of(" \t", styled + 2), first);  // "**name:** value"
  }
  const std::string_view with_style = passage.text.substr(styled, line_end - styled);
  std::size_t stars = 0;
  for (std::size_t at = with_style.find("**"); at != std::string_view::npos;
       at = with_style.find("**", at + 2)) {
    ++stars;
  }
  const bool closed =
      stars % 2 == 0 && std::ranges::count(with_style, '{') == std::ranges::count(with_style, '}');
  return closed && statement.has_name() ? styled : first;
}

/// The names of the question's other items: of those that ask for a text, and of all.
struct OtherNames {
  ItemNames texts;
  ItemNames all;
};

OtherNames names_of_others(const ItemDeclaration& item, const PreparedQuestion& question) {
  std::vector<std::string> texts;
  std::vector<std::string> all;
  for (const ItemDeclaration& other : question.items) {
    if (other.name != item.name) {
      add_names(other, all);
      if (other.type == AnswerType::text) {
        add_names(other, texts);
      }
    }
  }
  return {ItemNames(texts), ItemNames(all)};
}

/// Words that lead to the next statement.
constexpr std::array<std::string_view, 12> leads{"and", "the", "my",  "while", "our", "und",
                                                 "der", "die", "das", "et",    "y",   "e"};

bool is_quiet(const ResponseToken& token) {
  return token.kind == Kind::edge || token.kind == Kind::wide || token.is(Kind::open, "{") ||
         token.is(Kind::close, "}");
}

/// Whether a name may begin a statement at `at`: right behind a comma, a stop or the like, or behind words
/// that lead from there to it.
bool may_begin_statement(std::span<const ResponseToken> tokens, std::size_t first, std::size_t at) {
  bool lead = false;
  while (at > first) {
    const ResponseToken& before = tokens[--at];
    if (is_quiet(before)) {
      lead = lead || before.kind == Kind::wide;
      continue;
    }
    if (before.kind == Kind::word && among(leads, lower(before.text))) {
      lead = true;
      continue;
    }
    constexpr std::array<std::string_view, 7> stops{",", ";", ".", "/", "\uff0c", "\uff1b", "\u3002"};
    const bool stop = before.kind == Kind::number && before.text.ends_with('.');  // "3x3. The rates"
    return stop || (before.kind == Kind::symbol && among(stops, before.text)) ||
           (lead && before.kind == Kind::word && !before.in_math);
  }
  return false;
}

/// Whether what follows a name says what it is: a relation, a word such as "is", a value; for the name of a
/// text any word.
bool is_told(std::span<const ResponseToken> tokens, std::size_t at, bool of_text) {
  while (at < tokens.size() && is_quiet(tokens[at])) {
    ++at;
  }
  if (at == tokens.size()) {
    return false;
  }
  const ResponseToken& next = tokens[at];
  constexpr std::array<std::string_view, 8> verbs{"is", "are", "takes", "take", "has", "have", "ist", "sind"};
  const bool value = next.space_before && (next.kind == Kind::number || next.kind == Kind::open);
  return next.kind == Kind::relation || next.text == "\uff1a" || next.text == "\uff1d" || value ||
         (next.kind == Kind::word && (of_text || among(verbs, lower(next.text))));
}

/// Where a statement about another item begins in the line of a value that begins with the token `first`; the
/// end of the text where none does.
std::size_t next_statement(const Passage& passage, std::size_t first, const OtherNames& others) {
  const auto tokens = passage.statements.tokens();
  const std::size_t end = std::min(tokens.size(), first + longest_value);
  for (std::size_t i = first + 1; i < end && tokens[i].kind != Kind::newline; ++i) {
    const bool parted = may_begin_statement(tokens, first, i);
    if (tokens[i].kind != Kind::word || (!parted && !tokens[i].space_before)) {
      continue;
    }
    const std::size_t at = tokens[i].span.offset;
    const bool in_column = at > 1 && is_blank(passage.text[at - 1]) && is_blank(passage.text[at - 2]);
    const std::size_t most = std::min(tokens.size(), i + longest_name);
    for (std::size_t last = most; last > i; --last) {
      const bool equated = last < tokens.size() && (tokens[last].is(Kind::relation, "=") ||
                                                    (in_column && tokens[last].kind == Kind::relation));
      if (!parted && !equated) {
        continue;
      }
      const NameForm form = name_form(tokens.subspan(i, last - i));
      if (others.all.contain(form) && (equated || is_told(tokens, last, others.texts.contain(form)))) {
        std::size_t begin = i;  // with the sign that opens its formula
        while (begin > first + 1 && is_quiet(tokens[begin - 1])) {
          --begin;
        }
        const bool opens =
            begin < i && std::ranges::any_of(tokens.subspan(begin, i - begin),
                                             [](auto& token) { return token.kind == Kind::edge; });
        return tokens[opens ? begin : i].span.offset;
      }
    }
  }
  return passage.text.size();
}

/// Without what leads to the next item: "dropout; the".
std::string_view without_lead_to_next(std::string_view text) {
  constexpr std::array<std::string_view, 9> signs{",",         ";",      "/",      "**",    "\\text{",
                                                  "\\mathrm{", "\uff0c", "\uff1b", "\u3002"};
  for (bool changed = true; changed;) {
    changed = false;
    text = trimmed(text);
    for (const std::string_view word : leads) {
      const bool ends = text.size() > word.size() && lower(text.substr(text.size() - word.size())) == word &&
                        is_space(text[text.size() - word.size() - 1]);
      if (ends) {
        text.remove_suffix(word.size());
        changed = true;
      }
    }
    for (const std::string_view sign : signs) {
      const bool opens = sign != "**" || (text.size() > 2 && is_space(text[text.size() - 3]));
      if (text.ends_with(sign) && opens) {
        text.remove_suffix(sign.size());
        changed = true;
      }
    }
  }
  return text;
}

/// A text in a row of a table without the bar behind it, where the row has no other cells; without the dash
/// that leads to it, and without a style that was opened before it.
std::string_view in_cell(std::string_view all, std::size_t from, std::string_view text) {
  const std::size_t above = from == 0 ? std::string_view::npos : all.rfind('\n', from - 1);
  const std::size_t line = all.find_first_not_of(" \t", above == std::string_view::npos ? 0 : above + 1);
  if (text.ends_with('|') && line < from && all[line] == '|' && text.find('|') == text.size() - 1) {
    text = trimmed(text.substr(0, text.size() - 1));
  }
  for (const std::string_view lead : {"\u2013 ", "\u2014 ", "} "}) {
    text = trimmed(text.substr(text.starts_with(lead) ? lead.size() : 0));
  }
  return text.ends_with("\\\\") ? trimmed(text.substr(0, text.size() - 2)) : text;
}

/// The sign that opens before a text and closes in it; empty where none does. `line` is what stands before
/// the text in its line.
std::string opened_before(std::string_view line, std::string_view text) {
  const auto count = [](std::string_view in, std::string_view sign) {
    std::size_t times = 0;
    for (std::size_t at = in.find(sign); at != std::string_view::npos; at = in.find(sign, at + sign.size())) {
      times += at == 0 || in[at - 1] != '\\' || sign[0] == '\\' ? 1 : 0;
    }
    return times;
  };
  std::string opened;
  for (const std::string_view sign : {"$$", "$", "**"}) {
    if (count(line, sign) % 2 == 1 && count(text, sign) % 2 == 1) {
      opened += sign;
      break;
    }
  }
  if (count(text, "\\)") > count(text, "\\(") && count(line, "\\(") > count(line, "\\)")) {
    opened = "\\(" + opened;
  }
  if (count(text, "\\]") > count(text, "\\[") && count(line, "\\[") > count(line, "\\]")) {
    opened = "\\[" + opened;
  }
  return opened;
}

/// Whether nothing stands behind a name in its line, and the next line says what another item is: "memory:"
/// above "decoding: beam search".
bool is_left_empty(const Passage& passage, const Statement& statement, const OtherNames& others) {
  const auto tokens = passage.statements.tokens();
  std::size_t first = statement.value_first;
  while (first < tokens.size() && (tokens[first].kind == Kind::newline || is_quiet(tokens[first]))) {
    ++first;
  }
  const bool next_line = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(statement.name_last),
                                     tokens.begin() + static_cast<std::ptrdiff_t>(first),
                                     [](const auto& token) { return token.kind == Kind::newline; });
  const std::size_t most = std::min(tokens.size(), first + longest_name);
  for (std::size_t last = first + 1; next_line && last < most; ++last) {
    if (tokens[last].kind == Kind::newline) {
      return false;
    }
    if (tokens[last].kind == Kind::relation) {
      return others.all.contain(name_form(tokens.subspan(first, last - first)));
    }
  }
  return false;
}

/// Where a part of the passage's text stands in the submission.
Span span_of(const Passage& passage, std::string_view text) {
  return {passage.offset + static_cast<std::size_t>(text.data() - passage.text.data()), text.size()};
}

/// Adds what is told of a text without a relation, in words behind its name: "technique dropout".
void add_told(const Passage& passage, const ItemNames& names, const OtherNames& others,
              std::vector<TypedPiece>& pieces) {
  if (speaks_against(passage.text)) {
    return;  // a relation would say of what
  }
  const auto tokens = passage.statements.tokens();
  std::size_t line = 0;  // its first token
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    line = tokens[i].kind == Kind::newline ? i + 1 : line;
    if (tokens[i].kind != Kind::word || !(i == line || may_begin_statement(tokens, line, i))) {
      continue;
    }
    for (std::size_t last = std::min(tokens.size(), i + longest_name); last > i; --last) {
      const bool told = last < tokens.size() && tokens[last].kind == Kind::word && tokens[last].space_before;
      if (!told || !names.contain(name_form(tokens.subspan(i, last - i)))) {
        continue;
      }
      const std::size_t from = tokens[last].span.offset;
      const std::size_t line_end = std::min(passage.text.find('\n', from), passage.text.size());
      const std::size_t end = std::min(line_end, next_statement(passage, last, others));
      const std::string_view text = trimmed(passage.text.substr(from, end - from));
      const std::string_view alone = end < line_end ? without_lead_to_next(text) : text;
      pieces.push_back({span_of(passage, alone), std::string(alone)});
      i = last;
      break;
    }
  }
}

/// Whether the relation of a statement is a comparison: "x >= 1".
bool is_compared(const Passage& passage, const Statement& statement) {
  const std::size_t name_end = passage.statements.tokens()[statement.name_last - 1].span.end();
  const std::size_t value = passage.statements.value(statement).front().span.offset;
  const std::string_view relation = passage.text.substr(name_end - 1, value - name_end + 1);
  return relation.find_first_of("<>!") != std::string_view::npos;
}

/// Whether a line says what follows from the one before it: "=> 0 < lr < 1/4".
bool concludes(std::string_view text) {
  constexpr std::array<std::string_view, 8> signs{"=>",  "\u21d2", "\\Rightarrow", "\\implies",
                                                  "so ", "i.e.",   "hence ",       "thus "};
  return std::ranges::any_of(signs, [&](std::string_view sign) { return text.starts_with(sign); });
}

/// Adds the sentences that compare something with a name of the item: "0 < lr < 0.5".
void add_compared(const Passage& passage, const ItemDeclaration& item, std::vector<TypedPiece>& pieces) {
  constexpr std::array<std::string_view, 9> signs{"<",    ">",    "\u2264", "\u2265", "\\le",
                                                  "\\ge", "\\lt", "\\in",   "\u2208"};
  std::vector<std::string> names = item.aliases;
  names.push_back(item.name);
  for (const Turn& turn : turns_of(passage.text, Parting::sentences)) {
    const std::vector<std::string> words = words_of(turn.text);
    const bool named = std::ranges::any_of(names, [&](const std::string& name) {
      const std::vector<std::string> own = words_of(name);
      return own.size() == 1 && among(words, own.front());
    });
    const auto stands = [&](std::string_view sign) { return turn.text.find(sign) != std::string_view::npos; };
    const bool goes_on = !pieces.empty() && concludes(turn.text);
    if (goes_on) {
      TypedPiece& last = pieces.back();
      last.span.length = passage.offset + turn.offset + turn.text.size() - last.span.offset;
      last.text += "\n" + std::string(turn.text);
    } else if (named && std::ranges::any_of(signs, stands)) {
      pieces.push_back({span_of(passage, turn.text), std::string(turn.text)});
    }
  }
}

}  // namespace

std::vector<TypedPiece> named_pieces(const ItemDeclaration& item, const PreparedQuestion& question,
                                     const Passages& passages) {
  std::vector<TypedPiece> pieces;
  const bool is_bounded = item.type == AnswerType::interval || item.type == AnswerType::inequality;
  std::optional<OtherNames> others;  // once they are needed
  const auto other_names = [&]() -> const OtherNames& {
    return others ? *others : others.emplace(names_of_others(item, question));
  };
  for (const auto& [passage, statement] : named_statements(passages, question.names_of(item))) {
    const auto value = passage->statements.value(statement);
    if (value.empty() || (is_bounded && is_compared(*passage, statement))) {
      continue;
    }
    if (item.type == AnswerType::text && is_left_empty(*passage, statement, other_names())) {
      continue;
    }
    const std::string_view all = passage->text;
    const std::size_t next = next_statement(*passage, statement.value_first, other_names());
    const std::size_t value_end = std::min(value.back().span.end(), next);
    const std::size_t line_end = std::min(all.find('\n', value_end), next);
    const std::size_t end = std::min(line_end, all.size());
    const std::size_t from = value_begin(*passage, statement, end);
    std::string_view text = trimmed(all.substr(from, end - from));
    text = next < all.size() ? without_lead_to_next(text) : text;
    text = in_cell(all, from, text);
    const std::size_t above = from == 0 ? std::string_view::npos : all.rfind('\n', from - 1);
    const std::size_t line = above == std::string_view::npos ? 0 : above + 1;
    const Span span = span_of(*passage, text);
    const bool inside =
        !pieces.empty() && pieces.back().span.offset < span.offset && span.end() <= pieces.back().span.end();
    if (!inside) {  // as in "(32 - 5)/1 + 1 = 28, so the output is 28 x 28"
      pieces.push_back({span, opened_before(all.substr(line, from - line), text) + std::string(text)});
    }
  }
  if (pieces.empty() && is_bounded) {
    for (const auto& passage : passages) {
      add_compared(*passage, item, pieces);
    }
  }
  if (pieces.empty() && item.type == AnswerType::text) {
    for (const auto& passage : passages) {
      add_told(*passage, question.names_of(item), other_names(), pieces);
    }
  }
  return pieces;
}

}  // namespace gradewright::reading
