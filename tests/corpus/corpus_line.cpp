#include "corpus_line.hpp"

#include <algorithm>
#include <fstream>
#include <string_view>

namespace gradewright::corpus {
namespace {

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
  return text;
}

std::vector<std::string> parts_of(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; (at = text.find(separator)) != std::string_view::npos;) {
    parts.emplace_back(text.substr(0, at));
    text.remove_prefix(at + separator.size());
  }
  parts.emplace_back(text);
  return parts;
}

void declare(Directives& declared, std::string_view directive) {
  const std::size_t space = directive.find(' ');
  const std::string_view word = directive.substr(0, space);
  const std::string_view rest =
      space == std::string_view::npos ? std::string_view() : directive.substr(space + 1);
  if (word == "type") {
    const auto& files = corpus_files();
    const auto file = std::ranges::find(files, rest, &CorpusFile::name);
    declared.type = file == files.end() ? declared.type : file->type;
  } else if (word == "names") {
    declared.names = parts_of(rest, ", ");
  } else if (word == "options") {
    declared.options = parts_of(rest, ", ");
  } else if (word == "unit") {
    declared.unit = rest;
  } else if (word == "bytes") {
    declared.bytes_in_kilobyte = std::stoi(std::string(rest));
  } else if (word == "decimal") {
    declared.decimal_comma = rest == "comma";
  } else if (word == "square") {
    declared.square_size_allowed = true;
  } else if (word == "shape") {
    declared.shape.clear();
    for (const std::string& extent : parts_of(rest, "x")) {
      declared.shape.push_back(std::stol(extent));
    }
  }
}

}  // namespace

std::vector<CorpusLine> read_corpus(const std::string& path, engine::AnswerType type) {
  std::vector<CorpusLine> lines;
  std::ifstream file(path);
  const Directives nothing{.type = type};
  Directives declared = nothing;
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.starts_with("## ")) {
      declared = nothing;
    } else if (line.starts_with("#: ")) {
      declare(declared, std::string_view(line).substr(3));
    } else if (!line.starts_with("# ") && line.find(" -> ") != std::string::npos) {
      const std::size_t arrow = line.rfind(" -> ");
      const std::string meaning = line.substr(arrow + 4);
      const bool is_read = !meaning.starts_with("review") && !meaning.starts_with("refused");
      lines.push_back({number, replaced(replaced(line.substr(0, arrow), "\u23CE", "\n"), "\u21E5", "\t"),
                       is_read ? parts_of(meaning, " | ") : std::vector<std::string>(), line, true,
                       declared});
    }
  }
  return lines;
}

std::vector<CorpusLine> read_mutants(const std::string& path) {
  std::vector<CorpusLine> mutants = read_corpus(path, engine::AnswerType::number);
  for (CorpusLine& line : mutants) {  // the last arrow parts the label
    line.is_same = line.meanings.front() == "same";
    constexpr std::string_view sign = " -> ";
    const std::size_t arrow = line.text.rfind(sign);
    line.meanings = {line.text.substr(arrow + sign.size())};
    line.text.resize(arrow);
  }
  return mutants;
}

const std::vector<CorpusFile>& corpus_files() {
  static const std::vector<CorpusFile> files{{"number", engine::AnswerType::number, 4},
                                             {"integer", engine::AnswerType::integer, 2},
                                             {"rational", engine::AnswerType::rational, 3},
                                             {"vector", engine::AnswerType::vector, 7},
                                             {"matrix", engine::AnswerType::matrix, 3},
                                             {"tensor", engine::AnswerType::tensor, 8},
                                             {"choice", engine::AnswerType::choice, 8},
                                             {"choices", engine::AnswerType::choices, 0},
                                             {"true_false", engine::AnswerType::true_false, 5},
                                             {"set", engine::AnswerType::set, 2},
                                             {"list", engine::AnswerType::list, 3},
                                             {"tuple", engine::AnswerType::tuple, 1},
                                             {"interval", engine::AnswerType::interval, 2},
                                             {"quantity", engine::AnswerType::quantity, 4},
                                             {"complex", engine::AnswerType::complex, 1},
                                             {"size", engine::AnswerType::size, 5},
                                             {"record", engine::AnswerType::record, 5},
                                             {"equation", engine::AnswerType::equation, 1},
                                             {"inequality", engine::AnswerType::inequality, 0},
                                             {"formula", engine::AnswerType::formula, 1},
                                             {"complexity", engine::AnswerType::complexity, 3}};
  return files;
}

}  // namespace gradewright::corpus
