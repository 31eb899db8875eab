#include "answers/reading/matching/locate_formula.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/notation/response_members.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// The source of a member without what begins and ends mathematics, lines and sentences. Nothing else is left
/// out: what would be a unit or a remark behind a number is a part of a formula, "2n d", "2 (y - d)".
std::string formula_source(const Passage& passage, Member member) {
  const auto is_frame = [](const ResponseToken& token) {
    const bool stop = token.is_symbol(".") || token.is_symbol(",") || token.is_symbol(";");
    return stop || token.kind == ResponseToken::Kind::edge || token.kind == ResponseToken::Kind::newline;
  };
  while (!member.empty() && is_frame(member.front())) {
    member = member.subspan(1);
  }
  while (!member.empty() && is_frame(member.back())) {
    member = member.first(member.size() - 1);
  }
  if (member.empty()) {
    return "";
  }
  const std::size_t from = member.front().span.offset;
  return std::string(passage.text.substr(from, member.back().span.end() - from));
}

/// Whether a name is defined behind a formula, which is then no chain: "2 e x^T with e = y - d".
bool defines_names(Member member) {
  constexpr std::array<std::string_view, 12> openers{"with", "where",   "for", "let",   "mit",  "wobei",
                                                     "avec", "o\u00f9", "con", "donde", "dove", "met"};
  return std::ranges::any_of(member, [&](const ResponseToken& token) {
    return token.kind == ResponseToken::Kind::word && among(openers, lower(token.text));
  });
}

}  // namespace

Response locate_formula(const ItemDeclaration& item, const PreparedQuestion& question,
                        const Passages& passages) {
  Response response;
  response.question = item.question;
  response.item = item.name;
  std::vector<std::pair<const Passage*, Statement>> found =
      named_statements(passages, question.names_of(item));
  if (found.empty() && question.items.size() == 1) {
    for (const auto& passage : passages) {
      for (const Statement& statement : passage->statements.all()) {
        found.emplace_back(passage.get(), statement);
      }
    }
  }
  if (found.empty() && question.items.size() == 1) {
    for (const auto& passage : passages) {
      const std::vector<std::string> words = words_of(passage->text);
      const bool only_leads =
          !words.empty() && std::ranges::all_of(words, [](const auto& word) { return is_filler(word); });
      if (!says_nothing(passage->text) && !only_leads) {  // n^2 d, which names nothing
        response.formula = response.source = std::string(passage->text);
        response.span = {passage->offset, passage->text.size()};
        response.state = Response::State::found;
        return response;
      }
    }
  }
  if (found.empty()) {
    response.reason = "nothing is written under the name " + item.name;
    return response;
  }
  const auto& [passage, statement] = found.back();
  std::vector<Member> members = split_members(passage->statements.value(statement));
  while (members.size() > 1 && formula_source(*passage, members.back()).empty()) {
    members.pop_back();
  }
  const ReadStatement read{passage, statement, NotAValue{}};
  response.span = read.span();
  response.source = read.source();
  const Member whole = passage->statements.value(statement);
  response.formula = formula_source(*passage, defines_names(whole) ? whole : members.back());
  if (Reservation doubt = doubt_of_words(*passage, statement, question); doubt.is_firm()) {
    response.doubt = std::move(doubt);
  }
  response.state = response.formula.empty() ? Response::State::missing : Response::State::found;
  if (response.formula.empty()) {
    response.reason = "nothing is written after the name " + item.name;
  }
  return response;
}

}  // namespace gradewright::reading
