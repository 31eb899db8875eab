#include "answers/reading/matching/own_symbol.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

TEST_CASE("a value stands under a symbol of its writer", "[own_symbol]") {
  for (const std::string lead : {"y_{LS} = ", "$CE = ", ", $\\tilde c_t = ", "w_int =", "D-loss = ",
                                 "std_He = ", "Delta = ", "$\\partial CE / \\partial z = ",
                                 "max |w - Delta w_int| = ", "||g||_2 = ", "K' =", "f_t =", "\\mu_{max} ="}) {
    INFO(lead);
    CHECK(is_own_symbol(lead));
  }
}

TEST_CASE("words, workings and other cases are no symbol of an answer", "[own_symbol]") {
  for (const std::string lead : {"",
                                 "=",
                                 "the loss =",
                                 "the old w =",
                                 "w_old = ",
                                 "$x_{wrong} =",
                                 "loss_before = ",
                                 "\\sigma^2 =",
                                 "\\sigma^{2} = ",
                                 "W + B = ",
                                 "a - b =",
                                 "2 x = ",
                                 "-y = ",
                                 "\\sqrt{v} =",
                                 "\\log p = ",
                                 "a = b = ",
                                 "x <=",
                                 "no =",
                                 "not_y =",
                                 "y_guess =",
                                 "y_naive =",
                                 "w",
                                 "w :",
                                 "my friend has w =",
                                 "not quite y_1 =",
                                 "a, b ="}) {
    INFO(lead);
    CHECK_FALSE(is_own_symbol(lead));
  }
}

TEST_CASE("letters call no answer, words may") {
  for (const std::string lead : {"z_2 =", "$\\delta =", "$\\hat y_1 =", "dW ="}) {
    INFO(lead);
    CHECK(is_symbol_of_letters(lead));
  }
  for (const std::string lead : {"result =", "the z =", "z_final =", "answer =", "z = w ="}) {
    INFO(lead);
    CHECK_FALSE(is_symbol_of_letters(lead));
  }
}

TEST_CASE("a symbol with a part of another item's name is that item's", "[own_symbol]") {
  ItemDeclaration first = declared_item("J_D");
  first.aliases = {"discriminator loss"};
  ItemDeclaration second = declared_item("J_G");
  second.aliases = {"generator loss"};
  const PreparedQuestion losses(declared_question({first, second}));
  CHECK_FALSE(is_symbol_of_another("D-loss =", 0, losses, Indices::tell_values));
  CHECK(is_symbol_of_another("G-loss =", 0, losses, Indices::tell_values));
  CHECK(is_symbol_of_another("L_generator =", 0, losses, Indices::tell_values));
  const PreparedQuestion cells(
      declared_question({declared_item("g"), declared_item("c"), declared_item("x_2")}));
  CHECK_FALSE(is_symbol_of_another("\\tilde c_t =", 0, cells, Indices::tell_values));
  const PreparedQuestion words(declared_question({declared_item("velocity"), declared_item("weight")}));
  CHECK(is_symbol_of_another("w =", 0, words, Indices::tell_values));
  CHECK_FALSE(is_symbol_of_another("v =", 0, words, Indices::tell_values));
  CHECK(is_symbol_of_another("c_t =", 0, cells, Indices::tell_values));
  CHECK(is_symbol_of_another("y_2 =", 1, cells, Indices::tell_values));
  CHECK_FALSE(is_symbol_of_another("y_2 =", 1, cells, Indices::count_parts));
}

}  // namespace
}  // namespace gradewright::reading
