#include "answers/reading/documents/label_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <vector>

#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"
#include "engine/text/word_set.hpp"

namespace gradewright::reading {
namespace {

constexpr std::string_view question_words[] = {
    // English
    "question", "ques", "quest", "q", "problem", "prob", "exercise", "ex", "task", "part", "item",
    // German
    "aufgabe", "aufg", "teilaufgabe", "frage", "übung", "teil",
    // French
    "exercice", "exo", "problème", "partie",
    // Spanish
    "ejercicio", "pregunta", "problema", "cuestión", "apartado", "parte",
    // Portuguese
    "questão", "exercício", "pergunta", "alínea",
    // Italian
    "domanda", "esercizio", "quesito",
    // Dutch
    "opgave", "vraag", "oefening", "deel",
    // Polish
    "zadanie", "zad", "pytanie",
    // Czech
    "úloha", "otázka",
    // Swedish, Norwegian, Danish
    "fråga", "uppgift", "övning", "oppgave", "spørsmål", "spørgsmål",
    // Turkish
    "soru",
    // Russian
    "задача", "задание", "вопрос", "упражнение",
    // Chinese, Japanese
    "第", "题", "題", "题目", "问题", "問題", "问", "問", "设问", "設問", "课题", "課題", "习题", "練習",
    // Korean
    "문제", "문항", "질문",
    // Finnish, Greek, Vietnamese, Indonesian, Hindi, Arabic
    "tehtävä", "kysymys", "ερώτηση", "Ερώτηση", "άσκηση", "Άσκηση", "câu", "bài", "soal", "प्रश्न", "سؤال",
    // the section sign
    "§"};

constexpr std::string_view answer_words[] = {
    "answer",   "your answer", "answers",  "ans",       "solution",  "solutions",   "sol",
    "antwort",  "lösung",      "réponse",  "respuesta", "solución",  "resposta",    "solução",
    "risposta", "soluzione",   "antwoord", "oplossing", "odpowiedź", "rozwiązanie", "odpověď",
    "řešení",   "svar",        "lösning",  "cevap",     "çözüm",     "ответ",       "решение",
    "答案",     "解答",        "回答",     "答",        "解",        "정답",        "답"};

constexpr std::string_view number_words[] = {"no", "nr", "num", "number", "nº", "n°", "№", "номер"};

constexpr std::string_view leads[] = {"ad", "zu", "to", "for", "re", "à", "a la"};

/// The small form of a letter of the Latin and Cyrillic alphabets.
char32_t lower_letter(char32_t c) {
  if (c < 0x80) {
    return static_cast<char32_t>(lower(static_cast<char>(c)));
  }
  if ((c >= 0x00C0 && c <= 0x00DE) || (c >= 0x0410 && c <= 0x042F)) {
    return c + 0x20;
  }
  if (c >= 0x0139 && c <= 0x0148) {  // of Latin Extended-A here the odd ones are capitals
    return c % 2 == 1 ? c + 1 : c;
  }
  if (c >= 0x0179 && c <= 0x017E) {
    return c % 2 == 1 ? c + 1 : c;
  }
  if (c >= 0x0100 && c <= 0x017F) {
    return c % 2 == 0 ? c + 1 : c;
  }
  return c;
}

/// A letter of an alphabet whose words are parted by blanks.
bool is_alphabetic(char32_t c) {
  if (c < 0x80) {
    return is_letter(static_cast<char>(c));
  }
  return (c >= 0x00C0 && c <= 0x024F) || (c >= 0x0400 && c <= 0x04FF);
}

/// Whether `text` begins with `word` and the word ends there.
bool begins_with_word(std::string_view text, std::string_view word) {
  std::size_t at = 0;
  std::size_t wanted = 0;
  char32_t last = 0;
  while (wanted < word.size()) {
    if (at == text.size()) {
      return false;
    }
    if (is_ascii(word[wanted])) {  // no other letter has a small form in ASCII
      last = static_cast<char32_t>(word[wanted++]);
      if (lower(text[at++]) != static_cast<char>(last)) {
        return false;
      }
      continue;
    }
    last = next_code_point(word, wanted);
    if (lower_letter(next_code_point(text, at)) != last) {
      return false;
    }
  }
  if (at == text.size() || !is_alphabetic(last)) {
    return true;
  }
  if (is_ascii(text[at])) {
    return !is_letter(text[at]);
  }
  return !is_alphabetic(next_code_point(text, at));
}

/// The words of a list that may begin a text, by its first byte.
template <std::size_t N>
std::span<const std::string_view> candidates(const WordSet<N>& words, std::string_view text) {
  if (text.empty()) {
    return {};
  }
  constexpr char first = static_cast<char>(0x80);
  constexpr char last = static_cast<char>(0xFF);
  const char begin = lower(text.front());
  return is_ascii(begin) ? words.beginning_with(begin, begin) : words.beginning_with(first, last);
}

template <std::size_t N>
void look_up(const WordSet<N>& words, LabelWord kind, std::string_view text, LabelWordMatch& longest) {
  for (const std::string_view word : candidates(words, text)) {
    if (word.size() > longest.length && begins_with_word(text, word)) {
      longest = {kind, word.size()};
    }
  }
}

/// Quickly, whether a word of a label may begin a text: of the letters beyond ASCII few do.
bool may_begin_word(std::string_view text) {
  static const std::vector<char32_t> beginnings = [] {
    std::vector<char32_t> first;
    const auto add = [&first](std::span<const std::string_view> words) {
      for (const std::string_view word : words) {
        std::size_t behind = 0;
        first.push_back(next_code_point(word, behind));
      }
    };
    add(question_words);
    add(answer_words);
    add(number_words);
    add(leads);
    return first;
  }();
  if (text.empty() || is_ascii(text.front())) {
    return true;
  }
  std::size_t behind = 0;
  const char32_t begin = lower_letter(next_code_point(text, behind));
  return std::ranges::find(beginnings, begin) != beginnings.end();
}

constexpr std::string_view suffixes[] = {"小题", "道题", "题目", "問題", "题", "題", "问", "問", "번"};

constexpr std::string_view point_words[] = {
    "point",  "points", "pts",    "pt",    "p",    "mark",  "marks",  "punkt", "punkte", "pkt", "punti",
    "punten", "puntos", "pontos", "poäng", "балл", "балла", "баллов", "分",    "点",     "점"};

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t n = 0;
  while (at + n < text.size() && (is_digit(text[at + n]) || (n > 0 && text[at + n] == '.'))) {
    ++n;
  }
  return n;
}

std::size_t blanks_at(std::string_view text, std::size_t at) {
  std::size_t n = 0;
  while (at + n < text.size() && text[at + n] == ' ') {
    ++n;
  }
  return n;
}

/// Longer words are no misspelt words of labels.
constexpr std::size_t longest_misspelt = 12;

/// How many letters have to be put in, left out, replaced or swapped with the next to make one word of
/// another.
std::size_t edits(std::string_view a, std::string_view b) {
  std::array<std::array<std::size_t, longest_misspelt + 1>, longest_misspelt + 1> cost{};
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = i + j;
        continue;
      }
      cost[i][j] = std::min(
          {cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
      }
    }
  }
  return cost[a.size()][b.size()];
}

}  // namespace

LabelWordMatch label_word(std::string_view text) {
  LabelWordMatch longest;
  if (!may_begin_word(text)) {
    return longest;
  }
  static constexpr WordSet questions(question_words);
  static constexpr WordSet answers(answer_words);
  static constexpr WordSet numbers(number_words);
  static constexpr WordSet leading(leads);
  look_up(questions, LabelWord::question, text, longest);
  look_up(answers, LabelWord::answer, text, longest);
  look_up(numbers, LabelWord::number, text, longest);
  look_up(leading, LabelWord::lead, text, longest);
  return longest;
}

bool is_misspelt_label_word(std::string_view word) {
  constexpr std::string_view words[] = {"question", "problem", "exercise", "aufgabe", "pregunta", "exercice"};
  return !word.empty() && word.size() <= longest_misspelt &&
         std::ranges::any_of(words, [&](std::string_view known) {
           const bool plural = word.size() == known.size() + 1 && word.starts_with(known);
           const bool own = word.front() == known.front() || word[0] == known[1];
           const std::size_t most = known.size() < 8 ? 1 : 2;
           const bool alike = own && word.size() <= known.size() + most && known.size() <= word.size() + most;
           return word != known && !plural && alike && edits(word, known) <= most;
         });
}

std::size_t part_word(std::string_view text) {
  constexpr std::string_view words[] = {"part ", "Part ", "Teil "};
  const auto* word = std::ranges::find_if(words, [&](auto one) { return text.starts_with(one); });
  return word == std::end(words) ? 0 : word->size();
}

std::size_t number_suffix(std::string_view text) {
  const auto* suffix = std::ranges::find_if(suffixes, [&](auto one) { return text.starts_with(one); });
  return suffix == std::end(suffixes) ? 0 : suffix->size();
}

std::size_t label_remark(std::string_view text) {
  std::size_t at = blanks_at(text, 0);
  for (const std::string_view of : {"of ", "von ", "sur ", "de ", "di ", "van ", "/ ", "/"}) {
    if (!text.substr(at).starts_with(of)) {
      continue;
    }
    const std::size_t digits = digits_at(text, at + of.size());
    const std::size_t end = at + of.size() + digits;
    const bool closed =
        end == text.size() || std::string_view(":.)\r*").find(text[end]) != std::string_view::npos;
    return digits > 0 && digits <= 2 && closed ? end : 0;
  }
  const char open = at < text.size() ? text[at] : '\0';
  if (open != '(' && open != '[') {
    return 0;
  }
  ++at;
  const std::size_t reached = text.find_first_not_of("_ ", at);  // "[__ / 3]": what was reached stays open
  const bool of_most = reached != std::string_view::npos && text[reached] == '/';
  at = of_most ? reached + 1 + blanks_at(text, reached + 1) : at;
  const std::size_t digits = digits_at(text, at);
  at += digits;
  at += blanks_at(text, at);
  const char close = open == '(' ? ')' : ']';
  if (of_most && digits > 0 && digits <= 3 && at < text.size() && text[at] == close) {
    return at + 1;
  }
  const auto* word = std::ranges::find_if(
      point_words, [&](auto one) { return begins_with_word(text.substr(std::min(at, text.size())), one); });
  if (digits == 0 || word == std::end(point_words)) {
    return 0;
  }
  for (const std::string_view one : point_words) {  // the longest
    if (one.size() > word->size() && begins_with_word(text.substr(at), one)) {
      word = &one;
    }
  }
  at += word->size();
  if (at < text.size() && text[at] == '.') {
    ++at;
  }
  return at < text.size() && text[at] == close ? at + 1 : 0;
}

}  // namespace gradewright::reading
