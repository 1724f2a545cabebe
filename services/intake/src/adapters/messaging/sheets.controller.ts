import { sheetHouseholdV1, type SheetHouseholds } from '@octroi/contracts';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { DescribeForSheets } from '../../application/describe-for-sheets.js';

/** What the sheets of a session say of households. */
@Controller()
export class SheetsController {
  constructor(
    private readonly server: RequestServer,
    private readonly describeForSheets: DescribeForSheets,
  ) {}

  @MessagePattern(sheetHouseholdV1.subject, Transport.NATS)
  households(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(sheetHouseholdV1, envelope, async ({ actor, cause, payload }) => ({
      result: (await this.describeForSheets.execute(actor, cause, payload)) as SheetHouseholds,
    }));
  }
}
