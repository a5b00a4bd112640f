/**
 * @typedef {object} Names One noun in the forms that files, classes and tables need.
 * @property {string} folder `sales-goals`
 * @property {string} plural `SalesGoals`
 * @property {string} singular `SalesGoal`
 * @property {string} one `sales-goal`
 * @property {string} table `sales_goals`
 * @property {string} words `sales goals`
 * @property {string} word `sales goal`
 */

const capital = (/** @type {string} */ kebab) => kebab.split('-').map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');

/** @param {string} plural */
function singularOf(plural) {
  if (/ies$/.test(plural)) return plural.replace(/ies$/, 'y');
  if (/(ch|sh|x|ss)es$/.test(plural)) return plural.replace(/es$/, '');
  return plural.replace(/s$/, '');
}

/**
 * @param {string} noun A plural in kebab-case.
 * @returns {Names}
 */
export function namesOf(noun) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(noun) || !noun.endsWith('s')) {
    throw new Error(`A module is named by one noun, in the plural and in kebab-case, for example: npm run new:module sales-goals (not "${noun}")`);
  }
  const one = singularOf(noun);
  return {
    folder: noun,
    plural: capital(noun),
    singular: capital(one),
    one,
    table: noun.replaceAll('-', '_'),
    words: noun.replaceAll('-', ' '),
    word: one.replaceAll('-', ' '),
  };
}
