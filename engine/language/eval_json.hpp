#pragma once

#include <string>
#include <string_view>

#include "engine/graph/settled_tensor.hpp"
#include "engine/text/json_writer.hpp"

namespace gradewright::engine {

/// The engine as a filter: evaluates one line {"id", "given": {name: value}, "steps": "...", "want": [names]}
/// and returns {"id", "values": {name: value}}, without a line end.
///
/// A given is a number of up to 36 digits, exactly as typed, nested arrays of numbers, or a string in the
/// step language. "id" may be any JSON value and comes back as it was. Without "want" every step is returned,
/// in order. Values have 12 significant digits; what is not finite is the string "nan", "inf" or "-inf". A
/// bad line gives {"id", "error": {"message", ...}} with "line" and "column" in the steps (or "given", the
/// name) where they are known. Limits: 4 MiB a line, 64 levels of JSON, and those of the step language.
std::string eval_json_line(std::string_view line);

/// Writes a settled value: a number or nested arrays of numbers.
void write_value(JsonWriter& json, const SettledTensor& value);
/// Whether some cell's exact value is known and not what `write_value` writes.
bool has_exact_values(const SettledTensor& value);
/// Writes the exact values as strings, "1/3" and "0.625", null where one is not known.
void write_exact_value(JsonWriter& json, const SettledTensor& value);

}  // namespace gradewright::engine
