#pragma once

#include <set>
#include <string>
#include <string_view>

#include "reports/layer.hpp"

namespace gradewright::reports {

/// Gives each id a file name of its own: `escape::file_name`, and "-2", "-3" ... where two ids would share
/// one, upper and lower case taken as the same. The names depend only on the ids and their order.
class FileNames {
 public:
  std::string name_for(std::string_view id);

 private:
  std::set<std::string> taken_;
};

}  // namespace gradewright::reports
