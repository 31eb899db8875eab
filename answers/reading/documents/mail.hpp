#pragma once

#include <cstddef>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Where a student's own lines end; the size of a text below which nothing else stands. Below them may stand
/// - the mail that they answer, as mail programs put it: a line such as "On Monday the team wrote:" and, to
/// the
///   end, only lines with > before them; or "-----Original Message-----". A quotation between own lines is
///   none, nor is one without its writer;
/// - a paragraph that only takes leave: "Thank you for the course!", "Sent from my phone", with a name;
/// - in a mail that begins with "Hi" or the like, what it is closed with: "Best regards" and a name.
std::size_t end_of_own_mail(std::string_view text);

/// Whether a line only greets or says what is handed in: "Dear team,", "here are my answers".
bool is_cover_line(std::string_view line);

}  // namespace gradewright::reading
