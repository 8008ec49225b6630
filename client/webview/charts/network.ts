/** Who met whom, or is named with whom: people as discs by how often, links as lines by how many. Deals with drawing; `network-layout.ts` with places. */
import { scaleSqrt } from 'd3-scale';
import type { NetworkResult } from '../../../protocol/src/charts.ts';
import type { ChartsState } from '../../../protocol/src/charts-page.ts';
import { svg } from '../dom.ts';
import { format, plain } from '../strings.ts';
import type { Behind, Drawing, Frame, Mark } from './drawing.ts';
import { NAME_FONT, placePeople, type PlacedPerson } from './network-layout.ts';
import { tenth } from './text.ts';

export function networkHeight(people: number, width: number): number {
  return Math.round(Math.min(820, Math.max(360, width * 0.42 + people * 5)));
}

export function personBehind({ people }: NetworkResult, state: ChartsState, at: number): Behind {
  const { id, name } = people[at]!;
  return { heading: name, of: of(state, [id]), selection: state.selection, people: [{ id, name }] };
}

export function pairBehind({ people, links }: NetworkResult, state: ChartsState, link: number): Behind {
  const pair = [people[links[link]!.a]!, people[links[link]!.b]!].map(({ id, name }) => ({ id, name }));
  return { heading: pair.map(({ name }) => name).join(' – '), of: of(state, pair.map(({ id }) => id)), selection: state.selection, people: pair };
}

function of({ link }: ChartsState, people: readonly string[]): Behind['of'] {
  return link === 'met' ? { kind: 'met', people, day: null } : { kind: 'named', people };
}

/** `places`: where the reader has moved people; without them they are placed. */
export function drawNetwork(result: NetworkResult, state: ChartsState, frame: Frame, places?: readonly PlacedPerson[]): Drawing {
  const { strings, width } = frame;
  const { people, links } = result;
  const height = networkHeight(people.length, width);
  const placed = places ?? placePeople(result, width, height);
  const strongest = Math.max(1, ...links.map(({ count }) => count));
  const thickness = scaleSqrt([0, strongest], [0.4, 7]);
  const marks: Mark[] = [];
  const neighbours = people.map((): number[] => []);
  for (const { a, b } of links) {
    neighbours[a]!.push(b);
    neighbours[b]!.push(a);
  }

  const lines = links.map(({ a, b, count }, at) => {
    const [from, to] = [placed[a]!, placed[b]!];
    const ends = { x1: tenth(from.x), y1: tenth(from.y), x2: tenth(to.x), y2: tenth(to.y) };
    const label = format(state.link === 'met' ? strings.pairMet : strings.pairNamed, people[a]!.name, people[b]!.name, plain(count));
    const node = svg('g', { class: 'bond', 'data-a': a, 'data-b': b },
      svg('line', { class: 'grip', ...ends }),
      svg('line', { class: 'link', ...ends, 'stroke-width': tenth(thickness(count)), 'stroke-opacity': tenth(0.2 + 0.65 * Math.sqrt(count / strongest)) }));
    marks.push({ node, label, x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, behind: pairBehind(result, state, at), aside: true });
    return node;
  });
  const nodes = people.map(({ id, name, detail, count }, at) => {
    const { x, y, radius } = placed[at]!;
    const label = [format(state.link === 'met' ? strings.personMet : strings.personNamed, name, plain(count)), detail].filter((part) => part !== '').join(' · ');
    const centre = state.centre?.id === id;
    const node = svg('g', { class: centre ? 'person centre' : 'person', 'data-at': at, transform: `translate(${tenth(x)} ${tenth(y)})` },
      svg('circle', { class: 'disc', r: tenth(radius) }),
      centre ? svg('circle', { class: 'ring', r: tenth(radius + 3.5) }) : null,
      svg('text', { class: 'name-halo', y: tenth(radius + NAME_FONT + 2), 'text-anchor': 'middle', 'aria-hidden': true }, name),
      svg('text', { class: 'name', y: tenth(radius + NAME_FONT + 2), 'text-anchor': 'middle', 'aria-hidden': true }, name));
    marks.push({ node, label, x, y, behind: personBehind(result, state, at) });
    return node;
  });
  // The largest last, so that no name of a small one covers them.
  const content = svg('g', { class: 'network' }, svg('g', {}, ...lines), svg('g', {}, ...nodes.toReversed()));
  return {
    content, width, height, marks, reach: 0,
    legend: [
      { swatch: svg('g', {}, svg('circle', { class: 'disc', cx: 15, cy: 7, r: 6 })), width: 30, label: strings.circle },
      { swatch: svg('g', {}, svg('line', { class: 'link', x1: 2, x2: 28, y1: 7, y2: 7, 'stroke-width': 3 })), width: 30, label: strings.line },
    ],
  };
}
