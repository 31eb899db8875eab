#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "answers/judging/judgement.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::judging {

/// The answers to items that could not be read, recognised by their keys, one for each item of a question;
/// empty where there is none.
///
/// An item by itself: a tentative value that is worth full marks in several digits. Where values stand under
/// the item's own name, each of them is. Where none does, the value answers no other item of the question,
/// and each value behind it is the key of another one or printed on the paper: what goes on from it may be
/// the answer.
///
/// All of them together, also those with a doubt: each item whose answer is a value has its key, the open
/// ones in the order in which they are asked, in several digits altogether, and no other value goes on from
/// one in its sentence. That tells which value is whose, and not that it is meant: a sentence that speaks
/// against it leaves all of them to a person.
///
/// Words that nobody understands never lose a mark.
std::vector<std::optional<Response>> recognised(std::span<const PreparedItem> items,
                                                std::span<const Response> responses);

/// Why a person has to look at a mark for what stands beside the value that was read: the key, where it is
/// worth less than full marks, in two digits or more ("from 0.2 to 0.5299"); another value
/// in a later sentence that could be the answer, where it is worth full marks ("It should be 4704."). Empty
/// where nothing does. `by_key` are the answers that `recognised` gave: what another item has is no answer to
/// this one.
std::string other_answer(std::span<const PreparedItem> items, std::span<const Response> responses,
                         std::span<const std::optional<Response>> by_key, std::size_t item,
                         const Judgement& judgement);

}  // namespace gradewright::judging
