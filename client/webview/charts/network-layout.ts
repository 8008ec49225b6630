/**
 * Where the people of a network stand: linked ones near each other, none on top of another, the names below them readable. The same network
 * always looks the same: the forces begin from fixed places, and their small deviations come from a fixed sequence.
 */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force';
import { scaleSqrt } from 'd3-scale';
import type { NetworkResult } from '../../../protocol/src/charts.ts';
import { textWidth } from './text.ts';

export interface PlacedPerson {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Node extends SimulationNodeDatum {
  readonly radius: number;
  /** Half of the room it needs from side to side, its name included. */
  readonly room: number;
}

/** Steps until the forces have come to rest. */
const STEPS = 320;
export const NAME_FONT = 12;

/** Places by the order of `people`, within a box of `width` × `height` pixels. */
export function placePeople({ people, links }: NetworkResult, width: number, height: number): PlacedPerson[] {
  const most = Math.max(1, ...people.map(({ count }) => count));
  const radius = scaleSqrt([0, most], [3, people.length > 60 ? 16 : 22]);
  const nodes = people.map(({ name, count }): Node => ({ radius: radius(count), room: Math.max(radius(count) + 4, textWidth(name, NAME_FONT) / 2 + 3) }));
  const strongest = Math.max(1, ...links.map(({ count }) => count));
  const bonds: (SimulationLinkDatum<Node> & { readonly weight: number })[] = links.map(({ a, b, count }) => ({ source: nodes[a]!, target: nodes[b]!, weight: Math.sqrt(count / strongest) }));
  const degree = people.map(() => 0);
  for (const { a, b } of links) {
    degree[a]! += 1;
    degree[b]! += 1;
  }
  const simulation = forceSimulation(nodes)
    .force('links', forceLink<Node, (typeof bonds)[number]>(bonds).distance(({ weight }) => 60 + 70 * (1 - weight)).strength((bond, at, all) => bond.weight / Math.max(1, Math.min(degree[(all[at]!.source as Node).index ?? 0] ?? 1, degree[(all[at]!.target as Node).index ?? 0] ?? 1))))
    .force('apart', forceManyBody().strength(people.length > 60 ? -160 : -320))
    // Wider than high, as the page is. Nothing but this holds whoever has no links: they stay near, so that the others need not be small.
    .force('x', forceX<Node>(0).strength((_, at) => (degree[at] === 0 ? 0.12 : 0.045) * (height / width)))
    .force('y', forceY<Node>(0).strength((_, at) => (degree[at] === 0 ? 0.25 : 0.07)))
    .force('room', forceCollide<Node>(({ radius: own, room }) => Math.max(own + 9, room * 0.92)).iterations(3))
    .stop();
  simulation.tick(STEPS);
  return fitted(nodes, width, height);
}

/** Moved, and pulled apart or pushed together, to fill the box. */
function fitted(nodes: readonly Node[], width: number, height: number): PlacedPerson[] {
  const [left, right] = [Math.min(...nodes.map(({ x = 0, room }) => x - room)), Math.max(...nodes.map(({ x = 0, room }) => x + room))];
  const [top, bottom] = [Math.min(...nodes.map(({ y = 0, radius }) => y - radius)), Math.max(...nodes.map(({ y = 0, radius }) => y + radius + 18))];
  const scaleX = Math.min(1.6, width / Math.max(1, right - left));
  const scaleY = Math.min(1.6, height / Math.max(1, bottom - top));
  return nodes.map(({ x = 0, y = 0, radius, room }) => ({
    x: clamp(width / 2 + (x - (left + right) / 2) * scaleX, room, width - room),
    y: clamp(height / 2 + (y - (top + bottom) / 2) * scaleY, radius, height - radius - 18),
    radius,
  }));
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
