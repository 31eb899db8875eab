#include "answers/reading/matching/things.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "engine/text/among.hpp"

namespace gradewright::reading {
namespace {

/// A line for each thing, as the textbooks and courses of these languages call it.
constexpr std::string_view things = R"(
output ausgabe ausgang sortie salida uscita saída uitvoer
input eingabe eingang entrée entrada ingresso invoer
kernel kern kerne faltungskern noyau noyaux núcleo nucleo
filter filters filterkern filtre filtro filtri
image bild bilder eingabebild imagen imágenes immagine immagini imagem imagens afbeelding afbeeldingen
padding auffüllung remplissage relleno
stride schrittweite
pool pooling pooled
convolution conv faltung faltungsschicht convolución convoluzione convolução convolutie
layer schicht schichten couche capa strato strati camada laag lagen
weight gewicht gewichte gewichten poids peso pesos pesi gewichten
bias biases biais viés
parameter params parameters parametern paramètre parámetro parametro parametri parâmetro
unit einheit einheiten unité unidad unidades unità unidade eenheid eenheden
neuron neuronen neurone neurona neuroni neurônio neurônios
gradient gradienten gradiente gradienti gradiënt derivative ableitung ableitungen dérivée derivada derivata afgeleide
learning lernrate lernraten apprentissage aprendizaje apprendimento aprendizagem leersnelheid
memory speicher speicherbedarf mémoire memoria memória geheugen storage speicherplatz speicherverbrauch stockage almacenamiento armazenamento
bandwidth bandbreite
time zeit dauer temps durée tiempo tempo tijd
activation aktivierung aktivierungen activación attivazione ativação
moment momente momenten moments momentos momenti
state zustand zustände état états estado estados stato stati
gate tor porte puerta porta
vector vektor vektoren vecteur vettore vetor
matrix matrizen matrices matrice matriz
embedding einbettung einbettungen
token tokens
query anfrage requête consulta
key schlüssel clé clave chiave chave
head kopf köpfe tête cabeza testa cabeça
mask maske masque máscara maschera
loss verlust perte pérdida perdita perda verlies
error fehler erreur errore erro fout
mean mittelwert moyenne media média gemiddelde average durchschnitt promedio
variance varianz varianza variância variantie
deviation standardabweichung écart desviación deviazione desvio std standaardafwijking
batch stapel lote
sample stichprobe stichproben abtastwert abtastwerte abtastwerten échantillon muestra campione campioni amostra example
channel kanal kanäle canal canaux canales canais kanaal kanalen
pixel pixels
dimension dimensionen dimensión dimensiones dimensione dimensões
position positionen posición posizione posição positie
step schritt schritte étape etapa paso passo passi stap stappen
target ziel cible objetivo
label etikett étiquette etiqueta
probability wahrscheinlichkeit wahrscheinlichkeiten probabilité probabilidad probabilità probabilidade
logit logits
score scores punktzahl
rate rate taux tasa tasso taxa
model modell modèle modelo modello
network netz netzwerk netze réseau red rete rede netwerk
encoder kodierer encodeur codificador
decoder dekodierer décodeur decodificador
addition additions additionen
multiplication multiplications multiplikation multiplikationen
operation operations operationen opération operación operazione operação
epoch epochen époque época epoca epoche
flop flops
mac macs
byte bytes octet octets
entry entries eintrag einträge
row rows zeile zeilen ligne fila riga linha rij
column columns spalte spalten colonne columna colonna coluna kolom
forget vergessens vergiss oubli olvido oblio esquecimento
update aktualisierung mise actualización aggiornamento atualização
candidate kandidat candidat candidato
cell zelle zellen cellule celda cella célula
hidden versteckte versteckter verborgene verborgener caché cachée oculto oculta nascosto nascosta
attention aufmerksamkeit attenzione atención atenção
entropy entropie entropía entropia
feature merkmal merkmale caractéristique característica caratteristica
receptive rezeptives rezeptive rezeptiven récepteur receptivo ricettivo recettivo
field feld champ campo veld
size größe taille tamaño dimensione tamanho grootte
square quadrat carré cuadrado quadrato quadrado kwadraat
share anteil proporción quota
interval intervall intervalle intervalo intervallo
new neue neuer neues neuen nouveau nouvelle nouveaux nouvelles nuevo nueva nuevos nuevas nuovo nuova nuovi nuove novo nova
two zwei deux dos due dois twee
three drei trois tres tre três drie
four vier quatre cuatro quattro quatro
five fünf cinq cinco cinque vijf
perplexity perplexität perplexité perplejidad perplessità perplexidade ppl perplexiteit
accuracy genauigkeit exactitude exactitud accuratezza acurácia nauwkeurigheid acc korrektklassifikationsrate
specificity spezifität spécificité especificidad specificità especificidade
precision präzision précision precisión precisione precisão precisie
recall sensitivity sensibilität rappel sensibilité exhaustividad richiamo revocação
median mediane médiane mediana
divergence divergenz divergencia divergenza divergência
rmse
mae
mse
f1
window fenster fenêtre ventana finestra janela
patch patches
area fläche aire área
region regionen región regione região
class classes klasse klassen classe clase
latency latenz latence latencia latenza latência
throughput durchsatz débit caudal
speed geschwindigkeit vitesse velocidad velocità velocidade snelheid
frequency frequenz fréquence frecuencia frequenza frequência
temperature temperatur température temperatura temperatuur
energy energie énergie energía energia
distance abstand abstände distanz entfernung distancia distanza distância afstand
angle winkel ángulo angolo ângulo hoek
similarity ähnlichkeit ähnlichkeiten similarité similitud similarità similaridade
correlation korrelation corrélation correlación correlazione correlação
covariance kovarianz covarianza covariância
determinant determinante déterminant
eigenvalue eigenwert eigenwerte autovalor autovalores autovalori
rank rang rango
margin marge margen margine margem
ratio verhältnis verhouding
percentage prozentsatz pourcentage porcentaje percentuale percentagem
likelihood vraisemblance verosimilitud verosimiglianza verossimilhança
posterior
reward belohnung récompense recompensa ricompensa
threshold schwelle schwellwert schwellenwert seuil umbral soglia limiar drempel
complexity komplexität complexité complejidad complessità complexidade
bleu
rouge
iou
auc
nll
elbo
)";

using ThingsByWord = std::unordered_map<std::string_view, Thing>;

ThingsByWord read_things() {
  ThingsByWord known;
  Thing thing = 0;
  std::size_t first = 0;
  for (std::size_t at = 0; at < things.size(); ++at) {
    if (things[at] != ' ' && things[at] != '\n') {
      continue;
    }
    if (at > first) {
      known.emplace(things.substr(first, at - first), thing);
    }
    thing += things[at] == '\n' ? 1 : 0;
    first = at + 1;
  }
  return known;
}

/// The English word for each thing.
std::vector<std::string_view> first_words_of_things() {
  std::vector<std::string_view> words;
  for (std::string_view rest = things; !rest.empty();) {
    words.push_back(rest.substr(0, rest.find_first_of(" \n")));
    rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
  }
  return words;
}

}  // namespace

Thing thing_of(std::string_view word) {
  static const ThingsByWord known = read_things();
  const auto look_up = [&](std::string_view one) {
    const auto place = known.find(one);
    return place == known.end() ? no_thing : place->second;
  };
  word = without_elision(word);
  Thing thing = look_up(word);
  if (thing == no_thing && word.size() > 3 && word.ends_with('s')) {
    thing = look_up(word.substr(0, word.size() - 1));
  }
  if (thing == no_thing && word.size() > 4 && word.ends_with("es")) {
    thing = look_up(word.substr(0, word.size() - 2));
  }
  return thing;
}

std::string_view english_for(std::string_view word) {
  static const std::vector<std::string_view> english = first_words_of_things();
  const Thing thing = thing_of(word);
  return thing == no_thing ? word : english[thing];
}

std::vector<Thing> things_of(const std::vector<std::string>& words) {
  std::vector<Thing> things;
  for (const std::string& word : words) {
    const Thing thing = thing_of(word);
    if (thing != no_thing && std::ranges::find(things, thing) == things.end()) {
      things.push_back(thing);
    }
  }
  return things;
}

std::string_view without_elision(std::string_view word) {
  constexpr std::array<std::string_view, 9> elisions{"d",   "l",    "qu",   "s", "dell",
                                                     "all", "nell", "sull", "un"};
  constexpr std::string_view curly = "\u2019";
  for (const std::string_view sign : {std::string_view("'"), curly}) {
    const std::size_t at = word.find(sign);
    if (at != std::string_view::npos && at + sign.size() < word.size() &&
        among(elisions, word.substr(0, at))) {
      return word.substr(at + sign.size());
    }
  }
  return word;
}

}  // namespace gradewright::reading
