#include "engine/language/run_statements.hpp"
#include "engine/language/statement_parser.hpp"
#include "engine/language/step_language.hpp"

namespace gradewright::engine::notation {

std::vector<Expr> add_steps(std::string_view source, Scope& scope, const std::function<TextOrigin()>& origin,
                            const OptionValues& options) {
  const auto own_text = [&] { return TextOrigin{{}, std::make_shared<const std::string>(source), {}}; };
  const Block lines = parse_statements(source);
  return run_source(options.empty() ? lines : with_options(lines, options), scope,
                    origin ? origin : own_text);
}

}  // namespace gradewright::engine::notation
