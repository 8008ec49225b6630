/** `npm run bench -- FOLDER`: how fast the articles of a folder are read. The files are in memory before anything is timed. */
import { parseArgs } from 'node:util';
import { DEFAULT_SETTINGS } from '../../protocol/src/settings.ts';
import { articles } from './articles.ts';
import { readFiles } from './files.ts';
import { linearity } from './linearity.ts';
import type { Measure, Section } from './measure.ts';
import { asJson, asText } from './report.ts';

const MEASURES: readonly Measure[] = [articles, linearity];
const USAGE = `Usage: npm run bench -- FOLDER [--only ${MEASURES.map(({ name }) => name).join('|')}] [--rounds N] [--json]\n`;

function fail(message: string): never {
  process.stderr.write(`${message}\n${USAGE}`);
  process.exit(2);
}

function readArguments(): { folder: string; chosen: readonly Measure[]; rounds: number; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { only: { type: 'string', multiple: true }, rounds: { type: 'string', default: '5' }, json: { type: 'boolean', default: false } },
    });
    const chosen = MEASURES.filter(({ name }) => !values.only || values.only.includes(name));
    const [folder, ...rest] = positionals;
    const rounds = Number(values.rounds);
    if (folder === undefined || rest.length > 0) return fail('One folder is needed.');
    if (!Number.isInteger(rounds) || rounds < 1) return fail('--rounds takes a whole number from 1 on.');
    if (chosen.length < (values.only?.length ?? 1)) return fail('--only takes the name of a measure.');
    return { folder, chosen, rounds, json: values.json };
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const { folder, chosen, rounds, json } = readArguments();
const files = await readFiles(folder).catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
if (files.length === 0) fail(`${folder} holds no file that may be an article.`);
const sections = new Map<string, Section>();
for (const measure of chosen) sections.set(measure.name, await measure.run(files, { rounds, timeZone: DEFAULT_SETTINGS.timeZone }));
process.stdout.write(json ? asJson(folder, sections) : asText([...sections.values()]));
