import { randomBytes } from "node:crypto";

let last = { time: 0, count: 0 };

/**
 * An id that sorts by the time it was made (RFC 9562, version 7): 48 bits of milliseconds, 12 bits that count
 * up within a millisecond, 62 random bits.
 */
export function makeId(at: Date): string {
  const time = at.getTime();
  // The count starts low, so that there is room to count up; past 4096 ids in one millisecond order is lost.
  const count = time === last.time ? (last.count + 1) & 0xfff : randomBytes(1).readUInt8();
  last = { time, count };
  const bytes = randomBytes(16);
  bytes.writeUIntBE(time, 0, 6);
  bytes.writeUInt16BE(0x7000 | count, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
