#include "answers/reading/documents/label_table.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "answers/reading/documents/label_words.hpp"
#include "answers/reading/documents/small_table.hpp"
#include "answers/reading/documents/withdrawn.hpp"
#include "answers/reading/matching/doubt_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Cell = SmallTable::Cell;
using Path = std::vector<std::string>;

/// What stands in a column, by its head.
enum class Column {
  question,  ///< labels of questions
  number,    ///< numbers of questions, or of something else
  part,
  name,
  answer,
  points,
  working,  ///< how the answer beside it was found
  index,    ///< what numbers the rows
  other
};

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

Column first_column(std::string_view text) {
  const std::string head = head_of(text);
  if (among(part_heads, head)) {
    return Column::part;
  }
  if (among(number_heads, head)) {
    return Column::number;
  }
  if (among(index_heads, head)) {
    return Column::index;
  }
  const LabelWordMatch word = label_word(head);
  const std::string_view rest = std::string_view(head).substr(word.length);
  const bool number_behind =
      rest == " no" || rest == " nr" || rest == " number" || rest == "s" || rest == " #";
  if (word.length == 0 || !(rest.empty() || number_behind)) {
    return Column::other;
  }
  switch (word.word) {
    case LabelWord::question:
      return Column::question;
    case LabelWord::number:
      return Column::number;
    default:
      return Column::other;
  }
}

Column later_column(std::string_view text) {
  const std::string head = head_of(text);
  if (among(part_heads, head)) {
    return Column::part;
  }
  if (among(name_heads, head)) {
    return Column::name;
  }
  if (among(answer_heads, head)) {
    return Column::answer;
  }
  if (among(working_heads, head)) {
    return Column::working;
  }
  return among(point_heads, head) ? Column::points : Column::other;
}

std::vector<Column> columns_of(const SmallTable& table) {
  std::vector<Column> columns;
  for (const Cell& cell : table.header) {
    columns.push_back(columns.empty() ? first_column(cell.text) : later_column(cell.text));
  }
  return columns;
}

std::size_t count(const std::vector<Column>& columns, Column sort) {
  return static_cast<std::size_t>(std::ranges::count(columns, sort));
}

/// Whether a part, a name and one answer stand in this order, and nothing unknown.
bool is_order_of_answers(std::vector<Column>& columns) {
  if (count(columns, Column::answer) == 0 && count(columns, Column::other) == 1) {
    std::ranges::replace(columns, Column::other, Column::answer);  // "| Question | Score |"
  }
  const auto place = [&](Column sort) { return std::ranges::find(columns, sort) - columns.begin(); };
  const bool part_second = count(columns, Column::part) == 0 || place(Column::part) <= 1;
  const bool name_before =
      count(columns, Column::name) == 0 || place(Column::name) + 1 == place(Column::answer);
  return count(columns, Column::answer) == 1 && count(columns, Column::name) <= 1 &&
         count(columns, Column::part) <= 1 && count(columns, Column::other) == 0 && part_second &&
         name_before;
}

/// A cell that is nothing but a label.
std::optional<QuestionLabel> whole_label(std::string_view text) {
  auto label = read_question_label(text);
  if (!label || label->length != text.size() || label->solution || !label->damaged_word.empty()) {
    return std::nullopt;
  }
  return label;
}

/// Whether the exam has the path, or one that the path begins with or lies below.
bool is_of_exam(const Path& path, const std::vector<Path>& declared) {
  return std::ranges::any_of(declared, [&](const Path& one) {
    const auto known = static_cast<std::ptrdiff_t>(std::min(one.size(), path.size()));
    return std::equal(path.begin(), path.begin() + known, one.begin());
  });
}

Path path_of(const QuestionLabel& label) {
  Path path{label.number};
  path.insert(path.end(), label.parts.begin(), label.parts.end());
  return path;
}

/// Whether a cell says that the answer stands elsewhere: "see right", "->".
bool points_away(std::string_view answer) {
  constexpr std::string_view words[] = {"see",    "siehe",   "voir",    "ver",    "vedi",
                                        "zie",    "working", "right",   "beside", "next",
                                        "rechts", "droite",  "derecha", "there",  "left"};
  return std::ranges::none_of(answer, [](char c) { return is_letter(c) || is_digit(c) || !is_ascii(c); }) ||
         (std::ranges::none_of(answer, is_digit) &&
          std::ranges::any_of(words_of(answer),
                              [&](const std::string& word) { return among(words, word); })) ||
         answer.find("\u2192") != std::string_view::npos;
}

/// Whether a cell of working says something against its answer, or that it is nobody's own.
bool doubts(std::string_view text) {
  constexpr std::string_view words[] = {"withdrawn", "copied",    "copy",     "cheated", "stolen",
                                        "chatgpt",   "neighbour", "neighbor", "friend",  "struck",
                                        "crossed",   "void",      "deleted",  "ignored"};
  return text.find('?') != std::string_view::npos ||
         std::ranges::any_of(words_of(text), [&](const std::string& word) {
           return is_doubt_word(word) || is_denial(word) || withdraws(word) || among(words, word);
         });
}

/// The words that stand before the equals signs of a text.
std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  for (std::size_t at = text.find_first_of("=:"); at != std::string_view::npos;
       at = text.find_first_of("=:", at + 1)) {
    std::vector<std::string> words = words_of(text.substr(0, at));
    if (!words.empty()) {
      names.push_back(std::move(words.back()));
    }
  }
  return names;
}

/// Whether working answers a second time: by one option alone, or by a name that stands in the answer.
bool answers_again(std::string_view answer, std::string_view working) {
  const std::vector<std::string> words = words_of(working);
  const bool option =
      words.size() == 1 && words.front().size() == 1 && std::ranges::none_of(working, is_digit);
  const std::vector<std::string> own = names_in(answer);
  return option || std::ranges::any_of(names_in(working), [&](const std::string& name) {
           return std::ranges::find(own, name) != own.end();
         });
}

class RowReader {
 public:
  RowReader(std::string_view text, const SmallTable& table, const std::vector<Column>& columns,
            const std::vector<Path>& declared)
      : text_(text), table_(table), columns_(columns), declared_(declared) {}

  /// Nothing where a row begins with something that is no label.
  std::optional<LabelTable> read() {
    result_.span = table_.span;
    for (const SmallTable::Row& row : table_.rows) {
      if (!read_row(row)) {
        return std::nullopt;
      }
    }
    return answered_ && !result_.rows.empty() ? std::optional(std::move(result_)) : std::nullopt;
  }

 private:
  bool read_row(const SmallTable::Row& row) {
    const std::size_t labels = columns_.size() > 1 && columns_[1] == Column::part ? 2 : 1;
    QuestionLabel label;
    for (std::size_t c = 0; c < labels; ++c) {
      if (!row[c].text.empty() && !add(label, row[c].text, columns_[c])) {
        return false;
      }
    }
    if (!label.number.empty() || !label.parts.empty()) {
      place(std::move(label), row, labels);
    }
    for (std::size_t c = labels; c < columns_.size(); ++c) {
      if (columns_[c] == Column::points || row[c].text.empty() || is_beside_answer(row, c)) {
        continue;
      }
      result_.cells.push_back({row[c].offset, row[c].text.size()});
      answered_ = answered_ || columns_[c] == Column::answer;
      if (columns_[c] == Column::name && !row[c + 1].text.empty()) {
        result_.between.push_back(row[c].offset + row[c].text.size());
      }
    }
    return true;
  }

  /// Whether a cell says only how the answer of its row was found, and nothing against it.
  bool is_beside_answer(const SmallTable::Row& row, std::size_t c) const {
    const auto place = std::ranges::find(columns_, Column::answer) - columns_.begin();
    const std::string_view answer = row[static_cast<std::size_t>(place)].text;
    return columns_[c] == Column::working && !answer.empty() && !says_nothing(answer) &&
           !points_away(answer) && !doubts(row[c].text) && !answers_again(answer, row[c].text);
  }

  /// Adds what a cell says of the label of its row.
  bool add(QuestionLabel& label, std::string_view text, Column column) {
    std::optional<QuestionLabel> read = whole_label(text);
    if (!read || (column == Column::part) != read->number.empty()) {
      return false;
    }
    if (!read->number.empty()) {
      label.number = read->number;
    }
    label.parts.insert(label.parts.end(), read->parts.begin(), read->parts.end());
    number_ = read->number.empty() ? number_ : read->number;
    return label.parts.size() <= 3 && is_declared(label);
  }

  bool is_declared(const QuestionLabel& label) const {
    Path path = path_of(label);
    path[0] = number_;
    return number_.empty()
               ? std::ranges::any_of(
                     declared_, [&](const Path& one) { return one.size() > 1 && one[1] == label.parts[0]; })
               : is_of_exam(path, declared_);
  }

  /// The label reaches from the start of a line of bars over the bar behind it.
  void place(QuestionLabel label, const SmallTable::Row& row, std::size_t labels) {
    const bool bars = text_[table_.span.offset] != '\\';
    const std::size_t first = std::min(row[0].offset, row[labels - 1].offset);
    const std::size_t line = text_.rfind('\n', first) + 1;
    const std::size_t offset = bars ? line : first;
    const std::size_t end = row[labels - 1].offset + row[labels - 1].text.size();
    const std::size_t mark = std::min(text_.find(bars ? '|' : '&', end), table_.span.end() - 1);
    label.strength = QuestionLabel::Strength::strong;
    label.needs_path = false;
    label.closing = '|';
    label.length = mark + 1 - offset;
    result_.has_part = result_.has_part || !label.parts.empty();
    result_.rows.push_back({std::move(label), offset});
  }

  std::string_view text_;
  const SmallTable& table_;
  const std::vector<Column>& columns_;
  const std::vector<Path>& declared_;
  LabelTable result_;
  std::string number_;  ///< of the last row that has one
  bool answered_ = false;
};

/// A table whose columns are headed by questions, over one row of answers.
std::optional<LabelTable> headed_across(const SmallTable& table, const std::vector<Path>& declared,
                                        const LabelEvidence& evidence) {
  const Column corner = first_column(table.header[0].text);
  const bool has_corner =
      corner == Column::question || corner == Column::number || table.header[0].text.empty();
  if (table.rows.size() != 1 || (has_corner && !table.rows[0][0].text.empty() &&
                                 !among(answer_heads, head_of(table.rows[0][0].text)))) {
    return std::nullopt;
  }
  LabelTable result;
  result.span = table.span;
  bool options = true;
  for (std::size_t c = has_corner ? 1 : 0; c < table.header.size(); ++c) {
    std::optional<QuestionLabel> label = whole_label(table.header[c].text);
    if (!label || label->number.empty() || !is_of_exam(path_of(*label), declared)) {
      return std::nullopt;
    }
    const Cell& answer = table.rows[0][c];
    options = options && (answer.text.empty() || evidence.is_option_of(label->number, answer.text));
    result.has_part = result.has_part || !label->parts.empty();
    label->strength = QuestionLabel::Strength::strong;
    label->needs_path = false;
    label->length = 0;
    result.rows.push_back({std::move(*label), answer.offset});
    result.cells.push_back({answer.offset, answer.text.size()});
  }
  const bool certain = result.has_part || options || corner == Column::question;
  return certain && result.rows.size() > 1 ? std::optional(std::move(result)) : std::nullopt;
}

bool is_total(std::string_view text) {
  return among(total_heads, head_of(text));
}

/// The points of the questions: in a column beside them, or in a row below them.
bool is_cover(const SmallTable& table, const std::vector<Column>& columns) {
  if (columns[0] != Column::question && columns[0] != Column::number) {
    return false;
  }
  const auto later = std::span(columns).subspan(1);
  if (std::ranges::count(later, Column::points) > 0 && std::ranges::all_of(later, [&](const Column& column) {
        const auto c = static_cast<std::size_t>(&column - columns.data());
        return column == Column::points || std::ranges::all_of(table.rows, [c](const SmallTable::Row& row) {
                 return row[c].text.empty();
               });
      })) {
    return true;
  }
  const bool questions_across = std::ranges::all_of(std::span(table.header).subspan(1), [](const Cell& cell) {
    return is_total(cell.text) || whole_label(cell.text).has_value();
  });
  return questions_across && std::ranges::all_of(table.rows, [](const SmallTable::Row& row) {
           const bool points = among(point_heads, head_of(row[0].text));
           return points || std::ranges::all_of(std::span(row).subspan(1),
                                                [](const Cell& cell) { return cell.text.empty(); });
         });
}

std::optional<LabelTable> label_table(std::string_view text, const SmallTable& table,
                                      const std::vector<Path>& declared, const LabelEvidence& evidence) {
  std::vector<Column> columns = columns_of(table);
  if (columns.size() < 2) {
    return std::nullopt;
  }
  LabelTable plain;
  plain.span = table.span;
  if (columns[0] == Column::index) {
    plain.kind = LabelTable::Kind::indices;
    return plain;
  }
  if (is_cover(table, columns)) {
    plain.kind = LabelTable::Kind::cover;
    return plain;
  }
  if (auto across = headed_across(table, declared, evidence)) {
    return across;
  }
  const auto unknown = std::ranges::find(columns, Column::other) - columns.begin();
  if (columns[0] == Column::other || !is_order_of_answers(columns)) {
    return std::nullopt;
  }
  auto read = RowReader(text, table, columns, declared).read();
  if (read) {
    read->first = columns[0] == Column::number && !read->has_part;
    read->below = columns[0] == Column::part;
    if (unknown < std::ssize(columns)) {
      const Cell& head = table.header[static_cast<std::size_t>(unknown)];
      read->unknown_head = {head.offset, head.text.size()};
    }
  }
  return read;
}

}  // namespace

std::vector<LabelTable> label_tables(std::string_view text, const std::vector<Path>& declared,
                                     const LabelEvidence& evidence) {
  std::vector<LabelTable> result;
  for (const SmallTable& table : small_tables(text)) {
    if (auto read = label_table(text, table, declared, evidence)) {
      result.push_back(std::move(*read));
    }
  }
  std::ranges::sort(result, {}, [](const LabelTable& table) { return table.span.offset; });
  return result;
}

void lay_out(const LabelTable& table, std::string& text) {
  std::vector<Span> kept = table.cells;
  for (const LabelTable::Row& row : table.rows) {
    kept.push_back({row.offset, row.label.length});
  }
  std::ranges::sort(kept, {}, [](const Span& piece) { return std::pair(piece.offset, piece.length); });
  std::size_t at = table.span.offset;
  for (const Span& piece : kept) {
    blank_out(text, {at, piece.offset - at});
    at = piece.end();
  }
  blank_out(text, {at, table.span.end() - at});
  for (const std::size_t mark : table.between) {
    text[mark] = '=';
  }
}

}  // namespace gradewright::reading
