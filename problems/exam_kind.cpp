#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "engine/graph/shape_words.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/written_changes.hpp"
#include "engine/text/joined.hpp"
#include "problems/kinds.hpp"
#include "problems/question_reading.hpp"
#include "problems/read_fields.hpp"

namespace gradewright::problems {

namespace {

/// What a question says for a parameter: in the exam, or in the text of the kind.
struct Written {
  const YamlNode* node = nullptr;
  bool in_kind = false;
};

/// The text of a kind, read as the text of one question.
class KindQuestion {
 public:
  KindQuestion(const Kind& kind, const KindNodes& nodes, QuestionReading& exam)
      : kind_(kind), nodes_(nodes), exam_(exam), own_{kind.text, {}, exam.rule} {}

  void read() {
    read_seed();
    read_parameters();
    in_kind([&] { add_steps(kind_.steps, own_); });
    in_kind([&] { add_mistakes(); });
  }

 private:
  /// Lets `read` go on with the question in the text of the kind: an error there shows that place, and below
  /// it the place in the exam that names the kind.
  template <class Read>
  void in_kind(Read read) {
    std::swap(own_.question, exam_.question);
    try {
      read();
    } catch (const notation::SourceError& error) {
      throw error.called_at(nodes_.kind.span, {kind_.text.file, kind_.text.whole, error.where()});
    }
    std::swap(own_.question, exam_.question);
  }

  void read_seed() {
    if (nodes_.seed == nullptr) {
      return;
    }
    if (kind_.seeded.empty()) {
      fail(*nodes_.seed, fmt::format("kind '{}' makes no givens from a seed", kind_.name));
    }
    seed_ = read_count(*nodes_.seed, "a seed", 0, largest_seed);
  }

  void read_parameters() {
    const YamlNode* given = nodes_.given;
    if (given != nullptr) {
      if (given->kind != YamlNode::Kind::map) {
        fail(*given,
             fmt::format("expected the givens as a map of names and values, found {}", describe(*given)));
      }
      for (const auto& [key, value] : given->fields) {
        check_name(key);
      }
    }
    for (const KindParameter& parameter : kind_.parameters) {
      if (parameter.is_option()) {
        own_.options.insert_or_assign(parameter.name, read_option(parameter));
      } else if (parameter.count.empty()) {
        read_value(parameter);
      } else {
        read_counted(parameter);
      }
    }
  }

  void check_name(const YamlNode& key) const {
    if (kind_.parameter(key.text) != nullptr) {
      return;
    }
    std::vector<std::string> names;
    for (const KindParameter& parameter : kind_.parameters) {
      names.push_back(parameter.name + (parameter.count.empty() ? "" : "_1"));
    }
    fail(key, fmt::format("kind '{}' has no parameter '{}'{}", kind_.name, key.text,
                          notation::did_you_mean(key.text, names)));
  }

  static const YamlNode* field(const std::vector<YamlField>& fields, std::string_view name) {
    const auto found = std::ranges::find_if(fields, [&](const auto& each) { return each.key.text == name; });
    return found == fields.end() ? nullptr : &found->value;
  }

  Written written(const KindParameter& parameter, std::string_view name) const {
    if (const YamlNode* node = nodes_.given == nullptr ? nullptr : field(nodes_.given->fields, name)) {
      return {node, false};
    }
    if (const YamlNode* node = seed_ ? field(kind_.seeded, name) : nullptr) {
      return {node, true};
    }
    return parameter.default_value ? Written{&*parameter.default_value, true} : Written{};
  }

  [[noreturn]] void refuse_missing(const KindParameter& parameter, std::string_view name) const {
    const std::string& shape = parameter.shape.text();
    fail(nodes_.given != nullptr ? *nodes_.given : nodes_.kind,
         fmt::format("kind '{}' needs the given '{}': {}{}{}", kind_.name, name, parameter.meaning,
                     shape.empty() ? "" : ": ", shape));
  }

  notation::Syntax option_value(const KindParameter& parameter, const YamlNode& node) const {
    const std::string text = read_text(node, parameter.name);
    if (std::ranges::find(parameter.words, text) != parameter.words.end()) {
      return notation::text(text);
    }
    if (parameter.whole) {
      if (const auto number = Decimal::parse(text); number && number->is_integer()) {
        return notation::number(*number);
      }
    }
    std::vector<std::string> ways = parameter.words;
    if (parameter.whole) {
      ways.insert(ways.begin(), "a whole number");
    }
    fail(node, fmt::format("'{}' is no {}; it is {}{}", text, parameter.name,
                           ways.size() == 1 ? "" : "one of ", joined(ways, ", ")));
  }

  notation::Syntax read_option(const KindParameter& parameter) {
    const Written value = written(parameter, parameter.name);
    notation::Syntax result;
    const auto read = [&] { result = option_value(parameter, *value.node); };
    if (value.in_kind) {
      in_kind(read);
    } else {
      read();
    }
    return result;
  }

  void read_value(const KindParameter& parameter) {
    const Written value = written(parameter, parameter.name);
    if (value.node != nullptr) {
      define(parameter, parameter.name, value);
    } else if (parameter.optional) {
      own_.options.insert_or_assign(parameter.name, notation::name("None"));
    } else {
      refuse_missing(parameter, parameter.name);
    }
  }

  /// W_1, W_2 and so on up to the first that is not there, or as many as another parameter that is counted by
  /// the same name.
  void read_counted(const KindParameter& parameter) {
    const auto known = counts_.find(parameter.count);
    Index n = 0;
    for (;; ++n) {
      if (known != counts_.end() && n == known->second) {
        break;
      }
      const std::string name = fmt::format("{}_{}", parameter.name, n + 1);
      Written value = written(parameter, name);
      if (known == counts_.end() && (value.node == nullptr || is_past_given(parameter, name))) {
        break;
      }
      if (value.node == nullptr) {
        refuse_missing(parameter, name);
      }
      define(parameter, name, value);
    }
    if (n == 0) {
      refuse_missing(parameter, parameter.name + "_1");
    }
    refuse_surplus(parameter, n);
    counts_.emplace(parameter.count, n);
    own_.options.insert_or_assign(parameter.count, notation::number(static_cast<long long>(n)));
  }

  /// Whether the exam gives some of a counted parameter and not this one: then it has given them all.
  bool is_past_given(const KindParameter& parameter, std::string_view name) const {
    return nodes_.given != nullptr && field(nodes_.given->fields, name) == nullptr &&
           std::ranges::any_of(nodes_.given->fields,
                               [&](const YamlField& each) { return parameter.is_called(each.key.text); });
  }

  void refuse_surplus(const KindParameter& parameter, Index n) const {
    if (nodes_.given == nullptr) {
      return;
    }
    for (const auto& [key, value] : nodes_.given->fields) {
      if (parameter.is_called(key.text) && exam_.question.scope.find(key.text) == nullptr) {
        fail(key, fmt::format("there are {0} of '{1}', {1}_1 to {1}_{0}, so that '{2}' is none of them", n,
                              parameter.name, key.text));
      }
    }
  }

  void define(const KindParameter& parameter, std::string_view name, const Written& value) {
    const auto read = [&](QuestionReading& reading) {
      const Expr given = read_given(name, *value.node, reading);
      // Of a counted parameter each has extents of its own.
      KnownExtents own;
      KnownExtents& extents = parameter.count.empty() ? known_ : own;
      if (!parameter.shape.admits(given->shape, name, extents)) {
        const std::string known = parameter.shape.known_in_words(given->shape.rank(), extents);
        fail(*value.node,
             fmt::format("'{}' is {}, and kind '{}' takes {}{}{}", name, in_words(given->shape), kind_.name,
                         parameter.shape.text(), known.empty() ? "" : " with ", known));
      }
      reading.question.scope.define(given);
    };
    if (!value.in_kind) {
      read(exam_);
      return;
    }
    if (seed_) {
      own_.options.insert_or_assign("seed", notation::number(static_cast<long long>(*seed_)));
    }
    in_kind([&] { read(own_); });
    own_.options.erase("seed");
  }

  void add_mistakes() {
    for (const KindMistake& known : kind_.mistakes) {
      if (known.when && !read_inside(*known.when, kind_.text, [&] {
            return notation::condition_holds(known.when->text, own_.question.scope, own_.options);
          })) {
        continue;
      }
      Mistake mistake = read_mistake(known.written, own_);
      mistake.place = exam_.text.place(nodes_.kind);
      mistake.of_kind = true;
      own_.question.mistakes.push_back(std::move(mistake));
    }
  }

  const Kind& kind_;
  const KindNodes& nodes_;
  QuestionReading& exam_;
  QuestionReading own_;  // in the text of the kind
  std::optional<Index> seed_;
  KnownExtents known_;
  std::map<std::string, Index, std::less<>> counts_;
};

}  // namespace

void keep_steps(Question& question, std::size_t first) {
  const std::vector<Expr>& defined = question.scope.definitions();
  question.steps.insert(question.steps.end(), defined.begin() + static_cast<std::ptrdiff_t>(first),
                        defined.end());
}

void add_kind(const KindNodes& nodes, QuestionReading& reading) {
  Question& question = reading.question;
  question.kind = read_text(nodes.kind, "a kind of problem");
  const Kinds& kinds = reading.kinds != nullptr ? *reading.kinds : Kinds::built_in();
  reading.kind = kinds.find(question.kind);
  if (reading.kind == nullptr) {
    fail(nodes.kind, fmt::format("unknown kind '{}'{}", question.kind, kinds.suggest(question.kind)));
  }
  KindQuestion(*reading.kind, nodes, reading).read();
}

void add_aliases_of_kind(QuestionReading& reading) {
  Question& question = reading.question;
  std::set<std::string, std::less<>> taken;
  for (const Item& item : question.items) {
    taken.insert(item.name);
    taken.insert(item.aliases.begin(), item.aliases.end());
  }
  for (Item& item : question.items) {
    for (const KindItem& known : reading.kind->items) {
      for (std::string& alias : known.aliases_of(item.name).value_or(std::vector<std::string>{})) {
        if (question.scope.find(alias) == nullptr && taken.insert(alias).second) {
          item.aliases.push_back(std::move(alias));
        }
      }
    }
  }
}

}  // namespace gradewright::problems
