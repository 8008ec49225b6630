/**
 * Cases the analysis still gets wrong, kept beside those it gets right. Such a case passes as long as its assertions fail; once they
 * hold it fails and asks to become a plain test, so that what was mended stays mended.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

/** A case that is wrong today, with the reason. */
export function knownWrong(name: string, why: string, body: () => void): void {
  test(`known wrong: ${name} (${why})`, () => {
    try {
      body();
    } catch (error) {
      if (error instanceof assert.AssertionError) return;
      throw error;
    }
    assert.fail(`“${name}” is right now: make it a plain test`);
  });
}
