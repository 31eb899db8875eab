#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/submission.hpp"
#include "reports/layer.hpp"
#include "reports/platforms/platform.hpp"

namespace gradewright::reports {

/// What a student is called on the platform that a file is for, byte for byte as it came.
class KnownStudent {
 public:
  /// `id_field` says what the store's ids are on the platform ("SIS User ID"); empty where nothing says it.
  KnownStudent(std::string student, std::vector<Identity> identities, Platform platform,
               std::string_view id_field = {});

  /// The id in the store.
  const std::string& student() const { return student_; }
  /// What the platform itself has in the first of these fields that it has; empty where it has none. Case,
  /// blanks and signs in the names of fields do not matter.
  std::string own(std::initializer_list<std::string_view> fields) const;
  /// Likewise, or what another platform has there: for names and addresses, which are the same everywhere.
  std::string any(std::initializer_list<std::string_view> fields) const;

 private:
  std::string student_;
  std::vector<Identity> identities_;  ///< the platform's own first
  bool has_own_ = false;
};

/// Whether two names of fields are the same but for case, blanks and signs: "SIS User ID", "sis_user_id".
bool same_field(std::string_view a, std::string_view b);

}  // namespace gradewright::reports
