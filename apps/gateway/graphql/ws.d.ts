/** The little of `ws` that the gateway uses; `@types/ws` says it all. */
declare module 'ws' {
  import type { EventEmitter } from 'node:events';
  import type { IncomingMessage } from 'node:http';
  import type { Duplex } from 'node:stream';

  export class WebSocket extends EventEmitter {}

  export class WebSocketServer extends EventEmitter {
    constructor(options: {
      noServer: true;
      maxPayload?: number;
      handleProtocols?: (offered: Set<string>) => string | false;
    });
    handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, done: (client: WebSocket) => void): void;
    close(done?: () => void): void;
  }
}
