/** What the bench asks of every server it measures: its own CPU and memory, over the IPC line. */

/** Answers questions of the bench, and says where the server listens. */
export function answerBench(port, more = {}) {
  process.on('message', async ({ id, ask, ...question }) => {
    const answer = await answers[ask](question);
    process.send({ id, answer });
  });
  const answers = { usage, memory, ...more };
  process.send({ port });
}

/** CPU of the whole process, workers too, in microseconds. */
function usage() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** Resident bytes after garbage collection. */
async function memory() {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc();
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  return process.memoryUsage.rss();
}
