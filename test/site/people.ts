import { randomBytes } from 'node:crypto';
import { accepts, type Enrolment, enrol, type Scheme } from './enrolment.ts';

/** Someone with an account at the service. */
export interface Person {
  email: string;
  password: string;
  enrolments: Map<Scheme, Enrolment>;
}

/** One browser's visit, kept by its cookie. */
export interface Visit {
  id: string;
  /** Who signed up here or gave the right password; a code may still be missing. */
  person?: Person;
  /** Logged in for good: no code is missing. */
  isIn: boolean;
}

/** Everything that the service remembers, for as long as it runs. */
export class People {
  private readonly persons = new Map<string, Person>();
  private readonly visits = new Map<string, Visit>();
  private readonly pictures = new Map<string, string>();

  visit(id: string | undefined): Visit {
    const known = id === undefined ? undefined : this.visits.get(id);
    if (known) return known;
    const visit = { id: randomBytes(16).toString('hex'), isIn: false };
    this.visits.set(visit.id, visit);
    return visit;
  }

  /** The new person, or undefined when the address is taken. */
  signUp(email: string, password: string): Person | undefined {
    if (this.persons.has(email)) return undefined;
    const person = { email, password, enrolments: new Map() };
    this.persons.set(email, person);
    return person;
  }

  /** A person made up on the spot, so that a set-up page can be opened with no form to fill first. */
  guest(): Person {
    const email = `mara${this.persons.size + 1}@example.com`;
    const person = { email, password: 'harbor', enrolments: new Map() };
    this.persons.set(email, person);
    return person;
  }

  find(email: string, password: string): Person | undefined {
    const person = this.persons.get(email);
    return person?.password === password ? person : undefined;
  }

  /** The person's enrolment of this scheme, made when there is none. */
  enrolment(person: Person, scheme: Scheme): Enrolment {
    const known = person.enrolments.get(scheme);
    if (known) return known;
    const enrolment = enrol(scheme, person.email);
    person.enrolments.set(scheme, enrolment);
    this.pictures.set(enrolment.picture, enrolment.uri);
    return enrolment;
  }

  /** The text of the QR picture of that name. */
  picture(name: string): string | undefined {
    return this.pictures.get(name);
  }
}

export function isProtected(person: Person): boolean {
  return [...person.enrolments.values()].some((enrolment) => enrolment.confirmed);
}

/** Whether the code is that of any second factor that the person has confirmed. */
export async function knowsCode(person: Person, code: string): Promise<boolean> {
  for (const enrolment of person.enrolments.values()) {
    if (enrolment.confirmed && (await accepts(enrolment, code))) return true;
  }
  return false;
}
