#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/judging/credit/mark.hpp"
#include "answers/judging/explain/explanation.hpp"
#include "answers/judging/judgement.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/verdict.hpp"

namespace gradewright::judging {

/// Says from which own values an answer follows, or why a person has to look; of cells that only follow, that
/// they do. Its reason is said anew.
void add_follow(const ByOwnValues& evidence, const Mark& mark, Verdict& verdict);

/// The steps with wrong values of the student's own that speak against what is right by the key.
std::vector<std::string> values_against(const Judgement& judgement);

/// Why follow-through earned less than it is worth; empty where it did not.
std::string_view in_words(Judgement::FollowLimit limit);

}  // namespace gradewright::judging
