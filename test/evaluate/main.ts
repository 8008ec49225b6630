/**
 * `npm run evaluate -- FOLDER`: analyses annotated articles with the built command line and prints how much is right, then whether the
 * cases of the rosters in the folder hold.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { caseLines, runCases } from './cases.ts';
import type { FoundArticle, GoldArticle } from './gold.ts';
import { scoreArticle } from './score.ts';
import { Scores } from './tally.ts';

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined || options.some((option) => option !== '--verbose')) {
  process.stderr.write('Usage: npm run evaluate -- FOLDER [--verbose]\nFOLDER holds articles, each with its annotation in <name>.gold.json, or rosters (people.yaml) with cases.\n');
  process.exit(2);
}

const annotations = readdirSync(folder).filter((name) => name.endsWith('.gold.json')).sort();
const cases = await runCases(folder);
if (annotations.length === 0 && cases.length === 0) {
  process.stderr.write(`${folder} holds no annotated article (no .gold.json file) and no roster with cases.\n`);
  process.exit(1);
}
if (cases.length > 0) process.stdout.write(`${caseLines(cases).join('\n')}\n`);
if (annotations.length === 0) process.exit(cases.some(({ outcome }) => outcome === 'fails') ? 1 : 0);

const cli = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');
const analysis = spawnSync(process.execPath, [cli, 'analyze', '--format', 'jsonl', folder], { encoding: 'utf8', maxBuffer: 1 << 30 });
if (analysis.status !== 0) {
  process.stderr.write(analysis.stderr);
  process.exit(1);
}
const found = new Map(analysis.stdout.split('\n').filter((line) => line !== '').map((line) => {
  const article = JSON.parse(line) as FoundArticle;
  return [basename(article.path), article];
}));

const scores = new Scores();
for (const name of annotations) {
  const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldArticle;
  scoreArticle(scores, gold, found.get(gold.file), readFileSync(join(folder, gold.file), 'utf8'));
}
if (options.includes('--verbose')) process.stdout.write(`${scores.notes.map((line) => `  ${line}`).join('\n')}\n`);
process.stdout.write(`${scores.lines().join('\n')}\n`);
