/** The scanner finds what `indexOf` finds, with WebAssembly and without, and the committed kernel is the one its source makes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { scanModule } from '../../../scripts/generate-scan.mjs';
import { literalOf } from '../../../server/src/corpus/search/literal.ts';
import { createScanner, LONGEST_LITERAL, PlainScanner, type Scanner } from '../../../server/src/corpus/search/scan.ts';
import { lowered, unitsOf } from './units.ts';

const SCANNERS: readonly (readonly [string, () => Scanner])[] = [
  ['WebAssembly', createScanner],
  ['plain', () => new PlainScanner()],
];

/** All places, asking again as long as there may be more. */
function places(scanner: Scanner, text: string, searched: string, from = 0, to = text.length): number[] {
  scanner.reserve(text.length).set(unitsOf(text));
  const literal = literalOf(searched);
  const found: number[] = [];
  for (let at = from; ; at = found.at(-1)! + 1) {
    const some = scanner.find(literal, at, to);
    found.push(...some);
    if (some.length < scanner.room) return found;
  }
}

function expected(text: string, searched: string, from = 0, to = text.length): number[] {
  const within = lowered(text).slice(0, to);
  const found: number[] = [];
  for (let at = within.indexOf(lowered(searched), from); at >= 0; at = within.indexOf(lowered(searched), at + 1)) found.push(at);
  return found;
}

test('the committed module is what the source assembles to', async () => {
  const path = fileURLToPath(new URL('../../../server/src/corpus/search/scan-module.ts', import.meta.url));
  assert.equal(readFileSync(path, 'utf8'), await scanModule());
});

test('this runtime uses WebAssembly', () => {
  assert.notEqual(createScanner().constructor, PlainScanner);
});

for (const [name, create] of SCANNERS) {
  test(`${name}: finds what indexOf finds`, () => {
    const scanner = create();
    const unit = fc.constantFrom('a', 'A', 'b', 'Z', '@', '`', '国', '國', '人', '，', '\n', '\ud83d', '\ude00', 'ａ');
    const text = fc.string({ unit, maxLength: 200 });
    fc.assert(
      fc.property(text, fc.string({ unit, minLength: 1, maxLength: 6 }), fc.nat(30), fc.nat(30), (text, searched, from, cut) => {
        const to = Math.max(from, text.length - cut);
        assert.deepEqual(places(scanner, text, searched, from, to), expected(text, searched, from, to));
      }),
      { numRuns: 500 },
    );
  });

  test(`${name}: a piece of the text is found where it was cut`, () => {
    const scanner = create();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const searched = text.slice(start, start + 1 + (b % (text.length - start)));
        assert.deepEqual(places(scanner, text, searched), expected(text, searched));
      }),
      { numRuns: 100 },
    );
  });

  test(`${name}: more hits than are told at once`, () => {
    const scanner = create();
    const text = `${'的'.repeat(3 * scanner.room)}一的`;
    const found = places(scanner, text, '的');
    assert.equal(found.length, 3 * scanner.room + 1);
    assert.ok(found.every((place, i) => place === (i < 3 * scanner.room ? i : i + 1)));
  });

  test(`${name}: nothing and what is too long are found nowhere`, () => {
    const scanner = create();
    assert.deepEqual(places(scanner, '国'.repeat(5000), ''), []);
    assert.deepEqual(places(scanner, '国'.repeat(5000), '国'.repeat(LONGEST_LITERAL + 1)), []);
    assert.equal(places(scanner, '国'.repeat(5000), '国'.repeat(LONGEST_LITERAL)).length, 5001 - LONGEST_LITERAL);
    assert.deepEqual(places(scanner, '', '国'), []);
  });

  test(`${name}: text survives when room for more is asked for`, () => {
    const scanner = create();
    scanner.reserve(3).set(unitsOf('中国人'));
    const larger = scanner.reserve(3_000_000);
    assert.equal(String.fromCharCode(...larger.subarray(0, 3)), '中国人');
    larger.set(unitsOf('美国'), 2_999_998);
    assert.deepEqual([...scanner.find(literalOf('國'), 0, 3_000_000)], [1, 2_999_999]);
  });
}
