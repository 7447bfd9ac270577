// What tests/browser/wall/test_legibility.py asks of a wall as it stands; each answers what is wrong.
globalThis.legible = (() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = ([r, g, b, a], under) => [r, g, b].map((part, i) => part * a + under[i] * (1 - a));
  const linear = (part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const light = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

  // The ground under an element: every colour behind it, from the page up.
  const ground = (element) => {
    const behind = [];
    for (let at = element; at; at = at.parentElement) behind.unshift(getComputedStyle(at));
    return behind.reduce((under, style) => over(rgba(style.backgroundColor), under), [255, 255, 255]);
  };
  const contrast = (element) => {
    const style = getComputedStyle(element);
    const colour = element instanceof SVGElement ? style.fill : style.color;
    const under = ground(element);
    const [one, other] = [light(over(rgba(colour), under)), light(under)];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  };

  const seen = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const element = node.parentElement;
      const clipped = getComputedStyle(element).clipPath !== "none";
      if (!node.data.trim() || clipped || element.closest(".hidden, :disabled")) continue;
      if (element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) found.push(node);
    }
    return found;
  };
  const boxes = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  };
  const words = (node) => node.data.trim().slice(0, 40);

  // A text shortened with an ellipsis ends there; its whole words are on another page.
  const shortenedBy = (element) => {
    for (let at = element; at; at = at.parentElement)
      if (getComputedStyle(at).webkitLineClamp !== "none") return at;
    return null;
  };

  // A line is whole inside its window, or on another page of it.
  const cut = (node) => {
    const element = node.parentElement;
    const shortened = shortenedBy(element)?.getBoundingClientRect();
    const frame = (element.closest(".frame") ?? element.closest("main")).getBoundingClientRect();
    return boxes(node).some((box) => {
      if (shortened && box.bottom > shortened.bottom + 1) return false;
      const here = box.right > frame.left + 1 && box.left < frame.right - 1;
      const whole = box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1
        && box.left >= frame.left - 1 && box.right <= frame.right + 1;
      return here && !whole;
    });
  };

  const pressed = () =>
    [...document.querySelectorAll("button, a, input, label")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.closest("label") || element.localName === "label");
  const middle = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };

  return {
    // Buttons of the foot under something else.
    covered: () =>
      [...document.querySelectorAll(".wall-foot button")]
        .filter((button) => !button.contains(document.elementFromPoint(...middle(button))))
        .map((button) => button.textContent.trim()),
    // Targets around whose middles circles of this size meet (WCAG 2.5.8).
    crowded: (least) =>
      pressed().flatMap((one, index, all) =>
        all.slice(index + 1).flatMap((other) => {
          const [[x, y], [across, down]] = [middle(one), middle(other)];
          const near = Math.hypot(x - across, y - down) < least;
          return near ? [`${one.textContent.trim()} | ${other.textContent.trim()}`] : [];
        }),
      ),
    faint: (least) =>
      seen(document.body)
        .map((node) => [contrast(node.parentElement), words(node)])
        .filter(([ratio]) => ratio < least)
        .map(([ratio, said]) => `${ratio.toFixed(2)} ${said}`),
    small: (least, labels) =>
      seen(document.querySelector("main"))
        .filter(({ parentElement: element }) => !element.closest(labels) && !element.closest("svg"))
        .map((node) => [Number.parseFloat(getComputedStyle(node.parentElement).fontSize), words(node)])
        .filter(([size]) => size < least - 0.1)
        .map(([size, said]) => `${size} ${said}`),
    cut: () => seen(document.querySelector("main")).filter(cut).map(words),
    targets: (least) =>
      pressed()
        .map((element) => [element.getBoundingClientRect(), element.textContent.trim()])
        .filter(([{ width, height }]) => Math.min(width, height) < least)
        .map(([{ width, height }, said]) => `${width} × ${height} ${said}`),
  };
})();
