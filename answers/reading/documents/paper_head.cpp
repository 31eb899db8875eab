#include "answers/reading/documents/paper_head.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/documents/mail.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/word_list.hpp"

namespace gradewright::reading {
namespace {

/// Words that the lines at the head of a paper begin with: "Name: s25", "Date: 7.11.2026".
constexpr std::string_view head_words =
    "name student id matriculation matrikelnummer date datum course module class group email e exam paper "
    "test "
    "quiz semester term university page seat author instructor lecturer version week assignment homework "
    "sheet "
    "surname firstname roll sid "
    "vorname nachname familienname matrikel matrikelnr kurs gruppe fach klausur "
    "nom pr\u00e9nom prenom matricule \u00e9tudiant etudiant cours groupe fecha "
    "apellido apellidos alumno alumna estudiante matr\u00edcula curso grupo "
    "cognome nome matricola studente corso gruppo sobrenome aluno aluna turma naam voornaam achternaam vak";

/// Words for the number that a university gives a student.
constexpr std::string_view number_words =
    "matr matrikel matrikelnummer matrikelnr student studentid id sid roll matriculation matricola matricule "
    "matr\u00edcula uid";

}  // namespace

bool is_student_line(std::string_view line) {
  constexpr std::size_t longest = 80;
  constexpr std::size_t shortest_number = 5;
  std::size_t names = 0;
  std::size_t numbers = 0;
  for (std::size_t at = 0; at < std::min(line.size(), longest);) {
    const std::size_t start = at;
    while (at < line.size() && (is_letter(line[at]) || !is_ascii(line[at]))) {
      ++at;
    }
    const std::size_t digits = at;
    while (at < line.size() && is_digit(line[at])) {
      ++at;
    }
    if (at == start) {
      if (std::string_view(" ,.-()\r\n\t#").find(line[at]) == std::string_view::npos) {
        return false;
      }
      ++at;
    } else if (at > digits) {
      numbers += digits == start && at - digits >= shortest_number ? 1 : 9;
    } else if (is_capital(line[start]) || !is_ascii(line[start])) {
      ++names;
    } else {
      return false;
    }
  }
  return line.size() <= longest && numbers == 1 && names > 1 && names < 5;
}

bool is_student_number(std::string_view line) {
  static const WordList known = words_in(number_words);
  constexpr std::string_view beside[] = {"no", "nr", "number", "num", "n"};
  constexpr std::size_t shortest = 5;
  const std::vector<std::string> words = words_of(line.substr(0, 200));
  const auto digits = static_cast<std::size_t>(std::ranges::count_if(line, is_digit));
  const auto is_known = [&](const std::string& word) { return known.contains(word); };
  return digits >= shortest && std::ranges::any_of(words, is_known) &&
         std::ranges::all_of(words, [&](const std::string& word) {
           return is_known(word) || among(beside, word) || std::ranges::all_of(word, is_digit);
         });
}

std::string without_head(std::string_view text) {
  static const WordList known = words_in(head_words);
  std::string rest;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
    const std::vector<std::string> words = words_of(line.substr(0, 200));
    const bool head = line.starts_with("#") || line.starts_with("\\title") || line.starts_with("\\author") ||
                      line.starts_with("\\date") || is_cover_line(line) || is_student_line(line) ||
                      is_student_number(line) || (!words.empty() && known.contains(words.front()));
    rest += head ? std::string_view("\n") : line;
    text.remove_prefix(line.size());
  }
  return rest;
}

}  // namespace gradewright::reading
