import { Readable, Transform } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { CsvError, parse, type Options } from 'csv-parse';
import { cellsOfFirstLine, sniffDelimiter, type Delimiter } from '../../../domain/imports/sniff-delimiter.js';
import { sniffText, type TextEncoding } from '../../../domain/imports/sniff-text.js';
import { FileStore } from '../../../platform/files/file-store.js';
import { fileUnreadable } from './import.errors.js';
import type { ImportColumn } from './import.js';

/** More columns than any list of contacts has. */
export const MOST_COLUMNS = 500;
const LONGEST_LINE = 1_000_000;
const HEAD_BYTES = 256 * 1024;
const SAMPLES = 5;

/** How a file is to be read. */
export interface FileFormat {
  parts: readonly string[];
  encoding: TextEncoding;
  delimiter: Delimiter;
}

/** A row with its number in the file; the heading is row 1. */
export interface NumberedCells {
  rowNo: number;
  cells: string[];
}

/** A file that cannot be read on, in a sentence that says where. */
export class FileBroken extends Error {}

/** Reads files of contacts as streams: whatever their size, only some rows are in memory. */
@Injectable()
export class ImportFile {
  constructor(private readonly store: FileStore) {}

  /**
   * How the file is written and what stands in its columns.
   * @throws AppError `import-file-unreadable`
   */
  async inspect(parts: readonly string[]): Promise<{ encoding: TextEncoding; delimiter: Delimiter; columns: ImportColumn[] }> {
    const { head, isWhole } = await this.head(parts);
    const sniffed = sniffText(head, isWhole);
    if (!sniffed.ok) throw fileUnreadable(sniffed.message);
    const text = new TextDecoder(sniffed.encoding).decode(head, { stream: !isWhole });
    const format = { parts, encoding: sniffed.encoding, delimiter: sniffDelimiter(text) };
    if (cellsOfFirstLine(text, format.delimiter) > MOST_COLUMNS) throw fileUnreadable(`This file has more than ${MOST_COLUMNS} columns, which no list of contacts has.`);
    const [heading, ...rows] = await this.firstRows(format, SAMPLES + 1);
    if (!heading) throw fileUnreadable('This file holds no rows.');
    if (rows.length === 0) throw fileUnreadable('This file holds a heading and no rows under it.');
    const columns = heading.cells.map((text, index) => ({ heading: cut(text) || `Column ${index + 1}`, samples: rows.map(({ cells }) => cut(cells[index] ?? '')) }));
    return { encoding: format.encoding, delimiter: format.delimiter, columns };
  }

  /**
   * The rows under the heading, some at a time, each read while the last are worked on.
   * @param skip rows under the heading that were done before
   * @throws FileBroken where the file cannot be read on
   */
  async* rows(format: FileFormat, size: number, skip = 0): AsyncGenerator<NumberedCells[]> {
    const reading = this.read(format, { from: skip + 2 });
    let rowNo = skip + 1;
    try {
      for (let next = take(reading, size); ;) {
        const records = await next;
        if (records.length === 0) return;
        next = take(reading, size);
        next.catch(() => undefined);
        yield records.map((cells) => ({ rowNo: ++rowNo, cells }));
      }
    } catch (error) {
      throw toFileBroken(error);
    } finally {
      reading.destroy();
    }
  }

  private async firstRows(format: FileFormat, count: number): Promise<NumberedCells[]> {
    const reading = this.read(format, { to: count });
    try {
      return (await take(reading, count)).map((cells, index) => ({ rowNo: index + 1, cells }));
    } catch (error) {
      throw fileUnreadable(toFileBroken(error).message);
    } finally {
      reading.destroy();
    }
  }

  private read({ parts, encoding, delimiter }: FileFormat, range: Options): Readable {
    const parser = parse({
      ...range, delimiter, bom: true, relax_column_count: true, skip_empty_lines: true, relax_quotes: true, max_record_size: LONGEST_LINE,
    });
    const bytes = Readable.from(this.bytes(parts));
    const text = encoding === 'utf-8' ? bytes : bytes.pipe(decoder(encoding));
    for (const stream of new Set([bytes, text])) stream.on('error', (error) => parser.destroy(error));
    text.pipe(parser);
    parser.on('close', () => { bytes.destroy(); text.destroy(); });
    return parser;
  }

  private async* bytes(parts: readonly string[]): AsyncGenerator<Buffer> {
    for (const key of parts) yield* await this.store.open(key) as AsyncIterable<Buffer>;
  }

  private async head(parts: readonly string[]): Promise<{ head: Buffer; isWhole: boolean }> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of this.bytes(parts)) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > HEAD_BYTES) return { head: Buffer.concat(chunks).subarray(0, HEAD_BYTES), isWhole: false };
    }
    return { head: Buffer.concat(chunks), isWhole: true };
  }
}

/** So many records, or what is left of them. */
async function take(reading: Readable, size: number): Promise<string[][]> {
  const records: string[][] = [];
  while (records.length < size) {
    const record = reading.read() as string[] | null;
    if (record) records.push(record);
    else if (reading.readableEnded || reading.destroyed) break;
    else await readable(reading);
  }
  return records;
}

function readable(reading: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error): void => {
      reading.off('readable', resolved).off('end', resolved).off('close', resolved).off('error', done);
      if (error) reject(error);
      else resolve();
    };
    const resolved = (): void => done();
    if (reading.errored) return done(reading.errored);
    reading.on('readable', resolved).on('end', resolved).on('close', resolved).on('error', done);
  });
}

function decoder(encoding: TextEncoding): Transform {
  const decoder = new TextDecoder(encoding);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) { done(null, decoder.decode(chunk, { stream: true })); },
    flush(done) { done(null, decoder.decode()); },
  });
}

function toFileBroken(error: unknown): FileBroken {
  if (!(error instanceof CsvError)) throw error;
  const line = ((error as unknown as { lines?: number }).lines ?? 0).toLocaleString('en');
  switch (error.code) {
    case 'CSV_MAX_RECORD_SIZE': return new FileBroken(`The row that begins before line ${line} is longer than a million characters. A quotation mark may be opened there and never closed.`);
    case 'CSV_QUOTE_NOT_CLOSED': return new FileBroken('A quotation mark is opened in the file and never closed, so its last rows cannot be told apart.');
    default: return new FileBroken(`The file cannot be read at line ${line}: ${error.message.slice(0, 200)}`);
  }
}

function cut(text: string): string {
  return text.trim().slice(0, 200).toWellFormed();
}
