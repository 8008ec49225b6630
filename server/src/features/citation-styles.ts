/**
 * References to an article in the styles researchers are asked for, and quotations of statements with them. What an article does not tell is
 * left out as each style has it. Names, titles and addresses come from strangers: they stay on one line, and for BibTeX nothing of them is markup.
 */
import type { ExportFormat } from '../../../protocol/src/exports.ts';
import type { Facts, StatementFacts } from '../analysis/facts.ts';
import { crc32 } from '../text/checksum.ts';
import { pinyin } from '../text/pinyin.ts';

export type CitationStyle = Extract<ExportFormat, 'gbt7714' | 'apa' | 'chicago' | 'bibtex'>;

/** What a reference tells of an article. */
export interface Cited {
  readonly title: string;
  readonly outlet: string | null;
  /** `YYYY-MM-DD` */
  readonly day: string | null;
  readonly url: string | null;
  /** What tells it from all others, for keys. */
  readonly path: string;
}

export function citedOf({ title, outlet, date, url }: Pick<Facts, 'title' | 'outlet' | 'date' | 'url'>, untitled: string, path: string): Cited {
  return { title: oneLine(title?.text ?? untitled), outlet: outlet === null ? null : oneLine(outlet.text), day: date?.day ?? null, url: url === null ? null : oneLine(url.text), path };
}

/** One reference: a line, for BibTeX an entry of several lines. Without a line break at the end. */
export function reference(style: CitationStyle, cited: Cited): string {
  switch (style) {
    case 'gbt7714': return gbt7714(cited);
    case 'apa': return apa(cited);
    case 'chicago': return chicago(cited);
    case 'bibtex': return bibtex(cited, '', null);
  }
}

/** A statement as the article writes it, with who speaks where it does not say so, and the reference below; for BibTeX an entry with it as annotation. */
export function quotation(style: CitationStyle, statement: Pick<StatementFacts, 'resolved' | 'speaker' | 'text' | 'cue'>, cited: Cited): string {
  const named = statement.resolved === 'name' ? '' : `〔${statement.speaker}〕`;
  const words = `${named}${oneLine(statement.text)}`;
  // The place of the cue tells the statements of an article apart.
  return style === 'bibtex' ? bibtex(cited, `-${statement.cue.span.start}`, words) : `${words}\n${reference(style, cited)}`;
}

/** `联合早报. 标题[EB/OL]. (2021-08-17). https://…` */
function gbt7714({ title, outlet, day, url }: Cited): string {
  const parts: string[] = [];
  if (outlet !== null) parts.push(outlet);
  parts.push(`${title}${url === null ? '[N]' : '[EB/OL]'}`);
  if (day !== null) parts.push(`(${day})`);
  if (url !== null) parts.push(url);
  return parts.join('. ') + (url === null ? '.' : '');
}

/** `联合早报. (2021, August 17). 标题. https://…`; without an outlet the title comes first. */
function apa({ title, outlet, day, url }: Cited): string {
  const date = `(${day === null ? 'n.d.' : `${day.slice(0, 4)}, ${monthOf(day)} ${dayOf(day)}`})`;
  const parts = outlet === null ? [title, date] : [outlet, date, title];
  return [...parts.map(withFullStop), ...(url === null ? [] : [url])].join(' ');
}

/** `联合早报. “标题.” August 17, 2021. https://….` */
function chicago({ title, outlet, day, url }: Cited): string {
  const date = day === null ? 'n.d.' : `${monthOf(day)} ${dayOf(day)}, ${day.slice(0, 4)}.`;
  return [...(outlet === null ? [] : [withFullStop(outlet)]), `“${withFullStop(title)}”`, date, ...(url === null ? [] : [`${url}.`])].join(' ');
}

function withFullStop(text: string): string {
  return /[.。!?！？…]$/.test(text) ? text : `${text}.`;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

function monthOf(day: string): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
}

function dayOf(day: string): number {
  return Number(day.slice(8, 10));
}

/** Double braces keep names and titles as they are written: styles would turn them round or put them into small letters. */
function bibtex({ title, outlet, day, url, path }: Cited, suffix: string, annotation: string | null): string {
  const fields: [string, string][] = [['title', `{${escaped(title)}}`]];
  if (outlet !== null) fields.unshift(['author', `{${escaped(outlet)}}`]);
  if (day !== null) fields.push(['year', day.slice(0, 4)], ['month', String(Number(day.slice(5, 7)))], ['day', String(dayOf(day))], ['date', day]);
  if (url !== null) fields.push(['url', addressOf(url)]);
  if (annotation !== null) fields.push(['annote', escaped(annotation)]);
  fields.push(['langid', 'chinese']);
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${keyOf(outlet, day, path)}${suffix},\n${lines.join(',\n')}\n}`;
}

/** `lianhezaobao2021-5f2a91c3`: the same for an article whatever else is exported with it. */
function keyOf(outlet: string | null, day: string | null, path: string): string {
  const name = pinyin(outlet ?? '').toLowerCase().replace(/[^a-z0-9]/g, '').slice(0, 24);
  return `${name === '' ? 'anon' : name}${day?.slice(0, 4) ?? ''}-${crc32(new TextEncoder().encode(path)).toString(16).padStart(8, '0')}`;
}

/** BibTeX counts braces even behind a backslash, so there are none but pairs. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '%': '\\%', '#': '\\#', '&': '\\&', '_': '\\_', $: '\\$', '^': '\\textasciicircum{}', '~': '\\textasciitilde{}',
};

function escaped(text: string): string {
  return text.replace(/[\\{}%#&_$^~]/g, (character) => COMMANDS[character]!);
}

/** An address is taken as it is, so that nothing in it may end the field. */
function addressOf(url: string): string {
  return url.replace(/[\\{}\s"<>]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

function oneLine(text: string): string {
   
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
}
