import { randomBytes } from 'node:crypto';

import postgres, { type Sql } from 'postgres';

import { TEST_POSTGRES_URL } from './database.ts';

/** Two roles and a database of the first, made by the superuser and thrown away at the end. */
export class TwoRoles {
  readonly owner = `cortile_owner_${randomBytes(5).toString('hex')}`;
  readonly app = `cortile_app_${randomBytes(5).toString('hex')}`;
  readonly name = `cortile_test_${randomBytes(6).toString('hex')}`;
  readonly #admin = postgres(TEST_POSTGRES_URL, { max: 1, onnotice: () => undefined });

  async create(): Promise<void> {
    await this.#admin.unsafe(`create role ${this.owner} login`);
    await this.#admin.unsafe(`create role ${this.app} login`);
    await this.#admin.unsafe(`create database ${this.name} owner ${this.owner}`);
  }

  urlOf(role: string): string {
    const url = new URL(TEST_POSTGRES_URL);
    url.username = role;
    url.pathname = `/${this.name}`;
    return url.href;
  }

  get addresses() {
    return { databaseUrl: this.urlOf(this.app), migrationDatabaseUrl: this.urlOf(this.owner) };
  }

  connect(role: string): Sql {
    return postgres(this.urlOf(role), { max: 1, onnotice: () => undefined });
  }

  async drop(): Promise<void> {
    await this.#admin.unsafe(`drop database ${this.name} with (force)`);
    await this.#admin.unsafe(`drop role ${this.app}`);
    await this.#admin.unsafe(`drop role ${this.owner}`);
    await this.#admin.end();
  }
}
