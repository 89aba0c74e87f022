import type { Socket } from 'socket.io';

import type { Channel } from './rooms/board-connection.ts';
import type { JoinGate } from './lines/join-gate.ts';
import type { Line } from './lines/line.ts';

/** Frames already wrapped for the wire, so that a room’s frame is wrapped once for all. */
const wrapped = new WeakMap<Uint8Array, Buffer>();

/**
 * The way to a browser over its WebSocket. Board frames go straight to the transport: by
 * `frame-parser.ts` a binary frame is the message itself.
 */
export function socketChannel(socket: Socket, line: Line, gate: JoinGate): Channel {
  const transport = socket.conn;
  return {
    send(frame, rest) {
      const parts = rest ? [startOf(frame, rest), asBuffer(rest)] : [wrap(frame)];
      const options = { compress: false, wsPreEncodedFrame: parts };
      transport.write(asBuffer(rest ?? frame), options);
    },
    isFree: () => line.isFree,
    isFull: () => line.isFull,
    turn: () => gate.turn(line),
    end: () => socket.disconnect(true),
    cut: () => {
      socket.disconnect(true);
      line.cut();
    },
  };
}

/** A WebSocket frame (RFC 6455, 5.2): final, binary, unmasked, as a server sends it. */
function wrap(payload: Uint8Array): Buffer {
  const known = wrapped.get(payload);
  if (known) return known;
  const frame = Buffer.concat([frameHeader(payload.length), payload]);
  wrapped.set(payload, frame);
  return frame;
}

/** The beginning of a frame whose end is shared with others, and stays where it is. */
function startOf(head: Uint8Array, rest: Uint8Array): Buffer {
  return Buffer.concat([frameHeader(head.length + rest.length), head]);
}

function frameHeader(length: number): Buffer {
  const FINAL_BINARY = 0x82;
  if (length < 126) return Buffer.from([FINAL_BINARY, length]);
  if (length < 65_536) {
    const header = Buffer.from([FINAL_BINARY, 126, 0, 0]);
    header.writeUInt16BE(length, 2);
    return header;
  }
  const header = Buffer.alloc(10);
  header.writeUInt8(FINAL_BINARY, 0);
  header.writeUInt8(127, 1);
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
