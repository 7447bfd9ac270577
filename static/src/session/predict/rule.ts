import type { Arguments } from "../../replica/own.ts";
import type { AnyRecord } from "../../replica/records.ts";

/** Records that a prediction may change: a copy of what the server told. */
export type DraftRecords = Map<string, AnyRecord>;

/** What a command does to these records until the server tells them anew. */
export type PredictionRule = (records: DraftRecords, args: Arguments) => void;
