#pragma once

#include <initializer_list>
#include <iosfwd>
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

  /// A page in memory.
  HtmlWriter() = default;
  /// A page that is written to `to` as it grows; `finish` writes its end.
  explicit HtmlWriter(std::ostream& to) : to_(&to) {}

  HtmlWriter& open(std::string_view tag, Attributes attributes = {});
  HtmlWriter& close();
  HtmlWriter& text(std::string_view text);
  /// An element that holds only text.
  HtmlWriter& element(std::string_view tag, std::string_view text, Attributes attributes = {});
  /// An element without content or end tag, such as meta.
  HtmlWriter& empty(std::string_view tag, Attributes attributes);
  /// Markup that this program wrote: MathML, SVG, a style sheet. Never anything that came from outside.
  HtmlWriter& markup(std::string_view trusted);

  /// The page, where it is written nowhere else. Every element must be closed.
  const std::string& html() const;
  /// Writes what is left of a page to its stream. Every element must be closed.
  void finish();

 private:
  void start_tag(std::string_view tag, Attributes attributes);
  std::ostream* to_ = nullptr;
  std::string out_;
  std::vector<std::string> open_;
};

}  // namespace gradewright::reports
