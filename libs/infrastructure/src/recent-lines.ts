import type { Readable } from 'node:stream';

/** The last lines a program wrote, kept to explain its failure. */
export class RecentLines {
  private readonly lines: string[] = [];

  constructor(private readonly limit = 40) {}

  /** Reads a stream to its end, line by line, and passes each line on. */
  read(stream: Readable | null, onLine?: (line: string) => void): void {
    if (stream === null) return;
    let rest = '';
    const take = (line: string): void => {
      this.lines.push(line);
      if (this.lines.length > this.limit) this.lines.shift();
      onLine?.(line);
    };
    stream.setEncoding('utf8');
    stream.on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      parts.forEach(take);
    });
    stream.on('end', () => {
      if (rest !== '') take(rest);
    });
    stream.on('error', () => undefined);
  }

  /** The lines, oldest first, one text. */
  toString(): string {
    return this.lines.join('\n');
  }
}
