#include "answers/reading/matching/named_values.hpp"

#include <algorithm>
#include <iterator>
#include <list>
#include <map>
#include <memory>
#include <utility>

#include "answers/reading/matching/asked_unit.hpp"
#include "answers/reading/matching/clauses.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/matching/remark.hpp"
#include "answers/reading/notation/response_members.hpp"
#include "answers/reading/values/coefficients.hpp"
#include "answers/reading/values/exact.hpp"
#include "answers/reading/values/plain_prose.hpp"
#include "answers/reading/values/read_tokens.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/scripts.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// Words before a symbol that make it part of another name: "gradient of J" is not J.
bool joins_names(std::string_view word) {
  constexpr std::string_view words[] = {"grad", "nabla", "gradient", "d",   "of",
                                        "log",  "delta", "Delta",    "wrt", "times",
                                        "in",   "hat",   "partial",  "bar", "tilde"};
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// Whether a letter is of a script that writes words without blanks between them.
bool is_unspaced(std::string_view letter) {
  std::size_t behind = 0;
  return !letter.empty() && is_east_asian(next_code_point(letter, behind));
}

/// Whether a name may begin at `at` of a statement's name.
bool may_begin(std::span<const ResponseToken> name, std::size_t at) {
  if (at == 0) {
    return true;
  }
  const bool of_gradient = std::ranges::any_of(name.first(at), [](const ResponseToken& token) {
    return token.kind == Kind::word && token.text == "nabla";
  });
  if (name[at].kind == Kind::symbol || of_gradient) {
    return false;  // \nabla_z L is no L
  }
  const ResponseToken& before = name[at - 1];
  if (before.kind == Kind::edge || before.kind == Kind::newline || before.is_symbol(".")) {
    return true;
  }
  if (before.kind == Kind::number) {
    return !before.in_math && name[at].kind == Kind::word && name[at].text.size() >= 4;
  }
  const bool apart = name[at].space_before || is_unspaced(before.text);
  return before.kind == Kind::word && !before.in_math && !joins_names(before.text) && apart;
}

std::span<const ResponseToken> without_edges(std::span<const ResponseToken> name) {
  while (!name.empty() && name.back().kind == Kind::edge) {
    name = name.first(name.size() - 1);
  }
  return name;
}

/// "A (attention weights)" without what stands in parentheses; unchanged when it ends otherwise.
std::span<const ResponseToken> without_remark(std::span<const ResponseToken> name) {
  name = without_edges(name);
  if (name.empty() || !name.back().is(Kind::close, ")") || name.back().in_math) {
    return name;
  }
  std::size_t open = name.size() - 1;
  while (open > 0 && name[open].kind != Kind::open) {
    --open;
  }
  return open > 0 && name[open].space_before ? without_edges(name.first(open)) : name;
}

/// Whether a value goes over line ends outside brackets.
bool spans_lines(std::span<const ResponseToken> value) {
  int depth = 0;
  bool content = false;
  for (const ResponseToken& token : value) {
    if (token.kind == Kind::close || token.kind == Kind::end) {
      --depth;
    }
    if (depth == 0 && token.kind == Kind::newline && content) {
      return true;
    }
    content = content || token.kind != Kind::newline;
    if (token.kind == Kind::open || token.kind == Kind::begin) {
      ++depth;
    }
  }
  return false;
}

}  // namespace

/// What the name of a statement could be meant as.
struct MeantNames {
  std::string letters;     ///< the letters and digits of the whole name, in lower case
  std::string bare;        ///< likewise without a remark at its end; empty where it has none
  bool respelled = false;  ///< "grad" has another spelling where a name begins with it
  std::optional<std::vector<NameForm>> forms = {};  ///< once they are needed
};

/// What is known of one statement's value.
struct KnownValue {
  bool looked_at = false;
  std::optional<ReadStatement> prose;  ///< of one that is nothing but words, in which no value can be
  std::optional<NotAValue> refusal;    ///< why it is no value of any shape
  std::list<std::pair<Shape, ReadStatement>> readings;        ///< for the shapes that were asked for
  std::list<std::pair<std::string, ReadStatement>> in_units;  ///< for the units that were asked for
};

struct ReadingMemo {
  std::map<std::pair<std::size_t, std::size_t>, KnownValue> values;  ///< by where name and value begin
  std::vector<std::optional<MeantNames>> names;  ///< of all statements that were asked for one, in order
  std::optional<std::vector<BarredLines>> tables;
  std::optional<std::vector<TakenBack>> on_all;
  std::optional<PlainBeginning> prose;  ///< how far the passage is plain prose
};

namespace {

ReadingMemo& memo_of(const Passage& passage) {
  if (passage.memo == nullptr) {
    passage.memo = std::make_shared<ReadingMemo>();
  }
  return *passage.memo;
}

/// What the name could be meant as: whole, and from each place on where a name may begin.
std::vector<NameForm> forms_of(std::span<const ResponseToken> whole) {
  constexpr std::size_t likely = 8;
  std::vector<NameForm> forms;
  forms.reserve(likely);
  for (const auto& name : {without_edges(whole), without_remark(whole)}) {
    for (std::size_t at = 0; at < name.size(); ++at) {
      if (may_begin(name, at)) {
        forms.push_back(name_form(name.subspan(at)));
      }
    }
  }
  return forms;
}

bool contains_one_of(const ItemNames& names, const std::vector<NameForm>& forms) {
  return std::any_of(forms.begin(), forms.end(), [&](const NameForm& form) { return names.contain(form); });
}

MeantNames meant_names(std::span<const ResponseToken> name) {
  MeantNames meant;
  const auto whole = without_edges(name);
  meant.letters = small_letters(whole);
  if (const auto bare = without_remark(whole); bare.size() < whole.size()) {
    meant.bare = small_letters(bare);
  }
  meant.respelled = std::ranges::any_of(
      whole, [](const ResponseToken& token) { return token.kind == Kind::word && token.text == "grad"; });
  return meant;
}

/// Whether a name could be meant as one of `names`; what it could be meant as is worked out once.
bool is_meant(MeantNames& meant, std::span<const ResponseToken> name, const ItemNames& names) {
  if (!meant.respelled && !names.may_end(meant.letters) && !names.may_end(meant.bare)) {
    return false;
  }
  if (!meant.forms) {
    meant.forms = forms_of(name);
  }
  return contains_one_of(names, *meant.forms);
}

/// The same of a statement of a passage by its place among all.
bool is_named_at(const Passage& passage, std::size_t statement, const ItemNames& names) {
  std::vector<std::optional<MeantNames>>& known = memo_of(passage).names;
  if (known.empty()) {
    known.resize(passage.statements.all().size());
  }
  const auto name = passage.statements.name(passage.statements.all()[statement]);
  std::optional<MeantNames>& meant = known[statement];
  if (!meant) {
    meant = meant_names(name);
  }
  return is_meant(*meant, name, names);
}

}  // namespace

const Passage* only_passage(const Passages& passages) {
  const Passage* only = nullptr;
  for (const auto& passage : passages) {
    if (is_blank(passage->text)) {
      continue;
    }
    if (only != nullptr) {
      return nullptr;
    }
    only = passage.get();
  }
  return only;
}

std::optional<NamePlace> place_of_name(std::span<const ResponseToken> name, const ItemNames& names) {
  for (const auto& one : {without_edges(name), without_remark(name)}) {
    for (std::size_t at = 0; at < one.size(); ++at) {
      if (may_begin(one, at) && names.contain(name_form(one.subspan(at)))) {
        return NamePlace{at, one.size()};
      }
    }
  }
  return std::nullopt;
}

bool is_named(std::span<const ResponseToken> name, const ItemNames& names) {
  return contains_one_of(names, forms_of(name));
}

bool is_named(const Passage& passage, const Statement& statement, const ItemNames& names) {
  const std::vector<Statement>& all = passage.statements.all();
  const auto own = std::ranges::lower_bound(all, statement.value_first, {}, &Statement::value_first);
  const bool whole =
      own != all.end() && own->name_first == statement.name_first && own->name_last == statement.name_last;
  if (whole) {
    return is_named_at(passage, static_cast<std::size_t>(own - all.begin()), names);
  }
  const auto name = passage.statements.name(statement);  // of a part of a statement
  MeantNames meant = meant_names(name);
  return is_meant(meant, name, names);
}

Span ReadStatement::span() const {
  const auto tokens = passage->statements.tokens();
  std::size_t first = statement.has_name() ? statement.name_first : statement.value_first;
  std::size_t last = statement.value_last;
  const auto quiet = [&tokens](std::size_t i) {
    return tokens[i].kind == Kind::newline || tokens[i].kind == Kind::edge || tokens[i].kind == Kind::wide;
  };
  while (first < last && quiet(first)) {
    ++first;
  }
  while (last > first && quiet(last - 1)) {
    --last;
  }
  if (first == last) {
    return {passage->offset, 0};
  }
  const std::size_t from = tokens[first].span.offset;
  return {passage->offset + from, tokens[last - 1].span.end() - from};
}

std::string ReadStatement::source() const {
  const Span where = span();
  return std::string(passage->text.substr(where.offset - passage->offset, where.length));
}

std::string_view value_text(const Passage& passage, const Statement& statement) {
  const auto tokens = passage.statements.value(statement);
  const std::size_t from = tokens.empty() ? 0 : tokens.front().span.offset;
  const std::size_t to = tokens.empty() ? 0 : tokens.back().span.end();
  return passage.text.substr(from, to - from);
}

std::vector<std::pair<const Passage*, Statement>> named_statements(const Passages& passages,
                                                                   const ItemNames& names) {
  std::vector<std::pair<const Passage*, Statement>> found;
  for (const auto& passage : passages) {
    const std::vector<Statement>& all = passage->statements.all();
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].has_name() && is_named_at(*passage, i, names)) {
        found.emplace_back(passage.get(), all[i]);
      }
    }
  }
  return found;
}

const std::vector<TakenBack>& sentences_on_all(const Passage& passage) {
  std::optional<std::vector<TakenBack>>& on_all = memo_of(passage).on_all;
  if (!on_all) {
    on_all = sentences_on_all(passage.text);
  }
  return *on_all;
}

const BarredLines* table_of(const Passage& passage, const Statement& statement) {
  std::optional<std::vector<BarredLines>>& tables = memo_of(passage).tables;
  if (!tables) {
    tables = barred_lines(passage.text);
  }
  const auto value = passage.statements.value(statement);
  if (tables->empty() || value.empty()) {
    return nullptr;
  }
  const std::size_t at = value.front().span.offset;
  const auto next =
      std::ranges::upper_bound(*tables, at, {}, [](const BarredLines& lines) { return lines.span.offset; });
  return next != tables->begin() && at < std::prev(next)->span.end() ? &*std::prev(next) : nullptr;
}

namespace {

/// Whether a table holds more for a statement than what is asked for: several cells for a number, or columns
/// that words head.
bool holds_other_cells(const Passage& passage, const Statement& statement, const Shape& declared) {
  const auto value = passage.statements.value(statement);
  const BarredLines* table = table_of(passage, statement);
  if (table == nullptr ||
      std::ranges::none_of(value, [](const ResponseToken& token) { return token.kind == Kind::cell; })) {
    return false;
  }
  const std::size_t first_bar = table->head.find('|');
  const std::size_t second_bar = std::min(table->head.find('|', first_bar + 1), table->head.size());
  const std::string_view heads = table->head.substr(second_bar);  // but for that of the names
  return declared.is_scalar() || std::ranges::any_of(heads, is_letter);
}

/// Whether a bar and another number stand right behind a value: "0.5 | 1".
bool bar_follows(const Passage& passage, const Statement& statement) {
  const auto tokens = passage.statements.tokens();
  const std::size_t bar = statement.value_last;
  const bool stands =
      bar + 1 < tokens.size() && (tokens[bar].kind == Kind::cell || tokens[bar].is_symbol("|"));
  const std::size_t number = bar + 1 + (stands && tokens[bar + 1].is_symbol("-") ? 1 : 0);
  return stands && number < tokens.size() && tokens[number].kind == Kind::number;
}

std::string_view source_of(std::span<const ResponseToken> value, std::string_view source) {
  const std::size_t from = value.front().span.offset;
  return source.substr(from, value.back().span.end() - from);
}

/// The text of a value with blanks for the line ends before an operator and between dollars, where a sum or
/// product is wrapped.
std::string unwrapped(std::span<const ResponseToken> value, std::string_view source) {
  const std::size_t from = value.front().span.offset;
  std::string text(source_of(value, source));
  bool relates = false;  // a sum that comes to nothing could be a list with dashes
  for (std::size_t i = value.size() - 1; i-- > 0;) {
    const ResponseToken& next = value[i + 1];
    relates = relates || next.kind == Kind::relation;
    const bool before_operator = next.is_symbol("*") || next.is_symbol("/") ||
                                 (relates && (next.is_symbol("+") || next.is_symbol("-")));
    if (value[i].kind == Kind::newline && value[i].text == "\n" && (value[i].in_math || before_operator)) {
      text[value[i].span.offset - from] = ' ';
    }
  }
  return text;
}

/// The text of a value with its sign right before it: "- 0.6" behind a sign of equality is -0.6.
void close_sign(std::string& text, const Passage& passage, const Statement& statement) {
  const auto tokens = passage.statements.tokens();
  const bool equal = statement.has_name() && tokens[statement.value_first - 1].is(Kind::relation, "=");
  if (equal && text.size() > 2 && text[0] == '-' && text[1] == ' ' && is_digit(text[2])) {
    text[0] = ' ';
    text[1] = '-';
  }
}

/// The text of a value as one of a shape. A text of words that no role is found for is read for one shape
/// alone.
std::variant<std::vector<ReadValue>, NotAValue> read_text(const std::string& text, const Shape& declared,
                                                          const NotationContext& context, KnownValue& known) {
  if (known.refusal) {
    return *known.refusal;
  }
  const std::string list = declared.is_scalar() ? std::string() : with_commas(text);
  auto read = read_value(declared.is_scalar() ? text : list, declared, context);
  const auto* refusal = std::get_if<NotAValue>(&read);
  if (refusal != nullptr && refusal->of_any_shape && with_commas(text) == text) {
    known.refusal = *refusal;
  }
  return read;
}

/// Whether a value is nothing but words.
bool is_prose(const Passage& passage, const Statement& statement) {
  const auto tokens = without_remark_behind(passage.statements.value(statement), passage.text);
  std::optional<PlainBeginning>& prose = memo_of(passage).prose;
  if (!prose) {
    prose.emplace(passage.text);
  }
  return tokens.empty() || prose->all() ||
         prose->is_plain(tokens.front().span.offset, tokens.back().span.end());
}

ReadStatement read_anew(const Passage& passage, const Statement& statement, const Shape& declared,
                        KnownValue& known) {
  const auto tokens = without_remark_behind(passage.statements.value(statement), passage.text);
  if (declared.is_scalar() && is_square(tokens, passage.text)) {
    return {&passage, statement, NotAValue{"a size or a product"}};
  }
  NotationContext context;
  context.in_math = tokens.front().in_math;
  context.after_name = statement.has_name();
  if (passage.decimal_comma) {
    context.declare_decimal_comma();
  }
  std::string text = unwrapped(tokens, passage.text);
  close_sign(text, passage, statement);
  const bool drawn = text.find('|') != std::string::npos;  // a table, with its headings and in part
  ReadStatement result{
      &passage, statement,
      drawn ? read_tokens(tokens, passage.text, declared) : read_text(text, declared, context, known)};
  if (!result.readable()) {
    if (declared.rank() == 1) {
      const auto members = split_members(tokens);
      if (auto value = read_coefficients(members.back(), declared[0])) {
        result.readings = std::vector<ReadValue>{std::move(*value)};
      }
    }
    return result;
  }
  if (passage.statements.is_drawn(statement)) {
    result.readings = NotAValue{"the lines beside it are in brackets, too, and may belong to it"};
    return result;
  }
  const bool fits = result.values().front().shape == declared;
  const bool displaced = passage.statements.numbers_follow(statement);
  if (!fits && (holds_other_cells(passage, statement, declared) || bar_follows(passage, statement))) {
    result.readings = NotAValue{"its row of the table holds other cells, too"};
  } else if ((!fits && (displaced || spans_lines(tokens))) || (fits && displaced && spans_lines(tokens))) {
    result.readings = NotAValue{"numbers on lines of their own follow the value and may belong to it"};
  }
  return result;
}

/// Where the word at the beginning of a value stands, behind a dollar or the mark of a list.
std::size_t place_of_called_constant(std::span<const ResponseToken> value) {
  const bool led = !value.empty() && (value.front().kind == Kind::edge || value.front().is_symbol("-"));
  return led ? 1 : 0;
}

/// Whether a value begins with the name of its item, which would be read as a number: "pi 0.1 0.8 0.1".
bool begins_with_called_constant(std::span<const ResponseToken> value, const ItemDeclaration& item) {
  const bool called = item.name == "pi" || std::ranges::find(item.aliases, "pi") != item.aliases.end();
  const std::size_t first = place_of_called_constant(value);
  return called && value.size() > first + 1 && value[first].text == "pi" &&
         value[first + 1].kind != Kind::symbol;
}

}  // namespace

const ReadStatement& read_statement(const Passage& passage, const Statement& statement,
                                    const Shape& declared) {
  KnownValue& known = memo_of(passage).values[{statement.name_first, statement.value_first}];
  if (!known.looked_at && is_prose(passage, statement)) {
    known.prose = ReadStatement{&passage, statement, NotAValue{"no number is written"}};
  }
  known.looked_at = true;
  if (known.prose) {
    return *known.prose;
  }
  const auto place = std::ranges::find(known.readings, declared, &std::pair<Shape, ReadStatement>::first);
  if (place != known.readings.end()) {
    return place->second;
  }
  ReadStatement read = read_anew(passage, statement, declared, known);
  return known.readings.emplace_back(declared, std::move(read)).second;
}

const ReadStatement& read_statement(const Passage& passage, const Statement& statement,
                                    const ItemDeclaration& item) {
  const auto written = passage.statements.value(statement);
  if (!statement.has_name() && begins_with_called_constant(written, item)) {
    Statement behind = statement;
    behind.value_first += place_of_called_constant(written) + 1;
    behind.name_first = behind.name_last = behind.value_first;
    return read_statement(passage, behind, item.shape);
  }
  const ReadStatement& plain = read_statement(passage, statement, item.shape);
  KnownValue& known = memo_of(passage).values[{statement.name_first, statement.value_first}];
  if (plain.readable() || item.asked_unit.empty() || known.prose) {
    return plain;
  }
  const auto place =
      std::ranges::find(known.in_units, item.asked_unit, &std::pair<std::string, ReadStatement>::first);
  if (place != known.in_units.end()) {
    return place->second;
  }
  ReadStatement read = plain;
  const auto tokens = without_remark_behind(written, passage.text);
  if (auto value = in_asked_unit(unwrapped(tokens, passage.text), item.asked_unit, passage.decimal_comma)) {
    read.readings = std::vector<ReadValue>{std::move(*value)};
  }
  return known.in_units.emplace_back(item.asked_unit, std::move(read)).second;
}

bool same_response(const ReadValue& a, const ReadValue& b) {
  if (a.shape != b.shape) {
    return false;
  }
  return std::equal(
      a.cells.begin(), a.cells.end(), b.cells.begin(), [](const ReadCell& x, const ReadCell& y) {
        if (x.state != y.state) {
          return false;
        }
        return x.state == ReadCell::State::number ? same_value(x.number, y.number) : x.text == y.text;
      });
}

}  // namespace gradewright::reading
