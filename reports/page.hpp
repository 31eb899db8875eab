#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "reports/html_writer.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// What may run in a page: nothing, or the script by which tables are sorted, which the page has to write.
enum class PageScript { none, sorting };

/// Opens a self-contained page (style sheet inside, nothing fetched) up to and with <main>.
void open_page(HtmlWriter& html, std::string_view title, PageScript script = PageScript::none);
/// Closes what `open_page` opened.
void close_page(HtmlWriter& html);

/// Whether a file that begins so is such a page.
bool is_page(std::string_view beginning);

/// The anchor of the n-th thing of a kind: "student-3". Ids from outside never become anchors.
std::string anchor(std::string_view kind, std::size_t n);

}  // namespace gradewright::reports
