#include "answers/reading/matching/locate_bounded.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/matching/asking.hpp"
#include "answers/reading/matching/bounded_words.hpp"
#include "answers/reading/matching/bounds.hpp"
#include "answers/reading/matching/claim_words.hpp"
#include "answers/reading/matching/doubt_words.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/lines_beside.hpp"
#include "answers/reading/matching/locate_typed.hpp"
#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/other_subject.hpp"
#include "answers/reading/matching/sentence.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/matching/taken_back.hpp"
#include "answers/reading/matching/things.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/interval_pieces.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Longer texts are not taken apart.
constexpr std::size_t longest_text = 4'000;

bool is_bounded(const ItemDeclaration& item) {
  return item.type == AnswerType::interval || item.type == AnswerType::inequality;
}

/// Where a sentence of the passage begins and ends.
struct Sentence {
  std::size_t first = 0;
  std::size_t end = 0;
};

class Locator {
 public:
  Locator(const PreparedQuestion& question, const Passage& passage, std::vector<Bound> bounds)
      : question_(question),
        passage_(passage),
        bounds_(std::move(bounds)),
        asking_(asking_words(question)),
        asks_denied_(std::ranges::any_of(asking_, denies_what_is_asked)) {}

  std::optional<Response> locate(std::size_t item) const {
    const Bound* answer = nullptr;
    Response response;
    for (const Bound& bound : bounds_) {
      if (bound.item != item || !bound.is_alone) {
        continue;
      }
      read_typed_response(bound.text, question_.items[item], response);
      if (response.state != Response::State::found) {
        return std::nullopt;
      }
      if ((answer != nullptr && !say_the_same(*answer, bound)) || !is_worked_out(bound)) {
        return std::nullopt;
      }
      answer = &bound;
    }
    if (answer == nullptr || !all_lead_to(*answer, item) || !is_said_plainly(*answer, item)) {
      return std::nullopt;
    }
    response.question = question_.items[item].question;
    response.item = question_.items[item].name;
    const std::size_t end = reason_end(*answer, item);
    response.span = {passage_.offset + begin_of(*answer), end - begin_of(*answer)};
    response.source = passage_.text.substr(begin_of(*answer), end_of(*answer) - begin_of(*answer));
    response.reason.clear();
    return response;
  }

 private:
  std::size_t begin_of(const Bound& bound) const {
    return passage_.statements.tokens()[bound.first].span.offset;
  }
  std::size_t end_of(const Bound& bound) const {
    const std::size_t end = passage_.statements.tokens()[bound.last - 1].span.end();
    return end - (passage_.text[end - 1] == '.' ? 1 : 0);
  }

  Sentence sentence_of(const Bound& bound) const {
    const std::size_t begin = begin_of(bound);
    const std::size_t end = end_of(bound);
    return {begin - sentence_before(passage_.text, begin).size(),
            end + sentence_behind(passage_.text, end).size()};
  }

  /// Whether the last bound of "t > 9/0.5 = 18" is what it was worked out from.
  bool is_worked_out(const Bound& bound) const {
    const auto worked = pieces_of(bound.worked, passage_.decimal_comma);
    const auto said = pieces_of(bound.text, passage_.decimal_comma);
    return bound.worked.empty() || (worked && said && are_same(*worked, *said));
  }

  bool say_the_same(const Bound& a, const Bound& b) const {
    const auto left = pieces_of(a.solvable, passage_.decimal_comma);
    const auto right = pieces_of(b.solvable, passage_.decimal_comma);
    return left && right && are_same(*left, *right);
  }

  /// Whether what is bounded besides, and holds the name, leads to the answer or gives its reason: all that
  /// lies in the answer lies in it, or nobody can say what does.
  bool all_lead_to(const Bound& answer, std::size_t item) const {
    const auto pieces = pieces_of(answer.solvable, passage_.decimal_comma);
    const Sentence sentence = sentence_of(answer);
    for (const Bound& bound : bounds_) {
      if (bound.is_alone || bound.item != item) {
        continue;
      }
      const bool before = bound.first < answer.first;
      const std::size_t from = end_of(answer);
      const bool in_reason = !before && begin_of(bound) < sentence.end && reason_in(from, begin_of(bound));
      const auto others = pieces_of(bound.solvable, passage_.decimal_comma);
      const bool contradicts = pieces && others && !are_same(intersection(*pieces, *others), *pieces);
      if ((!before && !in_reason) || (contradicts && !rest_in(from, begin_of(bound)))) {
        return false;
      }
    }
    return true;
  }

  /// Where the reason behind an answer ends, which holds relations of its own: "x > 3, because 2x > 6".
  std::size_t reason_end(const Bound& answer, std::size_t item) const {
    std::size_t end = end_of(answer);
    const Sentence sentence = sentence_of(answer);
    for (const Bound& bound : bounds_) {
      const bool behind = bound.first > answer.first && begin_of(bound) < sentence.end;
      end = behind && !bound.is_alone && bound.item == item ? std::max(end, end_of(bound)) : end;
    }
    return end;
  }

  bool reason_in(std::size_t first, std::size_t end) const {
    const std::vector<std::string> words = words_of(passage_.text.substr(first, end - first));
    return std::ranges::any_of(
        words, [](const std::string& word) { return opens_reason(word) || speaks_of_rest(word); });
  }
  bool rest_in(std::size_t first, std::size_t end) const {
    return end > first &&
           std::ranges::any_of(words_of(passage_.text.substr(first, end - first)), speaks_of_rest);
  }

  /// The passage's text between two places, with blanks for what bounds names there; of those that bound
  /// another name than an item's only what leads to something in the same sentence.
  std::string words_between(std::size_t first, std::size_t end) const {
    std::string text(passage_.text.substr(first, end - first));
    for (const Bound& bound : bounds_) {
      const std::size_t from = std::max(begin_of(bound), first);
      const std::size_t to = std::min(end_of(bound), end);
      if (from < to) {
        std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(from - first), to - from, ' ');
      }
    }
    return text;
  }

  /// Whether a relation of something else than the items' names is only what the answer follows from: "eta_t
  /// < 0.01, so t > 18", but not "eta_t > 0.01 for t > 18".
  bool are_others_premises(const Bound& answer, const Sentence& sentence) const {
    constexpr std::array<std::string_view, 14> conclusions{
        "so",    "means", "gives",  "hence",     "thus",  "implies",  "also",
        "folgt", "donc",  "yields", "therefore", "heißt", "entonces", "quindi"};
    return std::ranges::all_of(bounds_, [&](const Bound& bound) {
      const bool beside = begin_of(bound) >= sentence.first && begin_of(bound) < sentence.end;
      if (!beside || bound.item != Bound::none) {
        return true;
      }
      if (bound.first > answer.first) {
        return reason_in(end_of(answer), begin_of(bound));
      }
      const std::string between = words_between(end_of(bound), begin_of(answer));
      const std::vector<std::string> words = words_of(between);
      const bool sign =
          between.find("=>") != std::string::npos || between.find("<=>") != std::string::npos ||
          between.find("\\iff") != std::string::npos || between.find("\\Rightarrow") != std::string::npos ||
          between.find("\u21d2") != std::string::npos || between.find("\u21d4") != std::string::npos;
      return sign ||
             std::ranges::any_of(words, [&](const std::string& word) { return among(conclusions, word); });
    });
  }

  bool is_known(const std::string& word, std::size_t item) const {
    if (word == "on" && question_.has_word("off")) {  // what is asked for is the opposite
      return false;
    }
    const bool kind =
        question_.items[item].type == AnswerType::interval && is_kind(word, question_.items[item]);
    const bool asked = among(asking_, english_for(word)) ||
                       (word.starts_with("positiv") && among(asking_, std::string_view("positive")));
    return asked || is_filler(word) || is_link(word) || derives(word) || is_condition(word) || kind ||
           among(asking_, word) || word.starts_with("conver") || word.starts_with("konver") ||
           question_.name_words.calls(word, item) || question_.every_name.contain(name_form(word));
  }

  bool are_known(std::string_view text, std::size_t item) const {
    return std::ranges::all_of(plain_words(text), [&](const std::string& word) {
      const bool repeats = asks_denied_ && among(asking_, word) && !is_filler(word) && !is_link(word);
      return is_digit(word.front()) || (is_known(word, item) && !repeats);
    });
  }

  /// Whether a text holds a number that the question does not give.
  bool has_foreign_number(std::string_view text) const {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (!is_digit(text[at]) || (at > 0 && (is_letter(text[at - 1]) || text[at - 1] == '_'))) {
        continue;
      }
      std::size_t end = at;
      while (end < text.size() &&
             (is_digit(text[end]) ||
              ((text[end] == '.' || text[end] == ',') && end + 1 < text.size() && is_digit(text[end + 1])))) {
        ++end;
      }
      std::string number(text.substr(at, end - at));
      std::ranges::replace(number, ',', '.');
      if (question_.text.find(number) == std::string::npos) {
        return true;
      }
      at = end;
    }
    return false;
  }

  /// What stands behind the answer in its sentence, without the clauses that give its reason or speak of all
  /// other cases.
  std::string tail_of(std::size_t first, std::size_t end, std::size_t item) const {
    const std::string text = words_between(first, end);
    std::string tail;
    for (const std::string_view clause : clauses_in(text)) {
      const std::vector<std::string> words = words_of(clause);
      const std::size_t from = first + static_cast<std::size_t>(clause.data() - text.data());
      if (is_of_another(words, item) || bounds_another(from, from + clause.size(), item)) {
        continue;
      }
      const auto reason = std::ranges::find_if(words, opens_reason);
      if (reason != words.end()) {
        const std::size_t place = lower(clause).find(*reason);
        tail += clause.substr(0, std::min(place, clause.size()));
        break;
      }
      tail += std::ranges::any_of(words, speaks_of_rest) ? std::string_view() : clause;
    }
    return tail;
  }

  /// What stands before the answer in its sentence, without the clauses about another item and without the
  /// word of a condition: "It converges if".
  std::string lead_of(std::size_t first, std::size_t end, std::size_t item) const {
    const std::string text = without_premises(first, end);
    std::string lead;
    for (const std::string_view clause : clauses_in(text)) {
      lead += is_of_another(words_of(clause), item) ? std::string_view() : clause;
    }
    lead = without_arrows(lead);
    std::string_view rest = trimmed(lead);
    const std::size_t blank = rest.find_last_of(" \t\n");
    const std::string last = lower(rest.substr(blank == std::string_view::npos ? 0 : blank + 1));
    return opens_condition(last) ? std::string(rest.substr(0, rest.size() - last.size())) : lead;
  }

  /// The words between two places, without the one of a condition that the answer there follows from: "if" of
  /// "if 2x - 6 > 0, so x > 3".
  std::string without_premises(std::size_t first, std::size_t end) const {
    std::string text = words_between(first, end);
    for (const Bound& bound : bounds_) {
      const std::size_t begin = begin_of(bound);
      const bool leads = !bound.is_alone && begin > first && end_of(bound) < end &&
                         !is_blank(text.substr(end_of(bound) - first));
      const std::size_t last = leads ? text.find_last_not_of(" \t$", begin - first - 1) : std::string::npos;
      if (last == std::string::npos) {
        continue;
      }
      const std::size_t blank = text.find_last_of(" \t\n$", last);
      const std::size_t from = blank == std::string::npos ? 0 : blank + 1;
      if (is_condition(lower(text.substr(from, last + 1 - from)))) {
        std::fill(text.begin() + static_cast<std::ptrdiff_t>(from),
                  text.begin() + static_cast<std::ptrdiff_t>(last + 1), ' ');
      }
    }
    return text;
  }

  /// Whether another item's relation stands in a clause: "; the unit is off if x >= 2".
  bool bounds_another(std::size_t first, std::size_t end, std::size_t item) const {
    return std::ranges::any_of(bounds_, [&](const Bound& bound) {
      return bound.item != item && bound.item != Bound::none && begin_of(bound) >= first &&
             begin_of(bound) < end;
    });
  }

  /// Whether the words of a clause begin with the name of another item, and this one's is not among them.
  bool is_of_another(const std::vector<std::string>& words, std::size_t item) const {
    const auto names = [&](std::size_t i, const std::string& word) {
      return question_.names_of(question_.items[i]).contain(name_form(word));
    };
    bool other = false;
    for (std::size_t i = 0; i < question_.items.size(); ++i) {
      other = other || (i != item && !words.empty() && names(i, words.front()));
    }
    return other && std::ranges::none_of(words, [&](const std::string& word) { return names(item, word); });
  }

  /// A text with blanks for what it says of the answer's own end: "t = 18" behind "t > 18".
  std::string without_borders(std::string text, const Bound& answer) const {
    const auto tokens = passage_.statements.tokens();
    for (std::size_t i = answer.first; i < answer.last; ++i) {
      if (tokens[i].kind != ResponseToken::Kind::number) {
        continue;
      }
      for (const ItemDeclaration& item : question_.items) {
        const std::string border = item.name + " = " + std::string(tokens[i].text);
        const std::size_t at = text.find(border);
        const bool whole = at != std::string::npos && (at == 0 || !is_letter(text[at - 1])) &&
                           (at + border.size() == text.size() || !is_digit(text[at + border.size()]));
        text.replace(std::min(at, text.size()), whole ? border.size() : 0, whole ? " " : "");
      }
    }
    return text;
  }

  bool is_said_plainly(const Bound& answer, std::size_t item) const {
    const std::string_view text = passage_.text;
    const Sentence sentence = sentence_of(answer);
    const std::size_t begin = begin_of(answer);
    const std::size_t end = end_of(answer);
    const bool asks = sentence.end < text.size() && text[sentence.end] == '?';
    const std::string lead = lead_of(sentence.first, begin, item);
    const std::string tail = without_arrows(without_borders(tail_of(end, sentence.end, item), answer));
    const std::vector<std::string> behind = words_of(words_between(end, sentence.end));
    const bool other_reason = std::ranges::any_of(behind, [&](const std::string& word) {
      return is_doubtful(word) ||
             (may_turn_round(word) && !question_.has_word(word) && !rest_in(end, sentence.end));
    });
    if (asks || speaks_against(without_mathematics(lead)) || speaks_against(without_mathematics(tail)) ||
        other_reason || !are_others_premises(answer, sentence) || heads_no_answer(caption_of(text, begin)) ||
        !taken_back(text, end, sentences_on_all(passage_)).empty()) {
      return false;
    }
    const bool clean = are_known(lead, item) && are_known(tail, item) && !has_foreign_number(lead) &&
                       !has_foreign_number(tail) && !has_sign(lead) && !has_sign(tail);
    return clean && fits_between_lines(sentence, item);
  }

  /// Whether a sign stands in words that could make something else of a relation beside it.
  static bool has_sign(std::string_view words) {
    return words.find_first_of("<>=^/*+|") != std::string_view::npos ||
           words.find("!=") != std::string_view::npos || words.find("\u2209") != std::string_view::npos ||
           words.find("\\not") != std::string_view::npos;
  }

  /// Whether the lines above and below, over which the sentence may go on, say nothing more of it.
  bool fits_between_lines(const Sentence& sentence, std::size_t item) const {
    const std::string_view text = passage_.text;
    const auto is_harmless = [&](std::string_view line) {
      const std::size_t first = static_cast<std::size_t>(line.data() - text.data());
      const std::string words = line.empty() ? std::string() : words_between(first, first + line.size());
      const std::size_t number = words.find_last_of("0123456789");
      const std::string rest = words.substr(number == std::string::npos ? 0 : number + 1);
      return !speaks_against(without_mathematics(words)) && (are_known(rest, item) || rest.ends_with(':'));
    };
    return is_harmless(line_above(text, sentence.first)) && is_harmless(line_below(text, sentence.end));
  }

  const PreparedQuestion& question_;
  const Passage& passage_;
  std::vector<Bound> bounds_;
  std::vector<std::string> asking_;
  bool asks_denied_;  ///< the question denies what it asks about: its own words would say the opposite
};

}  // namespace

void locate_bounded(const PreparedQuestion& question, const Passages& passages,
                    std::span<Response> responses) {
  const Passage* only = only_passage(passages);
  const auto is_open = [&](std::size_t i) {
    const Response& one = responses[i];
    return is_bounded(question.items[i]) && (!one.is_read() || one.typed.empty() || !one.doubt.empty());
  };
  bool any = false;
  for (std::size_t i = 0; i < question.items.size(); ++i) {
    any = any || is_open(i);
  }
  if (!any || only == nullptr || !only->has_digit || only->text.size() > longest_text ||
      only->text.find("|--") != std::string_view::npos || only->text.find("| --") != std::string_view::npos) {
    return;
  }
  const std::vector<std::string> words = words_of(only->text);
  if (std::ranges::any_of(words, is_doubtful)) {
    return;
  }
  const Locator locator(question, *only, bounds_of(*only, question));
  for (std::size_t i = 0; i < question.items.size(); ++i) {
    if (auto located = is_open(i) ? locator.locate(i) : std::nullopt) {
      responses[i] = std::move(*located);
    }
  }
}

}  // namespace gradewright::reading
