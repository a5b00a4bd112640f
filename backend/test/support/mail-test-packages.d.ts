declare module 'smtp-server' {
  import type { Readable } from 'node:stream';
  import type { EventEmitter } from 'node:events';
  export interface SMTPServerAddress { address: string }
  export interface SMTPServerSession { id: string; envelope: { mailFrom: SMTPServerAddress | false; rcptTo: SMTPServerAddress[] } }
  type Done = (error?: Error | null, reply?: string) => void;
  export class SMTPServer extends EventEmitter {
    constructor(options: {
      authOptional?: boolean; disabledCommands?: string[]; logger?: boolean; hideSTARTTLS?: boolean; closeTimeout?: number;
      onRcptTo?: (address: SMTPServerAddress, session: SMTPServerSession, done: Done) => void;
      onData?: (stream: Readable, session: SMTPServerSession, done: Done) => void;
    });
    server: import('node:net').Server;
    connections: Set<{ close(): void; _socket?: import('node:net').Socket }>;
    listen(port: number, host: string, done: () => void): void;
    close(done: () => void): void;
  }
}

declare module 'mailparser' {
  export interface ParsedMail {
    subject?: string; html?: string | false; text?: string; messageId?: string;
    from?: { value: { name: string; address?: string }[] };
    to?: { value: { name: string; address?: string }[] };
    headers: Map<string, unknown>;
    headerLines: { key: string; line: string }[];
  }
  export function simpleParser(source: Buffer): Promise<ParsedMail>;
}
