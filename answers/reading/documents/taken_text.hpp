#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "answers/reading/documents/reading.hpp"
#include "answers/reading/documents/unmatched_text.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/item_name.hpp"

namespace gradewright::reading {

/// What was taken out of a document, as the paper's own text or as code, and could still be meant for an
/// answer.
class TakenText {
 public:
  /// The reading must outlive it.
  explicit TakenText(const Reading& reading);

  /// For an item that asks for a text and has none: a sentence of the paper that stands apart from the
  /// others, or in the section of another question.
  std::optional<UnmatchedText> from_paper(std::size_t question) const;
  /// A value that only the code of an exported notebook gives the item.
  std::optional<UnmatchedText> from_code(std::size_t question, const ItemDeclaration& item) const;

 private:
  struct NamesInCode {
    Span span;
    std::vector<NameForm> names;
  };

  std::string_view text_of(Span span) const;
  bool stands_in(Span span, std::size_t question) const;
  bool could_be_answer(const PaperPiece& piece, std::size_t question) const;

  const Reading& reading_;
  std::vector<NamesInCode> code_;
};

}  // namespace gradewright::reading
