#include "cli/report_platform.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include "cli/color.hpp"
#include "cli/output.hpp"
#include "cli/paths.hpp"
#include "engine/text/joined.hpp"
#include "reports/escape.hpp"
#include "reports/platforms/gradebook_template.hpp"
#include "reports/platforms/stored_class.hpp"
#include "reports/platforms/template_columns.hpp"

namespace gradewright::cli {

namespace {

/// The field that --ids names, as the platform writes it.
std::string id_field(Platform platform, const Arguments& values) {
  if (!values.has("ids")) {
    return {};
  }
  const std::vector<std::string> fields = id_fields(platform);
  const auto found = std::ranges::find_if(
      fields, [&](const std::string& field) { return same_field(field, values.value("ids")); });
  if (found == fields.end()) {
    throw UsageError(fmt::format("--ids of {} takes {}, not '{}'", title_of(platform), joined(fields, ", "),
                                 escape::terminal(values.value("ids"))));
  }
  return *found;
}

void say_each(std::string_view what, const std::vector<StudentNote>& notes, Terminal& terminal) {
  constexpr std::size_t most = 20;
  for (std::size_t i = 0; i < std::min(most, notes.size()); ++i) {
    print_error(escape::terminal(fmt::format("{}: {}: {}", what, notes[i].student, notes[i].words)),
                terminal);
  }
  if (notes.size() > most) {
    print_error(fmt::format("{}: {} more", what, notes.size() - most), terminal);
  }
}

std::string bytes_of(const std::string& path) {
  require_file(path, "template");
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Where nothing tells who anybody is there.
void require_somebody(const PlatformNotes& notes, Platform platform, const Gradebook& book) {
  if (notes.left_out.size() == book.students.size() && !book.students.empty()) {
    throw UsageError(fmt::format(
        "nobody could be written: {}: {}; --ids says what the store's ids are there ({}), --template takes "
        "the platform's own gradebook",
        escape::terminal(notes.left_out.front().student), notes.left_out.front().words,
        joined(id_fields(platform), ", ")));
  }
}

PlatformNotes write_filled(Platform platform, const PlatformClass& from, const Arguments& values,
                           const std::string& output, Terminal& terminal) {
  const std::string& path = values.value("template");
  const std::string exported = bytes_of(path);
  try {
    const FilledTemplate filled = filled_template(exported, platform, from);
    write_output(output, filled.text, terminal);
    if (!filled.ids_of_store.empty()) {
      print_error(fmt::format("the store's ids are taken for '{}'; --ids says otherwise",
                              escape::terminal(filled.ids_of_store)),
                  terminal);
    }
    if (filled.rows_of_nobody > 0) {
      print_error(
          fmt::format("{} of '{}' left alone: nobody's who was graded",
                      filled.rows_of_nobody == 1 ? "1 row" : fmt::format("{} rows", filled.rows_of_nobody),
                      escape::terminal(path)),
          terminal);
    }
    return filled.notes;
  } catch (const PlatformError& error) {
    throw UsageError(fmt::format("the template '{}': {}", escape::terminal(path), error.what()));
  }
}

}  // namespace

PlatformClass asked_class(Platform platform, const Database& store, const Gradebook& book,
                          const Arguments& values) {
  return stored_class(store, book, values.has("column") ? values.value("column") : "",
                      id_field(platform, values));
}

int say(const PlatformNotes& notes, const std::string& store, Terminal& terminal) {
  say_each("not written", notes.left_out, terminal);
  say_each("note", notes.remarks, terminal);
  if (notes.provisional > 0) {
    print_error(
        fmt::format("{} blank until somebody decides: gradewright review {}",
                    notes.provisional == 1 ? "1 provisional total is"
                                           : fmt::format("{} provisional totals are", notes.provisional),
                    escape::terminal(store)),
        terminal);
  }
  return notes.left_out.empty() && notes.provisional == 0 ? done : needs_attention;
}

int write_for_platform(Platform platform, const Database& store, const Gradebook& book,
                       const Arguments& values, Terminal& terminal) {
  const PlatformClass from = asked_class(platform, store, book, values);
  const std::string output = values.has("output") ? values.value("output") : "";
  PlatformNotes notes;
  try {
    if (values.has("template")) {
      notes = write_filled(platform, from, values, output, terminal);
    } else {
      std::ostringstream text;
      notes = write_platform_gradebook(text, platform, from);
      require_somebody(notes, platform, book);
      write_output(output, text.str(), terminal);
    }
  } catch (const PlatformError& error) {
    throw UsageError(error.what());
  }
  return say(notes, values.operands().front(), terminal);
}

}  // namespace gradewright::cli
