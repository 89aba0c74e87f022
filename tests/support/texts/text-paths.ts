import ts from 'typescript';

/** What a name in the code stands for: `[]` all texts, `['boards', 'history']` those under it. */
type TextPath = readonly string[];

/**
 * The texts a file reads, as paths: `orders.title`, `boards.history.feed`. Follows `useT()`,
 * parameters of type `Dictionary`, and names that were given either, each within its function.
 */
export function textPathsOf(source: ts.SourceFile): ReadonlySet<string> {
  const found = new Set<string>();
  const note = (path: TextPath | null) => {
    if (path && path.length > 0) found.add(path.join('.'));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isPropertyAccessExpression(node)) note(pathOf(node));
    if (ts.isElementAccessExpression(node)) note(pathOf(node.expression));
    if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name)) {
      const from = node.initializer ? pathOf(node.initializer) : null;
      if (from) for (const { name } of namesIn(node.name)) note([...from, name]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The path an expression stands for; null when it is no text. */
function pathOf(node: ts.Expression): TextPath | null {
  if (ts.isCallExpression(node)) {
    return ts.isIdentifier(node.expression) && node.expression.text === 'useT' ? [] : null;
  }
  if (ts.isPropertyAccessExpression(node)) {
    const before = pathOf(node.expression);
    return before && [...before, node.name.text];
  }
  return ts.isIdentifier(node) ? pathOfName(node.text, node) : null;
}

/** Looks for the declaration of a name in the functions around it, the nearest first. */
function pathOfName(name: string, from: ts.Node): TextPath | null {
  for (let scope = from.parent; !ts.isSourceFile(scope); scope = scope.parent) {
    const declared = declaredIn(scope, name, from);
    if (declared !== undefined) return declared;
  }
  return null;
}

/** Undefined: this scope does not declare the name; null: it does, and it is no text. */
function declaredIn(scope: ts.Node, name: string, from: ts.Node): TextPath | null | undefined {
  if (ts.isFunctionLike(scope)) {
    for (const parameter of scope.parameters) {
      const path = bindingPath(parameter.name, name, () => pathOfType(parameter.type));
      if (path !== undefined) return path;
    }
  }
  if (!ts.isBlock(scope)) return undefined;
  for (const statement of scope.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name: bound, type, initializer } of statement.declarationList.declarations) {
      if (initializer === undefined || isInside(from, initializer)) continue;
      const path = bindingPath(bound, name, () => pathOfType(type) ?? pathOf(initializer));
      if (path !== undefined) return path;
    }
  }
  return undefined;
}

function bindingPath(
  bound: ts.BindingName,
  name: string,
  whole: () => TextPath | null,
): TextPath | null | undefined {
  if (ts.isIdentifier(bound)) return bound.text === name ? whole() : undefined;
  if (!ts.isObjectBindingPattern(bound)) return undefined;
  const taken = namesIn(bound).find(({ as }) => as === name);
  if (!taken) return undefined;
  const from = whole();
  return from && [...from, taken.name];
}

/** The properties a pattern takes, and the names it gives them. */
function namesIn(pattern: ts.ObjectBindingPattern): { name: string; as: string }[] {
  return pattern.elements.flatMap(({ name, propertyName }) => {
    if (!ts.isIdentifier(name)) return [];
    const taken = propertyName && ts.isIdentifier(propertyName) ? propertyName.text : name.text;
    return [{ name: taken, as: name.text }];
  });
}

/** `Dictionary` is all texts, `Dictionary['boards']` those under it. */
function pathOfType(type: ts.TypeNode | undefined): TextPath | null {
  if (type === undefined) return null;
  if (ts.isTypeReferenceNode(type)) {
    return ts.isIdentifier(type.typeName) && type.typeName.text === 'Dictionary' ? [] : null;
  }
  if (!ts.isIndexedAccessTypeNode(type) || !ts.isLiteralTypeNode(type.indexType)) return null;
  const before = pathOfType(type.objectType);
  const { literal } = type.indexType;
  return before && ts.isStringLiteral(literal) ? [...before, literal.text] : null;
}

function isInside(node: ts.Node, around: ts.Node): boolean {
  return node.pos >= around.pos && node.end <= around.end;
}
