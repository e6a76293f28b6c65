import { useState } from 'preact/hooks';
import type { Claim } from '../../lib/annotations/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

interface Props {
  sources: Claim['sources'];
  onChange(sources: Claim['sources']): void;
}

/** Links that speak for or against a claim. Only addresses of the web are taken. */
export function Sources({ sources, onChange }: Props) {
  const { t } = useTranslator();
  const [wrong, setWrong] = useState(false);
  return (
    <div class="sources">
      <ul>
        {sources.map((source) => (
          <li key={source.url}>
            <a href={source.url} target="_blank" rel="noreferrer">
              {source.title || source.url}
            </a>
            <button
              type="button"
              class="quiet"
              aria-label={t('removeSource', source.title || source.url)}
              onClick={() => onChange(sources.filter((one) => one !== source))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <input
        type="url"
        aria-label={t('addSource')}
        placeholder={t('addSource')}
        aria-invalid={wrong || undefined}
        onChange={({ currentTarget }) => {
          const url = currentTarget.value.trim();
          const good = /^https?:\/\//i.test(url) && URL.canParse(url);
          setWrong(url !== '' && !good);
          if (!good) return;
          currentTarget.value = '';
          if (!sources.some((one) => one.url === url)) onChange([...sources, { url }]);
        }}
      />
      {wrong && (
        <p class="problem" role="alert">
          {t('notAnAddress')}
        </p>
      )}
    </div>
  );
}
