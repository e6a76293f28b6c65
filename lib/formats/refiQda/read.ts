import { checkSize, guarded, Intake, Unreadable } from '../intake/intake.ts';
import type { ReadOptions, ReadResult } from '../intake/types.ts';
import { childOf, childrenOf, readXml } from '../xml/read.ts';
import { unzip } from '../zip.ts';
import { takeCodes } from './codebook.ts';
import { SourceReader } from './sourceReader.ts';
import { textOf } from './text.ts';
import { kindCodes } from './vocabulary.ts';

/** Fields of annotations that a project says something about. */
const carries = new Set(['kind', 'target', 'tagIds', 'comment']);

/** Reads the texts of a project with their selections, codes and memos. */
export function readProject(file: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  return guarded(async () => {
    const intake = new Intake(options);
    checkSize(file, intake.limits);
    const entries = await unzip(file, intake, (name) => /\.(qde|txt)$/i.test(name));
    const [name, bytes] = [...entries].find(([entry]) => /\.qde$/i.test(entry)) ?? [];
    if (!name || !bytes) throw new Unreadable('not-this-format');
    const project = await readXml(textOf(bytes, name), intake, name);
    if (project.name !== 'Project') throw new Unreadable('not-this-format', name);
    takeCodes(
      childOf(childOf(project, 'CodeBook'), 'Codes'),
      intake,
      options,
      `${name}/CodeBook`,
      new Set(Object.values(kindCodes)),
    );
    const reader = new SourceReader(project, entries, intake, options);
    const { pace } = intake;
    const sources = childrenOf(childOf(project, 'Sources'), 'TextSource');
    for (const [index, source] of sources.entries()) {
      await reader.take(source, `${name}/Sources/${index}`);
      if (pace.due) await pace.rest(index / sources.length);
    }
    return intake.finish(carries);
  });
}
