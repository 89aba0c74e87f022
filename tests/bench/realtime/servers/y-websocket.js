/** @y/websocket-server with LevelDB, as its own command starts it (`YPERSISTENCE` names the folder). */
import { createServer } from 'node:http';

import { getPersistence, setupWSConnection } from '@y/websocket-server/utils';
import { WebSocketServer } from 'ws';

import { answerBench } from './answer-bench.js';

const http = createServer();
const sockets = new WebSocketServer({ noServer: true });
sockets.on('connection', setupWSConnection);
http.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit('connection', ws, request));
});
await new Promise((resolve) => {
  http.listen(0, '127.0.0.1', resolve);
});

answerBench(http.address().port, {
  seed: async ({ boardId, state }) => {
    await getPersistence().provider.storeUpdate(boardId, Buffer.from(state, 'base64'));
    return true;
  },
});
