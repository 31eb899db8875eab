#include "answers/reading/matching/formula_source.hpp"

#include <cstddef>

namespace gradewright::reading {

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

}  // namespace gradewright::reading
