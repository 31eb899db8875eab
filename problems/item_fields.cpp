#include <array>
#include <string_view>
#include <utility>

#include "engine/syntax/answer_type.hpp"
#include "engine/syntax/number_form.hpp"
#include "problems/exam_forms.hpp"
#include "problems/item_reading.hpp"
#include "problems/read_fields.hpp"

namespace gradewright::problems {
namespace {

constexpr std::array<std::pair<std::string_view, Credit>, 7> credit_words{
    {{"per_cell", Credit::per_cell},
     {"per_row", Credit::per_row},
     {"all_or_nothing", Credit::all_or_nothing},
     {"per_member", Credit::per_member},
     {"per_field", Credit::per_field},
     {"per_option", Credit::per_option},
     {"net_correct", Credit::net_correct}}};
constexpr std::array<std::pair<std::string_view, UpTo>, 3> up_to_words{
    {{"scale", UpTo::scale}, {"sign", UpTo::sign}, {"permutation", UpTo::permutation}}};
constexpr std::array<std::pair<std::string_view, Layout>, 3> layout_words{
    {{"either", Layout::either}, {"numerator", Layout::numerator}, {"denominator", Layout::denominator}}};
constexpr std::array<std::pair<std::string_view, bool>, 1> allowed_words{{{"allowed", true}}};
constexpr std::array<std::pair<std::string_view, bool>, 1> spelling_words{{{"exact", true}}};
constexpr std::array<std::pair<std::string_view, int>, 2> kilobyte_words{{{"1000", 1000}, {"1024", 1024}}};

AcceptedRange read_range(const YamlNode& node) {
  const std::vector<YamlNode>& ends = read_list(node, "two numbers, the range's ends");
  if (ends.size() != 2) {
    fail(node, "a range is a list of two numbers, as in [0.2, 0.3]");
  }
  AcceptedRange range{read_number(ends[0], "the lower end"), read_number(ends[1], "the upper end")};
  if (range.low > range.high) {
    fail(node, "the range is empty: its lower end is above its upper end");
  }
  return range;
}

/// Two numbers.
void range_form(JsonWriter& schema) {
  form::any_list_of<form::number>(schema);
  schema.member("minItems", std::int64_t{2});
  schema.member("maxItems", std::int64_t{2});
}

constexpr std::array<Field<ItemReading>, 35> item_fields{{
    {"name",
     true,
     {form::text, "The step that is asked for; of a stated answer, what it is called."},
     [](const YamlNode& node, ItemReading& into) {
       into.item.name = read_text(node, "the item's name");
       into.name = &node;
     }},
    {"type",
     false,
     {form::word<answer_type_words>,
      "What the answer is. Number, vector, matrix and tensor follow from the step."},
     [](const YamlNode& node, ItemReading& into) {
       into.type = read_word(node, "a type", answer_type_words);
       into.type_node = &node;
     }},
    {"points",
     true,
     {form::points, "What the item is worth."},
     [](const YamlNode& node, ItemReading& into) { into.item.points = read_points(node, "points"); }},
    {"bonus",
     false,
     {form::word<flag_words>, "true: its points come on top of the total and are in no maximum."},
     [](const YamlNode& node, ItemReading& into) { into.item.bonus = read_bonus(node); }},
    {"penalty",
     false,
     {form::share, "The share of the points that a wrong choice costs."},
     [](const YamlNode& node, ItemReading& into) {
       into.item.penalty = read_share(node, "the share of the points that a wrong answer costs");
       into.penalty = &node;
     }},
    {"follow_through",
     false,
     {follow_policy_of_item_form,
      "The credit for a right computation from an own wrong value: 50%, off, or a map of credit and cap."},
     [](const YamlNode& node, ItemReading& into) {
       FollowPolicy& policy = into.item.follow_through;
       policy = read_follow_policy(node, policy, FollowScope::item);
     }},
    {"free_cells",
     false,
     {form::word<switch_words>, "As the exam's, for this item."},
     [](const YamlNode& node, ItemReading& into) {
       into.item.free_cells = read_switch(node, "whether cells are free");
     }},
    {"aliases",
     false,
     {form::texts, "More names under which students may give the answer."},
     [](const YamlNode& node, ItemReading& into) { into.item.aliases = read_texts(node, "another name"); }},
    {"cells",
     false,
     {cells_form, "The cells that are asked for, by names: {a: [0, 0], b: [0, 1]}."},
     [](const YamlNode& node, ItemReading& into) { into.cells = &node; }},
    {"rule",
     false,
     {form::reference<rule_definition>, "When a number is right."},
     [](const YamlNode& node, ItemReading& into) {
       into.item.rule = read_rule(node);
       into.rule = &node;
     }},
    {"too_few_digits",
     false,
     {form::share, "The share of the points for a right value in fewer digits than asked for."},
     [](const YamlNode& node, ItemReading& into) {
       into.item.too_few_digits_credit = read_share(node, "the credit for too few digits");
     }},
    {"form",
     false,
     {form::word<number_form_words>, "How the number is to be written."},
     [](const YamlNode& node, ItemReading& into) {
       into.item.form = read_word(node, "a form of numbers", number_form_words);
     }},
    {"other_form",
     false,
     {form::share, "The share of the points for a right value in another form."},
     [](const YamlNode& node, ItemReading& into) {
       into.item.other_form_credit = read_share(node, "the credit for another form");
     }},
    {"credit",
     false,
     {form::word<credit_words>, "How the points are shared among cells, members, fields or options."},
     [](const YamlNode& node, ItemReading& into) {
       into.item.credit = read_word(node, "a credit mode", credit_words);
     }},
    {"accept",
     false,
     {accept_form, "More right answers, each with its credit."},
     [](const YamlNode& node, ItemReading& into) { into.accept = &node; }},
    {"range",
     false,
     {range_form, "Any value between two numbers is right: [0.2, 0.3]."},
     [](const YamlNode& node, ItemReading& into) {
       into.item.range = read_range(node);
       into.range = &node;
     }},
    {"up_to",
     false,
     {form::word<up_to_words>, "What a right answer may differ by, as eigenvectors do."},
     [](const YamlNode& node, ItemReading& into) {
       into.item.up_to = read_word(node, "up_to", up_to_words);
     }},
    {"where",
     false,
     {form::text, "A property in the step language that a right answer has: min(y * (X @ w)) > 0."},
     [](const YamlNode& node, ItemReading& into) {
       into.item.where = read_text(node, "a property in the step language");
       into.where = &node;
     }},
    {"trivial",
     false,
     {form::word<allowed_words>, "allowed: an answer of zeros or a copied given may be right."},
     [](const YamlNode& node, ItemReading& into) {
       into.item.trivial_allowed = read_word(node, "the word", allowed_words);
     }},
    {"infinite",
     false,
     {form::word<allowed_words>, "allowed: the key may be infinite."},
     [](const YamlNode& node, ItemReading& into) {
       into.item.infinite_allowed = read_word(node, "the word", allowed_words);
     }},
    {"options",
     false,
     {form::list_of<form::text>, "What there is to choose from."},
     [](const YamlNode& node, ItemReading& into) {
       read_list(node, "options");
       into.item.options = read_texts(node, "an option");
     }},
    {"answer",
     false,
     {form::reference<answer_definition>,
      "The stated answer: an option, a text in quotes, a list, or a map of names."},
     [](const YamlNode& node, ItemReading& into) { into.answer = &node; }},
    {"statements",
     false,
     {form::list_of<form::text>, "Statements of which each is true or false."},
     [](const YamlNode& node, ItemReading& into) { into.statements = &node; }},
    {"rubric",
     false,
     {rubric_form, "Lines by which a person marks a text."},
     [](const YamlNode& node, ItemReading& into) { into.rubric = &node; }},
    {"fields",
     false,
     {form::list_of<form::text>, "The steps that a record is made of."},
     [](const YamlNode& node, ItemReading& into) { into.fields = &node; }},
    {"names",
     false,
     {form::texts, "Names that the answer may use besides the question's own."},
     [](const YamlNode& node, ItemReading& into) { into.item.asks.names = read_texts(node, "a name"); }},
    {"in",
     false,
     {formula_names_form, "The names that a formula may use, each as x or with how it is written."},
     [](const YamlNode& node, ItemReading& into) { into.item.asks.in = read_formula_names(node); }},
    {"indices",
     false,
     {form::texts, "Letters for the row and column, where a formula of one cell may be given."},
     [](const YamlNode& node, ItemReading& into) { into.item.asks.indices = read_texts(node, "an index"); }},
    {"layout",
     false,
     {form::word<layout_words>, "The layout of derivatives that is as right as the layout of the key."},
     [](const YamlNode& node, ItemReading& into) {
       into.item.asks.layout = read_word(node, "a layout of derivatives", layout_words);
     }},
    {"relations",
     false,
     {form::texts, "Relations of the sizes of a complexity: d <= n."},
     [](const YamlNode& node, ItemReading& into) {
       into.item.asks.relations = read_texts(node, "a relation of sizes, as in d <= n");
     }},
    {"unit",
     false,
     {form::text, "The unit that a quantity is asked for in."},
     [](const YamlNode& node, ItemReading& into) { into.item.asks.unit = read_text(node, "a unit"); }},
    {"bytes",
     false,
     {form::word<kilobyte_words>, "The bytes in KB: 1000, or 1024."},
     [](const YamlNode& node, ItemReading& into) {
       into.item.asks.bytes_in_kilobyte = read_word(node, "the bytes in a kilobyte", kilobyte_words);
     }},
    {"bare",
     false,
     {form::word<allowed_words>, "allowed: a number without a unit is in the unit that is asked for."},
     [](const YamlNode& node, ItemReading& into) {
       into.item.asks.unit_may_be_left_out = read_word(node, "the word", allowed_words);
     }},
    {"square",
     false,
     {form::word<allowed_words>, "allowed: 16 stands for 16x16 where the size is square."},
     [](const YamlNode& node, ItemReading& into) {
       into.item.asks.square_as_number = read_word(node, "the word", allowed_words);
     }},
    {"spelling",
     false,
     {form::word<spelling_words>, "exact: every other spelling is wrong; otherwise a person decides."},
     [](const YamlNode& node, ItemReading& into) {
       into.item.asks.exact_spelling = read_word(node, "the word", spelling_words);
     }},
}};

}  // namespace

void read_item_fields(const YamlNode& node, ItemReading& into) {
  read_fields<ItemReading>(node, "an item", item_fields, into);
}

std::vector<FieldRow> item_rows() {
  return rows_of(item_fields);
}

}  // namespace gradewright::problems
