#include "reports/page_script.hpp"

namespace gradewright::reports {

std::string_view sorting_script() {
  return R"js(
"use strict";
const words = new Intl.Collator(undefined, {numeric: true});
const valueOf = (row, column) => {
  const cell = row.cells[column];
  const text = (cell.dataset.sort ?? cell.textContent).trim();
  if (text === "" || text === "–") {
    return {rank: 2};
  }
  const number = Number(text);
  return Number.isNaN(number) ? {rank: 1, text} : {rank: 0, number, text};
};
const compare = (a, b, direction) => {
  if (a.rank !== b.rank || a.rank === 2) {
    return a.rank - b.rank;
  }
  return direction * (a.rank === 0 ? a.number - b.number : words.compare(a.text, b.text));
};
const sort = (table, head, column, rows) => {
  const descending = head.getAttribute("aria-sort") === "ascending";
  for (const other of table.tHead.rows[0].cells) {
    other.removeAttribute("aria-sort");
  }
  head.setAttribute("aria-sort", descending ? "descending" : "ascending");
  const keyed = rows.map(row => [valueOf(row, column), row]);
  keyed.sort((a, b) => compare(a[0], b[0], descending ? -1 : 1));
  table.tBodies[0].append(...keyed.map(each => each[1]));
};
for (const table of document.querySelectorAll("table.sortable")) {
  const rows = [...table.tBodies[0].rows];
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    if (head.textContent === "") {
      return;
    }
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(table, head, column, rows));
    head.append(button);
  });
}
)js";
}

std::string_view sorting_script_source() {
  return "'sha256-hzEOViJYZhwOBIB5luzej3r+IzFTDEcyTcfIGbAHdJc='";
}

}  // namespace gradewright::reports
