import { Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Config } from '../config/config.js';

const sealedVersion = 1;
const ivBytes = 12;
const tagBytes = 16;

/** HKDF-SHA256 with an empty salt: 32 bytes for one purpose, named `dmat:<purpose>`. */
export function deriveKey(secret: Buffer | string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `dmat:${purpose}`, 32));
}

/** HMAC-SHA256 of a text. */
export function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

/** Compares without telling by its time where the difference is; different lengths are unequal. */
export function isSame(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Keys and sealing from the master secret. */
@Injectable()
export class Crypto {
  private readonly keys = new Map<string, Buffer>();

  constructor(private readonly config: Config) {}

  /** The key of one purpose, derived from the master secret. */
  subKey(purpose: string): Buffer {
    let key = this.keys.get(purpose);
    if (!key) this.keys.set(purpose, (key = deriveKey(this.config.secret, purpose)));
    return key;
  }

  /** AES-256-GCM: version, nonce, tag and ciphertext in one buffer. */
  seal(purpose: string, plain: Buffer): Buffer {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('aes-256-gcm', this.subKey(`seal:${purpose}`), iv);
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([Buffer.from([sealedVersion]), iv, cipher.getAuthTag(), body]);
  }

  /** Opens what {@link seal} made; throws when the key is another or a byte was changed. */
  open(purpose: string, sealed: Buffer): Buffer {
    if (sealed[0] !== sealedVersion) throw new Error('Unknown version of a sealed value');
    const iv = sealed.subarray(1, 1 + ivBytes);
    const tag = sealed.subarray(1 + ivBytes, 1 + ivBytes + tagBytes);
    const decipher = createDecipheriv('aes-256-gcm', this.subKey(`seal:${purpose}`), iv);
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed.subarray(1 + ivBytes + tagBytes)), decipher.final()]);
  }
}
