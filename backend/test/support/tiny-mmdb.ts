/**
 * A country database in MaxMind's format (MMDB 2.0) with one network, for tests: https://maxmind.github.io/MaxMind-DB/
 * @param network an IPv4 address and the length of its prefix
 */
export function tinyMmdb(network: readonly [address: string, prefix: number], country: string): Buffer {
  const [address, prefix] = network;
  const bits = address.split('.').map((part) => Number(part).toString(2).padStart(8, '0')).join('').slice(0, prefix);
  const nodes = bits.length;
  // Each node leads on along the network's bits, and to nothing otherwise; the last one leads to the only record.
  const tree = Buffer.concat([...bits].map((bit, index) => {
    const on = index === nodes - 1 ? nodes + 16 : index + 1;
    return Buffer.concat(bit === '0' ? [uint24(on), uint24(nodes)] : [uint24(nodes), uint24(on)]);
  }));
  const record = map([['country', map([['iso_code', text(country)]])]]);
  const metadata = map([
    ['node_count', uint32(nodes)], ['record_size', uint16(24)], ['ip_version', uint16(4)], ['database_type', text('Tiny-Country')],
    ['languages', array([text('en')])], ['binary_format_major_version', uint16(2)], ['binary_format_minor_version', uint16(0)],
    ['build_epoch', uint64(1)], ['description', map([['en', text('for tests')]])],
  ]);
  return Buffer.concat([tree, Buffer.alloc(16), record, Buffer.from('\xab\xcd\xefMaxMind.com', 'latin1'), metadata]);
}

const field = (type: number, size: number): Buffer => Buffer.from(type <= 7 ? [(type << 5) | size] : [size, type - 7]);
const text = (value: string): Buffer => Buffer.concat([field(2, Buffer.byteLength(value)), Buffer.from(value)]);
const map = (entries: readonly (readonly [string, Buffer])[]): Buffer => Buffer.concat([field(7, entries.length), ...entries.flatMap(([name, value]) => [text(name), value])]);
const array = (values: readonly Buffer[]): Buffer => Buffer.concat([field(11, values.length), ...values]);
const uint16 = (value: number): Buffer => Buffer.concat([field(5, 2), Buffer.from([value >> 8, value & 255])]);
const uint32 = (value: number): Buffer => Buffer.concat([field(6, 4), Buffer.from([0, ...uint24(value)])]);
const uint64 = (value: number): Buffer => Buffer.concat([field(9, 1), Buffer.from([value])]);

function uint24(value: number): Buffer {
  return Buffer.from([value >> 16, (value >> 8) & 255, value & 255]);
}
