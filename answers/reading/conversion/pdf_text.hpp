#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "answers/reading/conversion/pdf_words.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// So many words of a PDF are read at most, on a page and in all.
inline constexpr std::size_t max_pdf_page_words = 10'000;
inline constexpr std::size_t max_pdf_words = 100'000;
/// So many pages.
inline constexpr std::size_t max_pdf_pages = 200;

/// Why pages are not made text; empty where they are.
std::string pdf_problem(const std::vector<PdfPage>& pages);

/// The text of a PDF's pages: line by line as it stands there, in Markdown where it stands in columns (see
/// pdf_rows for exponents and fractions). Lines that only the edge of the page ended go on. `object_mark`
/// stands at the end of a page with more on it than words. The numbers of pages are left out where each
/// page has its own at its lower end.
std::string pdf_text(std::vector<PdfPage> pages);

}  // namespace gradewright::reading
