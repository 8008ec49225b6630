/** Types of generate-tables.mjs for the test that compares the committed tables with it. */
export function foldPairs(): [string, string][];
export function readings(): [string, string][];
