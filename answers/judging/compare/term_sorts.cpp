#include "answers/judging/compare/term_sorts.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <unordered_set>

#include "answers/judging/compare/term_clauses.hpp"

namespace gradewright::judging {
namespace {

/// One sort a line, its terms parted by bars. Names of things that could answer one question each in place of
/// another, not spellings of one thing.
constexpr std::string_view sorts[] = {
    // what goes wrong
    "vanishing gradient|vanishing gradients|gradient vanishing|exploding gradient|exploding "
    "gradients|gradient "
    "explosion|overfitting|underfitting|overfit|underfit|mode collapse|mode dropping|posterior "
    "collapse|dying "
    "relu|dead relu|dead neurons|dying relus|covariate shift|saturation|exposure bias|catastrophic "
    "forgetting|divergence|non "
    "convergence|oscillation|generalisation gap|generalization gap|data leakage|label noise|class "
    "imbalance|curse of dimensionality|local minimum|local minima|saddle point|saddle "
    "points|plateau|degradation "
    "problem|memorisation|memorization|domain shift|distribution "
    "shift|surapprentissage|surajustement|sous "
    "apprentissage|überanpassung|unteranpassung|sobreajuste|subajuste",
    // what one does about it, and how nets are trained, normalised and decoded
    "dropout|dropconnect|drop connect|weight decay|l1|l2|ridge|lasso|early stopping|data "
    "augmentation|label smoothing|batch norm|batchnorm|bn|batch normalisation|batch normalization|layer "
    "norm|layernorm|layer normalisation|layer normalization|ln|instance norm|instance normalisation|instance "
    "normalization|group norm|groupnorm|group normalisation|group normalization|rmsnorm|rms norm|weight "
    "norm|weight normalisation|weight normalization|spectral norm|spectral normalisation|spectral "
    "normalization|gradient clipping|weight clipping|value clipping|clipping|gradient scaling|gradient "
    "normalisation|gradient normalization|gradient penalty|gradient checkpointing|checkpointing|gradient "
    "accumulation|mixed precision|quantisation|quantization|pruning|distillation|knowledge "
    "distillation|learning "
    "rate decay|learning rate schedule|warmup|warm up|momentum|skip connection|skip connections|residual "
    "connection|residual connections|teacher forcing|student forcing|professor forcing|scheduled "
    "sampling|free "
    "running|curriculum learning|transfer learning|fine tuning|finetuning|pretraining|pre "
    "training|regularisation|regularization|ensembling|bagging|boosting|cross validation|grid search|random "
    "search|beam search|greedy search|greedy decoding|greedy|sampling|top k|top p|nucleus "
    "sampling|temperature "
    "sampling|viterbi|exhaustive search|backpropagation|backprop|bptt|masking|causal mask|padding "
    "mask|bucketing|zero "
    "padding|padding|pooling|max pooling|average pooling|data parallelism|model parallelism|pipeline "
    "parallelism|tensor parallelism|reparameterisation trick|reparameterization trick|negative "
    "sampling|hierarchical softmax|spectral clustering|minibatch discrimination|wasserstein loss|word "
    "dropout|stochastic depth|mixup|cutout|cutmix|initialisation|initialization|xavier initialisation|he "
    "initialisation",
    // gates and states
    "reset gate|update gate|forget gate|input gate|output gate|reset|update|z gate|r gate|candidate "
    "gate|cell state|hidden state|peephole|memory gate|gate r|gate z",
    // activations and output functions
    "relu|rectified linear unit|leaky relu|prelu|gelu|elu|selu|sigmoid|logistic "
    "function|tanh|hyperbolic tangent|softmax|softplus|swish|silu|identity|linear|step "
    "function|heaviside|maxout|log softmax",
    // optimisers
    "sgd|stochastic gradient descent|gradient descent|adam|adamw|rmsprop|adagrad|adadelta|nadam|adamax|lbfgs|"
    "lamb|lion|newton|nesterov|momentum|conjugate gradient",
    // networks and their parts
    "autoencoder|auto encoder|vae|variational autoencoder|gan|u net|unet|resnet|residual "
    "network|cnn|convolutional network|rnn|recurrent "
    "network|lstm|gru|transformer|bert|gpt|mlp|perceptron|pca|"
    "boltzmann machine|rbm|siamese network|diffusion "
    "model|vgg|alexnet|inception|densenet|mobilenet|vit|vision transformer|seq2seq|hopfield "
    "network|normalizing flow|normalising flow|word2vec|glove|elmo|t5|lenet|yolo|capsule "
    "network|ntm|esn|deep "
    "belief network|generator|discriminator|critic",
    "encoder|decoder|embedding|head|backbone|bottleneck",
    // losses and measures
    "cross entropy|mse|mean squared error|mae|mean absolute error|hinge loss|hinge|huber loss|kl "
    "divergence|nll|negative log likelihood|focal loss|triplet loss|contrastive loss|elbo|dice loss|ctc",
    "precision|recall|sensitivity|specificity|accuracy|f1|f1 "
    "score|auc|roc|bleu|rouge|perplexity|iou|dice|fid",
    // kinds of learning and of attention
    "supervised learning|unsupervised learning|self supervised learning|semi supervised "
    "learning|reinforcement "
    "learning|online learning|offline learning|batch learning|active learning|meta learning|few shot "
    "learning|federated learning|contrastive learning|multi task learning|imitation learning",
    "self attention|cross attention|multi head attention|multihead attention|masked attention|causal "
    "attention|additive attention|dot product attention|scaled dot product attention|hard attention|soft "
    "attention|sliding window attention|linear attention|flash attention|sparse attention",
    "query|queries|key|keys|value|values",
    "training set|validation set|dev set|test set|training data|validation data|test data",
    "stride|dilation|kernel size|receptive field|filter|filters|feature map|channel|channels|padding",
    "bias|variance|noise|irreducible error",
    "weights|biases|gradients|activations|optimizer state|optimiser state|moments|kv cache|key value cache",
};
constexpr std::size_t unknown = std::size(sorts);

using Spellings = std::unordered_set<std::string>;

/// The words of a term, written together.
std::string closed_up(const std::vector<std::string>& words, std::size_t first, std::size_t length) {
  std::string out;
  for (std::size_t i = first; i < first + length; ++i) {
    out += words[i];
  }
  return out;
}

/// The terms of each sort, their words written together.
const std::array<Spellings, std::size(sorts)>& spellings() {
  static const std::array<Spellings, std::size(sorts)> all = [] {
    std::array<Spellings, std::size(sorts)> cut;
    for (std::size_t i = 0; i < cut.size(); ++i) {
      for (std::string_view rest = sorts[i]; !rest.empty();) {
        const std::size_t length = std::min(rest.find('|'), rest.size());
        const std::vector<std::string> words = term_words(rest.substr(0, length));
        cut[i].insert(closed_up(words, 0, words.size()));
        rest.remove_prefix(std::min(length + 1, rest.size()));
      }
    }
    return cut;
  }();
  return all;
}

}  // namespace

RivalTerms::RivalTerms(const TermNames& accepted) : accepted_(accepted), sort_(unknown) {
  for (std::size_t i = 0; i < spellings().size() && sort_ == unknown; ++i) {
    const bool own = std::ranges::any_of(accepted, [&](const std::vector<std::string>& name) {
      return spellings()[i].contains(closed_up(name, 0, name.size()));
    });
    sort_ = own ? i : sort_;
  }
}

std::size_t RivalTerms::longest_at(const std::vector<std::string>& words, std::size_t at, bool rival) const {
  constexpr std::size_t most = 4;  // words of a term
  std::size_t longest = 0;
  for (std::size_t length = 1; length <= std::min(most, words.size() - at); ++length) {
    const std::string said = closed_up(words, at, length);
    for (std::size_t i = 0; i < spellings().size(); ++i) {
      const bool of_sort = (sort_ == unknown || sort_ == i) == rival;
      longest = of_sort && spellings()[i].contains(said) ? length : longest;
    }
  }
  return longest > spelled_term(words, at, accepted_) ? longest : 0;
}

std::size_t RivalTerms::length_at(const std::vector<std::string>& words, std::size_t at) const {
  return longest_at(words, at, true);
}

std::size_t RivalTerms::other_sort_at(const std::vector<std::string>& words, std::size_t at) const {
  const std::size_t length = longest_at(words, at, false);
  return length > length_at(words, at) ? length : 0;
}

bool RivalTerms::stand_in(const std::vector<std::string>& words, std::size_t from) const {
  for (std::size_t at = from; at < words.size();) {
    const std::size_t own = spelled_term(words, at, accepted_);
    if (own == 0 && length_at(words, at) > 0) {
      return true;
    }
    at += std::max<std::size_t>(own, 1);
  }
  return false;
}

}  // namespace gradewright::judging
