// Made by `make protocol` from the server's types. Change those, then run it again.

import type { BoardRecord } from "./board-records.ts";
import type { ChoosingRecord } from "./choosing-records.ts";
import type { ClosingRecord } from "./closing-records.ts";
import type { FacilitatorRecord } from "./facilitator-records.ts";
import type { OutgoingRecord } from "./outgoing-records.ts";
import type { OwnRecord } from "./own-records.ts";

export type * from "./board-records.ts";
export type * from "./choosing-records.ts";
export type * from "./closing-records.ts";
export type * from "./facilitator-records.ts";
export type * from "./outgoing-records.ts";
export type * from "./own-records.ts";

export type AnyRecord =
  | BoardRecord
  | FacilitatorRecord
  | ChoosingRecord
  | ClosingRecord
  | OutgoingRecord
  | OwnRecord;
export type RecordType = AnyRecord["type"];
export type RecordOf<T extends RecordType> = Extract<AnyRecord, { type: T }>;
export type Records = ReadonlyMap<string, AnyRecord>;
