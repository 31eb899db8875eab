#pragma once

#include <span>
#include <string>
#include <string_view>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// What somebody chose: the wordings of the options, and of a statement whether it is called false.
struct ChosenAnswer {
  AnswerType type = AnswerType::choice;
  std::span<const std::string> wordings = {};
  bool is_false = false;
};

/// The word by which what stands behind a choice, a truth or a term says something against it: that every
/// option is it ("All of them.") or others are, too ("Die anderen auch."), that only one of several is, that
/// it has no effect or a bad one ("They behave the same.", "It makes the loss rise."), that its opposite is
/// needed ("A larger step is needed." beside a smaller rate), that the statement holds which was called
/// false, that the opposite of what was asked about happens ("the gradients get large" where they get tiny),
/// or that somebody else has it. Empty where no clause does.
std::string contradiction(std::string_view text, const ChosenAnswer& chosen,
                          const PreparedQuestion& question);
/// The same behind one option of an item, whose wordings are those of the paper, or behind a truth.
std::string contradiction(std::string_view text, const std::string& choice, const ItemDeclaration& item,
                          std::span<const std::string> wordings, const PreparedQuestion& question);

}  // namespace gradewright::reading
