#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A sentence that takes back everything before it: "These are wrong."
struct TakenBack {
  std::size_t offset = 0;
  std::string word;  ///< by which it does
};

/// Such sentences of a text, in order.
std::vector<TakenBack> sentences_on_all(std::string_view text);

/// The word with which the sentence or line after the one that holds `at` takes it back: "Update: 9", "No!",
/// "This is wrong.", or a later one of `on_all`. Empty: none does.
std::string taken_back(std::string_view text, std::size_t at, const std::vector<TakenBack>& on_all);

/// The word by which a line corrects what stands above it: "(edit: 9)", "Correction for h: 9", "forgot the
/// bias, so h = 9". Empty where it does not.
std::string correcting_word(std::string_view line);

}  // namespace gradewright::reading
