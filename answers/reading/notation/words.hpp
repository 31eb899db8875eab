#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// The words of mathematics. Letters count as they are written unless it says otherwise.

/// A function of the step language or of mathematics that a word names ("tg" is tan); empty when it names
/// none.
std::string_view function_of(std::string_view word);

/// The letters that mathematics gives to functions: f, g, h.
bool may_be_function(std::string_view name);

/// A power of ten that a word after a number multiplies it by: 3 for k and thousand, 6 for M and million.
std::optional<int> multiplier_of(std::string_view word);

/// A number as a word, from zero to twenty and the tens, in any case.
std::optional<int> number_word(std::string_view word);

/// What is counted off in words, in order.
inline constexpr std::array<std::string_view, 6> ordinals{"first",  "second", "third",
                                                          "fourth", "fifth",  "sixth"};

/// The denominator of a fraction in words: 3 for third and thirds.
std::optional<int> denominator_word(std::string_view word);

/// The numerator and the denominator of a fraction in one word: three-quarters.
std::optional<std::pair<int, int>> fraction_word(std::string_view word);

/// Whether a word is a unit of data, time, rate or count: MB, ms, GFLOPs, parameters.
bool is_unit(std::string_view word);

/// A module of Python's libraries before a point: np, torch, math.
bool is_module(std::string_view word);

/// A call that makes an array of its first argument, in any of the libraries: array, tensor, matrix.
bool makes_array(std::string_view word);

}  // namespace gradewright::reading
