#include "answers/item_name.hpp"

#include <algorithm>
#include <cctype>

namespace gradewright {
namespace {

using Kind = notation::ResponseToken::Kind;

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return result;
}

bool holds_word(std::string_view name) {
  int letters = 0;
  for (const char c : name) {
    letters = std::isalpha(static_cast<unsigned char>(c)) != 0 ? letters + 1 : 0;
    if (letters >= 4) return true;
  }
  return false;
}

}  // namespace

std::string name_form(std::span<const notation::ResponseToken> tokens) {
  std::string form;
  for (const notation::ResponseToken& token : tokens) {
    if (token.kind == Kind::word && token.text == "grad" && form.empty()) {
      form += "nabla";  // grad_W_1 and \nabla_{W_1}
    } else if (token.kind == Kind::word || token.kind == Kind::number || token.kind == Kind::root) {
      form += token.text;
    } else if (token.is_symbol("'")) {
      form += '\'';
    }
  }
  return form;
}

std::string name_form(std::string_view name) {
  return name_form(notation::response_tokens(name));
}

ItemNames::ItemNames(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const std::string form = name_form(name);
    if (form.empty()) continue;
    exact_.push_back(form);
    if (holds_word(name)) lower_.push_back(lower(form));
  }
}

bool ItemNames::contain(const std::string& form) const {
  if (std::find(exact_.begin(), exact_.end(), form) != exact_.end()) return true;
  return !lower_.empty() && std::find(lower_.begin(), lower_.end(), lower(form)) != lower_.end();
}

}  // namespace gradewright
