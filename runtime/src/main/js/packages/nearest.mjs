/** The name that a mistyped one meant. */

/**
 * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
 * @param {string} a
 * @param {string} b
 */
export function distance(a, b) {
  /** @type {number[][]} */
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      rows[i][j] = Math.min(
        rows[i - 1][j] + 1,
        rows[i][j - 1] + 1,
        rows[i - 1][j - 1] + cost,
        swapped ? rows[i - 2][j - 2] + 1 : Infinity,
      );
    }
  }
  return rows[a.length][b.length];
}

/**
 * @param {string} name
 * @param {Iterable<string>} known
 * @returns {string | undefined} undefined where nothing is near
 */
export function nearest(name, known) {
  const limit = Math.max(1, Math.floor(name.length / 3));
  const ranked = [...known].map((candidate) => ({ candidate, away: distance(name, candidate) }));
  ranked.sort((a, b) => a.away - b.away || a.candidate.localeCompare(b.candidate));
  return ranked[0]?.away <= limit ? ranked[0].candidate : undefined;
}
