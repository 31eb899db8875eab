#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reports/layer.hpp"

namespace gradewright::reports {

/// Writes HTML element by element: text and attribute values are escaped, every open element is closed by the
/// writer.
class HtmlWriter {
 public:
  using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  HtmlWriter& open(std::string_view tag, Attributes attributes = {});
  HtmlWriter& close();
  HtmlWriter& text(std::string_view text);
  /// An element that holds only text.
  HtmlWriter& element(std::string_view tag, std::string_view text, Attributes attributes = {});
  /// An element without content or end tag, such as meta.
  HtmlWriter& empty(std::string_view tag, Attributes attributes);
  /// Markup that this program wrote: MathML, SVG, a style sheet. Never anything that came from outside.
  HtmlWriter& markup(std::string_view trusted);

  /// The page so far. Every element must be closed.
  const std::string& html() const;

 private:
  void start_tag(std::string_view tag, Attributes attributes);
  std::string out_;
  std::vector<std::string> open_;
};

}  // namespace gradewright::reports
