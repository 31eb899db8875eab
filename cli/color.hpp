#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/layer.hpp"
#include "cli/verbs.hpp"
#include "reports/gradebook_formats.hpp"

namespace gradewright::cli {

/// What a piece of output means; colour only repeats what its words say.
enum class Style { heading, good, doubtful, bad };

/// The text, in colour when `color` is set. The text was escaped for a terminal before.
std::string styled(std::string_view text, Style style, bool color);

/// What stands before and after text in this style.
Emphasis emphasis(Style style, bool color);

/// The arguments with every --color in one piece: `--color never` is --color=never, and --color alone is
/// --color=always.
std::vector<std::string> with_color_joined(std::span<const std::string> arguments);

/// Decides the colours of both streams: `choice` is auto, always or never. Auto is colour on a terminal,
/// unless its user wants none (NO_COLOR) or it can show none (TERM=dumb). Throws UsageError for another
/// choice.
void choose_color(std::string_view choice, Terminal& terminal);

/// The same for the last choice among arguments that were joined; one that is none is left to the parser.
void choose_color_of(std::span<const std::string> arguments, Terminal& terminal);

/// Prints a message, escaped, on the error stream, with `error:`, `warning:` or else what stands before its
/// first colon in colour.
void print_error(std::string_view message, Terminal& terminal);

}  // namespace gradewright::cli
