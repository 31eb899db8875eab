#include "reports/html_writer.hpp"

#include <cassert>
#include <ostream>

#include "reports/escape.hpp"

namespace gradewright::reports {

namespace {

/// Elements that may stand on a line of their own without changing what is shown.
bool is_block(std::string_view tag) {
  constexpr std::string_view blocks =
      " html head body main header footer nav section article div p h1 h2 h3 h4 ul ol li table caption thead "
      "tbody tr "
      "figure figcaption details summary title style ";
  return blocks.find(" " + std::string(tag) + " ") != std::string_view::npos;
}

}  // namespace

void HtmlWriter::start_tag(std::string_view tag, Attributes attributes) {
  if (is_block(tag) && !out_.empty() && out_.back() == '>') {
    out_ += '\n';
  }
  out_ += '<';
  out_ += tag;
  for (const auto& [name, value] : attributes) {
    out_ += ' ';
    out_ += name;
    out_ += "=\"" + escape::html(value) + '"';
  }
  out_ += '>';
}

HtmlWriter& HtmlWriter::open(std::string_view tag, Attributes attributes) {
  start_tag(tag, attributes);
  open_.emplace_back(tag);
  return *this;
}

HtmlWriter& HtmlWriter::close() {
  assert(!open_.empty());
  out_ += "</" + open_.back() + '>';
  open_.pop_back();
  constexpr std::size_t most = 64 * 1024;
  if (to_ != nullptr && out_.size() > most) {
    // The last character stays, by which the next tag knows whether it may begin a line.
    to_->write(out_.data(), static_cast<std::streamsize>(out_.size() - 1));
    out_.erase(0, out_.size() - 1);
  }
  return *this;
}

HtmlWriter& HtmlWriter::text(std::string_view text) {
  out_ += escape::html(text);
  return *this;
}

HtmlWriter& HtmlWriter::element(std::string_view tag, std::string_view content, Attributes attributes) {
  return open(tag, attributes).text(content).close();
}

HtmlWriter& HtmlWriter::empty(std::string_view tag, Attributes attributes) {
  start_tag(tag, attributes);
  return *this;
}

HtmlWriter& HtmlWriter::markup(std::string_view trusted) {
  out_ += trusted;
  return *this;
}

const std::string& HtmlWriter::html() const {
  assert(open_.empty() && to_ == nullptr);
  return out_;
}

void HtmlWriter::finish() {
  assert(open_.empty() && to_ != nullptr);
  *to_ << out_;
  out_.clear();
}

}  // namespace gradewright::reports
