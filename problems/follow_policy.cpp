#include "problems/follow_policy.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "problems/read_fields.hpp"

namespace gradewright::problems {
namespace {

struct PolicyReading {
  FollowPolicy policy;
  FollowScope scope;
};

constexpr std::array<std::pair<std::string_view, bool>, 2> times_words{{{"once", true}, {"every", false}}};

constexpr std::array<std::pair<std::string_view, bool>, 2> shown_words{{{"credit", true}, {"review", false}}};

constexpr std::array<Field<PolicyReading>, 4> policy_fields{{
    {"credit", false,
     [](const YamlNode& node, PolicyReading& into) {
       into.policy.credit = read_share(node, "the share for follow-through");
     }},
    {"cap", false,
     [](const YamlNode& node, PolicyReading& into) {
       into.policy.cap = read_points(node, "the most points by follow-through");
     }},
    {"times", false,
     [](const YamlNode& node, PolicyReading& into) {
       if (into.scope == FollowScope::item) {
         fail(node, "how often follow-through is given is said of a question or an exam, not of an item");
       }
       into.policy.once = read_word(node, "how often follow-through is given", times_words);
     }},
    {"shown", false,
     [](const YamlNode& node, PolicyReading& into) {
       if (into.scope == FollowScope::item) {
         fail(node, "what is shown for no item is said of a question or an exam, not of an item");
       }
       into.policy.shown = read_word(node, "what becomes of a slip that was only shown", shown_words);
     }},
}};

}  // namespace

FollowPolicy read_follow_policy(const YamlNode& node, const FollowPolicy& outer, FollowScope scope) {
  PolicyReading into{outer, scope};
  if (scope == FollowScope::item) {
    into.policy.cap.reset();
    into.policy.once = false;
    into.policy.shown = false;
  }
  if (node.kind == YamlNode::Kind::map) {
    read_fields<PolicyReading>(node, "follow-through", policy_fields, into);
  } else if (node.kind == YamlNode::Kind::scalar && node.text == "off") {
    into.policy.credit = 0;
  } else {
    into.policy.credit = read_share(node, "the share for follow-through");
  }
  return into.policy;
}

}  // namespace gradewright::problems
