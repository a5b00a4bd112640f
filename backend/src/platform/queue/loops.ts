import { Injectable } from '@nestjs/common';

/** Work of its own rhythm that every worker does and the other processes do not: it must go on while Redis is away. */
export interface Loop {
  start(): void;
  /** Takes nothing new; finishes or gives back what it holds. */
  stop(): Promise<void>;
}

/** The loops of the modules. A module adds its own in `onModuleInit`; only the worker starts them. */
@Injectable()
export class Loops {
  private readonly loops: Loop[] = [];

  add(loop: Loop): void {
    this.loops.push(loop);
  }

  start(): void {
    for (const loop of this.loops) loop.start();
  }

  async stop(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }
}
