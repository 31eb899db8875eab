#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/claim_context.hpp"
#include "answers/reading/matching/claims.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Whether nothing narrower is known of the place of a response than the passage.
bool is_whole(const Response& response, const Passage& passage);

/// Whether answers of a type can be told by a claim.
bool may_be_claimed(AnswerType type);

/// Whether a passage is looked at for claims: it has a digit, no table, and is not long.
bool may_hold_claims(const Passage& passage);

/// The claims of one passage, read as values of a question's items, with what the words around them say.
class ClaimReader {
 public:
  /// Texts with more values have no claims here.
  static constexpr std::size_t max_claims = 64;

  /// The question, the passage and the responses must outlive it.
  ClaimReader(const PreparedQuestion& question, const Passage& passage, Lists lists,
              std::span<const Response> responses);

  const std::vector<Claim>& claims() const { return claims_; }
  const ClaimContext& context() const { return context_; }

  /// A claim as what is `declared` of an item, where no other response than `own` uses it and no sign of
  /// arithmetic stands beside it; nothing yet of the words around it.
  std::optional<Response::Tentative> read(const Claim& claim, const ItemDeclaration& declared,
                                          const Response* own) const;

  /// Tells of a value of an item that was read from a claim what the words around it say.
  void hear_words(const Claim& claim, std::size_t item, Response::Tentative& value) const;

  /// Whether a claim ends a short sentence outside of brackets, which could give another answer than what
  /// stands before: "It should be 4704." Not what its writer calls by letters of its own: "z_2 = 0.7".
  bool may_conclude(const Claim& claim) const;

  /// Whether a claim stands in what gives a reason: "because both are -0.5".
  bool is_reason(const Claim& claim) const;

 private:
  /// Whether a claim is a number that the paper gives, with what it counts or without.
  bool is_printed(const Claim& claim) const;
  bool is_used(const Span& span, const Response* own) const;
  /// Whether a claim stands under the name of a given or a step.
  bool is_of_given(const Claim& claim) const;
  /// Whether the sentence of a value, the caption above it or the sentence behind speaks against it.
  bool speaks_against(std::size_t first, std::size_t last) const;

  const PreparedQuestion& question_;
  const Passage& passage_;
  std::span<const Response> responses_;
  std::vector<Claim> claims_;
  ClaimContext context_;
};

}  // namespace gradewright::reading
