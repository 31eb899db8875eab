#include "answers/reading/matching/locate_under_names.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/documents/exported_code.hpp"
#include "answers/reading/matching/list_pieces.hpp"
#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Longer texts are not taken apart.
constexpr std::size_t longest_text = 8'000;
constexpr std::size_t longest_name = 40;
constexpr std::size_t npos = std::string_view::npos;

/// A line with a name alone, and what stands below it.
struct Print {
  std::string_view name;
  std::size_t offset = 0;  ///< of the name
  bool known = true;       ///< a name of the question
  Span value = {};         ///< empty: nothing
};

/// What sessions print before what is typed.
constexpr std::array<std::string_view, 5> prompts{"julia> ", ">>> ", ">> ", "> ", "octave> "};
/// What they print by.
constexpr std::array<std::string_view, 5> calls{"print(", "round(", "np.round(", "signif(", "torch.round("};

/// The length of a prompt at the beginning of a line; 0 where none stands.
std::size_t length_of_prompt(std::string_view line) {
  const auto stands_here = [&](std::string_view one) {
    return line.front() == one.front() && line.starts_with(one);
  };
  const auto prompt = line.empty() ? prompts.end() : std::ranges::find_if(prompts, stands_here);
  return prompt == prompts.end() ? 0 : prompt->size();
}

/// What a line holds behind a prompt or the marks of a heading, without print( ) around it and a colon behind
/// it.
std::string_view bare_name(std::string_view line) {
  line = trimmed(line);
  line = trimmed(line.substr(line.starts_with('#') ? std::min(line.find_first_not_of('#'), line.size()) : 0));
  line = trimmed(line.substr(length_of_prompt(line)));
  for (const std::string_view call : calls) {
    if (line.ends_with(')') && line.starts_with(call)) {
      line = line.substr(call.size(), line.size() - call.size() - 1);
      const std::size_t digits = line.rfind(',');
      const bool rounded = digits != npos && line.find_first_not_of("0123456789 ", digits + 1) == npos;
      line = trimmed(line.substr(0, rounded ? digits : npos));
    }
  }
  return line.ends_with(':') ? trimmed(line.substr(0, line.size() - 1)) : line;
}

/// Whether numbers stand in a line, and no sentence.
bool may_be_value(std::string_view line) {
  return std::ranges::any_of(line, is_digit);
}

/// Whether a token may stand in a name: no relation and no sign but an index.
bool is_of_name(const ResponseToken& token) {
  using Kind = ResponseToken::Kind;
  return token.kind == Kind::word || token.kind == Kind::edge || token.kind == Kind::number ||
         token.is_symbol("_");
}

/// Whether a character may stand in the name of a program's variable: "W.T".
bool is_of_identifier(char c) {
  return is_letter(c) || is_digit(c) || c == '_' || c == '.';
}

/// The names in a list of several, as a program prints them: "mu" and "var" of "mu, var"; nothing for any
/// other text.
std::vector<std::string_view> names_in(std::string_view list) {
  std::vector<std::string_view> names;
  if (list.find(',') == npos || list.size() > longest_name) {
    return names;
  }
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t end = std::min(list.find(',', at), list.size());
    const std::string_view name = trimmed(list.substr(at, end - at));
    if (name.empty() || !is_letter(name[0]) || !std::ranges::all_of(name, is_of_identifier)) {
      return {};
    }
    names.push_back(name);
    at = end + 1;
  }
  return names;
}

/// The values that a program prints side by side: "0.8 3.0", "(0.8, 3.0)", "[1. 2.] 0.5".
std::vector<std::string_view> values_in(std::string_view text) {
  text = trimmed(text);
  const auto parts = [](std::string_view all) {
    std::vector<std::string_view> found;
    int depth = 0;
    std::size_t first = 0;
    for (std::size_t at = 0; at <= all.size(); ++at) {
      const char c = at < all.size() ? all[at] : ' ';
      depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
      const bool parts_values = depth <= 0 && (is_space(c) || c == ',');
      if (parts_values && at > first) {
        found.push_back(all.substr(first, at - first));
      }
      first = parts_values ? at + 1 : first;
    }
    return found;
  };
  std::vector<std::string_view> found = parts(text);
  return found.size() == 1 && text.starts_with('(') && text.ends_with(')')
             ? parts(text.substr(1, text.size() - 2))
             : found;
}

class Prints {
 public:
  Prints(std::string_view text, const PreparedQuestion& question) : text_(text), question_(question) {}

  std::vector<Print> run() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      read(text_.substr(at, end - at), at);
      at = end + 1;
    }
    return std::move(found_);
  }

 private:
  void read(std::string_view line, std::size_t at) {
    const std::string_view name = bare_name(line);
    const bool known = !name.empty() && name.size() <= longest_name && is_name(name);
    if (known || is_foreign(name) || prints_expression(line, name) ||
        (is_prompted(line) && is_plain_name(name)) || lists_items(name)) {
      found_.push_back({name, at + static_cast<std::size_t>(name.data() - line.data()), known, {}});
      open_ = true;
      return;
    }
    if (found_.empty() || !open_) {
      return;
    }
    Span& value = found_.back().value;
    if (is_blank(line) || is_fence(line)) {
      open_ = value.length == 0;
    } else if (value.length == 0 && !may_be_value(line)) {
      open_ = heads_output(line);
    } else {
      const std::size_t first = value.length == 0 ? at : value.offset;
      value = {first, at + line.size() - first};
    }
  }

  /// The name of an item, a given or a step, whole.
  bool is_name(std::string_view name) const {
    if (question_.every_name.find_beginning_in(name) == npos) {
      return false;
    }
    const std::vector<ResponseToken> tokens = response_tokens(name);
    return std::ranges::all_of(tokens, is_of_name) && question_.every_name.contain(name_form(tokens));
  }

  /// Whether a session's prompt stands before a line: "> x".
  static bool is_prompted(std::string_view line) { return length_of_prompt(trimmed(line)) > 0; }

  /// Names of which one is an item's: "z, y".
  bool lists_items(std::string_view list) const {
    return std::ranges::any_of(
        names_in(list), [&](std::string_view name) { return question_.item_names.contain(name_form(name)); });
  }

  /// A variable of a program alone: "x", "W.T".
  static bool is_plain_name(std::string_view name) {
    return !name.empty() && name.size() <= longest_name && is_letter(name[0]) &&
           std::ranges::all_of(name, is_of_identifier);
  }

  /// "sum_of_squares", "sd(x)": a name as in a program, or a call.
  static bool is_foreign(std::string_view name) {
    const std::size_t end =
        static_cast<std::size_t>(std::ranges::find_if_not(name, is_of_identifier) - name.begin());
    const bool call =
        end + 1 < name.size() && name[end] == '(' && is_letter(name[end + 1]) && name.ends_with(')');
    return end > 1 && is_letter(name[0]) && (call || (end == name.size() && name.find('_') != npos));
  }

  /// "print(-h)", "> 2*h": what is printed is worked out of an item.
  bool prints_expression(std::string_view line, std::string_view name) const {
    const bool prints = is_prompted(line) || line.find("print(") != npos;
    if (!prints || name.size() > longest_name || name.find_first_of("+-*/@") == npos ||
        name.find_first_of("'\"=,:") != npos) {
      return false;
    }
    const std::vector<ResponseToken> tokens = response_tokens(name);
    const std::span<const ResponseToken> all(tokens);
    for (std::size_t first = 0; first < all.size(); ++first) {
      std::size_t last = first;
      while (last < all.size() && is_of_name(all[last]) && (last == first || !all[last].space_before)) {
        ++last;
      }
      if (last > first && question_.item_names.contain(name_form(all.subspan(first, last - first)))) {
        return true;
      }
      first = std::max(first, last);
    }
    return false;
  }

  std::string_view text_;
  const PreparedQuestion& question_;
  std::vector<Print> found_;
  bool open_ = false;  ///< the value of the last name may go on
};

/// The only print under an item's name.
const Print* only_print(const std::vector<Print>& prints, const ItemNames& names) {
  const Print* only = nullptr;
  for (const Print& print : prints) {
    if (!print.known || !names.contain(name_form(print.name))) {
      continue;
    }
    if (only != nullptr || print.value.length == 0) {
      return nullptr;
    }
    only = &print;
  }
  return only;
}

/// Reads what is printed under several names, each for the item of its name: "z, y" above "0.8 3.0".
void read_under_lists(const PreparedQuestion& question, const Passage& passage,
                      const std::vector<Print>& prints, std::span<Response> responses) {
  for (const Print& print : prints) {
    const std::vector<std::string_view> names = names_in(print.name);
    const std::string_view text = passage.text.substr(print.value.offset, print.value.length);
    const std::vector<std::string_view> values = values_in(text);
    if (names.empty() || names.size() != values.size()) {
      continue;
    }
    for (std::size_t i = 0; i < responses.size(); ++i) {
      const auto of_item = [&](std::string_view name) {
        return question.names_of(question.items[i]).contain(name_form(name));
      };
      const auto name = std::ranges::find_if(names, of_item);
      const bool free = !responses[i].is_read() || !responses[i].doubt.empty();
      if (!free || std::ranges::count_if(names, of_item) != 1) {
        continue;
      }
      const std::string_view value = values[static_cast<std::size_t>(name - names.begin())];
      if (auto response = read_alone(question.items[i], passage.decimal_comma, value)) {
        response->span = {passage.offset + static_cast<std::size_t>(value.data() - passage.text.data()),
                          value.size()};
        response->source = value;
        responses[i] = std::move(*response);
      }
    }
  }
}

/// What stands under the name of a program's variable that the question does not know is not said to answer.
void doubt_under_other(Response& response, const std::vector<Print>& prints, const Passage& passage) {
  const auto above = std::ranges::find_if(prints, [&](const Print& print) {
    return !print.known && print.value.length > 0 &&
           passage.offset + print.value.offset <= response.span.offset &&
           response.span.offset < passage.offset + print.value.end();
  });
  if (response.may_be_doubted() && above != prints.end()) {
    response.doubt = "it stands under \"" + std::string(above->name) + "\"";
  }
}

}  // namespace

void locate_under_names(const PreparedQuestion& question, const Passages& passages,
                        std::span<Response> responses) {
  const auto sure = [](const Response& response) { return response.is_read() && response.doubt.empty(); };
  const Passage* only = only_passage(passages);
  if (only == nullptr || only->text.size() > longest_text || !only->has_digit) {
    return;  // no line could be a value
  }
  const Passage& passage = *only;
  const std::vector<Print> prints = Prints(passage.text, question).run();
  if (prints.empty()) {
    return;
  }
  for (Response& response : responses) {
    doubt_under_other(response, prints, passage);
  }
  if (std::ranges::all_of(responses, sure) || speaks_against(without_mathematics(passage.text))) {
    return;
  }
  read_under_lists(question, passage, prints, responses);
  for (std::size_t i = 0; i < responses.size(); ++i) {
    const ItemDeclaration& item = question.items[i];
    const ItemNames& names = question.names_of(item);
    const Print* print = only_print(prints, names);
    if (sure(responses[i]) || print == nullptr || !named_statements(passages, names).empty()) {
      continue;
    }
    const std::string_view value = passage.text.substr(print->value.offset, print->value.length);
    if (auto response = read_alone(item, passage.decimal_comma, value)) {
      response->span = {passage.offset + print->offset, print->value.end() - print->offset};
      response->source = passage.text.substr(print->offset, print->value.end() - print->offset);
      responses[i] = std::move(*response);
    }
  }
}

}  // namespace gradewright::reading
