const boxes = [...document.querySelectorAll('.boxes input')];
const code = document.querySelector('input[name=code]');

const digitsOf = (text) => text.replaceAll(/\D/g, '');
const collect = () => {
  code.value = boxes.map((box) => box.value).join('');
};

function spread(from, text) {
  [...digitsOf(text)].slice(0, boxes.length - from).forEach((digit, i) => {
    boxes[from + i].value = digit;
  });
  boxes[Math.min(from + digitsOf(text).length, boxes.length - 1)].focus();
  collect();
}

boxes.forEach((box, at) => {
  box.addEventListener('input', () => {
    box.value = digitsOf(box.value).slice(-1);
    collect();
    if (box.value) boxes[at + 1]?.focus();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Backspace' && !box.value) boxes[at - 1]?.focus();
  });
  box.addEventListener('paste', (event) => {
    event.preventDefault();
    spread(at, event.clipboardData.getData('text'));
  });
});
boxes[0].focus();
