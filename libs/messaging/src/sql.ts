/**
 * Runs one SQL statement with positional parameters (`$1`…). Tables are named without their schema: the session's `search_path` is the
 * service's schema. Only statements whose command is SELECT or INSERT return rows here, so that every driver can stand behind it.
 */
export interface SqlRunner {
  query<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** The part of a `pg` Client or Pool that {@link pgRunner} needs. */
export interface PgQueryable {
  query(sql: string, parameters?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** The part of a TypeORM DataSource, EntityManager or QueryRunner that {@link typeOrmRunner} needs. */
export interface TypeOrmQueryable {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

/** A {@link SqlRunner} over a `pg` Client or Pool. */
export function pgRunner(client: PgQueryable): SqlRunner {
  return {
    query: async <Row extends object>(sql: string, parameters: readonly unknown[] = []) =>
      (await client.query(sql, [...parameters])).rows as Row[],
  };
}

/** A {@link SqlRunner} over TypeORM, whose answer to UPDATE and DELETE is `[rows, count]`: only the rows are kept. */
export function typeOrmRunner(queryable: TypeOrmQueryable): SqlRunner {
  return {
    query: async <Row extends object>(sql: string, parameters: readonly unknown[] = []) =>
      rowsOf<Row>(await queryable.query(sql, [...parameters])),
  };
}

function rowsOf<Row extends object>(answer: unknown): Row[] {
  if (!Array.isArray(answer)) return [];
  const counted = answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number';
  return (counted ? answer[0] : answer) as Row[];
}
