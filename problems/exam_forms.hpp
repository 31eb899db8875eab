#pragma once

#include <string_view>
#include <vector>

#include "problems/field_form.hpp"
#include "problems/layer.hpp"

/// The forms of the parts of an exam file, each defined beside its reader.
namespace gradewright::problems {

/// What a schema defines once, by the names under which it is referred to.
inline constexpr std::string_view answer_definition = "answer";
inline constexpr std::string_view item_definition = "item";
inline constexpr std::string_view kind_definition = "kind";
inline constexpr std::string_view layer_definition = "layer";
inline constexpr std::string_view layers_definition = "layers";
inline constexpr std::string_view question_definition = "question";
inline constexpr std::string_view rule_definition = "rule";
inline constexpr std::string_view value_definition = "value";

/// What a network has beside its layers, for an exam or for a question.
void blocks_form(JsonWriter& schema);
void counting_form(JsonWriter& schema);
inline constexpr FieldNote input_note{form::reference<value_definition>,
                                      "The shape of one example that goes into the layers: [3, 224, 224]."};
inline constexpr FieldNote blocks_note{
    blocks_form, "Layers under a name of their own, with parameters: bottleneck(width, stride=1)."};
inline constexpr FieldNote counting_note{counting_form, "Who counts the FLOPs of the network, and of what."};

/// The exam but for what is said of its kinds.
void exam_form(JsonWriter& schema);
void late_form(JsonWriter& schema);
void attempts_form(JsonWriter& schema);
void groups_form(JsonWriter& schema);

void question_form(JsonWriter& schema);
void givens_form(JsonWriter& schema);
/// A number, nested lists, or an expression.
void value_form(JsonWriter& schema);
void hand_rounding_form(JsonWriter& schema);
void mistake_form(JsonWriter& schema);
void published_form(JsonWriter& schema);

void layers_form(JsonWriter& schema);
/// One layer of a list.
void layer_form(JsonWriter& schema);

std::vector<FieldRow> item_rows();
void rule_form(JsonWriter& schema);
void follow_policy_form(JsonWriter& schema);
void follow_policy_of_item_form(JsonWriter& schema);
void answer_form(JsonWriter& schema);
void accept_form(JsonWriter& schema);
void cells_form(JsonWriter& schema);
void rubric_form(JsonWriter& schema);
void formula_names_form(JsonWriter& schema);

}  // namespace gradewright::problems
