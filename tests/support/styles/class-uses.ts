import { readFileSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** What a module writes into `class` attributes, as far as its text tells. */
export type ClassUses = {
  readonly names: ReadonlySet<string>;
  /** `is-` of `is-${tone}`: the rest is a word that is written elsewhere. */
  readonly beginnings: ReadonlySet<string>;
  /** All words between quotes, of types too. */
  readonly words: ReadonlySet<string>;
};

const known = new Map<string, ClassUses>();

/** The classes of a module; files are named from the project's root. */
export function classUsesOf(file: string): ClassUses {
  const before = known.get(file);
  if (before) return before;
  const uses = readClassUses(readFileSync(path.join(ROOT, file), 'utf8'));
  known.set(file, uses);
  return uses;
}

/** The classes that a module with this text writes. */
export function readClassUses(text: string): ClassUses {
  const source = ts.createSourceFile('a.tsx', text, ts.ScriptTarget.Latest, true);
  const names = new Set<string>();
  const beginnings = new Set<string>();
  const words = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (isPieceOfText(node)) {
      for (const word of node.text.split(/[^\w-]+/)) words.add(word);
      for (const name of classesIn(node)) names.add(name);
      const beginning = /[\w-]+-$/.exec(node.text)?.[0];
      const goesOn = ts.isTemplateHead(node) || ts.isTemplateMiddle(node);
      if (goesOn && beginning !== undefined && isForClass(node)) beginnings.add(beginning);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { names, beginnings, words };
}

type PieceOfText = ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail;

function isPieceOfText(node: ts.Node): node is PieceOfText {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node)
  );
}

/** Class names of a text that stands for a class, or that is HTML. */
function classesIn(node: PieceOfText): string[] {
  const html = [...node.text.matchAll(/class="([^"]*)"/g)].map(([, names = '']) => names);
  const all = isForClass(node) ? [node.text, ...html] : html;
  return all.flatMap((names) => names.split(/\s+/)).filter((name) => /^[a-z][\w-]*\w$/.test(name));
}

/** In `className=…`, in what joins names, or in what is called a class (`triggerClass`). */
function isForClass(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return isNameOfClass(parent.name);
  if (ts.isCallExpression(parent)) {
    return /^(?:classNames|buttonClass)$|\.classList\.\w+$/.test(parent.expression.getText());
  }
  if (ts.isBindingElement(parent) || ts.isVariableDeclaration(parent)) {
    return isNameOfClass(parent.name);
  }
  if (ts.isPropertyAssignment(parent)) return isNameOfClass(parent.name);
  if (ts.isConditionalExpression(parent) && parent.condition === node) return false;
  if (ts.isBinaryExpression(parent)) {
    const operator = parent.operatorToken.kind;
    if (operator === ts.SyntaxKind.EqualsToken) return isNameOfClass(parent.left);
    const isChoice = [
      ts.SyntaxKind.AmpersandAmpersandToken,
      ts.SyntaxKind.BarBarToken,
      ts.SyntaxKind.QuestionQuestionToken,
    ].includes(operator);
    return isChoice && isForClass(parent);
  }
  const isPart =
    ts.isConditionalExpression(parent) ||
    ts.isTemplateExpression(parent) ||
    ts.isTemplateSpan(parent) ||
    ts.isJsxExpression(parent) ||
    ts.isParenthesizedExpression(parent);
  return isPart && isForClass(parent);
}

function isNameOfClass(name: ts.Node): boolean {
  return /class(?:name)?$/i.test(name.getText());
}
