/** Hover cards as Markdown in the reader's language. Everything that comes from an article is escaped. */
import type { Texts } from '../l10n/texts.ts';
import type { AttestedRole, Evidence, HoverCard, PersonCard } from './hover.ts';
import { escapeMarkdown, fileLink, shorten } from './markdown.ts';

const MAX_ROLES = 8;
const MAX_SPELLINGS = 12;
const MAX_MERGES = 4;
const TITLE_LENGTH = 40;

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
  blocks.push(currentRoles(card, texts));
  if (card.otherRoles.length > 0) blocks.push(list(texts.hover.otherRoles, card.otherRoles.map((role) => roleLine(role, texts)), MAX_ROLES, texts));
  if (card.spellings.length > 0) {
    const spellings = card.spellings.map(({ text, mentions, firstDay, lastDay }) => {
      return `${escapeMarkdown(text)} ×${mentions}${days(firstDay, lastDay)}`;
    });
    blocks.push(list(texts.hover.otherSpellings, spellings, MAX_SPELLINGS, texts));
  }
  const reasons = card.merges.filter((merge) => merge.kind !== 'same-name').map((merge) => escapeMarkdown(texts.hover.merge(merge)));
  if (reasons.length > 0) blocks.push(reasons.slice(0, MAX_MERGES).map((reason) => `*${reason}*`).join('  \n'));
  blocks.push(escapeMarkdown(summary(card, texts)));
  return blocks.join('\n\n');
}

function currentRoles(card: PersonCard, texts: Texts): string {
  const first = card.roles[0];
  if (first === undefined) return escapeMarkdown(texts.hover.noRole);
  const roles = card.roles.map((role) => escapeMarkdown(roleName(role))).join('  \n');
  if (card.basis === 'here') return `${roles} — ${escapeMarkdown(texts.hover.roleHere)}`;
  const words = card.basis === 'before' ? texts.hover.roleBefore : texts.hover.roleAfter;
  return `${roles} — ${escapeMarkdown(words)} ${articleLink(first.evidence, texts)}`;
}

function roleLine(role: AttestedRole, texts: Texts): string {
  return `${escapeMarkdown(roleName(role))} — ${articleLink(role.evidence, texts)}`;
}

/** `美国国务院 · 发言人` */
function roleName(role: AttestedRole): string {
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
