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
    "accelerate accept accumulate achieve act activate adapt add adjust affect aggregate "
    "align allocate allow amount analyse analyze append apply approximate arise arrange "
    "arrive assemble assign associate attach attain attend backpropagate balance behave "
    "belong blend break bring broadcast build calculate call capture carry cascade "
    "categorise categorize cause chain choose clarify classify cluster collapse collect "
    "combine come commute compare complete compose compress comprise compute concatenate "
    "concern conclude condition connect conserve consider consist construct consume "
    "contain continue contract contribute converge convert convolve cope correlate "
    "correspond cost cover create cycle damp deal decay decide decode decompose decrease "
    "deduce define deliver denote depend derive describe design detach detect determine "
    "diagonalise diminish discount discretise discretize display distribute divide "
    "downsample draw embed emerge emphasise emphasize employ enable encode encourage end "
    "enforce enlarge ensure enter equal equate establish evaluate exert exhibit exist "
    "expand explain exploit exponentiate express extend extract facilitate factor "
    "factorise factorize favor favour feed fetch fill filter find finish fire fit flatten "
    "flow focus fold follow form formulate freeze fulfil fulfill fuse gain gather "
    "generalise generalize generate get give go grow guarantee handle happen harm "
    "highlight hold identify illustrate impact imply import improve include incorporate "
    "increase increment index indicate infer initialise initialize insert integrate "
    "interact interest interpret introduce invoke involve iterate join justify keep know "
    "label last lead learn leave leverage linearise linearize list load locate look lower "
    "map match matter measure merge model motivate move multiply name need note notice "
    "obey observe obtain occupy occur operate optimise optimize order originate output "
    "parametrise parametrize parse participate partition pass perform permit persist pick "
    "place plot plug point pool precede preserve print proceed process produce progress "
    "project promote propagate prove provide put quantise quantize range rank reach read "
    "reason receive recognise recognize record recur reduce refer regularise regularize "
    "relate rely remain remember repeat represent require rescale reshape resolve respond "
    "result retain retrieve return reuse rewrite roll run satisfy saturate score see "
    "select send separate serve set share show shrink simplify slice slide smooth solve "
    "sort span specialise specialize specify spend split spread squash squeeze stack start "
    "state stay stem step store stretch substitute subtract suffice suit sum summarise "
    "summarize supply support survive take tell terminate threshold tie tile trace track "
    "train transfer travel traverse treat turn unfold unroll unsqueeze update upsample use "
    "utilise utilize vanish vary vectorise vectorize view visit weigh work wrap write "
    "yield";

/// English nouns of mathematics, of the field and of writing, whose plurals are harmless too. Not one for
/// what should come out, for another time or for where a value was taken from.
constexpr std::string_view nouns =
    "ability account activation addition algebra algorithm angle arithmetic array aspect "
    "attention backpropagation batch bias biase bit block bottleneck bracket byte "
    "calculation calculator calculus capability care case cell chain channel "
    "characteristic class classifier coefficient column component computation concept "
    "conclusion constant context contribution convolution cosine cost count course data "
    "decimal decoder definition denominator depth derivation descent description detail "
    "deviation dimension direction distribution dropout element embedding encoder encoding "
    "end entropy entry epoch equality equation error evaluation exercise expansion "
    "explanation expression expressiveness expressivity factor fashion feature field "
    "figure filter flexibility flop focus formula formulation function gate head height "
    "hyperparameter idea identity illustration image impact index input insight interest "
    "intuition justification kernel key knowledge layer lemma length line linearity logit "
    "loss manner map math mathematic maths matrice matrix measure mechanism memory method "
    "methodology minute model momentum multiplication nat nature network neuron node "
    "nonlinearity norm normalisation normalization notation note number numerator "
    "operation optimisation optimiser optimization optimizer output padding pair parameter "
    "parenthese parenthesis part pass patch perceptron perspective pixel pool pooling "
    "position probability procedure product projection proof property purpose querie query "
    "rate reason reasoning relation relationship remark reshaping residual respect result "
    "robustness role root round row rule run sample scalar scale score second sense "
    "sequence set setting shape side sigmoid sign simplicity sine size slope smoothness "
    "softmax solution span stability state step stride substitution subtraction sum "
    "summary symbol symmetry task tensor term terminology theorem thing time timestep "
    "token total training transformer understanding unit update upsampling value variable "
    "vector velocity viewpoint vocabulary way weight whole width window work working zero";

/// Other English words as they are: those that link and point, adverbs, and irregular forms.
constexpr std::string_view others =
    "a able about above absolutely according accordingly accurately across adam adaptively "
    "additionally additively after again ahead algebraically all alone along already "
    "alright also although altogether always am among amongst amplifies an analog "
    "analogously analytically and answer answers anyway appropriate approx approximately "
    "are area arisen arithmetically arose around as asymptotically at autograd "
    "automatically available aware away axes back backprop backward backwards based "
    "basically bayes bayesian be because become becomes becoming been behind being bellman "
    "below bernoulli bidirectionally billion billions both bottom brief briefly broadly "
    "brought built by came can candidate capable careful carefully causally centres "
    "channelwise chebyshev chose chosen circa clear clearly code collectively columnwise "
    "compensates complete completely componentwise computationally concretely concurrently "
    "consecutively consequently consistently constantly contextually continuously controls "
    "conv conv1 conv2 convenient conveniently converge convergent correctly "
    "correspondingly counted counting cross crucial crucially cubically day days dealt "
    "deeply deg dense densely depthwise detailed deterministically diagonally did "
    "differentiating differently digit digits dilation dimensional direct directly "
    "displaystyle do does doing done downwards dp dramatically drastically drawn drew "
    "during dynamically e/s each easier easily easy effective effectively efficient "
    "efficiently eight einsum elementwise empty enough ensemble entire entirely entrywise "
    "eq equally equivalent equivalently especially essential essentially even evenly "
    "eventually every evident evidently exact exactly executed explicitly exponentially "
    "extremely fact fall fc fed feedforward fifth fifths final finally first firstly five "
    "follow-through for forth fortunately forward forwards found four fourth fourths "
    "frobenius from fully further furthermore gated gauss gave gb geometrically gflop "
    "gflops gib gigabytes gio given globally gmac gone got gradual gradually greatly grew gru "
    "hadamard halve halves halving hand hands handy has have having heavily held helpful "
    "hence here here's hereby herein here’s hidden hierarchically highly horizontally hot "
    "hour hours how i i'll i'm i've identical identically iii immediate immediately "
    "implements implicitly important importantly imposes in inclusive incrementally indeed "
    "independently indices indirectly individually induces influences inside instantly "
    "intercept interchangeably intermediate internally into is it it's iteratively its "
    "itself it’s i’ll i’m i’ve jax jensen jointly just k kb kept keras kib kilobytes kio knew "
    "known kronecker lastly latex latter led left let let's letting let’s likewise linear "
    "linearly links lipschitz listen literal locally logarithmically logical logically lot "
    "lstm m mac macs made mainly make makes manhattan manually markov mathbf "
    "mathematically matlab matmul matplotlib max maxima maximise maximises maximize maximizes mb "
    "me meaning meaningful means meanwhile meet meets megabytes mere merely met mflop "
    "mflops mib million millions min mine minimise minimises minimize minimizes minima minimum "
    "minkowski mio mitigates mixes mlp mmac monotonically moreover ms multiplicatively must "
    "mutually my myself namely naturally neat neatly necessarily necessary neural newly "
    "newton next nicely nine noindent normalise normalize notably notationally note notes "
    "now np ns nudges numerically numpy obvious obviously of ok okay on once one onehot "
    "ones only onto op ops orthogonally our ourselves out outer overall own pad padded paid "
    "param params particularly pay pays penalises penalizes per perfectly periodically "
    "permanently perplexity plainly plays please plus polynomially positional positively "
    "practically preactivation precise precisely predict predicting predicts present "
    "primarily problem progressively proper properly proportionally pulls purely pushes "
    "python pytorch qed quadratically quarter quarters question quickly quite raises "
    "randomly rapidly receptive recursively reflects regarding regardless relevant "
    "reliably relu repeatedly resp respective respectively responsible rnn robustly "
    "roughly rounded rounding rowwise s safely sake sale same saw scaled scaling scipy "
    "sean sec secondly seen semantically sent separately sequentially serve seven sf "
    "shannon sharply shown shut significant significantly similarly simply simultaneously "
    "since sits six sixth sklearn slightly slowly smoothly so softmaxed solely solid soon "
    "sparsely spatial spatially specifically spent squaring stabilises stabilizes stable "
    "stand stands statically statistically steadily steeply still stochastically stood "
    "straightforward straightforwardly strengthens strictly strongly structurally sub "
    "subsequent subsequently successfully successive successively such sufficient "
    "sufficiently suitable suitably surrounds symbolically symmetrically syntactically "
    "systematically taken tanh taylor tb temporally ten tensorflow tflop tflops thank "
    "thanks that that's that’s the them themselves then there there's thereafter thereby "
    "therefore therefrom therein thereof there’s these third thirdly thirds this those "
    "thousand thousands three through throughout thus tightly to together too took torch "
    "towards trivial trivially two ultimately undergo undergoes understand understands "
    "understood uniformly uniquely upon upward upwards us useful vertically very via vii "
    "viii was we we'll we're we've well went were we’ll we’re we’ve what what's what’s "
    "when where whereas whereby wherein which whichever while whose why will wise with "
    "within worth written wrote wrt yes you you're you've your yourself you’re you’ve "
    "zeroth";

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
  return known.contains(word) || ends_in_s(word, known) || is_harmless_noun_abroad(word);
}

bool is_harmless_word(std::string_view word) {
  static const WordList known_verbs = words_in(verbs);
  static const WordList known_others = words_in(others);
  return known_others.contains(word) || is_harmless_noun(word) || known_verbs.contains(word) ||
         ends_in_s(word, known_verbs) || is_form_of(word, "ed", known_verbs) ||
         is_form_of(word, "ing", known_verbs) || is_harmless_abroad(word);
}

}  // namespace gradewright::reading
