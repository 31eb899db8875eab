#include "answers/reading/matching/field_terms.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/matching/composed_names.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {

namespace {

/// A line for each quantity: what it is called in English, then in German, French, Spanish, Italian,
/// Portuguese, Dutch, Chinese, Russian and Turkish, as textbooks and courses in these languages do. Words
/// that some of them use for two quantities (German "Genauigkeit" and Chinese 精度 for accuracy and
/// precision, French "pas", which also denies) stand nowhere, nor does what holds a word that denies ("no. of
/// parameters", "false positive rate").
constexpr std::string_view terms = R"(
loss; loss value; \ell; Verlust; Verlustwert; perte; pérdida; perdita; perda; verlies; 损失; 损失值; потери; kayıp
cost; cost function; Kosten; coût; coste; costo; custo; kosten; 代价; стоимость; maliyet
error; Fehler; erreur; errore; erro; fout; 误差; ошибка; hata
mean squared error; MSE; MSE loss; mittlerer quadratischer Fehler; erreur quadratique moyenne; error cuadrático medio; errore quadratico medio; erro quadrático médio; 均方误差; среднеквадратичная ошибка
cross-entropy; cross entropy; CE; CE loss; cross-entropy loss; Kreuzentropie; entropie croisée; entropía cruzada; entropia incrociata; entropia cruzada; kruisentropie; 交叉熵; 交叉熵损失; кросс-энтропия; çapraz entropi
entropy; Entropie; entropía; entropia; 熵; энтропия; entropi
perplexity; PPL; Perplexität; perplexité; perplejidad; perplessità; perplexidade; perplexiteit; 困惑度; перплексия
KL divergence; KL; Kullback-Leibler divergence; KL-Divergenz; divergence KL; divergencia KL; divergenza KL; divergência KL; KL散度; KL-дивергенция
accuracy; acc; Acc; Korrektklassifikationsrate; exactitude; exactitud; accuratezza; acurácia; nauwkeurigheid; 准确率; doğruluk
precision; P; prec; Prec; PPV; Präzision; précision; precisión; precisione; precisão; precisie; 精确率; 查准率; kesinlik
recall; R; rec; sensitivity; TPR; Sensitivität; Trefferquote; rappel; sensibilité; exhaustividad; sensibilidad; richiamo; revocação; sensibilidade; 召回率; 查全率; полнота; duyarlılık
specificity; TNR; Spezifität; spécificité; especificidad; specificità; especificidade; specificiteit; 特异度; özgüllük
F1 score; F1; F1-score; F1 measure; F1-Maß; F1-Wert; score F1; puntuación F1; F1值; F1分数; F1-мера; F1 skoru
number of parameters; parameters; params; Params; parameter count; num params; Anzahl der Parameter; Anzahl Parameter; Parameteranzahl; Parameterzahl; Parameter; nombre de paramètres; paramètres; número de parámetros; parámetros; cantidad de parámetros; numero di parametri; parametri; número de parâmetros; parâmetros; aantal parameters; 参数数量; 参数量; 参数个数; 参数; число параметров; количество параметров; параметры; parametre sayısı
receptive field; receptive field size; RF; rezeptives Feld; rezeptive Feld; champ récepteur; champ réceptif; campo receptivo; campo recettivo; campo ricettivo; receptief veld; 感受野; рецептивное поле; alıcı alan
output size; output shape; size of the output; shape of the output; output dimensions; output dims; output dim; Ausgabegröße; Ausgangsgröße; Größe der Ausgabe; Ausgabeform; Ausgabedimension; Ausgabedimensionen; taille de sortie; taille de la sortie; dimensions de sortie; tamaño de salida; tamaño de la salida; dimensiones de salida; dimensione di output; dimensione dell'output; dimensione di uscita; tamanho da saída; dimensões da saída; uitvoergrootte; 输出尺寸; 输出大小; 输出形状; размер выхода; çıkış boyutu
output; Ausgabe; Ausgang; sortie; salida; uscita; saída; uitvoer; 输出; выход; çıkış
kernel size; filter size; Kernelgröße; Filtergröße; taille du noyau; taille du filtre; tamaño del kernel; tamaño del filtro; dimensione del kernel; tamanho do kernel; 卷积核大小; размер ядра
strides; Schrittweiten; pasos; passi; passos; 步长
stride; Schrittweite; paso; passo; 步长; шаг; adım
padding; Auffüllung; remplissage; relleno; riempimento; preenchimento; 填充
height; Höhe; hauteur; altura; altezza; hoogte; 高度; высота; yükseklik
width; Breite; largeur; anchura; ancho; larghezza; largura; breedte; 宽度; ширина; genişlik
depth; Tiefe; profondeur; profundidad; profondità; profundidade; diepte; 深度; глубина; derinlik
channels; number of channels; Kanäle; Anzahl der Kanäle; canaux; nombre de canaux; canales; número de canales; canali; canais; kanalen; 通道; 通道数; каналы; kanallar
memory; mem; Mem; memory usage; memory footprint; memory requirement; Speicher; Speicherbedarf; Speicherverbrauch; mémoire; empreinte mémoire; memoria; uso de memoria; memória; uso de memória; geheugen; 内存; 显存; 内存占用; память; bellek
activation memory; Aktivierungsspeicher; mémoire des activations; memoria de activaciones; memoria delle attivazioni; memória das ativações; 激活内存; 激活显存
weights; Gewichte; poids; pesos; pesi; gewichten; 权重; веса; ağırlıklar
attention weights; Attention-Gewichte; Aufmerksamkeitsgewichte; poids d'attention; pesos de atención; pesi di attenzione; pesos de atenção; 注意力权重
scores; attention scores; scores d'attention; puntuaciones; puntajes; punteggi; pontuações; 得分; 分数; 注意力分数
bias; Bias; biais; sesgo; viés; 偏置; смещение
gradient; grad; Gradient; gradiente; gradiënt; 梯度; градиент; gradyan
learning rate; lr; step size; Lernrate; taux d'apprentissage; tasa de aprendizaje; tasso di apprendimento; taxa de aprendizado; taxa de aprendizagem; leersnelheid; 学习率; скорость обучения; öğrenme oranı
probability; prob; Prob; Wahrscheinlichkeit; probabilité; probabilidad; probabilità; probabilidade; kans; 概率; вероятность; olasılık
probabilities; probs; Probs; Wahrscheinlichkeiten; probabilités; probabilidades; kansen; 概率; вероятности; olasılıklar
posterior; posterior probability; A-posteriori-Wahrscheinlichkeit; probabilité a posteriori; probabilidad a posteriori; probabilità a posteriori; probabilidade a posteriori; 后验概率; апостериорная вероятность
prior; prior probability; A-priori-Wahrscheinlichkeit; probabilité a priori; probabilidad a priori; probabilità a priori; probabilidade a priori; 先验概率; априорная вероятность
likelihood; vraisemblance; verosimilitud; verosimiglianza; verossimilhança; 似然; правдоподобие
mean; average; \mu; Mittelwert; Durchschnitt; moyenne; media; média; gemiddelde; 均值; 平均值; среднее; ortalama
variance; var; Var; \sigma^2; Varianz; varianza; variância; variantie; 方差; дисперсия; varyans
standard deviation; \sigma; std; std dev; stdev; SD; Standardabweichung; écart-type; desviación estándar; desviación típica; deviazione standard; desvio padrão; standaardafwijking; 标准差; стандартное отклонение; standart sapma
hidden state; verborgener Zustand; versteckter Zustand; état caché; estado oculto; stato nascosto; verborgen toestand; 隐藏状态; 隐状态; скрытое состояние; gizli durum; verdeckter Zustand
cell state; Zellzustand; état de la cellule; état de cellule; estado de la celda; stato della cella; estado da célula; 细胞状态; 单元状态; состояние ячейки
reset gate; Reset-Gate; porte de réinitialisation; puerta de reinicio; puerta de reset; 重置门; Rücksetzgatter; Reset-Gatter; porta de reinicialização
update gate; Update-Gate; porte de mise à jour; puerta de actualización; 更新门; Aktualisierungsgatter; Update-Gatter; porta de atualização
forget gate; Vergessensgate; Forget-Gate; porte d'oubli; puerta de olvido; 遗忘门; Vergessensgatter; Vergessenstor; porte di oblio; porta di dimenticanza; cancello di oblio; porta de esquecimento; vergeetpoort
input gate; Eingangsgate; Input-Gate; porte d'entrée; puerta de entrada; 输入门; Eingangsgatter; Eingangstor; porta di ingresso; porta de entrada; ingangspoort
output gate; Ausgangsgate; Output-Gate; porte de sortie; puerta de salida; 输出门; Ausgangsgatter; Ausgangstor; porta di uscita; porta de saída; uitgangspoort
positional encoding; position encoding; PE; Positionskodierung; Positionscodierung; encodage positionnel; codificación posicional; codifica posizionale; codificação posicional; 位置编码; позиционное кодирование
throughput; Durchsatz; débit; caudal; 吞吐量; пропускная способность
latency; Latenz; latence; latencia; latenza; latência; 延迟; задержка; gecikme
time; Zeit; Dauer; temps; durée; tiempo; tempo; tijd; 时间; 用时; время; süre
number of FLOPs; FLOPs; FLOP count; FLOP; Anzahl der FLOPs; nombre de FLOPs; número de FLOPs; 浮点运算次数; 计算量
temperature; Temperatur; température; temperatura; 温度; температура; sıcaklık
ratio; Verhältnis; rapport; cociente; razón; proporción; rapporto; razão; verhouding; 比值; 比例; 比率; отношение; oran
distance; Abstand; Distanz; distancia; distanza; distância; afstand; 距离; расстояние; uzaklık
margin; Marge; marge; margen; margine; margem; 间隔; 边距; зазор
norm; Norm; norme; norma; 范数; норма; norme euclidienne; euklidische Norm
rank; Rang; rang; rango; posto; 秩; ранг
centroid; Schwerpunkt; Zentroid; Zentrum; Clusterzentrum; centroïde; centroide; 质心; центроид
centroids; cluster centres; cluster centers; centres; centers; Zentren; Schwerpunkte; Zentroide; Clusterzentren; centroïdes; centroides; centros; centroidi; centri; baricentri; centroïden; centra; 质心; центроиды; Zentroiden; zwaartepunten
new centroids; new centres; new centers; updated centroids; neue Zentren; neue Schwerpunkte; neue Zentroide; neue Clusterzentren; neuen Zentren; neuen Schwerpunkte; nouveaux centres; nouveaux centroïdes; nuevos centroides; nuevos centros; nuovi centroidi; nuovi centri; novos centroides; novos centros; nieuwe centroïden; nieuwe centra; nieuwe zwaartepunten; 新质心; новые центроиды
assignment; assignments; cluster assignment; cluster assignments; Zuordnung; Zuordnungen; Zuweisung; Clusterzuordnung; affectation; affectations; asignación; asignaciones; assegnazione; assegnazioni; atribuição; atribuições; toewijzing; toewijzingen; 分配; назначение
clusters; Cluster; Gruppen; groupes; grupos; gruppi; groepen; agrupamentos; 簇; кластеры; cluster assignments; grappes; agrupamientos; kümeler
inertia; Trägheit; inertie; inercia; inerzia; inércia; 惯性; инерция
advantage; Vorteil; avantage; ventaja; vantaggio; vantagem; 优势; преимущество
batch size; Batchgröße; Batch-Größe; taille de lot; taille du lot; tamaño de lote; tamaño del lote; dimensione del batch; tamanho do lote; 批大小; 批量大小; размер пакета
technique; Technik; técnica; tecnica; techniek; 技术; техника; teknik
remedy; Gegenmittel; Abhilfe; remède; remedio; rimedio; remédio; 补救措施; 解决办法
activation; activation function; Aktivierung; Aktivierungsfunktion; fonction d'activation; función de activación; funzione di attivazione; função de ativação; activatiefunctie; 激活函数; функция активации; aktivasyon fonksiyonu
convolution; convolutional layer; conv layer; convolution layer; Faltung; Faltungsschicht; couche de convolution; couche convolutive; convolución; capa convolucional; capa de convolución; convoluzione; strato convolutivo; convolução; camada convolucional; convolutie; 卷积; 卷积层; свёртка; свёрточный слой; evrişim katmanı
fully connected layer; fully-connected layer; dense layer; FC layer; linear layer; vollverbundene Schicht; vollständig verbundene Schicht; dichte Schicht; lineare Schicht; couche dense; couche entièrement connectée; couche linéaire; capa densa; capa totalmente conectada; capa completamente conectada; capa lineal; strato denso; strato completamente connesso; camada densa; camada totalmente conectada; 全连接层; 线性层; 稠密层; полносвязный слой; tam bağlı katman
total; sum; in total; altogether; total number; Summe; Gesamtzahl; Gesamt; insgesamt; au total; somme; en total; suma; en todo; in totale; totale; somma; no total; soma; totaal; 总计; 总共; 合计; 总数; 一共; всего; итого; сумма; toplam
prediction; predicted value; Vorhersage; vorhergesagter Wert; prédiction; valeur prédite; predicción; valor predicho; predizione; previsão; voorspelling; 预测; 预测值; предсказание; tahmin
context vector; Kontextvektor; vecteur de contexte; vector de contexto; vettore di contesto; vetor de contexto; 上下文向量; вектор контекста
feature map; Merkmalskarte; carte de caractéristiques; mapa de características; mappa delle caratteristiche; 特征图; карта признаков
cosine similarity; cosine; Kosinus-Ähnlichkeit; Kosinusähnlichkeit; Kosinus; similarité cosinus; cosinus; similitud coseno; similitud del coseno; coseno; similarità del coseno; 余弦相似度; 余弦; косинусное сходство
dot product; inner product; scalar product; Skalarprodukt; produit scalaire; producto escalar; prodotto scalare; produto escalar; 点积; 内积; скалярное произведение
covariance; covariance matrix; Kovarianz; Kovarianzmatrix; matrice de covariance; covarianza; matriz de covarianza; matriz de covarianzas; matrice di covarianza; matriz de covariância; covariantiematrix; 协方差; 协方差矩阵; ковариационная матрица; kovaryans matrisi; cov; Cov; covariância; covariantie; ковариация; cov matrix; matrice des covariances; matrice delle covarianze; matriz de covariâncias
first principal component; first component; erste Hauptkomponente; première composante principale; primera componente principal; primer componente principal; prima componente principale; primeira componente principal; eerste hoofdcomponent; 第一主成分; первая главная компонента; first PC; PC1; PC 1; 1st principal component; 1st PC; 1. Hauptkomponente; 1re composante principale; 1ère composante principale; primeiro componente principal
eigenvectors; Eigenvektoren; vecteurs propres; vectores propios; autovectores; autovettori; autovetores; eigenvectoren; 特征向量; собственные векторы
pre-activations; preactivations; Voraktivierungen; préactivations; pré-activations; preactivaciones; preattivazioni; pré-ativações; 预激活值; предактивации
hidden layer; verborgene Schicht; versteckte Schicht; couche cachée; capa oculta; strato nascosto; camada oculta; camada escondida; verborgen laag; 隐藏层; скрытый слой; gizli katman
eigenvalues; Eigenwerte; valeurs propres; valores propios; autovalores; autovalori; 特征值; собственные значения; eig; eigs; eigvals; evals; valores próprios; eigenwaarden
principal component; Hauptkomponente; composante principale; componente principal; componente principale; hoofdcomponent; 主成分; главная компонента
first layer; layer 1; erste Schicht; Schicht 1; première couche; couche 1; primera capa; capa 1; primo strato; primeira camada; 第一层; первый слой
second layer; layer 2; zweite Schicht; Schicht 2; deuxième couche; couche 2; segunda capa; capa 2; secondo strato; segunda camada; 第二层; второй слой
normalised values; normalized values; normalisierte Werte; valeurs normalisées; valores normalizados; valori normalizzati; 归一化值; 标准化值
intersection; Schnittmenge; Schnitt; intersección; intersezione; interseção; 交集; пересечение
union; Vereinigung; unión; unione; união; 并集; объединение
standard convolution; standard; normal convolution; gewöhnliche Faltung; normale Faltung; convolution standard; convolution ordinaire; convolución estándar; estándar; convoluzione standard; convolução padrão; 标准卷积; 普通卷积
depthwise separable convolution; depthwise separable; separable convolution; separable; separabel; separable Faltung; tiefenweise separable Faltung; séparable; convolution séparable; separabile; separável; convolución separable; 深度可分离卷积; 可分离卷积
share; Anteil; explained variance; erklärte Varianz; variance expliquée; varianza explicada; 解释方差
median; Median; médiane; mediana; 中位数; медиана
optimizer; optimiser; Optimierer; optimiseur; optimizador; ottimizzatore; otimizador; 优化器; оптимизатор
candidate; candidate state; candidate cell state; candidate hidden state; Kandidat; Kandidatenzustand; Zellkandidat; candidat; état candidat; candidato; estado candidato; stato candidato; kandidaat; 候选状态; кандидат
integers; whole numbers; ganze Zahlen; ganzen Zahlen; entiers; nombres entiers; enteros; números enteros; interi; numeri interi; inteiros; números inteiros; gehele getallen; 整数; целые числа
smoothed target; smoothed label; smoothed labels; soft target; geglättetes Ziel; geglättete Zielverteilung; cible lissée; objetivo suavizado; etiqueta suavizada; obiettivo ammorbidito; alvo suavizado; 平滑标签
clipped gradient; gekappter Gradient; beschnittener Gradient; abgeschnittener Gradient; gradient écrêté; gradient tronqué; gradiente recortado; gradiente acotado; gradiente tagliato; gradiente cortado; 裁剪后的梯度
largest error; maximum error; max error; largest absolute error; größter Fehler; maximaler Fehler; größter absoluter Fehler; erreur maximale; plus grande erreur; error máximo; error más grande; mayor error; errore massimo; errore più grande; erro máximo; maior erro; grootste fout; 最大误差
scale; scale factor; Skala; Skalierung; Skalierungsfaktor; échelle; facteur d'échelle; escala; factor de escala; scala; fattore di scala; fator de escala; schaal; 缩放因子; масштаб
velocity; Geschwindigkeit; vitesse; velocidad; velocità; velocidade; snelheid; 速度; скорость
learned parameters; trainable parameters; learnable parameters; gelernte Parameter; trainierbare Parameter; lernbare Parameter; paramètres appris; paramètres entraînables; parámetros aprendidos; parámetros entrenables; parametri appresi; parametri addestrabili; parâmetros aprendidos; parâmetros treináveis; geleerde parameters; 可训练参数; обучаемые параметры
focal loss; fokaler Verlust; perte focale; pérdida focal; perdita focale; perda focal
hinge loss; Hinge-Verlust; perte hinge; pérdida hinge; pérdida de bisagra
triplet loss; Triplet-Verlust; perte triplet; pérdida de tripletes; perdita triplet
generator loss; loss of the generator; Generatorverlust; Verlust des Generators; perte du générateur; pérdida del generador; perdita del generatore; perda do gerador
discriminator loss; loss of the discriminator; Diskriminatorverlust; Verlust des Diskriminators; perte du discriminateur; pérdida del discriminador; perdita del discriminatore; perda do discriminador
threshold; Schwelle; Schwellenwert; seuil; umbral; soglia; limiar; drempel; 阈值; порог
similarity; Ähnlichkeit; similarité; similitud; similarità; similaridade; gelijkenis; 相似度; сходство
arithmetic intensity; arithmetische Intensität; intensité arithmétique; intensidad aritmética; intensità aritmetica; intensidade aritmética; 算术强度
speedup; Beschleunigung; accélération; aceleración; accelerazione; aceleração; versnelling; 加速比; ускорение
number of updates; updates; number of steps; Anzahl der Aktualisierungen; Aktualisierungen; nombre de mises à jour; mises à jour; número de actualizaciones; actualizaciones; numero di aggiornamenti; aggiornamenti; número de atualizações; atualizações; 更新次数
effective batch size; effective batch; effektive Batchgröße; taille de lot effective; tamaño de lote efectivo; dimensione effettiva del batch; tamanho de lote efetivo; 有效批大小
effective kernel size; effective kernel; effektive Kernelgröße; effektiver Kern; taille effective du noyau; tamaño efectivo del kernel; dimensione effettiva del kernel; tamanho efetivo do kernel
depthwise convolution; depthwise; tiefenweise Faltung; convolution en profondeur; convolución en profundidad; convoluzione in profondità; convolução em profundidade
grouped convolution; grouped; with groups; gruppierte Faltung; convolution groupée; convolución agrupada; convoluzione raggruppata; convolução agrupada
running mean; laufender Mittelwert; gleitender Mittelwert; moyenne mobile; media móvil; media mobile; média móvel; 滑动平均
)";

/// With its first letter as a capital, where that is no matter of ASCII: "потери" as "Потери", "écart" as
/// "Écart".
std::string capitalised(const std::string& name) {
  std::size_t behind = 0;
  const char32_t first = next_code_point(name, behind);
  const bool small = (first >= 0xE0 && first <= 0xFE) || (first >= 0x430 && first <= 0x44F);
  std::string out;
  append_utf8(out, small ? first - 0x20 : first);
  return out + name.substr(behind);
}

using Term = std::vector<std::string>;  ///< the names of one quantity

std::vector<Term> read_terms() {
  std::vector<Term> all;
  Term term;
  std::string name;
  const auto end_name = [&] {
    const std::size_t first = name.find_first_not_of(' ');
    if (first != std::string::npos) {
      term.push_back(name.substr(first));
      if (std::string other = capitalised(term.back()); other != term.back()) {
        term.push_back(std::move(other));
      }
    }
    name.clear();
  };
  for (const char c : terms) {
    if (c != ';' && c != '\n') {
      name += c;
      continue;
    }
    end_name();
    if (c == '\n' && !term.empty()) {
      all.push_back(std::exchange(term, {}));
    }
  }
  return all;
}

/// How a name is looked up: its letters and digits, those of ASCII in lower case.
std::string key_of(std::string_view name) {
  return lower(name_form(name).loose);
}

/// The terms by each of their names.
const std::multimap<std::string, const Term*>& terms_by_name() {
  static const std::vector<Term> all = read_terms();
  static const std::multimap<std::string, const Term*> index = [] {
    std::multimap<std::string, const Term*> by_name;
    for (const Term& term : all) {
      for (const std::string& name : term) {
        by_name.emplace(key_of(name), &term);
      }
    }
    return by_name;
  }();
  return index;
}

bool has_three_letters(std::string_view name) {
  return std::ranges::count_if(name, [](char c) { return is_letter(c) || !is_ascii(c); }) >= 3;
}

/// A name that spells its accent as LaTeX draws it: "\\hat{m}" for m_hat and mhat; empty for any other.
std::string drawn(std::string_view name) {
  for (const std::string_view accent : {"_hat_", "_bar_", "_tilde_"}) {  // alpha_bar_2
    if (const std::size_t at = name.find(accent); at != std::string_view::npos && at > 0) {
      return "\\" + std::string(accent.substr(1, accent.size() - 2)) + "{" + std::string(name.substr(0, at)) +
             "}_" + std::string(name.substr(at + accent.size()));
    }
  }
  for (const std::string_view accent : {"hat", "bar", "tilde"}) {
    if (!name.ends_with(accent)) {
      continue;
    }
    std::string_view letter = name.substr(0, name.size() - accent.size());
    const bool joined = letter.ends_with('_');
    letter.remove_suffix(joined ? 1 : 0);
    if (joined ? !letter.empty() : letter.size() == 1) {
      return "\\" + std::string(accent) + "{" + std::string(letter) + "}";
    }
  }
  return {};
}

/// A name that is a quotient of differentials as the gradient that it is: "\\nabla_{w} L" for dL/dw; empty
/// for any other.
std::string as_nabla(std::string_view name) {
  const std::size_t bar = name.find('/');
  if (bar == std::string_view::npos || !name.starts_with('d') || bar < 2 || bar + 2 >= name.size() ||
      name[bar + 1] != 'd' || name.find('/', bar + 1) != std::string_view::npos) {
    return {};
  }
  return "\\nabla_{" + std::string(name.substr(bar + 2)) + "} " + std::string(name.substr(1, bar - 1));
}

/// A gradient of L with its loss as a curled letter: "\\nabla_z \\ell" for \\nabla_z L; empty for any other
/// name.
std::string of_drawn_loss(std::string_view name) {
  const bool of_loss = name.starts_with("\\nabla") && name.ends_with(" L");
  return of_loss ? std::string(name.substr(0, name.size() - 1)) + "\\ell" : std::string();
}

/// What an item could be called, by what it is called.
std::map<std::string, std::string> terms_of(const ItemDeclaration& item,
                                            const std::vector<std::string>& other_names) {
  std::vector<std::string> names = item.aliases;
  names.push_back(item.name);
  std::map<std::string, std::string> result;
  for (const std::string& name : names) {
    const std::string joined = name.size() > 4 && name.ends_with("_hat") && name.size() == 5
                                   ? name.substr(0, 1) + "hat"
                                   : std::string();  // vhat
    for (const std::string& other : {drawn(name), as_nabla(name), of_drawn_loss(name), joined}) {
      if (!other.empty()) {
        result.emplace(key_of(other), other);
      }
    }
    for (const std::string& spelling : {name, as_nabla(name)}) {
      for (std::string& other : composed_names(spelling, other_names)) {
        result.emplace(key_of(other), std::move(other));
      }
    }
    if (!has_three_letters(name) && name != "F1") {
      continue;
    }
    const auto [first, last] = terms_by_name().equal_range(key_of(name));
    for (auto term = first; term != last; ++term) {
      for (const std::string& other : *term->second) {
        result.emplace(key_of(other), other);
      }
    }
  }
  return result;
}

}  // namespace

void add_field_terms(QuestionDeclaration& question) {
  const std::vector<std::string> names = all_names(question);
  std::set<std::string> declared;
  for (const std::string& name : names) {
    declared.insert(key_of(name));
  }
  std::map<std::string, int> owners;
  std::vector<std::map<std::string, std::string>> terms_of_items;
  for (const ItemDeclaration& item : question.items) {
    for (const auto& [key, name] : terms_of_items.emplace_back(terms_of(item, question.other_names))) {
      ++owners[key];
    }
  }
  for (std::size_t i = 0; i < question.items.size(); ++i) {
    if (question.items[i].name == "F1" && std::ranges::find(names, "f1") == names.end()) {
      question.items[i].field_terms.emplace_back("f1");
    }
    for (const auto& [key, name] : terms_of_items[i]) {
      if (owners[key] == 1 && !declared.contains(key)) {
        question.items[i].field_terms.push_back(name);
      }
    }
  }
}

}  // namespace gradewright::reading
