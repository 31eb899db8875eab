#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

/// A text that is read from its front, and may get more put there.
class LatexSource {
 public:
  explicit LatexSource(std::string_view text) : reversed_(text.rbegin(), text.rend()) {}

  bool at_end() const { return reversed_.empty(); }
  /// The next character; '\0' at the end.
  char peek() const { return reversed_.empty() ? '\0' : reversed_.back(); }
  char take() {
    const char c = peek();
    if (!reversed_.empty()) {
      reversed_.pop_back();
      taken_ += c;
    }
    return c;
  }
  bool take_if(char c) { return peek() == c && take() == c; }
  void put(std::string_view text) { reversed_.append(text.rbegin(), text.rend()); }
  std::string take_letters() {
    std::string name;
    while (is_letter(peek())) {
      name += take();
    }
    return name;
  }
  void skip_blanks() {
    while (is_blank(peek())) {
      take();
    }
  }
  /// Up to and with `closing`, or all that is left; of many characters, only the last is looked for.
  std::string take_past(std::string_view closing) {
    std::string text;
    while (!at_end() && !text.ends_with(closing)) {
      text += take();
    }
    return text;
  }

  /// What was taken since `forget`.
  const std::string& taken() const { return taken_; }
  void forget() { taken_.clear(); }
  /// Puts back what was taken since `forget`.
  void put_back() {
    put(taken_);
    taken_.clear();
  }

 private:
  std::string reversed_;
  std::string taken_;
};

/// What stands in braces, or in square brackets, without comments; nothing where they do not close within
/// 20,000 bytes.
std::optional<std::string> take_group(LatexSource& source, char open, char close);

/// An argument: a group, a command, or one character.
std::optional<std::string> take_argument(LatexSource& source);

}  // namespace gradewright::reading
