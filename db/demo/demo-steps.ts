import { and, eq } from 'drizzle-orm';

import {
  dependants,
  householdAccounts,
  householdAdults,
  households,
  people,
} from '#db/schema/accounts.ts';
import { allocations } from '#db/schema/allocations.ts';
import { benefits, benefitYears } from '#db/schema/benefits.ts';
import { attendanceMarks, saidAbsences } from '#db/schema/attendance.ts';
import { boardAttachments, boardClients, boardUpdates, boards } from '#db/schema/boards.ts';
import { servicePrices, services } from '#db/schema/catalogue.ts';
import { auditLog, cityOfficers } from '#db/schema/city.ts';
import { companies, companyEmployees, employmentAsks } from '#db/schema/companies.ts';
import { groupDecisions, groupSplits, groupVotes } from '#db/schema/decisions.ts';
import { documents } from '#db/schema/documents.ts';
import { editions } from '#db/schema/editions.ts';
import { claimPayments, expenseParts, expenses, expenseVersions } from '#db/schema/expenses.ts';
import { fundMoves, groupFunds } from '#db/schema/funds.ts';
import { groupListings, groups, joinRequests, memberships } from '#db/schema/groups.ts';
import { nearbyNeeds, nearbyProposals, nearbySeats, nearbyStays } from '#db/schema/matching.ts';
import { notifications } from '#db/schema/notifications.ts';
import { orderContacts, orderSheetBeneficiaries, orderSheets } from '#db/schema/order-sheets.ts';
import { orderSessionChanges, orderSessions } from '#db/schema/order-sessions.ts';
import { orderSteps } from '#db/schema/order-steps.ts';
import { orderDues } from '#db/schema/order-dues.ts';
import { orderHouseholds, orderLines, orderPeriods, orders } from '#db/schema/orders.ts';
import { cashAnnouncements, providerAccounts } from '#db/schema/payments.ts';
import { providerStaff, providers } from '#db/schema/providers.ts';
import { purchases } from '#db/schema/purchases.ts';
import { reviewReports, reviews } from '#db/schema/reviews.ts';
import {
  recurringExpenses,
  recurringParts,
  recurringVersions,
} from '#db/schema/recurring-expenses.ts';
import {
  decisions,
  offerPreferences,
  offerRevisions,
  offers,
  requestParticipants,
  requestQuestions,
  requestRecipients,
  requests,
  votes,
} from '#db/schema/requests.ts';
import { seatClaims, waitingChoices, waitingEntries } from '#db/schema/seats.ts';
import { sheetProposals } from '#db/schema/qualification.ts';
import { eventEntries, spaceEvents } from '#db/schema/space-events.ts';
import { deskOperators, spaces, spaceVisits } from '#db/schema/spaces.ts';
import { threadFiles, threadMessages } from '#db/schema/threads.ts';
import {
  accounts,
  postings,
  programmeBands,
  programmeCategories,
  programmes,
  transactions,
  vouchers,
} from '#db/schema/wallet.ts';

import { demoCatalogue, servicesNotOnSale, servicesOnSale } from './catalogue/catalogue.ts';
import { attendanceRows } from './rows/attendance-rows.ts';
import * as audit from './rows/audit-rows.ts';
import { benefitRows, benefitYearRows, bookBenefits } from './rows/benefit-rows.ts';
import * as board from './rows/board-rows.ts';
import { documentRows } from './rows/document-rows.ts';
import { fileRows } from './rows/file-rows.ts';
import { fundRows } from './rows/fund-rows.ts';
import * as catalogueRows from './rows/catalogue-rows.ts';
import * as city from './rows/city-rows.ts';
import * as group from './rows/group-rows.ts';
import { LedgerBook } from './rows/ledger-book.ts';
import { moneyRows } from './rows/money-rows.ts';
import { expenseTalkRows, householdAccountRows, splitRows } from './rows/money-talk-rows.ts';
import { editionRows } from './rows/edition-rows.ts';
import { eventEntryRows, eventRows } from './rows/event-rows.ts';
import { nearbyRows } from './rows/nearby-rows.ts';
import { purchaseRows } from './rows/purchase-rows.ts';
import { reviewRows } from './rows/review-rows.ts';
import { recurringRows } from './rows/recurring-rows.ts';
import { accountRows, announcementRows } from './rows/payment-rows.ts';
import * as notice from './rows/notice-rows.ts';
import * as offer from './rows/offer-rows.ts';
import { orderRows } from './rows/order-rows.ts';
import * as person from './rows/people-rows.ts';
import * as request from './rows/request-rows.ts';
import { proposalRows, sheetAuditRows } from './rows/sheet-rows.ts';
import * as talk from './rows/talk-rows.ts';
import * as session from './rows/session-rows.ts';
import { visitRows } from './rows/visit-rows.ts';
import { bookVouchers, voucherRows } from './rows/voucher-rows.ts';
import type { DemoClock } from './clock.ts';
import { type RowBatch, rowBatch } from './row-batch.ts';

/** Rows that belong together; the first batch counts for the progress line. */
export type DemoStep = { readonly what: string; readonly batches: readonly RowBatch[] };

/** All rows in an order in which each finds what it refers to; the first batch names the step. */
export function demoSteps(clock: DemoClock, passwordHash: string): readonly DemoStep[] {
  return [
    ...catalogueSteps(clock),
    ...citySteps(clock, passwordHash),
    ...groupSteps(clock),
    ...moneySteps(clock),
  ];
}

function catalogueSteps(clock: DemoClock): readonly DemoStep[] {
  return [
    {
      what: 'providers',
      batches: [rowBatch(providers, catalogueRows.providerRows(clock))],
    },
    {
      what: 'services on sale',
      batches: [
        rowBatch(services, catalogueRows.serviceRows(servicesOnSale, clock)),
        rowBatch(services, catalogueRows.serviceRows(servicesNotOnSale, clock)),
        rowBatch(servicePrices, catalogueRows.servicePriceRows(demoCatalogue)),
      ],
    },
  ];
}

function citySteps(clock: DemoClock, passwordHash: string): readonly DemoStep[] {
  return [
    { what: 'Spazi WeMi', batches: [rowBatch(spaces, city.spaceRows())] },
    {
      what: 'people',
      batches: [
        rowBatch(people, person.personRows(clock, passwordHash)),
        rowBatch(households, person.householdRows(clock)),
        rowBatch(householdAdults, person.householdAdultRows(clock)),
        rowBatch(dependants, person.dependantRows(clock)),
        rowBatch(providerStaff, person.providerStaffRows()),
        rowBatch(providerAccounts, accountRows(clock)),
        rowBatch(cityOfficers, person.cityOfficerRows()),
        rowBatch(sheetProposals, proposalRows(clock)),
        rowBatch(deskOperators, person.deskOperatorRows()),
        rowBatch(spaceVisits, visitRows(clock)),
        rowBatch(spaceEvents, eventRows(clock)),
        rowBatch(eventEntries, eventEntryRows(clock)),
      ],
    },
    {
      what: 'companies',
      batches: [
        rowBatch(companies, city.companyRows()),
        rowBatch(companyEmployees, city.companyEmployeeRows(clock)),
        rowBatch(employmentAsks, city.employmentAskRows(clock)),
      ],
    },
  ];
}

function groupSteps(clock: DemoClock): readonly DemoStep[] {
  const written = board.boardRows(clock);
  const nearby = nearbyRows(clock);
  return [
    {
      what: 'groups with their boards',
      batches: [
        rowBatch(groups, group.groupRows(clock)),
        rowBatch(memberships, group.membershipRows(clock)),
        rowBatch(joinRequests, group.joinRequestRows(clock)),
        rowBatch(groupListings, group.listingRows(clock)),
        rowBatch(boards, written.boards),
        rowBatch(boardUpdates, written.updates),
        rowBatch(boardClients, written.clients),
        rowBatch(boardAttachments, fileRows(clock)),
      ],
    },
    {
      what: 'needs of neighbours',
      batches: [
        rowBatch(nearbyProposals, nearby.proposals),
        rowBatch(nearbyNeeds, nearby.needs),
        rowBatch(nearbySeats, nearby.seats),
        rowBatch(nearbyStays, nearby.stays),
      ],
    },
    {
      what: 'requests with offers and votes',
      batches: [
        rowBatch(requests, request.requestRows(clock)),
        rowBatch(requestParticipants, request.participantRows()),
        rowBatch(requestRecipients, request.recipientRows(demoCatalogue, clock)),
        rowBatch(requestQuestions, request.questionRows(clock)),
        rowBatch(offers, offer.offerRows(clock)),
        rowBatch(offerRevisions, offer.offerRevisionRows(clock)),
        rowBatch(offerPreferences, offer.preferenceRows(clock)),
        rowBatch(decisions, request.decisionRows(clock)),
        rowBatch(votes, request.voteRows(clock)),
      ],
    },
  ];
}

function moneySteps(clock: DemoClock): readonly DemoStep[] {
  const book = new LedgerBook();
  bookVouchers(book, clock);
  bookBenefits(book, clock);
  const placed = orderRows(clock, book);
  const alone = purchaseRows(clock);
  const courses = editionRows(clock);
  const said = reviewRows(clock);
  const sessions = session.sessionRows(clock);
  const attendance = attendanceRows(clock, placed, sessions);
  const shared = moneyRows(clock, book);
  const fund = fundRows(clock, book);
  const recurring = recurringRows(clock);
  const decided = splitRows(clock);
  const spoken = expenseTalkRows(clock);
  return [
    {
      what: 'programmes',
      batches: [
        rowBatch(programmes, city.programmeRows(clock)),
        rowBatch(programmeCategories, city.programmeCategoryRows()),
        rowBatch(programmeBands, city.programmeBandRows()),
      ],
    },
    {
      what: 'joint orders',
      batches: [
        rowBatch(orders, placed.orders),
        rowBatch(orderPeriods, placed.periods.map(open)),
        rowBatch(orderHouseholds, placed.households),
        rowBatch(orderLines, placed.lines),
        rowBatch(orderSheets, talk.sheetRows(clock)),
        rowBatch(orderSheetBeneficiaries, talk.sheetBeneficiaryRows()),
        rowBatch(orderContacts, talk.contactRows(clock)),
        rowBatch(threadMessages, talk.messageRows(clock)),
        rowBatch(orderSessions, sessions),
        rowBatch(attendanceMarks, attendance.marks),
        rowBatch(saidAbsences, attendance.said),
        rowBatch(orderSessionChanges, session.sessionChangeRows(clock)),
        rowBatch(orderSteps, session.stepRows(clock, placed)),
      ],
    },
    {
      what: 'orders bought alone',
      batches: [
        rowBatch(orders, alone.orders),
        rowBatch(purchases, alone.purchases),
        rowBatch(orderPeriods, alone.periods),
        rowBatch(orderHouseholds, alone.households),
        rowBatch(orderLines, alone.lines),
        rowBatch(orderSessions, alone.sessions),
        rowBatch(orderSteps, alone.steps),
        rowBatch(orderDues, alone.dues),
      ],
    },
    {
      what: 'editions with seats',
      batches: [
        rowBatch(editions, courses.editions),
        rowBatch(orders, courses.orders),
        rowBatch(orderPeriods, courses.periods),
        rowBatch(orderHouseholds, courses.households),
        rowBatch(orderLines, courses.lines),
        rowBatch(orderSessions, courses.sessions),
        rowBatch(orderDues, courses.dues),
        rowBatch(waitingEntries, courses.entries),
        rowBatch(waitingChoices, courses.choices),
        rowBatch(seatClaims, courses.claims),
      ],
    },
    {
      what: 'reviews',
      batches: [rowBatch(reviews, said.reviews), rowBatch(reviewReports, said.reports)],
    },
    {
      what: 'ledger accounts',
      batches: [
        rowBatch(accounts, book.accountRows(clock.hoursAgo(24 * 450))),
        rowBatch(transactions, book.transactionRows()),
        rowBatch(postings, book.postingRows()),
      ],
    },
    {
      what: 'dues of households',
      batches: [
        rowBatch(orderDues, placed.dues),
        rowBatch(documents, documentRows(clock, placed)),
        rowBatch(cashAnnouncements, announcementRows(clock, placed)),
        closings(placed.periods),
      ],
    },
    {
      what: 'shared expenses',
      batches: [
        rowBatch(expenses, shared.expenses),
        rowBatch(expenseVersions, shared.versions),
        rowBatch(expenseParts, shared.parts),
        rowBatch(claimPayments, shared.payments),
        rowBatch(recurringExpenses, recurring.expenses),
        rowBatch(recurringVersions, recurring.versions),
        rowBatch(recurringParts, recurring.parts),
        rowBatch(groupFunds, fund.funds),
        rowBatch(fundMoves, fund.moves),
        rowBatch(groupDecisions, decided.decisions.map(undecided)),
        rowBatch(groupVotes, decided.votes),
        verdicts(decided.decisions),
        rowBatch(groupSplits, decided.splits),
        rowBatch(threadMessages, spoken.messages),
        rowBatch(threadFiles, spoken.files),
        rowBatch(householdAccounts, householdAccountRows(clock)),
      ],
    },
    {
      what: 'vouchers',
      batches: [
        rowBatch(vouchers, voucherRows(clock)),
        rowBatch(benefitYears, benefitYearRows(clock)),
        rowBatch(benefits, benefitRows(clock)),
        rowBatch(allocations, placed.allocations),
      ],
    },
    {
      what: 'notices',
      batches: [
        rowBatch(notifications, notice.noticeRows(clock)),
        rowBatch(auditLog, [...audit.auditRows(clock), ...sheetAuditRows(clock)]),
      ],
    },
  ];
}

type PeriodRow = typeof orderPeriods.$inferInsert;

/** A closed period takes no lines any more: all are written open, and closed after. */
function open(period: PeriodRow): PeriodRow {
  return { ...period, closedAt: null, closedBy: null };
}

function closings(periods: readonly PeriodRow[]): RowBatch {
  const closed = periods.filter(({ closedAt }) => closedAt);
  return {
    count: closed.length,
    async insert(tx) {
      for (const { orderId, number, closedAt, closedBy } of closed) {
        await tx
          .update(orderPeriods)
          .set({ closedAt, closedBy })
          .where(and(eq(orderPeriods.orderId, orderId), eq(orderPeriods.number, number)));
      }
    },
  };
}

type DecisionRow = typeof groupDecisions.$inferInsert;

/** Nobody votes any more when a vote is over: each is written open, and decided after. */
function undecided(decision: DecisionRow): DecisionRow {
  return { ...decision, status: 'open', closedAt: null };
}

function verdicts(decisions: readonly DecisionRow[]): RowBatch {
  return {
    count: decisions.length,
    async insert(tx) {
      for (const { id, status, closedAt } of decisions) {
        await tx.update(groupDecisions).set({ status, closedAt }).where(eq(groupDecisions.id, id));
      }
    },
  };
}
