/** Holds the documents to the repository: every path, file name, npm script and picture they name exists. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '..', '..');
const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...markdownIn('docs')];
/** Made by the build, named in the documents all the same. */
const BUILT = ['dist/', 'out/', 'node_modules/', 'corpus-reader.vsix'];
const top = new Set(readdirSync(ROOT));
const fileNames = new Set(readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => !/^(?:node_modules|dist|out|\.git)\//.test(path)).map((path) => basename(path)));

for (const document of DOCUMENTS) {
  const text = readFileSync(join(ROOT, document), 'utf8');

  test(`${document} names paths that exist`, () => {
    assert.deepEqual(codeSpans(text).flatMap(pathsOf).filter((path) => !existsSync(join(ROOT, path))), []);
  });

  test(`${document} names files that exist`, () => {
    const named = codeSpans(text).filter((span) => /^[\w.-]+\.(?:ts|mjs|json|md)$/.test(span));
    assert.deepEqual(named.filter((name) => !fileNames.has(name)), []);
  });

  test(`${document} links to what exists`, () => {
    const targets = [...text.matchAll(/\]\(([^()\s]+)\)/g)].map(([, target]) => target!).filter((target) => !/^(?:https?:|#)/.test(target));
    assert.deepEqual(targets.filter((target) => !existsSync(join(ROOT, dirname(document), target.replace(/#.*/, '')))), []);
  });

  test(`${document} names npm scripts that exist`, () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, plain]) => run ?? plain!);
    assert.deepEqual(named.filter((name) => !(name in scripts)), []);
  });
}

test('the documents name the paths of the code map', () => {
  const named = codeSpans(readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8')).flatMap(pathsOf);
  for (const folder of ['server/src/article', 'server/src/analysis', 'server/src/corpus', 'client/src']) assert.ok(named.includes(folder), folder);
});

function markdownIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`);
}

/** What stands between backticks, on one line. */
function codeSpans(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span!);
}

/** The words of a code span that are paths below a folder of the repository. Patterns and placeholders are none. */
function pathsOf(span: string): string[] {
  return span.split(/\s+/).filter((word) => /^[\w.-]+(?:\/[\w.-]*)+$/.test(word) && top.has(word.slice(0, word.indexOf('/')))
    && !BUILT.some((built) => word.startsWith(built))).map((path) => path.replace(/\/$/, ''));
}
