#include <string>

#include "engine/syntax/layout.hpp"
#include "engine/syntax/print.hpp"

namespace gradewright::engine::notation {

namespace {

using Kind = Box::Kind;

constexpr std::string_view apply_function = "\xE2\x81\xA1";   // U+2061, spoken "of"
constexpr std::string_view invisible_times = "\xE2\x81\xA2";  // U+2062, spoken "times"

std::string escaped(std::string_view text) {
  std::string result;
  for (const char byte : text) {
    switch (byte) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        result += byte;
    }
  }
  return result;
}

std::string element(std::string_view tag, std::string_view inside) {
  std::string result;
  result.append("<").append(tag).append(">").append(inside);
  return result.append("</").append(tag).append(">");
}

std::string print(const Box& box);

std::string print_sign(std::string_view sign) {
  if (sign == "⊤" || sign == "∞") {
    return element("mi", sign);
  }
  return element("mo", sign == " " ? std::string(invisible_times) : escaped(sign));
}

bool is_function(const Box& box) {
  return box.kind == Kind::word || (box.kind == Kind::scripted && box.children[0].kind == Kind::word);
}

std::string print_row(const std::vector<Box>& children) {
  std::string inside;
  for (std::size_t i = 0; i < children.size(); ++i) {
    inside += print(children[i]);
    if (is_function(children[i]) && i + 1 < children.size()) {
      inside += element("mo", apply_function);
    }
  }
  return children.size() == 1 ? inside : element("mrow", inside);
}

std::string print_scripted(const Box& box) {
  const bool has_subscript = !box.children[1].is_empty();
  const bool has_superscript = !box.children[2].is_empty();
  std::string inside = print(box.children[0]);
  if (has_subscript) {
    inside += print(box.children[1]);
  }
  if (has_superscript) {
    inside += print(box.children[2]);
  }
  return element(has_subscript && has_superscript ? "msubsup" : has_subscript ? "msub" : "msup", inside);
}

std::string print_matrix(const Box& box) {
  std::string rows;
  std::string row;
  for (std::size_t i = 0; i < box.children.size(); ++i) {
    row += element("mtd", print(box.children[i]));
    if ((i + 1) % box.columns == 0) {
      rows += element("mtr", row);
      row.clear();
    }
  }
  return element("mrow", "<mo>[</mo>" + element("mtable", rows) + "<mo>]</mo>");
}

std::string print(const Box& box) {
  switch (box.kind) {
    case Kind::identifier:
    case Kind::word:
      return element("mi", escaped(box.text));
    case Kind::number:
      return element("mn", escaped(box.text));
    case Kind::sign:
      return print_sign(box.text);
    case Kind::text:
      return element("mtext", escaped(box.text));
    case Kind::row:
      return print_row(box.children);
    case Kind::fraction:
      return element("mfrac", print(box.children[0]) + print(box.children[1]));
    case Kind::root:
      return element("msqrt", print(box.children[0]));
    case Kind::scripted:
      return print_scripted(box);
    case Kind::accent:
      return "<mover accent=\"true\">" + print(box.children[0]) + element("mo", box.text) + "</mover>";
    case Kind::fence:
      return element("mrow", element("mo", box.text) + print(box.children[0]) + element("mo", box.closing));
    case Kind::matrix:
      return print_matrix(box);
  }
  return {};
}

}  // namespace

std::string to_mathml(const Syntax& syntax) {
  return element("math", print(layout(syntax)));
}

}  // namespace gradewright::engine::notation
