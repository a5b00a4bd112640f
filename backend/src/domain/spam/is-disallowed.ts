/** Words of the list of WordPress (Settings → Discussion → Disallowed Comment Keys), one a line, ready to be looked for. */
export function readDisallowed(list: string): string[] {
  return [...new Set(list.split('\n').map((line) => line.trim().toLowerCase()).filter((word) => word !== ''))];
}

/** Whether one of the words stands in one of the texts, inside a longer word too and whatever its case: as `wp_check_comment_disallowed_list` does it. */
export function isDisallowed(words: readonly string[], texts: readonly string[]): boolean {
  if (words.length === 0) return false;
  const all = texts.map((text) => `${text}\n${text.replace(/<[^>]*>/g, '')}`).join('\n').toLowerCase();
  return words.some((word) => all.includes(word));
}
