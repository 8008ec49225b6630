/** Facts of a short article written in a test, as compact text. */
import { parseArticle } from '../../server/src/article/parse-article.ts';
import { analyse } from '../../server/src/analysis/analyse.ts';
import type { Facts } from '../../server/src/analysis/facts.ts';

export interface Analysed {
  readonly text: string;
  readonly facts: Facts;
}

/** Analyses a post with this headline and these paragraphs, dated 2023-06-15. */
export function analysed(headline: string, ...paragraphs: string[]): Analysed {
  const text = `---\ntitle: "${headline}"\ndate: 2023-06-15T04:00:00.000Z\nauthor: 测试社\n---\n\n${paragraphs.map((p) => `<p>${p}</p>`).join('\n')}\n`;
  const facts = analyse(parseArticle(text, { fileName: 'article.md', timeZone: 'Asia/Shanghai' }));
  if (!facts) throw new Error('not an article');
  return { text, facts };
}

/** `王毅 [中国·国务委员兼外长] ×3`, one line a person, without candidates. */
export function peopleOf({ facts }: Analysed): string[] {
  return facts.people
    .filter((person) => person.confidence !== 'candidate')
    .map((person) => {
      const roles = person.roles.map((role) => `${role.affiliation ?? ''}·${role.title}`).join(' ');
      return `${person.surfaces.join('/')}${person.latin ? ` (${person.latin})` : ''} [${roles}] ×${person.mentions.length}${person.official ? '' : ' not official'}`;
    });
}

/** `王毅 说 name: 中国愿…`, one line a statement. */
export function statementsOf({ facts, text }: Analysed): string[] {
  return facts.statements.map((s) => `${s.speaker} ${s.cue.text} ${s.resolved}${s.kind === 'direct' ? ' direct' : ''}: ${text.slice(s.content.start, s.content.end)}`);
}
