#include "answers/reading/documents/taken_text.hpp"

#include <algorithm>
#include <string>

#include "answers/reading/documents/statements.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {

TakenText::TakenText(const Reading& reading) : reading_(reading) {
  for (const WithdrawnText& withdrawn : reading.withdrawn()) {
    if (!withdrawn.code) {
      continue;
    }
    const Statements statements(text_of(withdrawn.span));
    NamesInCode& code = code_.emplace_back();
    code.span = withdrawn.span;
    for (const Statement& statement : statements.all()) {
      if (statement.has_name()) {
        code.names.push_back(name_form(statements.name(statement)));
      }
    }
  }
}

std::string_view TakenText::text_of(Span span) const {
  return std::string_view(reading_.submission().text).substr(span.offset, span.length);
}

bool TakenText::stands_in(Span span, std::size_t question) const {
  return std::ranges::any_of(reading_.own_sections(question), [&](std::size_t s) {
    const Section& section = reading_.sections()[s];
    return span.offset >= section.label.offset && span.end() <= section.content.end();
  });
}

bool TakenText::could_be_answer(const PaperPiece& piece, std::size_t question) const {
  const std::string_view text = text_of(piece.span);
  if (text.ends_with('?')) {
    return false;
  }
  if (piece.apart || piece.of == PaperPiece::none || piece.of == question) {
    return piece.apart;
  }
  const std::vector<std::string> wording = words_of(reading_.questions()[question].text);
  const std::vector<std::string> words = words_of(text);
  return words.empty() ||
         std::search(wording.begin(), wording.end(), words.begin(), words.end()) == wording.end();
}

std::optional<UnmatchedText> TakenText::from_paper(std::size_t question) const {
  for (const PaperPiece& piece : reading_.paper()) {
    if (could_be_answer(piece, question) && stands_in(piece.span, question)) {
      constexpr std::size_t most = 40;
      const std::string_view text = text_of(piece.span);
      const std::string shown(text.substr(0, character_at_or_before(text, std::min(text.size(), most))));
      return UnmatchedText{
          piece.span, std::string(text),
          "only the paper's own text is written, and \"" + shown + "\" could be meant as the answer"};
    }
  }
  return std::nullopt;
}

std::optional<UnmatchedText> TakenText::from_code(std::size_t question, const ItemDeclaration& item) const {
  if (code_.empty()) {
    return std::nullopt;
  }
  const ItemNames& names = reading_.questions()[question].names_of(item);
  for (const NamesInCode& code : code_) {
    const auto named = [&](const NameForm& name) { return names.contain(name); };
    if (stands_in(code.span, question) && std::ranges::any_of(code.names, named)) {
      return UnmatchedText{code.span, std::string(text_of(code.span)),
                           "only code gives a value to " + item.name + ", and its output does not show it"};
    }
  }
  return std::nullopt;
}

}  // namespace gradewright::reading
