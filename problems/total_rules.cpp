#include "problems/total_rules.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "problems/exam.hpp"
#include "problems/exam_forms.hpp"
#include "problems/read_fields.hpp"

namespace gradewright::problems {
namespace {

constexpr std::array<std::pair<std::string_view, QuestionGroup::Choose>, 2> choose_words{
    {{"best", QuestionGroup::Choose::best}, {"first", QuestionGroup::Choose::first}}};
constexpr std::array<std::pair<std::string_view, Attempts>, 4> attempts_words{{{"last", Attempts::last},
                                                                               {"first", Attempts::first},
                                                                               {"best", Attempts::best},
                                                                               {"mean", Attempts::mean}}};

template <class Value, std::size_t size>
std::string_view word_of(Value value, const std::array<std::pair<std::string_view, Value>, size>& table) {
  return std::ranges::find(table, value, &std::pair<std::string_view, Value>::second)->first;
}

struct GroupReading {
  QuestionGroup group;
  const YamlNode* questions = nullptr;
  const YamlNode* count = nullptr;
  const YamlNode* choose = nullptr;
};

constexpr std::array<Field<GroupReading>, 5> group_fields{{
    {"questions",
     true,
     {form::list_of<form::text>, "The ids of the questions; a question is in one group at most."},
     [](const YamlNode& node, GroupReading& into) {
       read_list(node, "questions");
       into.group.questions = read_texts(node, "the id of a question");
       into.questions = &node;
     }},
    {"count",
     false,
     {form::whole<1, PointLimits::most>,
      "How many of them count. They are worth the same, and the maximum is that of so many."},
     [](const YamlNode& node, GroupReading& into) {
       const auto questions = static_cast<Index>(into.group.questions.size());
       if (questions < 2) {
         fail(node, "a choice needs two questions at least");
       }
       into.group.count = static_cast<int>(read_count(node, "how many questions count", 1, questions - 1));
       into.count = &node;
     }},
    {"choose",
     false,
     {form::word<choose_words>,
      "best: those with most points count; the default. first: those for which something is written, in the "
      "order of the exam."},
     [](const YamlNode& node, GroupReading& into) {
       into.group.choose = read_word(node, "which questions count", choose_words);
       into.choose = &node;
     }},
    {"at_least",
     false,
     {form::limit, "What the sum of their points is at least."},
     [](const YamlNode& node, GroupReading& into) {
       into.group.range.at_least = read_limit(node, "the least points of a group");
     }},
    {"at_most",
     false,
     {form::limit, "What the sum of their points is at most."},
     [](const YamlNode& node, GroupReading& into) {
       into.group.range.at_most = read_limit(node, "the most points of a group");
     }},
}};

/// What all right answers to a question give, but for what is a bonus.
Decimal whole_of(const Question& question) {
  Decimal whole;
  for (const Item& item : question.items) {
    whole = item.bonus ? whole : whole + item.points;
  }
  return question.range.at_most ? std::min(whole, *question.range.at_most) : whole;
}

const Question& find_question(const YamlNode& node, const Exam& exam) {
  const auto found = std::ranges::find(exam.questions, node.text, &Question::id);
  if (found == exam.questions.end()) {
    std::vector<std::string> ids;
    for (const Question& question : exam.questions) {
      ids.push_back(question.id);
    }
    fail(node,
         fmt::format("no question has the id '{}'{}", node.text, notation::did_you_mean(node.text, ids)));
  }
  return *found;
}

/// Of questions that are worth different points, nobody could say what the choice is out of.
void check_questions(const GroupReading& into, const Exam& exam, std::set<std::string_view>& grouped) {
  const Question* first = nullptr;
  for (const YamlNode& node : into.questions->items) {
    const Question& question = find_question(node, exam);
    if (!grouped.insert(question.id).second) {
      fail(node, fmt::format("question '{}' is in a group already", question.id));
    }
    first = first == nullptr ? &question : first;
    if (into.count != nullptr && whole_of(question) != whole_of(*first)) {
      fail(node, fmt::format("questions to choose from are worth the same: '{}' is worth {}, '{}' {}",
                             first->id, whole_of(*first).normalised().to_string(), question.id,
                             whole_of(question).normalised().to_string()));
    }
  }
}

}  // namespace

void groups_form(JsonWriter& schema) {
  form::list_of<form::fields_of<group_fields>>(schema);
}

void attempts_form(JsonWriter& schema) {
  form::word<attempts_words>(schema);
}

std::string_view to_string(QuestionGroup::Choose choose) {
  return word_of(choose, choose_words);
}

std::string_view to_string(Attempts attempts) {
  return word_of(attempts, attempts_words);
}

Decimal read_limit(const YamlNode& node, std::string_view what) {
  const Decimal limit = read_number(node, what);
  if (limit > Decimal(PointLimits::most) || limit < Decimal(-PointLimits::most) ||
      limit.decimals() > PointLimits::decimals) {
    fail(node, fmt::format("{} are from -{} to {}, with at most {} decimals", what, PointLimits::most,
                           PointLimits::most, PointLimits::decimals));
  }
  return limit;
}

Attempts read_attempts(const YamlNode& node) {
  return read_word(node, "which submission counts", attempts_words);
}

void check_range(const YamlNode& node, const PointRange& range) {
  if (range.at_most && *range.at_most <= Decimal(0)) {
    fail(*node.find("at_most"), "with no points at most, nothing could be earned");
  }
  if (range.at_least && range.at_most && *range.at_least >= *range.at_most) {
    fail(*node.find("at_most"),
         fmt::format("at most {}, and at least {}", range.at_most->normalised().to_string(),
                     range.at_least->normalised().to_string()));
  }
}

std::vector<QuestionGroup> read_groups(const YamlNode& node, const Exam& exam) {
  std::vector<QuestionGroup> groups;
  std::set<std::string_view> grouped;
  for (const YamlNode& each : read_list(node, "groups of questions")) {
    GroupReading into;
    read_fields<GroupReading>(each, "a group of questions", group_fields, into);
    check_range(each, into.group.range);
    if (into.count == nullptr && into.choose != nullptr) {
      fail(*into.choose, "'choose' needs the 'count' of questions that count");
    }
    if (into.count == nullptr && into.group.range.empty()) {
      fail(each, "a group has a 'count', or limits: 'at_least', 'at_most'");
    }
    check_questions(into, exam, grouped);
    groups.push_back(std::move(into.group));
  }
  return groups;
}

}  // namespace gradewright::problems
