#pragma once

#include <string>

#include "reports/database.hpp"

namespace gradewright::reports::sample {

/// What SQLite, as a JSON parser of its own, finds at a path; "invalid" where the text is no JSON.
inline std::string in_json(const std::string& text, const std::string& path) {
  const Database database(":memory:", Database::Access::create);
  Statement find = database.prepare(
      "SELECT CASE WHEN json_valid(?1) THEN coalesce(json_extract(?1, ?2), 'null') ELSE 'invalid' END");
  find.bind(1, text).bind(2, path);
  find.next();
  return find.text(0);
}

}  // namespace gradewright::reports::sample
