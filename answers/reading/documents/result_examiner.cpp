#include "answers/reading/documents/result_examiner.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "answers/reading/matching/names_in_text.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;

using Kind = CodeLine::Kind;

/// Whether the name in a comment is that of what its line works out.
bool names_own(const CodeLine& code, std::string_view name) {
  if (name.empty() || name == code.target || name == code.expression) {
    return true;
  }
  const bool in_string = code.prints && code.expression.find_first_of("\"'") != npos;
  return in_string && code.expression.find(name) != npos;  // print(f"w = {w}")
}

/// Whether a comment's list of numbers may be the shape of an array and not its cells.
bool tells_shape(const ResultLine& line) {
  const std::string_view expression = line.code.expression;
  const bool lists = expression.starts_with('[') || expression.starts_with('{') ||
                     expression.starts_with("list(") || expression.starts_with("set(") ||
                     expression.starts_with("sorted(") || expression.find("shape") != npos ||
                     expression.find("size") != npos;
  return line.result->may_be_shape && !lists;
}

bool agrees(double worked_out, const CommentValue& result) {
  constexpr std::array<double, 9> units{
      1.0, 1e3, 1e6, 1e9, 1e12, 1024.0, 1048576.0, 1073741824.0, 1099511627776.0};
  const double half = 0.5 * std::pow(10.0, -result.decimals);
  const auto is_near = [&](double unit) {
    const double counted = worked_out / unit;
    return std::abs(counted - *result.number) <= half + 1e-9 * std::abs(counted);
  };
  return result.has_unit ? std::ranges::any_of(units, is_near) : is_near(1.0);
}

/// Whether numbers only count: 1, 2, 3.
bool count_lines(const std::vector<double>& numbers) {
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (numbers[i] != static_cast<double>(i + 1)) {
      return false;
    }
  }
  return !numbers.empty();
}

/// The pieces of a text between commas.
std::vector<std::string_view> pieces_of(std::string_view text) {
  std::vector<std::string_view> pieces;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(',', at), text.size());
    pieces.push_back(trimmed(text.substr(at, end - at)));
    at = end + 1;
  }
  return pieces;
}

}  // namespace

bool is_variable(std::string_view text) {
  return !text.empty() && !is_digit(text[0]) && std::ranges::all_of(text, [](char c) {
    return is_letter(c) || is_digit(c) || c == '_' || !is_ascii(c);
  });
}

bool ResultExaminer::believes(std::span<const ResultLine> lines) {
  std::vector<double> unchecked;
  for (const ResultLine& line : lines) {
    const Belief belief = line.result ? belief_in(line) : Belief::checked;
    if (belief == Belief::no) {
      return false;
    }
    if (belief == Belief::unchecked && line.result->number) {
      unchecked.push_back(*line.result->number);
    }
    run(line);
  }
  return !count_lines(unchecked);
}

ResultExaminer::Belief ResultExaminer::belief_in(const ResultLine& line) {
  if (!names_own(line.code, line.result->name) || tells_shape(line) || !has_parts(line)) {
    return Belief::no;
  }
  if (line.code.kind == Kind::assignment) {
    valued_.emplace(line.code.target);
  } else if (is_variable(line.code.expression)) {
    valued_.emplace(line.code.expression);
  }
  return line.result->number ? belief_in_number(line) : Belief::unchecked;
}

/// What the code comes to by either division has to agree; where nobody knows, the comment must not be that
/// of another number on the line.
ResultExaminer::Belief ResultExaminer::belief_in_number(const ResultLine& line) const {
  bool known = false;
  for (const Division division : {Division::real, Division::whole}) {
    const auto value = line.indented ? std::nullopt : worked_out(line.code, division);
    known = known || value.has_value();
    if (value && agrees(*value, *line.result)) {
      return Belief::checked;
    }
  }
  return known || repeats(line) ? Belief::no : Belief::unchecked;
}

/// What a line comes to, as far as that is known; "w -= 2" to the new w.
std::optional<double> ResultExaminer::worked_out(const CodeLine& code, Division division) const {
  const auto value = code_value(code.expression, variables_, division);
  if (!value || code.kind != Kind::assignment || code.relation.size() < 2 || code.relation == "<-") {
    return value;
  }
  const std::string_view operation = code.relation.substr(0, code.relation.size() - 1);
  const std::string changed =
      std::string(code.target) + std::string(operation) + '(' + std::string(code.expression) + ')';
  return code_value(changed, variables_, division);
}

/// Whether the comment repeats a number that its line works with: "n * 4  # 4".
bool ResultExaminer::repeats(const ResultLine& line) const {
  const double number = *line.result->number;
  const std::string_view expression = line.code.expression;
  for (const std::string_view name : names_in_code(expression)) {
    const auto variable = variables_.find(name);
    if (variable != variables_.end() && variable->second == number) {
      return true;
    }
  }
  for (std::size_t i = 0; i < expression.size();) {
    std::size_t end = i;
    while (end < expression.size() && (is_digit(expression[end]) || expression[end] == '.')) {
      ++end;
    }
    const bool begins = end > i && is_digit(expression[i]) && (i == 0 || !is_letter(expression[i - 1]));
    if (begins && code_value(expression.substr(i, end - i), {}) == number) {
      return true;
    }
    i = std::max(end, i + 1);
  }
  return false;
}

/// Whether the items that an expression without a name is made of have values of their own before it.
bool ResultExaminer::has_parts(const ResultLine& line) const {
  const std::string_view expression = line.code.expression;
  if (line.code.kind == Kind::assignment || is_variable(expression) || !line.result->name.empty()) {
    return true;
  }
  return std::ranges::all_of(names_in(expression, question_), [&](const NameIn& name) {
    return name.items.empty() || valued_.contains(expression.substr(name.first, name.last - name.first));
  });
}

/// Keeps what a line gives its variable; within a loop nobody knows.
void ResultExaminer::run(const ResultLine& line) {
  if (line.code.kind == Kind::other) {
    return run_other(line.code.code);
  }
  if (line.code.kind != Kind::assignment) {
    return;
  }
  const auto value = line.indented ? std::nullopt : worked_out(line.code, Division::real);
  if (value) {
    variables_.insert_or_assign(std::string(line.code.target), *value);
  } else {
    variables_.erase(std::string(line.code.target));
  }
}

/// Keeps the numbers of "d, f = 256, 1024"; of any other line nobody knows what it changes.
void ResultExaminer::run_other(std::string_view code) {
  for (const std::string_view name : names_in_code(code)) {
    variables_.erase(std::string(name));
  }
  const std::size_t sign = code.find('=');
  if (sign == npos || code.find('=', sign + 1) != npos) {
    return;
  }
  const std::vector<std::string_view> names = pieces_of(code.substr(0, sign));
  const std::vector<std::string_view> values = pieces_of(code.substr(sign + 1));
  for (std::size_t i = 0; names.size() == values.size() && i < names.size(); ++i) {
    const auto value = code_value(values[i], {});
    if (value && is_variable(names[i])) {
      variables_.insert_or_assign(std::string(names[i]), *value);
    }
  }
}

}  // namespace gradewright::reading
