/** The few assertions the suite needs, because a web worker has no `node:assert`. */

export function ok(value: unknown, message = 'expected a value'): asserts value {
  if (!value) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown, message = ''): void {
  if (!Object.is(actual, expected)) throw new Error(`${message} expected ${show(expected)}, got ${show(actual)}`.trim());
}

/** Compares plain data. */
export function deepEqual(actual: unknown, expected: unknown): void {
  if (show(actual) !== show(expected)) throw new Error(`expected ${show(expected)}, got ${show(actual)}`);
}

export function match(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) throw new Error(`expected ${String(pattern)} to match ${show(text)}`);
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
