/** Who speaks where a clause names only an office: its holder, the one spoken of before, or the office itself. */
import type { Span } from '../text/span.ts';
import { COUNTRY_WORDS, SHORT_COUNTRIES } from '../language/zh/places.ts';
import { SAME_OFFICE } from '../language/zh/subjects.ts';
import { ORGANISATION_ENDINGS } from '../language/zh/titles.ts';
import { collective, named, type Speaker } from './found-statement.ts';
import type { Discourse } from './discourse.ts';
import type { FoundPerson } from './people.ts';
import type { Reading } from './reading.ts';
import { roleEndingAt } from './roles.ts';
import type { CuePlace } from './speakers.ts';
import type { Subject } from './subjects.ts';

/** A surname is looked for in so many mentions of a person. */
const MENTIONS_FOR_SURNAME = 20;
/** An office without a country is that of a country named so many characters later. */
const NEAR = 400;

/** Titles that many people of one article may hold. */
const HELD_BY_MANY: ReadonlySet<string> = new Set(['教授', '副教授', '研究员', '学者', '专家', '记者', '议员', '委员', '官员', '分析师', '律师', '医生', '院士']);

/** The speaker a bare title means: its holder, the one spoken of before (该发言人), or the office itself. */
export function byTitle({ reading, state }: Pick<CuePlace, 'reading'> & { readonly state: Pick<Discourse, 'latest'> }, subject: Subject & { readonly kind: 'title' }): Speaker {
  const { folded } = reading.source;
  const { latest } = state;
  if (subject.referring && latest) {
    const name = latest.organisation ? folded.slice(latest.organisation.start, latest.subject?.end ?? latest.organisation.end) : '';
    if (latest.person || name.endsWith(subject.title)) return { person: latest.person, organisation: latest.organisation, resolved: 'title', subject: subject.span };
  }
  const holder = holderOf(reading, subject);
  return holder ? named(holder, subject.span, 'title') : collective(office(folded, subject.span), subject.span, 'title');
}

/** 韩国外交部 of 韩国外交部发言人; the whole of 印度铁道部长. */
function office(folded: string, span: Span): Span {
  const affiliation = roleEndingAt(folded, span.end, span.start)?.affiliation;
  return affiliation && affiliation.end - affiliation.start > 2 && ORGANISATION_ENDINGS.endingAt(folded, affiliation.end, affiliation.start) ? affiliation : span;
}

/** The person who holds a bare title: the latest named before it, by the same words; nobody of another country or surname (朱主席). */
function holderOf({ source: { folded }, offices, initials }: Reading, { title, span }: Subject & { readonly kind: 'title' }): FoundPerson | null {
  let best: { person: FoundPerson; rank: number } | null = null;
  const words = folded.slice(span.start, span.end);
  const country = COUNTRY_WORDS.startingAt(words, 0);
  const initial = words.length === title.length + 1 ? (words[0] as string) : null;
  const surname = initial !== null && initials().has(initial) ? initial : null;
  const short = initial !== null && surname === null && SHORT_COUNTRIES.has(initial) ? initial : null;
  if (initial !== null && !surname && !short && !'该这那前现女'.includes(initial)) return null;
  const other = SAME_OFFICE[title] ?? title;
  const ownSpan = roleEndingAt(folded, span.end, span.start)?.affiliation;
  const own = ownSpan ? folded.slice(ownSpan.start, ownSpan.end) : '';
  for (const { person, held, affiliation, starts } of offices()) {
    if (!held.endsWith(title) && !title.endsWith(held) && !held.endsWith(other)) continue;
    // 副总统 is not the 总统.
    if (title.includes('副') !== held.includes('副')) continue;
    if (surname && !person.mentions.some((m, at) => at < MENTIONS_FOR_SURNAME && folded[m.start] === surname)) continue;
    if (country && affiliation && !affiliation.includes(country) && !nested(country, affiliation)) continue;
    // 新总统 is the new one, unless some office of 新加坡 is named.
    if (short && (affiliation || short === '新') && !affiliation.startsWith(short)) continue;
    // 商务部发言人 is not the spokesperson of 外交部; the one of 美国国务院 may be called that.
    if (own && affiliation && !own.includes(affiliation) && !affiliation.includes(own) && !country && !(own === '外交部' && affiliation.endsWith('国务院'))) continue;
    // 某大学教授 is not the professor of no university named before.
    if (own && !affiliation && HELD_BY_MANY.has(title)) continue;
    const before = firstAtOrAfter(starts, span.start) - 1;
    // 印度总统, long after 杜特尔特总统: nothing says they are one.
    if (country && !affiliation && (before < 0 || span.start - (starts[before] ?? 0) > NEAR)) continue;
    const rank = (before >= 0 ? 1e9 : 0) + (affiliation && words.includes(affiliation) ? 1e8 : 0) + (starts[Math.max(before, 0)] ?? 0);
    if (!best || rank > best.rank) best = { person, rank };
  }
  return best?.person ?? null;
}

/** Index of the first of sorted numbers that is not below `value`. */
function firstAtOrAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 国务院 is of 美国, 白宫 too: an affiliation without a country of its own that the country's name does not contradict. */
function nested(country: string, affiliation: string): boolean {
  return !COUNTRY_WORDS.startingAt(affiliation, 0) && country === '美国' && /国务院|白宫|国会|五角大/.test(affiliation);
}
