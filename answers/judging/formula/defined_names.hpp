#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/judging/formula/meaning.hpp"
#include "answers/judging/layer.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::judging {

/// A name that a response gives a meaning of its own.
struct DefinedName {
  std::string name;
  std::string formula;
};

/// A formula and the names that are defined behind it, each on a line: "2 e x^T", "where e = y - d".
struct FormulaText {
  std::string formula;
  std::vector<DefinedName> defined;
};
FormulaText with_definitions(std::string_view response);

/// Definitions that were read; nothing where one of them can be read in no way or in several.
class ReadDefinitions {
 public:
  static std::optional<ReadDefinitions> read(const std::vector<DefinedName>& defined,
                                             const std::vector<std::string>& names);

  /// Adds what the names stand for at a point; one whose formula has no value stays without. False where a
  /// name that has a value there already is defined as another.
  bool add_to(NamedValues& values) const;

 private:
  struct One {
    std::string name;
    std::string text;
    notation::Syntax tree;
  };
  std::vector<One> all_;
};

}  // namespace gradewright::judging
