/** Types of generate-scan.mjs for the test that compares the committed module with it. */
export function scanModule(): Promise<string>;
