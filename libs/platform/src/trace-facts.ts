/** What a span may say: codes, ids and counts. What is not listed here, or is not written like this, never leaves the process. */
const ALLOWED = {
  'octroi.site': /^[a-z][a-z0-9-]{1,39}$/,
  'octroi.correlation_id': /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  'octroi.outcome': /^[a-z][a-z0-9-]{0,60}$/,
  'http.request.method': /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/,
  'http.route': /^(\/[a-z0-9:._*-]*)+$|^unknown$/i,
  'messaging.system': /^(nats)$/,
  'messaging.destination.name': /^(aid|cmd|ask)(\.[a-z0-9-]+){2,4}$/,
  'messaging.message.id': /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  'db.system.name': /^(postgresql)$/,
  'db.namespace': /^[a-z]{1,20}$/,
  'server.name': /^[a-z-]{1,40}$/,
} as const;

/** Whole numbers: durations are the spans' own. */
const COUNTS = ['http.response.status_code', 'messaging.batch.message_count', 'db.statements'] as const;

/** Facts of a span, by names of OpenTelemetry's semantic conventions where there is one. */
export type TraceFacts = Partial<Record<keyof typeof ALLOWED, string> & Record<(typeof COUNTS)[number], number>>;

/** The facts that may leave: what is unknown, or not written as it must be, is left out. Pure. */
export function allowedFacts(facts: Readonly<Record<string, unknown>>): Record<string, string | number> {
  const patterns: Readonly<Record<string, RegExp>> = ALLOWED;
  const counts: readonly string[] = COUNTS;
  const allowed: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(facts)) {
    if (typeof value === 'string' && Object.hasOwn(patterns, name) && patterns[name]?.test(value) === true)
      allowed[name] = value;
    if (typeof value === 'number' && counts.includes(name) && Number.isSafeInteger(value)) allowed[name] = value;
  }
  return allowed;
}
