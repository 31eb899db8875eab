#include "engine/network/layer_words.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <memory>
#include <utility>

#include "engine/language/definition_comments.hpp"
#include "engine/language/run_statements.hpp"
#include "engine/language/statement_parser.hpp"
#include "engine/network/network_texts.hpp"

namespace gradewright::engine::network {

namespace {

using notation::DefinedFunction;
using notation::Scope;

/// What stands behind a mark such as "Source: " at the beginning of a line.
std::optional<std::string_view> behind(std::string_view mark, std::string_view line) {
  return line.starts_with(mark) ? std::optional(line.substr(mark.size())) : std::nullopt;
}

/// The pieces of a text between separators.
std::vector<std::string_view> pieces(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> result;
  for (std::size_t at = 0; at != std::string_view::npos;) {
    const std::size_t end = text.find(separator, at);
    result.push_back(text.substr(at, end == std::string_view::npos ? end : end - at));
    at = end == std::string_view::npos ? end : end + separator.size();
  }
  return result;
}

/// The text before a separator, which is there, and the one behind it.
std::pair<std::string_view, std::string_view> parted(std::string_view text, std::string_view separator) {
  const std::size_t at = text.find(separator);
  assert(at != std::string_view::npos);
  return {text.substr(0, at), text.substr(at + separator.size())};
}

/// "out_channels, stride from 1; padding from 0"
void read_counts(std::string_view text, std::vector<CountedParameter>& into) {
  for (const std::string_view group : pieces(text, "; ")) {
    const auto [names, lowest] = parted(group, " from ");
    Index from = 0;
    std::from_chars(lowest.data(), lowest.data() + lowest.size(), from);
    for (const std::string_view name : pieces(names, ", ")) {
      into.push_back({std::string(name), from});
    }
  }
}

InputAxes axes_of(std::string_view text) {
  const bool any = text.find("...") != std::string_view::npos;
  return {std::string(text), any ? std::nullopt : std::optional(static_cast<int>(pieces(text, ", ").size()))};
}

LayerExample example_of(std::string_view text) {
  const auto [input, rest] = parted(text, " through ");
  const auto [call, result] = parted(rest, " gives ");
  const auto [shape, parameters] = parted(result, " and ");
  return {std::string(input), std::string(call), std::string(shape),
          std::string(parted(parameters, " ").first)};
}

std::string without_input(const DefinedFunction& function) {
  std::string signature = function.signature;
  const std::string input = function.parameters.front().name;
  const std::size_t at = signature.find('(') + 1;
  const std::size_t next = signature.compare(at + input.size(), 2, ", ") == 0 ? 2 : 0;
  return signature.erase(at, input.size() + next);
}

LayerWord word_of(const DefinedFunction& function) {
  LayerWord word;
  word.function = &function;
  word.name = function.name;
  word.signature = without_input(function);
  for (const std::string_view line :
       notation::comment_above(*function.origin.text, function.name_span.offset)) {
    if (const auto source = behind("Source: ", line)) {
      word.source = *source;
    } else if (const auto input = behind("Input: ", line)) {
      word.input = axes_of(*input);
    } else if (const auto counts = behind("Counts: ", line)) {
      read_counts(*counts, word.counts);
    } else if (const auto words = behind("Words: ", line)) {
      const auto [name, allowed] = parted(*words, " ");
      for (const std::string_view one : pieces(allowed, ", ")) {
        std::ranges::find(word.counts, name, &CountedParameter::name)->words.emplace_back(one);
      }
    } else if (const auto any = behind("Any: ", line)) {
      for (const std::string_view name : pieces(*any, ", ")) {
        std::ranges::find(word.counts, name, &CountedParameter::name)->any_length = true;
      }
    } else if (const auto example = behind("Example: ", line)) {
      word.example = example_of(*example);
    } else {
      word.meaning += (word.meaning.empty() ? "" : " ") + std::string(line);
    }
  }
  return word;
}

/// Reads a text of definitions into `scope`: their names, without shorthands.
std::vector<std::string> read_definitions(const notation::LibraryText& written, Scope& scope) {
  const auto text = std::make_shared<const std::string>(written.text);
  const notation::Block statements = notation::parse_statements(*text);
  notation::run_source(statements, scope, [&] {
    return notation::TextOrigin{std::string(written.file), text, {}};
  });
  std::vector<std::string> names;
  for (const notation::Statement& statement : statements) {
    const std::string& name = std::get<notation::FunctionDefinition>(statement.form).signature.function;
    if (!notation::is_shorthand(name)) {
      names.push_back(name);
    }
  }
  return names;
}

LayerWords read_layer_words() {
  LayerWords result;
  for (const notation::LibraryText& written : layer_word_texts()) {
    LayerWordFile& file = result.files.emplace_back();
    file.title = notation::title_of(written.text);
    for (const std::string& name : read_definitions(written, result.scope)) {
      file.words.push_back(word_of(*result.scope.function(name)));
    }
  }
  return result;
}

struct Counting {
  Scope scope;
  std::vector<CountingConvention> conventions;
};

Counting read_counting() {
  Counting result;
  for (const std::string& name : read_definitions(counting_text(), result.scope)) {
    const DefinedFunction& function = *result.scope.function(name);
    CountingConvention& convention = result.conventions.emplace_back();
    convention.function = &function;
    convention.name = name;
    for (const std::string_view line :
         notation::comment_above(*function.origin.text, function.name_span.offset)) {
      if (const auto source = behind("Source: ", line)) {
        convention.source = *source;
      } else if (const auto unit = behind("Unit: ", line)) {
        convention.unit = *unit;
      } else {
        convention.meaning = line;
      }
    }
  }
  return result;
}

const Counting& counting() {
  static const Counting read = read_counting();
  return read;
}

}  // namespace

const LayerWord* LayerWords::find(std::string_view name) const {
  for (const LayerWordFile& file : files) {
    const auto found = std::ranges::find(file.words, name, &LayerWord::name);
    if (found != file.words.end()) {
      return &*found;
    }
  }
  return nullptr;
}

std::vector<std::string> LayerWords::names() const {
  std::vector<std::string> result;
  for (const LayerWordFile& file : files) {
    std::ranges::transform(file.words, std::back_inserter(result), &LayerWord::name);
  }
  return result;
}

const LayerWords& layer_words() {
  static const LayerWords read = read_layer_words();
  return read;
}

std::span<const CountingConvention> counting_conventions() {
  return counting().conventions;
}

const Scope& counting_scope() {
  return counting().scope;
}

}  // namespace gradewright::engine::network
