#include "answers/reading/documents/paper_sheet.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "answers/reading/documents/exam_labels.hpp"
#include "answers/reading/documents/question_sections.hpp"
#include "answers/reading/documents/segment.hpp"
#include "answers/reading/documents/sheet_lists.hpp"
#include "answers/reading/documents/withdrawn.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = SheetToken::Kind;

constexpr std::string_view relations[] = {":", "=", "≈", "->", "-->", "=>", "→", "⇒", "➔"};
constexpr std::string_view sentence_ends[] = {".", "?", "!"};

bool is_sign(const SheetToken& token, std::string_view sign) {
  return token.kind == Kind::sign && token.text == sign;
}

/// Where the labels of a sheet stand, and whose question follows.
class SheetLabels {
 public:
  SheetLabels(const std::string& text, Submission::Format format,
              const std::vector<QuestionDeclaration>& questions)
      : labels_(questions),
        sections_(segment(text, format, labels_).sections),
        owners_(sections_, labels_.paths_of_questions) {
    owner_.resize(sections_.size(), SheetChunk::none);
    for (std::size_t q = 0; q < questions.size(); ++q) {
      for (const std::size_t s : owners_.of(q)) {
        owner_[s] = q;
      }
    }
  }

  /// The section that a byte stands in, its label included.
  std::size_t section_at(std::size_t offset) const {
    const auto after =
        std::ranges::upper_bound(sections_, offset, {}, [](const Section& s) { return start(s); });
    return after == sections_.begin() ? 0 : static_cast<std::size_t>(after - sections_.begin()) - 1;
  }
  std::size_t owner(std::size_t section) const { return owner_[section]; }
  std::size_t label_end(std::size_t section) const { return sections_[section].label.end(); }
  /// Whether the label is below every question of the exam: the letter of a statement or an option.
  bool is_below(std::size_t section) const {
    const Section& one = sections_[section];
    return owner_[section] != SheetChunk::none && !one.solution && !one.path.empty() &&
           owners_.depth_of_match(owner_[section], one.path) < one.path.size();
  }

 private:
  static std::size_t start(const Section& section) {
    return section.label.length > 0 ? section.label.offset : section.content.offset;
  }

  ExamLabels labels_;
  std::vector<Section> sections_;
  QuestionSections owners_;
  std::vector<std::size_t> owner_;
};

/// The names that a question's prompts may hold, each with the item that it stands for.
struct NameTokens {
  std::string name;
  SheetTokens tokens;
  std::string of;
};

std::vector<NameTokens> names_in(const QuestionDeclaration& question) {
  std::vector<NameTokens> names;
  const auto add = [&](const std::string& name, const std::string& of) { names.push_back({name, {}, of}); };
  for (const ItemDeclaration& item : question.items) {
    add(item.name, item.name);
    for (const std::string& alias : item.aliases) {
      add(alias, item.name);
    }
    for (const std::string& cell : item.cell_names) {
      add(cell, cell);
    }
  }
  for (const std::string& other : question.other_names) {
    add(other, other);
  }
  for (NameTokens& name : names) {
    name.tokens = sheet_tokens(name.name);
  }
  return names;
}

/// Cuts a sheet into its chunks.
class SheetCutter {
 public:
  SheetCutter(const std::vector<SheetToken>& tokens, const SheetLabels& labels,
              const std::vector<QuestionDeclaration>& questions)
      : tokens_(tokens), labels_(labels), questions_(questions) {
    for (const QuestionDeclaration& question : questions) {
      names_.push_back(names_in(question));
    }
  }

  std::vector<SheetChunk> run() {
    for (std::size_t i = 0; i < tokens_.size();) {
      const SheetToken& token = tokens_[i];
      const std::size_t after_blank = i > 0 && token.line > tokens_[i - 1].line + 1 ? 1 : 0;
      paragraph_ += after_blank;
      if (token.kind == Kind::gap) {
        in_table_ = false;
        ++i;
      } else if (token.first_on_line && is_sign(token, "|")) {
        i = cut_row(i, after_blank == 0);
      } else {
        in_table_ = false;
        i = cut_text(i);
      }
    }
    return std::move(chunks_);
  }

 private:
  std::size_t cut_row(std::size_t i, bool follows) {
    std::size_t end = i;
    while (end < tokens_.size() && tokens_[end].line == tokens_[i].line) {
      ++end;
    }
    tables_ += in_table_ && follows ? 0 : 1;
    in_table_ = true;
    SheetChunk row = chunk(i, end);
    row.table = tables_ - 1;
    chunks_.push_back(std::move(row));
    return end;
  }

  SheetChunk chunk(std::size_t first, std::size_t end) const {
    SheetChunk result;
    result.first = first;
    result.count = end - first;
    result.paragraph = paragraph_;
    result.owner = labels_.owner(labels_.section_at(tokens_[first].span.offset));
    result.starts_line = tokens_[first].first_on_line;
    return result;
  }

  std::size_t cut_text(std::size_t i) {
    const std::size_t section = labels_.section_at(tokens_[i].span.offset);
    const std::size_t label_end = labels_.label_end(section);
    const bool label = tokens_[i].span.offset < label_end;
    const bool structure = is_structure(i);
    std::size_t end = structure ? i + 2 : i + 1;
    const bool item = structure && !label && tokens_[i + 1].text == "item";
    while (!item && end < tokens_.size() && !ends_before(end, label ? label_end : 0)) {
      ++end;
    }
    SheetChunk result = chunk(i, end);
    const SheetToken& last = tokens_[end - 1];
    result.label = (label && !labels_.is_below(section)) || structure;
    result.marker = label && !result.label ? result.count : list_marker(tokens_, i, end);
    result.before_gap =
        end < tokens_.size() && tokens_[end].kind == Kind::gap && tokens_[end].line == last.line;
    const bool asks = last.kind == Kind::sign && among(relations, last.text);
    const bool sentence = last.kind == Kind::sign && among(sentence_ends, last.text);
    result.opens = result.label || asks || sentence || result.before_gap;
    result.prompts = !result.label && !label && (asks || (result.before_gap && !sentence));
    if (result.prompts) {
      result.names = names_kept(result);
    }
    chunks_.push_back(std::move(result));
    return end;
  }

  /// \begin{enumerate} and its kin, by which parts are counted.
  bool is_structure(std::size_t i) const {
    constexpr std::string_view commands[] = {"begin", "end", "item", "setcounter", "addtocounter"};
    return is_sign(tokens_[i], "\\") && i + 1 < tokens_.size() && among(commands, tokens_[i + 1].text);
  }

  /// Whether a chunk, of a label up to its end, ends before a token.
  bool ends_before(std::size_t i, std::size_t label_end) const {
    const SheetToken& token = tokens_[i];
    const SheetToken& before = tokens_[i - 1];
    if (token.line != before.line || token.kind == Kind::gap) {
      return true;
    }
    if (label_end > 0) {
      return token.span.offset >= label_end;
    }
    const std::size_t section = labels_.section_at(token.span.offset);
    const bool label = token.span.offset < labels_.label_end(section);
    const bool blank = before.span.end() < token.span.offset;
    const bool sentence =
        blank && before.kind == Kind::sign && among(sentence_ends, before.text) && !is_list_marker_end(i);
    return label || sentence || (blank && inline_marker(tokens_, i) && !begins_line(i));
  }

  /// Whether nothing but a bullet and a box stands before a token on its line.
  bool begins_line(std::size_t i) const {
    const SheetToken& before = tokens_[i - 1];
    return before.kind == Kind::box || (before.first_on_line && before.kind == Kind::sign);
  }

  /// "A." is no sentence.
  bool is_list_marker_end(std::size_t i) const {
    std::size_t first = i;
    while (first > 0 && !tokens_[first].first_on_line) {
      --first;
    }
    return list_marker(tokens_, first, i) == i - first;
  }

  /// What of a prompt stays beside what is filled in: its name and relation, and what parts it from the last;
  /// all of it where it holds several names, or words that tell of which item it is; nothing of what only
  /// says "Answer:".
  std::vector<std::size_t> names_kept(const SheetChunk& prompt) const {
    std::vector<std::size_t> all = every(prompt.count);
    if (std::ranges::any_of(all, [&](std::size_t n) { return is_mathematics(tokens_[prompt.first + n]); })) {
      return all;
    }
    // Behind another place on its line it may begin with that one's unit: "____ s, memory: ____".
    const bool behind_gap =
        !prompt.starts_line && prompt.first > 0 && tokens_[prompt.first - 1].kind == Kind::gap;
    if (behind_gap && std::ranges::none_of(all, [&](std::size_t n) {
          return is_digit(tokens_[prompt.first + n].text.front());
        })) {
      return all;
    }
    const std::string_view first = tokens_[prompt.first].text;
    if (prompt.count <= 2 && first.size() == 1 && is_letter(first.front())) {
      return all;  // "a:" of "a: ___ b: ___" says of which statement or part it is
    }
    std::vector<bool> kept(prompt.count, false);
    std::optional<std::string> of;
    for (std::size_t q = 0; q < questions_.size(); ++q) {
      if (prompt.owner != SheetChunk::none && prompt.owner != q) {
        continue;
      }
      for (const NameTokens& name : names_[q]) {
        if (mark(name, prompt, kept)) {
          if (of && *of != name.of) {
            return all;
          }
          of = name.of;
        }
      }
    }
    return of ? with_relation(kept, prompt) : without_name(prompt, std::move(all));
  }

  static bool is_mathematics(const SheetToken& token) { return token.text == "$" || token.text == "\\"; }

  static std::vector<std::size_t> every(std::size_t count) {
    std::vector<std::size_t> all(count);
    for (std::size_t n = 0; n < count; ++n) {
      all[n] = n;
    }
    return all;
  }

  /// Marks the tokens of a name where the prompt has it; false where it does not.
  bool mark(const NameTokens& name, const SheetChunk& prompt, std::vector<bool>& kept) const {
    const std::vector<SheetToken>& wanted = name.tokens.all;
    bool found = false;
    for (std::size_t n = 0; !wanted.empty() && n + wanted.size() <= prompt.count; ++n) {
      const auto first = tokens_.begin() + static_cast<std::ptrdiff_t>(prompt.first + n);
      const auto alike = [&](const SheetToken& a, const SheetToken& b) {
        return a.text == b.text || (b.text.size() > 3 && lower(a.text) == lower(b.text));
      };
      if (std::equal(wanted.begin(), wanted.end(), first, [&](auto& b, auto& a) { return alike(a, b); })) {
        std::fill_n(kept.begin() + static_cast<std::ptrdiff_t>(n), wanted.size(), true);
        found = true;
      }
    }
    return found;
  }

  std::vector<std::size_t> with_relation(const std::vector<bool>& kept, const SheetChunk& prompt) const {
    std::vector<std::size_t> result;
    for (std::size_t n = 0; n < kept.size(); ++n) {
      const std::string_view text = tokens_[prompt.first + n].text;
      const bool parts = n == 0 && (text == "," || text == ";");
      const bool relates = n + 1 == kept.size() && (text == "=" || text == ":" || text == "≈");
      if (kept[n] || parts || relates) {
        result.push_back(n);
      }
    }
    return result;
  }

  std::vector<std::size_t> without_name(const SheetChunk& prompt, std::vector<std::size_t> all) const {
    const bool only = prompt.owner != SheetChunk::none && questions_[prompt.owner].items.size() == 1;
    bool says_nothing = true;
    for (const std::size_t n : all) {
      const SheetToken& token = tokens_[prompt.first + n];
      says_nothing = says_nothing && (token.kind != Kind::word || is_filler(lower(token.text)));
    }
    return only || says_nothing ? std::vector<std::size_t>{} : std::move(all);
  }

  const std::vector<SheetToken>& tokens_;
  const SheetLabels& labels_;
  const std::vector<QuestionDeclaration>& questions_;
  std::vector<std::vector<NameTokens>> names_;  ///< of each question
  std::vector<SheetChunk> chunks_;
  std::size_t paragraph_ = 0;
  std::size_t tables_ = 0;
  bool in_table_ = false;
};

}  // namespace

PaperSheet::PaperSheet(const Submission& sheet, const std::vector<QuestionDeclaration>& questions)
    : text_(visible_text(sheet.text, sheet.format).text), tokens_(sheet_tokens(text_).all) {
  const SheetLabels labels(text_, sheet.format, questions);
  chunks_ = SheetCutter(tokens_, labels, questions).run();
  lists_ = find_lists(tokens_, chunks_, questions);
}

}  // namespace gradewright::reading
