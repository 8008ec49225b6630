/** One article as a few lines to read on a terminal. */
import type { CorpusArticle } from '../corpus/model.ts';
import { ENCOUNTER_NOUN } from '../corpus/encounter-links.ts';

const LONGEST_LINE = 120;

export function summarise({ uri, facts, people, statements, encounters }: CorpusArticle): string {
  const lines = [shown(uri), `  ${shown(facts.title?.text ?? '（无标题）')}`];
  const origin = [facts.date?.day ?? '日期不明', facts.outlet?.text, facts.url?.text].filter((part) => part !== undefined);
  lines.push(`  ${shown(origin.join(' · '))}`);
  if (people.length > 0) lines.push('  人物');
  for (const { person, appearance } of people) {
    const roles = [...new Set(appearance.roles.map(({ affiliation, title }) => `${affiliation ?? ''}${title}`))];
    const about = [appearance.latin, ...roles, person.name === appearance.name ? null : `即 ${person.name}`].filter((part) => part !== null);
    lines.push(`    ${shown(`${appearance.name}${about.length > 0 ? `（${about.join('；')}）` : ''} ×${appearance.mentions.length}`)}`);
  }
  const held = encounters.filter(({ status }) => status === 'happened');
  if (held.length > 0) lines.push('  会晤');
  for (const { kind, date, participants } of held) {
    lines.push(`    ${shown(`${date ?? '日期不明'} ${ENCOUNTER_NOUN[kind]}：${participants.map(({ name }) => name).join('、')}`)}`);
  }
  if (statements.length > 0) lines.push('  言论');
  for (const { speaker, text } of statements) lines.push(`    ${shown(`${speaker}｜${text}`)}`);
  return `${lines.join('\n')}\n`;
}

/** One line of an article, without control characters that a terminal would obey, cut where it gets long. */
export function shown(text: string): string {
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
  const characters = [...plain];
  return characters.length > LONGEST_LINE ? `${characters.slice(0, LONGEST_LINE - 1).join('')}…` : plain;
}
