import { initialize } from '@ionic/core/components';
import { defineCustomElement } from '@ionic/core/components/ion-input-otp.js';
import { showState } from './show-state.js';

initialize();
defineCustomElement();
const field = document.createElement('ion-input-otp');
field.length = 6;
field.addEventListener('ionInput', (event) => showState(event.detail.value));
document.getElementById('root').append(field);
