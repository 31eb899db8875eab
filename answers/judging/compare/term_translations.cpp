#include "answers/judging/compare/term_translations.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "engine/text/characters.hpp"
#include "engine/text/lower_letters.hpp"

namespace gradewright::judging {
namespace {

/// One thing a line, its names parted by bars: those in English, # and those in other languages. A blank
/// stands for a blank, a hyphen or nothing.
constexpr std::string_view things[] = {
    "overfitting|over fitting#surapprentissage|surajustement|sur apprentissage|überanpassung|"
    "sobreajuste|sobreentrenamiento|sovradattamento|sobreajustamento|overaanpassing",
    "underfitting#sous apprentissage|unteranpassung|subajuste|sottoadattamento",
    "teacher forcing#forçage par le professeur|forçage du professeur|forçage par l'enseignant|"
    "lehrer erzwingung|forzado del profesor|forzamiento del profesor|forzatura dell'insegnante",
    "vanishing gradient|vanishing gradients|vanishing gradient problem#gradient évanescent|"
    "gradients évanescents|disparition du gradient|disparition des gradients|évanescence du gradient|"
    "verschwindender gradient|verschwindenden gradienten|verschwindenden gradients|"
    "verschwinden der gradienten|verschwinden des gradienten|gradientes evanescentes|"
    "gradienti evanescenti|scomparsa dei gradienti|desvanecimiento de gradientes|"
    "desvanecimiento de los gradientes|gradientes desvanecientes|dissipação do gradiente|"
    "desaparecimento do gradiente|desvanecimento do gradiente|esvaecimento do gradiente|"
    "verdwijnende gradiënten|verschwindende gradienten|gradiente evanescente|"
    "desvanecimiento del gradiente|scomparsa del gradiente|gradiente desvaneciente|"
    "verdwijnende gradiënt",
    "exploding gradient|exploding gradients#explosion du gradient|explosion des gradients|"
    "gradient explosif|gradients explosifs|explodierenden gradienten|gradientes explosivos|"
    "explosión del gradiente|explosión de gradientes|gradiente esplosivo|gradienti esplosivi|"
    "explosão do gradiente|explodierender gradient|explodierende gradienten|gradiente explosivo|"
    "esplosione del gradiente",
    "update gate#porte de mise à jour|porte d'actualisation|puerta de actualización|"
    "porta di aggiornamento|aktualisierungsgatter|aktualisierungstor|porta de atualização",
    "reset gate#porte de réinitialisation|porte de remise à zéro|puerta de reset|puerta de reinicio|"
    "puerta de reinicialización|porta di reset|rücksetzgatter|rücksetztor|porte de reset",
    "forget gate#porte d'oubli|puerta de olvido|porta di dimenticanza|vergessensgatter|vergessgatter",
    "input gate#porte d'entrée|puerta de entrada|porta di ingresso|eingangsgatter|eingabegatter",
    "output gate#porte de sortie|puerta de salida|porta di uscita|ausgangsgatter|ausgabegatter",
    "beam search#recherche en faisceau|recherche par faisceau|strahlensuche|strahlsuche|"
    "búsqueda en haz|búsqueda por haces|ricerca a fascio|busca em feixe",
    "gradient clipping#écrêtage du gradient|écrêtage de gradient|gradientenbeschneidung|"
    "recorte del gradiente|recorte de gradiente|troncamento del gradiente",
    "mode collapse#effondrement des modes|effondrement de mode|moduskollaps|colapso de modos|"
    "colapso modal|collasso dei modi",
    "early stopping#arrêt anticipé|arrêt précoce|frühes stoppen|frühzeitiges stoppen|parada temprana|"
    "arresto anticipato|parada antecipada",
    "weight decay#dégradation des pondérations|gewichtsabnahme|gewichtszerfall|decaimiento de pesos|"
    "decadimento dei pesi",
    "learning rate#taux d'apprentissage|lernrate|tasa de aprendizaje|tasso di apprendimento|"
    "taxa de aprendizado|leersnelheid",
    "transfer learning#apprentissage par transfert|transferlernen|aprendizaje por transferencia|"
    "apprendimento per trasferimento",
    "fine tuning#ajustement fin|réglage fin|feinabstimmung|ajuste fino|messa a punto",
    "data augmentation#augmentation de données|augmentation des données|datenaugmentierung|"
    "datenanreicherung|aumento de datos|aumento dei dati",
    "layer normalization|layer normalisation|layer norm#normalisation par couche|"
    "normalisation de couche|schichtnormalisierung|layernormalisierung|normalisation de couches|"
    "normalización de capa|normalización por capas|normalizzazione di livello|normalização de camada|"
    "normalização por camada",
    "batch normalization|batch normalisation|batch norm#normalisation par lot|normalisation par lots|"
    "batchnormalisierung|normalisation de lot|normalización por lotes|normalización de lotes|"
    "normalización por lote|normalizzazione batch|normalizzazione del batch|normalização em lote|"
    "normalização por lote|normalização por lotes|batchnormalisatie",
    "self attention#auto attention|autoattention|selbstaufmerksamkeit|autoatención|auto attenzione",
    "skip connection|residual connection#connexion résiduelle|connexion de saut|residualverbindung|"
    "conexión residual|connessione residua",
    "supervised learning#apprentissage supervisé|überwachtes lernen|aprendizaje supervisado|"
    "apprendimento supervisionato",
    "unsupervised learning#apprentissage non supervisé|unüberwachtes lernen|aprendizaje no supervisado|"
    "apprendimento non supervisionato",
    "reinforcement learning#apprentissage par renforcement|bestärkendes lernen|"
    "aprendizaje por refuerzo|apprendimento per rinforzo",
    "gradient descent#descente de gradient|gradientenabstieg|descenso de gradiente|"
    "descenso por gradiente|discesa del gradiente",
    "gradient accumulation#accumulation de gradients|accumulation du gradient|gradientenakkumulation|"
    "acumulación de gradientes",
    "cross validation#validation croisée|kreuzvalidierung|validación cruzada|convalida incrociata",
    "regularization|regularisation#régularisation|regularisierung|regularización|regolarizzazione",
    "encoder#encodeur|codificador|codificatore|kodierer",
    "decoder#décodeur|decodificador|decodificatore|dekodierer",
    "padding#remplissage|auffüllung|relleno",
    "stride#pas|schrittweite|paso|passo"};

/// Without blanks and hyphens, and with one sort of apostrophe.
std::string closed_up(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    constexpr std::string_view curly = "\u2019";
    if (text.substr(at).starts_with(curly)) {
      at += curly.size() - 1;
    } else if (std::string_view(" -_'").find(text[at]) == std::string_view::npos) {
      out += text[at];
    }
  }
  return out;
}

bool holds(std::string_view names, std::string_view name) {
  for (std::size_t at = 0; at <= names.size();) {
    const std::size_t end = std::min(names.find_first_of("|#", at), names.size());
    if (closed_up(names.substr(at, end - at)) == name) {
      return true;
    }
    at = end + 1;
  }
  return false;
}

}  // namespace

bool are_translations(std::string_view a, std::string_view b) {
  const std::string first = closed_up(a);
  const std::string second = closed_up(b);
  return std::ranges::any_of(
      things, [&](std::string_view thing) { return holds(thing, first) && holds(thing, second); });
}

bool translates(std::string_view name, std::span<const std::string> accepted) {
  constexpr std::string_view leads[] = {
      "problème du ",  "problème des ",   "problema del ", "problema de los ", "problema do ",
      "problema dos ", "problema de la ", "problema da ",  "problema della ",  "problema dei ",
      "problem der ",  "problem des ",    "probleem van "};
  constexpr std::string_view articles[] = {"the ", "le ",  "la ", "l ",  "l'",  "l\u2019", "les ", "el ",
                                           "los ", "las ", "il ", "lo ", "i ",  "gli ",    "die ", "der ",
                                           "das ", "den ", "o ",  "a ",  "os ", "as ",     "het ", "de "};
  const std::string small = lower_letters(name);
  std::string_view bare = trimmed(small);
  const auto drop = [&bare](std::string_view lead) {
    bare = bare.starts_with(lead) ? trimmed(bare.substr(lead.size())) : bare;
  };
  std::ranges::for_each(articles, drop);
  std::ranges::for_each(leads, drop);
  std::ranges::for_each(articles, drop);
  const std::string said = closed_up(bare);
  return std::ranges::any_of(accepted, [&](const std::string& word) {
    const std::string meant = closed_up(word);
    return std::ranges::any_of(things, [&](std::string_view thing) {
      const std::string_view abroad = thing.substr(thing.find('#') + 1);
      return holds(thing, said) && holds(thing, meant) && (holds(abroad, said) || holds(abroad, meant));
    });
  });
}

}  // namespace gradewright::judging
