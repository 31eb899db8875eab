#include "reports/platforms/stored_class.hpp"

#include <map>
#include <memory>

#include "reports/origins.hpp"
#include "reports/stored_rules.hpp"

namespace gradewright::reports {

namespace {

/// The rules of each version of an exam, read once.
class RulesByGrading {
 public:
  explicit RulesByGrading(const Database& store)
      : store_(&store),
        version_(store.prepare("SELECT run.exam_version FROM grading JOIN run ON run.id = grading.run "
                               "WHERE grading.id = ?1")) {}

  AddingUp of(std::int64_t grading) {
    version_.bind(1, grading);
    version_.next();
    const std::int64_t version = version_.integer(0);
    version_.reset();
    auto known = rules_.find(version);
    if (known == rules_.end()) {
      known = rules_.emplace(version, load_rules(*store_, version)).first;
    }
    return known->second;
  }

 private:
  const Database* store_;
  Statement version_;
  std::map<std::int64_t, AddingUp> rules_;
};

}  // namespace

PlatformClass stored_class(const Database& store, const Gradebook& book, std::string column,
                           std::string id_field) {
  const auto rules = std::make_shared<RulesByGrading>(store);
  const auto stated = std::make_shared<Statement>(store.prepare(
      "SELECT stated FROM latest_handed_in JOIN grading USING (submission) WHERE grading.id = ?1"));
  return {book,
          std::move(column),
          std::move(id_field),
          [&store](const std::string& student) { return identities_of(store, student); },
          [stated](std::int64_t grading) {
            stated->bind(1, grading);
            std::string text = stated->next() ? stated->text(0) : std::string();
            stated->reset();
            return text;
          },
          [rules](std::int64_t grading) { return rules->of(grading); }};
}

}  // namespace gradewright::reports
