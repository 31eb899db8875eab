#pragma once

#include <functional>
#include <string>
#include <vector>

#include "answers/reading/documents/reading.hpp"
#include "answers/reading/documents/roles.hpp"
#include "answers/reading/response.hpp"
#include "reports/gradebook_formats.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// Whether a person has to look at what was read for an item, before any mark is given.
bool needs_person(const Response& response);

/// How a document was read, for a terminal: its lines with their numbers, below each what its pieces were
/// taken for, and then how each item was matched. `emphasis` says how a role stands out, in what was written
/// and in what is said of it; the words say all of it without.
std::string reading_text(const Reading& reading, const std::vector<Response>& responses,
                         const std::function<Emphasis(Role)>& emphasis);

/// The same as an indented JSON object: {"document", "student", "pieces": [{"role", "of", "line", "offset",
/// "length", "text"}], "items": [{"question", "item", "state", "line", "offset", "length", "source",
/// "reason", "doubt"}]}. Offsets and lengths are bytes, lines are counted from 1; what there is not, is left
/// out.
std::string reading_json(const Reading& reading, const std::vector<Response>& responses);

}  // namespace gradewright::reports
