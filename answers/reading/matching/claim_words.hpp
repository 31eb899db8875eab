#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Whether a word joins a value to what it is of, in several languages: "has", "takes", "beträgt".
bool is_link(std::string_view word);

/// The words of a text, without articles that are joined to them.
std::vector<std::string> plain_words(std::string_view text);

/// Whether a word denies: "no", "pas", "keinen".
bool is_negation(std::string_view word);

/// Whether a doubt quotes such a word.
bool is_denial_quoted(std::string_view doubt);

/// Verbs of getting, which say what a question's "get" or "receive" says.
bool receives(std::string_view word);

/// Words before a bound that something is true for.
bool is_condition(std::string_view word);

/// The words before a value without the arrow that leads to it.
std::string without_arrows(std::string_view lead);

/// Whether words before a number say that it is another extent of a size: "depth 16".
bool names_extent(std::string_view lead);

/// Whether two words are the same but for an ending of German or the Romance languages.
bool is_form_of(std::string_view one, std::string_view other);

/// Whether a sign of mathematics stands in the words before a value: what is it said of?
bool relates(std::string_view lead);

/// Whether a line sets out a page and says nothing: a quote, a rule, the begin or end of an environment.
bool is_mark_of_page(std::string_view line);

/// Whether a line ends in a sign that leads to the next one: "strides =", "2 *", "eta \u2209"; not in the end
/// of a style or in a break of lines.
bool ends_in_sign(std::string_view line);

}  // namespace gradewright::reading
