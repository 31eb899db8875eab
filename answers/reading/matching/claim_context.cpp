#include "answers/reading/matching/claim_context.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "answers/reading/matching/aside.hpp"
#include "answers/reading/matching/asking.hpp"
#include "answers/reading/matching/claim_words.hpp"
#include "answers/reading/matching/doubt_words.hpp"
#include "answers/reading/matching/harmless_words.hpp"
#include "answers/reading/matching/introduced.hpp"
#include "answers/reading/matching/lines_beside.hpp"
#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/other_instance.hpp"
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

namespace gradewright::reading {
namespace {

/// Whether words tell of one part of a thing: "one layer of the network", "each half of".
bool is_of_one_part(std::string_view lead) {
  constexpr std::array<std::string_view, 9> ones{"one",   "single", "each", "every", "any",
                                                 "jeder", "jede",   "ein",  "eine"};
  constexpr std::array<std::string_view, 5> ofs{"of", "von", "de", "di", "der"};
  const std::vector<std::string> words = words_of(lead);
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    if (among(ones, words[i]) && thing_of(words[i + 1]) != no_thing && among(ofs, words[i + 2])) {
      return true;
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
      appositions_(appositions(question)) {
  for (const ItemDeclaration& item : question.items) {
    asked_things_.push_back(things_asked(item, has_members(item.type) ? asked_words_ : asking_words_));
  }
}

bool ClaimContext::may_answer(const Claim& claim, std::size_t item,
                              const std::vector<std::size_t>& sort) const {
  const bool tensor = is_tensor(question_.items[item].type);
  const bool whole = tensor && is_named_whole(claim, item);
  const bool own = whole || calls(claim, item);
  const bool other = std::ranges::any_of(sort, [&](std::size_t k) { return k != item && calls(claim, k); });
  for (std::size_t k = 0; tensor && k < question_.items.size(); ++k) {
    if (k != item && names_another(claim, item, k)) {
      return false;  // "the variance of the means"
    }
  }
  if ((other && !own) || is_part_of_number(claim) || has_signs(claim, item) || has_foreign_number(claim) ||
      goes_on(claim, item) || is_wrapped_otherwise(claim, item) || is_doubted(claim)) {
    return false;
  }
  // Numbers can be anything: they have to be called by their name.
  if (tensor && !whole && !is_counted_as_asked(claim)) {
    return false;
  }
  return word_of_another(claim.lead, question_.items[item], question_).empty() &&
         other_setting(claim.lead, {}, claim.tail, question_).empty() &&
         other_instance(claim.lead, claim.tail, question_).empty() && !has_foreign_word(claim, item) &&
         !is_spoken_against(claim);
}

bool ClaimContext::calls_another(const Claim& claim, std::size_t item) const {
  for (std::size_t k = 0; k < question_.items.size(); ++k) {
    if (k != item && names_another(claim, item, k)) {
      return true;
    }
  }
  return false;
}

bool ClaimContext::may_stand_in_place(const Claim& claim, std::size_t item) const {
  return !calls_another(claim, item) && !is_part_of_number(claim) && !goes_on(claim, item) &&
         !is_of_one_part(claim.lead) && other_setting(claim.lead, {}, claim.tail, question_).empty() &&
         other_instance(claim.lead, claim.tail, question_).empty();
}

bool ClaimContext::is_of_nothing_else(const Claim& claim, std::size_t item) const {
  return word_of_another(claim.lead, question_.items[item], question_).empty() &&
         !has_foreign_word(claim, item) && !has_foreign_number(claim) && !is_wrapped_otherwise(claim, item);
}

bool ClaimContext::is_doubted(const Claim& claim) const {
  const bool bounded = !interval_in_words(claim.text).empty() || claim.text.find('<') != std::string::npos;
  const auto [first, last] = bytes_of(claim);
  if (bounded || claim.concludes) {
    const std::string around = std::string(claim.lead) + " " + std::string(claim.tail);
    const std::size_t end = last + sentence_behind(passage_.text, last).size();
    const bool asks = end < passage_.text.size() && passage_.text[end] == '?';
    return asks || heads_no_answer(caption_of(passage_.text, first)) ||
           !other_quantity_in(around, question_).empty() ||
           !taken_back(passage_.text, last, sentences_on_all(passage_)).empty();
  }
  const std::string doubt = doubt_of_words(passage_, claim.value, question_).reason;
  return !doubt.empty() && !(denies_as_asked(claim) && is_denial_quoted(doubt));
}

bool ClaimContext::is_wrapped_otherwise(const Claim& claim, std::size_t item) const {
  const auto [first, last] = bytes_of(claim);
  const std::string_view text = passage_.text;
  const std::size_t line = text.rfind('\n', first) + 1;  // of the first line it is 0
  std::string_view above = line_above(text, line);
  above = is_mark_of_page(above) ? std::string_view() : above;
  const auto against = [&](std::string_view words) {
    return speaks_against(without_mathematics(words)) || !unknown_word(words, question_).empty() ||
           relates(words);
  };
  if (!above.empty() && against(above)) {
    return true;
  }
  const std::size_t end = std::min(text.find('\n', last), text.size());
  const std::string_view behind = trimmed(text.substr(last, end - last));
  const std::string_view below =
      behind.find_first_of(".!?;:") == std::string_view::npos ? line_below(text, end) : std::string_view();
  const std::vector<std::string> words = plain_words(below);
  const bool more = !behind.empty() && std::ranges::any_of(words, [&](const std::string& word) {
    return !is_quiet(word, item) && !is_asked(word, item);
  });  // "14 GB is" above "too much"
  return against(below) || more;
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
  std::string_view after = before_aside(sentence_behind(passage_.text, last));
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
  constexpr std::size_t shortest_verb = 3;  // "sees" where the question says "see"
  const bool whole =
      std::ranges::any_of(wholes, [&](std::string_view one) { return thing_of(one) == thing_of(word); });
  const bool verb = word.size() > shortest_verb && word.ends_with('s') &&
                    among(asking, std::string_view(word).substr(0, word.size() - 1));
  if (among(asking, word) || verb || whole) {
    return true;
  }
  const std::vector<Thing>& asked = asked_things_[item];
  return std::ranges::find(asked, thing_of(word)) != asked.end();
}

bool ClaimContext::is_of_question(const std::string& word) const {
  constexpr std::array<std::string_view, 8> shares{"each",   "per",   "every",   "once",
                                                   "before", "after", "without", "only"};
  return question_.has_word(word) && thing_of(word) == no_thing && !among(shares, word) &&
         !question_.given_names.contain(name_form(word));
}

bool ClaimContext::is_known_in_lead(const Claim& claim, const std::string& word, std::size_t item) const {
  const ItemDeclaration& declared = question_.items[item];
  constexpr std::array<std::string_view, 3> places{"lie", "lies", "lay"};  // and no untruth
  if (among(places, word)) {
    return true;
  }
  const bool bounds = claim.text.find('<') != std::string::npos;
  if (bounds && (is_condition(word) || among(asking_words_, word) || word.starts_with("conver") ||
                 word.starts_with("konver"))) {
    return true;  // "gradient descent converges if 0 < lr < 1"
  }
  if (is_other_symbol(claim, word, item)) {
    return false;
  }
  if (is_quiet(word, item) || is_asked(word, item)) {
    return true;
  }
  const bool strict =
      has_members(declared.type) || (is_tensor(declared.type) && !is_named_whole(claim, item));
  const bool letter = word.size() == 1 && is_ascii(word.front());
  const bool activity = word.ends_with("ing");  // "writing takes 20 ms" where reading is asked about
  return !strict && !letter && !activity && thing_of(word) == no_thing && !is_harmless_noun(word) &&
         is_harmless_word(word);
}

bool ClaimContext::is_known_in_tail(const Claim& claim, const std::string& word, std::size_t item) const {
  return !is_other_symbol(claim, word, item) &&
         (is_quiet(word, item) || is_asked(word, item) ||
          (!has_members(question_.items[item].type) && is_of_question(word)));
}

bool ClaimContext::is_other_symbol(const Claim& claim, const std::string& word, std::size_t item) const {
  const ItemDeclaration& declared = question_.items[item];
  const bool symbol = word.size() == 1 && is_ascii(word.front()) && word != "a" && word != "i";
  return symbol && is_tensor(declared.type) && !question_.names_of(declared).contain(name_form(word)) &&
         !is_with_respect(claim.lead, declared);
}

bool ClaimContext::has_foreign_word(const Claim& claim, std::size_t item) const {
  constexpr std::array<std::string_view, 6> openers{"respect", "respecto", "rapport",
                                                    "wrt",     "r",        "bez\u00fcglich"};
  if (is_of_one_part(claim.lead)) {
    return true;
  }
  const bool with_respect = is_with_respect(claim.lead, question_.items[item]);
  for (const std::string& word : plain_words(without_variable(claim.lead, question_.items[item]))) {
    if (with_respect && among(openers, word)) {
      continue;  // "the gradient with respect to the weights"
    }
    if (!is_known_in_lead(claim, word, item) && !is_told_with_whole(claim.lead, word, item)) {
      return true;
    }
  }
  return !denies_as_asked(claim) &&
         !std::ranges::all_of(plain_words(before_reason(claim.tail)),
                              [&](const std::string& word) { return is_known_in_tail(claim, word, item); });
}

bool ClaimContext::has_foreign_number(const Claim& claim) const {
  return std::ranges::any_of(beside_, [&](const Claim& other) {
    const bool beside = other.clause == claim.clause && other.value.value_first != claim.value.value_first;
    const std::vector<std::string> words = words_of(other.text);
    const bool counts = words.size() == 1 || (words.size() == 2 && is_counted(words[1]));
    return beside && counts && is_digit(words[0].front()) && !question_.has_word(words[0]);
  });
}

namespace {

/// Signs of arithmetic and of comparison.
constexpr std::string_view operators = "+-*/^%!_<>=|&";

}  // namespace

bool ClaimContext::is_part_of_number(const Claim& claim) const {
  const auto [first, last] = bytes_of(claim);
  const std::string_view text = passage_.text;
  const auto joins = [&](std::size_t at) {
    return at > 0 && at + 1 < text.size() && (text[at] == ',' || text[at] == '.') && is_digit(text[at - 1]) &&
           is_digit(text[at + 1]);
  };
  return (first > 0 && joins(first - 1)) || joins(last);
}

bool ClaimContext::has_operator_behind(const Claim& claim) const {
  const auto tokens = passage_.statements.tokens();
  const std::size_t next = claim.value.value_last;
  return next < tokens.size() && tokens[next].kind == ResponseToken::Kind::symbol &&
         operators.find(tokens[next].text) != operators.npos;
}

bool ClaimContext::has_operator_beside(const Claim& claim) const {
  constexpr std::string_view equal = "=:";
  const std::string plain_lead = without_arrows(claim.lead);
  const std::string_view lead = trimmed(plain_lead);
  const bool before = lead.find_first_of("<>^|") != std::string_view::npos ||
                      (!lead.empty() && operators.find(lead.back()) != operators.npos &&
                       equal.find(lead.back()) == equal.npos);
  return before || has_operator_behind(claim);
}

bool ClaimContext::has_signs(const Claim& claim, std::size_t item) const {
  const bool behind = has_operator_behind(claim);
  const std::string plain_lead = without_arrows(without_variable(claim.lead, question_.items[item]));
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

bool ClaimContext::goes_on(const Claim& claim, std::size_t item) const {
  const auto [first, last] = bytes_of(claim);
  const std::string_view rest =
      passage_.text.substr(last, sentence_behind(passage_.text, last).size() + 1);  // with its stop
  constexpr std::array<std::string_view, 8> ellipses{"...",   "\u2026", "\\ldots", "\\dots",
                                                     "so on", "etc",    "usw",     "und so"};
  const AnswerType type = question_.items[item].type;
  const bool open_list = has_members(type) && std::ranges::any_of(ellipses, [&](std::string_view one) {
                           return rest.find(one) != std::string_view::npos;
                         });
  const bool more_extents = type == AnswerType::size && std::ranges::any_of(beside_, [&](const Claim& other) {
                              return other.sentence == claim.sentence &&
                                     other.value.value_first >= claim.value.value_last &&
                                     std::ranges::all_of(other.text, is_digit) && names_extent(other.lead);
                            });
  const std::size_t line = passage_.text.rfind('\n', first);
  const std::string_view above = trimmed(passage_.text.substr(0, line == std::string_view::npos ? 0 : line));
  const bool begins = line != std::string_view::npos && is_blank(passage_.text.substr(line, first - line));
  return open_list || more_extents || (begins && ends_in_sign(above.substr(above.rfind('\n') + 1)));
}

std::pair<std::size_t, std::size_t> ClaimContext::bytes_of(const Claim& claim) const {
  const auto tokens = passage_.statements.tokens();
  const std::size_t last = tokens[claim.value.value_last - 1].span.end();
  return {tokens[claim.value.value_first].span.offset, last - (passage_.text[last - 1] == '.' ? 1 : 0)};
}

}  // namespace gradewright::reading
