#include "answers/reading/matching/claim_context.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "answers/reading/matching/doubt_words.hpp"
#include "answers/reading/matching/harmless_words.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/other_setting.hpp"
#include "answers/reading/matching/other_subject.hpp"
#include "answers/reading/matching/plain_wording.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/matching/sentence.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/matching/table_heads.hpp"
#include "answers/reading/matching/taken_back.hpp"
#include "answers/reading/matching/things.hpp"
#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

/// Whether answers have members or points, of which anything can be said.
bool has_members(AnswerType type) {
  return type == AnswerType::set || type == AnswerType::list || type == AnswerType::interval;
}

/// Words that join a value to what it is of, in several languages.
constexpr std::array<std::string_view, 93> links{"a",
                                                 "i",
                                                 "y",
                                                 "e",
                                                 "of",
                                                 "for",
                                                 "from",
                                                 "with",
                                                 "at",
                                                 "on",
                                                 "by",
                                                 "to",
                                                 "all",
                                                 "these",
                                                 "those",
                                                 "together",
                                                 "altogether",
                                                 "was",
                                                 "were",
                                                 "equals",
                                                 "becomes",
                                                 "become",
                                                 "makes",
                                                 "make",
                                                 "takes",
                                                 "take",
                                                 "took",
                                                 "needs",
                                                 "need",
                                                 "costs",
                                                 "cost",
                                                 "requires",
                                                 "comes",
                                                 "gives",
                                                 "give",
                                                 "lies",
                                                 "lie",
                                                 "also",
                                                 "hence",
                                                 "der",
                                                 "die",
                                                 "das",
                                                 "den",
                                                 "dem",
                                                 "des",
                                                 "ein",
                                                 "eine",
                                                 "einen",
                                                 "ist",
                                                 "sind",
                                                 "hat",
                                                 "haben",
                                                 "betr\u00e4gt",
                                                 "betragen",
                                                 "braucht",
                                                 "brauchen",
                                                 "ben\u00f6tigt",
                                                 "dauert",
                                                 "es",
                                                 "f\u00fcr",
                                                 "von",
                                                 "und",
                                                 "insgesamt",
                                                 "le",
                                                 "la",
                                                 "les",
                                                 "l",
                                                 "un",
                                                 "une",
                                                 "du",
                                                 "de",
                                                 "est",
                                                 "sont",
                                                 "faut",
                                                 "prend",
                                                 "prennent",
                                                 "au",
                                                 "el",
                                                 "los",
                                                 "las",
                                                 "son",
                                                 "tiene",
                                                 "ocupa",
                                                 "il",
                                                 "lo",
                                                 "gli",
                                                 "\u00e8",
                                                 "sono",
                                                 "ha",
                                                 "o",
                                                 "os",
                                                 "\u00e9",
                                                 "tem"};

std::vector<std::string> words_around(const Claim& claim) {
  return words_of(without_mathematics(std::string(claim.lead) + " " + std::string(claim.tail)));
}

/// Whether a sign of mathematics stands in the words before a value: what is it said of?
bool relates(const Claim& claim) {
  constexpr std::array<std::string_view, 13> styles{"text",     "textbf", "mathbf",      "mathrm", "emph",
                                                    "textit",   "quad",   "qquad",       "item",   "boxed",
                                                    "noindent", "left",   "displaystyle"};
  for (std::size_t at = 0; at < claim.lead.size();) {
    const std::size_t first = at;
    const char32_t c = next_code_point(claim.lead, at);
    if (c == U'\\') {
      while (at < claim.lead.size() && is_letter(claim.lead[at])) {
        ++at;
      }
      const std::string_view command = claim.lead.substr(first + 1, at - first - 1);
      if (!command.empty() && !among(styles, command)) {
        return true;
      }
    } else if (c >= 0x2190 && c <= 0x22FF && c != 0x2192 && c != 0x21D2) {
      return true;  // arrows back, operators and relations, but for those that lead to a value
    }
  }
  return false;
}

/// The words by which a question says what it asks for: those behind "which" and "what".
std::vector<std::string> words_behind_which(const std::vector<std::string>& asking) {
  constexpr std::size_t reach = 3;
  constexpr std::array<std::string_view, 7> openers{"which",   "what",  "welche", "welchen",
                                                    "welches", "quels", "many"};
  std::vector<std::string> words;
  for (std::size_t i = 0; i < asking.size(); ++i) {
    if (among(openers, asking[i])) {
      const std::size_t last = std::min(asking.size(), i + 1 + reach);
      words.insert(words.end(), asking.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                   asking.begin() + static_cast<std::ptrdiff_t>(last));
    }
  }
  return words;
}

}  // namespace

ClaimContext::ClaimContext(const PreparedQuestion& question, const Passage& passage,
                           const std::vector<Claim>& claims)
    : question_(question),
      passage_(passage),
      beside_(claims),
      asking_words_(asking_words(question)),
      asked_words_(words_behind_which(asking_words_)) {}

bool ClaimContext::calls(const Claim& claim, std::size_t item) const {
  return std::ranges::any_of(words_around(claim),
                             [&](const std::string& word) { return question_.name_words.calls(word, item); });
}

bool ClaimContext::is_named_whole(const Claim& claim, std::size_t item) const {
  const std::vector<std::string> around = words_around(claim);
  std::vector<std::string> names;
  add_names(question_.items[item], names);
  return std::ranges::any_of(names, [&](const std::string& name) {
    const std::vector<std::string> own = words_of(name);
    return !own.empty() && std::ranges::all_of(own, [&](const std::string& word) {
      return std::ranges::find(around, word) != around.end();
    });
  });
}

bool ClaimContext::may_answer(const Claim& claim, std::size_t item,
                              const std::vector<std::size_t>& sort) const {
  const bool own = calls(claim, item);
  const bool other = std::ranges::any_of(sort, [&](std::size_t k) { return k != item && calls(claim, k); });
  if ((other && !own) || has_signs(claim, item) || has_foreign_number(claim) || is_doubted(claim)) {
    return false;
  }
  // Numbers can be anything: they have to be called by their name.
  if (is_tensor(question_.items[item].type) && !is_named_whole(claim, item)) {
    return false;
  }
  return other_setting(claim.lead, {}, claim.tail, question_).empty() && foreign_word(claim, item).empty() &&
         !is_spoken_against(claim);
}

bool ClaimContext::is_doubted(const Claim& claim) const {
  if (interval_in_words(claim.text).empty()) {
    return !doubt_of_words(passage_, claim.value, question_).empty();
  }
  const auto [first, last] = bytes_of(claim);
  return heads_no_answer(caption_of(passage_.text, first)) ||
         !taken_back(passage_.text, last, sentences_on_all(passage_)).empty();
}

bool ClaimContext::is_spoken_against(const Claim& claim) const {
  const auto [first, last] = bytes_of(claim);
  const std::vector<std::string> behind = words_of(claim.tail);
  constexpr std::array<std::string_view, 8> rates{"a", "an", "per", "each", "every", "pro", "je", "par"};
  const bool rate = behind.size() > 1 && among(rates, behind[0]) && is_unit(behind[1]);
  return rate || speaks_against(without_mathematics(sentence_before(passage_.text, first))) ||
         speaks_against(without_mathematics(sentence_behind(passage_.text, last)));
}

bool ClaimContext::is_quiet(const std::string& word, std::size_t item) const {
  const ItemDeclaration& declared = question_.items[item];
  return is_filler(word) || among(links, word) || is_kind(word, declared) ||
         question_.name_words.calls(word, item);
}

bool ClaimContext::is_asked(const std::string& word, std::size_t item) const {
  const ItemDeclaration& declared = question_.items[item];
  const std::vector<std::string>& asking = has_members(declared.type) ? asked_words_ : asking_words_;
  constexpr std::array<std::string_view, 3> wholes{"layer", "network", "model"};
  const bool whole =
      std::ranges::any_of(wholes, [&](std::string_view one) { return thing_of(one) == thing_of(word); });
  if (among(asking, word) || whole) {
    return true;
  }
  const std::vector<Thing> asked = things_asked(declared, asking);
  return std::ranges::find(asked, thing_of(word)) != asked.end();
}

std::string ClaimContext::foreign_word(const Claim& claim, std::size_t item) const {
  const ItemDeclaration& declared = question_.items[item];
  const bool strict = has_members(declared.type) || is_tensor(declared.type);
  for (const std::string_view part : {claim.lead, claim.tail}) {
    const bool leads = part.data() == claim.lead.data();
    for (const std::string& word : words_of(without_mathematics(part))) {
      const bool letter = word.size() == 1 && is_ascii(word.front());
      const bool symbol = letter && is_tensor(declared.type) && word != "a" && word != "i";
      if (symbol && !question_.names_of(declared).contain(name_form(word))) {
        return word;
      }
      if (is_quiet(word, item) || is_asked(word, item)) {
        continue;
      }
      const bool activity = word.ends_with("ing");  // "writing takes 20 ms" where reading is asked about
      const bool plain = leads && !strict && !letter && !activity && thing_of(word) == no_thing &&
                         !is_harmless_noun(word) && is_harmless_word(word);
      if (!plain) {
        return word;
      }
    }
  }
  return {};
}

bool ClaimContext::has_foreign_number(const Claim& claim) const {
  return std::ranges::any_of(beside_, [&](const Claim& other) {
    const bool beside = other.clause == claim.clause && other.value.value_first != claim.value.value_first;
    const std::vector<std::string> words = words_of(other.text);
    const bool counts = words.size() == 1 || (words.size() == 2 && is_counted(words[1]));
    return beside && counts && is_digit(words[0].front()) && !question_.has_word(words[0]);
  });
}

bool ClaimContext::has_signs(const Claim& claim, std::size_t item) const {
  constexpr std::string_view operators = "+-*/^%!_<>=|&";
  const auto tokens = passage_.statements.tokens();
  const std::size_t next = claim.value.value_last;
  const bool behind = next < tokens.size() && tokens[next].kind == ResponseToken::Kind::symbol &&
                      operators.find(tokens[next].text) != operators.npos;
  const std::string_view lead = trimmed(claim.lead);
  const bool before = lead.find_first_of("=<>^_|") != std::string_view::npos ||
                      (!lead.empty() && operators.find(lead.back()) != operators.npos);
  if (behind || before || !has_members(question_.items[item].type)) {
    return behind || before || relates(claim);
  }
  const bool beside = std::ranges::any_of(beside_, [&](const Claim& other) {
    return other.clause == claim.clause && other.value.value_first < claim.value.value_first;
  });
  return beside || relates(claim);
}

std::pair<std::size_t, std::size_t> ClaimContext::bytes_of(const Claim& claim) const {
  const auto tokens = passage_.statements.tokens();
  const std::size_t last = tokens[claim.value.value_last - 1].span.end();
  return {tokens[claim.value.value_first].span.offset, last - (passage_.text[last - 1] == '.' ? 1 : 0)};
}

}  // namespace gradewright::reading
