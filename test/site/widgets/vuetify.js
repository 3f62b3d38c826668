import { h } from 'vue';
import { createVuetify } from 'vuetify';
import { VApp } from 'vuetify/components/VApp';
import { VOtpInput } from 'vuetify/components/VOtpInput';
import 'vuetify/styles';
import { mountCode } from './mount-vue.js';

mountCode((tie) => h(VApp, null, () => h(VOtpInput, { length: 6, ...tie })), createVuetify());
