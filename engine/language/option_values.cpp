#include "engine/language/option_values.hpp"

#include <fmt/core.h>

#include <utility>
#include <variant>

#include "engine/language/source_error.hpp"

namespace gradewright::engine::notation {

namespace {

/// Puts the values of options in place of their names, everywhere in a tree.
class Replacer {
 public:
  explicit Replacer(const OptionValues& options) : options_(options) {}

  void replace(Syntax& syntax) const {
    if (const Name* name = std::get_if<Name>(&syntax.form)) {
      if (const auto found = options_.find(name->text); found != options_.end()) {
        syntax.form = found->second.form;
      }
      return;
    }
    std::visit([this](auto& form) { replace_in(form); }, syntax.form);
  }

  void replace(Condition& condition) const {
    replace(condition.values);
    for (Condition& part : condition.parts) {
      replace(part);
    }
  }

  void replace(Block& block) const {
    for (Statement& statement : block) {
      std::visit([this](auto& form) { replace_in(form); }, statement.form);
    }
  }

 private:
  void replace(std::vector<Syntax>& parts) const {
    for (Syntax& part : parts) {
      replace(part);
    }
  }

  void replace_in(Numeral& /*number*/) const {}
  void replace_in(Name& /*name*/) const {}
  void replace_in(Text& /*text*/) const {}
  void replace_in(List& list) const { replace(list.items); }
  void replace_in(Prefix& prefix) const { replace(prefix.operand); }
  void replace_in(Infix& infix) const { replace(infix.operands); }
  void replace_in(Call& call) const {
    replace(call.arguments);
    for (Option& option : call.options) {
      replace(option.value);
    }
  }
  void replace_in(Subscripted& subscripted) const {
    replace(subscripted.base);
    for (Subscript& place : subscripted.subscripts) {
      for (std::vector<Syntax>* part : {&place.index, &place.start, &place.stop, &place.step}) {
        replace(*part);
      }
    }
  }
  void replace_in(Transposed& transposed) const { replace(transposed.base); }
  /// Forms that only responses have.
  template <class Form>
  void replace_in(Form& /*form*/) const {}

  void replace_in(Assignment& assignment) const {
    for (Target& target : assignment.targets) {
      refuse_option(target.name, target.span);
      replace(target.places);
    }
    replace(assignment.value);
  }
  void replace_in(Loop& loop) const {
    refuse_option(loop.variable, loop.variable_span);
    replace(loop.range);
    replace(loop.body);
  }
  void replace_in(Conditional& conditional) const {
    for (Branch& branch : conditional.branches) {
      replace(branch.condition);
      replace(branch.body);
    }
    replace(conditional.otherwise);
  }
  void replace_in(FunctionDefinition& function) const {
    refuse_option(function.signature.function, function.name_span);
  }
  void replace_in(Return& values) const { replace(values.values); }
  void replace_in(Raise& /*raise*/) const {}

  void refuse_option(const std::string& name, const Span& where) const {
    if (options_.contains(name)) {
      throw SourceError(fmt::format("'{}' is an option; give the step another name", name), where);
    }
  }

  const OptionValues& options_;
};

template <class Tree>
Tree replaced(Tree tree, const OptionValues& options) {
  Replacer(options).replace(tree);
  return tree;
}

}  // namespace

Syntax with_options(const Syntax& syntax, const OptionValues& options) {
  return replaced(syntax, options);
}

Condition with_options(const Condition& condition, const OptionValues& options) {
  return replaced(condition, options);
}

Block with_options(const Block& block, const OptionValues& options) {
  return replaced(block, options);
}

}  // namespace gradewright::engine::notation
