import type { TypeInfo } from './places.ts';

/** Types by the item that created them. */
export class TypesByItem {
  readonly #clients = new Map<number, Map<number, TypeInfo>>();

  get(client: number, clock: number): TypeInfo | undefined {
    return this.#clients.get(client)?.get(clock);
  }

  set(client: number, clock: number, type: TypeInfo): void {
    const known = this.#clients.get(client);
    if (known) known.set(clock, type);
    else this.#clients.set(client, new Map([[clock, type]]));
  }

  /** Takes over the types of another; it is not to be used any more. */
  addAll(added: TypesByItem): void {
    for (const [client, types] of added.#clients) {
      if (!this.#clients.has(client)) this.#clients.set(client, types);
      else for (const [clock, type] of types) this.set(client, clock, type);
    }
  }
}
