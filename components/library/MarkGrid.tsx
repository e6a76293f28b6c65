import type { ComponentChildren } from 'preact';
import { useCallback, useMemo, useRef } from 'preact/hooks';
import type { Annotation } from '../../lib/annotations/index.ts';
import type { Group, Listing } from '../../lib/catalogue/index.ts';
import type { Library } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { gridKeys } from './gridKeys.ts';
import { useVirtualRows } from './useVirtualRows.ts';
import './MarkGrid.css';

/** Height of the heading of a group, in the page's text size. */
const HEADING = 3;

interface Props {
  library: Library;
  listing: Listing;
  label: string;
  /** Height of a row, in the page's text size. */
  rem: number;
  /** Names of the columns, where there are several. */
  columns?: readonly string[];
  /** The cells of a row. */
  row(annotation: Annotation): ComponentChildren;
  groupName(group: Group): string;
  /** Enter: to work on the active one. */
  onOpen(): void;
  /** A click: to see the active one. */
  onShow(): void;
}

/** Annotations, one a row, to move through by keys and to choose from. Only the rows in view are drawn. */
export function MarkGrid({ library, listing, label, rem, columns, row, groupName, ...on }: Props) {
  const { t, count } = useTranslator();
  const scroller = useRef<HTMLDivElement>(null);
  // Without headings all are of a height, whatever is listed: nothing has to be measured anew at each keystroke.
  const grouped = listing.isHeading(0) ? listing : null;
  const height = useCallback(
    (line: number) => (grouped?.isHeading(line) ? HEADING : rem),
    [grouped, rem],
  );
  const virtual = useVirtualRows(scroller, listing.length, height);
  const { selection, records } = library;
  const activeId = selection.active.value;
  const chosen = selection.chosen.value;
  const active = useMemo(() => lineOf(listing, activeId, selection.line), [listing, activeId]);
  const heads = columns ? 1 : 0;
  const drawn = virtual.rows.some(({ index }) => index === active);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be drawn in parts
    <div
      class="grid rows"
      role="grid"
      ref={scroller}
      tabIndex={0}
      aria-label={label}
      aria-multiselectable
      aria-rowcount={listing.length + heads}
      aria-activedescendant={drawn ? `line-${active}` : undefined}
      onKeyDown={gridKeys({
        library,
        listing,
        active,
        page: virtual.page,
        scrollTo: virtual.scrollTo,
        onOpen: on.onOpen,
      })}
      onFocus={(event) => {
        const first = listing.at(0);
        if (event.target === event.currentTarget && active < 0 && typeof first === 'string')
          selection.move(first, 0);
      }}
    >
      {columns && (
        // biome-ignore lint/a11y/useSemanticElements: as above
        // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names the row
        <div class="grid-head line" role="row" aria-rowindex={1}>
          {['', ...columns].map((name) => (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            <span key={name} role="columnheader">
              {name || <span class="hidden-label">{t('choose')}</span>}
            </span>
          ))}
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="rowgroup" style={{ height: `${virtual.height}px` }}>
        {virtual.rows.map(({ index, start, size }) => {
          const entry = listing.at(index);
          const place = {
            'aria-rowindex': index + 1 + heads,
            style: { height: `${size}px`, transform: `translateY(${start}px)` },
          };
          if (typeof entry !== 'string')
            return (
              // biome-ignore lint/a11y/useSemanticElements: as above
              // biome-ignore lint/a11y/useFocusableInteractive: as above
              <div class="line group-line" role="row" key={`group ${entry.key}`} {...place}>
                {/* biome-ignore lint/a11y/useSemanticElements: as above */}
                {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
                <span role="gridcell">
                  <strong>{groupName(entry)}</strong> {count('marks', entry.count)}
                </span>
              </div>
            );
          const annotation = records.get(entry);
          const isChosen = chosen.has(entry);
          return (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
            <div
              class="line"
              role="row"
              key={`${index} ${entry}`}
              id={`line-${index}`}
              aria-selected={isChosen}
              data-active={entry === activeId || undefined}
              data-kind={annotation?.kind}
              data-color={annotation?.color}
              {...place}
              onClick={(event) => {
                if (event.shiftKey) selection.extend(listing, index);
                else if (event.ctrlKey || event.metaKey) selection.toggle(entry, index);
                else on.onShow();
                selection.move(entry, index, event.shiftKey);
              }}
            >
              {/* biome-ignore lint/a11y/useSemanticElements: as above */}
              {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
              <span role="gridcell" class="line-choice">
                <input
                  type="checkbox"
                  tabIndex={-1}
                  aria-label={t('choose')}
                  checked={isChosen}
                  onClick={(event) => {
                    event.stopPropagation();
                    if (event.shiftKey) selection.extend(listing, index);
                    else selection.toggle(entry, index);
                  }}
                />
              </span>
              {/* biome-ignore lint/a11y/useSemanticElements: as above */}
              {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
              {annotation ? row(annotation) : <span role="gridcell" class="line-wait" />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The line of an annotation; where it was last is looked at first. */
function lineOf(listing: Listing, id: string | null, last: number): number {
  if (id === null) return -1;
  if (listing.at(last) === id) return last;
  for (let line = 0; line < listing.length; line++) if (listing.at(line) === id) return line;
  return -1;
}
