#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "answers/judging/grade.hpp"
#include "problems/load_exam.hpp"

namespace gradewright::judging {
namespace {

const std::string source_folder = GRADEWRIGHT_SOURCE_DIR;

/// The folder of the published documents beside the project or beside its clones; empty where it is not
/// there.
std::string documents() {
  for (const char* folder : {"/../shared/documents/", "/../../shared/documents/"}) {
    if (std::filesystem::is_directory(source_folder + folder)) {
      return source_folder + folder;
    }
  }
  return "";
}

std::map<std::string, std::string> verdicts_on(const std::string& exam_name, const std::string& document) {
  const Exam exam = load_exam(source_folder + "/examples/" + exam_name);
  std::ifstream file(documents() + document);
  Submission submission;
  submission.text = std::string(std::istreambuf_iterator<char>(file), {});
  std::map<std::string, std::string> verdicts;
  for (const Verdict& verdict : Grader(exam).grade(submission).verdicts) {
    verdicts[verdict.question + "." + verdict.item] = verdict.outcome == Outcome::correct        ? "correct"
                                                      : verdict.outcome == Outcome::wrong        ? "wrong"
                                                      : verdict.outcome == Outcome::needs_review ? "review"
                                                                                                 : "missing";
  }
  return verdicts;
}

struct Case {
  const char* exam;
  const char* document;
  const char* item;
  const char* outcome;
};

constexpr const char* student_a = "technion-dry-part-student-a.md";
constexpr const char* student_b = "technion-dry-part-student-b.md";
constexpr const char* student_c = "technion-dry-part-student-c.md";
constexpr const char* ntu = "ntu-past-paper-solutions.md";
constexpr const char* hkust = "hkust-problem-sets-with-solutions.md";
constexpr const char* ac = "formulas/technion.yaml";
constexpr const char* b = "formulas/technion-april.yaml";

// Worked out by hand from the documents, each formula and class on paper.
const Case cases[] = {
    {ac, student_c, "5.y_hat", "correct"},
    {ac, student_c, "5.loss", "correct"},
    {ac, student_c, "5.grad_W", "correct"},
    {ac, student_c, "5.grad_b", "correct"},
    {ac, student_c, "8.value", "correct"},
    {ac, student_c, "8.distance", "correct"},
    {ac, student_c, "9.log_p", "review"},
    {ac, student_c, "9.p_latent", "review"},
    {ac, student_c, "vanishing.MLP", "review"},
    {ac, student_c, "vanishing.z_1", "review"},
    {ac, student_c, "vanishing.z_2", "review"},
    {ac, student_c, "vanishing.grad_w_1", "correct"},
    {ac, student_c, "exploding.MLP", "review"},
    {ac, student_c, "exploding.z_1", "review"},
    {ac, student_c, "exploding.z_2", "review"},
    {ac, student_c, "exploding.grad_w_1", "wrong"},
    {ac, student_c, "clipping.scaled", "correct"},
    {ac, student_a, "5.loss", "review"},
    {ac, student_a, "5.grad_W", "review"},
    {b, student_b, "7a.scores", "correct"},
    {b, student_b, "7a.scaling", "correct"},
    {b, student_b, "7a.weights", "correct"},
    {b, student_b, "7a.outputs", "correct"},
    {b, student_b, "7a.added_up", "correct"},
    {b, student_b, "7a.whole", "correct"},
    {b, student_b, "7b.scaling", "correct"},
    {b, student_b, "7b.weights", "correct"},
    {b, student_b, "7b.keys_values", "review"},
    {b, student_b, "7b.outputs", "correct"},
    {b, student_b, "7b.added_up", "correct"},
    {b, student_b, "7b.whole", "correct"},
    {b, student_b, "9a.ELBO", "review"},
    {b, student_b, "9b.KL", "review"},
    {"formulas/hkust.yaml", hkust, "ddpm.x_t", "correct"},
    {"formulas/hkust.yaml", hkust, "ddpm.loss", "correct"},
    {"formulas/hkust.yaml", hkust, "log-softmax.gradient", "correct"},
    {"formulas/hkust.yaml", hkust, "sigmoid.sigma", "review"},
    {"formulas/hkust.yaml", hkust, "sigmoid.loss", "review"},
    {"formulas/hkust.yaml", hkust, "bagging-a.of_mean", "correct"},
    {"formulas/hkust.yaml", hkust, "bagging-b.average", "correct"},
    {"formulas/hkust.yaml", hkust, "vae.reconstruction", "review"},
    {"ntu.yaml", ntu, "2.u", "correct"},
    {"ntu.yaml", ntu, "1bi.grad_y", "correct"},
    {"ntu.yaml", ntu, "1bi.grad_W", "correct"},
    {"ntu.yaml", ntu, "1bi.grad_b", "correct"},
    {"ntu.yaml", ntu, "1bii.grad_W", "correct"},
    {"ntu.yaml", ntu, "1bii.grad_b", "wrong"},
    {"ntu.yaml", ntu, "2d.slope", "correct"},
    {"ntu.yaml", ntu, "4ci.even", "review"},
    {"ntu.yaml", ntu, "4ci.odd", "review"},
};

}  // namespace

TEST_CASE("the formulas and classes of the published documents get the verdicts that they deserve",
          "[formula]") {
  if (documents().empty()) {
    WARN("the published documents are not beside the project; nothing was compared");
    return;
  }
  std::map<std::string, std::map<std::string, std::string>> graded;
  for (const Case& one : cases) {
    std::map<std::string, std::string>& verdicts = graded[std::string(one.exam) + one.document];
    if (verdicts.empty()) {
      verdicts = verdicts_on(one.exam, one.document);
    }
    CAPTURE(one.document, one.item);
    CHECK(verdicts[one.item] == one.outcome);
  }
}

}  // namespace gradewright::judging
