#include "answers/reading/documents/table_columns.hpp"

#include <string>

#include "answers/reading/documents/label_words.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::string_view part_heads[] = {"part", "sub",    "subpart",     "subquestion", "sub-part",
                                           "teil", "letter", "teilaufgabe", "sub-question"};
constexpr std::string_view name_heads[] = {"item",     "name",      "quantity", "symbol",
                                           "variable", "what",      "of",       "größe",
                                           "grösse",   "asked for", "value of", "quantity asked"};
constexpr std::string_view answer_heads[] = {"answer",        "answers",
                                             "my answer",     "my answers",
                                             "your answer",   "result",
                                             "results",       "my result",
                                             "value",         "values",
                                             "solution",      "my solution",
                                             "response",      "antwort",
                                             "ergebnis",      "lösung",
                                             "wert",          "final answer",
                                             "réponse",       "respuesta",
                                             "risposta",      "resposta",
                                             "mine",          "me",
                                             "my choice",     "choice",
                                             "my pick",       "ans",
                                             "ans.",          "my ans",
                                             "letter",        "option",
                                             "my option",     "chosen",
                                             "student",       "student answer",
                                             "score",         "given answer",
                                             "final",         "antworten",
                                             "meine antwort", "mein ergebnis",
                                             "meine lösung",  "ma réponse",
                                             "mi respuesta",  "resultado",
                                             "résultat",      "risultato",
                                             "antwoord",      "svar",
                                             "odpowiedź",     "odpověď",
                                             "cevap",         "vastaus",
                                             "ответ",         "відповідь",
                                             "答案",          "回答",
                                             "解答",          "答え",
                                             "结果",          "答"};
constexpr std::string_view point_heads[] = {"points",      "pts",    "marks",         "max points",
                                            "max. points", "punkte", "points reached"};
constexpr std::string_view working_heads[] = {
    "working",       "workings",      "my working",    "work",        "calculation", "calculations",
    "computation",   "derivation",    "reason",        "reasons",     "reasoning",   "explanation",
    "explanations",  "justification", "why",           "how",         "comment",     "comments",
    "remark",        "remarks",       "note",          "notes",       "steps",       "details",
    "rechnung",      "rechenweg",     "begründung",    "erklärung",   "bemerkung",   "bemerkungen",
    "nebenrechnung", "calcul",        "calculs",       "explication", "commentaire", "cálculo",
    "explicación",   "justificación", "razonamiento",  "comentario",  "calcolo",     "spiegazione",
    "passaggi",      "explicação",    "justificativa", "berekening",  "uitleg",      "toelichting",
    "过程",          "解释",          "理由",          "计算",        "備考",        "計算"};
constexpr std::string_view number_heads[] = {"#", "id", "item", "n"};
constexpr std::string_view index_heads[] = {"t",     "step",    "i",         "j",     "k",        "iteration",
                                            "iter",  "epoch",   "time",      "layer", "position", "pos",
                                            "row",   "token",   "sample",    "batch", "unit",     "neuron",
                                            "state", "example", "time step", "x",     "schritt"};

constexpr std::string_view total_heads[] = {"total", "sum", "\u03a3", "summe", "gesamt", "all"};

/// The head of a column in small letters, without the marks around it.
std::string head_of(std::string_view text) {
  const std::size_t first = text.find_first_not_of("*_` $");
  const std::size_t last = text.find_last_not_of("*_` $.:");
  return first == std::string_view::npos || last == std::string_view::npos || last < first
             ? lower(text)
             : lower(text.substr(first, last + 1 - first));
}

TableColumn later_column(std::string_view text) {
  const std::string head = head_of(text);
  if (among(part_heads, head)) {
    return TableColumn::part;
  }
  if (among(name_heads, head)) {
    return TableColumn::name;
  }
  if (among(answer_heads, head)) {
    return TableColumn::answer;
  }
  if (among(working_heads, head)) {
    return TableColumn::working;
  }
  return among(point_heads, head) ? TableColumn::points : TableColumn::other;
}

}  // namespace

TableColumn first_column(std::string_view text) {
  const std::string head = head_of(text);
  if (among(part_heads, head)) {
    return TableColumn::part;
  }
  if (among(number_heads, head)) {
    return TableColumn::number;
  }
  if (among(index_heads, head)) {
    return TableColumn::index;
  }
  const LabelWordMatch word = label_word(head);
  const std::string_view rest = std::string_view(head).substr(word.length);
  const bool number_behind =
      rest == " no" || rest == " nr" || rest == " number" || rest == "s" || rest == " #";
  if (word.length == 0 || !(rest.empty() || number_behind)) {
    return TableColumn::other;
  }
  switch (word.word) {
    case LabelWord::question:
      return TableColumn::question;
    case LabelWord::number:
      return TableColumn::number;
    default:
      return TableColumn::other;
  }
}

std::vector<TableColumn> columns_of(const SmallTable& table) {
  std::vector<TableColumn> columns;
  for (const SmallTable::Cell& cell : table.header) {
    columns.push_back(columns.empty() ? first_column(cell.text) : later_column(cell.text));
  }
  return columns;
}

bool is_answer_head(std::string_view head) {
  return among(answer_heads, head_of(head));
}

bool is_points_head(std::string_view head) {
  return among(point_heads, head_of(head));
}

bool is_total_head(std::string_view head) {
  return among(total_heads, head_of(head));
}

}  // namespace gradewright::reading
