import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 2020, 00:00: the same input makes the same file on every machine. */
const DOS_DATE = ((2020 - 1980) << 9) | (1 << 5) | 1;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const REGULAR_FILE = (0o100644 << 16) >>> 0;

/**
 * A zip file of the given files.
 * @param {{name: string, data: Buffer}[]} files Names use `/`.
 * @returns {Buffer}
 */
export function writeZip(files) {
  /** @type {Buffer[]} */
  const bodies = [];
  /** @type {Buffer[]} */
  const directory = [];
  let offset = 0;
  for (const { name, data } of files) {
    const packed = deflateRawSync(data, { level: 9 });
    const nameBytes = Buffer.from(name, 'utf8');
    const common = commonFields(data, packed, nameBytes);
    const local = Buffer.concat([uint32(0x04034b50), uint16(20), common, uint16(0), nameBytes]);
    bodies.push(local, packed);
    directory.push(
      Buffer.concat([
        uint32(0x02014b50), uint16((3 << 8) | 20), uint16(20), common,
        uint16(0), uint16(0), uint16(0), uint16(0), uint32(REGULAR_FILE), uint32(offset), nameBytes,
      ]),
    );
    offset += local.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.concat([
    uint32(0x06054b50), uint16(0), uint16(0), uint16(files.length), uint16(files.length), uint32(entries.length), uint32(offset), uint16(0),
  ]);
  return Buffer.concat([...bodies, entries, end]);
}

/**
 * What a file's own header and its line in the directory share, up to the length of its name.
 * @param {Buffer} data
 * @param {Buffer} packed
 * @param {Buffer} name
 */
function commonFields(data, packed, name) {
  return Buffer.concat([
    uint16(UTF8_NAMES), uint16(DEFLATED), uint16(0), uint16(DOS_DATE), uint32(crc32(data)), uint32(packed.length), uint32(data.length), uint16(name.length),
  ]);
}

/** @param {number} value */
function uint16(value) {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

/** @param {number} value */
function uint32(value) {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
