// Closes, while a server stops, the connections on which nothing is under way. Node alone closes those that are idle at
// that moment, and waits for those that become so, or that a browser opened in advance and never used.
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

const everyMs = 50;

export class Connections {
  readonly #server: Server;
  readonly #unused = new Set<Socket>();

  constructor(server: Server) {
    this.#server = server;
    server.on('connection', (socket: Socket) => {
      this.#unused.add(socket);
      socket.once('close', () => this.#unused.delete(socket));
    });
    server.on('request', ({ socket }) => this.#unused.delete(socket));
  }

  /** Closes what is idle now and what becomes so, until the function it returns is called. */
  closeIdle(): () => void {
    const timer = setInterval(() => {
      this.#server.closeIdleConnections();
      for (const socket of this.#unused) socket.destroy();
    }, everyMs);
    return () => clearInterval(timer);
  }

  closeAll(): void {
    this.#server.closeAllConnections();
  }
}
