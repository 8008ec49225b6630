/** Hover cards as Markdown in the reader's language. Everything that comes from an article is escaped. */
import type { Texts } from '../l10n/texts.ts';
import type { AttestedRole, Evidence, HoverCard, OfficeInTime, PersonCard } from './hover.ts';
import type { RosteredOffices } from './rostered-offices.ts';
import { escapeMarkdown, fileLink, shorten } from './markdown.ts';

const MAX_ROLES = 8;
const MAX_SPELLINGS = 12;
const MAX_OFFICES = 8;
const MAX_MERGES = 2;
const TITLE_LENGTH = 40;
const SOURCE_LENGTH = 120;

/** The card as Markdown without HTML. */
export function renderCard(card: HoverCard, texts: Texts): string {
  switch (card.kind) {
    case 'person': return personMarkdown(card, texts);
    case 'date': return `**${escapeMarkdown(texts.date(card.value))}**\n\n${escapeMarkdown(texts.hover.reads(card.expression))}`;
    case 'reference': {
      const lines = card.reports.map((report) => `- ${articleLink(report, texts)}`);
      return [`${escapeMarkdown(texts.hover.refersTo(card.phrase))}`, lines.join('\n')].join('\n\n');
    }
    case 'related': {
      if (card.related.length === 0) return escapeMarkdown(texts.hover.noRelated);
      const lines = card.related.map((related) => {
        const reasons = related.reasons.map((reason) => texts.relatedReason(reason.kind, reason.items, reason.text));
        return `- ${articleLink(related, texts)}  \n  ${escapeMarkdown(reasons.join(texts.separator))}`;
      });
      return `**${escapeMarkdown(texts.hover.related)}**\n\n${lines.join('\n')}`;
    }
  }
}

function personMarkdown(card: PersonCard, texts: Texts): string {
  const blocks: string[] = [];
  if (card.standIn !== null) blocks.push(escapeMarkdown(texts.hover.refersTo(card.standIn)));
  const latin = card.latin.map(escapeMarkdown).join(' / ');
  blocks.push(`**${escapeMarkdown(card.name)}**${latin === '' ? '' : ` ${latin}`}`);
  const rostered = card.rostered === null ? [] : rosterLines(card.rostered, texts);
  if (rostered.length > 0) blocks.push(rostered.join('  \n'));
  if (rostered.length === 0 || card.roles.length > 0) blocks.push(currentRoles(card, texts));
  if (card.offices.length > 0) blocks.push(`${escapeMarkdown(texts.hover.offices)}  \n${sequence(card.offices, texts)}`);
  if (card.otherRoles.length > 0) blocks.push(list(texts.hover.otherRoles, card.otherRoles.map((role) => roleLine(role, texts)), MAX_ROLES, texts));
  if (card.spellings.length > 0) {
    const spellings = card.spellings.map(({ text, mentions, firstDay, lastDay }) => {
      return `${escapeMarkdown(text)} ×${mentions}${days(firstDay, lastDay)}`;
    });
    blocks.push(list(texts.hover.otherSpellings, spellings, MAX_SPELLINGS, texts));
  }
  blocks.push(escapeMarkdown(summary(card, texts)));
  const reasons = reasonLines(card, texts);
  if (reasons.length > 0) blocks.push(reasons.map((reason) => `*${reason}*`).join('  \n'));
  return blocks.join('\n\n');
}

/** The offices of the day with the roster and the source that give them, and where the article says something else. */
function rosterLines({ file, offices, disagreement }: RosteredOffices, texts: Texts): string[] {
  const roster = fileLink(pathEnd(file), file);
  const lines = offices.map(({ title, organisation, from, to, source }) => {
    const name = roleName({ title, affiliation: organisation });
    const where = source === null ? '' : `${escapeMarkdown(texts.separator)}${escapeMarkdown(texts.roster.source(shorten(source, SOURCE_LENGTH)))}`;
    return `${escapeMarkdown(`${name}${texts.roster.span(from, to)}`)} — ${escapeMarkdown(texts.roster.settled)} ${roster}${where}`;
  });
  if (disagreement !== null) {
    const { office } = disagreement;
    const given = roleName(disagreement);
    const told = office === null ? texts.roster.unlisted(given) : texts.roster.otherDays(given, texts.roster.span(office.from, office.to).trim());
    lines.push(`*${escapeMarkdown(told)}*${offices.length === 0 ? ` — ${escapeMarkdown(texts.roster.settled)} ${roster}` : ''}`);
  }
  return lines;
}

/** The last two parts of an address: `seeds/people.yaml`. */
function pathEnd(uri: string): string {
  const parts = uri.split('/').slice(-2).join('/');
  try {
    return decodeURIComponent(parts);
  } catch {
    return parts;
  }
}

function currentRoles(card: PersonCard, texts: Texts): string {
  const first = card.roles[0];
  if (first === undefined) return escapeMarkdown(texts.hover.noRole);
  const roles = card.roles.map((role) => escapeMarkdown(roleName(role))).join('  \n');
  if (card.basis === 'here') return `${roles} — ${escapeMarkdown(texts.hover.roleHere)}`;
  const words = card.basis === 'before' ? texts.hover.roleBefore : texts.hover.roleAfter;
  return `${roles} — ${escapeMarkdown(words)} ${articleLink(first.evidence, texts)}`;
}

/** `驻日大使 2004-09 – 2007-09 → 外长 2021-08`, each leading to the article that states it first; of many, the last ones. */
function sequence(offices: readonly OfficeInTime[], texts: Texts): string {
  const shown = offices.slice(-MAX_OFFICES);
  const parts = shown.map((office, at) => {
    const between = at === 0 ? (offices.length > shown.length ? '… → ' : '') : office.follows ? ' → ' : escapeMarkdown(texts.separator);
    const [first, last] = [office.first.slice(0, 7), office.last.slice(0, 7)];
    return `${between}${fileLink(roleName(office), office.evidence.uri)} ${first === last ? first : `${first} – ${last}`}`;
  });
  return parts.join('');
}

/** At most two lines: who introduces the person and what makes spellings one; what makes an official. */
function reasonLines({ name, reasons }: PersonCard, texts: Texts): string[] {
  const { introduced, merges, officialIn, titled } = reasons;
  const first: string[] = [];
  if (introduced !== null) first.push(escapeMarkdown(texts.hover.introduced(introduced)));
  first.push(...merges.slice(0, MAX_MERGES).map((merge) => escapeMarkdown(texts.hover.merge(merge, name))));
  if (merges.length > MAX_MERGES) first.push(escapeMarkdown(texts.hover.more(merges.length - MAX_MERGES)));
  const official = officialIn > 0 ? texts.hover.official(officialIn) : titled ? texts.hover.noOfficial : '';
  return [first.join(escapeMarkdown(texts.separator)), escapeMarkdown(official)].filter((line) => line !== '');
}

function roleLine(role: AttestedRole, texts: Texts): string {
  return `${escapeMarkdown(roleName(role))} — ${articleLink(role.evidence, texts)}`;
}

/** `美国国务院 · 发言人` */
function roleName(role: Pick<AttestedRole, 'title' | 'affiliation'>): string {
  return role.affiliation === null || role.affiliation === '' ? role.title : `${role.affiliation} · ${role.title}`;
}

function articleLink(article: Pick<Evidence, 'uri' | 'title' | 'day'>, texts: Texts): string {
  const label = shorten(article.title ?? texts.hover.untitled, TITLE_LENGTH);
  return `${article.day ?? escapeMarkdown(texts.hover.undated)} ${fileLink(label, article.uri)}`;
}

function list(heading: string, lines: readonly string[], limit: number, texts: Texts): string {
  const shown = lines.slice(0, limit).map((line) => `- ${line}`);
  if (lines.length > limit) shown.push(`- ${escapeMarkdown(texts.hover.more(lines.length - limit))}`);
  return `${escapeMarkdown(heading)}\n\n${shown.join('\n')}`;
}

function days(first: string | null, last: string | null): string {
  if (first === null) return '';
  return last === null || last === first ? ` (${first})` : ` (${first} – ${last})`;
}

function summary(card: PersonCard, texts: Texts): string {
  const counts = texts.hover.counts(card.mentions, card.articles);
  if (card.firstDay === null || card.lastDay === null) return counts;
  const seen = card.firstDay === card.lastDay ? texts.hover.seenOnce(card.firstDay) : texts.hover.seen(card.firstDay, card.lastDay);
  return `${counts}${texts.separator}${seen}`;
}
