#include "problems/load_exam.hpp"

#include <fmt/core.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "engine/language/source_error.hpp"
#include "problems/exam_forms.hpp"
#include "problems/network_reading.hpp"
#include "problems/question_reading.hpp"
#include "problems/read_fields.hpp"
#include "problems/yaml_tree.hpp"

namespace gradewright::problems {

namespace {

constexpr std::size_t most_questions = 1000;

struct ExamReading {
  const ExamText& text;
  Exam exam;
  Kinds kinds;
  bool reads_kinds;  ///< of the folder that the exam names
  std::optional<Rule> rule = {};
  NetworkNodes network = {};
};

template <const YamlNode* NetworkNodes::*part>
void keep_of_network(const YamlNode& node, ExamReading& into) {
  into.network.*part = &node;
}

void read_questions(const YamlNode& node, ExamReading& into) {
  const std::vector<YamlNode>& questions = read_list(node, "questions");
  if (questions.size() > most_questions) {
    fail(node, fmt::format("more than {} questions", most_questions));
  }
  std::map<std::string, std::size_t> lines;
  for (const YamlNode& question : questions) {
    into.exam.questions.push_back(read_question(question, into.text,
                                                {into.rule, into.exam.follow_through, into.exam.free_cells},
                                                into.kinds, &into.network));
    const std::string& id = into.exam.questions.back().id;
    const auto [first, fresh] = lines.emplace(id, question.line);
    if (!fresh) {
      fail(*question.find("id"),
           fmt::format("two questions have the id '{}'; the first is in line {}", id, first->second));
    }
  }
}

/// What points are rounded to: something between a tenth of a thousandth and a point, as people mark.
Decimal read_round(const YamlNode& node) {
  const Decimal round = read_number(node, "what points are rounded to");
  if (round < Decimal(1, -4) || round > Decimal(1) || round.decimals() > 4) {
    fail(node, "points are rounded to something from 0.0001 to 1, of at most 4 decimals");
  }
  return round;
}

void round_form(JsonWriter& schema) {
  form::number(schema);
  schema.member("minimum", Decimal(1, -4));
  schema.member("maximum", std::int64_t{1});
}

/// The place of a file that is named beside the exam file.
void read_sheet_path(const YamlNode& node, ExamReading& into) {
  const std::filesystem::path path = read_text(node, "the template's file");
  into.exam.sheet.path = (std::filesystem::path(into.text.file).parent_path() / path).string();
  into.exam.sheet.place = into.text.place(node);
}

/// The folder of the course's own kinds.
void read_kinds_folder(const YamlNode& node, ExamReading& into) {
  const std::filesystem::path path = read_text(node, "the folder of kinds");
  const std::filesystem::path folder = std::filesystem::path(into.text.file).parent_path() / path;
  std::error_code error;
  if (!into.reads_kinds) {
    return;
  }
  if (!std::filesystem::is_directory(folder, error)) {
    fail(node, fmt::format("the folder of kinds {} {}", folder.string(),
                           std::filesystem::exists(folder, error) ? "is no folder" : "is not there"));
  }
  into.kinds.add_folder(folder.string());
}

constexpr std::array<std::pair<std::string_view, bool>, 2> decimal_words{{{"point", false}, {"comma", true}}};

/// `rule`, `kinds` and the network stand before `questions`, which need them, as `groups` needs those.
constexpr std::array<Field<ExamReading>, 19> exam_fields{{
    {"exam",
     true,
     {form::text, "The title of the exam."},
     [](const YamlNode& node, ExamReading& into) { into.exam.title = read_text(node, "the exam's title"); }},
    {"id",
     true,
     {form::text, "A short name, kept with every run."},
     [](const YamlNode& node, ExamReading& into) { into.exam.id = read_text(node, "the exam's id"); }},
    {"rule",
     false,
     {form::reference<rule_definition>, "When a number is right, in every item that has no rule of its own."},
     [](const YamlNode& node, ExamReading& into) { into.rule = read_rule(node); }},
    {"follow_through",
     false,
     {follow_policy_form,
      "The credit for a right computation from an own wrong value: 50%, off, or a map. 100% by default."},
     [](const YamlNode& node, ExamReading& into) {
       into.exam.follow_through = read_follow_policy(node, {}, FollowScope::question);
     }},
    {"free_cells",
     false,
     {form::word<switch_words>,
      "off: every cell of a tensor has its share of the points, also where zeros or a copied given would get "
      "it right. on: such cells have none; the default."},
     [](const YamlNode& node, ExamReading& into) {
       into.exam.free_cells = read_switch(node, "whether cells are free");
     }},
    {"round",
     false,
     {round_form,
      "What the points of an item are rounded to, half up, once: from 0.0001 to 1; 0.01 by default."},
     [](const YamlNode& node, ExamReading& into) { into.exam.round = read_round(node); }},
    {"decimal",
     false,
     {form::word<decimal_words>,
      "comma: students write 0,46 and 1.024,5. Numbers in this file keep their points."},
     [](const YamlNode& node, ExamReading& into) {
       into.exam.decimal_comma = read_word(node, "the decimal mark", decimal_words);
     }},
    {"template",
     false,
     {form::text,
      "The sheet that students fill in, a document beside this file: its own text is never an answer."},
     read_sheet_path},
    {"kinds",
     false,
     {form::text, "A folder with kinds of the course, relative to this file."},
     read_kinds_folder},
    {"input", false, input_note, keep_of_network<&NetworkNodes::input>},
    {"layers",
     false,
     {form::reference<layers_definition>,
      "A network that several questions are about; they say layers: exam."},
     keep_of_network<&NetworkNodes::layers>},
    {"blocks", false, blocks_note, keep_of_network<&NetworkNodes::blocks>},
    {"counting", false, counting_note, keep_of_network<&NetworkNodes::counting>},
    {"questions",
     true,
     {form::list_of<form::reference<question_definition>>, "The questions, in their order."},
     read_questions},
    {"groups",
     false,
     {groups_form, "Questions of which some count, or that have a limit together."},
     [](const YamlNode& node, ExamReading& into) { into.exam.totals.groups = read_groups(node, into.exam); }},
    {"at_least",
     false,
     {form::limit, "What the total is at least; 0 unless the exam says otherwise."},
     [](const YamlNode& node, ExamReading& into) {
       into.exam.totals.range.at_least = read_limit(node, "the least points of the exam");
     }},
    {"at_most",
     false,
     {form::limit, "What the total is at most."},
     [](const YamlNode& node, ExamReading& into) {
       into.exam.totals.range.at_most = read_limit(node, "the most points of the exam");
     }},
    {"attempts",
     false,
     {attempts_form, "A student may hand in several times, and this one counts, or the mean of the totals."},
     [](const YamlNode& node, ExamReading& into) { into.exam.totals.attempts = read_attempts(node); }},
    {"late",
     false,
     {late_form, "When the exam is due, and what being late costs."},
     [](const YamlNode& node, ExamReading& into) { into.exam.totals.late = read_late(node); }},
}};

constexpr std::string_view kept_kind = "the kind";

/// Keeps the texts of the kinds of folders that the exam uses: a run is against them as well.
void keep_kinds(Exam& exam, const Kinds& kinds) {
  std::set<const Kind*> kept;
  for (const Question& question : exam.questions) {
    const Kind* kind = question.kind.empty() ? nullptr : kinds.find(question.kind);
    if (kind != nullptr && kind->of_folder && kept.insert(kind).second) {
      keep_beside(exam, kept_kind, kind->text.file, kind->text.source);
    }
  }
}

/// What `keep_beside` put behind an exam, as it was: the kinds that it used. Whether there are any.
bool add_kept_kinds(std::string_view text, Kinds& kinds) {
  const std::string mark = fmt::format("\n\n# read with {} ", kept_kind);
  bool any = false;
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at)) {
    at += mark.size();
    std::istringstream lines{std::string(text.substr(at))};
    std::string file;
    std::getline(lines, file);
    std::string kind;
    std::string line;
    while (std::getline(lines, line) && line.starts_with("# ")) {
      kind += line.substr(2) + '\n';
    }
    kind.erase(kind.empty() ? 0 : kind.size() - 1);  // the line end after the last line
    kinds.add_file(file, kind);
    any = true;
  }
  return any;
}

struct ExamSource {
  std::string_view text;
  std::string_view file;
  bool reads_kinds;
};

Exam read_exam(const ExamSource& from, const Kinds& kinds) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  const std::string_view source =
      from.text.starts_with(byte_order_mark) ? from.text.substr(byte_order_mark.size()) : from.text;
  const ExamText text{source, std::string(from.file), std::make_shared<const std::string>(source)};
  ExamReading reading{text, {}, kinds, from.reads_kinds};
  const bool kept = add_kept_kinds(source, reading.kinds);
  reading.reads_kinds = reading.reads_kinds && !kept;
  try {
    const YamlNode root = parse_yaml(source);
    read_fields<ExamReading>(root, "an exam", exam_fields, reading);
    check_range(root, reading.exam.totals.range);
  } catch (const notation::SourceError& error) {
    throw ExamError(notation::describe(error, source, from.file));
  }
  Exam exam = std::move(reading.exam);
  exam.source_text = std::string(from.text);
  exam.file = std::string(from.file);
  if (!kept) {
    keep_kinds(exam, reading.kinds);
  }
  return exam;
}

[[noreturn]] void refuse_sheet(const SheetFile& sheet, std::string_view problem) {
  throw ExamError(message_at(sheet.place, "error", fmt::format("the template {} {}", sheet.path, problem)));
}

void read_sheet(Exam& exam) {
  SheetFile& sheet = exam.sheet;
  std::error_code error;
  if (!std::filesystem::is_regular_file(sheet.path, error)) {
    refuse_sheet(sheet, std::filesystem::exists(sheet.path, error) ? "is no file" : "is not there");
  }
  sheet.bytes = read_exam_file(sheet.path, "template");
  if (sheet.bytes.find_first_not_of(" \t\r\n") == std::string::npos) {
    refuse_sheet(sheet, "is empty");
  }
  keep_beside(exam, "the template", sheet.path, sheet.bytes);
}

}  // namespace

void exam_form(JsonWriter& schema) {
  form::fields_of<exam_fields>(schema);
}

void keep_beside(Exam& exam, std::string_view what, std::string_view file, std::string_view text) {
  exam.source_text += fmt::format("\n# read with {} {}\n# ", what, file);
  for (const char c : text) {
    exam.source_text += c;
    if (c == '\n') {
      exam.source_text += "# ";
    }
  }
  exam.source_text += '\n';
  if (exam.source_text.size() > YamlLimits::bytes) {
    throw ExamError(fmt::format("{}: error: the exam and {} together are more than {} bytes", file, what,
                                YamlLimits::bytes));
  }
}

std::string message_at(const FilePlace& place, std::string_view severity, std::string_view sentence) {
  return fmt::format("{}:{}:{}: {}: {}", place.file, place.line, place.column, severity, sentence);
}

Exam parse_exam(std::string_view text, std::string_view file, const Kinds& kinds) {
  return read_exam({text, file, false}, kinds);
}

std::string read_exam_file(const std::string& path, std::string_view what) {
  std::ifstream file(path, std::ios::binary);
  // One byte past the limit is enough for the parser to refuse the rest, even of a device without an end.
  std::string text(YamlLimits::bytes + 1, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!file.is_open() || file.bad()) {
    throw ExamError(fmt::format("{}: error: the {} cannot be read", path, what));
  }
  text.resize(static_cast<std::size_t>(file.gcount()));
  return text;
}

Exam load_exam(const std::string& path, const Kinds& kinds) {
  Exam exam = read_exam({read_exam_file(path, "exam"), path, true}, kinds);
  if (!exam.sheet.path.empty()) {
    read_sheet(exam);
  }
  return exam;
}

}  // namespace gradewright::problems
