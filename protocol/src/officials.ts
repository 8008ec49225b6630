/** Messages of the Officials view and the dossier of one person. Plain types and strings. */
import type { ArticleItem, EncounterItem, PlaceItem, WirePosition } from './messages.ts';

export type OfficialsSort = 'name' | 'mentions' | 'lastSeen';

/** client → server request: one level of the Officials tree, paged; `parent` null asks for the top. */
export const OFFICIALS_REQUEST = 'corpus-reader/officials';
export interface OfficialsParams {
  readonly sort: OfficialsSort;
  /** Words found in names (either script, pinyin, Latin), offices and countries, all of them; the top level are the people then. */
  readonly filter: string;
  /** The key of an item. */
  readonly parent: string | null;
  readonly offset: number;
  /** At most this many items are returned, and never more than 500. */
  readonly limit: number;
}

/** A country or organisation. */
export interface HomeItem {
  readonly type: 'home';
  readonly key: string;
  readonly label: string;
  /** Officials in it. */
  readonly count: number;
}

export interface OfficialItem {
  readonly type: 'person';
  readonly key: string;
  readonly person: string;
  readonly name: string;
  readonly latin: string | null;
  /** The office the latest article gives. */
  readonly office: string | null;
  readonly home: string;
  readonly articles: number;
  readonly mentions: number;
  readonly lastDay: string | null;
}

/** What is known of a person, by kind. */
export interface SectionItem {
  readonly type: 'section';
  readonly key: string;
  readonly section: 'offices' | 'encounters' | 'statements' | 'articles';
  readonly count: number;
}

/** An office with the first and the last day it is attested, or the days a roster gives. */
export interface OfficeItem {
  readonly type: 'office';
  readonly title: string;
  readonly first: string | null;
  readonly last: string | null;
  /** Whether it took the place of those before it; else it was held beside them. */
  readonly follows: boolean;
  /** Where it is stated. */
  readonly place: PlaceItem | null;
  /** The article that states it first. */
  readonly article: ArticleItem | null;
  /** The roster's source, when a roster states it: an address, words or nothing. */
  readonly roster: { readonly source: string | null } | null;
}

export interface MeetingItem {
  readonly type: 'encounter';
  readonly kind: EncounterItem['kind'];
  readonly status: EncounterItem['status'];
  readonly date: string | null;
  readonly others: readonly string[];
  /** The kind and the others in words. */
  readonly label: string;
  readonly place: PlaceItem;
  readonly sentence: string;
  /** How many articles report it. */
  readonly articles: number;
}

export interface SaidItem {
  readonly type: 'statement';
  readonly date: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly cue: string;
  readonly kind: 'direct' | 'indirect';
  readonly content: string;
  readonly place: PlaceItem;
}

/** An article that names a person, with the place of the first mention. */
export interface NamingItem extends ArticleItem {
  readonly type: 'article';
  readonly mentions: number;
  readonly place: PlaceItem;
}

export type OfficialsItem = HomeItem | OfficialItem | SectionItem | OfficeItem | MeetingItem | SaidItem | NamingItem;

export interface OfficialsResult {
  readonly items: readonly OfficialsItem[];
  readonly total: number;
  /** Whether officials are still being worked out, so that more may come: ask OFFICIALS_READY_REQUEST when all are there. */
  readonly partial: boolean;
}

/** client → server request: answered (null) when the list of officials is complete. */
export const OFFICIALS_READY_REQUEST = 'corpus-reader/officialsReady';

/** client → server request: the person a place of a file names, by name, pronoun or title; null when nobody. */
export const PERSON_AT_REQUEST = 'corpus-reader/personAt';
export interface PersonAtParams {
  readonly uri: string;
  readonly position: WirePosition;
}
export interface PersonAtResult {
  readonly person: string;
  readonly name: string;
}

/** client → server request: persons whose name matches, best first, for choosing one; an empty query gives those named most. */
export const FIND_PEOPLE_REQUEST = 'corpus-reader/findPeople';
export interface FindPeopleParams {
  readonly query: string;
  readonly limit: number;
}
export type FindPeopleResult = readonly Omit<OfficialItem, 'type' | 'key' | 'home'>[];

/** client → server request: what there is to know of a person at a glance; null when nobody has the id any more. */
export const DOSSIER_REQUEST = 'corpus-reader/dossier';
export interface DossierParams {
  readonly person: string;
}
/** A mention with its article. */
export interface SeenItem extends ArticleItem {
  readonly place: PlaceItem;
}
export interface MetItem {
  readonly person: string;
  readonly name: string;
  readonly count: number;
  /** Date of the latest encounter. */
  readonly last: string | null;
}
export interface SpellingItem {
  readonly text: string;
  readonly mentions: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** Sentences on why it is the same person; empty for the name itself. */
  readonly reasons: readonly string[];
}
export interface MonthItem {
  /** `YYYY-MM` */
  readonly month: string;
  readonly mentions: number;
  readonly articles: number;
}
export interface DossierResult {
  readonly person: string;
  readonly name: string;
  readonly latin: readonly string[];
  readonly official: boolean;
  /** Country or organisation in the display language; empty when not known. */
  readonly home: string;
  readonly articles: number;
  readonly mentions: number;
  readonly first: SeenItem | null;
  readonly last: SeenItem | null;
  /** Oldest first. */
  readonly offices: readonly OfficeItem[];
  /** Months with mentions, oldest first. */
  readonly months: readonly MonthItem[];
  /** Articles without a date. */
  readonly undated: { readonly mentions: number; readonly articles: number };
  /** Most encounters first; only such as took place. */
  readonly met: readonly MetItem[];
  /** How many persons were met in all. */
  readonly metTotal: number;
  readonly encounters: number;
  readonly statements: number;
  readonly spellings: readonly SpellingItem[];
  /** Named in most of the same articles. */
  readonly companions: readonly { readonly person: string; readonly name: string; readonly articles: number }[];
  /** The roster's notes and Wikidata id, when a roster has the person. */
  readonly notes: string | null;
  readonly wikidata: string | null;
}

/** client → server request: a page of what a dossier lists, the latest first. */
export const DOSSIER_PAGE_REQUEST = 'corpus-reader/dossierPage';
export interface DossierPageParams {
  readonly person: string;
  readonly list: 'encounters' | 'statements' | 'articles';
  /** Only encounters with this person. */
  readonly with?: string | null;
  /** Only articles of this month, `YYYY-MM`; `undated` for those without a date. */
  readonly month?: string | null;
  readonly offset: number;
  readonly limit: number;
}
export interface DossierPageResult {
  readonly items: readonly (MeetingItem | SaidItem | NamingItem)[];
  readonly total: number;
}
