import type { Workspace } from '../../lib/workspace/index.ts';
import { MarkList } from '../marks/MarkList.tsx';
import { type Copier, OpenCard } from './OpenCard.tsx';

interface Props {
  workspace: Workspace;
  language?: string;
  onCopy: Copier;
}

/** The list of the article's marks, the open one with its card. */
export function MarksView({ workspace, language, onCopy }: Props) {
  const openId = workspace.openId.value;
  return (
    <MarkList
      annotations={workspace.annotations.value}
      codebook={workspace.tags.value}
      anchors={workspace.anchors.value}
      language={language}
      openId={openId}
      onOpen={(id) => workspace.openCard(id === openId ? null : id)}
      onReveal={(id) => workspace.reveal(id)}
      card={<OpenCard workspace={workspace} onCopy={onCopy} />}
    />
  );
}
