#include "tests/answers/reading/values/ballot_shown.hpp"

#include "answers/reading/values/ballot.hpp"

namespace gradewright::reading {

std::string ballot_shown(std::string_view text, const std::vector<std::string>& options, bool several,
                         bool is_statement) {
  std::vector<OptionName> names;
  for (std::size_t i = 0; i < options.size(); ++i) {
    names.push_back(option_name(options[i], i));
  }
  const auto read = ballot_of(text, {names, several, is_statement});
  if (const auto* none = std::get_if<NotAValue>(&read)) {
    return none->reason;
  }
  const Ballot& ballot = std::get<Ballot>(read);
  std::string shown;
  const auto add = [&shown](const std::string& word) { shown += (shown.empty() ? "" : " ") + word; };
  for (const Ballot::Mark& mark : ballot.marks) {
    add(options[mark.option] + (!mark.truth ? "" : *mark.truth ? "+" : "-"));
  }
  if (ballot.lone_tick) {
    add(*ballot.lone_tick ? "tick" : "cross");
  }
  if (ballot.has_reason) {
    add("because");
  }
  return shown;
}

}  // namespace gradewright::reading
