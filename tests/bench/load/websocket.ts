import { createRequire } from 'node:module';

/** What the load uses of `ws`, which is installed beside the peers. */
export type WebSocketLike = {
  binaryType: string;
  send(data: Uint8Array | string): void;
  close(): void;
  terminate(): void;
  pause(): void;
  resume(): void;
  on(event: 'open' | 'close', listener: () => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
  on(event: 'message', listener: (data: Buffer, isBinary: boolean) => void): void;
};

type WebSocketClass = new (
  url: string,
  options: { headers: Record<string, string>; perMessageDeflate: false; skipUTF8Validation: true },
) => WebSocketLike;

const requireOfBench = createRequire(new URL('../realtime/package.json', import.meta.url));

/** Opens a WebSocket; the same client for all systems. */
export function openWebSocket(url: string, headers: Record<string, string>): WebSocketLike {
  const WebSocket = requireOfBench('ws') as WebSocketClass;
  return new WebSocket(url, { headers, perMessageDeflate: false, skipUTF8Validation: true });
}
