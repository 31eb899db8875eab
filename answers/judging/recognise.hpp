#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::judging {

/// The answer to an item that could not be read, recognised by its key: a tentative value that is worth full
/// marks in several digits. Where values stand under the item's own name, each of them is. Where none does,
/// the value answers no other item of the question, and each value behind it is the key of another one: what
/// goes on from it may be the answer. Otherwise nothing: words that nobody understands never lose a mark.
/// `items` and `responses` are those of one question.
std::optional<Response> recognised(std::span<const PreparedItem> items, std::span<const Response> responses,
                                   std::size_t item);

}  // namespace gradewright::judging
