import { connect, createServer, type Server, type Socket } from 'node:net';

/** A connection's way through us, which can be held or cut. */
export class TcpProxy {
  readonly port: number;
  private readonly sockets = new Set<Socket>();
  private readonly silent = new Set<Socket>();
  private held = false;

  private constructor(
    private readonly server: Server,
    target: number,
  ) {
    this.port = (server.address() as { port: number }).port;
    server.on('connection', (near) => {
      const far = connect(target, '127.0.0.1');
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        this.sockets.add(from);
        from.on('data', (bytes) => void to.write(bytes));
        // After the listener, which sets it flowing.
        if (this.held) from.pause();
        from.on('error', () => undefined);
        from.on('close', () => {
          this.sockets.delete(from);
          this.silent.delete(from);
          to.destroy();
        });
      }
    });
  }

  static async to(target: number, port = 0): Promise<TcpProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return new TcpProxy(server, target);
  }

  /** Nothing gets through any more, and nobody is told. */
  hold(): void {
    this.held = true;
    for (const socket of this.sockets) socket.pause();
  }

  letGo(): void {
    this.held = false;
    for (const socket of this.sockets) socket.resume();
  }

  /** What is connected now never hears a word again; new connections get through. */
  abandon(): void {
    for (const socket of this.sockets) {
      socket.pause();
      this.silent.add(socket);
    }
    this.sockets.clear();
    this.held = false;
  }

  /** Every connection is reset. */
  cut(): void {
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  close(): void {
    this.server.close();
    this.cut();
    for (const socket of this.silent) socket.destroy();
  }
}
