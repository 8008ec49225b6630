/** Statements set clause by clause, so that a comparison by lines shows which words changed. Pure. */

/** Behind these a clause ends; closing quotation marks and brackets after them still belong to it. */
const CLAUSE_END = /[，,。；;！!？?：:…]+[”’」』）)》]*|\n+/g;

/** The text with each clause on a line of its own. */
export function inClauses(text: string): string {
  const lines: string[] = [];
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(CLAUSE_END)) {
    // 3,000 and 10:30 are no ends of clauses.
    if (/^[,:]$/.test(mark) && /\d/.test(text[index + 1] ?? '')) continue;
    lines.push(text.slice(from, index + mark.length).trim());
    from = index + mark.length;
  }
  lines.push(text.slice(from).trim());
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}
