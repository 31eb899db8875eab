#include "answers/reading/documents/lost_label.hpp"

#include <algorithm>
#include <array>

#include "answers/reading/documents/label_words.hpp"
#include "answers/reading/documents/plain_line.hpp"
#include "answers/reading/documents/unmatched_text.hpp"
#include "engine/text/among.hpp"
#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/scripts.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t longest = 80;
constexpr std::size_t most_words = 6;

constexpr std::string_view lead_words[] = {"my",  "answer", "answers",  "to",       "the",
                                           "for", "of",     "solution", "response", "here",
                                           "is",  "meine",  "antwort",  "zu",       "auf"};
constexpr std::string_view leads[] = {"to", "for", "of", "zu"};
/// Letters of the alphabets that words of labels are written in.
bool is_letter_of_any(char32_t c) {
  return (c < 0x80 && is_letter(static_cast<char>(c))) || (c >= 0xC0 && c <= 0x52F) || is_east_asian(c);
}

/// Bytes that are in no run and begin no markup.
constexpr ByteSet outside_runs([](char c) {
  return is_ascii(c) && !is_letter(c) && !is_digit(c) && c != '<' && c != '\\';
});

/// The runs of letters and of digits of a line.
struct Run {
  std::string_view text;
  std::size_t offset = 0;
  bool digits = false;
};

/// The end of a tag or command that begins at `at`; `at` where none does.
std::size_t markup_end(std::string_view text, std::size_t at) {
  if (text[at] == '<') {
    const std::size_t close = text.find('>', at);
    const bool tag = at + 1 < text.size() && (is_letter(text[at + 1]) || text[at + 1] == '/');
    return tag && close != std::string_view::npos ? close + 1 : at;
  }
  std::size_t end = at + 1;
  while (text[at] == '\\' && end < text.size() && is_letter(text[end])) {
    ++end;
  }
  return text[at] == '\\' ? end : at;
}

/// No more than `most` of them.
std::vector<Run> runs_of(std::string_view text, std::size_t most) {
  std::vector<Run> runs;
  runs.reserve(most);
  for (std::size_t at = 0; at < text.size() && runs.size() < most;) {
    if (outside_runs.contains(text[at])) {
      ++at;
      continue;
    }
    if (const std::size_t end = markup_end(text, at); end > at) {
      at = end;
      continue;
    }
    const std::size_t start = at;
    const char32_t first = next_code_point(text, at);
    const bool digits = first < 0x80 && is_digit(static_cast<char>(first));
    if (!digits && !is_letter_of_any(first)) {
      continue;
    }
    const auto goes_on = [digits](char32_t c) {
      return digits ? c < 0x80 && is_digit(static_cast<char>(c)) : is_letter_of_any(c);
    };
    for (std::size_t next = at; next < text.size() && !outside_runs.contains(text[next]); at = next) {
      if (!goes_on(is_ascii(text[next]) ? static_cast<char32_t>(text[next++])
                                        : next_code_point(text, next))) {
        break;
      }
    }
    runs.push_back({text.substr(start, at - start), start, digits});
  }
  return runs;
}

bool is_label_word(std::string_view word) {
  const LabelWordMatch match = label_word(word);
  if (match.length == word.size() && match.word != LabelWord::lead) {
    return true;
  }
  return is_misspelt_label_word(lower(word));
}

/// The digits that a text stands for, with l, I and O for 1 and 0; empty where another character is in it.
std::string as_digits(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    const bool one = c == 'l' || c == 'I';
    const bool zero = c == 'O' || c == 'o';
    if (!one && !zero && !is_digit(c)) {
      return {};
    }
    digits += one ? '1' : zero ? '0' : c;
  }
  return digits.size() <= 3 ? digits : std::string();
}

/// Whether nothing but a part, or a mark that may close a label, stands behind a number.
bool is_closed(std::string_view behind) {
  const std::vector<Run> runs = runs_of(behind, 2);
  const bool part = !runs.empty() && !runs[0].digits && runs[0].text.size() == 1;
  if (runs.size() <= (part ? 1U : 0U)) {
    return true;
  }
  const std::size_t mark = behind.find_first_not_of(" \t");
  const std::size_t next = behind.find_first_not_of(" \t", mark + 1);
  return std::string_view(")].:;-").find(behind[mark]) != std::string_view::npos &&
         next != std::string_view::npos && !is_digit(behind[next]);
}

/// The digits of a run that is nothing else, or ends in them behind a word like Question: "10", "lO", "qlO".
std::string digits_of(const Run& run, bool& worded) {
  std::string_view text = run.text;
  if (std::string digits = as_digits(text); !digits.empty()) {
    return digits;
  }
  if (is_ascii(text.back()) && as_digits(text.substr(text.size() - 1)).empty()) {
    return {};
  }
  constexpr std::size_t longest_word = 9;
  const bool could_end_in_digits = !is_ascii(text.front()) || text.size() <= 4;
  for (std::size_t n = 1; could_end_in_digits && n < std::min(text.size(), longest_word); ++n) {
    std::string_view rest = text.substr(n);
    for (std::size_t k = 1; k < rest.size(); ++k) {  // the sign behind a number in Chinese
      rest = number_suffix(rest.substr(k)) == rest.size() - k ? rest.substr(0, k) : rest;
    }
    std::string digits = as_digits(rest);
    if (!digits.empty() && label_word(text.substr(0, n)).length == n) {
      worded = true;
      return digits;
    }
  }
  return {};
}

}  // namespace

bool is_unnumbered_label(std::string_view line) {
  constexpr std::string_view parts[] = {"part", "item", "task", "teil", "partie", "parte", "deel", "quest"};
  constexpr std::size_t shortest_word = 4;
  const std::size_t first = line.find_first_not_of(" \t#*_>-`|");
  const std::string_view rest = line.substr(std::min(first, line.size()));
  const LabelWordMatch match = label_word(rest);
  if (match.word != LabelWord::question || match.length < shortest_word ||
      among(parts, lower(rest.substr(0, match.length)))) {
    return false;
  }
  const std::string_view behind = rest.substr(match.length);
  const std::size_t mark = behind.find_first_not_of(" \t\r");
  return mark == std::string_view::npos ||
         std::string_view("?:.)]}*_").find(behind[mark]) != std::string_view::npos;
}

/// Whether a line may hold a number: a digit, or what could be read as one where little else stands.
bool may_hold_number(std::string_view line) {
  constexpr std::size_t short_line = 24;
  const std::string_view start = line.substr(0, longest);
  return std::ranges::any_of(start, is_digit) || line.size() <= short_line || !is_ascii(start.front());
}

namespace {

/// The beginning of a line, where labels stand.
PlainLine beginning_of(std::string_view line) {
  return PlainLine(line.substr(0, character_at_or_before(line, std::min(line.size(), longest))));
}

/// The first runs of a text, with one for a box that may stand before them, which is left out.
std::vector<Run> runs_behind_box(std::string_view text, std::size_t most) {
  std::vector<Run> runs = runs_of(text, most + 1);
  if (!runs.empty() && runs[0].text == "x" && runs[0].offset > 0 && text[runs[0].offset - 1] == '[') {
    runs.erase(runs.begin());
  }
  return runs;
}

bool leads_to_label(const Run& run) {
  return among(lead_words, lower(run.text));
}

}  // namespace

std::optional<LabelLikeness> led_label(std::string_view line) {
  if (line.empty() || !may_hold_number(line)) {
    return std::nullopt;
  }
  const PlainLine plain = beginning_of(line);
  const std::vector<Run> runs = runs_behind_box(plain.text(), 2);
  const auto is_worded = [&] {  // the number behind the first word is a question's
    bool worded = false;
    const bool number = !digits_of(runs[1], worded).empty();
    return number && (worded || (!runs[0].digits && is_label_word(runs[0].text)));
  };
  const bool may_be_led = runs.size() > 1 && (leads_to_label(runs[0]) || is_worded());
  std::optional<LabelLikeness> like = may_be_led ? like_label(line) : std::nullopt;
  return like && like->word > 0 ? like : std::nullopt;
}

std::optional<LabelLikeness> like_label(std::string_view line) {
  if (line.empty() || !may_hold_number(line)) {
    return std::nullopt;
  }
  const PlainLine plain = beginning_of(line);
  const std::string_view text = plain.text();
  const std::vector<Run> runs = runs_behind_box(text, most_words + 1);  // with one run behind them
  for (std::size_t i = 0; i < std::min(runs.size(), most_words); ++i) {
    bool worded = false;
    const std::string digits = digits_of(runs[i], worded);
    if (!digits.empty() && i > 0 && !worded && !runs[i - 1].digits) {
      const bool led = i > 1 && among(leads, lower(runs[i - 1].text));  // answer to 10
      worded = is_label_word(runs[i - (led ? 2 : 1)].text);
    }
    if (digits.empty() || (i > 0 && !worded)) {
      if (i == 0 && runs[i].digits) {
        return std::nullopt;
      }
      continue;
    }
    std::size_t end = runs[i].offset + runs[i].text.size();
    if (!worded && !is_closed(text.substr(end))) {
      return std::nullopt;
    }
    LabelLikeness found{{digits}, plain.source_length(end)};
    const bool led_up =
        i > 0 && std::all_of(runs.begin(), runs.begin() + static_cast<std::ptrdiff_t>(i) - 1, leads_to_label);
    found.word = worded && led_up ? plain.source_length(runs[i - 1].offset) : 0;
    if (worded && i + 1 < runs.size() && runs[i + 1].digits && runs[i + 1].offset <= end + 2) {  // "1 0"
      found.numbers.push_back(digits + std::string(runs[i + 1].text));
    }
    return found;
  }
  return std::nullopt;
}

LostLabels::LostLabels(const Reading& reading) : reading_(reading) {
  const std::string_view text = reading.text();
  std::size_t next = 0;  // the section whose label stands in the line or below
  const std::vector<Section>& sections = reading.sections();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    while (next < sections.size() && sections[next].label.offset < at) {
      ++next;
    }
    const bool labelled =
        next < sections.size() && sections[next].label.offset < end && !sections[next].path.empty();
    auto found = like_label(text.substr(at, end - at));
    if (found && labelled) {
      found->numbers.erase(found->numbers.begin());  // it heads that question
    }
    if (found && !found->numbers.empty()) {
      lines_.push_back({{at, end - at}, std::move(*found)});
    } else if (!labelled && is_unnumbered_label(text.substr(at, end - at))) {
      lines_.push_back({{at, end - at}, {}});
    }
    at = end + 1;
  }
}

std::size_t LostLabels::end_with_solution(std::size_t s) const {
  const std::vector<Section>& sections = reading_.sections();
  while (s + 1 < sections.size() && sections[s + 1].bare_solution &&
         sections[s + 1].heading == sections[s].heading) {
    ++s;
  }
  return sections[s].content.end();
}

std::optional<Span> LostLabels::of(std::size_t question, const ItemDeclaration& item) const {
  std::optional<std::size_t> without;  // the section that holds no answer behind such a line
  for (const Line& line : lines_) {
    const std::vector<std::string>& numbers = line.likeness.numbers;
    const bool heads = numbers.empty() || std::ranges::any_of(numbers, [&](const std::string& number) {
                         return reading_.owners().has_number(question, number);
                       });
    const std::optional<std::size_t> s = reading_.section_at(line.span.offset);
    if (heads && s && s != without) {
      const std::size_t start = line.span.offset + line.likeness.length;
      const std::size_t end = std::max(start, end_with_solution(*s));
      if (holds_answer(std::string_view(reading_.text()).substr(start, end - start), item)) {
        return line.span;
      }
      without = s;
    }
  }
  return std::nullopt;
}

}  // namespace gradewright::reading
