import { readFileSync, readdirSync } from 'node:fs';

/**
 * @typedef {object} ProcessIdentity Which process is meant, even after its number was given to another one.
 * @property {number} pid
 * @property {string} bornAt The kernel's start tick of that process.
 */

/**
 * Reads `/proc/<pid>/stat`.
 * @param {number | string} pid
 * @returns {{state: string, group: number, bornAt: string} | null} null when there is no such process.
 */
export function readStat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0], group: Number(fields[2]), bornAt: fields[19] };
  } catch {
    return null;
  }
}

/**
 * @param {number} pid
 * @returns {ProcessIdentity}
 */
export function identify(pid) {
  return { pid, bornAt: readStat(pid)?.bornAt ?? '' };
}

/**
 * Whether exactly that process still runs; a dead one that nobody has collected yet does not.
 * @param {ProcessIdentity | null | undefined} identity
 */
export function isAlive(identity) {
  if (!identity) return false;
  const stat = readStat(identity.pid);
  return stat !== null && stat.bornAt === identity.bornAt && stat.state !== 'Z' && stat.state !== 'X';
}

/**
 * The living members of the group that a process leads or led: helpers may outlive a leader that was killed.
 * @param {ProcessIdentity} leader
 * @returns {number[]}
 */
export function groupMembers(leader) {
  const now = readStat(leader.pid);
  if (now !== null && now.bornAt !== leader.bornAt) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      const stat = readStat(name);
      return stat !== null && stat.group === leader.pid && stat.state !== 'Z' && stat.state !== 'X';
    })
    .map(Number);
}
