#include "answers/reading/documents/latex_macros.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "answers/reading/documents/latex_source.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::string_view verbatim_environments[] = {"verbatim", "Verbatim", "lstlisting", "minted",
                                                      "comment"};
constexpr std::string_view defining[] = {"newcommand",          "renewcommand", "providecommand",
                                         "DeclareMathOperator", "def",          "let"};
/// Definitions that are not followed: their names are not known any more.
constexpr std::string_view unfollowed[] = {"gdef",
                                           "edef",
                                           "xdef",
                                           "NewDocumentCommand",
                                           "RenewDocumentCommand",
                                           "DeclareRobustCommand",
                                           "DeclarePairedDelimiter"};

struct Macro {
  std::string body;  ///< with #1 to #9
  std::size_t arguments = 0;
  std::optional<std::string> first_default = {};  ///< of an optional first argument
};

std::string with_arguments(const std::string& body, const std::vector<std::string>& arguments) {
  std::string text;
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (body[i] == '\\' && i + 1 < body.size()) {
      text += body[i++];
      text += body[i];
    } else if (body[i] == '#' && i + 1 < body.size()) {
      text += arguments[static_cast<std::size_t>(body[++i] - '1')];
    } else {
      text += body[i];
    }
  }
  return text;
}

/// Whether a body uses no other parameters than the macro has, and defines nothing itself.
bool is_plain(const Macro& macro) {
  const std::string& body = macro.body;
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (body[i] == '\\') {
      std::size_t end = ++i;
      while (end < body.size() && is_letter(body[end])) {
        ++end;
      }
      const std::string_view name = std::string_view(body).substr(i, end - i);
      if (among(defining, name) || among(unfollowed, name) || (name.starts_with("if") && name != "iff")) {
        return false;
      }
    } else if (body[i] == '#') {
      const char number = i + 1 < body.size() ? body[i + 1] : ' ';
      if (number < '1' || number > static_cast<char>('0' + macro.arguments)) {
        return false;
      }
    }
  }
  return true;
}

std::size_t lines_in(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

class Expander {
 public:
  explicit Expander(std::string_view latex) : source_(latex) {}

  std::variant<std::string, EndlessMacros> run() {
    while (!source_.at_end()) {
      source_.forget();
      const char c = source_.take();
      if (c == '\\') {
        command();
      } else if (c == '%') {
        out_ += c + source_.take_past("\n");
      } else {
        depth_ += c == '{' ? 1 : c == '}' ? -1 : 0;
        out_ += c;
      }
      if (uses_ > max_macro_uses || grown_ > max_expanded_bytes) {
        return EndlessMacros{"its macros come to more than " + std::to_string(max_macro_uses) + " uses or " +
                             std::to_string(max_expanded_bytes) + " bytes"};
      }
    }
    return std::move(out_);
  }

 private:
  /// Behind the backslash.
  void command() {
    const std::string name = source_.take_letters();
    if (name.empty()) {
      out_ += '\\';
      out_ += source_.take();
    } else if (among(defining, name)) {
      define(name);
    } else if (among(unfollowed, name)) {
      source_.take_if('*');
      forget_name();
      out_ += source_.taken();
    } else if (const auto macro = macros_.find(name); macro != macros_.end()) {
      use(name, macro->second);
    } else {
      out_ += "\\" + name;
      structure(name);
    }
  }

  /// What says that a definition may not hold everywhere, and what is not said as it stands.
  void structure(const std::string& name) {
    if (name == "begin" || name == "end") {
      source_.forget();
      const std::optional<std::string> environment = take_group(source_, '{', '}');
      out_ += source_.taken();
      if (environment && name == "begin" && among(verbatim_environments, *environment)) {
        out_ += source_.take_past("\\end{" + *environment + "}");
      } else if (environment && *environment != "document") {
        depth_ += name == "begin" ? 1 : -1;
      }
    } else if (name == "verb") {
      const char mark = source_.take();
      out_ += mark + source_.take_past(std::string(1, mark));
    } else if (name == "iffalse") {
      out_ += source_.take_past("\\fi");
    } else if (name == "newif") {
      out_ += source_.take();
      out_ += source_.take_letters();
    } else if (name.starts_with("if") && name != "iff") {
      ++depth_;
    } else if (name == "fi") {
      --depth_;
    }
  }

  /// \newcommand{\x}, \newcommand\x, \def\x: "x"; empty where no name stands.
  std::string take_name() {
    source_.skip_blanks();
    const bool braced = source_.take_if('{');
    source_.skip_blanks();
    std::string name = source_.take_if('\\') ? source_.take_letters() : std::string();
    source_.skip_blanks();
    return braced && !source_.take_if('}') ? std::string() : name;
  }

  void forget_name() { macros_.erase(take_name()); }

  void define(const std::string& how) {
    source_.take_if('*');
    const std::string name = take_name();
    std::optional<Macro> macro = how == "let"   ? take_alias()
                                 : how == "def" ? take_plain_body()
                                                : take_body(how);
    // What prints the numbers of lists stays for the reader of lists.
    const bool counter = name.starts_with("the") || name.starts_with("label");
    if (name.empty() || !macro || depth_ != 0 || counter || !is_plain(*macro)) {
      macros_.erase(name);
      out_ += source_.taken();
      return;
    }
    out_ += std::string(lines_in(source_.taken()), '\n');
    std::ranges::replace(macro->body, '\n', ' ');
    for (std::size_t at = 0; (at = macro->body.find("\\xspace", at)) != std::string::npos;) {
      macro->body.erase(at, 7);
    }
    if (how != "providecommand" || !macros_.contains(name)) {
      macros_[name] = std::move(*macro);
    }
  }

  /// [2][default]{body}
  std::optional<Macro> take_body(const std::string& how) {
    Macro macro;
    source_.skip_blanks();
    if (const auto number = take_group(source_, '[', ']')) {
      if (number->size() != 1 || !is_digit(number->front())) {
        return std::nullopt;
      }
      macro.arguments = static_cast<std::size_t>(number->front() - '0');
      source_.skip_blanks();
      if (source_.peek() == '[') {
        macro.first_default = take_group(source_, '[', ']');
      }
    }
    auto body = take_argument(source_);
    if (!body) {
      return std::nullopt;
    }
    macro.body = how == "DeclareMathOperator" ? "\\operatorname{" + *body + "}" : std::move(*body);
    return macro;
  }

  /// #1#2{body}
  std::optional<Macro> take_plain_body() {
    Macro macro;
    while (source_.take_if('#')) {
      if (source_.take() != static_cast<char>('1' + macro.arguments)) {
        return std::nullopt;
      }
      ++macro.arguments;
    }
    auto body = source_.peek() == '{' ? take_group(source_, '{', '}') : std::nullopt;
    if (!body) {
      return std::nullopt;
    }
    macro.body = std::move(*body);
    return macro;
  }

  /// =\y
  std::optional<Macro> take_alias() {
    source_.skip_blanks();
    source_.take_if('=');
    source_.skip_blanks();
    if (!source_.take_if('\\')) {
      return std::nullopt;
    }
    const std::string target = source_.take_letters();
    if (const auto known = macros_.find(target); known != macros_.end()) {
      return known->second;
    }
    return target.empty() ? std::nullopt : std::optional(Macro{"\\" + target});
  }

  void use(const std::string& name, const Macro& macro) {
    const std::optional<std::vector<std::string>> arguments = take_arguments(macro);
    if (!arguments) {
      source_.put_back();
      source_.take();
      out_ += "\\" + source_.take_letters();
      macros_.erase(name);
      return;
    }
    const std::size_t lines = lines_in(source_.taken());
    std::string text = with_arguments(macro.body, *arguments);
    if (lines_in(text) != lines) {
      std::ranges::replace(text, '\n', ' ');
      text += std::string(lines, '\n');
    }
    text += separator(text);
    ++uses_;
    grown_ += text.size();
    source_.put(text);
  }

  std::optional<std::vector<std::string>> take_arguments(const Macro& macro) {
    std::vector<std::string> arguments;
    if (macro.arguments == 0) {
      take_behind_word();
    }
    while (arguments.size() < macro.arguments) {
      std::optional<std::string> argument;
      if (arguments.empty() && macro.first_default) {
        argument = source_.peek() == '[' ? take_group(source_, '[', ']') : macro.first_default;
      } else {
        argument = take_argument(source_);
      }
      if (!argument) {
        return std::nullopt;
      }
      arguments.push_back(std::move(*argument));
    }
    return arguments;
  }

  /// TeX reads no blanks behind a word, and {} ends one.
  void take_behind_word() {
    bool blank = false;
    while (source_.peek() == ' ' || source_.peek() == '\t') {
      source_.take();
      blank = true;
    }
    if (blank && is_letter(source_.peek())) {
      source_.put(" ");
    } else if (source_.take_if('{') && !source_.take_if('}')) {
      source_.put("{");
    }
  }

  /// A command at the end of a text must not go on with a letter behind it.
  std::string separator(std::string_view text) const {
    std::size_t word = text.size();
    while (word > 0 && is_letter(text[word - 1])) {
      --word;
    }
    const bool ends_in_command = word > 0 && word < text.size() && text[word - 1] == '\\';
    return ends_in_command && is_letter(source_.peek()) ? " " : "";
  }

  LatexSource source_;
  std::string out_;
  std::map<std::string, Macro> macros_;
  int depth_ = 0;  ///< of groups, environments and conditions
  std::size_t uses_ = 0;
  std::size_t grown_ = 0;
};

}  // namespace

std::variant<std::string, EndlessMacros> expand_macros(std::string_view latex) {
  for (const std::string_view word : defining) {
    if (latex.find("\\" + std::string(word)) != std::string_view::npos) {
      return Expander(latex).run();
    }
  }
  return std::string(latex);
}

}  // namespace gradewright::reading
