import { deflateSync } from 'node:zlib';

/** A PNG that says it has these sides; its pixels are missing, as in a pixel flood. */
export function png(width = 2, height = 2): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(16))), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(name, 'latin1'), content, Buffer.alloc(4)]);
}

/** A JPEG up to its first frame. */
export function jpeg(width = 4, height = 3): Buffer {
  const frame = Buffer.from('ffc0001108000000000301220002110103110100', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), frame, Buffer.from('ffd9', 'hex')]);
}

export const gif = (width = 1, height = 1): Buffer => {
  const header = Buffer.from('GIF89a\0\0\0\0\0\0\0', 'latin1');
  header.writeUInt16LE(width, 6);
  header.writeUInt16LE(height, 8);
  return Buffer.concat([header, Buffer.from(';')]);
};

export const pdf = (inside = ''): Buffer => Buffer.from(`%PDF-1.4\n1 0 obj <<${inside}>> endobj\ntrailer <<>>\n%%EOF\n`, 'latin1');

/** An archive that holds one stored file. */
export function zip(name = 'mimetype', content = 'hello'): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32BE(0x504b0304, 0);
  local.writeUInt32LE(content.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(name.length, 26);
  const end = Buffer.alloc(22);
  end.writeUInt32BE(0x504b0506, 0);
  return Buffer.concat([local, Buffer.from(name + content, 'latin1'), end]);
}

export const odt = (): Buffer => zip('mimetype', 'application/vnd.oasis.opendocument.text');

/** What every virus scanner must report, put together here so that none reports this repository. */
export const testVirus = (): Buffer => Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''));
