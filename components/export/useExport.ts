import { useEffect, useRef, useState } from 'preact/hooks';
import { type ExportRequest, useExporting } from './ExportContext.ts';

type Written = Awaited<ReturnType<ReturnType<typeof useExporting>['write']>>;

/** How an export stands. `since` and `done` (0 to 1) are of the one that runs. */
export type ExportState =
  | { phase: 'ready' }
  | { phase: 'running'; done: number; since: number }
  | ({ phase: 'done'; to: ExportRequest['to'] } & Written)
  | { phase: 'stopped' }
  | { phase: 'failed'; error: unknown };

/** Runs one export at a time; it is stopped when the component goes away. */
export function useExport() {
  const { write } = useExporting();
  const [state, setState] = useState<ExportState>({ phase: 'ready' });
  const running = useRef<AbortController | null>(null);
  const stop = () => running.current?.abort();
  useEffect(() => stop, []);

  const start = async (
    ask: () => Promise<Pick<ExportRequest, 'format' | 'collection' | 'to'>>,
  ): Promise<void> => {
    stop();
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    const since = performance.now();
    const progress = (done: number) =>
      running.current === controller && setState({ phase: 'running', done, since });
    progress(0);
    try {
      const request = await ask();
      const written = await write({ ...request, signal, onProgress: progress });
      if (running.current === controller) setState({ phase: 'done', to: request.to, ...written });
    } catch (error) {
      if (running.current === controller)
        setState(signal.aborted ? { phase: 'stopped' } : { phase: 'failed', error });
    }
  };
  const reset = () => {
    stop();
    running.current = null;
    setState({ phase: 'ready' });
  };
  return { state, start, stop, reset };
}
