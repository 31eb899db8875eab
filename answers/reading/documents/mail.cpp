#include "answers/reading/documents/mail.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "answers/reading/documents/paper_head.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// The words by which mail programs begin the line above a mail, and those by which they say that somebody
/// wrote it.
constexpr std::string_view openings[] = {"on", "am", "le", "el", "il", "op", "w", "em", "dne", "den", "in"};
constexpr std::string_view writing[] = {"wrote",   "schrieb",  "écrit",  "escribió", "scritto",   "schreef",
                                        "napisał", "escreveu", "napsal", "skrev",    "geschreven"};

constexpr std::string_view greetings[] = {"hi",     "hello",   "hallo", "hey",   "dear",     "liebe",
                                          "liebes", "lieber",  "good",  "guten", "moin",     "cher",
                                          "chère",  "bonjour", "hola",  "ciao",  "greetings"};

/// What else is said of what is handed in.
constexpr std::string_view covers[] = {
    "here",      "is",   "are",  "my",        "the",       "test", "exam",      "quiz",
    "answers",   "and",  "to",   "for",       "please",    "find", "attached",  "below",
    "hope",      "you",  "team", "everybody", "everyone",  "prof", "professor", "submission",
    "solutions", "hier", "sind", "meine",     "antworten", "ist",  "mein",      "as"};

constexpr std::string_view closings[] = {
    "best",         "regards", "kind",  "yours",  "sincerely", "faithfully", "cheers", "thanks",
    "thank",        "you",     "viele", "liebe",  "beste",     "grüße",      "mit",    "besten",
    "freundlichen", "grüßen",  "many",  "wishes", "gruß",      "lg",         "vg"};

/// "On Monday the team wrote:".
bool names_writer(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t\r");
  if (last == npos || line[last] != ':' || line.size() > 200) {
    return false;
  }
  const std::vector<std::string> words = words_of(line);
  const auto wrote = [](const std::string& word) { return among(writing, word); };
  return words.size() > 2 && among(openings, words.front()) && std::ranges::any_of(words, wrote);
}

/// "-----Original Message-----", whatever stands below.
bool heads_original(std::string_view line) {
  const std::vector<std::string> words = words_of(line);
  constexpr std::string_view heads[] = {"original", "ursprüngliche", "forwarded", "message"};
  return line.starts_with("-----") && words.size() == 2 && among(heads, words.front());
}

bool is_quoted(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t\r");
  return first == npos || line[first] == '>';
}

std::string_view without_marks(std::string_view line) {
  return line.substr(std::min(line.find_first_not_of("> \t"), line.size()));
}

/// The start of the line whose end is before `end`.
std::size_t line_start(std::string_view text, std::size_t end) {
  const std::size_t before = end == 0 ? npos : text.rfind('\n', end - 1);
  return before == npos ? 0 : before + 1;
}

/// Where the mail begins that a text answers.
std::size_t quoted_mail(std::string_view text) {
  for (std::size_t at = text.find("\n-----"); at != npos; at = text.find("\n-----", at + 1)) {
    if (heads_original(text.substr(at + 1, text.find('\n', at + 1) - at - 1))) {
      return at + 1;
    }
  }
  std::size_t first = text.size();
  bool quoted = false;
  for (std::size_t end = text.size(); end > 0;) {
    const std::size_t start = line_start(text, end);
    const std::string_view line = text.substr(start, end - start);
    if (names_writer(without_marks(line)) && (quoted || without_marks(line).size() < line.size())) {
      first = start;
    }
    if (!is_quoted(line)) {
      break;
    }
    quoted = quoted || !is_blank(line);
    end = start == 0 ? 0 : start - 1;
  }
  return first;
}

bool begins_with_greeting(std::string_view text) {
  const std::size_t first = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  const std::string_view line = text.substr(first, text.find('\n', first) - first);
  for (const std::string_view header : {"From: ", "To: ", "Subject: ", "Von: ", "An: ", "Betreff: "}) {
    if (line.starts_with(header)) {
      return true;
    }
  }
  const std::vector<std::string> words = words_of(line.substr(0, 100));
  return !words.empty() && among(greetings, words.front());
}

constexpr std::string_view partings[] = {"the end",
                                         "end of exam",
                                         "end of submission",
                                         "end of the exam",
                                         "that's all",
                                         "that is all",
                                         "that's it",
                                         "that is it",
                                         "i hope i pass",
                                         "i hope i passed",
                                         "hope i pass",
                                         "hope i passed",
                                         "have a nice day",
                                         "have a good day",
                                         "have a nice weekend",
                                         "have a good weekend",
                                         "have a nice week",
                                         "have a great day",
                                         "happy grading",
                                         "good luck",
                                         "see you",
                                         "bye",
                                         "merry christmas",
                                         "happy holidays",
                                         "schönes wochenende",
                                         "schönen tag noch",
                                         "das war's",
                                         "bonne journée",
                                         "buon lavoro",
                                         "buen día"};
constexpr std::string_view thanking[] = {"thank",   "thanks",  "danke",    "vielen",   "merci",
                                         "gracias", "sorry",   "obrigado", "obrigada", "grazie",
                                         "many",    "bedankt", "dziękuję", "děkuji",   "tack"};
constexpr std::string_view of_thanks[] = {
    "you",      "for",      "the",     "course",  "exam",          "semester", "class",      "lecture",
    "lectures", "your",     "time",    "help",    "very",          "much",     "so",         "a",
    "lot",      "in",       "advance", "reading", "grading",       "marking",  "everything", "all",
    "it",       "great",    "nice",    "good",    "and",           "thanks",   "dank",       "für",
    "die",      "den",      "das",     "kurs",    "vorlesung",     "und",      "et",         "im",
    "voraus",   "beaucoup", "pour",    "le",      "cours",         "por",      "el",         "curso",
    "todo",     "again",    "trouble", "delay",   "inconvenience", "mess",     "mille",      "per",
    "il",       "corso",    "dear",    "team"};

/// Whether a line only takes leave: "Thank you for the course!", "Sent from my phone".
bool takes_leave(std::string_view line) {
  constexpr std::size_t longest = 80;
  line = trimmed(line);
  if (line.empty() || line.size() > longest || std::ranges::any_of(line, is_digit) ||
      line.find_first_of("=:?") != npos) {
    return false;
  }
  const std::vector<std::string> words = words_of(line);
  std::string phrase;
  for (const std::string& word : words) {
    phrase += (phrase.empty() ? "" : " ") + word;
  }
  if (among(partings, phrase) || phrase.starts_with("sent from my ") ||
      phrase.starts_with("gesendet von mein") || phrase.starts_with("envoyé de mon ") ||
      phrase.starts_with("enviado desde mi ")) {
    return true;
  }
  const bool closes =
      words.size() > 1 && std::ranges::all_of(words, [](const auto& word) { return among(closings, word); });
  return closes || (!words.empty() && among(thanking, words.front()) &&
                    std::all_of(words.begin() + 1, words.end(), [](const auto& word) {
                      return among(thanking, word) || among(of_thanks, word) || among(closings, word);
                    }));
}

/// Where the last paragraph begins whose every line takes leave, but for a name below it: it stands apart
/// from an answer above it. The end of the text where none does.
std::size_t leave_taking(std::string_view text) {
  constexpr std::size_t longest = 300;
  std::size_t found = text.size();
  bool left = false;
  bool named = false;  // the line right below is a name
  for (std::size_t end = text.size(); end > 0 && text.size() - end < longest;) {
    const std::size_t start = line_start(text, end);
    const std::string_view line = trimmed(text.substr(start, end - start));
    const bool name = !left && !named && words_of(line).size() <= 3 && std::ranges::none_of(line, is_digit) &&
                      line.find_first_of("=:?*#>|`$\\") == npos && line.size() > 2 &&
                      is_capital(line.front());
    if (takes_leave(line)) {
      left = true;
      found = start;
    } else if (name) {
      named = true;
    } else if (named && !left) {
      return text.size();
    } else if (!line.empty()) {
      // a heading would have it for its answer
      const bool heading = line.front() == '#' || line.back() == ':' || line.ends_with("**");
      const bool apart = is_blank(text.substr(std::min(end, text.size()), found - std::min(end, found)));
      const bool blank_line = text.substr(end, found - end).find('\n', 1) != npos;
      return left && !heading && apart && blank_line ? found : text.size();
    }
    end = start == 0 ? 0 : start - 1;
  }
  return text.size();
}

/// "Matr. 3341907", or such a number alone: below a mail's closing it needs no word for a student.
bool is_signed_number(std::string_view line) {
  constexpr std::size_t shortest = 5;
  constexpr std::string_view beside[] = {"no", "nr", "number"};
  const auto digits = static_cast<std::size_t>(std::ranges::count_if(line, is_digit));
  return is_student_number(line) ||
         (digits >= shortest && std::ranges::all_of(words_of(line), [&](const std::string& word) {
            return among(beside, word) || std::ranges::all_of(word, is_digit);
          }));
}

/// Where a mail is closed: a line of nothing but "Best regards", behind which stand at most a few words.
std::size_t closing_line(std::string_view text) {
  constexpr std::size_t longest = 200;
  std::size_t end = text.size();
  while (end > 0 && text.size() - end < longest) {
    const std::size_t start = line_start(text, end);
    const std::string_view line = text.substr(start, end - start);
    const std::vector<std::string> words = words_of(line.substr(0, longest));
    const bool closes = std::ranges::all_of(words, [](const auto& word) { return among(closings, word); });
    if (!words.empty() && closes) {
      return start;
    }
    if (words.size() > 4 || (std::ranges::any_of(line, is_digit) && !is_signed_number(line))) {
      break;
    }
    end = start == 0 ? 0 : start - 1;
  }
  return text.size();
}

}  // namespace

std::size_t end_of_own_mail(std::string_view text) {
  const std::string_view own = text.substr(0, quoted_mail(text));
  const std::size_t closed = begins_with_greeting(own) ? closing_line(own) : own.size();
  return leave_taking(own.substr(0, closed));
}

bool is_cover_line(std::string_view line) {
  const std::vector<std::string> words = words_of(line.substr(0, 200));
  return !words.empty() && line.size() <= 200 && std::ranges::none_of(line, is_digit) &&
         std::ranges::all_of(
             words, [](const std::string& word) { return among(greetings, word) || among(covers, word); });
}

}  // namespace gradewright::reading
