import { zipSync } from 'fflate';
import { fileOf, fixture } from './fixture';
import { dashlane } from './made-manager-tables';
import { COUNTER_SECRET, SECRET, SECRET_HEX } from './made-parts';

/** Files of password managers that are no tables. */

const URI = `otpauth://totp/Standard:totp%40example.com?secret=${SECRET}&issuer=Standard`;

/** Folders in folders, a template, trash, several codes on a card, entities in names. */
export function safeInCloud(): Uint8Array {
  const login = '<field name="Login" type="login">totp@example.com</field>';
  const otp = (name: string, text: string) =>
    `<field name="${name}" type="one_time_password">${text}</field>`;
  return fileOf(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<database>
  <label name="Work &amp; more" id="1"></label>
  <label name="Samples" id="2" type="samples"></label>
  <card title="Web Account" id="102" symbol="web_site" template="true"><field name="Login" type="login"/>${otp('One-time password', '')}</card>
  <card title="Standard" id="1" symbol="e" star="true" time_stamp="1">
    ${login}<field name="Password" type="password">no</field>
    <field name="Website" type="website">https://example.com/login</field>
    ${otp('One-time password', SECRET)}${otp('admin console', `otpauth://totp/?secret=${COUNTER_SECRET}&amp;digits=8`)}
    <label_id>1</label_id><notes>a note</notes>
  </card>
  <card title="Gone" id="2" deleted="true">${login}${otp('One-time password', URI.replaceAll('&', '&amp;'))}<label_id>2</label_id></card>
  <card title="Broken" id="3">${login}${otp('One-time password', '!!')}</card>
  <card title="Plain" id="4">${login}</card>
  <ghost id="9" time_stamp="1"></ghost>
</database>
`);
}

export function psono(): Uint8Array {
  const totp = { totp_period: 60, totp_algorithm: 'SHA256', totp_digits: 8, totp_code: SECRET };
  const website = {
    type: 'website_password',
    website_password_title: 'Standard',
    website_password_url: 'https://example.com',
    website_password_username: 'totp@example.com',
    website_password_password: 'no',
    website_password_notes: 'a note',
  };
  return fileOf({
    folders: [
      {
        name: 'Work',
        items: [
          { ...website, website_password_totp_period: 30, website_password_totp_code: SECRET },
          { ...website, website_password_title: 'Plain' },
        ],
        folders: [{ name: 'Inner', items: [{ type: 'totp', name: 'Alone', totp_title: 'Alone', ...totp }] }],
      },
    ],
    items: [
      { type: 'totp', totp_title: 'Broken', totp_code: '!!' },
      { type: 'note', note_title: 'n', note_notes: 'text' },
    ],
  });
}

export function keeperJson(): Uint8Array {
  const login = {
    $type: 'login',
    login: 'totp@example.com',
    login_url: 'https://example.com',
    notes: 'a note',
  };
  return fileOf({
    shared_folders: [{ path: 'Team', manage_users: true }],
    records: [
      {
        ...login,
        title: 'Standard',
        custom_fields: {
          '$oneTimeCode::1': URI,
          '$oneTimeCode:admin console:1': `otpauth://totp/?secret=${COUNTER_SECRET}`,
          '$text:licence:1': SECRET,
        },
        folders: [{ folder: 'Work\\Deep' }, { shared_folder: 'Team', can_edit: true }],
      },
      { ...login, title: 'Several', custom_fields: { $oneTimeCode: [URI, '!!'] } },
      { title: 'Old', login: 'x', login_url: '', custom_fields: { 'TFC:Keeper': SECRET } },
      { ...login, title: 'Plain', custom_fields: {} },
    ],
  });
}

/** As it lies on a disk: a folder. */
export function onePifZip(): Uint8Array {
  return zipSync({ 'export.1pif/data.1pif': fixture('reports/f15-1password.1pif') });
}

/** Trash, favourites, tags, several codes, and what Windows' old version wrote; a line that was cut off. */
export function onePif(): Uint8Array {
  const field = (t: string, v: string) => ({ k: 'concealed', n: `TOTP_${t}`, v, t });
  const secureContents = {
    notesPlain: 'a note',
    URLs: [{ url: 'https://sub.example.com:8443' }],
    fields: [{ value: 'totp@example.com', name: 'u', designation: 'username' }],
    sections: [{ name: 's', fields: [field('one-time password', SECRET), field('VPN', COUNTER_SECRET)] }],
  };
  const items = [
    {
      title: 'Standard',
      location: 'https://example.com',
      openContents: { tags: ['Work'], faveIndex: 1 },
      secureContents,
    },
    { title: 'Gone', trashed: true, secureContents: { sections: [{ fields: [field('x', URI)] }] } },
    {
      hmac: 'aa',
      overview: { title: 'Windows', URLs: [{ u: 'https://win.example' }] },
      details: { sections: [{ fields: [{ n: 'abc', t: 'code', v: URI }] }] },
    },
    { title: 'Plain', secureContents: { fields: [] } },
  ];
  const end = '***5642bee8-a5ff-11dc-8314-0800200c9a66***';
  return fileOf(
    `${items.map((item) => `${JSON.stringify(item)}\n${end}\n`).join('')}{"title":"Cut\n${end}\n`,
  );
}

/** Folders in folders, a deleted field, several codes, a title alone. */
export function enpassFamily(): Uint8Array {
  const field = (type: string, label: string, value: string, deleted = 0) => ({
    type,
    label,
    value,
    deleted,
  });
  const item = (title: string, fields: readonly unknown[], more = {}) => ({
    title,
    template_type: 'login.default',
    favorite: 0,
    trashed: 0,
    note: '',
    subtitle: '',
    fields,
    ...more,
  });
  return fileOf({
    folders: [
      { uuid: 'a', title: 'Work', parent_uuid: '' },
      { uuid: 'b', title: 'Deep', parent_uuid: 'a' },
      { uuid: 'c', title: 'Ring', parent_uuid: 'c' },
    ],
    items: [
      item(
        'Standard',
        [
          field('email', 'E-mail', 'totp@example.com'),
          field('totp', 'One-time code', SECRET),
          field('totp', 'VPN', `otpauth://totp/?secret=${COUNTER_SECRET}`),
          field('totp', 'old', SECRET, 1),
          field('url', 'Website', 'https://example.com'),
          field('text', 'licence', SECRET_HEX),
        ],
        { folders: ['b', 'gone'] },
      ),
      item('Alone', [field('totp', 'TOTP', SECRET)], { trashed: 1 }),
      item('Broken', [field('username', 'Username', 'x'), field('totp', 'TOTP', '!!')]),
      item('Plain', [field('username', 'Username', 'x'), field('totp', 'TOTP', '')]),
      { title: 'Note', template_type: 'note.default', note: 'text' },
    ],
  });
}

/** Of its tables one has the log-ins. */
export function dashlaneZip(): Uint8Array {
  return zipSync({
    'credentials.csv': dashlane('otpUrl') as Uint8Array<ArrayBuffer>,
    'securenotes.csv': fileOf('title,note\nA note,text\n'),
  });
}
