/**
 * A Socket.IO parser that sends a board message as one binary frame (the default one sends two and
 * encodes again for each client). Every binary frame is the message of the `/boards` namespace,
 * bytes as they are; every text frame is a packet as the default parser writes it
 * (`<type>[<namespace>,][<id>][<json>]`). Used by the browser and the server alike.
 */

/** Namespace that owns the binary frames, and the one event that carries them. */
export const BOARDS_NAMESPACE = '/boards';
export const FRAME_EVENT = 'y';

/** Namespace of the notices: `{ topic, id, version }`, never data. */
export const LIVE_NAMESPACE = '/live';

type Packet = { type: number; nsp: string; data?: unknown; id?: number };
type Listener = (packet: Packet) => void;

/** Packet types of the Socket.IO protocol, revision 5, without the two binary ones. */
const EVENT = 2;
const LAST_TEXT_TYPE = 4;

/** Events Socket.IO itself raises: nobody may send one. */
const RESERVED_EVENTS = new Set([
  'connect',
  'connect_error',
  'disconnect',
  'disconnecting',
  'newListener',
  'removeListener',
]);

class FrameEncoder {
  encode(packet: Packet): (string | Uint8Array)[] {
    const [event, bytes] = Array.isArray(packet.data) ? (packet.data as unknown[]) : [];
    if (packet.type === EVENT && event === FRAME_EVENT && bytes instanceof Uint8Array) {
      return [bytes];
    }
    const namespace = packet.nsp === '/' ? '' : `${packet.nsp},`;
    const json = packet.data === undefined ? '' : JSON.stringify(packet.data);
    return [`${packet.type}${namespace}${packet.id ?? ''}${json}`];
  }
}

class FrameDecoder {
  readonly #listeners = new Map<string, Set<Listener>>();

  on(event: string, listener: Listener): this {
    const known = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, known.add(listener));
    return this;
  }

  off(event: string, listener: Listener): this {
    this.#listeners.get(event)?.delete(listener);
    return this;
  }

  removeListener(event: string, listener: Listener): this {
    return this.off(event, listener);
  }

  /** @throws on a malformed text frame: Socket.IO then closes the connection. */
  add(chunk: unknown): void {
    const packet = typeof chunk === 'string' ? parseText(chunk) : parseBinary(chunk);
    for (const listener of this.#listeners.get('decoded') ?? []) listener(packet);
  }

  destroy(): void {
    this.#listeners.clear();
  }
}

function parseBinary(chunk: unknown): Packet {
  // Browsers deliver an ArrayBuffer, Node a Buffer.
  const bytes = chunk instanceof ArrayBuffer ? new Uint8Array(chunk) : chunk;
  return { type: EVENT, nsp: BOARDS_NAMESPACE, data: [FRAME_EVENT, bytes] };
}

function parseText(text: string): Packet {
  const match = /^([0-4])(?:(\/[^,]*),)?(\d*)([\s\S]*)$/.exec(text);
  if (!match) throw new Error('not a packet');
  const [, type = '', nsp = '/', id = '', json = ''] = match;
  const data: unknown = json === '' ? undefined : JSON.parse(json);
  const packet: Packet = { type: Number(type), nsp };
  if (id !== '') packet.id = Number(id);
  if (data !== undefined) packet.data = data;
  if (!isWellFormed(packet)) throw new Error('not a packet');
  return packet;
}

function isWellFormed({ type, data }: Packet): boolean {
  if (type > LAST_TEXT_TYPE) return false;
  if (type === EVENT) {
    return Array.isArray(data) && typeof data[0] === 'string' && !RESERVED_EVENTS.has(data[0]);
  }
  if (type === 3) return Array.isArray(data);
  if (type === 1) return data === undefined;
  return data === undefined || (typeof data === 'object' && !Array.isArray(data));
}

/** What `new Server(…, { parser })` and `io(…, { parser })` take. */
export const frameParser = { Encoder: FrameEncoder, Decoder: FrameDecoder };
