/**
 * Compares what the analysis found in an article with what people annotated. Optional annotations, on which careful readers
 * differ, are neither missed when absent nor wrong when present.
 */
import type { FoundArticle, FoundPerson, FoundStatement, GoldArticle, GoldPerson, GoldStatement } from './gold.ts';
import type { Scores } from './tally.ts';

/** Adds one article to the scores. `text` is the file's text; without an analysis everything annotated is missed. */
export function scoreArticle(scores: Scores, gold: GoldArticle, found: FoundArticle | undefined, text: string): void {
  const note = (what: string): void => { scores.notes.push(`${gold.file}: ${what}`); };
  const day = found?.date?.day ?? null;
  scores.check('title', bare(found?.title?.text) === bare(gold.title));
  scores.check('date', day === gold.date);
  if (day !== gold.date) note(`date ${day}, annotated ${gold.date}`);
  scorePeople(scores, gold.people, found?.people ?? [], note);
  scoreStatements(scores, gold, found, withoutAttributes(text), note);
}

/** The text with the values of `alt` and `title` attributes blanked, so that words repeated there are not taken for the visible ones. */
export function withoutAttributes(text: string): string {
  return text.replace(/\b(?:alt|title)="[^"\n]*"/g, (attribute) => ' '.repeat(attribute.length));
}

function scorePeople(scores: Scores, people: readonly GoldPerson[], found: readonly FoundPerson[], note: (what: string) => void): void {
  const left = new Set(found);
  for (const person of people) {
    const match = mostShared(person, left);
    if (match !== null) left.delete(match);
    if (person.optional === true) continue;
    if (match === null) {
      scores.count('people', 'missed');
      scores.count('mentions', 'missed', person.mentions);
      scores.count('roles', 'missed', person.roles.length);
      if (person.official) scores.count('officials', 'missed');
      note(`missed person ${person.name}`);
    } else {
      scorePerson(scores, person, match, note);
    }
  }
  for (const person of left) {
    scores.count('people', 'wrong');
    scores.count('mentions', 'wrong', person.mentions.length);
    if (person.official) scores.count('officials', 'wrong');
    note(`no person: ${person.name}`);
  }
}

/** The person found who has most forms in common with the one annotated, null when none has any. */
function mostShared(person: GoldPerson, found: ReadonlySet<FoundPerson>): FoundPerson | null {
  const forms = new Set([...person.surfaces, person.latin]);
  let best: FoundPerson | null = null;
  let most = 0;
  for (const candidate of found) {
    const shared = candidate.surfaces.filter((surface) => forms.has(surface)).length;
    if (shared > most) [best, most] = [candidate, shared];
  }
  return best;
}

function scorePerson(scores: Scores, person: GoldPerson, match: FoundPerson, note: (what: string) => void): void {
  scores.count('people', 'right');
  scores.check('name', match.name === person.name);
  if (person.latin !== null) scores.check('latin', match.latin === person.latin);

  if (person.official || match.official) {
    scores.count('officials', person.official ? (match.official ? 'right' : 'missed') : 'wrong');
    if (person.official !== match.official) note(`${person.name} is ${person.official ? 'an' : 'no'} official`);
  }

  const mentions = match.mentions.length;
  scores.count('mentions', 'right', Math.min(mentions, person.mentions));
  if (mentions > person.mentions) scores.count('mentions', 'wrong', mentions - person.mentions);
  if (mentions < person.mentions) scores.count('mentions', 'missed', person.mentions - mentions);
  if (mentions !== person.mentions) note(`${person.name}: ${mentions} mentions, annotated ${person.mentions}`);

  const titles = [...new Set(match.roles.map((role) => role.title))];
  for (const role of person.roles) {
    const has = titles.some((title) => overlap(title, role));
    scores.count('roles', has ? 'right' : 'missed');
    if (!has) note(`${person.name}: missed role ${role}, found ${titles.join('、') || 'none'}`);
  }
  const extra = titles.filter((title) => !person.roles.some((role) => overlap(title, role)));
  scores.count('roles', 'wrong', extra.length);
  if (extra.length > 0) note(`${person.name}: no role: ${extra.join('、')}`);
  const { affiliation } = person;
  if (affiliation !== null) scores.check('affiliation', match.roles.some((role) => role.affiliation !== null && overlap(role.affiliation, affiliation)));
}

/** A statement found, with the file offset its cue begins at. */
interface Placed extends FoundStatement {
  readonly at: number;
}

function scoreStatements(scores: Scores, gold: GoldArticle, found: FoundArticle | undefined, text: string, note: (what: string) => void): void {
  const body = bodyOffset(text);
  const offset = offsets(text);
  const placed = (found?.statements ?? []).map((statement): Placed => ({ ...statement, at: offset(statement.cue.range.start) }));
  const inBody = new Set(placed.filter((statement) => statement.at >= body));
  const inHeadline = new Set(placed.filter((statement) => statement.at < body));

  let from = body;
  for (const statement of gold.statements) {
    const again = text.indexOf(statement.text, from);
    const start = again >= 0 ? again : text.indexOf(statement.text, body);
    if (start >= 0) from = start + 1;
    const ofHeadline = start < 0;
    const cue = ofHeadline ? -1 : text.indexOf(statement.cue, start);
    const pool = ofHeadline ? inHeadline : inBody;
    const match = [...pool].find((one) => (ofHeadline ? overlap(one.cue.text, statement.cue) : Math.abs(one.at - cue) <= 2));
    if (match !== undefined) pool.delete(match);
    // A Jekyll post has its headline twice; both report the same.
    if (ofHeadline && match !== undefined) for (const one of pool) if (one.cue.text === match.cue.text) pool.delete(one);
    if (statement.optional !== true) scoreStatement(scores, statement, match, gold.people, note);
  }

  const repeated = new Set<string>();
  for (const statement of [...inBody, ...inHeadline]) {
    const key = `${statement.cue.text} ${statement.speaker.name}`;
    if (inHeadline.has(statement) && repeated.has(key)) continue;
    if (inHeadline.has(statement)) repeated.add(key);
    scores.count('cues', 'wrong');
    countStatement(scores, statement.speaker.kind, 'wrong');
    note(`no statement: ${statement.speaker.name} ${statement.cue.text} 「${statement.text.slice(0, 20)}」`);
  }
}

function scoreStatement(scores: Scores, gold: GoldStatement, match: Placed | undefined, people: readonly GoldPerson[], note: (what: string) => void): void {
  if (match === undefined) {
    scores.count('cues', 'missed');
    countStatement(scores, gold.speakerKind, 'missed');
    note(`missed statement: ${gold.speaker} ${gold.cue} 「${gold.text}」`);
    return;
  }
  scores.count('cues', 'right');
  scores.check('kind', match.kind === gold.kind);
  if (sameSpeaker(gold, match, people)) {
    countStatement(scores, gold.speakerKind, 'right');
    return;
  }
  countStatement(scores, gold.speakerKind, 'missed');
  countStatement(scores, match.speaker.kind, 'wrong');
  note(`wrong speaker: ${match.speaker.name}, annotated ${gold.speaker} 「${gold.text}」`);
}

function countStatement(scores: Scores, kind: 'person' | 'organisation', what: 'right' | 'wrong' | 'missed'): void {
  scores.count('statements', what);
  if (kind === 'person') scores.count('statements by persons', what);
}

function sameSpeaker(gold: GoldStatement, match: FoundStatement, people: readonly GoldPerson[]): boolean {
  const name = match.speaker.name;
  if (gold.speakerKind === 'organisation') return bare(name) === bare(gold.speaker) || (name.length > 1 && gold.speaker.length > 1 && overlap(bare(name), bare(gold.speaker)));
  const person = people.find((one) => one.name === gold.speaker);
  return name === gold.speaker || name === person?.latin || person?.surfaces.includes(name) === true;
}

/** Where the text after the headline begins: behind the underlined heading of a post, its front matter, or the first line. */
function bodyOffset(text: string): number {
  if (!text.startsWith('---')) {
    const first = text.search(/\S/);
    const end = text.indexOf('\n', Math.max(first, 0));
    return end < 0 ? text.length : end + 1;
  }
  const fence = text.indexOf('\n---', 3) + 4;
  const underline = /^-{4,}[ \t]*$/m.exec(text.slice(fence));
  return underline === null ? fence : fence + underline.index + underline[0].length;
}

/** A function from line and character to the offset in the text. */
function offsets(text: string): (position: { line: number; character: number }) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return ({ line, character }) => (starts[line] ?? text.length) + character;
}

function overlap(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

function bare(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, '');
}
