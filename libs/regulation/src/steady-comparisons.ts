import { parseUnit, reduceAST, type ASTNode } from 'publicodes';

const COMPARISONS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '=', '!=']);

/** Binary fractions add no more than this to sums of euros and cents. */
const STEADY = {
  nodeKind: 'constant',
  type: 'number',
  nodeValue: 9,
  unit: parseUnit('décimales'),
} as unknown as ASTNode;

/**
 * Makes the comparisons of parsed rules exact to the cent: what binary fractions add (`0.3 - 0.1` is a hair below `0.2`) is rounded off on
 * both sides before they are compared, so that a bound is on the side that the text says.
 */
export function steadyComparisons(rules: Readonly<Record<string, ASTNode>>): void {
  for (const rule of Object.values(rules))
    reduceAST<null>(
      (_none, node) => {
        if (node.nodeKind === 'operation' && COMPARISONS.has(node.operationKind))
          node.explanation = node.explanation.map(steady) as typeof node.explanation;
        return undefined;
      },
      null,
      rule,
    );
}

/** Values as they are written are exact already. */
function steady(node: ASTNode): ASTNode {
  if (node.nodeKind === 'constant' || node.nodeKind === 'arrondi') return node;
  return { nodeKind: 'arrondi', explanation: { valeur: node, arrondi: STEADY } } as unknown as ASTNode;
}
