import { Socket } from 'node:net';

/**
 * A socket for a connection to PostgreSQL that ends itself when nothing came or went for `ms`. The server bounds every
 * statement, so a longer silence means that the network or the server is gone without a word, and whoever waits hears
 * it as a lost connection (`ETIMEDOUT`), which is tried again.
 */
export function boundedSocket(ms: number): Socket {
  const socket = new Socket();
  socket.setTimeout(ms, () => {
    const silent = new Error(`PostgreSQL said nothing for ${ms / 1000} s; the connection is given up.`);
    socket.destroy(Object.assign(silent, { code: 'ETIMEDOUT' }));
  });
  return socket;
}
