#include "answers/reading/matching/remarks_behind.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "answers/reading/matching/afterthought.hpp"
#include "answers/reading/matching/doubt_words.hpp"
#include "answers/reading/matching/given_up.hpp"
#include "answers/reading/matching/lines_beside.hpp"
#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/sentence.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/word_list.hpp"

namespace gradewright::reading {
namespace {

/// Behind a value no more of its line is looked at.
constexpr std::size_t longest_line = 1'000;

/// Words by which a sentence speaks of all values before it.
constexpr std::string_view pointing =
    "both all two these those they everything each alle beide beiden diese alles "
    "tous todos tutti reversed swapped umgekehrt vertauscht inverted";

bool is_value(AnswerType type) {
  switch (type) {
    case AnswerType::choice:
    case AnswerType::choices:
    case AnswerType::true_false:
    case AnswerType::text:
    case AnswerType::formula:
      return false;
    default:
      return true;
  }
}

/// The sentences of a line, from a place on.
class Remarks {
 public:
  Remarks(const PreparedQuestion& question, const Passage& passage, std::span<const Response> responses,
          std::size_t open)
      : question_(question), passage_(passage), responses_(responses) {
    const auto unread = std::ranges::count_if(responses, [](const Response& one) { return !one.is_read(); });
    all_read_ = static_cast<std::size_t>(unread) <= open;
  }

  /// The word behind a value that ends at `end` of the passage and speaks against it.
  std::string against(std::size_t end) const {
    const std::string_view text = passage_.text;
    const std::size_t limit = std::min(text.size(), end + longest_line);
    const std::size_t line = end_of_paragraph(text.substr(0, limit), end);
    std::string word = in_clauses(end, line);
    bool behind_other = false;
    for (std::size_t at = end; word.empty() && at < line;) {
      const std::string_view next = next_sentence(text.substr(0, line), at);
      if (next.empty()) {
        break;
      }
      const auto first = static_cast<std::size_t>(next.data() - text.data());
      const std::size_t stop = first + sentence_behind(text.substr(0, line), first).size();
      const std::string_view sentence = text.substr(first, stop - first);
      if (holds_response(first, stop) || begins_with_name(sentence, question_)) {
        behind_other = true;
      } else if (!behind_other || points_at_all(sentence)) {
        const bool asks = stop < line && text[stop] == '?';
        word = afterthought(text.substr(first, stop + (asks ? 1 : 0) - first), question_);
        if (word.empty() && !holds_response(stop, text.size()) &&
            goes_on_with_value(sentence, question_, all_read_)) {
          word = words_of(sentence).front();
        }
        const bool of_other = is_denial(word) && !all_read_;  // "je n'ai pas le temps"
        word = !word.empty() && (of_other || gives_up(sentence)) ? std::string() : word;
      }
      at = std::max(stop, at + 1);
    }
    return word;
  }

 private:
  bool holds_response(std::size_t first, std::size_t last) const {
    return std::ranges::any_of(responses_, [&](const Response& one) {
      const bool whole = one.span.length >= passage_.text.size();
      return one.is_read() && !whole && one.span.offset < passage_.offset + last &&
             one.span.end() > passage_.offset + first;
    });
  }

  /// Whether a paragraph is a short remark on what stands above it: "I take that back."
  static bool is_short_remark(std::string_view text) {
    constexpr std::size_t longest = 12;
    const std::string_view paragraph = text.substr(0, text.find("\n\n"));
    const std::size_t words = words_of(paragraph).size();
    return words > 0 && words <= longest && paragraph.find_first_of("=|$\\") == std::string_view::npos;
  }

  /// Where the paragraph of a place ends: before a blank line that no short remark stands below, or a line
  /// that is a heading, an item of a list or a row.
  static std::size_t end_of_paragraph(std::string_view text, std::size_t from) {
    for (std::size_t at = text.find('\n', from); at < text.size(); at = text.find('\n', at + 1)) {
      const std::size_t next = std::min(text.find_first_not_of(" \t\r\n", at + 1), text.size());
      if (next == text.size() || (!is_letter(text[next]) && is_ascii(text[next]))) {
        return at;
      }
      if (text.substr(at + 1, next - at - 1).find('\n') != std::string_view::npos &&
          !is_short_remark(text.substr(next))) {
        return at;
      }
      at = std::max(at, next - 1);
    }
    return text.size();
  }

  /// Such a word in a clause of the value's own sentence, before the next value and any reason.
  std::string in_clauses(std::size_t end, std::size_t line) const {
    const std::string_view text = passage_.text;
    const std::size_t stop = std::min(line, end + sentence_behind(text, end).size());
    std::size_t at = std::min(text.find_first_of(",;(", end), stop);
    for (const std::string_view joint : {" and that ", " and it ", " und das "}) {
      at = text.substr(end, stop - end).starts_with(joint) ? end : at;
    }
    while (at < stop) {
      const std::size_t next = std::min(text.find_first_of(",;()", at + 1), stop);
      const std::string_view clause = before_reason(text.substr(at + 1, next - at - 1));
      if (holds_response(at, next)) {
        return {};
      }
      std::string word = holds_digit(clause) ? std::string() : afterthought(trimmed(clause), question_);
      if (!word.empty() && !gives_up(clause)) {
        return word;
      }
      at = next;
    }
    return {};
  }

  /// Whether a sentence says of other items that they are not answered.
  bool gives_up(std::string_view sentence) const {
    const auto first = static_cast<std::size_t>(sentence.data() - passage_.text.data());
    return says_nothing(sentence) ||
           (passage_.text.size() <= longest_given_up &&
            std::ranges::any_of(given_up(passage_.text, question_), [&](const GivenUp& one) {
              return one.span.offset < first + sentence.size() && one.span.end() > first;
            }));
  }

  static bool points_at_all(std::string_view sentence) {
    static const engine::WordList known = engine::words_in(pointing);
    return std::ranges::any_of(words_of(sentence),
                               [](const std::string& word) { return known.contains(word); });
  }

  const PreparedQuestion& question_;
  const Passage& passage_;
  std::span<const Response> responses_;
  bool all_read_ = false;
};

const Passage* passage_of(const Passages& passages, const Span& span) {
  const auto own = std::ranges::find_if(passages, [&](const auto& passage) {
    return span.offset >= passage->offset && span.offset < passage->offset + passage->text.size();
  });
  return own == passages.end() ? nullptr : own->get();
}

/// A word by which what stands behind an interval or a set on its line says that more belongs to it: "0.5
/// included", "Zero also works."
std::string extends(std::string_view rest) {
  constexpr std::string_view more =
      "included inclusive including also too beyond eingeschlossen einschlie\u00dflich inklusive inbegriffen "
      "auch "
      "ebenfalls aussi inclus";
  static const engine::WordList known = engine::words_in(more);
  const std::vector<std::string> words = words_of(rest.substr(0, rest.find('\n')));
  const auto word = std::ranges::find_if(words, [](const std::string& one) { return known.contains(one); });
  return word == words.end() ? std::string() : *word;
}

bool has_ends_or_members(AnswerType type) {
  return type == AnswerType::interval || type == AnswerType::inequality || type == AnswerType::set ||
         type == AnswerType::list;
}

/// Where the value of a response ends in its passage: behind its last number.
std::size_t end_of_value(const Passage& passage, const Span& span) {
  const std::size_t first = span.offset - passage.offset;
  const std::size_t end = std::min(span.end() - passage.offset, passage.text.size());
  const std::size_t digit = passage.text.substr(0, end).find_last_of("0123456789");
  return digit == std::string_view::npos || digit < first ? end : digit + 1;
}

}  // namespace

std::string afterthought_behind(const Passage& passage, std::size_t end, const PreparedQuestion& question,
                                std::span<const Response> responses, std::size_t open) {
  return Remarks(question, passage, responses, open).against(end);
}

void doubt_afterthoughts(const PreparedQuestion& question, const Passages& passages,
                         std::span<Response> responses) {
  for (std::size_t i = 0; i < responses.size(); ++i) {
    Response& response = responses[i];
    const Passage* const passage = is_value(question.items[i].type) && response.may_be_doubted()
                                       ? passage_of(passages, response.span)
                                       : nullptr;
    if (passage == nullptr) {
      continue;
    }
    const std::size_t end = end_of_value(*passage, response.span);
    std::string word = afterthought_behind(*passage, end, question, responses);
    if (word.empty() && has_ends_or_members(question.items[i].type)) {
      word = extends(passage->text.substr(end));
    }
    if (!word.empty()) {
      response.doubt = "\"" + word + "\" stands in the sentence behind it";
    }
  }
}

}  // namespace gradewright::reading
