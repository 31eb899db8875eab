#include "answers/judging/compare/term_families.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace gradewright::judging {
namespace {

/// One family a line; its terms are parted by semicolons, the spellings of a term by bars. A blank stands for
/// a blank, a hyphen or nothing.
constexpr std::string_view families[] = {
    "batch normalization|batch normalisation|batch norm|bn|batch normalisierung|normalisation par "
    "lot|normalisation par "
    "lots|normalización por lotes|normalización por lote|normalizzazione batch;"
    "layer normalization|layer normalisation|layer norm|ln|schicht normalisierung|normalisation par "
    "couche|normalisation "
    "par couches|normalisation de couche|normalización por capas|normalización de capa|normalización por "
    "capa;"
    "instance normalization|instance normalisation|instance norm|instanz normalisierung|normalisation par "
    "instance|"
    "normalización por instancia;"
    "group normalization|group normalisation|group norm|gruppen normalisierung|normalisation par "
    "groupe|normalisation par "
    "groupes|normalización por grupos;"
    "weight normalization|weight normalisation|weight norm;spectral normalization|spectral "
    "normalisation|spectral norm;"
    "rms normalization|rms normalisation|rms norm",
    "relu|rectified linear unit;leaky relu;gelu;elu;selu;sigmoid;tanh|hyperbolic tangent;softmax;softplus",
    "sgd|stochastic gradient descent;adam;adamw;rmsprop|rms prop;adagrad;adadelta;lbfgs|l bfgs",
    "vanishing gradients|vanishing gradient|vanishing gradient problem;exploding gradients|exploding "
    "gradient|exploding "
    "gradient problem;overfitting|over fitting;underfitting|under fitting;mode collapse",
    "max pooling|max pool|maximum pooling;average pooling|avg pooling|mean pooling|average pool",
    "lstm|long short term memory;gru|gated recurrent unit",
    "beam search;greedy decoding|greedy search;nucleus sampling|top p sampling;top k sampling",
    "precision;recall|sensitivity;accuracy;specificity",
    "supervised learning;unsupervised learning;self supervised learning;reinforcement learning;semi "
    "supervised learning",
    "data parallelism;pipeline parallelism;tensor parallelism",
    "reset gate;update gate;forget gate;input gate;output gate",
    "teacher forcing|teachers forcing;scheduled sampling;free running",
    "encoder;decoder",
    "self attention;cross attention",
    "query|queries|query vector;key|keys|key vector;value|values|value vector",
    "generator;discriminator",
    "training set;validation set|dev set|development set;test set",
    "stride;padding|zero padding;dilation",
    "bagging|bootstrap aggregating;boosting",
    "gradient checkpointing|activation checkpointing;gradient accumulation;mixed precision",
};

struct Place {
  std::size_t family = 0;
  std::size_t term = 0;
  bool operator==(const Place&) const = default;
};

/// A spelling without blanks and hyphens.
std::string closed_up(std::string_view text) {
  std::string out;
  std::ranges::copy_if(text, std::back_inserter(out),
                       [](char c) { return c != ' ' && c != '-' && c != '_'; });
  return out;
}

/// Calls `use` with each part of a text between separators, and its number.
template <class Use>
void each_part(std::string_view text, char separator, Use use) {
  std::size_t number = 0;
  for (std::size_t at = 0; at <= text.size(); ++number) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    use(text.substr(at, end - at), number);
    at = end + 1;
  }
}

std::optional<Place> place_of(std::string_view said) {
  const std::string wanted = closed_up(said);
  std::optional<Place> place;
  std::size_t number = 0;
  for (const std::string_view family : families) {
    each_part(family, ';', [&](std::string_view term, std::size_t of_term) {
      each_part(term, '|', [&](std::string_view spelling, std::size_t /*of_spelling*/) {
        place =
            !wanted.empty() && closed_up(spelling) == wanted ? std::optional(Place{number, of_term}) : place;
      });
    });
    ++number;
  }
  return place;
}

}  // namespace

bool names_another_term(std::string_view said, std::span<const std::string> accepted) {
  const auto own = place_of(said);
  if (!own) {
    return false;
  }
  bool known = false;
  for (const std::string& word : accepted) {
    const auto place = place_of(word);
    if (place && (place->family != own->family || place->term == own->term)) {
      return false;
    }
    known = known || place.has_value();
  }
  return known;
}

}  // namespace gradewright::judging
