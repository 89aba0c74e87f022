import { readFileSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

import { textPathsOf } from './text-paths.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** A module that is loaded later, with the parts that are loaded beside it. */
export type LateModule = { readonly file: string; readonly parts: readonly string[] };

/** What one module of the screens says about itself. */
export type ScreenModule = {
  /** What it imports at once, types left out. */
  readonly imports: readonly string[];
  readonly late: readonly LateModule[];
  readonly textPaths: ReadonlySet<string>;
  /** The parts its `handle` names; null without one. */
  readonly handleParts: readonly string[] | null;
};

const known = new Map<string, ScreenModule>();

/** Reads a module; files are named from the project's root. */
export function readModule(file: string): ScreenModule {
  const before = known.get(file);
  if (before) return before;
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const late: LateModule[] = [];
  let handleParts: readonly string[] | null = null;
  const visit = (node: ts.Node, parts: readonly string[]): void => {
    const beside = isCallOf(node, 'loadWithTexts')
      ? namesOfParts(node.arguments.slice(0, 1))
      : parts;
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const target = resolve(file, node.arguments[0]);
      if (target !== null) late.push({ file: target, parts });
    }
    if (isCallOf(node, 'withTexts')) handleParts = namesOfParts(node.arguments);
    ts.forEachChild(node, (child) => visit(child, beside));
  };
  visit(source, []);
  const module = {
    imports: importsOf(file, source),
    late,
    textPaths: textPathsOf(source),
    handleParts,
  };
  known.set(file, module);
  return module;
}

function isCallOf(node: ts.Node, name: string): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name
  );
}

/** String literals among some arguments, in lists too. */
function namesOfParts(nodes: readonly ts.Node[]): string[] {
  return nodes.flatMap((node) => {
    if (ts.isStringLiteral(node)) return [node.text];
    return ts.isArrayLiteralExpression(node) ? namesOfParts(node.elements) : [];
  });
}

function importsOf(file: string, source: ts.SourceFile): string[] {
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    if (ts.isImportDeclaration(statement) && isForTypes(statement.importClause)) return [];
    if (ts.isExportDeclaration(statement) && statement.isTypeOnly) return [];
    const target = resolve(file, statement.moduleSpecifier);
    return target === null ? [] : [target];
  });
}

function isForTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const { namedBindings } = clause;
  if (clause.name !== undefined || !namedBindings || !ts.isNamedImports(namedBindings))
    return false;
  return namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly);
}

/** A module of the screens; null for libraries and for what only the server has. */
function resolve(from: string, specifier: ts.Node | undefined): string | null {
  if (!specifier || !ts.isStringLiteral(specifier)) return null;
  const { text } = specifier;
  if (!/\.tsx?$/.test(text) || text.endsWith('.server.ts')) return null;
  if (text.startsWith('#app/')) return text.slice(1);
  return text.startsWith('.') ? path.posix.join(path.posix.dirname(from), text) : null;
}

/** All modules that come at once with one, itself included. */
export function modulesBehind(file: string): string[] {
  const seen = new Set<string>();
  const visit = (next: string): void => {
    if (seen.has(next)) return;
    seen.add(next);
    for (const imported of readModule(next).imports) visit(imported);
  };
  visit(file);
  return [...seen];
}
