import PrimeVue from 'primevue/config';
import InputOtp from 'primevue/inputotp';
import { h } from 'vue';
import { mountCode } from './mount-vue.js';

mountCode((tie) => h(InputOtp, { length: 6, integerOnly: true, ...tie }), PrimeVue);
