#pragma once

#include <span>

#include "engine/language/library_texts.hpp"

namespace gradewright::engine::network {

/// The files of engine/network/words: what each layer word of a network comes to.
std::span<const notation::LibraryText> layer_word_texts();
/// The file engine/network/counting.gw: who counts what.
const notation::LibraryText& counting_text();

}  // namespace gradewright::engine::network
