#pragma once

#include <functional>
#include <map>
#include <string>

#include "engine/language/condition.hpp"
#include "engine/language/statement.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::engine::notation {

/// What the options of a text of steps are set to, by name: a quoted word, None, True, False or a number.
using OptionValues = std::map<std::string, Syntax, std::less<>>;

/// The same tree with the values of the options in place of their names, each at the place of the name.
Syntax with_options(const Syntax& syntax, const OptionValues& options);
Condition with_options(const Condition& condition, const OptionValues& options);
/// The same of lines of steps. The bodies of definitions see no options and stay as they are. Throws
/// SourceError where a line defines what is the name of an option.
Block with_options(const Block& block, const OptionValues& options);

}  // namespace gradewright::engine::notation
