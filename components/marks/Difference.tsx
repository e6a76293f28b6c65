import type { Difference as Run } from '../../lib/anchoring/types.ts';
import './Difference.css';

/** Words that went struck out, words that came underlined, the others plain. */
export function Difference({ runs }: { runs: readonly Run[] }) {
  return (
    <>
      {runs.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === 'removed') return <del key={key}>{text}</del>;
        return kind === 'added' ? <ins key={key}>{text}</ins> : text;
      })}
    </>
  );
}
