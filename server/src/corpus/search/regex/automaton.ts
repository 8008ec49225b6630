/**
 * Runs a program as a deterministic automaton whose states are made when they are first reached: one table look-up for each code unit,
 * whatever the pattern. A state is the list of instructions that are to go on, in order of preference; what has been seen of a match is
 * told one unit late, when it is known what follows, because assertions look at both sides.
 */
import { ASSERT, ASSERTIONS, MATCH, SPLIT, type Program } from './program.ts';
import type { UnitClasses } from './unit-sets.ts';

/** What stands beside a place, as far as assertions care. */
const OTHER = 0;
/** A line break, or nothing. */
const EDGE = 1;
const LETTER = 2;

const NEWLINE = 10;
/** Entries of the table, and instructions in all states, above which all states are forgotten. */
const MOST_ENTRIES = 1 << 21;
const MOST_INSTRUCTIONS = 1 << 21;
const UNKNOWN = -1;

export class Automaton {
  readonly #program: Program;
  readonly #backwards: boolean;
  readonly #classOf: Uint16Array;
  /** What the units of each class are; the last class is the end of the text. */
  readonly #kinds: readonly number[];
  /** For each set, 1 for the classes in it. */
  readonly #setClasses: readonly Uint8Array[];
  readonly #stride: number;

  /** For each state and class: the beginning of the next state's row, doubled, plus 1 when a match ends before the unit. */
  #table: Int32Array;
  #states: { readonly list: Int32Array; readonly kind: number }[] = [];
  readonly #ids = new Map<string, number>();
  #instructions = 0;
  /** Counts the times all states were forgotten. */
  #generation = 0;

  /** Marks of one walk: whatever carries its number has been visited. */
  readonly #visited: Int32Array;
  readonly #queued: Int32Array;
  #walk = 0;
  readonly #pending: number[] = [];
  readonly #units: number[] = [];

  /** `backwards` for a program that was compiled so: then all matches count that begin anywhere, not only the one preferred. */
  constructor(program: Program, classes: UnitClasses, backwards: boolean) {
    this.#program = program;
    this.#backwards = backwards;
    this.#classOf = classes.classOf;
    this.#setClasses = classes.setClasses;
    this.#kinds = [...classes.examples.map((unit) => this.#kindOf(unit)), program.asserts ? EDGE : OTHER];
    this.#stride = this.#kinds.length;
    this.#visited = new Int32Array(program.op.length);
    this.#queued = new Int32Array(program.op.length);
    this.#table = new Int32Array(64 * this.#stride);
    this.#forget();
  }

  /**
   * The end of the match that begins at `at`, as the pattern prefers it, or -1. No unit from `to` on is looked at; `from` is where the
   * text begins.
   */
  matchEnd(text: Uint16Array, at: number, from: number, to: number, longest: number): number {
    const classOf = this.#classOf;
    const stop = Math.min(to, at + longest);
    let row = this.#startRow(at > from ? this.#kindOf(text[at - 1]!) : EDGE);
    let end = -1;
    let table = this.#table;
    for (let i = at; ; i++) {
      // What lies behind the longest match allowed is still looked at by assertions.
      const unitClass = i < to ? classOf[text[i]!]! : this.#stride - 1;
      let next = table[row + unitClass]!;
      if (next === UNKNOWN) {
        next = this.#follow(row, unitClass);
        table = this.#table;
      }
      if ((next & 1) === 1) end = i;
      row = next >> 1;
      if (row === 0 || i >= stop) return end;
    }
  }

  /** Writes to `places` where matches within [from, to) begin, last first, and returns how many. Goes through the text backwards. */
  matchStarts(text: Uint16Array, from: number, to: number, places: Int32Array): number {
    const classOf = this.#classOf;
    let row = this.#startRow(EDGE);
    let count = 0;
    let table = this.#table;
    for (let i = to; i >= from; i--) {
      const unitClass = i > from ? classOf[text[i - 1]!]! : this.#stride - 1;
      let next = table[row + unitClass]!;
      if (next === UNKNOWN) {
        next = this.#follow(row, unitClass);
        table = this.#table;
      }
      if ((next & 1) === 1) places[count++] = i;
      row = next >> 1;
    }
    return count;
  }

  #kindOf(unit: number): number {
    if (!this.#program.asserts) return OTHER;
    if (unit === NEWLINE) return EDGE;
    return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x5f || (unit >= 0x61 && unit <= 0x7a) ? LETTER : OTHER;
  }

  #startRow(kind: number): number {
    return this.#rowOf([this.#program.start], this.#program.asserts ? kind : OTHER);
  }

  #forget(): void {
    this.#states = [];
    this.#ids.clear();
    this.#instructions = 0;
    this.#generation++;
    // The first row is the state in which nothing goes on.
    this.#rowOf([], OTHER);
  }

  /** The row of the state with these instructions. May forget all others. */
  #rowOf(list: readonly number[], kind: number): number {
    const key = String.fromCharCode(kind, ...list);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const full = (this.#states.length + 1) * this.#stride > MOST_ENTRIES || this.#instructions + list.length > MOST_INSTRUCTIONS;
    if (full && this.#states.length > 1) this.#forget();
    const row = this.#states.length * this.#stride;
    if (row + this.#stride > this.#table.length) {
      const larger = new Int32Array(2 * this.#table.length);
      larger.set(this.#table);
      this.#table = larger;
    }
    this.#table.fill(UNKNOWN, row, row + this.#stride);
    this.#states.push({ list: Int32Array.from(list), kind });
    this.#ids.set(key, row);
    this.#instructions += list.length;
    return row;
  }

  /** Makes the entry of the table for a state and a class, and returns it. */
  #follow(row: number, unitClass: number): number {
    const { list, kind } = this.#states[row / this.#stride]!;
    const nextKind = this.#kinds[unitClass]!;
    const matched = this.#close(list, this.#backwards ? nextKind : kind, this.#backwards ? kind : nextKind);
    const { x, y } = this.#program;
    const next: number[] = [];
    for (const instruction of this.#units) {
      const after = y[instruction]!;
      if (this.#setClasses[x[instruction]!]![unitClass] === 0 || this.#queued[after] === this.#walk) continue;
      this.#queued[after] = this.#walk;
      next.push(after);
    }
    if (this.#backwards) {
      const { start } = this.#program;
      if (this.#queued[start] !== this.#walk) next.push(start);
      next.sort((a, b) => a - b); // their order means nothing, and fewer orders make fewer states
    }
    const generation = this.#generation;
    // Nothing goes on from nothing, whatever stands there.
    const entry = (this.#rowOf(next, next.length === 0 ? OTHER : nextKind) << 1) | (matched ? 1 : 0);
    if (generation === this.#generation) this.#table[row + unitClass] = entry;
    return entry;
  }

  /** Collects in `#units` the instructions reached from the list without a unit; whether the end of a match is among them. */
  #close(list: Int32Array, left: number, right: number): boolean {
    const { op, x, y } = this.#program;
    const walk = ++this.#walk;
    const visited = this.#visited;
    const pending = this.#pending;
    const units = this.#units;
    units.length = 0;
    let matched = false;
    for (const first of list) {
      pending.push(first);
      while (pending.length > 0) {
        const instruction = pending.pop()!;
        if (visited[instruction] === walk) continue;
        visited[instruction] = walk;
        switch (op[instruction]) {
          case MATCH:
            matched = true;
            // Whatever comes after it is preferred less.
            if (!this.#backwards) {
              pending.length = 0;
              return true;
            }
            break;
          case SPLIT:
            pending.push(y[instruction]!, x[instruction]!);
            break;
          case ASSERT:
            if (holds(x[instruction]!, left, right)) pending.push(y[instruction]!);
            break;
          default:
            units.push(instruction);
            break;
        }
      }
    }
    return matched;
  }
}

function holds(assertion: number, left: number, right: number): boolean {
  switch (ASSERTIONS[assertion]) {
    case 'start':
      return left === EDGE;
    case 'end':
      return right === EDGE;
    case 'word':
      return (left === LETTER) !== (right === LETTER);
    default:
      return (left === LETTER) === (right === LETTER);
  }
}
