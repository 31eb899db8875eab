// Arbitrary bytes as a table of submissions in CSV and JSON, and as the fields of one of its rows.
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "answers/reading/submission_error.hpp"
#include "answers/reading/tables/column_items.hpp"
#include "answers/reading/tables/read_table.hpp"
#include "tests/fuzz/documents.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gradewright;
  static const std::vector<reading::QuestionDeclaration> declared = fuzz::questions();
  const std::string text(data, data + size);
  reading::Submission row;
  row.format = reading::Submission::Format::row;
  row.fields = {{"1", text}, {"2a.A", text},     {"3", text},
                {"5", text}, {"7.memory", text}, {"tokens.W", text}};
  fuzz::check(reading::read_responses(row, declared), row, declared);
  using Read = std::function<void(reading::TableText&, const reading::EachRow&)>;
  const Read csv = [](auto& table, const auto& each) { reading::read_csv(table, "fuzz", each); };
  const Read json = [](auto& table, const auto& each) { reading::read_json(table, "fuzz", each); };
  const Read lines = [](auto& table, const auto& each) { reading::read_json_lines(table, "fuzz", each); };
  for (const Read& read : {csv, json, lines}) {
    try {
      reading::TableText table(text);
      reading::ColumnItems items(declared, {});
      read(table, [&items](reading::Submission each) { items.assign(each); });
    } catch (const reading::SubmissionError& error) {
      fuzz::require(error.what()[0] != '\0');
    }
  }
  return 0;
}
