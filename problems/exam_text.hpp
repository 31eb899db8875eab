#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "problems/exam.hpp"
#include "problems/layer.hpp"
#include "problems/yaml_tree.hpp"

namespace gradewright::problems {

/// What stays the same while a file is read.
struct ExamText {
  std::string_view source;
  std::string file;
  std::shared_ptr<const std::string> whole = {};  ///< the source, for what outlives the reading

  FilePlace place(const YamlNode& node) const {
    return {file, static_cast<int>(node.line), static_cast<int>(node.column)};
  }
};

}  // namespace gradewright::problems
