/** Width and height in pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/**
 * What a picture says about its own size, read from its first bytes without decoding it: decoding is what a pixel flood
 * waits for. Null when it says nothing that can be read.
 */
export function pictureSize(content: Buffer): PictureSize | null {
  try {
    if (content.readUInt32BE(0) === 0x89504e47) return { width: content.readUInt32BE(16), height: content.readUInt32BE(20) };
    if (content.toString('latin1', 0, 4) === 'GIF8') return { width: content.readUInt16LE(6), height: content.readUInt16LE(8) };
    if (content.toString('latin1', 8, 12) === 'WEBP') return webp(content);
    return content.readUInt16BE(0) === 0xffd8 ? jpeg(content) : null;
  } catch {
    return null; // Too short to be what it begins like.
  }
}

function webp(content: Buffer): PictureSize | null {
  switch (content.toString('latin1', 12, 16)) {
    case 'VP8X': return { width: content.readUIntLE(24, 3) + 1, height: content.readUIntLE(27, 3) + 1 };
    case 'VP8 ': return { width: content.readUInt16LE(26) & 0x3fff, height: content.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = content.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    default: return null;
  }
}

/** The first start-of-frame segment. */
function jpeg(content: Buffer): PictureSize | null {
  for (let at = 2; content[at] === 0xff;) {
    const marker = content[at + 1]!;
    if (marker === 0xff) { at += 1; continue; }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: content.readUInt16BE(at + 5), width: content.readUInt16BE(at + 7) };
    }
    at += 2 + content.readUInt16BE(at + 2);
  }
  return null;
}
