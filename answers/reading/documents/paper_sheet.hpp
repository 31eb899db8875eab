#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/documents/sheet_tokens.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/submission.hpp"

namespace gradewright::reading {

/// A piece of a sheet's own text: at most a line or a sentence, without a place to fill in.
struct SheetChunk {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::size_t first = 0;  ///< of its tokens among those of the sheet
  std::size_t count = 0;
  std::size_t paragraph = 0;
  std::size_t owner = none;  ///< the question under whose label it stands
  bool starts_line = false;
  bool label = false;       ///< heads a question
  bool opens = false;       ///< what follows on its line may be the student's
  bool prompts = false;     ///< "Answer:", "conv =", "->": asks for what follows, and is no sentence
  bool before_gap = false;  ///< a place to fill in follows
  /// Of what prompts: the tokens that name what is filled in behind it, from `first`; all for what cannot be
  /// told from a name.
  std::vector<std::size_t> names = {};
  std::size_t list = none;    ///< of options or statements
  std::size_t member = none;  ///< of that list
  std::size_t marker = 0;     ///< at the beginning of a member: the tokens of "- [ ] (A)"
  std::size_t table = none;   ///< a row of it
};

/// Options "(A) ...", boxes "[ ] ...", statements "(a) ...", or lines without any letter.
struct SheetList {
  std::size_t first = 0;  ///< of its chunks
  std::size_t last = 0;
  bool boxes = false;
  bool gaps = false;        ///< there is a place to fill in on its lines
  bool statements = false;  ///< small letters
};

/// The sheet that students fill in, in pieces that are looked for in what they hand in.
class PaperSheet {
 public:
  PaperSheet(const Submission& sheet, const std::vector<QuestionDeclaration>& questions);
  PaperSheet(const PaperSheet&) = delete;
  PaperSheet& operator=(const PaperSheet&) = delete;

  const std::vector<SheetToken>& tokens() const { return tokens_; }
  const std::vector<SheetChunk>& chunks() const { return chunks_; }
  const std::vector<SheetList>& lists() const { return lists_; }

 private:
  std::string text_;
  std::vector<SheetToken> tokens_;
  std::vector<SheetChunk> chunks_;
  std::vector<SheetList> lists_;
};

}  // namespace gradewright::reading
