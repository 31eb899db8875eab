#include "answers/reading/matching/harmless_words.hpp"

#include <cstddef>
#include <string>

#include "answers/reading/matching/harmless_words_abroad.hpp"
#include "engine/text/word_list.hpp"

namespace gradewright::reading {
namespace {

/// English verbs of working, of layers and of writing, whose regular forms are harmless too. Not one that
/// takes back, changes, leaves out, copies, guesses or bounds, or says that somebody else said it.
constexpr std::string_view verbs =
    "accelerate accumulate act activate adapt add adjust affect aggregate align allocate "
    "allow amount analyse analyze append apply approximate arrange arrive assemble assign "
    "associate attend backpropagate balance behave belong blend break bring broadcast "
    "build calculate call carry cascade categorise categorize cause chain choose classify "
    "cluster collapse collect combine come compare compose compress comprise compute "
    "concatenate concern conclude condition connect consider consist construct consume "
    "contain continue contract contribute converge convert convolve correlate correspond "
    "cost cover create cycle damp decay decode decompose decrease define deliver denote "
    "depend derive describe design detach determine diagonalise diminish discount "
    "discretise discretize display distribute divide downsample draw embed employ enable "
    "encode end enlarge enter equal establish evaluate exist expand explain exploit "
    "exponentiate express extend extract factor factorise factorize feed fetch fill filter "
    "find finish fire fit flatten flow fold follow form freeze fuse gain gather generalise "
    "generalize generate get give go grow handle happen hold identify imply import improve "
    "include increase increment index indicate infer initialise initialize insert "
    "integrate interact interpret introduce involve iterate join keep know label last lead "
    "learn leave linearise linearize list load locate look lower map match matter measure "
    "merge model move multiply name need notice observe obtain occupy occur operate "
    "optimise optimize order originate output parametrise parametrize parse partition pass "
    "perform pick place plot plug point pool precede preserve print proceed process "
    "produce project propagate prove provide put quantise quantize range rank reach read "
    "receive record recur reduce refer regularise regularize relate remain remember repeat "
    "represent require rescale reshape resolve respond result retain retrieve return reuse "
    "rewrite roll run satisfy saturate save score see select send separate serve set share "
    "show shrink simplify slice slide smooth solve sort span specify spend split spread "
    "squash squeeze stack start state stay step store stretch substitute subtract suffice "
    "sum summarise summarize supply support take tell terminate threshold tie tile trace "
    "track train transfer traverse treat turn unfold unroll unsqueeze update upsample use "
    "vanish vary vectorise vectorize view visit weigh work wrap write yield";

/// English nouns of mathematics, of the field and of writing, whose plurals are harmless too. Not one for
/// what should come out, for another time or for where a value was taken from.
constexpr std::string_view nouns =
    "activation addition angle array attention backpropagation batch bias biase bit block "
    "bottleneck byte calculation case cell chain channel class classifier coefficient "
    "column component computation constant context contribution convolution cosine cost "
    "count data decimal decoder definition denominator depth deviation dimension "
    "distribution dropout element embedding encoder encoding end entropy entry epoch "
    "equation error evaluation exercise expansion expression factor feature field figure "
    "filter flop formula function gate head height hyperparameter image index input kernel "
    "key layer length line logit loss map matrice matrix measure memory minute model "
    "momentum multiplication nat network neuron node norm normalisation normalization "
    "number numerator operation optimiser optimizer output padding pair parameter part "
    "pass patch perceptron pixel pool pooling position probability product projection "
    "querie query rate residual respect result root round row rule run sample scalar scale "
    "score second sequence set setting shape side sigmoid sine size slope softmax solution "
    "span state step stride substitution sum summary task tensor term time timestep token "
    "total training transformer unit update upsampling value variable vector velocity "
    "vocabulary way weight whole width window work working zero";

/// Other English words as they are: those that link and point, adverbs, and irregular forms.
constexpr std::string_view others =
    "a about above absolutely accordingly across adam additionally after again ahead all "
    "alone along already also although altogether always am among amongst an analog "
    "analogously analytically and answer answers anyway appropriate approx approximately "
    "are area around as aside asymptotically at autograd automatically available aware "
    "away back backprop backward backwards basically bayes bayesian be because become "
    "becomes becoming been behind being bellman below bernoulli billion billions both "
    "bottom brief briefly broadly built by came can candidate careful carefully chebyshev "
    "chose chosen circa clearly code commonly complete completely computationally "
    "concretely consecutively consequently consistently conv conv1 conv2 convenient "
    "conveniently converge convergent correctly correspondingly counted counting cross day "
    "days deg dense depthwise detailed differentiating differently digit digits dilation "
    "direct directly displaystyle do does done downwards dp drawn drew during e/s each "
    "easier easily easy effective effectively efficient efficiently eight elementwise "
    "empty enough ensemble entire entirely entrywise eq equally equivalent equivalently "
    "essentially even eventually every evidently exact exactly executed explicitly "
    "exponentially fact fall fc fed feedforward fifth fifths final finally first firstly "
    "five follow-through for forth fortunately forward forwards found four fourth fourths "
    "frequently frobenius from fully further furthermore gated gauss gave gb generally "
    "geometrically gflop gflops gib gigabytes given globally gmac gone got gradual "
    "gradually grew gru hadamard halve halves halving handy has have having held hence "
    "here hereby hidden horizontally hot hour hours how i i'll i'm i've identical "
    "identically iii immediate immediately implicitly in inclusive indeed independently "
    "indices individually intercept intermediate into is it it's iteratively its jensen "
    "just k kb kept kib kilobytes knew known kronecker lastly latter led left let let's "
    "letting likewise linear linearly links lipschitz listen literal locally logical "
    "logically lstm m mac macs made mainly make makes manhattan manually markov mathbf "
    "mathematically max mb me meanwhile megabytes mere merely met mflop mflops mib million "
    "millions min mine minimum minkowski mlp mmac moreover ms must mutually my namely "
    "naturally neat neatly necessarily necessary newly newton next nicely nine noindent "
    "normalise normalize normally notationally note notes now np ns numerically numpy "
    "obvious obviously of ok okay on once one ones only onto op ops our out overall own "
    "pad padded paid param params partially particularly per perfectly perplexity plainly "
    "plus positional positively practically preactivation precise precisely predict "
    "predicting predicts present primarily problem proper properly proportionally "
    "quadratically quarter quarters question quickly quite randomly rapidly receptive "
    "recursively regardless relu repeatedly resp respective respectively rnn roughly "
    "rounded rounding s sake sale same saw scaled scaling sean sec secondly seen sent "
    "separately sequentially serve seven sf shannon shown shut significant significantly "
    "similarly simply simultaneously since six sixth slightly slowly so softmaxed solely "
    "solid sometimes soon spatial spatially specifically spent squaring stable "
    "statistically still straightforward straightforwardly strictly strongly sub "
    "subsequent subsequently successive successively such sufficient sufficiently suitable "
    "symmetrically systematically taken tanh taylor tb ten tflop tflops that that's the "
    "them themselves then there thereafter thereby therefore therefrom these third thirdly "
    "thirds this those thousand thousands three through throughout thus tightly to "
    "together too took torch towards trivially two uniformly uniquely upon upward upwards "
    "us usually vertically via vii viii was we we'll we've well went were what when where "
    "whereas whereby wherein which whichever while whose why will with within worth "
    "written wrote wrt yes your zeroth";

/// Whether a word is the plural of a noun or the third person of a verb among `words`.
bool ends_in_s(std::string_view word, const WordList& words) {
  if (!word.ends_with('s')) {
    return false;
  }
  const std::string_view stem = word.substr(0, word.size() - 1);
  if (words.contains(stem)) {
    return true;
  }
  if (word.ends_with("ies")) {
    return words.contains(std::string(word.substr(0, word.size() - 3)) + "y");
  }
  return word.ends_with("es") && words.contains(word.substr(0, word.size() - 2));
}

/// Whether a word is the past or the participle of a verb, by rule: "added", "using", "mapped", "applied".
bool is_form_of(std::string_view word, std::string_view ending, const WordList& words) {
  constexpr std::size_t shortest = 2;
  if (!word.ends_with(ending) || word.size() < ending.size() + shortest) {
    return false;
  }
  const std::string stem(word.substr(0, word.size() - ending.size()));
  const std::size_t last = stem.size() - 1;
  return words.contains(stem) || words.contains(stem + "e") ||
         (stem[last] == stem[last - 1] && words.contains(std::string_view(stem).substr(0, last))) ||
         (stem[last] == 'i' && words.contains(stem.substr(0, last) + "y"));
}

}  // namespace

bool is_harmless_noun(std::string_view word) {
  static const WordList known = words_in(nouns);
  return known.contains(word) || ends_in_s(word, known);
}

bool is_harmless_word(std::string_view word) {
  static const WordList known_verbs = words_in(verbs);
  static const WordList known_others = words_in(others);
  return known_others.contains(word) || is_harmless_noun(word) || known_verbs.contains(word) ||
         ends_in_s(word, known_verbs) || is_form_of(word, "ed", known_verbs) ||
         is_form_of(word, "ing", known_verbs) || is_harmless_abroad(word);
}

}  // namespace gradewright::reading
