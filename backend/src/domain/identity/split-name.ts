/** A person's name in the parts that letters are addressed with. */
export interface NameParts {
  name: string;
  firstName: string;
  lastName: string;
}

const particles = new Set(['von', 'van', 'de', 'der', 'den', 'del', 'della', 'di', 'da', 'dos', 'du', 'la', 'le', 'ter', 'ten', 'zu', 'zur', 'bin', 'al', 'el', 'st.']);

/**
 * Completes a name from what is known: the whole name is split at its last word (with particles such as "van der"), or
 * made of first and last. "Lovelace, Ada" is read as last, first. One word is a first name. Nothing is guessed beyond that.
 */
export function splitName(known: { name?: string; firstName?: string; lastName?: string }): NameParts {
  const [name, first, last] = [tidy(known.name), tidy(known.firstName), tidy(known.lastName)];
  if (first || last) return { name: name || tidy(`${first} ${last}`), firstName: first, lastName: last };
  const comma = name.indexOf(',');
  if (comma > 0 && comma < name.length - 1) {
    return splitName({ firstName: name.slice(comma + 1), lastName: name.slice(0, comma) });
  }
  const words = name.split(' ');
  let start = words.length - 1;
  while (start > 1 && particles.has((words[start - 1] ?? '').toLowerCase())) start--;
  if (words.length === 1) return { name, firstName: name, lastName: '' };
  return { name, firstName: words.slice(0, start).join(' '), lastName: words.slice(start).join(' ') };
}

function tidy(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
