#include "tests/answers/reading/declared.hpp"

#include <memory>
#include <utility>

namespace gradewright::reading {

ItemDeclaration declared_item(std::string name, Shape shape, std::vector<std::string> aliases) {
  ItemDeclaration item;
  item.question = "1";
  item.name = std::move(name);
  item.shape = shape;
  item.aliases = std::move(aliases);
  return item;
}

ItemDeclaration typed_item(std::string name, AnswerType type, std::vector<std::string> aliases,
                           std::string unit) {
  ItemDeclaration item = declared_item(std::move(name), {}, std::move(aliases));
  item.type = type;
  item.unit = std::move(unit);
  return item;
}

QuestionDeclaration declared_question(std::vector<ItemDeclaration> items) {
  QuestionDeclaration question;
  question.id = "1";
  question.items = std::move(items);
  return question;
}

Passages passages_of(const std::vector<std::string>& texts) {
  Passages passages;
  for (const std::string& text : texts) {
    const auto passage = std::make_shared<Passage>(text, std::size_t{0});
    passage->group = passages.size();
    passages.push_back(passage);
  }
  return passages;
}

}  // namespace gradewright::reading
