import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ID token of a session, which an issuer wants to see again when the person leaves; the key is the browser's own value. */
export class SealedIdTokens1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE gateway.web_session ADD COLUMN sealed_id_token bytea`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
