import * as Y from 'yjs';

import { cardText, type CardTextField } from '#app/domain/boards/document/edit-board.ts';
import { cleanText } from '#app/domain/boards/document/stored-values.ts';
import type { Cursor } from '#app/protocol/presence-format.ts';

import type { RemoteCaret } from '../sync/board-people.ts';
import { paintCarets, type CaretMark } from './caret-overlay.ts';
import { findSplice, splicesOf, transformSplice, type DeltaStep } from './text-change.ts';

/** What a binding needs of the board; `BoardProvider` is one. */
export type TextBoard = {
  readonly doc: Y.Doc;
  readonly people: {
    subscribe(listener: () => void): () => void;
    caretsIn(cardId: string, field: string): RemoteCaret[];
  };
  setCursor(cursor: Cursor | null): void;
};

/** Which text of which card, and where the others' carets are drawn. */
export type TextTarget = {
  readonly provider: TextBoard;
  readonly cardId: string;
  readonly field: CardTextField;
  /** An empty element that lies exactly over the field; null: no carets. */
  readonly overlay: HTMLElement | null;
};

const STOPS_TYPING_MS = 2_000;
const UNDO_TOGETHER_MS = 400;

/**
 * Ties a plain text area to the live text of a card, so that spelling, dictation, screen readers
 * and input methods work as in any form. Typing goes to the document at once; what others write
 * appears around the caret without moving it, and waits while an input method is composing (a
 * change under it would break the word). Undo takes back this person's own typing only.
 * @returns what undoes the tie.
 */
export function bindTextarea(field: HTMLTextAreaElement, target: TextTarget): () => void {
  const text = cardText(target.provider.doc, target.cardId, target.field);
  if (!text) return () => undefined;
  const binding = new TextBinding(field, text, target);
  return () => binding.destroy();
}

/** Where the others' carets are in a text now, for whoever shows it without a field. */
export function caretMarks(target: Omit<TextTarget, 'overlay'>): readonly CaretMark[] {
  const { provider, cardId, field } = target;
  const carets = provider.people.caretsIn(cardId, field);
  if (carets.length === 0) return [];
  const text = cardText(provider.doc, cardId, field);
  return carets.flatMap(({ head, name, colour }) => {
    const place = Y.createAbsolutePositionFromRelativePosition(head, provider.doc);
    return place?.type === text ? [{ index: place.index, name, colour }] : [];
  });
}

class TextBinding {
  readonly #field: HTMLTextAreaElement;
  readonly #text: Y.Text;
  readonly #target: TextTarget;
  readonly #origin = { typedHere: true };
  readonly #undo: Y.UndoManager;
  readonly #undoers: (() => void)[] = [];
  /** What the field shows, as far as it is in the document. */
  #shown: string;
  /** Changes by others that the field does not show yet, while composing. */
  #hidden: (readonly DeltaStep[])[] = [];
  #isComposing = false;
  #isTyping = false;
  #typingTimer: ReturnType<typeof setTimeout> | null = null;

  constructor(field: HTMLTextAreaElement, text: Y.Text, target: TextTarget) {
    this.#field = field;
    this.#text = text;
    this.#target = target;
    this.#shown = text.toJSON();
    if (field.value !== this.#shown) field.value = this.#shown;
    this.#undo = new Y.UndoManager(text, {
      trackedOrigins: new Set([this.#origin]),
      captureTimeout: UNDO_TOGETHER_MS,
    });
    text.observe(this.#onChange);
    this.#listen();
    this.#undoers.push(target.provider.people.subscribe(() => this.#paint()));
    this.#paint();
  }

  destroy(): void {
    this.#push();
    for (const undo of this.#undoers) undo();
    this.#text.unobserve(this.#onChange);
    this.#undo.destroy();
    if (this.#typingTimer) clearTimeout(this.#typingTimer);
    this.#target.overlay?.replaceChildren();
  }

  #listen(): void {
    this.#on(this.#field, 'input', () => this.#onInput());
    this.#on(this.#field, 'compositionstart', () => {
      this.#isComposing = true;
    });
    this.#on(this.#field, 'compositionend', () => {
      this.#isComposing = false;
      this.#onInput();
    });
    this.#onField('beforeinput', (event) => this.#onBeforeInput(event));
    this.#onField('keydown', (event) => this.#onKey(event));
    this.#on(this.#field, 'scroll', () => this.#paint());
    this.#on(this.#field, 'focus', () => this.#tellCursor());
    this.#on(this.#field, 'blur', () => this.#target.provider.setCursor(null));
    this.#on(this.#field.ownerDocument, 'selectionchange', () => this.#tellCursor());
  }

  #onField<Type extends 'beforeinput' | 'keydown'>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ): void {
    this.#field.addEventListener(type, listener);
    this.#undoers.push(() => this.#field.removeEventListener(type, listener));
  }

  #on(source: EventTarget, type: string, listener: (event: Event) => void): void {
    source.addEventListener(type, listener);
    this.#undoers.push(() => source.removeEventListener(type, listener));
  }

  #onInput(): void {
    this.#isTyping = true;
    if (this.#typingTimer) clearTimeout(this.#typingTimer);
    this.#typingTimer = setTimeout(() => {
      this.#isTyping = false;
      this.#tellCursor();
    }, STOPS_TYPING_MS);
    this.#push();
    this.#tellCursor();
    this.#paint();
  }

  /** Field to document. While composing, only as long as nothing is hidden from the field. */
  #push(): void {
    if (this.#isComposing && this.#hidden.length > 0) return;
    const splice = findSplice(this.#shown, this.#field.value, this.#field.selectionEnd);
    this.#shown = this.#field.value;
    const hidden = this.#hidden;
    this.#hidden = [];
    const inserted = splice ? cleanText(splice.inserted, this.#shape) : '';
    if (splice) this.#write(transformSplice({ ...splice, inserted }, hidden));
    const isCleaned = splice !== null && inserted !== splice.inserted;
    if (hidden.length > 0 || isCleaned) this.#showAll();
  }

  /** What is pasted may hold what no board stores; a title and a line of a list are one line. */
  get #shape(): { readonly hasLines: boolean } {
    const { field } = this.#target;
    return { hasLines: field === 'notes' || field.startsWith('comment:') };
  }

  #write({ at, deleted, inserted }: { at: number; deleted: number; inserted: string }): void {
    this.#text.doc?.transact(() => {
      if (deleted > 0) this.#text.delete(at, deleted);
      if (inserted !== '') this.#text.insert(at, inserted);
    }, this.#origin);
  }

  /** Document to field. */
  readonly #onChange = (event: Y.YTextEvent, change: Y.Transaction): void => {
    if (change.origin === this.#origin) return;
    const delta = event.delta as readonly DeltaStep[];
    if (this.#isComposing) {
      this.#hidden.push(delta);
      return;
    }
    const { scrollTop } = this.#field;
    const splices = splicesOf(delta);
    for (const { at, deleted, inserted } of splices) {
      this.#field.setRangeText(inserted, at, at + deleted, 'preserve');
    }
    this.#shown = this.#field.value;
    if (this.#shown !== this.#text.toJSON()) this.#showAll();
    this.#field.scrollTop = scrollTop;
    const last = splices.at(-1);
    if (change.origin === this.#undo && last) this.#placeCaret(last.at + last.inserted.length);
    this.#tellCursor();
    this.#paint();
  };

  #showAll(): void {
    const wanted = this.#text.toJSON();
    const splice = findSplice(this.#field.value, wanted, wanted.length);
    if (splice) {
      const { at, deleted, inserted } = splice;
      this.#field.setRangeText(inserted, at, at + deleted, 'preserve');
    }
    this.#shown = wanted;
  }

  #placeCaret(index: number): void {
    this.#field.setSelectionRange(index, index);
  }

  #onBeforeInput(event: InputEvent): void {
    if (event.inputType === 'historyUndo') this.#takeBack(event, 'undo');
    if (event.inputType === 'historyRedo') this.#takeBack(event, 'redo');
  }

  #onKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'z') this.#takeBack(event, event.shiftKey ? 'redo' : 'undo');
    if (key === 'y' && event.ctrlKey) this.#takeBack(event, 'redo');
  }

  #takeBack(event: Event, direction: 'undo' | 'redo'): void {
    event.preventDefault();
    if (direction === 'undo') this.#undo.undo();
    else this.#undo.redo();
  }

  #tellCursor(): void {
    const field = this.#field;
    if (field.ownerDocument.activeElement !== field) return;
    const { cardId, field: name, provider } = this.#target;
    provider.setCursor({
      cardId,
      field: name,
      isTyping: this.#isTyping,
      anchor: this.#relative(field.selectionStart),
      head: this.#relative(field.selectionEnd),
    });
  }

  #relative(index: number): Uint8Array {
    const position = Y.createRelativePositionFromTypeIndex(this.#text, index);
    return Y.encodeRelativePosition(position);
  }

  #paint(): void {
    const { overlay } = this.#target;
    if (overlay) paintCarets(this.#field, overlay, caretMarks(this.#target));
  }
}
