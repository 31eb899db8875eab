#include "answers/judging/compare/term_clauses.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/lower_letters.hpp"

namespace gradewright::judging {
namespace {

/// A sign of more than one byte, and what it is here: a sign that the cutter knows, or a blank.
struct Spelling {
  std::string_view written;
  std::string_view meant;
};
constexpr Spelling spellings[] = {{"\u2192", "->"},  {"\u21D2", "->"}, {"=>", "->"},     {"\u2013", " - "},
                                  {"\u2014", " - "}, {"---", " - "},   {"--", " - "},    {"\u2019", "'"},
                                  {"\u2018", " "},   {"\u201C", " "},  {"\u201D", " "},  {"\u201E", " "},
                                  {"\u00AB", " "},   {"\u00BB", " "},  {"\u00A0", " "},  {"\u202F", " "},
                                  {"...", "?"},      {"\u2026", "?"},  {"..", "?"},      {"~", "?"},
                                  {"|", "?"},        {"\\", "?"},      {"\u00D7", " * "}};

/// A text in small letters with one spelling of each sign.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Spelling* const known =
        std::find_if(std::begin(spellings), std::end(spellings),
                     [&](const Spelling& one) { return text.substr(at).starts_with(one.written); });
    const bool style =
        known == std::end(spellings) && std::string_view("\"`*_").find(text[at]) != std::string_view::npos;
    out += style ? std::string_view(" ") : known == std::end(spellings) ? text.substr(at, 1) : known->meant;
    at += known == std::end(spellings) ? 1 : known->written.size();
  }
  return engine::lower_letters(out);
}

bool is_of_word(char c) {
  return is_letter(c) || is_digit(c) || !is_ascii(c);
}

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  std::optional<std::vector<TermClause>> run() {
    const std::size_t first = text_.find_first_not_of(" \t\r\n");
    at_ = first == std::string_view::npos ? text_.size() : first;
    at_ += text_.substr(at_).starts_with("- ") ? 2 : 0;  // a bullet
    while (at_ < text_.size() && readable_) {
      step();
    }
    if (!readable_ || depth_ != 0 || !of_formula_.empty()) {
      return std::nullopt;
    }
    part(Joint::stop);
    return std::move(clauses_);
  }

 private:
  char next(std::size_t ahead = 1) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : ' '; }
  char before() const { return at_ > 0 ? text_[at_ - 1] : ' '; }

  /// Ends a clause; what follows is parted from it by `joint`.
  void part(Joint joint) {
    if (clause_.words.empty() && !clause_.has_signs) {
      const bool stronger = clause_.joint == Joint::none || joint == Joint::bracket || joint == Joint::arrow;
      clause_.joint = clauses_.empty() || !stronger ? clause_.joint : joint;
      clause_.in_brackets = depth_ > 0;
      return;
    }
    clauses_.push_back(std::move(clause_));
    clause_ = {joint, depth_ > 0, false, {}};
  }

  void step() {
    const char c = text_[at_];
    if (is_of_word(c)) {
      return word();
    }
    if (c == '-' && next() == '>') {
      part(Joint::arrow);
      at_ += 2;
    } else if (c == '(' || c == ')') {
      bracket(c);
    } else if (c == '\n' && !is_space(next())) {
      part(Joint::stop);
    } else if (c == '-' && is_space(before()) && is_space(next()) && !clause_.has_signs) {
      part(Joint::dash);
    } else if (c == '.' || c == '!') {
      part(Joint::stop);
    } else if (c == ',' && !(is_digit(before()) && is_digit(next()))) {
      part(Joint::comma);
    } else if (c == ':' || c == ';') {
      part(c == ':' ? Joint::colon : Joint::semicolon);
    } else if (c == '&') {
      clause_.words.emplace_back("and");
    } else if (c == '/' && is_letter(before()) && is_letter(next())) {
      clause_.words.emplace_back("or");
    } else if (!is_space(c) && c != '-' && c != '\'') {
      clause_.has_signs = true;
      readable_ = readable_ && std::string_view("=+*/^<>%$[]{},-").find(c) != std::string_view::npos;
    }
    at_ += at_ < text_.size() && text_[at_] == c && c != '-' ? 1 : 0;
    at_ += c == '-' && at_ < text_.size() && text_[at_] == '-' ? 1 : 0;
  }

  void bracket(char c) {
    const std::size_t last = at_ == 0 ? std::string_view::npos : text_.find_last_not_of(' ', at_ - 1);
    const char behind = last == std::string_view::npos ? ' ' : text_[last];
    if (c == '(') {
      const bool formula =
          std::string_view("=+*/^(").find(behind) != std::string_view::npos && clause_.has_signs;
      of_formula_.push_back(formula);
      depth_ += formula ? 0 : 1;
      if (!formula) {
        part(Joint::bracket);
      }
      return;
    }
    if (of_formula_.empty()) {
      readable_ = false;
      return;
    }
    const bool formula = of_formula_.back();
    of_formula_.pop_back();
    depth_ -= formula ? 0 : 1;
    if (!formula) {
      part(Joint::close);
    }
  }

  void word() {
    std::string word;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      const bool within = (c == '.' || c == '\'') && is_of_word(next());
      if (!is_of_word(c) && !within) {
        break;
      }
      if (c == '.' && !is_digit(next())) {
        continue;  // "e.g"
      }
      word += c;
    }
    constexpr std::array<std::string_view, 8> shortened{"eg", "ie", "zb", "al", "etc", "vs", "cf", "dh"};
    at_ += among(shortened, word) && at_ < text_.size() && text_[at_] == '.' ? 1 : 0;
    clause_.has_signs = clause_.has_signs || std::ranges::any_of(word, is_digit);
    add(word);
  }

  /// A word, or the two that an apostrophe joins.
  void add(const std::string& word) {
    constexpr std::array<std::string_view, 9> subjects{"it",   "that", "this", "what", "there",
                                                       "here", "he",   "she",  "who"};
    const std::size_t mark = word.find('\'');
    if (mark == std::string::npos || word.ends_with("n't")) {
      return clause_.words.push_back(word);
    }
    const std::string head = word.substr(0, mark);
    const std::string tail = word.substr(mark + 1);
    if (!head.empty()) {
      clause_.words.push_back(head);
    }
    const std::string_view meant = tail == "s"    ? (among(subjects, head) ? "is" : "")
                                   : tail == "d"  ? "would"
                                   : tail == "m"  ? "am"
                                   : tail == "re" ? "are"
                                   : tail == "ve" ? "have"
                                                  : std::string_view(tail);
    if (!meant.empty()) {
      clause_.words.emplace_back(meant);
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<TermClause> clauses_;
  TermClause clause_;
  int depth_ = 0;
  std::vector<bool> of_formula_;  ///< of each bracket that is open
  bool readable_ = true;
};

}  // namespace

std::optional<std::vector<TermClause>> term_clauses(std::string_view text) {
  const std::string said = plain(text);
  return Cutter(said).run();
}

std::vector<std::string> term_words(std::string_view name) {
  const auto clauses = term_clauses(name);
  return clauses && clauses->size() == 1 ? clauses->front().words : std::vector<std::string>{};
}

std::size_t spelled_term(const std::vector<std::string>& words, std::size_t at,
                         const std::vector<std::vector<std::string>>& names) {
  std::size_t longest = 0;
  for (const std::vector<std::string>& name : names) {
    std::size_t end = at;
    std::size_t of_name = 0;
    while (end < words.size() && of_name < name.size()) {
      std::string together;
      while (of_name < name.size() && together.size() < words[end].size()) {
        together += name[of_name++];
      }
      if (together != words[end]) {
        break;
      }
      ++end;
      longest = of_name == name.size() ? std::max(longest, end - at) : longest;
    }
  }
  return longest;
}

}  // namespace gradewright::judging
