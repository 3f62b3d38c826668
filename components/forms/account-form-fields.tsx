import { i18n } from '#i18n';
import type { OtpKind } from '../../lib/otp/account';
import type { AccountDraft } from '../../lib/vault/accounts/account-draft';
import { HomeSites } from './home-sites';
import { SecretInput } from './secret-input';
import { TextField } from './text-field';
import { WholeDomains } from './whole-domains';

/** A part of the form of an account. */
interface DraftPart {
  draft: AccountDraft;
  onChange(changed: Partial<AccountDraft>): void;
}

const SITE_ROWS = { least: 2, most: 6 };

/** The service, and whose account it is. */
export function AccountFormNames({ draft, onChange }: DraftPart) {
  return (
    <div class="two">
      <TextField
        id="edit-issuer"
        label={i18n.t('account.issuer')}
        value={draft.issuer}
        onInput={(issuer) => onChange({ issuer })}
      />
      <TextField
        id="edit-label"
        label={i18n.t('account.label')}
        value={draft.label}
        onInput={(label) => onChange({ label })}
      />
    </div>
  );
}

/** The sites that get its codes, one a line. */
export function AccountFormSites({ draft: { sites }, onChange }: DraftPart) {
  const rows = Math.min(SITE_ROWS.most, Math.max(SITE_ROWS.least, sites.split('\n').length));
  return (
    <div class="field">
      <label for="edit-sites">{i18n.t('account.sites')}</label>
      <textarea
        id="edit-sites"
        class="input"
        rows={rows}
        autocomplete="off"
        spellcheck={false}
        aria-describedby="edit-sites-hint"
        value={sites}
        onInput={(event) => onChange({ sites: event.currentTarget.value })}
      />
      <p class="hint" id="edit-sites-hint">
        {i18n.t('account.sitesHint')}
      </p>
      <HomeSites sites={sites} />
      <WholeDomains sites={sites} onChange={(next) => onChange({ sites: next })} />
    </div>
  );
}

/** What helps to find it again, its PIN where its kind has one, and whether it is pinned. */
export function AccountFormNotes({ draft, onChange, kind }: DraftPart & { kind: OtpKind }) {
  const hasPin = kind === 'motp' || kind === 'yandex';
  return (
    <>
      <TextField
        id="edit-tags"
        label={i18n.t('account.tags')}
        hint={i18n.t('account.tagsHint')}
        value={draft.tags}
        onInput={(tags) => onChange({ tags })}
      />
      <TextField
        id="edit-note"
        label={i18n.t('account.note')}
        value={draft.note}
        onInput={(note) => onChange({ note })}
      />
      {hasPin && <PinField pin={draft.pin} onInput={(pin) => onChange({ pin })} />}
      <label class="check">
        <input
          type="checkbox"
          checked={draft.pinned}
          onChange={(event) => onChange({ pinned: event.currentTarget.checked })}
        />
        {i18n.t('account.pinned')}
      </label>
    </>
  );
}

function PinField({ pin, onInput }: { pin: string; onInput(pin: string): void }) {
  return (
    <div class="field">
      <label for="edit-pin">{i18n.t('account.pin')}</label>
      <SecretInput id="edit-pin" value={pin} onInput={onInput} />
    </div>
  );
}
