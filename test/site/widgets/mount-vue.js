import { createApp, ref, watch } from 'vue';
import { showState } from './show-state.js';

/** Draws a field with Vue: `draw` gets the properties that tie it to the code; `plugin` is its library. */
export function mountCode(draw, plugin) {
  const code = ref('');
  watch(code, showState, { immediate: true });
  const update = (value) => {
    code.value = value;
  };
  const render = () => draw({ modelValue: code.value, 'onUpdate:modelValue': update });
  createApp({ render }).use(plugin).mount('#root');
}
