import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ConfirmButton } from '../../../components/forms/confirm-button';
import { TextField } from '../../../components/forms/text-field';
import { Icon } from '../../../components/shell/icon';
import type { IconName } from '../../../components/shell/icon-outlines';
import { dayText } from '../../../components/words/day-text';
import { factsText } from '../../../components/words/list-text';
import type { SlotSummary } from '../../../lib/vault/unlock/slots';

const ICONS: Record<SlotSummary['type'], IconName> = {
  passphrase: 'lock',
  recovery: 'shield',
  passkey: 'check',
};

/** One way in: what it is called, since when, and what can be done about it. */
export function WayIn(props: {
  slot: SlotSummary;
  isLastPassphrase: boolean;
  onRename(name: string): void;
  onRemove(called: string): void;
}) {
  const { slot } = props;
  const [renaming, setRenaming] = useState(false);
  const called = slot.name || i18n.t(`ways.types.${slot.type}`);
  if (renaming) {
    const end = () => setRenaming(false);
    const rename = (name: string) => {
      end();
      props.onRename(name);
    };
    return (
      <li class="account">
        <Rename slot={slot} onCancel={end} onRename={rename} />
      </li>
    );
  }
  return (
    <li class="account account-line">
      <Icon name={ICONS[slot.type]} />
      <WayNames slot={slot} isLastPassphrase={props.isLastPassphrase} />
      <button type="button" class="button small" onClick={() => setRenaming(true)}>
        {i18n.t('ways.rename')}
        <span class="visually-hidden"> {called}</span>
      </button>
      {!props.isLastPassphrase && (
        <ConfirmButton
          label={i18n.t('ways.remove')}
          about={called}
          question={i18n.t('ways.removeQuestion')}
          confirm={i18n.t('ways.remove')}
          onConfirm={() => props.onRemove(called)}
        />
      )}
    </li>
  );
}

function WayNames({ slot, isLastPassphrase }: { slot: SlotSummary; isLastPassphrase: boolean }) {
  const type = i18n.t(`ways.types.${slot.type}`);
  return (
    <span class="account-names">
      <strong>
        <bdi>{slot.name || type}</bdi>
      </strong>
      <span class="hint">
        {factsText([
          slot.name ? type : '',
          i18n.t('ways.since', { date: dayText(slot.createdAt) }),
          isLastPassphrase ? i18n.t('ways.lastPassphrase') : '',
        ])}
      </span>
    </span>
  );
}

function Rename(props: { slot: SlotSummary; onRename(name: string): void; onCancel(): void }) {
  const [name, setName] = useState(props.slot.name);
  return (
    <form
      class="stack narrow"
      onSubmit={(event) => {
        event.preventDefault();
        props.onRename(name.trim());
      }}
    >
      <TextField id={`name-of-${props.slot.id}`} label={i18n.t('ways.name')} value={name} onInput={setName} />
      <div class="actions">
        <button type="submit" class="button primary small">
          {i18n.t('ways.save')}
        </button>
        <button type="button" class="button small" onClick={props.onCancel}>
          {i18n.t('account.cancel')}
        </button>
      </div>
    </form>
  );
}
