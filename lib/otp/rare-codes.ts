import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { KIND_CODES } from './code-of-step';
import { HASHES } from './hmac';
import { motpCode } from './motp';
import { yandexCode } from './yandex';

// What few accounts need: SHA-2, and the kinds that take a PIN.
Object.assign(HASHES, { SHA256: sha256, SHA512: sha512 });
Object.assign(KIND_CODES, { motp: motpCode, yandex: yandexCode });
