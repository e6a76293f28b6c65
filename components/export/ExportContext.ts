import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Collection } from '../../lib/annotations/index.ts';
import type { ExportReport, FormatId, Steering } from '../../lib/formats/index.ts';
import type { LiveSettings } from '../../lib/settings/index.ts';

/** What is exported, and where it goes: into a file, or as text onto the clipboard. */
export interface ExportRequest extends Steering {
  format: FormatId;
  collection: Collection;
  to: 'file' | 'clipboard';
}

/** A part of the library that can be exported. */
export interface ExportScope {
  label: string;
  collection(): Promise<Collection>;
}

interface Exporting {
  /** Writes and hands over; rejects where nothing was written. */
  write(request: ExportRequest): Promise<{ fileName: string; report: ExportReport }>;
  settings: LiveSettings;
}

/** What every export of a page goes through. */
export const ExportContext = createContext<Exporting | null>(null);

export function useExporting(): Exporting {
  const exporting = useContext(ExportContext);
  if (!exporting) throw new Error('No ExportContext');
  return exporting;
}
