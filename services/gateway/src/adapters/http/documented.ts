import type { PayloadClass } from '@octroi/contracts';
import { applyDecorators } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiQuery,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { jsonSchemaOf } from '@octroi/contracts';

/** What the documentation says of a route. Schemas are named by their class: they are drawn from its rules. */
export interface RouteDocumentation {
  readonly tag: string;
  /** French. */
  readonly summary: string;
  readonly description?: string;
  readonly body?: PayloadClass<object>;
  readonly query?: PayloadClass<object>;
  /** Success statuses with their shape. */
  readonly answers: Readonly<Record<number, PayloadClass<object>>>;
  /** Statuses of problems, beside those of every route. */
  readonly problems?: readonly number[];
  /** POST routes: whether the key may be left out. */
  readonly idempotencyKey?: 'required' | 'optional';
}

const PROBLEM_TEXTS: Readonly<Record<number, string>> = {
  400: 'Requête mal formée : chaque faute est désignée par un pointeur JSON.',
  401: 'Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session.',
  403: 'Rôle ou délégation insuffisants.',
  404: 'Introuvable, ou hors de portée.',
  408: 'Envoi trop lent : il n’est pas arrivé entier à temps.',
  409: 'Conflit avec l’état de la demande.',
  410: 'Dossier éliminé à la fin de sa durée de conservation.',
  412: 'La demande a changé depuis qu’elle a été lue.',
  413: 'Envoi trop volumineux.',
  415: 'Type de contenu non pris en charge.',
  422: 'Règle métier non respectée.',
  429: 'Trop de requêtes : voir Retry-After.',
  503: 'Momentanément indisponible : voir Retry-After.',
};

/** Problems that any route of a site may answer. */
const EVERYWHERE = [400, 401, 403, 404, 503];
const WITH_BODY = [413, 415];

/** `#/components/schemas/<class>`. */
export function schemaRef(shape: PayloadClass<object>): { $ref: string } {
  return { $ref: `#/components/schemas/${shape.name}` };
}

/** Documents a route of a site. */
export function Documented(route: RouteDocumentation): MethodDecorator {
  const site = ApiParam({ name: 'site', description: 'Identifiant du centre.', schema: { type: 'string' } });
  return applyDecorators(site, DocumentedPlatform(route));
}

/** Documents a route of the installation, under no site. */
export function DocumentedPlatform(route: RouteDocumentation): MethodDecorator {
  const problems = [...new Set([...EVERYWHERE, ...(route.body ? WITH_BODY : []), ...(route.problems ?? [])])].sort();
  return applyDecorators(
    ApiTags(route.tag),
    ApiOperation({ summary: route.summary, ...(route.description ? { description: route.description } : {}) }),
    ApiBearerAuth('bearer'),
    ApiHeader({
      ...{ name: 'X-Correlation-Id', required: false, schema: { type: 'string', format: 'uuid' } },
      description: 'Repris dans la réponse et dans les traces.',
    }),
    ...(route.idempotencyKey === undefined ? [] : [idempotencyHeader(route.idempotencyKey === 'required')]),
    ...(route.body === undefined ? [] : [ApiBody({ required: true, schema: schemaRef(route.body) })]),
    ...(route.query === undefined ? [] : queryParameters(route.query)),
    ...Object.entries(route.answers).map(([status, shape]) => answer(Number(status), shape)),
    ...problems.map(problem),
  );
}

/** Documents the id of a request in the address. */
export function DocumentedId(): MethodDecorator {
  return ApiParam({
    name: 'id',
    description: 'Identifiant de la demande.',
    schema: { type: 'string', format: 'uuid' },
  });
}

/** Documents the header by which a change is made only to what was read. */
export function DocumentedIfMatch(): MethodDecorator {
  return ApiHeader({
    ...{ name: 'If-Match', required: false, schema: { type: 'string' } },
    description: '`version` de la demande lue, entre guillemets, par exemple "3" : si elle a changé, rien n’est fait.',
  });
}

function idempotencyHeader(required: boolean): MethodDecorator {
  const description = required
    ? 'Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse.'
    : 'Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles ; facultative quand externalReference est donnée.';
  return ApiHeader({
    name: 'Idempotency-Key',
    required,
    description,
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  });
}

function queryParameters(query: PayloadClass<object>): MethodDecorator[] {
  const { properties = {} } = jsonSchemaOf(query) as { properties?: Record<string, object> };
  return Object.entries(properties).map(([name, schema]) => ApiQuery({ name, required: false, schema }));
}

function answer(status: number, shape: PayloadClass<object>): MethodDecorator {
  return ApiResponse({
    status,
    description: 'Réussite.',
    content: { 'application/json': { schema: schemaRef(shape) } },
  });
}

function problem(status: number): MethodDecorator {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return ApiResponse({ status, description: PROBLEM_TEXTS[status] ?? '', content });
}
