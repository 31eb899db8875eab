#include "answers/reading/notation/word_roles.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>

namespace gradewright::reading {
namespace {

using enum WordRole;

class Roles {
 public:
  constexpr Roles() = default;
  constexpr Roles(std::initializer_list<WordRole> roles) {
    for (const WordRole role : roles) {
      bits_ |= bit(role);
    }
  }
  constexpr bool has(WordRole role) const { return (bits_ & bit(role)) != 0; }

 private:
  static constexpr std::uint64_t bit(WordRole role) {
    return std::uint64_t{1} << static_cast<unsigned>(role);
  }

  std::uint64_t bits_ = 0;
};

/// Words with the same roles, with a blank between them.
struct Row {
  Roles roles;
  std::string_view words;
};

constexpr Row rows[] = {
    {{filler},
     "a an equal to got gets found obtained which gives give giving yields finally as follows following "
     "will respectively in here let there namely altogether exact required"},
    {{filler, option_filler}, "be it its that this i must it's that's"},
    {{filler, option_filler, conclusion, record_filler, adverb}, "so thus hence therefore then"},
    {{filler, option_filler, record_filler}, "we"},
    {{filler, option_filler, record_filler, copula}, "is are"},
    {{filler, option_filler, adverb}, "just"},
    {{filler, option_filler, after_verb, determiner}, "my"},
    {{filler, option_filler, after_verb, determiner, record_filler, interval_filler, size_filler, set_filler,
      list_filler, tuple_filler},
     "the"},
    {{filler, option_filler, after_verb, determiner, record_filler, qualifier}, "final"},
    {{filler, option_filler, option_noun, answer_noun, record_filler}, "ans"},
    {{filler, option_filler, option_noun, answer_noun, record_filler, outcome}, "answers"},
    {{filler, option_filler, condition}, "only"},
    {{filler, record_filler}, "get have find obtain"},
    {{filler, adverb}, "approx approximately about roughly ca circa around exactly simply now precisely"},
    {{filler, after_verb, determiner}, "our"},
    {{filler, withdrawal, option_filler, option_noun, after_verb, answer_noun, record_filler, outcome},
     "answer"},
    {{filler, answer_noun}, "value"},
    {{filler, answer_noun, record_filler, outcome}, "result"},
    {{filler, answer_noun, outcome}, "results"},
    {{filler, thing, option_filler, option_noun, answer_noun, outcome}, "solution"},
    {{filler, thing, record_filler}, "values"},
    {{filler, copula}, "equals"},
    {{filler, quantity_filler}, "has"},
    {{filler, qualifier}, "overall"},
    {{filler, counted_as, qualifier}, "total"},
    {{option_filler},
     "it\u2019s that\u2019s choose chose pick select selected definitely absolutely clearly statement say "
     "go take i'd i\u2019d"},
    {{option_filler, record_filler, beside_label}, "with"},
    {{option_filler, after_verb}, "one"},
    {{option_filler, set_filler, list_filler}, "both"},
    {{option_filler, option_noun}, "options choices"},
    {{option_filler, option_noun, after_verb}, "option choice"},
    {{option_filler, doubtful}, "think would"},
    {{record_filler}, "dict"},
    {{record_filler, conjunction}, "and"},
    {{determiner}, "meine"},
    {{interval_filler}, "open"},
    {{interval_filler, set_filler, label}, "set"},
    {{interval_filler, label}, "interval"},
    {{interval_filler, beside_label}, "all"},
    {{size_filler}, "tensorshape"},
    {{size_filler, label}, "size sizes tensor volume map"},
    {{size_filler, label, thing}, "maps"},
    {{tuple_filler}, "pair tuple"},
    {{set_filler}, "frozenset"},
    {{withdrawal}, "nope sure"},
    {{withdrawal, doubt}, "guessed hmm"},
    {{withdrawal, option_withdrawal}, "otherwise changed"},
    {{withdrawal, option_withdrawal, doubt}, "wait oops"},
    {{answer_noun},
     "sol sum ergebnis antwort lösung réponse résultat respuesta resultado solución risposta risultato "
     "soluzione resposta"},
    {{answer_noun, size_filler, qualifier, outcome, counted_as}, "output"},
    {{thing},
     "integers triangles primes divisors roots subsets functions students sides ways way possibilities "
     "combinations permutations arrangements outcomes heads head edges edge nodes node rows columns "
     "entries dimensions paths cases blocks kernels batches classes vertices connections updates orderings "
     "examples matches clusters leaves splits gates comparisons swaps"},
    {{thing, answer_noun, outcome}, "solutions"},
    {{thing, doubtful}, "people"},
    {{thing, unit}, "images"},
    {{quantity_filler}, "takes uses needs requires"},
    {{quantity_filler, label}, "memory"},
    {{qualifier}, "training train testing validation cross learning squared cross-entropy peak"},
    {{counted_as}, "different distinct possible trainable learnable free"},
    {{condition}, "when some sometimes"},
    {{condition, interval_filler, beside_label}, "for"},
    {{refusal},
     "opposite reciprocal inverse complement assume assuming square twofold other without between less "
     "more than least most up minus negative plus over half twice double previously struck deleted barely "
     "falso incorrecta errato fout inkorrekt unzutreffend jamais nunca incorreto errada mal"},
    {{refusal, withdrawal}, "unknown crossed hardly"},
    {{refusal, withdrawal, condition, denial}, "not if but"},
    {{refusal, withdrawal, doubt}, "probably guessing cannot rejected typo"},
    {{refusal, withdrawal, denial}, "never pas nicht"},
    {{refusal, withdrawal, verdict, falsehood, condition, doubt}, "false"},
    {{refusal, withdrawal, verdict, falsehood, condition, denial}, "no"},
    {{refusal, withdrawal, verdict, falsehood, doubt}, "wrong"},
    {{refusal, withdrawal, falsehood, doubt}, "incorrect"},
    {{refusal, withdrawal, option_withdrawal}, "rather"},
    {{refusal, withdrawal, option_withdrawal, doubt},
     "instead actually sorry maybe perhaps possibly guess unless unsure scratch ignore correction mistake"},
    {{refusal, withdrawal, option_withdrawal, denial}, "except"},
    {{refusal, withdrawal, caption}, "previous"},
    {{refusal, condition, alternative}, "or"},
    {{refusal, doubtful, doubt}, "suppose"},
    {{refusal, doubt}, "supposing either initially discarded falsch faux errado incorrecto sbagliato"},
    {{refusal, denial}, "neither nor kein niet nein keine"},
    {{refusal, counting_unit}, "times"},
    {{refusal, caption}, "old draft"},
    {{doubtful},
     "kidding joke joking nonsense reject could might may should depends hope wish says said seems likely"},
    {{doubt},
     "disregard originally discard contradiction impossible thought thoughts recheck rechecked rechecking "
     "revised redo redone edit amended vielleicht vermutlich quizás talvez forse"},
    {{doubt, label}, "corrected"},
    {{denial}, "nie non não geen не нет isn't isnt whether mod modulo ikke inte değil"},
    {{verdict, option_filler, truth, determiner, beside_label}, "right"},
    {{verdict, truth}, "yes"},
    {{verdict, truth, condition}, "true"},
    {{falsehood}, "n flase fasle fales"},
    {{option_withdrawal}, "nothing"},
    {{option_withdrawal, other_label}, "worst"},
    {{alternative}, "oder ou \u6216 \u2228 \\lor \\vee"},
    {{counting_unit}, "time"},
    {{counting_unit, thing, unit},
     "parameters params weights neurons channels filters layers features parameter neuron token tokens"},
    {{counting_unit, unit},
     "param weight bias biases unit units pixels pixel px epochs epoch steps "
     "step samples sample nats nat operations operation ops op multiplications multiplication additions "
     "multiply-adds FLOPs FLOP FLOPS flops flop Flops MACs MAC macs mac elements element channel filter "
     "layer iterations iteration bits bit"},
    {{counting_unit, unit, qualifier, counted_as, size_filler}, "feature"},
    {{caption}, "estimate estimates guesses stacktrace fehlermeldung"},
    {{other_label},
     "before input excluded excluding exit status bad friend friend's partner partner's classmate "
     "classmate's colleague someone somebody distractor trap conjecture assumption ballpark"},
    {{other_label, doubtful, doubt}, "neighbour neighbor"},
    {{other_label, doubt}, "chatgpt"},
    {{other_label, caption}, "attempt bound bounds"},
    {{other_label, aside, caption}, "try"},
    {{other_label, no_answer}, "question exercise page"},
    {{other_label, bound_label}, "q"},
    {{aside}, "given check hint example"},
    {{aside, qualifier}, "test"},
    {{no_answer}, "dtype id seed index version"},
    {{no_answer, label}, "shape"},
    {{bound_label}, "fail tbd info default"},
    {{bound_label, caption},
     "warning warnings traceback exception failed failure invalid debug placeholder dummy userwarning "
     "valueerror typeerror keyerror indexerror nameerror runtimeerror syntaxerror assertionerror "
     "overflowerror zerodivisionerror"},
    {{bound_label, no_answer}, "nan null todo fixme"},
    {{bound_label, no_answer, verdict}, "undefined none"},
    {{bound_label, label}, "minimum maximum max errors line"},
    {{bound_label, unit, label}, "min"},
    {{bound_label, measure}, "error"},
    {{bound_label, beside_label}, "na expected"},
    {{label},
     "ones nullen einsen kanten knoten klassen bilder zeilen spalten elemente beispiele kanalzahl "
     "filterzahl bytezahl éléments lignes colonnes zéros exemples clases ceros unos ejemplos elementos "
     "filas columnas classi zeri esempi elementi righe colonne zeros exemplos linhas circle plane curve "
     "parabola ellipse hyperbola tangent boundary hyperplane alpha beta gamma epsilon varepsilon zeta "
     "eta theta vartheta iota kappa lambda mu nu xi omicron rho sigma tau upsilon phi varphi chi psi "
     "omega num acc err res out pred ppl lr eps cosine euclidean manhattan hinge huber triplet focal "
     "dice jaccard shannon gini impurity silhouette inertia moment velocity temperature scale shift "
     "position offset capacity sparsity flattened flatten vocabulary vocab patches patch window degree "
     "degrees dof freedom mass force pressure acceleration voltage current period side diagonal "
     "hypotenuse divisor gcd lcm prime vertex arity saving savings speedup support evidence count "
     "number amount quantity dimension dim dims length lengths width height depth area perimeter "
     "distance angle radius diameter circumference slope intercept gradient gradients derivative "
     "derivatives jacobian hessian determinant trace rank norm eigenvalue eigenvalues eigenvector "
     "eigenvectors losses cost costs precision recall f1 scores likelihood probability probabilities "
     "prob odds logit logits entropy information gain divergence kl mae bce auc iou bleu nll elbo "
     "variance var covariance cov std deviation avg median mode expectation correlation energy power "
     "storage footprint space duration latency runtime throughput bandwidth speed rate rates frequency "
     "compute complexity activation activations tensors vector vectors matrix matrices stride padding "
     "dilation prediction predictions predicted estimator mle statistic response reward return returns "
     "advantage policy ratio fraction percentage percent proportion share factor coefficient "
     "coefficients constant exponent root zero pole term terms polynomial product quotient remainder "
     "difference margin limit integral argmax argmin optimum range list sequence cell state states gate "
     "context attention embedding embeddings key keys query queries similarity calculation computation "
     "working conclusion simplified approximation evaluation equation expression function inequality x "
     "z class level levels field resultat resultate ergebnisse antworten lösungen wert werte summe "
     "anzahl zahl größe groesse grösse länge laenge breite höhe hoehe tiefe fläche flaeche umfang "
     "volumen winkel abstand verlust fehler genauigkeit wahrscheinlichkeit mittelwert mittel varianz "
     "standardabweichung erwartungswert entropie gewicht parameterzahl parameteranzahl ausgabe ausgang "
     "eingabe dimensionen speicher speicherbedarf speicherverbrauch zeit dauer laufzeit rechnung "
     "rechenweg gradienten ableitung determinante spur rang eigenwert eigenwerte nullstellen nullstelle "
     "steigung gesamt gesamtzahl gesamtanzahl insgesamt lernrate differenz produkt rest verhältnis "
     "anteil prozent réponses reponse résultats valeur valeurs somme nombre taille longueur largeur "
     "hauteur profondeur aire perte erreur précision exactitude probabilité moyenne écart écart-type "
     "paramètre sortie mémoire memoire temps durée calcul dérivée pente racines racine différence "
     "produit rapport respuestas resultados soluciones valor valores suma número numero cantidad tamaño "
     "longitud ancho altura profundidad área pérdida precisión exactitud probabilidad media promedio "
     "varianza desviación entropía salida dimensión dimensiones memoria tiempo duración cálculo "
     "gradiente derivada pendiente raíces raíz diferencia producto risposte risultati soluzioni valore "
     "valori somma dimensione dimensioni lunghezza larghezza altezza profondità perdita errore "
     "accuratezza precisione probabilità deviazione entropia uscita tempo durata calcolo derivata "
     "pendenza radici differenza prodotto respostas soma tamanho comprimento largura perda erro "
     "acurácia precisão probabilidade média variância desvio saída dimensão dimensões memória duração "
     "diferença produto antwoord antwoorden resultaat oplossing waarde som aantal grootte verlies "
     "nauwkeurigheid kans gemiddelde variantie svar lösning værdi verdi antal antall odpowiedź wynik "
     "výsledek odpověď cevap sonuç ответ результат решение итог значение відповідь απάντηση"},
    {{label, thing},
     "additionen multiplikationen operationen schichten einheiten merkmale stichproben epochen "
     "iterationen opérations couches filtres poids étapes unités échantillons operaciones capas filtros "
     "imágenes pasos unidades muestras épocas operazioni strati filtri immagini passi unità campioni "
     "epoche operações camadas imagens passos amostras gewichte neuronen kanäle schritte paramètres "
     "neurones canaux pesos parámetros neuronas canales pesi parametri neuroni canali parâmetros "
     "neurônios canais gewichten lagen kanalen stappen operaties abtastwerte abtastwerten"},
    {{label, outcome}, "outputs"},
    {{label, qualifier}, "val mean average kernel batch receptive"},
    {{label, qualifier, counted_as}, "hidden"},
    {{unit},
     "KB kB MB GB TB KiB MiB GiB TiB Kbit Mbit Gbit Mb Gb Kb Kib Mib Gib sec secs ns mins h hr hrs "
     "millisecond milliseconds microsecond microseconds nanoseconds KFLOPs kFLOPs MFLOP MFLOPs MFLOPS "
     "GFLOP GFLOPs GFLOPS TFLOP TFLOPs TFLOPS PFLOPs PFLOPS kMACs MMAC MMACs GMAC GMACs TMACs Hz kHz MHz "
     "GHz fps multiply-add multiply-accumulates megabyte megabytes kilobyte kilobytes gigabyte gigabytes "
     "terabytes mebibytes mebibyte gibibyte gibibytes kibibyte kibibytes Mbps Gbps kbps GBps MBps tok msec "
     "usec"},
    {{unit, label}, "bytes"},
    {{unit, beside_label}, "byte kb second seconds ms minute minutes hour hours day days image"},
    {{unit, somebody}, "us"},
    {{measure}, "loss accuracy mse perplexity score risk rmse"},
    {{beside_label},
     "respect wrt update clipping scaling decision mutual contrastive bayes bayesian whole entire single "
     "full of on at per from by after into each new updated dev eval first third last top bottom left "
     "forward backward pass convolutional conv convolution pooling pooled pool dense linear fully "
     "connected fc lstm gru rnn cnn mlp transformer encoder decoder self multi residual recurrent "
     "bottleneck softmax sigmoid relu tanh batchnorm layernorm normalization normalisation dropout adam "
     "sgd momentum decay regularization regularisation l1 l2 absolute relative averaged cumulative "
     "weighted binary categorical log logistic regression classification largest smallest maximal minimal "
     "optimal resulting combined effective net gross raw scaled unscaled normalised normalized standard "
     "conditional joint marginal posterior prior empirical population non-trainable hat bar tilde star dot "
     "vec nabla partial delta grad network model data dataset spatial temporal frame word mb gb mib gib "
     "kib tb needed used stored computed calculated numeric numerical approximate des den dem von vom für "
     "fuer im am pro je gesamte gesamten neue neuer neues finale finaler endgültige endgültiges mittlere "
     "mittlerer trainierbare trainierbaren trainierbarer versteckten einer eines l un une du de pour au "
     "aux par totale nouvelle nouveau moyen entraînables los las lo del al para por nueva nuevo medio "
     "entrenables gli della dello dei degli delle di da nel nella nuovo nuova addestrabili o os do dos nos "
     "e nova novo treináveis het een van voor en"},
    {{beside_label, determiner}, "der die das le la les el il"},
    {{reason}, "because since cause bc due becuase becasue beacuse becaus"},
    {{rounding}, "p fig figs place figures figure nearest round"},
    {{rounding, verdict, option_filler, truth, determiner}, "correct"},
    {{rounding, falsehood}, "f"},
    {{rounding, label}, "rounded digit"},
    {{rounding, digit_count}, "dp sf sig decimals places significant"},
    {{rounding, digit_count, label}, "digits"},
    {{rounding, digit_count, unit, beside_label}, "s"},
    {{rounding, digit_count, beside_label}, "d decimal"},
    {{truth}, "t ture"},
    {{truth, label}, "y"},
    {{praise}, "best better preferable ideal"},
    {{ground}, "rule theorem definition inspection symmetry construction linearity"},
    {{ground, label}, "formula"},
    {{points}, "points mark marks pt pts"},
    {{points, tuple_filler}, "point"},
    {{conjunction}, "\u548C \u4E0E \u2227 \\land \\wedge"},
    {{conjunction, beside_label}, "und et"},
    {{somebody}, "he she me him them you they"},
    {{copula_abroad}, "ist sind est sont es son è sono é são vaut beträgt lautet"},
};

struct Entry {
  std::string_view word;
  Roles roles;
};

constexpr std::size_t hash_of(std::string_view word) {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char c : word) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  }
  return hash;
}

/// Calls `use` with each word of the table.
template <class Use>
constexpr void each_word(Use use) {
  for (const Row& row : rows) {
    for (std::string_view rest = row.words; !rest.empty();) {
      const std::size_t length = std::min(rest.find(' '), rest.size());
      use(Entry{rest.substr(0, length), row.roles});
      rest.remove_prefix(std::min(length + 1, rest.size()));
    }
  }
}

/// The words by their hash; a word whose place is taken stands in the next free one.
class Table {
 public:
  constexpr Table() {
    each_word([this](const Entry& entry) { add(entry); });
  }

  constexpr const Entry* find(std::string_view word) const {
    for (std::size_t at = hash_of(word) % places; !entries_[at].word.empty(); at = (at + 1) % places) {
      if (entries_[at].word == word) {
        return &entries_[at];
      }
    }
    return nullptr;
  }

  constexpr bool has_twins() const { return has_twins_; }

 private:
  static constexpr std::size_t places = 4096;

  constexpr void add(const Entry& entry) {
    std::size_t at = hash_of(entry.word) % places;
    while (!entries_[at].word.empty()) {
      has_twins_ = has_twins_ || entries_[at].word == entry.word;
      at = (at + 1) % places;
    }
    entries_[at] = entry;
  }

  std::array<Entry, places> entries_{};
  bool has_twins_ = false;
};

constexpr Table table;
static_assert(!table.has_twins(), "a word stands once in the table, with all its roles");

}  // namespace

bool plays(std::string_view word, WordRole role) {
  const Entry* const found = table.find(word);
  return found != nullptr && found->roles.has(role);
}

bool has_role(std::string_view word) {
  return table.find(word) != nullptr;
}

std::vector<std::string_view> words_that_play(WordRole role) {
  std::vector<std::string_view> words;
  each_word([&words, role](const Entry& entry) {
    if (entry.roles.has(role)) {
      words.push_back(entry.word);
    }
  });
  return words;
}

}  // namespace gradewright::reading
