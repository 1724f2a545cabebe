import { Injectable } from '@nestjs/common';

/** A route as Fastify knows it. */
export interface KnownRoute {
  readonly method: string;
  /** With `:parameters`. */
  readonly url: string;
}

/** Every HTTP route of the process. */
@Injectable()
export class RouteTable {
  private readonly known: (KnownRoute & { readonly pattern: RegExp })[] = [];

  add(methods: string | readonly string[], url: string): void {
    const pattern = new RegExp(
      `^${url
        .replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
        .replace(/:\w+/g, '[^/]+')
        .replaceAll('*', '.*')}$`,
    );
    for (const method of [methods].flat()) this.known.push({ method, url, pattern });
  }

  get routes(): readonly KnownRoute[] {
    return this.known.map(({ method, url }) => ({ method, url }));
  }

  /** Methods that an address knows; none when there is no such address. */
  methodsOf(address: string): string[] {
    const [path = ''] = address.split('?');
    return [...new Set(this.known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))].sort();
  }
}
