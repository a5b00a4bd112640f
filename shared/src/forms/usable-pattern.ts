/** Longest expression an author may give a field. */
const MAX_PATTERN = 200;

/** Longest answer that is held against an expression, in characters: three repeats in a row then cost some millions of steps. */
export const LONGEST_MATCHED = 300;

/** Repeats without an end that one expression may have; each multiplies the steps by the length of the answer. */
const MAX_ENDLESS = 3;

/** Escaped characters and classes of characters, of which each stands for one character. */
const ONE_CHARACTER = /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\.|\[(?:[^\]\\]|\\.)*\]/gu;

/**
 * True when an author's expression compiles and cannot be made to run away; others are left out of a form. Refused is a
 * repeated group with a repeat or a choice inside, and more than three endless repeats.
 */
export function isUsablePattern(pattern: string): boolean {
  if (pattern === '' || pattern.length > MAX_PATTERN) return false;
  try {
    new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return false;
  }
  const shape = pattern.replace(ONE_CHARACTER, 'c');
  if ((shape.match(/[*+]|\{\d*,\}/g)?.length ?? 0) > MAX_ENDLESS) return false;
  return !hasRepeatedChoice(shape);
}

/** Walks from the innermost group outwards; a group that was walked is one character, or a mark that it holds a repeat or a choice. */
function hasRepeatedChoice(shape: string): boolean {
  let rest = shape;
  for (let group = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?([^()]*)\)([*+{]?)/.exec(rest); group; group = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?([^()]*)\)([*+{]?)/.exec(rest)) {
    const isFlexible = /[*+?{|~]/.test(group[1]!);
    if (isFlexible && group[2] !== '') return true;
    rest = rest.slice(0, group.index) + (isFlexible ? '~' : 'c') + rest.slice(group.index + group[0].length - group[2]!.length);
  }
  return false;
}
