#pragma once

#include <string>
#include <string_view>

#include "cli/layer.hpp"
#include "cli/verbs.hpp"
#include "reports/decisions.hpp"

namespace gradewright::cli {

/// Says what is wrong with decisions of which none was kept, a line each. The exit status.
int refuse_decisions(const DecisionError& error, std::string_view verb, Terminal& terminal);

/// All bytes of a table that is named on the command line. Throws UsageError.
std::string read_table_text(const std::string& file);

}  // namespace gradewright::cli
