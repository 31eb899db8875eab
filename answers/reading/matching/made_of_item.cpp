#include "answers/reading/matching/made_of_item.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/matching/asking.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/notation/greek.hpp"
#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/value_name.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// The tokens of a name without the ends of mathematics and lines around it.
std::span<const ResponseToken> bare_name(std::span<const ResponseToken> name) {
  const auto is_quiet = [](const ResponseToken& token) {
    return token.kind == Kind::edge || token.kind == Kind::newline;
  };
  while (!name.empty() && is_quiet(name.front())) {
    name = name.subspan(1);
  }
  while (!name.empty() && is_quiet(name.back())) {
    name = name.first(name.size() - 1);
  }
  return name;
}

/// Where the group that opens at a token ends; at the end of the name where it does not.
std::size_t group_end(std::span<const ResponseToken> name, std::size_t open) {
  int depth = 0;
  for (std::size_t at = open; at < name.size(); ++at) {
    depth += name[at].kind == Kind::open ? 1 : name[at].kind == Kind::close ? -1 : 0;
    if (depth == 0) {
      return at;
    }
  }
  return name.size();
}

/// A name with the signs of arithmetic in it, however its indices, brackets and fractions are drawn: "dE/dw2"
/// also for `\partial E / \partial w_{2}` and `\frac{\partial E}{\partial w_2}`.
std::string signed_form(std::span<const ResponseToken> name) {
  std::string form;
  std::vector<std::size_t> above;  // where the groups above a line end
  for (std::size_t i = 0; i < name.size(); ++i) {
    const ResponseToken& token = name[i];
    if (token.kind == Kind::fraction && i + 1 < name.size()) {
      above.push_back(group_end(name, i + 1));
    }
    const bool sign = token.kind == Kind::symbol && !token.is_symbol("_");
    form += sign || token.kind == Kind::word || token.kind == Kind::number ? token.text : std::string_view();
    form += std::ranges::find(above, i) != above.end() ? "/" : "";
  }
  return form;
}

/// Whether tokens are a name of an item, its signs included, behind words that may stand before it: "so
/// dE/dw" where that is an alias.
bool is_written_whole(std::span<const ResponseToken> name, const PreparedQuestion& question) {
  const auto place = place_of_name(name, question.every_name);
  const auto own = place ? name.subspan(place->first, place->last - place->first) : name;
  const std::string form = signed_form(own);
  const auto is_it = [&](const std::string& one) { return signed_form(response_tokens(one)) == form; };
  return std::ranges::any_of(question.items, [&](const ItemDeclaration& item) {
    return is_it(item.name) || std::ranges::any_of(item.aliases, is_it);
  });
}

/// What a word counts a place by: 3 of "third"; empty for other words.
std::string place_counted_by(std::string_view word) {
  constexpr std::array<std::string_view, 10> ordinals{"first", "second",  "third",  "fourth", "fifth",
                                                      "sixth", "seventh", "eighth", "ninth",  "tenth"};
  const auto* const found = std::ranges::find(ordinals, word);
  return found == ordinals.end() ? std::string() : std::to_string(found - ordinals.begin() + 1);
}

/// Whether words speak of one place, and a number is that one: 3 of "position 3" and of "the third of four
/// tokens".
bool is_the_place(std::string_view number, const std::vector<std::string>& text) {
  constexpr std::string_view places[] = {"position",  "pos",      "step",  "time", "epoch",
                                         "iteration", "timestep", "layer", "head", "row"};
  constexpr std::string_view joints[] = {"and", "or", "to"};
  constexpr std::string_view digits[] = {"decimals", "decimal", "digits", "significant", "places"};
  const auto word = [&](std::size_t at) { return at < text.size() ? std::string_view(text[at]) : ""; };
  const auto is_number = [&](std::size_t at) { return !word(at).empty() && is_digit(word(at).front()); };
  std::vector<std::string> asked;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (!among(places, text[i]) || !is_number(i + 1)) {
      continue;
    }
    const bool rounded = word(i + 2) == "to" && among(digits, word(i + 4));  // "step 10, to 4 decimals"
    const bool several = is_number(i + 2) || (among(joints, word(i + 2)) && !rounded);
    if (several) {
      return false;
    }
    asked.push_back(text[i + 1]);
  }
  if (asked.empty()) {
    for (const std::string& one : text) {
      if (std::string counted = place_counted_by(one); !counted.empty()) {
        asked.push_back(std::move(counted));
      }
    }
  }
  return !asked.empty() && std::ranges::all_of(asked, [&](const std::string& one) { return one == number; });
}

/// Whether a question asks of one place, in all its text or in the sentences that ask, and a number is that.
bool is_asked_place(const ResponseToken& number, const PreparedQuestion& question) {
  return is_the_place(number.text, question.text_words) || is_the_place(number.text, asking_words(question));
}

/// A name without braces, and without the index or argument that says which place is asked for: PE of PE(3)
/// and of {PE}_3 in a question about position 3.
std::vector<ResponseToken> without_asked_place(std::span<const ResponseToken> name,
                                               const PreparedQuestion& question) {
  std::vector<ResponseToken> bare;
  std::ranges::copy_if(name, std::back_inserter(bare), [](const ResponseToken& token) {
    return !token.is(Kind::open, "{") && !token.is(Kind::close, "}");
  });
  const std::size_t size = bare.size();
  const bool argument = size > 3 && bare[size - 3].is(Kind::open, "(") && !bare[size - 3].space_before &&
                        bare[size - 2].kind == Kind::number && bare[size - 1].is(Kind::close, ")");
  const bool index = size > 2 && bare[size - 2].is_symbol("_") && bare[size - 1].kind == Kind::number;
  if ((argument || index) && is_asked_place(bare[size - (argument ? 2 : 1)], question)) {
    bare.resize(size - (argument ? 3 : 2));
  }
  return bare;
}

/// Whether a sign or a factor touches an item's name: -a, 2a, 1/a, a^2, a + 1, a', |a|.
bool touches_sign(std::span<const ResponseToken> name, const PreparedQuestion& question) {
  if (name.size() < 2) {
    return false;
  }
  const auto of_list = [](const ResponseToken& token) {
    return token.is(Kind::open, "[") || token.kind == Kind::begin || token.is_symbol(",");
  };
  const bool works_out = is_arithmetic(name) && std::ranges::none_of(name, of_list);  // -ln(1/3) = 1.099
  if (name.front().is_symbol("-") && !name[1].space_before && !works_out) {
    return true;
  }
  if (name.front().kind == Kind::symbol && name[1].space_before) {
    name = name.subspan(1);  // a bullet
  }
  const auto is_item = [&](const ResponseToken& token) {
    return token.kind == Kind::word && std::ranges::any_of(question.items, [&](const ItemDeclaration& item) {
             return item.name == token.text;
           });
  };
  const auto is_sign = [](const ResponseToken& token) {
    return token.kind == Kind::symbol &&
           std::string_view("+-*/^|'").find(token.text) != std::string_view::npos;
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (!is_item(name[i])) {
      continue;
    }
    const bool factor = i > 0 && name[i - 1].kind == Kind::number && !name[i].space_before;
    const bool before = i > 0 && (is_sign(name[i - 1]) || factor);
    const bool behind = i + 1 < name.size() && (is_sign(name[i + 1]) || name[i + 1].is_symbol("_"));
    if (before || behind) {
      return true;
    }
  }
  return false;
}

/// Whether a number stands before a name as its factor, or as so many of what it counts: "2 loss", "1.2
/// million MACs", "needs 12 MACs". One behind a noun counts that: "step 2 loss".
bool has_factor(std::span<const ResponseToken> name, const PreparedQuestion& question) {
  const auto place = place_of_name(name, question.every_name);
  if (!place || place->first == 0) {
    return false;
  }
  std::size_t at = place->first - 1;
  at -= at > 0 && name[at].kind == Kind::word && multiplier_of(name[at].text) ? 1 : 0;
  if (name[at].kind != Kind::number || name[at].text.ends_with('.')) {  // "1. loss" counts
    return false;
  }
  const std::string before = at > 0 && name[at - 1].kind == Kind::word ? lower(name[at - 1].text) : "";
  return before.empty() || plays(before, WordRole::quantity_filler) || plays(before, WordRole::copula);
}

/// Whether a word is no word of the language: one or two letters, or a Greek one.
bool is_symbolic(const ResponseToken& token) {
  constexpr std::size_t longest = 2;
  return token.kind == Kind::word && (token.text.size() <= longest || among(greek_letters, token.text));
}

/// Whether another symbol stands before a symbol as its factor: "W_h h_1", "U^T h_1", "W h". A letter without
/// an index is one where it names a given or a step: "a h" may hold an article.
bool has_symbol_as_factor(std::span<const ResponseToken> name, const PreparedQuestion& question) {
  const auto place = place_of_name(name, question.every_name);
  if (!place || place->first == 0 || !is_symbolic(name[place->first])) {
    return false;
  }
  std::size_t first = place->first - 1;
  while (first > 0 && !name[first].space_before) {
    --first;
  }
  const auto factor = name.subspan(first, place->first - first);
  const bool indexed = factor.size() > 2 && (factor[1].is_symbol("_") || factor[1].is_symbol("^"));
  return is_symbolic(factor.front()) && !question.item_names.contain(name_form(factor)) &&
         (indexed || (factor.size() == 1 && question.given_names.contain(name_form(factor))));
}

/// Whether every bracket of a part closes in it.
bool is_balanced(std::span<const ResponseToken> part) {
  const auto opening = std::ranges::count(part, Kind::open, &ResponseToken::kind);
  return opening == std::ranges::count(part, Kind::close, &ResponseToken::kind);
}

/// Whether words behind "of" say no more than whose an item is: "the loss of the network".
bool are_of_owner(const std::vector<std::string>& words, const PreparedQuestion& question) {
  constexpr std::string_view owners[] = {"the",   "this", "that", "our",     "a",       "an",  "whole",
                                         "model", "net",  "unit", "network", "example", "task"};
  return std::ranges::all_of(words, [&](const std::string& word) {
    return among(owners, word) || among(question.text_words, word);
  });
}

/// Whether an item's name stands in what is no name, with something beside it that makes another thing of it:
/// f(a), f a, a b, a[1], a of one layer.
bool is_held(std::span<const ResponseToken> name, const PreparedQuestion& question) {
  name = bare_name(name);
  constexpr std::string_view links[] = {"for", "in",   "with", "at",   "on",        "after", "as",
                                        "to",  "then", "now",  "here", "therefore", "also",  "from"};
  for (std::size_t first = 0; first < name.size(); ++first) {
    std::size_t last = name.size();
    const auto is_name = [&](std::span<const ResponseToken> part) {
      return is_balanced(part) && question.item_names.contain(name_form(part));
    };
    while (last > first && !(name[first].kind == Kind::word && is_name(name.subspan(first, last - first)))) {
      --last;
    }
    if (last == first) {
      continue;
    }
    const ResponseToken* before = first > 0 ? &name[first - 1] : nullptr;
    if (before != nullptr && before->is_symbol("_")) {
      continue;  // an index of another name
    }
    const ResponseToken* behind = last < name.size() ? &name[last] : nullptr;
    // At the end it would be the name, but for what stands before it: "d a", "half of a".
    const bool part = behind == nullptr || (before != nullptr && before->kind != Kind::edge &&
                                            (before->kind != Kind::word || !name[first].space_before));
    const std::string call = std::string(name[first].text) + "(" +
                             std::string(last + 1 < name.size() ? name[last + 1].text : std::string_view());
    const bool called = behind != nullptr && behind->kind == Kind::open &&
                        std::ranges::any_of(question.declared_item_names(),
                                            [&](const std::string& one) { return one.starts_with(call); });
    const bool owned = behind != nullptr && behind->text == "of";
    const bool linked =
        behind != nullptr && (behind->kind == Kind::edge || behind->kind == Kind::close ||
                              behind->is_symbol("_") || called || among(links, behind->text) ||
                              (behind->kind == Kind::open && behind->space_before && behind->text == "("));
    if (owned) {
      std::string rest;
      for (const ResponseToken& token : name.subspan(last + 1)) {
        rest += std::string(token.text) + " ";
      }
      return part || !are_of_owner(words_of(rest), question);
    }
    return part || !linked;
  }
  return false;
}

}  // namespace

bool is_arithmetic(std::span<const ResponseToken> tokens) {
  const auto may_stand = [](const ResponseToken& token) {
    return token.kind != Kind::word || !function_of(token.text).empty();
  };
  return std::ranges::all_of(tokens, may_stand) &&
         std::ranges::find(tokens, Kind::number, &ResponseToken::kind) != tokens.end();
}

bool is_made_of_item(std::span<const ResponseToken> written, const PreparedQuestion& question) {
  const std::vector<ResponseToken> name = without_asked_place(bare_name(written), question);
  return has_factor(name, question) || has_symbol_as_factor(name, question) ||
         (touches_sign(name, question) && !is_written_whole(name, question)) ||
         (!place_of_name(name, question.every_name) && is_held(name, question));
}

}  // namespace gradewright::reading
