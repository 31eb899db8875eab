#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/layer.hpp"
#include "cli/verbs.hpp"

namespace gradewright::cli {

/// A verb and what may stand behind it, for a shell that completes command lines.
struct VerbChoices {
  std::string name;
  std::string summary;
  std::vector<KnownOption> options;
};

/// Every verb with its options, from the list by which the verb itself sorts its arguments out.
std::vector<VerbChoices> verb_choices();

/// A script that teaches a shell these verbs and options.
std::string bash_completions(std::span<const VerbChoices> verbs);
std::string zsh_completions(std::span<const VerbChoices> verbs);
std::string fish_completions(std::span<const VerbChoices> verbs);

}  // namespace gradewright::cli
