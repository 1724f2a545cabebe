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

/** Collects every fault, once, instead of stopping at the first. */
export class Reader {
  readonly faults: RegulationFault[] = [];
  private readonly said = new Set<string>();

  refuse(path: Path, sentence: string): void {
    const said = `${path.join('/')} ${sentence}`;
    if (this.said.has(said)) return;
    this.said.add(said);
    this.faults.push({ path, sentence });
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

  known(fields: Fields, names: readonly string[], path: Path): void {
    for (const name of Object.keys(fields))
      if (!names.includes(name)) this.refuse([...path, name], `Champ inconnu. Champs permis : ${names.join(', ')}.`);
  }
}
