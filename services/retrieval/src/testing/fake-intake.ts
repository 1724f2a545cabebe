import { identityV1, type RequestEnvelope } from '@octroi/contracts';
import { connect, type NatsConnection } from '@nats-io/transport-node';

/** Stands for the owner of identities on NATS, as Nest's transport speaks. */
export class FakeIntake {
  /** Requests asked about, in order. */
  readonly asked: string[] = [];
  /** What for, by request. */
  readonly purposes = new Map<string, Set<string>>();
  /** Changes to the identity of a request; null leaves the question without answer. */
  readonly identities = new Map<string, object | null>();

  /** Birth names of the other adults of a household. */
  readonly otherAdults = new Map<string, readonly string[]>();

  /** Ages of the youngest child, by request. */
  readonly youngest = new Map<string, number>();

  private constructor(private readonly connection: NatsConnection) {}

  static async on(url: string): Promise<FakeIntake> {
    const intake = new FakeIntake(await connect({ servers: url }));
    intake.connection.subscribe(identityV1.subject, {
      queue: 'intake',
      callback: (_error, message) => {
        const { data, id } = message.json<{
          data: RequestEnvelope<{ requestIds: string[]; purpose: string }>;
          id: string;
        }>();
        const { requestIds, purpose } = data.payload;
        for (const id of requestIds) intake.purposes.set(id, (intake.purposes.get(id) ?? new Set()).add(purpose));
        const reply = intake.reply(requestIds);
        message.respond(JSON.stringify({ response: reply, isDisposed: true, id }));
      },
    });
    await intake.connection.flush();
    return intake;
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  private reply(requestIds: readonly string[]): object {
    this.asked.push(...requestIds);
    const identities = requestIds.flatMap((requestId) => {
      const changes = this.identities.get(requestId);
      if (changes === null) return [];
      const [example] = identityV1.replyExample.identities;
      const otherAdults = (this.otherAdults.get(requestId) ?? []).map((name) => ({
        ...example?.applicant,
        birthName: name,
      }));
      const youngestChildAge = this.youngest.get(requestId) ?? null;
      const applicant = { ...example?.applicant, ...changes };
      return [{ ...example, requestId, applicant, otherAdults, youngestChildAge }];
    });
    return { ok: true, result: { identities }, events: [] };
  }
}
