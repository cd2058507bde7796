/**
 * Whose turn it is on the one session. A holder that keeps the session (it is inside a transaction) may go on; all
 * others wait, first come first served.
 */
export class Turns {
  #holder: object | undefined;
  #busy = false;
  readonly #waiting: { who: object; go: () => void }[] = [];

  /** Resolves when `who` may send a statement; `give` must follow. */
  async take(who: object): Promise<void> {
    if (!this.#busy && (this.#holder === undefined || this.#holder === who)) {
      this.#holder = who;
      this.#busy = true;
    } else {
      await new Promise<void>((go) => {
        this.#waiting.push({ who, go });
      });
    }
  }

  /** Ends the holder's statement; with `keep` the session stays its own until a later `give(false)`. */
  give(keep: boolean): void {
    this.#busy = false;
    if (!keep) this.#holder = undefined;
    const next = keep ? this.#waiting.findIndex(({ who }) => who === this.#holder) : 0;
    const [turn] = next < 0 ? [] : this.#waiting.splice(next, 1);
    if (turn === undefined) return;
    this.#holder = turn.who;
    this.#busy = true;
    turn.go();
  }

  /** True while `who` has the session to itself. */
  holds(who: object): boolean {
    return this.#holder === who;
  }
}
