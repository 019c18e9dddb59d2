/**
 * Fetches what shows the reader's street, where there is one or may be made one. Inline, so a content security policy must allow its
 * hash; without it the places stay empty.
 */
export const myStreetScript = [
  "try{for(const p of document.querySelectorAll('[data-street-script]'))",
  "if('chooseStreet'in p.dataset||localStorage.getItem('my-street'))",
  "import(p.dataset.streetScript).then(m=>m.wake(p)).catch(()=>{})}catch{}",
].join("");
