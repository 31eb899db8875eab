#include "reports/page.hpp"

#include <fmt/core.h>

#include "reports/page_script.hpp"
#include "reports/style_sheet.hpp"

namespace gradewright::reports {

void open_page(HtmlWriter& html, std::string_view title, PageScript script) {
  html.markup("<!DOCTYPE html>");
  html.open("html", {{"lang", "en"}}).open("head");
  html.empty("meta", {{"charset", "utf-8"}});
  html.empty("meta", {{"name", "generator"}, {"content", "gradewright"}});
  html.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  // Nothing may be fetched or run, whatever a submission says, but for that one script.
  std::string policy = "default-src 'none'; style-src 'unsafe-inline'";
  if (script == PageScript::sorting) {
    policy += fmt::format("; script-src {}", sorting_script_source());
  }
  html.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}});
  html.element("title", title);
  html.open("style").markup(style_sheet()).close();
  html.close();
  html.open("body").open("main");
}

void close_page(HtmlWriter& html) {
  html.close().close().close();
  html.markup("\n");
}

bool is_page(std::string_view beginning) {
  return beginning.starts_with("<!DOCTYPE html>") &&
         beginning.find(R"(<meta name="generator" content="gradewright")") != std::string_view::npos;
}

std::string anchor(std::string_view kind, std::size_t n) {
  return fmt::format("{}-{}", kind, n + 1);
}

}  // namespace gradewright::reports
