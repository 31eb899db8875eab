#pragma once

#include <string>

#include "reports/lateness.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// "-2.45", what being late does to the points; "0", and "?" while it is unclear.
std::string late_points(const Lateness& late);

/// Whether a student has to be told: it costs something, is unclear, or an extension or the time of grace
/// matters.
bool is_told(const Lateness& late);

/// When it was due and handed in, how late that is and what it costs. Sentences.
std::string late_in_words(const Lateness& late);

/// What is unclear.
std::string unclear_in_words(const Lateness& late);
/// How a person says it.
std::string remedy_in_words(const Lateness& late);

/// "2026-05-01 12:00:00 +02:00", by the clock of the moment's own zone.
std::string clock_text(const Moment& moment);

}  // namespace gradewright::reports
