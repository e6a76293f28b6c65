import type { Collection } from '../annotations/types.ts';
import { Codebook } from './codebook.ts';
import { type Proof, proofOf } from './counts.ts';
import { guarded, Intake, rebuilders, Unreadable } from './intake/intake.ts';
import type { ReadOptions, ReadResult } from './intake/types.ts';
import { readJsonParts } from './json/read.ts';
import { ordered } from './order.ts';
import { ownFile, requireCounts, requireRecords, steeringOf } from './readBack.ts';
import type { Codec, Counts, Steering } from './types.ts';

/** Version of the format that is written, and the highest that is read. */
const VERSION = 1;

const kinds = ['tags', 'articles', 'revisions', 'annotations'] as const;

/** Everything, as it is stored: one record a line, so that versions of a file can be compared. Schema: docs/schema/pressmark-1.json. */
export const pressmarkJson: Codec = { write, read, readBack, losses: () => [] };

function* write(collection: Collection): Generator<string> {
  const records = ordered(collection);
  yield `{"format":"pressmark","version":${VERSION}`;
  for (const kind of kinds) {
    yield `,\n"${kind}":[`;
    let separator = '\n';
    for (const record of records[kind]) {
      yield separator + JSON.stringify(canonical(kind, record));
      separator = ',\n';
    }
    yield records[kind].length > 0 ? '\n]' : ']';
  }
  yield '}\n';
}

function read(file: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  return guarded(async () => {
    const intake = new Intake(options);
    let format: unknown;
    let version: unknown;
    await readJsonParts(file, intake, (value, { key, index }) => {
      if (key === 'format') format = value;
      else if (key === 'version') version = value;
      else if (isKind(key)) {
        if (index === undefined) intake.report('wrong-type', 'record', `/${key}`);
        else intake.add(key, value, `/${key}/${index}`);
      }
    });
    if (format !== 'pressmark') throw new Unreadable('not-this-format', '/format');
    if (typeof version === 'number' && version > VERSION) {
      throw new Unreadable('newer-version', '/version', { detail: String(version) });
    }
    if (version !== VERSION) throw new Unreadable('not-this-format', '/version');
    return intake.finish();
  });
}

async function readBack(
  file: Uint8Array<ArrayBuffer>,
  collection: Collection,
  steering: Steering,
): Promise<Counts> {
  const options = { limits: ownFile, ...steeringOf(steering) };
  const { collection: found, problems } = await read(file, options);
  requireRecords(problems);
  return requireCounts(allOf(found), allOf(collection));
}

/** Everything counts here, the trash as well. */
function allOf({ articles, annotations, tags }: Collection): Proof {
  return proofOf(articles.length, annotations, tags.length, new Codebook(tags));
}

/** A record with its fields in the order of the schema, so that where it was made does not show. */
function canonical(kind: keyof Collection, record: unknown): unknown {
  return rebuilders[kind](record, '', () => {}) ?? record;
}

function isKind(key: string | undefined): key is (typeof kinds)[number] {
  return kinds.some((kind) => kind === key);
}
