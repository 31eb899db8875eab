#include "engine/network/build_network.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "engine/graph/worked_steps.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/syntax/print.hpp"
#include "network_text.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::network;
using Catch::Contains;

namespace {

/// A layer called so.
LayerTree named(std::string name, LayerTree layer) {
  layer.name = std::move(name);
  return layer;
}

LayerTree sequence(const std::string& layers) {
  return written_network("[1]", layers).layers;
}

LayerTree of_parts(LayerTree::Form form, std::vector<LayerTree> parts) {
  LayerTree result;
  result.form = form;
  result.parts = std::move(parts);
  return result;
}

LayerTree repeated(long long rounds, LayerTree layers) {
  LayerTree result = of_parts(LayerTree::Form::repeat, {std::move(layers)});
  result.rounds = notation::number(rounds);
  return result;
}

Network built(std::string_view input, std::vector<LayerTree> layers) {
  WrittenNetwork written = written_network(input, "relu");
  written.layers.parts = std::move(layers);
  return build_network(written);
}

std::string worked(const Expr& output, std::string_view name) {
  for (const WorkedStep& step : worked_steps({&output, 1})) {
    if (step.name == name) {
      return notation::to_plain(step.formula) + " = " + notation::to_plain(step.numbers) + " = " +
             notation::to_plain(displayed(step.result));
    }
  }
  return "no such step";
}

}  // namespace

TEST_CASE("layers are counted one after another", "[network]") {
  // By hand: 3 * 3 * 3 * 16 = 432 weights and 16 biases at 30 * 30 places; 16 * 15 * 15 = 3600 inputs of 10
  // units.
  const Network net = network_of("[3, 32, 32]", "conv2d(16, 3), relu, max_pool2d(2), flatten, linear(10)");
  REQUIRE(net.rows.size() == 5);
  const NetworkRow& conv = row_of(net, "conv2d_1");
  CHECK(conv.written == "conv2d(16, 3)");
  CHECK(shown(conv, "output_shape") == "[16, 30, 30]");
  CHECK(shown(conv, "weights") == "432");
  CHECK(shown(conv, "biases") == "16");
  CHECK(shown(conv, "parameters") == "448");
  CHECK(shown(conv, "multiply_adds") == "388800");
  CHECK(shown(conv, "flops") == "777600");
  CHECK(shown(conv, "activations") == "14400");
  CHECK(shown(conv, "memory") == "57600");
  CHECK(shown(conv, "receptive_field") == "3");
  CHECK(shown(row_of(net, "max_pool2d_1"), "receptive_field") == "4");
  CHECK(shown(row_of(net, "flatten_1"), "output_shape") == "[3600]");
  CHECK(shown(row_of(net, "flatten_1"), "receptive_field") == "none");
  CHECK(shown(row_of(net, "flatten_1"), "memory") == "0");
  CHECK(shown(net.total, "parameters") == "36458");
  CHECK(shown(net.total, "multiply_adds") == "424800");
  CHECK(shown(net.total, "activations") == "32410");
}

TEST_CASE("the working of a count shows where it comes from", "[network]") {
  const Network net =
      network_of("[3, 32, 32]", "conv2d(16, 3, padding=1), conv2d(8, (5, 3), groups=4, bias=False)");
  CHECK(worked(row_of(net, "conv2d_1").facts[fact("parameters")], "conv2d_1.parameters") ==
        "(3 * 3 * 3 + 1) * 16 = (3 * 3 * 3 + 1) * 16 = 448");
  CHECK(worked(net.total.facts[fact("multiply_adds")], "conv2d_2.weights") ==
        "16 / 4 * 5 * 3 * 8 = 16 / 4 * 5 * 3 * 8 = 480");
  CHECK(worked(net.total.facts[fact("multiply_adds")], "conv2d_2.multiply_adds") ==
        "conv2d_2.weights * conv2d_2.output_size[0] * conv2d_2.output_size[1] = 480 * 28 * 30 = 403200");
}

TEST_CASE("each convention counts what its row says", "[network]") {
  // M = 3*3*3*8*16*16 = 55296, B = n = 8*16*16 = 2048; behind it batch norm and an average of 2 x 2: 512
  // cells.
  const Network net =
      network_of("[3, 16, 16]", "conv2d(8, 3, padding=1), batch_norm2d, relu, avg_pool2d(2), max_pool2d(2)");
  const NetworkRow& conv = row_of(net, "conv2d_1");
  CHECK(shown(conv, "papers") == "55296");
  CHECK(shown(conv, "ptflops") == "57344");
  CHECK(shown(conv, "torchinfo") == "57344");
  CHECK(shown(conv, "deepspeed") == "112640");
  CHECK(shown(conv, "flop_counter") == "110592");
  CHECK(shown(conv, "textbook") == "110592");
  const NetworkRow& norm = row_of(net, "batch_norm2d_1");
  CHECK(shown(norm, "papers") == "0");
  CHECK(shown(norm, "fvcore") == "4096");
  CHECK(shown(norm, "thop") == "8192");
  CHECK(shown(norm, "ptflops") == "4096");
  CHECK(shown(norm, "torchinfo") == "16");
  CHECK(shown(norm, "deepspeed") == "4096");
  CHECK(shown(norm, "flop_counter") == "0");
  const NetworkRow& relu = row_of(net, "relu_1");
  CHECK(shown(relu, "ptflops") == "2048");
  CHECK(shown(relu, "deepspeed") == "2048");
  CHECK(shown(relu, "thop") == "0");
  CHECK(shown(row_of(net, "avg_pool2d_1"), "thop") == "512");
  CHECK(shown(row_of(net, "avg_pool2d_1"), "ptflops") == "2048");
  CHECK(shown(row_of(net, "max_pool2d_1"), "thop") == "0");
  CHECK(shown(row_of(net, "max_pool2d_1"), "ptflops") == "512");
  CHECK(shown(net.total, "papers") == "55296");
}

TEST_CASE("textbooks count additions of products, one less without a bias", "[network]") {
  // 10 sums of 20 products: 20 multiplications and 19 additions each, and one more for a bias.
  CHECK(shown(network_of("[20]", "linear(10, bias=False)").total, "textbook") == "390");
  CHECK(shown(network_of("[20]", "linear(10)").total, "textbook") == "400");
  CHECK(shown(network_of("[20]", "linear(10)").total, "deepspeed") == "400");
  CHECK(shown(network_of("[7, 30]", "softmax").total, "thop") == "623");  // 7 rows of 3 * 30 - 1
}

TEST_CASE("a layer is shown with the numbers that its options come to", "[network]") {
  const Network net = network_of("[3, 8, 8]", "conv2d(2 * 4, 3, padding=3 // 2), relu");
  CHECK(net.rows[0].written == "conv2d(8, 3, padding=1)");
  CHECK(net.rows[1].written == "relu");
  CHECK(refused("[8]", "linear(width)") == "'width' is not defined at width");
}

TEST_CASE("layers that count nothing stand in no sum", "[network]") {
  const Network net = network_of("[8]", "linear(4), relu, linear(2), softmax");
  CHECK(worked(net.total.facts[fact("flops")], "net.flops") ==
        "linear_1.flops + linear_2.flops = 64 + 16 = 80");
  CHECK(shown(row_of(net, "relu_1"), "flops") == "0");
}

TEST_CASE("FLOPs are counted by the convention that is asked for, memory by bytes and batch", "[network]") {
  WrittenNetwork written = written_network("[3, 16, 16]", "conv2d(8, 3, padding=1), relu");
  written.counting = "ptflops";
  written.batch = 10;
  written.bytes = 2;
  const Network net = build_network(written);
  CHECK(shown(net.total, "flops") == "59392");
  CHECK(shown(net.total, "memory") == "81920");
  CHECK(shown(net.total, "multiply_adds") == "55296");
}

TEST_CASE("some count more while a network is trained", "[network]") {
  WrittenNetwork written = written_network("[8, 16, 16]", "batch_norm2d");
  written.training = true;
  const Network net = build_network(written);
  CHECK(shown(net.total, "fvcore") == "10240");
  CHECK(shown(net.total, "thop") == "8192");
}

TEST_CASE("attention is counted as the projections, the products and the softmax", "[network]") {
  // 5 tokens of 8, 2 heads: 4 * 5 * 8 * 8 = 1280 and 2 * 5 * 5 * 8 = 400; biases 4 * 5 * 8; 2 * 5 rows of 5.
  const Network net = network_of("[5, 8]", "multi_head_attention(2)");
  CHECK(shown(net.total, "multiply_adds") == "1680");
  CHECK(shown(net.total, "fvcore") == "1680");
  CHECK(shown(net.total, "thop") == "1420");       // 1280 + 10 * (3 * 5 - 1)
  CHECK(shown(net.total, "ptflops") == "1930");    // 1680 + 160 + 40 + 50
  CHECK(shown(net.total, "deepspeed") == "3410");  // 2 * 1680 + 50
}

TEST_CASE("what is named is a group with sums of its own", "[network]") {
  const Network net =
      built("[4]", {named("a", sequence("linear(3), relu, linear(2)")), sequence("linear(1)")});
  CHECK(shown(row_of(net, "a"), "parameters") == "23");
  CHECK(row_of(net, "a").is_total);
  CHECK(row_of(net, "a.linear_2").depth == 1);
  CHECK(worked(net.total.facts[fact("parameters")], "net.parameters") ==
        "a.parameters + linear_1.parameters = 23 + 3 = 26");
}

TEST_CASE("rounds have names of their own and share weights where they are shared", "[network]") {
  const Network plain = built("[8]", {repeated(3, named("fc", sequence("linear(8)").parts[0]))});
  CHECK(shown(row_of(plain, "fc_3"), "parameters") == "72");
  CHECK(shown(plain.total, "parameters") == "216");
  LayerTree tree = repeated(3, sequence("linear(8), relu"));
  tree.shared = true;
  const Network shared = built("[8]", {tree});
  CHECK(shown(shared.total, "parameters") == "72");
  CHECK(shown(shared.total, "multiply_adds") == "192");
}

TEST_CASE("weights can be tied and frozen", "[network]") {
  const Network net = built("[6]", {named("words", sequence("embedding(100, 8)").parts[0]),
                                    sequence("rnn(8, frozen=True), linear(100, tied=words)")});
  CHECK(shown(row_of(net, "linear_1"), "weights") == "800");
  CHECK(shown(row_of(net, "linear_1"), "parameters") == "100");
  CHECK(shown(net.total, "parameters") == "1044");  // 800 + 8 * (8 + 8 + 2) + 100
  CHECK(shown(net.total, "trainable") == "900");
  CHECK(shown(net.total, "weights") == "928");
  CHECK_THAT(refused("[6]", "embedding(100, 8), linear(100, tied=words)"),
             Contains("no layer before this one is called 'words' at words"));
  CHECK(refused("[8]", "linear(4), linear(2, tied=linear_1)") ==
        "'linear_1' has 32 weights, and here are 8 at linear_1");
}

TEST_CASE("branches are added, multiplied and joined", "[network]") {
  using Form = LayerTree::Form;
  const Network sum =
      built("[8, 6, 6]", {of_parts(Form::sum, {sequence("conv2d(8, 3, padding=1)"), sequence("")})});
  CHECK(shown(sum.total, "output_shape") == "[8, 6, 6]");
  CHECK(shown(sum.total, "receptive_field") == "3");
  const Network product = built(
      "[8, 6, 6]", {of_parts(Form::product, {sequence("adaptive_avg_pool2d(1), sigmoid"), sequence("")})});
  CHECK(shown(product.total, "output_shape") == "[8, 6, 6]");
  CHECK(shown(product.total, "receptive_field") == "none");
  const Network joined = built(
      "[8, 6, 6]", {of_parts(Form::concatenation,
                             {sequence("conv2d(2, 1)"), sequence(""), sequence("conv2d(3, 5, padding=2)")})});
  CHECK(shown(joined.total, "output_shape") == "[13, 6, 6]");
  CHECK(shown(joined.total, "receptive_field") == "5");
}

TEST_CASE("what does not fit is refused at its place", "[network]") {
  const auto of_image = [](const std::string& layers) { return refused("[4, 8, 8]", layers); };
  CHECK(of_image("conv2d(8)") ==
        "conv2d(out_channels, kernel_size, stride=1, padding=0, dilation=1, groups=1, "
        "bias=True) needs a value for kernel_size at conv2d");
  CHECK_THAT(of_image("conv2d(8, 3, padding=1, stide=2)"),
             Contains("did you mean 'stride'?") && Contains(" at 2"));
  CHECK_THAT(of_image("convolution2d(8, 3)"), Contains("no layer is called 'convolution2d'"));
  CHECK_THAT(of_image("con2d(8, 3)"), Contains("did you mean 'conv2d'? at con2d"));
  CHECK(of_image("conv2d(8, 3, groups=3)") ==
        "conv2d: the 3 groups do not divide the 4 channels of the input at 3");
  CHECK(of_image("conv2d(6, 3, groups=4)") ==
        "conv2d: the 4 groups do not divide the 6 channels of the output at 4");
  CHECK(of_image("relu, conv2d(8, 9)") ==
        "conv2d: the kernel 9 is larger than the input [8, 8] with padding 0 at 9");
  CHECK(of_image("conv2d(8, 3, dilation=(2, 4))") ==
        "conv2d: the kernel 3 with dilation [2, 4] is larger than the input [8, 8] with padding 0 at 3");
  CHECK(of_image("conv2d(8, 0)") == "conv2d: kernel_size is a whole number from 1, not 0 at 0");
  CHECK(of_image("conv2d(8, 2.5)") == "conv2d: kernel_size is a whole number from 1, not 2.5 at 2.5");
  CHECK_THAT(of_image("conv2d(-8, 3)"), Contains("out_channels is a whole number from 1, not -8"));
  CHECK(of_image("conv2d(8, 3, padding='full')") ==
        "conv2d: padding is a whole number from 0, or 'same' or 'valid', not 'full' at 'full'");
  CHECK(of_image("conv2d(8, 3, stride=2, padding='same')") ==
        "conv2d: the same size needs stride 1, as in PyTorch at 'same'");
  CHECK(of_image("conv2d(8, (3, 3, 3))") ==
        "conv2d: kernel_size is one number, or one for each of 2 axes, and here are 3 at (3, 3, 3)");
  CHECK(of_image("conv2d(8, 3, bias=2)") == "conv2d: bias is True or False at 2");
  CHECK(of_image("upsample(scale_factor=2, mode=1)") ==
        "upsample: mode is a word in quotation marks, such as 'nearest' at 1");
  CHECK(of_image("dropout(1.5)") == "dropout: the probability 1.5 is not from 0 to 1 at 1.5");
  CHECK(of_image("flatten, conv2d(8, 3)") ==
        "conv2d takes [channels, height, width], and here comes [256] at conv2d");
  CHECK(of_image("max_pool2d(2, padding=2)") ==
        "max_pool2d: the padding 2 is at most half of the kernel 2 at 2");
  CHECK(of_image("layer_norm([4, 8])") == "layer_norm: the input [4, 8, 8] does not end in [4, 8] at [4, 8]");
  CHECK(of_image("group_norm(3)") == "group_norm: the 3 groups do not divide the 4 channels at 3");
  CHECK(of_image("upsample") == "upsample: either the size or the scale factor is given at upsample");
  CHECK(of_image("conv_transpose2d(2, 3, output_padding=1)") ==
        "conv_transpose2d: the output padding 1 is smaller than the stride 1 or the dilation 1 at 1");
  CHECK(refused("[5, 10]", "multi_head_attention(3)") ==
        "multi_head_attention: the 3 heads do not divide the 10 features at 3");
  CHECK(refused("[5, 10]", "lstm(4, biases=3)") ==
        "lstm: there are two vectors of biases (PyTorch), one (textbooks) or none at 3");
  CHECK_THAT(of_image("2 * conv2d(8, 3)"), Contains("expected a layer, such as conv2d(64, 3)"));
}

TEST_CASE("branches that differ are refused", "[network]") {
  using Form = LayerTree::Form;
  const auto says = [](Form form, const std::string& a, const std::string& b) {
    try {
      built("[8, 6, 6]", {of_parts(form, {sequence(a), sequence(b)})});
    } catch (const notation::SourceError& error) {
      return std::string(error.what());
    }
    return std::string("accepted");
  };
  CHECK(says(Form::sum, "conv2d(4, 1)", "") ==
        "branch 1 gives [4, 6, 6], and branch 2, the input itself, gives [8, 6, 6]; they cannot be added");
  CHECK(
      says(Form::product, "conv2d(4, 1)", "") ==
      "branch 1 gives [4, 6, 6], and branch 2, the input itself, gives [8, 6, 6]; they cannot be multiplied");
  CHECK(says(Form::concatenation, "conv2d(4, 3)", "") ==
        "branch 1 gives [4, 4, 4], and branch 2, the input itself, gives [8, 6, 6]; they cannot be joined "
        "along axis 0");
  CHECK(says(Form::sum, "max_pool2d(1)", "") == "accepted");
}

TEST_CASE("networks are limited by counts", "[network][limits]") {
  const auto says = [](std::vector<LayerTree> layers) {
    try {
      built("[8]", std::move(layers));
    } catch (const notation::SourceError& error) {
      return std::string(error.what());
    }
    return std::string("accepted");
  };
  CHECK(says({repeated(1'000'000'000, sequence("relu"))}) ==
        "more than 5000 layers, with all rounds and branches");
  CHECK(says({repeated(4000, sequence("relu"))}) == "accepted");
  CHECK(says({repeated(100, repeated(60, sequence("relu")))}) ==
        "more than 5000 layers, with all rounds and branches");
  CHECK(says({repeated(4000, repeated(4000, repeated(4000, sequence(""))))}) ==
        "more than 5000 layers, with all rounds and branches");
  CHECK(says({repeated(0, sequence("relu"))}) ==
        "layers are repeated a whole number of times, from 1, not 0");
  CHECK_THAT(refused("[900000000, 900000000]",
                     "linear(100), conv1d(9, 3), conv1d(9000000000, 1), transpose(1, 2), "
                     "linear(99999999999999999)"),
             Contains("out_features is a whole number from 1, not 99999999999999999"));
}
