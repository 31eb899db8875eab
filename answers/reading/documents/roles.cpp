#include "answers/reading/documents/roles.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <map>
#include <optional>
#include <span>

#include "answers/reading/documents/paper_head.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/notation/response_members.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/joined.hpp"

namespace gradewright::reading {
namespace {

constexpr std::array<std::string_view, 10> words{"heading",   "paper",  "name",   "relation", "value",
                                                 "left_over", "struck", "hidden", "silence",  "prose"};

/// What a byte was taken for, and for whom: a place among the owners, 0 for nobody.
struct Paint {
  Role role = Role::prose;
  std::uint32_t of = 0;
  friend bool operator==(const Paint&, const Paint&) = default;
};

/// The span of tokens in the document; empty for none.
Span span_of(std::span<const ResponseToken> tokens, std::size_t offset) {
  const auto quiet = [](const ResponseToken& token) {
    return token.kind == ResponseToken::Kind::newline || token.kind == ResponseToken::Kind::wide;
  };
  while (!tokens.empty() && quiet(tokens.front())) {
    tokens = tokens.subspan(1);
  }
  while (!tokens.empty() && quiet(tokens.back())) {
    tokens = tokens.first(tokens.size() - 1);
  }
  return tokens.empty() ? Span{}
                        : Span{offset + tokens.front().span.offset,
                               tokens.back().span.end() - tokens.front().span.offset};
}

/// "2a.Z".
std::string place_of(const std::string& question, const std::string& item) {
  return question + "." + item;
}

/// Lays one role over another, the surer ones later, and cuts the result into pieces.
class Painter {
 public:
  Painter(const Reading& reading, const std::vector<Response>& responses)
      : reading_(reading), responses_(responses), bytes_(reading.text().size()) {
    question_of_.resize(reading.sections().size());
    for (const PreparedQuestion& question : reading.questions()) {
      std::vector<ItemNames>& cells = cell_names_.emplace_back();
      for (const ItemDeclaration& item : question.items) {
        cells.emplace_back(item.cell_names);
      }
    }
  }

  std::vector<Piece> paint() {
    paint_headings();
    paint_statements();
    paint_responses();
    paint_silence();
    paint_paper();
    for (const WithdrawnText& withdrawn : reading_.withdrawn()) {
      lay(withdrawn.span, {withdrawn.struck ? Role::struck : Role::hidden, 0});
    }
    return cut();
  }

 private:
  std::uint32_t owner(std::string of) {
    const auto [place, is_new] = places_.try_emplace(of, static_cast<std::uint32_t>(owners_.size()));
    if (is_new) {
      owners_.push_back(std::move(of));
    }
    return place->second;
  }

  void lay(Span span, Paint paint) {
    const std::size_t end = std::min(span.end(), bytes_.size());
    std::fill(bytes_.begin() + static_cast<std::ptrdiff_t>(std::min(span.offset, end)),
              bytes_.begin() + static_cast<std::ptrdiff_t>(end), paint);
  }

  /// Over nothing but these roles.
  void lay_over(std::initializer_list<Role> under, Span span, Paint paint) {
    for (std::size_t i = span.offset; i < std::min(span.end(), bytes_.size()); ++i) {
      if (std::ranges::find(under, bytes_[i].role) != under.end()) {
        bytes_[i] = paint;
      }
    }
  }

  /// What is left over goes to the first item that it could answer.
  void claim(Span span, std::uint32_t of) {
    for (std::size_t i = span.offset; i < std::min(span.end(), bytes_.size()); ++i) {
      if (bytes_[i] == Paint{Role::prose, 0} || bytes_[i] == Paint{Role::left_over, 0}) {
        bytes_[i] = {Role::left_over, of};
      }
    }
  }

  void paint_headings() {
    for (std::size_t q = 0; q < reading_.questions().size(); ++q) {
      const std::uint32_t of = owner(reading_.questions()[q].id);
      for (const std::size_t s : reading_.owners().of(q)) {
        question_of_[s] = q;
        lay(reading_.sections()[s].label, {Role::heading, of});
      }
    }
    for (std::size_t s = 0; s < reading_.sections().size(); ++s) {
      if (!question_of_[s]) {
        const std::string parent = parent_called(reading_.sections()[s].path);
        lay(reading_.sections()[s].label, {Role::heading, parent.empty() ? 0 : owner(parent)});
      }
    }
  }

  /// "2" for the path of a heading that questions of the exam are parts of; empty for another.
  std::string parent_called(const QuestionSections::Path& path) const {
    for (std::size_t q = 0; q < reading_.questions().size() && !path.empty(); ++q) {
      const auto& declared = reading_.exam().labels().paths_of_questions[q];
      if (std::ranges::any_of(declared, [&](const auto& one) { return lies_below(one, path); })) {
        return joined(path, "");
      }
    }
    return "";
  }

  /// Statements without an item are those of givens and steps, or left over.
  void paint_statements() {
    if (reading_.has_too_many_labels()) {
      return;
    }
    for (std::size_t s = 0; s < reading_.sections().size(); ++s) {
      const Passage& passage = reading_.passage(s);
      for (const Statement& statement : passage.statements.all()) {
        paint_statement(passage, statement, question_of_[s]);
      }
    }
  }

  void paint_statement(const Passage& passage, const Statement& statement,
                       std::optional<std::size_t> question) {
    const Span name = span_of(passage.statements.name(statement), passage.offset);
    const Span value = span_of(passage.statements.value(statement), passage.offset);
    const std::optional<std::uint32_t> of = owner_of(passage, statement, question);
    if (!of) {
      if (holds_numbers(passage.statements.value(statement))) {
        const std::size_t first = name.length > 0 ? name.offset : value.offset;
        lay_over({Role::prose}, {first, value.end() - first}, {Role::left_over, 0});
      }
      return;
    }
    lay(value, {Role::value, *of});
    if (name.length > 0) {
      lay_over({Role::prose, Role::left_over}, {name.offset, value.offset - name.offset},
               {Role::relation, *of});
      lay_over({Role::prose, Role::left_over, Role::relation}, name, {Role::name, *of});
    }
  }

  /// The item that a statement is named for, or 0 for a given or a step.
  std::optional<std::uint32_t> owner_of(const Passage& passage, const Statement& statement,
                                        std::optional<std::size_t> question) {
    if (!question || !statement.has_name()) {
      return std::nullopt;
    }
    const PreparedQuestion& asked = reading_.questions()[*question];
    for (std::size_t i = 0; i < asked.items.size(); ++i) {
      if (is_named(passage, statement, asked.names_of(asked.items[i])) ||
          is_named(passage, statement, cell_names_[*question][i])) {
        return owner(place_of(asked.id, asked.items[i].name));
      }
    }
    return is_named(passage, statement, asked.given_names) ? std::optional(0U) : std::nullopt;
  }

  void paint_responses() {
    std::size_t next = 0;
    for (const PreparedQuestion& question : reading_.questions()) {
      for (const ItemDeclaration& item : question.items) {
        paint_response(responses_[next++], question.names_of(item));
      }
    }
  }

  void paint_response(const Response& response, const ItemNames& names) {
    const std::uint32_t of = owner(place_of(response.question, response.item));
    switch (response.state) {
      case Response::State::found:
      case Response::State::ambiguous:
        lay_over({Role::prose, Role::left_over}, response.span, {Role::value, of});
        lay_over({Role::prose, Role::left_over}, name_before(response.span, names), {Role::name, of});
        break;
      case Response::State::unreadable:
        claim(response.span, of);
        break;
      case Response::State::missing:
        break;
    }
  }

  /// The item's name right before a value that no relation joins to it: "loss 3". Empty where there is none.
  Span name_before(const Span& value, const ItemNames& names) const {
    constexpr std::size_t longest_name = 100;
    const std::string_view text = reading_.text();
    const std::size_t end = std::min(value.offset, text.size());
    std::size_t first = end;
    const auto is_free = [&](std::size_t at) {
      return text[at] != '\n' && (bytes_[at].role == Role::prose || bytes_[at].role == Role::left_over);
    };
    while (first > 0 && end - first < longest_name && is_free(first - 1)) {
      --first;
    }
    const std::vector<ResponseToken> tokens = response_tokens(text.substr(first, end - first));
    auto place = place_of_name(tokens, names);
    while (place && place->first < place->last &&
           std::string_view(",;|").find(tokens[place->first].text) != std::string_view::npos) {
      ++place->first;
    }
    return place ? span_of(std::span(tokens).subspan(place->first, place->last - place->first), first)
                 : Span{};
  }

  /// A section that says in words that it says nothing.
  void paint_silence() {
    for (std::size_t s = 0; s < reading_.sections().size(); ++s) {
      const Span& content = reading_.sections()[s].content;
      if (question_of_[s] && says_nothing(text_of(content))) {
        lay_over({Role::prose}, content, {Role::silence, 0});
      }
    }
  }

  void paint_paper() {
    for (const PaperPiece& piece : reading_.paper()) {
      lay(piece.span, {Role::paper, 0});
    }
    for (const Section& section : reading_.sections()) {
      if (section.path.empty()) {
        paint_head(section.content);
      }
    }
    for (std::size_t q = 0; q < reading_.questions().size(); ++q) {
      std::vector<std::size_t> before;
      std::ranges::set_difference(reading_.owners().of(q), reading_.own_sections(q),
                                  std::back_inserter(before));
      for (const std::size_t s : before) {
        lay_over({Role::prose, Role::left_over}, reading_.sections()[s].content, {Role::paper, 0});
      }
    }
  }

  void paint_head(Span content) {
    std::size_t at = content.offset;
    while (at < content.end()) {
      const std::size_t end = std::min(reading_.text().find('\n', at), content.end());
      const std::string_view line = text_of({at, end - at});
      if (!is_blank(line) && is_blank(without_head(line))) {
        lay_over({Role::prose, Role::left_over}, {at, end - at}, {Role::paper, 0});
      }
      at = end + 1;
    }
  }

  std::string_view text_of(Span span) const {
    return std::string_view(reading_.text()).substr(span.offset, span.length);
  }

  std::vector<Piece> cut() const {
    const std::string_view text = reading_.submission().text;
    std::vector<Piece> pieces;
    std::size_t line = 1;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] == '\n') {
        ++line;
      } else if (!is_space(text[at])) {
        const Paint& paint = bytes_[at];
        Piece* last = pieces.empty() ? nullptr : &pieces.back();
        if (last != nullptr && last->line == line && bytes_[last->span.offset] == paint) {
          last->span.length = at + 1 - last->span.offset;
        } else {
          pieces.push_back({{at, 1}, line, paint.role, owners_[paint.of]});
        }
      }
    }
    for (Piece& piece : pieces) {  // bars and commas between what is used
      const std::string_view source = text.substr(piece.span.offset, piece.span.length);
      if (piece.role == Role::left_over && source.find_first_not_of("|,; \t") == std::string_view::npos) {
        piece.role = Role::prose;
        piece.of.clear();
      }
    }
    return pieces;
  }

  const Reading& reading_;
  const std::vector<Response>& responses_;
  std::vector<Paint> bytes_;
  std::vector<std::string> owners_{""};
  std::map<std::string, std::uint32_t> places_;          ///< of the owners
  std::vector<std::vector<ItemNames>> cell_names_;       ///< of each question's items
  std::vector<std::optional<std::size_t>> question_of_;  ///< of each section
};

}  // namespace

std::string_view word_for(Role role) {
  return words[static_cast<std::size_t>(role)];
}

std::vector<Piece> pieces_of(const Reading& reading, const std::vector<Response>& responses) {
  return Painter(reading, responses).paint();
}

}  // namespace gradewright::reading
