#include "answers/reading/matching/neutral_words.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/function_traits.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/scripts.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

/// Words that link and point, of working and formulas, of the field, of units; in English, and those that
/// link in German, the Romance languages and Dutch. None denies, doubts, bounds,
/// or names another time, owner or case.
constexpr std::string_view harmless_words =
    "a abbiamo ableitung ableitungen about above accumulate accumulates activation "
    "activations adam add added adding addition additions adds after ainsi al all alle "
    "alleen alors als also altogether am amount amounts an and angle answer answers "
    "antwoord antwort anzahl aplanada applied apply applying approx approximately "
    "aproximadamente aquí are area around array arrays arrive arrives arriving as así at "
    "attention au auf aufgabe aufmerksamkeit aufmerksamkeitsgewichte aus ausgabe "
    "ausgabegröße ausgang aux avec avons back backprop backpropagation backward batch be "
    "because become becomes becoming been bei beide being bekommen bekommt below "
    "berechnen berechnet besitzen besitzt betragen beträgt biais bias biases billion "
    "billions bit bits block blocks both bottleneck brauchen braucht by byte bytes bzw ca "
    "caché cachée cada cadeia cadena calcul calculamos calculate calculated calculating "
    "calculation calcule calculons call called camada campo can candidate capa car carte "
    "case catena ce cela celda cell cella cells cellule cette chacun chacune chain champ "
    "channel channels chaque chaîne circa class classes classifier clearly code "
    "coefficient coefficients colonna colonne colonnes column columna columnas columns "
    "coluna colunas com combine combined combining come comes comme como compare compares "
    "complete completely component components comprises computation compute computed "
    "computes computing con connected consist consisting consists constant contesto "
    "context contexte contexto contexts contiene contienen contiennent contient "
    "contribute contributes contribution contém conv conv1 conv2 convolution "
    "convolutional convolutions convolve convolving cos cosine cost costs couche couches "
    "count counted counting counts cover covers cross célula da daher damit dan dann dans "
    "daraus das data dauert day days de decimal decimals decoder def define defined "
    "definition dei del della dem den denominator denote denoted dense depth der derivada "
    "derivadas derivata derivate derive derived des determine determined deux deviation "
    "deviations di die dies diese dieser differentiating digit digits dilation dimension "
    "dimensions displaystyle distribution divide dividing do does donc done donne donnent "
    "dos dp dropout du dunque durch dus dà dérivée dérivées e each easily easy een eight "
    "ein eine einem einen einer eingabe eingang einsetzen einträge el element elements "
    "elementwise elle embedding embeddings en encoder encoding encodings end ends enfin "
    "ensemble ensuite enthalten enthält entire entonces entrada entries entropy entry "
    "entrée então environ epoch epochs eq equal equals equation equations ergeben "
    "ergebnis ergibt ergibt's erhalte erhalten erhält error errors es est estado estados "
    "et etwa evaluate evaluated evaluates evaluating evaluation even every exact exactly "
    "executed exercise expand expansion expression fact factor factors fait faltung "
    "faltungsschicht fc feature features fed feed feedforward feeds fehler feld field "
    "fifth fifths figure figures fila filas filter filterkern filters filtre filtres "
    "filtros final finalement finally finalmente find finding finds first firstly five "
    "flatten flattened flattening flattens flop flops folgende folgenden folglich folgt "
    "follow follow-through following follows for formel formula formulas formule forward "
    "found four fourth fourths frage from fully function functions fórmula für gate gated "
    "gates gb gerundet get gets getting gewicht gewichte gewichtung gflop gflops gib "
    "gigabytes gilt give gives giving gleich gli gmac goes going got gradientes gru größe "
    "ha haben hallamos halve halves halving has hat have having head heads height hence "
    "here hereby het hidden hier hot hour hours how hyperparameter i i'll i'm i've ich "
    "ici iii il im image images in include includes including indeed index indices input "
    "inputs insert inserted inserting inserts insgesamt intercept into is ist it it's its "
    "jede jedem jeden jeder jedes jetzt jeweils just k kanäle kb keep keeping keeps kern "
    "kerne kernel kernels kettenregel key keys kib kilobytes klasse klassen know known "
    "kontext kontextvektor korrigierte korrigierter kreuzentropie krijgen l'on la laag "
    "las last lastly laut lauten lautet layer layers le lead leads learning leaves length "
    "lengths lernrate les let let's leur leurs leva liefern liefert liegt ligne lignes "
    "likewise line linear lines linha linhas lo logit logits logo longitud longueur los "
    "loss losses lstm luego länge lösung m mac macht macs made make makes man map mapa "
    "maps mathbf matrice matrices matrix matrixform matriz max mb me measure measures "
    "mede megabytes memoria memory memória mesure met mflop mflops mib mide miden million "
    "millions min mine minute minutes misst misura mit mittelwert mlp mmac model modell "
    "modello modelo modèle momente momentos momentum ms multiplication multiplications "
    "multiplied multiplies multiply multiplying must my mémoire même na nach namely "
    "nascosto nat nats need needed needs network networks netz netzes netzwerk neue neuen "
    "neuer neues neuron neurona neuronas neurone neuronen neurones neuroni neurons "
    "neurônio neurônios next nine node nodes noindent nombre nombres norm normalisation "
    "normalise normalization normalize norms nos note notes notice nous nouveau nouvel "
    "nouvelle nova novo now noyau np ns nueva nuevo number numbers numerator numero numpy "
    "nun nuova nuovo número o observe observed obtain obtained obtains obtemos obtenemos "
    "obtenons obtiene obtient obviously occupa occupe octet octets oculta oculto ocupa of "
    "ogni ok okay on once one only onto op operation operations ops optimiser optimizer "
    "os otteniamo our out output outputs overall own où pad padded padding pair pairs par "
    "param parameter parameters parametri params paramètres part parts parámetro "
    "parámetros parâmetros pass passes patch patches per perceptron perda perdita "
    "perplexity perte pesi peso pesos pixel pixels plaatsen place places plug plugged "
    "plugging plugs plus poids pool pooled pooling pools por portanto posee position "
    "positional positions possède pour preactivation predice predict predicting predicts "
    "prend prennent prevê print printed prints pro probabilidad probabilidades "
    "probabilities probability probabilità probabilité probabilités problem produce "
    "produces products projection prédit put putting pérdida quarter quarters queda "
    "quedan queries query question quindi rate reach reaches read reads receive receives "
    "receptive receptivo rechnen rechnung rede regla regola relu remain remains residual "
    "respect respectively resposta respuesta result resulta resultado resulting results "
    "rete return returned returns rezeptive rezeptives richiede riga righe risposta "
    "risultato rnn root roughly round rounded rounding rounds row rows rule run rund "
    "running runs règle récepteur réceptif réponse réseau résultat s sa sagt sale salida "
    "same sample samples saída scalar scale scaled scaling schicht schichten schritt "
    "score scores se sec second secondly seconds see sees según selon sequence set "
    "setting seven sf shape show shown shows shrink shrinks si sich side sides sigmoid "
    "significant simplified simplifies simplify simply sin since sind sine six size sizes "
    "slide slides sliding slope so softmax softmaxed soit solution solve solved solving "
    "somit somme son sono sont sortie sowie spalte spalten span spans spatial speicher "
    "speicherbedarf squaring start starting state states stato stay stays step steps "
    "still strato stride strides sub substitute substituted substituting substitution "
    "subtract subtracting such sum suma summary summe summed summing sums sur são taille "
    "take taken takes taking tamanho tamaño tanh tanto tarda tardan task tb temos temps "
    "ten tenemos tensor term terms tflop tflops that that's the them themselves then "
    "there therefore these third thirdly thirds this those thousand thousands three "
    "through thus tiempo tiene time times timestep to together token tokens too torch "
    "total totale training transformer trouve trouvons turn turns two uitkomst um uma un "
    "una und une ungefähr unit units uno uns unser update updated updates upsampling us "
    "uscita use uses using vale valem valen valent valeur valeurs valor valore valores "
    "value values van variable variables varianz vaut vecteur vector vectors vektor "
    "velocity verborgene verborgener verlies verlust verlustfunktion versteckte "
    "versteckten versteckter vetor vettore via vii viii vocabulary voici vom von voor "
    "voraus waarde wahrscheinlichkeit wahrscheinlichkeiten was way we we'll we've wegen "
    "weight weights weil well were wert werte what when where which while whole whose why "
    "width will window windows wir wird with work working works write writing written wrt "
    "y yes yield yielding yields your zahl zahlen zeile zeilen zelle zellzustand zero "
    "zijn zu zum zur zusammen zustand zustands zusätzlich à è é état états";

/// Whether a word is one of them.
bool is_harmless(std::string_view word) {
  static const std::vector<std::string_view> sorted = [] {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < harmless_words.size();) {
      const std::size_t end = std::min(harmless_words.find(' ', at), harmless_words.size());
      words.push_back(harmless_words.substr(at, end - at));
      at = end + 1;
    }
    std::ranges::sort(words);
    return words;
  }();
  return std::ranges::binary_search(sorted, word);
}

/// Words of scripts without blanks by which such a text denies or doubts.
constexpr std::array<std::string_view, 17> denials{
    "\u5417", "\u53ef\u80fd", "\u731c",       "\u6216", "\u4e5f\u8bb8", "\u4e0d",
    "\u6ca1", "\u6c92",       "\u975e",       "\u9519", "\u932f",       "\u5426",
    "\u8bef", "\u8aa4",       "\u306a\u3044", "\u9055", "\uc544\ub2c8"};

/// Letters of words: Latin with accents, Cyrillic, and scripts without blanks. Signs, Greek and marks above
/// letters are mathematics.
bool is_of_word(char32_t c) {
  const bool latin = c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;
  return latin || is_cyrillic(c) || is_east_asian(c) || c == 0x2019;
}

/// Pictures that judge, such as crosses and thumbs; ticks and pointers do not.
bool is_picture(char32_t c) {
  const bool tick = c == 0x2705 || c == 0x2713 || c == 0x2714;
  const bool pointer = (c >= 0x2794 && c <= 0x27BF) || (c >= 0x1F446 && c <= 0x1F44D && c != 0x1F44A);
  return ((c >= 0x2600 && c <= 0x27BF) || c >= 0x1F000) && !tick && !pointer;
}

bool is_unspaced(std::string_view word) {
  return !word.empty() && word.front() >= '\xE3' && word.front() < '\xF0';
}

bool is_number(std::string_view word) {
  return std::ranges::any_of(word, is_digit);
}

bool is_neutral(std::string_view word, const PreparedQuestion& question) {
  constexpr std::size_t letter = 2;
  for (const std::string_view elided : {"d'", "l'", "qu'", "s'", "dell'", "all'", "d\u2019", "l\u2019"}) {
    word = word.substr(word.starts_with(elided) ? elided.size() : 0);  // d'Adam
  }
  const std::size_t last = word.find_last_not_of("'");
  word = word.substr(0, last == std::string_view::npos ? 0 : last + 1);
  if (word.size() <= letter && word != "no" && word != "ne" && word != "if" && word != "or") {
    return true;
  }
  if (is_unspaced(word)) {
    return std::ranges::none_of(
        denials, [&](std::string_view denial) { return word.find(denial) != std::string_view::npos; });
  }
  return !traits_of_function(function_of(word)).name.empty() || is_number(word) || is_harmless(word) ||
         is_filler(word) || question.has_word(word);
}

}  // namespace

std::string without_mathematics(std::string_view text) {
  std::string words;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\\') {
      const std::size_t name = at + 1;
      at = name;
      while (at < text.size() && is_letter(text[at])) {
        ++at;
      }
      const std::string_view command = text.substr(name, at - name);
      const bool environment = command == "begin" || command == "end";
      std::size_t close = environment ? text.find('}', at) : std::string_view::npos;
      if (close != std::string_view::npos &&
          text.substr(close).starts_with("}{")) {  // the columns of an array
        close = text.find('}', close + 1);
      }
      at = std::max(close == std::string_view::npos ? at : close + 1, name + (name < text.size() ? 1 : 0));
      words += ' ';
    } else if (is_ascii(text[at])) {
      words += text[at++];
    } else {
      const std::size_t first = at;
      const char32_t c = next_code_point(text, at);
      const bool word = is_of_word(c) || is_picture(c);
      words += word ? text.substr(first, at - first) : std::string_view(" ");
    }
  }
  return words;
}

std::string unknown_word(std::string_view text, const PreparedQuestion& question) {
  const std::vector<std::string> words = words_of(without_mathematics(text));
  const auto unknown =
      std::ranges::find_if_not(words, [&](const std::string& word) { return is_neutral(word, question); });
  if (unknown != words.end()) {
    return *unknown;
  }
  const auto example = [](const std::string& word, const std::string& next) {
    return word == "e" && next == "g";
  };
  return std::ranges::adjacent_find(words, example) == words.end() ? std::string() : "e.g.";
}

}  // namespace gradewright::reading
