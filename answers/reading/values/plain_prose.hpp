#pragma once

#include <cstddef>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Whether a text is nothing but words and the marks between them, three words at least, of which none is a
/// number, a part of one or a constant: no value can be read from it. False of what could be anything else.
bool is_plain_prose(std::string_view text);

/// The words that a text of letters, blanks and points, commas and semicolons begins with, up to the first of
/// these or to a number in words; where one of them has no role beside a value (word_roles.hpp). They are
/// left over in every way of reading the text (account_of), whatever follows: "the weights are often set to
/// zero". Empty for any other text, and where that is not certain.
std::string_view unaccountable_beginning(std::string_view text);

/// How far a text is plain prose, so that its parts need not be looked through again.
class PlainBeginning {
 public:
  /// Of `text`, which must outlive it.
  explicit PlainBeginning(std::string_view text);

  /// Whether all of the text is.
  bool all() const { return all_; }
  /// Whether its part [first, last) is. The part begins and ends where words or signs do.
  bool is_plain(std::size_t first, std::size_t last) const;

 private:
  std::string_view text_;
  std::size_t length_ = 0;  ///< of its words that stand for no value
  bool all_ = false;
};

}  // namespace gradewright::reading
