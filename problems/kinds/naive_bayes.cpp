#include <fmt/core.h>

#include <array>

#include "engine/graph/shape_words.hpp"
#include "problems/kind.hpp"

namespace gradewright::problems::catalogue {

namespace {

constexpr std::array<KindParameter, 4> parameters{{
    {"data", "the binary features, one instance a row", ""},
    {"labels", "the class of each instance, 0 or 1, as a vector", ""},
    {"instance", "the features of the instance to classify, as a vector", ""},
    {"alpha", "the count that smoothing adds to every value of a feature; without it nothing is smoothed", "",
     ParameterRole::value, true},
}};

/// P(y | x) by Bayes' rule with independent binary features. The rows of `likelihoods` are the classes 0 and
/// 1; its columns P(x_j = instance_j | y).
KindProblem make(const KindArguments& arguments) {
  const Shape& data = arguments.shape("data");
  if (data.rank() != 2 || arguments.shape("labels") != Shape{data[0]} ||
      arguments.shape("instance") != Shape{data[1]}) {
    throw KindError(fmt::format(
        "data is {}, labels {} and instance {}, which do not fit: data needs a row for each label and a "
        "column "
        "for each cell of instance",
        in_words(data), in_words(arguments.shape("labels")), in_words(arguments.shape("instance"))));
  }
  KindProblem problem;
  problem.steps =
      "prior = [mean(labels == 0), mean(labels == 1)]\n"
      "sizes = [sum(labels == 0), sum(labels == 1)]\n"
      "matches = [(labels == 0) @ (data == instance), (labels == 1) @ (data == instance)]\n"
      "likelihoods = ";
  problem.steps += arguments.has("alpha") ? "(matches + alpha) / (reshape(sizes, [2, 1]) + 2 * alpha)\n"
                                          : "matches / reshape(sizes, [2, 1])\n";
  std::string product = "likelihoods[:, 0]";
  for (Index feature = 1; feature < data[1]; ++feature) {
    product += fmt::format(" * likelihoods[:, {}]", feature);
  }
  problem.steps +=
      fmt::format("likelihood = {}\njoint = prior * likelihood\nposterior = joint / sum(joint)\n", product);
  problem.mistakes.push_back(
      {"priors left out", "joint = 1 * likelihood", "Weigh each likelihood by the prior of its class."});
  problem.mistakes.push_back(
      {"not normalised", "posterior = 1 * joint", "Divide by the sum over the classes."});
  return problem;
}

}  // namespace

Kind naive_bayes() {
  return {"naive_bayes", "a naive Bayes classifier of two classes with binary features", parameters,
          "prior, likelihoods, likelihood, joint and posterior", make};
}

}  // namespace gradewright::problems::catalogue
