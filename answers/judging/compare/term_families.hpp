#pragma once

#include <span>
#include <string>
#include <string_view>

namespace gradewright::judging {

/// Whether a text is the name of another thing of the field than every accepted one, of the same sort: layer
/// norm where instance norm is right, max pooling for average pooling. Only of names that exclude each other,
/// in small letters: of any other text it is not known whether it is a further spelling.
bool names_another_term(std::string_view said, std::span<const std::string> accepted);

}  // namespace gradewright::judging
