/** The floor: Socket.IO forwards to a room what it gets. No Yjs, no checks, nothing kept. */
import { createServer } from 'node:http';

import { Server } from 'socket.io';

import { answerBench } from './answer-bench.js';

const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false });
io.on('connection', (socket) => {
  const board = socket.handshake.query.board;
  void socket.join(board);
  socket.on('y', (bytes) => io.to(board).emit('y', bytes));
});
await new Promise((resolve) => {
  http.listen(0, '127.0.0.1', resolve);
});

answerBench(http.address().port);
