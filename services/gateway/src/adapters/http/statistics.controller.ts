import { authorityV1 } from '@octroi/contracts';
import { RuleViolation, TransientError, civilDateAt, type Clock } from '@octroi/kernel';
import { CLOCK } from '@octroi/platform';
import { Controller, Get, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { ReadStatistics, type Statistics } from '../../application/read-statistics.js';
import { BREAKDOWNS, type StatisticsTable } from '../../domain/statistics.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented } from './documented.js';
import { readQuery } from './input.js';
import { SHEET_TYPES, csvOf, odsOf, type Sheet } from './spreadsheet.js';
import { StatisticsQuery, StatisticsView } from './statistics.dto.js';
import { COLUMNS, HEADS, TITLES, TOO_FEW, labelOf } from './statistics-words.js';

const TAG = 'Statistiques';
const TIMEOUT_MS = 2_000;
const FILE = new RegExp(`^(${BREAKDOWNS.join('|')})\\.(csv|ods)$`);

/** What a centre did over a period: requests, delays, outcomes, spending. */
@Controller('v1/sites/:site/statistics')
export class StatisticsController {
  constructor(
    private readonly statistics: ReadStatistics,
    private readonly owners: OwnerRequests,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Access(ACCESS_RULES.readStatistics)
  @Documented({
    tag: TAG,
    summary: 'Compter les demandes d’une période, et ce qu’elles sont devenues.',
    description:
      'Une demande compte à sa date. Sans dates : l’année civile jusqu’à aujourd’hui. Par quotient, par âge et par taille du foyer, moins de cinq demandes ne se disent pas.',
    query: StatisticsQuery,
    answers: { 200: StatisticsView },
  })
  async read(@CurrentCaller() caller: Caller, @Query() query: unknown): Promise<StatisticsView> {
    const { tables, ...rest } = await this.count(caller, query);
    return { ...rest, tables: tables.map(viewOf) };
  }

  @Get(':file')
  @Access(ACCESS_RULES.readStatistics)
  @Documented({
    tag: TAG,
    summary: 'Télécharger un tableau : by-aid.csv, by-month.ods, etc.',
    description: `Un des tableaux (${BREAKDOWNS.join(', ')}), en CSV ou en ODS.`,
    query: StatisticsQuery,
    answers: {},
  })
  @ApiParam({ name: 'file', description: 'Le tableau et sa forme.', schema: { type: 'string', example: 'by-aid.csv' } })
  @ApiProduces(...Object.values(SHEET_TYPES))
  @ApiResponse({
    ...{ status: 200, description: 'Le tableau.' },
    content: Object.fromEntries(
      Object.values(SHEET_TYPES).map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
    ),
  })
  async file(
    @CurrentCaller() caller: Caller,
    @Param('file') file: string,
    @Query() query: unknown,
  ): Promise<StreamableFile> {
    const [, breakdown, kind] = FILE.exec(file) ?? [];
    const { tables, from, until } = await this.count(caller, query);
    const table = tables.find((one) => one.breakdown === breakdown);
    if (table === undefined) throw new RuleViolation('not-found');
    const sheet = sheetOf(table);
    const name = `${table.breakdown}-${from}-${until}.${String(kind)}`;
    return new StreamableFile(kind === 'ods' ? odsOf(sheet) : Buffer.from(csvOf(sheet)), {
      type: SHEET_TYPES[kind === 'ods' ? 'ods' : 'csv'],
      disposition: `attachment; filename="${name}"`,
    });
  }

  /** @throws RuleViolation `invalid-query` for a period that ends before it begins */
  private async count(caller: Caller, query: unknown): Promise<Statistics> {
    const { from, until } = readQuery(StatisticsQuery, query);
    const last = until ?? civilDateAt(this.clock.now());
    const first = from ?? `${last.slice(0, 4)}-01-01`;
    if (first > last)
      throw new RuleViolation('invalid-query', { faults: [{ pointer: '/until', code: 'before-start' }] });
    const [counted, reasons] = await Promise.all([
      this.statistics.execute(caller.siteId, { from: first, until: last }),
      this.reasonsOf(caller),
    ]);
    return { ...counted, tables: counted.tables.map((table) => inWords(table, reasons)) };
  }

  /** The centre's own catalogue; when it cannot be asked, the codes stand for themselves. */
  private async reasonsOf(caller: Caller): Promise<ReadonlyMap<string, string>> {
    try {
      const { reasons } = await this.owners.ask(authorityV1, caller, { payload: {}, timeoutMs: TIMEOUT_MS });
      return new Map(reasons.map(({ code, text }) => [code, text]));
    } catch (error) {
      if (error instanceof TransientError || error instanceof RuleViolation) return new Map();
      throw error;
    }
  }
}

/** Reasons as the centre writes them in its letters. */
function inWords(table: StatisticsTable, reasons: ReadonlyMap<string, string>): StatisticsTable {
  if (table.breakdown !== 'by-reason') return table;
  return { ...table, lines: table.lines.map((line) => ({ ...line, label: reasons.get(line.code) ?? line.label })) };
}

function viewOf({ breakdown, lines }: StatisticsTable): StatisticsView['tables'][number] {
  return { breakdown, title: TITLES[breakdown], lines: lines.map((line) => ({ ...line, label: labelOf(line) })) };
}

function sheetOf({ breakdown, lines }: StatisticsTable): Sheet {
  return {
    title: TITLES[breakdown],
    head: [HEADS[breakdown], ...COLUMNS.map(({ head }) => head)],
    lines: lines.map((line) => [
      labelOf(line),
      ...COLUMNS.map(({ key, isMoney }) => {
        const value = line.tally === null ? TOO_FEW : line.tally[key];
        return isMoney === true && typeof value === 'number' ? { cents: value } : value;
      }),
    ]),
  };
}
