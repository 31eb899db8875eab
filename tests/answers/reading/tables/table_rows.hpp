#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/tables/read_table.hpp"

/// The rows of a text by `read_csv` or its like.
template <class Read>
std::vector<gradewright::reading::Submission> rows_of(Read read, std::string_view text,
                                                      const std::string& file) {
  std::vector<gradewright::reading::Submission> rows;
  gradewright::reading::TableText table(text);
  read(table, file, [&rows](gradewright::reading::Submission row) { rows.push_back(std::move(row)); });
  return rows;
}

/// The rows of a table in CSV.
inline std::vector<gradewright::reading::Submission> csv_rows(std::string_view text,
                                                              const std::string& file) {
  const auto read = [](auto& table, const std::string& name, const gradewright::reading::EachRow& each) {
    gradewright::reading::read_csv(table, name, each);
  };
  return rows_of(read, text, file);
}
