import { sha512 } from '@noble/hashes/sha2.js';
import { HASHES } from './hmac';

HASHES.SHA512 = sha512;
