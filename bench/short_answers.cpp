#include "bench/short_answers.hpp"

#include <array>

namespace gradewright::bench {
namespace {

/// LaTeX, Unicode, plain text, Python, words around a value; right and wrong in turn.
constexpr std::array<ShortAnswer, 40> answers{{
    {"1/3", R"(\frac13)", true},
    {"1/3", "0.3", false},
    {"0.25", R"($\frac{1}{4}$)", true},
    {"0.25", R"($\frac{1}{5}$)", false},
    {"sqrt(2)", R"(\sqrt{2})", true},
    {"sqrt(2)", R"(\sqrt{3})", false},
    {"pi/2", R"(x = \frac{\pi}{2})", true},
    {"pi/2", "π/3", false},
    {"0.001", "10^{-3}", true},
    {"0.001", "1e-4", false},
    {"42", "The answer is 42.", true},
    {"42", "the answer is 24", false},
    {"[10, 20]", "(10, 20)", true},
    {"[10, 20]", "[20, 10]", false},
    {"-7/2", "−3.5", true},
    {"-7/2", "3.5", false},
    {"1024", "2^{10}", true},
    {"1024", "2**9", false},
    {"0.5", "50%", true},
    {"0.5", "5%", false},
    {"32768", R"(32,\!768)", true},
    {"32768", "32 766", false},
    {"2.5", "2 1/2", true},
    {"2.5", "½", false},
    {"exp(-1/2)", R"(e^{-1/2})", true},
    {"exp(-1/2)", R"(e^{1/2})", false},
    {"0.0225", R"(0.75 \cdot 0.03 = 0.0225)", true},
    {"0.0225", R"(0.75 \cdot 0.04)", false},
    {"12", R"(**12**)", true},
    {"12", "n = 13", false},
    {"[[1, 2], [3, 4]]", R"(\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix})", true},
    {"[[1, 2], [3, 4]]", "[1 2; 4 3]", false},
    {"6.02e23", R"(6.02\times10^{23})", true},
    {"6.02e23", "6.02 x 10^22", false},
    {"[0.5, 0.25, 0.25]", "np.array([0.5, 0.25, 0.25])", true},
    {"[0.5, 0.25, 0.25]", "tensor([0.5000, 0.5000, 0.0000])", false},
    {"-0.6931", R"(\boxed{-0.6931})", true},
    {"-0.6931", R"(so we get \boxed{0.6931})", false},
    {"120", "5!", true},
    {"120", "24", false},
}};

}  // namespace

std::size_t short_answer_count() {
  return answers.size();
}

const ShortAnswer& short_answer(std::size_t at) {
  return answers[at % answers.size()];
}

}  // namespace gradewright::bench
