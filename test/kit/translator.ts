/** What a browser's page translator does to a page: each text is taken out, and stands again in two `font` elements. */

const texts = (root: Node): Text[] => {
  const found: Text[] = [];
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) found.push(node as Text);
    else if (!/^(STYLE|SCRIPT|TEXTAREA|FONT)$/i.test(node.nodeName)) {
      node.childNodes.forEach(visit);
      const { shadowRoot } = node as Element;
      if (shadowRoot) visit(shadowRoot);
    }
  };
  visit(root);
  return found;
};

const font = (inner: Node): HTMLElement => {
  const element = document.createElement('font');
  element.append(inner);
  return element;
};

/** Translates what stands there now into the same words, so that nothing but the page's making is different. */
export const translate = (root: Node): void => {
  for (const text of texts(root))
    if (text.data.trim()) text.replaceWith(font(font(document.createTextNode(text.data))));
};
