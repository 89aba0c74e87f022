import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** The engine asks whether somebody is there, and how one says so. */
const PING = Buffer.from([0x81, 1, 0x32]);
const PONG = '3';

/** Opcodes of RFC 6455, 5.2. */
const OPCODES = { more: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;
type Opcode = keyof typeof OPCODES;

/**
 * A WebSocket down to its bytes, for what a polite client cannot do: read nothing or a byte now and
 * then, break a message into crumbs, enter no namespace.
 */
export class RawSocket {
  readonly #net: Socket;
  #received: Buffer = Buffer.alloc(0);
  /** All that came, whatever it was. */
  receivedBytes = 0;
  isClosed = false;
  /** Whether it says that it is there when the server asks. */
  #isAwake = false;
  #onNews: (() => void)[] = [];

  /** Asks for a line; what else to say follows when it is open. */
  constructor(address: string, cookie: string | null) {
    const { hostname, port, host } = new URL(address);
    this.#net = connect(Number(port), hostname);
    this.#net.setNoDelay(true);
    this.#net.on('error', () => undefined);
    this.#net.on('close', () => {
      this.isClosed = true;
      this.#tellNews();
    });
    this.#net.on('data', (chunk: Buffer) => {
      // Enough to see answers and reasons; a board is not kept.
      this.#received = Buffer.concat([this.#received, chunk]).subarray(-4_096);
      this.receivedBytes += chunk.length;
      if (this.#isAwake && chunk.includes(PING)) this.say('text', PONG);
      this.#tellNews();
    });
    this.#net.write(
      [
        'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
        `Host: ${host}`,
        'Upgrade: websocket',
        'Connection: Upgrade',
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
        'Sec-WebSocket-Version: 13',
        ...(cookie === null ? [] : [`Cookie: ${cookie}`]),
        '\r\n',
      ].join('\r\n'),
    );
  }

  /** Opens a line and enters a namespace. */
  static async enter(address: string, cookie: string, namespace: string): Promise<RawSocket> {
    const socket = new RawSocket(address, cookie);
    await socket.heard('0{');
    socket.say('text', `40${namespace},`);
    await socket.heard(`40${namespace},`);
    return socket;
  }

  /** The last kilobytes that came, as text. */
  get received(): string {
    return this.#received.toString('latin1');
  }

  /** Waits for a text among what comes last. */
  async heard(text: string): Promise<void> {
    while (!this.received.includes(text)) {
      if (this.isClosed) throw new Error(`closed before it said ${text}`);
      await new Promise<void>((resolve) => {
        this.#onNews.push(resolve);
      });
    }
  }

  #tellNews(): void {
    const listeners = this.#onNews;
    this.#onNews = [];
    for (const listener of listeners) listener();
  }

  /** Sends a frame; `isLast` false: the message goes on. */
  say(opcode: Opcode, payload: string | Uint8Array, isLast = true): void {
    if (this.isClosed) return;
    const bytes = Buffer.from(payload);
    const first = (isLast ? 0x80 : 0) | OPCODES[opcode];
    // A mask of zeros leaves the payload as it is.
    this.#net.write(Buffer.concat([maskedHeader(first, bytes.length), Buffer.alloc(4), bytes]));
  }

  /** Answers the engine's pings, so that the line stays however long the rest takes. */
  stayAwake(): void {
    this.#isAwake = true;
  }

  /** Takes nothing off the network any more. */
  pause(): void {
    this.#net.pause();
  }

  /** Reads on. */
  resume(): void {
    this.#net.resume();
  }

  /** Takes a single byte or none; for one who has paused. */
  sip(): void {
    this.#net.read(1);
  }

  close(): void {
    this.#net.destroy();
  }
}

function maskedHeader(first: number, length: number): Buffer {
  const MASKED = 0x80;
  if (length < 126) return Buffer.from([first, MASKED | length]);
  const header = Buffer.from([first, MASKED | 126, 0, 0]);
  if (length < 65_536) {
    header.writeUInt16BE(length, 2);
    return header;
  }
  const long = Buffer.alloc(10);
  long.set([first, MASKED | 127]);
  long.writeBigUInt64BE(BigInt(length), 2);
  return long;
}
