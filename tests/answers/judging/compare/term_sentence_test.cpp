#include "answers/judging/compare/term_sentence.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace gradewright::judging {
namespace {

const std::vector<std::string> overfitting{"overfitting", "over-fitting"};
const std::vector<std::string> update_gate{"update gate", "update"};
const std::vector<std::string> layer_norm{"layer normalisation", "layer norm", "layernorm", "ln"};
const std::vector<std::string> dropout{"dropout", "drop-out"};
const std::vector<std::string> forcing{"teacher forcing"};
const std::vector<std::string> beam{"beam search"};
const std::vector<std::string> clipping{"gradient clipping", "clipping"};
const std::vector<std::string> autoencoder{"autoencoder", "auto-encoder"};

struct Said {
  std::string text;
  std::vector<std::string> accepted;
};

}  // namespace

TEST_CASE("The clause that names a term answers with it", "[term_sentence]") {
  const std::vector<Said> all{{"Clearly overfitting!", overfitting},
                              {"I'd say overfitting, since the validation loss goes up.", overfitting},
                              {"I'm pretty sure it's teacher forcing", forcing},
                              {"the decoder is trained by teacher forcing", forcing},
                              {"We do this with beam search.", beam},
                              {"I know it as gradient clipping", clipping},
                              {"This describes an autoencoder.", autoencoder},
                              {"an autoencoder would be used", autoencoder},
                              {"The answer should be dropout!", dropout},
                              {"Das macht Dropout.", dropout},
                              {"Dropout does this, at test time all units are active", dropout},
                              {"Beam search keeps the k best hypotheses.", beam},
                              {"That is decided by the update gate.", update_gate},
                              {"LN, because it works on each token alone", layer_norm}};
  for (const Said& said : all) {
    INFO(said.text);
    CHECK(answers_with_term(said.text, said.accepted));
  }
}

TEST_CASE("What explains a term or sets it against another leaves it the answer", "[term_sentence]") {
  const std::vector<Said> all{
      {"This is called overfitting, the network learns the noise of the training data by heart.",
       overfitting},
      {"- overfitting (the gap between both losses grows)", overfitting},
      {"overfitting, one should stop earlier", overfitting},
      {"update gate - it interpolates between old and new state", update_gate},
      {"update gate (the reset gate only acts inside the candidate)", update_gate},
      {"It is the update gate, h = (1-z) n + z h_old", update_gate},
      {"LayerNorm (in contrast to BatchNorm, which averages over the batch)", layer_norm},
      {"layer norm! Batch norm is for CNNs.", layer_norm},
      {"Layer norm (batch norm would use the batch instead)", layer_norm},
      {"overfitting, hence dropout", overfitting},
      {"That's of course beam search, used in machine translation", beam},
      {"dropout because units cannot co-adapt", dropout},
      {"teacher forcing (leads to exposure bias at test time)", forcing},
      {"It's beam search; greedy decoding is the case k = 1.", beam},
      {"Gradient clipping, otherwise the weights could explode.", clipping},
      {"Gradient clipping helps here; exploding gradients are the problem.", clipping},
      {"Esto es overfitting, el modelo memoriza los datos.", overfitting},
      {"C'est la recherche en faisceau (beam search).", beam},
      {"la update gate, es decir la puerta de actualizaci\u00f3n", update_gate}};
  for (const Said& said : all) {
    INFO(said.text);
    CHECK(answers_with_term(said.text, said.accepted));
  }
}

TEST_CASE("A sentence may lead to the clause that names a term", "[term_sentence]") {
  for (const std::string text : {"The network generalises badly, this phenomenon is overfitting",
                                 "The model learns the training data by heart, which is called overfitting.",
                                 "I know this one: overfitting!", "the gap grows, so this is overfitting"}) {
    INFO(text);
    CHECK(answers_with_term(text, overfitting));
  }
  for (const std::string text :
       {"early stopping is needed, this is against overfitting", "Divergence, this is called overfitting",
        "Discriminator too strong, so overfitting is avoided", "It is called convergence, not overfitting",
        "Early stopping helps. Overfitting is the problem.", "I do not know, it is called overfitting"}) {
    INFO(text);
    CHECK_FALSE(answers_with_term(text, overfitting));
  }
}

TEST_CASE("What answers with another term, or with several, does not answer with one", "[term_sentence]") {
  const std::vector<Said> all{
      {"early stopping, which prevents overfitting", overfitting},
      {"Dropout is the remedy for overfitting", overfitting},
      {"Overfitting is cured by dropout", dropout},
      {"Underfitting (overfitting would be the other way round)", overfitting},
      {"overfitting, underfitting", overfitting},
      {"overfitting and underfitting", overfitting},
      {"overfitting. Underfitting is the answer.", overfitting},
      {"overfitting, i.e. underfitting", overfitting},
      {"overfitting/underfitting", overfitting},
      {"overfitting (data leakage)", overfitting},
      {"forget gate (similar to the update gate)", update_gate},
      {"update gate, the reset gate is it", update_gate},
      {"update gate. The reset gate does it.", update_gate},
      {"The update gate controls the candidate, the reset gate keeps the old state.", update_gate},
      {"update the reset gate", update_gate},
      {"batch norm instead of layer norm", layer_norm},
      {"layer norm. Batch norm is the usual one.", layer_norm},
      {"layer norm in RNNs, batch norm in transformers", layer_norm},
      {"ln(x)", layer_norm},
      {"dropout i.e. L1", dropout},
      {"L1, dropout only scales", dropout},
      {"scheduled sampling, a mix of teacher forcing and free running", forcing},
      {"student teacher forcing", forcing},
      {"greedy decoding, a beam search with k = 1", beam},
      {"beam search with k = 1, so greedy search", beam},
      {"gradient clipping of weights, i.e. weight clipping", clipping},
      {"Exploding gradients (gradient clipping)", clipping},
      {"A GAN. An autoencoder has no bottleneck.", autoencoder},
      {"half of an autoencoder", autoencoder},
      {"autoencoder without a bottleneck", autoencoder}};
  for (const Said& said : all) {
    INFO(said.text);
    CHECK_FALSE(answers_with_term(said.text, said.accepted));
  }
}

TEST_CASE("What denies, doubts or takes a term back does not answer with it", "[term_sentence]") {
  for (const std::string text : {"overfitting, which it isn't",
                                 "overfitting, which we do not have here",
                                 "overfitting, which is wrong",
                                 "Overfitting can be excluded.",
                                 "overfitting, but I am not sure",
                                 "overfitting, not sure",
                                 "overfitting, I guess",
                                 "overfitting - no",
                                 "overfitting (just a guess)",
                                 "overfitting, unless the validation set is too small",
                                 "Overfitting, said the tutor, but I disagree.",
                                 "everybody calls it overfitting. I call it memorising.",
                                 "overfitting? underfitting!",
                                 "overfitting, hm, no",
                                 "overfitting with probability 0.5",
                                 "the opposite of overfitting",
                                 "overfitting if the training loss rises, else underfitting",
                                 "Overfitting, oder?",
                                 "Overfitting, glaube ich nicht",
                                 "overfitting, in my first version",
                                 "Overfitting does not fit",
                                 "overfitting ~~~",
                                 "overfitting (",
                                 "overfitting is prevented"}) {
    INFO(text);
    CHECK_FALSE(answers_with_term(text, overfitting));
  }
  CHECK_FALSE(answers_with_term("", overfitting));
  CHECK_FALSE(answers_with_term("overfitting", {}));
}

}  // namespace gradewright::judging
