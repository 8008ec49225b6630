/** Hits found in a text, as a growing list of pairs without an object for each. */

export class Hits {
  length = 0;
  #places = new Int32Array(256);

  push(start: number, end: number): void {
    if (2 * this.length === this.#places.length) {
      const larger = new Int32Array(2 * this.#places.length);
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#places[2 * this.length] = start;
    this.#places[2 * this.length + 1] = end;
    this.length++;
  }

  clear(): void {
    this.length = 0;
  }

  start(index: number): number {
    return this.#places[2 * index]!;
  }

  end(index: number): number {
    return this.#places[2 * index + 1]!;
  }
}
