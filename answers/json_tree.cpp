#include "answers/json_tree.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <stdexcept>

namespace gradewright {
namespace {

namespace json = boost::json;

/// Receives the events of Boost.JSON's parser and builds the tree.
class Builder {
 public:
  static constexpr std::size_t max_object_size = 1'000'000;
  static constexpr std::size_t max_array_size = 1'000'000;
  static constexpr std::size_t max_key_size = 10'000;
  static constexpr std::size_t max_string_size = 1U << 30U;

  JsonTree take() { return std::move(root_); }

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }
  bool on_object_begin(json::error_code&) { return open(JsonTree::Kind::object); }
  bool on_object_end(std::size_t, json::error_code&) { return close(); }
  bool on_array_begin(json::error_code&) { return open(JsonTree::Kind::array); }
  bool on_array_end(std::size_t, json::error_code&) { return close(); }
  bool on_key_part(json::string_view part, std::size_t, json::error_code&) { return append(key_, part); }
  bool on_key(json::string_view part, std::size_t, json::error_code&) { return append(key_, part); }
  bool on_string_part(json::string_view part, std::size_t, json::error_code&) { return append(text_, part); }
  bool on_string(json::string_view part, std::size_t, json::error_code&) {
    append(text_, part);
    return add(JsonTree::Kind::string);
  }
  bool on_number_part(json::string_view part, json::error_code&) { return append(text_, part); }
  bool on_int64(std::int64_t, json::string_view part, json::error_code&) { return number(part); }
  bool on_uint64(std::uint64_t, json::string_view part, json::error_code&) { return number(part); }
  bool on_double(double, json::string_view part, json::error_code&) { return number(part); }
  bool on_bool(bool value, json::error_code&) {
    text_ = value ? "true" : "false";
    return add(JsonTree::Kind::boolean);
  }
  bool on_null(json::error_code&) { return add(JsonTree::Kind::null); }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

 private:
  static bool append(std::string& to, json::string_view part) {
    to.append(part.data(), part.size());
    return true;
  }
  bool number(json::string_view part) {
    append(text_, part);
    return add(JsonTree::Kind::number);
  }
  JsonTree& place() {
    if (open_.empty()) return root_;
    open_.back()->parts.push_back({std::move(key_), JsonTree{}});
    key_.clear();
    return open_.back()->parts.back().value;
  }
  bool add(JsonTree::Kind kind) {
    JsonTree& value = place();
    value.kind = kind;
    value.text = std::move(text_);
    text_.clear();
    return true;
  }
  bool open(JsonTree::Kind kind) {
    JsonTree& value = place();
    value.kind = kind;
    open_.push_back(&value);
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  JsonTree root_;
  std::vector<JsonTree*>
      open_;  // the parts of an open value only grow at its end, so the innermost pointers stay good
  std::string key_;
  std::string text_;
};

}  // namespace

const JsonTree* JsonTree::find(std::string_view name) const {
  for (const auto& [part, value] : parts) {
    if (part == name) return &value;
  }
  return nullptr;
}

JsonTree parse_json(std::string_view text) {
  json::parse_options options;
  options.max_depth = 32;
  json::basic_parser<Builder> parser(options);
  json::error_code error;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
  if (error) throw std::runtime_error("byte " + std::to_string(read + 1) + ": " + error.message());
  if (!parser.done() || text.find_first_not_of(" \t\r\n", read) != std::string_view::npos) {
    throw std::runtime_error("byte " + std::to_string(read + 1) + ": more than one value");
  }
  return parser.handler().take();
}

std::string response_text(const JsonTree& value) {
  if (value.kind == JsonTree::Kind::null) return "";
  if (value.kind != JsonTree::Kind::array) return value.text;
  std::string text = "[";
  for (std::size_t i = 0; i < value.parts.size(); ++i) {
    if (i > 0) text += ", ";
    text += response_text(value.parts[i].value);
  }
  return text + "]";
}

}  // namespace gradewright
