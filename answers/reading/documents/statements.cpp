#include "answers/reading/documents/statements.hpp"

#include <algorithm>
#include <array>

#include "answers/reading/documents/concluding_arrows.hpp"
#include "answers/reading/documents/equations.hpp"
#include "answers/reading/documents/parted_tokens.hpp"
#include "answers/reading/documents/plain_layout.hpp"
#include "answers/reading/documents/relative_clauses.hpp"
#include "answers/reading/notation/response_members.hpp"
#include "answers/reading/notation/words.hpp"
#include "engine/text/among.hpp"
#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

class StatementFinder {
 public:
  explicit StatementFinder(const std::vector<ResponseToken>& tokens)
      : tokens_(tokens), depth_(tokens.size() + 1), relates_(tokens.size()) {
    int depth = 0;
    int environments = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const Kind kind = tokens[i].kind;
      environments += kind == Kind::begin ? 1 : kind == Kind::end ? -1 : 0;
      if (depth > 0 && environments <= 0 && kind == Kind::newline && begins_statement(i)) {
        depth = 0;
      }
      // A blank line ends whatever was left open: damage in one display must not swallow the rest.
      if (kind == Kind::newline && i + 1 < tokens.size() && tokens[i + 1].kind == Kind::newline) {
        depth = 0;
      }
      if (kind == Kind::close || kind == Kind::end) {
        depth = std::max(0, depth - 1);
      }
      depth_[i] = depth;
      relates_[i] = may_relate(tokens[i]) && is_relation(tokens, i);
      if (kind == Kind::open || kind == Kind::begin) {
        ++depth;
      }
    }
  }

  std::vector<Statement> run() {
    std::vector<Statement> found;
    std::size_t line = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (depth_[i] == 0 && relates(i)) {
        // The relations of one chain share its end.
        if (i + 1 > chain_end_) {
          last_end_ = chain_end_;
          chain_end_ = value_end(i + 1);
        }
        found.push_back({std::max(name_start(i), last_end_), i, i + 1, chain_end_});
      }
      if (tokens_[i].kind == Kind::newline && depth_[i] == 0) {
        add_bare_line(found, line, i);
        line = i + 1;
      }
    }
    add_bare_line(found, line, tokens_.size());
    std::sort(found.begin(), found.end(),
              [](const Statement& a, const Statement& b) { return a.value_first < b.value_first; });
    return found;
  }

 private:
  /// Whether a token is a relation.
  bool relates(std::size_t at) const { return relates_[at]; }

  static constexpr std::size_t longest_name = 40;
  static constexpr std::size_t longest_value = 50'000;

  /// "Z = [" on the line below one that ends in a bracket or a number: a bracket that was left open in that
  /// one holds no statement.
  bool begins_statement(std::size_t line_end) const {
    constexpr std::size_t longest_symbol = 6;
    if (line_end == 0 || line_end + 1 >= tokens_.size() || tokens_[line_end + 1].kind != Kind::word ||
        (tokens_[line_end - 1].kind != Kind::close && tokens_[line_end - 1].kind != Kind::number)) {
      return false;
    }
    std::size_t at = line_end + 2;
    while (
        at < tokens_.size() && at < line_end + longest_symbol && !tokens_[at].space_before &&
        (tokens_[at].kind == Kind::word || tokens_[at].kind == Kind::number || tokens_[at].is_symbol("_"))) {
      ++at;
    }
    return at + 1 < tokens_.size() && tokens_[at].is(Kind::relation, "=") &&
           (tokens_[at + 1].kind == Kind::open || tokens_[at + 1].kind == Kind::number);
  }

  /// A name goes back to the start of its line, a separator or the relation before it.
  std::size_t name_start(std::size_t relation) const {
    std::size_t first = relation;
    while (first > 0 && relation - first < longest_name) {
      const ResponseToken& token = tokens_[first - 1];
      if (depth_[first - 1] == 0) {
        const bool separator = token.kind == Kind::newline || token.kind == Kind::row ||
                               token.kind == Kind::wide || token.is_symbol(",") || token.is_symbol(";") ||
                               token.is_symbol("|") || parts_labels(first - 1);
        if (separator || relates(first - 1)) {
          break;
        }
      }
      --first;
    }
    return first;
  }

  /// Whether a token may join two statements, or the members of a list.
  static bool joins(const ResponseToken& token) {
    return token.kind == Kind::word && (token.text == "and" || token.text == "und" || token.text == "et");
  }

  /// Whether a name and a relation follow at `at`, before the line, the sentence or the mathematics separates
  /// them.
  bool name_follows(std::size_t at) const {
    const std::size_t limit = std::min(tokens_.size(), at + longest_name);
    while (at < limit &&
           (tokens_[at].kind == Kind::edge || tokens_[at].kind == Kind::wide || joins(tokens_[at]))) {
      ++at;
    }
    const auto begins_name = [](const ResponseToken& token) {
      return token.kind == Kind::word || token.kind == Kind::fraction || token.is(Kind::open, "{");
    };
    if (at == tokens_.size() || !begins_name(tokens_[at])) {
      return false;
    }
    for (std::size_t i = at; i < tokens_.size() && i < at + longest_name; ++i) {
      if (depth_[i] != 0) {
        continue;
      }
      const ResponseToken& token = tokens_[i];
      if (token.kind == Kind::newline || token.kind == Kind::row || token.is_symbol(",") ||
          token.is_symbol(";") || ends_sentence(i)) {
        return false;
      }
      if (relates(i)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a slash parts what stands under labels: "conv: 2432 / dense layer: 20490"; "12 / N = 3" is a
  /// quotient.
  bool parts_labels(std::size_t at) const {
    const auto is_word = [](const ResponseToken& token) {
      return token.kind == Kind::word && !token.in_math;
    };
    std::size_t end = at + 1;
    if (!tokens_[at].is_symbol("/") || !tokens_[at].space_before || end >= tokens_.size() ||
        !tokens_[end].space_before) {
      return false;
    }
    std::size_t letters = 0;
    for (; end < tokens_.size() && is_word(tokens_[end]); ++end) {
      letters += tokens_[end].text.size();
    }
    constexpr std::size_t shortest = 3;
    return letters >= shortest && end < tokens_.size() && tokens_[end].is(Kind::relation, ":");
  }

  /// A point behind a number, and a blank behind it.
  bool ends_sentence(std::size_t at) const {
    return at > 0 && tokens_[at].is_symbol(".") && tokens_[at - 1].kind == Kind::number &&
           at + 1 < tokens_.size() && tokens_[at + 1].space_before;
  }

  std::size_t value_end(std::size_t first) const {
    bool content = false;
    const std::size_t limit = std::min(tokens_.size(), first + longest_value);
    for (std::size_t i = first; i < limit; ++i) {
      if (depth_[i] != 0) {
        content = true;
        continue;
      }
      const ResponseToken& token = tokens_[i];
      switch (token.kind) {
        case Kind::newline:
        case Kind::row:
          if (content && !goes_on_after_line(first, i)) {
            return i;
          }
          if (!content && (blank_lines(i) > 2 || is_left_empty(first, i))) {
            return i;
          }
          break;
        case Kind::edge:
          if (content && (!goes_on_after_edge(i) || opens_next_name(i))) {
            return i;
          }
          break;
        case Kind::open:
          if (content && opens_next_name(i)) {
            return i;
          }
          content = true;
          break;
        case Kind::wide:
          if (content && name_follows(i + 1)) {
            return i;
          }
          break;
        case Kind::symbol:
          if ((token.text == "," || token.text == ";" || token.text == ".") &&
              (content || (token.text != "." && is_behind_relation(i))) && name_follows(i + 1)) {
            return i;
          }
          if ((token.text == "|" || parts_labels(i)) && content && first > 0) {
            return i;
          }
          content = true;
          break;
        case Kind::word:
          if (content && starts_next_name(i)) {
            return i;
          }
          content = !relates(i);
          break;
        case Kind::relation:
          content = !relates(i);
          break;
        default:
          content = true;
      }
    }
    return limit;
  }

  /// "h =" on a line of its own, above "y = 3": nothing is said of h. In "h =" above "W x + b = 3" it goes
  /// on.
  bool is_left_empty(std::size_t first, std::size_t at) const {
    std::size_t next = after_lines(at);
    if (!tokens_[first - 1].is(Kind::relation, "=") || next >= tokens_.size() ||
        tokens_[next].kind != Kind::word) {
      return false;
    }
    ++next;
    if (next + 1 < tokens_.size() && tokens_[next].is_symbol("_")) {
      next = tokens_[next + 1].kind == Kind::open ? behind_bracket(next + 1) : next + 2;
    }
    return next < tokens_.size() && relates(next);
  }

  /// Whether a word computes with the value before it.
  static bool is_arithmetic(const ResponseToken& token) {
    constexpr std::string_view words[] = {"minus",   "plus",       "times",  "over",
                                          "divided", "multiplied", "squared"};
    return token.kind == Kind::word && std::ranges::find(words, token.text) != std::end(words);
  }

  /// "20480 weights + 10 biases = 20490", "weights plus 10 biases": before the relation a number is added to
  /// what is counted there, so that the words are no name.
  bool counts_parts(std::size_t at) const {
    const auto adds = [&](std::size_t i) {
      const bool sign = tokens_[i].is_symbol("+") || tokens_[i].is_symbol("-") || tokens_[i].is_symbol("*") ||
                        tokens_[i].is(Kind::word, "plus");
      const ResponseToken& before = tokens_[i - 1];
      const bool counted = before.kind == Kind::word && !before.in_math && before.text.size() >= 3;
      return depth_[i] == 0 && sign && counted && tokens_[i].space_before &&
             tokens_[i + 1].kind == Kind::number;
    };
    if (at > 2 && adds(at - 2)) {  // the biases of "weights + 10 biases = 20490"
      return true;
    }
    const std::size_t limit = std::min(tokens_.size() - 1, at + longest_name);
    for (std::size_t i = at; i < limit && !relates(i); ++i) {
      if (tokens_[i].kind == Kind::newline || adds(i)) {
        return tokens_[i].kind != Kind::newline;
      }
    }
    return false;
  }

  /// Where the argument of a function would begin that stands at `at`, behind the base of a logarithm:
  /// "log2 0.25", "log_2(0.25)"; `at` where no function of one number stands there.
  std::size_t argument_of_function(std::size_t at) const {
    constexpr std::string_view functions[] = {"tanh", "sin",  "cos",     "tan", "exp", "ln",   "log",  "log2",
                                              "lg",   "sqrt", "sigmoid", "ld",  "lb",  "relu", "log10"};
    if (tokens_[at].kind != Kind::word || !among(functions, tokens_[at].text)) {
      return at;
    }
    std::size_t next = at + 1;
    if (next + 1 < tokens_.size() && tokens_[next].is_symbol("_")) {
      next = tokens_[next + 1].kind == Kind::open ? behind_bracket(next + 1) : next + 2;
    } else if (next < tokens_.size() && tokens_[next].kind == Kind::number && !tokens_[next].space_before) {
      ++next;
    }
    return next;
  }

  /// Whether a function of written numbers stands at `at`: "tanh(0.8)", "log2 0.25", "exp(-1)".
  bool is_function_of_number(std::size_t at) const {
    std::size_t argument = argument_of_function(at);
    if (argument == at) {
      return false;
    }
    while (argument < tokens_.size() &&
           (tokens_[argument].is(Kind::open, "(") || tokens_[argument].is_symbol("-"))) {
      ++argument;
    }
    return argument < tokens_.size() &&
           (tokens_[argument].kind == Kind::number || tokens_[argument].kind == Kind::fraction);
  }

  /// "-0.75 log2 0.75 - 0.25 log2 0.25 = 0.811", "sigmoid(0.2) tanh(0.8) = 0.13": a function of numbers
  /// behind a number is a factor. In "sin(3) = 0.14 cos(3) = -0.99", where such a function is what a value is
  /// of, it is the next name.
  bool is_factor(std::size_t at) const {
    if (tokens_[at - 1].is_symbol(".") || !is_function_of_number(at)) {
      return false;
    }
    std::size_t member = at;  // where the member of the chain begins
    bool sum = false;
    const std::size_t farthest = at - std::min(at, longest_name);
    for (; member > farthest && !relates(member - 1) && tokens_[member - 1].kind != Kind::newline; --member) {
      const ResponseToken& token = tokens_[member - 1];
      const bool call = token.is(Kind::open, "(") && member > 1 && tokens_[member - 2].kind == Kind::word &&
                        !token.space_before;
      sum = sum || (depth_[member - 1] == 0 && (token.is_symbol("+") || token.is_symbol("*") || call));
    }
    std::size_t name = member;  // where what it is equal to begins
    while (name > farthest && tokens_[name - 1].kind != Kind::newline &&
           !(name < member && relates(name - 1))) {
      --name;
    }
    return sum || name == member || !is_function_of_number(name);
  }

  /// GB, KiB: no name of a value.
  static bool is_data_unit(const ResponseToken& token) {
    const std::string_view rest = token.text.substr(std::min<std::size_t>(1, token.text.size()));
    return token.kind == Kind::word && (rest == "B" || rest == "iB") && is_unit(token.text);
  }

  /// "2.5 MFLOP = 2500000", "62.7 thousand = 62700", "16 * 1.3 GB = 20.8 GB": a count of operations with a
  /// prefix, a multiplier of the number before it, or its unit.
  bool scales_value(std::size_t at) const {
    const ResponseToken& token = tokens_[at];
    if (is_data_unit(token) && tokens_[at - 1].kind == Kind::number) {
      return true;
    }
    if (token.kind != Kind::word || token.in_math || token.text.size() < 3 ||
        tokens_[at - 1].kind != Kind::number) {
      return false;
    }
    const std::string_view rest = token.text.substr(1);
    const bool prefixed = std::string_view("kKMGTP").find(token.text.front()) != std::string_view::npos &&
                          (rest.starts_with("FLOP") || rest.starts_with("MAC"));
    return multiplier_of(token.text) || (prefixed && at + 1 < tokens_.size() && relates(at + 1));
  }

  /// "3534 Layer 2 = ...": words after a value that lead to another relation.
  bool starts_next_name(std::size_t at) const {
    const ResponseToken& token = tokens_[at];
    if (!is_behind_value(at) || is_arithmetic(token)) {
      return false;  // "13 minus 4 = 9"
    }
    if (counts_parts(at) || is_factor(at) || scales_value(at)) {
      return false;
    }
    const bool wordy = joins(token) || (token.text.size() >= 3 && !token.in_math && !relates(at));
    return wordy ? name_follows(at) : is_lone_name(at);
  }

  /// Whether a relation stands right before `at`: "v =, w = 3" says nothing of v.
  bool is_behind_relation(std::size_t at) const {
    while (at > 0 && tokens_[at - 1].kind == Kind::edge) {
      --at;
    }
    return at > 0 && relates(at - 1);
  }

  /// Whether a value stands right before `at`, and no index; the mark of "v = ? w = 3" stands for one.
  bool is_behind_value(std::size_t at) const {
    const ResponseToken& before = tokens_[at - 1];
    const bool index = at > 1 && (tokens_[at - 2].is_symbol("_") || tokens_[at - 2].is_symbol("^"));
    return (before.kind == Kind::number && !index) || before.kind == Kind::close ||
           before.kind == Kind::end || before.kind == Kind::edge || before.is_symbol(".") ||
           (before.is_symbol("?") && is_behind_relation(at - 1));
  }

  /// "0.2 (s) = 0.004", "0.2 $s$ = 0.004", "0.2 $s = 0.004$": a bracket or dollar before a name and its
  /// relation, apart from a value in numbers before it.
  bool opens_next_name(std::size_t at) const {
    if (at == 0 || !is_behind_value(at) || !tokens_[at].space_before || !is_plain_member(at) ||
        (at + 1 < tokens_.size() && is_data_unit(tokens_[at + 1]))) {
      return false;
    }
    std::size_t next = symbol_end(at + 1);
    const bool closes = next < tokens_.size() && next > at + 1 &&
                        (tokens_[next].kind == Kind::edge || tokens_[next].kind == Kind::close);
    const bool bracket = tokens_[at].kind == Kind::open;
    next += closes ? 1 : 0;
    return next > at + 1 && next < tokens_.size() && (closes || !bracket) && relates(next);
  }

  /// Whether the member that ends at `at` is written in numbers: in "(y - 1) h = 0.5" h is a factor.
  bool is_plain_member(std::size_t at) const {
    for (std::size_t i = at; i > 0 && !(depth_[i - 1] == 0 && relates(i - 1)); --i) {
      const Kind kind = tokens_[i - 1].kind;
      if (kind == Kind::newline) {
        return true;
      }
      if (kind == Kind::word || kind == Kind::fraction || kind == Kind::root) {
        return false;
      }
    }
    return true;
  }

  /// One past the bracket that opens at `at`.
  std::size_t behind_bracket(std::size_t at) const {
    std::size_t end = at + 1;
    while (end < tokens_.size() && depth_[end] > depth_[at]) {
      ++end;
    }
    return std::min(end + 1, tokens_.size());
  }

  /// One past a name with its indices, marks and argument: h_2, W', sigma^2, f(x), and dE of a derivative.
  std::size_t symbol_end(std::size_t at) const {
    const auto directly = [&](std::size_t i, Kind kind) {
      return i < tokens_.size() && tokens_[i].kind == kind && !tokens_[i].space_before;
    };
    if (at >= tokens_.size() || tokens_[at].kind != Kind::word) {
      return at;
    }
    std::size_t end = at + 1;
    if (tokens_[at].text == "d" && directly(end, Kind::word)) {
      ++end;
    }
    while (end < tokens_.size()) {
      const bool index = tokens_[end].is_symbol("_") || tokens_[end].is_symbol("^");
      if (index && end + 1 < tokens_.size()) {
        end = tokens_[end + 1].kind == Kind::open ? behind_bracket(end + 1) : end + 2;
      } else if (directly(end, Kind::number) || tokens_[end].is_symbol("'")) {
        ++end;
      } else if (directly(end, Kind::open)) {
        end = behind_bracket(end);
      } else {
        break;
      }
    }
    return end;
  }

  /// "0.2 w = 0.9", "[1 2] h_2 = 3", "0.36 dE/dw = 0.72": a name apart from the value before it, and its
  /// relation; between dollars it is a factor.
  bool is_lone_name(std::size_t at) const {
    if (tokens_[at].in_math || !tokens_[at].space_before || is_factor_again(at)) {
      return false;
    }
    std::size_t next = symbol_end(at);
    const bool quotient = next + 1 < tokens_.size() && tokens_[next].is_symbol("/") &&
                          tokens_[at].text.starts_with('d') && tokens_[next + 1].text.starts_with('d');
    if (quotient) {
      next = symbol_end(next + 1);
    }
    return next + 1 < tokens_.size() && relates(next) && tokens_[next + 1].kind != Kind::newline &&
           is_plain_member(at);
  }

  /// "(y - t) h = -0.4 h = (1, 2)": what the member before ends in as a factor is one here, too.
  bool is_factor_again(std::size_t at) const {
    std::size_t first = at;
    while (first > 0 && !(depth_[first - 1] == 0 && relates(first - 1))) {
      if (tokens_[--first].kind == Kind::newline) {
        return false;
      }
    }
    if (first < 3) {
      return false;
    }
    const ResponseToken& before = tokens_[first - 3];
    return tokens_[first - 2].kind == Kind::word && tokens_[first - 2].text == tokens_[at].text &&
           (before.kind == Kind::close || before.kind == Kind::number || before.is_symbol("*"));
  }

  std::size_t blank_lines(std::size_t at) const {
    std::size_t count = 0;
    while (at < tokens_.size() && count < 4 && tokens_[at].kind == Kind::newline) {
      ++at, ++count;
    }
    return count;
  }

  std::size_t after_lines(std::size_t at) const {
    const std::size_t limit = std::min(tokens_.size(), at + longest_name);
    while (at < limit && (tokens_[at].kind == Kind::newline || tokens_[at].kind == Kind::edge)) {
      ++at;
    }
    return at;
  }

  /// Whether the line after `at` continues the value: it begins with a relation, or both lines are rows of
  /// numbers.
  bool goes_on_after_line(std::size_t first, std::size_t at) const {
    const std::size_t next = after_lines(at);
    if (next == tokens_.size() || blank_lines(at) > 2) {
      return false;
    }
    if (tokens_[next].is(Kind::relation, "=") || tokens_[next].is(Kind::relation, "~")) {
      return true;
    }
    if (tokens_[at].kind == Kind::newline && blank_lines(at) > 1) {
      return false;
    }
    if (tokens_[at].text == "\n" && goes_on_with_operator(at)) {
      return true;
    }
    return only_numbers(last_line(first, at), at) && only_numbers(at + 1, line_end(at + 1));
  }

  /// A sum or product that is wrapped: the next line begins with an operator, or the line ends within one
  /// pair of dollars. A dash may be a bullet, but not before a sum that comes to something: "- 0.1 * 2 =
  /// 0.8".
  bool goes_on_with_operator(std::size_t at) const {
    if (tokens_[at].in_math) {
      return !name_follows(at + 1);
    }
    const ResponseToken& next = tokens_[at + 1];
    if (next.is_symbol("*") || next.is_symbol("/")) {
      return true;
    }
    std::size_t i = at + 1;
    while (i < tokens_.size() && (tokens_[i].kind == Kind::number || tokens_[i].kind == Kind::symbol ||
                                  tokens_[i].kind == Kind::open || tokens_[i].kind == Kind::close)) {
      ++i;
    }
    return (next.is_symbol("+") || next.is_symbol("-")) && i < tokens_.size() && relates(i);
  }

  std::size_t line_end(std::size_t at) const {
    while (at < tokens_.size() && (tokens_[at].kind != Kind::newline || depth_[at] != 0)) {
      ++at;
    }
    return at;
  }

  /// Where the last line of the last member of [first, end) begins.
  std::size_t last_line(std::size_t first, std::size_t end) const {
    for (std::size_t i = end; i > first; --i) {
      if (depth_[i - 1] == 0 && (relates(i - 1) || tokens_[i - 1].kind == Kind::newline)) {
        return i;
      }
    }
    return first;
  }

  /// A row of numbers: nothing else, and no arithmetic; a bracketed row of numbers too.
  bool only_numbers(std::size_t first, std::size_t last) const {
    bool numbers = false;
    for (std::size_t i = first; i < last; ++i) {
      const ResponseToken& token = tokens_[i];
      const bool number = token.kind == Kind::number || token.kind == Kind::damaged;
      const bool sign = token.is_symbol("-") || token.is_symbol("+") || token.is_symbol(",") ||
                        token.is_symbol(".") || token.is_symbol(";");
      const bool bracket = token.is(Kind::open, "[") || token.is(Kind::close, "]");
      const bool quiet = token.kind == Kind::edge || token.kind == Kind::wide ||
                         token.kind == Kind::newline || token.kind == Kind::cell;
      if (!number && !sign && !bracket && !quiet) {
        return false;
      }
      numbers = numbers || number;
    }
    return numbers;
  }

  bool goes_on_after_edge(std::size_t at) const {
    std::size_t next = at + 1;
    while (next < tokens_.size() && next < at + longest_name && tokens_[next].kind == Kind::edge) {
      ++next;
    }
    if (next == tokens_.size()) {
      return false;
    }
    const ResponseToken& token = tokens_[next];
    if (token.kind == Kind::newline) {
      return true;
    }  // the rule for line ends decides
    if (relates(next)) {
      return true;
    }
    if (token.kind == Kind::symbol) {
      return true;
    }
    return token.kind == Kind::number || token.kind == Kind::open || token.kind == Kind::word;
  }

  /// A line without a relation that is nothing but a value.
  void add_bare_line(std::vector<Statement>& found, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      if (depth_[i] == 0 && relates(i)) {
        return;
      }
    }
    const bool belongs_to_last = !found.empty() && found.back().value_last > first;
    if (belongs_to_last) {
      return;
    }
    const bool after_bare =
        !found.empty() && !found.back().has_name() && found.back().value_last + 1 == first;
    const bool numbers = only_numbers(first, last);
    if (after_bare && last_bare_is_numbers_ && numbers) {
      found.back().value_last = last;
      return;
    }
    if (holds_numbers(Member(tokens_).subspan(first, last - first))) {
      found.push_back({first, first, first, last});
      last_bare_is_numbers_ = numbers;
    }
  }

  const std::vector<ResponseToken>& tokens_;
  std::vector<int> depth_;
  std::vector<char> relates_;
  std::size_t chain_end_ = 0;
  std::size_t last_end_ = 0;           ///< of the chain before, where the next name may begin
  bool last_bare_is_numbers_ = false;  ///< the last statement without a name is nothing but rows of numbers
};

/// Whether a text has no number, and no sign that lays it out: then it has neither equations, tables,
/// records, comments nor columns, and no frame or arrow.
bool is_plain(std::string_view text) {
  return !holds_digit(text) && is_ascii(text) && !holds_one_of("\\{|#&<>", text);
}

/// Lines of drawn matrices are short; what stands further off is not looked for.
constexpr std::size_t longest_drawn_line = 200;

/// The first token of the line that a token stands in.
std::size_t line_begin(std::span<const ResponseToken> tokens, std::size_t at) {
  const std::size_t limit = at - std::min(at, longest_drawn_line);
  while (at > limit && tokens[at - 1].kind != Kind::newline) {
    --at;
  }
  return at;
}

/// The end of the line that a token stands in.
std::size_t line_end(std::span<const ResponseToken> tokens, std::size_t at) {
  const std::size_t limit = std::min(tokens.size(), at + longest_drawn_line);
  while (at < limit && tokens[at].kind != Kind::newline) {
    ++at;
  }
  return at;
}

/// Whether the line that begins at a token holds rows of numbers in square brackets, and nothing else. The
/// last line of a print [[1 2]\n [3 4]] closes more than it opens.
bool is_bracketed_row(std::span<const ResponseToken> tokens, std::size_t first) {
  const auto line = tokens.subspan(first, line_end(tokens, first) - first);
  int depth = 0;
  for (const ResponseToken& token : line) {
    const bool opens = token.is(Kind::open, "[");
    const bool closes = token.is(Kind::close, "]");
    const bool part =
        token.kind == Kind::number || token.is_symbol("-") || token.is_symbol("+") || token.is_symbol(",");
    depth += opens ? 1 : closes ? -1 : 0;
    if (depth < 0 || !(opens || closes || (part && depth > 0))) {
      return false;
    }
  }
  return !line.empty() && depth == 0;
}

}  // namespace

bool Statements::numbers_follow(const Statement& statement) const {
  std::size_t at = statement.value_last;
  while (at < tokens_.size() && (tokens_[at].kind == Kind::newline || tokens_[at].kind == Kind::edge)) {
    ++at;
  }
  bool numbers = false;
  for (; at < tokens_.size() && tokens_[at].kind != Kind::newline; ++at) {
    const ResponseToken& token = tokens_[at];
    if (token.kind == Kind::word || token.kind == Kind::begin || token.kind == Kind::fraction) {
      return false;
    }
    numbers = numbers || token.kind == Kind::number;
  }
  return numbers;
}

bool Statements::is_drawn(const Statement& statement) const {
  const auto written = value(statement);
  if (written.empty() || !written.front().is(Kind::open, "[")) {
    return false;
  }
  const std::size_t first = line_begin(tokens_, statement.name_first);
  const std::size_t above = first == 0 ? first : line_begin(tokens_, first - 1);
  const std::size_t below = std::min(line_end(tokens_, statement.value_last) + 1, tokens_.size());
  return (above < first && is_bracketed_row(tokens_, above)) || is_bracketed_row(tokens_, below);
}

Statements::Statements(std::string_view source) : tokens_(response_tokens(source)) {
  too_long_ = tokens_.size() > max_response_tokens;
  if (too_long_) {
    tokens_.clear();
    return;
  }
  if (is_plain(source)) {
    tokens_ = leaders_as_relations(std::move(tokens_));
  } else {
    tokens_ = tables_as_lines(equations_as_lines(std::move(tokens_)));
    tokens_ =
        columns_apart(leaders_as_relations(without_comments(records_as_lines(std::move(tokens_)))), source);
    tokens_ = conclude_arrows(part_implications(open_frames(std::move(tokens_)), source), source);
  }
  tokens_ = relative_clauses_as_relations(std::move(tokens_));
  statements_ = StatementFinder(tokens_).run();
  std::size_t value_tokens = 0;
  for (const Statement& statement : statements_) {
    value_tokens += statement.value_last - statement.value_first;
  }
  too_long_ = statements_.size() > max_statements || value_tokens > max_value_tokens;
  if (too_long_) {
    statements_.clear();
  }
}

std::span<const ResponseToken> Statements::name(const Statement& statement) const {
  return tokens().subspan(statement.name_first, statement.name_last - statement.name_first);
}
std::span<const ResponseToken> Statements::value(const Statement& statement) const {
  return tokens().subspan(statement.value_first, statement.value_last - statement.value_first);
}

}  // namespace gradewright::reading
