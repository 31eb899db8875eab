#include "engine/language/run_statements.hpp"
#include "engine/language/statement_parser.hpp"
#include "engine/language/step_language.hpp"

namespace gradewright::engine::notation {

std::vector<Expr> add_steps(std::string_view source, Scope& scope,
                            const std::function<TextOrigin()>& origin) {
  const auto own_text = [&] { return TextOrigin{{}, std::make_shared<const std::string>(source), {}}; };
  return run_source(parse_statements(source), scope, origin ? origin : own_text);
}

}  // namespace gradewright::engine::notation
