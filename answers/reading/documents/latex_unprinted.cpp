#include "answers/reading/documents/latex_unprinted.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// Names of environments and conditions are no longer than this.
constexpr std::size_t longest_name = 60;

bool begins_condition(std::string_view name) {
  return name.starts_with("if") && name != "iff" && name != "ifthenelse";
}

class Unprinted {
 public:
  explicit Unprinted(std::string_view text) : text_(text) {}

  std::vector<Span> run() {
    while ((at_ = text_.find_first_of("\\%", at_)) != npos) {
      if (text_[at_] == '%') {
        take(line_end(at_));
      } else {
        command(name_at(at_));
      }
    }
    return std::move(found_);
  }

 private:
  void take(std::size_t end) {
    found_.push_back({at_, end - at_});
    at_ = end;
  }
  std::size_t line_end(std::size_t from) const { return std::min(text_.find('\n', from), text_.size()); }

  /// The letters behind the backslash at a place.
  std::string_view name_at(std::size_t at) const {
    std::size_t end = at + 1;
    while (end < text_.size() && is_letter(text_[end])) {
      ++end;
    }
    return text_.substr(at + 1, end - at - 1);
  }
  /// Behind a command; \% and \\ are two characters.
  std::size_t behind(std::size_t at, std::string_view name) const {
    return std::min(at + std::max<std::size_t>(name.size() + 1, 2), text_.size());
  }
  /// x of {x} at a place; empty for none.
  std::string_view braced(std::size_t at) const {
    const std::string_view from = text_.substr(std::min(at, text_.size()), longest_name);
    const std::size_t close = from.starts_with('{') ? from.find('}') : npos;
    return close == npos ? std::string_view() : from.substr(1, close - 1);
  }

  void command(std::string_view name) {
    const std::size_t end = behind(at_, name);
    if (name == "begin") {
      environment(end);
    } else if (name == "end" && braced(end) == "document") {
      take(text_.size());
    } else if (name == "excludecomment") {
      unprinted_.emplace(braced(end));
      at_ = end;
    } else if (name == "verb") {
      const char mark = end < text_.size() ? text_[end] : '\n';
      const std::size_t close = std::min(text_.find(mark, std::min(end + 1, text_.size())), line_end(end));
      at_ = std::min(close + 1, text_.size());
    } else if (name == "newif") {
      const std::string_view condition = end < text_.size() && text_[end] == '\\' ? name_at(end) : "";
      if (begins_condition(condition)) {
        conditions_[std::string(condition.substr(2))] = false;
      }
      at_ = end + (condition.empty() ? 0 : condition.size() + 1);
    } else if (begins_condition(name)) {
      begin_condition(name);
    } else if (!open_.empty() && (name == "else" || name == "fi")) {
      end_branch(name);
    } else {
      set_condition(name);
      at_ = end;
    }
  }

  /// \begin{comment}, and what is printed as it stands.
  void environment(std::size_t end) {
    const std::string_view name = braced(end);
    const bool unprinted = !name.empty() && unprinted_.contains(name);
    if (!unprinted && name != "verbatim" && name != "lstlisting") {
      at_ = end;
      return;
    }
    const std::string closing = "\\end{" + std::string(name) + "}";
    const std::size_t close = text_.find(closing, end);
    if (unprinted) {
      take(close == npos ? text_.size() : close + closing.size());
    } else {
      at_ = close == npos ? text_.size() : close + closing.size();
    }
  }

  /// \xtrue and \xfalse of \newif\ifx.
  void set_condition(std::string_view name) {
    for (const std::string_view value : {"true", "false"}) {
      const auto condition = name.ends_with(value)
                                 ? conditions_.find(name.substr(0, name.size() - value.size()))
                                 : conditions_.end();
      if (condition != conditions_.end() && !name.starts_with("if")) {
        condition->second = value == "true";
      }
    }
  }

  /// \if0 compares a digit with what follows it, and is used for \iffalse.
  bool compares_digits(std::string_view name) {
    const std::string_view rest = text_.substr(behind(at_, name));
    const std::size_t digit = std::min(rest.find_first_not_of(' '), rest.size());
    if (name != "if" || digit >= std::min<std::size_t>(rest.size(), 4) || !is_digit(rest[digit])) {
      return false;
    }
    open_.push_back(true);
    if (digit + 1 < rest.size() && rest[digit + 1] == rest[digit]) {
      take(behind(at_, name) + digit + 2);
    } else {
      take_branch();
    }
    return true;
  }

  void begin_condition(std::string_view name) {
    if (compares_digits(name)) {
      return;
    }
    const auto condition = conditions_.find(name.substr(2));
    const bool known = condition != conditions_.end();
    open_.push_back(known);
    if (!known) {
      at_ = behind(at_, name);
    } else if (condition->second) {
      take(behind(at_, name));
    } else {
      take_branch();
    }
  }

  void end_branch(std::string_view name) {
    const bool known = open_.back();
    if (known && name == "else") {
      return take_branch();
    }
    if (name == "fi") {
      open_.pop_back();
    }
    if (known) {
      take(behind(at_, name));
    } else {
      at_ = behind(at_, name);
    }
  }

  /// Up to the \else or \fi that ends the branch, or to the end of the document as LaTeX has it.
  void take_branch() {
    std::size_t depth = 0;
    std::size_t i = behind(at_, name_at(at_));
    while ((i = text_.find_first_of("\\%", i)) != npos) {
      if (text_[i] == '%') {
        i = line_end(i);
        continue;
      }
      const std::string_view name = name_at(i);
      i = behind(i, name);
      if (depth == 0 && (name == "else" || name == "fi")) {
        if (name == "fi") {
          open_.pop_back();
        }
        return take(i);
      }
      depth += begins_condition(name) ? 1 : 0;
      depth -= name == "fi" ? 1 : 0;
    }
    take(text_.size());
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::set<std::string, std::less<>> unprinted_{"comment"};  ///< environments
  /// \iftrue, \iffalse and those of \newif, by their names without "if".
  std::map<std::string, bool, std::less<>> conditions_{{"false", false}, {"true", true}};
  std::vector<bool> open_;  ///< of each condition, whether it is known
  std::vector<Span> found_;
};

}  // namespace

std::vector<Span> unprinted_text(std::string_view latex) {
  return Unprinted(latex).run();
}

}  // namespace gradewright::reading
