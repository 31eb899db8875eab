#include "problems/answer_map.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <set>

#include "engine/graph/expr.hpp"
#include "engine/language/source_error.hpp"
#include "problems/load_exam.hpp"
#include "problems/read_fields.hpp"
#include "problems/yaml_tree.hpp"

namespace gradewright::problems {

namespace {

/// What a name or column of a map may be given to.
struct Target {
  std::string spelling;  ///< "2a.Z"; "2a" where that is the only item; "2a.Z.first" for a named cell
  std::string full;      ///< "2a.Z"
  std::size_t question = 0;
  std::size_t item = 0;
  bool cell = false;
};

std::vector<Target> targets_of(const Exam& exam) {
  std::vector<Target> targets;
  for (std::size_t q = 0; q < exam.questions.size(); ++q) {
    const Question& question = exam.questions[q];
    for (std::size_t i = 0; i < question.items.size(); ++i) {
      const std::string full = question.id + "." + question.items[i].name;
      targets.push_back({full, full, q, i});
      for (const auto& [name, index] : question.items[i].cells) {
        targets.push_back({full + "." + name, full + "." + name, q, i, true});
      }
    }
    if (question.items.size() == 1) {
      targets.push_back({question.id, question.id + "." + question.items[0].name, q, 0});
    }
  }
  return targets;
}

struct MapReading {
  Exam& exam;
  std::vector<Target> targets;
  MappedTables tables = {};
};

const std::vector<YamlField>& fields_of(const YamlNode& node, std::string_view what) {
  if (node.kind != YamlNode::Kind::map) {
    fail(node, fmt::format("expected {}, found {}", what, describe(node)));
  }
  return node.fields;
}

const Target& target_called(const YamlNode& node, const MapReading& map) {
  const std::string text = read_text(node, "an item");
  const auto found = std::ranges::find(map.targets, text, &Target::spelling);
  if (found != map.targets.end()) {
    return *found;
  }
  std::vector<std::string> known;
  for (const Target& target : map.targets) {
    known.push_back(target.spelling);
  }
  fail(node, fmt::format("the exam has no item '{}'{}", text, notation::did_you_mean(text, known)));
}

void read_labels(const YamlNode& node, MapReading& into) {
  for (const YamlField& field : fields_of(node, "labels, each with its question")) {
    const std::string label = read_text(field.key, "a label");
    const std::string id = read_text(field.value, "a question");
    const auto question = std::ranges::find(into.exam.questions, id, &Question::id);
    if (question == into.exam.questions.end()) {
      std::vector<std::string> known;
      for (const Question& one : into.exam.questions) {
        known.push_back(one.id);
      }
      fail(field.value,
           fmt::format("the exam has no question '{}'{}", id, notation::did_you_mean(id, known)));
    }
    for (const Question& other : into.exam.questions) {
      const bool labelled = std::ranges::find(other.labels, label) != other.labels.end();
      if (&other != &*question && (labelled || other.id == label)) {
        fail(field.key, fmt::format("'{}' already heads question {}", label, other.id));
      }
    }
    question->labels.push_back(label);
  }
}

/// Refuses a name by which an answer would be taken for another, or a given for an answer.
void require_free_name(const YamlNode& at, const std::string& name, const Question& question,
                       const Item& item) {
  for (const Item& other : question.items) {
    const bool is_alias = std::ranges::find(other.aliases, name) != other.aliases.end();
    const bool is_cell =
        std::ranges::any_of(other.cells, [&](const auto& cell) { return cell.first == name; });
    if (&other != &item && (other.name == name || is_alias || is_cell)) {
      fail(at, fmt::format("'{}' is already {}.{}", name, question.id, other.name));
    }
  }
  for (const Expr& named : question.scope.definitions()) {
    if (name_of(named) == name && name != item.name) {
      fail(at, fmt::format("'{}' is a given or a step of question {}", name, question.id));
    }
  }
}

void read_name(const YamlNode& key, const YamlNode& value, MapReading& into) {
  const std::string name = read_text(key, "a name");
  const Target& target = target_called(value, into);
  if (target.cell) {
    fail(value, fmt::format("'{}' is a cell; names are given to items", target.spelling));
  }
  Question& question = into.exam.questions[target.question];
  Item& item = question.items[target.item];
  require_free_name(key, name, question, item);
  item.aliases.push_back(name);
}

void read_names(const YamlNode& node, MapReading& into) {
  for (const YamlField& field : fields_of(node, "names, each with its item")) {
    if (field.value.kind != YamlNode::Kind::list) {
      read_name(field.key, field.value, into);
      continue;
    }
    for (const YamlNode& value : read_list(field.value, "items")) {
      read_name(field.key, value, into);
    }
  }
}

void read_columns(const YamlNode& node, MapReading& into) {
  std::set<std::string> taken;
  const auto read_item = [&](const YamlNode& column, const YamlNode& item) {
    const std::string& full = target_called(item, into).full;
    if (!taken.insert(full).second) {
      fail(item, fmt::format("two columns are {}", full));
    }
    into.tables.columns.emplace_back(read_text(column, "a column"), full);
  };
  for (const YamlField& field : fields_of(node, "columns, each with its item")) {
    if (field.value.kind != YamlNode::Kind::list) {
      read_item(field.key, field.value);
      continue;
    }
    for (const YamlNode& item : read_list(field.value, "items")) {
      read_item(field.key, item);
    }
  }
}

void read_student(const YamlNode& node, MapReading& into) {
  into.tables.student = read_text(node, "a column");
}

void read_ignored(const YamlNode& node, MapReading& into) {
  for (const YamlNode& column : read_list(node, "columns")) {
    into.tables.ignored.push_back(read_text(column, "a column"));
  }
}

constexpr std::array<Field<MapReading>, 5> map_fields{{
    {"labels", false, {}, read_labels},
    {"names", false, {}, read_names},
    {"columns", false, {}, read_columns},
    {"student", false, {}, read_student},
    {"ignored", false, {}, read_ignored},
}};

}  // namespace

MappedTables apply_answer_map(std::string_view bytes, std::string_view file, Exam& exam) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  const std::string_view text =
      bytes.starts_with(byte_order_mark) ? bytes.substr(byte_order_mark.size()) : bytes;
  try {
    const YamlNode document = parse_yaml(text);
    MapReading reading{exam, targets_of(exam)};
    read_fields<MapReading>(document, "a map", map_fields, reading);
    keep_beside(exam, "the map", file, text);
    return std::move(reading.tables);
  } catch (const notation::SourceError& error) {
    throw ExamError(notation::describe(error, text, file));
  }
}

MappedTables load_answer_map(const std::string& path, Exam& exam) {
  return apply_answer_map(read_exam_file(path, "map"), path, exam);
}

}  // namespace gradewright::problems
