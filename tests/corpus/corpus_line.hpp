#pragma once

#include <string>
#include <vector>

#include "engine/syntax/answer_type.hpp"

namespace gradewright::corpus {

/// What a section of the corpus declares (see tests/corpus/notation/README.md).
struct Directives {
  engine::AnswerType type = engine::AnswerType::number;
  std::vector<std::string> names = {};
  std::vector<std::string> options = {};
  std::vector<long> shape = {};
  std::string unit = {};
  int bytes_in_kilobyte = 1000;
  bool decimal_comma = false;
  bool square_size_allowed = false;
};

/// TEXT -> MEANING.
struct CorpusLine {
  int number = 0;
  std::string text;
  /// The readings that are meant; none for "review".
  std::vector<std::string> meanings;
  std::string source;   ///< the line as it stands
  bool is_same = true;  ///< of a mutant: it still means its original
  Directives declared;
};

/// The lines of one file. Its name without ".txt" is the type of answer.
std::vector<CorpusLine> read_corpus(const std::string& path, engine::AnswerType type);

/// The lines of mutants.txt: TEXT -> MEANING of the original -> same | other.
std::vector<CorpusLine> read_mutants(const std::string& path);

/// One file of the corpus and the type of answer in it.
struct CorpusFile {
  std::string name;
  engine::AnswerType type;
  int most_left = 0;  ///< of its lines may be left to a person though they have a meaning
};
const std::vector<CorpusFile>& corpus_files();

}  // namespace gradewright::corpus
