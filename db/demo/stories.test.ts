import { describe, expect, it } from 'vitest';

import { ORDER_STATES } from '#app/domain/orders/order-state.ts';
import { checkBands } from '#app/domain/requests/price-bands.ts';

import { generateServices } from './catalogue/generate-services.ts';
import { demoProviders } from './catalogue/providers.ts';
import { serviceTypes } from './catalogue/service-types.ts';
import { makeClock } from './clock.ts';
import { demoCompanies } from './companies.ts';
import { demoGroups } from './groups.ts';
import { demoId } from './ids.ts';
import { demoHouseholds } from './people.ts';
import { demoProgrammes, demoVouchers } from './programmes.ts';
import { LedgerBook } from './rows/ledger-book.ts';
import { writtenHoursAgo } from './rows/board-rows.ts';
import { bandsOf } from './rows/offer-rows.ts';
import { orderRows } from './rows/order-rows.ts';
import { personRows } from './rows/people-rows.ts';
import { decisionRows, reachedProviders, voteRows } from './rows/request-rows.ts';
import { orderStories, requestStories } from './rows/stories.ts';
import { demoEmail, demoProviderSignIns, demoSignIns } from './sign-ins.ts';
import { demoSpaces } from './spaces.ts';

const clock = makeClock('2026-11-23', new Date('2026-11-23T09:00:00Z'));
const catalogue = generateServices(demoProviders, serviceTypes);

describe('the demo city', () => {
  it('says of a highest price what it is for each household that takes part', () => {
    const told = demoGroups.flatMap(({ cards }) =>
      cards.flatMap(({ key, joins, tolerance }) => {
        const euros = /(\d+) euro\b/.exec(tolerance?.note ?? '')?.[1];
        if (!tolerance?.maxCents || euros === undefined || tolerance.basis !== 'total') return [];
        return [{ key, said: Number(euros), is: tolerance.maxCents / 100 / joins.length }];
      }),
    );
    expect(told.length).toBeGreaterThan(2);
    expect(told.filter(({ said, is }) => said !== is)).toEqual([]);
  });

  it('says in words how many households share a need', () => {
    const numbers = ['due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove', 'dieci'];
    numbers.push('undici', 'dodici', 'tredici', 'quattordici');
    for (const { cards } of demoGroups) {
      for (const { key, notes = '', joins } of cards) {
        const word = /\bIn (\p{L}+) costa/u.exec(notes)?.[1];
        if (word !== undefined) expect(numbers.indexOf(word) + 2, key).toBe(joins.length);
      }
    }
  });

  it('has the twenty Spazi WeMi, in both languages, six still to open', () => {
    expect(demoSpaces).toHaveLength(20);
    expect(new Set(demoSpaces.map(({ slug }) => slug)).size).toBe(20);
    expect(demoSpaces.filter(({ status }) => status === 'opening_soon')).toHaveLength(6);
    expect(new Set(demoSpaces.map(({ municipio }) => municipio)).size).toBe(9);
    expect(demoSpaces.filter(({ it: italian, en }) => italian === en || en === '')).toEqual([]);
  });

  it('has about a hundred people with unique addresses that reach nobody', () => {
    const people = personRows(clock, 'hash');
    expect(people).toHaveLength(106);
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
    expect(people.filter(({ email }) => !email.endsWith('@example.org'))).toEqual([]);
  });

  it('offers nine people to sign in as, all of them real rows', () => {
    const people = new Map(personRows(clock, 'hash').map((row) => [row.id, row]));
    expect(demoSignIns).toHaveLength(9);
    for (const { personId, name, email } of demoSignIns) {
      expect(people.get(personId)).toMatchObject({ name, email, isDemo: true });
    }
    expect(demoEmail('amina-diallo')).toBe('amina.diallo@example.org');
  });

  it('has somebody who answers for every provider, whatever a new group asks for', () => {
    const people = new Map(personRows(clock, 'hash').map((row) => [row.email, row]));
    expect(demoProviderSignIns.map(({ providerName }) => providerName)).toEqual(
      demoProviders.map(({ name }) => name),
    );
    const strangers = demoProviderSignIns.filter(({ email }) => people.get(email)?.isDemo !== true);
    expect(strangers).toEqual([]);
  });

  it('has the six groups, sized as their stories say', () => {
    expect(demoGroups.map(({ members }) => members.length)).toEqual([6, 9, 5, 14, 5, 4]);
    const known = new Set(demoHouseholds.map(({ key }) => key));
    const named = demoGroups.flatMap(({ members }) => members.map(({ household }) => household));
    expect(named.filter((key) => !known.has(key))).toEqual([]);
  });

  it('[E1] has vouchers of every value of the bands 400, 200 and 100', () => {
    const minors = demoProgrammes.find(({ key }) => key === 'minors');
    expect(minors?.bands.map(({ valueCents }) => valueCents)).toEqual([40_000, 20_000, 10_000]);
    const used = demoVouchers.filter(({ programmeKey }) => programmeKey === 'minors');
    expect(new Set(used.map(({ band }) => band))).toEqual(new Set([1, 2, 3]));
    expect(new Set(demoVouchers.map(({ code }) => code)).size).toBe(demoVouchers.length);
  });

  it('[V4] has three companies, one employee near the limit', () => {
    expect(demoCompanies.map(({ planKind }) => planKind)).toEqual([
      'credit',
      'reimbursement',
      'service_voucher',
    ]);
    const grants = demoCompanies[0]?.employees.flatMap((employee) => employee.grants) ?? [];
    const left = grants.map(({ amountCents, elsewhereCents }) => amountCents - elsewhereCents);
    expect(Math.min(...left)).toBe(4500);
  });
});

describe('the demo stories', () => {
  it('[R3] show an order in every state', () => {
    expect(new Set(orderStories.map(({ order }) => order.status))).toEqual(new Set(ORDER_STATES));
  });

  it('[R1] show every state of requests and of offers but withdrawn', () => {
    const states = new Set(requestStories.map(({ request }) => request.status));
    expect(states).toEqual(new Set(['open', 'deciding', 'ordered', 'closed', 'expired']));
    const offers = requestStories.flatMap(({ request }) => request.offers);
    const offerStates = new Set(offers.map(({ status }) => status));
    expect(offerStates).toEqual(new Set(['open', 'won', 'lost', 'expired']));
    expect(offers.some(({ revisions }) => revisions.length > 1)).toBe(true);
  });

  it('[R5] let only providers answer whom the request reaches', () => {
    for (const story of requestStories) {
      const reached = reachedProviders(story, catalogue);
      for (const { provider } of story.request.offers) {
        expect(reached, `${story.card.key} reaches ${provider}`).toContain(provider);
      }
    }
  });

  it('[R4] name nobody in what providers read', () => {
    for (const { card, request } of requestStories) {
      const text = `${card.title} ${request.description ?? card.notes}`;
      for (const { adults, dependants } of demoHouseholds) {
        const names = [
          ...adults.flatMap(({ name }) => name.split(' ')),
          ...dependants.map((d) => d.firstName),
        ];
        expect(names.filter((name) => text.split(/[^\p{L}]+/u).includes(name))).toEqual([]);
      }
    }
  });

  it('link needs only to services on sale, and people only comment in their own groups', () => {
    const onSale = new Set(
      catalogue.filter(({ status }) => status === 'validated').map(({ id }) => id),
    );
    for (const group of demoGroups) {
      const members = new Set(group.members.map(({ household }) => household));
      const adults = demoHouseholds
        .filter(({ key }) => members.has(key))
        .flatMap((household) => household.adults.map(({ key }) => key));
      for (const card of group.cards) {
        const linked = (card.services ?? []).map((key) => demoId.service(key));
        expect(
          linked.filter((id) => !onSale.has(id)),
          card.key,
        ).toEqual([]);
        const writers = (card.comments ?? []).map(({ by }) => by);
        expect(
          writers.filter((key) => !adults.includes(key)),
          card.key,
        ).toEqual([]);
      }
    }
  });

  it('[P1] offer sound bands that hold for the households of the request', () => {
    for (const { card, request } of requestStories) {
      for (const { provider, revisions } of request.offers) {
        for (const revision of revisions) {
          expect(checkBands(bandsOf(revision)).ok, `${card.key} ${provider}`).toBe(true);
        }
      }
    }
  });

  it('[R2] decide by the votes: more than half cast, more for than against', () => {
    for (const { card, request } of requestStories) {
      const { decision } = request;
      if (!decision) continue;
      const choices = Object.values(decision.votes);
      const asked = card.joins.map(({ household }) => household);
      expect(Object.keys(decision.votes).filter((key) => !asked.includes(key))).toEqual([]);
      if (decision.status === 'open') {
        expect(choices.length).toBeLessThan(asked.length);
        continue;
      }
      const agree = choices.filter((choice) => choice === 'agree').length;
      const disagree = choices.filter((choice) => choice === 'disagree').length;
      expect(choices.length).toBeGreaterThan(asked.length / 2);
      expect(agree > disagree, card.key).toBe(decision.status === 'accepted');
    }
  });

  it('tell each step after the one before: need, request, offer, vote, order, yes', () => {
    const told = new Map(decisionRows(clock).map((row) => [row.requestId, row]));
    const cast = voteRows(clock);
    const { orders, households } = orderRows(clock, new LedgerBook());
    for (const { group, card, request } of requestStories) {
      const sent = request.sentHoursAgo;
      expect(writtenHoursAgo(group, card, 0), card.key).toBeGreaterThan(sent);
      expect(24 * group.createdDaysAgo, card.key).toBeGreaterThan(sent);
      const decision = told.get(demoId.request(card.key));
      for (const { provider, revisions } of request.offers) {
        const times = [sent, ...revisions.map(({ hoursAgo }) => hoursAgo)];
        if (decision?.offerId === demoId.offer(card.key, provider)) {
          times.push(request.decision?.openedHoursAgo ?? 0);
        }
        expect(times, `${card.key} ${provider}`).toEqual([...times].sort((a, b) => b - a));
      }
      const order = orders.find(({ requestId }) => requestId === demoId.request(card.key));
      if (!decision) continue;
      const closedAt = decision.closedAt ?? clock.now;
      const late = cast.filter(
        ({ decisionId, castAt }) =>
          decisionId === decision.id && (castAt > closedAt || castAt < (decision.createdAt ?? 0)),
      );
      expect(late, card.key).toEqual([]);
      expect(closedAt <= decision.closesAt, card.key).toBe(true);
      if (!order) continue;
      expect(order.createdAt, card.key).toEqual(closedAt);
      const answered = households.filter(({ orderId }) => orderId === order.id);
      expect(answered.filter((row) => row.answeredAt && row.answeredAt < closedAt)).toEqual([]);
      expect(answered.filter((row) => row.answeredAt && row.answeredAt > clock.now)).toEqual([]);
    }
  });

  it('[M2] split every order to the cent', () => {
    const { orders, dues, lines } = orderRows(clock, new LedgerBook());
    for (const { id, totalCents } of orders) {
      const sum = (rows: readonly { orderId: string; cents: number }[]) =>
        rows.filter(({ orderId }) => orderId === id).reduce((total, { cents }) => total + cents, 0);
      expect(sum(dues.map((due) => ({ ...due, cents: due.shareCents })))).toBe(totalCents);
      expect(sum(lines.map((line) => ({ ...line, cents: line.amountCents })))).toBe(totalCents);
    }
  });

  it('break a price band when a household drops out, and ask again', () => {
    const { orders, households, dues } = orderRows(clock, new LedgerBook());
    const bus = orders.find(({ id }) => id === 'demo-order-pulmino-visite');
    expect(bus).toMatchObject({ unitPriceCents: 4400, totalCents: 35_200, priceVersion: 2 });
    const parts = households.filter(({ orderId }) => orderId === bus?.id);
    const shareOf = (id: string) =>
      dues.find((due) => due.orderId === bus?.id && due.householdId === id)?.shareCents;
    expect(parts.map(({ status, householdId: id }) => [status, shareOf(id)])).toEqual([
      ['confirmed', 8800],
      ['pending', 8800],
      ['pending', 8800],
      ['pending', 8800],
      ['dropped', 0],
    ]);
  });
});
