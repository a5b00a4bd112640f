/** Longest name kept, in characters; what is longer loses from its middle, never its ending. */
const LONGEST = 120;

/** Endings that some web server, desktop or browser runs. Anywhere in a name they make it a lie. */
const RUNNABLE = new Set((
  'php php3 php4 php5 php7 php8 phps pht phtml phar shtml htaccess asp aspx ashx asmx cer jsp jspx cgi pl py rb sh bash ps1 psm1 bat cmd com exe msi ' +
  'scr pif dll vbs vbe js mjs cjs jse ws wsf wsh hta html htm xhtml xht svg svgz xml xsl swf jar class lnk url reg inf docm xlsm pptm').split(' '));

/** A name as it was given, without anything that leads somewhere else or only looks like a name. */
export interface FileName {
  /** For people: no folder, no control or direction character, never empty. */
  name: string;
  /** Lower case, without the dot; empty when there is none. */
  ending: string;
  /** One of its parts is the ending of a program: `photo.php.jpg`. */
  isDisguised: boolean;
}

/** Reads the name of a file somebody sent. Paths lose all but their last part. */
export function readFileName(given: string): FileName {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1)!;
  // Control characters, and those that turn the direction of reading (`gpj.exe` would read `exe.jpg`).
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu, '').replace(/\s+/g, ' ').replace(/^[.\s]+|[.\s]+$/g, '');
  const parts = plain.split('.');
  const ending = parts.length > 1 ? parts.at(-1)!.toLowerCase() : '';
  return {
    name: shortened(plain || 'file'),
    ending,
    isDisguised: parts.slice(1).some((part) => RUNNABLE.has(part.trim().toLowerCase())),
  };
}

function shortened(name: string): string {
  if (name.length <= LONGEST) return name;
  return `${name.slice(0, LONGEST - 21).toWellFormed()}…${name.slice(-20).toWellFormed()}`;
}
