// What is wrong with the page as it is laid out now: texts that lie over each other, that stick out of the window, or
// that a box cuts or scrolls sideways. Run in the page by scripts/test-browser; gives a list of sentences.
(() => {
  const faults = [];
  const root = document.documentElement;
  const name = element => element.tagName.toLowerCase() + (element.className.baseVal ?? element.className
    ? "." + String(element.className.baseVal ?? element.className).trim().split(/\s+/).join(".") : "");
  const quoted = text => JSON.stringify(text.trim().slice(0, 40));
  if (root.scrollWidth > root.clientWidth) {
    faults.push(`the page scrolls sideways: ${root.scrollWidth} of ${root.clientWidth} px`);
  }
  // In a folded part, or only for those who listen to the page.
  const unseen = element => element.closest(".hidden") !== null || !element.checkVisibility();
  // On a telephone a wide formula or matrix scrolls in a box of its own, and nothing else does; nor does anything on paper.
  // Elsewhere only a hostile answer is too wide.
  const narrow = root.clientWidth < 600 || location.pathname.includes("/hostile/");
  const own = element => narrow && !matchMedia("print").matches && element.closest(".scroll, .formula") !== null;
  for (const element of document.querySelectorAll("body *")) {
    const look = getComputedStyle(element);
    if (look.overflowX !== "visible" && !unseen(element) && !own(element) && element.clientWidth > 0 &&
        element.scrollWidth > element.clientWidth + 1) {
      faults.push(`${name(element)} holds ${element.scrollWidth} px in ${element.clientWidth}: ` +
        quoted(element.textContent));
    }
  }
  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (node.data.trim() === "" || parent.closest("script, style, math") !== null || unseen(parent)) {
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width > 0) {
        boxes.push({left: box.left, right: box.right, top: box.top, bottom: box.bottom, node,
          own: own(parent)});
      }
    }
  }
  for (const formula of document.querySelectorAll("math")) {
    const box = formula.getBoundingClientRect();
    if (box.width > 0 && !unseen(formula)) {
      boxes.push({left: box.left, right: box.right, top: box.top, bottom: box.bottom,
        node: {data: formula.textContent}, own: own(formula)});
    }
  }
  for (const box of boxes) {
    if (!box.own && (box.right > root.clientWidth + 1 || box.left < -1)) {
      faults.push(`cut at the window's edge: ${quoted(box.node.data)}`);
    }
  }
  // Lines of one paragraph may touch; what is over each other by more than these is not read.
  const [across, down] = [3, 6];
  boxes.sort((a, b) => a.top - b.top);
  for (let i = 0; i < boxes.length; ++i) {
    for (let k = i + 1; k < boxes.length && boxes[k].top < boxes[i].bottom - down; ++k) {
      const over = Math.min(boxes[i].right, boxes[k].right) - Math.max(boxes[i].left, boxes[k].left);
      const under = Math.min(boxes[i].bottom, boxes[k].bottom) - boxes[k].top;
      if (over > across && under > down) {
        faults.push(`over each other: ${quoted(boxes[i].node.data)} and ${quoted(boxes[k].node.data)}`);
      }
    }
  }
  return [...new Set(faults)].slice(0, 20);
})()
