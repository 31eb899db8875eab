#include "answers/reading/matching/claim_context.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "answers/reading/matching/asking.hpp"
#include "answers/reading/matching/doubt_words.hpp"
#include "answers/reading/matching/harmless_words.hpp"
#include "answers/reading/matching/introduced.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/other_quantity.hpp"
#include "answers/reading/matching/other_setting.hpp"
#include "answers/reading/matching/other_subject.hpp"
#include "answers/reading/matching/plain_wording.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/matching/sentence.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/matching/table_heads.hpp"
#include "answers/reading/matching/taken_back.hpp"
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
constexpr std::string_view links =
    "a i y e of for from with at on by to all these those together altogether was were "
    "equals becomes become makes make takes take took needs need costs cost requires "
    "comes gives give lies lie also hence der die das den dem des ein eine einen ist sind "
    "hat haben beträgt betragen braucht brauchen benötigt dauert es für von und insgesamt "
    "le la les l un une du de est sont faut prend prennent au el los las son tiene ocupa "
    "il lo gli è sono ha o os é tem nous que pour para per lautet lauten occupent "
    "occupano ocupan pèse vaut valent necesita necesitan requiere richiede richiedono "
    "vogliono ci si met mit bei im in en dans nel nella del della di do da dos uns wir "
    "ich circa environ etwa converge convergent konvergiert konvergieren converges gilt "
    "alle tous toutes todos tutti tutte";

bool is_link(std::string_view word) {
  static const std::set<std::string_view> known = [] {
    std::set<std::string_view> words;
    for (std::size_t at = 0; at < links.size();) {
      const std::size_t end = std::min(links.find(' ', at), links.size());
      words.insert(links.substr(at, end - at));
      at = end + 1;
    }
    return words;
  }();
  return known.contains(word);
}

/// The words of a text, without articles that are joined to them.
std::vector<std::string> plain_words(std::string_view text) {
  std::vector<std::string> words = words_of(without_mathematics(text));
  for (std::string& word : words) {
    word = std::string(without_elision(word));
  }
  return words;
}

std::vector<std::string> words_around(const Claim& claim) {
  return plain_words(std::string(claim.lead) + " " + std::string(claim.tail));
}

bool is_negation(std::string_view word) {
  constexpr std::array<std::string_view, 14> negations{"no",    "not",   "none", "never", "neither",
                                                       "ne",    "pas",   "non",  "kein",  "keinen",
                                                       "keine", "nicht", "geen", "sin"};
  return among(negations, word);
}

/// Whether a doubt quotes such a word.
bool is_denial_quoted(std::string_view doubt) {
  const std::vector<std::string> words = words_of(doubt);
  return !words.empty() && is_negation(words.front());
}

/// Verbs of getting, which say what a question's "get" or "receive" says.
bool receives(std::string_view word) {
  constexpr std::array<std::string_view, 12> verbs{"get",     "gets",     "receive",  "receives",
                                                   "have",    "has",      "bekommen", "erhalten",
                                                   "reciben", "ricevono", "recebem",  "re\u00e7oivent"};
  return among(verbs, word);
}

/// Words before a bound that something is true for.
bool is_condition(std::string_view word) {
  constexpr std::array<std::string_view, 7> words{"if", "when", "iff", "wenn", "falls", "si", "se"};
  return among(words, word);
}

/// The words before a value without the arrow that leads to it.
std::string without_arrows(std::string_view lead) {
  std::string text(lead);
  for (const std::string_view arrow :
       {"->", "=>", "\u2192", "\u21d2", "\\Rightarrow", "\\rightarrow", "\\implies", "\\to "}) {
    for (std::size_t at = text.find(arrow); at != std::string::npos; at = text.find(arrow, at)) {
      text.replace(at, arrow.size(), arrow.size(), ' ');
    }
  }
  return text;
}

/// Whether two words are the same but for an ending of German or the Romance languages.
bool is_form_of(std::string_view one, std::string_view other) {
  constexpr std::size_t shortest = 5;
  constexpr std::array<std::string_view, 8> endings{"", "e", "n", "r", "s", "m", "en", "er"};
  const auto stem = [&](std::string_view word) {
    const auto ending = std::ranges::find_if(endings.rbegin(), endings.rend(), [&](std::string_view end) {
      return word.size() >= shortest + end.size() && word.ends_with(end);
    });
    word.remove_suffix(ending == endings.rend() ? 0 : ending->size());
    return word.ends_with('e') && word.size() > shortest ? word.substr(0, word.size() - 1) : word;
  };
  return one == other || stem(one) == stem(other);
}

/// Whether a sign of mathematics stands in the words before a value: what is it said of?
bool relates(std::string_view lead) {
  constexpr std::array<std::string_view, 13> styles{"text",     "textbf", "mathbf",      "mathrm", "emph",
                                                    "textit",   "quad",   "qquad",       "item",   "boxed",
                                                    "noindent", "left",   "displaystyle"};
  for (std::size_t at = 0; at < lead.size();) {
    const std::size_t first = at;
    const char32_t c = next_code_point(lead, at);
    if (c == U'\\') {
      while (at < lead.size() && is_letter(lead[at])) {
        ++at;
      }
      const std::string_view command = lead.substr(first + 1, at - first - 1);
      if (!command.empty() && !among(styles, command)) {
        return true;
      }
    } else if (c >= 0x2190 && c <= 0x22FF && c != 0x2192 && c != 0x21D2) {
      return true;  // arrows back, operators and relations, but for those that lead to a value
    }
  }
  return false;
}

}  // namespace

ClaimContext::ClaimContext(const PreparedQuestion& question, const Passage& passage,
                           const std::vector<Claim>& claims)
    : question_(question),
      passage_(passage),
      beside_(claims),
      asking_words_(asking_words(question)),
      asked_words_(asked_words(asking_words_)),
      appositions_(appositions(question)) {}

bool ClaimContext::calls(const Claim& claim, std::size_t item) const {
  return std::ranges::any_of(words_around(claim),
                             [&](const std::string& word) { return question_.name_words.calls(word, item); });
}

bool ClaimContext::is_named_whole(const Claim& claim, std::size_t item) const {
  const std::vector<std::string> around = words_around(claim);
  const bool gradient = std::ranges::any_of(
      around, [](const std::string& word) { return thing_of(word) == thing_of("gradient"); });
  if (gradient && is_with_respect(claim.lead, question_.items[item])) {
    return true;
  }
  std::vector<std::string> names = appositions_[item];
  add_names(question_.items[item], names);
  return std::ranges::any_of(names, [&](const std::string& name) {
    const std::vector<std::string> own = words_of(name);
    return !own.empty() && std::ranges::all_of(own, [&](const std::string& word) {
      return std::ranges::any_of(around, [&](const std::string& one) { return is_form_of(one, word); });
    });
  });
}

bool ClaimContext::is_counted_as_asked(const Claim& claim) const {
  const std::vector<std::string> own = words_of(claim.text);
  const std::vector<std::string> behind = plain_words(claim.tail);
  std::string counted = own.empty() || is_digit(own.back().front()) ? std::string() : own.back();
  counted = counted.empty() && !behind.empty() ? behind.front() : counted;
  for (std::size_t i = 0; i + 1 < asking_words_.size(); ++i) {
    const bool same = asking_words_[i + 1] == counted ||
                      (thing_of(counted) != no_thing && thing_of(asking_words_[i + 1]) == thing_of(counted));
    if (asking_words_[i] == "many" && same) {
      return question_.items.size() == 1;
    }
  }
  return false;
}

bool ClaimContext::may_answer(const Claim& claim, std::size_t item,
                              const std::vector<std::size_t>& sort) const {
  const bool own = calls(claim, item);
  const bool other = std::ranges::any_of(sort, [&](std::size_t k) { return k != item && calls(claim, k); });
  if ((other && !own) || has_signs(claim, item) || has_foreign_number(claim) || is_doubted(claim)) {
    return false;
  }
  // Numbers can be anything: they have to be called by their name.
  if (is_tensor(question_.items[item].type) && !is_named_whole(claim, item) && !is_counted_as_asked(claim)) {
    return false;
  }
  return word_of_another(claim.lead, question_.items[item], question_).empty() &&
         other_setting(claim.lead, {}, claim.tail, question_).empty() && foreign_word(claim, item).empty() &&
         !is_spoken_against(claim);
}

bool ClaimContext::is_doubted(const Claim& claim) const {
  const bool bounded = !interval_in_words(claim.text).empty() || claim.text.find('<') != std::string::npos;
  const auto [first, last] = bytes_of(claim);
  if (bounded || claim.concludes) {
    const std::string around = std::string(claim.lead) + " " + std::string(claim.tail);
    return heads_no_answer(caption_of(passage_.text, first)) ||
           !other_quantity_in(around, question_).empty() ||
           !taken_back(passage_.text, last, sentences_on_all(passage_)).empty();
  }
  const std::string doubt = doubt_of_words(passage_, claim.value, question_);
  return !doubt.empty() && !(denies_as_asked(claim) && is_denial_quoted(doubt));
}

bool ClaimContext::denies_as_asked(const Claim& claim) const {
  const std::vector<std::string> words = plain_words(claim.tail);
  const bool asks =
      std::ranges::any_of(asking_words_, [](const std::string& word) { return is_negation(word); });
  const bool denies = std::ranges::any_of(words, [](const std::string& word) { return is_negation(word); });
  const std::vector<Thing> asked = things_of(asking_words_);
  return asks && denies && std::ranges::all_of(words, [&](const std::string& word) {
           return is_negation(word) || is_filler(word) || is_link(word) || among(asking_words_, word) ||
                  std::ranges::find(asked, thing_of(word)) != asked.end() || receives(word);
         });
}

bool ClaimContext::is_spoken_against(const Claim& claim) const {
  const auto [first, last] = bytes_of(claim);
  const std::vector<std::string> behind = words_of(claim.tail);
  constexpr std::array<std::string_view, 8> rates{"a", "an", "per", "each", "every", "pro", "je", "par"};
  const bool rate = behind.size() > 1 && among(rates, behind[0]) && is_unit(behind[1]);
  std::string_view before = trimmed(sentence_before(passage_.text, first));
  const std::size_t blank = before.find_last_of(" \t");
  const bool condition = claim.text.find('<') != std::string::npos && blank != std::string_view::npos &&
                         is_condition(lower(before.substr(blank + 1)));
  before = condition ? before.substr(0, blank) : before;  // "converges if 0 < lr < 1"
  std::string_view after = sentence_behind(passage_.text, last);
  after.remove_prefix(denies_as_asked(claim) ? std::min(claim.tail.size(), after.size()) : 0);
  return rate || speaks_against(without_mathematics(before)) || speaks_against(without_mathematics(after));
}

bool ClaimContext::is_quiet(const std::string& word, std::size_t item) const {
  const ItemDeclaration& declared = question_.items[item];
  constexpr std::array<std::string_view, 4> owners{"weights", "parameters", "tokens", "bytes"};  // of amounts
  const bool kind = !is_tensor(declared.type) && is_kind(word, declared) && !among(owners, word);
  return is_filler(word) || is_link(word) || kind || question_.name_words.calls(word, item);
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

bool ClaimContext::is_of_question(const std::string& word) const {
  constexpr std::array<std::string_view, 8> shares{"each",   "per",   "every",   "once",
                                                   "before", "after", "without", "only"};
  return question_.has_word(word) && thing_of(word) == no_thing && !among(shares, word) &&
         !question_.given_names.contain(name_form(word));
}

std::string ClaimContext::foreign_word(const Claim& claim, std::size_t item) const {
  const ItemDeclaration& declared = question_.items[item];
  const bool strict = has_members(declared.type) || is_tensor(declared.type);
  for (const std::string_view part : {claim.lead, claim.tail}) {
    const bool leads = part.data() == claim.lead.data();
    if (!leads && denies_as_asked(claim)) {
      continue;
    }
    for (const std::string& word : plain_words(part)) {
      const bool letter = word.size() == 1 && is_ascii(word.front());
      const bool symbol = letter && is_tensor(declared.type) && word != "a" && word != "i";
      const bool bounds = leads && claim.text.find('<') != std::string::npos;
      if (bounds && (is_condition(word) || among(asking_words_, word) || word.starts_with("conver") ||
                     word.starts_with("konver"))) {
        continue;  // "gradient descent converges if 0 < lr < 1"
      }
      if (symbol && !question_.names_of(declared).contain(name_form(word)) &&
          !is_with_respect(claim.lead, declared)) {
        return word;
      }
      if (is_quiet(word, item) || is_asked(word, item)) {
        continue;
      }
      const bool activity = word.ends_with("ing");  // "writing takes 20 ms" where reading is asked about
      if (!leads && !has_members(declared.type) && is_of_question(word)) {
        continue;
      }
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
  const std::string plain_lead = without_arrows(claim.lead);
  const std::string_view lead = trimmed(plain_lead);
  const bool before = lead.find_first_of("=<>^_|") != std::string_view::npos ||
                      (!lead.empty() && operators.find(lead.back()) != operators.npos);
  if (behind || before || !has_members(question_.items[item].type)) {
    return behind || before || relates(lead);
  }
  const bool beside = std::ranges::any_of(beside_, [&](const Claim& other) {
    return other.clause == claim.clause && other.value.value_first < claim.value.value_first;
  });
  const bool other_sign = question_.items[item].type == AnswerType::interval &&
                          claim.text.find('<') != std::string::npos &&
                          !other_subject(claim.text, question_.items[item], question_).empty();
  return beside || other_sign || relates(lead);
}

std::pair<std::size_t, std::size_t> ClaimContext::bytes_of(const Claim& claim) const {
  const auto tokens = passage_.statements.tokens();
  const std::size_t last = tokens[claim.value.value_last - 1].span.end();
  return {tokens[claim.value.value_first].span.offset, last - (passage_.text[last - 1] == '.' ? 1 : 0)};
}

}  // namespace gradewright::reading
