#include "html_balance.hpp"

#include <vector>

#include "reports/page_script.hpp"

namespace gradewright::reports {

namespace {

bool is_void(const std::string& tag) {
  return tag == "meta" || tag == "br" || tag == "!DOCTYPE";
}

std::string tag_name(std::string_view inside) {
  return std::string(inside.substr(0, inside.find_first_of(" />")));
}

std::string entity_fault(std::string_view page) {
  for (std::size_t at = page.find('&'); at != std::string_view::npos; at = page.find('&', at + 1)) {
    const std::size_t end = page.find_first_not_of("#abcdefghijklmnopqrstuvwxyzABCDEF0123456789", at + 1);
    if (end == std::string_view::npos || page[end] != ';') {
      return "bare & at " + std::string(page.substr(at, 20));
    }
  }
  return {};
}

}  // namespace

std::string html_fault(std::string_view with_script) {
  // The only script that a page may have.
  std::string page(with_script);
  const std::string script = "<script>" + std::string(sorting_script()) + "</script>";
  if (const std::size_t at = page.find(script); at != std::string::npos) {
    page.erase(at, script.size());
  }
  std::vector<std::string> open;
  for (std::size_t at = page.find('<'); at != std::string_view::npos; at = page.find('<', at + 1)) {
    const std::size_t end = page.find('>', at);
    if (end == std::string_view::npos) {
      return "unfinished tag";
    }
    const std::string_view inside = std::string_view(page).substr(at + 1, end - at - 1);
    const std::string name = tag_name(inside.substr(inside.starts_with('/') ? 1 : 0));
    if (inside.find('<') != std::string_view::npos || name.empty() || name == "script" ||
        inside.find("src=") != std::string_view::npos || inside.find("http:") != std::string_view::npos) {
      return "tag <" + std::string(inside) + ">";
    }
    if (inside.starts_with('/')) {
      if (open.empty() || open.back() != name) {
        return "</" + name + "> closes " + (open.empty() ? "nothing" : open.back());
      }
      open.pop_back();
    } else if (!is_void(name) && !inside.ends_with('/')) {
      open.push_back(name);
    }
  }
  return open.empty() ? entity_fault(page) : "<" + open.back() + "> is not closed";
}

}  // namespace gradewright::reports
