#include "answers/reading/matching/locate_under_names.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/documents/exported_code.hpp"
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

/// What a line holds behind a prompt, without print( ) around it and a colon behind it.
std::string_view bare_name(std::string_view line) {
  line = trimmed(line);
  for (const std::string_view prompt : {"julia> ", ">>> ", ">> ", "> ", "octave> "}) {
    if (line.starts_with(prompt)) {
      line = trimmed(line.substr(prompt.size()));
      break;
    }
  }
  for (const std::string_view call : {"print(", "round(", "np.round(", "signif(", "torch.round("}) {
    if (line.starts_with(call) && line.ends_with(')')) {
      line = line.substr(call.size(), line.size() - call.size() - 1);
      const std::size_t digits = line.rfind(',');
      const bool rounded = digits != npos && line.find_first_not_of("0123456789 ", digits + 1) == npos;
      line = trimmed(line.substr(0, rounded ? digits : npos));
    }
  }
  return line.ends_with(':') ? trimmed(line.substr(0, line.size() - 1)) : line;
}

bool is_fence(std::string_view line) {
  const std::string_view inside = trimmed(line);
  return inside.starts_with("```") || inside.starts_with("~~~") || inside.starts_with(":::");
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
    if (known || is_foreign(name)) {
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
    const std::vector<ResponseToken> tokens = response_tokens(name);
    return std::ranges::all_of(tokens, is_of_name) && question_.every_name.contain(name_form(tokens));
  }

  /// "sum_of_squares", "sd(x)": a name as in a program, or a call.
  static bool is_foreign(std::string_view name) {
    const auto is_part = [](char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '.'; };
    const std::size_t end = static_cast<std::size_t>(std::ranges::find_if_not(name, is_part) - name.begin());
    const bool call =
        end + 1 < name.size() && name[end] == '(' && is_letter(name[end + 1]) && name.ends_with(')');
    return end > 1 && is_letter(name[0]) && (call || (end == name.size() && name.find('_') != npos));
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

/// What stands under the name of a program's variable that the question does not know is not said to answer.
void doubt_under_other(Response& response, const std::vector<Print>& prints, const Passage& passage) {
  const auto above = std::ranges::find_if(prints, [&](const Print& print) {
    return !print.known && print.value.length > 0 &&
           passage.offset + print.value.offset <= response.span.offset &&
           response.span.offset < passage.offset + print.value.end();
  });
  if (response.is_read() && response.doubt.empty() && above != prints.end()) {
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
