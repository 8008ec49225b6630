/** Places of the corpus that are asked about: random ones in articles picked at random, as offsets, positions and cut-out words. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { analyse } from '../../server/src/analysis/analyse.ts';
import { decode } from '../../server/src/text/decode.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import type { Position } from 'vscode-languageserver-protocol';
import { uriOf } from '../support/lsp-pair.ts';
import { parse } from './articles.ts';
import type { BenchFolder } from './files.ts';
import type { MeasureOptions } from './measure.ts';
import type { Random } from './random.ts';

const TRIES = 1000;
/** Cut-outs keep clear of what ends a sentence or a word: nobody searches for those. */
const PLAIN = /^[\p{L}\p{N}]+$/u;

/** An article as the editor opens it. */
export interface PickedArticle {
  readonly uri: string;
  readonly text: string;
  /** Inside a mention of a person, null without any; and the person's name as written there. */
  readonly name: { readonly position: Position; readonly text: string } | null;
  /** Anywhere in what a reader sees. */
  readonly anywhere: Position;
  /** Some characters in a row of what a reader sees. */
  cut(length: number): string;
}

/** An article of the folder, picked at random; with `named`, one that mentions a person. Throws when there is none to be found. */
export function pickArticle(folder: BenchFolder, random: Random, options: MeasureOptions, named = false): PickedArticle {
  for (let i = 0; i < TRIES; i++) {
    const picked = readArticle(folder, folder.files[random(folder.files.length)]!.path, random, options);
    if (picked !== null && (picked.name !== null || !named)) return picked;
  }
  throw new Error(`${folder.path} holds hardly any article${named ? ' that names a person' : ''}.`);
}

/** The article whose file is nearest to a size. */
export function articleOfSize(folder: BenchFolder, bytes: number, random: Random, options: MeasureOptions): PickedArticle {
  const bySize = [...folder.files].sort((a, b) => Math.abs(a.size - bytes) - Math.abs(b.size - bytes));
  for (const { path } of bySize.slice(0, TRIES)) {
    const picked = readArticle(folder, path, random, options);
    if (picked !== null && picked.name !== null) return picked;
  }
  return pickArticle(folder, random, options, true);
}

function readArticle(folder: BenchFolder, path: string, random: Random, options: MeasureOptions): PickedArticle | null {
  const bytes = readFileSync(join(folder.path, path));
  const parsed = parse({ bytes, fileName: basename(path) }, options);
  const visible = parsed.article?.visible;
  if (visible === undefined || visible.text.length < 2) return null;
  const { text } = decode(bytes);
  const lines = new LineIndex(text);
  const mentions = (analyse(parsed)?.people ?? []).flatMap((person) => person.mentions);
  const mention = mentions[random(mentions.length)];
  return {
    uri: uriOf(join(folder.path, path)),
    text,
    name: mention === undefined ? null : { position: lines.positionAt(mention.span.start + 1), text: mention.text },
    anywhere: lines.positionAt(visible.fileOffset(random(visible.text.length))),
    cut: (length) => {
      for (let i = 0; i < TRIES; i++) {
        const start = random(Math.max(1, visible.text.length - length));
        const cut = visible.text.slice(start, start + length);
        if (cut.length === length && PLAIN.test(cut)) return cut;
      }
      return visible.text.replaceAll('\n', ' ').slice(0, length);
    },
  };
}
