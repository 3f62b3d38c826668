import { i18n } from '#i18n';
import { useFocus } from '../shell/use-focus';

/** Says that the open site is not the one that it looks like. `asks` is there when an account is to be used on it. */
export function LookAlikeWarning(props: {
  site: string;
  real: string;
  asks?: { account: string; onInsist(): void; onLeave(): void };
}) {
  const { site, real, asks } = props;
  return (
    <div class="warning stack" role="alert">
      <p>{i18n.t('lookAlike.warning', { site, real: real.replace(/^\*\./, '') })}</p>
      {asks && <Question site={site} {...asks} />}
    </div>
  );
}

function Question(props: { site: string; account: string; onInsist(): void; onLeave(): void }) {
  const leave = useFocus<HTMLButtonElement>();
  return (
    <fieldset class="actions confirm">
      <legend class="hint">
        {i18n.t('lookAlike.question', { account: props.account, site: props.site })}
      </legend>
      <button ref={leave} type="button" class="button small" onClick={props.onLeave}>
        {i18n.t('lookAlike.leave')}
      </button>
      <button type="button" class="button small danger" onClick={props.onInsist}>
        {i18n.t('lookAlike.insist')}
      </button>
    </fieldset>
  );
}
