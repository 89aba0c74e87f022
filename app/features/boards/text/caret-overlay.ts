/** A named caret at an index of the text; `colour` is 0 to 11. */
export type CaretMark = { readonly index: number; readonly name: string; readonly colour: number };

/** What makes a line break at the same place in the overlay as in the field. */
const MIRRORED = [
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'letterSpacing',
  'lineHeight',
  'paddingBlock',
  'paddingInline',
  'tabSize',
  'textAlign',
  'textIndent',
  'textTransform',
  'wordSpacing',
] as const;

/**
 * Draws the others' carets over a text area: the overlay repeats its text, unseen, with a mark at
 * each caret. Looks: `.remote-caret[data-colour]` and `.remote-caret-name`. Hidden from assistive
 * technology, which hears who is writing from the live region.
 */
export function paintCarets(
  field: HTMLTextAreaElement,
  overlay: HTMLElement,
  marks: readonly CaretMark[],
): void {
  overlay.setAttribute('aria-hidden', 'true');
  if (marks.length === 0) {
    overlay.replaceChildren();
    return;
  }
  mirrorLook(field, overlay);
  const { ownerDocument } = field;
  const body = ownerDocument.createElement('div');
  body.style.transform = `translateY(${-field.scrollTop}px)`;
  const text = field.value;
  let done = 0;
  for (const mark of marks.toSorted((a, b) => a.index - b.index)) {
    body.append(text.slice(done, mark.index), caretElement(ownerDocument, mark));
    done = mark.index;
  }
  // A last line that is empty has no height of its own.
  body.append(`${text.slice(done)}\u200B`);
  overlay.replaceChildren(body);
  keepNamesInside(overlay);
}

/** At the end of a line a name turns to the other side of its caret: the field's edge would cut it. */
function keepNamesInside(overlay: HTMLElement): void {
  const { right } = overlay.getBoundingClientRect();
  for (const name of overlay.querySelectorAll<HTMLElement>('.remote-caret-name')) {
    if (name.getBoundingClientRect().right > right) name.classList.add('is-turned');
  }
}

function mirrorLook(field: HTMLTextAreaElement, overlay: HTMLElement): void {
  const look = getComputedStyle(field);
  const { style } = overlay;
  for (const property of MIRRORED) style[property] = look[property];
  style.position = 'absolute';
  style.inset = '0';
  style.pointerEvents = 'none';
  style.overflow = 'hidden';
  style.whiteSpace = 'pre-wrap';
  style.overflowWrap = 'break-word';
  style.color = 'transparent';
  style.boxSizing = 'border-box';
  style.borderWidth = look.borderWidth;
  style.borderStyle = 'solid';
  style.borderColor = 'transparent';
}

function caretElement(ownerDocument: Document, mark: CaretMark): HTMLElement {
  const caret = ownerDocument.createElement('span');
  caret.className = 'remote-caret';
  caret.dataset['colour'] = String(mark.colour);
  const name = ownerDocument.createElement('span');
  name.className = 'remote-caret-name';
  name.textContent = mark.name;
  caret.append(name);
  return caret;
}
