#include <fmt/core.h>

#include <algorithm>

#include "engine/text/joined.hpp"
#include "reports/late_words.hpp"
#include "reports/platforms/platform_table.hpp"
#include "reports/platforms/question_share.hpp"

namespace gradewright::reports {

PlatformTable prairielearn_table(const PlatformClass& from) {
  require_marks_of_one_submission(from.book);
  PlatformTable table;
  table.head = {{"uid", "instance", "qid", "score_perc", "feedback"}};
  table.rows_of = [&book = from.book, rules = from.rules](const KnownStudent& known,
                                                          const GradebookStudent& student) {
    StudentRows out;
    const std::string uid = known.own({"uid"});
    const std::string instance = known.own({"instance"});
    out.key = uid;
    if (uid.empty()) {
      out.left_out = "nothing says what PrairieLearn calls them (uid)";
    }
    std::vector<std::string> beyond;
    for (const QuestionShare& share : question_shares(book, student, rules(student.grading))) {
      if (!share.percent.empty() || share.open) {
        out.rows.push_back({uid, instance.empty() ? "1" : instance, share.question, share.percent,
                            share.open ? "" : share.words});
      }
      if (share.beyond) {
        beyond.push_back(share.question);
      }
    }
    if (!beyond.empty()) {
      out.remark = fmt::format("more than 100 % of {}", joined(beyond, ", "));
    }
    if (const std::string cost = student.late ? late_points(*student.late) : "0"; cost != "0") {
      out.remark += fmt::format("{}what being late costs is in no question: {} of the total",
                                out.remark.empty() ? "" : "; ", cost);
    }
    return out;
  };
  return table;
}

}  // namespace gradewright::reports
