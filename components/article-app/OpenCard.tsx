import type { Workspace } from '../../lib/workspace/index.ts';
import { MarkCard } from '../marks/MarkCard.tsx';

interface Props {
  workspace: Workspace;
  onCopy: Copier;
}

/** Puts an annotation's words with their source on the clipboard; false where the browser does not let it. */
export type Copier = (annotationId: string) => Promise<boolean>;

/** The card of the workspace's open mark; nothing where none is open. */
export function OpenCard({ workspace, onCopy }: Props) {
  const annotation = workspace.cards.open.value;
  if (!annotation) return null;
  return (
    <MarkCard
      key={annotation.id}
      annotation={annotation}
      codebook={workspace.tags.value}
      draft={workspace.cards.draft.value}
      onType={(draft) => workspace.cards.type(draft)}
      onFinish={() => workspace.cards.finish()}
      onKind={(kind) => workspace.marks.change(annotation, { kind })}
      onColor={(color) => workspace.marks.change(annotation, { color })}
      onClaim={(change) => workspace.marks.changeClaim(annotation, change)}
      onCopy={() => onCopy(annotation.id)}
      speakers={workspace.offers.voices.value.flatMap(({ name }) => name ?? [])}
      onQuotation={(quotation) => workspace.marks.change(annotation, { quotation })}
      onNudge={
        workspace.marks.placed.value.some((one) => one.annotation.id === annotation.id)
          ? (end, by) => workspace.marks.nudge(annotation, end, by)
          : undefined
      }
      onTags={(names) => workspace.marks.setTags(annotation, names)}
      onDelete={() => workspace.remove(annotation.id)}
      onClose={() => workspace.cards.show(null)}
    />
  );
}
