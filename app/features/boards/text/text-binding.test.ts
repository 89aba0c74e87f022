import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { addCard, cardText } from '#app/domain/boards/document/edit-board.ts';

import { bindTextarea } from './text-binding.ts';

/** As much of a text area as a binding touches, with `setRangeText` as HTML specifies it. */
class FakeField extends EventTarget {
  value = '';
  selectionStart = 0;
  selectionEnd = 0;
  scrollTop = 0;
  readonly ownerDocument = Object.assign(new EventTarget(), { activeElement: null });

  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start;
    this.selectionEnd = end;
  }

  setRangeText(text: string, start: number, end: number): void {
    this.value = this.value.slice(0, start) + text + this.value.slice(end);
    const move = (index: number) =>
      index > end ? index + text.length - (end - start) : index > start ? start : index;
    this.setSelectionRange(move(this.selectionStart), move(this.selectionEnd));
  }

  /** A person puts the caret somewhere and types. */
  type(at: number, text: string): void {
    this.value = this.value.slice(0, at) + text + this.value.slice(at);
    this.setSelectionRange(at + text.length, at + text.length);
    this.dispatchEvent(new Event('input'));
  }
}

function setup(notes = '') {
  const doc = new Y.Doc();
  const card = { id: 'c', title: 't', column: 'needs', position: 'V', category: 'home' } as const;
  addCard(doc, { ...card, notes, createdBy: 'p' });
  const remote = new Y.Doc();
  const sync = (from: Y.Doc, to: Y.Doc) => Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
  sync(doc, remote);
  const field = new FakeField();
  const provider = {
    doc,
    people: { subscribe: () => () => undefined, caretsIn: () => [] },
    setCursor: () => undefined,
  };
  const unbind = bindTextarea(field as unknown as HTMLTextAreaElement, {
    provider,
    cardId: 'c',
    field: 'notes',
    overlay: null,
  });
  const textOf = (of: Y.Doc) => cardText(of, 'c', 'notes');
  return {
    field,
    unbind,
    text: () => textOf(doc)?.toJSON(),
    /** Somebody else changes the text; both sides then know everything. */
    others(work: (text: Y.Text) => void) {
      const text = textOf(remote);
      if (text) work(text);
      sync(remote, doc);
      sync(doc, remote);
    },
    undo: () =>
      field.dispatchEvent(Object.assign(new Event('beforeinput'), { inputType: 'historyUndo' })),
  };
}

describe('a text area bound to live text', () => {
  test('typing reaches the document at once', () => {
    const { field, text } = setup('ciao');
    field.type(4, ' a tutti');
    expect(text()).toBe('ciao a tutti');
  });

  test('what others write appears without moving the caret', () => {
    const { field, others, text } = setup('uno tre');
    field.setSelectionRange(7, 7);
    others((shared) => shared.insert(4, 'due '));
    expect(field.value).toBe('uno due tre');
    expect(field.selectionStart).toBe(11);
    field.setSelectionRange(2, 2);
    others((shared) => shared.delete(4, 4));
    expect(field.value).toBe('uno tre');
    expect(field.selectionStart).toBe(2);
    expect(text()).toBe(field.value);
  });

  test('others’ words wait while an input method composes, then both are there', () => {
    const { field, others, text } = setup('fine');
    field.dispatchEvent(new Event('compositionstart'));
    field.type(4, 'に');
    others((shared) => shared.insert(0, 'inizio '));
    expect(field.value).toBe('fineに');
    field.type(5, 'ほ');
    field.dispatchEvent(new Event('compositionend'));
    expect(text()).toBe('inizio fineにほ');
    expect(field.value).toBe('inizio fineにほ');
    expect(field.selectionStart).toBe('inizio fineにほ'.length);
  });

  test('undo takes back one’s own typing only', () => {
    const { field, others, undo, text } = setup('base');
    field.type(4, ' mio');
    others((shared) => shared.insert(0, 'loro '));
    undo();
    expect(text()).toBe('loro base');
    expect(field.value).toBe('loro base');
  });

  test('after it is undone the field is left alone', () => {
    const { field, unbind, others } = setup('a');
    unbind();
    others((shared) => shared.insert(0, 'b'));
    expect(field.value).toBe('a');
  });
});
