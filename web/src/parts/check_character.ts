// ISO/IEC 7064 MOD 37-2: how the screen tells a mistyped label before the server is asked. The
// server decides in the end; this only makes a slip visible at once.
const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";
const modulus = 37;

// "" when the text holds another character than 0-9 A-Z.
export function checkCharacter(text: string): string {
  let sum = 0;
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0 || value === modulus - 1) return "";
    sum = ((sum + value) * 2) % modulus;
  }
  return alphabet[(modulus + 1 - sum) % modulus] ?? "";
}

export function checkCharacterAgrees(text: string): boolean {
  return text.length >= 2 && checkCharacter(text.slice(0, -1)) === text.slice(-1);
}

// What a scanner or a hurried thumb adds: spaces, lower case, full-width letters, a symbology
// identifier of ISO/IEC 15424 in front ("]d2").
export function cleanScan(text: string): string {
  return text.normalize("NFKC").trim().replace(/^\][A-Za-z]\d/, "").toUpperCase()
    .replace(/[\s-]/g, "");
}
