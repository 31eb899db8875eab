"""Holds the schema of the exam file against the loader, with python3-jsonschema and python3-yaml.

usage: schema.py GRADEWRIGHT SOURCE_DIR

Every exam of the project that the loader takes, the schema takes. Then each exam is broken, one place at a time: a field
that nobody knows in every map, every scalar made something else, every field renamed. What the loader calls an unknown
field, an unknown word or a missing field, the schema refuses; what the loader takes, the schema takes. every_field.yaml
beside this file has each field of the schema at least once, so that each is tried.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

try:
    import jsonschema
    import yaml
except ImportError as error:
    print(f"skipped: {error} (Debian: python3-jsonschema, python3-yaml)")
    sys.exit(77)

GRADEWRIGHT = str(pathlib.Path(sys.argv[1]).resolve())
SOURCE = pathlib.Path(sys.argv[2])
EVERY_FIELD = "tests/schema/every_field.yaml"
DOUBLED = """
kind: doubled
summary: twice a number
parameters:
  x: {meaning: the number, shape: number}
steps: y = 2 * x
items: [{name: y, meaning: twice the number}]
"""
SAMPLE = 5  # of the broken exams that each exam makes; of every_field.yaml all are tried


# PyYAML reads YAML 1.1, where `off` and `yes` are false and true. These are the scalars of YAML 1.2's core schema.
class Core(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    yaml_implicit_resolvers = {}


for tag, pattern, first in [
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?(\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN",
     list("-+.0123456789")),
]:
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)
Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))
Core.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value.replace(".inf", "inf").replace(
    ".nan", "nan")) if node.value.lower().lstrip("+-") not in (".inf", ".nan") else float(
        node.value.lower().replace(".", "")))


def with_text_keys(value):
    """Fields are named by texts, whatever YAML reads there."""
    if isinstance(value, list):
        return [with_text_keys(each) for each in value]
    if isinstance(value, dict):
        return {str(key).lower() if isinstance(key, bool) else str(key): with_text_keys(each)
                for key, each in value.items()}
    return value


def load(text):
    return with_text_keys(yaml.load(text, Core))


def run(*arguments):
    return subprocess.run([GRADEWRIGHT, *arguments], capture_output=True, text=True, check=False)


def exam_texts():
    """Every exam of the project: files, those in the documentation and in golden tests, and the examples of kinds."""
    for path in sorted([*SOURCE.glob("examples/**/*"), *SOURCE.glob("tests/**/*"), *SOURCE.glob("docs/*.md"),
                        SOURCE / "README.md"]):
        if not path.is_file() or path.stat().st_size > 1 << 20:
            continue
        try:
            text = path.read_text()
        except UnicodeDecodeError:
            continue
        name = path.relative_to(SOURCE).as_posix()
        if path.suffix in (".yaml", ".yml") or "fuzz/corpus/exam" in name:
            yield name, text
        elif path.suffix == ".md":
            for number, fence in enumerate(re.findall(r"^```yaml\n(.*?)^```", text, re.M | re.S)):
                yield f"{name}#{number}", fence
        elif path.suffix == ".test":
            for number, lines in enumerate(re.findall(r"^\$ cat > \S+ <<'?END'?\n((?:> .*\n|>\n)+)", text, re.M)):
                yield f"{name}#{number}", re.sub(r"^> ?", "", lines, flags=re.M).removesuffix("END\n")
    for kind in run("kinds").stdout.splitlines():
        yield f"kind {kind.split()[0]}", run("kinds", kind.split()[0], "--example").stdout


def is_exam(text):
    try:
        value = load(text)
    except yaml.YAMLError:
        return False
    return isinstance(value, dict) and "questions" in value and "exam" in value


def mutants(text):
    """The text with one thing wrong, and what that is."""
    def walk(node):
        if isinstance(node, yaml.MappingNode):
            at = node.start_mark.index
            if node.flow_style:
                yield "a field", text[:at + 1] + "surprise: 1, " + text[at + 1:]
            else:
                yield "a field", text[:at] + "surprise: 1\n" + " " * node.start_mark.column + text[at:]
            for key, value in node.value:
                yield "renamed", text[:key.end_mark.index] + "_x" + text[key.end_mark.index:]
                yield from walk(value)
        elif isinstance(node, yaml.SequenceNode):
            for each in node.value:
                yield from walk(each)
        elif node.style not in ("|", ">"):
            for other in ("surprise", "[]"):
                yield other, text[:node.start_mark.index] + other + text[node.end_mark.index:]
    yield from walk(yaml.compose(text, Core))


def loader_says(folder, texts):
    """The error of the loader for each text; empty where it takes it, None where it says neither of the text itself."""
    names = []
    for number, text in enumerate(texts):
        names.append(f"{number}.yaml")
        (folder / names[-1]).write_text(text)
    errors = [None] * len(texts)
    for start in range(0, len(names), 200):
        asked = names[start:start + 200]
        result = subprocess.run([GRADEWRIGHT, "check", *asked], cwd=folder, capture_output=True, text=True, check=False)
        for number, message in re.findall(r"^(\d+)\.yaml:\d+:\d+: error: (.*)$", result.stdout + result.stderr, re.M):
            errors[int(number)] = errors[int(number)] or message
        for number in re.findall(r"^(\d+)\.yaml: \d+ questions?,", result.stdout, re.M):
            errors[int(number)] = ""
    return errors


class Tried:
    """The fields of a schema that an exam has, of those that the schema names."""

    def __init__(self, schema):
        self.schema = schema
        self.known, self.seen = set(), set()
        self.know(schema, set())

    @staticmethod
    def field(part, name):
        """A field by its map, wherever that stands."""
        return name, tuple(part["properties"])

    def resolved(self, part):
        while isinstance(part, dict) and "$ref" in part:
            part = self.schema["definitions"][part["$ref"].removeprefix("#/definitions/")]
        return part

    def parts(self, part):
        """The schemas beside each other that a value is held against; what hangs on the kind of a question is left out."""
        part = self.resolved(part)
        yield part
        for each in part.get("allOf", []) + part.get("anyOf", []):
            if "if" not in each:
                yield from self.parts(each)

    def know(self, part, done):
        part = self.resolved(part)
        if not isinstance(part, dict) or id(part) in done:
            return
        done.add(id(part))
        for name, below in part.get("properties", {}).items():
            self.known.add(self.field(part, name))
            self.know(below, done)
        for below in (*part.get("allOf", []), *part.get("anyOf", []), part.get("items"), part.get("additionalProperties")):
            if isinstance(below, dict) and "if" not in below:
                self.know(below, done)

    def see(self, part, value):
        for each in self.parts(part):
            if not jsonschema.Draft7Validator({**each, "definitions": self.schema["definitions"]}).is_valid(value):
                continue
            if isinstance(value, dict):
                for name, below in value.items():
                    if name in each.get("properties", {}):
                        self.seen.add(self.field(each, name))
                        self.see(each["properties"][name], below)
                    elif isinstance(each.get("additionalProperties"), dict):
                        self.see(each["additionalProperties"], below)
            if isinstance(value, list) and "items" in each:
                for below in value:
                    self.see(each["items"], below)


# Every map in which the loader knows a list of fields.
MAPS = {"'add'", "'concat'", "'layers'", "'multiply'", "'repeat'", "'residual'", "a group of questions",
        "a line of a rubric", "a mistake", "a question", "a rule", "an accepted key", "an exam", "an item", "counting",
        "follow-through", "intermediate", "the given 'c'", "the rule of late work"}
# What a field is, whatever the rest of the exam says.
SHAPE = re.compile(r"^(unknown field|kind '\S+' has no parameter|.* has no field|expected .* as a (map|number)|"
                   r"expected a list of|unknown kind|expected (?!the answer )[^(]* \(.*\), found)")


def main():
    schema = json.loads(run("schema").stdout)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    failures = []

    def takes(text):
        return validator.is_valid(load(text))

    exams = {name: text for name, text in exam_texts() if is_exam(text)}
    every = Tried(schema)
    every.see(schema, load(exams[EVERY_FIELD]))
    for name, fields in sorted(every.known - every.seen):
        if not (name == "accept" and "published" in fields):  # of a question, for an error that says where it belongs
            failures.append(f"{EVERY_FIELD} has no field '{name}' of a map of {', '.join(fields)}")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "kinds").mkdir()
        (folder / "kinds" / "doubled.yaml").write_text(DOUBLED)
        (folder / "sheet.md").write_text("Name and answers")
        errors = loader_says(folder, list(exams.values()))
        if errors[list(exams).index(EVERY_FIELD)] != "":
            failures.append(f"{EVERY_FIELD} does not load: {errors[list(exams).index(EVERY_FIELD)]}")
        loaded = [name for name, error in zip(exams, errors) if error == ""]
        for name in loaded:
            for error in validator.iter_errors(load(exams[name])):
                failures.append(f"{name}: the schema refuses what loads: {list(error.path)}: {error.message[:200]}")
        tried = refused = 0
        contexts = set()
        for name in loaded:
            broken = list(mutants(exams[name]))
            if name != EVERY_FIELD:
                broken = broken[::1 + len(broken) // SAMPLE]
            for (what, text), error in zip(broken, loader_says(folder, [text for _, text in broken])):
                try:
                    taken = takes(text)
                except yaml.YAMLError:
                    continue
                tried += 1
                place = f"{name}, {what}: {error or 'loads'}\n{text}" if len(text) < 3000 else f"{name}, {what}: {error}"
                if error == "" and not taken:
                    failures.append(f"the schema refuses what loads: {place}")
                of_folder = error and error.startswith("unknown kind") and re.search("^kinds:", text, re.M)
                if error and SHAPE.match(error) and not of_folder:
                    refused += 1
                    contexts.update(re.findall(r"^unknown field 'surprise' in (.*?)(?:;|$)", error))
                    if taken:
                        failures.append(f"the schema takes what the loader refuses: {place}")
    if contexts != MAPS:
        failures.append(f"unknown fields were tried in other maps: {sorted(contexts ^ MAPS)}")
    print(f"{len(loaded)} of {len(exams)} exams load; {tried} broken ones, {refused} of them by a field or its form")
    for failure in failures[:20]:
        print(failure)
    print(f"{len(failures)} failures")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
