#include "answers/reading/matching/composed_names.hpp"

#include <algorithm>
#include <optional>

#include "answers/reading/matching/item_name.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// A line for each way to make a name of another, X: in English, then in German, French, Spanish, Italian,
/// Portuguese and Dutch.
constexpr std::string_view ways[] = {
    "after X|nach X|Nach X|après X|Après X|después de X|Después de X|tras X|Tras X|dopo X|Dopo X|depois de "
    "X|Depois de X|após X|Após X|na X|Na X",
    "before X|vor X|Vor X|avant X|Avant X|antes de X|Antes de X|prima di X|Prima di X|voor X|Voor X",
    "new X|updated X|neues X|Neues X|neue X|neuer X|X neu|nouveau X|Nouveau X|nouvelle X|X nouveau|nuevo "
    "X|Nuevo X|nueva X|X nuevo|nuovo X|Nuovo X|nuova X|X nuovo|novo X|Novo X|nova X|nieuw X|nieuwe X|X nieuw",
    "X after the step|X after one step|X after the update|X nach dem Schritt|X nach einem Schritt|X nach dem "
    "Update|X après le pas|X après un pas|X après l'étape|X après la mise à jour|X después del paso|X "
    "después "
    "de "
    "un paso|X tras el paso|X tras un paso|X dopo il passo|X dopo un passo|X dopo l'aggiornamento|X depois "
    "do "
    "passo|X após um passo|X após o passo|X na de stap|X na één stap",
};

/// The gradient of F by V, and by V alone where F is not named.
constexpr std::string_view gradients_by[] = {
    "gradient with respect to V",
    "gradient w.r.t. V",
    "gradient wrt V",
    "derivative with respect to V",
    "Gradient nach V",
    "Gradient bezüglich V",
    "Ableitung nach V",
    "gradient par rapport à V",
    "dérivée par rapport à V",
    "gradiente respecto a V",
    "gradiente respecto de V",
    "gradiente con respecto a V",
    "derivada respecto a V",
    "derivada con respecto a V",
    "gradiente rispetto a V",
    "derivata rispetto a V",
    "gradiente em relação a V",
    "derivada em relação a V",
    "gradiënt naar V",
    "afgeleide naar V",
};
constexpr std::string_view gradients_of[] = {
    "gradient of F with respect to V", "derivative of F with respect to V", "Gradient von F nach V",
    "Ableitung von F nach V",          "gradient de F par rapport à V",     "dérivée de F par rapport à V",
    "gradiente de F respecto a V",     "gradiente de F con respecto a V",   "derivada de F respecto a V",
    "derivada de F con respecto a V",  "gradiente di F rispetto a V",       "derivata di F rispetto a V",
    "gradiente de F em relação a V",   "derivada de F em relação a V",      "gradiënt van F naar V",
    "afgeleide van F naar V",
};

/// With `value` in place of the capital letter that stands as a word of its own.
std::string filled_in(std::string_view way, char letter, std::string_view value) {
  for (std::size_t at = way.find(letter); at != npos; at = way.find(letter, at + 1)) {
    const bool begins = at == 0 || way[at - 1] == ' ';
    const bool ends = at + 1 == way.size() || way[at + 1] == ' ';
    if (begins && ends) {
      return std::string(way.substr(0, at)).append(value).append(way.substr(at + 1));
    }
  }
  return std::string(way);
}

std::vector<std::string_view> parted(std::string_view line) {
  std::vector<std::string_view> parts;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find('|'), line.size());
    parts.push_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return parts;
}

/// The one word that a name has where a way to make names has its X; empty where it is not made so.
std::string_view inside(std::string_view name, std::string_view way) {
  const std::size_t at = way.starts_with("X ") ? 0 : way.size() - 1;
  const std::string_view before = way.substr(0, at);
  const std::string_view behind = way.substr(at + 1);
  if (name.size() <= before.size() + behind.size() || !name.starts_with(before) || !name.ends_with(behind)) {
    return {};
  }
  const std::string_view word = name.substr(before.size(), name.size() - before.size() - behind.size());
  return word.find(' ') == npos ? word : std::string_view();
}

/// By what a gradient is, and of what where its name says so.
struct Gradient {
  std::string variable;
  std::string function;
};

std::optional<Gradient> gradient_of(std::string_view name, const std::vector<std::string>& other_names) {
  const std::string letters = name_form(name).loose;
  std::string variable;
  const std::size_t sign = letters.starts_with("nabla") ? 5 : letters.starts_with('d') ? 1 : 0;
  const std::string_view rest = std::string_view(letters).substr(sign);
  for (const std::string& other : other_names) {
    const std::string known = name_form(other).loose;
    if (sign > 0 && known.size() > variable.size() && rest.starts_with(known)) {
      variable = known;
    }
  }
  const std::string function(rest.substr(variable.size()));
  if (variable.empty() || (sign == 1 && !function.empty())) {
    return std::nullopt;
  }
  return Gradient{variable, function};
}

}  // namespace

std::vector<std::string> composed_names(std::string_view name, const std::vector<std::string>& other_names) {
  std::vector<std::string> names;
  for (const std::string_view line : ways) {
    const std::vector<std::string_view> same = parted(line);
    for (const std::string_view way : same) {
      const std::string_view word = inside(name, way);
      for (const std::string_view other : word.empty() ? std::vector<std::string_view>() : same) {
        names.push_back(filled_in(other, 'X', word));
      }
    }
  }
  if (const auto gradient = gradient_of(name, other_names)) {
    for (const std::string_view way : gradients_by) {
      names.push_back(filled_in(way, 'V', gradient->variable));
    }
    for (const std::string_view way : gradients_of) {
      if (!gradient->function.empty()) {
        names.push_back(filled_in(filled_in(way, 'V', gradient->variable), 'F', gradient->function));
      }
    }
  }
  return names;
}

}  // namespace gradewright::reading
