#include "answers/reading/conversion/docx_content.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <map>
#include <set>

#include "answers/reading/conversion/xml_tags.hpp"
#include "answers/reading/conversion/zip_member.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::string_view crossed_out =
    "something is crossed out by two lines or in a formula, which pandoc does not tell";
constexpr std::string_view hidden = "it has hidden text, which pandoc does not tell from the rest";
constexpr std::string_view moved =
    "characters are moved up or down without being exponents or indices, which pandoc does not tell";
constexpr std::string_view numbered = "Word numbers its headings, and pandoc does not tell their numbers";
constexpr std::string_view pale = "it has letters as pale as paper";

void count(std::string_view text, LetterCounts& counts) {
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (code < counts.size() && (is_digit(c) || is_letter(c))) {
      ++counts[code];
    }
  }
}

/// Whether a colour, as in "FFFFFF", is that of paper or nearly so.
bool is_pale(std::string_view colour) {
  constexpr unsigned palest = 0xD9;
  unsigned value = 0;
  const auto end = std::from_chars(colour.data(), colour.data() + colour.size(), value, 16);
  return colour.size() == 6 && end.ptr == colour.data() + colour.size() && (value >> 16U) >= palest &&
         ((value >> 8U) & 0xFFU) >= palest && (value & 0xFFU) >= palest;
}

/// Whether a property that is on where it stands is on: <w:vanish/>, but not <w:vanish w:val="0"/>.
bool is_on(const XmlTags& tags) {
  const std::string_view value = tags.attribute("val");
  return tags.opens() && value != "0" && value != "false" && value != "off" && value != "none";
}

/// The ids of the styles whose paragraphs Word numbers.
std::set<std::string, std::less<>> numbered_styles(std::string_view styles) {
  std::set<std::string, std::less<>> ids;
  std::string_view id;
  XmlTags tags(styles);
  while (tags.next()) {
    if (tags.name() == "style") {
      id = tags.opens() ? tags.attribute("styleId") : std::string_view();
    } else if (tags.name() == "numPr" && tags.opens()) {
      ids.emplace(id);
    }
  }
  return ids;
}

/// Goes through what a document shows.
class DocxScan {
 public:
  explicit DocxScan(std::set<std::string, std::less<>> numbered_styles)
      : numbered_styles_(std::move(numbered_styles)) {}

  void read(std::string_view document) {
    XmlTags tags(document);
    while (tags.next()) {
      if (tags.closes() && !tags.opens() && tags.name() == "t" && depth_of("Fallback") == 0 &&
          depth_of("moveFrom") == 0) {
        const bool in_box = depth_of("txbxContent") > 0;
        has_objects_ = has_objects_ || (in_box && !trimmed(tags.before()).empty());
        if (!in_box) {
          count(without_entities(tags.before()), counts_);
        }
      }
      if (tags.opens()) {
        look_at(tags);
      }
      if (tags.opens() != tags.closes()) {
        follow(tags);
      }
    }
  }

  std::string_view problem() const { return problem_; }
  const LetterCounts& counts() const { return counts_; }
  bool has_objects() const { return has_objects_; }

 private:
  void look_at(const XmlTags& tags) {
    const std::string_view name = tags.name();
    if (name == "pict" || name == "object" || name == "drawing") {
      has_objects_ = true;
    } else if (name == "pStyle") {
      const std::string_view style = tags.attribute("val");
      is_heading_ = style.find("eading") != std::string_view::npos ||
                    style.find("berschrift") != std::string_view::npos;
      note(is_heading_ && numbered_styles_.contains(style), numbered);
    } else if (name == "p") {
      is_heading_ = false;
    } else if (name == "numPr") {
      note(is_heading_, numbered);
    } else if (name == "dstrike" || name.starts_with("strike")) {
      const bool is_plain = name == "strike" && depth_of("oMath") == 0;
      note(!is_plain && is_on(tags), crossed_out);
    } else if (name == "vanish" || name == "webHidden") {
      note(name == "vanish" && depth_of("pPr") == 0 && is_on(tags), hidden);
    } else if (name == "color") {
      note(depth_of("rPr") > 0 && depth_of("pPr") == 0 && depth_of("tbl") == 0 &&
               is_pale(tags.attribute("val")),
           pale);
    } else if (name == "position") {
      note(depth_of("rPr") > 0 && tags.attribute("val") != "0", moved);
    }
  }

  void note(bool is_wrong, std::string_view what) {
    if (is_wrong && problem_.empty()) {
      problem_ = what;
    }
  }

  void follow(const XmlTags& tags) {
    for (auto& [name, depth] : depths_) {
      if (name == tags.name()) {
        depth += tags.opens() ? 1 : -1;
      }
    }
  }

  int depth_of(std::string_view name) const { return depths_.find(name)->second; }

  std::set<std::string, std::less<>> numbered_styles_;
  std::map<std::string, int, std::less<>> depths_ = {
      {"txbxContent", 0}, {"Fallback", 0}, {"oMath", 0}, {"pPr", 0}, {"rPr", 0}, {"tbl", 0}, {"moveFrom", 0}};
  std::string_view problem_;
  LetterCounts counts_{};
  bool is_heading_ = false;
  bool has_objects_ = false;
};

bool is_document(std::string_view name) {
  return name.starts_with("word/document") && name.ends_with(".xml");
}

}  // namespace

DocxContent docx_content(std::string_view docx) {
  DocxContent content;
  const ZipMembers documents = zip_members(docx, is_document, max_docx_bytes);
  if (!documents.problem.empty() || documents.texts.empty()) {
    content.problem = documents.problem.empty() ? "no Word document is in it" : documents.problem;
    return content;
  }
  const ZipMembers styles = zip_members(
      docx, [](std::string_view name) { return name == "word/styles.xml"; }, max_docx_bytes);
  DocxScan scan(numbered_styles(styles.texts.empty() ? std::string_view() : styles.texts.front()));
  for (const std::string& document : documents.texts) {
    scan.read(document);
  }
  content.problem = scan.problem();
  content.has_objects = scan.has_objects();
  content.letters = scan.counts();
  return content;
}

bool has_all_of(const DocxContent& content, const DocumentText& text) {
  LetterCounts told{};
  LetterCounts added{};
  count(text.text, told);
  count(text.added, added);
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (content.letters[i] + added[i] > told[i]) {
      return false;
    }
  }
  return true;
}

}  // namespace gradewright::reading
