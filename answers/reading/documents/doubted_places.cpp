#include "answers/reading/documents/doubted_places.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "answers/reading/documents/label_table.hpp"
#include "answers/reading/matching/doubt_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t longest_line = 400;
constexpr int most_first_lines = 10;

constexpr std::string_view draft_words[] = {"scratch",      "draft",     "rough",
                                            "konzept",      "entwurf",   "schmierzettel",
                                            "musterlösung", "brouillon", "borrador"};

/// Two words, one behind the other or with one between them.
using Pair = std::pair<std::string_view, std::string_view>;
constexpr Pair draft_pairs[] = {
    {"official", "solution"}, {"official", "solutions"}, {"official", "answers"}, {"official", "key"},
    {"model", "solution"},    {"model", "solutions"},    {"model", "answer"},     {"model", "answers"},
    {"sample", "solution"},   {"sample", "solutions"},   {"sample", "answers"},   {"answer", "key"},
    {"solution", "key"},      {"marking", "scheme"},     {"solución", "oficial"}, {"corrigé", "officiel"}};
constexpr Pair unmarked_pairs[] = {
    {"not", "mark"},    {"not", "grade"},    {"not", "graded"},    {"not", "marked"}, {"not", "count"},
    {"dont", "mark"},   {"dont", "grade"},   {"dont", "count"},    {"don't", "mark"}, {"don't", "grade"},
    {"don't", "count"}, {"nicht", "werten"}, {"nicht", "bewerten"}};

/// Words by which the first lines of a document take back all that follows.
constexpr std::string_view withdrawing[] = {"withdrawn", "superseded", "obsolete",  "void",    "outdated",
                                            "retracted", "ignore",     "disregard", "discard", "invalid"};
constexpr std::string_view wholes[] = {"everything", "all",     "below",     "submission", "file",
                                       "document",   "version", "following", "sheet",      "page"};

bool says(const std::vector<std::string>& words, std::span<const Pair> pairs) {
  const auto follows = [&](const Pair& pair, std::size_t i) {
    return words[i] == pair.second || (i + 1 < words.size() && words[i + 1] == pair.second);
  };
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (std::ranges::any_of(
            pairs, [&](const Pair& pair) { return words[i] == pair.first && follows(pair, i + 1); })) {
      return true;
    }
  }
  return false;
}

/// A heading of Markdown or LaTeX.
bool is_heading(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  return first != std::string_view::npos &&
         (line[first] == '#' || line.substr(first).starts_with("\\section") ||
          line.substr(first).starts_with("\\subsection") || line.substr(first).starts_with("**"));
}

bool says_draft(std::string_view line) {
  const std::vector<std::string> words = words_of(line);
  return std::ranges::any_of(words, [](const std::string& word) { return among(draft_words, word); }) ||
         says(words, draft_pairs) || says(words, unmarked_pairs);
}

bool takes_all_back(std::string_view line) {
  const std::vector<std::string> words = words_of(line);
  return std::ranges::any_of(words, [](const std::string& word) { return among(withdrawing, word); }) &&
         std::ranges::any_of(words, [](const std::string& word) { return among(wholes, word); });
}

/// Quickly, before its words are looked at: whether "not", "dont", "nicht" or "'t" stands in a line.
bool may_deny(std::string_view line) {
  for (std::size_t at = line.find('t', 1); at != std::string_view::npos; at = line.find('t', at + 1)) {
    const std::string_view until = line.substr(0, at + 1);
    switch (line[at - 1]) {
      case 'o': {
        constexpr std::size_t length = 3;
        const bool first = at + 1 == length || (at >= length && !is_letter(line[at - length]));
        const bool last = at + 1 == line.size() || !is_letter(line[at + 1]);
        if (until.ends_with("not") && first && last) {
          return true;
        }
        break;
      }
      case '\'':
        return true;
      case 'n':
        if (until.ends_with("dont")) {
          return true;
        }
        break;
      case 'h':
        if (until.ends_with("icht")) {
          return true;
        }
        break;
      default:
        if (until.ends_with("\u2019t")) {
          return true;
        }
    }
  }
  return false;
}

/// Whether a line over printed text says that it is not what is meant.
bool speaks_against_print(std::string_view line) {
  return std::ranges::any_of(words_of(line), [](const std::string& word) {
    const Against against = speaks_against_by(word);
    return against != Against::nothing && against != Against::denial;
  });
}

class Doubter {
 public:
  explicit Doubter(const Reading& reading) : reading_(reading), text_(reading.text()) {}

  void doubt(std::vector<Response>& responses) {
    look_at_sections();
    look_at_lines();
    for (Response& response : responses) {
      if (response.may_be_doubted()) {
        response.doubt.or_else(doubt_at(first_of(response)));
      }
      std::erase_if(response.tentative,
                    [&](const Response::Tentative& value) { return !doubt_at(value.span.offset).empty(); });
    }
  }

 private:
  std::string_view line_of(Span line) const {
    return text_.substr(line.offset, std::min(line.length, longest_line));
  }

  std::size_t first_of(const Response& response) const {
    const std::size_t first = text_.find_first_not_of(" \t\n", response.span.offset);
    return first < response.span.end() ? first : response.span.offset;
  }

  template <class Use>
  void for_each_line(Span piece, const Use& use) const {
    for (std::size_t at = piece.offset; at < piece.end();) {
      const std::size_t end = std::min(text_.find('\n', at), piece.end());
      use(Span{at, end - at});
      at = end + 1;
    }
  }

  /// The headings that are no labels, with those of drafts; and of each section the line that asks not to
  /// mark it.
  void look_at_sections() {
    for (const Section& section : reading_.sections()) {
      requests_.emplace_back();
      int lines = 0;
      const bool first = requests_.size() == 1 && section.path.empty();
      for_each_line(section.content, [&](Span line) {
        const std::string_view text = line_of(line);
        if (is_heading(text)) {
          headings_.push_back({line, says_draft(text)});
        } else if (!requests_.back() && may_deny(text) && says(words_of(text), unmarked_pairs)) {
          requests_.back() = line;
        }
        if (first && lines < most_first_lines && !all_back_ && takes_all_back(text)) {
          all_back_ = line;
        }
        lines += is_blank(text) ? 0 : 1;
      });
    }
  }

  /// The lines that are quoted, where an answer stands in a line that is not; and what is printed under a
  /// line that speaks against it.
  void look_at_lines() {
    std::optional<Span> above;
    std::optional<std::size_t> open;
    bool in_fence = false;
    for_each_line({0, text_.size()}, [&](Span line) {
      const std::string_view text = trimmed(line_of(line));
      const bool fence = text.starts_with("```") || text.starts_with("\\begin{verbatim}") ||
                         text.starts_with("\\begin{lstlisting}") || text.starts_with("\\begin{quote}");
      const bool comment = text.starts_with("# ") || text.starts_with("// ");
      in_fence = text.starts_with("```") ? !in_fence : in_fence;
      if (in_fence && comment) {
        comments_.push_back(line);
      }
      if (open && (text.starts_with("```") || text.starts_with("\\end{"))) {
        printed_.push_back({{*open, line.end() - *open}, *above});
        open.reset();
      } else if (fence && !open && above && !is_label(*above) && speaks_against_print(line_of(*above))) {
        open = line.offset;
      }
      if (text.starts_with('>')) {
        quoted_.push_back(line);
      }
      if (!text.empty() && !fence && !open) {
        above = line;
      }
    });
    const bool own = std::ranges::any_of(reading_.sections(), [&](const Section& section) {
      return !section.path.empty() && !in(quoted_, section.label.offset);
    });
    if (!own) {
      quoted_.clear();
    }
  }

  /// Whether a line is nothing but the label of a question.
  bool is_label(Span line) const {
    return std::ranges::any_of(reading_.sections(), [&](const Section& section) {
      return !section.path.empty() && section.label.offset >= line.offset &&
             section.label.offset < line.end() &&
             is_blank(
                 text_.substr(section.label.end(), line.end() - std::min(line.end(), section.label.end())));
    });
  }

  /// Whether the answer at `at` is quoted by who is answered: its label is quoted, too, or words of one's own
  /// stand below it.
  bool is_quoted(std::size_t at, const Section& section) const {
    if (!in(quoted_, at)) {
      return false;
    }
    if (in(quoted_, section.label.offset)) {
      return true;
    }
    bool answered = false;
    for_each_line({at, section.content.end() - std::min(at, section.content.end())}, [&](Span line) {
      const std::string_view text = trimmed(line_of(line));
      const bool words = std::ranges::count_if(text, [](char c) { return is_letter(c); }) > 3;
      answered = answered || (words && text.front() != '>' && !in(quoted_, line.offset));
    });
    return answered;
  }

  static bool in(const std::vector<Span>& spans, std::size_t at) {
    const auto next = std::ranges::upper_bound(spans, at, {}, &Span::offset);
    return next != spans.begin() && at < std::prev(next)->end();
  }

  std::string doubt_at(std::size_t at) const {
    const std::optional<std::size_t> s = reading_.section_at(at);
    const auto under = [&](Span line) { return "it stands under \"" + reading_.label_text(line) + "\""; };
    const auto heading =
        std::ranges::upper_bound(headings_, at, {}, [](const auto& one) { return one.first.offset; });
    if (heading != headings_.begin() && std::prev(heading)->second) {
      return under(std::prev(heading)->first);
    }
    if (s && requests_[*s]) {
      return "\"" + reading_.label_text(*requests_[*s]) + "\" stands beside it";
    }
    if (all_back_) {
      return "\"" + reading_.label_text(*all_back_) + "\" stands above it";
    }
    for (const LabelTable& table : reading_.tables()) {
      if (table.unknown_head.length > 0 && table.span.offset <= at && at < table.span.end()) {
        const Span& head = table.unknown_head;  // it is laid out of the text
        return "it stands under \"" + reading_.submission().text.substr(head.offset, head.length) + "\"";
      }
    }
    for (const auto& [span, above] : printed_) {
      if (span.offset <= at && at < span.end()) {
        return under(above);
      }
    }
    if (in(comments_, at)) {
      return "it stands in a comment";
    }
    // an answer may be quoted for looks
    return s && is_quoted(at, reading_.sections()[*s]) ? "it stands in quoted text" : "";
  }

  const Reading& reading_;
  std::string_view text_;
  std::vector<std::pair<Span, bool>> headings_;  ///< and whether of drafts
  std::vector<std::optional<Span>> requests_;
  std::optional<Span> all_back_;
  std::vector<std::pair<Span, Span>> printed_;  ///< with the line above
  std::vector<Span> quoted_;
  std::vector<Span> comments_;  ///< lines of fenced code that are comments
};

}  // namespace

void doubt_places(const Reading& reading, std::vector<Response>& responses) {
  Doubter(reading).doubt(responses);
}

}  // namespace gradewright::reading
