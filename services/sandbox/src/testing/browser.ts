/** Follows pages by hand, with the cookies of one host, as a browser does. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly origin: string) {}

  /** Asks once; redirects are not followed. */
  async open(
    target: string,
    form?: Readonly<Record<string, string>>,
  ): Promise<{ status: number; location: string; html: string; headers: Headers }> {
    const response = await fetch(new URL(target, this.origin), {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const { status, headers } = response;
    return { status, headers, location: headers.get('location') ?? '', html: await response.text() };
  }
}
