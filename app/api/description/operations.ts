import { acknowledgementOperations } from "./acknowledgements.ts";
import { accountOperations } from "./account.ts";
import { comingInOperations } from "./coming-in.ts";
import type { Operation } from "./operation.ts";
import { organisationOperations } from "./organisations.ts";
import { trainingOperations } from "./training.ts";
import { talkBackOperations } from "./talk-back.ts";

/** Everything that can be asked under /api/v1. */
export const operations: readonly Operation[] = [
  ...organisationOperations,
  ...trainingOperations,
  ...talkBackOperations,
  ...acknowledgementOperations,
  ...accountOperations,
  ...comingInOperations,
];
