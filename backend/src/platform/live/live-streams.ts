import type { ServerResponse } from 'node:http';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { AppError } from '../http/app-error.js';
import { LiveChannel, type LiveNews } from './live-channel.js';

/** One open stream. */
interface Stream {
  companyId: number;
  response: ServerResponse;
  /** Which of the names concern whoever listens. */
  concern: (names: readonly string[]) => Promise<readonly string[]>;
  timers: NodeJS.Timeout[];
}

const beatMs = 20_000;
/** A stream ends after so long and the browser asks for a new ticket, so that who may no longer look does not look for long. */
const longestMs = 10 * 60_000;
const mostOfACompany = 200;
const most = 2_000;

/** The open event streams of this process: each hears of its own company and of nothing else. */
@Injectable()
export class LiveStreams implements BeforeApplicationShutdown {
  private readonly streams = new Set<Stream>();
  private hearing: Promise<void> | undefined;

  constructor(private readonly channel: LiveChannel) {}

  /** @throws AppError too-many when more streams are open than a process should hold */
  async open(response: ServerResponse, headers: Record<string, string>, companyId: number, concern: Stream['concern']): Promise<void> {
    const ofCompany = [...this.streams].filter((stream) => stream.companyId === companyId).length;
    if (this.streams.size >= most || ofCompany >= mostOfACompany) throw new AppError('too-many', 'too-many-streams', 'Too many screens are open. The figures are read now and then instead.');
    await (this.hearing ??= this.channel.hear((news) => this.spread(news)));
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    response.write('retry: 5000\n: open\n\n');
    const stream: Stream = { companyId, response, concern, timers: [] };
    stream.timers.push(setInterval(() => response.write(': beat\n\n'), beatMs), setTimeout(() => this.close(stream), longestMs));
    for (const timer of stream.timers) timer.unref();
    this.streams.add(stream);
    response.on('close', () => this.close(stream));
  }

  /** Open streams of this process. */
  get size(): number {
    return this.streams.size;
  }

  beforeApplicationShutdown(): void {
    for (const stream of this.streams) this.close(stream);
  }

  private spread(news: readonly LiveNews[]): void {
    for (const stream of this.streams) {
      const names = [...new Set(news.filter((one) => one.companyId === stream.companyId).flatMap((one) => one.names))];
      if (names.length > 0) void stream.concern(names).then((own) => this.send(stream, own), () => undefined);
    }
  }

  private send(stream: Stream, names: readonly string[]): void {
    if (names.length === 0 || !this.streams.has(stream)) return;
    stream.response.write(names.map((type) => `data: ${JSON.stringify({ type })}\n\n`).join(''));
  }

  private close(stream: Stream): void {
    if (!this.streams.delete(stream)) return;
    for (const timer of stream.timers) clearTimeout(timer);
    stream.response.end();
  }
}
