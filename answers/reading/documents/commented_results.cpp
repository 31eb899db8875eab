#include "answers/reading/documents/commented_results.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "answers/reading/documents/code_lines.hpp"
#include "answers/reading/documents/comment_value.hpp"
#include "answers/reading/documents/result_examiner.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;
/// Longer sections and lines are not looked at.
constexpr std::size_t longest_text = 8'000;
constexpr std::size_t longest_line = 300;

using Kind = CodeLine::Kind;

/// Code in a fence, or lines without one, whose results stand in comments.
struct Block {
  std::vector<ResultLine> lines;
  std::optional<Span> opening = {};  ///< the marks of the fence
  std::optional<Span> closing = {};
};

/// What stands between the words of the code of a line that its comment tells the result of.
bool works_something_out(const CodeLine& code, bool fenced) {
  if (code.kind == Kind::assignment) {
    return fenced || code.expression.find_first_of("+*/@^(-") != npos || holds_digit(code.expression);
  }
  return code.kind == Kind::expression &&
         (fenced || code.prints || code.expression.find_first_of("(@") != npos ||
          (holds_digit(code.expression) && code.expression.find_first_of("+*/^") != npos));
}

/// Whether any of the signs stands in a text by which comments begin. Most texts do not even hold a byte of
/// them.
bool may_hold_comment(std::string_view text) {
  const auto holds = [&](char byte, std::string_view sign) {
    return text.find(byte) != npos && text.find(sign) != npos;
  };
  return holds('#', " #") || holds('#', "\n#") || holds('/', "//") || holds('%', "%") || holds('>', "  ->") ||
         holds('\xE2', "  \u2192");
}

/// Finds the blocks of a text and lays them out.
class Layout {
 public:
  Layout(std::string_view text, const PreparedQuestion& question)
      : text_(text), question_(question), examiner_(question) {}

  CommentedCode run() {
    std::optional<Block> fence;
    Block alone;
    Comments comments = Comments::unknown;
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      const std::string_view line = text_.substr(at, end - at);
      const std::string_view inside = trimmed(line);
      const bool mark = inside.starts_with("```") || inside.starts_with("~~~");
      if (mark && fence) {
        fence->closing = Span{at, line.size()};
        settle(*fence);
        fence.reset();
      } else if (mark) {
        fence.emplace();
        fence->opening = Span{at, line.size()};
        const std::string language = lower(trimmed(inside.substr(3)));
        known_language_ = language.empty() || is_code_language(language);
        comments = language.empty() ? Comments::unknown_in_fence : comments_of(language);
      } else if (fence) {
        add(*fence, line, at, comments);
      } else {
        add_alone(alone, line, at);
      }
      at = end + 1;
    }
    settle(alone);
    std::ranges::sort(found_.code, {}, &Span::offset);
    return std::move(found_);
  }

 private:
  void add(Block& block, std::string_view text, std::size_t offset, Comments comments) const {
    if (is_blank(text)) {
      return;
    }
    ResultLine line{offset, code_line(text.size() > longest_line ? std::string_view() : text, comments)};
    line.indented = is_blank(text[0]);
    const bool above = line.code.code.empty() && !block.lines.empty() && !block.lines.back().result &&
                       block.lines.back().code.kind == Kind::expression && !block.lines.back().indented;
    if (above) {
      ResultLine& last = block.lines.back();
      last.result = comment_value(line.code.comment);
      if (last.result) {
        return;
      }
    } else if (works_something_out(line.code, true)) {
      line.result = comment_value(line.code.comment);
    }
    block.lines.push_back(std::move(line));
  }

  void add_alone(Block& block, std::string_view text, std::size_t offset) const {
    if (text.size() > longest_line || is_blank(text)) {
      return;
    }
    ResultLine& line = block.lines.emplace_back(ResultLine{offset, code_line(text, Comments::unknown)});
    if (works_something_out(line.code, false)) {
      line.result = comment_value(line.code.comment);
    }
  }

  void settle(Block& block) {
    const bool any =
        std::ranges::any_of(block.lines, [](const ResultLine& line) { return line.result.has_value(); });
    if (!any || (block.opening && !known_language_) || !examiner_.believes(block.lines)) {
      return;
    }
    const bool too_many = has_steps_besides(block);
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
      const ResultLine& line = block.lines[i];
      if (line.result && !(too_many && is_step(block, i))) {
        lay_out(line);
      } else if (block.opening && (line.result || only_leads(block, i))) {
        take(line.offset, line.offset + line.code.line.size());
      }
    }
    if (block.opening) {
      take(block.opening->offset, block.opening->end());
      take(block.closing->offset, block.closing->end());
    }
  }

  void take(std::size_t first, std::size_t end) {
    if (end > first) {
      found_.code.push_back({first, end - first});
    }
  }

  std::size_t place_of(std::string_view piece) const {
    return static_cast<std::size_t>(piece.data() - text_.data());
  }

  /// The name of what a line works out stays, and its value.
  void lay_out(const ResultLine& line) {
    const std::size_t value = place_of(line.result->value);
    const std::string_view name = line.code.kind == Kind::assignment  ? line.code.target
                                  : is_variable(line.code.expression) ? line.code.expression
                                                                      : std::string_view();
    if (!line.result->name.empty()) {
      return take(line.offset, place_of(line.result->name));
    }
    if (name.empty()) {
      return take(line.offset, value);
    }
    take(line.offset, place_of(name));
    take(place_of(name) + name.size(), value);
    found_.relations.push_back(text_[value - 2] == '\n' ? value - 1 : value - 2);
  }

  /// Whether a result is that of a step: it has a name that is worked with further down, and that calls no
  /// item.
  bool is_step(const Block& block, std::size_t i) const {
    const CodeLine& code = block.lines[i].code;
    return code.kind == Kind::assignment && !may_call_item(code.target) &&
           is_used_below(block, i, code.target);
  }

  /// Whether a fence tells a result for each item and besides such of steps alone.
  bool has_steps_besides(const Block& block) const {
    std::size_t results = 0;
    std::size_t steps = 0;
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
      results += block.lines[i].result ? 1 : 0;
      steps += block.lines[i].result && is_step(block, i) ? 1 : 0;
    }
    return block.opening && steps > 0 && results - steps == question_.items.size();
  }

  static bool is_used_below(const Block& block, std::size_t i, std::string_view name) {
    return std::any_of(
        block.lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, block.lines.end(),
        [&](const ResultLine& later) { return among(names_in_code(later.code.expression), name); });
  }

  /// Whether a line that tells no result only leads to others: it has a name that is worked with further
  /// down and may call no item.
  bool only_leads(const Block& block, std::size_t i) const {
    const CodeLine& code = block.lines[i].code;
    if (code.code.starts_with("import ") || code.code.starts_with("from ")) {
      return true;
    }
    const std::size_t sign = code.code.find('=');
    if (block.lines[i].indented || sign == npos || code.kind == Kind::expression || !code.comment.empty()) {
      return false;
    }
    const std::vector<std::string_view> targets = names_in_code(code.code.substr(0, sign));
    const bool several = code.kind == Kind::other;  // "d, f = 256, 1024"
    if (targets.empty() || (several && !is_list_of(code.code.substr(0, sign), targets))) {
      return false;
    }
    return std::ranges::all_of(targets, [&](std::string_view name) {
      return !may_call_item(name) && is_used_below(block, i, name);
    });
  }

  /// Whether a text is nothing but these names and commas.
  static bool is_list_of(std::string_view text, const std::vector<std::string_view>& names) {
    const auto commas = static_cast<std::size_t>(std::ranges::count(text, ','));
    return commas + 1 == names.size() && text.find_first_of("()[]{}.:") == npos;
  }

  bool may_call_item(std::string_view name) const {
    const NameForm form = name_form(name);
    if (question_.given_names.contain(form) && !question_.item_names.contain(form)) {
      return false;
    }
    const std::string small = lower(name);
    for (std::size_t item = 0; item < question_.items.size(); ++item) {
      const ItemDeclaration& declared = question_.items[item];
      const bool short_for = may_be_short_for(small, declared.name) ||
                             std::ranges::any_of(declared.aliases, [&](const std::string& alias) {
                               return may_be_short_for(small, alias);
                             });
      if (short_for || question_.names_of(declared).contain(form) ||
          question_.name_words.calls(small, item)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the letters of a variable stand in a name in this order, the first one at the beginning of a
  /// word: "attn" in "attention", "ffn" in "n_ffn".
  static bool may_be_short_for(std::string_view variable, std::string_view name) {
    for (std::size_t first = 0; first < name.size(); ++first) {
      const bool begins = first == 0 || !is_letter(name[first - 1]);
      std::size_t next = 0;
      for (std::size_t at = first; begins && at < name.size() && next < variable.size(); ++at) {
        next += lower(name[at]) == variable[next] ? 1 : 0;
        if (next == 0) {
          break;
        }
      }
      if (next == variable.size()) {
        return true;
      }
    }
    return false;
  }

  std::string_view text_;
  const PreparedQuestion& question_;
  ResultExaminer examiner_;
  CommentedCode found_;
  bool known_language_ = true;  ///< of the fence
};

}  // namespace

CommentedCode commented_code(std::string_view text, const PreparedQuestion& question) {
  return text.size() > longest_text || !may_hold_comment(text) ? CommentedCode{}
                                                               : Layout(text, question).run();
}

}  // namespace gradewright::reading
