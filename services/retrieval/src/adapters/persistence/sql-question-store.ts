import type { SqlTransaction } from '@octroi/platform';
import type { AskedQuestion, QuestionStore, QuestionTurn, WantedAnswer } from '../../application/ports/stores.js';
import type { Figures } from '../../domain/figures.js';
import type { Answer, Provider } from '../../domain/call-outcome.js';

interface AnswerRow {
  readonly site_id: string;
  readonly question: string;
  readonly call_id: string;
  readonly answered_at: Date;
  readonly value: number | null;
  readonly year: number;
  readonly month: number;
  readonly provider: Provider;
  readonly status: boolean | null;
  readonly figures: Figures | null;
  readonly calculation_year: number | null;
  readonly calculation_month: number | null;
}

/** Questions in the table `asked_question`; their answers are the facts of the calls that brought them. */
export class SqlQuestionStore implements QuestionStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async take(questions: readonly WantedAnswer[], { until }: { readonly until: Date }): Promise<QuestionTurn[]> {
    const key = ({ siteId, question }: Pick<AskedQuestion, 'siteId' | 'question'>): string => `${siteId}/${question}`;
    const taken = await this.transaction.query<{ site_id: string; question: string }>(TAKE, [
      ...columnsOf(questions),
      until,
      this.transaction.now,
    ]);
    const ours = new Set(taken.map(({ site_id: siteId, question }) => key({ siteId, question })));
    const others = questions.filter((question) => !ours.has(key(question)));
    const rows =
      others.length === 0
        ? []
        : await this.transaction.query<AnswerRow>(
            ANSWERS,
            columnsOf(others).filter((_column, index) => index !== 2),
          );
    const answers = new Map(rows.map((row) => [key({ siteId: row.site_id, question: row.question }), row]));
    return questions.map((question): QuestionTurn => {
      if (ours.has(key(question))) return { kind: 'ours' };
      const row = answers.get(key(question));
      if (row === undefined) return { kind: 'busy' };
      return { kind: 'answered', callId: row.call_id, value: answerOf(row), asOf: row.answered_at };
    });
  }

  async putDown(questions: Parameters<QuestionStore['putDown']>[0]): Promise<void> {
    if (questions.length === 0) return;
    const rows = questions.map(({ siteId, requestId, question, answer, busyUntil }) => ({
      ...{ site_id: siteId, request_id: requestId, question, busy_until: busyUntil },
      ...{ call_id: answer?.callId ?? null, answered_at: answer?.at ?? null },
    }));
    this.transaction.send(PUT_DOWN, [JSON.stringify(rows)]);
  }
}

function columnsOf(questions: readonly WantedAnswer[]): [string[], string[], string[], Date[]] {
  return [
    questions.map(({ siteId }) => siteId),
    questions.map(({ question }) => question),
    questions.map(({ requestId }) => requestId),
    questions.map(({ freshSince }) => freshSince),
  ];
}

function answerOf(row: AnswerRow): Answer {
  if (row.status !== null) return { status: row.status };
  if (row.figures !== null) return { figures: row.figures };
  const { value, year, month, provider, calculation_year: calculationYear, calculation_month: calculationMonth } = row;
  return { quotient: { value, year, month, provider, calculationYear, calculationMonth } };
}

/** In the order of keys, so that two replicas never wait for each other. A fresh answer is left alone. */
const TAKE = `
  INSERT INTO asked_question AS known (site_id, question, request_id, busy_until)
  SELECT site_id, question, request_id, $5::timestamptz
  FROM unnest($1::text[], $2::text[], $3::uuid[]) AS asked (site_id, question, request_id) ORDER BY site_id, question
  ON CONFLICT (site_id, question) DO UPDATE SET request_id = excluded.request_id, busy_until = excluded.busy_until,
    call_id = NULL, answered_at = NULL
  WHERE (known.busy_until <= $6::timestamptz OR known.request_id = excluded.request_id)
    AND (known.answered_at IS NULL OR known.answered_at <= (
      SELECT fresh_since FROM unnest($1::text[], $2::text[], $4::timestamptz[]) AS wanted (site_id, question, fresh_since)
      WHERE wanted.site_id = known.site_id AND wanted.question = known.question))
  RETURNING site_id, question`;

const ANSWERS = `
  SELECT DISTINCT ON (known.site_id, known.question) known.site_id, known.question, known.call_id, known.answered_at,
    fact.value, fact.year, fact.month, fact.provider, fact.calculation_year, fact.calculation_month, fact.status, fact.figures
  FROM unnest($1::text[], $2::text[], $3::timestamptz[]) AS asked (site_id, question, fresh_since)
  JOIN asked_question AS known USING (site_id, question)
  JOIN retrieved_fact AS fact ON fact.site_id = known.site_id AND fact.call_id = known.call_id
  WHERE known.answered_at > asked.fresh_since AND num_nonnulls(fact.value, fact.status, fact.figures) > 0
  ORDER BY known.site_id, known.question, fact.retrieved_at`;

const PUT_DOWN = `
  UPDATE asked_question AS known SET busy_until = row.busy_until, call_id = row.call_id, answered_at = row.answered_at
  FROM jsonb_to_recordset($1::jsonb) AS row (site_id text, question text, request_id uuid, busy_until timestamptz, call_id uuid,
    answered_at timestamptz)
  WHERE known.site_id = row.site_id AND known.question = row.question AND known.request_id = row.request_id`;
