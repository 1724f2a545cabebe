import type { Fields, Path, Reader } from './fault-reader.js';
import type { Authority, Route, Routing, RoutingCase } from './regulation.js';

const AUTHORITIES: readonly string[] = [
  'delegated-agent',
  'vice-president',
  'commission-permanente',
  'conseil-administration',
];

/** Who decides what. */
export function readRouting(reader: Reader, routing: Fields): Routing {
  const names = ['cases', 'otherwise', 'no-quotient', 'refusal', 'to-assess', 'missing-data', 'derogation'];
  reader.known(routing, names, ['routing']);
  const optional = (name: string): Route | null =>
    routing[name] === undefined ? null : readRoute(reader, routing[name], { path: ['routing', name] });
  const cases = routing['cases'] === undefined ? [] : reader.list(routing['cases'], ['routing', 'cases']);
  return {
    cases: cases.map((one, index) => readCase(reader, one, ['routing', 'cases', index])),
    otherwise: readRoute(reader, routing['otherwise'], { path: ['routing', 'otherwise'] }),
    refusal: readRoute(reader, routing['refusal'], { path: ['routing', 'refusal'] }),
    noQuotient: optional('no-quotient'),
    toAssess: optional('to-assess'),
    missingData: optional('missing-data'),
    derogation: optional('derogation'),
  };
}

function readCase(reader: Reader, value: unknown, path: Path): RoutingCase {
  const fields = reader.fields(value, path);
  const aids = fields['aids'] === undefined ? [] : reader.list(fields['aids'], [...path, 'aids']);
  return {
    ...readRoute(reader, value, { path, others: ['when', 'aids'] }),
    when: reader.text(fields['when'], [...path, 'when']),
    aids: aids.map((aid, index) => reader.code(aid, [...path, 'aids', index])),
  };
}

/** Who decides, and the sentence that says why. `others` are the names that the fields may have besides. */
export function readRoute(
  reader: Reader,
  value: unknown,
  { path, others = [] }: { readonly path: Path; readonly others?: readonly string[] },
): Route {
  const route = reader.fields(value, path);
  reader.known(route, ['authority', 'because', ...others], path);
  return {
    authority: reader.oneOf<Authority>(route['authority'], AUTHORITIES, [...path, 'authority']),
    because: reader.text(route['because'], [...path, 'because']),
  };
}
