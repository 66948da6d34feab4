/** What stands in a text where a contact was taken out. */
export const removedMark = '[contact removed]';

const local = String.raw`[\p{L}\p{N}._%+'’-]{1,64}`;
const host = String.raw`[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,5}`;
const address = new RegExp(
  String.raw`(?:mailto:)?${local}(?:@|%40|＠|\s@\s)${host}\.\p{L}{2,24}(?![\p{L}\p{N}])`,
  'giu',
);
/** `name [at] example [dot] org`, as people write to hide an address from machines. */
const spelledAddress = new RegExp(
  String.raw`${local}\s?[[({<]\s?at\s?[\])}>]\s?${host}(?:\s?(?:[[({<]\s?dot\s?[\])}>]|\.)\s?[\p{L}\p{N}-]{2,63}){1,4}`,
  'giu',
);
/** An address of a repository for the secure shell, which looks like an e-mail address. */
const shellRepository =
  /\b(?:ssh:\/\/)?git@([\w.-]{1,200})[:/]([\w./-]{1,200}?)(?:\.git)?(?=[\s,;)]|$)/giu;

/** A text without e-mail addresses; `count` says how many there were. Addresses of repositories become web addresses. */
export function removeContacts(text: string): { readonly text: string; readonly count: number } {
  if (!/@|%40|＠|\bat\b/iu.test(text)) return { text, count: 0 };
  let count = 0;
  const mark = () => {
    count += 1;
    return removedMark;
  };
  const without = text
    .replaceAll(shellRepository, 'https://$1/$2')
    .replaceAll(address, mark)
    .replaceAll(spelledAddress, mark);
  return { text: without, count };
}
