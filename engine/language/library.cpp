#include "engine/language/library.hpp"

#include <cassert>
#include <string_view>

#include "engine/language/definition_comments.hpp"
#include "engine/language/library_texts.hpp"
#include "engine/language/run_statements.hpp"
#include "engine/language/statement_parser.hpp"

namespace gradewright::engine::notation {

namespace {

constexpr std::string_view source_mark = "Source: ";
constexpr std::string_view example_mark = "Example: ";
constexpr std::string_view value_mark = " gives ";

LibraryEntry entry_of(const DefinedFunction& function) {
  LibraryEntry entry{&function, {}, {}, {}, {}};
  for (const std::string_view line : comment_above(*function.origin.text, function.name_span.offset)) {
    if (line.starts_with(source_mark)) {
      entry.source = line.substr(source_mark.size());
    } else if (line.starts_with(example_mark)) {
      const std::string_view example = line.substr(example_mark.size());
      const std::size_t gives = example.rfind(value_mark);
      assert(gives != std::string_view::npos);
      entry.example = example.substr(0, gives);
      entry.value = example.substr(gives + value_mark.size());
    } else {
      entry.meaning += (entry.meaning.empty() ? "" : " ") + std::string(line);
    }
  }
  return entry;
}

Library read_library() {
  Library result;
  for (const LibraryText& written : library_texts()) {
    const auto text = std::make_shared<const std::string>(written.text);
    const auto origin = [&] { return TextOrigin{std::string(written.file), text, {}}; };
    const Block statements = parse_statements(*text);
    run_source(statements, result.scope, origin);
    LibraryFile& file = result.files.emplace_back();
    file.title = title_of(*text);
    for (const Statement& statement : statements) {
      const auto& definition = std::get<FunctionDefinition>(statement.form);
      result.names.push_back(definition.signature.function);
      file.entries.push_back(entry_of(*result.scope.function(result.names.back())));
    }
  }
  return result;
}

}  // namespace

const Library& library() {
  static const Library read = read_library();
  return read;
}

}  // namespace gradewright::engine::notation
