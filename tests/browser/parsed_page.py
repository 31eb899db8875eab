"""A page as Python's own HTML parser reads it, and what is wrong with it."""

import base64
import hashlib
import html.parser
import re

VOID = {"meta", "br", "hr", "img", "input", "link"}


class Page(html.parser.HTMLParser):
    """Faults: tags that do not match, ids twice, links to nowhere, anything that could fetch or run."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.faults, self.open, self.ids, self.links = [], [], set(), []
        self.scripts, self.policy, self.text = [], "", []
        self.feed(text)
        self.close()
        if self.open:
            self.fault(f"<{self.open[-1]}> is not closed")
        for link in self.links:
            if not link.startswith("#"):
                self.fault(f"a link out of the page: {link[:60]}")
            elif link[1:] not in self.ids:
                self.fault(f"a link to nowhere: {link[:60]}")
        self._check_policy()

    def fault(self, words):
        self.faults.append(f"line {self.getpos()[0]}: {words}")

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        values = dict(attributes)
        if len(set(names)) < len(names):
            self.fault(f"<{tag}> has an attribute twice")
        for name, value in attributes:
            if name.startswith("on") or name in ("src", "srcset", "action", "data", "background"):
                self.fault(f"<{tag} {name}>")
            if name == "style" and not re.fullmatch(r"width: \d+%", value or ""):
                self.fault(f"a style from outside: {value}")
        if "id" in values:
            if values["id"] in self.ids:
                self.fault(f"the id {values['id']} is there twice")
            self.ids.add(values["id"])
        if tag == "a":
            self.links.append(values.get("href", ""))
        if tag == "meta" and values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]
        if tag in ("img", "iframe", "object", "embed", "link", "form", "base"):
            self.fault(f"<{tag}>")
        if tag == "script":
            self.scripts.append("")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open[-1] != tag:
            self.fault(f"</{tag}> closes {self.open[-1] if self.open else 'nothing'}")
        else:
            self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1] == "script":
            self.scripts[-1] += data
        elif self.open and self.open[-1] != "style":
            self.text.append(data)

    def _check_policy(self):
        allowed = ["default-src 'none'", "style-src 'unsafe-inline'"]
        for script in self.scripts:
            digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
            allowed.append(f"script-src 'sha256-{digest}'")
        if self.policy != "; ".join(allowed):
            self.fault(f"the policy is {self.policy}, and not {'; '.join(allowed)}")
