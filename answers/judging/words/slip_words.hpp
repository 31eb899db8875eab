#pragma once

#include <string>

#include "answers/judging/explain/slip.hpp"
#include "answers/judging/layer.hpp"

namespace gradewright::judging {

/// "sign differs", "off by a factor of 100", "off by one" ...; empty when nothing is certain.
std::string in_words(const Slip& slip);

}  // namespace gradewright::judging
