/** What else a field on such a page may be: its name in the source, and its label. */
const OTHERS: readonly (readonly [name: string, label: string])[] = [
  ['feedback', 'Was this helpful?'],
  ['token_name', 'Token name'],
  ['q', 'Search'],
  ['device_name', 'Name of this device'],
  ['recovery_code', 'Recovery code'],
  ['code', 'Backup code'],
  ['code', 'Class code'],
  ['phone', 'Phone number'],
  ['comment', ''],
  ['invite', 'Invitation code'],
  ['code', 'Coupon code'],
  ['keyLabel', 'Label'],
  ['subject', 'Subject'],
  ['note', 'Note'],
  ['zip', 'Postcode'],
  ['code', 'Gift card code'],
  ['gerät', 'Name des Geräts'],
  ['code', 'Wiederherstellungscode'],
  ['nom', 'Nom du jeton'],
  ['code', 'Code de secours'],
  ['nombre', 'Nombre del dispositivo'],
  ['codigo', 'Código de recuperación'],
  ['nome', 'Nome do dispositivo'],
  ['busca', 'Pesquisar'],
  ['nazwa', 'Nazwa urządzenia'],
  ['code', 'Kod odzyskiwania'],
  ['name', 'Название устройства'],
  ['code', 'Резервный код'],
  ['name', 'デバイス名'],
  ['code', 'リカバリーコード'],
  ['name', '设备名称'],
  ['code', '恢复代码'],
  ['ad', 'Cihaz adı'],
  ['code', 'Yedek kod'],
  ['nimi', 'Laitteen nimi'],
  ['code', 'Palautuskoodi'],
  ['search', ''],
  ['message', 'Message'],
  ['amount', 'Amount'],
  ['username', 'User name'],
];

/** Makes of a field for a code another thing, while the page around it stays: what the page says is not all. */
export function makeOther(inputs: readonly HTMLInputElement[], turn: number): void {
  const [first, ...boxes] = inputs;
  const [name = '', text = ''] = OTHERS[turn % OTHERS.length] ?? [];
  if (!first) return;
  for (const box of boxes) box.remove();
  const id = first.dataset['x'] ?? '';
  for (const label of first.labels ?? []) if (!label.contains(first)) label.remove();
  for (const { name: attribute } of [...first.attributes]) first.removeAttribute(attribute);
  Object.assign(first.dataset, { x: id });
  first.name = name;
  const label = document.createElement('label');
  label.append(text, ' ');
  const around = first.closest('label');
  (around ?? first).replaceWith(label);
  label.append(first);
  if (text === '') label.replaceWith(first);
}

/** Dots for digits: some pages show a code as they show a password. */
export function makeDotted(inputs: readonly HTMLInputElement[]): void {
  for (const input of inputs) input.type = 'password';
}
