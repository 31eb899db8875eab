#include "problems/yaml_tree.hpp"

#include <fmt/core.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>

#include "engine/language/source_error.hpp"
#include "problems/yaml_text.hpp"

namespace gradewright::problems {

using notation::SourceError;

namespace {

/// The offsets at which the lines of a document start.
class LineStarts {
 public:
  explicit LineStarts(std::string_view source) : size_(source.size()) {
    starts_.push_back(0);
    for (std::size_t i = 0; i < source.size(); ++i) {
      if (source[i] == '\n') {
        starts_.push_back(i + 1);
      }
    }
  }
  std::size_t offset(const YAML::Mark& mark) const {
    if (mark.is_null()) {
      return 0;
    }
    const auto line = std::min(static_cast<std::size_t>(mark.line), starts_.size() - 1);
    return std::min(starts_[line] + static_cast<std::size_t>(mark.column), size_);
  }

 private:
  std::vector<std::size_t> starts_;
  std::size_t size_;
};

/// Builds the tree from yaml-cpp's events. The limits hold while it is built, so nothing grows past them.
class TreeBuilder final : public YAML::EventHandler {
 public:
  explicit TreeBuilder(const LineStarts& lines) : lines_(lines) { open_.emplace_back(); }

  YamlNode result() && {
    YamlNode& top = open_.front();
    return top.items.empty() ? YamlNode{} : std::move(top.items.front());
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ > 1) {
      throw SourceError("a second document starts in the file; an exam file has one",
                        {lines_.offset(mark), 1});
    }
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    close(start(YamlNode::Kind::nothing, mark, "", anchor));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    throw SourceError("aliases are not allowed; write the value out", {lines_.offset(mark), 1});
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    YamlNode node = start(YamlNode::Kind::scalar, mark, tag, anchor);
    node.text = value;
    node.plain = tag != "!";
    close(std::move(node));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open_.push_back(start(YamlNode::Kind::list, mark, tag, anchor));
  }
  void OnSequenceEnd() override { close_top(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open_.push_back(start(YamlNode::Kind::map, mark, tag, anchor));
  }
  void OnMapEnd() override {
    // Keys and values arrive in turn; they were collected in `items`.
    YamlNode& map = open_.back();
    for (std::size_t i = 0; i + 1 < map.items.size(); i += 2) {
      YamlNode& key = map.items[i];
      if (key.kind != YamlNode::Kind::scalar) {
        throw SourceError("a field's name must be a word", key.span);
      }
      map.fields.push_back({std::move(key), std::move(map.items[i + 1])});
    }
    map.items.clear();
    refuse_repeated_keys(map);
    close_top();
  }

 private:
  YamlNode start(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    const std::size_t offset = lines_.offset(mark);
    if (anchor != 0) {
      throw SourceError("anchors are not allowed; write the value out", {offset, 1});
    }
    if (!tag.empty() && tag != "?" && tag != "!") {
      throw SourceError("tags are not allowed", {offset, 1});
    }
    if (++nodes_ > YamlLimits::nodes) {
      throw SourceError(fmt::format("more than {} values in the file", YamlLimits::nodes), {offset, 1});
    }
    if (open_.size() > YamlLimits::depth) {
      throw SourceError(fmt::format("nested more than {} levels deep", YamlLimits::depth), {offset, 1});
    }
    YamlNode node;
    node.kind = kind;
    node.span = {offset, 1};
    node.line = static_cast<std::size_t>(std::max(mark.line, 0)) + 1;
    node.column = static_cast<std::size_t>(std::max(mark.column, 0)) + 1;
    return node;
  }

  static void refuse_repeated_keys(const YamlNode& map) {
    std::vector<const YamlNode*> keys;
    for (const auto& [key, value] : map.fields) {
      keys.push_back(&key);
    }
    std::sort(keys.begin(), keys.end(), [](const YamlNode* a, const YamlNode* b) {
      return std::pair(std::string_view(a->text), a->span.offset) <
             std::pair(std::string_view(b->text), b->span.offset);
    });
    const auto twice = std::adjacent_find(
        keys.begin(), keys.end(), [](const YamlNode* a, const YamlNode* b) { return a->text == b->text; });
    if (twice != keys.end()) {
      const YamlNode& second = **std::next(twice);
      throw SourceError(
          fmt::format("field '{}' is here twice; the first is in line {}", second.text, (*twice)->line),
          {second.span.offset, second.text.size()});
    }
  }

  void close(YamlNode node) {
    if (node.kind == YamlNode::Kind::scalar && node.plain) {
      node.span.length = std::max<std::size_t>(node.text.size(), 1);
    }
    open_.back().items.push_back(std::move(node));
  }
  void close_top() {
    YamlNode node = std::move(open_.back());
    open_.pop_back();
    close(std::move(node));
  }

  const LineStarts& lines_;
  std::vector<YamlNode> open_;  // the first collects the document
  std::size_t nodes_ = 0;
  std::size_t documents_ = 0;
};

/// A stream over bytes that somebody else owns.
class ViewBuffer final : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // NOLINT: the get area is only read
    setg(begin, begin, begin + text.size());
  }
};

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
  for (const auto& [name, value] : fields) {
    if (name.text == key) {
      return &value;
    }
  }
  return nullptr;
}

YamlNode parse_yaml(std::string_view source) {
  if (source.size() > YamlLimits::bytes) {
    throw SourceError(fmt::format("the file is longer than {} bytes", YamlLimits::bytes), {0, 0});
  }
  refuse_unreadable_text(source);
  const LineStarts lines(source);
  try {
    ViewBuffer buffer(source);
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    TreeBuilder builder(lines);
    if (!parser.HandleNextDocument(builder)) {
      return {};
    }
    parser.HandleNextDocument(builder);  // refuses a second one
    return std::move(builder).result();
  } catch (const YAML::Exception& error) {
    throw malformed_yaml(error.msg, source, lines.offset(error.mark));
  }
}

}  // namespace gradewright::problems
