import type { Failure } from '../result.ts';

/** A sheet as it was typed: texts by the name of their field, lists for rows and ticked boxes. */
export type TypedSheet = Readonly<Record<string, string | readonly string[]>>;

/** What a typed sheet says, and what is wrong with it, by field; without faults there is a sheet. */
export type SheetReading<Sheet, Field extends string> =
  | { readonly sheet: Sheet; readonly faults: null }
  | { readonly sheet: null; readonly faults: SheetFaults<Field> };

/** One code for each field that is not right. */
export type SheetFaults<Field extends string> = Readonly<Partial<Record<Field, Failure>>>;

/** The text of a field; '' when it was never typed or is no text. */
export function textOf(typed: TypedSheet, name: string): string {
  const value = typed[name];
  return typeof value === 'string' ? value : '';
}

/** The texts of a field with several; empty when it has none. One text is a list of one. */
export function textsOf(typed: TypedSheet, name: string): readonly string[] {
  const value = typed[name];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** A stored value as a typed sheet: what is no text is left out, so that any stored value shows. */
export function typedSheetFrom(stored: unknown): TypedSheet {
  if (typeof stored !== 'object' || stored === null) return {};
  const typed: Record<string, string | readonly string[]> = {};
  for (const [name, value] of Object.entries(stored)) {
    if (typeof value === 'string') typed[name] = value;
    if (Array.isArray(value)) typed[name] = value.filter((text) => typeof text === 'string');
  }
  return typed;
}

/** Collects the faults of a sheet while its fields are read; what is right comes back as a value. */
export class FaultList<Field extends string> {
  readonly #faults = new Map<Field, Failure>();

  /** The value of a field that could be read; else its fault is kept, the first of each field. */
  take<T>(field: Field, read: { ok: true; value: T } | Failure): T | null {
    if (read.ok) return read.value;
    if (!this.#faults.has(field)) this.#faults.set(field, read);
    return null;
  }

  /** The faults by field; null when there is none. */
  found(): SheetFaults<Field> | null {
    if (this.#faults.size === 0) return null;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are the map's
    return Object.fromEntries(this.#faults) as SheetFaults<Field>;
  }
}
