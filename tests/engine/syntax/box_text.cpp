#include "tests/engine/syntax/box_text.hpp"

namespace gradewright::test {

using engine::notation::Box;

namespace {

std::string joined_children(const Box& box, const std::string& separator) {
  std::string text;
  for (std::size_t i = 0; i < box.children.size(); ++i) {
    text += (i == 0 ? "" : separator) + box_text(box.children[i]);
  }
  return text;
}

}  // namespace

std::string box_text(const Box& box) {
  switch (box.kind) {
    case Box::Kind::identifier:
    case Box::Kind::number:
      return box.text;
    case Box::Kind::word:
      return "\\" + box.text;
    case Box::Kind::sign:
      return box.text == " " ? "~" : box.text;
    case Box::Kind::text:
      return '"' + box.text + '"';
    case Box::Kind::row:
      return box.is_empty() ? "-" : "{" + joined_children(box, " ") + "}";
    case Box::Kind::fraction:
      return "frac(" + joined_children(box, ", ") + ")";
    case Box::Kind::root:
      return "root(" + joined_children(box, ", ") + ")";
    case Box::Kind::scripted:
      return "script(" + joined_children(box, ", ") + ")";
    case Box::Kind::accent:
      return box.text + "(" + joined_children(box, ", ") + ")";
    case Box::Kind::fence:
      return box.text +
             joined_children(
                 box.children.size() == 1 && box.children[0].kind == Box::Kind::row ? box.children[0] : box,
                 " ") +
             box.closing;
    case Box::Kind::matrix:
      return "matrix" + std::to_string(box.columns) + "(" + joined_children(box, ", ") + ")";
  }
  return "?";
}

}  // namespace gradewright::test
