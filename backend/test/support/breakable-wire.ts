import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A TCP wire to a server that a test can cut or clog, so that an outage hurts nobody else. */
export class BreakableWire {
  private readonly sockets = new Set<Socket>();
  private state: 'whole' | 'cut' | 'clogged' = 'whole';
  private readonly server: Server;

  private constructor(private readonly host: string, private readonly port: number) {
    this.server = createServer((near) => this.join(near));
  }

  /** A wire to the host and port of an address. */
  static async to(address: string): Promise<BreakableWire> {
    const { hostname, port } = new URL(address);
    const wire = new BreakableWire(hostname, Number(port));
    await new Promise<void>((resolve) => wire.server.listen(0, '127.0.0.1', resolve));
    return wire;
  }

  /** The same address, over this wire. */
  over(address: string): string {
    const url = new URL(address);
    url.hostname = '127.0.0.1';
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  /** Ends every connection and refuses new ones. */
  cut(): void {
    this.state = 'cut';
    for (const socket of this.sockets) socket.destroy();
  }

  /** Keeps connections open but lets nothing through, like a server that was stopped. */
  clog(): void {
    this.state = 'clogged';
    for (const socket of this.sockets) socket.pause();
  }

  mend(): void {
    this.state = 'whole';
    for (const socket of this.sockets) socket.resume();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(near: Socket): void {
    if (this.state === 'cut') { near.destroy(); return; }
    const far = connect(this.port, this.host);
    for (const [from, to] of [[near, far], [far, near]] as const) {
      this.sockets.add(from);
      from.on('data', (data) => to.write(data));
      from.on('error', () => to.destroy());
      from.on('close', () => { this.sockets.delete(from); to.destroy(); });
      if (this.state === 'clogged') from.pause();
    }
  }
}
