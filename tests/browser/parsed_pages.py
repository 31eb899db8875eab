#!/usr/bin/env python3
"""Every page of the class of this folder and of a hostile one, read by Python's own HTML parser.

usage: parsed_pages.py GRADEWRIGHT
"""

import pathlib
import sys
import tempfile

from make_pages import class_pages, hostile_pages
from parsed_page import Page


def main():
    with tempfile.TemporaryDirectory() as folder:
        pages = class_pages(sys.argv[1], pathlib.Path(folder)) + hostile_pages(sys.argv[1], pathlib.Path(folder))
        faults = []
        for path in pages:
            page = Page(path.read_text(encoding="utf-8"))
            faults += [f"{path.name}: {fault}" for fault in page.faults]
            scripts = 1 if path.name in ("report.html", "summary.html") else 0
            if len(page.scripts) != scripts:
                faults.append(f"{path.name}: {len(page.scripts)} scripts")
        print("\n".join(faults[:50]) or f"{len(pages)} pages are sound")
        return 1 if faults or len(pages) < 15 else 0


if __name__ == "__main__":
    sys.exit(main())
