/** How long a reader waits for the server: at the first start in a folder, and at the next. */
import type { ChildrenResult } from '../../protocol/src/messages.ts';
import { latencies, type Latencies } from './measure.ts';
import type { PickedArticle } from './server-probe.ts';
import type { ServerProcess } from './server-process.ts';
import { isEmpty, QUESTIONS, TREE } from './server-questions.ts';

/** Between two questions while the first answers are awaited, and after that. */
const IMPATIENT_MS = 10;
const PATIENT_MS = 250;
/** A start that has not the answers of the one before so long after the end of indexing has others. */
const GIVE_UP_MS = 5000;

/** Milliseconds since the process was asked for. */
export interface ColdStart {
  readonly firstTree: number;
  readonly firstOutline: number;
  readonly ready: number;
  /** When the first complete answer of each kind was there, one asked after the other; null for what the server does not know. */
  readonly answered: Readonly<Record<string, number | null>>;
  /** When the last of them was there. */
  readonly complete: number;
  /** Milliseconds the server had computed by then, which other programs on the machine change little; null where nobody knows. */
  readonly computed: number | null;
  /** How long questions took that were asked during indexing. */
  readonly meanwhile: Readonly<Record<string, Latencies | null>>;
  /** What a later start has to tell as well. */
  readonly told: Told;
}

export interface WarmStart {
  readonly ready: number;
  /** Null when the answers stayed others. */
  readonly complete: number | null;
  readonly computed: number | null;
}

/** The hover text of the probe and the groups of the tree with their counts, as JSON. */
interface Told {
  readonly hover: string;
  readonly tree: string;
}

/** The probe is open all the time and asked about while the corpus is read. */
export async function coldStart(server: ServerProcess, probe: PickedArticle): Promise<ColdStart> {
  await server.editor.open(probe.uri, probe.text);
  let ready = 0;
  const whenReady = server.ready().then(() => {
    ready = server.elapsed();
  });
  let firstTree = 0;
  let firstOutline = 0;
  const kinds = { tree: TREE, outline: QUESTIONS['outline']!(probe, true), hover: QUESTIONS['hover']!(probe, true) };
  const meanwhile = { tree: [] as number[], outline: [] as number[], hover: [] as number[] };
  while (ready === 0 || firstTree === 0 || firstOutline === 0) {
    for (const kind of ['tree', 'outline', 'hover'] as const) {
      const answer = await server.ask<unknown>(kinds[kind].method, kinds[kind].params);
      if (answer === null) continue;
      if (ready === 0) meanwhile[kind].push(answer.milliseconds);
      if (kind === 'tree' && firstTree === 0 && !isEmpty(answer.result)) firstTree = server.elapsed();
      if (kind === 'outline' && firstOutline === 0 && !isEmpty(answer.result)) firstOutline = server.elapsed();
    }
    if (ready > 0 && server.elapsed() > ready + GIVE_UP_MS) break;
    await pause(firstTree === 0 || firstOutline === 0 ? IMPATIENT_MS : PATIENT_MS);
  }
  await whenReady;
  const answered: Record<string, number | null> = {};
  for (const [kind, question] of Object.entries(QUESTIONS)) {
    const { method, params } = question(probe, true);
    answered[kind] = (await server.ask(method, params)) === null ? null : server.elapsed();
  }
  return {
    firstTree, firstOutline, ready, answered, complete: server.elapsed(), computed: server.computed(), told: await tellAll(server, probe),
    meanwhile: Object.fromEntries(Object.entries(meanwhile).map(([kind, list]) => [kind, latencies(list)])),
  };
}

/** Asks until the server tells what it told at the end of the first start. */
export async function warmStart(server: ServerProcess, probe: PickedArticle, told: Told): Promise<WarmStart> {
  await server.editor.open(probe.uri, probe.text);
  let ready = 0;
  const whenReady = server.ready().then(() => {
    ready = server.elapsed();
  });
  let complete: number | null = null;
  while (complete === null && (ready === 0 || server.elapsed() < ready + GIVE_UP_MS)) {
    const now = await tellAll(server, probe);
    if (now.hover === told.hover && now.tree === told.tree) complete = server.elapsed();
    else await pause(IMPATIENT_MS);
  }
  await whenReady;
  return { ready, complete, computed: server.computed() };
}

async function tellAll(server: ServerProcess, probe: PickedArticle): Promise<Told> {
  const { method, params } = QUESTIONS['hover']!(probe, true);
  const hover = await server.ask(method, params);
  const tree = await server.ask<ChildrenResult>(TREE.method, TREE.params);
  return { hover: JSON.stringify(hover?.result), tree: JSON.stringify(tree?.result.groups) };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
