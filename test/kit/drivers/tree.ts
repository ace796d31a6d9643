/** Chrome's flat list of accessibility nodes as the tree that a screen reader walks. */
import type { TreeNode } from './driver.js';

export interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  value?: { value: unknown };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
  parentId?: string;
}

/** Lines of text inside text say the same again, once a line box: their number depends on the width. */
const noise = new Set(['InlineTextBox', 'none', 'generic']);

export function treeOf(nodes: AxNode[]): TreeNode[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const grow = (node: AxNode): TreeNode[] => {
    const children = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? grow(child) : [];
    });
    return node.ignored || noise.has(node.role?.value ?? 'none') ? children : [treeNode(node, children)];
  };
  return nodes.filter((node) => node.parentId === undefined).flatMap(grow);
}

function treeNode(node: AxNode, children: TreeNode[]): TreeNode {
  const name = node.name?.value ?? '';
  return {
    role: node.role?.value ?? '',
    name,
    ...(node.description?.value ? { description: node.description.value } : {}),
    ...(node.value?.value === undefined ? {} : { value: String(node.value.value) }),
    states: states(node),
    children: children.filter((child) => !(child.role === 'StaticText' && child.name === name)),
  };
}

function states(node: AxNode): TreeNode['states'] {
  const plain = (node.properties ?? []).flatMap(({ name, value: { value } }) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[name, value]]
      : [],
  );
  return Object.fromEntries(plain) as TreeNode['states'];
}
