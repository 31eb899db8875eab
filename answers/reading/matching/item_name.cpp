#include "answers/reading/matching/item_name.hpp"

#include <algorithm>
#include <iterator>

#include "answers/reading/matching/harmless_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

bool holds_word(std::string_view name) {
  int letters = 0;
  for (const char c : name) {
    letters = is_letter(c) ? letters + 1 : 0;
    if (letters >= 4) {
      return true;
    }
  }
  return false;
}

/// grad_W_1 and \nabla_{W_1} are the same name.
std::string_view first_letters_of(std::string_view word) {
  return word == "grad" ? "nabla" : word;
}

/// The letters and digits of a token of a name.
std::string_view letters_of(const ResponseToken& token, bool begins_name) {
  if (token.kind == Kind::word && begins_name) {
    return first_letters_of(token.text);
  }
  const bool text = token.kind == Kind::word || token.kind == Kind::number || token.kind == Kind::root;
  return text || token.is_symbol("'") ? token.text : std::string_view();
}

/// The bytes by which a name may begin, as it is written.
constexpr ByteSet beginnings([](char c) {
  return is_letter(c) || is_digit(c) || c == '\\' || c == '&' || !is_ascii(c);
});
/// The bytes that end a word.
constexpr ByteSet outside_words([](char c) { return !is_letter(c) && !is_digit(c); });

unsigned char byte(char c) {
  return static_cast<unsigned char>(c);
}

}  // namespace

namespace {

/// Whether a sign is the index of a name, d_+ and w^{-}, or stands right behind one: d+.
bool is_sign_of_name(std::span<const ResponseToken> tokens, std::size_t at) {
  if (at == 0 || !(tokens[at].is_symbol("+") || tokens[at].is_symbol("-"))) {
    return false;
  }
  const auto opens = [](const ResponseToken& token) { return token.is_symbol("_") || token.is_symbol("^"); };
  const auto ends = [&](std::size_t i) { return i == tokens.size() || tokens[i].kind == Kind::edge; };
  const bool in_braces = at > 1 && tokens[at - 1].is(Kind::open, "{") && opens(tokens[at - 2]) &&
                         at + 1 < tokens.size() && tokens[at + 1].is(Kind::close, "}");
  const bool index = opens(tokens[at - 1]) && ends(at + 1);
  const bool behind = tokens[at - 1].kind == Kind::word && !tokens[at].space_before && ends(at + 1);
  return in_braces || index || behind;
}

/// Whether a command stands for an apostrophe: w^{\prime}, w^\prime.
bool is_prime(std::span<const ResponseToken> tokens, std::size_t at) {
  if (tokens[at].kind != Kind::word || tokens[at].text != "prime") {
    return false;
  }
  std::size_t before = at;
  while (before > 0 && (tokens[before - 1].is(Kind::open, "{") ||
                        (tokens[before - 1].kind == Kind::word && tokens[before - 1].text == "prime"))) {
    --before;
  }
  return before > 0 && tokens[before - 1].is_symbol("^");
}

/// The letters, digits and signs of a name's token.
std::string_view letters_at(std::span<const ResponseToken> tokens, std::size_t at, bool begins_name) {
  if (is_prime(tokens, at)) {
    return "'";
  }
  return is_sign_of_name(tokens, at) ? std::string_view(tokens[at].text)
                                     : letters_of(tokens[at], begins_name);
}

}  // namespace

NameForm name_form(std::span<const ResponseToken> tokens) {
  NameForm form;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const ResponseToken& token = tokens[i];
    if (token.is_symbol("|") || token.kind == Kind::relation || token.is(Kind::open, "(") ||
        token.is(Kind::close, ")")) {
      form.strict += token.text;
      continue;
    }
    const std::string_view text = letters_at(tokens, i, form.loose.empty());
    form.strict += text;
    form.loose += text;
  }
  return form;
}

std::string small_letters(std::span<const ResponseToken> tokens) {
  std::string letters;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    letters += letters_at(tokens, i, letters.empty());
  }
  std::ranges::transform(letters, letters.begin(), [](char c) { return lower(c); });
  return letters;
}

/// Whether a symbol of several letters is the same in capitals or without: no other name differs from it by
/// case alone, and it is no word of prose. "ppl" is PPL, but dw is not dW beside it.
bool is_known_in_any_case(const std::string& symbol, const std::vector<std::string>& all) {
  const std::string small = lower(symbol);
  const auto letters = std::ranges::count_if(symbol, [](char c) { return is_letter(c); });
  return letters > 1 && !is_filler(small) && !is_harmless_word(small) &&
         std::ranges::none_of(all,
                              [&](const std::string& one) { return one != symbol && lower(one) == small; });
}

NameForm name_form(std::string_view name) {
  return name_form(response_tokens(name));
}

ItemNames::ItemNames(const std::vector<std::string>& names, const std::vector<std::string>& others,
                     const std::vector<std::string>& bystanders) {
  std::vector<std::string> taken;
  std::vector<std::string> cased;  // the spellings of all
  taken.reserve(others.size());
  for (const std::string& other : others) {
    taken.push_back(name_form(other).loose);
  }
  for (const std::vector<std::string>* list : {&names, &bystanders}) {
    std::ranges::transform(*list, std::back_inserter(cased),
                           [](const std::string& one) { return name_form(one).loose; });
  }
  cased.insert(cased.end(), taken.begin(), taken.end());
  for (const std::string& name : names) {
    const NameForm form = name_form(name);
    if (form.loose.empty()) {
      continue;
    }
    const bool shared = std::find(taken.begin(), taken.end(), form.loose) != taken.end();
    forms_.push_back({form.strict, shared ? "" : form.loose});
    letters_.push_back(lower(form.loose));
    first_bytes_.set(byte(letters_.back().front()));
    if (holds_word(name) || is_known_in_any_case(form.loose, cased)) {
      lower_.push_back({lower(form.strict), shared ? "" : lower(form.loose)});
    }
  }
}

bool ItemNames::contain(const NameForm& form) const {
  if (form.loose.empty()) {
    return false;
  }
  const auto is_lower_of = [](std::string_view known, std::string_view written) {
    return std::ranges::equal(known, written, {}, {}, [](char c) { return lower(c); });
  };
  return std::ranges::any_of(forms_,
                             [&](const NameForm& known) {
                               return known.strict == form.strict || known.loose == form.loose;
                             }) ||
         std::ranges::any_of(lower_, [&](const NameForm& known) {
           return is_lower_of(known.strict, form.strict) || is_lower_of(known.loose, form.loose);
         });
}

bool ItemNames::may_begin(const ResponseToken& token) const {
  const std::string_view letters = letters_of(token, true);
  return letters.empty() ? !letters_.empty() : may_begin(letters);
}

bool ItemNames::may_begin(std::string_view letters) const {
  return first_bytes_.test(byte(lower(letters.front()))) &&
         std::ranges::any_of(letters_, [&](const std::string& one) {
           return one.size() >= letters.size() &&
                  std::equal(letters.begin(), letters.end(), one.begin(),
                             [](char written, char known) { return lower(written) == known; });
         });
}

std::size_t ItemNames::find_beginning_in(std::string_view text, std::size_t at) const {
  if (letters_.empty()) {
    return std::string_view::npos;
  }
  for (at = beginnings.find_in(text, at); at < text.size(); at = beginnings.find_in(text, at)) {
    const char c = text[at];
    if (!is_letter(c)) {
      return at;  // commands, entities and signs have spellings, and 2x may be 2 * x
    }
    const std::size_t first = at;
    at = outside_words.find_in(text, at);
    const bool may_be =
        first_bytes_.test(byte(lower(c))) || c == 'g';  // of "grad", which has another spelling
    if (may_be && may_begin(first_letters_of(text.substr(first, at - first)))) {
      return first;
    }
  }
  return std::string_view::npos;
}

bool ItemNames::may_end(std::string_view letters) const {
  return !letters.empty() && std::ranges::any_of(letters_, [&](const std::string& one) {
    return letters.back() == one.back() && letters.ends_with(one);
  });
}

void add_names(const ItemDeclaration& item, std::vector<std::string>& names) {
  names.push_back(item.name);
  names.insert(names.end(), item.aliases.begin(), item.aliases.end());
  names.insert(names.end(), item.field_terms.begin(), item.field_terms.end());
  names.insert(names.end(), item.cell_names.begin(), item.cell_names.end());
}

std::vector<std::string> all_names(const QuestionDeclaration& question) {
  std::vector<std::string> names = question.other_names;
  for (const ItemDeclaration& item : question.items) {
    add_names(item, names);
  }
  return names;
}

bool has_indexed_names(const ItemDeclaration& item) {
  constexpr Index most = 9;
  const auto rank = item.shape.rank();
  return item.cell_names.empty() && (rank == 1 || rank == 2) &&
         std::ranges::none_of(item.shape, [](Index extent) { return extent > most; });
}

std::vector<std::string> indexed_names(const std::string& name, const Shape& shape, Index first) {
  std::vector<std::string> names;
  for (Index row = first; row < shape[0] + first; ++row) {
    for (Index column = first; column < (shape.rank() == 2 ? shape[1] : 1) + first; ++column) {
      names.push_back(name + "_" + std::to_string(row) + (shape.rank() == 2 ? std::to_string(column) : ""));
    }
  }
  return names;
}

ItemNames names_of(const ItemDeclaration& item, const QuestionDeclaration& question) {
  const auto own_names = [](const ItemDeclaration& one) {
    std::vector<std::string> names = one.aliases;
    names.push_back(one.name);
    names.insert(names.end(), one.field_terms.begin(), one.field_terms.end());
    return names;
  };
  std::vector<std::string> others;
  for (const ItemDeclaration& other : question.items) {
    if (other.name == item.name) {
      continue;
    }
    for (std::string& name : own_names(other)) {
      others.push_back(std::move(name));
    }
  }
  return ItemNames(own_names(item), others, question.other_names);
}

}  // namespace gradewright::reading
