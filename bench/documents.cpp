// Megabytes a second of whole documents through the library on one core, from the bytes to a response for
// each item: documents dense with notation, and prose without numbers. The exam is prepared before, once for
// all of them, as grade does. The floor is looking at every byte once.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/documents/prepared_exam.hpp"
#include "answers/reading/read_responses.hpp"
#include "answers/reading/submission.hpp"
#include "bench/measure.hpp"

namespace {

using namespace gradewright;
using namespace gradewright::reading;

constexpr std::size_t questions = 15;
constexpr int documents = 200;
constexpr int runs = 5;

/// How students show their work and name two results of it: each as `Y`, a 2x2 matrix, and `loss`, a number.
constexpr std::array<std::string_view, 5> dense_sections{
    R"(The scores are
$$S = \frac{Q K^\top}{\sqrt{d_k}} = \frac{1}{\sqrt{2}} \begin{pmatrix} 1 & 0 \\ 0.5 & 2 \end{pmatrix}
\begin{pmatrix} 0 & 1 \\ 1 & 0.5 \end{pmatrix} = \begin{pmatrix} 0 & 0.7071 \\ 1.4142 & 1.0607 \end{pmatrix}$$
and after the softmax $\sum_j a_{ij} = 1$, so that
$$Y = \begin{pmatrix} 0.3302 & 0.6698 \\ 0.5875 & 0.4125 \end{pmatrix}$$
$\mathcal{L} = -\sum_i t_i \ln p_i = -\ln 0.6698 = 0.4008$, thus $loss = 0.4008$.
)",
    R"(z1 = 0.5*1 + 0.25*2 - 0.1 = 0.9, z2 = -0.3*1 + 0.8*2 + 0.2 = 1.5
h = [tanh(0.9), tanh(1.5)] = [0.7163, 0.9051]
Y = [[0.7163, 0.9051],
     [0.3581, 0.4526]]
J = 1/2*(0.7163 - 1)^2 + 1/2*(0.9051 - 0)^2 = 0.0402 + 0.4096 = 0.4498
loss = 0.4498
)",
    R"(\begin{align*}
\frac{\partial J}{\partial W_1} &= \delta_1 x^\top = \begin{bmatrix} -0.12 \\ 0.34 \end{bmatrix} \cdot [1, 2] \\
\delta_1 &= (W_2^\top \delta_2) \odot \sigma'(z_1) = 0.25 \cdot 0.75 \cdot 1.3 = 0.24375 \\
\mu &= \frac{1}{4}(2 + 4 + 6 + 8) = 5, \quad \sigma^2 = \frac{9 + 1 + 1 + 9}{4} = 5
\end{align*}
$Y = \begin{bmatrix} -0.12 & -0.24 \\ 0.34 & 0.68 \end{bmatrix}$ and $loss = 1.25 \times 10^{-2}$
)",
    R"(conv1: 3*3*3*16 + 16 = 448 parameters, conv2: 3*3*16*32 + 32 = 4640, together 448 + 4640 = 5088
output (32 - 3 + 2*1)/1 + 1 = 32, pooled 16 x 16 x 16
Y = array([[ 448., 4640.],
       [ 5088.,  512.]])
loss = np.float64(2.3026)
)",
    R"(| step | m | v | update |
| --- | --- | --- | --- |
| 1 | 0.05 | 0.00025 | 0.1 |
| 2 | 0.095 | 0.00049975 | 0.2 |

σ(0.9) = 1/(1 + e^{-0.9}) ≈ 0.7109, σ'(0.9) = 0.7109·0.2891 = 0.2055
**Y** = [0.7109 0.2891; 0.2055 0.7945]
loss ← −ln(0.7109) = 0.3412
)"};

constexpr std::array<std::string_view, 3> prose_sections{
    "Residual connections let the gradient pass a block unchanged, so that deep stacks can be trained at "
    "all. Without them "
    "each layer multiplies the gradient by its own Jacobian, and after many layers hardly anything of it is "
    "left. The block "
    "then has to learn only what differs from the identity, which is close to nothing at the start of "
    "training.\n\n"
    "This is also why the weights of the last layer in a block are often set to zero at the beginning.\n",
    "Attention compares every token with every other one. The softmax turns the scores into weights that sum "
    "to one, and the "
    "output is the mean of the values under these weights. Because nothing in it depends on the place of a "
    "token, the order "
    "has to be put in from outside, for example by adding an encoding of the position to the embedding.\n",
    "Dropout switches units off at random while the network learns. Each step then trains another thinned "
    "network, and at "
    "test time the whole network acts like the mean of all of them. Units can no longer rely on the presence "
    "of particular "
    "others, *which works against overfitting*. It is usually left out of convolutional layers, where batch "
    "normalisation "
    "does most of what it would do.\n"};

std::vector<QuestionDeclaration> exam() {
  std::vector<QuestionDeclaration> declared;
  for (std::size_t i = 1; i <= questions; ++i) {
    const std::string id = std::to_string(i);
    ItemDeclaration matrix;
    matrix.question = id;
    matrix.name = "Y";
    matrix.aliases = {"output"};
    matrix.type = AnswerType::matrix;
    matrix.shape = Shape{2, 2};
    ItemDeclaration number;
    number.question = id;
    number.name = "loss";
    number.aliases = {"J"};
    declared.push_back({id, {}, {matrix, number}, {"h", "z1", "S"}, ""});
  }
  return declared;
}

template <std::size_t Count>
Submission document(const std::array<std::string_view, Count>& sections) {
  Submission submission;
  for (std::size_t i = 0; i < questions; ++i) {
    submission.text += "## Question " + std::to_string(i + 1) + "\n\n";
    for (std::size_t more = 0; more < 2; ++more) {
      submission.text += std::string(sections[(i + more) % Count]) + '\n';
    }
  }
  return submission;
}

std::size_t count_line_ends(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

void measure(const std::string& what, const Submission& submission) {
  const PreparedExam prepared(exam());
  const double megabytes = 1e-6 * documents * static_cast<double>(submission.text.size());
  std::size_t seen = 0;
  const double floor = bench::median_seconds(runs, [&] {
    for (int i = 0; i < documents; ++i) {
      seen += count_line_ends(submission.text);
    }
  });
  std::size_t read = 0;
  const double reading = bench::median_seconds(runs, [&] {
    for (int i = 0; i < documents; ++i) {
      const std::vector<Response> responses = read_responses(submission, prepared);
      read += static_cast<std::size_t>(std::ranges::count_if(responses, &Response::is_read));
    }
  });
  bench::print_line(what + ", looking at the bytes", megabytes / floor, "MB/s",
                    fmt::format("the floor; {} lines", seen / (documents * (runs + 1))));
  bench::print_line(
      what + ", the library", megabytes / reading, "MB/s",
      fmt::format("{} of {} items read, {:.1f} kB a document", read / (documents * (runs + 1)),
                  prepared.questions().size() * 2, 1e-3 * static_cast<double>(submission.text.size())));
}

}  // namespace

int main() {
  measure("notation", document(dense_sections));
  measure("prose", document(prose_sections));
}
