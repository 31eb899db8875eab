#include "reports/platforms/known_student.hpp"

#include <algorithm>

#include "engine/text/characters.hpp"

namespace gradewright::reports {

namespace {

std::string letters_of(std::string_view field) {
  std::string letters;
  for (const char c : field) {
    if (is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80) {
      letters += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return letters;
}

std::string value_in(const Identity& identity, std::initializer_list<std::string_view> fields) {
  for (const std::string_view wanted : fields) {
    for (const auto& [field, value] : identity.fields) {
      if (same_field(field, wanted) && !value.empty()) {
        return value;
      }
    }
  }
  return {};
}

}  // namespace

bool same_field(std::string_view a, std::string_view b) {
  return letters_of(a) == letters_of(b);
}

KnownStudent::KnownStudent(std::string student, std::vector<Identity> identities, Platform platform,
                           std::string_view id_field)
    : student_(std::move(student)), identities_(std::move(identities)) {
  const auto own = std::ranges::find(identities_, to_string(platform), &Identity::platform);
  has_own_ = own != identities_.end() || !id_field.empty();
  if (own != identities_.end()) {
    std::rotate(identities_.begin(), own, own + 1);
  } else if (has_own_) {
    identities_.insert(identities_.begin(), Identity{std::string(to_string(platform)), {}});
  }
  if (!id_field.empty()) {
    auto& fields = identities_.front().fields;
    std::erase_if(fields, [&](const auto& field) { return same_field(field.first, id_field); });
    fields.emplace_back(id_field, student_);
  }
}

std::string KnownStudent::own(std::initializer_list<std::string_view> fields) const {
  return has_own_ ? value_in(identities_.front(), fields) : std::string();
}

std::string KnownStudent::any(std::initializer_list<std::string_view> fields) const {
  for (const Identity& identity : identities_) {
    if (std::string value = value_in(identity, fields); !value.empty()) {
      return value;
    }
  }
  return {};
}

}  // namespace gradewright::reports
