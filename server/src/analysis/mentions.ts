/** Finds where the people of an article are mentioned by one of their forms, with the offices they hold there. */
import type { Span } from '../text/span.ts';
import { FIGURES } from '../language/zh/figures.ts';
import { INTERPUNCT, TRANSLITERATES, classesAt } from '../language/zh/character-classes.ts';
import { NOT_NAMES, PLACE_ENDINGS } from '../language/zh/followers.ts';
import { PLACES } from '../language/zh/places.ts';
import { isPublicOffice } from '../language/zh/titles.ts';
import { FIGURE_NAME, NO_NAME, PLACE, PLACE_ENDING, mayBegin } from '../language/zh/word-hints.ts';
import { leftBoundary, titlesBefore } from './name-edges.ts';
import type { FoundPerson, FoundRole } from './people.ts';
import { rankOf } from './person-forms.ts';

/** Finds every mention of every form; where forms overlap the longer one wins, and a candidate never takes from somebody known. */
export function locate(folded: string, people: readonly FoundPerson[]): void {
  if (people.length === 0) return;
  addMentions(folded, people);
  for (const person of people) {
    const roles = rolesAtMentions(folded, person);
    person.roles.length = 0;
    for (const role of roles) person.roles.push(role);
    person.official = isOfficial(folded, person);
  }
}

/** The roles of a person that stand at mentions, in text order; at mentions where no sighting read any, the titles before them. */
function rolesAtMentions(folded: string, person: FoundPerson): FoundRole[] {
  const read = [...person.roles].sort((a, b) => a.at - b.at);
  const roles: FoundRole[] = [];
  let next = 0;
  for (const { start } of person.mentions) {
    while (next < read.length && (read[next] as FoundRole).at < start) next++;
    const known = roles.length;
    for (; next < read.length && (read[next] as FoundRole).at === start; next++) roles.push(read[next] as FoundRole);
    if (roles.length > known || person.confidence === 'candidate') continue;
    // One article may give somebody several offices.
    for (const { title, affiliation } of titlesBefore(folded, start)) roles.push({ title, affiliation, at: start });
  }
  return roles;
}

function isOfficial(folded: string, person: FoundPerson): boolean {
  let known = false;
  let office = false;
  for (const { title, affiliation } of person.roles) {
    known = true;
    office ||= isPublicOffice(folded.slice(title.start, title.end), affiliation ? folded.slice(affiliation.start, affiliation.end) : null) === true;
  }
  let figure: boolean | undefined;
  for (const form of person.forms) if ((mayBegin(form, 0) & FIGURE_NAME) !== 0) figure ??= FIGURES.get(form);
  // 基辛格（Pat Gelsinger）: a Latin name and other callings speak of somebody else.
  if (figure === true && person.latin !== null && known && !office) return false;
  return figure ?? (known ? office : person.listed);
}

interface Form {
  readonly form: string;
  readonly person: FoundPerson;
}

/** The forms that begin with one character, those tried first in front. */
interface Beginning {
  readonly first: number;
  readonly known: Form[];
  readonly candidates: Form[];
}

/** For the first characters of the forms looked for: the numbers of their lists, from 1. Cleared after use. */
const listOf = new Uint16Array(0x10000);

/** Adds their mentions to the people: in one walk those of people known, which bound those of candidates. */
function addMentions(folded: string, people: readonly FoundPerson[]): void {
  const lists = formsByFirst(people);
  const taken: Span[] = [];
  const left: number[] = [];
  for (let at = 0; at < folded.length; at++) {
    const list = listOf[folded.charCodeAt(at)] as number;
    if (list === 0) continue;
    const { known, candidates } = lists[list - 1] as Beginning;
    const hit = formAt(folded, at, folded.length, known);
    if (hit !== null) {
      const span = { start: at, end: at + hit.form.length };
      hit.person.mentions.push(span);
      taken.push(span);
      at = span.end - 1;
    } else if (candidates.length > 0) left.push(at);
  }
  addBetween(folded, lists, left, taken);
  for (const { first } of lists) listOf[first] = 0;
}

/** Adds the mentions of candidates that begin at one of the `places` and reach into no span that is taken. */
function addBetween(folded: string, lists: readonly Beginning[], places: readonly number[], taken: readonly Span[]): void {
  let next = 0;
  let reached = 0;
  for (const at of places) {
    if (at < reached) continue;
    while (next < taken.length && (taken[next] as Span).end <= at) next++;
    const { candidates } = lists[(listOf[folded.charCodeAt(at)] as number) - 1] as Beginning;
    const hit = formAt(folded, at, taken[next]?.start ?? folded.length, candidates);
    if (hit === null) continue;
    reached = at + hit.form.length;
    hit.person.mentions.push({ start: at, end: reached });
  }
}

/** The forms of all by their first character; `listOf` is told which are whose. */
function formsByFirst(people: readonly FoundPerson[]): Beginning[] {
  const forms: Form[] = [];
  for (const person of people) for (const form of person.forms) forms.push({ form, person });
  forms.sort((a, b) => b.form.length - a.form.length || rankOf(b.person.confidence) - rankOf(a.person.confidence));
  const lists: Beginning[] = [];
  for (const form of forms) {
    const first = form.form.charCodeAt(0);
    if (listOf[first] === 0) listOf[first] = lists.push({ first, known: [], candidates: [] });
    const { known, candidates } = lists[(listOf[first] as number) - 1] as Beginning;
    (form.person.confidence === 'candidate' ? candidates : known).push(form);
  }
  return lists;
}

/** The first of the forms that stands at `at` and ends by `limit`, or null. */
function formAt(folded: string, at: number, limit: number, forms: readonly Form[]): Form | null {
  for (const entry of forms) if (at + entry.form.length <= limit && reads(folded, at, entry.form) && stands(folded, at, entry.form.length)) return entry;
  return null;
}

/** Whether the text at `at`, whose first character is known to agree, is the form. */
function reads(folded: string, at: number, form: string): boolean {
  for (let index = 1; index < form.length; index++) if (folded.charCodeAt(at + index) !== form.charCodeAt(index)) return false;
  return true;
}

/** Whether a form at `at` is a word of its own: not the end of a longer foreign name, not a common word or place that begins alike. */
function stands(folded: string, at: number, length: number): boolean {
  const end = at + length;
  const words = mayBegin(folded, at);
  if ((words & PLACE) !== 0 && (PLACES.startingAt(folded, at)?.length ?? 0) > length) return false;
  if ((words & NO_NAME) !== 0 && (NOT_NAMES.startingAt(folded, at)?.length ?? 0) > length) return false;
  if ((mayBegin(folded, end) & PLACE_ENDING) !== 0 && (PLACE_ENDINGS.startingAt(folded, end)?.length ?? 0) > 1) return false;
  if ((classesAt(folded, at) & TRANSLITERATES) !== 0) {
    const before = classesAt(folded, at - 1);
    if ((before & INTERPUNCT) !== 0) return false;
    if (length <= 3 && (before & TRANSLITERATES) !== 0 && leftBoundary(folded, at) === 0) return (classesAt(folded, at - 2) & TRANSLITERATES) === 0;
  }
  return (classesAt(folded, end) & INTERPUNCT) === 0 || (classesAt(folded, end + 1) & TRANSLITERATES) === 0;
}
