import { Client, type ClientConfig } from 'pg';

/** Distinct statements prepared in a process at most: a statement made anew each time must not fill the server's memory. */
const MOST_STATEMENTS = 1_000;

const names = new Map<string, string>();

/** Where a client writes: `pg` has no name for it. */
interface Wire {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } };
}

/**
 * A `pg` client that prepares every statement with parameters under a name of its own, so that PostgreSQL parses and plans it once
 * for each connection instead of each time. A statement without parameters goes as it is. What is called before the program waits for anything leaves in one
 * write: with the option `pipeline` statements do not wait for the answers of those before.
 */
export class PreparingClient extends Client {
  private gathering = false;

  constructor(config?: ClientConfig) {
    super(config);
    const send = this.query.bind(this) as (...query: unknown[]) => unknown;
    const prepare = (text: unknown, values?: unknown, ...others: unknown[]): unknown => {
      this.gather();
      const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
      return name === undefined ? send(text, values, ...others) : send({ name, text, values }, ...others);
    };
    this.query = prepare as typeof this.query;
  }

  private gather(): void {
    if (this.gathering) return;
    this.gathering = true;
    const { stream } = (this as unknown as Wire).connection;
    stream.cork();
    process.nextTick(() => {
      this.gathering = false;
      stream.uncork();
    });
  }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_STATEMENTS) return known;
  const name = `octroi_${String(names.size + 1)}`;
  names.set(text, name);
  return name;
}
