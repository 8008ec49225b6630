/**
 * The Officials tree, one level and one page at a time: country or organisation → person → offices, encounters, statements, articles.
 * Stateless: an item's key says all that is needed to answer for what is below it.
 */
import type { HomeItem, OfficialItem, OfficialsItem, OfficialsParams, OfficialsSort, SectionItem } from '../../../protocol/src/officials.ts';
import type { CorpusQueries, Official } from '../corpus/model.ts';
import { Matcher, NOT_FOUND } from '../corpus/spelling.ts';
import type { Texts } from '../l10n/texts.ts';
import { pinyin } from '../text/pinyin.ts';
import { cut } from './listings.ts';

const HOME = 'home:';
const PERSON = 'person:';
const SECTIONS: readonly SectionItem['section'][] = ['offices', 'encounters', 'statements', 'articles'];

/** The part of a list that was asked for, and how long the list is. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** What a key stands for; null for one that means nothing. */
export type OfficialsParent =
  | { readonly kind: 'top' }
  | { readonly kind: 'home'; readonly home: string | null }
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: SectionItem['section']; readonly person: string };

export function parentOf(key: string | null): OfficialsParent | null {
  if (key === null) return { kind: 'top' };
  if (key.startsWith(HOME)) return { kind: 'home', home: key.slice(HOME.length) || null };
  if (key.startsWith(PERSON)) return { kind: 'person', person: key.slice(PERSON.length) };
  const section = SECTIONS.find((name) => key.startsWith(`${name}:`));
  return section === undefined ? null : { kind: section, person: key.slice(section.length + 1) };
}

/** Countries and organisations, or, with a filter, the people it finds. */
export function topLevel(corpus: CorpusQueries, params: OfficialsParams, texts: Texts): Page<OfficialsItem> {
  const all = corpus.officials.all;
  if (params.filter.trim() === '') return page(homes(all, params.sort, texts), params);
  return peoplePage(filtered(all, params.filter, texts), params, texts);
}

/** The officials of a country or organisation; null stands for those of whom no title tells it. */
export function peopleOf(corpus: CorpusQueries, home: string | null, params: OfficialsParams, texts: Texts): Page<OfficialItem> {
  return peoplePage(corpus.officials.all.filter((official) => official.home === home), params, texts);
}

/** What is known of a person, with counts; kinds of which there is nothing are left out. */
export function sectionsOf(counts: Readonly<Record<SectionItem['section'], number>>, person: string): SectionItem[] {
  return SECTIONS.filter((section) => counts[section] > 0).map((section) => ({ type: 'section', key: `${section}:${person}`, section, count: counts[section] }));
}

/** A country or organisation in the display language. */
export function homeName(home: string | null, texts: Texts): string {
  if (home === null) return texts.officials.noHome;
  if (!/^[A-Z]{2}$/.test(home)) return home;
  try {
    return namesOfRegions(texts.locale).of(home) ?? home;
  } catch {
    return home;
  }
}

const regions = new Map<string, Intl.DisplayNames>();

function namesOfRegions(locale: string): Intl.DisplayNames {
  let names = regions.get(locale);
  if (names === undefined) regions.set(locale, (names = new Intl.DisplayNames([locale], { type: 'region', style: 'short' })));
  return names;
}

function homes(all: readonly Official[], sort: OfficialsSort, texts: Texts): HomeItem[] {
  const found = new Map<string | null, { count: number; mentions: number; lastDay: string }>();
  for (const { home, mentions, lastDay } of all) {
    const sum = found.get(home) ?? { count: 0, mentions: 0, lastDay: '' };
    found.set(home, { count: sum.count + 1, mentions: sum.mentions + mentions, lastDay: (lastDay ?? '') > sum.lastDay ? lastDay! : sum.lastDay });
  }
  const items = [...found].map(([home, sum]) => ({ home, label: homeName(home, texts), ...sum }));
  return items
    .sort((a, b) => Number(a.home === null) - Number(b.home === null) || compare(a, b, sort) || byCodeUnits(spelt(a.label), spelt(b.label)) || byCodeUnits(a.label, b.label))
    .map(({ home, label, count }) => ({ type: 'home', key: `${HOME}${home ?? ''}`, label, count }));
}

function peoplePage(people: readonly Official[], params: OfficialsParams, texts: Texts): Page<OfficialItem> {
  const sorted = people.toSorted((a, b) => compare(a, b, params.sort) || byCodeUnits(spelt(a.name), spelt(b.name)) || byCodeUnits(a.id, b.id));
  const { items, total } = page(sorted, params);
  return { total, items: items.map((official) => officialItem(official, texts)) };
}

function officialItem({ id, name, latin, home, office, articles, mentions, lastDay }: Official, texts: Texts): OfficialItem {
  return { type: 'person', key: `${PERSON}${id}`, person: id, name, latin, office, home: home === null ? '' : homeName(home, texts), articles, mentions, lastDay };
}

/** Those of whom each word of the filter matches a name, an office or the country; by name none stands before those it fits better. */
export function filtered(all: readonly Official[], filter: string, texts: Texts): Official[] {
  const matchers = filter.trim().split(/\s+/).slice(0, 8).map((word) => new Matcher(word)).filter(({ empty }) => !empty);
  const atHome = new Map<string | null, boolean[]>();
  const matches = (matcher: Matcher, at: number, { forms, latin, home, office }: Official): boolean => {
    const known = atHome.get(home) ?? [];
    atHome.set(home, known);
    known[at] ??= home !== null && (matcher.rankOf(homeName(home, texts)) < NOT_FOUND || matcher.rankOf(home) === 0);
    return known[at] || forms.some((form) => matcher.rankOf(form) < NOT_FOUND) || [latin, office].some((words) => words !== null && matcher.rankOf(words) <= 2);
  };
  return all.filter((official) => matchers.every((matcher, at) => matches(matcher, at, official)));
}

function compare(a: { mentions: number; lastDay: string | null }, b: { mentions: number; lastDay: string | null }, sort: OfficialsSort): number {
  if (sort === 'name') return 0;
  const mentions = b.mentions - a.mentions;
  return sort === 'mentions' ? mentions : byCodeUnits(b.lastDay ?? '', a.lastDay ?? '') || mentions;
}

const spellings = new Map<string, string>();
const MOST_SPELLINGS = 50_000;

/** By what names are ordered: their sound. */
function spelt(name: string): string {
  let sound = spellings.get(name);
  if (sound === undefined) {
    if (spellings.size > MOST_SPELLINGS) spellings.clear();
    spellings.set(name, (sound = pinyin(name)));
  }
  return sound;
}

function page<T>(items: readonly T[], { offset, limit }: { readonly offset: number; readonly limit: number }): Page<T> {
  return { items: cut(items, offset, limit), total: items.length };
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
