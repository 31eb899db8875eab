#include "answers/reading/matching/harmless_words.hpp"

#include <cstddef>
#include <string>

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
    "exponentiate express extend extract factor factorise factorize feed fetch fill "
    "filter find finish fire fit flatten flow fold follow form freeze fuse gain gather "
    "generalise generalize generate get give go grow handle happen hold identify imply "
    "import improve include increase increment index indicate infer initialise initialize "
    "insert integrate interact interpret introduce involve iterate join keep know label "
    "last lead learn leave linearise linearize list load locate look lower map match "
    "matter measure merge model move multiply name need notice observe obtain occupy "
    "occur operate optimise optimize order originate output parametrise parametrize parse "
    "partition pass perform pick place plot plug point pool precede preserve print "
    "proceed process produce project propagate prove provide put quantise quantize range "
    "rank reach read receive record recur reduce refer regularise regularize relate "
    "remain remember repeat represent require rescale reshape resolve respond result "
    "retain retrieve return reuse rewrite roll run satisfy saturate save score see select "
    "send separate serve set share show shrink simplify slice slide smooth solve sort "
    "span specify spend split spread squash squeeze stack start state stay step store "
    "stretch substitute subtract suffice sum summarise summarize supply support take tell "
    "terminate threshold tie tile trace track train transfer traverse treat turn unfold "
    "unroll unsqueeze update upsample use vanish vary vectorise vectorize view visit "
    "weigh work wrap write yield";

/// English nouns of mathematics, of the field and of writing, whose plurals are harmless too. Not one for
/// what should come out, for another time or for where a value was taken from.
constexpr std::string_view nouns =
    "activation addition angle array attention backpropagation batch bias biase bit block "
    "bottleneck byte calculation case cell chain channel class classifier coefficient "
    "column component computation constant context contribution convolution cosine cost "
    "count data decimal decoder definition denominator depth deviation dimension "
    "distribution dropout element embedding encoder encoding end entropy entry epoch "
    "equation error evaluation exercise expansion expression factor feature field figure "
    "filter flop formula function gate head height hyperparameter image index input "
    "kernel key layer length line logit loss map matrice matrix measure memory minute "
    "model momentum multiplication nat network neuron node norm normalisation "
    "normalization number numerator operation optimiser optimizer output padding pair "
    "parameter part pass patch perceptron pixel pool pooling position probability product "
    "projection querie query rate residual respect result root round row rule run sample "
    "scalar scale score second sequence set setting shape side sigmoid sine size slope "
    "softmax solution span state step stride substitution sum summary task tensor term "
    "time timestep token total training transformer unit update upsampling value variable "
    "vector velocity vocabulary way weight whole width window work working zero";

/// Other words as they are: those that link and point, adverbs, irregular forms, and words of German, the
/// Romance languages and Dutch.
constexpr std::string_view others =
    "a abbiamo abgeleitet abgerundet ableitung ableitungen abord about above absolutely "
    "abstand abstände accordingly achse across activación adam addiere addieren addiert "
    "additionally adición after again ahead ainda ainsi ajoute ajouter aktivierung "
    "aktivierungen aktivierungsfunktion al algorithme algorithmus all alle alleen alles "
    "alone along alors already als also although altogether always além am among amongst "
    "an analog analogously analytically ancho anchura and angewandt angewendet "
    "anschließend answer answers anteil antwoord antwort anwenden anyway anzahl aplanada "
    "aplica aplicamos aplicando applicando appliquant applique appliquer appliquons "
    "apprentissage appropriate approx approximately aprendizaje apres aproximadamente "
    "après aquí are area argumento arithmetisch around as aside assim asymptotically así "
    "at ativação au auf aufgabe aufgerundet aufmerksamkeit aufmerksamkeitsgewichte "
    "aufsummieren aufsummiert aus ausdruck ausgabe ausgabegröße ausgaben ausgang "
    "ausgerechnet ausgeschrieben ausmultipliziert ausrechnen aussi autograd automatically "
    "aux available avec avons aware away azione añadimos back backprop backward backwards "
    "basically bayes bayesian be beanspruchen beansprucht because become becomes becoming "
    "bedeutet been beginnt behind bei beide being beispiel beispiele beitrag beiträge "
    "bekannt bekommen bekommt bellman below benutzen benutzt benötigen benötigt berechnen "
    "berechnet berechnung berechnungen bereken berekend berekenen berekening bernoulli "
    "besitzen besitzt besteht bestimmen bestimmt betragen beträgt biais bild bilden "
    "bilder bildet billion billions blöcke both bottom brauche brauchen braucht breedte "
    "breite brief briefly broadly bruch bruit built by bzw ca caché cachée cada cadeia "
    "cadena calcolando calcoliamo calcolo calcul calculada calculado calculamos "
    "calculando calculant calcular calcule calculer calculons calculé calculée calculés "
    "camada camadas came campo can canal canales canaux candidate capa car careful "
    "carefully carré carrée carrés carte catena ce cela celda cella cellule cellules "
    "cercle cette chacun chacune champ chaque chaîne chebyshev chose chosen circa clearly "
    "cociente code coeficiente coeficientes coloca colonna colonne colonnes columna "
    "columnas coluna colunas com combina comença comme commonly como complete completely "
    "componente composante composantes computationally con concretely conjunto connexions "
    "consecutively consequently consigue consistently constante constituye contamos "
    "contesto contexte contexto contiene contienen contiennent contient contém conv conv1 "
    "conv2 convenient conveniently converge convergen convergencia convergent convergono "
    "convierte convolucional convoluciones convolución convolutif convolutional "
    "coordenadas coordonnées correctly correspondingly cos coste couche couches counted "
    "counting courbe coût croisée cross cuadrada cuadrado cuadrática cuenta cálculo "
    "cálculos célula da daarna daarom daher damit dan dann dans daraus darin darstellung "
    "das daten dauert day days dazu de debemos debido deel def definiert deg dei del "
    "delen della dem den dense depois depthwise der derivada derivadas derivata derivate "
    "des descenso descente despues después desviación desvio detailed deux deviazione "
    "dezimalstellen di diagonale dichte die dies diese dieser differentiating differently "
    "differenzieren digit digits dilation dimensione dimensionen dimensioni dirección "
    "direct directly direkt diskret displaystyle distancia distanz distribución dividendo "
    "dividido dividiendo dividiere dividieren dividiert dividimos divisant diviser "
    "divisione divisé divisée do does donc donde done donne donnent dont dopo doppelpunkt "
    "dos downwards dp drawn drew du dunque duración durch durchlauf durchschnitt "
    "durchschnittlich during durée dus dà dérivée dérivées e e/s each easier easily easy "
    "eben ebenfalls ebenso ecuación een eerste effective effectively efficient "
    "efficiently eigenvektor eigenwert eigenwerte eight ein eine einem einen einer "
    "einfach eingabe eingaben eingang eingesetzt einheit einheiten einmal einsen "
    "einsetzen eintrag einträge ejemplo ejemplos ejercicio el elemente elementen elementi "
    "elementos elementweise elementwise elevado elle empty en encontramos ende endlich "
    "energie energía enfin enough ensemble ensuite entero entfernung enthalten enthält "
    "entire entirely entonces entrada entradas entraînement entrenamiento entropie "
    "entropía entrywise entrée entrées entsprechend entspricht entsteht entwicklung então "
    "environ eq equally equivale equivalent equivalently erfolgt ergeben ergebnis "
    "ergebnisse ergibt ergibt's erhalte erhalten erhält erhöht erklärt erneut erreur "
    "erreurs ersetzt erst erste ersten erster erstes es escala escalar escribimos espacio "
    "especie essentially est estado estados estándar et etapa etwa even eventually every "
    "evidently exact exactly executed exemple exemples explicitly exponente exponenten "
    "exponentialfunktion exponentially exposant expresión fact facteur facteurs fait fall "
    "falten faltung faltungen faltungsschicht faltungsschichten faut fc fed feedforward "
    "fehler fehlerfunktion feld feste fifth fifths fila filas filterkern filtre filtres "
    "filtros final finalement finally finalmente first firstly five fließt flächen folge "
    "folgende folgenden folglich folgt follow-through fonction fonctions for forma forme "
    "formel formeln formule forth fortunately forward forwards found four fourth fourths "
    "fracción frage frequently frobenius from fully funciones función functie funktion "
    "funktionen funzione funzioni função funções further furthermore fórmula für gated "
    "gauss gave gb gedeeld geeft gegeben gegebene gegebenen gegeven gehen geht gelijk "
    "gemiddelde genau genauso generally genügt geometrically geometrisch gerechnet "
    "gerundet gesamt gesamte gesamten gesamtverlust gesamtzahl geschwindigkeit gesehen "
    "gesucht gesuchte gesuchten geteilt gewicht gewichte gewichten gewichtet gewichteten "
    "gewichtsmatrix gewichtsmatrizen gewichtung gewogen gflop gflops gib gibt gigabytes "
    "gilt given gleich gleichung gleichungen gli globally gmac gone got gradiente "
    "gradienten gradientenabstieg gradientes gradienti gradiënt gradual gradually grew "
    "grootte gru grundlage gruppe gruppen grösse größe größen größer größte génère ha "
    "haben hadamard hallamos halve halves halving handy harmonisch has hat hauptdiagonale "
    "hauteur have having held hence here hereby het hetzelfde hidden hier hinten hinzu "
    "hoch hoogte horizontally hot hour hours how höhe i i'll i'm i've ich ici identical "
    "identically igual iguales igualmente iii il im imagen imagenes immediate immediately "
    "implica implicitly imágenes in inclusive indeed independently indice indices "
    "individually infine ingevuld ingresso inoltre insgesamt intercept intermedia "
    "intermediate intermedio intervall intervalle intervalo into invoer invullen is ist "
    "it it's iteración iteratively its itération jede jedem jeden jeder jedes jensen "
    "jetzt jeweilige jeweiligen jeweils just k kanalen kanäle kb kept kern kernbreite "
    "kerne kettenregel kettingregel kib kilobytes klammer klammern klasse klassen klein "
    "kleiner kleinste knew knoten known kolom kolommen komponente komponenten konstant "
    "konstante kontext kontextvektor konvergenz konvergieren konvergiert koordinaten "
    "korrigierte korrigierter kosten kostet kreuz kreuzentropie krijgen kronecker "
    "kwadraat kwadraten kürzen l'on la laag laatste lagen lang largeur largo las lastly "
    "latter laufen laut lauten lautet le led left lengte lernen lernrate les let let's "
    "letting leur leurs leva liefern liefert liegt ligne lignes likewise lineal linear "
    "lineare linearen linearly linha linhas links linéaire lipschitz listen literal llega "
    "lleva lo locally logarithme logarithmus logaritmo logical logically logo lokal "
    "longitud longitudes longueur los lstm luego länge längen läuft línea líneas lösung m "
    "mac machen macht macs made mainly make makes man manhattan manière manually mapa "
    "mapas markov masque mathbf mathematically matricial matriciel matriciels matrixform "
    "matriz matrizen max maximale mayor mb me meanwhile mede media medias megabytes "
    "mehrere memoria memória menge menor mere merely mesure met methode mflop mflops mib "
    "mide miden million millions min mine minimum minkowski misst misura mit mittel "
    "mitteln mittelwert mittelwerte mittlere mittleren mlp mmac modell modelle modello "
    "modelo modèle modèles moindre moltiplica moltiplicando momentan momente momentos "
    "moreover mostra moyenne moyennes ms multipliant multiplica multiplicación "
    "multiplicado multiplicamos multiplicando multiplicar multiplicação multiplie "
    "multiplions multipliziere multiplizieren multipliziert multiplié must mutually my "
    "média mémoire méthode método même mêmes müssen na nach nachdem nachkommastelle "
    "nachkommastellen namely nascosto naturally neat neatly necesita necesitan "
    "necessarily necessary negativo nenner netz netzes netzwerk netzwerke neue neuen "
    "neuer neues neurona neuronas neurone neuronen neuroni neurônio neurônios newly "
    "newton next nicely nine niveau nivel nochmal nodo nodos noeud noeuds noindent nombre "
    "nombres normalise normaliser normaliseren normalisieren normalisiert normalisierung "
    "normalisé normalisée normalización normalizada normalizado normalize normalizzato "
    "normalizzazione normally normiert normierung nos notationally note notes nous "
    "nouveau nouvel nouvelle nova novo now noyau np ns nueva nuevo nullen numerically "
    "numero numpy numérico numérique nun nuova nuovo nur nutzen núcleo número o oben "
    "obige obigen observa obtemos obtenemos obtenida obtenido obtenidos obteniendo "
    "obtenir obtenons obtenu obtenue obtenus obter obtiene obtient obtém obvious "
    "obviously occupa occupano occupe occupent octet octets oculta oculto ocupa ocupan of "
    "ogni ok okay on once one ones only onto op operaciones operación operationen "
    "opgeteld ops optellen optimierung opération opérations orden ordre os otteniamo "
    "ottiene our out overall own où paar paare pad padded padrão paid par param "
    "parametern parametri params paramètre paramètres paramétrica parcial parciales parte "
    "partially particularly partie partielle partiellen partiendo parties parámetro "
    "parámetros parâmetros paso pasos passi passo passos pendiente pente per perceptrón "
    "perciò perda perdita perfectly perplexity perte pesi peso pesos plaatsen plainly "
    "plus poids ponderada ponderado ponderati pondéré pondérée pondérés por porque "
    "portanto posee posiciones posición positif positifs positional positionen positiva "
    "positively positivo possède pour practically preactivation precise precisely predice "
    "predict predicting predicts premier premiers première prend prennent present prevê "
    "prima primarily primeira primeiro primer primera primero primeros primo pro "
    "probabilidad probabilidades probabilità probabilité probabilités problem problema "
    "problème proceso procesus prodotto producten producto productos produit produits "
    "produkt produkte produto promedio proper properly proportionally proyección prozent "
    "prédit puis puisque punkt punkte punkten punt punto puntos pèse pèsent pérdida "
    "quadrado quadrat quadrate quadratically quadratique quadratisch quadriert quadrático "
    "quarter quarters queda quedan question quickly quindi quite racine radice rand "
    "randomly rapidly rapport razón raíz recebem receptive receptivo recevoir rechne "
    "rechnen rechnung rechts reciben recta recursively rede redes regardless regel regeln "
    "regla regola reihe reihen relu repeatedly requiere requieren resp respective "
    "respectively resposta respuesta resulta resultado resultados resultat resultats "
    "resultiert rete rezeptive rezeptives reçoivent ricevono richiede richiedono richtung "
    "riga righe rij rijen risposta risultati risultato rnn roughly rounded rounding rund "
    "runde runden rundung règle récepteur réceptif récurrent répond réponse réponses "
    "réseau réseaux résultat résultats rückwärts rückwärtsschritt s sa sagt sake sale "
    "salida same satisfa satisface saw saída saídas scaled scaling schicht schichten "
    "schließlich schreiben schreibt schritt schritte schrittweite schätzer se sea sean "
    "sec seconde secondly secondo seen segue seguinte segunda segundo según seite seiten "
    "selon sent separately sequentially sequenz serie serve servono setze setzen setzt "
    "seven sf shannon shown shut si sich sigmoide signe significant significantly signo "
    "sigue siguiente siguientes similarly simplement simplemente simplifiant simplifica "
    "simplificando simplifie simply simultaneously sin sinal since sind singulärwerte six "
    "sixth skalar skalarprodukt skalieren skaliert skalierung slightly slowly so "
    "softmaxed soient soit solely solid solución som soma sometimes somit somma sommant "
    "somme sommer sommes son sono sont soon sortie sostituendo sostituiamo sowie sowohl "
    "spalte spalten spatial spatially specifically speicher speicherbedarf speichern "
    "spent spur squaring stabil stable standardabweichung stap stappen statistically "
    "stato stehen steigung stelle stellen stichprobe still straightforward "
    "straightforwardly strati strato streng strictly strongly stufe stufen sub subsequent "
    "subsequently successive successively such sufficient sufficiently suitable suite "
    "suivant suivante suivants suma sumamos sumando sumar sumas summanden summe summen "
    "summieren summiert sur symmetrically symmetrisch systematically são série tabelle "
    "tabla tableau tablero tage taille taken tamanho tamaño tamaños também tanh tanto "
    "tarda tardan tasa taux taylor tb teil teile teilen teilt temos temps ten tenemos "
    "tenseur tensoren tercera tercero terme terzo tflop tflops that that's the them "
    "themselves then there thereafter thereby therefore therefrom these third thirdly "
    "thirds this those thousand thousands three through throughout thus tiefe tiempo "
    "tiene tightly to toegepast toepassen together tomamos tomando too took torch totaal "
    "totale totalement towards traza "
    "trivially troisième trouve trouvons tweede two término términos uitkomst uitkomsten "
    "uitvoer um uma umformen umgeformt umrechnen un una unabhängig und une ungefähr "
    "uniformly uniquely uno uns unser unten upon upward upwards us usamos usando uscita "
    "uscite usually usw utilisant utilise utiliser utilisons utilisé utiliza utilizamos "
    "utilizando vale valem valen valent valeur valeurs valor valore valores van variablen "
    "variancia variante varianz varianza variância vaut vecteur vecteurs vektor vektoren "
    "velocidad ventana verborgen verborgene verborgener verbrauchen verbraucht verfahren "
    "vergelijking verhältnis verifica verkleinert verlies verlust verlustfunktion "
    "vermenigvuldigd vermenigvuldigen vermenigvuldigt vers verschiebung verschiebungen "
    "versteckt versteckte versteckten versteckter verteilung vertically vervolgens "
    "verwende verwenden verwendet vetor vetores vettore vez via viertel vii viii viés "
    "vogliono voici volgens volumen vom von voor voraus vorm vorne vorwärts vorzeichen "
    "vérifie waarde waarden wahrscheinlichkeit wahrscheinlichkeiten was we we'll we've "
    "wegen weil weiter weitere weiterhin well wenden went werden were wert werte what "
    "when where whereas whereby wherein which whichever while whose why will wir wird "
    "with within wobei wortel worth written wrote wrt wurzel y yes your zahl zahlen zeigt "
    "zeile zeilen zeit zeitschritt zeitschritte zelle zellzustand zeroth ziehen zieht "
    "ziel zijn zu zum zur zusammen zusammengefasst zustand zustands zustände zusätzlich "
    "zweite zweiten zweiter zweites zwischen zwischenergebnis zwischenschritt zähler zéro "
    "zéros à ángulo ähnlich ähnlichkeit è é échelle écrire écrit élément éléments énergie "
    "épocas époque équation équations étape étapes état états índice índices öffnung "
    "última último überall übrig";

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
         is_form_of(word, "ing", known_verbs);
}

}  // namespace gradewright::reading
