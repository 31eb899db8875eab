#pragma once

#include <string>

#include "problems/exam.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// What an autograder calls: the program and what is given to it, as they lie in the autograder's folder.
struct AutograderCall {
  std::string loader;        ///< "lib/ld-linux-x86-64.so.2"; empty where the program runs without
  std::string options = {};  ///< " --map map.yaml", for the program
};

/// setup.sh for Gradescope: it runs once, when the image is made, and ends it where the program cannot run.
std::string gradescope_setup(const AutograderCall& call);
/// run_autograder for Gradescope: it leaves no results where marking fails, so that nobody gets a zero. For
/// tests, GRADEWRIGHT_AUTOGRADER stands in place of /autograder.
std::string gradescope_run(const AutograderCall& call);
/// Likewise for PrairieLearn, with GRADEWRIGHT_GRADE in place of /grade.
std::string prairielearn_run(const AutograderCall& call);

/// info.json of a PrairieLearn question that is graded externally.
std::string prairielearn_info(const Exam& exam);
/// question.html of it: the questions' texts, an editor for one document, and what the autograder says.
std::string prairielearn_question(const Exam& exam);

}  // namespace gradewright::reports
