#include "answers/reading/documents/reading.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

#include "answers/reading/documents/answer_markers.hpp"
#include "answers/reading/documents/answer_marks.hpp"
#include "answers/reading/documents/commented_results.hpp"
#include "answers/reading/documents/counted_items.hpp"
#include "answers/reading/documents/filled_sheet.hpp"
#include "answers/reading/documents/how_far.hpp"
#include "answers/reading/documents/latex_accents.hpp"
#include "answers/reading/documents/latex_layout.hpp"
#include "answers/reading/documents/open_rest.hpp"
#include "answers/reading/documents/paper_text.hpp"
#include "answers/reading/documents/running_calculations.hpp"
#include "answers/reading/matching/corrected.hpp"
#include "answers/reading/matching/given_up.hpp"
#include "answers/reading/matching/giving_up_clause.hpp"
#include "answers/reading/matching/passing_remarks.hpp"
#include "answers/reading/matching/restated_values.hpp"
#include "answers/reading/matching/spelt_like.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {

namespace {

/// What says where an answer begins is read as the label that everybody knows; what says where it ends is no
/// text, nor is either within what is withdrawn.
VisibleText with_markers(const Submission& submission, VisibleText visible) {
  if (submission.format == Submission::Format::latex) {
    compose_accents(visible.text);
  }
  constexpr std::string_view label = "Answer:";
  for (const AnswerMarker& marker : answer_markers(submission.text)) {
    const bool withdrawn = std::ranges::any_of(visible.withdrawn, [&](const WithdrawnText& piece) {
      const bool whole = piece.span.offset <= marker.line.offset && marker.line.end() <= piece.span.end();
      return whole && (piece.code || piece.span.length > marker.line.length);  // else a comment that marks
    });
    blank_out(visible.text, marker.line);
    if (marker.begins && !withdrawn) {
      visible.text.replace(marker.line.offset, label.size(), label);
    }
  }
  return visible;
}

/// Takes out the end of an emphasis that begins before the label of a section: the second of "**16a)
/// dropout**".
void close_emphasis(const Section& section, std::string& text) {
  constexpr std::size_t longest = 400;
  const std::string_view label = std::string_view(text).substr(section.label.offset, section.label.length);
  const std::string_view content =
      std::string_view(text).substr(section.content.offset, section.content.length);
  const std::string_view line = content.substr(0, std::min(content.find('\n'), longest));
  for (const std::string_view mark : {"**", "__"}) {
    const auto is_odd = [mark](std::string_view piece) {
      bool odd = false;
      for (std::size_t at = piece.find(mark); at != std::string_view::npos; at = piece.find(mark, at + 2)) {
        odd = !odd;
      }
      return odd;
    };
    if (is_odd(label) && is_odd(line)) {
      blank_out(text, {section.content.offset + line.rfind(mark), mark.size()});
    }
  }
}

/// Takes out the last line of a section that gives up other questions: "(Q2 and Q3: no time left)".
void take_questions_given_up(const Section& section, const std::set<std::string>& numbers,
                             std::string& text) {
  const std::string_view content =
      std::string_view(text).substr(section.content.offset, section.content.length);
  const std::size_t end = content.find_last_not_of(" \t\r\n");
  if (section.path.empty() || end == std::string_view::npos) {
    return;
  }
  const std::size_t above = content.rfind('\n', end);
  const std::size_t first = above == std::string_view::npos ? 0 : above + 1;
  const bool alone = is_blank(content.substr(0, first));
  if (!alone && gives_questions_up(content.substr(first, end + 1 - first), numbers)) {
    blank_out(text, {section.content.offset + first, end + 1 - first});
  }
}

/// The first of some spans, which are in order, that begins in a piece of the text.
std::optional<Span> first_in(const std::vector<Span>& spans, Span piece) {
  const auto first = std::ranges::lower_bound(spans, piece.offset, {}, &Span::offset);
  return first != spans.end() && first->offset < piece.end() ? std::optional(*first) : std::nullopt;
}

/// Takes a piece out of a text: what stands on both sides of it goes on with nothing over it.
void take_out_of(std::string& text, Span span) {
  if (span.length == 0) {
    return;
  }
  blank_out(text, span);
  const std::size_t before = text.find_last_not_of(" \t", span.offset == 0 ? 0 : span.offset - 1);
  const bool begins_line = span.offset == 0 || before == std::string::npos || text[before] == '\n';
  if (!begins_line) {
    text[span.offset] = '\n';
  }
  if (span.end() >= text.size() || text[span.end()] == '\n') {
    text[span.end() - 1] = '\n';
  }
}

/// The parts that an exam has of any question: "b", "ii", "2".
std::vector<std::string> parts_of(const PreparedExam& exam) {
  std::vector<std::string> parts;
  for (const QuestionSections::Path& path : exam.labels().paths) {
    parts.insert(parts.end(), path.begin() + 1, path.end());
  }
  return parts;
}

/// Takes out what the section of a question holds beside its answers: code whose results stand in comments,
/// and the labels that count off its items.
void lay_out_answers(VisibleText& visible, Span content, const PreparedQuestion& question,
                     const std::vector<std::string>& parts) {
  const auto text = [&] { return std::string_view(visible.text).substr(content.offset, content.length); };
  const CommentedCode commented = commented_code(text(), question);
  for (const Span& code : commented.code) {
    const Span span{content.offset + code.offset, code.length};
    blank_out(visible.text, span);
    visible.withdrawn.push_back({span, false, true});
  }
  for (const std::size_t relation : commented.relations) {
    visible.text[content.offset + relation] = '=';
  }
  lay_out_answer_marks(visible.text, content, question);
  for (const Span& label : counted_items(text(), question, parts)) {
    take_out_of(visible.text, {content.offset + label.offset, label.length});
  }
}

/// Finds what a text holds of the paper itself, and takes it out.
std::vector<PaperPiece> take_paper(std::string& text, const PreparedExam& exam) {
  std::vector<PaperPiece> paper;
  const auto take = [&](const std::vector<PaperPiece>& found) {
    for (const PaperPiece& piece : found) {
      blank_out(text, piece.span);
      paper.push_back(piece);
    }
  };
  if (exam.sheet() != nullptr) {
    take(paper_of_sheet(text, *exam.sheet()));
  }
  take(paper_text(text, exam.declared()));
  return paper;
}

}  // namespace

Reading::Reading(const Submission& submission, const PreparedExam& exam)
    : submission_(submission),
      exam_(exam),
      visible_(with_markers(submission, visible_text(submission.text, submission.format))),
      paper_(take_paper(visible_.text, exam)),
      segmentation_(segment(visible_.text, submission.format, exam.labels(), paper_)),
      owners_(segmentation_.sections, exam.labels().paths_of_questions),
      passages_(sections().size()),
      assigned_(sections().size()) {
  if (submission.format == Submission::Format::latex) {
    for (const Span& command : layout_commands(visible_.text)) {
      blank_out(visible_.text, command);
    }
    lay_out_plain_tables(visible_.text);
  }
  for (const Span& open : open_rests(visible_.text)) {
    blank_out(visible_.text, open);
    silences_.push_back(open);
  }
  for (const LabelTable& table : segmentation_.tables) {
    lay_out(table, visible_.text);
  }
  for (const Section& section : sections()) {
    close_emphasis(section, visible_.text);
    take_questions_given_up(section, exam.labels().numbers, visible_.text);
  }
  for (const PreparedQuestion& question : questions()) {
    given_up_.emplace_back(question.items.size());
  }
  if (has_too_many_labels()) {
    own_sections_.resize(questions().size());
    own_passages_.resize(questions().size());
    return;
  }
  for (std::size_t i = 0; i < questions().size(); ++i) {
    own_sections_.push_back(owners_.without_statement(owners_.of(i)));
  }
  const std::vector<std::string> parts = parts_of(exam);
  for (std::size_t i = 0; i < questions().size(); ++i) {
    std::vector<std::size_t> written = own_sections_[i];
    std::erase_if(written, [&](std::size_t s) {
      const Span content = sections()[s].content;
      return is_blank(std::string_view(visible_.text).substr(content.offset, content.length));
    });
    const auto is_own = [&](const std::vector<std::size_t>& own) {
      return std::ranges::find(own, written.front()) != own.end();
    };
    if (written.size() == 1 && std::ranges::count_if(own_sections_, is_own) == 1) {
      lay_out_answers(visible_, sections()[written.front()].content, questions()[i], parts);
    }
  }
  std::ranges::sort(visible_.withdrawn, {}, [](const WithdrawnText& one) { return one.span.offset; });
  respell();
  take_given_up();
  for (std::size_t i = 0; i < questions().size(); ++i) {
    own_passages_.push_back(passages(own_sections_[i], i));
  }
}

void Reading::respell() {
  const std::vector<PreparedQuestion>& declared = exam_.questions();
  std::vector<std::vector<Misspelling>> misspelt(declared.size());
  for (std::size_t q = 0; q < declared.size(); ++q) {
    for (const std::size_t s : own_sections_[q]) {
      const Span content = sections()[s].content;
      const std::string_view text = std::string_view(visible_.text).substr(content.offset, content.length);
      const std::vector<Misspelling> found = misspelt_names(text, declared[q]);
      std::ranges::copy_if(found, std::back_inserter(misspelt[q]), [&](const Misspelling& one) {
        return std::ranges::none_of(
            declared, [&](const PreparedQuestion& question) { return question.has_word(one.written); });
      });
    }
  }
  const bool any =
      std::ranges::any_of(misspelt, [](const auto& of_question) { return !of_question.empty(); });
  for (std::size_t q = 0; any && q < declared.size(); ++q) {
    respelt_.push_back(misspelt[q].empty() ? declared[q]
                                           : PreparedQuestion(with_spellings(declared[q], misspelt[q])));
  }
}

void Reading::take_given_up() {
  std::vector<int> times(sections().size(), 0);
  std::vector<Span> found;
  std::string asked;  // of all questions: what one gives, the next may ask with
  for (const PreparedQuestion& question : questions()) {
    asked += question.text + "\n";
  }
  for (const std::vector<std::size_t>& own : own_sections_) {
    std::ranges::for_each(own, [&](std::size_t s) { ++times[s]; });
  }
  for (std::size_t q = 0; q < questions().size(); ++q) {
    std::optional<Silence> rest;
    for (const std::size_t s : own_sections_[q]) {
      const Span content = sections()[s].content;
      if (times[s] > 1) {
        continue;  // whose items are meant is not clear
      }
      if (const auto open = first_in(silences_, content)) {
        rest = Silence{*open, true};
      }
      const std::string_view text = std::string_view(visible_.text).substr(content.offset, content.length);
      const auto take = [&](const std::vector<Span>& pieces) {
        for (const Span& piece : pieces) {
          blank_out(visible_.text, {content.offset + piece.offset, piece.length});
        }
      };
      take(running_calculations(text, asked));
      take(corrected_statements(text, questions()[q]));
      take(passing_remarks(text, questions()[q]));
      take(restated_values(text, questions()[q]));
      const bool alone = std::ranges::all_of(own_sections_[q], [&](std::size_t other) {
        return other == s ||
               is_blank(std::string_view(visible_.text)
                            .substr(sections()[other].content.offset, sections()[other].content.length));
      });
      for (const GivenUp& given : reading::given_up(text, questions()[q])) {
        if (given.of_all && !alone) {
          continue;  // another section of the question may answer it
        }
        const Span span{content.offset + given.span.offset, given.span.length};
        for (const std::size_t item : given.items) {
          given_up_[q][item] = Silence{span, false, 0, given.of_all};
        }
        rest = given.of_rest ? Silence{span, true, given.count} : rest;
        found.push_back(span);
        if (!given.in_table) {
          take_out(span);
        }
      }
    }
    for (std::size_t i = 0; rest && i < given_up_[q].size(); ++i) {
      const bool in_numbers = is_in_numbers(questions()[q].items[i].type);
      if ((in_numbers || rest->count > 0) && !given_up_[q][i]) {
        given_up_[q][i] = *rest;
      }
    }
  }
  silences_.insert(silences_.end(), found.begin(), found.end());
  std::ranges::sort(silences_, {}, &Span::offset);
}

void Reading::take_out(Span span) {
  take_out_of(visible_.text, span);
}

const std::shared_ptr<Passage>& Reading::passage_at(std::size_t s) const {
  if (!passages_[s]) {
    const Span& content = sections()[s].content;
    passages_[s] = std::make_shared<Passage>(std::string_view(text()).substr(content.offset, content.length),
                                             content.offset);
  }
  return passages_[s];
}

/// To the first question that asks for the section.
void Reading::assign(std::size_t s, std::size_t question, std::size_t group) const {
  if (assigned_[s]) {
    return;
  }
  assigned_[s] = true;
  Passage& passage = *passage_at(s);
  passage.group = group;
  passage.behind_answer = sections()[s].bare_solution;
  const QuestionSections::Path& path = sections()[s].path;
  const std::size_t depth = owners_.depth_of_match(question, path);
  if (depth > 0 && path.size() > depth) {
    passage.part = path.back();
  }
  passage.decimal_comma = std::ranges::any_of(questions()[question].items, &ItemDeclaration::decimal_comma);
}

Passages Reading::passages(const std::vector<std::size_t>& asked, std::size_t question) const {
  Passages result;
  std::vector<const QuestionSections::Path*> seen;
  for (const std::size_t s : asked) {
    const QuestionSections::Path& path = sections()[s].path;
    const auto earlier =
        std::ranges::count_if(seen, [&](const QuestionSections::Path* one) { return *one == path; });
    seen.push_back(&path);
    assign(s, question, static_cast<std::size_t>(earlier));
    result.push_back(passage_at(s));
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const auto& a, const auto& b) { return a->group < b->group; });
  return result;
}

bool Reading::holds_values(std::size_t s) const {
  const Statements& statements = passage(s).statements;
  return !statements.all().empty() || statements.too_long();
}

bool Reading::is_damaged(std::size_t question) const {
  return std::ranges::any_of(own_sections(question), [&](std::size_t s) { return sections()[s].damaged; });
}

bool Reading::is_silent(const std::vector<std::size_t>& asked) const {
  return std::ranges::all_of(asked, [&](std::size_t s) {
    const Span& content = sections()[s].content;
    return !first_in(silences_, content) &&
           is_blank(std::string_view(text()).substr(content.offset, content.length));
  });
}

std::optional<std::size_t> Reading::section_at(std::size_t offset) const {
  const auto behind = std::ranges::upper_bound(sections(), offset, {},
                                               [](const Section& section) { return section.content.offset; });
  if (behind == sections().begin() || offset >= std::prev(behind)->content.end()) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(behind - sections().begin()) - 1;
}

std::string Reading::label_text(Span label) const {
  constexpr std::size_t most = 40;
  const std::string_view from = std::string_view(text()).substr(label.offset);
  std::string shown(from.substr(0, character_at_or_before(from, std::min(label.length, most))));
  while (!shown.empty() && (shown.back() == ' ' || shown.back() == ':')) {
    shown.pop_back();
  }
  return shown;
}

std::string Reading::beginning(const Section& section) const {
  const std::size_t first = text().find_first_not_of(" \t\r\n", section.content.offset);
  if (first >= section.content.end()) {
    return {};
  }
  const std::size_t line_end = std::min(text().find('\n', first), section.content.end());
  return label_text({first, line_end - first});
}

}  // namespace gradewright::reading
