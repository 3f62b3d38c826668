import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/shell/icon';
import { IconButton } from '../../../components/shell/icon-button';
import { openOptions } from '../../../lib/browser/api/own-pages';

/** The top of the popup: the search, and the ways to everything else. Its lower edge counts the time down. */
export function Bar(props: {
  shown: boolean;
  query: string;
  onQuery(query: string): void;
  period: number | undefined;
  onScan(): void;
  onLock(): void;
}) {
  const search = useRef<HTMLInputElement>(null);
  // In the frame of the codes, which is laid out once for both.
  useLayoutEffect(() => {
    if (props.shown) search.current?.focus({ preventScroll: true });
  }, [props.shown]);
  return (
    <header class="bar">
      <label class="search">
        <Icon name="search" />
        <span class="visually-hidden">{i18n.t('codes.search')}</span>
        <input
          ref={search}
          type="search"
          placeholder={i18n.t('codes.search')}
          autocomplete="off"
          spellcheck={false}
          value={props.query}
          onInput={(event) => props.onQuery(event.currentTarget.value)}
        />
      </label>
      <IconButton icon="scan" label={i18n.t('codes.scan')} onPress={props.onScan} />
      <IconButton icon="add" label={i18n.t('codes.add')} onPress={() => openOptions('add')} />
      <IconButton icon="gear" label={i18n.t('codes.settings')} onPress={() => openOptions('accounts')} />
      <IconButton icon="lock" label={i18n.t('codes.lock')} onPress={props.onLock} />
      {props.period !== undefined && <div class="countdown" aria-hidden="true" data-period={props.period} />}
    </header>
  );
}
