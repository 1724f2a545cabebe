import { isCivilDate } from '@octroi/kernel';

/** Something wrong in a regulation file: where (path of keys), and a plain French sentence. */
export interface RegulationFault {
  readonly path: Path;
  readonly sentence: string;
}

/** Keys from the top of the file. */
export type Path = readonly (string | number)[];

/** An object of the file, read as plain data. */
export type Fields = Readonly<Record<string, unknown>>;

const CODE = /^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_TEXT = 500;
const MOST_NUMBER = 1e12;
const MOST_CENTS = 1e9;

/** Collects every fault, once, instead of stopping at the first. */
export class Reader {
  readonly faults: RegulationFault[] = [];
  /** What a person should look at, and that keeps nothing from being adopted. */
  readonly warnings: RegulationFault[] = [];
  private readonly said = new Set<string>();

  refuse(path: Path, sentence: string): void {
    const said = `${path.join('/')} ${sentence}`;
    if (this.said.has(said)) return;
    this.said.add(said);
    this.faults.push({ path, sentence });
  }

  warn(path: Path, sentence: string): void {
    this.warnings.push({ path, sentence });
  }

  fields(value: unknown, path: Path): Fields {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
    this.refuse(path, 'Il faut ici un ensemble de champs.');
    return {};
  }

  list(value: unknown, path: Path): readonly unknown[] {
    if (Array.isArray(value) && value.length > 0) return value as readonly unknown[];
    this.refuse(path, 'Il faut ici une liste, avec un élément au moins.');
    return [];
  }

  text(value: unknown, path: Path): string {
    if (typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT) return value;
    this.refuse(path, `Il faut ici un texte, de ${String(LONGEST_TEXT)} caractères au plus.`);
    return '';
  }

  code(value: unknown, path: Path): string {
    if (typeof value === 'string' && CODE.test(value)) return value;
    this.refuse(path, 'Il faut ici un code en minuscules, chiffres et tirets.');
    return '';
  }

  date(value: unknown, path: Path): string {
    if (isCivilDate(value)) return value;
    this.refuse(path, 'Il faut ici une date existante, écrite AAAA-MM-JJ.');
    return '';
  }

  oneOf<T extends string>(value: unknown, allowed: readonly string[], path: Path): T {
    if (typeof value === 'string' && allowed.includes(value)) return value as T;
    this.refuse(path, `Il faut ici l’une de ces valeurs : ${allowed.join(', ')}.`);
    return '' as T;
  }

  /** A finite number; null when the field is left out, unless it is required. */
  number(value: unknown, path: Path, required = true): number | null {
    if (typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= MOST_NUMBER) return value;
    if (required || (value !== undefined && value !== null)) this.refuse(path, 'Il faut ici un nombre.');
    return null;
  }

  /** A whole number of cents, above zero; null when the field is left out. */
  cents(value: unknown, path: Path, what: string): number | null {
    if (value === undefined || value === null) return null;
    if (Number.isSafeInteger(value) && Number(value) > 0 && Number(value) <= MOST_CENTS) return Number(value);
    this.refuse(path, `${what} est un nombre entier de centimes, supérieur à zéro.`);
    return null;
  }

  /** A text, or null when the field is left out. */
  optionalText(value: unknown, path: Path): string | null {
    return value === undefined || value === null ? null : this.text(value, path);
  }

  /** The list of texts, empty when the field is left out. */
  texts(value: unknown, path: Path): readonly string[] {
    if (value === undefined) return [];
    return this.list(value, path).map((one, index) => this.text(one, [...path, index]));
  }

  /** The entries of a section, none when it is left out. */
  entries(value: unknown, path: Path): readonly (readonly [string, unknown])[] {
    return value === undefined ? [] : Object.entries(this.fields(value, path));
  }

  known(fields: Fields, names: readonly string[], path: Path): void {
    for (const name of Object.keys(fields))
      if (!names.includes(name)) this.refuse([...path, name], `Champ inconnu. Champs permis : ${names.join(', ')}.`);
  }
}
