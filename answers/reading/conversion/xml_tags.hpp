#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Goes through the tags of an XML text and the characters between them, as far as programs write it:
/// comments, declarations and processing instructions are passed over.
class XmlTags {
 public:
  explicit XmlTags(std::string_view text) : text_(text) {}

  /// The next tag; false at the end, also where a tag has none.
  bool next();

  std::string_view name() const { return name_; }  ///< without its prefix: "t" of <w:t>
  bool opens() const { return opens_; }            ///< <t> or <t/>
  bool closes() const { return closes_; }          ///< </t> or <t/>
  /// The characters between the tag before and this one, as they stand.
  std::string_view before() const { return before_; }
  /// The value of an attribute, as it stands; empty where there is none. Prefixes do not count.
  std::string_view attribute(std::string_view name) const;

 private:
  void read_tag(std::string_view inner);

  std::string_view text_;
  std::string_view name_;
  std::string_view attributes_;
  std::string_view before_;
  bool opens_ = false;
  bool closes_ = false;
};

/// The characters that `&amp;`, `&#233;` and their like stand for, and all others as they are.
std::string without_entities(std::string_view text);

}  // namespace gradewright::reading
