/** `npm run bench -- FOLDER`: how fast the articles of a folder are read, and how fast the server answers about them. */
import { parseArgs } from 'node:util';
import { DEFAULT_SETTINGS } from '../../protocol/src/settings.ts';
import { articles } from './articles.ts';
import { listFolder } from './files.ts';
import { linearity } from './linearity.ts';
import type { Measure, MeasureOptions, Section } from './measure.ts';
import { asJson, asText } from './report.ts';
import { server } from './server.ts';

const MEASURES: readonly Measure[] = [server, articles, linearity];
const USAGE = `Usage: npm run bench -- FOLDER [--only ${MEASURES.map(({ name }) => name).join('|')}] [--rounds N] [--positions N] [--seed N] [--json]\n`;

function fail(message: string): never {
  process.stderr.write(`${message}\n${USAGE}`);
  process.exit(2);
}

function readArguments(): { folder: string; chosen: readonly Measure[]; options: MeasureOptions; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        only: { type: 'string', multiple: true },
        rounds: { type: 'string', default: '5' },
        positions: { type: 'string', default: '200' },
        seed: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
      },
    });
    const chosen = MEASURES.filter(({ name }) => !values.only || values.only.includes(name));
    const [folder, ...rest] = positionals;
    const number = (name: 'rounds' | 'positions' | 'seed'): number => {
      const value = Number(values[name]);
      return Number.isInteger(value) && value >= 1 ? value : fail(`--${name} takes a whole number from 1 on.`);
    };
    const options = { rounds: number('rounds'), positions: number('positions'), seed: number('seed'), timeZone: DEFAULT_SETTINGS.timeZone };
    if (folder === undefined || rest.length > 0) return fail('One folder is needed.');
    if (chosen.length < (values.only?.length ?? 1)) return fail('--only takes the name of a measure.');
    return { folder, chosen, options, json: values.json };
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const { folder, chosen, options, json } = readArguments();
const corpus = await listFolder(folder).catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
if (corpus.files.length === 0) fail(`${folder} holds no file that may be an article.`);
const sections = new Map<string, Section>();
for (const measure of chosen) sections.set(measure.name, await measure.run(corpus, options));
process.stdout.write(json ? asJson(folder, sections) : asText([...sections.values()]));
